import ArgumentParser
import KringCore

/// A day on the command line.
struct Day: ExpressibleByArgument {
    let value: CalendarDay

    init?(argument: String) {
        guard let day = CalendarDay(argument) else { return nil }
        value = day
    }
}
