import Crypto
import KringCore

/// Reads what was typed in a form: days, hours and numbers as people write them. What is wrong is kept by field, all of it, so
/// that the form comes back once with everything to look at.
struct FormReader: Sendable {
    /// What is wrong with one field.
    struct Fault: Hashable, Sendable {
        var field: String
        var text: String
    }

    let form: FormInput
    private(set) var faults: [Fault] = []

    init(_ form: FormInput) { self.form = form }

    /// Whether everything could be read so far.
    var isFine: Bool { faults.isEmpty }

    /// What was typed, as it was typed.
    func typed(_ name: String) -> String? { form.all[name]?.first }

    /// Notes what is wrong; the first fault of a field is the one that counts.
    mutating func fail(_ name: String, _ text: String) {
        if !faults.contains(where: { $0.field == name }) { faults.append(Fault(field: name, text: text)) }
    }

    /// Text, and a fault when there is none.
    mutating func text(_ name: String, missing: String) -> String? {
        guard let text = form.one(name) else {
            fail(name, missing)
            return nil
        }
        return text
    }

    /// A day; nothing typed is a fault when it is asked for.
    ///
    /// - Parameters:
    ///   - today: A day without a year is the one nearest to this.
    ///   - isRequired: Whether it may stay empty.
    mutating func day(_ name: String, near today: CalendarDay, isRequired: Bool = true) -> CalendarDay? {
        guard let text = form.one(name) else {
            if isRequired { fail(name, FormWords.dayFault) }
            return nil
        }
        guard let day = FormText.day(text, near: today) else {
            fail(name, FormWords.dayFault)
            return nil
        }
        return day
    }

    /// An hour as minutes of the day.
    mutating func minute(_ name: String, isRequired: Bool = true) -> Int? {
        guard let text = form.one(name) else {
            if isRequired { fail(name, FormWords.hourFault) }
            return nil
        }
        guard let minute = SheetText.minute(text) else {
            fail(name, FormWords.hourFault)
            return nil
        }
        return minute
    }

    /// A whole number within bounds.
    mutating func number(_ name: String, _ bounds: ClosedRange<Int>, isRequired: Bool = true) -> Int? {
        guard let text = form.one(name) else {
            if isRequired { fail(name, FormWords.numberFault(bounds)) }
            return nil
        }
        guard let number = Int(text), bounds.contains(number) else {
            fail(name, FormWords.numberFault(bounds))
            return nil
        }
        return number
    }

    /// The version of what the form changes.
    ///
    /// - Throws: ``PageRefusal/badInput`` when the form has none: it is no form of ours.
    func version() throws(PageRefusal) -> Int {
        guard let version = form.one("versie").flatMap({ Int($0) }) else { throw .badInput }
        return version
    }

    /// Notes what a use case refused, at the fields that hold it.
    ///
    /// - Parameters:
    ///   - issues: What it refused.
    ///   - fields: Which field holds what: the first part of the pointer, and the field with what to say there.
    ///   - other: What to say, without a field, of all else.
    mutating func take(_ issues: [Issue], _ fields: [String: (field: String, text: String)], other: String) {
        for issue in issues {
            let part = issue.pointer.split(separator: "/").first.map(String.init) ?? ""
            let found = fields[part]
            fail(found?.field ?? "in", found?.text ?? other)
        }
    }
}

extension FormText {
    /// `17/11/2026`, as a field shows a day.
    static func day(_ day: CalendarDay) -> String {
        let parts = day.parts
        return "\(parts.day)/\(parts.month)/\(parts.year)"
    }

    /// `20.00`, as a field shows an hour.
    static func hour(_ minute: Int) -> String {
        "\(minute / 60).\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
    }

    /// The day that somebody typed: `17/11/2026`, `17-11`, `17 nov`, `di 17 november 2026`, `2026-11-17`.
    ///
    /// - Parameter today: Without a year it is the year that brings the day nearest to this; a year of two digits is one of
    ///   this century.
    static func day(_ text: String, near today: CalendarDay) -> CalendarDay? {
        if let day = CalendarDay(text) { return day }
        var parts = text.lowercased().split { " /-.,".contains($0) }.map(String.init)
        if let first = parts.first, first.allSatisfy(\.isLetter), Int(first) == nil { parts.removeFirst() }
        guard (2...3).contains(parts.count), let number = Int(parts[0]), let month = month(parts[1]) else { return nil }
        if parts.count == 3 {
            guard let year = Int(parts[2]), [2, 4].contains(parts[2].count) else { return nil }
            return CalendarDay(year: year < 100 ? 2000 + year : year, month: month, day: number)
        }
        let year = today.parts.year
        return [year - 1, year, year + 1].compactMap { CalendarDay(year: $0, month: month, day: number) }
            .min { (abs($0 - today), $1) < (abs($1 - today), $0) }
    }

    private static func month(_ text: String) -> Int? {
        if let number = Int(text) { return (1...12).contains(number) ? number : nil }
        guard text.count >= 3 else { return nil }
        let found = Dutch.months.indices.filter { Dutch.months[$0].hasPrefix(text) }
        if found.count == 1 { return found[0] + 1 }
        return ["mrt": 3, "sept": 9][text]
    }
}

extension FormInput {
    /// What tells one form from another: where it went and all it said, but for what proves whose it is.
    func digest(of path: String) -> [UInt8] {
        var hash = SHA256()
        hash.update(data: Array(path.utf8))
        for (name, values) in all.sorted(by: { $0.key < $1.key }) where name != "formulier" {
            hash.update(data: Array("\u{0}\(name)".utf8))
            for value in values { hash.update(data: Array("\u{1}\(value)".utf8)) }
        }
        return Array(hash.finalize())
    }
}
