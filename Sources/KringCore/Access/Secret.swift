import Crypto

/// 256 random bits that open something for whoever holds them: a session, a link, a browser that asked.
///
/// Given out once, as 43 characters that an address and a cookie take as they are; only the SHA-256 is ever stored.
public struct Secret: Hashable, Sendable {
    /// The text, in base64url without padding.
    public let text: String

    /// A new one.
    public static func made() -> Secret {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        return Secret(known: Base64URL.text(of: bytes))
    }

    /// Takes a text that has the form of a secret; nothing otherwise.
    public init?(_ text: String) {
        guard text.utf8.count == 43, let bytes = Base64URL.bytes(of: text), bytes.count == 32 else { return nil }
        self.text = text
    }

    private init(known text: String) {
        self.text = text
    }

    /// The form in which it is stored and looked up.
    var hash: [UInt8] { Self.hash(of: text) }

    /// The hash of this secret together with something short, such as a code: without the secret nobody can try all codes.
    func hash(with word: String) -> [UInt8] { Self.hash(of: text + " " + word) }

    /// What a form carries so that it is known to come from a page of ours: made from the secret in the cookie, which no
    /// other site can read.
    public var formToken: String { Base64URL.text(of: hash(with: "form")) }

    /// Whether a form carried the right token, in a time that does not tell where it differs.
    public func matches(formToken given: String) -> Bool {
        TokenSecret.isSame(Array(given.utf8), Array(formToken.utf8))
    }

    static func hash(of text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}

/// Bytes in the 64 characters that addresses take as they are (RFC 4648, section 5), without padding.
public enum Base64URL {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// Bytes as text.
    public static func text(of bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var rest: UInt32 = 0
        var bits = 0
        for byte in bytes {
            rest = rest << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(digits[Int(rest >> UInt32(bits)) & 63])
            }
        }
        if bits > 0 { text.append(digits[Int(rest << UInt32(6 - bits)) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The bytes of a text; nothing when it has another character, or bits left over that are not zero.
    public static func bytes(of text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest: UInt32 = 0
        var bits = 0
        for character in text.utf8 {
            guard let digit = digit(of: character) else { return nil }
            rest = rest << 6 | UInt32(digit)
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: rest >> UInt32(bits)))
            }
        }
        guard bits < 6, rest & (1 << UInt32(bits) - 1) == 0 else { return nil }
        return bytes
    }

    private static func digit(of character: UInt8) -> UInt8? {
        switch character {
        case 65...90: character - 65
        case 97...122: character - 71
        case 48...57: character + 4
        case UInt8(ascii: "-"): 62
        case UInt8(ascii: "_"): 63
        default: nil
        }
    }
}
