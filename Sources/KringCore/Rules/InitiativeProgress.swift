/// How far one step of starting a circle is.
public enum StepState: Hashable, Sendable {
    case done
    case busy
    case toDo
    /// It cannot begin before another step is done.
    case waits(for: Initiative.Step)
    /// It cannot begin before somebody founds the circle.
    case waitsForFounding
}

/// What is known of a circle that is being started besides what its core team wrote: counts, and no people.
public struct InitiativeFacts: Hashable, Sendable {
    /// Who is in the core team and said yes, and who was asked and did not answer.
    public var accepted: Int
    public var asked: Int
    /// Members of today of the circle that came of it; 0 before there is one.
    public var members: Int
    /// The least number of members that its rules ask for; nothing where they ask for none.
    public var memberNorm: Int?
    public var meetingsHeld: Int
    public var meetingsPlanned: Int
    /// The day of the first meeting that was held.
    public var firstMeeting: CalendarDay?
    /// Whether the circle publishes how to reach it.
    public var isPublic: Bool
    /// The last day on which something happened in the circle itself: somebody joined, or a meeting was held.
    public var lastInCircle: CalendarDay?

    public init(
        accepted: Int = 0, asked: Int = 0, members: Int = 0, memberNorm: Int? = nil, meetingsHeld: Int = 0,
        meetingsPlanned: Int = 0, firstMeeting: CalendarDay? = nil, isPublic: Bool = false, lastInCircle: CalendarDay? = nil
    ) {
        self.accepted = accepted
        self.asked = asked
        self.members = members
        self.memberNorm = memberNorm
        self.meetingsHeld = meetingsHeld
        self.meetingsPlanned = meetingsPlanned
        self.firstMeeting = firstMeeting
        self.isPublic = isPublic
        self.lastInCircle = lastInCircle
    }
}

/// How far starting a circle is: pure, from what is known of it.
public struct InitiativeProgress: Hashable, Sendable {
    /// After so many months without progress somebody asks whether help is needed.
    public static let stuckAfterMonths = 4

    public let states: [Initiative.Step: StepState]
    /// Whether somebody may now found the circle.
    public let isReady: Bool
    /// The last day on which something happened.
    public let lastProgress: CalendarDay
    /// The first day on which it counts as stuck, when nothing happens until then.
    public let stuckFrom: CalendarDay
    private let isPaused: Bool

    public init(_ initiative: Initiative, _ facts: InitiativeFacts) {
        let zone: StepState = initiative.talk != nil && !initiative.municipalities.isEmpty ? .done : .busy
        let team: StepState =
            initiative.circle != nil || facts.accepted >= Initiative.smallestTeam
            ? .done : facts.accepted + facts.asked > 1 ? .busy : .toDo
        isReady = initiative.circle == nil && zone == .done && team == .done
        var states: [Initiative.Step: StepState] = [
            .zone: zone, .team: team,
            .goals: initiative.goals.isEmpty && initiative.ownGoal == nil ? .toDo : .done,
            .form: initiative.legalForm == nil ? .toDo : .done,
        ]
        if initiative.circle == nil {
            let waiting: StepState = zone != .done ? .waits(for: .zone) : team != .done ? .waits(for: .team) : .waitsForFounding
            for step in [Initiative.Step.members, .meeting, .publish] { states[step] = waiting }
        } else {
            states[.members] = facts.members >= (facts.memberNorm ?? Initiative.smallestTeam) ? .done : .busy
            states[.meeting] = facts.meetingsHeld > 0 ? .done : facts.meetingsPlanned > 0 ? .busy : .toDo
            states[.publish] = facts.isPublic ? .done : .toDo
        }
        self.states = states
        lastProgress = max(initiative.lastProgress, facts.lastInCircle ?? initiative.lastProgress)
        stuckFrom = lastProgress.adding(months: Self.stuckAfterMonths)
        isPaused = initiative.isPaused
    }

    /// How many of the seven steps are done.
    public var done: Int { states.values.count { $0 == .done } }
    /// Whether all are.
    public var isComplete: Bool { done == Initiative.Step.allCases.count }

    /// Whether nothing happened for so long that somebody should ask: not while it is paused, nor when it is complete.
    public func isStuck(asOf day: CalendarDay) -> Bool { !isPaused && !isComplete && day >= stuckFrom }
}

extension Initiative {
    /// The lightest legal form that bears what a circle does (*Welk statuut past bij ons?* in the playbook's guidance).
    ///
    /// - Parameters:
    ///   - money: It receives money.
    ///   - contracts: It signs contracts.
    ///   - staff: It employs somebody.
    ///   - bearsLiability: Its members are willing to answer for it themselves.
    public static func advisedForm(money: Bool, contracts: Bool, staff: Bool, bearsLiability: Bool) -> Circle.LegalForm {
        if staff || !bearsLiability { return .nonprofit }
        return money || contracts ? .unincorporatedAssociation : .informal
    }
}
