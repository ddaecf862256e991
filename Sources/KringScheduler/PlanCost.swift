/// A cost, split by where it comes from. All numbers are in the unit of the weights.
public struct PlanCost: Hashable, Sendable {
    /// The terms of the objective, in the order of the format's page.
    public enum Term: String, CaseIterable, Sendable {
        /// People who cannot come, would rather not, or travel far.
        case attendance
        /// School holidays, unloved weekdays and parts.
        case slot
        /// People short of the quorum.
        case quorum
        /// People too many for the room.
        case overflow
        /// Meetings of a series bunched or far apart.
        case gap
        /// Neighbours of an alternating series in one building.
        case sameVenue
        /// Pairs of a rotating series on one weekday.
        case sameWeekday
        /// Units short of their target of attendances.
        case coverage
        /// People asked twice at once.
        case clash
        /// Meetings moved from where they were.
        case change
        /// Meetings without a place.
        case unplaced
    }

    private var amounts: [Int]

    /// Nothing costs anything.
    public init() { amounts = [Int](repeating: 0, count: Term.allCases.count) }

    /// What one term costs.
    public subscript(_ term: Term) -> Int {
        get { amounts[term.index] }
        set { amounts[term.index] = newValue }
    }

    /// The sum of all terms.
    public var total: Int { amounts.reduce(0, +) }

    /// Term by term.
    public static func - (left: PlanCost, right: PlanCost) -> PlanCost {
        var result = left
        for index in result.amounts.indices { result.amounts[index] -= right.amounts[index] }
        return result
    }
}

extension PlanCost.Term {
    fileprivate var index: Int {
        switch self {
        case .attendance: 0
        case .slot: 1
        case .quorum: 2
        case .overflow: 3
        case .gap: 4
        case .sameVenue: 5
        case .sameWeekday: 6
        case .coverage: 7
        case .clash: 8
        case .change: 9
        case .unplaced: 10
        }
    }
}
