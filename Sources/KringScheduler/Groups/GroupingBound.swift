/// A cost that no valid grouping of a problem can go below, and where it comes from.
///
/// Four arguments, each in whole numbers and each valid on its own:
/// - two rounds cut each other's groups into cells; spread evenly, the cells still hold a least number of pairs that
///   sit together in both (`pairsOfRounds`);
/// - all rounds together have so many places for pairs; filled with the cheapest meetings first, they cost a least
///   sum, practices included (`pairPlaces`);
/// - the same person by person (`partnerPlaces`);
/// - a round taken alone costs at least something for practices, levels and starters (`alone`).
///
/// The first looks at repeats only and the last at everything else, so they add up; the middle two mix repeats with
/// practices and stand alone.
public struct GroupingBound: Sendable, Equatable {
    /// In points: repeats that two rounds force on each other, over all pairs of rounds, the history included.
    public let pairsOfRounds: Int
    /// In points: all places for pairs, filled with the cheapest meetings.
    public let pairPlaces: Int
    /// In points: the same person by person; 0 where that would take too long to work out.
    public let partnerPlaces: Int
    /// In points: what each round costs by itself, added up.
    public let alone: Int

    /// The bound itself.
    public var total: Int { max(pairsOfRounds + alone, pairPlaces, partnerPlaces) }

    /// What every cost is at least.
    static let zero = GroupingBound(pairsOfRounds: 0, pairPlaces: 0, partnerPlaces: 0, alone: 0)

    private init(pairsOfRounds: Int, pairPlaces: Int, partnerPlaces: Int, alone: Int) {
        self.pairsOfRounds = pairsOfRounds
        self.pairPlaces = pairPlaces
        self.partnerPlaces = partnerPlaces
        self.alone = alone
    }

    /// - Parameter problem: Without faults.
    public init(of problem: GroupingProblem) {
        let counting = BoundCounting(problem)
        pairsOfRounds = problem.weights.repeated * counting.sharedCells()
        pairPlaces = counting.pairPlaces()
        partnerPlaces = counting.partnerPlaces()
        alone = RoundAlone.sum(of: problem)
    }
}

private struct BoundCounting {
    let problem: GroupingProblem
    let isHere: [[Bool]]
    /// Meetings of each pair before the first round.
    let history: [Int]
    /// Rounds in which both are there.
    let chances: [Int]

    init(_ problem: GroupingProblem) {
        self.problem = problem
        let count = problem.persons.count
        isHere = problem.rounds.indices.map { round in
            var here = [Bool](repeating: false, count: count)
            for person in problem.present(in: round) { here[person] = true }
            return here
        }
        var met = [Int](repeating: 0, count: count * count)
        for group in problem.history.joined() {
            for one in group { for other in group where other != one { met[one * count + other] += 1 } }
        }
        history = met
        var chances = [Int](repeating: 0, count: count * count)
        for here in isHere {
            for one in 0..<count where here[one] {
                for other in 0..<count where here[other] && other != one { chances[one * count + other] += 1 }
            }
        }
        self.chances = chances
    }

    // MARK: Pairs of rounds

    /// The least number of pairs that must sit together in two rounds, summed over all pairs of rounds.
    func sharedCells() -> Int {
        var sum = 0
        let rounds = problem.rounds
        for later in rounds.indices {
            for earlier in 0..<later {
                let both = problem.persons.indices.count { isHere[later][$0] && isHere[earlier][$0] }
                sum += max(
                    Self.spread(both, into: rounds[earlier].sizes, cells: rounds[later].sizes.count),
                    Self.spread(both, into: rounds[later].sizes, cells: rounds[earlier].sizes.count))
            }
            for past in problem.history {
                let here = past.map { group in group.count { isHere[later][$0] } }
                let byPast = here.reduce(0) { $0 + Self.pairs(of: $1, in: rounds[later].sizes.count) }
                let byGroup = Self.spread(here.reduce(0, +), into: rounds[later].sizes, cells: past.count)
                sum += max(byPast, byGroup)
            }
        }
        return sum
    }

    /// The pairs of `number` persons in as even `cells` as can be.
    private static func pairs(of number: Int, in cells: Int) -> Int {
        if cells == 0 { return 0 }
        let (low, rest) = number.quotientAndRemainder(dividingBy: cells)
        return cells * (low * (low - 1) / 2) + rest * low
    }

    /// The least pairs when `number` persons fill groups of at most these sizes, each cut into `cells`.
    ///
    /// The pairs of a group grow by person and never more slowly, so filling the emptiest group first is best.
    private static func spread(_ number: Int, into sizes: [Int], cells: Int) -> Int {
        if cells == 0 || sizes.isEmpty { return 0 }
        // All groups rise to one level, the smallest stop when they are full.
        var left = min(number, sizes.reduce(0, +))
        var sum = 0
        let ascending = sizes.sorted()
        for (index, size) in ascending.enumerated() {
            let (level, over) = left.quotientAndRemainder(dividingBy: ascending.count - index)
            if size > level {
                let open = ascending.count - index
                return sum + (open - over) * pairs(of: level, in: cells) + over * pairs(of: level + 1, in: cells)
            }
            sum += pairs(of: size, in: cells)
            left -= size
        }
        return sum
    }

    // MARK: Places for pairs

    /// What meetings of two persons cost, one after another: the k-th has the same price in every order of rounds.
    private func price(_ one: Int, _ other: Int, _ meeting: Int) -> Int {
        let isSame = problem.persons[one].practice == problem.persons[other].practice
        return problem.weights.repeated * (history[one * problem.persons.count + other] + meeting)
            + (isSame ? problem.weights.practice : 0)
    }

    /// All places for pairs, filled with the cheapest meetings.
    func pairPlaces() -> Int {
        let count = problem.persons.count
        var alike: [[Int]: Int] = [:]
        for one in 0..<count {
            for other in one + 1..<max(one + 1, count) where chances[one * count + other] > 0 {
                alike[[price(one, other, 0), chances[one * count + other]], default: 0] += 1
            }
        }
        var prices: [Int: Int] = [:]
        for (kind, number) in alike {
            for meeting in 0..<kind[1] { prices[kind[0] + problem.weights.repeated * meeting, default: 0] += number }
        }
        let places = problem.rounds.flatMap(\.sizes).reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        var left = places
        var sum = 0
        for (price, number) in prices.sorted(by: { $0.key < $1.key }) where left > 0 {
            sum += price * min(left, number)
            left -= min(left, number)
        }
        return sum
    }

    /// Beyond so many prices the bound person by person is left out: it would take longer than the search.
    private static let mostPrices = 20_000_000

    /// The same person by person: each has at least the partners of the smallest groups, and the rest of the places
    /// goes where it is cheapest. Every meeting is paid by both, hence half, rounded up.
    func partnerPlaces() -> Int {
        let count = problem.persons.count
        if count * count * problem.rounds.count > Self.mostPrices { return 0 }
        var left = problem.rounds.flatMap(\.sizes).reduce(0) { $0 + $1 * ($1 - 1) }
        var sum = 0
        var further: [Int: Int] = [:]
        for one in 0..<count {
            var least = 0
            var most = 0
            for round in problem.rounds.indices where isHere[round][one] {
                least += (problem.rounds[round].sizes.min() ?? 1) - 1
                most += (problem.rounds[round].sizes.max() ?? 1) - 1
            }
            var prices: [Int] = []
            for other in 0..<count where other != one {
                for meeting in 0..<chances[one * count + other] { prices.append(price(one, other, meeting)) }
            }
            prices.sort()
            sum += prices.prefix(least).reduce(0, +)
            left -= least
            for price in prices.prefix(most).dropFirst(least) { further[price, default: 0] += 1 }
        }
        for (price, number) in further.sorted(by: { $0.key < $1.key }) where left > 0 {
            sum += price * min(left, number)
            left -= min(left, number)
        }
        return (sum + 1) / 2
    }
}
