import KringScheduler

/// Makes groups anew around members whom somebody put where they are: the others change places as long as that is better.
///
/// The same groups and the same members held always give the same groups.
struct GroupingRepair {
    let problem: GroupingProblem
    /// Per round those who stay where they are.
    let held: [Set<Int>]
    private(set) var grouping: Grouping
    private var cost: Int
    /// How often each pair sat together in earlier groups.
    private let before: [GroupingProblem.Pair: Int]

    /// So many exchanges are made at most, and so many of the most promising ones are looked at for each.
    private static let mostExchanges = 300
    private static let looked = 12

    init(_ grouping: Grouping, held: [Set<Int>], of problem: GroupingProblem) {
        self.problem = problem
        self.held = held
        self.grouping = grouping
        cost = problem.cost(of: grouping).total
        before = problem.history.joined().reduce(into: [:]) { counts, group in
            for pair in Self.pairs(group) { counts[pair, default: 0] += 1 }
        }
    }

    mutating func run() {
        for round in grouping.rounds.indices { evenOut(round) }
        cost = problem.cost(of: grouping).total
        for _ in 0..<Self.mostExchanges {
            let better = grouping.rounds.indices.contains { exchange($0) }
            if !better { return }
        }
    }

    private static func pairs(_ group: [Int]) -> [GroupingProblem.Pair] {
        let group = group.sorted()
        return group.indices.flatMap { place in group[(place + 1)...].map { .init(group[place], $0) } }
    }

    /// Lets members go from the largest group to the smallest until all are as large, or one larger.
    private mutating func evenOut(_ round: Int) {
        for _ in 0..<problem.persons.count {
            let groups = grouping.rounds[round]
            let bySize = groups.indices.sorted { (groups[$0].count, $0) < (groups[$1].count, $1) }
            guard let smallest = bySize.first,
                let largest = bySize.last(where: { !held[round].isSuperset(of: groups[$0]) }),
                groups[largest].count - groups[smallest].count > 1
            else { return }
            let choices = groups[largest].filter { !held[round].contains($0) }.map { person -> (cost: Int, person: Int) in
                var other = grouping
                other.rounds[round][largest].removeAll { $0 == person }
                other.rounds[round][smallest].append(person)
                return (problem.cost(of: other).total, person)
            }
            guard let best = choices.min(by: <) else { return }
            grouping.rounds[round][largest].removeAll { $0 == best.person }
            grouping.rounds[round][smallest].append(best.person)
        }
    }

    /// What a member adds to a group of a round by whom she met and whom she works with.
    private func weight(of person: Int, in group: [Int], without left: Int, _ together: [GroupingProblem.Pair: Int]) -> Int {
        group.reduce(0) { sum, other in
            guard other != person, other != left else { return sum }
            let same = problem.persons[person].practice == problem.persons[other].practice
            return sum + problem.weights.repeated * (together[.init(person, other)] ?? 0)
                + (same ? problem.weights.practice : 0)
        }
    }

    /// Lets two members of a round change places when that is better.
    ///
    /// - Returns: Whether any two did.
    private mutating func exchange(_ round: Int) -> Bool {
        var together = before
        for (other, groups) in grouping.rounds.enumerated() where other != round {
            for pair in groups.flatMap(Self.pairs) { together[pair, default: 0] += 1 }
        }
        let groups = grouping.rounds[round]
        let free = groups.indices.flatMap { place in
            groups[place].filter { !held[round].contains($0) }.map { (person: $0, place: place) }
        }.sorted { $0.person < $1.person }
        var choices: [(gain: Int, first: Int, second: Int)] = []
        for (first, left) in free.enumerated() {
            for second in free.indices.dropFirst(first + 1) where free[second].place != left.place {
                let right = free[second]
                let (mine, theirs) = (groups[left.place], groups[right.place])
                let now =
                    weight(of: left.person, in: mine, without: left.person, together)
                    + weight(of: right.person, in: theirs, without: right.person, together)
                let then =
                    weight(of: left.person, in: theirs, without: right.person, together)
                    + weight(of: right.person, in: mine, without: left.person, together)
                choices.append((now - then, first, second))
            }
        }
        let promising = choices.sorted { ($1.gain, $0.first, $0.second) < ($0.gain, $1.first, $1.second) }.prefix(Self.looked)
        for choice in promising {
            let (left, right) = (free[choice.first], free[choice.second])
            var other = grouping
            other.rounds[round][left.place] = groups[left.place].map { $0 == left.person ? right.person : $0 }
            other.rounds[round][right.place] = groups[right.place].map { $0 == right.person ? left.person : $0 }
            let total = problem.cost(of: other).total
            guard total < cost else { continue }
            (grouping, cost) = (other, total)
            return true
        }
        return false
    }
}
