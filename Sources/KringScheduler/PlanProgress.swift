/// How far a solve is, for people who wait.
public struct PlanProgress: Equatable, Sendable {
    /// What has just been done.
    public enum Stage: String, Sendable {
        /// Every block was solved as if alone: the bound is known.
        case apart
        /// Every block has a place next to the others.
        case inserted
        /// No block gets better with the others fixed.
        case settled
        /// A round of pushing others away made the plan better.
        case pushed
    }

    /// What has just been done.
    public let stage: Stage
    /// Cost of the plan so far, nil before there is one.
    public let cost: Int?
    /// No plan costs less.
    public let lowerBound: Int
    /// Meetings without a place so far.
    public let unplaced: Int
    /// Block solves that may still be spent.
    public let solvesLeft: Int
}
