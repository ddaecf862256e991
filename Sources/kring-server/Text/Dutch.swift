import KringCore

/// Dutch as people write it: numbers, days, stretches of time, lists.
enum Dutch {
    /// A count with the thing counted: `1 lid`, `6 leden`. Numbers are digits everywhere.
    static func count(_ value: Int, _ singular: String, _ plural: String) -> String {
        "\(value) \(value == 1 ? singular : plural)"
    }

    /// `22 november 2026`.
    static func day(_ day: CalendarDay) -> String {
        let parts = day.parts
        return "\(parts.day) \(months[parts.month - 1]) \(parts.year)"
    }

    /// `di`.
    static func weekday(_ day: CalendarDay) -> String { ["ma", "di", "wo", "do", "vr", "za", "zo"][day.weekday] }

    /// `22 november`.
    static func dayAndMonth(_ day: CalendarDay) -> String { "\(day.parts.day) \(months[day.parts.month - 1])" }

    /// `20 uur`, `19.30 uur`.
    static func time(_ moment: LocalMoment) -> String {
        let (hour, minute) = (moment.minute / 60, moment.minute % 60)
        return minute == 0 ? "\(hour) uur" : "\(hour).\(minute < 10 ? "0" : "")\(minute) uur"
    }

    /// `1 september`.
    static func day(_ day: MonthDay) -> String { "\(day.day) \(months[day.month - 1])" }

    static let months = [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
        "december",
    ]

    /// Above a column: `jan`, `mrt`.
    static let shortMonths = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]

    /// `2 uur`, `anderhalf uur`, `45 minuten`.
    static func duration(minutes: Int) -> String {
        let hours = minutes / 60
        let rest = minutes % 60
        if minutes == 90 { return "anderhalf uur" }
        if rest == 0 { return "\(hours) uur" }
        if hours == 0 { return count(rest, "minuut", "minuten") }
        return "\(hours) uur en \(count(rest, "minuut", "minuten"))"
    }

    /// `a, b of c`.
    static func list(_ items: [String], _ conjunction: String = "en") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    /// What stands after one of several things in a row: a comma, `en`, or nothing.
    static func separator(after index: Int, of count: Int) -> String {
        index + 1 == count ? "" : index + 2 == count ? " en " : ", "
    }

    /// Text in lines of at most `width` characters, each after `indent` blanks. A longer word keeps its own line.
    static func wrap(_ text: String, width: Int = 96, indent: Int = 0) -> String {
        let margin = String(repeating: " ", count: indent)
        var lines: [String] = []
        var line = ""
        for word in text.split(whereSeparator: \.isWhitespace) {
            if line.isEmpty {
                line = String(word)
            } else if indent + line.count + 1 + word.count <= width {
                line += " \(word)"
            } else {
                lines.append(margin + line)
                line = String(word)
            }
        }
        if !line.isEmpty { lines.append(margin + line) }
        return lines.joined(separator: "\n")
    }
}
