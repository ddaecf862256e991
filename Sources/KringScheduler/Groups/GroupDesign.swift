/// Rounds of groups in which nobody meets anybody twice, by construction.
///
/// The points of a design are places for members; which member takes which place is free, and is used to mix
/// practices and levels.
enum GroupDesign {
    /// Rounds of a transversal design: points (i, j), i < g, j < s; round r puts (i, j) into group i + r · j.
    ///
    /// Two points with the same j never meet; two others meet in the one round r that solves i + rj = i' + rj'. The
    /// number of groups must be a prime power, groups hold at most as many as there are groups, and the sizes differ
    /// by at most one: the last column may be short. With full columns of g points the columns themselves make one
    /// more round.
    ///
    /// - Returns: nil when the sizes do not fit; else `g` rounds, or `g + 1` for g groups of g.
    static func transversal(sizes: [Int]) -> [[[Int]]]? {
        let groups = sizes.count
        guard let widest = sizes.max(), let narrowest = sizes.min(), widest - narrowest <= 1 else { return nil }
        guard groups >= 2, widest <= groups, let field = FiniteField(order: groups) else { return nil }
        let total = sizes.reduce(0, +)
        var rounds = (0..<groups).map { slope in
            var round = [[Int]](repeating: [], count: groups)
            for point in 0..<total {
                let (column, row) = point.quotientAndRemainder(dividingBy: groups)
                round[field.sum(row, field.product(slope, column))].append(point)
            }
            return round
        }
        if total == groups * groups {
            rounds.append((0..<groups).map { column in (0..<groups).map { column * groups + $0 } })
        }
        return rounds
    }

    /// The lines of a space of dimension d over the field of q elements, direction by direction.
    ///
    /// - Returns: nil unless there are q^(d-1) groups of q, d >= 2; else (q^d - 1) / (q - 1) rounds in which every
    ///   pair meets exactly once.
    static func affineLines(sizes: [Int]) -> [[[Int]]]? {
        guard let order = sizes.first, order >= 2, sizes.allSatisfy({ $0 == order }) else { return nil }
        let total = sizes.count * order
        var dimension = 0
        var power = 1
        while power < total {
            power *= order
            dimension += 1
        }
        guard power == total, dimension >= 2, let field = FiniteField(order: order) else { return nil }
        func vector(_ point: Int) -> [Int] {
            var rest = point
            return (0..<dimension).map { _ in
                defer { rest /= order }
                return rest % order
            }
        }
        func point(_ vector: [Int]) -> Int { vector.reversed().reduce(0) { $0 * order + $1 } }
        let vectors = (0..<total).map(vector)
        // One vector per direction: the last coordinate that is not zero is one.
        let directions = vectors.filter { $0.last { $0 != 0 } == 1 }
        return directions.map { direction in
            var seen = [Bool](repeating: false, count: total)
            var round: [[Int]] = []
            for start in 0..<total where !seen[start] {
                let line = (0..<order).map { step in
                    point(zip(vectors[start], direction).map { field.sum($0, field.product(step, $1)) })
                }
                for place in line { seen[place] = true }
                round.append(line)
            }
            return round
        }
    }

    /// Pairs: everyone meets everyone once, in n - 1 rounds (the circle method of tournament tables).
    static func pairs(sizes: [Int]) -> [[[Int]]]? {
        guard !sizes.isEmpty, sizes.allSatisfy({ $0 == 2 }) else { return nil }
        let turning = sizes.count * 2 - 1
        return (0..<turning).map { round in
            [[turning, round]]
                + (1..<max(1, sizes.count)).map { step in
                    [(round + step) % turning, (round + turning - step) % turning]
                }
        }
    }

    /// Those that need no search, from sizes to rounds.
    private static var constructions: [([Int]) -> [[[Int]]]?] { [transversal, affineLines, pairs, ScheduleTable.rounds] }

    /// The first construction that gives enough rounds for groups of these sizes.
    ///
    /// - Parameter effort: How many moves the search for a cyclic design may take; 0 leaves only the constructions
    ///   that need no search.
    static func rounds(_ wanted: Int, sizes: [Int], effort: Int) -> [[[Int]]]? {
        let known = constructions.lazy.compactMap { $0(sizes) }.first { $0.count >= wanted }
        if let known { return Array(known.prefix(wanted)) }
        return CyclicDesign.find(rounds: wanted, sizes: sizes, effort: effort)
    }

    /// How many rounds without any pair meeting twice can be promised for groups of these sizes, without a search.
    static func promisedRounds(sizes: [Int]) -> Int {
        constructions.compactMap { $0(sizes)?.count }.max() ?? 1
    }
}
