/// The working memory of a grouping search: who sits where, what each pair would cost, and what each person would
/// cost in each group, kept up to date swap by swap.
///
/// A swap exchanges two persons of different groups in one round. Judging one takes a handful of reads; doing one
/// takes time in proportion to the group size times the number of rounds. Since a search judges many swaps for each
/// it does, the tables lean that way.
///
/// `pair[i, j]` is what one more meeting of i and j would cost: their meetings so far (history and all rounds) times
/// the weight, plus practice and apart. `gain[r, i, g]` is what i costs together with the others of group g in round
/// r, by the meetings *outside* round r. Both follow from the repeat cost of a pair being the sum 0 + 1 + … over its
/// meetings, in whatever order they are counted.
final class GroupingTables {
    let problem: GroupingProblem
    let count: Int
    let rounds: Int
    let repeated: Int
    /// What a pair that must stay apart costs: more than everything else in the problem together can.
    let apartCost: Int

    /// Persons of round r: `seat[seatStart[r] ..< seatStart[r + 1]]`, group by group.
    let seatStart: UnsafeMutableBufferPointer<Int>
    /// The groups of round r begin at `seat[groupStart[groupBase[r] + g]]`; one more entry ends the last.
    let groupStart: UnsafeMutableBufferPointer<Int>
    let groupBase: UnsafeMutableBufferPointer<Int>
    let seat: UnsafeMutableBufferPointer<Int>
    /// `seatOf[r * count + i]`, or -1 for an absent person.
    let seatOf: UnsafeMutableBufferPointer<Int>
    /// `groupOf[r * count + i]`, or -1.
    let groupOf: UnsafeMutableBufferPointer<Int>
    let pair: UnsafeMutableBufferPointer<Int>
    let gain: UnsafeMutableBufferPointer<Int>
    let gainStart: UnsafeMutableBufferPointer<Int>
    let groupCount: UnsafeMutableBufferPointer<Int>
    /// The part of `pair` that no swap changes: history, practice and apart.
    let fixed: UnsafeMutableBufferPointer<Int>
    /// Per group of every round: level counts 0-3, starters, mentors.
    let profile: UnsafeMutableBufferPointer<Int>
    let profileStart: UnsafeMutableBufferPointer<Int>
    /// `levelCost[levelStart[r] + (group * 4 + level) * width[r] + found]`.
    let levelCost: UnsafeMutableBufferPointer<Int>
    let levelStart: UnsafeMutableBufferPointer<Int>
    let width: UnsafeMutableBufferPointer<Int>
    /// Persons of one kind are interchangeable for seniority and starters.
    let kind: UnsafeMutableBufferPointer<Int>
    let usesProfile: Bool

    /// The cost of the present seating, apart pairs included.
    private(set) var cost = 0

    static let profileWidth = 6

    /// - Parameter grouping: Must be valid for the problem but for `apart`.
    init(_ problem: GroupingProblem, from grouping: Grouping) {
        self.problem = problem
        count = problem.persons.count
        rounds = problem.rounds.count
        repeated = problem.weights.repeated
        let weights = problem.weights
        let meetings = rounds + problem.history.count + 1
        apartCost = Self.apartCost(of: problem)
        usesProfile = weights.seniority > 0 || weights.starter > 0
        precondition(meetings > 0)

        var seats = [0]
        var gains = [0]
        var profiles = [0]
        var levels = [0]
        var bases = [0]
        for round in problem.rounds {
            let groups = round.sizes.count
            let widest = (round.sizes.max() ?? 0) + 1
            seats.append(seats.last! + round.sizes.reduce(0, +))
            gains.append(gains.last! + groups * problem.persons.count)
            profiles.append(profiles.last! + groups * Self.profileWidth)
            levels.append(levels.last! + groups * GroupingProblem.seniorityLevels * widest)
            bases.append(bases.last! + groups + 1)
        }
        groupCount = Self.buffer(problem.rounds.map(\.sizes.count))
        width = Self.buffer(problem.rounds.map { ($0.sizes.max() ?? 0) + 1 })
        seatStart = Self.buffer(seats)
        gainStart = Self.buffer(gains)
        profileStart = Self.buffer(profiles)
        levelStart = Self.buffer(levels)
        groupBase = Self.buffer(bases)

        groupStart = Self.buffer(bases.last!)
        fixed = Self.buffer(count * count)
        seat = Self.buffer(seats.last!)
        seatOf = Self.buffer(rounds * count, -1)
        groupOf = Self.buffer(rounds * count, -1)
        pair = Self.buffer(count * count)
        gain = Self.buffer(gains.last!)
        profile = Self.buffer(profiles.last!)
        levelCost = Self.buffer(levels.last!)
        kind = Self.buffer(count)
        for (index, person) in problem.persons.enumerated() {
            kind[index] = person.seniority * 4 + (person.isStarter ? 2 : 0) + (person.isMentor ? 1 : 0)
        }
        fillFixed()
        load(grouping)
    }

    deinit {
        for table in [groupCount, width, seatStart, gainStart, profileStart, levelStart, groupBase, groupStart, fixed] {
            table.deallocate()
        }
        seat.deallocate()
        seatOf.deallocate()
        groupOf.deallocate()
        pair.deallocate()
        gain.deallocate()
        profile.deallocate()
        levelCost.deallocate()
        kind.deallocate()
    }

    private static func buffer(_ size: Int, _ value: Int = 0) -> UnsafeMutableBufferPointer<Int> {
        let buffer = UnsafeMutableBufferPointer<Int>.allocate(capacity: size)
        buffer.initialize(repeating: value)
        return buffer
    }

    private static func buffer(_ values: [Int]) -> UnsafeMutableBufferPointer<Int> {
        let buffer = UnsafeMutableBufferPointer<Int>.allocate(capacity: values.count)
        _ = buffer.initialize(from: values)
        return buffer
    }

    /// Above what any one swap can save in the other terms, so that a search never buys points with a broken rule.
    private static func apartCost(of problem: GroupingProblem) -> Int {
        let weights = problem.weights
        let widest = problem.rounds.flatMap(\.sizes).max() ?? 0
        let meetings = problem.rounds.count + problem.history.count
        let perPair = weights.repeated * meetings + weights.practice
        return 1 + 2 * widest * perPair + 2 * widest * weights.starter + 16 * weights.seniority
    }

    /// Seats everyone anew and computes every table from nothing.
    func load(_ grouping: Grouping) {
        _ = pair.update(from: fixed)
        for index in gain.indices { gain[index] = 0 }
        for index in profile.indices { profile[index] = 0 }
        cost = 0
        for round in 0..<rounds { seatRound(round, grouping.rounds[round]) }
        for round in 0..<rounds { fillGain(round) }
        for round in 0..<rounds { fillProfile(round) }
    }

    private func fillFixed() {
        for round in problem.history {
            for group in round {
                for one in group {
                    for other in group where other != one { fixed[one * count + other] += repeated }
                }
            }
        }
        for one in 0..<count {
            for other in 0..<count where other != one {
                if problem.persons[one].practice == problem.persons[other].practice {
                    fixed[one * count + other] += problem.weights.practice
                }
            }
        }
        var known = Set<GroupingProblem.Pair>()
        for apart in problem.apart {
            let ordered = GroupingProblem.Pair(min(apart.first, apart.second), max(apart.first, apart.second))
            if !known.insert(ordered).inserted { continue }
            fixed[ordered.first * count + ordered.second] += apartCost
            fixed[ordered.second * count + ordered.first] += apartCost
        }
    }

    private func seatRound(_ round: Int, _ groups: [[Int]]) {
        var next = seatStart[round]
        for (number, group) in groups.enumerated() {
            groupStart[groupBase[round] + number] = next
            for person in group {
                seat[next] = person
                seatOf[round * count + person] = next
                groupOf[round * count + person] = number
                next += 1
            }
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] {
                    cost += pair[one * count + other]
                    pair[one * count + other] += repeated
                    pair[other * count + one] += repeated
                }
            }
        }
        groupStart[groupBase[round] + groups.count] = next
    }

    private func fillGain(_ round: Int) {
        let groups = groupCount[round]
        for one in 0..<count {
            let own = groupOf[round * count + one]
            if own < 0 { continue }
            for place in seatStart[round]..<seatStart[round + 1] where seat[place] != one {
                let other = seat[place]
                let group = groupOf[round * count + other]
                let inside = group == own ? repeated : 0
                gain[gainStart[round] + one * groups + group] += pair[one * count + other] - inside
            }
        }
    }

    private func fillProfile(_ round: Int) {
        let shares = problem.seniorityShares(in: round)
        for group in 0..<groupCount[round] {
            let base = profileStart[round] + group * Self.profileWidth
            for place in seats(round, group) {
                let person = problem.persons[seat[place]]
                profile[base + person.seniority] += 1
                if person.isStarter { profile[base + 4] += 1 }
                if person.isMentor { profile[base + 5] += 1 }
            }
            let size = seats(round, group).count
            for level in 0..<GroupingProblem.seniorityLevels {
                let row = levelStart[round] + (group * GroupingProblem.seniorityLevels + level) * width[round]
                for found in 0..<width[round] {
                    levelCost[row + found] =
                        problem.weights.seniority * shares.deviation(of: found, level: level, size: size)
                }
                cost += levelCost[row + profile[base + level]]
            }
            if profile[base + 5] == 0 { cost += problem.weights.starter * profile[base + 4] }
        }
    }

    /// The seats of a group.
    @inline(__always)
    func seats(_ round: Int, _ group: Int) -> Range<Int> {
        let base = groupBase[round] + group
        return groupStart[base]..<groupStart[base + 1]
    }

    /// The groups as they are now.
    var grouping: Grouping {
        Grouping(
            rounds: (0..<rounds).map { round in
                (0..<groupCount[round]).map { group in
                    seats(round, group).map { seat[$0] }
                }
            })
    }
}

// MARK: - Swaps

extension GroupingTables {
    /// What a swap adds to the cost. Both persons are there in this round, in different groups.
    @inline(__always)
    func delta(round: Int, _ one: Int, _ other: Int) -> Int {
        let row = round * count
        let groups = groupCount[round]
        let from = groupOf[row + one]
        let to = groupOf[row + other]
        let start = gainStart[round]
        let oneRow = start + one * groups
        let otherRow = start + other * groups
        var change =
            gain[oneRow + to] - gain[oneRow + from] + gain[otherRow + from] - gain[otherRow + to] - 2
            * pair[one * count + other]
        if usesProfile, kind[one] != kind[other] { change += profileDelta(round, one, other, from, to) }
        return change
    }

    private func profileDelta(_ round: Int, _ one: Int, _ other: Int, _ from: Int, _ to: Int) -> Int {
        let fromBase = profileStart[round] + from * Self.profileWidth
        let toBase = profileStart[round] + to * Self.profileWidth
        let oneKind = kind[one]
        let otherKind = kind[other]
        var change = 0
        let leaving = oneKind >> 2
        let coming = otherKind >> 2
        if leaving != coming {
            let span = width[round]
            let fromRow = levelStart[round] + from * 4 * span
            let toRow = levelStart[round] + to * 4 * span
            let a = fromRow + leaving * span + profile[fromBase + leaving]
            let b = fromRow + coming * span + profile[fromBase + coming]
            let c = toRow + leaving * span + profile[toBase + leaving]
            let d = toRow + coming * span + profile[toBase + coming]
            change += levelCost[a - 1] - levelCost[a] + levelCost[b + 1] - levelCost[b]
            change += levelCost[c + 1] - levelCost[c] + levelCost[d - 1] - levelCost[d]
        }
        if (oneKind ^ otherKind) & 3 != 0 {
            let starters = (otherKind >> 1 & 1) - (oneKind >> 1 & 1)
            let mentors = (otherKind & 1) - (oneKind & 1)
            change += starterDelta(fromBase, starters, mentors) + starterDelta(toBase, -starters, -mentors)
        }
        return change
    }

    @inline(__always)
    private func starterDelta(_ base: Int, _ starters: Int, _ mentors: Int) -> Int {
        let before = profile[base + 5] == 0 ? profile[base + 4] : 0
        let after = profile[base + 5] + mentors == 0 ? profile[base + 4] + starters : 0
        return problem.weights.starter * (after - before)
    }

    /// Does a swap; `change` is its ``delta(round:_:_:)``.
    func swap(round: Int, _ one: Int, _ other: Int, change: Int) {
        cost += change
        let row = round * count
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
        if usesProfile, kind[one] != kind[other] { moveProfile(round, one, from, to); moveProfile(round, other, to, from) }
    }

    private func moveProfile(_ round: Int, _ person: Int, _ from: Int, _ to: Int) {
        let fromBase = profileStart[round] + from * Self.profileWidth
        let toBase = profileStart[round] + to * Self.profileWidth
        let kind = kind[person]
        profile[fromBase + kind >> 2] -= 1
        profile[toBase + kind >> 2] += 1
        profile[fromBase + 4] -= kind >> 1 & 1
        profile[toBase + 4] += kind >> 1 & 1
        profile[fromBase + 5] -= kind & 1
        profile[toBase + 5] += kind & 1
    }

    /// Only the membership of the two groups changes for this round's own gains: they leave its meetings out.
    private func updateOwnRound(_ round: Int, _ one: Int, _ other: Int, _ from: Int, _ to: Int) {
        let groups = groupCount[round]
        let row = round * count
        let start = gainStart[round]
        for place in seatStart[round]..<seatStart[round + 1] {
            let person = seat[place]
            if person == one || person == other { continue }
            let group = groupOf[row + person]
            let oneInside = group == from ? repeated : 0
            let otherInside = group == to ? repeated : 0
            let change =
                (pair[person * count + other] - otherInside) - (pair[person * count + one] - oneInside)
            gain[start + person * groups + from] += change
            gain[start + person * groups + to] -= change
        }
        let between = pair[one * count + other]
        gain[start + one * groups + from] += between
        gain[start + one * groups + to] -= between
        gain[start + other * groups + from] -= between
        gain[start + other * groups + to] += between
    }

    private func updateOtherRounds(_ round: Int, _ one: Int, _ other: Int, _ from: Int, _ to: Int) {
        let oneSeat = seatOf[round * count + one]
        let otherSeat = seatOf[round * count + other]
        let fromSeats = seats(round, from)
        let toSeats = seats(round, to)
        for place in fromSeats where place != oneSeat { shift(seat[place], from: one, to: other) }
        for place in toSeats where place != otherSeat { shift(seat[place], from: other, to: one) }
        for next in 0..<rounds where next != round {
            let row = next * count
            let groups = groupCount[next]
            let start = gainStart[next]
            let oneGroup = groupOf[row + one]
            let otherGroup = groupOf[row + other]
            for place in fromSeats where place != oneSeat {
                let person = seat[place]
                let group = groupOf[row + person]
                if group < 0 { continue }
                if oneGroup >= 0 {
                    gain[start + one * groups + group] -= repeated
                    gain[start + person * groups + oneGroup] -= repeated
                }
                if otherGroup >= 0 {
                    gain[start + other * groups + group] += repeated
                    gain[start + person * groups + otherGroup] += repeated
                }
            }
            for place in toSeats where place != otherSeat {
                let person = seat[place]
                let group = groupOf[row + person]
                if group < 0 { continue }
                if oneGroup >= 0 {
                    gain[start + one * groups + group] += repeated
                    gain[start + person * groups + oneGroup] += repeated
                }
                if otherGroup >= 0 {
                    gain[start + other * groups + group] -= repeated
                    gain[start + person * groups + otherGroup] -= repeated
                }
            }
        }
    }

    /// Takes a meeting of `person` from one and gives it to another.
    @inline(__always)
    private func shift(_ person: Int, from one: Int, to other: Int) {
        pair[person * count + one] -= repeated
        pair[one * count + person] -= repeated
        pair[person * count + other] += repeated
        pair[other * count + person] += repeated
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
        let oneRow = one * count
        let otherRow = other * count
        for round in 0..<rounds {
            let row = round * count
            let from = groupOf[row + one]
            let to = groupOf[row + other]
            if from == to { continue }
            for place in seats(round, to) {
                let person = seat[place]
                if person != other { change += fixed[oneRow + person] - fixed[otherRow + person] }
            }
            for place in seats(round, from) {
                let person = seat[place]
                if person != one { change += fixed[otherRow + person] - fixed[oneRow + person] }
            }
            if usesProfile, kind[one] != kind[other] { change += profileDelta(round, one, other, from, to) }
        }
        return change
    }

    /// Lets two persons change places in every round.
    func exchange(_ one: Int, _ other: Int) {
        for round in 0..<rounds where groupOf[round * count + one] != groupOf[round * count + other] {
            swap(round: round, one, other, change: delta(round: round, one, other))
        }
    }
}
