/// A day of the week, Monday first.
public enum Weekday: String, Sendable, CaseIterable {
    case monday
    case tuesday
    case wednesday
    case thursday
    case friday
    case saturday
    case sunday

    /// Its place in the week: 0 for Monday to 6 for Sunday, as ``CalendarDay/weekday`` counts.
    public var index: Int { Self.allCases.firstIndex(of: self)! }
}

/// A part of the day in which circles meet.
///
/// The parts do not overlap, and leave out the hours at which nobody meets. Their order and number are a promise: stored
/// weeks hold one character a part. Their hours may be changed.
public enum DayPart: String, Sendable, CaseIterable {
    case morning
    case midday
    case afternoon
    case evening

    /// From which minute of the day up to, not including, which: 480..<720 is from eight to twelve.
    public var minutes: Range<Int> {
        switch self {
        case .morning: 8 * 60..<12 * 60
        case .midday: 12 * 60..<14 * 60
        case .afternoon: 14 * 60..<18 * 60
        case .evening: 19 * 60 + 30..<22 * 60
        }
    }

    /// Its place in the day, from 0.
    public var index: Int { Self.allCases.firstIndex(of: self)! }
}

/// What a person answered, once, about when she can come to meetings: a week as it mostly is, and exceptions.
///
/// Only she sees and changes it; the planner uses it, and tells numbers. Earlier answers are kept, and count as a prior
/// (``KnownAvailability``). Who gave none is unknown: neither able nor unable.
public struct Availability: Hashable, Sendable {
    /// Whether she can come.
    public enum Level: String, Sendable, CaseIterable, Comparable {
        case cannot
        case ifNeedBe = "if_need_be"
        case can

        /// 0 cannot, 1 if need be, 2 can: the numbers of the planner.
        public var number: Int { Self.allCases.firstIndex(of: self)! }

        public static func < (left: Level, right: Level) -> Bool { left.number < right.number }
    }

    /// A week as it mostly is: a level for each part of each day, or nothing where she did not say.
    public struct Week: Hashable, Sendable {
        /// Seven days of four parts.
        public static let slots = Weekday.allCases.count * DayPart.allCases.count

        /// By weekday, and within it by part.
        public private(set) var levels: [Level?]

        /// A week of which nothing is said.
        public init() {
            levels = Array(repeating: nil, count: Self.slots)
        }

        /// Whether nothing at all is said.
        public var isEmpty: Bool { levels.allSatisfy { $0 == nil } }

        public subscript(weekday: Weekday, part: DayPart) -> Level? {
            get { levels[weekday.index * DayPart.allCases.count + part.index] }
            set { levels[weekday.index * DayPart.allCases.count + part.index] = newValue }
        }
    }

    /// Days on which she cannot come, whatever the week says.
    public struct Exception: Hashable, Sendable {
        /// The first day.
        public let from: CalendarDay
        /// The first day after; later than the first.
        public let to: CalendarDay
        /// The parts of those days that are meant, in the order of the day; none means all day long.
        public let parts: [DayPart]

        /// Days from the first up to, not including, the last, or some parts of each of them.
        public init(from: CalendarDay, to: CalendarDay, parts: [DayPart] = []) {
            self.from = from
            self.to = to
            self.parts = DayPart.allCases.filter(parts.contains)
        }

        /// Whether it says that she cannot come in a part of a day.
        public func covers(_ day: CalendarDay, _ part: DayPart) -> Bool {
            from <= day && day < to && (parts.isEmpty || parts.contains(part))
        }

        /// What exceptions are ordered by.
        var order: (Int, Int, Int) { (from.number, to.number, mask) }

        /// A bit per part; 0 when all day is meant.
        var mask: Int { parts.reduce(0) { $0 | 1 << $1.index } }
    }

    /// At most so many exceptions are kept.
    public static let exceptionLimit = 200

    /// Who.
    public var person: Person.ID
    /// The day on which she answered. One answer a day is kept: the last.
    public var givenOn: CalendarDay
    /// Her week.
    public var week: Week
    /// In the order of their days.
    public let exceptions: [Exception]

    /// An answer; its exceptions are put in order.
    public init(person: Person.ID, givenOn: CalendarDay, week: Week = Week(), exceptions: [Exception] = []) {
        self.person = person
        self.givenOn = givenOn
        self.week = week
        self.exceptions = exceptions.sorted { $0.order < $1.order }
    }
}
