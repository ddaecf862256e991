/// Fits the blocks of a year together: each as good as alone where possible, and where two want the same room or
/// person, the one that loses least gives way.
final class Coordinator {
    let structure: PlanStructure
    let state: PlanState
    let solver: BlockSolver
    /// By chain: the optimum as if alone, or a bound.
    private(set) var chainBound: [Int]
    /// By chain: where it stands as if alone.
    private var chainIdeal: [[Int32]]
    /// By block: no plan has it cheaper.
    private(set) var blockBound: [Int]
    private var ideal: [BlockSolution]
    /// Block solves that are left.
    private(set) var budget: Int
    /// By meeting: what pushing it out of its slot was found to cost, and for which slot that holds.
    private var pushCost: [(slot: Int32, cost: Int)]
    let isReplanning: Bool
    private var report: ((PlanProgress) -> Void)?

    init(_ structure: PlanStructure, budget: Int, report: ((PlanProgress) -> Void)?) {
        self.structure = structure
        self.budget = budget
        self.report = report
        state = PlanState(structure)
        solver = BlockSolver(structure)
        chainBound = Array(repeating: 0, count: structure.chains.count)
        chainIdeal = Array(repeating: [], count: structure.chains.count)
        blockBound = Array(repeating: 0, count: structure.blocks.count)
        isExact = Array(repeating: false, count: structure.blocks.count)
        ideal = []
        pushCost = Array(repeating: (-1, 0), count: structure.context.problem.meetings.count)
        isReplanning = structure.context.problem.meetings.contains { $0.previous != nil }
    }

    /// By block: whether the bound is its optimum as if alone.
    private(set) var isExact: [Bool]
    /// Certain cost on top of the blocks.
    private var forced = 0

    /// Sum of the bounds of the blocks, and what locks force on top.
    var lowerBound: Int { blockBound.reduce(structure.constant, +) + forced }

    func run() {
        let stays = isReplanning ? standing() : [:]
        solveApart(stays)
        forced = forcedCost()
        if let report { report(PlanProgress(stage: .apart, cost: nil, lowerBound: lowerBound, unplaced: 0, solvesLeft: budget)) }
        insert(stays)
        tell(.inserted)
        settle()
        tell(.settled)
        var deeper = false
        while budget > 0 {
            let better = pushRound(deeper: deeper)
            if better { tell(.pushed) }
            if !better, deeper { break }
            deeper = !better
        }
    }

    private func tell(_ stage: PlanProgress.Stage) {
        guard let report else { return }
        let unplaced = state.slots.count { $0 < 0 }
        report(PlanProgress(stage: stage, cost: totalCost, lowerBound: lowerBound, unplaced: unplaced, solvesLeft: budget))
    }

    /// The objective of the plan so far; every clash is seen from both sides.
    var totalCost: Int {
        var own = 0
        var clashes = 0
        for block in structure.blocks.indices {
            own += state.ownCost[block]
            clashes += state.clashCost(block)
        }
        return structure.constant + own + clashes / 2
    }

    // MARK: Blocks apart

    private func solveApart(_ stays: [Int: [[Int32]]]) {
        for (index, block) in structure.blocks.enumerated() {
            var solution: BlockSolution
            if let picks = stays[index], let cost = solver.cost(block, picks) {
                solution = solver.solve(block, extras: [], usage: nil, below: cost, bounds: [], effort: .thorough)
                if solution.cost == nil {
                    let chains = picks.map { ChainSolution(cost: nil, picks: $0, bound: 0, proved: false) }
                    solution = BlockSolution(chains: chains, cost: cost, bound: solution.bound, proved: solution.proved)
                }
            } else {
                solution = solver.solve(block, extras: [], usage: nil, below: .max / 4, bounds: [], effort: .thorough)
            }
            ideal.append(solution)
            blockBound[index] = solution.bound
            isExact[index] = solution.proved
            for (position, chain) in block.chains.enumerated() { chainIdeal[chain] = solution.chains[position].picks }
        }
        for (index, block) in structure.blocks.enumerated() where block.chains.count == 1 {
            chainBound[block.chains[0]] = blockBound[index]
        }
        for chain in structure.chains.indices where chainBound[chain] == 0 { chainBound[chain] = solver.chainBound[chain] }
    }

    // MARK: Replanning

    /// Blocks whose meetings can all stay where they were, by themselves.
    private func standing() -> [Int: [[Int32]]] {
        let problem = structure.context.problem
        var result: [Int: [[Int32]]] = [:]
        for (index, block) in structure.blocks.enumerated() {
            let picks = block.chains.map { chain -> [Int32] in
                let rules = structure.chains[chain]
                return rules.meetings.enumerated().map { place, meeting in
                    guard let wanted = problem.meetings[meeting].locked ?? problem.meetings[meeting].previous else { return -1 }
                    for candidate in rules.starts[place]..<rules.starts[place + 1]
                    where Int(rules.slots[candidate]) == wanted.slot && Int(rules.venues[candidate]) == wanted.venue {
                        return Int32(candidate)
                    }
                    return -1
                }
            }
            let whole = picks.allSatisfy { $0.allSatisfy { $0 >= 0 } }
            if whole, solver.cost(block, picks) != nil { result[index] = picks }
        }
        return result
    }

    // MARK: Fitting in

    private func insert(_ stays: [Int: [[Int32]]]) {
        let order = structure.blocks.indices.sorted { left, right in
            let keys = [left, right].map { block in
                (stays[block] == nil ? 1 : 0, structure.blocks[block].gap == 0 ? 0 : 1, block)
            }
            return keys[0] < keys[1]
        }
        for block in order {
            if let picks = stays[block] {
                let extras = structure.blocks[block].chains.map { state.extras($0) }
                if sum(extras, picks) != nil, let cost = solver.cost(structure.blocks[block], picks) {
                    state.place(block, picks, ownCost: cost)
                    continue
                }
            }
            _ = fit(block, below: .max / 4)
        }
    }

    /// Solves a block with the rest of the plan fixed and puts it there.
    ///
    /// - Returns: False, with the block left out, when nothing costs less than `below`.
    private func fit(_ block: Int, below: Int) -> Bool {
        let rules = structure.blocks[block]
        let extras = rules.chains.map { state.extras($0) }
        if let cost = ideal[block].cost, cost < below {
            let picks = ideal[block].chains.map(\.picks)
            if sum(extras, picks) == 0 {
                state.place(block, picks, ownCost: cost)
                return true
            }
        }
        budget -= 1
        let solution = solver.solve(
            rules, extras: extras, usage: state.usage, below: below, bounds: rules.chains.map { chainBound[$0] }, effort: .quick)
        guard let cost = solution.cost else { return false }
        let picks = solution.chains.map(\.picks)
        state.place(block, picks, ownCost: cost - (sum(extras, picks) ?? 0))
        return true
    }

    /// What the extras add to the picks; nil when a pick is forbidden.
    private func sum(_ extras: [[Int]], _ picks: [[Int32]]) -> Int? {
        var sum = 0
        for (extra, chosen) in zip(extras, picks) where !extra.isEmpty {
            for pick in chosen where pick >= 0 {
                if extra[Int(pick)] < 0 { return nil }
                sum += extra[Int(pick)]
            }
        }
        return sum
    }

    /// Solves every block above its bound again with the others fixed, until none gets better.
    private func settle() {
        var waiting = structure.blocks.indices.filter { state.cost($0) > blockBound[$0] }
        var changed = true
        while changed, budget > 0 {
            changed = false
            for block in waiting where budget > 0 {
                if refit(block) { changed = true }
            }
            waiting = structure.blocks.indices.filter { state.cost($0) > blockBound[$0] }
        }
    }

    private func refit(_ block: Int) -> Bool {
        let cost = state.cost(block)
        guard cost > blockBound[block] else { return false }
        let own = state.ownCost[block]
        let old = state.remove(block)
        if fit(block, below: cost) { return true }
        state.place(block, old, ownCost: own)
        return false
    }

    // MARK: Pushing others away

    /// Tries every block above its bound, the worst first.
    ///
    /// - Returns: Whether the plan got better.
    private func pushRound(deeper: Bool) -> Bool {
        let excess = structure.blocks.indices.map { state.cost($0) - blockBound[$0] }
        let unplaced = structure.context.problem.weights.unplaced
        let least = isReplanning ? max(1, unplaced / 2) : 1
        let order = structure.blocks.indices.filter { excess[$0] >= least }.sorted { (-excess[$0], $0) < (-excess[$1], $1) }
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

    private struct Undo {
        let block: Int
        let picks: [[Int32]]
        let ownCost: Int
    }

    private func restore(_ step: Undo) {
        if state.isPlaced[step.block] { state.remove(step.block) }
        state.place(step.block, step.picks, ownCost: step.ownCost)
    }

    /// Lets a block push the meetings of others out of its way, and finds those a new place.
    ///
    /// - Parameter barred: Blocks that must not be pushed.
    /// - Returns: What the plan gained (negative: lost), nil when the block finds nothing better even so.
    private func push(_ block: Int, depth: Int, barred: Set<Int>, undo: inout [Undo]) -> Int? {
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
        budget -= 1
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
