/// H2 and the terms of a series: gaps, alternation, rotation and coverage.
extension PlanContext {
    func addSeriesBreaches(_ series: Int, _ placements: [Placement?], to breaches: inout [RuleBreach]) {
        let rules = problem.series[series]
        for (index, pair) in zip(rules.meetings, rules.meetings.dropFirst()).enumerated() {
            guard let left = placements[pair.0], let right = placements[pair.1] else { continue }
            let gap = right.slot / parts - left.slot / parts
            if gap < rules.minGap { breaches.append(.minGap(series: series, index: index)) }
            if gap > rules.maxGap { breaches.append(.maxGap(series: series, index: index)) }
        }
    }

    func addSeriesCost(_ series: Int, _ placements: [Placement?], to cost: inout PlanCost) {
        let rules = problem.series[series]
        let weights = problem.weights
        for (first, second) in zip(rules.meetings, rules.meetings.dropFirst()) {
            guard let left = placements[first], let right = placements[second] else { continue }
            let gap = right.slot / parts - left.slot / parts
            cost[.gap] += weights.gapWeek * (abs(gap - rules.idealGap) / 7)
            if rules.alternate, left.venue >= 0, left.venue == right.venue { cost[.sameVenue] += weights.sameVenue }
        }
        let placed = rules.meetings.compactMap { placements[$0] }
        if rules.rotate {
            var perWeekday = [Int](repeating: 0, count: 7)
            for placement in placed { perWeekday[problem.weekday(ofDay: placement.slot / parts)] += 1 }
            cost[.sameWeekday] += weights.sameWeekday * perWeekday.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        }
        if rules.target > 0, let circle = rules.circle {
            for (index, unit) in problem.circles[circle].units.enumerated() {
                let missed = max(0, rules.target - attendances(of: unit, at: placed))
                cost[.coverage] += problem.circles[circle].weight(ofUnit: index) * weights.coverage[missed]
            }
        }
    }

    /// How many of the placed meetings somebody of the unit can come to.
    func attendances(of unit: [Int], at placed: [Placement]) -> Int {
        placed.count { placement in unit.contains { availability.level($0, slot: placement.slot) > 0 } }
    }
}
