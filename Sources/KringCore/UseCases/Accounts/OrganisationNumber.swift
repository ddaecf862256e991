/// The number of an organisation: ten digits of the Crossroads Bank for Enterprises (*KBO*), or the code that the Flemish
/// government gives to bodies of its own that have none, `OVO` and six digits.
public struct OrganisationNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number without blanks, dots or country: `0316380841`, `OVO002949`.
    public let text: String

    /// Takes a number as people and providers write it (`BE 0316.380.841`); nothing when it is none.
    ///
    /// The last two digits of a KBO number are 97 less the rest of the first eight divided by 97.
    public init?(_ written: String) {
        let plain = written.uppercased().filter { $0 != "." && $0 != " " }
        if plain.hasPrefix("OVO") {
            guard plain.utf8.count == 9, plain.utf8.dropFirst(3).allSatisfy({ (48...57).contains($0) }) else { return nil }
            text = plain
            return
        }
        let digits = plain.hasPrefix("BE") ? String(plain.dropFirst(2)) : plain
        guard digits.utf8.count == 10, digits.utf8.allSatisfy({ (48...57).contains($0) }),
            digits.hasPrefix("0") || digits.hasPrefix("1"), let head = Int(digits.prefix(8)),
            let check = Int(digits.suffix(2)), check == 97 - head % 97
        else { return nil }
        text = digits
    }

    /// A number known to be one: read back from the database.
    init(known text: String) {
        self.text = text
    }

    public var description: String { text }
}
