/// Simulated annealing over swaps inside a round and exchanges through all rounds.
struct GroupingAnnealer {
    let tables: GroupingTables
    private var draw: GroupingDraw
    private var bestSeats: [Int]
    private(set) var bestCost: Int
    /// Made so far: each looks at all swaps of one person in one round, or at one exchange.
    private(set) var moves = 0

    /// Rounds in which anything can move.
    private let movable: [Int]
    /// Persons who come in the same rounds, `classStart[c] ..< classStart[c + 1]` of the list.
    private let exchangeable: [Int]
    private let partners: [Range<Int>]

    init(tables: GroupingTables, seed: UInt64) {
        self.tables = tables
        draw = GroupingDraw(seed: seed)
        bestSeats = (0..<tables.seats).map { tables.seat[$0] }
        bestCost = tables.cost
        movable = (0..<tables.rounds).filter { tables.groupCount[$0] > 1 }
        (exchangeable, partners) = Self.exchangeClasses(tables)
    }

    /// Persons with the same absences, next to each other, and for each of them the range of her like.
    ///
    /// Nobody when an exchange cannot change the cost: no history, no practices, no levels.
    private static func exchangeClasses(_ tables: GroupingTables) -> ([Int], [Range<Int>]) {
        if !tables.usesProfile, !tables.hasFixedCosts { return ([], []) }
        var classes: [[Bool]: [Int]] = [:]
        for person in 0..<tables.count {
            let here = (0..<tables.rounds).map { tables.groupOf[$0 * tables.stride + person] >= 0 }
            if here.contains(true) { classes[here, default: []].append(person) }
        }
        var list: [Int] = []
        var ranges: [Range<Int>] = []
        for members in classes.values.filter({ $0.count > 1 }).sorted(by: { $0[0] < $1[0] }) {
            let range = list.count..<list.count + members.count
            list += members
            ranges += members.map { _ in range }
        }
        return (list, ranges)
    }

    /// The best groups so far.
    var best: Grouping { tables.grouping(of: bestSeats) }

    /// Continues from the best groups so far.
    mutating func returnToBest() {
        tables.load(best)
    }

    /// One descent from hot to cold.
    ///
    /// - Parameters:
    ///   - moves: How many moves are judged in all.
    ///   - hot, cold: Temperatures in 1/65536 point, at most 2^38.
    ///   - exchanges: Of 256 moves, how many are exchanges through all rounds.
    ///   - goal: A cost that cannot be improved on: the search stops there.
    ///   - watch: Told how it stands, some hundreds of times.
    mutating func cool(
        moves: Int, from hot: Int, to cold: Int, exchanges: Int, goal: Int, watch: (GroupingAnnealer) -> Void = { _ in }
    ) {
        if movable.isEmpty || bestCost <= goal { return }
        let steps = max(1, min(256, moves / 64))
        let perStep = max(1, moves / steps)
        let factor = CoolingTable.factor(from: hot, to: cold, steps: steps)
        var temperature = hot
        for _ in 0..<steps {
            run(moves: perStep, temperature: temperature, exchanges: exchanges, goal: goal)
            watch(self)
            if bestCost <= goal { return }
            temperature = Int((UInt64(temperature) &* UInt64(factor)) >> 24)
        }
    }

    private mutating func run(moves: Int, temperature: Int, exchanges: Int, goal: Int) {
        let exchanges = exchangeable.isEmpty ? 0 : exchanges
        var draw = draw
        CoolingTable.shared.quantiles.withUnsafeBufferPointer { quantiles in
            for _ in 0..<moves {
                let bits = draw.next()
                let threshold = (temperature &* quantiles[Int(truncatingIfNeeded: bits & 4095)]) >> 32
                let moved =
                    Int(truncatingIfNeeded: bits >> 12 & 255) < exchanges
                    ? tryExchange(draw.next(), threshold) : trySwap(bits >> 32, draw.next(), threshold)
                if moved, tables.cost < bestCost {
                    bestCost = tables.cost
                    bestSeats.withUnsafeMutableBufferPointer { seats in
                        for index in seats.indices { seats[index] = tables.seat[index] }
                    }
                    if bestCost <= goal { break }
                }
            }
        }
        self.moves += moves
        self.draw = draw
    }

    /// Swaps a random person with the first, from a random place on, whose swap costs at most the threshold.
    @inline(__always)
    private func trySwap(_ roundBits: UInt64, _ bits: UInt64, _ threshold: Int) -> Bool {
        let round = movable[GroupingDraw.scale(roundBits, movable.count)]
        let start = tables.seatStart[round]
        let one = tables.seat[start + GroupingDraw.scale(bits >> 32, tables.seatStart[round + 1] - start)]
        let limit = Int32(truncatingIfNeeded: min(threshold, Int(GroupingTables.forbidden) / 4))
        if tables.scan(round: round, one) > limit { return false }
        var other = GroupingDraw.scale(bits & 0xFFFF_FFFF, tables.count)
        while tables.change[other] > limit {
            other += 1
            if other == tables.count { other = 0 }
        }
        tables.swap(round: round, one, other, change: Int(tables.change[other]))
        return true
    }

    @inline(__always)
    private func tryExchange(_ bits: UInt64, _ threshold: Int) -> Bool {
        let place = GroupingDraw.scale(bits >> 32, exchangeable.count)
        let range = partners[place]
        let partner = range.lowerBound + GroupingDraw.scale(bits & 0xFFFF_FFFF, range.count)
        if partner == place { return false }
        if tables.exchangeDelta(exchangeable[place], exchangeable[partner]) > threshold { return false }
        tables.exchange(exchangeable[place], exchangeable[partner])
        return true
    }
}
