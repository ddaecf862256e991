/// The least that one round costs by itself: practices, levels and starters, with `apart` respected.
///
/// A practice of k members in g groups always leaves pairs together. When that is not reached, a search over all
/// splits of the round finds the true least; it is given a few thousand steps, enough for small circles, and otherwise
/// the pigeonhole figure stands.
struct RoundAlone {
    private static let steps = 20_000
    private static let mostPersons = 64

    static func sum(of problem: GroupingProblem) -> Int {
        var known: [[[Int]]: Int] = [:]
        var sum = 0
        for index in problem.rounds.indices {
            let round = problem.rounds[index]
            let name = [round.sizes.sorted(), round.absent.sorted()]
            if let least = known[name] {
                sum += least
                continue
            }
            var search = RoundAlone(problem, index)
            let least = search.least()
            known[name] = least
            sum += least
        }
        return sum
    }

    private let weights: GroupingProblem.Weights
    private let persons: [GroupingProblem.Person]
    private let order: [Int]
    private let sizes: [Int]
    private let shares: GroupingProblem.SeniorityShares
    private let apart: [[Int]]
    private var groups: [[Int]]
    private var groupOf: [Int]
    private var best = Int.max
    private var steps = 0
    private let floor: Int

    private init(_ problem: GroupingProblem, _ round: Int) {
        weights = problem.weights
        persons = problem.persons
        sizes = problem.rounds[round].sizes.sorted()
        shares = problem.seniorityShares(in: round)
        let present = problem.present(in: round)
        var byPractice: [Int: [Int]] = [:]
        for person in present { byPractice[persons[person].practice, default: []].append(person) }
        let practices = byPractice.values.sorted { ($0.count, $1[0]) > ($1.count, $0[0]) }
        order = practices.flatMap { $0 }
        floor = Self.pigeonhole(practices.map(\.count), sizes.count, problem.weights.practice, problem, present)
        var apart = [[Int]](repeating: [], count: problem.persons.count)
        for pair in problem.apart {
            apart[pair.first].append(pair.second)
            apart[pair.second].append(pair.first)
        }
        self.apart = apart
        groups = sizes.map { _ in [] }
        groupOf = [Int](repeating: -1, count: problem.persons.count)
    }

    /// Pairs of one practice that cannot be avoided, and starters when nobody is there to guide them.
    private static func pigeonhole(
        _ practices: [Int], _ groups: Int, _ weight: Int, _ problem: GroupingProblem, _ present: [Int]
    ) -> Int {
        if groups == 0 { return 0 }
        var sum = 0
        for members in practices {
            let (low, rest) = members.quotientAndRemainder(dividingBy: groups)
            sum += weight * (groups * (low * (low - 1) / 2) + rest * low)
        }
        if !present.contains(where: { problem.persons[$0].isMentor }) {
            sum += problem.weights.starter * present.count { problem.persons[$0].isStarter }
        }
        return sum
    }

    private mutating func least() -> Int {
        if order.isEmpty { return 0 }
        if order.count > Self.mostPersons { return floor }
        place(0, paid: 0)
        // Unfinished, or no split honours `apart`: then the floor is all that is known.
        return steps > Self.steps || best == .max ? floor : max(floor, best)
    }

    private mutating func place(_ index: Int, paid: Int) {
        if best == floor || steps > Self.steps { return }
        steps += 1
        if index == order.count {
            best = min(best, paid + rest())
            return
        }
        let person = order[index]
        for group in sizes.indices where groups[group].count < sizes[group] {
            // Of empty groups of one size, only the first is tried.
            if groups[group].isEmpty, group > 0, groups[group - 1].isEmpty, sizes[group - 1] == sizes[group] { continue }
            if apart[person].contains(where: { groupOf[$0] == group }) { continue }
            let same = groups[group].count { persons[$0].practice == persons[person].practice }
            let next = paid + weights.practice * same
            if next >= best { continue }
            groups[group].append(person)
            groupOf[person] = group
            place(index + 1, paid: next)
            groups[group].removeLast()
            groupOf[person] = -1
        }
    }

    private func rest() -> Int {
        var sum = 0
        for group in groups {
            for level in 0..<GroupingProblem.seniorityLevels {
                let found = group.count { persons[$0].seniority == level }
                sum += weights.seniority * shares.deviation(of: found, level: level, size: group.count)
            }
            if !group.contains(where: { persons[$0].isMentor }) {
                sum += weights.starter * group.count { persons[$0].isStarter }
            }
        }
        return sum
    }
}
