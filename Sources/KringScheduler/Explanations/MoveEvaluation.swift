/// What it would mean to put one meeting elsewhere, with the rest of a plan fixed: every rule it would break and the
/// exact difference in cost, by the plain rules.
struct MoveEvaluation {
    let context: PlanContext
    private var placements: [Placement?]
    /// By slot: placed meetings.
    private let atSlot: [Int: [Int]]
    /// By person: placed meetings that require them.
    private let requiring: [Int: [Int]]

    init(_ placements: [Placement?], in context: PlanContext) {
        self.context = context
        self.placements = placements
        var atSlot: [Int: [Int]] = [:]
        var requiring: [Int: [Int]] = [:]
        for (meeting, placement) in placements.enumerated() {
            guard let placement else { continue }
            atSlot[placement.slot, default: []].append(meeting)
            for person in context.problem.meetings[meeting].required { requiring[person, default: []].append(meeting) }
        }
        self.atSlot = atSlot
        self.requiring = requiring
    }

    func placement(of meeting: Int) -> Placement? { placements[meeting] }

    /// Every rule that `meeting` would break at `placement`.
    func breaches(of meeting: Int, at placement: Placement) -> [RuleBreach] {
        context.breaches(of: meeting, at: placement) + sharedBreaches(of: meeting, at: placement)
    }

    /// H2 to H5 for one meeting against the rest of the plan.
    func sharedBreaches(of meeting: Int, at placement: Placement) -> [RuleBreach] {
        let problem = context.problem
        let day = context.day(placement.slot)
        var breaches: [RuleBreach] = []
        if let place = context.seriesOfMeeting[meeting] {
            let rules = problem.series[place.series]
            for step in [-1, 0] where rules.meetings.indices.contains(place.index + step + (step == 0 ? 1 : 0)) {
                let other = rules.meetings[step == 0 ? place.index + 1 : place.index - 1]
                guard let there = placements[other] else { continue }
                let gap = step == 0 ? context.day(there.slot) - day : day - context.day(there.slot)
                let index = place.index + step
                if gap < rules.minGap { breaches.append(.minGap(series: place.series, index: index)) }
                if gap > rules.maxGap { breaches.append(.maxGap(series: place.series, index: index)) }
            }
        }
        if let circle = problem.meetings[meeting].circle, problem.circleGap > 0 {
            for other in context.meetingsOfCircle[circle] where other != meeting {
                guard let there = placements[other], abs(context.day(there.slot) - day) < problem.circleGap else { continue }
                breaches.append(.circleGap(first: min(meeting, other), second: max(meeting, other)))
            }
        }
        for person in problem.meetings[meeting].required {
            for other in requiring[person] ?? [] where other != meeting {
                guard let there = placements[other], context.day(there.slot) == day else { continue }
                breaches.append(.sameDay(first: min(meeting, other), second: max(meeting, other), person: person))
            }
        }
        if placement.venue >= 0 {
            let held = (atSlot[placement.slot] ?? []).count { $0 != meeting && placements[$0]?.venue == placement.venue }
            if held >= problem.venues[placement.venue].rooms {
                breaches.append(.room(venue: placement.venue, slot: placement.slot))
            }
        }
        return breaches
    }

    /// Every term in which the meeting plays a part, with the meeting at `placement` (nil: unplaced).
    mutating func cost(around meeting: Int, at placement: Placement?) -> PlanCost {
        let old = placements[meeting]
        defer { placements[meeting] = old }
        placements[meeting] = placement
        var cost = PlanCost()
        if let placement {
            context.addOwnCost(of: meeting, at: placement, to: &cost)
            cost[.clash] += context.problem.weights.clash * clashing(meeting, slot: placement.slot)
        } else {
            cost[.unplaced] += context.problem.weights.unplaced
        }
        if let place = context.seriesOfMeeting[meeting] { context.addSeriesCost(place.series, placements, to: &cost) }
        return cost
    }

    private func clashing(_ meeting: Int, slot: Int) -> Int {
        let others = (atSlot[slot] ?? []).filter { $0 != meeting }
        guard !others.isEmpty else { return 0 }
        let required = Set(context.problem.meetings[meeting].required)
        let asked = required.union(context.attendees[meeting])
        var persons = 0
        for other in others {
            let theirs = Set(context.problem.meetings[other].required)
            let shared = theirs.union(context.attendees[other]).intersection(asked)
            persons += shared.subtracting(theirs.intersection(required)).count
        }
        return persons
    }

    /// Attendees who can come in a slot, in ascending order.
    func coming(_ meeting: Int, slot: Int) -> [Int] {
        context.attendees[meeting].filter { context.availability.level($0, slot: slot) > 0 }
    }
}
