/// The tree search over the candidates that prices could not rule out.
extension ChainSolver {
    /// Looks for a solution cheaper than the best known among all candidates in play.
    ///
    /// Bounds: exact cost so far, the dynamic program onward, and per unit and weekday the cheapest mix of price and
    /// shortfall *given the count so far*.
    ///
    /// - Returns: Whether the search went to its end, so that the best known is the optimum.
    func search(nodes: Int) -> Bool {
        // Candidates were dropped: their states have new places, and the bound may have risen.
        let constant = priceCandidates()
        if beaten(constant + runBackward()) { return true }
        treeClasses.reserve((n + 1) * max(1, chain.target * unitWords))
        treePick.reserve(n + 1)
        treeCounts.reserve(8)
        fillTreeTables()
        var tree = TreeSearch(self, nodes: nodes)
        tree.descend(0, prefix: chain.coverageFloor * Self.scale, complete: true, lastState: -1)
        note(nodes: nodes - max(0, tree.nodesLeft))
        return tree.nodesLeft >= 0
    }

    private func fillTreeTables() {
        let table = treeTable.reserve(max(1, chain.target * unitBytes * 256))
        for count in 0..<chain.target {
            for byte in 0..<unitBytes {
                let base = (count * unitBytes + byte) << 8
                table[base] = 0
                for bit in 0..<8 {
                    let unit = byte << 3 + bit
                    let cost = unit < unitCount ? bestCount(unit, from: count).cost : 0
                    let half = 1 << bit
                    for index in 0..<half { table[base + half + index] = table[base + index] + cost }
                }
            }
        }
        guard rotation == 2 else { return }
        let weekdays = treeWeekday.reserve(7 * (n + 1))
        for weekday in 0..<7 {
            for count in 0...n {
                // The pairs so far are part of the prefix.
                let known = chain.sameWeekday * (count * (count - 1) / 2) * Self.scale
                weekdays[weekday * (n + 1) + count] = bestWeekday(weekday, from: count).cost - known
            }
        }
    }
}

/// One tree search: everything by pointer, because a year of Flanders visits millions of nodes.
private struct TreeSearch {
    unowned(unsafe) let solver: ChainSolver
    unowned(unsafe) let chain: Chain
    let n: Int
    let target: Int
    let words: Int
    let bytes: Int
    let rotates: Bool
    let isOrdered: Bool
    let parts: Int
    let startWeekday: Int
    let weekdayCost: Int
    let same: Int
    let stateStart: UnsafeMutablePointer<Int>
    let stateCand: UnsafeMutablePointer<Int32>
    let stateDay: UnsafeMutablePointer<Int32>
    let stateVenue: UnsafeMutablePointer<Int32>
    let reduced: UnsafeMutablePointer<Int>
    let after: UnsafeMutablePointer<Int>
    let afterNone: UnsafeMutablePointer<Int>
    let noneAlive: UnsafeMutablePointer<Bool>
    let work: UnsafeMutablePointer<Int32>
    let workCost: UnsafeMutablePointer<Int>
    let workPrice: UnsafeMutablePointer<Int>
    let workSlot: UnsafeMutablePointer<Int32>
    let gapTable: UnsafeMutablePointer<Int>
    let table: UnsafeMutablePointer<Int>
    let weekdayTable: UnsafeMutablePointer<Int>
    let classes: UnsafeMutablePointer<UInt64>
    let pick: UnsafeMutablePointer<Int32>
    let counts: UnsafeMutablePointer<Int>
    let prices: UnsafeMutablePointer<Int>
    let masks: UnsafeMutablePointer<UInt64>
    let shortfalls: UnsafeMutablePointer<Int>
    let weighing: UnitWeighing
    let minGap: Int
    let maxGap: Int
    let none: Int
    var nodesLeft: Int
    /// Most a better solution may cost, in 1/64.
    var most: Int

    init(_ solver: ChainSolver, nodes: Int) {
        self.solver = solver
        chain = solver.chain
        n = solver.n
        target = solver.chain.target
        words = solver.unitWords
        bytes = solver.unitBytes
        rotates = solver.rotation == 2
        isOrdered = solver.chain.isOrdered
        parts = solver.parts
        startWeekday = solver.startWeekday
        weekdayCost = solver.chain.sameWeekday * ChainSolver.scale
        same = solver.chain.sameVenue * ChainSolver.scale
        stateStart = solver.stateStart.pointer
        stateCand = solver.stateCand.pointer
        stateDay = solver.stateDay.pointer
        stateVenue = solver.stateVenue.pointer
        reduced = solver.reduced.pointer
        after = solver.after.pointer
        afterNone = solver.afterNone.pointer
        noneAlive = solver.noneAlive.pointer
        work = solver.work.pointer
        workCost = solver.workCost.pointer
        workPrice = solver.workPrice.pointer
        workSlot = solver.workSlot.pointer
        gapTable = solver.gapTable.pointer
        table = solver.treeTable.pointer
        weekdayTable = solver.treeWeekday.pointer
        classes = solver.treeClasses.pointer
        pick = solver.treePick.pointer
        counts = solver.treeCounts.pointer
        prices = solver.weekdayPrices.pointer
        masks = solver.chain.unitMasks
        shortfalls = solver.chain.shortfall
        weighing = solver.chain.weighing
        minGap = solver.chain.minGap
        maxGap = solver.chain.maxGap
        none = solver.chain.unplaced * ChainSolver.scale
        nodesLeft = nodes
        most = (solver.limit - 1) * ChainSolver.scale
        for index in 0..<target * words { classes[index] = 0 }
        if target > 0 {
            for word in 0..<words {
                let left = solver.unitCount - word << 6
                classes[word] = left >= 64 ? ~0 : (1 << UInt64(left)) - 1
            }
        }
        for weekday in 0..<7 { counts[weekday] = 0 }
    }

    /// Price terms of all units and weekdays for the counts at a depth.
    private func openTerms(_ depth: Int) -> Int {
        var sum = 0
        for count in 0..<target {
            var left = bytes
            let base = (depth * target + count) * words
            for word in 0..<words {
                var bits = classes[base + word]
                var entry = table + (count * bytes + word << 3) << 8
                for _ in 0..<min(8, left) {
                    sum &+= entry[Int(truncatingIfNeeded: bits & 255)]
                    bits >>= 8
                    entry += 256
                }
                left -= 8
            }
        }
        if rotates { for weekday in 0..<7 { sum &+= weekdayTable[weekday * (n + 1) + counts[weekday]] } }
        return sum
    }

    private func shortfall(_ depth: Int) -> Int {
        var cost = 0
        for count in 0..<target {
            var size = 0
            for word in 0..<words { size += weighing.weight(classes[(depth * target + count) * words + word], word: word) }
            cost += shortfalls[count] * size
        }
        return cost
    }

    private func attend(_ depth: Int, slot: Int) {
        let from = classes + depth * target * words
        let to = classes + (depth + 1) * target * words
        for word in 0..<words {
            let mask = slot < 0 ? 0 : masks[slot * words + word]
            var place = word
            var arriving: UInt64 = 0
            for _ in 0..<target {
                let here = from[place]
                to[place] = (here & ~mask) | arriving
                arriving = here & mask
                place += words
            }
        }
    }

    /// `prefix`: exact cost so far in 1/64 without coverage; `complete`: no meeting was left out yet.
    mutating func descend(_ depth: Int, prefix: Int, complete: Bool, lastState: Int) {
        nodesLeft -= 1
        if nodesLeft < 0 { return }
        if depth == n - 1 { return finish(prefix: prefix, complete: complete, lastState: lastState) }
        let open = openTerms(depth)
        if noneAlive[depth], prefix + none + open + afterNone[depth] <= most {
            pick[depth] = -1
            attend(depth, slot: -1)
            descend(depth + 1, prefix: prefix + none, complete: false, lastState: -1)
        }
        let end = stateStart[depth + 1]
        let lastDay = lastState >= 0 ? Int(stateDay[lastState]) : 0
        let lastVenue = lastState >= 0 && same > 0 && stateVenue[lastState] >= 0 ? stateVenue[lastState] : -2
        var state = lastState >= 0 ? firstState(depth, day: lastDay + minGap) : stateStart[depth]
        while state < end {
            let current = state
            state += 1
            let day = Int(stateDay[current])
            var step = prefix
            if lastState >= 0 {
                if day - lastDay > maxGap { break }
                step &+= gapTable[day &- lastDay &- minGap]
                if stateVenue[current] == lastVenue { step += same }
            }
            let onward = after[current]
            if step &+ reduced[current] &+ onward &+ open > most { continue }
            let weekday = (startWeekday + day) % 7
            let shift = rotates ? prices[weekday] : 0
            for index in Int(stateCand[current])..<Int(stateCand[current + 1]) {
                let cost = workCost[index]
                if step &+ cost &- workPrice[index] &+ shift &+ onward &+ open > most { continue }
                var prefix = step + cost
                let candidate = work[index]
                if !isOrdered || !complete {
                    prefix += relations(depth, Int(candidate))
                    if prefix >= ChainSolver.infinity { continue }
                }
                pick[depth] = candidate
                attend(depth, slot: Int(workSlot[index]))
                if rotates {
                    prefix += weekdayCost * counts[weekday]
                    counts[weekday] += 1
                }
                if prefix + onward + openTerms(depth + 1) <= most {
                    descend(depth + 1, prefix: prefix, complete: complete, lastState: current)
                }
                if rotates { counts[weekday] -= 1 }
                if nodesLeft < 0 { return }
            }
        }
    }

    /// The last meeting: what each candidate makes of the whole is exact, without going any deeper.
    private mutating func finish(prefix: Int, complete: Bool, lastState: Int) {
        let depth = n - 1
        let open = openTerms(depth)
        let short = shortfall(depth) * ChainSolver.scale
        if noneAlive[depth], prefix + none + short <= most {
            pick[depth] = -1
            settle(prefix + none + short, isPlain: isOrdered && complete)
        }
        let end = stateStart[depth + 1]
        let lastDay = lastState >= 0 ? Int(stateDay[lastState]) : 0
        let lastVenue = lastState >= 0 && same > 0 && stateVenue[lastState] >= 0 ? stateVenue[lastState] : -2
        let classes = classes + depth * target * words
        var state = lastState >= 0 ? firstState(depth, day: lastDay + minGap) : stateStart[depth]
        while state < end {
            let current = state
            state &+= 1
            let day = Int(stateDay[current])
            var step = prefix
            if lastState >= 0 {
                if day &- lastDay > maxGap { break }
                step &+= gapTable[day &- lastDay &- minGap]
                if stateVenue[current] == lastVenue { step &+= same }
            }
            if step &+ reduced[current] &+ open > most { continue }
            let weekday = (startWeekday &+ day) % 7
            let shift = rotates ? prices[weekday] : 0
            let pairs = rotates ? weekdayCost &* counts[weekday] : 0
            for index in Int(stateCand[current])..<Int(stateCand[current &+ 1]) {
                var cost = step &+ workCost[index]
                if cost &- workPrice[index] &+ shift &+ open > most { continue }
                cost &+= short &+ pairs
                let slot = Int(workSlot[index])
                for count in 0..<target {
                    var size = 0
                    for word in 0..<words {
                        size &+= weighing.weight(masks[slot &* words &+ word] & classes[count &* words &+ word], word: word)
                    }
                    cost &-= (shortfalls[count] &- shortfalls[count &+ 1]) &* size &* ChainSolver.scale
                }
                if cost > most { continue }
                let candidate = work[index]
                if !isOrdered || !complete {
                    cost += relations(depth, Int(candidate))
                    if cost > most { continue }
                }
                pick[depth] = candidate
                settle(cost, isPlain: isOrdered && complete)
            }
        }
    }

    /// A whole solution of exact cost, in 1/64.
    private mutating func settle(_ cost: Int, isPlain: Bool) {
        guard isPlain || !chain.mayShareRoom || solver.evaluate(pick) < ChainSolver.infinity else { return }
        solver.keep(pick, cost / ChainSolver.scale)
        most = cost - ChainSolver.scale
    }

    /// Distances to, and clashes with, the meetings already placed.
    private func relations(_ depth: Int, _ candidate: Int) -> Int {
        var sum = 0
        for other in 0..<depth where pick[other] >= 0 {
            let added = solver.relationCost(other, Int(pick[other]), depth, candidate)
            if added >= ChainSolver.infinity { return ChainSolver.infinity }
            sum += added * ChainSolver.scale
        }
        return sum
    }

    private func firstState(_ depth: Int, day: Int) -> Int {
        var low = stateStart[depth]
        var high = stateStart[depth + 1]
        while low < high {
            let middle = (low + high) / 2
            if Int(stateDay[middle]) < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
