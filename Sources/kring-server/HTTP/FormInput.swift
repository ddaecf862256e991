import Hummingbird
import HummingbirdCore
import NIOCore

/// The fields of a form, `application/x-www-form-urlencoded`.
struct FormInput: Sendable {
    /// Bytes of a form.
    static let limit = 64 * 1024
    /// Fields of a form: more than the longest sheet has.
    static let mostFields = 2000

    private var values: [String: [String]] = [:]

    /// A form without fields.
    init() {}

    /// Reads the bytes of a body; nothing when they are no form.
    init?(_ bytes: ByteBuffer) {
        var count = 0
        for pair in bytes.readableBytesView.split(separator: UInt8(ascii: "&")) {
            count += 1
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard count <= Self.mostFields, let name = FormText.decoded(halves[0]),
                let value = halves.count == 2 ? FormText.decoded(halves[1]) : ""
            else { return nil }
            values[name, default: []].append(value)
        }
    }

    /// Fields that are known already, for a test.
    init(_ fields: [String: String]) {
        values = fields.mapValues { [$0] }
    }

    /// The value of a field that comes once, without blanks around it; nothing when it is not there, empty or doubled.
    func one(_ name: String) -> String? {
        guard let given = values[name], given.count == 1 else { return nil }
        let text = String(given[0].trimming())
        return text.isEmpty ? nil : text
    }

    /// Every field that was sent, by name.
    var all: [String: [String]] { values }

    /// The body of a request as a form.
    ///
    /// - Throws: 415 for another content type, 400 for what is no form, 413 and 408 as for any body.
    static func read(_ request: Request, within time: Duration) async throws -> FormInput {
        let type = (request.headers[.contentType] ?? "").split(separator: ";").first.map { $0.trimming().lowercased() }
        guard type == "application/x-www-form-urlencoded" else { throw Problem(.unsupportedMediaType) }
        guard let form = FormInput(try await RequestBodyInput.bytes(of: request, limit: limit, within: time)) else {
            throw Problem(.badRequest)
        }
        return form
    }
}

/// Percent-encoding as forms and queries use it.
enum FormText {
    /// Decoded text; nothing when it is not percent-encoded UTF-8.
    static func decoded(_ text: some Collection<UInt8>) -> String? {
        var bytes: [UInt8] = []
        var rest = text.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(32)
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(nibble), let low = rest.next().flatMap(nibble) else { return nil }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func nibble(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70: byte - 55
        case 97...102: byte - 87
        default: nil
        }
    }

    /// Text as it may stand in a query: everything but letters, digits and `-._~/` encoded.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            let isPlain =
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-._~/".utf8.contains(byte)
            if isPlain {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
