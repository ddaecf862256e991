/// Takes a few blocks out together and puts them back in another order.
extension Coordinator {
    /// Solves that shaking may spend per block; what is left of the budget is the other limit.
    private static let solvesPerBlock = 3

    /// Takes a block that stands worse than alone out of the plan, together with those that hold what it would rather
    /// have, and puts them back one by one, each time in another order. Keeps what makes the plan better.
    ///
    /// - Parameter least: Blocks that cost at least this much above their bound are tried.
    func shake(atLeast least: Int) {
        let stop = max(0, budget - Self.solvesPerBlock * structure.blocks.count)
        var improved = true
        var total = totalCost
        while improved, budget > stop, !isGoodEnough(total) {
            improved = false
            let excess = structure.blocks.indices.map { state.cost($0) - blockBound[$0] }
            let order = structure.blocks.indices.filter { excess[$0] >= least }.sorted { (-excess[$0], $0) < (-excess[$1], $1) }
            for block in order where budget > stop && state.cost(block) - blockBound[block] >= least {
                if isGoodEnough(total) { break }
                let group = [block] + rivals(of: block)
                guard group.count > 1 else { continue }
                guard let gain = reorder(group) else { continue }
                improved = true
                total -= gain
            }
            if improved {
                if least == leastExcess { settle() }
                total = totalCost
                tell(.pushed)
            }
        }
    }

    /// Blocks with a meeting where, or on a day when, the block would stand if it were alone; at most four.
    private func rivals(of block: Int) -> [Int] {
        var found: Set<Int> = []
        for (position, chain) in structure.blocks[block].chains.enumerated() {
            let rules = structure.chains[chain]
            for (index, pick) in ideal[block].chains[position].picks.enumerated() where pick >= 0 {
                let slot = Int(rules.slots[Int(pick)])
                let venue = Int(rules.venues[Int(pick)])
                if venue >= 0, Int(state.usage[venue * state.slotCount + slot]) >= state.rooms[venue] {
                    for meeting in state.occupants(venue, slot) { found.insert(owner(meeting)) }
                }
                for link in structure.links[rules.meetings[index]] {
                    let other = Int(state.slots[Int(link.meeting)])
                    guard other >= 0 else { continue }
                    let near = link.distance > 0 && abs(other / state.parts - slot / state.parts) < Int(link.distance)
                    if near || other == slot { found.insert(owner(Int(link.meeting))) }
                }
            }
        }
        found.remove(block)
        return Array(found.sorted().prefix(4))
    }

    private func owner(_ meeting: Int) -> Int { structure.blockOfChain[structure.chainOfMeeting[meeting].chain] }

    /// Puts the blocks back in several orders and keeps the best one, if it beats how they stood.
    ///
    /// - Returns: What that gained; nil when nothing did.
    private func reorder(_ group: [Int]) -> Int? {
        var old: [Undo] = []
        var before = 0
        for block in group {
            before += state.cost(block)
            let own = state.ownCost[block]
            old.append(Undo(block: block, picks: state.remove(block), ownCost: own))
        }
        var orders = [group, Array(group.reversed())]
        for first in 1..<max(1, group.count - 1) { orders.append(Array(group[first...] + group[..<first])) }
        var best: (cost: Int, stand: [Undo])?
        let bounds = group.reduce(0) { $0 + blockBound[$1] }
        for order in orders where budget > 0 {
            let limit = best?.cost ?? before
            var cost = 0
            var rest = bounds
            var placed: [Int] = []
            for block in order {
                // What the others cost at least leaves this much for the block.
                rest -= blockBound[block]
                guard fit(block, below: limit - cost - rest) else { break }
                placed.append(block)
                cost += state.cost(block)
            }
            var stand: [Undo] = []
            for block in placed.reversed() {
                let own = state.ownCost[block]
                stand.append(Undo(block: block, picks: state.remove(block), ownCost: own))
            }
            if placed.count == order.count, cost < limit { best = (cost, stand) }
        }
        for step in best?.stand ?? old { state.place(step.block, step.picks, ownCost: step.ownCost) }
        return best.map { before - $0.cost }
    }
}
