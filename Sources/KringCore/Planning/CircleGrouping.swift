/// Groups that a circle formed for its intervision, round after round, as they are kept: later rounds know who met already.
public struct CircleGrouping: Hashable, Sendable {
    /// The id of a grouping.
    public typealias ID = Slug<CircleGrouping>

    public var id: ID
    public var circle: Circle.ID
    /// The day it was made.
    public var on: CalendarDay
    /// What the groups cost in repeats and unmixed practices; 0 is perfect.
    public var cost: Int
    /// No groups cost less.
    public var lowerBound: Int
    /// Per round the groups, per group its members by id.
    public var rounds: [[[Person.ID]]]

    /// Whether nothing better exists.
    public var isProved: Bool { cost == lowerBound }

    public init(id: ID, circle: Circle.ID, on: CalendarDay, cost: Int, lowerBound: Int, rounds: [[[Person.ID]]]) {
        self.id = id
        self.circle = circle
        self.on = on
        self.cost = cost
        self.lowerBound = lowerBound
        self.rounds = rounds
    }
}
