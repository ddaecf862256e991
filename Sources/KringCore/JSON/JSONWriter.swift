/// Writes JSON straight into bytes, value by value, without a tree in between.
///
/// The same calls always give the same bytes. Texts are escaped only where RFC 8259 asks for it; everything else stays UTF-8.
public struct JSONWriter: Sendable {
    /// How the text is laid out.
    public enum Layout: Sendable {
        /// No white space at all.
        case compact
        /// One value a line, two spaces a level.
        case pretty
        /// The outer object and its lists over several lines, each element of such a list on a line of its own: what people
        /// can read and `diff` can compare. The layout of the interchange file.
        case lines

        fileprivate var brokenLevels: Int {
            switch self {
            case .compact: 0
            case .pretty: .max
            case .lines: 2
            }
        }
    }

    /// What has been written.
    public private(set) var bytes: [UInt8] = []
    private let brokenLevels: Int
    /// For each open object and list, whether it holds something already.
    private var filled: [Bool] = []
    private var followsKey = false

    /// An empty writer.
    public init(_ layout: Layout = .compact) {
        brokenLevels = layout.brokenLevels
    }

    /// Hands over what was written so far and forgets it, to go on where it was: for texts too large to hold.
    public mutating func drain() -> [UInt8] {
        let written = bytes
        bytes.removeAll(keepingCapacity: true)
        return written
    }

    // MARK: Objects and lists

    /// Opens an object.
    public mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes it.
    public mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens a list.
    public mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes it.
    public mutating func endArray() { close(UInt8(ascii: "]")) }

    /// A whole object.
    public mutating func object(_ content: (inout JSONWriter) throws -> Void) rethrows {
        beginObject()
        try content(&self)
        endObject()
    }

    /// A whole list.
    public mutating func array(_ content: (inout JSONWriter) throws -> Void) rethrows {
        beginArray()
        try content(&self)
        endArray()
    }

    /// The next key of the open object: an ASCII word of the program's own, without anything to escape.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        bytes.append(UInt8(ascii: "\""))
        colon()
    }

    /// The next key of the open object, whatever it is.
    public mutating func key(text name: String) {
        separate()
        quote(name)
        colon()
    }

    // MARK: Values

    /// A text.
    public mutating func string(_ text: String) {
        separate()
        quote(text)
    }

    /// A whole number.
    public mutating func integer(_ value: Int) {
        separate()
        bytes.append(contentsOf: String(value).utf8)
    }

    /// `true` or `false`.
    public mutating func boolean(_ value: Bool) { raw(value ? "true" : "false") }

    /// `null`.
    public mutating func null() { raw("null") }

    /// JSON that was written before, as it is.
    public mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
    }

    private mutating func raw(_ word: StaticString) {
        separate()
        bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }

    // MARK: Keys with their values; what is nothing is left out

    /// A key with a text.
    public mutating func field(_ name: StaticString, _ text: String?) {
        guard let text else { return }
        key(name)
        string(text)
    }

    /// A key with a whole number.
    public mutating func field(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    /// A key with `true` or `false`.
    public mutating func field(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        key(name)
        boolean(value)
    }

    /// A key with an id.
    public mutating func field<Of>(_ name: StaticString, _ id: Slug<Of>?) {
        guard let id else { return }
        key(name)
        string(id.rawValue)
    }

    /// A key with a list of ids.
    public mutating func field<Of>(_ name: StaticString, _ ids: [Slug<Of>]) {
        key(name)
        array { list in for id in ids { list.string(id.rawValue) } }
    }

    /// A key with a day, `YYYY-MM-DD`.
    public mutating func field(_ name: StaticString, _ day: CalendarDay?) {
        guard let day else { return }
        key(name)
        self.day(day)
    }

    /// A key with one of a closed list of words.
    public mutating func field<Word: RawRepresentable<String>>(_ name: StaticString, _ word: Word?) {
        guard let word else { return }
        key(name)
        string(word.rawValue)
    }

    /// A day, `YYYY-MM-DD`, written without a text in between.
    public mutating func day(_ day: CalendarDay) {
        separate()
        let (year, month, ofMonth) = day.parts
        bytes.append(UInt8(ascii: "\""))
        digits(year / 100)
        digits(year % 100)
        bytes.append(UInt8(ascii: "-"))
        digits(month)
        bytes.append(UInt8(ascii: "-"))
        digits(ofMonth)
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func digits(_ value: Int) {
        bytes.append(48 + UInt8(value / 10 % 10))
        bytes.append(48 + UInt8(value % 10))
    }

    // MARK: Layout

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        filled.append(false)
    }

    private mutating func close(_ bracket: UInt8) {
        let wasFilled = filled.removeLast()
        if wasFilled, filled.count < brokenLevels { breakLine() }
        bytes.append(bracket)
        if filled.isEmpty, brokenLevels > 0 { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
            return
        }
        guard let last = filled.last else { return }
        if last { bytes.append(UInt8(ascii: ",")) }
        filled[filled.count - 1] = true
        if filled.count <= brokenLevels { breakLine() }
    }

    private mutating func colon() {
        bytes.append(UInt8(ascii: ":"))
        if filled.count <= brokenLevels { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<filled.count * 2 { bytes.append(UInt8(ascii: " ")) }
    }

    private mutating func quote(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var start = 0
            for index in 0..<utf8.count {
                let byte = utf8[index]
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
                bytes.append(contentsOf: utf8[start..<index])
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: utf8[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            bytes.append(contentsOf: "u00".utf8)
            bytes.append("0123456789abcdef".utf8.dropFirst(Int(byte >> 4)).first!)
            bytes.append("0123456789abcdef".utf8.dropFirst(Int(byte & 15)).first!)
        }
    }
}
