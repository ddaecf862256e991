/// The exact cost of given picks, and moves of one meeting at a time.
extension ChainSolver {
    /// What the picks cost (candidate per meeting, -1 for none), or infinity when they break a rule.
    func evaluate(_ picks: UnsafeMutablePointer<Int32>) -> Int {
        var cost = chain.coverageFloor
        var weekdays: UInt64 = 0
        var complete = true
        for index in 0..<n {
            let pick = Int(picks[index])
            if pick < 0 {
                cost += chain.unplaced
                complete = false
                continue
            }
            cost += chain.costs[pick] + (extra.map { $0[pick] } ?? 0)
            let slot = Int(chain.slots[pick])
            let day = slot / parts
            if rotation > 0 {
                let shift = UInt64((startWeekday + day) % 7 * 8)
                cost += chain.sameWeekday * Int(weekdays >> shift & 255)
                weekdays += 1 << shift
            }
            if index > 0, picks[index - 1] >= 0 {
                let added = between(Int(picks[index - 1]), pick)
                if added >= Self.infinity { return Self.infinity }
                cost += added
            }
            if chain.isOrdered, complete { continue }
            for other in 0..<index where picks[other] >= 0 {
                let added = relationCost(other, Int(picks[other]), index, pick)
                if added >= Self.infinity { return Self.infinity }
                cost += added
            }
            if chain.mayShareRoom, !roomsSuffice(picks, upTo: index) { return Self.infinity }
        }
        if unitCount > 0 {
            classify(picks, without: -1)
            for count in 0..<chain.target { cost += chain.shortfall[count] * classSize(count) }
        }
        return cost
    }

    /// Gap and venue cost of neighbours.
    private func between(_ left: Int, _ right: Int) -> Int {
        let gap = Int(chain.slots[right]) / parts - Int(chain.slots[left]) / parts
        guard gap >= chain.minGap, gap <= chain.maxGap else { return Self.infinity }
        let venue = chain.venues[left]
        return chain.gapCost(gap) + (venue >= 0 && venue == chain.venues[right] ? chain.sameVenue : 0)
    }

    /// Distance rules and clashes between any two meetings of the chain.
    func relationCost(_ first: Int, _ left: Int, _ second: Int, _ right: Int) -> Int {
        let slot = Int(chain.slots[left])
        let other = Int(chain.slots[right])
        if abs(slot / parts - other / parts) < chain.distance[first * n + second] { return Self.infinity }
        return slot == other ? chain.clash * chain.shared[first * n + second] : 0
    }

    /// Whether the rooms of the last pick hold it together with the picks before it and the meetings of others.
    private func roomsSuffice(_ picks: UnsafeMutablePointer<Int32>, upTo index: Int) -> Bool {
        let pick = Int(picks[index])
        let venue = Int(chain.venues[pick])
        guard venue >= 0 else { return true }
        let slot = chain.slots[pick]
        var taken = usage.map { Int($0[venue * slotCount + Int(slot)]) } ?? 0
        for other in 0..<index where picks[other] >= 0 {
            let here = Int(picks[other])
            if chain.slots[here] == slot, Int(chain.venues[here]) == venue { taken += 1 }
        }
        return taken < roomsOfVenue[venue]
    }

    /// Sorts units into classes by their number of attendances.
    private func classify(_ picks: UnsafeMutablePointer<Int32>, without skipped: Int) {
        let classes = classes.pointer
        let words = unitWords
        let target = chain.target
        for index in 0..<target * words { classes[index] = 0 }
        for word in 0..<words {
            let left = unitCount - word << 6
            classes[word] = left >= 64 ? ~0 : (1 << UInt64(left)) - 1
        }
        let masks = chain.unitMasks
        for index in 0..<n where index != skipped && picks[index] >= 0 {
            let base = Int(chain.slots[Int(picks[index])]) * words
            for word in 0..<words {
                let mask = masks[base + word]
                var place = word
                var arriving: UInt64 = 0
                for _ in 0..<target {
                    let here = classes[place]
                    classes[place] = (here & ~mask) | arriving
                    arriving = here & mask
                    place += words
                }
            }
        }
    }

    private func classSize(_ count: Int) -> Int {
        let weighing = chain.weighing
        var size = 0
        for word in 0..<unitWords { size += weighing.weight(classes.pointer[count * unitWords + word], word: word) }
        return size
    }

    /// Moves one meeting at a time to its best candidate until none helps; keeps what beats the best known.
    func improve(_ picks: UnsafeMutablePointer<Int32>, _ start: Int) {
        var cost = start
        var quiet = 0
        var meeting = 0
        var moves = 0
        while quiet < n, moves < 40 * n {
            let old = picks[meeting]
            let better = bestPick(meeting, picks)
            moves += 1
            if better.pick != old, better.cost < cost {
                picks[meeting] = better.pick
                cost = better.cost
                quiet = 1
            } else {
                quiet += 1
            }
            meeting = meeting + 1 == n ? 0 : meeting + 1
        }
        if cost < limit, cost < Self.infinity { keep(picks, cost) }
    }

    /// The best candidate of one meeting with the others fixed, and the cost of the whole.
    private func bestPick(_ meeting: Int, _ picks: UnsafeMutablePointer<Int32>) -> (pick: Int32, cost: Int) {
        let old = picks[meeting]
        picks[meeting] = -1
        defer { picks[meeting] = old }
        let base = evaluate(picks)
        if base >= Self.infinity { return (old, Self.infinity) }
        var best = base
        var arg: Int32 = -1
        let rest = base - chain.unplaced
        let left = meeting > 0 ? Int(picks[meeting - 1]) : -1
        let right = meeting + 1 < n ? Int(picks[meeting + 1]) : -1
        var weekdays: UInt64 = 0
        if rotation > 0 {
            for index in 0..<n where picks[index] >= 0 {
                weekdays += 1 << UInt64((startWeekday + Int(chain.slots[Int(picks[index])]) / parts) % 7 * 8)
            }
        }
        let complete = (0..<n).allSatisfy { $0 == meeting || picks[$0] >= 0 }
        if unitCount > 0 { classify(picks, without: meeting) }
        let work = work.pointer
        let costs = workCost.pointer
        let slots = workSlot.pointer
        let venues = chain.venues
        let masks = chain.unitMasks
        let classes = classes.pointer
        let shortfall = chain.shortfall
        let weighing = chain.weighing
        let target = chain.target
        let words = unitWords
        let leftDay = left >= 0 ? Int(chain.slots[left]) / parts : 0
        let rightDay = right >= 0 ? Int(chain.slots[right]) / parts : 0
        let leftVenue = left >= 0 && venues[left] >= 0 ? venues[left] : -2
        let rightVenue = right >= 0 && venues[right] >= 0 ? venues[right] : -2
        let minGap = chain.minGap
        let maxGap = chain.maxGap
        let same = chain.sameVenue
        let alone = chain.isOrdered && complete
        let weekdayCost = chain.sameWeekday
        // Most that attendances can save, for those who stand where they fall short.
        var mostSaved = 0
        for count in 0..<target { mostSaved += max(0, shortfall[count] - shortfall[count + 1]) * classSize(count) }
        for index in candStart.pointer[meeting]..<candStart.pointer[meeting + 1] {
            var cost = rest &+ costs[index] >> 6
            let slot = Int(slots[index])
            let day = slot / parts
            let venue = venues[Int(work[index])]
            if left >= 0 {
                let gap = day &- leftDay
                if gap < minGap || gap > maxGap { continue }
                cost &+= chain.gapCost(gap) &+ (venue == leftVenue ? same : 0)
            }
            if right >= 0 {
                let gap = rightDay &- day
                if gap < minGap || gap > maxGap { continue }
                cost &+= chain.gapCost(gap) &+ (venue == rightVenue ? same : 0)
            }
            if weekdayCost > 0 { cost &+= weekdayCost &* Int(weekdays >> UInt64((startWeekday &+ day) % 7 &* 8) & 255) }
            if cost &- mostSaved >= best { continue }
            for count in 0..<target {
                let gain = shortfall[count] &- shortfall[count &+ 1]
                for word in 0..<words {
                    cost &-= gain &* weighing.weight(masks[slot &* words &+ word] & classes[count &* words &+ word], word: word)
                }
            }
            if cost >= best { continue }
            let pick = work[index]
            if !alone {
                var added = 0
                for other in 0..<n where other != meeting && picks[other] >= 0 && added < Self.infinity {
                    added += relationCost(other, Int(picks[other]), meeting, Int(pick))
                }
                cost += added
                if cost >= best { continue }
                if chain.mayShareRoom {
                    picks[meeting] = pick
                    let whole = evaluate(picks)
                    picks[meeting] = -1
                    if whole >= best { continue }
                }
            }
            best = cost
            arg = pick
        }
        return (arg, best)
    }
}
