import KringCore

/// The words of the page on which somebody says when she can come to meetings.
enum WeekText {
    static let labels = [
        "weekDay": "Dag"
    ]

    static let title = "Wanneer kan ik?"
    static let intro = "Hoe ziet je gewone week eruit? Alleen jij ziet dit. Wie plant, ziet aantallen, nooit je antwoord."
    static let away = "Dagen dat je niet kan"
    static let awayHint = "Elke periode op een lijn, bv. 3/7/2027 - 18/7/2027 of 24/12 avond."
    static let saved = "Bewaard. Wie plant, houdt er rekening mee."
    static let meanwhile = "Je wijzigde dit intussen ergens anders. Dit is wat er nu staat."
    static let tooMany = "Zet hoogstens 200 lijnen."
    static let other = "Kijk na wat je invulde."

    static func unread(_ line: String) -> String { "We lezen geen dagen in “\(line)”. Schrijf bv. 3/7/2027 - 18/7/2027." }

    static func given(_ day: CalendarDay, today: CalendarDay) -> String { "Je vulde dit in op \(Dutch.near(day, today))." }

    static func name(of day: Weekday) -> String {
        ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"][day.index]
    }

    static func name(of part: DayPart) -> String {
        switch part {
        case .morning: "voormiddag"
        case .midday: "middag"
        case .afternoon: "namiddag"
        case .evening: "avond"
        }
    }

    static func short(_ level: Availability.Level?) -> String {
        switch level {
        case nil: "–"
        case .can: "kan"
        case .ifNeedBe: "kan als het moet"
        case .cannot: "kan niet"
        }
    }

    /// `3/7/2027 - 18/7/2027 avond`
    static func line(_ exception: Availability.Exception) -> String {
        let last = exception.to.adding(days: -1)
        let days =
            exception.from == last ? FormText.day(last) : "\(FormText.day(exception.from)) - \(FormText.day(last))"
        return ([days] + exception.parts.map(name)).joined(separator: " ")
    }

    /// What a line says; nothing when it cannot be read.
    static func exception(_ line: Substring, near today: CalendarDay) -> Availability.Exception? {
        var words = line.split { $0 == " " || $0 == "\t" || $0 == "," }.map(String.init)
        var parts: [DayPart] = []
        while let part = DayPart.allCases.first(where: { name(of: $0) == words.last?.lowercased() }) {
            parts.append(part)
            words.removeLast()
        }
        let text = words.joined(separator: " ")
        if let day = FormText.day(text, near: today) {
            return Availability.Exception(from: day, to: day.adding(days: 1), parts: parts)
        }
        for mark in [" - ", " tot ", " – "] {
            let ends = text.split(separator: mark, maxSplits: 1)
            guard ends.count == 2, let from = FormText.day(String(ends[0]), near: today),
                let last = FormText.day(String(ends[1]), near: from), from <= last
            else { continue }
            return Availability.Exception(from: from, to: last.adding(days: 1), parts: parts)
        }
        return nil
    }
}
