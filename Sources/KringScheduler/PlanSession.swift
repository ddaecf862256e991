/// What a change did to a plan.
public struct PlanChange: Equatable, Sendable {
    /// Meetings that stand elsewhere than before, or no longer anywhere; ascending.
    public let moved: [Int]
    /// Of all meetings, those without a place now; ascending.
    public let unplaced: [Int]
    /// What the whole plan costs now.
    public let cost: Int
    /// No plan with the changed problem costs less.
    public let lowerBound: Int
}

/// A plan that stays at hand while people's calendars change: each change costs a new solve of what it touches, not of
/// the year.
///
/// From its start every meeting counts as announced: leaving its place costs ``PlanProblem/Weights/moveSlot`` or
/// ``PlanProblem/Weights/moveVenue``. Meetings that the problem itself gave a previous placement keep that one.
/// Not for use by several threads at once.
public final class PlanSession {
    private let structure: PlanStructure
    private let coordinator: Coordinator
    private var builder: CandidateBuilder
    private var context: PlanContext
    /// By person: chains whose candidates or coverage depend on them.
    private let chainsOfPerson: [[Int]]
    private let circlesOfPerson: [[Int]]
    /// Chains whose costs do not yet know of the announced placements.
    private var unaware: Set<Int>
    /// Solves that a change may take beyond one per block it touches.
    private let reserve: Int

    /// Plans a problem that was read or validated, and keeps the plan.
    public convenience init(_ problem: PlanProblem, budget: PlanBudget? = nil) {
        self.init(PlanContext(problem), budget: budget)
    }

    /// For a prepared problem.
    public init(_ start: PlanContext, budget: PlanBudget? = nil) {
        let allowed = budget ?? .standard(for: start.problem)
        structure = PlanStructure(start)
        coordinator = Coordinator(structure, budget: allowed)
        coordinator.run()
        reserve = 40
        var context = start
        var chains = [[Int]](repeating: [], count: context.problem.persons.count)
        var circles = chains
        for (circle, rules) in context.problem.circles.enumerated() {
            for person in rules.members { circles[person].append(circle) }
        }
        for chain in structure.chains {
            var people: Set<Int> = []
            for meeting in chain.meetings {
                let rules = context.problem.meetings[meeting]
                people.formUnion(context.attendees[meeting])
                people.formUnion(rules.required)
                for group in rules.oneOf { people.formUnion(group) }
                if let place = context.seriesOfMeeting[meeting], let circle = context.problem.series[place.series].circle {
                    people.formUnion(context.problem.circles[circle].members)
                }
            }
            for person in people { chains[person].append(chain.id) }
        }
        chainsOfPerson = chains
        circlesOfPerson = circles
        let announced = context.problem.meetings.contains { $0.previous == nil }
        unaware = announced ? Set(structure.chains.map(\.id)) : []
        let placements = coordinator.state.placements
        for meeting in placements.indices where context.problem.meetings[meeting].previous == nil {
            context.problem.meetings[meeting].previous = placements[meeting]
        }
        self.context = context
        builder = CandidateBuilder(context)
        coordinator.isReplanning = true
    }

    /// The problem as it has become.
    public var problem: PlanProblem { context.problem }

    /// By meeting.
    public var placements: [Placement?] { coordinator.state.placements }

    /// What the plan costs.
    public var cost: Int { coordinator.totalCost }

    /// No plan costs less.
    public var lowerBound: Int { coordinator.lowerBound }

    /// Somebody turns out to be away: meetings that this touches are planned again, others only where they must make way.
    ///
    /// - Parameters:
    ///   - person: Index of the person.
    ///   - days: First and last day of the absence, both included; may reach outside the year.
    public func addAbsence(of person: Int, days: ClosedRange<Int>) -> PlanChange {
        let before = coordinator.state.placements
        context.add(days, of: person)
        builder.update(context, circles: circlesOfPerson[person])
        var blocks: [Int] = []
        for chain in chainsOfPerson[person] where blocks.last != structure.blockOfChain[chain] {
            blocks.append(structure.blockOfChain[chain])
        }
        replan(Set(blocks).sorted())
        let after = coordinator.state.placements
        return PlanChange(
            moved: after.indices.filter { after[$0] != before[$0] }, unplaced: after.indices.filter { after[$0] == nil },
            cost: cost, lowerBound: lowerBound)
    }

    /// Solves blocks again whose data changed.
    private func replan(_ blocks: [Int]) {
        var stands: [[[Int32]]] = []
        for block in blocks {
            let chains = structure.blocks[block].chains
            let old = chains.flatMap { structure.chains[$0].meetings }.map { ($0, coordinator.state.placement(of: $0)) }
            coordinator.state.remove(block)
            structure.rebuild(chains, in: context, with: &builder)
            unaware.subtract(chains)
            stands.append(chains.map { structure.chains[$0].picks(of: old) })
        }
        if blocks.isEmpty { return }
        coordinator.budget = reserve + blocks.count
        for (block, picks) in zip(blocks, stands) {
            coordinator.relearn(block, standing: picks)
            if !coordinator.putBack(block, picks) { _ = coordinator.fit(block, below: .max / 4) }
            _ = coordinator.refit(block)
        }
        coordinator.relearnForced()
        if blocks.contains(where: { coordinator.state.misses($0) }) { makeRoom() }
    }

    /// A meeting has no place next to the others: those may have to move, so their costs must know what moving costs.
    private func makeRoom() {
        let rest = unaware.sorted()
        for block in Set(rest.map { structure.blockOfChain[$0] }).sorted() {
            let chains = structure.blocks[block].chains
            let old = chains.flatMap { structure.chains[$0].meetings }.map { ($0, coordinator.state.placement(of: $0)) }
            coordinator.state.remove(block)
            structure.rebuild(chains, in: context, with: &builder)
            let picks = chains.map { structure.chains[$0].picks(of: old) }
            // What it would rather have without announcements is no longer the measure; its bound still holds.
            coordinator.forgetIdeal(block, standing: picks)
            if !coordinator.putBack(block, picks) { _ = coordinator.fit(block, below: .max / 4) }
        }
        unaware = []
        coordinator.shake(atLeast: coordinator.leastExcess)
        _ = coordinator.pushRound(deeper: false)
    }
}

extension Chain {
    /// The candidates that stand where the meetings stood; -1 where there is none.
    fileprivate func picks(of placements: [(Int, Placement?)]) -> [Int32] {
        meetings.enumerated().map { index, meeting in
            guard let old = placements.first(where: { $0.0 == meeting })?.1 else { return -1 }
            return candidate(index, at: old)
        }
    }

    /// The candidate of a meeting at a placement, -1 when it is not allowed there.
    func candidate(_ index: Int, at placement: Placement) -> Int32 {
        for candidate in starts[index]..<starts[index + 1]
        where Int(slots[candidate]) == placement.slot && Int(venues[candidate]) == placement.venue {
            return Int32(truncatingIfNeeded: candidate)
        }
        return -1
    }
}

extension Coordinator {
    /// Solves a block as if alone after its data changed.
    fileprivate func relearn(_ block: Int, standing picks: [[Int32]]) {
        let whole = picks.allSatisfy { $0.allSatisfy { $0 >= 0 } }
        ideal[block] = solveApart(structure.blocks[block], whole ? picks : nil)
        learn(block)
        for chain in structure.blocks[block].chains where apartPrices.indices.contains(chain) {
            apartPrices[chain] = solver.prices[chain]
        }
    }

    /// Puts a block where it stood, if every rule still allows that.
    fileprivate func putBack(_ block: Int, _ picks: [[Int32]]) -> Bool {
        let rules = structure.blocks[block]
        guard picks.allSatisfy({ $0.allSatisfy { $0 >= 0 } }) else { return false }
        let extras = rules.chains.map { state.extras($0) }
        guard sum(extras, picks) != nil, let cost = solver.cost(rules, picks) else { return false }
        state.place(block, picks, ownCost: cost)
        return true
    }

    /// Where it stands becomes where the block would rather be.
    fileprivate func forgetIdeal(_ block: Int, standing picks: [[Int32]]) {
        let chains = picks.map { ChainSolution(cost: nil, picks: $0, bound: 0, proved: false) }
        let cost = solver.cost(structure.blocks[block], picks)
        ideal[block] = BlockSolution(chains: chains, cost: cost, bound: blockBound[block], proved: false)
        isExact[block] = isExact[block] && cost == blockBound[block]
    }

    /// Locks may exclude each other otherwise than before.
    fileprivate func relearnForced() {
        if structure.context.problem.meetings.contains(where: { $0.locked != nil }) { forced = forcedLosses() }
    }
}
