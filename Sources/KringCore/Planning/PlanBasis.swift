import Crypto

/// What a plan rests on: everything of the host itself, and the rooms that others have.
///
/// A plan still stands when somebody else plans on other days or elsewhere. It does not when one of its own rooms is taken, or
/// when anything of the host itself became otherwise.
struct PlanBasis: Hashable, Sendable {
    /// A venue in a part of a day.
    struct Room: Hashable, Sendable {
        /// By number.
        let day: Int
        /// By its index.
        let part: Int
        let venue: Venue.ID
    }

    private let own: String
    private let taken: [Room]

    /// - Parameters:
    ///   - problem: The problem of the host as if there were no others.
    ///   - taken: Where others meet, each meeting by itself.
    init(problem: [UInt8], taken: [Room]) {
        own = Self.hash(problem)
        self.taken = taken
    }

    /// A hash of what a plan with these dates and places rests on: 32 hexadecimal digits.
    func fingerprint(of slots: some Sequence<PlanSlot>) -> String {
        let wanted = Set(
            slots.compactMap { slot in slot.venue.map { Room(day: slot.day.number, part: slot.part.index, venue: $0) } })
        let met = taken.filter(wanted.contains).map { "\($0.day) \($0.part) \($0.venue.rawValue)" }.sorted()
        return met.isEmpty ? own : Self.hash(([own] + met).joined(separator: "\n").utf8)
    }

    private static func hash(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return SHA256.hash(data: Array(bytes)).prefix(16).reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }
}
