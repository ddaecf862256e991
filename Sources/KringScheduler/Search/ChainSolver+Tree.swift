/// The tree search over the candidates that prices could not rule out.
extension ChainSolver {
    /// Looks for a solution cheaper than the best known among all candidates in play.
    ///
    /// `after` must be of the present prices. Bounds: exact cost so far, the dynamic program onward, and per unit
    /// and weekday the cheapest mix of price and shortfall *given the count so far*.
    ///
    /// - Returns: Whether the search went to its end, so that the best known is the optimum.
    func search(constant: Int, nodes: Int) -> Bool {
        if constant + rerunBackward() > (limit - 1) * Self.scale { return true }
        nodesLeft = nodes
        let words = unitWords
        treeClasses.reserve((n + 1) * max(1, chain.target * words))
        treePick.reserve(n)
        fillTreeTables()
        for index in 0..<chain.target * words { treeClasses.pointer[index] = 0 }
        for word in 0..<words {
            let left = unitCount - word << 6
            treeClasses.pointer[word] = left >= 64 ? ~0 : (1 << UInt64(left)) - 1
        }
        treeCounts = Array(repeating: 0, count: 7)
        descend(0, prefix: chain.coverageFloor * Self.scale, lastState: -1)
        note(nodes: nodes - max(0, nodesLeft))
        return nodesLeft >= 0
    }

    /// After candidates were dropped the states have new places: price and run again.
    private func rerunBackward() -> Int {
        _ = priceCandidates()
        return runBackward()
    }

    private func fillTreeTables() {
        let table = treeTable.reserve(max(1, chain.target * unitBytes * 256))
        for count in 0..<chain.target {
            for byte in 0..<unitBytes {
                let base = (count * unitBytes + byte) << 8
                table[base] = 0
                for bit in 0..<8 {
                    let unit = byte << 3 + bit
                    let cost = unit < unitCount ? bestCount(unit, from: count, near: 0).cost : 0
                    let half = 1 << bit
                    for index in 0..<half { table[base + half + index] = table[base + index] + cost }
                }
            }
        }
        guard rotation == 2 else { return }
        treeWeekday = []
        for weekday in 0..<7 {
            for count in 0...n { treeWeekday.append(bestWeekday(weekday, from: count).cost) }
        }
    }

    /// Price terms of all units and weekdays for the counts at a depth.
    private func openTerms(_ depth: Int) -> Int {
        var sum = 0
        let words = unitWords
        let table = treeTable.pointer
        for count in 0..<chain.target {
            var left = unitBytes
            for word in 0..<words {
                var bits = treeClasses.pointer[(depth * chain.target + count) * words + word]
                var offset = (count * unitBytes + word << 3) << 8
                for _ in 0..<min(8, left) {
                    sum += table[offset + Int(truncatingIfNeeded: bits & 255)]
                    bits >>= 8
                    offset += 256
                }
                left -= 8
            }
        }
        if rotation == 2 {
            for weekday in 0..<7 { sum += treeWeekday[weekday * (n + 1) + treeCounts[weekday]] }
        }
        return sum
    }

    private func classCost(_ depth: Int) -> Int {
        var cost = 0
        for count in 0..<chain.target {
            var size = 0
            for word in 0..<unitWords {
                size += treeClasses.pointer[(depth * chain.target + count) * unitWords + word].nonzeroBitCount
            }
            cost += chain.shortfall[count] * size
        }
        return cost
    }

    private func attend(_ depth: Int, slot: Int) {
        let words = unitWords
        let target = chain.target
        let from = treeClasses.pointer + depth * target * words
        let to = treeClasses.pointer + (depth + 1) * target * words
        chain.unitMasks.withUnsafeBufferPointer { masks in
            for word in 0..<words {
                let mask = slot < 0 ? 0 : masks[slot * words + word]
                for count in 0..<target {
                    let place = count * words + word
                    to[place] = (from[place] & ~mask) | (count > 0 ? from[place - words] & mask : 0)
                }
            }
        }
    }

    /// `prefix`: exact cost so far in 1/64, without coverage; weekday pairs included.
    private func descend(_ depth: Int, prefix: Int, lastState: Int) {
        nodesLeft -= 1
        if nodesLeft < 0 { return }
        if depth == n {
            let cost = prefix / Self.scale + classCost(depth)
            if cost < limit, roomsHold() { keep(treePick.pointer, cost) }
            return
        }
        let open = openTerms(depth)
        let pairsSoFar = rotation == 2 ? pairCost() : 0
        let pairs = pairsSoFar * Self.scale
        if noneAlive[depth] {
            let cost = prefix + chain.unplaced * Self.scale
            if cost - pairs + open + afterNone[depth] <= (limit - 1) * Self.scale {
                treePick.pointer[depth] = -1
                attend(depth, slot: -1)
                descend(depth + 1, prefix: cost, lastState: -1)
            }
        }
        for state in firstState(depth, lastState)..<stateStart[depth + 1] {
            if lastState >= 0, Int(stateDay.pointer[state]) - Int(stateDay.pointer[lastState]) > chain.maxGap { break }
            let step = lastState >= 0 ? stepCost(lastState, state) : 0
            if prefix - pairs + step + reduced.pointer[state] + after.pointer[state] + open > (limit - 1) * Self.scale {
                continue
            }
            let day = weekday(stateDay.pointer[state])
            let shift = rotation == 2 ? prices.weekdays[day] : 0
            for index in Int(stateCand.pointer[state])..<Int(stateCand.pointer[state + 1]) {
                let slot = Int(workSlot.pointer[index])
                let price = unitCount > 0 ? slotPrice.pointer[Int(slotPlace.pointer[slot])] : 0
                let quick = prefix - pairs + step + workCost.pointer[index] - price + shift + after.pointer[state] + open
                if quick > (limit - 1) * Self.scale { continue }
                var cost = prefix + step + workCost.pointer[index]
                let pick = work.pointer[index]
                for other in 0..<depth where treePick.pointer[other] >= 0 && cost < Self.infinity {
                    let added = relationCost(other, Int(treePick.pointer[other]), depth, Int(pick))
                    cost += added >= Self.infinity ? added : added * Self.scale
                }
                if cost >= Self.infinity { continue }
                treePick.pointer[depth] = pick
                attend(depth, slot: slot)
                if rotation == 2 {
                    cost += chain.sameWeekday * treeCounts[day] * Self.scale
                    treeCounts[day] += 1
                }
                let known = rotation == 2 ? pairCost() * Self.scale : 0
                if cost - known + after.pointer[state] + openTerms(depth + 1) <= (limit - 1) * Self.scale {
                    descend(depth + 1, prefix: cost, lastState: state)
                }
                if rotation == 2 { treeCounts[day] -= 1 }
                if nodesLeft < 0 { return }
            }
        }
    }

    /// Pairs on one weekday so far: the table of open weekday terms counts them again.
    private func pairCost() -> Int {
        var pairs = 0
        for count in treeCounts { pairs += count * (count - 1) / 2 }
        return pairs * chain.sameWeekday
    }

    /// First state within the least gap of the last one.
    private func firstState(_ depth: Int, _ lastState: Int) -> Int {
        guard lastState >= 0 else { return stateStart[depth] }
        let day = Int(stateDay.pointer[lastState]) + chain.minGap
        var low = stateStart[depth]
        var high = stateStart[depth + 1]
        while low < high {
            let middle = (low + high) / 2
            if Int(stateDay.pointer[middle]) < day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func roomsHold() -> Bool { !chain.mayShareRoom || evaluate(treePick.pointer) < Self.infinity }
}
