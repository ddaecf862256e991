import Crypto
import KringCore

/// The strong tag of one representation: same tag, same bytes.
///
/// Of a thing it is `"<version>-<view>"`, because the same version looks different to a chair and to a stranger. Of a
/// report it is a hash of the bytes.
struct EntityTag: Hashable, Sendable, CustomStringConvertible {
    /// What stands between the quotes.
    let value: String

    /// The tag of a thing.
    init(version: Int, view: String) {
        value = "\(version)-\(view)"
    }

    /// The tag of bytes: the first 128 bits of their SHA-256.
    init(of bytes: some Sequence<UInt8>) {
        var hash = SHA256()
        hash.update(data: Array(bytes))
        value = hash.finalize().prefix(16).map { byte in
            let text = String(byte, radix: 16)
            return byte < 16 ? "0" + text : text
        }.joined()
    }

    /// As it stands in a header: with its quotes.
    var description: String { "\"\(value)\"" }

    /// Whether an `If-None-Match` header names this tag; weak tags are compared as if they were strong (RFC 9110, 13.1.2).
    func isNamed(inIfNoneMatch header: String) -> Bool {
        if header == description { return true }
        let wanted = header.trimming()
        if wanted == "*" { return true }
        return wanted.split(separator: ",").contains { part in
            let tag = part.trimming()
            return tag == description || (tag.hasPrefix("W/") && tag.dropFirst(2) == description[...])
        }
    }

    /// The versions that an `If-Match` header allows.
    enum Demand: Hashable, Sendable {
        /// `*`: any version, as long as the thing is there.
        case any
        /// One of these; none at all when no tag in the header can be of a thing of ours.
        case versions([Int])
    }

    /// Reads `If-Match`: strong tags of a thing with commas between them, or `*`.
    ///
    /// The view part is not compared: who may change a thing changes the thing itself, not her view of it. A weak tag never
    /// matches (RFC 9110, 13.1.1), and neither does what no tag of ours looks like.
    static func demand(inIfMatch header: String) -> Demand {
        if header.trimming() == "*" { return .any }
        var versions: [Int] = []
        for part in header.split(separator: ",") {
            let tag = part.trimming()
            guard tag.count >= 3, tag.hasPrefix("\""), tag.hasSuffix("\"") else { continue }
            let digits = tag.dropFirst().dropLast().prefix { $0 != "-" }
            guard let version = Int(digits), version >= 0, !digits.hasPrefix("+"), !versions.contains(version) else { continue }
            versions.append(version)
        }
        return .versions(versions)
    }
}

extension StringProtocol {
    /// Without the spaces and tabs at both ends, which HTTP allows around every value.
    func trimming() -> SubSequence {
        var rest = self[...]
        while let first = rest.first, first == " " || first == "\t" { rest = rest.dropFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest = rest.dropLast() }
        return rest
    }
}
