/// H3, H4, H5 and the clash term: what meetings do to each other outside their series.
extension PlanContext {
    /// H3: meetings of one circle keep their distance.
    func addCircleGapBreaches(_ placements: [Placement?], to breaches: inout [RuleBreach]) {
        guard problem.circleGap > 0 else { return }
        for meetings in meetingsOfCircle {
            let placed = meetings.compactMap { meeting in placements[meeting].map { (meeting, $0.slot / parts) } }
            for (index, left) in placed.enumerated() {
                for right in placed.dropFirst(index + 1) where abs(left.1 - right.1) < problem.circleGap {
                    breaches.append(.circleGap(first: left.0, second: right.0))
                }
            }
        }
    }

    /// H4: nobody is required in two meetings on one day.
    func addSameDayBreaches(_ placements: [Placement?], to breaches: inout [RuleBreach]) {
        var busy: [Int: [Int]] = [:]
        for (meeting, placement) in placements.enumerated() {
            guard let placement else { continue }
            for person in problem.meetings[meeting].required {
                let key = person * problem.days + placement.slot / parts
                for other in busy[key] ?? [] { breaches.append(.sameDay(first: other, second: meeting, person: person)) }
                busy[key, default: []].append(meeting)
            }
        }
    }

    /// H5: no more meetings in a slot than a venue has rooms.
    func addRoomBreaches(_ placements: [Placement?], to breaches: inout [RuleBreach]) {
        var held: [Placement: Int] = [:]
        for case .some(let placement) in placements where placement.venue >= 0 { held[placement, default: 0] += 1 }
        let full = held.filter { $0.value > problem.venues[$0.key.venue].rooms }.map(\.key)
        for placement in full.sorted(by: { ($0.venue, $0.slot) < ($1.venue, $1.slot) }) {
            breaches.append(.room(venue: placement.venue, slot: placement.slot))
        }
    }

    /// Persons asked in two meetings in the same slot; being required in both is a breach of H4, not a clash.
    func addClashCost(_ placements: [Placement?], to cost: inout PlanCost) {
        var atSlot: [Int: [Int]] = [:]
        for (meeting, placement) in placements.enumerated() {
            if let placement { atSlot[placement.slot, default: []].append(meeting) }
        }
        for meetings in atSlot.values where meetings.count > 1 {
            var seen: [Int: (asked: Int, required: Int)] = [:]
            for meeting in meetings {
                let required = Set(problem.meetings[meeting].required)
                for person in required.union(attendees[meeting]) {
                    seen[person, default: (0, 0)].asked += 1
                    if required.contains(person) { seen[person]?.required += 1 }
                }
            }
            for counts in seen.values where counts.asked > 1 {
                let pairs = counts.asked * (counts.asked - 1) / 2 - counts.required * (counts.required - 1) / 2
                cost[.clash] += problem.weights.clash * pairs
            }
        }
    }
}
