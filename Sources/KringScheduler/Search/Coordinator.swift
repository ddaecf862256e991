/// Fits the blocks of a year together: each as good as alone where possible, and where two want the same room or
/// person, the one that loses least gives way.
final class Coordinator {
    let structure: PlanStructure
    let state: PlanState
    let solver: BlockSolver
    /// By chain: the optimum as if alone, or a bound.
    var chainBound: [Int]
    /// By chain: where it stands as if alone.
    var chainIdeal: [[Int32]]
    /// By block: no plan has it cheaper.
    var blockBound: [Int]
    var ideal: [BlockSolution]
    /// Block solves that are left.
    var budget: Int
    /// By meeting: what pushing it out of its slot was found to cost, and for which slot that holds.
    var pushCost: [(slot: Int32, cost: Int)]
    var isReplanning: Bool
    private var report: ((PlanProgress) -> Void)?

    /// Search stops when the gap is at most this part of the cost (1 / enough); nil: never for that reason.
    let enough: Int?
    private let shouldStop: (() -> Bool)?

    init(
        _ structure: PlanStructure, budget: PlanBudget, report: ((PlanProgress) -> Void)? = nil,
        shouldStop: (() -> Bool)? = nil
    ) {
        self.structure = structure
        self.budget = budget.solves
        enough = budget.enough
        self.shouldStop = shouldStop
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
    var isExact: [Bool]
    /// Whether somebody called the search off: what is left is done with the least effort.
    private var isStopped = false

    /// Takes a solve off the budget, all of it once the search is called off.
    func spend() {
        budget -= 1
        if !isStopped, shouldStop?() == true { isStopped = true }
        if isStopped { budget = min(budget, 0) }
    }

    /// How far solves may go.
    private func effort(_ wanted: ChainEffort) -> ChainEffort { isStopped ? .glance : wanted }

    /// Whether a plan of this cost is near enough to the bound to stop, by the budget.
    func isGoodEnough(_ cost: Int) -> Bool {
        guard let enough else { return false }
        let missing = structure.context.problem.weights.unplaced
        // A meeting without a place is never good enough, unless the bound has it too.
        return cost - lowerBound < max(1, missing / 2) && (cost - lowerBound) * enough <= cost
    }

    /// Certain cost on top of the blocks.
    var forced: [ForcedLoss] = []
    /// By chain: the prices of its bound as if alone.
    var apartPrices: [ChainPrices] = []

    /// Sum of the bounds of the blocks, and what locks force on top.
    var lowerBound: Int { forced.reduce(blockBound.reduce(structure.constant, +)) { $0 + $1.cost } }

    func run() {
        let stays = isReplanning ? standing() : [:]
        solveApart(stays)
        apartPrices = solver.prices
        forced = forcedLosses()
        if let report { report(PlanProgress(stage: .apart, cost: nil, lowerBound: lowerBound, unplaced: 0, solvesLeft: budget)) }
        insert(stays)
        tell(.inserted)
        // Nothing weighs as much as a meeting without a place: those first, so that a wait cut short ends well.
        shake(atLeast: max(1, structure.context.problem.weights.unplaced / 2))
        settle()
        tell(.settled)
        shake(atLeast: leastExcess)
        var deeper = false
        while budget > 0, !isGoodEnough(totalCost) {
            let better = pushRound(deeper: deeper)
            if better { tell(.pushed) }
            if !better, deeper { break }
            deeper = !better
        }
    }

    func tell(_ stage: PlanProgress.Stage) {
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
            if !isStopped, shouldStop?() == true { isStopped = true }
            ideal.append(solveApart(block, stays[index]))
            learn(index)
        }
    }

    /// A block as if alone; where it stands already counts as a first solution.
    func solveApart(_ block: PlanBlock, _ stays: [[Int32]]?) -> BlockSolution {
        guard let picks = stays, let cost = solver.cost(block, picks) else {
            return solver.solve(block, extras: [], usage: nil, below: .max / 4, bounds: [], effort: effort(.thorough))
        }
        let solution = solver.solve(block, extras: [], usage: nil, below: cost, bounds: [], effort: effort(.thorough))
        guard solution.cost == nil else { return solution }
        let chains = picks.map { ChainSolution(cost: nil, picks: $0, bound: 0, proved: false) }
        return BlockSolution(chains: chains, cost: cost, bound: solution.bound, proved: solution.proved)
    }

    /// Takes over what the solution of a block as if alone says of bounds.
    func learn(_ index: Int) {
        let block = structure.blocks[index]
        blockBound[index] = ideal[index].bound
        isExact[index] = ideal[index].proved
        for (position, chain) in block.chains.enumerated() {
            chainIdeal[chain] = ideal[index].chains[position].picks
            chainBound[chain] = block.chains.count == 1 ? blockBound[index] : solver.chainBound[chain]
        }
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
                    let wanted = problem.meetings[meeting].locked ?? problem.meetings[meeting].previous
                    return wanted.map { rules.candidate(place, at: $0) } ?? -1
                }
            }
            let whole = picks.allSatisfy { $0.allSatisfy { $0 >= 0 } }
            if whole, solver.cost(block, picks) != nil { result[index] = picks }
        }
        return result
    }

    /// Excess over its bound from which a block is worth a search: a new plan of a year that was known moves little, so
    /// only missing meetings.
    var leastExcess: Int { isReplanning ? max(1, structure.context.problem.weights.unplaced / 2) : 1 }

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
    func fit(_ block: Int, below: Int) -> Bool {
        let rules = structure.blocks[block]
        let extras = rules.chains.map { state.extras($0) }
        if let cost = ideal[block].cost, cost < below {
            let picks = ideal[block].chains.map(\.picks)
            if sum(extras, picks) == 0 {
                state.place(block, picks, ownCost: cost)
                return true
            }
        }
        spend()
        let solution = solver.solve(
            rules, extras: extras, usage: state.usage, below: below, bounds: rules.chains.map { chainBound[$0] },
            effort: effort(.quick))
        guard let cost = solution.cost else { return false }
        let picks = solution.chains.map(\.picks)
        state.place(block, picks, ownCost: cost - (sum(extras, picks) ?? 0))
        return true
    }

    /// What the extras add to the picks; nil when a pick is forbidden.
    func sum(_ extras: [[Int]], _ picks: [[Int32]]) -> Int? {
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
    func settle() {
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

    func refit(_ block: Int) -> Bool {
        let cost = state.cost(block)
        guard cost > blockBound[block] else { return false }
        let own = state.ownCost[block]
        let old = state.remove(block)
        if fit(block, below: cost) { return true }
        state.place(block, old, ownCost: own)
        return false
    }
}
