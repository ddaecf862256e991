/// Blocks that push others out of their way.
extension Coordinator {
    /// Tries every block above its bound, the worst first.
    ///
    /// - Returns: Whether the plan got better.
    func pushRound(deeper: Bool) -> Bool {
        let excess = structure.blocks.indices.map { state.cost($0) - blockBound[$0] }
        let unplaced = structure.context.problem.weights.unplaced
        let order = structure.blocks.indices.filter { excess[$0] >= leastExcess }.sorted { (-excess[$0], $0) < (-excess[$1], $1) }
        // Longer chains of pushes are for the last few blocks; for many they would cost more than they bring.
        if deeper, order.count > 24 { return false }
        var better = false
        for block in order where budget > 0 {
            let deep = deeper || excess[block] >= unplaced
            for _ in 0..<(deep ? 12 : 4) where budget > 0 {
                guard state.cost(block) > blockBound[block] else { break }
                var undo: [Undo] = []
                guard let gain = push(block, depth: deep ? 4 : 2, barred: [], undo: &undo) else { break }
                if gain > 0 {
                    better = true
                } else {
                    for step in undo.reversed() { restore(step) }
                }
            }
        }
        if better { settle() }
        return better
    }

    struct Undo {
        let block: Int
        let picks: [[Int32]]
        let ownCost: Int
    }

    func restore(_ step: Undo) {
        if state.isPlaced[step.block] { state.remove(step.block) }
        state.place(step.block, step.picks, ownCost: step.ownCost)
    }

    /// Lets a block push the meetings of others out of its way, and finds those a new place.
    ///
    /// - Parameter barred: Blocks that must not be pushed.
    /// - Returns: What the plan gained (negative: lost), nil when the block finds nothing better even so.
    func push(_ block: Int, depth: Int, barred: Set<Int>, undo: inout [Undo]) -> Int? {
        let before = state.cost(block)
        let own = state.ownCost[block]
        let old = state.remove(block)
        undo.append(Undo(block: block, picks: old, ownCost: own))
        guard let pushed = place(block, below: before, barred: barred.union([block])) else {
            undo.removeLast()
            state.place(block, old, ownCost: own)
            return nil
        }
        var gain = before - state.cost(block)
        for other in pushed { gain += settleElsewhere(other, depth: depth, barred: barred.union([block]), undo: &undo) }
        return gain
    }

    /// Puts `block` where it is best when others may be pushed, and takes those out of the plan.
    private func place(_ block: Int, below: Int, barred: Set<Int>) -> [(block: Int, picks: [[Int32]], own: Int, cost: Int)]? {
        let rules = structure.blocks[block]
        let price: (Int) -> Int? = { [self] meeting in
            let other = structure.blockOfChain[structure.chainOfMeeting[meeting].chain]
            if barred.contains(other) || structure.context.problem.meetings[meeting].locked != nil { return nil }
            return pushCost[meeting].slot == state.slots[meeting] ? pushCost[meeting].cost : 0
        }
        let extras = rules.chains.map { state.extras($0, price: price) }
        spend()
        let solution = solver.solve(
            rules, extras: extras, usage: nil, below: below, bounds: rules.chains.map { chainBound[$0] }, effort: .quick)
        guard solution.cost != nil else { return nil }
        let picks = solution.chains.map(\.picks)
        let inTheWay = blockers(rules, picks, price)
        var pushed: [(block: Int, picks: [[Int32]], own: Int, cost: Int)] = []
        for other in inTheWay {
            let cost = state.cost(other)
            let own = state.ownCost[other]
            pushed.append((other, state.remove(other), own, cost))
        }
        guard let own = solver.cost(rules, picks) else {
            for other in pushed { state.place(other.block, other.picks, ownCost: other.own) }
            return nil
        }
        state.place(block, picks, ownCost: own)
        return pushed
    }

    /// Blocks that must leave for the picks to stand, ascending.
    private func blockers(_ rules: PlanBlock, _ picks: [[Int32]], _ price: (Int) -> Int?) -> [Int] {
        var blocks: Set<Int> = []
        for (chain, chosen) in zip(rules.chains, picks) {
            let candidates = structure.chains[chain]
            for (index, pick) in chosen.enumerated() where pick >= 0 {
                let venue = Int(candidates.venues[Int(pick)])
                let slot = Int(candidates.slots[Int(pick)])
                if venue >= 0, Int(state.usage[venue * state.slotCount + slot]) >= state.rooms[venue],
                    let occupant = state.cheapestOccupant(venue, slot, price)
                {
                    blocks.insert(structure.blockOfChain[structure.chainOfMeeting[occupant.meeting].chain])
                }
                for link in structure.links[candidates.meetings[index]] where link.distance > 0 {
                    let other = state.slots[Int(link.meeting)]
                    if other >= 0, abs(Int(other) / state.parts - slot / state.parts) < Int(link.distance) {
                        blocks.insert(structure.blockOfChain[structure.chainOfMeeting[Int(link.meeting)].chain])
                    }
                }
            }
        }
        return blocks.sorted()
    }

    /// Finds a pushed block a new place and learns what the push cost.
    ///
    /// - Returns: What the plan gained by it, mostly negative.
    private func settleElsewhere(
        _ pushed: (block: Int, picks: [[Int32]], own: Int, cost: Int), depth: Int, barred: Set<Int>, undo: inout [Undo]
    ) -> Int {
        undo.append(Undo(block: pushed.block, picks: pushed.picks, ownCost: pushed.own))
        _ = fit(pushed.block, below: .max / 4)
        var gain = pushed.cost - state.cost(pushed.block)
        for (chain, chosen) in zip(structure.blocks[pushed.block].chains, pushed.picks) {
            let rules = structure.chains[chain]
            for (index, pick) in chosen.enumerated() where pick >= 0 {
                let slot = rules.slots[Int(pick)]
                if state.slots[rules.meetings[index]] != slot { pushCost[rules.meetings[index]] = (slot, max(0, -gain)) }
            }
        }
        if depth > 1, gain < 0, budget > 0 {
            var deeper: [Undo] = []
            if let more = push(pushed.block, depth: depth - 1, barred: barred, undo: &deeper) {
                if more > 0 {
                    gain += more
                    undo += deeper
                } else {
                    for step in deeper.reversed() { restore(step) }
                }
            }
        }
        return gain
    }
}
