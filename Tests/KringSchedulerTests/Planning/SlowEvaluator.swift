import KringScheduler

/// The rules and the objective read once more from the page, sentence by sentence, without any lookup table.
///
/// Shares nothing with the module but the types of the problem.
struct SlowEvaluator {
    let problem: PlanProblem

    init(_ problem: PlanProblem) { self.problem = problem }

    func day(_ placement: Placement) -> Int { placement.slot / problem.parts.count }
    func weekday(_ placement: Placement) -> Int { (problem.startWeekday + day(placement)) % 7 }
    func part(_ placement: Placement) -> Int { placement.slot % problem.parts.count }

    func level(_ person: Int, _ placement: Placement) -> Int {
        if problem.persons[person].off.contains(where: { $0.contains(day(placement)) }) { return 0 }
        return Int(problem.persons[person].weekly[weekday(placement) * problem.parts.count + part(placement)])
    }

    func attendees(_ meeting: Int) -> Set<Int> {
        let rules = problem.meetings[meeting]
        var people = Set(rules.attendees)
        if rules.members, let circle = rules.circle { people.formUnion(problem.circles[circle].members) }
        return people
    }

    func keepsOwnRules(_ meeting: Int, _ placement: Placement) -> Bool {
        let rules = problem.meetings[meeting]
        if let locked = rules.locked, locked != placement { return false }
        guard rules.window.contains(day(placement)), rules.weekdays[weekday(placement)], rules.parts[part(placement)] else {
            return false
        }
        guard !problem.closedDays.contains(day(placement)), rules.venues.contains(placement.venue) else { return false }
        if placement.venue >= 0 {
            let venue = problem.venues[placement.venue]
            guard venue.open[weekday(placement) * problem.parts.count + part(placement)] else { return false }
            guard !venue.closed.contains(where: { $0.contains(day(placement)) }) else { return false }
        }
        guard rules.required.allSatisfy({ level($0, placement) >= 1 }) else { return false }
        return rules.oneOf.allSatisfy { $0.contains { level($0, placement) >= 1 } }
    }

    func candidates(_ meeting: Int) -> [Placement] {
        (0..<problem.slots).flatMap { slot in
            problem.meetings[meeting].venues.sorted().map { Placement(slot: slot, venue: $0) }
        }.filter { keepsOwnRules(meeting, $0) }
    }

    /// H2 to H5.
    func keepsSharedRules(_ plan: [Placement?]) -> Bool {
        for series in problem.series {
            for index in series.meetings.indices.dropLast() {
                guard let left = plan[series.meetings[index]], let right = plan[series.meetings[index + 1]] else { continue }
                let gap = day(right) - day(left)
                if gap < series.minGap || gap > series.maxGap { return false }
            }
        }
        for first in plan.indices {
            for second in plan.indices where second > first {
                guard let left = plan[first], let right = plan[second] else { continue }
                let circle = problem.meetings[first].circle
                let apart = abs(day(left) - day(right))
                if circle != nil, circle == problem.meetings[second].circle, apart < problem.circleGap { return false }
                let common = Set(problem.meetings[first].required).intersection(problem.meetings[second].required)
                if !common.isEmpty, apart == 0 { return false }
            }
        }
        for placement in plan.compactMap({ $0 }) where placement.venue >= 0 {
            if plan.count(where: { $0 == placement }) > problem.venues[placement.venue].rooms { return false }
        }
        return true
    }

    func keepsAllRules(_ plan: [Placement?]) -> Bool {
        plan.indices.allSatisfy { meeting in plan[meeting].map { keepsOwnRules(meeting, $0) } ?? true } && keepsSharedRules(plan)
    }

    func cost(_ plan: [Placement?]) -> Int {
        var total = 0
        for meeting in plan.indices {
            guard let placement = plan[meeting] else {
                total += problem.weights.unplaced
                continue
            }
            total += ownCost(meeting, placement)
        }
        for series in problem.series { total += cost(of: series, plan) }
        for first in plan.indices {
            for second in plan.indices where second > first {
                guard let left = plan[first], let right = plan[second], left.slot == right.slot else { continue }
                total += problem.weights.clash * clashing(first, second)
            }
        }
        return total
    }

    private func clashing(_ first: Int, _ second: Int) -> Int {
        let left = Set(problem.meetings[first].required)
        let right = Set(problem.meetings[second].required)
        return attendees(first).union(left).intersection(attendees(second).union(right)).subtracting(left.intersection(right))
            .count
    }

    private func ownCost(_ meeting: Int, _ placement: Placement) -> Int {
        let rules = problem.meetings[meeting]
        var total = 0
        for person in attendees(meeting) {
            let penalty = placement.venue < 0 ? 0 : min(4, problem.travel[problem.persons[person].zone][placement.venue] / 15)
            let base = [0, 6, 10][level(person, placement)]
            total += 10 - (base == 0 ? 0 : base - penalty)
        }
        if problem.schoolHolidays.contains(day(placement)) { total += problem.weights.schoolHoliday }
        total += rules.weekdayCost[weekday(placement)] + rules.partCost[part(placement)]
        let coming = attendees(meeting).filter { level($0, placement) >= 1 }.count
        total += problem.weights.quorum * max(0, rules.quorum - coming)
        if placement.venue >= 0 {
            total += problem.weights.overflow * max(0, coming - problem.venues[placement.venue].capacity)
        }
        if let previous = rules.previous {
            if previous.slot != placement.slot { total += problem.weights.moveSlot }
            if previous.slot == placement.slot, previous.venue != placement.venue { total += problem.weights.moveVenue }
        }
        return total
    }

    private func cost(of series: PlanProblem.Series, _ plan: [Placement?]) -> Int {
        var total = 0
        for index in series.meetings.indices.dropLast() {
            guard let left = plan[series.meetings[index]], let right = plan[series.meetings[index + 1]] else { continue }
            total += problem.weights.gapWeek * (abs(day(right) - day(left) - series.idealGap) / 7)
            if series.alternate, left.venue >= 0, left.venue == right.venue { total += problem.weights.sameVenue }
        }
        let placed = series.meetings.compactMap { plan[$0] }
        if series.rotate {
            for (index, left) in placed.enumerated() {
                for right in placed.dropFirst(index + 1) where weekday(left) == weekday(right) {
                    total += problem.weights.sameWeekday
                }
            }
        }
        if let circle = series.circle, series.target > 0 {
            let rules = problem.circles[circle]
            for (index, unit) in rules.units.enumerated() {
                let attended = placed.filter { placement in unit.contains { level($0, placement) >= 1 } }.count
                let times = rules.unitWeights.isEmpty ? 1 : rules.unitWeights[index]
                total += times * problem.weights.coverage[max(0, series.target - attended)]
            }
        }
        return total
    }
}

/// A problem of `Instances`.
func instance(_ name: String, file: String = #filePath) throws -> PlanProblem {
    try PlanProblem(json: instanceBytes(name, file: file))
}
