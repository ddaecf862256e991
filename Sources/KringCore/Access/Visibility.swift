/// How a number of people is told: exactly to those who may see them, and in coarser words to everybody else.
public enum PersonCount: Hashable, Sendable {
    /// Below this number of people, a count is not told and a share is held back, everywhere.
    public static let threshold = 5

    /// The number itself.
    case exactly(Int)
    /// At least one, and fewer than five.
    case belowFive
    /// From a number up to and including another; without an upper end: and more.
    case band(from: Int, upTo: Int?)

    /// What a care council, region or agency is told: exact from five up. Nobody at all is told as 0: that concerns no one.
    public static func upward(_ count: Int) -> PersonCount {
        count > 0 && count < threshold ? .belowFive : .exactly(count)
    }

    /// What the open web is told: bands, so that one person who comes or goes rarely shows.
    public static func open(_ count: Int) -> PersonCount {
        switch count {
        case ...0: .exactly(0)
        case 1...4: .band(from: 1, upTo: 4)
        case 5...9: .band(from: 5, upTo: 9)
        case 10...19: .band(from: 10, upTo: 19)
        case 20...39: .band(from: 20, upTo: 39)
        case 40...79: .band(from: 40, upTo: 79)
        default: .band(from: 80, upTo: nil)
        }
    }

    /// `12`, `< 5`, `5–9`, `80+`.
    public var text: String {
        switch self {
        case .exactly(let count): "\(count)"
        case .belowFive: "< \(Self.threshold)"
        case .band(let from, let upTo?): "\(from)–\(upTo)"
        case .band(let from, nil): "\(from)+"
        }
    }
}

/// Who is looking: what decides between exact numbers, numbers with a floor, and bands.
public enum Visibility: String, Hashable, Sendable, CaseIterable {
    /// Her own circle, or all of it by right: exact numbers.
    case own
    /// A care council, region, agency, coordinator or administrator: exact from five up.
    case upward
    /// The open web, and whoever signed in looks at a circle that is not hers: bands.
    case open

    /// How a number of people is told to who is looking.
    public func count(_ count: Int) -> PersonCount {
        switch self {
        case .own: .exactly(count)
        case .upward: .upward(count)
        case .open: .open(count)
        }
    }
}

extension Standing {
    /// How numbers of people about a circle, umbrella or zone are told to the actor.
    public func visibility(of object: Object) -> Visibility {
        if actor.kind == .operator || grants(.seeStates, in: object).contains(.all) { return .own }
        return columns.isDisjoint(with: [.coordinator, .careCouncil, .regionAgency, .administrator]) ? .open : .upward
    }
}

/// What is held back of parts that are told beside their total, so that nothing held back can be worked out.
public struct Suppression: Hashable, Sendable {
    /// For each part, whether it is held back.
    public var parts: [Bool]
    /// Whether the total is held back too.
    public var total: Bool

    /// Holds back parts of fewer than five people, and what would betray them.
    ///
    /// The total minus the parts that are told gives what the others have together. So when only one part is held back, or
    /// when those held back are fewer than five people together, a further one is held back too: the smallest of those with
    /// anybody in it, and the first of these when several are as small. Where no further part is left, the total is held back
    /// instead. A part of nobody is told: it concerns no one, and hides no one.
    ///
    /// - Parameters:
    ///   - counts: The people in each part.
    ///   - heldBack: Parts that are held back for another reason; none when left out.
    public init(of counts: [Int], heldBack: Set<Int> = []) {
        parts = counts.enumerated().map { index, count in
            heldBack.contains(index) || (count > 0 && count < PersonCount.threshold)
        }
        total = false
        while hidesTooLittle(of: counts) {
            let candidates = counts.indices.filter { !parts[$0] && counts[$0] > 0 }
            guard let next = candidates.min(by: { (counts[$0], $0) < (counts[$1], $1) }) else {
                total = true
                return
            }
            parts[next] = true
        }
    }

    private func hidesTooLittle(of counts: [Int]) -> Bool {
        let hidden = counts.indices.filter { parts[$0] }
        guard !hidden.isEmpty else { return false }
        return hidden.count == 1 || hidden.reduce(0) { $0 + counts[$1] } < PersonCount.threshold
    }
}
