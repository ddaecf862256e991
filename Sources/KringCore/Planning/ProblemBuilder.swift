import KringScheduler

/// Builds the problem: people, places and calendar first, then the meetings of every agenda.
struct ProblemBuilder {
    let facts: PlanningFacts
    let demand: PlanDemand
    let agendas: [PlanAgenda]
    let travel: TravelEstimate
    /// By agenda: how the members of a circle count.
    var fair: [Int: CircleFairness] = [:]

    let firstDay: CalendarDay
    let lastDay: CalendarDay
    /// By agenda: members, chairs, coordinators of the year.
    let people: [HostPeople]
    /// Every meeting of the year: those of the agendas in their order, then those of others.
    private(set) var rows: [PlanAgenda.Row] = []
    /// By row.
    private(set) var asked: [[CircleFacts.PersonKey]] = []
    /// By row: the agenda it belongs to; nothing for those of others.
    private(set) var agendaOfRow: [Int?] = []
    /// By agenda: its first row.
    private(set) var firstRows: [Int] = []
    private var persons: [CircleFacts.PersonKey] = []
    private var indexOfPerson: [CircleFacts.PersonKey: Int] = [:]
    let indexOfVenue: [Int: Int]
    /// Days without meetings, by number.
    let closed: Set<Int>

    init(_ facts: PlanningFacts, _ demand: PlanDemand, _ agendas: [PlanAgenda], _ travel: TravelEstimate) {
        self.facts = facts
        self.demand = demand
        self.agendas = agendas
        self.travel = travel
        firstDay = agendas.map(\.year.firstDay).min() ?? demand.asOf
        lastDay = agendas.map(\.year.lastDay).max() ?? demand.asOf
        people = agendas.map { HostPeople(of: $0, in: facts) }
        indexOfVenue = Dictionary(uniqueKeysWithValues: facts.venues.enumerated().map { ($1.row, $0) })
        closed = PlanCalendar.closedDays(from: firstDay, through: lastDay, habits: agendas.map(\.year.version.planning))
        collectRows()
        choosePersons()
    }

    private mutating func collectRows() {
        for (index, agenda) in agendas.enumerated() {
            firstRows.append(rows.count)
            for row in agenda.rows {
                rows.append(row)
                asked.append(people[index].asked(for: row))
                agendaOfRow.append(index)
            }
        }
        // What others have in the year: it takes rooms, and the people they share.
        let planned = Set(agendas.map(\.host))
        let everybody = Set(asked.joined())
        for meeting in facts.meetings where !planned.contains(meeting.host) && meeting.status != .cancelled {
            guard firstDay <= meeting.day, meeting.day <= lastDay, meeting.day > demand.asOf else { continue }
            rows.append(
                PlanAgenda.Row(
                    key: meeting.id.rawValue, host: meeting.host, item: nil, kind: meeting.kind, minutes: meeting.minutes,
                    existing: meeting, hold: .other))
            asked.append((facts.peopleOfOthers[meeting.host] ?? []).filter(everybody.contains).sorted())
            agendaOfRow.append(nil)
        }
    }

    /// Everybody of whom something is known, and those who are asked by more than one host: they cannot be in two places.
    private mutating func choosePersons() {
        var hosts: [CircleFacts.PersonKey: Set<PlanningFacts.Host>] = [:]
        for (row, persons) in zip(rows, asked) {
            for person in persons { hosts[person, default: []].insert(row.host) }
        }
        persons = hosts.filter { facts.known[$0.key] != nil || $0.value.count > 1 }.map(\.key).sorted()
        for (index, person) in persons.enumerated() { indexOfPerson[person] = index }
    }

    /// The persons that are in the problem, as it numbers them.
    func indexes(_ keys: some Sequence<CircleFacts.PersonKey>) -> [Int] { keys.compactMap { indexOfPerson[$0] }.sorted() }

    func build() -> PlanTranslator.Translation {
        var circles: [PlanProblem.Circle] = []
        var rowsOfCircles: [Int] = []
        var shortfalls: [[Int]] = []
        var circleOfHost: [PlanningFacts.Host: Int] = [:]
        for (index, agenda) in agendas.enumerated() {
            guard case .circle(let row) = agenda.host else { continue }
            let (circle, lacked) = circle(index)
            circleOfHost[agenda.host] = circles.count
            circles.append(circle)
            rowsOfCircles.append(row)
            shortfalls.append(lacked)
        }
        let (meetings, meetingOfRow, rowOfMeeting) = meetings(circleOfHost)
        let chains = series(meetingOfRow, circleOfHost)
        let homes = Set(persons.compactMap { facts.homes[$0] }).sorted()
        let absences = absences()
        let usedParts = usedParts
        let problem = PlanProblem(
            name: "", startDate: firstDay.description, days: lastDay - firstDay + 1, startWeekday: firstDay.weekday,
            parts: DayPart.allCases.map {
                PlanProblem.DayPart(name: $0.rawValue, start: $0.minutes.lowerBound, end: $0.minutes.upperBound)
            },
            closedDays: closed.map { $0 - firstDay.number }.sorted(),
            schoolHolidays: PlanCalendar.schoolHolidays(
                from: firstDay, through: lastDay, habits: agendas.map(\.year.version.planning)
            ).map { $0 - firstDay.number },
            circleGap: circleGap, travel: travelTable(homes), weights: PlanWeights.weights(chains.map(\.rules.target).max() ?? 0),
            venues: facts.venues.map { venue($0, meetings) },
            persons: persons.map { person($0, homes, absences[$0] ?? [], usedParts) }, circles: circles, meetings: meetings,
            series: chains.map(\.rules))
        return PlanTranslator.Translation(
            problem: problem, rows: rows, meetings: meetingOfRow, rowOfMeeting: rowOfMeeting, asked: asked, persons: persons,
            venues: facts.venues, circles: rowsOfCircles, series: chains.map { ($0.host, $0.item) }, shortfalls: shortfalls,
            firstDay: firstDay, asOf: demand.asOf, isShared: persons.map { facts.known[$0] == nil }, activeDays: activeDays,
            known: facts.known)
    }

    // MARK: Places

    private func travelTable(_ homes: [Int]) -> [[Int]] {
        ([nil] + homes.map { $0 }).map { home in
            facts.venues.map { travel.minutes(from: home, to: $0.municipality, in: facts.places) }
        }
    }

    /// A venue is open whenever somebody meets: nobody keeps its hours. It has the rooms that it was seen to have.
    private func venue(_ venue: PlanningFacts.Venue, _ meetings: [PlanProblem.Meeting]) -> PlanProblem.Venue {
        var atOnce: [Int: Int] = [:]
        for meeting in meetings {
            guard let locked = meeting.locked, locked.venue == indexOfVenue[venue.row] else { continue }
            atOnce[locked.slot, default: 0] += 1
        }
        return PlanProblem.Venue(
            zone: 0, rooms: max(1, atOnce.values.max() ?? 1), capacity: venue.capacity ?? PlanWeights.anySize,
            open: Array(repeating: true, count: 7 * DayPart.allCases.count), closed: [])
    }

    // MARK: People

    private func circle(_ agenda: Int) -> (PlanProblem.Circle, lacked: [Int]) {
        let people = people[agenda]
        let members = people.members.filter { indexOfPerson[$0] != nil }
        let fairness = fair[agenda] ?? CircleFairness()
        let units = fairness.units(of: members, practices: people.practices, sizes: people.practiceSizes)
        let lacked = units.map(fairness.shortfall)
        let weights = lacked.map { 1 + fairness.factor * $0 }
        let circle = PlanProblem.Circle(
            profession: 0, zones: [], members: indexes(members), chairs: indexes(Set(people.chairs.map(\.person))),
            units: units.map { indexes($0) }, unitWeights: weights.allSatisfy { $0 == 1 } ? [] : weights)
        return (circle, lacked)
    }

    /// A person's week and the days on which she cannot; what is unknown is not able.
    ///
    /// A day off is a whole day in a problem: an exception for a part of a day counts when meetings may be in that part.
    private func person(
        _ key: CircleFacts.PersonKey, _ homes: [Int], _ absences: [Range<Int>], _ usedParts: Set<DayPart>
    ) -> PlanProblem.Person {
        let home = facts.homes[key].flatMap { homes.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        let known = facts.known[key]
        var weekly: [UInt8] = []
        for weekday in Weekday.allCases {
            for part in DayPart.allCases { weekly.append(UInt8(known?.week[weekday, part]?.number ?? 0)) }
        }
        var off = absences
        for exception in known?.exceptions ?? [] where exception.parts.isEmpty || !usedParts.isDisjoint(with: exception.parts) {
            off.append(exception.from.number..<exception.to.number)
        }
        let year = firstDay.number..<lastDay.number + 1
        let clipped = off.map { $0.clamped(to: year) }.filter { !$0.isEmpty }
            .sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
        return PlanProblem.Person(
            zone: home, weekly: weekly,
            off: clipped.map { $0.lowerBound - firstDay.number...$0.upperBound - 1 - firstDay.number })
    }

    /// Parts of the day in which something may be planned.
    private var usedParts: Set<DayPart> {
        var parts: Set<DayPart> = []
        for row in rows where row.fixedDay == nil { parts.formUnion(row.allowedParts) }
        return parts
    }

    /// Days on which a person belongs to one of the hosts and is not on leave.
    private var activeDays: [CircleFacts.PersonKey: [Range<Int>]] {
        people.reduce(into: [:]) { active, host in
            for (person, days) in host.activeDays { active[person, default: []] += days }
        }
    }

    /// Days on which a person belongs to none of the hosts or is on leave, and days on which she was not at what was held.
    private func absences() -> [CircleFacts.PersonKey: [Range<Int>]] {
        let year = firstDay.number..<lastDay.number + 1
        var absences = activeDays.mapValues { year.without($0) }.filter { !$0.value.isEmpty }
        for circle in facts.circles {
            for meeting in circle.facts.meetings where meeting.status == .held && year.contains(meeting.day.number) {
                guard meeting.day <= demand.asOf else { continue }
                for line in meeting.attendance where line.status != .present {
                    absences[line.person, default: []].append(meeting.day.number..<meeting.day.number + 1)
                }
            }
        }
        return absences
    }
}
