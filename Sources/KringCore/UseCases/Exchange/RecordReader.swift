/// The keys that a kind of record may have, in the order in which they are written.
public struct RecordKeys: Sendable {
    let names: [StaticString]
    let required: UInt64

    /// Keys by name; a name that ends in `?` is one that may be absent.
    public init(_ names: StaticString...) {
        precondition(names.count <= 64, "a record has at most 64 keys")
        var required: UInt64 = 0
        for (index, name) in names.enumerated() where !Self.isOptional(name) { required |= 1 << UInt64(index) }
        self.names = names
        self.required = required
    }

    private static func isOptional(_ name: StaticString) -> Bool {
        name.utf8Start[name.utf8CodeUnitCount - 1] == UInt8(ascii: "?")
    }

    private func length(_ index: Int) -> Int {
        names[index].utf8CodeUnitCount - (required & (1 << UInt64(index)) == 0 ? 1 : 0)
    }

    func name(_ index: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: names[index].utf8Start, count: length(index)), as: UTF8.self)
    }

    /// The place of a key among the names. `hint` is where it is looked for first: keys mostly come in order.
    func index(of key: UnsafeBufferPointer<UInt8>, hint: Int) -> Int? {
        for step in 0..<names.count {
            let index = (hint + step) % names.count
            if length(index) == key.count, key.elementsEqual(UnsafeBufferPointer(start: names[index].utf8Start, count: key.count))
            {
                return index
            }
        }
        return nil
    }
}

/// Reads records out of a JSON text and notes everything that is wrong with them, instead of stopping at the first fault.
///
/// Each reading function returns nothing when the value is wrong, and has then noted why and passed over it. What is not JSON
/// at all cannot be read on after, so that is thrown.
public struct RecordReader {
    /// Thrown when so much is wrong that reading on would help nobody.
    public struct TooManyFaults: Error, Sendable {}

    /// A fault with the byte at which its value begins, for sorting.
    struct Noted: Sendable {
        var offset: Int
        var issue: Issue
    }

    /// At most so many faults are noted.
    public static let faultLimit = 100

    /// The text, at the value to be read next.
    public var json: JSONReader
    private(set) var noted: [Noted] = []
    /// Whether the key being read may be absent: an empty text is then as good as none.
    private var isOptional = false

    /// A reader at the beginning of a text.
    public init(_ json: JSONReader) {
        self.json = json
    }

    /// A reader at the beginning of bytes in memory.
    public init(_ bytes: some Collection<UInt8>) {
        self.init(JSONReader(bytes))
    }

    /// Everything found wrong so far, in the order of the text.
    public var issues: [Issue] {
        noted.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }.map(\.element.issue)
    }

    /// How many faults were noted.
    public var faultCount: Int { noted.count }

    // MARK: Noting

    /// Notes a fault of the value that is read next or was read last, or of a key below it.
    public mutating func note(_ code: FaultCode, _ message: String, below: String = "") throws {
        try note(Issue(pointer: json.pointer + below, code: code.rawValue, message: message), at: json.offset)
    }

    /// Notes a fault that was found elsewhere.
    mutating func note(_ issue: Issue, at offset: Int) throws {
        noted.append(Noted(offset: offset, issue: issue))
        if noted.count >= Self.faultLimit { throw TooManyFaults() }
    }

    /// Reads one value from beginning to end: the value, or every fault there is.
    ///
    /// - Throws: ``KringError/rejected(_:)`` with the faults.
    public static func read<Value>(
        _ bytes: some Collection<UInt8>, _ value: (inout RecordReader) throws -> Value?
    ) throws(KringError) -> Value {
        var reader = RecordReader(bytes)
        do {
            let result = try value(&reader)
            try reader.json.finish()
            if let result, reader.noted.isEmpty { return result }
        } catch let fault as JSONFault {
            throw .rejected(reader.issues + [fault.issue])
        } catch {
            throw .rejected(reader.issues)
        }
        throw .rejected(reader.issues)
    }

    // MARK: Objects and lists

    /// Reads an object with these keys. `field` gets each key's place among the names, and reads the value, which is not null.
    ///
    /// - Returns: Whether nothing was wrong with the object or anything in it.
    public mutating func record(
        _ keys: RecordKeys, _ field: (inout RecordReader, Int) throws -> Void
    ) throws -> Bool {
        let before = noted.count
        guard try expect(.object) else { return false }
        try json.beginObject()
        var seen: UInt64 = 0
        var hint = 0
        while let key = try json.nextKey() {
            guard let index = try place(of: key, in: keys, hint: hint) else {
                let known = keys.names.indices.map(keys.name).joined(separator: ", ")
                try note(.unknownKey, "unknown key; known here: \(known)")
                try json.skipValue()
                continue
            }
            hint = index + 1
            let bit: UInt64 = 1 << UInt64(index)
            if seen & bit != 0 {
                try note(.duplicateKey, "the key comes twice")
                try json.skipValue()
                continue
            }
            seen |= bit
            if try json.peek() == .null {
                try json.readNull()
                if keys.required & bit != 0 { try note(.requiredKey, "null found where a value is required") }
            } else {
                isOptional = keys.required & bit == 0
                try field(&self, index)
            }
        }
        let missing = keys.required & ~seen
        for index in keys.names.indices where missing & (1 << UInt64(index)) != 0 {
            try note(.requiredKey, "the key is required", below: "/\(keys.name(index))")
        }
        return noted.count == before
    }

    private func place(of key: JSONReader.Key, in keys: RecordKeys, hint: Int) throws -> Int? {
        if key.isPlain {
            return keys.index(of: UnsafeBufferPointer(start: json.base + key.start, count: key.end - key.start), hint: hint)
        }
        var text = try json.text(of: key)
        return text.withUTF8 { keys.index(of: $0, hint: hint) }
    }

    /// Reads a list; elements that are wrong are noted and left out.
    public mutating func list<Element>(_ element: (inout RecordReader) throws -> Element?) throws -> [Element]? {
        guard try expect(.array) else { return nil }
        var elements: [Element] = []
        try json.beginArray()
        while try json.nextElement() {
            if let value = try element(&self) { elements.append(value) }
        }
        return elements
    }

    /// Reads a list of ids, none of them twice.
    public mutating func ids<Of>(_ kind: Of.Type = Of.self) throws -> [Slug<Of>]? {
        var known: Set<Slug<Of>> = []
        return try list { reader in
            guard let id: Slug<Of> = try reader.id() else { return nil }
            if !known.insert(id).inserted { try reader.note(.duplicateItem, "“\(id)” is in the list already") }
            return id
        }
    }

    /// Whether a value of this kind comes next; anything else is noted and passed over.
    mutating func expect(_ kind: JSONReader.Kind) throws -> Bool {
        let found = try json.peek()
        if found == kind { return true }
        try note(.wrongType, "\(found.rawValue) found where \(kind.rawValue) is asked")
        try json.skipValue()
        return false
    }
}

// MARK: Values

extension RecordReader {
    /// Reads an id.
    public mutating func id<Of>(_ kind: Of.Type = Of.self) throws -> Slug<Of>? {
        guard try expect(.string) else { return nil }
        if let (start, end) = try json.plainBytes() {
            let raw = UnsafeBufferPointer(start: json.base + start, count: end - start)
            let isSlug =
                !raw.isEmpty && raw.count <= 80
                && raw.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
            if isSlug { return Slug(known: String(decoding: raw, as: UTF8.self)) }
        } else {
            let text = try json.readString()
            if let id = Slug<Of>(text) { return id }
        }
        try note(.invalidSlug, "an id is 1 to 80 of a-z, 0-9 and -")
        return nil
    }

    /// Reads a text on one line of at most so many characters (Unicode scalars).
    public mutating func line(_ limit: Int = Limit.name) throws -> String? {
        try text(limit, isAllowed: { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    }

    /// Reads a text of several lines, of at most so many characters (Unicode scalars).
    public mutating func paragraphs(_ limit: Int = Limit.text) throws -> String? {
        try text(limit) { scalar in
            scalar == "\n" || scalar == "\r" || scalar == "\t" || (scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        }
    }

    /// An empty text is a fault where the key is required, and nothing where it may be absent.
    private mutating func text(_ limit: Int, isAllowed: (Unicode.Scalar) -> Bool) throws -> String? {
        guard try expect(.string) else { return nil }
        let text = try json.readString()
        guard text.utf8.contains(where: { $0 > 0x20 }) else {
            if !isOptional { try note(.emptyText, "an empty text where one is required") }
            return nil
        }
        if text.utf8.count > limit, text.unicodeScalars.count > limit {
            try note(.tooLong, "\(text.unicodeScalars.count) characters, at most \(limit) are kept")
            return nil
        }
        guard text.unicodeScalars.allSatisfy(isAllowed) else {
            try note(.controlCharacter, "a control character in a text for people")
            return nil
        }
        return text
    }

    /// Reads a text on one line that passes a test.
    public mutating func line(_ limit: Int, asked: String, _ isAllowed: (String) -> Bool) throws -> String? {
        guard let text = try line(limit) else { return nil }
        if isAllowed(text) { return text }
        try note(.valueNotAllowed, "\(asked) is asked")
        return nil
    }

    /// Reads a day, `YYYY-MM-DD`.
    public mutating func day() throws -> CalendarDay? {
        guard try expect(.string) else { return nil }
        if let (start, end) = try json.plainBytes() {
            if let day = Self.day(UnsafeBufferPointer(start: json.base + start, count: end - start)) { return day }
        } else {
            _ = try json.readString()
        }
        try note(.invalidDate, "a day that exists, as YYYY-MM-DD, is asked")
        return nil
    }

    private static func day(_ raw: UnsafeBufferPointer<UInt8>) -> CalendarDay? {
        guard raw.count == 10, raw[4] == 45, raw[7] == 45 else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for index in range {
                guard (48...57).contains(raw[index]) else { return nil }
                value = value * 10 + Int(raw[index] - 48)
            }
            return value
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// Reads a moment: wall time in Brussels, or with an offset.
    public mutating func moment() throws -> LocalMoment? {
        guard try expect(.string) else { return nil }
        let text = try json.readString()
        do {
            return try LocalMoment(parsing: text)
        } catch .malformed {
            try note(.invalidMoment, "a moment as YYYY-MM-DDTHH:MM, or with an offset behind it, is asked")
        } catch .clock(.doesNotExist) {
            try note(.momentDoesNotExist, "the clock in Brussels goes from 02:00 to 03:00 that night")
        } catch .clock(.comesTwice) {
            try note(.momentComesTwice, "this hour comes twice that night; put +02:00 (first) or +01:00 (second) behind it")
        }
        return nil
    }

    /// Reads a whole number within bounds.
    public mutating func integer(_ bounds: ClosedRange<Int>) throws -> Int? {
        guard try expect(.number) else { return nil }
        let (value, text) = try json.readNumber()
        guard let value else {
            let isWhole = text.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
            try note(
                isWhole ? .outOfRange : .wrongType, "a whole number from \(bounds.lowerBound) to \(bounds.upperBound) is asked")
            return nil
        }
        guard bounds.contains(value) else {
            try note(.outOfRange, "\(value) found; \(bounds.lowerBound) to \(bounds.upperBound) is asked")
            return nil
        }
        return value
    }

    /// Reads `true` or `false`.
    public mutating func flag() throws -> Bool? {
        guard try expect(.boolean) else { return nil }
        return try json.readBoolean()
    }

    /// Reads one of a closed list of words.
    public mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ kind: Word.Type = Word.self) throws -> Word? {
        guard try expect(.string) else { return nil }
        if let word = Word(rawValue: try json.readString()) { return word }
        let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
        try note(.valueNotAllowed, "one of \(words) is asked")
        return nil
    }

    /// Reads a value of any kind as a tree.
    public mutating func value() throws -> JSONValue { try json.readValue() }
}

/// How long texts may be, in characters (Unicode scalars). Longer than anybody needs, short enough that no page breaks.
public enum Limit {
    /// A name, a title, a subject.
    public static let name = 200
    /// A mail or web address, a phone number.
    public static let address = 320
    /// An explanation of a sentence or a few.
    public static let note = 2000
    /// An agenda, minutes, a description.
    public static let text = 20_000
    /// Guests at one meeting.
    public static let guests = 1000
}
