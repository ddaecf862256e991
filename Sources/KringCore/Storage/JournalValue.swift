/// A value of the journal, written in one way only: keys sorted, no white space, no number but whole ones.
///
/// The form is that of RFC 8785 (JSON Canonicalization Scheme), so that a hash over it means the same everywhere.
enum JournalValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case text(String)
    case list([JournalValue])
    case object([String: JournalValue])
    /// A value that was written in that way already: of a line of a sheet there are many in one change.
    case canonical([UInt8])

    /// The canonical bytes.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(128)
        write(to: &bytes)
        return bytes
    }

    /// The canonical text.
    var canonical: String { String(decoding: bytes, as: UTF8.self) }

    func write(to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .int(let value): Self.write(value, to: &bytes)
        case .text(let value): Self.write(value, to: &bytes)
        case .list(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let fields):
            bytes.append(UInt8(ascii: "{"))
            for (index, field) in fields.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                Self.write(field.key, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                field.value.write(to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .canonical(let written): bytes.append(contentsOf: written)
        }
    }

    /// A whole number in digits.
    static func write(_ value: Int, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        var rest = value.magnitude
        let start = bytes.count
        repeat {
            bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// A text in quotes, with only what must be escaped escaped.
    static func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var plain = 0
            for index in utf8.indices where mustBeEscaped(utf8[index]) {
                bytes.append(contentsOf: utf8[plain..<index])
                escape(utf8[index], to: &bytes)
                plain = index + 1
            }
            bytes.append(contentsOf: utf8[plain...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    @inline(__always)
    private static func mustBeEscaped(_ byte: UInt8) -> Bool {
        byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 8: bytes.append(contentsOf: "\\b".utf8)
        case 9: bytes.append(contentsOf: "\\t".utf8)
        case 10: bytes.append(contentsOf: "\\n".utf8)
        case 12: bytes.append(contentsOf: "\\f".utf8)
        case 13: bytes.append(contentsOf: "\\r".utf8)
        case 0..<32:
            bytes.append(contentsOf: "\\u00".utf8)
            bytes.append(hexDigit(byte >> 4))
            bytes.append(hexDigit(byte & 15))
        default:
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(byte)
        }
    }

    /// Bytes in quotes, as base64 (RFC 4648, padded).
    static func write(base64 data: [UInt8], to bytes: inout [UInt8]) {
        let encoded = [UInt8](unsafeUninitializedCapacity: (data.count + 2) / 3 * 4) { digits, count in
            let whole = data.count - data.count % 3
            for at in stride(from: 0, to: whole, by: 3) {
                let group = Int(data[at]) << 16 | Int(data[at + 1]) << 8 | Int(data[at + 2])
                digits[count] = base64Digits[group >> 18]
                digits[count + 1] = base64Digits[group >> 12 & 63]
                digits[count + 2] = base64Digits[group >> 6 & 63]
                digits[count + 3] = base64Digits[group & 63]
                count += 4
            }
            guard whole < data.count else { return }
            let isPair = data.count - whole == 2
            let group = Int(data[whole]) << 16 | (isPair ? Int(data[whole + 1]) << 8 : 0)
            digits[count] = base64Digits[group >> 18]
            digits[count + 1] = base64Digits[group >> 12 & 63]
            digits[count + 2] = isPair ? base64Digits[group >> 6 & 63] : UInt8(ascii: "=")
            digits[count + 3] = UInt8(ascii: "=")
            count += 4
        }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(contentsOf: encoded)
        bytes.append(UInt8(ascii: "\""))
    }

    private static let base64Digits = [UInt8](
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }
}

extension JournalValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .int(value) }
    init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension JournalValue: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
    init(arrayLiteral elements: JournalValue...) { self = .list(elements) }

    /// Leaves out what has no value: no value, no key.
    init(dictionaryLiteral elements: (String, JournalValue?)...) {
        var fields: [String: JournalValue] = [:]
        for (key, value) in elements { fields[key] = value }
        self = .object(fields)
    }
}

extension JournalValue {
    /// A text, or nothing.
    static func optional(_ value: String?) -> JournalValue? { value.map { .text($0) } }
    /// A number, or nothing.
    static func optional(_ value: Int?) -> JournalValue? { value.map { .int($0) } }
    /// A day, or nothing.
    static func optional(_ value: CalendarDay?) -> JournalValue? { value.map { .text($0.description) } }
    /// A day.
    static func day(_ value: CalendarDay) -> JournalValue { .text(value.description) }
    /// An id.
    static func id<Of>(_ value: Slug<Of>) -> JournalValue { .text(value.rawValue) }
    /// An id, or nothing.
    static func optional<Of>(_ value: Slug<Of>?) -> JournalValue? { value.map { .text($0.rawValue) } }
    /// Ids in order.
    static func ids<Of>(_ values: [Slug<Of>]) -> JournalValue { .list(values.map { .text($0.rawValue) }) }
}

/// An object in canonical form, written key by key: whoever writes keeps the keys in their order.
struct CanonicalObject {
    private(set) var bytes: [UInt8] = []

    init(reserving count: Int) {
        bytes.reserveCapacity(count)
    }

    private mutating func key(_ name: StaticString) {
        bytes.append(bytes.isEmpty ? UInt8(ascii: "{") : UInt8(ascii: ","))
        bytes.append(UInt8(ascii: "\""))
        name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    /// A text; no value, no key.
    mutating func text(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        JournalValue.write(value, to: &bytes)
    }

    /// A whole number; no value, no key.
    mutating func int(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        key(name)
        JournalValue.write(value, to: &bytes)
    }

    /// A yes; a no is left out.
    mutating func flag(_ name: StaticString, _ value: Bool) {
        guard value else { return }
        key(name)
        bytes.append(contentsOf: "true".utf8)
    }

    /// Bytes as base64; none, no key.
    mutating func data(_ name: StaticString, _ value: [UInt8]?) {
        guard let value else { return }
        key(name)
        JournalValue.write(base64: value, to: &bytes)
    }

    /// Nothing comes after.
    mutating func end() {
        if bytes.isEmpty { bytes.append(UInt8(ascii: "{")) }
        bytes.append(UInt8(ascii: "}"))
    }
}
