/// A year as the planner proposes it, in figures and codes; sentences are for whoever shows it.
///
/// Nobody is named in it: when people can come is told as numbers, whoever looks.
public struct PlanProposal: Hashable, Sendable {
    /// Whose year.
    public var host: Meeting.Host
    /// The calendar year in which the working year begins.
    public var year: Int
    /// The working year, both ends included.
    public var firstDay: CalendarDay
    public var lastDay: CalendarDay
    /// The day it was made from: what lies before has happened.
    public var asOf: CalendarDay
    /// Every meeting of the year, in order of time, those without a place last.
    public var rows: [PlanRow]
    /// What the year costs in comfort; 0 would be perfect.
    public var cost: Int
    /// No year costs less.
    public var lowerBound: Int
    /// Cost by where it comes from; terms that cost nothing are left out.
    public var terms: [PlanTerm: Int]
    /// Who cannot come often enough, in numbers.
    public var coverage: PlanCoverage
    /// A hash of everything the plan rests on: another one means that the facts moved.
    public var fingerprint: String

    /// Whether nothing better exists.
    public var isProved: Bool { cost == lowerBound }
    /// Rows without a place.
    public var unplaced: [PlanRow] { rows.filter { $0.slot == nil } }
}

/// A term of the cost, by the name it has in the planner's own files.
public enum PlanTerm: String, Hashable, Sendable, CaseIterable {
    case attendance
    case slot
    case quorum
    case overflow
    case gap
    case sameVenue
    case sameWeekday
    case coverage
    case clash
    case change
    case unplaced
}

/// When and where.
public struct PlanSlot: Hashable, Sendable {
    public var day: CalendarDay
    /// In minutes since midnight.
    public var startMinute: Int
    /// Nothing for a meeting online, or one whose place is still to be found.
    public var venue: Venue.ID?
    public var isOnline: Bool

    public init(day: CalendarDay, startMinute: Int, venue: Venue.ID? = nil, isOnline: Bool = false) {
        self.day = day
        self.startMinute = startMinute
        self.venue = venue
        self.isOnline = isOnline
    }

    /// The part of the day.
    public var part: DayPart { DayPart(containing: startMinute) }
}

/// How many of those asked can come.
public struct PlanTurnout: Hashable, Sendable {
    /// Members, chairs, whoever is asked and belongs to it that day.
    public var asked: Int
    /// Of them: those who can, "if need be" included.
    public var able: Int
    /// Of those: the ones who can only if need be.
    public var ifNeedBe: Int
    public var unable: Int
    /// Those who did not say: neither able nor unable.
    public var unknown: Int

    public init(asked: Int, able: Int, ifNeedBe: Int, unable: Int, unknown: Int) {
        self.asked = asked
        self.able = able
        self.ifNeedBe = ifNeedBe
        self.unable = unable
        self.unknown = unknown
    }
}

/// One meeting of the year.
public struct PlanRow: Hashable, Sendable {
    /// Why a row is not the planner's to move.
    public enum Hold: String, Hashable, Sendable, CaseIterable {
        case past
        case soon
        case apart
        case pinned
    }

    /// Unique in the plan: the id of the meeting, or `new-…`.
    public var key: String
    /// The requirement or goal it counts for.
    public var item: String?
    public var kind: Meeting.Kind
    /// The meeting, when it is there already.
    public var meeting: Meeting.ID?
    /// How long it lasts.
    public var minutes: Int
    public var hold: Hold?
    /// When and where; nothing when no place was found.
    public var slot: PlanSlot?
    /// Who can come then; nothing for what is past.
    public var turnout: PlanTurnout?
    /// What it costs where it is, by where that comes from.
    public var terms: [PlanTerm: Int] = [:]
    /// The next best days, best first.
    public var alternatives: [PlanAlternative] = []
    /// Days that would suit as many people or more, and the rules that keep them out.
    public var rejections: [PlanRejection] = []
    /// Rules that together leave the meeting no place: drop any one, and there is one.
    public var conflict: [PlanRule] = []
    /// What would give it a place, the cheapest first.
    public var relaxations: [PlanRelaxation] = []
    /// Where it was before, when it moves, and why.
    public var move: PlanMove?
    /// Whether it had a date before, as a meeting or in an earlier proposal, and keeps it.
    public var isKept = false
}

/// Another slot that keeps every rule with the rest of the year fixed.
public struct PlanAlternative: Hashable, Sendable {
    public var slot: PlanSlot
    public var turnout: PlanTurnout
    /// What the year would cost more.
    public var difference: Int
    /// Where the difference comes from.
    public var terms: [PlanTerm: Int]
}

/// A popular slot that rules keep out.
public struct PlanRejection: Hashable, Sendable {
    public var slot: PlanSlot
    public var turnout: PlanTurnout
    public var rules: [PlanRule]
}

/// Rules that could give way, and where the meeting would be then.
public struct PlanRelaxation: Hashable, Sendable {
    public var rules: [PlanRule]
    public var slot: PlanSlot
    public var turnout: PlanTurnout
}

/// A meeting that had a date and gets another.
public struct PlanMove: Hashable, Sendable {
    public var from: PlanSlot
    /// The rules that the old place breaks; none when the new one is only better.
    public var rules: [PlanRule]
    /// What keeping the old place would cost more, the cost of moving included; nothing when rules forbid it.
    public var savings: Int?
}

/// One rule that keeps a meeting from a slot.
public struct PlanRule: Hashable, Sendable {
    /// The kinds of rule, by the name they have in the planner's own files; `chair` is said for whoever leads.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        case window
        case weekdays
        case parts
        case publicHoliday
        case venue
        case locked
        case chair
        case minGap
        case maxGap
        case circleGap
        case sameDay
        case room
    }

    public var code: Code
    /// The rows it is about, by key; of other hosts none is named.
    public var rows: [String] = []
    /// For gaps: the number of days asked.
    public var days: Int?
    /// For rooms: where.
    public var venue: Venue.ID?
    /// For windows: first and last day, both included.
    public var from: CalendarDay?
    public var through: CalendarDay?
}

/// How often people can come, in numbers; practices with one delegate count once.
public struct PlanCoverage: Hashable, Sendable {
    /// Attendances hoped for of each, by requirement.
    public var target = 0
    /// People and practices of whom it is known when they can come.
    public var units = 0
    /// Members of whom nothing is known.
    public var unknownMembers = 0
    /// Those who can come fewer times than hoped for in this plan.
    public var short = 0
    /// Of these: those whom no choice of days could help.
    public var beyondReach = 0
    /// Those who weigh more because they came too few times last year.
    public var favoured = 0
    /// Of the favoured, those who can come often enough this year.
    public var favouredReached = 0
}
