/// Reads the strict subset of JSON that the scheduler's files use: integers only, no duplicate keys, limited depth.
///
/// Foundation's reader would do, but not without Foundation, not with the place of a fault, and not without turning
/// large integers into floating point. This one stops at the first fault of *syntax* (what follows would be
/// guesswork). A key that stands twice is noted and the reading goes on; a number that is no whole one is only a fault where
/// somebody asks for it: faults of *content* are collected by ``JSONNode``.
struct JSONParser {
    /// Deeper nesting than any file of the scheduler has, and far from exhausting the stack.
    static let depthLimit = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private let faults: FaultList
    private var position = 0

    /// The document in `bytes` (UTF-8, a byte order mark is skipped).
    ///
    /// - Parameter faults: Takes up keys that stand twice; the first of them counts.
    /// - Throws: ``InputFaults`` with exactly one fault of code `syntax`, its pointer leading to the innermost value that
    ///   could be read up to there, its message naming line and column.
    static func parse(_ bytes: [UInt8], faults: FaultList) throws(InputFaults) -> JSONValue {
        let result: Result<JSONValue, InputFaults> = bytes.withUnsafeBufferPointer { buffer in
            var parser = JSONParser(bytes: buffer, faults: faults)
            do throws(InputFaults) {
                return .success(try parser.document())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, faults: FaultList) {
        self.bytes = bytes
        self.faults = faults
    }

    private mutating func document() throws(InputFaults) -> JSONValue {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { position = 3 }
        let value = try value(.root, depth: 0)
        skipSpace()
        guard position == bytes.count else { throw fault(.root, "text after the end of the document") }
        return value
    }

    private mutating func value(_ path: JSONPath, depth: Int) throws(InputFaults) -> JSONValue {
        guard depth <= Self.depthLimit else {
            throw fault(path, "nested deeper than \(Self.depthLimit) levels")
        }
        skipSpace()
        guard position < bytes.count else {
            throw fault(path, "the file ends where a value should stand")
        }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object(path, depth: depth)
        case UInt8(ascii: "["): return try array(path, depth: depth)
        case UInt8(ascii: "\""): return .string(try string(path))
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return try number(path)
        case UInt8(ascii: "t"): return try word("true", .bool(true), path)
        case UInt8(ascii: "f"): return try word("false", .bool(false), path)
        case UInt8(ascii: "n"): return try word("null", .null, path)
        default: throw fault(path, "no JSON value begins here")
        }
    }

    private mutating func object(_ path: JSONPath, depth: Int) throws(InputFaults) -> JSONValue {
        position += 1
        var members: [JSONMember] = []
        var seen: Set<String> = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object([]) }
        while true {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                throw fault(path, "expected a key between quotes")
            }
            let key = try string(path)
            let isNew = seen.insert(key).inserted
            if !isNew {
                faults.add(path.appending(key), .duplicate, located("the key '\(key)' stands twice in one object"))
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else {
                throw fault(path.appending(key), "expected ':' after a key")
            }
            let value = try value(path.appending(key), depth: depth + 1)
            if isNew { members.append(JSONMember(key: key, value: value)) }
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "}")) { return .object(members) }
            throw fault(path, "expected ',' or '}'")
        }
    }

    private mutating func array(_ path: JSONPath, depth: Int) throws(InputFaults) -> JSONValue {
        position += 1
        var integers: [Int] = []
        var values: [JSONValue] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array([]) }
        var count = 0
        while true {
            skipSpace()
            if values.isEmpty, position < bytes.count, startsNumber(bytes[position]) {
                let next = try number(path.appending(count))
                if case .integer(let number) = next {
                    integers.append(number)
                } else {
                    values = integers.map { .integer($0) } + [next]
                }
            } else {
                let next = try value(path.appending(count), depth: depth + 1)
                if values.isEmpty { values = integers.map { .integer($0) } }
                values.append(next)
            }
            count += 1
            skipSpace()
            if take(UInt8(ascii: ",")) { continue }
            if take(UInt8(ascii: "]")) { return values.isEmpty ? .integers(integers) : .array(values) }
            throw fault(path, "expected ',' or ']'")
        }
    }

    private func startsNumber(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || (byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9"))
    }

    private mutating func number(_ path: @autoclosure () -> JSONPath) throws(InputFaults) -> JSONValue {
        let negative = take(UInt8(ascii: "-"))
        let start = position
        var magnitude = 0
        var isTooLarge = false
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 {
            let digit = Int(bytes[position] &- UInt8(ascii: "0"))
            let (product, overflow1) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, overflow2) = product.addingReportingOverflow(digit)
            if overflow1 || overflow2 { isTooLarge = true }
            magnitude = sum
            position += 1
        }
        guard position > start else { throw fault(path(), "expected digits") }
        if bytes[start] == UInt8(ascii: "0"), position > start + 1 {
            throw fault(path(), "a number does not begin with 0")
        }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            try skipDigits(path())
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            try skipDigits(path())
        }
        if !isWhole { return .oddNumber("a number with a fraction or an exponent") }
        if isTooLarge { return .oddNumber("a number too large for 64 bits") }
        return .integer(negative ? -magnitude : magnitude)
    }

    private mutating func skipDigits(_ path: @autoclosure () -> JSONPath) throws(InputFaults) {
        let start = position
        while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
        guard position > start else { throw fault(path(), "expected digits") }
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue, _ path: JSONPath
    ) throws(InputFaults) -> JSONValue {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count else { throw fault(path, "no JSON value begins here") }
        for offset in 0..<length where bytes[position + offset] != word.utf8Start[offset] {
            throw fault(path, "no JSON value begins here")
        }
        position += length
        return value
    }

    private mutating func string(_ path: JSONPath) throws(InputFaults) -> String {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""),
            bytes[position] != UInt8(ascii: "\\")
        {
            guard bytes[position] >= 0x20 else { throw fault(path, "a control character in a text") }
            position += 1
        }
        var text = Array(bytes[start..<position])
        while true {
            guard position < bytes.count else { throw fault(path, "the file ends inside a text") }
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let decoded = String(validating: text, as: UTF8.self) else {
                    throw fault(path, "a text that is not UTF-8")
                }
                return decoded
            case UInt8(ascii: "\\"):
                let scalar = try escape(path)
                text.append(contentsOf: Array(String(Character(scalar)).utf8))
            default:
                guard byte >= 0x20 else { throw fault(path, "a control character in a text") }
                text.append(byte)
            }
        }
    }

    private mutating func escape(_ path: JSONPath) throws(InputFaults) -> Unicode.Scalar {
        guard position < bytes.count else { throw fault(path, "the file ends inside a text") }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            let first = try fourHexDigits(path)
            guard (0xD800..<0xDC00).contains(first) else {
                guard let scalar = Unicode.Scalar(first) else { throw fault(path, "half a surrogate pair") }
                return scalar
            }
            guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
                bytes[position + 1] == UInt8(ascii: "u")
            else { throw fault(path, "half a surrogate pair") }
            position += 2
            let second = try fourHexDigits(path)
            guard (0xDC00..<0xE000).contains(second),
                let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
            else { throw fault(path, "half a surrogate pair") }
            return scalar
        default: throw fault(path, "an unknown escape in a text")
        }
    }

    private mutating func fourHexDigits(_ path: JSONPath) throws(InputFaults) -> UInt32 {
        guard position + 4 <= bytes.count else { throw fault(path, "the file ends inside a text") }
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw fault(path, "expected four hexadecimal digits after \\u")
            }
            code = code << 4 | UInt32(digit)
            position += 1
        }
        return code
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }

    private func fault(_ path: JSONPath, _ message: String) -> InputFaults {
        InputFaults(faults: [InputFault(pointer: path.pointer, code: .syntax, message: located(message))])
    }

    /// A message with the line and column at hand.
    private func located(_ message: String) -> String {
        var line = 1
        var column = 1
        for byte in bytes[..<min(position, bytes.count)] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else {
                column += 1
            }
        }
        return "\(message) (line \(line), column \(column))"
    }
}
