import Foundation

/// Something that has no id in the interchange file, and is known by the number of its row.
public protocol Numbered {
    /// The letter its ids begin with.
    static var idLetter: String { get }
}

extension Membership: Numbered { public static var idLetter: String { "m" } }
extension Leave: Numbered { public static var idLetter: String { "l" } }
extension Office: Numbered { public static var idLetter: String { "o" } }
extension Finding: Numbered { public static var idLetter: String { "f" } }
extension Workforce: Numbered { public static var idLetter: String { "w" } }
extension Waiver: Numbered { public static var idLetter: String { "v" } }

/// The id of something numbered: `m-12`, the membership of row 12.
public struct RowID<Of: Numbered>: Hashable, Sendable, Comparable, LosslessStringConvertible {
    /// The number of the row, from 1.
    public let number: Int

    init(_ number: Int) {
        self.number = number
    }

    /// Reads `m-12`, exactly: the letter of the kind, and a number without leading zeros.
    public init?(_ text: String) {
        let prefix = Of.idLetter + "-"
        let digits = text.utf8.dropFirst(prefix.utf8.count)
        guard text.hasPrefix(prefix), digits.count <= 18, let first = digits.first, first != UInt8(ascii: "0"),
            digits.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    public var description: String { "\(Of.idLetter)-\(number)" }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension Slug {
    /// A new id that says nothing: the letters before it, and 16 random characters of base32 (80 bits).
    ///
    /// - Parameter prefix: `p-` for a person.
    public static func made(prefix: String) -> Self {
        var generator = SystemRandomNumberGenerator()
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        let tail = (0..<16).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] }
        return Slug(known: prefix + String(decoding: tail, as: UTF8.self))
    }

    /// An id that reads like a name, for things that are public: `Dijle-Nete` becomes `dijle-nete`.
    ///
    /// - Returns: Nothing when no letter or digit is left.
    public static func reading(_ name: String) -> Self? {
        var word: [UInt8] = []
        for scalar in name.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
            guard scalar.isASCII else { continue }
            let byte = UInt8(scalar.value)
            if (97...122).contains(byte) || (48...57).contains(byte) {
                word.append(byte)
            } else if let last = word.last, last != UInt8(ascii: "-") {
                word.append(UInt8(ascii: "-"))
            }
        }
        word = Array(word.prefix(60))
        while word.last == UInt8(ascii: "-") { word.removeLast() }
        return Slug(String(decoding: word, as: UTF8.self))
    }
}
