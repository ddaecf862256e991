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
        for buffer in [reduced, after, before, slotPrice] { buffer.reserve(total + 1) }
        candStart = [0]
        var next = 0
        for meeting in 0..<n {
            for candidate in chain.starts[meeting]..<chain.starts[meeting + 1] {
                var own = chain.costs[candidate]
                if let extra {
                    let added = extra[candidate]
                    if added < 0 { continue }
                    own += added
                }
                work[next] = Int32(candidate)
                cost[next] = own * Self.scale
                slot[next] = chain.slots[candidate]
                next += 1
            }
            candStart.append(next)
        }
        noneAlive = Array(repeating: true, count: n)
        afterNone = Array(repeating: 0, count: n)
        beforeNone = afterNone
        group()
    }

    /// Drops what cannot be part of a solution cheaper than the best known.
    func drop(constant: Int) {
        let most = (limit - 1) * Self.scale - constant
        let work = work.pointer
        let cost = workCost.pointer
        let slot = workSlot.pointer
        var next = 0
        for meeting in 0..<n {
            let first = next
            for state in stateStart[meeting]..<stateStart[meeting + 1] {
                let around = before.pointer[state] + after.pointer[state]
                if around + reduced.pointer[state] > most { continue }
                let shift = rotation == 2 ? prices.weekdays[weekday(stateDay.pointer[state])] : 0
                for index in Int(stateCand.pointer[state])..<Int(stateCand.pointer[state + 1]) {
                    let price = unitCount == 0 ? 0 : slotPrice.pointer[Int(slotPlace.pointer[Int(slot[index])])]
                    if around + cost[index] - price + shift > most { continue }
                    work[next] = work[index]
                    cost[next] = cost[index]
                    slot[next] = slot[index]
                    next += 1
                }
            }
            candStart[meeting] = first
            if beforeNone[meeting] + chain.unplaced * Self.scale + afterNone[meeting] > most { noneAlive[meeting] = false }
        }
        candStart[n] = next
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
        var states = 0
        var runs = 0
        var starts = [0]
        var runStarts = [0]
        starts.reserveCapacity(n + 1)
        runStarts.reserveCapacity(n + 1)
        let divisor = Int32(parts)
        for meeting in 0..<n {
            var lastDay: Int32 = -1
            var lastVenue: Int32 = -2
            for index in candStart[meeting]..<candStart[meeting + 1] {
                let day = slot[index] / divisor
                let venue = chain.venues[Int(work[index])]
                if day != lastDay || venue != lastVenue {
                    if day != lastDay {
                        runDay[runs] = day
                        runState[runs] = Int32(states)
                        runs += 1
                    }
                    stateCand[states] = Int32(index)
                    stateDay[states] = day
                    stateVenue[states] = venue
                    states += 1
                    lastDay = day
                    lastVenue = venue
                }
            }
            starts.append(states)
            runStarts.append(runs)
        }
        stateCand[states] = Int32(candStart[n])
        runState[runs] = Int32(states)
        stateStart = starts
        runStart = runStarts
        guard unitCount > 0 else { return }
        stamp += 1
        var distinct = 0
        let place = slotPlace.pointer
        let stamps = slotStamp.pointer
        for index in 0..<candStart[n] {
            let here = Int(slot[index])
            if stamps[here] != stamp {
                stamps[here] = stamp
                place[here] = Int32(distinct)
                distinctSlot.pointer[distinct] = slot[index]
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
        guard chain.minGap <= chain.maxGap else { return }
        let table = gapTable.reserve(chain.maxGap - chain.minGap + 1)
        for gap in chain.minGap...chain.maxGap {
            var cost = chain.gapCost(gap) * Self.scale
            if rotation == 1, gap % 7 == 0 { cost += chain.sameWeekday * Self.scale }
            if abs(gap) < distance { cost = Self.infinity }
            table[gap - chain.minGap] = cost
        }
    }
}
