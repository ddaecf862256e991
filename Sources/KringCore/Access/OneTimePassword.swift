import Crypto

/// Codes of a phone's authenticator (TOTP, RFC 6238): six digits that hold for half a minute, HMAC-SHA-1 as all of them speak.
public struct OneTimePassword: Hashable, Sendable {
    /// 20 bytes that nobody can guess, shared with the phone.
    let secret: [UInt8]

    /// Seconds that one code is shown.
    static let period = 30
    /// Digits of a code.
    static let digits = 6
    /// How many codes before and after the present one are taken too: the clocks of phones differ.
    static let drift = 1

    init(secret: [UInt8]) {
        self.secret = secret
    }

    /// The number of the half minute that a moment lies in.
    ///
    /// - Parameter moment: Milliseconds since 1970 UTC.
    static func step(at moment: Int) -> Int { moment / 1000 / period }

    /// The code of one half minute (RFC 4226, section 5.3).
    func code(step: Int, digits: Int = Self.digits) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[19] & 0xF)
        let number =
            (Int(mac[offset] & 0x7F) << 24) | (Int(mac[offset + 1]) << 16) | (Int(mac[offset + 2]) << 8) | Int(mac[offset + 3])
        let modulus = (0..<digits).reduce(1) { product, _ in product * 10 }
        let text = String(number % modulus)
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The half minute that a code is of, when it is of one close to a moment and later than the last one used: a code that
    /// somebody saw over a shoulder is worth nothing once it was used.
    func step(of code: String, at moment: Int, after last: Int) -> Int? {
        let now = Self.step(at: moment)
        var found: Int?
        for step in (now - Self.drift)...(now + Self.drift) {
            let isSame = TokenSecret.isSame(Array(self.code(step: step).utf8), Array(code.utf8))
            if isSame, step > last { found = step }
        }
        return found
    }

    /// The secret as people type it over: base32 (RFC 4648) in groups of four.
    public var groups: String {
        let text = base32
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }

    /// The secret in base32, without padding.
    var base32: String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)
        var text: [UInt8] = []
        var rest: UInt32 = 0
        var bits = 0
        for byte in secret {
            rest = rest << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[Int(rest >> UInt32(bits)) & 31])
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// What the picture on the page says to the phone: `otpauth://totp/Kring:…`.
    ///
    /// - Parameter label: Which account it is, in letters, digits, `-` and `.`.
    public func address(label: String) -> String {
        "otpauth://totp/Kring:\(label)?secret=\(base32)&issuer=Kring&algorithm=SHA1&digits=6&period=30"
    }
}
