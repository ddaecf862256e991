/// All faults of one tree, in the order they were found.
final class InputFaults {
    private(set) var all: [InputFault] = []

    func add(
        _ code: InputFault.Code, at pointer: String, line: Int? = nil, _ message: String, suggestion: String? = nil
    ) {
        all.append(InputFault(pointer: pointer, line: line, code: code, message: message, suggestion: suggestion))
    }
}

/// Reads the fields of one object, strictly: every key must be asked for, and once. What is wrong is noted and read as
/// nothing, so that one pass finds every fault.
struct FieldReader {
    let pointer: String
    let line: Int?
    let spelling: InputSpelling
    let faults: InputFaults
    private var fields: [String: InputNode.Field] = [:]

    /// Opens an object.
    ///
    /// - Parameters:
    ///   - keys: The keys it may have, as spelled in YAML.
    ///   - spelling: How the file spells them.
    /// - Returns: Nothing when the node is not an object.
    init?(
        _ node: InputNode, at pointer: String, keys: [String], spelling: InputSpelling = .snakeCase, faults: InputFaults
    ) {
        guard case .fields(let members) = node.content else {
            faults.add(.wrongType, at: pointer, line: node.line, "an object with keys was expected, found \(node.found)")
            return nil
        }
        self.pointer = pointer
        self.line = node.line
        self.spelling = spelling
        self.faults = faults
        var names: [String: String] = [:]
        for key in keys {
            names[key] = key
            names[spelling.spelled(key)] = key
        }
        for member in members {
            let place = Self.child(pointer, member.key)
            guard let name = names[member.key] else {
                faults.add(
                    .unknownKey, at: place, line: member.line ?? node.line, "the key \(member.key) is not known here",
                    suggestion: nearest(to: member.key, among: keys.map(spelling.spelled)))
                continue
            }
            if let earlier = fields[name] {
                let where_ = earlier.line.map { " on line \($0)" } ?? ""
                faults.add(
                    .doubleKey, at: place, line: member.line ?? node.line,
                    "the key \(member.key) is there already\(where_)")
                continue
            }
            fields[name] = member
        }
    }

    /// A pointer one step further down.
    static func child(_ pointer: String, _ key: String) -> String {
        let escaped = key.contains("~") || key.contains("/")
        guard escaped else { return "\(pointer)/\(key)" }
        let text = key.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
            .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
        return "\(pointer)/\(text)"
    }

    /// The pointer of a key, as the file spells it.
    func place(_ key: String) -> String { Self.child(pointer, fields[key]?.key ?? spelling.spelled(key)) }

    /// The line of a key, or of the object when it is not there.
    func line(of key: String) -> Int? { fields[key].flatMap { $0.value.line ?? $0.line } ?? line }

    /// Whether a key is there, with a value.
    func has(_ key: String) -> Bool { fields[key].map { !$0.value.isNull } ?? false }

    /// Notes a fault at a key.
    func fault(_ code: InputFault.Code, _ key: String, _ message: String, suggestion: String? = nil) {
        faults.add(code, at: place(key), line: line(of: key), message, suggestion: suggestion)
    }

    /// The value of a key; nothing when absent or null, which is a fault when it is required.
    func node(_ key: String, required: Bool = false) -> InputNode? {
        if let field = fields[key], !field.value.isNull { return field.value }
        if required {
            faults.add(
                .missingKey, at: Self.child(pointer, spelling.spelled(key)), line: line(of: key),
                "\(spelling.spelled(key)) is missing")
        }
        return nil
    }

    /// A text that is not empty, without the blanks around it.
    func text(_ key: String, required: Bool = false) -> String? {
        guard let node = node(key, required: required) else { return nil }
        guard case .text(let text) = node.content else {
            fault(.wrongType, key, "a text was expected, found \(node.found); write it between quotes")
            return nil
        }
        let trimmed = text.trimmingBlanks()
        if trimmed.isEmpty {
            fault(.emptyText, key, "the text is empty")
            return nil
        }
        return trimmed
    }

    /// A whole number within bounds.
    func integer(_ key: String, in range: ClosedRange<Int>, required: Bool = false) -> Int? {
        guard let node = node(key, required: required) else { return nil }
        guard case .integer(let value) = node.content else {
            fault(.wrongType, key, "a whole number was expected, found \(node.found)")
            return nil
        }
        guard range.contains(value) else {
            fault(.outOfRange, key, "\(value) is not between \(range.lowerBound) and \(range.upperBound)")
            return nil
        }
        return value
    }

    /// `true` or `false`.
    func bool(_ key: String) -> Bool? {
        guard let node = node(key) else { return nil }
        guard case .bool(let value) = node.content else {
            fault(.wrongType, key, "true or false was expected, found \(node.found)")
            return nil
        }
        return value
    }

    /// A day that exists.
    func day(_ key: String, required: Bool = false) -> CalendarDay? {
        guard let text = text(key, required: required) else { return nil }
        guard let day = CalendarDay(text) else {
            fault(.invalidDate, key, "\(text) is not a day that exists, written as 2026-01-31")
            return nil
        }
        return day
    }

    /// One word out of a list.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String, required: Bool = false) -> Word?
    where Word.RawValue == String {
        guard let text = text(key, required: required) else { return nil }
        return word(text, at: place(key), line: line(of: key))
    }

    /// A list of words, each at most once, at least one.
    func words<Word: RawRepresentable & CaseIterable & Hashable>(_ key: String) -> [Word]? where Word.RawValue == String {
        guard let items = list(key, required: true) else { return nil }
        if items.isEmpty { fault(.emptyText, key, "the list is empty") }
        var result: [Word] = []
        for (index, item) in items.enumerated() {
            let place = "\(place(key))/\(index)"
            guard case .text(let text) = item.content else {
                faults.add(.wrongType, at: place, line: item.line, "a word was expected, found \(item.found)")
                continue
            }
            guard let word: Word = word(text, at: place, line: item.line) else { continue }
            if result.contains(word) {
                faults.add(.doubleValue, at: place, line: item.line, "\(text) is in the list already")
            }
            result.append(word)
        }
        return result
    }

    /// The items of a list.
    func list(_ key: String, required: Bool = false) -> [InputNode]? {
        guard let node = node(key, required: required) else { return nil }
        guard case .list(let items) = node.content else {
            fault(.wrongType, key, "a list was expected, found \(node.found)")
            return nil
        }
        return items
    }

    /// The ids in a list; none when the key is absent.
    func slugs<Of>(_ key: String, required: Bool = false) -> [Slug<Of>] {
        var result: [Slug<Of>] = []
        for (index, item) in (list(key, required: required) ?? []).enumerated() {
            let place = "\(place(key))/\(index)"
            guard case .text(let text) = item.content, let id = Slug<Of>(text) else {
                faults.add(
                    .invalidId, at: place, line: item.line, "an id of a-z, 0-9 and - was expected, found \(item.found)")
                continue
            }
            if result.contains(id) {
                faults.add(.doubleValue, at: place, line: item.line, "\(text) is in the list already")
                continue
            }
            result.append(id)
        }
        return result
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ text: String, at place: String, line: Int?) -> Word?
    where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue)
        faults.add(
            .unknownWord, at: place, line: line, "\(text) is not one of \(known.joined(separator: ", "))",
            suggestion: nearest(to: text, among: known))
        return nil
    }
}

extension StringProtocol {
    /// The text without blanks and line ends around it.
    func trimmingBlanks() -> String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
            return ""
        }
        return String(self[first...last])
    }
}
