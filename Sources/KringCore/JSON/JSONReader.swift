/// Reads one JSON text (RFC 8259) value by value, strictly, without building a tree.
///
/// The caller pulls: open an object, ask for its keys one at a time, read or skip the value of each. A copy of a reader is a
/// bookmark. Refused besides what is not JSON at all: bytes that are not UTF-8, lone surrogates, more than 64 levels, and
/// anything after the value. A key that comes twice is refused by whoever knows the keys: ``RecordReader`` and
/// ``JSONValue``. A byte order mark in front is passed over, as the RFC allows.
public struct JSONReader {
    /// What a value is, seen from its first byte.
    public enum Kind: String, Sendable {
        case object = "an object"
        case array = "a list"
        case string = "a text"
        case number = "a number"
        case boolean = "true or false"
        case null = "null"
    }

    /// A key as it lies in the text.
    public struct Key: Sendable {
        let start: Int
        let end: Int
        let isPlain: Bool
    }

    /// How many objects and lists may lie in each other.
    public static let depthLimit = 64

    private enum Step {
        case opened
        case key(Int, Int, isPlain: Bool)
        case index(Int)
    }

    /// The text being read.
    public let source: JSONSource
    let base: UnsafePointer<UInt8>
    let count: Int
    /// The byte that is read next, from 0.
    public internal(set) var offset: Int
    private var path: [Step] = []

    /// A reader at the beginning of a text.
    public init(_ source: JSONSource) {
        self.source = source
        base = source.base
        count = source.count
        let hasMark = count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF
        offset = hasMark ? 3 : 0
    }

    /// A reader at the beginning of bytes in memory.
    public init(_ bytes: some Collection<UInt8>) {
        self.init(JSONSource(bytes))
    }

    // MARK: Where it is

    /// The JSON pointer (RFC 6901) of the value that is read next or was read last; empty for the whole text.
    public var pointer: String {
        var text = ""
        for step in path {
            switch step {
            case .opened: break
            case .key(let start, let end, let isPlain):
                text += "/"
                let name = (try? decodedText(start, end, isPlain: isPlain)) ?? "?"
                text += Self.pointerToken(name)
            case .index(let index) where index >= 0: text += "/\(index)"
            case .index: break
            }
        }
        return text
    }

    /// A key as it is written in a JSON pointer: `~` as `~0`, `/` as `~1`.
    public static func pointerToken(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        var token = ""
        for character in key.unicodeScalars {
            switch character {
            case "~": token += "~0"
            case "/": token += "~1"
            default: token.unicodeScalars.append(character)
            }
        }
        return token
    }

    /// The place of the element being read in its list, from 0; nothing outside a list.
    public var elementIndex: Int? {
        if case .index(let index)? = path.last { index } else { nil }
    }

    func fault(_ code: FaultCode, _ message: String, at place: Int? = nil) -> JSONFault {
        let place = place ?? offset
        let (line, column) = source.place(of: place)
        let issue = Issue(pointer: pointer, code: code.rawValue, message: "\(message) (line \(line), column \(column))")
        return JSONFault(issue: issue, offset: place)
    }

    private func unexpected(_ asked: String) -> JSONFault {
        guard offset < count else { return fault(.invalidJSON, "the text ends where \(asked) was expected") }
        let byte = base[offset]
        let found =
            (0x21...0x7E).contains(byte)
            ? "'\(Character(Unicode.Scalar(byte)))'" : "byte \(String(byte, radix: 16, uppercase: true))"
        return fault(.invalidJSON, "\(found) found where \(asked) was expected")
    }

    // MARK: Walking

    private mutating func skipWhitespace() {
        while offset < count {
            switch base[offset] {
            case 0x20, 0x0A, 0x0D, 0x09: offset += 1
            default: return
            }
        }
    }

    /// What comes next, without reading it.
    public mutating func peek() throws(JSONFault) -> Kind {
        skipWhitespace()
        guard offset < count else { throw unexpected("a value") }
        switch base[offset] {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
        case UInt8(ascii: "n"): return .null
        default: throw unexpected("a value")
        }
    }

    /// Steps into an object; ``nextKey()`` steps out of it.
    public mutating func beginObject() throws(JSONFault) {
        try open(UInt8(ascii: "{"), "an object", .opened)
    }

    /// Steps into a list; ``nextElement()`` steps out of it.
    public mutating func beginArray() throws(JSONFault) {
        try open(UInt8(ascii: "["), "a list", .index(-1))
    }

    private mutating func open(_ bracket: UInt8, _ asked: String, _ step: Step) throws(JSONFault) {
        skipWhitespace()
        guard offset < count, base[offset] == bracket else { throw unexpected(asked) }
        guard path.count < Self.depthLimit else {
            throw fault(.tooDeep, "more than \(Self.depthLimit) objects and lists in each other")
        }
        offset += 1
        path.append(step)
    }

    /// The next key of the object that is open, its value to be read or skipped next; nothing at the object's end.
    public mutating func nextKey() throws(JSONFault) -> Key? {
        skipWhitespace()
        guard offset < count else { throw unexpected("the rest of an object") }
        var isFirst = false
        if case .opened = path[path.count - 1] { isFirst = true }
        if base[offset] == UInt8(ascii: "}") {
            offset += 1
            path.removeLast()
            return nil
        }
        if !isFirst {
            guard base[offset] == UInt8(ascii: ",") else { throw unexpected("',' or '}'") }
            offset += 1
            skipWhitespace()
        }
        guard offset < count, base[offset] == UInt8(ascii: "\"") else { throw unexpected("a key in double quotes") }
        let (start, end, isPlain) = try scanString()
        if !isPlain { _ = try decodedText(start, end, isPlain: false) }
        path[path.count - 1] = .key(start, end, isPlain: isPlain)
        skipWhitespace()
        guard offset < count, base[offset] == UInt8(ascii: ":") else { throw unexpected("':'") }
        offset += 1
        return Key(start: start, end: end, isPlain: isPlain)
    }

    /// Whether the list that is open has another element, to be read or skipped next.
    public mutating func nextElement() throws(JSONFault) -> Bool {
        skipWhitespace()
        guard offset < count else { throw unexpected("the rest of a list") }
        guard case .index(let last) = path[path.count - 1] else { preconditionFailure("no list is open") }
        if base[offset] == UInt8(ascii: "]") {
            offset += 1
            path.removeLast()
            return false
        }
        if last >= 0 {
            guard base[offset] == UInt8(ascii: ",") else { throw unexpected("',' or ']'") }
            offset += 1
        }
        path[path.count - 1] = .index(last + 1)
        return true
    }

    /// Passes over a value of any kind, which must be JSON all the same.
    public mutating func skipValue() throws(JSONFault) {
        switch try peek() {
        case .object:
            try beginObject()
            while try nextKey() != nil { try skipValue() }
        case .array:
            try beginArray()
            while try nextElement() { try skipValue() }
        case .string:
            let (start, end, isPlain) = try scanString()
            if !isPlain { _ = try decodedText(start, end, isPlain: false) }
        case .number: _ = try scanNumber()
        case .boolean: _ = try readBoolean()
        case .null: try readNull()
        }
    }

    /// Makes sure that nothing but white space follows.
    public mutating func finish() throws(JSONFault) {
        skipWhitespace()
        guard offset == count else { throw fault(.invalidJSON, "more text after the end of the value") }
    }
}

// MARK: Scalars

extension JSONReader {
    /// A key's text.
    public func text(of key: Key) throws(JSONFault) -> String {
        try decodedText(key.start, key.end, isPlain: key.isPlain)
    }

    /// Reads a text.
    public mutating func readString() throws(JSONFault) -> String {
        guard try peek() == .string else { throw unexpected("a text") }
        let (start, end, isPlain) = try scanString()
        return try decodedText(start, end, isPlain: isPlain)
    }

    /// Reads `true` or `false`.
    public mutating func readBoolean() throws(JSONFault) -> Bool {
        if take("true") { return true }
        if take("false") { return false }
        throw unexpected("true or false")
    }

    /// Reads `null`.
    public mutating func readNull() throws(JSONFault) {
        guard take("null") else { throw unexpected("null") }
    }

    /// Reads a number: its value where it is a whole number that fits, and its own text in any case.
    ///
    /// `1.0` and `1e3` are no whole numbers here: nobody writes a count that way.
    public mutating func readNumber() throws(JSONFault) -> (integer: Int?, text: String) {
        guard try peek() == .number else { throw unexpected("a number") }
        let (start, isWhole) = try scanNumber()
        let text = String(decoding: UnsafeBufferPointer(start: base + start, count: offset - start), as: UTF8.self)
        return (isWhole ? Int(text) : nil, text)
    }

    /// Reads the raw bytes between the quotes of a text without escapes and outside ASCII; nothing when it has either.
    mutating func plainBytes() throws(JSONFault) -> (start: Int, end: Int)? {
        let before = offset
        let (start, end, isPlain) = try scanString()
        if isPlain { return (start, end) }
        offset = before
        return nil
    }

    private mutating func take(_ word: StaticString) -> Bool {
        skipWhitespace()
        let length = word.utf8CodeUnitCount
        guard offset + length <= count else { return false }
        for index in 0..<length where base[offset + index] != word.utf8Start[index] { return false }
        offset += length
        return true
    }

    /// From the opening quote to past the closing one. Plain is a text of ASCII without escapes.
    private mutating func scanString() throws(JSONFault) -> (start: Int, end: Int, isPlain: Bool) {
        let start = offset + 1
        var index = start
        var isPlain = true
        while index < count {
            let byte = base[index]
            if byte == UInt8(ascii: "\"") {
                offset = index + 1
                return (start, index, isPlain)
            }
            if byte == UInt8(ascii: "\\") {
                isPlain = false
                index += 2
                continue
            }
            if byte < 0x20 {
                throw fault(.invalidJSON, "a control character within a text must be escaped", at: index)
            }
            if byte >= 0x80 { isPlain = false }
            index += 1
        }
        throw fault(.invalidJSON, "a text without its closing quote", at: start - 1)
    }

    private func decodedText(_ start: Int, _ end: Int, isPlain: Bool) throws(JSONFault) -> String {
        let raw = UnsafeBufferPointer(start: base + start, count: end - start)
        if isPlain { return String(decoding: raw, as: UTF8.self) }
        if !raw.contains(UInt8(ascii: "\\")) {
            guard let text = String(validating: raw, as: UTF8.self) else {
                throw fault(.invalidText, "a text that is not UTF-8", at: start)
            }
            return text
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(raw.count)
        var index = start
        while index < end {
            if base[index] == UInt8(ascii: "\\") {
                index = try unescape(index, end, into: &bytes)
            } else {
                bytes.append(base[index])
                index += 1
            }
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw fault(.invalidText, "a text that is not UTF-8", at: start)
        }
        return text
    }

    /// Appends what the escape at `index` stands for, and returns the byte after it.
    private func unescape(_ index: Int, _ end: Int, into bytes: inout [UInt8]) throws(JSONFault) -> Int {
        switch base[index + 1] {
        case UInt8(ascii: "\""): bytes.append(0x22)
        case UInt8(ascii: "\\"): bytes.append(0x5C)
        case UInt8(ascii: "/"): bytes.append(0x2F)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"): return try unescapeUnicode(index, end, into: &bytes)
        default: throw fault(.invalidJSON, "a backslash before something it cannot stand before", at: index)
        }
        return index + 2
    }

    private func unescapeUnicode(_ index: Int, _ end: Int, into bytes: inout [UInt8]) throws(JSONFault) -> Int {
        guard let unit = hexUnit(index + 2, end) else {
            throw fault(.invalidJSON, "\\u without four hexadecimal digits", at: index)
        }
        var value = UInt32(unit)
        var next = index + 6
        if (0xD800...0xDBFF).contains(unit) {
            guard next + 1 < end, base[next] == UInt8(ascii: "\\"), base[next + 1] == UInt8(ascii: "u"),
                let low = hexUnit(next + 2, end), (0xDC00...0xDFFF).contains(low)
            else { throw fault(.invalidText, "half of a surrogate pair", at: index) }
            value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(low) - 0xDC00)
            next += 6
        }
        guard let scalar = Unicode.Scalar(value) else {
            throw fault(.invalidText, "half of a surrogate pair", at: index)
        }
        bytes.append(contentsOf: UTF8.encode(scalar)!)
        return next
    }

    private func hexUnit(_ start: Int, _ end: Int) -> UInt16? {
        guard start + 4 <= end else { return nil }
        var value: UInt16 = 0
        for index in start..<start + 4 {
            let byte = base[index]
            switch byte {
            case 48...57: value = value << 4 | UInt16(byte - 48)
            case 65...70: value = value << 4 | UInt16(byte - 55)
            case 97...102: value = value << 4 | UInt16(byte - 87)
            default: return nil
            }
        }
        return value
    }

    private mutating func scanNumber() throws(JSONFault) -> (start: Int, isWhole: Bool) {
        let start = offset
        if base[offset] == UInt8(ascii: "-") { offset += 1 }
        let firstDigit = offset
        guard takeDigits() else { throw unexpected("a digit") }
        if base[firstDigit] == UInt8(ascii: "0"), offset > firstDigit + 1 {
            throw fault(.invalidJSON, "a number that begins with a zero too many", at: start)
        }
        var isWhole = true
        if offset < count, base[offset] == UInt8(ascii: ".") {
            isWhole = false
            offset += 1
            guard takeDigits() else { throw unexpected("a digit") }
        }
        if offset < count, base[offset] | 0x20 == UInt8(ascii: "e") {
            isWhole = false
            offset += 1
            if offset < count, base[offset] == UInt8(ascii: "+") || base[offset] == UInt8(ascii: "-") { offset += 1 }
            guard takeDigits() else { throw unexpected("a digit") }
        }
        return (start, isWhole)
    }

    private mutating func takeDigits() -> Bool {
        let start = offset
        while offset < count, (48...57).contains(base[offset]) { offset += 1 }
        return offset > start
    }
}
