/// What a plan costs, term by term, and which hard rules it breaks.
///
/// The plain recomputation, straight from the rules and independent of how the plan was found. It is what search,
/// tests and explanations are held against.
public struct PlanEvaluation: Equatable, Sendable {
    /// Meaningful as an objective only when ``breaches`` is empty.
    public let cost: PlanCost
    /// Empty for a plan that keeps every hard rule.
    public let breaches: [RuleBreach]

    /// Evaluates `placements`, one per meeting, nil for those without a place.
    public init(_ placements: [Placement?], in context: PlanContext) {
        var cost = PlanCost()
        var breaches: [RuleBreach] = []
        for (meeting, placement) in placements.enumerated() {
            if let placement {
                breaches += context.breaches(of: meeting, at: placement)
                context.addOwnCost(of: meeting, at: placement, to: &cost)
            } else {
                cost[.unplaced] += context.problem.weights.unplaced
            }
        }
        for series in context.problem.series.indices {
            context.addSeriesBreaches(series, placements, to: &breaches)
            context.addSeriesCost(series, placements, to: &cost)
        }
        context.addCircleGapBreaches(placements, to: &breaches)
        context.addSameDayBreaches(placements, to: &breaches)
        context.addRoomBreaches(placements, to: &breaches)
        context.addClashCost(placements, to: &cost)
        self.cost = cost
        self.breaches = breaches
    }
}
