extension GroupingTables {
    /// Stands for a swap that cannot be made.
    static let forbidden = Int32(1) << 30

    /// What a swap adds to the cost. Both persons are there in this round, in different groups.
    func delta(round: Int, _ one: Int, _ other: Int) -> Int {
        let row = round * stride
        let start = gainStart[round]
        let from = groupOf[row + one]
        let to = groupOf[row + other]
        let coming = gain[start + to * stride + one] + gain[start + from * stride + other]
        let leaving = own[row + one] + own[row + other]
        return Int(coming - leaving - 2 * pair[one * stride + other]) + profileDelta(round, one, other)
    }

    /// What levels and starters add when two persons swap groups.
    func profileDelta(_ round: Int, _ one: Int, _ other: Int) -> Int {
        let oneKind = kind[one]
        let otherKind = kind[other]
        if oneKind == otherKind { return 0 }
        let from = groupBase[round] + groupOf[round * stride + one]
        let to = groupBase[round] + groupOf[round * stride + other]
        return Int(profileChange(from, comes: otherKind, leaves: oneKind))
            + Int(profileChange(to, comes: oneKind, leaves: otherKind))
    }

    @inline(__always)
    private func profileChange(_ group: Int, comes coming: Int, leaves leaving: Int) -> Int32 {
        let up = kindLevel[coming]
        let down = kindLevel[leaving]
        let levels = up == down ? 0 : levelUp[group &* 4 &+ up] &+ levelDown[group &* 4 &+ down]
        return levels &+ starterChange[group &* 16 &+ kindFlags[coming] &* 4 &+ kindFlags[leaving]]
    }

    /// Judges the swaps of a person with everyone outside her group.
    ///
    /// - Returns: The least change. `change[i]` then holds the change for each person i, or at least ``forbidden``
    ///   halved for those she cannot swap with.
    @inline(__always)
    func scan(round: Int, _ one: Int) -> Int32 {
        let row = round &* stride
        let start = gainStart[round]
        let from = groupOf[row &+ one]
        fillOffer(round, one, from)
        let keys = key + row
        let owns = own + row
        let column = gain + (start &+ from &* stride)
        let pairs = pair + one &* stride
        let offer = offer
        let change = change
        for person in 0..<stride { change[person] = offer[Int(truncatingIfNeeded: keys[person])] }
        var least = Self.forbidden
        for person in 0..<stride {
            let value = change[person] &+ column[person] &- owns[person] &- 2 &* pairs[person]
            change[person] = value
            least = value < least ? value : least
        }
        return least
    }

    /// Per group and kind, the part of the change that does not depend on who exactly the other person is.
    @inline(__always)
    private func fillOffer(_ round: Int, _ one: Int, _ from: Int) {
        let groups = groupCount[round]
        let start = gainStart[round]
        let leaving = own[round &* stride &+ one]
        offer[groups &* kinds] = Self.forbidden
        if !usesProfile {
            for group in 0..<groups {
                offer[group] = group == from ? Self.forbidden : gain[start &+ group &* stride &+ one] &- leaving
            }
            return
        }
        let base = groupBase[round]
        let mine = kind[one]
        let kinds = kinds
        let others = leavingRow(base &+ from, mine)
        for group in 0..<groups {
            let row = offer + group &* kinds
            if group == from {
                for other in 0..<kinds { row[other] = Self.forbidden }
                continue
            }
            let value = gain[start &+ group &* stride &+ one] &- leaving
            let coming = comingRow(base &+ group, mine)
            for other in 0..<kinds { row[other] = value &+ coming[other] &+ others[other] }
        }
    }

    /// By kind of the other: what levels and starters cost a group when somebody of kind `mine` comes in her place.
    @inline(__always)
    private func comingRow(_ group: Int, _ mine: Int) -> Table {
        row(of: comes, 1, group, mine) { profileChange(group, comes: mine, leaves: $0) }
    }

    /// The same when the other comes and somebody of kind `mine` leaves.
    @inline(__always)
    private func leavingRow(_ group: Int, _ mine: Int) -> Table {
        row(of: leaves, 2, group, mine) { profileChange(group, comes: $0, leaves: mine) }
    }

    /// The row of a group and kind, worked out first unless its bit in `isFresh` says that it stands.
    @inline(__always)
    private func row(of table: Table, _ bit: UInt8, _ group: Int, _ mine: Int, _ change: (Int) -> Int32) -> Table {
        let number = group &* kinds &+ mine
        let row = table + number &* kinds
        if isFresh[number] & bit == 0 {
            isFresh[number] |= bit
            for other in 0..<kinds { row[other] = other == mine ? 0 : change(other) }
        }
        return row
    }

    /// Does a swap; `change` is its ``delta(round:_:_:)``.
    func swap(round: Int, _ one: Int, _ other: Int, change: Int) {
        cost += change
        let row = round * stride
        let from = groupOf[row + one]
        let to = groupOf[row + other]
        updateOwnRound(round, one, other, from, to)
        if repeated != 0 { updateOtherRounds(round, one, other, from, to) }

        let oneSeat = seatOf[row + one]
        let otherSeat = seatOf[row + other]
        seat[oneSeat] = other
        seat[otherSeat] = one
        seatOf[row + one] = otherSeat
        seatOf[row + other] = oneSeat
        groupOf[row + one] = to
        groupOf[row + other] = from
        key[row + one] = Int32(to * kinds + kind[one])
        key[row + other] = Int32(from * kinds + kind[other])
        let start = gainStart[round]
        own[row + one] = gain[start + to * stride + one]
        own[row + other] = gain[start + from * stride + other]
        if kind[one] != kind[other] {
            let base = groupBase[round]
            moveProfile(one, base + from, base + to)
            moveProfile(other, base + to, base + from)
            refreshProfile(base + from)
            refreshProfile(base + to)
        }
    }

    private func moveProfile(_ person: Int, _ from: Int, _ to: Int) {
        let fromBase = from * Self.profileWidth
        let toBase = to * Self.profileWidth
        let level = kindLevel[kind[person]]
        let flags = kindFlags[kind[person]]
        profile[fromBase + level] -= 1
        profile[toBase + level] += 1
        profile[fromBase + 4] -= Int32(flags >> 1)
        profile[toBase + 4] += Int32(flags >> 1)
        profile[fromBase + 5] -= Int32(flags & 1)
        profile[toBase + 5] += Int32(flags & 1)
    }

    /// Only the membership of the two groups changes for this round's own gains: they leave its meetings out.
    private func updateOwnRound(_ round: Int, _ one: Int, _ other: Int, _ from: Int, _ to: Int) {
        let row = round * stride
        let fromColumn = gain + (gainStart[round] + from * stride)
        let toColumn = gain + (gainStart[round] + to * stride)
        let onePairs = pair + one * stride
        let otherPairs = pair + other * stride
        let between = onePairs[other]
        let oneFrom = fromColumn[one]
        let oneTo = toColumn[one]
        let otherFrom = fromColumn[other]
        let otherTo = toColumn[other]
        for person in 0..<count {
            let change = otherPairs[person] &- onePairs[person]
            fromColumn[person] &+= change
            toColumn[person] &-= change
        }
        for place in absentStart[round]..<absentStart[round + 1] {
            fromColumn[absent[place]] = 0
            toColumn[absent[place]] = 0
        }
        // `pair` counts the meetings of this round, which gains leave out.
        let base = groupBase[round]
        for place in groupSeat[base + from]..<groupSeat[base + from + 1] {
            fromColumn[seat[place]] &+= repeated
            toColumn[seat[place]] &-= repeated
            own[row + seat[place]] = fromColumn[seat[place]]
        }
        for place in groupSeat[base + to]..<groupSeat[base + to + 1] {
            fromColumn[seat[place]] &-= repeated
            toColumn[seat[place]] &+= repeated
            own[row + seat[place]] = toColumn[seat[place]]
        }
        fromColumn[one] = oneFrom &+ between
        toColumn[one] = oneTo &- between
        fromColumn[other] = otherFrom &- between
        toColumn[other] = otherTo &+ between
    }

    private func updateOtherRounds(_ round: Int, _ one: Int, _ other: Int, _ from: Int, _ to: Int) {
        let oneSeat = seatOf[round * stride + one]
        let otherSeat = seatOf[round * stride + other]
        let base = groupBase[round]
        let fromSeats = groupSeat[base + from]..<groupSeat[base + from + 1]
        let toSeats = groupSeat[base + to]..<groupSeat[base + to + 1]
        for place in fromSeats where place != oneSeat { shift(seat[place], from: one, to: other) }
        for place in toSeats where place != otherSeat { shift(seat[place], from: other, to: one) }
        for next in 0..<rounds where next != round {
            let row = next * stride
            let start = gainStart[next]
            let oneGroup = groupOf[row + one]
            let otherGroup = groupOf[row + other]
            for place in fromSeats where place != oneSeat {
                shiftGain(row, start, seat[place], from: one, oneGroup, to: other, otherGroup)
            }
            for place in toSeats where place != otherSeat {
                shiftGain(row, start, seat[place], from: other, otherGroup, to: one, oneGroup)
            }
            if oneGroup >= 0 { own[row + one] = gain[start + oneGroup * stride + one] }
            if otherGroup >= 0 { own[row + other] = gain[start + otherGroup * stride + other] }
        }
    }

    /// Takes a meeting of `person` from one and gives it to another.
    @inline(__always)
    private func shift(_ person: Int, from one: Int, to other: Int) {
        pair[person &* stride &+ one] &-= repeated
        pair[one &* stride &+ person] &-= repeated
        pair[person &* stride &+ other] &+= repeated
        pair[other &* stride &+ person] &+= repeated
    }

    /// The same for the gains of another round.
    @inline(__always)
    private func shiftGain(
        _ row: Int, _ start: Int, _ person: Int, from one: Int, _ oneGroup: Int, to other: Int, _ otherGroup: Int
    ) {
        let group = groupOf[row &+ person]
        if group < 0 { return }
        let column = start &+ group &* stride
        if oneGroup >= 0 {
            gain[column &+ one] &-= repeated
            gain[start &+ oneGroup &* stride &+ person] &-= repeated
        }
        if otherGroup >= 0 {
            gain[column &+ other] &+= repeated
            gain[start &+ otherGroup &* stride &+ person] &+= repeated
        }
        own[row &+ person] = gain[column &+ person]
    }
}

// MARK: - Exchanges

extension GroupingTables {
    /// What it adds to the cost when two persons change places in every round.
    ///
    /// Both must be there in the same rounds. Who meets whom how often within the rounds is then only renamed, so the
    /// repeats change by the history alone: a good pattern of meetings survives while practices and levels mix better.
    func exchangeDelta(_ one: Int, _ other: Int) -> Int {
        var change = 0
        let oneFixed = fixed + one * stride
        let otherFixed = fixed + other * stride
        for round in 0..<rounds {
            let row = round * stride
            let from = groupOf[row + one]
            let to = groupOf[row + other]
            if from == to { continue }
            let base = groupBase[round]
            var pairs: Int32 = 0
            for place in groupSeat[base + to]..<groupSeat[base + to + 1] {
                pairs &+= oneFixed[seat[place]] &- otherFixed[seat[place]]
            }
            for place in groupSeat[base + from]..<groupSeat[base + from + 1] {
                pairs &+= otherFixed[seat[place]] &- oneFixed[seat[place]]
            }
            // Each of the two was counted as a neighbour of the other's place.
            change += Int(pairs &- 2 &* oneFixed[other]) + profileDelta(round, one, other)
        }
        return change
    }

    /// Lets two persons change places in every round.
    func exchange(_ one: Int, _ other: Int) {
        for round in 0..<rounds where groupOf[round * stride + one] != groupOf[round * stride + other] {
            swap(round: round, one, other, change: delta(round: round, one, other))
        }
    }
}
