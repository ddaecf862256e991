import Hummingbird
import HummingbirdCore
import KringCore

/// The parameters after the question mark, read strictly: all that is wrong is said at once, and nothing unknown is
/// passed over in silence.
struct QueryInput: Sendable {
    private var values: [String: [String]] = [:]
    /// What is wrong so far.
    private(set) var issues: [Problem.Issue] = []

    /// Splits and decodes a query; a name that is not `allowed` is an issue.
    init(_ uri: URI, allowed: [String]) {
        guard let query = uri.query, !query.isEmpty else { return }
        for part in query.split(separator: "&", omittingEmptySubsequences: true) {
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = Self.decoded(halves[0]),
                let value = halves.count == 2 ? Self.decoded(halves[1]) : ""
            else {
                issues.append(
                    Problem.Issue(
                        place: .query, name: String(halves[0]), type: .schemaViolation, message: "not percent-encoded UTF-8"))
                continue
            }
            guard allowed.contains(name) else {
                let known = allowed.isEmpty ? "there are no parameters here" : "known: \(allowed.joined(separator: ", "))"
                issues.append(Problem.Issue(place: .query, name: name, type: .unknownInput, message: known))
                continue
            }
            values[name, default: []].append(value)
        }
    }

    private static func decoded(_ text: Substring) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) else { return String(text) }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        func nibble(_ byte: UInt8) -> UInt8? {
            switch byte {
            case 48...57: byte - 48
            case 65...70: byte - 55
            case 97...102: byte - 87
            default: nil
            }
        }
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(32)
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(nibble), let low = rest.popFirst().flatMap(nibble) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    /// All values of a parameter that may be repeated, in the order given.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    /// The value of a parameter that may be given once.
    mutating func one(_ name: String) -> String? {
        guard let given = values[name] else { return nil }
        if given.count > 1 {
            issues.append(
                Problem.Issue(
                    place: .query, name: name, type: .own("repeatedInput"), message: "given \(given.count) times, once is allowed"
                ))
        }
        return given[0]
    }

    /// A day, `YYYY-MM-DD`.
    mutating func day(_ name: String) -> CalendarDay? {
        guard let text = one(name) else { return nil }
        if let day = CalendarDay(text) { return day }
        issues.append(
            Problem.Issue(
                place: .query, name: name, type: .schemaViolation, message: "not a day on the calendar, written as YYYY-MM-DD"))
        return nil
    }

    /// A whole number within a range.
    mutating func integer(_ name: String, in range: ClosedRange<Int>) -> Int? {
        guard let text = one(name) else { return nil }
        if let value = Int(text), range.contains(value), text.utf8.first != UInt8(ascii: "+") { return value }
        issues.append(
            Problem.Issue(
                place: .query, name: name, type: .schemaViolation,
                message: "not a whole number from \(range.lowerBound) to \(range.upperBound)"))
        return nil
    }

    /// A working year.
    mutating func year() -> Int? { integer("year", in: 1900...2999) }

    /// A slug that must have the form of one.
    mutating func slug<Of>(_ name: String, of: Of.Type = Of.self) -> Slug<Of>? {
        guard let text = one(name) else { return nil }
        if let slug = Slug<Of>(text) { return slug }
        note(name, "not an id: 1 to 80 of a-z, 0-9 and -")
        return nil
    }

    /// Several slugs, each of which widens the answer.
    mutating func slugs<Of>(_ name: String, of: Of.Type = Of.self) -> [Slug<Of>] {
        all(name).compactMap { text in
            if let slug = Slug<Of>(text) { return slug }
            note(name, "not an id: 1 to 80 of a-z, 0-9 and -")
            return nil
        }
    }

    /// One of the words of a type.
    mutating func word<Word: RawRepresentable & CaseIterable>(_ name: String, of: Word.Type = Word.self) -> Word?
    where Word.RawValue == String {
        guard let text = one(name) else { return nil }
        if let word = Word(rawValue: text) { return word }
        note(name, "not one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
        return nil
    }

    /// Adds what else is wrong with a parameter.
    mutating func note(_ name: String, _ message: String, _ type: Problem.Issue.Kind = .schemaViolation) {
        issues.append(Problem.Issue(place: .query, name: name, type: type, message: message))
    }

    /// Throws all that is wrong, at most 100.
    func refuseFaults() throws {
        if !issues.isEmpty { throw Problem(.badRequest, issues: Array(issues.prefix(100))) }
    }
}

extension QueryInput {
    /// A slug that must be given.
    mutating func required<Of>(_ name: String, of: Of.Type = Of.self) -> Slug<Of>? {
        if values[name] == nil {
            note(name, "required here", .requiredInput)
            return nil
        }
        return slug(name)
    }

    /// Several words of a type, each of which widens the answer.
    mutating func words<Word: RawRepresentable & CaseIterable>(_ name: String, of: Word.Type = Word.self) -> [Word]
    where Word.RawValue == String {
        all(name).compactMap { text in
            if let word = Word(rawValue: text) { return word }
            note(name, "not one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
            return nil
        }
    }

    /// Whether one of these was given, and only one.
    func exactlyOne(of names: [String]) -> Bool { names.filter { values[$0] != nil }.count == 1 }
}
