import Foundation

/// The clock on the wall, handed in, so that a test can say what day it is.
public struct WallClock: Sendable {
    /// Milliseconds since 1970-01-01T00:00Z.
    public let milliseconds: @Sendable () -> Int

    /// A clock that asks this function.
    public init(milliseconds: @escaping @Sendable () -> Int) {
        self.milliseconds = milliseconds
    }

    /// The machine's clock.
    public static let system = WallClock { Int(Date().timeIntervalSince1970 * 1000) }

    /// A clock that stands still, on a day in Brussels, so many minutes after midnight.
    public static func fixed(_ day: CalendarDay, minute: Int = 12 * 60) -> WallClock {
        precondition(minute >= 180, "the clock changes before three")
        let utc = (try? LocalMoment(day: day, minute: minute))?.utcMinutes ?? day.number * 1440 + minute
        return WallClock { utc * 60_000 }
    }

    /// Today in Brussels.
    public var today: CalendarDay { Self.day(at: milliseconds()) }

    /// The day in Brussels at a moment in milliseconds since 1970 UTC.
    static func day(at milliseconds: Int) -> CalendarDay {
        let minutes = milliseconds >= 0 ? milliseconds / 60_000 : (milliseconds - 59_999) / 60_000
        return LocalMoment(utcMinutes: minutes).day
    }
}
