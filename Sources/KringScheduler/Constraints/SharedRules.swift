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
        var atSlot: [[Int]] = Array(repeating: [], count: problem.slots)
        for (meeting, placement) in placements.enumerated() {
            if let placement { atSlot[placement.slot].append(meeting) }
        }
        var asked = [Int](repeating: 0, count: problem.persons.count)
        var required = asked
        // The meeting that asked, or required, somebody last: nobody counts twice in one.
        var lastAsked = [Int](repeating: -1, count: problem.persons.count)
        var lastRequired = lastAsked
        for meetings in atSlot where meetings.count > 1 {
            var seen: [Int] = []
            for meeting in meetings {
                for person in attendees[meeting] where lastAsked[person] != meeting {
                    lastAsked[person] = meeting
                    if asked[person] == 0 { seen.append(person) }
                    asked[person] += 1
                }
                for person in problem.meetings[meeting].required where lastRequired[person] != meeting {
                    lastRequired[person] = meeting
                    required[person] += 1
                    if lastAsked[person] == meeting { continue }
                    lastAsked[person] = meeting
                    if asked[person] == 0 { seen.append(person) }
                    asked[person] += 1
                }
            }
            for person in seen {
                let pairs = asked[person] * (asked[person] - 1) / 2 - required[person] * (required[person] - 1) / 2
                cost[.clash] += problem.weights.clash * pairs
                asked[person] = 0
                required[person] = 0
            }
        }
    }
}
