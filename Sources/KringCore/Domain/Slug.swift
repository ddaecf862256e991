/// The id of one thing in the network: a short word chosen by whoever wrote it down, unique among its kind.
///
/// The type it belongs to travels with it, so that a circle's id is never taken for a person's.
/// Slugs sort by their UTF-8 bytes, which is the order of every list and file.
public struct Slug<Of>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The word itself: 1 to 80 of `a`-`z`, `0`-`9` and `-`.
    public let rawValue: String

    /// Takes a word that is a slug, and nothing else.
    public init?(_ word: String) {
        guard Self.isValid(word) else { return nil }
        rawValue = word
    }

    /// Takes a word already known to be a slug: one read back from the database, or written in the code.
    public init(known word: String) {
        rawValue = word
    }

    public var description: String { rawValue }

    /// Whether a word has the form of a slug.
    public static func isValid(_ word: String) -> Bool {
        let bytes = word.utf8
        return !bytes.isEmpty && bytes.count <= 80
            && bytes.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

extension Slug: ExpressibleByStringLiteral, ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral {
    public init(stringLiteral value: String) {
        precondition(Self.isValid(value), "\(value) is not a slug")
        rawValue = value
    }
}
