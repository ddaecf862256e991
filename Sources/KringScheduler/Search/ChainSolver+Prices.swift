/// Prices: what an attendance of a unit is worth, what a meeting on a weekday costs.
extension ChainSolver {
    /// Takes over known prices, or guesses them.
    func startPrices(_ known: ChainPrices) {
        unitPrices.reserve(unitCount)
        let directions = directions.reserve(unitCount + 7)
        for index in 0..<unitCount + 7 { directions[index] = 0 }
        weekdayPrices.reserve(7)
        unitTable.reserve(max(1, unitBytes) * 256)
        pathCounts.reserve(unitCount)
        let units = known.units.count == unitCount ? known.units : guessedUnitPrices()
        let guess = rotation == 2 ? chain.sameWeekday * Self.scale / 3 : 0
        let weekdays = known.weekdays.count == 7 ? known.weekdays : Array(repeating: guess, count: 7)
        takePrices(ChainPrices(units: units, weekdays: weekdays))
    }

    func takePrices(_ prices: ChainPrices) {
        for unit in 0..<unitCount { unitPrices.pointer[unit] = prices.units[unit] }
        for weekday in 0..<7 { weekdayPrices.pointer[weekday] = prices.weekdays[weekday] }
    }

    func savePrices(_ prices: inout ChainPrices) {
        if prices.units.count != unitCount { prices.units = Array(repeating: 0, count: unitCount) }
        if prices.weekdays.count != 7 { prices.weekdays = Array(repeating: 0, count: 7) }
        for unit in 0..<unitCount { prices.units[unit] = unitPrices.pointer[unit] }
        for weekday in 0..<7 { prices.weekdays[weekday] = weekdayPrices.pointer[weekday] }
    }

    /// A unit that can come to a share p of the cheaper candidates reaches a attendances with a binomial chance; its
    /// price is the cost one more attendance is then expected to save. In 1/1024, without floating point.
    private func guessedUnitPrices() -> [Int] {
        guard unitCount > 0 else { return [] }
        var hits = [Int](repeating: 0, count: unitCount)
        var seen = 0
        for meeting in 0..<n {
            let range = candStart.pointer[meeting]..<candStart.pointer[meeting + 1]
            guard !range.isEmpty else { continue }
            var least = Int.max
            var sum = 0
            for index in range {
                least = min(least, workCost.pointer[index])
                sum += workCost.pointer[index]
            }
            let most = least + (sum / range.count - least) / 3
            for index in range where workCost.pointer[index] <= most {
                seen += 1
                for word in 0..<unitWords {
                    var bits = chain.unitMasks[Int(workSlot.pointer[index]) * unitWords + word]
                    while bits != 0 {
                        hits[word << 6 + bits.trailingZeroBitCount] += 1
                        bits &= bits - 1
                    }
                }
            }
        }
        let target = chain.target
        return hits.enumerated().map { unit, hits in
            let chance = seen == 0 ? 512 : hits * 1024 / seen
            // chances[a]: that a of the other n - 1 meetings are attended.
            var chances = [Int](repeating: 0, count: n)
            chances[0] = 1024
            for _ in 1..<max(1, n) {
                for count in stride(from: n - 1, through: 1, by: -1) {
                    chances[count] = (chances[count] * (1024 - chance) + chances[count - 1] * chance) / 1024
                }
                chances[0] = chances[0] * (1024 - chance) / 1024
            }
            var price = 0
            for count in 0..<min(target, n) {
                price += chances[count] * max(0, chain.shortfall[count] - chain.shortfall[count + 1])
            }
            return price * chain.unitWeights[unit] * Self.scale / 1024
        }
    }

    /// Puts prices on slots and states.
    ///
    /// - Returns: The part of the bound that does not depend on the placements, in 1/64.
    func priceCandidates() -> Int {
        var constant = chain.coverageFloor * Self.scale
        if unitCount > 0 {
            constant += fillUnitTable()
            priceSlots()
        } else {
            for index in 0..<candStart.pointer[n] { workPrice.pointer[index] = 0 }
        }
        if rotation == 2 { for weekday in 0..<7 { constant += bestWeekday(weekday, from: 0).cost } }
        let cost = workCost.pointer
        let price = workPrice.pointer
        let stateCand = stateCand.pointer
        let reduced = reduced.pointer
        let stateArg = stateArg.pointer
        let stateDay = stateDay.pointer
        let weekdays = weekdayPrices.pointer
        let first = Int32(startWeekday)
        let rotates = rotation == 2
        for state in 0..<stateStart.pointer[n] {
            var best = Self.infinity
            var arg: Int32 = 0
            var index = stateCand[state]
            let end = stateCand[state &+ 1]
            while index < end {
                let value = cost[Int(index)] &- price[Int(index)]
                if value < best {
                    best = value
                    arg = index
                }
                index &+= 1
            }
            if rotates { best &+= weekdays[Int((first &+ stateDay[state]) % 7)] }
            reduced[state] = best
            stateArg[state] = arg
        }
        return constant
    }

    /// Sums of prices per byte of a unit mask; returns the cheapest mix of shortfall and price per unit.
    private func fillUnitTable() -> Int {
        var constant = 0
        let table = unitTable.pointer
        for byte in 0..<unitBytes {
            let base = byte << 8
            table[base] = 0
            for bit in 0..<8 {
                let unit = byte << 3 + bit
                let price = unit < unitCount ? unitPrices.pointer[unit] : 0
                let half = 1 << bit
                for index in 0..<half { table[base + half + index] = table[base + index] + price }
                if unit < unitCount { constant += bestCount(unit, from: 0).cost }
            }
        }
        return constant
    }

    private func priceSlots() {
        let table = unitTable.pointer
        let words = unitWords
        let bytes = unitBytes
        let slots = distinctSlot.pointer
        let prices = slotPrice.pointer
        let masks = chain.unitMasks
        for index in 0..<distinctCount {
            let base = Int(slots[index]) &* words
            var sum = 0
            var left = bytes
            var word = 0
            while word < words {
                var bits = masks[base &+ word]
                var entry = table + word << 11
                var byte = 0
                while byte < 8, byte < left {
                    sum &+= entry[Int(truncatingIfNeeded: bits & 255)]
                    bits >>= 8
                    entry += 256
                    byte &+= 1
                }
                left &-= 8
                word &+= 1
            }
            prices[index] = sum
        }
        let slot = workSlot.pointer
        let place = slotPlace.pointer
        let price = workPrice.pointer
        for index in 0..<candStart.pointer[n] { price[index] = prices[Int(place[Int(slot[index])])] }
    }

    /// min over b of shortfall(a + b) + price * b, and the b nearest to `near` that reaches it.
    func bestCount(_ unit: Int, from a: Int, near: Int = 0) -> (cost: Int, count: Int) {
        let price = unitPrices.pointer[unit]
        let target = chain.target
        let scale = Self.scale * chain.unitWeights[unit]
        // Prices are never negative: going beyond the target never pays.
        var best = Self.infinity
        var arg = 0
        for count in 0...max(0, min(target, n) - a) {
            let cost = chain.shortfall[min(target, a + count)] * scale + price * count
            if cost < best || (cost == best && abs(count - near) < abs(arg - near)) {
                best = cost
                arg = count
            }
        }
        // Without a price all attendances beyond the target are as good.
        if price == 0, near > arg, arg + a >= target { arg = near }
        return (best, arg)
    }

    /// min over m of pairs(k + m) - price * m for a weekday with k meetings already.
    func bestWeekday(_ weekday: Int, from k: Int, near: Int = 0) -> (cost: Int, count: Int) {
        let price = weekdayPrices.pointer[weekday]
        var best = Self.infinity
        var arg = 0
        for count in 0...n - min(n, k) {
            let cost = chain.sameWeekday * ((k + count) * (k + count - 1) / 2) * Self.scale - price * count
            if cost < best || (cost == best && abs(count - near) < abs(arg - near)) {
                best = cost
                arg = count
            }
        }
        return (best, arg)
    }

    /// One subgradient step from the path of the last dynamic program.
    ///
    /// - Returns: False when the path already agrees with the prices: the bound is then exact.
    func adjustPrices(bound: Int, halvings: Int) -> Bool {
        let counts = pathCounts.pointer
        for unit in 0..<unitCount { counts[unit] = 0 }
        var weekdays = [Int](repeating: 0, count: 7)
        for index in 0..<n where path.pointer[index] >= 0 {
            let slot = Int(chain.slots[Int(path.pointer[index])])
            for word in 0..<unitWords {
                var bits = chain.unitMasks[slot * unitWords + word]
                while bits != 0 {
                    counts[word << 6 + bits.trailingZeroBitCount] += 1
                    bits &= bits - 1
                }
            }
            weekdays[(startWeekday + slot / parts) % 7] += 1
        }
        var disagree = false
        let directions = directions.pointer
        // The way of this step, and how far it points back along the last one.
        var back = 0
        var length = 0
        for unit in 0..<unitCount {
            let wanted = bestCount(unit, from: 0, near: counts[unit]).count
            counts[unit] = wanted - counts[unit]
            // A price at nothing cannot fall.
            if counts[unit] < 0, unitPrices.pointer[unit] == 0 { counts[unit] = 0 }
            if counts[unit] != 0 { disagree = true }
            back += counts[unit] * directions[unit]
            length += directions[unit] * directions[unit]
        }
        if rotation == 2 {
            for weekday in 0..<7 {
                let wanted = bestWeekday(weekday, from: 0, near: weekdays[weekday]).count
                weekdays[weekday] -= wanted
                if weekdays[weekday] < 0, weekdayPrices.pointer[weekday] == 0 { weekdays[weekday] = 0 }
                if weekdays[weekday] != 0 { disagree = true }
                back += weekdays[weekday] * directions[unitCount + weekday]
                length += directions[unitCount + weekday] * directions[unitCount + weekday]
            }
        }
        guard disagree else { return false }
        // Turning back on itself wastes steps: keep part of the last way (Camerini, Fratta and Maffioli 1975).
        let kept = back < 0 && length > 0 ? min(Self.scale, -back * 96 * Self.scale / length) : 0
        var norm = 0
        for index in 0..<unitCount + (rotation == 2 ? 7 : 0) {
            let now = index < unitCount ? counts[index] : weekdays[index - unitCount]
            directions[index] = now * Self.scale + directions[index] * kept / Self.scale
            norm += directions[index] * directions[index]
        }
        guard norm > 0 else { return false }
        let reach = (max(Self.scale, min(limit * Self.scale - bound, Self.farthest)) >> halvings) * Self.scale
        for unit in 0..<unitCount where directions[unit] != 0 {
            unitPrices.pointer[unit] = max(0, unitPrices.pointer[unit] + directions[unit] * reach / norm)
        }
        if rotation == 2 {
            for weekday in 0..<7 where directions[unitCount + weekday] != 0 {
                weekdayPrices.pointer[weekday] = max(
                    0, weekdayPrices.pointer[weekday] + directions[unitCount + weekday] * reach / norm)
            }
        }
        return true
    }

    /// Longest step, in 1/64: far beyond any sensible price, and far from an overflow.
    private static let farthest = 1 << 40
}
