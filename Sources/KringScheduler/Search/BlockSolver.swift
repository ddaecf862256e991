/// What a block costs and where its meetings are.
struct BlockSolution {
    /// By chain of the block.
    var chains: [ChainSolution]
    /// Nil when nothing cheaper than asked was found.
    var cost: Int?
    var bound: Int
    var proved: Bool
}

/// Exact search for a block: its chains apart, and when two of their meetings come too close, one of the two must
/// leave the stretch of days in which they met. Best first over these choices gives the optimum of the whole.
final class BlockSolver {
    let structure: PlanStructure
    let chainSolver: ChainSolver?
    /// By chain; every solve starts where the last bound was found.
    var prices: [ChainPrices]
    /// By chain: the bound of its last solve as if alone.
    private(set) var chainBound: [Int]
    /// Choices looked at before the search settles for a bound.
    static let nodeLimit = 48

    init(_ structure: PlanStructure) {
        self.structure = structure
        chainSolver = structure.chains.first.map { ChainSolver(structure.context, first: $0) }
        prices = Array(repeating: ChainPrices(), count: structure.chains.count)
        chainBound = Array(repeating: 0, count: structure.chains.count)
    }

    /// A meeting of a chain of the block that must stay out of some days.
    struct Ban {
        let chain: Int
        let index: Int
        let days: ClosedRange<Int>
    }

    private struct Node {
        var bans: [Ban]
        var chains: [ChainSolution]
        var bound: Int
    }

    /// The cheapest way to place the block, if cheaper than `below`.
    ///
    /// - Parameters:
    ///   - extras: By chain of the block, added cost per candidate; empty: none.
    ///   - bounds: By chain of the block, known lower bounds; empty: none.
    func solve(
        _ block: PlanBlock, extras: [[Int]], usage: UnsafePointer<UInt16>?, below: Int, bounds: [Int], effort: ChainEffort
    ) -> BlockSolution {
        var solutions: [ChainSolution] = []
        var floor = bounds.reduce(0, +)
        var proved = true
        for (index, chain) in block.chains.enumerated() {
            let known = bounds.isEmpty ? 0 : bounds[index]
            let most = below >= ChainSolver.infinity / 8192 ? below : below - (floor - known)
            let solution = solve(chain, extras.isEmpty ? [] : extras[index], usage, below: most, effort)
            proved = proved && solution.proved
            if extras.isEmpty { chainBound[chain] = solution.bound }
            guard solution.cost != nil else {
                let bound = min(below, floor - known + solution.bound)
                return BlockSolution(chains: [], cost: nil, bound: bound, proved: solution.proved)
            }
            floor += solution.bound - known
            solutions.append(solution)
        }
        let cost = solutions.reduce(0) { $0 + ($1.cost ?? 0) }
        guard cost < below else { return BlockSolution(chains: [], cost: nil, bound: min(below, floor), proved: proved) }
        guard let conflict = conflict(block, solutions) else {
            return BlockSolution(chains: solutions, cost: cost, bound: floor, proved: proved)
        }
        return separate(block, Node(bans: [], chains: solutions, bound: floor), conflict, extras, usage, below, effort)
    }

    /// What given picks cost, without anything added from outside; nil when they break a rule inside the block.
    func cost(_ block: PlanBlock, _ picks: [[Int32]]) -> Int? {
        var cost = 0
        for (chain, chosen) in zip(block.chains, picks) {
            guard let chainSolver, let own = chainSolver.cost(structure.chains[chain], chosen) else { return nil }
            cost += own
        }
        let solutions = picks.map { ChainSolution(cost: nil, picks: $0, bound: 0, proved: false) }
        return conflict(block, solutions) == nil ? cost : nil
    }

    private func separate(
        _ block: PlanBlock, _ root: Node, _ conflict: (Ban, Ban), _ extras: [[Int]], _ usage: UnsafePointer<UInt16>?,
        _ below: Int, _ effort: ChainEffort
    ) -> BlockSolution {
        var best = oneAfterTheOther(block, root, extras, usage, below, effort)
        var limit = min(below, best?.cost ?? below)
        var open = [root]
        var looked = 0
        while let index = open.indices.min(by: { open[$0].bound < open[$1].bound }), looked < Self.nodeLimit {
            let node = open.remove(at: index)
            if node.bound >= limit { break }
            looked += 1
            guard let conflict = self.conflict(block, node.chains) else {
                let cost = node.chains.reduce(0) { $0 + ($1.cost ?? 0) }
                if cost < limit {
                    limit = cost
                    best = BlockSolution(chains: node.chains, cost: cost, bound: 0, proved: false)
                }
                if node.bound < cost { return finish(best, min(node.bound, open.map(\.bound).min() ?? .max), limit) }
                continue
            }
            for ban in [conflict.0, conflict.1] {
                let bans = node.bans + [ban]
                let rest = node.bound - node.chains[ban.chain].bound
                let solution = solve(
                    block.chains[ban.chain], apply(bans, ban.chain, block, extras), usage, below: limit - rest, effort)
                let bound = rest + solution.bound
                guard solution.cost != nil else {
                    // Nothing cheaper than the limit, unless the chain's own search gave up.
                    if !solution.proved, bound < limit { return finish(best, min(node.bound, bound), limit) }
                    continue
                }
                var chains = node.chains
                chains[ban.chain] = solution
                if bound < limit { open.append(Node(bans: bans, chains: chains, bound: bound)) }
            }
        }
        return finish(best, open.map(\.bound).min() ?? .max, limit)
    }

    private func finish(_ best: BlockSolution?, _ bound: Int, _ limit: Int) -> BlockSolution {
        let bound = min(bound, limit)
        return BlockSolution(chains: best?.chains ?? [], cost: best?.cost, bound: bound, proved: bound == limit)
    }

    /// A first whole solution: each chain in turn keeps away from those before it.
    private func oneAfterTheOther(
        _ block: PlanBlock, _ root: Node, _ extras: [[Int]], _ usage: UnsafePointer<UInt16>?, _ below: Int, _ effort: ChainEffort
    ) -> BlockSolution? {
        var best: BlockSolution?
        // Chains with more meetings are harder to move: they go first.
        for reversed in [false, true] {
            if reversed, best != nil { break }
            let order = reversed ? Array(block.chains.indices.reversed()) : Array(block.chains.indices)
            var chains = root.chains
            var bans: [Ban] = []
            var cost = 0
            var sound = true
            for (place, position) in order.enumerated() {
                if place > 0 {
                    let own = bans.filter { $0.chain == position }
                    if !own.isEmpty, touches(chains[position], own, block.chains[position]) {
                        let solution = solve(
                            block.chains[position], apply(own, position, block, extras), usage, below: ChainSolver.infinity,
                            effort)
                        chains[position] = solution
                    }
                }
                guard let found = chains[position].cost else {
                    sound = false
                    break
                }
                cost += found
                let chain = structure.chains[block.chains[position]]
                for pick in chains[position].picks where pick >= 0 {
                    let day = Int(chain.slots[Int(pick)]) / structure.context.parts
                    for other in order[(place + 1)...] {
                        for index in 0..<structure.chains[block.chains[other]].count {
                            bans.append(Ban(chain: other, index: index, days: day - block.gap + 1...day + block.gap - 1))
                        }
                    }
                }
            }
            if sound, cost < min(below, best?.cost ?? .max) {
                best = BlockSolution(chains: chains, cost: cost, bound: 0, proved: false)
            }
        }
        return best
    }

    private func touches(_ solution: ChainSolution, _ bans: [Ban], _ chain: Int) -> Bool {
        let chain = structure.chains[chain]
        return bans.contains { ban in
            let pick = solution.picks[ban.index]
            return pick >= 0 && ban.days.contains(Int(chain.slots[Int(pick)]) / structure.context.parts)
        }
    }

    /// The first two meetings of different chains that are too close, as a choice: the one or the other leaves.
    private func conflict(_ block: PlanBlock, _ solutions: [ChainSolution]) -> (Ban, Ban)? {
        guard block.gap > 0 else { return nil }
        let parts = structure.context.parts
        for right in solutions.indices.dropFirst() {
            let rightChain = structure.chains[block.chains[right]]
            for (i, pick) in solutions[right].picks.enumerated() where pick >= 0 {
                let day = Int(rightChain.slots[Int(pick)]) / parts
                for left in 0..<right {
                    let leftChain = structure.chains[block.chains[left]]
                    for (j, other) in solutions[left].picks.enumerated() where other >= 0 {
                        let otherDay = Int(leftChain.slots[Int(other)]) / parts
                        guard abs(day - otherDay) < block.gap else { continue }
                        // A stretch of `gap` days holds at most one of the two.
                        let slack = block.gap - 1 - abs(day - otherDay)
                        let first = min(day, otherDay) - slack / 2
                        let days = first...first + block.gap - 1
                        return (Ban(chain: left, index: j, days: days), Ban(chain: right, index: i, days: days))
                    }
                }
            }
        }
        return nil
    }

    private func apply(_ bans: [Ban], _ position: Int, _ block: PlanBlock, _ extras: [[Int]]) -> [Int] {
        let chain = structure.chains[block.chains[position]]
        var extra =
            extras.isEmpty || extras[position].isEmpty
            ? [Int](repeating: 0, count: chain.starts[chain.count]) : extras[position]
        let parts = structure.context.parts
        for ban in bans where ban.chain == position {
            for candidate in chain.starts[ban.index]..<chain.starts[ban.index + 1]
            where ban.days.contains(Int(chain.slots[candidate]) / parts) {
                extra[candidate] = -1
            }
        }
        return extra
    }

    private func solve(
        _ chain: Int, _ extra: [Int], _ usage: UnsafePointer<UInt16>?, below: Int, _ effort: ChainEffort
    ) -> ChainSolution {
        guard let chainSolver else { preconditionFailure("a block without chains") }
        return extra.withUnsafeBufferPointer { buffer in
            chainSolver.solve(
                structure.chains[chain], extra: extra.isEmpty ? nil : buffer.baseAddress, usage: usage, below: below,
                prices: &prices[chain], effort: effort)
        }
    }
}
