/// How much search a plan may take, counted in solves of a block, never in time.
public struct PlanBudget: Equatable, Sendable {
    /// Solves of one block with the others fixed, after every block was solved as if alone.
    public var solves: Int
    /// Search also ends when the gap is at most one in this many of the cost; nil: it uses the whole budget, as long as
    /// anything may get better.
    public var enough: Int?

    /// At most `solves` solves.
    public init(solves: Int, enough: Int? = nil) {
        self.solves = max(0, solves)
        self.enough = enough
    }

    /// Enough to fit a region together well: a few solves per block, and an end at a twentieth of a percent.
    public static func standard(for problem: PlanProblem) -> PlanBudget {
        let between = problem.series.count { $0.circle == nil }
        return PlanBudget(solves: 100 + 8 * (problem.circles.count + between), enough: 2_000)
    }
}

/// A plan with its price and its proof.
public struct PlanOutcome: Equatable, Sendable {
    /// Placements and lower bound.
    public let plan: Plan
    /// What the plan costs, recomputed from the rules.
    public let cost: PlanCost
    /// One per block, in the order of their first meetings.
    public let blocks: [BlockCertificate]
    /// What locks that exclude each other cost on top of the blocks.
    public let forced: [ForcedLoss]
    /// Cost that no placement changes.
    public let constant: Int
    /// Solves spent, of the budget.
    public let solves: Int

    /// Cost above the lower bound; 0 is proof of an optimum.
    public var gap: Int { cost.total - plan.lowerBound }
}

/// Plans a year: every block exactly, then all of them together.
public struct PlanSolver: Sendable {
    /// What is to be planned, with its lookups.
    public let context: PlanContext

    /// For a problem that was read or validated.
    public init(_ problem: PlanProblem) { context = PlanContext(problem) }

    /// For a prepared problem.
    public init(_ context: PlanContext) { self.context = context }

    /// The best plan found within the budget; the same for the same problem and budget, everywhere.
    ///
    /// Meetings that have no place in the plan stay without; ``ConflictFinder`` says why.
    ///
    /// - Parameters:
    ///   - budget: Nil for the standard budget.
    ///   - report: Called between the stages of the search.
    ///   - shouldStop: Asked before every solve of a block. Once it says so, what is left is done with the least effort:
    ///     the plan still keeps every rule and its bound still holds. How good it is then depends on when that was.
    public func solve(
        budget: PlanBudget? = nil, report: ((PlanProgress) -> Void)? = nil, shouldStop: (() -> Bool)? = nil
    ) -> PlanOutcome {
        let allowed = budget ?? .standard(for: context.problem)
        let structure = PlanStructure(context)
        let coordinator = Coordinator(structure, budget: allowed, report: report, shouldStop: shouldStop)
        coordinator.run()
        let placements = coordinator.state.placements
        // The plain rules have the last word on what search claims.
        let evaluation = PlanEvaluation(placements, in: context)
        assert(evaluation.breaches.isEmpty, "search broke a rule: \(evaluation.breaches)")
        assert(evaluation.cost.total == coordinator.totalCost, "search counted another cost than the rules")
        return PlanOutcome(
            plan: Plan(placements: placements, lowerBound: coordinator.lowerBound), cost: evaluation.cost,
            blocks: coordinator.certificates(), forced: coordinator.forced, constant: structure.constant,
            solves: allowed.solves - max(0, coordinator.budget))
    }
}
