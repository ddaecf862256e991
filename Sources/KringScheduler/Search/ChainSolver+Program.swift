/// The dynamic program over days and venues, backward for the bound and forward for what each state costs at least.
extension ChainSolver {
    /// Fills `after`: the cheapest way on from every state.
    ///
    /// - Returns: The cheapest whole chain in reduced costs, in 1/64.
    func runBackward() -> Int {
        let last = n - 1
        for state in stateStart.pointer[last]..<stateStart.pointer[n] { after.pointer[state] = 0 }
        afterNone.pointer[last] = 0
        for meeting in stride(from: last - 1, through: 0, by: -1) {
            let next = meeting + 1
            let skip = noneAlive.pointer[next] ? afterNone.pointer[next] + chain.unplaced * Self.scale : Self.infinity
            afterNone.pointer[meeting] = min(skip, cheapest(next, after.pointer))
            spread(from: meeting, to: next, values: after.pointer, floor: skip, forward: false)
        }
        var best = noneAlive.pointer[0] ? afterNone.pointer[0] + chain.unplaced * Self.scale : Self.infinity
        best = min(best, cheapest(0, after.pointer))
        return best
    }

    /// Fills `before`: the cheapest way to every state, without the state itself.
    func runForward() {
        for state in 0..<stateStart.pointer[1] { before.pointer[state] = 0 }
        beforeNone.pointer[0] = 0
        for meeting in 1..<n {
            let last = meeting - 1
            let skip = noneAlive.pointer[last] ? beforeNone.pointer[last] + chain.unplaced * Self.scale : Self.infinity
            beforeNone.pointer[meeting] = min(skip, cheapest(last, before.pointer))
            spread(from: meeting, to: last, values: before.pointer, floor: skip, forward: true)
        }
    }

    private func cheapest(_ meeting: Int, _ values: UnsafeMutablePointer<Int>) -> Int {
        let reduced = reduced.pointer
        var best = Self.infinity
        for state in stateStart.pointer[meeting]..<stateStart.pointer[meeting + 1] {
            best = min(best, values[state] + reduced[state])
        }
        return best
    }

    /// values[state of `from`] = min over states of `to` of values + reduced + gap + same venue, and `floor`.
    private func spread(from: Int, to: Int, values: UnsafeMutablePointer<Int>, floor: Int, forward: Bool) {
        let runs = runStart.pointer[from]..<runStart.pointer[from + 1]
        let others = runStart.pointer[to]..<runStart.pointer[to + 1]
        let inputs = sweepIn.reserve(others.count)
        let outputs = sweepOut.reserve(runs.count)
        let runState = runState.pointer
        let reduced = reduced.pointer
        let stateVenue = stateVenue.pointer
        for run in others {
            var best = Self.infinity
            var state = Int(runState[run])
            let end = Int(runState[run &+ 1])
            while state < end {
                best = min(best, values[state] &+ reduced[state])
                state &+= 1
            }
            inputs[run &- others.lowerBound] = best
        }
        // Where every venue is one that neighbours may share, what follows says all there is to say.
        if chain.sameVenue == 0 || !chain.sharesAllVenues[from < to ? from : from + n] {
            sweep(runs, others, inputs, outputs, forward)
            for run in runs {
                let value = min(floor, outputs[run - runs.lowerBound])
                for state in Int(runState[run])..<Int(runState[run + 1]) { values[state] = value }
            }
        }
        guard chain.sameVenue > 0 else { return }
        let same = chain.sameVenue * Self.scale
        for venue in chain.commonVenues[min(from, to)] {
            for run in others {
                var best = Self.infinity
                var state = Int(runState[run])
                let end = Int(runState[run &+ 1])
                while state < end {
                    let here = stateVenue[state] == venue
                    best = min(best, values[state] &+ reduced[state] &+ (here ? same : 0))
                    state &+= 1
                }
                inputs[run &- others.lowerBound] = best
            }
            sweep(runs, others, inputs, outputs, forward)
            for run in runs {
                for state in Int(runState[run])..<Int(runState[run + 1]) where stateVenue[state] == venue {
                    values[state] = min(floor, outputs[run - runs.lowerBound])
                }
            }
        }
    }

    /// outputs[day] = min over the days within the gap limits of inputs + gap cost.
    private func sweep(
        _ runs: Range<Int>, _ others: Range<Int>, _ inputs: UnsafeMutablePointer<Int>, _ outputs: UnsafeMutablePointer<Int>,
        _ forward: Bool
    ) {
        if bands.count * 3 < others.count {
            sweepBands(runs, others, inputs, outputs, forward)
        } else {
            sweepDays(runs, others, inputs, outputs, forward)
        }
    }

    /// Band by band: the gap cost is the same for days in a row, so the cheapest of them is a look-up.
    private func sweepBands(
        _ runs: Range<Int>, _ others: Range<Int>, _ inputs: UnsafeMutablePointer<Int>, _ outputs: UnsafeMutablePointer<Int>,
        _ forward: Bool
    ) {
        let day = runDay.pointer
        let first = Int(day[others.lowerBound])
        let span = Int(day[others.upperBound - 1]) - first + 1
        // levels[k * span + d]: the cheapest of 2^k days from d on.
        let levels = sweepLevels.reserve(4 * span)
        for place in 0..<span { levels[place] = Self.infinity }
        for run in others { levels[Int(day[run]) &- first] = inputs[run &- others.lowerBound] }
        for level in 0..<3 {
            let from = levels + level * span
            let to = from + span
            let reach = 1 << level
            let whole = max(0, span - reach)
            for place in 0..<whole { to[place] = min(from[place], from[place &+ reach]) }
            for place in whole..<span { to[place] = from[place] }
        }
        bands.withUnsafeBufferPointer { bands in
            for run in runs {
                let here = Int(day[run]) &- first
                var best = Self.infinity
                for band in bands {
                    let low = max(0, forward ? here &- band.last : here &+ band.first)
                    let high = min(span &- 1, forward ? here &- band.first : here &+ band.last)
                    let width = high &- low &+ 1
                    if width <= 0 { continue }
                    let level = width >= 8 ? 3 : width >= 4 ? 2 : width >= 2 ? 1 : 0
                    let row = levels + level &* span
                    best = min(best, min(row[low], row[high &+ 1 &- (1 << level)]) &+ band.cost)
                }
                outputs[run &- runs.lowerBound] = best
            }
        }
    }

    /// Day by day, for few days.
    private func sweepDays(
        _ runs: Range<Int>, _ others: Range<Int>, _ inputs: UnsafeMutablePointer<Int>, _ outputs: UnsafeMutablePointer<Int>,
        _ forward: Bool
    ) {
        let day = runDay.pointer
        let table = gapTable.pointer
        let least = chain.minGap
        let most = chain.maxGap
        let low = forward ? -most : least
        let high = forward ? -least : most
        var first = others.lowerBound
        var end = first
        let last = others.upperBound
        let values = inputs - others.lowerBound
        for run in runs {
            let here = Int(day[run])
            while first < last, Int(day[first]) < here &+ low { first &+= 1 }
            if end < first { end = first }
            while end < last, Int(day[end]) <= here &+ high { end &+= 1 }
            var best = Self.infinity
            var other = first
            if forward {
                let base = table + (here &- least)
                while other < end {
                    best = min(best, values[other] &+ base[0 &- Int(day[other])])
                    other &+= 1
                }
            } else {
                let base = table - (here &+ least)
                while other < end {
                    best = min(best, values[other] &+ base[Int(day[other])])
                    other &+= 1
                }
            }
            outputs[run &- runs.lowerBound] = best
        }
    }

    /// Follows the cheapest way of the last backward pass into `path`.
    func extractPath() {
        let reduced = reduced.pointer
        let after = after.pointer
        var last = -1
        for meeting in 0..<n {
            var best = noneAlive.pointer[meeting] ? afterNone.pointer[meeting] + chain.unplaced * Self.scale : Self.infinity
            var arg = -1
            for state in stateStart.pointer[meeting]..<stateStart.pointer[meeting + 1] {
                var value = after[state] + reduced[state]
                if value >= best { continue }
                if last >= 0 {
                    value += stepCost(last, state)
                    if value >= best { continue }
                }
                best = value
                arg = state
            }
            path.pointer[meeting] = arg < 0 ? -1 : work.pointer[Int(stateArg.pointer[arg])]
            last = arg
        }
    }

    /// Cost between two states of neighbouring meetings, in 1/64; infinite when the gap is not allowed.
    func stepCost(_ left: Int, _ right: Int) -> Int {
        let gap = Int(stateDay.pointer[right]) - Int(stateDay.pointer[left])
        guard gap >= chain.minGap, gap <= chain.maxGap else { return Self.infinity }
        let venue = stateVenue.pointer[left]
        let same = chain.sameVenue > 0 && venue >= 0 && venue == stateVenue.pointer[right]
        return gapTable.pointer[gap - chain.minGap] + (same ? chain.sameVenue * Self.scale : 0)
    }
}

/// Gaps in a row that cost the same.
struct GapBand {
    let first: Int
    let last: Int
    /// In 1/64.
    let cost: Int

    /// The allowed gaps of a table, in stretches of at most eight days.
    static func bands(_ table: UnsafeMutablePointer<Int>, gaps: ClosedRange<Int>) -> [GapBand] {
        var bands: [GapBand] = []
        var gap = gaps.lowerBound
        while gap <= gaps.upperBound {
            let cost = table[gap - gaps.lowerBound]
            var last = gap
            while last < gaps.upperBound, last - gap < 7, table[last + 1 - gaps.lowerBound] == cost { last += 1 }
            if cost < ChainSolver.infinity { bands.append(GapBand(first: gap, last: last, cost: cost)) }
            gap = last + 1
        }
        return bands
    }
}
