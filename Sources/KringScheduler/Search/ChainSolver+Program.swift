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
            let cheapest = spread(from: meeting, to: next, values: after.pointer, floor: skip, forward: false)
            afterNone.pointer[meeting] = min(skip, cheapest)
        }
        var best = noneAlive.pointer[0] ? afterNone.pointer[0] + chain.unplaced * Self.scale : Self.infinity
        for state in 0..<stateStart.pointer[1] { best = min(best, after.pointer[state] + reduced.pointer[state]) }
        return best
    }

    /// Fills `before`: the cheapest way to every state, without the state itself.
    func runForward() {
        for state in 0..<stateStart.pointer[1] { before.pointer[state] = 0 }
        beforeNone.pointer[0] = 0
        for meeting in 1..<n {
            let last = meeting - 1
            let skip = noneAlive.pointer[last] ? beforeNone.pointer[last] + chain.unplaced * Self.scale : Self.infinity
            let cheapest = spread(from: meeting, to: last, values: before.pointer, floor: skip, forward: true)
            beforeNone.pointer[meeting] = min(skip, cheapest)
        }
    }

    /// values[state of `from`] = min over states of `to` of values + reduced + gap + same venue, and `floor`.
    ///
    /// - Returns: The least of values + reduced among the states of `to`.
    private func spread(from: Int, to: Int, values: UnsafeMutablePointer<Int>, floor: Int, forward: Bool) -> Int {
        let runs = runStart.pointer[from]..<runStart.pointer[from + 1]
        let others = runStart.pointer[to]..<runStart.pointer[to + 1]
        let common = chain.sameVenue > 0 ? chain.commonVenues[min(from, to)] : []
        let width = others.count
        let inputs = sweepIn.reserve((1 + common.count) * width)
        let outputs = sweepOut.reserve((1 + common.count) * runs.count)
        let cheapest = gather(others, values, inputs, common)
        // Where every venue is one that neighbours may share, the rows of the venues say all there is to say.
        let first = !common.isEmpty && chain.sharesAllVenues[from < to ? from : from + n] ? 1 : 0
        for row in first..<1 + common.count {
            sweep(runs, others, inputs + row * width, outputs + row * runs.count, forward)
        }
        let runState = runState.pointer
        let venue = stateVenue.pointer
        for run in runs {
            let here = outputs + (run &- runs.lowerBound)
            for state in Int(runState[run])..<Int(runState[run &+ 1]) {
                var row = 0
                var place = 0
                while place < common.count {
                    if common[place] == venue[state] { row = place &+ 1 }
                    place &+= 1
                }
                values[state] = min(floor, here[row &* runs.count])
            }
        }
        return cheapest
    }

    /// inputs[day] = the least of values + reduced on that day; then a row for each common venue, which costs more there.
    private func gather(
        _ others: Range<Int>, _ values: UnsafeMutablePointer<Int>, _ inputs: UnsafeMutablePointer<Int>, _ common: [Int32]
    ) -> Int {
        let runState = runState.pointer
        let reduced = reduced.pointer
        let stateVenue = stateVenue.pointer
        let same = chain.sameVenue * Self.scale
        let width = others.count
        var cheapest = Self.infinity
        for run in others {
            // The least, its venue, and the least in any other venue.
            var best = Self.infinity
            var venue: Int32 = -2
            var second = Self.infinity
            var state = Int(runState[run])
            let end = Int(runState[run &+ 1])
            while state < end {
                let value = values[state] &+ reduced[state]
                let here = stateVenue[state]
                if value < best {
                    if here != venue { second = best }
                    best = value
                    venue = here
                } else if here != venue, value < second {
                    second = value
                }
                state &+= 1
            }
            let place = run &- others.lowerBound
            inputs[place] = best
            cheapest = min(cheapest, best)
            var row = 0
            while row < common.count {
                inputs[(row &+ 1) &* width &+ place] = common[row] == venue ? min(second, best &+ same) : best
                row &+= 1
            }
        }
        return cheapest
    }

    /// outputs[day] = min over the days within the gap limits of inputs + gap cost.
    private func sweep(
        _ runs: Range<Int>, _ others: Range<Int>, _ inputs: UnsafeMutablePointer<Int>, _ outputs: UnsafeMutablePointer<Int>,
        _ forward: Bool
    ) {
        if runs.isEmpty { return }
        if others.isEmpty || chain.minGap > chain.maxGap {
            for place in 0..<runs.count { outputs[place] = Self.infinity }
            return
        }
        let span = Int(runDay.pointer[runs.upperBound - 1] - runDay.pointer[runs.lowerBound]) + 1
        // Four days at a time against pairs of days one by one.
        if windows.count * span < 2 * runs.count * others.count {
            sweepWindows(runs, others, inputs, outputs, forward)
        } else {
            sweepDays(runs, others, inputs, outputs, forward)
        }
    }

    /// Window by window: gaps in a row that cost the same reach days in a row, and the cheapest of those is a look-up.
    ///
    /// In 32 bits where the numbers allow it, which is nearly always; the outcome is the same.
    private func sweepWindows(
        _ runs: Range<Int>, _ others: Range<Int>, _ inputs: UnsafeMutablePointer<Int>, _ outputs: UnsafeMutablePointer<Int>,
        _ forward: Bool
    ) {
        var least = Int.max
        var most = Int.min
        for place in 0..<others.count where inputs[place] < Self.infinity / 2 {
            least = min(least, inputs[place])
            most = max(most, inputs[place])
        }
        if least == .max {
            for place in 0..<runs.count { outputs[place] = Self.infinity }
        } else if most - least < 1 << 29, dearestWindow < 1 << 29 {
            sweepWindows(runs, others, inputs, outputs, forward, base: least, never: Int32(1 << 30), narrowLevels, narrowOut)
        } else {
            sweepWindows(runs, others, inputs, outputs, forward, base: least, never: Self.infinity, wideLevels, wideOut)
        }
    }

    @inline(__always)
    private func sweepWindows<Value: FixedWidthInteger & BitwiseCopyable>(
        _ runs: Range<Int>, _ others: Range<Int>, _ inputs: UnsafeMutablePointer<Int>, _ outputs: UnsafeMutablePointer<Int>,
        _ forward: Bool, base: Int, never: Value, _ levels: ScratchBuffer<Value>, _ out: ScratchBuffer<Value>
    ) {
        let day = runDay.pointer
        let firstOut = Int(day[runs.lowerBound])
        let span = Int(day[runs.upperBound &- 1]) &- firstOut &+ 1
        // Days that any gap reaches, from the first to the last day asked.
        let start = firstOut &+ (forward ? 0 &- chain.maxGap : chain.minGap)
        let size = span &+ chain.maxGap &- chain.minGap
        let levels = levels.reserve((highestWindow + 1) * size)
        for place in 0..<size { levels[place] = never }
        for run in others {
            let place = Int(day[run]) &- start
            let value = inputs[run &- others.lowerBound]
            if place >= 0, place < size, value < Self.infinity / 2 { levels[place] = Value(truncatingIfNeeded: value &- base) }
        }
        var level = 0
        while level < highestWindow {
            let from = levels + level &* size
            let to = from + size
            let reach = GapWindow.widths[level &+ 1] &- GapWindow.widths[level]
            let whole = max(0, size &- reach)
            for place in 0..<whole {
                let left = from[place]
                let right = from[place &+ reach]
                to[place] = right < left ? right : left
            }
            for place in whole..<size { to[place] = from[place] }
            level &+= 1
        }
        let out = out.reserve(span)
        for place in 0..<span { out[place] = never }
        for window in windows {
            let shift = forward ? chain.maxGap &- window.last : window.first &- chain.minGap
            let row = levels + (window.level &* size &+ shift)
            let cost = Value(truncatingIfNeeded: window.cost)
            for place in 0..<span {
                let value = row[place] &+ cost
                let known = out[place]
                out[place] = value < known ? value : known
            }
        }
        for run in runs {
            let value = out[Int(day[run]) &- firstOut]
            outputs[run &- runs.lowerBound] = value < never ? Int(value) &+ base : Self.infinity
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

/// Gaps in a row that cost the same, as many as one of the widths in which the cheapest days are kept.
struct GapWindow {
    /// Each at most twice the one before: the least of a width is the least of two of the width below it.
    static let widths = [1, 2, 4, 7, 14, 28]

    let first: Int
    let level: Int
    /// In 1/64.
    let cost: Int

    var last: Int { first + Self.widths[level] - 1 }

    /// The allowed gaps of a table; windows may overlap where no width fits.
    static func windows(_ table: UnsafeMutablePointer<Int>, gaps: ClosedRange<Int>) -> [GapWindow] {
        var windows: [GapWindow] = []
        var gap = gaps.lowerBound
        while gap <= gaps.upperBound {
            let cost = table[gap - gaps.lowerBound]
            var last = gap
            while last < gaps.upperBound, table[last + 1 - gaps.lowerBound] == cost { last += 1 }
            if cost < ChainSolver.infinity {
                let length = last - gap + 1
                let level = widths.lastIndex { $0 <= length } ?? 0
                for first in stride(from: gap, to: last + 1, by: widths[level]) {
                    windows.append(GapWindow(first: min(first, last + 1 - widths[level]), level: level, cost: cost))
                }
            }
            gap = last + 1
        }
        return windows
    }
}
