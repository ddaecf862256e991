/// The working memory of a grouping search: who sits where, what each pair would cost, and what each person would
/// cost in each group, kept up to date swap by swap.
///
/// A swap exchanges two persons of different groups in one round. ``scan(round:_:limit:)`` judges all swaps of one
/// person in one pass over flat tables; doing a swap takes time in proportion to the group size times the number of
/// rounds. Since a search judges far more swaps than it does, the tables lean that way.
///
/// `pair[i, j]` is what one more meeting of i and j would cost: their meetings so far (history and all rounds) times
/// the weight, plus practice and apart. `gain[r, g, i]` is what i costs together with the others of group g in round
/// r, by the meetings *outside* round r. Both follow from the repeat cost of a pair being the sum 0 + 1 + … over its
/// meetings, in whatever order they are counted.
///
/// Costs are kept divided by the greatest common divisor of the weights, in 32 bits; ``GroupingProblem/faults()``
/// refuses what does not fit.
final class GroupingTables {
    typealias Table = UnsafeMutablePointer<Int32>
    typealias Index = UnsafeMutablePointer<Int>

    let problem: GroupingProblem
    let count: Int
    let rounds: Int
    /// `count`, rounded up so that rows begin on whole vectors.
    let stride: Int
    let scale: GroupingScale
    let repeated: Int32
    let starterWeight: Int32
    let kinds: Int
    let usesProfile: Bool

    // Per round: where its rows begin.
    let groupCount: Index
    let seatStart: Index
    let gainStart: Index
    /// Groups of all rounds are numbered through; round r has `groupBase[r] ..< groupBase[r + 1]`.
    let groupBase: Index
    /// The seats of a numbered group are `groupSeat[g] ..< groupSeat[g + 1]`.
    let groupSeat: Index
    let levelStart: Index
    /// Who is away in round r: `absent[absentStart[r] ..< absentStart[r + 1]]`.
    let absentStart: Index
    let absent: Index

    // Per seat or per round and person.
    let seat: Index
    let seatOf: Index
    /// The group inside the round, or -1 for an absent person.
    let groupOf: Index
    /// `group * kinds + kind`; for absent persons and padding the number just after the last.
    let key: Table
    let own: Table
    let gain: Table
    let pair: Table
    /// The part of `pair` that no swap changes: history, practice and apart.
    let fixed: Table

    // Per numbered group.
    /// Levels 0-3, starters, mentors.
    let profile: Table
    /// What it costs when a person of a level leaves or comes.
    let levelDown: Table
    let levelUp: Table
    /// What it costs when a person with the first flags comes and one with the second leaves.
    let starterChange: Table
    /// By numbered group, kind and kind: what levels and starters add when one of the first kind comes and one of the second
    /// leaves, and the other way round. A row is worked out when it is first asked for; `isFresh`, by group and kind, has a
    /// bit for each of the two.
    let comes: Table
    let leaves: Table
    let isFresh: UnsafeMutablePointer<UInt8>
    /// The cost of `found` persons of a level: `levelCost[levelStart[g] + level * (size + 3) + found + 1]`.
    let levelCost: Table

    // Per person and kind.
    let kind: Index
    let kindLevel: Index
    let kindFlags: Index

    // For one scan.
    let offer: Table
    let change: Table

    let seats: Int
    let numberedGroups: Int
    private let gainSize: Int

    /// The cost of the present seating in units of `scale.unit`, apart pairs included.
    var cost = 0

    static let profileWidth = 6

    /// - Parameter grouping: Must be valid for the problem but for `apart`.
    init(_ problem: GroupingProblem, from grouping: Grouping) {
        self.problem = problem
        count = problem.persons.count
        rounds = problem.rounds.count
        stride = (problem.persons.count + 7) & ~7
        scale = GroupingScale(of: problem)
        repeated = Int32(scale.repeated)
        starterWeight = Int32(scale.starter)
        usesProfile = scale.seniority > 0 || scale.starter > 0

        let sizes = problem.rounds.map(\.sizes)
        numberedGroups = sizes.map(\.count).reduce(0, +)
        groupCount = Self.index(sizes.map(\.count))
        groupBase = Self.index(Self.starts(sizes.map(\.count)))
        let seatStarts = Self.starts(sizes.map { $0.reduce(0, +) })
        seats = seatStarts.last!
        seatStart = Self.index(seatStarts)
        let gains = Self.starts(sizes.map { [stride] in $0.count * stride })
        gainSize = gains.last!
        gainStart = Self.index(gains)
        groupSeat = Self.index(Self.starts(sizes.flatMap { $0 }))
        let levels = Self.starts(sizes.flatMap { $0 }.map { ($0 + 3) * GroupingProblem.seniorityLevels })
        levelStart = Self.index(levels)
        absentStart = Self.index(Self.starts(problem.rounds.map(\.absent.count)))
        absent = Self.index(problem.rounds.flatMap(\.absent))

        seat = Self.index([Int](repeating: 0, count: seats))
        seatOf = Self.index([Int](repeating: -1, count: rounds * stride))
        groupOf = Self.index([Int](repeating: -1, count: rounds * stride))
        key = Self.table(rounds * stride)
        own = Self.table(rounds * stride)
        gain = Self.table(gainSize)
        pair = Self.table(count * stride)
        fixed = Self.table(count * stride)
        profile = Self.table(numberedGroups * Self.profileWidth)
        levelDown = Self.table(numberedGroups * 4)
        levelUp = Self.table(numberedGroups * 4)
        starterChange = Self.table(numberedGroups * 16)
        levelCost = Self.table(levels.last!)

        let marks = problem.persons.map { [usesProfile] in usesProfile ? Self.mark($0) : 0 }
        let used = Set(marks).sorted()
        kinds = max(1, used.count)
        kind = Self.index(marks.map { used.firstIndex(of: $0)! })
        kindLevel = Self.index(used.map { $0 >> 2 })
        kindFlags = Self.index(used.map { $0 & 3 })
        comes = Self.table(usesProfile ? numberedGroups * kinds * kinds : 1)
        leaves = Self.table(usesProfile ? numberedGroups * kinds * kinds : 1)
        isFresh = .allocate(capacity: max(1, numberedGroups * kinds))
        isFresh.initialize(repeating: 0, count: max(1, numberedGroups * kinds))
        let widest = sizes.map(\.count).max() ?? 0
        offer = Self.table(widest * kinds + 1)
        change = Self.table(stride)

        fillFixed()
        load(grouping)
    }

    deinit {
        for table in [
            key, own, gain, pair, fixed, profile, levelDown, levelUp, starterChange, levelCost, offer, change,
            comes, leaves,
        ] { table.deallocate() }
        for index in [
            groupCount, seatStart, gainStart, groupBase, groupSeat, levelStart, absentStart, absent, seat, seatOf,
            groupOf, kind, kindLevel, kindFlags,
        ] { index.deallocate() }
        isFresh.deallocate()
    }

    private static func mark(_ person: GroupingProblem.Person) -> Int {
        person.seniority * 4 + (person.isStarter ? 2 : 0) + (person.isMentor ? 1 : 0)
    }

    private static func starts(_ lengths: [Int]) -> [Int] {
        lengths.reduce(into: [0]) { $0.append($0.last! + $1) }
    }

    private static func index(_ values: [Int]) -> Index {
        let index = Index.allocate(capacity: max(1, values.count))
        index.initialize(to: 0)
        for (place, value) in values.enumerated() { (index + place).initialize(to: value) }
        return index
    }

    private static func table(_ size: Int) -> Table {
        let table = Table.allocate(capacity: max(1, size))
        table.initialize(repeating: 0, count: max(1, size))
        return table
    }

    private func fillFixed() {
        for round in problem.history {
            for group in round {
                for one in group {
                    for other in group where other != one { fixed[one * stride + other] += repeated }
                }
            }
        }
        for one in 0..<count {
            for other in 0..<count where other != one {
                if problem.persons[one].practice == problem.persons[other].practice {
                    fixed[one * stride + other] += Int32(scale.practice)
                }
            }
        }
        var known = Set<GroupingProblem.Pair>()
        for apart in problem.apart {
            let ordered = GroupingProblem.Pair(min(apart.first, apart.second), max(apart.first, apart.second))
            if !known.insert(ordered).inserted { continue }
            fixed[ordered.first * stride + ordered.second] += Int32(scale.apart)
            fixed[ordered.second * stride + ordered.first] += Int32(scale.apart)
        }
    }

    /// Seats everyone anew and computes every table from nothing.
    func load(_ grouping: Grouping) {
        pair.update(from: fixed, count: count * stride)
        gain.update(repeating: 0, count: gainSize)
        profile.update(repeating: 0, count: numberedGroups * Self.profileWidth)
        cost = 0
        for round in 0..<rounds { seatRound(round, grouping.rounds[round]) }
        for round in 0..<rounds { fillGain(round) }
        for round in 0..<rounds { fillProfile(round) }
    }

    private func seatRound(_ round: Int, _ groups: [[Int]]) {
        let row = round * stride
        for person in 0..<stride { key[row + person] = Int32(groupCount[round] * kinds) }
        var next = seatStart[round]
        for (number, group) in groups.enumerated() {
            groupSeat[groupBase[round] + number] = next
            for person in group {
                seat[next] = person
                seatOf[row + person] = next
                groupOf[row + person] = number
                key[row + person] = Int32(number * kinds + kind[person])
                next += 1
            }
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] {
                    cost += Int(pair[one * stride + other])
                    pair[one * stride + other] += repeated
                    pair[other * stride + one] += repeated
                }
            }
        }
    }

    private func fillGain(_ round: Int) {
        let row = round * stride
        for one in 0..<count where groupOf[row + one] >= 0 {
            let mine = groupOf[row + one]
            for place in seatStart[round]..<seatStart[round + 1] where seat[place] != one {
                let other = seat[place]
                let group = groupOf[row + other]
                let inside = group == mine ? repeated : 0
                gain[gainStart[round] + group * stride + one] += pair[one * stride + other] - inside
            }
            own[row + one] = gain[gainStart[round] + mine * stride + one]
        }
    }

    private func fillProfile(_ round: Int) {
        let shares = problem.seniorityShares(in: round)
        for group in groupBase[round]..<groupBase[round + 1] {
            let base = group * Self.profileWidth
            let size = groupSeat[group + 1] - groupSeat[group]
            for place in groupSeat[group]..<groupSeat[group + 1] {
                let person = problem.persons[seat[place]]
                profile[base + person.seniority] += 1
                if person.isStarter { profile[base + 4] += 1 }
                if person.isMentor { profile[base + 5] += 1 }
            }
            for level in 0..<GroupingProblem.seniorityLevels {
                let start = levelStart[group] + level * (size + 3) + 1
                for found in -1...size + 1 {
                    levelCost[start + found] = Int32(
                        scale.seniority * shares.deviation(of: found, level: level, size: size))
                }
                cost += Int(levelCost[start + Int(profile[base + level])])
            }
            if profile[base + 5] == 0 { cost += scale.starter * Int(profile[base + 4]) }
            refreshProfile(group)
        }
    }

    /// Recomputes what a coming or leaving person of each kind costs a numbered group.
    func refreshProfile(_ group: Int) {
        for kind in 0..<kinds { isFresh[group * kinds + kind] = 0 }
        let base = group * Self.profileWidth
        let span = groupSeat[group + 1] - groupSeat[group] + 3
        for level in 0..<GroupingProblem.seniorityLevels {
            let place = levelStart[group] + level * span + 1 + Int(profile[base + level])
            levelDown[group * 4 + level] = levelCost[place - 1] - levelCost[place]
            levelUp[group * 4 + level] = levelCost[place + 1] - levelCost[place]
        }
        if starterWeight == 0 { return }
        let starters = profile[base + 4]
        let mentors = profile[base + 5]
        let before = mentors == 0 ? starters : 0
        for coming in 0..<4 {
            for leaving in 0..<4 {
                let mentorsAfter = mentors + Int32(coming & 1) - Int32(leaving & 1)
                let startersAfter = starters + Int32(coming >> 1) - Int32(leaving >> 1)
                let after = mentorsAfter == 0 ? startersAfter : 0
                starterChange[group * 16 + coming * 4 + leaving] = starterWeight * (after - before)
            }
        }
    }

    /// The groups of a list of seats.
    func grouping(of seats: some Collection<Int>) -> Grouping {
        let list = Array(seats)
        return Grouping(
            rounds: (0..<rounds).map { round in
                (groupBase[round]..<groupBase[round + 1]).map { Array(list[groupSeat[$0]..<groupSeat[$0 + 1]]) }
            })
    }

    /// The groups as they are now.
    var grouping: Grouping { grouping(of: UnsafeBufferPointer(start: seat, count: seats)) }

    /// Whether the fixed part of any pair costs something, so that it matters which member has which place.
    var hasFixedCosts: Bool { (0..<count * stride).contains { fixed[$0] != 0 } }
}

/// The weights of a problem in the units of a search: divided by their greatest common divisor.
struct GroupingScale {
    let unit: Int
    let repeated: Int
    let practice: Int
    let starter: Int
    let seniority: Int
    /// What a pair that must stay apart costs: more than any swap can save in the other terms, so that a search never
    /// buys points with a broken rule.
    let apart: Int
    /// An upper limit of every number in the tables.
    let largest: Int

    init(of problem: GroupingProblem) {
        let weights = problem.weights
        let all = [weights.repeated, weights.practice, weights.starter, weights.seniority]
        unit = max(1, all.reduce(0, Self.divisor))
        repeated = weights.repeated / unit
        practice = weights.practice / unit
        starter = weights.starter / unit
        seniority = weights.seniority / unit
        let widest = problem.rounds.flatMap(\.sizes).max() ?? 0
        let perPair = repeated * (problem.rounds.count + problem.history.count) + practice
        let rest = 2 * widest * (starter + seniority)
        apart = 1 + 2 * widest * perPair + rest
        let forbidden = problem.apart.isEmpty ? 0 : apart * min(widest, problem.apart.count + 1)
        largest = 4 * (widest * perPair + rest + forbidden)
    }

    private static func divisor(_ left: Int, _ right: Int) -> Int {
        right == 0 ? left : divisor(right, left % right)
    }
}
