/// Units that stay short of the attendances hoped for, and whether any plan could have helped them.
public struct CoverageReport: Equatable, Sendable {
    /// One unit below its target.
    public struct Shortfall: Equatable, Sendable {
        /// Index of the series.
        public let series: Int
        /// Index of the unit in the series' circle.
        public let unit: Int
        /// Meetings of the series it can come to in this plan.
        public let attended: Int
        /// What was hoped for.
        public let target: Int
        /// The most it could come to in any plan of this series by itself.
        public let reachable: Int

        /// Whether the target is out of reach whatever the plan.
        public var isBeyondReach: Bool { reachable < target }
    }

    /// By series, then unit.
    public let shortfalls: [Shortfall]

    /// Reads a plan.
    public init(_ placements: [Placement?], in context: PlanContext) {
        let problem = context.problem
        var shortfalls: [Shortfall] = []
        for (index, series) in problem.series.enumerated() where series.target > 0 {
            guard let circle = series.circle else { continue }
            let placed = series.meetings.compactMap { placements[$0] }
            var open: [[Int]]?
            for (unit, persons) in problem.circles[circle].units.enumerated() {
                let attended = context.attendances(of: persons, at: placed)
                guard attended < series.target else { continue }
                let slots = open ?? series.meetings.map { Self.openSlots($0, context) }
                open = slots
                shortfalls.append(
                    Shortfall(
                        series: index, unit: unit, attended: attended, target: series.target,
                        reachable: Self.reachable(persons, series, slots, context)))
            }
        }
        self.shortfalls = shortfalls
    }

    /// Slots that keep H1 in some venue.
    private static func openSlots(_ meeting: Int, _ context: PlanContext) -> [Int] {
        let rules = context.problem.meetings[meeting]
        return (0..<context.problem.slots).filter { slot in
            rules.window.contains(context.day(slot))
                && rules.venues.contains { context.breaches(of: meeting, at: Placement(slot: slot, venue: $0)).isEmpty }
        }
    }

    /// The most attendances a plan of the series could give the unit: a chain over days, a meeting may be left out.
    private static func reachable(_ persons: [Int], _ series: PlanProblem.Series, _ slots: [[Int]], _ context: PlanContext) -> Int
    {
        // Best count by day of the last meeting; nil key: that one was left out.
        var best: [Int?: Int] = [nil: 0]
        for open in slots {
            var days: [Int: Int] = [:]
            for slot in open {
                let comes = persons.contains { context.availability.level($0, slot: slot) > 0 }
                days[context.day(slot), default: 0] = max(days[context.day(slot), default: 0], comes ? 1 : 0)
            }
            var next: [Int?: Int] = [nil: best.values.max() ?? 0]
            for (day, gain) in days {
                var most: Int?
                for (last, count) in best {
                    if let last, !(series.minGap...series.maxGap).contains(day - last) { continue }
                    most = max(most ?? 0, count)
                }
                if let most { next[day] = most + gain }
            }
            best = next
        }
        return best.values.max() ?? 0
    }
}
