/// How the meetings that a rule set asks for are usually planned: when, how far apart, where, and who has to be able to come.
///
/// Habits bind the planner and nobody else: no state of a circle depends on them. Everything may be left out of a rule file;
/// then ``PlanningHabits/init()`` and ``MeetingHabits/init()`` say what holds.
public struct PlanningHabits: Hashable, Sendable {
    /// What is done with school holidays.
    public enum SchoolHolidays: String, Sendable, CaseIterable {
        /// As any other day.
        case allow
        /// Only when other days cost more.
        case avoid
        /// Not at all.
        case never
    }

    /// Days between the making of a plan and its first new meeting, so that people hear of it in time.
    public var noticeDays: Int
    /// Least days between any two meetings of one circle.
    public var circleGapDays: Int
    /// What is done with school holidays.
    public var schoolHolidays: SchoolHolidays
    /// How much more each attendance counts that somebody lacked last year; 0 counts everybody alike.
    ///
    /// Somebody who lacked two weighs 1 + 2 × fairness.
    public var fairness: Int
    /// By the id of the requirement whose meetings are planned.
    public var series: [String: MeetingHabits]

    /// What holds where a rule set says nothing.
    public init(
        noticeDays: Int = 21, circleGapDays: Int = 7, schoolHolidays: SchoolHolidays = .avoid, fairness: Int = 1,
        series: [String: MeetingHabits] = [:]
    ) {
        self.noticeDays = noticeDays
        self.circleGapDays = circleGapDays
        self.schoolHolidays = schoolHolidays
        self.fairness = fairness
        self.series = series
    }
}

/// How the meetings of one requirement are usually planned.
public struct MeetingHabits: Hashable, Sendable {
    /// Who is asked to come.
    public enum Audience: String, Sendable, CaseIterable {
        case members
        case chairs
    }

    /// Which of the chairs must be able to come.
    public enum Chairs: String, Sendable, CaseIterable {
        case all
        case one
        case none
    }

    /// Days on which they are held; nothing for the days from Monday to Friday.
    public var weekdays: [Weekday]?
    /// Parts of the day in which they are held; nothing for the evening.
    public var dayParts: [DayPart]?
    /// When on the day they begin, in minutes since midnight, in the part that holds it; nothing for the part's own hour.
    public var startMinute: Int?
    /// How long they last; nothing for what the requirement asks, or two hours.
    public var minutes: Int?
    /// Least days from one to the next; nothing for a little less than half of an even spread.
    public var smallestGapDays: Int?
    /// Days from one to the next that suit best; nothing for an even spread.
    public var idealGapDays: Int?
    /// Most days from one to the next; nothing for no limit.
    public var largestGapDays: Int?
    /// No meeting before this day of the working year.
    public var earliest: MonthDay?
    /// No meeting after this day of the working year.
    public var latest: MonthDay?
    /// Whether neighbours are held in different buildings.
    public var alternatesVenues: Bool
    /// Whether weekdays change, so that not always the same people miss out.
    public var rotatesWeekdays: Bool
    /// Whether they are held online.
    public var isOnline: Bool
    /// The kind they have, with how many of them a year have another kind; nothing for the first kind that the requirement counts.
    public var kind: Meeting.Kind?
    /// How many of them a year have another kind than the usual one.
    public var otherKinds: [Meeting.Kind: Int]
    /// Who is asked; nothing for the members, and for the chairs at a consultation with hospitals.
    public var audience: Audience?
    /// Which of the chairs must be able to come.
    public var chairs: Chairs
    /// Of a hundred people asked, how many are hoped for.
    public var hopedPercent: Int
    /// The document the habit comes from: a key of `sources.yaml`.
    public var source: String?
    /// The document's own words.
    public var quote: String?
    /// What the document leaves open, and how it is read here.
    public var openQuestion: String?
    /// The day somebody last looked.
    public var checked: CalendarDay?

    /// What holds where a rule set says nothing.
    public init() {
        alternatesVenues = false
        rotatesWeekdays = true
        isOnline = false
        otherKinds = [:]
        chairs = .one
        hopedPercent = 50
    }
}

extension DayPart {
    /// The part that a time of the day belongs to: the one it lies in, or the one that people would call it.
    ///
    /// From six in the evening on it is evening, and before noon morning, also at hours at which nobody meets.
    public init(containing minute: Int) {
        self = Self.allCases.first { minute < $0.end } ?? .evening
    }

    /// Where the next part begins to be meant.
    private var end: Int {
        switch self {
        case .morning: 12 * 60
        case .midday: 14 * 60
        case .afternoon: 18 * 60
        case .evening: 24 * 60
        }
    }

    /// When a meeting in this part begins unless a habit says otherwise, in minutes since midnight.
    var usualStart: Int {
        switch self {
        case .morning: 10 * 60
        case .midday: 12 * 60
        case .afternoon: 14 * 60
        case .evening: 20 * 60
        }
    }
}
