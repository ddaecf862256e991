/// The cost of a grouping, term by term, in points.
public struct GroupingCost: Sendable, Equatable {
    /// For pairs that sat together before.
    public var repeated = 0
    /// For pairs of one practice.
    public var practice = 0
    /// For starters in a group without a mentor.
    public var starter = 0
    /// For levels outside their fair share of a group.
    public var seniority = 0

    /// The sum of the terms.
    public var total: Int { repeated + practice + starter + seniority }

    /// Term by term.
    public init(repeated: Int = 0, practice: Int = 0, starter: Int = 0, seniority: Int = 0) {
        self.repeated = repeated
        self.practice = practice
        self.starter = starter
        self.seniority = seniority
    }
}

/// A hard rule that a grouping breaks.
public enum GroupingBreach: Sendable, Equatable {
    /// The grouping has another number of rounds than the problem.
    case roundCount(found: Int, asked: Int)
    /// A person who does not exist or is absent, or who sits in two places.
    case misplaced(round: Int, person: Int)
    /// A person who is there and sits nowhere.
    case missing(round: Int, person: Int)
    /// The group sizes differ from the sizes asked, both ascending.
    case sizes(round: Int, found: [Int], asked: [Int])
    /// Two persons who must stay apart share a group.
    case together(round: Int, GroupingProblem.Pair)
}

extension GroupingProblem {
    /// What a grouping costs, counted the plain way: every pair of every group, round by round.
    ///
    /// This is the definition; search and tests are held against it. Persons that do not exist are passed over, so a
    /// broken grouping has a cost too; ask ``breaches(of:)`` whether it counts.
    public func cost(of grouping: Grouping) -> GroupingCost {
        var cost = GroupingCost()
        let count = persons.count
        var met = [Int](repeating: 0, count: count * count)
        for round in history { note(round, in: &met) }
        for (index, round) in grouping.rounds.enumerated() where index < rounds.count {
            let shares = seniorityShares(in: index)
            for group in round {
                let members = group.filter(persons.indices.contains)
                for (place, one) in members.enumerated() {
                    for other in members[(place + 1)...] {
                        cost.repeated += weights.repeated * met[one * count + other]
                        if persons[one].practice == persons[other].practice { cost.practice += weights.practice }
                    }
                }
                if !members.contains(where: { persons[$0].isMentor }) {
                    cost.starter += weights.starter * members.count { persons[$0].isStarter }
                }
                for level in 0..<Self.seniorityLevels {
                    let found = members.count { persons[$0].seniority == level }
                    cost.seniority += weights.seniority * shares.deviation(of: found, level: level, size: members.count)
                }
            }
            note(round, in: &met)
        }
        return cost
    }

    private func note(_ round: [[Int]], in met: inout [Int]) {
        let count = persons.count
        for group in round {
            let members = group.filter(persons.indices.contains)
            for (place, one) in members.enumerated() {
                for other in members[(place + 1)...] {
                    met[one * count + other] += 1
                    met[other * count + one] += 1
                }
            }
        }
    }

    /// The hard rules a grouping breaks; empty for a valid one.
    public func breaches(of grouping: Grouping) -> [GroupingBreach] {
        var breaches: [GroupingBreach] = []
        if grouping.rounds.count != rounds.count {
            breaches.append(.roundCount(found: grouping.rounds.count, asked: rounds.count))
        }
        for (index, round) in grouping.rounds.enumerated() where index < rounds.count {
            var group = [Int?](repeating: nil, count: persons.count)
            let here = present(in: index)
            var mayCome = [Bool](repeating: false, count: persons.count)
            for person in here { mayCome[person] = true }
            for (number, members) in round.enumerated() {
                for person in members {
                    if persons.indices.contains(person), mayCome[person], group[person] == nil {
                        group[person] = number
                    } else {
                        breaches.append(.misplaced(round: index, person: person))
                    }
                }
            }
            for person in here where group[person] == nil {
                breaches.append(.missing(round: index, person: person))
            }
            let found = round.map(\.count).sorted()
            let asked = rounds[index].sizes.sorted()
            if found != asked { breaches.append(.sizes(round: index, found: found, asked: asked)) }
            for pair in apart {
                guard persons.indices.contains(pair.first), persons.indices.contains(pair.second) else { continue }
                if let one = group[pair.first], one == group[pair.second] {
                    breaches.append(.together(round: index, pair))
                }
            }
        }
        return breaches
    }

    /// How many persons of each level a fair group of a given size has in a round.
    struct SeniorityShares {
        let presentByLevel: [Int]
        let present: Int

        /// How far a count lies outside [floor, ceil] of the exact share.
        func deviation(of found: Int, level: Int, size: Int) -> Int {
            if present == 0 { return 0 }
            let product = presentByLevel[level] * size
            let floor = product / present
            let ceiling = (product + present - 1) / present
            return max(floor - found, found - ceiling, 0)
        }
    }

    func seniorityShares(in round: Int) -> SeniorityShares {
        let here = present(in: round)
        var byLevel = [Int](repeating: 0, count: Self.seniorityLevels)
        for person in here where byLevel.indices.contains(persons[person].seniority) {
            byLevel[persons[person].seniority] += 1
        }
        return SeniorityShares(presentByLevel: byLevel, present: here.count)
    }
}
