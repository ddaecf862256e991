import KringCore

/// A year of meetings, a lane for each kind of them and a month at a time from left to right.
struct YearLanes: Hashable, Sendable {
    /// How far a meeting is.
    enum Mark: String, Hashable, Sendable {
        case held = "j-was"
        case unfilled = "j-open"
        case planned = "j-komt"
    }

    struct Event: Hashable, Sendable {
        var day: CalendarDay
        var mark: Mark
    }

    struct Lane: Hashable, Sendable {
        var name: String
        var events: [Event] = []
        /// Whether one more is asked for that has no day yet.
        var misses = false
    }

    var year: Int
    var lanes: [Lane]
    /// The day it is looked at.
    var today: CalendarDay
}

extension Charts {
    /// The lanes of a year: a disc a meeting with the day in it, filled when it was held; today as a line, and a dashed disc
    /// where a meeting has no day yet. The same stands beside it as a list, so that nobody has to see it.
    ///
    /// - Parameters:
    ///   - missing: What the dashed disc says: still to plan.
    ///   - todayWord: What the line says.
    static func year(_ lanes: YearLanes, missing: String, todayWord: String) -> String {
        guard let first = CalendarDay(year: lanes.year, month: 1, day: 1), !lanes.lanes.isEmpty else { return "" }
        let (left, width, top, step) = (110, 480, 26, 40)
        let bottom = top + lanes.lanes.count * step
        /// Months are as wide as one another, days as wide as their month lets them.
        func place(_ day: CalendarDay) -> Int {
            let parts = day.parts
            return left + (parts.month - 1) * width / 12 + (parts.day * 2 - 1) * width / 12 / 62
        }
        var svg = "<svg class=\"jl\" aria-hidden=\"true\" viewBox=\"0 0 \(left + width) \(bottom + 22)\">"
        for month in 0..<12 {
            let x = left + month * width / 12
            svg += "<path d=\"M\(x) \(top - 6)V\(bottom)\"/><text x=\"\(x + 3)\" y=\"14\">\(Dutch.shortMonths[month])</text>"
        }
        for (index, lane) in lanes.lanes.enumerated() {
            let y = top + index * step + step / 2
            svg += "<path d=\"M\(left) \(y)H\(left + width)\"/>"
            svg += "<text class=\"jn\" x=\"0\" y=\"\(y + 4)\">\(escaped(lane.name))</text>"
        }
        if lanes.today.year == lanes.year {
            let x = place(lanes.today)
            svg += "<path class=\"j-nu\" d=\"M\(x) \(top - 6)V\(bottom + 4)\"/>"
            svg += "<text class=\"j-nu\" x=\"\(min(x, left + width - 24))\" y=\"\(bottom + 17)\">\(escaped(todayWord))</text>"
        }
        for (index, lane) in lanes.lanes.enumerated() {
            let y = top + index * step + step / 2
            for event in lane.events where event.day.year == lanes.year && event.day >= first {
                let x = place(event.day)
                svg += "<circle class=\"\(event.mark.rawValue)\" cx=\"\(x)\" cy=\"\(y)\" r=\"12\"/>"
                svg += "<text class=\"jd \(event.mark.rawValue)\" x=\"\(x)\" y=\"\(y + 4)\">\(event.day.parts.day)</text>"
            }
            if lane.misses {
                let x = left + width - 14
                svg += "<circle class=\"j-mist\" cx=\"\(x)\" cy=\"\(y)\" r=\"12\"/>"
                svg += "<text class=\"jd j-mist\" x=\"\(x)\" y=\"\(y + 5)\">+</text>"
                svg += "<text class=\"jm\" x=\"\(x - 18)\" y=\"\(y + 4)\">\(escaped(missing))</text>"
            }
        }
        return svg + "</svg>"
    }
}
