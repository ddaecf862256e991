extension CircleStatus {
    /// How a circle stands in a working year, with all its evidence.
    ///
    /// The circle's own facts decide, and nothing else: no other circle, no clock.
    ///
    /// - Parameters:
    ///   - facts: At least the meetings of ``FactWindow/init(circle:)``.
    ///   - year: A working year of the circle's own rule set.
    ///   - members: Whether the line of every member is wanted.
    public init(of facts: CircleFacts, in year: WorkingYear, members: Bool = true) {
        var reading = CircleReading(facts, in: year)
        var lines: [RequirementVerdict] = []
        var rows: [MemberVerdict] = []
        var advice: [Requirement] = []
        for requirement in year.version.requirements {
            if case .recommendation = requirement.kind { advice.append(requirement) }
            guard let line = reading.line(of: requirement, rows: members ? { rows.append(contentsOf: $0) } : nil)
            else { continue }
            lines.append(line)
        }
        let state = reading.state { requirement in lines.first { $0.requirement.id == requirement.id }?.state }
        let goals = facts.goals.sorted { $0.id < $1.id }.map { goal in
            GoalVerdict(goal: goal, verdict: goal.requirement.flatMap { reading.line(of: $0, rows: nil, isGoal: true) })
        }
        self.init(
            circle: facts.circle, asOf: year.asOf, year: year.year, firstDay: year.firstDay, lastDay: year.lastDay,
            state: state, startsUntil: state == .starting ? reading.startsUntil : nil, ruleSet: year.ruleSet,
            ruleVersion: year.version.validFrom, requirements: lines, advice: advice,
            goals: goals, unrecordedMeetings: reading.unrecordedMeetings, memberCount: reading.roster.memberCount,
            members: rows)
    }
}

extension CircleState {
    /// The state of a circle alone, the same as ``CircleStatus`` gives, without its evidence: what a map of many circles needs.
    public init(of facts: CircleFacts, in year: WorkingYear) {
        let reading = CircleReading(facts, in: year)
        // Asking for states puts the roster in order when first needed, so the asking is done on a copy.
        var asked = reading
        self = reading.state { asked.state(of: $0) }
    }
}

/// Why a circle is not organised, without the evidence: all that a list of many circles tells of it.
public struct CircleGround: Hashable, Sendable {
    /// Of a circle that starts: the first day on which it does not any more; nothing while nobody founded it.
    public var startsUntil: CalendarDay?
    public var unrecordedMeetings: Int
    /// Of a circle that asks attention or is not filled in: the first requirement that makes it so, without its meetings.
    public var decisive: RequirementVerdict?

    /// The state of a circle, and its ground where it has one.
    ///
    /// The requirement that decides is the one that ``CircleStatus`` has first in the same state: what is missed goes before
    /// what is at risk.
    static func judged(_ facts: CircleFacts, in year: WorkingYear) -> (CircleState, CircleGround?) {
        let reading = CircleReading(facts, in: year)
        // Asking for states puts the roster in order when first needed, so the asking is done on a copy.
        var asked = reading
        let state = reading.state { asked.state(of: $0) }
        guard state != .organised, state != .dissolved else { return (state, nil) }
        var ground = CircleGround(
            startsUntil: state == .starting ? reading.startsUntil : nil, unrecordedMeetings: reading.unrecordedMeetings)
        let wanted: [RequirementState] =
            switch state {
            case .atRisk: [.missed, .atRisk]
            case .incomplete: [.incomplete]
            default: []
            }
        let binding = year.version.requirements.filter { $0.mandatory && reading.waiver(of: $0.id) == nil }
        let first = wanted.lazy.compactMap { wanted in binding.first { asked.state(of: $0) == wanted } }.first
        ground.decisive = first.flatMap { asked.line(of: $0, rows: nil) }
        ground.decisive?.meetings = []
        return (state, ground)
    }
}

/// The facts of one circle, put in order once and asked about one requirement at a time.
struct CircleReading {
    let facts: CircleFacts
    let year: WorkingYear
    let meetings: [CircleFacts.Meeting]
    /// The meetings within the year.
    let range: Range<Int>
    /// The first day on which the circle owes something.
    let start: CalendarDay
    private(set) lazy var roster = Roster(facts, on: year.end)

    init(_ facts: CircleFacts, in year: WorkingYear) {
        self.facts = facts
        self.year = year
        meetings = facts.meetings.inOrder()
        range = meetings.range(from: year.firstDay, through: year.lastDay)
        start = year.effectiveStart(foundedOn: facts.foundedOn)
    }

    /// Own meetings of the year, of any kind, whose day passed without anything recorded.
    var unrecordedMeetings: Int {
        meetings[range].count { $0.status == .planned && $0.day <= year.end }
    }

    /// The waiver of a requirement for this year; of several the one that sorts first, so that order changes nothing.
    func waiver(of requirement: String) -> Waiver? {
        facts.waivers.filter { $0.requirement == requirement && $0.year == year.year }
            .min { ($0.reason, $0.grantedBy) < ($1.reason, $1.grantedBy) }
    }

    func tally(_ measure: MeetingMeasure) -> MeetingTally {
        MeetingTally(meetings, in: range, for: measure, end: year.end)
    }

    /// The event count whose meetings an attendance norm counts: of the rule set, or else of the circle's goals.
    func measure(countedBy norm: Requirement.MemberAttendance) -> MeetingMeasure? {
        let goals = facts.goals.lazy.compactMap(\.requirement)
        for requirement in year.version.requirements where requirement.id == norm.counts {
            if case .eventCount(let count) = requirement.kind { return MeetingMeasure(count) }
        }
        for requirement in goals where requirement.id == norm.counts {
            if case .eventCount(let count) = requirement.kind { return MeetingMeasure(count) }
        }
        return nil
    }

    func attendance(_ norm: Requirement.MemberAttendance, tally: MeetingTally, roster: Roster, withLines: Bool) -> AttendanceTally
    {
        AttendanceTally(norm, counting: tally, of: meetings, roster: roster, year: year, withLines: withLines)
    }

    /// The computed state of one requirement; nothing for what binds no circle.
    mutating func state(of requirement: Requirement) -> RequirementState? {
        switch requirement.kind {
        case .memberCount(let count):
            return headCountState(
                roster.memberCount, minimum: count.minimum, maximum: count.maximum, isOver: year.isOver
            ).state
        case .officeCount(let count):
            let holders = facts.holders(of: count.office, on: year.end)
            return headCountState(holders, minimum: count.minimum, maximum: count.maximum, isOver: year.isOver).state
        case .eventCount(let count):
            return EventCountVerdict(perYear: count.perYear, tally: tally(MeetingMeasure(count)), start: start, year: year).state
        case .memberAttendance(let norm):
            guard let measure = measure(countedBy: norm) else { return nil }
            return attendance(norm, tally: tally(measure), roster: roster, withLines: false).state
        case .umbrellaCount, .recommendation:
            return nil
        }
    }

    /// One requirement with its evidence; nothing for what binds no circle.
    ///
    /// - Parameter rows: Takes the members' lines of an attendance norm, when they are wanted.
    mutating func line(
        of requirement: Requirement, rows: (([MemberVerdict]) -> Void)?, isGoal: Bool = false
    ) -> RequirementVerdict? {
        let waiver = isGoal ? nil : waiver(of: requirement.id)
        switch requirement.kind {
        case .memberCount(let count):
            return headCount(
                roster.memberCount, minimum: count.minimum, maximum: count.maximum, of: requirement, waiver: waiver)
        case .officeCount(let count):
            let holders = facts.holders(of: count.office, on: year.end)
            return headCount(holders, minimum: count.minimum, maximum: count.maximum, of: requirement, waiver: waiver)
        case .eventCount(let count):
            let measure = MeetingMeasure(count)
            let tally = tally(measure)
            return EventCountVerdict(perYear: count.perYear, tally: tally, start: start, year: year).explained(
                requirement, measure: measure, tally: tally, meetings: meetings, start: start, year: year, waiver: waiver)
        case .memberAttendance(let norm):
            guard let measure = measure(countedBy: norm) else { return nil }
            let tally = tally(measure)
            let roster = roster
            let attendance = attendance(norm, tally: tally, roster: roster, withLines: rows != nil)
            rows?(attendance.verdicts(requirement.id, roster: roster, tally: tally, meetings: meetings))
            return RequirementVerdict(
                requirement: requirement, state: attendance.state, waiver: waiver, evaluated: attendance.evaluated,
                met: attendance.met, meetings: tally.verdicts(meetings))
        case .umbrellaCount, .recommendation:
            return nil
        }
    }

    private func headCount(
        _ number: Int, minimum: Int, maximum: Int?, of requirement: Requirement, waiver: Waiver?
    ) -> RequirementVerdict {
        let (state, reason) = headCountState(number, minimum: minimum, maximum: maximum, isOver: year.isOver)
        return RequirementVerdict(
            requirement: requirement, state: state, waiver: waiver, reason: reason, required: minimum, done: number)
    }

    /// The circle's state, first that applies (section 5 of the status page).
    ///
    /// Everything looks at the last day looked at: for a year that is over that is its last day, for any other it is `asOf`.
    ///
    /// - Parameter stateOf: The computed state of a requirement; asked only of the mandatory ones without a waiver.
    func state(stateOf: (Requirement) -> RequirementState?) -> CircleState {
        if let dissolvedOn = facts.dissolvedOn, dissolvedOn <= year.end { return .dissolved }
        guard let startsUntil, year.end >= startsUntil else { return .starting }
        if isDormant { return .dormant }
        var isIncomplete = false
        for requirement in year.version.requirements where requirement.mandatory && waiver(of: requirement.id) == nil {
            switch stateOf(requirement) {
            case .atRisk, .missed: return .atRisk
            case .incomplete: isIncomplete = true
            case .notApplicable, .met, .onTrack, .toPlan, nil: break
            }
        }
        return isIncomplete ? .incomplete : .organised
    }

    /// The first day on which a circle does not start any more; nothing while it is not founded.
    var startsUntil: CalendarDay? { facts.foundedOn?.adding(months: year.version.startupMonths) }

    /// Whether nothing of any kind was held in the last months, and nothing is ahead. Every meeting is looked at, whatever the
    /// working year.
    private var isDormant: Bool {
        let limit = year.end.adding(months: -year.version.dormantAfterMonths)
        return !meetings.contains { meeting in
            if meeting.day > year.end { return meeting.status != .cancelled }
            return meeting.status == .held && meeting.day > limit
        }
    }
}

extension AttendanceTally {
    /// The members' lines, for people to read.
    func verdicts(
        _ requirement: String, roster: Roster, tally: MeetingTally, meetings: [CircleFacts.Meeting]
    ) -> [MemberVerdict] {
        members.indices.map { index in
            let member = members[index]
            return MemberVerdict(
                person: member.person, requirement: requirement, state: member.state, reason: member.reason,
                required: member.required, credited: member.credited, attended: member.attended,
                represented: member.represented, unknown: member.unknown, remaining: member.remaining,
                activeDays: member.activeDays,
                lastChance: lastChance(ofMember: index, roster: roster, tally: tally, meetings: meetings),
                meetings: lines.isEmpty ? [] : lines[index])
        }
    }
}
