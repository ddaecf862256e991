/// The candidates in play, and their grouping into states (day and venue) and days.
extension ChainSolver {
    /// Starts from every candidate that is not forbidden.
    func load() {
        let total = chain.starts[n]
        let work = work.reserve(total)
        let cost = workCost.reserve(total)
        let slot = workSlot.reserve(total)
        for buffer in [stateDay, stateVenue, stateArg, distinctSlot] { buffer.reserve(total + 1) }
        for buffer in [stateCand, runDay, runState] { buffer.reserve(total + n + 1) }
        for buffer in [reduced, after, before, slotPrice, workPrice] { buffer.reserve(total + 1) }
        let costs = chain.costs
        let slots = chain.slots
        let dominators = chain.dominators
        var next = 0
        for meeting in 0..<n {
            candStart.pointer[meeting] = next
            noneAlive.pointer[meeting] = true
            for candidate in chain.starts[meeting]..<chain.starts[meeting + 1] {
                var own = costs[candidate]
                let better = Int(dominators[candidate])
                if let extra {
                    let added = extra[candidate]
                    if added < 0 { continue }
                    if better >= 0, extra[better] >= 0, extra[better] <= added { continue }
                    own += added
                } else if better >= 0 {
                    continue
                }
                work[next] = Int32(truncatingIfNeeded: candidate)
                cost[next] = own * Self.scale
                slot[next] = slots[candidate]
                next += 1
            }
        }
        candStart.pointer[n] = next
        group()
    }

    /// Drops what cannot be part of a solution cheaper than the best known.
    func drop(constant: Int) {
        let most = (limit - 1) * Self.scale - constant
        let work = work.pointer
        let cost = workCost.pointer
        let slot = workSlot.pointer
        let price = workPrice.pointer
        let before = before.pointer
        let after = after.pointer
        let reduced = reduced.pointer
        let stateCand = stateCand.pointer
        let none = chain.unplaced * Self.scale
        var next = 0
        for meeting in 0..<n {
            let first = next
            for state in stateStart.pointer[meeting]..<stateStart.pointer[meeting + 1] {
                let around = before[state] + after[state]
                if around + reduced[state] > most { continue }
                let shift = rotation == 2 ? weekdayPrices.pointer[weekday(stateDay.pointer[state])] : 0
                for index in Int(stateCand[state])..<Int(stateCand[state + 1]) {
                    if around + cost[index] - price[index] + shift > most { continue }
                    work[next] = work[index]
                    cost[next] = cost[index]
                    slot[next] = slot[index]
                    price[next] = price[index]
                    next += 1
                }
            }
            candStart.pointer[meeting] = first
            if beforeNone.pointer[meeting] + none + afterNone.pointer[meeting] > most { noneAlive.pointer[meeting] = false }
        }
        candStart.pointer[n] = next
        group()
    }

    /// Forms states and days from the candidates, which stay in order.
    private func group() {
        let work = work.pointer
        let slot = workSlot.pointer
        let stateCand = stateCand.pointer
        let stateDay = stateDay.pointer
        let stateVenue = stateVenue.pointer
        let runDay = runDay.pointer
        let runState = runState.pointer
        let venues = chain.venues
        var states = 0
        var runs = 0
        let divisor = UInt32(parts)
        for meeting in 0..<n {
            stateStart.pointer[meeting] = states
            runStart.pointer[meeting] = runs
            var lastDay: Int32 = -1
            var lastVenue: Int32 = -2
            for index in candStart.pointer[meeting]..<candStart.pointer[meeting + 1] {
                let day = Int32(bitPattern: UInt32(bitPattern: slot[index]) / divisor)
                let venue = venues[Int(work[index])]
                if day != lastDay || venue != lastVenue {
                    if day != lastDay {
                        runDay[runs] = day
                        runState[runs] = Int32(truncatingIfNeeded: states)
                        runs += 1
                    }
                    stateCand[states] = Int32(truncatingIfNeeded: index)
                    stateDay[states] = day
                    stateVenue[states] = venue
                    states += 1
                    lastDay = day
                    lastVenue = venue
                }
            }
        }
        stateCand[states] = Int32(truncatingIfNeeded: candStart.pointer[n])
        runState[runs] = Int32(truncatingIfNeeded: states)
        stateStart.pointer[n] = states
        runStart.pointer[n] = runs
        guard unitCount > 0 else { return }
        stamp += 1
        var distinct = 0
        let place = slotPlace.pointer
        let stamps = slotStamp.pointer
        let slots = distinctSlot.pointer
        for index in 0..<candStart.pointer[n] {
            let here = Int(slot[index])
            if stamps[here] != stamp {
                stamps[here] = stamp
                place[here] = Int32(truncatingIfNeeded: distinct)
                slots[distinct] = slot[index]
                distinct += 1
            }
        }
        distinctCount = distinct
    }

    func weekday(_ day: Int32) -> Int { (startWeekday + Int(day)) % 7 }

    /// Cost of each allowed gap, in 1/64; with only two meetings the weekday is part of the gap.
    func fillGapTable() {
        var distance = Int.max
        for index in 1..<n { distance = min(distance, chain.distance[index * n + index - 1]) }
        windows = []
        guard chain.minGap <= chain.maxGap else { return }
        let table = gapTable.reserve(chain.maxGap - chain.minGap + 1)
        for gap in chain.minGap...chain.maxGap {
            var cost = chain.gapCost(gap) * Self.scale
            if rotation == 1, gap % 7 == 0 { cost += chain.sameWeekday * Self.scale }
            if abs(gap) < distance { cost = Self.infinity }
            table[gap - chain.minGap] = cost
        }
        windows = GapWindow.windows(table, gaps: chain.minGap...chain.maxGap)
        highestWindow = windows.map(\.level).max() ?? 0
        dearestWindow = windows.map(\.cost).max() ?? 0
    }
}
