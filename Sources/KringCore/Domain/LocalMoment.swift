/// A moment as the clock on a Belgian wall shows it: a day, and a minute of that day.
///
/// A meeting is agreed in wall time ("Thursday at eight"), so wall time is what is kept; the moment in UTC is worked out
/// with the rule of Brussels. One hour a year comes twice (the last Sunday of October) and one does not exist
/// (the last Sunday of March): the first needs a word on which is meant, the second is refused.
/// The rule is Directive 2000/84/EC, the same since 1996: summer time from the last Sunday of March, 01:00 UTC, to the last
/// Sunday of October, 01:00 UTC.
public struct LocalMoment: Hashable, Sendable {
    /// The day in Brussels.
    public let day: CalendarDay
    /// Minutes since midnight on the wall clock, 0...1439.
    public let minute: Int
    /// In the hour that comes twice: whether the second pass (winter time) is meant. False everywhere else.
    public let isSecondPass: Bool

    /// What can be wrong with a wall time.
    public enum Fault: Error, Hashable, Sendable {
        /// The clock goes from 02:00 to 03:00 that night.
        case doesNotExist
        /// The hour from 02:00 comes twice that night, and it was not said which is meant.
        case comesTwice
    }

    /// A wall time that exists and, with `isSecondPass` left out, comes only once.
    public init(day: CalendarDay, minute: Int, isSecondPass: Bool? = nil) throws(Fault) {
        precondition((0..<1440).contains(minute), "a day has 1440 minutes on the clock")
        self.day = day
        self.minute = minute
        let inChangingHour = (120..<180).contains(minute)
        if inChangingHour, day == Self.lastSunday(month: 3, year: day.year) { throw Fault.doesNotExist }
        if inChangingHour, day == Self.lastSunday(month: 10, year: day.year) {
            guard let isSecondPass else { throw Fault.comesTwice }
            self.isSecondPass = isSecondPass
        } else {
            self.isSecondPass = false
        }
    }

    /// The wall time in Brussels of a moment in UTC.
    ///
    /// - Parameter utcMinutes: Minutes since 1970-01-01T00:00Z.
    public init(utcMinutes: Int) {
        let utcDay = Int((Double(utcMinutes) / 1440).rounded(.down))
        let year = CalendarDay(number: utcDay).year
        let summerStart = Self.lastSunday(month: 3, year: year).number * 1440 + 60
        let summerEnd = Self.lastSunday(month: 10, year: year).number * 1440 + 60
        let isSummer = utcMinutes >= summerStart && utcMinutes < summerEnd
        let local = utcMinutes + (isSummer ? 120 : 60)
        let dayNumber = Int((Double(local) / 1440).rounded(.down))
        day = CalendarDay(number: dayNumber)
        minute = local - dayNumber * 1440
        isSecondPass = !isSummer && utcMinutes >= summerEnd && utcMinutes < summerEnd + 60
    }

    /// Minutes since 1970-01-01T00:00Z.
    public var utcMinutes: Int { day.number * 1440 + minute - offsetMinutes }

    /// Minutes that Brussels is ahead of UTC at this moment: 60 or 120.
    public var offsetMinutes: Int {
        let local = day.number * 1440 + minute
        let year = day.year
        let summerStart = Self.lastSunday(month: 3, year: year).number * 1440 + 180
        let summerEnd = Self.lastSunday(month: 10, year: year).number * 1440 + (isSecondPass ? 120 : 180)
        return local >= summerStart && local < summerEnd ? 120 : 60
    }

    private static func lastSunday(month: Int, year: Int) -> CalendarDay {
        let last = CalendarDay(year: year, month: month, day: 31)!
        return last.adding(days: -((last.weekday + 1) % 7))
    }
}

extension LocalMoment: Comparable {
    public static func < (left: LocalMoment, right: LocalMoment) -> Bool { left.utcMinutes < right.utcMinutes }
}
