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
        let everything: UInt32 = ~0
        var served = [UInt32](repeating: everything, count: 2 * parts)
        var order: [Int32] = []
        for meeting in 0..<count {
            let penalty = venuePenalties(meeting)
            penalty.withUnsafeBufferPointer { penalty in
                served.withUnsafeMutableBufferPointer { served in
                    var first = starts[meeting]
                    let last = starts[meeting + 1]
                    while first < last {
                        let day = Int(slots[first]) / parts
                        var end = first + 1
                        while end < last, Int(slots[end]) < (day + 1) * parts { end += 1 }
                        if end - first > 1 {
                            if unitWords > 0 { serve(first..<end, day * parts, parts, served) }
                            sort(first..<end, into: &order)
                            compare(order, day * parts, parts, penalty, served, isMonotone)
                        }
                        first = end
                    }
                }
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

    /// For each part of a day that has a candidate, as bits: the parts whose units can all come to it too, and, `parts`
    /// further on, those with exactly the same units.
    private func serve(
        _ candidates: Range<Int>, _ firstSlot: Int, _ parts: Int, _ served: UnsafeMutableBufferPointer<UInt32>
    ) {
        var present: UInt32 = 0
        for candidate in candidates { present |= 1 << UInt32(Int(slots[candidate]) - firstSlot) }
        for left in 0..<parts where present >> UInt32(left) & 1 == 1 {
            var least: UInt32 = 0
            var same: UInt32 = 0
            for right in 0..<parts where present >> UInt32(right) & 1 == 1 {
                var missing: UInt64 = 0
                var other: UInt64 = 0
                for word in 0..<unitWords {
                    let here = unitMasks[(firstSlot + left) * unitWords + word]
                    let there = unitMasks[(firstSlot + right) * unitWords + word]
                    missing |= there & ~here
                    other |= there ^ here
                }
                if missing == 0 { least |= 1 << UInt32(right) }
                if other == 0 { same |= 1 << UInt32(right) }
            }
            served[left] = least
            served[parts + left] = same
        }
    }

    /// The cheapest first, of those that cost as much the first.
    private func sort(_ candidates: Range<Int>, into order: inout [Int32]) {
        order.removeAll(keepingCapacity: true)
        for candidate in candidates { order.append(Int32(truncatingIfNeeded: candidate)) }
        if candidates.count > 32 {
            order.sort { (costs[Int($0)], $0) < (costs[Int($1)], $1) }
            return
        }
        order.withUnsafeMutableBufferPointer { order in
            for place in 1..<order.count {
                let candidate = order[place]
                let cost = costs[Int(candidate)]
                var to = place
                while to > 0, costs[Int(order[to - 1])] > cost {
                    order[to] = order[to - 1]
                    to -= 1
                }
                order[to] = candidate
            }
        }
    }

    /// The first that does instead of each candidate, in an order that begins with the cheapest.
    private func compare(
        _ order: [Int32], _ firstSlot: Int, _ parts: Int, _ penalties: UnsafeBufferPointer<Int>,
        _ served: UnsafeMutableBufferPointer<UInt32>, _ isMonotone: Bool
    ) {
        order.withUnsafeBufferPointer { order in
            for other in order {
                let loser = Int(other)
                let loserCost = costs[loser]
                let loserVenue = venues[loser]
                let loserPart = UInt32(truncatingIfNeeded: Int(slots[loser]) - firstSlot)
                for number in order {
                    let winner = Int(number)
                    var cost = costs[winner]
                    if cost > loserCost { break }
                    if winner == loser { continue }
                    if venues[winner] != loserVenue { cost += penalties[Int(venues[winner]) + 1] }
                    if cost > loserCost { continue }
                    let part = Int(slots[winner]) - firstSlot
                    let same = served[parts + part] >> loserPart & 1 == 1
                    guard isMonotone ? served[part] >> loserPart & 1 == 1 : same else { continue }
                    // Of two that are the same in everything the first stays.
                    if cost == loserCost, same, winner > loser { continue }
                    dominators[loser] = number
                    break
                }
            }
        }
    }
}
