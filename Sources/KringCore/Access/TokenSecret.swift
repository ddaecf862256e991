import Crypto

/// The text of an API token: `krw_`, its kind, 32 random bytes in base62, and a checksum.
///
/// The kind is there so that whoever finds one in a log or a file knows what it is; the checksum so that a mistyped one is
/// refused without a look in the database. Only the SHA-256 of the whole text is ever stored.
public struct TokenSecret: Hashable, Sendable {
    /// The whole text. Shown once.
    public let text: String

    /// A new one of a kind.
    static func made(kind: String) -> TokenSecret {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return TokenSecret(kind: kind, bytes: bytes)
    }

    init(kind: String, bytes: [UInt8]) {
        let body = "krw_\(kind)_\(Base62.text(of: bytes, digits: Self.bodyDigits))"
        text = body + Base62.text(of: Self.checksum(body), digits: Self.checksumDigits)
    }

    /// Takes a text that has the form of a token and a right checksum; nothing otherwise.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        let parts = bytes.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false)
        guard bytes.count <= 100, parts.count == 3, parts[0].elementsEqual("krw".utf8), !parts[1].isEmpty,
            parts[1].allSatisfy({ (97...122).contains($0) || (65...90).contains($0) }),
            parts[2].count == Self.bodyDigits + Self.checksumDigits, parts[2].allSatisfy(Base62.isDigit)
        else { return nil }
        let body = String(decoding: bytes.dropLast(Self.checksumDigits), as: UTF8.self)
        let checksum = Base62.text(of: Self.checksum(body), digits: Self.checksumDigits)
        guard bytes.suffix(Self.checksumDigits).elementsEqual(checksum.utf8) else { return nil }
        self.text = text
    }

    /// What it is for: the word between the first and the second underscore.
    var kind: Substring { text.split(separator: "_")[1] }

    /// 62^43 is just over 2^256.
    private static let bodyDigits = 43
    /// 62^6 is over 2^32.
    private static let checksumDigits = 6

    /// The form in which it is stored and looked up.
    var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }

    /// CRC-32 (ISO-HDLC, the one of zip files), highest byte first.
    private static func checksum(_ text: String) -> [UInt8] {
        var crc: UInt32 = .max
        for byte in text.utf8 {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        let value = ~crc
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// Whether two hashes are the same, in a time that does not tell where they differ.
    static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for index in left.indices { difference |= left[index] ^ right[index] }
        return difference == 0
    }
}

/// Whole numbers in the digits 0-9, A-Z, a-z.
private enum Base62 {
    static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

    static func isDigit(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    /// Bytes, highest first, in so many digits.
    static func text(of bytes: [UInt8], digits count: Int) -> String {
        var rest = bytes
        var text = [UInt8](repeating: digits[0], count: count)
        for place in stride(from: count - 1, through: 0, by: -1) {
            var remainder = 0
            for index in rest.indices {
                let value = remainder << 8 | Int(rest[index])
                rest[index] = UInt8(value / 62)
                remainder = value % 62
            }
            text[place] = digits[remainder]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
