import KringScheduler

// Meetings and series: what limits and prices each of them.
extension ProblemBuilder {
    typealias Meetings = (meetings: [PlanProblem.Meeting], meetingOfRow: [Int?], rowOfMeeting: [Int])

    /// The meetings of the problem. A meeting that was held on a day without meetings is left out: it is over.
    func meetings(_ circleOfHost: [PlanningFacts.Host: Int]) -> Meetings {
        let lonely = tooCloseToOthers
        let pools = VenuePools(facts)
        var result: Meetings = ([], [Int?](repeating: nil, count: rows.count), [])
        for (index, row) in rows.enumerated() {
            if let day = row.fixedDay {
                if row.hold != .pinned, closed.contains(day.number) { continue }
                if day < firstDay || day > lastDay { continue }
            }
            result.meetingOfRow[index] = result.meetings.count
            result.rowOfMeeting.append(index)
            let circle = lonely.contains(index) ? nil : circleOfHost[row.host]
            result.meetings.append(row.fixedDay.map { fixed(index, circle, on: $0) } ?? free(index, circle, pools))
        }
        return result
    }

    /// A meeting that stays where it is, whatever rules say: it was held, or somebody decided.
    private func fixed(_ index: Int, _ circle: Int?, on day: CalendarDay) -> PlanProblem.Meeting {
        let row = rows[index]
        let locked = placement(of: row, on: day)
        var meeting = plain(index, circle)
        meeting.window = day - firstDay...day - firstDay
        meeting.weekdays = [Bool](repeating: true, count: 7)
        meeting.parts = [Bool](repeating: true, count: DayPart.allCases.count)
        meeting.venues = [locked.venue]
        meeting.locked = locked
        return meeting
    }

    /// A meeting that the planner places: new, or planned before and movable.
    private func free(_ index: Int, _ circle: Int?, _ pools: VenuePools) -> PlanProblem.Meeting {
        let row = rows[index]
        let habits = row.habits
        var meeting = plain(index, circle)
        let weekdays = row.allowedWeekdays
        let parts = row.allowedParts
        meeting.weekdays = Weekday.allCases.map(weekdays.contains)
        meeting.parts = DayPart.allCases.map(parts.contains)
        let usual = weekdays.count == 5 && habits.weekdays == nil
        meeting.weekdayCost = usual ? PlanWeights.weekdays : [Int](repeating: 0, count: 7)
        let window = window(of: index)
        meeting.window =
            window.isEmpty
            ? lastDay - firstDay + 1...lastDay - firstDay + 1
            : window.lowerBound - firstDay.number...window.upperBound - 1 - firstDay.number
        var venues = row.isOnline ? [] : pools.venues(of: row).compactMap { indexOfVenue[$0] }
        if let day = row.existing?.day ?? row.earlier?.day {
            let previous = placement(of: row, on: day)
            if !venues.contains(previous.venue) { venues.append(previous.venue) }
            if (0..<lastDay - firstDay + 1).contains(day - firstDay) { meeting.previous = previous }
        }
        meeting.venues = venues.isEmpty ? [Placement.online] : venues
        meeting.quorum = habits.hopedPercent * indexes(asked[index]).count / 100
        demandLeaders(of: index, in: &meeting)
        return meeting
    }

    /// Who is asked, and nothing else.
    private func plain(_ index: Int, _ circle: Int?) -> PlanProblem.Meeting {
        let row = rows[index]
        let asksMembers = circle != nil && row.audience == .members
        var attendees = Set(asked[index])
        if asksMembers, let agenda = agendaOfRow[index] { attendees.subtract(people[agenda].members) }
        return PlanProblem.Meeting(
            kind: row.kind.rawValue, circle: circle, window: 0...0, weekdays: [], parts: [], venues: [], members: asksMembers,
            attendees: indexes(attendees), required: [], oneOf: [], quorum: 0, weekdayCost: [Int](repeating: 0, count: 7),
            partCost: [Int](repeating: 0, count: DayPart.allCases.count))
    }

    /// Chairs and coordinators who must be able to come: only those of whom it is known when they can.
    private func demandLeaders(of index: Int, in meeting: inout PlanProblem.Meeting) {
        let row = rows[index]
        guard let agenda = agendaOfRow[index], row.habits.chairs != .none else { return }
        let people = people[agenda]
        func isKnown(_ person: CircleFacts.PersonKey) -> Bool {
            guard let known = facts.known[person] else { return false }
            return row.allowedWeekdays.allSatisfy { weekday in
                row.allowedParts.allSatisfy { known.week[weekday, $0] != nil }
            }
        }
        func isAllYear(_ office: CircleFacts.Office) -> Bool {
            office.span.contains(firstDay) && office.span.contains(lastDay)
        }
        if case .umbrella = row.host {
            // The chairs are those who attend; it is the coordinator who cannot be missed.
            meeting.required = indexes(Set(people.coordinators.filter { isAllYear($0) && isKnown($0.person) }.map(\.person)))
            return
        }
        let chairs = people.chairs
        switch row.habits.chairs {
        case .all: meeting.required = indexes(Set(chairs.filter { isAllYear($0) && isKnown($0.person) }.map(\.person)))
        case .one:
            let group = Set(chairs.map(\.person))
            if !group.isEmpty, group.allSatisfy(isKnown) { meeting.oneOf = [indexes(group)] }
        case .none: break
        }
    }

    private func placement(of row: PlanAgenda.Row, on day: CalendarDay) -> Placement {
        let told = row.pin ?? row.earlier
        let minute = told?.startMinute ?? row.existing?.startMinute ?? row.startMinute(in: .evening)
        let part = DayPart(containing: minute).index
        var venue = row.existing?.venue
        if let pin = told { venue = pin.venue.flatMap { id in facts.venues.first { $0.id == id }?.row } }
        return Placement(
            slot: (day - firstDay) * DayPart.allCases.count + part, venue: venue.flatMap { indexOfVenue[$0] } ?? Placement.online)
    }

    private func window(of index: Int) -> Range<Int> {
        guard let agenda = agendaOfRow[index] else { return 0..<0 }
        let place = index - firstRows[agenda]
        guard let series = agendas[agenda].series.first(where: { $0.rows.contains(place) }) else { return 0..<0 }
        guard let day = rows[index].existing?.day.number else { return series.window }
        if series.window.isEmpty { return day..<day + 1 }
        return min(day, series.window.lowerBound)..<max(day + 1, series.window.upperBound)
    }

    // MARK: Gaps

    /// Least days between two meetings of one circle: the habit, unless what is planned already is closer.
    var circleGap: Int {
        var gap = agendas.map(\.year.version.planning.circleGapDays).min() ?? 0
        for agenda in agendas {
            let days = agenda.rows.filter { $0.existing != nil && $0.hold != .past }.compactMap { $0.existing?.day.number }
                .sorted()
            for (left, right) in zip(days, days.dropFirst()) { gap = min(gap, right - left) }
        }
        return gap
    }

    /// Meetings that stay and are closer to another that stays than the gap allows: they do not count for it.
    private var tooCloseToOthers: Set<Int> {
        var lonely: Set<Int> = []
        let gap = circleGap
        var fixed: [PlanningFacts.Host: [(day: Int, row: Int)]] = [:]
        for (index, row) in rows.enumerated() {
            if let day = row.fixedDay { fixed[row.host, default: []].append((day.number, index)) }
        }
        for meetings in fixed.values {
            var last: Int?
            for (day, index) in meetings.sorted(by: <) {
                if let last, day - last < gap { lonely.insert(index) } else { last = day }
            }
        }
        return lonely
    }

    typealias Chain = (rules: PlanProblem.Series, host: PlanningFacts.Host, item: String)

    /// The series of the problem: the meetings of each requirement in order.
    func series(_ meetingOfRow: [Int?], _ circleOfHost: [PlanningFacts.Host: Int]) -> [Chain] {
        var chains: [Chain] = []
        for (index, agenda) in agendas.enumerated() {
            for series in agenda.series {
                let present = series.rows.map { $0 + firstRows[index] }.filter { meetingOfRow[$0] != nil }
                guard !present.isEmpty else { continue }
                let gaps = gaps(of: series, present)
                let target = min(fair[index]?.targets[series.item] ?? 0, present.count)
                let rules = PlanProblem.Series(
                    circle: circleOfHost[agenda.host], meetings: present.compactMap { meetingOfRow[$0] }, minGap: gaps.min,
                    maxGap: gaps.max, idealGap: gaps.ideal, alternate: series.habits.alternatesVenues,
                    rotate: series.habits.rotatesWeekdays, target: target)
                chains.append((rules, agenda.host, series.item))
            }
        }
        return chains
    }

    /// The gaps of a series: its habits, loosened to what is there already.
    private func gaps(of series: PlanAgenda.Series, _ present: [Int]) -> (min: Int, max: Int, ideal: Int) {
        let habits = series.habits
        var smallest = habits.smallestGapDays ?? series.spread * 45 / 100
        if let most = series.atMostPerMonth { smallest = max(smallest, (31 + most - 1) / most) }
        var largest = habits.largestGapDays ?? lastDay - firstDay + 1
        let ideal = max(smallest, habits.idealGapDays ?? series.spread)
        for (left, right) in zip(present, present.dropFirst()) {
            guard let before = rows[left].fixedDay ?? rows[left].existing?.day else { continue }
            if let after = rows[right].fixedDay ?? rows[right].existing?.day {
                smallest = min(smallest, after - before)
                largest = max(largest, after - before)
            } else if !series.window.isEmpty {
                largest = max(largest, series.window.lowerBound - before.number + ideal)
            }
        }
        return (smallest, max(largest, ideal), ideal)
    }
}

extension PlanAgenda.Row {
    /// Weekdays on which it may be: the usual ones, and its own.
    var allowedWeekdays: Set<Weekday> {
        var weekdays = Set(habits.weekdays ?? Array(Weekday.allCases.prefix(5)))
        if let existing { weekdays.insert(Weekday.allCases[existing.day.weekday]) }
        return weekdays
    }

    /// Parts of the day in which it may be: the usual ones, and its own.
    var allowedParts: Set<DayPart> {
        var parts = Set(habits.dayParts ?? [.evening])
        if let existing { parts.insert(DayPart(containing: existing.startMinute)) }
        return parts
    }

    /// Whether it needs no venue.
    var isOnline: Bool { pin?.isOnline ?? existing?.isOnline ?? habits.isOnline }

    /// When it begins in a part of the day, in minutes since midnight.
    func startMinute(in part: DayPart) -> Int {
        if let minute = pin?.startMinute, DayPart(containing: minute) == part { return minute }
        if let minute = existing?.startMinute ?? earlier?.startMinute, DayPart(containing: minute) == part { return minute }
        if let minute = habits.startMinute, DayPart(containing: minute) == part { return minute }
        return part.usualStart
    }
}

/// Where the meetings of a host may be held: where they were, or else where it works.
struct VenuePools {
    private var byKind: [PlanningFacts.Host: [Meeting.Kind: Set<Int>]] = [:]
    private var near: [PlanningFacts.Host: [Int]] = [:]
    private static let mostNear = 6

    init(_ facts: PlanningFacts) {
        for meeting in facts.meetings where meeting.status != .cancelled && !meeting.isOnline {
            guard let venue = meeting.venue else { continue }
            byKind[meeting.host, default: [:]][meeting.kind, default: []].insert(venue)
        }
        for (circle, municipalities) in facts.municipalities {
            let venues = facts.venues.filter { $0.municipality.map(municipalities.contains) ?? false }.map(\.row)
            near[.circle(circle)] = Array(venues.prefix(Self.mostNear))
        }
    }

    /// Venues for a meeting, by row: where this kind was held; where others were, when that leaves no choice; where the
    /// circle works, when it never met anywhere. None: the place is still to be found.
    func venues(of row: PlanAgenda.Row) -> [Int] {
        let kinds = byKind[row.host] ?? [:]
        if let same = kinds[row.kind], same.count > 1 { return same.sorted() }
        let all = kinds.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        return all.isEmpty ? near[row.host] ?? [] : all.sorted()
    }
}
