/// A value of the journal, written in one way only: keys sorted, no white space, no number but whole ones.
///
/// The form is that of RFC 8785 (JSON Canonicalization Scheme), so that a hash over it means the same everywhere.
indirect enum JournalValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int)
    case text(String)
    case list([JournalValue])
    case object([String: JournalValue])

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
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 8: bytes.append(contentsOf: "\\b".utf8)
            case 9: bytes.append(contentsOf: "\\t".utf8)
            case 10: bytes.append(contentsOf: "\\n".utf8)
            case 12: bytes.append(contentsOf: "\\f".utf8)
            case 13: bytes.append(contentsOf: "\\r".utf8)
            case 0..<32:
                bytes.append(contentsOf: "\\u00".utf8)
                bytes.append(hexDigit(byte >> 4))
                bytes.append(hexDigit(byte & 15))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Bytes in quotes, as base64 (RFC 4648, padded).
    static func write(base64 data: [UInt8], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        bytes.reserveCapacity(bytes.count + (data.count + 2) / 3 * 4 + 1)
        var index = 0
        while index + 2 < data.count {
            let group = UInt32(data[index]) << 16 | UInt32(data[index + 1]) << 8 | UInt32(data[index + 2])
            bytes.append(base64Digit(group >> 18 & 63))
            bytes.append(base64Digit(group >> 12 & 63))
            bytes.append(base64Digit(group >> 6 & 63))
            bytes.append(base64Digit(group & 63))
            index += 3
        }
        let left = data.count - index
        if left > 0 {
            let group = UInt32(data[index]) << 16 | (left == 2 ? UInt32(data[index + 1]) << 8 : 0)
            bytes.append(base64Digit(group >> 18 & 63))
            bytes.append(base64Digit(group >> 12 & 63))
            bytes.append(left == 2 ? base64Digit(group >> 6 & 63) : UInt8(ascii: "="))
            bytes.append(UInt8(ascii: "="))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func base64Digit(_ value: UInt32) -> UInt8 {
        let value = UInt8(truncatingIfNeeded: value)
        switch value {
        case 0..<26: return UInt8(ascii: "A") + value
        case 26..<52: return UInt8(ascii: "a") + value - 26
        case 52..<62: return UInt8(ascii: "0") + value - 52
        default: return value == 62 ? UInt8(ascii: "+") : UInt8(ascii: "/")
        }
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
