/// Candidates that another makes superfluous, whatever the rest of the plan.
extension Chain {
    /// Finds for every candidate another one of its meeting on the same day that costs no more, also in the worst case
    /// of meeting the same building before and after, and lets the same units attend.
    ///
    /// Only days tie its meetings together then: chains in which two meetings may share a slot are left alone.
    func findDominators(parts: Int) {
        guard (0..<count).allSatisfy(isSeparated) else { return }
        // More attendances must never cost more; a list of shortfalls that falls somewhere is taken at its word.
        let isMonotone = (0..<target).allSatisfy { shortfall[$0] >= shortfall[$0 + 1] }
        for meeting in 0..<count {
            let penalty = venuePenalties(meeting)
            var first = starts[meeting]
            while first < starts[meeting + 1] {
                let day = Int(slots[first]) / parts
                var end = first + 1
                while end < starts[meeting + 1], Int(slots[end]) < (day + 1) * parts { end += 1 }
                if end - first > 1 { compare(first..<end, penalty, isMonotone) }
                first = end
            }
        }
    }

    /// Whether the meeting cannot share a day with another of the chain.
    private func isSeparated(_ meeting: Int) -> Bool {
        (0..<count).allSatisfy { other in
            other == meeting || distance[meeting * count + other] > 0 || (abs(other - meeting) == 1 && minGap > 0)
        }
    }

    /// By venue (online first): most that being in the building of a neighbour can cost.
    private func venuePenalties(_ meeting: Int) -> [Int] {
        var most = 0
        for index in starts[meeting]..<starts[meeting + 1] { most = max(most, Int(venues[index]) + 1) }
        var penalties = [Int](repeating: 0, count: most + 1)
        guard sameVenue > 0 else { return penalties }
        for step in [meeting - 1, meeting] where commonVenues.indices.contains(step) {
            for venue in commonVenues[step] where Int(venue) + 1 <= most { penalties[Int(venue) + 1] += sameVenue }
        }
        return penalties
    }

    private func compare(_ candidates: Range<Int>, _ penalties: [Int], _ isMonotone: Bool) {
        for loser in candidates {
            var least = Int.max
            for winner in candidates where winner != loser {
                var cost = costs[winner]
                if cost >= least || cost > costs[loser] { continue }
                if venues[winner] != venues[loser] { cost += penalties[Int(venues[winner]) + 1] }
                if cost > costs[loser] { continue }
                let served = served(winner, loser)
                guard served.least, isMonotone || served.same else { continue }
                // Of two that are the same in everything the first stays.
                if cost == costs[loser], served.same, winner > loser { continue }
                least = costs[winner]
                dominators[loser] = Int32(truncatingIfNeeded: winner)
            }
        }
    }

    /// Whether `winner` lets at least, or exactly, the units attend that `loser` does.
    private func served(_ winner: Int, _ loser: Int) -> (least: Bool, same: Bool) {
        let left = Int(slots[winner]) * unitWords
        let right = Int(slots[loser]) * unitWords
        var same = true
        for word in 0..<unitWords {
            if unitMasks[right + word] & ~unitMasks[left + word] != 0 { return (false, false) }
            if unitMasks[right + word] != unitMasks[left + word] { same = false }
        }
        return (true, same)
    }
}
