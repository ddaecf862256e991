/// A meeting as a verdict saw it.
public struct MeetingVerdict: Hashable, Sendable {
    public var meeting: Meeting.ID
    public var day: CalendarDay
    public var kind: Meeting.Kind
    public var reason: MeetingReason

    public init(meeting: Meeting.ID, day: CalendarDay, kind: Meeting.Kind, reason: MeetingReason) {
        self.meeting = meeting
        self.day = day
        self.kind = kind
        self.reason = reason
    }
}

/// How one requirement stands, with its evidence.
public struct RequirementVerdict: Hashable, Sendable {
    public var requirement: Requirement
    public var state: RequirementState
    /// The waiver that sets the computed state aside, if one was granted for this year.
    public var waiver: Waiver?
    public var reason: ShortfallReason?
    /// What is asked, in proportion to the time the circle existed; nothing for member attendance and recommendations.
    public var required: Int?
    public var done: Int?
    /// Meetings only.
    public var planned: Int?
    public var unrecorded: Int?
    public var tooShort: Int?
    /// Meetings only: how many ought to be done by now.
    public var due: Int?
    /// Meetings only: how many must still get a date.
    public var toPlan: Int?
    /// Meetings only: the last day on which the first of those can still be held in time, when some must get a date.
    public var planBy: CalendarDay?
    /// Member attendance only: members with a norm above 0, and those of them that met it.
    public var evaluated: Int?
    public var met: Int?
    /// The meetings looked at, counted and not, by day.
    public var meetings: [MeetingVerdict]

    /// Whether a waiver was granted.
    public var waived: Bool { waiver != nil }

    public init(
        requirement: Requirement, state: RequirementState, waiver: Waiver? = nil, reason: ShortfallReason? = nil,
        required: Int? = nil, done: Int? = nil, planned: Int? = nil, unrecorded: Int? = nil, tooShort: Int? = nil,
        due: Int? = nil, toPlan: Int? = nil, planBy: CalendarDay? = nil, evaluated: Int? = nil, met: Int? = nil,
        meetings: [MeetingVerdict] = []
    ) {
        self.requirement = requirement
        self.state = state
        self.waiver = waiver
        self.reason = reason
        self.required = required
        self.done = done
        self.planned = planned
        self.unrecorded = unrecorded
        self.tooShort = tooShort
        self.due = due
        self.toPlan = toPlan
        self.planBy = planBy
        self.evaluated = evaluated
        self.met = met
        self.meetings = meetings
    }
}

/// How one member stands towards the attendance norm.
public struct MemberVerdict: Hashable, Sendable {
    /// How a member was at one meeting that counts for the norm.
    public enum Presence: String, Sendable, CaseIterable {
        case attended
        case represented
        /// Represented, but over the yearly limit of represented meetings.
        case overRepresentationLimit = "over_representation_limit"
        case excused
        case absent
        /// Held, and no line for her; or its day passed and nothing is recorded.
        case unknown
        /// Still to come.
        case remaining
    }

    /// One eligible meeting, seen from the member.
    public struct Line: Hashable, Sendable {
        public var meeting: Meeting.ID
        public var day: CalendarDay
        public var presence: Presence

        public init(meeting: Meeting.ID, day: CalendarDay, presence: Presence) {
            self.meeting = meeting
            self.day = day
            self.presence = presence
        }
    }

    public var person: CircleFacts.PersonKey
    /// The id of the attendance requirement.
    public var requirement: String
    public var state: RequirementState
    public var reason: ShortfallReason?
    public var required: Int
    /// `attended + represented`, the latter up to the yearly limit.
    public var credited: Int
    public var attended: Int
    public var represented: Int
    public var unknown: Int
    public var remaining: Int
    public var activeDays: Int
    /// The planned meeting after which the norm can no longer be reached, if she misses it.
    public var lastChance: CalendarDay?
    /// The eligible meetings by day.
    public var meetings: [Line]

    public init(
        person: CircleFacts.PersonKey, requirement: String, state: RequirementState, reason: ShortfallReason? = nil,
        required: Int, credited: Int, attended: Int, represented: Int, unknown: Int, remaining: Int, activeDays: Int,
        lastChance: CalendarDay? = nil, meetings: [Line] = []
    ) {
        self.person = person
        self.requirement = requirement
        self.state = state
        self.reason = reason
        self.required = required
        self.credited = credited
        self.attended = attended
        self.represented = represented
        self.unknown = unknown
        self.remaining = remaining
        self.activeDays = activeDays
        self.lastChance = lastChance
        self.meetings = meetings
    }
}

/// How a circle stands in a working year, as seen on a day.
public struct CircleStatus: Hashable, Sendable {
    public var circle: Circle.ID
    public var asOf: CalendarDay
    /// The working year, named after the calendar year it begins in.
    public var year: Int
    /// First and last day of the working year, both included.
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    public var state: CircleState
    /// Of a circle that starts: the first day on which it does not any more; nothing while nobody founded it.
    public var startsUntil: CalendarDay?
    public var ruleSet: RuleSet.ID
    /// The first day of the rule version applied.
    public var ruleVersion: CalendarDay
    public var requirements: [RequirementVerdict]
    /// What the rule set recommends: shown as advice, without a state.
    public var advice: [Requirement]
    /// The circle's own goals that carry a measure; never part of its state.
    public var goals: [GoalVerdict]
    /// Its own meetings whose day passed without anything recorded.
    public var unrecordedMeetings: Int
    /// Persons with an active membership on the last day looked at.
    public var memberCount: Int
    /// A line a member and attendance requirement; empty when not asked for.
    public var members: [MemberVerdict]

    /// How a goal of the circle's own stands.
    public struct GoalVerdict: Hashable, Sendable {
        public var goal: Goal
        public var verdict: RequirementVerdict?

        public init(goal: Goal, verdict: RequirementVerdict?) {
            self.goal = goal
            self.verdict = verdict
        }
    }

    public init(
        circle: Circle.ID, asOf: CalendarDay, year: Int, firstDay: CalendarDay, lastDay: CalendarDay,
        state: CircleState, startsUntil: CalendarDay? = nil, ruleSet: RuleSet.ID, ruleVersion: CalendarDay,
        requirements: [RequirementVerdict], advice: [Requirement] = [], goals: [GoalVerdict] = [], unrecordedMeetings: Int,
        memberCount: Int, members: [MemberVerdict]
    ) {
        self.circle = circle
        self.asOf = asOf
        self.year = year
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.state = state
        self.startsUntil = startsUntil
        self.ruleSet = ruleSet
        self.ruleVersion = ruleVersion
        self.requirements = requirements
        self.advice = advice
        self.goals = goals
        self.unrecordedMeetings = unrecordedMeetings
        self.memberCount = memberCount
        self.members = members
    }
}

/// How an umbrella stands in a working year, and which circles were there.
public struct UmbrellaStatus: Hashable, Sendable {
    /// At how many of the umbrella meetings held somebody spoke for a circle.
    public struct Representation: Hashable, Sendable {
        public var circle: Circle.ID
        public var represented: Int
        public var held: Int
        /// The meetings at which it was represented.
        public var meetings: [Meeting.ID]

        public init(circle: Circle.ID, represented: Int, held: Int, meetings: [Meeting.ID]) {
            self.circle = circle
            self.represented = represented
            self.held = held
            self.meetings = meetings
        }
    }

    public var umbrella: Umbrella.ID
    public var asOf: CalendarDay
    public var year: Int
    /// First and last day of the working year, both included.
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    public var ruleSet: RuleSet.ID
    public var ruleVersion: CalendarDay
    /// Nothing when the rule set asks nothing of an umbrella.
    public var verdict: RequirementVerdict?
    public var circles: [Representation]
    /// Its own meetings whose day passed without anything recorded.
    public var unrecordedMeetings: Int

    public init(
        umbrella: Umbrella.ID, asOf: CalendarDay, year: Int, firstDay: CalendarDay, lastDay: CalendarDay,
        ruleSet: RuleSet.ID, ruleVersion: CalendarDay, verdict: RequirementVerdict?, circles: [Representation],
        unrecordedMeetings: Int
    ) {
        self.umbrella = umbrella
        self.asOf = asOf
        self.year = year
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.ruleSet = ruleSet
        self.ruleVersion = ruleVersion
        self.verdict = verdict
        self.circles = circles
        self.unrecordedMeetings = unrecordedMeetings
    }
}

/// How one profession stands in one zone.
public struct CellStatus: Hashable, Sendable {
    public var profession: Profession.ID
    public var state: CellState
    /// Municipalities of the zone covered by an active circle, and all of them.
    public var covered: Int
    public var total: Int
    /// The circles that cover the zone, the dissolved among them.
    public var circles: [CircleInZone]
    /// The latest finding about the cell up to the day; decides only where there is no circle.
    public var finding: Finding?
    /// Distinct members whose practice lies in the zone. Nothing where none is known to practise there while of some nobody
    /// knows where they do: not known is not none.
    public var membersFromZone: Int?
    /// The latest estimate of practitioners not after the year asked.
    public var workforce: Workforce?

    /// A circle as the zone sees it.
    public struct CircleInZone: Hashable, Sendable {
        public var key: TerritoryFacts.CircleKey
        public var circle: Circle.ID
        public var state: CircleState

        public init(key: TerritoryFacts.CircleKey, circle: Circle.ID, state: CircleState) {
            self.key = key
            self.circle = circle
            self.state = state
        }
    }

    public init(
        profession: Profession.ID, state: CellState, covered: Int, total: Int, circles: [CircleInZone],
        finding: Finding? = nil, membersFromZone: Int?, workforce: Workforce? = nil
    ) {
        self.profession = profession
        self.state = state
        self.covered = covered
        self.total = total
        self.circles = circles
        self.finding = finding
        self.membersFromZone = membersFromZone
        self.workforce = workforce
    }
}

/// How all professions stand in one zone.
public struct ZoneStatus: Hashable, Sendable {
    public var zone: Zone.ID
    public var asOf: CalendarDay
    /// The calendar year asked; the year of `asOf` when none was.
    public var year: Int
    public var professions: [CellStatus]

    public init(zone: Zone.ID, asOf: CalendarDay, year: Int, professions: [CellStatus]) {
        self.zone = zone
        self.asOf = asOf
        self.year = year
        self.professions = professions
    }
}
