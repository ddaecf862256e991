import KringScheduler

/// Turns circles, umbrellas and calendars into a problem of integers.
///
/// Nothing in it depends on the clock, on a hash or on the order in which rows came: the same facts give the same bytes.
struct PlanTranslator {
    var facts: PlanningFacts
    var demand: PlanDemand
    let ruleSets: [RuleSet.ID: RuleSet]
    let travel: TravelEstimate

    /// The facts in integers, and what the integers stand for.
    struct Translation: Sendable {
        var problem: PlanProblem
        /// Every meeting of the year, of the hosts and of those around them.
        var rows: [PlanAgenda.Row]
        /// By row: its meeting in the problem; nothing for one that had to be left out (on a public holiday that has passed).
        var meetings: [Int?]
        /// By meeting of the problem: its row.
        var rowOfMeeting: [Int]
        /// By row: everybody who is asked, also those of whom nothing is known.
        var asked: [[CircleFacts.PersonKey]]
        /// By person of the problem.
        var persons: [CircleFacts.PersonKey]
        /// By venue of the problem.
        var venues: [PlanningFacts.Venue]
        /// By circle of the problem.
        var circles: [Int]
        /// By series of the problem: the requirement or goal.
        var series: [(host: PlanningFacts.Host, item: String)]
        /// By circle of the problem and unit: how often she, or her practice, came too few times last year.
        var shortfalls: [[Int]]
        var firstDay: CalendarDay
        /// The day it is seen from.
        var asOf: CalendarDay
        /// By person of the problem: whether nothing is known of her, and she is there only because two hosts ask her.
        var isShared: [Bool]
        /// Days, by number, on which a person belongs to one of the hosts and is not on leave.
        var activeDays: [CircleFacts.PersonKey: [Range<Int>]]
        /// What is known of when people can come.
        var known: [CircleFacts.PersonKey: KnownAvailability]
    }

    func translate() throws(RuleSetMissing) -> Translation {
        var facts = facts
        facts.venues = (facts.venues + facts.named).sorted { $0.row < $1.row }
        let agendas = try agendas()
        var builder = ProblemBuilder(facts, demand, agendas, travel)
        for (index, agenda) in agendas.enumerated() {
            guard case .circle(let row) = agenda.host, let circle = facts.circles.first(where: { $0.row == row }) else {
                continue
            }
            builder.fair[index] = try fairness(of: circle, in: agenda.year)
        }
        return builder.build()
    }

    /// What the plan rests on, whatever somebody decided or was proposed before.
    func basis() throws(RuleSetMissing) -> PlanBasis {
        var bare = self
        bare.demand.pins = []
        bare.demand.earlier = []
        bare.facts.named = []
        // What others plan is theirs: of it only the rooms matter that this plan wants too.
        let own = Set(facts.circles.map { .circle($0.row) } + facts.umbrellas.map { PlanningFacts.Host.umbrella($0.row) })
        bare.facts.meetings.removeAll { !own.contains($0.host) }
        bare.facts.peopleOfOthers = [:]
        let venues = Dictionary(facts.venues.map { ($0.row, $0.id) }, uniquingKeysWith: { first, _ in first })
        let others = facts.meetings.filter { !own.contains($0.host) && $0.status != .cancelled && $0.day > demand.asOf }
        let taken = others.compactMap { meeting in
            meeting.venue.flatMap { venues[$0] }.map {
                PlanBasis.Room(day: meeting.day.number, part: DayPart(containing: meeting.startMinute).index, venue: $0)
            }
        }
        return PlanBasis(problem: try bare.translate().problem.json(), taken: taken)
    }

    /// The ids of everything that asks the hosts for meetings.
    func itemIDs() throws(RuleSetMissing) -> Set<String> {
        var ids: Set<String> = []
        for circle in facts.circles {
            let version = try year(of: circle.facts.ruleSet).version
            ids.formUnion(PlanItem.items(of: version, goals: circle.facts.goals, isUmbrella: false).flatMap(\.ids))
        }
        for umbrella in facts.umbrellas {
            let version = try year(of: umbrella.facts.ruleSet).version
            ids.formUnion(PlanItem.items(of: version, goals: [], isUmbrella: true).flatMap(\.ids))
        }
        return ids
    }

    /// What each host has and still needs.
    func agendas() throws(RuleSetMissing) -> [PlanAgenda] {
        let byHost = Dictionary(grouping: facts.meetings) { $0.host }
        var agendas: [PlanAgenda] = []
        for circle in facts.circles {
            let year = try year(of: circle.facts.ruleSet)
            let items = PlanItem.items(of: year.version, goals: circle.facts.goals, isUmbrella: false)
            agendas.append(
                PlanAgenda(
                    of: .circle(circle.row), in: year, items: items, meetings: byHost[.circle(circle.row)] ?? [],
                    sheets: circle.facts.meetings,
                    span: DateSpan(from: circle.facts.foundedOn, to: circle.facts.dissolvedOn), demand: demand))
        }
        for umbrella in facts.umbrellas {
            let year = try year(of: umbrella.facts.ruleSet)
            let items = PlanItem.items(of: year.version, goals: [], isUmbrella: true)
            let sheets = umbrella.facts.meetings.map {
                CircleFacts.Meeting(
                    id: $0.id, kind: $0.kind, day: $0.day, startMinute: $0.startMinute, minutes: $0.minutes, status: $0.status)
            }
            agendas.append(
                PlanAgenda(
                    of: .umbrella(umbrella.row), in: year, items: items, meetings: byHost[.umbrella(umbrella.row)] ?? [],
                    sheets: sheets, span: DateSpan(), demand: demand))
        }
        return agendas
    }

    private func year(of id: RuleSet.ID) throws(RuleSetMissing) -> WorkingYear {
        guard let ruleSet = ruleSets[id] else { throw RuleSetMissing(id) }
        return WorkingYear(of: ruleSet, year: demand.year, asOf: demand.asOf)
    }

    /// What a circle's attendance norm makes of its members: who counts as one, how often each is hoped for, and who came
    /// too few times the year before.
    private func fairness(of circle: PlanningFacts.Circle, in year: WorkingYear) throws(RuleSetMissing) -> CircleFairness {
        guard let ruleSet = ruleSets[circle.facts.ruleSet] else { throw RuleSetMissing(circle.facts.ruleSet) }
        let norms = year.version.requirements.compactMap { requirement -> (String, Requirement.MemberAttendance)? in
            guard case .memberAttendance(let norm) = requirement.kind else { return nil }
            return (requirement.id, norm)
        }
        guard let (id, norm) = norms.first else { return CircleFairness() }
        let before = WorkingYear(of: ruleSet, year: demand.year - 1, asOf: demand.asOf)
        var lacked: [CircleFacts.PersonKey: Int] = [:]
        if year.version.planning.fairness > 0, before.firstDay <= demand.asOf {
            for member in CircleStatus(of: circle.facts, in: before).members where member.requirement == id {
                // What is not filled in, and what is still to come, counts against nobody.
                let short = member.required - member.credited - member.unknown - member.remaining
                if short > 0 { lacked[member.person] = short }
            }
        }
        return CircleFairness(
            targets: Dictionary(norms.map { ($1.counts, $1.perYear) }, uniquingKeysWith: { first, _ in first }),
            delegation: norm.delegation, lacked: lacked, factor: year.version.planning.fairness)
    }
}

/// How the members of a circle count in its plan.
struct CircleFairness: Sendable {
    /// Attendances hoped for, by requirement whose meetings count.
    var targets: [String: Int] = [:]
    var delegation = Requirement.Delegation(mode: .none)
    /// How many attendances a member lacked last year; those who lacked none are not in it.
    var lacked: [CircleFacts.PersonKey: Int] = [:]
    /// How much more each of these weighs.
    var factor = 0

    /// The members as units: one for each practice that one delegate is enough for, one for everybody else.
    ///
    /// - Parameters:
    ///   - members: Who is in the plan, in order.
    ///   - practices: The practice of each member.
    ///   - sizes: How many active members each practice has in the circle.
    /// - Returns: The units in the order of their first members.
    func units(
        of members: [CircleFacts.PersonKey], practices: [CircleFacts.PersonKey: CircleFacts.PracticeKey],
        sizes: [CircleFacts.PracticeKey: Int]
    ) -> [[CircleFacts.PersonKey]] {
        guard delegation.mode == .practice else { return members.map { [$0] } }
        var units: [[CircleFacts.PersonKey]] = []
        var place: [CircleFacts.PracticeKey: Int] = [:]
        for member in members {
            if let practice = practices[member], sizes[practice, default: 0] >= delegation.minimumPracticeSize {
                if let known = place[practice] {
                    units[known].append(member)
                    continue
                }
                place[practice] = units.count
            }
            units.append([member])
        }
        return units
    }

    /// How many attendances a unit lacked last year: as many as the member who lacked least.
    func shortfall(of unit: [CircleFacts.PersonKey]) -> Int { unit.map { lacked[$0] ?? 0 }.min() ?? 0 }
}
