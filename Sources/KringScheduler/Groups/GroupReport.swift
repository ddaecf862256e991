/// Why one group costs what it costs, in numbers.
public struct GroupReport: Sendable, Equatable {
    /// A pair that sat together before, and how often.
    public struct Repeat: Sendable, Equatable {
        /// The two, the lower number first.
        public let pair: GroupingProblem.Pair
        /// Earlier rounds in which they sat together, those of the history included; at least 1.
        public let before: Int
    }

    /// A level of which a group has fewer or more than its share.
    public struct UnevenLevel: Sendable, Equatable {
        /// 0 (least) to 3.
        public let level: Int
        /// Members of that level in the group.
        public let found: Int
        /// The fair share of the group, rounded down.
        public let floor: Int
        /// The same, rounded up.
        public let ceiling: Int
    }

    /// From 0.
    public let round: Int
    /// Place of the group in its round, from 0.
    public let group: Int
    /// In the order of the grouping.
    public let members: [Int]
    /// What the group costs, in points.
    public let cost: GroupingCost
    /// Pairs that met before.
    public let repeated: [Repeat]
    /// Pairs of one practice.
    public let samePractice: [GroupingProblem.Pair]
    /// Starters, when no mentor sits with them.
    public let unguidedStarters: [Int]
    /// Levels outside their fair share.
    public let unevenLevels: [UnevenLevel]
}

extension GroupingProblem {
    /// A report per group, round after round; their costs add up to the cost of the grouping.
    ///
    /// - Parameter grouping: Valid for this problem, but for `apart`.
    public func reports(on grouping: Grouping) -> [GroupReport] {
        var met: [Pair: Int] = [:]
        func pairs(_ members: [Int]) -> [Pair] {
            let members = members.sorted()
            return members.indices.flatMap { place in
                members[(place + 1)...].map { Pair(members[place], $0) }
            }
        }
        for group in history.joined() { for pair in pairs(group) { met[pair, default: 0] += 1 } }
        var reports: [GroupReport] = []
        for (index, round) in grouping.rounds.enumerated() where rounds.indices.contains(index) {
            let shares = seniorityShares(in: index)
            for (number, members) in round.enumerated() {
                reports.append(report(index, number, members, pairs(members), met, shares))
            }
            for group in round { for pair in pairs(group) { met[pair, default: 0] += 1 } }
        }
        return reports
    }

    private func report(
        _ round: Int, _ group: Int, _ members: [Int], _ pairs: [Pair], _ met: [Pair: Int], _ shares: SeniorityShares
    ) -> GroupReport {
        let repeated = pairs.compactMap { pair in met[pair].map { GroupReport.Repeat(pair: pair, before: $0) } }
        let same = pairs.filter { persons[$0.first].practice == persons[$0.second].practice }
        let isGuided = members.contains { persons[$0].isMentor }
        let starters = isGuided ? [] : members.filter { persons[$0].isStarter }
        var deviation = 0
        var uneven: [GroupReport.UnevenLevel] = []
        for level in 0..<Self.seniorityLevels {
            let found = members.count { persons[$0].seniority == level }
            let off = shares.deviation(of: found, level: level, size: members.count)
            if off == 0 { continue }
            deviation += off
            let product = shares.presentByLevel[level] * members.count
            uneven.append(
                GroupReport.UnevenLevel(
                    level: level, found: found, floor: product / shares.present,
                    ceiling: (product + shares.present - 1) / shares.present))
        }
        let cost = GroupingCost(
            repeated: weights.repeated * repeated.reduce(0) { $0 + $1.before }, practice: weights.practice * same.count,
            starter: weights.starter * starters.count, seniority: weights.seniority * deviation)
        return GroupReport(
            round: round, group: group, members: members, cost: cost, repeated: repeated, samePractice: same,
            unguidedStarters: starters, unevenLevels: uneven)
    }
}

/// A number of groups for a circle, and how long it can go on without anybody meeting twice.
public struct GroupChoice: Sendable, Equatable {
    /// As even as can be, the larger ones first.
    public let sizes: [Int]
    /// Rounds in which nobody meets twice that a construction gives at once; 1 when none is known.
    public let rounds: Int

    /// So many members in so many groups; nothing when there are no groups.
    public init(members: Int, groups: Int) {
        let (low, rest) = groups > 0 ? members.quotientAndRemainder(dividingBy: groups) : (0, 0)
        sizes = (0..<max(0, groups)).map { $0 < rest ? low + 1 : low }
        rounds = GroupDesign.promisedRounds(sizes: sizes)
    }

    /// The ways to split so many members into groups of these sizes, by number of groups.
    public static func all(members: Int, sizes: ClosedRange<Int>) -> [GroupChoice] {
        guard members > 0, members <= GroupingProblem.Limit.persons else { return [] }
        return (1...members).compactMap { groups in
            let low = members / groups
            let high = (members + groups - 1) / groups
            guard sizes.contains(low), sizes.contains(high) else { return nil }
            return GroupChoice(members: members, groups: groups)
        }
    }

    /// Other numbers of groups, of nearly the same size, that would make every repeat within these rounds disappear.
    ///
    /// Empty when the groups have no repeats as they are.
    public static func better(than solution: GroupingSolver.Solution, for problem: GroupingProblem) -> [GroupChoice] {
        guard solution.cost.repeated > 0, let widest = problem.rounds.flatMap(\.sizes).max() else { return [] }
        let used = Set(problem.rounds.map(\.sizes.count))
        return all(members: problem.persons.count, sizes: max(2, widest - 2)...widest + 1).filter {
            $0.rounds >= problem.rounds.count && !used.contains($0.sizes.count)
        }
    }
}
