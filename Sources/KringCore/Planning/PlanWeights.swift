import KringScheduler

/// What each kind of discomfort costs in plans of the network: the weights of docs/scheduling.md.
///
/// They are measures of comfort and not rules: what is asked of a circle stands in its rule set.
enum PlanWeights {
    /// A venue of which nobody knows the size holds everybody.
    static let anySize = 100_000
    /// By weekday: Fridays and weekends are for other things, unless a habit names them.
    static let weekdays = [0, 0, 0, 0, 6, 15, 30]

    /// The weights for a problem whose highest target is so many attendances.
    ///
    /// The cost of falling short grows with its square: it is worse that one person misses twice than that two miss once.
    static func weights(_ target: Int) -> PlanProblem.Weights {
        PlanProblem.Weights(
            unplaced: 10_000, quorum: 20, overflow: 10, schoolHoliday: 60, gapWeek: 4, sameVenue: 40, sameWeekday: 12,
            coverage: (0...max(0, target)).map { 15 * $0 * $0 }, clash: 20, moveSlot: 80, moveVenue: 20)
    }
}
