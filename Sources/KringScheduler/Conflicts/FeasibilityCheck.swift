/// Whether some meetings can all be placed under a set of rules: an exact search without costs.
///
/// Rules between meetings speak of days, except rooms. So days are narrowed to those that fit the neighbours, then
/// tried, fewest first; rooms are shared out only among meetings that ended up on one day.
struct FeasibilityCheck {
    /// What a check can answer.
    enum Answer { case possible, impossible, undecided }

    let context: PlanContext
    let meetings: [Int]
    /// Days tried before a check gives up; far beyond what a circle needs.
    static let nodeLimit = 20_000

    /// Two meetings (by place in `meetings`) with the days allowed from the first to the second.
    private struct Gap {
        let first: Int
        let second: Int
        let days: ClosedRange<Int>
    }

    private var gaps: [Gap] = []
    private var apart: [(first: Int, second: Int, days: Int)] = []
    private var limitedRooms: Set<Int> = []
    private var atoms: Set<ConflictAtom>
    private var nodes = 0

    init(_ context: PlanContext, meetings: [Int], atoms: Set<ConflictAtom>) {
        self.context = context
        self.meetings = meetings
        self.atoms = atoms
        var place: [Int: Int] = [:]
        for (index, meeting) in meetings.enumerated() { place[meeting] = index }
        let far = context.problem.days
        for atom in atoms {
            let pair = atom.meetings(context.problem).compactMap { place[$0] }
            switch atom {
            case .minGap(let series, _):
                let least = max(-far, context.problem.series[series].minGap)
                gaps.append(Gap(first: pair[0], second: pair[1], days: least...max(far, least)))
            case .maxGap(let series, _):
                let most = min(far, context.problem.series[series].maxGap)
                gaps.append(Gap(first: pair[0], second: pair[1], days: min(-far, most)...most))
            case .circleGap: apart.append((pair[0], pair[1], context.problem.circleGap))
            case .sameDay: apart.append((pair[0], pair[1], 1))
            case .room(let venue): limitedRooms.insert(venue)
            default: break
            }
        }
        gaps.sort { ($0.first, $0.second, $0.days.lowerBound) < ($1.first, $1.second, $1.days.lowerBound) }
        apart.sort { ($0.first, $0.second, $0.days) < ($1.first, $1.second, $1.days) }
    }

    mutating func answer() -> Answer {
        var days: [DaySet] = []
        for meeting in meetings {
            let own = openDays(meeting)
            if own.isEmpty { return .impossible }
            days.append(own)
        }
        nodes = 0
        if search(days, chosen: Array(repeating: nil, count: meetings.count)) { return .possible }
        return nodes > Self.nodeLimit ? .undecided : .impossible
    }

    /// Days on which some slot and venue keeps the meeting's own rules.
    private func openDays(_ meeting: Int) -> DaySet {
        let problem = context.problem
        let rules = problem.meetings[meeting]
        var result = DaySet(days: problem.days)
        for day in 0..<problem.days where !openSlots(meeting, rules, day: day, firstOnly: true).isEmpty { result.insert(day) }
        return result
    }

    /// Slots and venues of a day that keep the meeting's own rules, as far as they are in force.
    private func openSlots(_ meeting: Int, _ rules: PlanProblem.Meeting, day: Int, firstOnly: Bool) -> [Placement] {
        if atoms.contains(.window(meeting: meeting)), !rules.window.contains(day) { return [] }
        let locked = atoms.contains(.locked(meeting: meeting)) ? rules.locked : nil
        let parts = context.parts
        if let locked, locked.slot / parts != day { return [] }
        if atoms.contains(.publicHoliday(meeting: meeting)), context.isClosed[day] { return [] }
        if atoms.contains(.weekdays(meeting: meeting)), !rules.weekdays[context.problem.weekday(ofDay: day)] { return [] }
        var open = UInt16(truncatingIfNeeded: (1 << parts) - 1)
        if atoms.contains(.parts(meeting: meeting)) {
            for part in 0..<parts where !rules.parts[part] { open &= ~(1 << UInt16(part)) }
        }
        for person in rules.required where atoms.contains(.required(meeting: meeting, person: person)) {
            open &= context.availability.canBits(person, day: day)
        }
        for (index, group) in rules.oneOf.enumerated() where atoms.contains(.oneOf(meeting: meeting, group: index)) {
            open &= group.reduce(0) { $0 | context.availability.canBits($1, day: day) }
        }
        if open == 0 { return [] }
        let mustBeOpen = atoms.contains(.venue(meeting: meeting))
        var result: [Placement] = []
        for part in 0..<parts where open >> UInt16(part) & 1 == 1 {
            for venue in rules.venues {
                let placement = Placement(slot: day * parts + part, venue: venue)
                if let locked, locked != placement { continue }
                if mustBeOpen, !context.isOpen(venue, slot: placement.slot) { continue }
                if limitedRooms.contains(venue), context.problem.venues[venue].rooms == 0 { continue }
                result.append(placement)
                if firstOnly { return result }
            }
        }
        return result
    }

    private mutating func search(_ start: [DaySet], chosen: [Int?]) -> Bool {
        nodes += 1
        if nodes > Self.nodeLimit { return false }
        var days = start
        guard narrow(&days) else { return false }
        let open = days.indices.filter { chosen[$0] == nil }
        guard let next = open.min(by: { (days[$0].count, $0) < (days[$1].count, $1) }) else { return roomsSuffice(chosen) }
        for day in days[next].elements {
            var narrowed = days
            narrowed[next] = DaySet(days: context.problem.days)
            narrowed[next].insert(day)
            var taken = chosen
            taken[next] = day
            if limitedRooms.isEmpty || roomsSuffice(taken), search(narrowed, chosen: taken) { return true }
            if nodes > Self.nodeLimit { return false }
        }
        return false
    }

    /// Drops days that no day of a neighbour fits, until nothing changes.
    private func narrow(_ days: inout [DaySet]) -> Bool {
        var changed = true
        while changed {
            changed = false
            for gap in gaps {
                let before = (days[gap.first], days[gap.second])
                days[gap.second].formIntersection(days[gap.first].shifted(gap.days))
                days[gap.first].formIntersection(days[gap.second].shifted(-gap.days.upperBound ... -gap.days.lowerBound))
                if days[gap.first].isEmpty || days[gap.second].isEmpty { return false }
                if before.0 != days[gap.first] || before.1 != days[gap.second] { changed = true }
            }
            for pair in apart {
                for (left, right) in [(pair.first, pair.second), (pair.second, pair.first)] {
                    // When all days of one lie within a stretch, the days that are near all of them are lost to the other.
                    guard let span = days[left].span else { return false }
                    let first = span.last - pair.days + 1
                    let last = span.first + pair.days - 1
                    guard first <= last else { continue }
                    let before = days[right]
                    days[right].subtract(first...last)
                    if days[right].isEmpty { return false }
                    if before != days[right] { changed = true }
                }
            }
        }
        return true
    }

    /// Whether the rooms hold the meetings whose day is chosen.
    private func roomsSuffice(_ chosen: [Int?]) -> Bool {
        guard !limitedRooms.isEmpty else { return true }
        var byDay: [Int: [Int]] = [:]
        for (index, day) in chosen.enumerated() {
            if let day { byDay[day, default: []].append(index) }
        }
        for (day, places) in byDay where places.count > 1 {
            let options = places.map { place in
                openSlots(meetings[place], context.problem.meetings[meetings[place]], day: day, firstOnly: false)
            }
            var held: [Placement: Int] = [:]
            if !share(options.sorted { $0.count < $1.count }[...], &held) { return false }
        }
        return true
    }

    private func share(_ options: ArraySlice<[Placement]>, _ held: inout [Placement: Int]) -> Bool {
        guard let first = options.first else { return true }
        for placement in first {
            if limitedRooms.contains(placement.venue) {
                if held[placement, default: 0] >= context.problem.venues[placement.venue].rooms { continue }
                held[placement, default: 0] += 1
            }
            if share(options.dropFirst(), &held) { return true }
            if limitedRooms.contains(placement.venue) { held[placement, default: 0] -= 1 }
        }
        return false
    }
}
