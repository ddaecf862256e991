import Foundation
import KringScheduler

/// A `kring-groups/1` file of `Instances`.
func groupingInstance(_ name: String, file: String = #filePath) throws -> GroupingProblem {
    try GroupingProblem.read(groupingBytes(name, file: file))
}

func groupingBytes(_ name: String, file: String = #filePath) throws -> [UInt8] {
    let folder = URL(filePath: file).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Instances")
    return [UInt8](try Data(contentsOf: folder.appending(path: name + ".json")))
}

/// Random numbers of the tests, apart from those of the search.
struct TestDraw: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state >> 33) ^ (state << 29)
    }
}

/// A made-up circle with everything at once: absences, unequal groups, history, apart pairs, all weights.
func mixedProblem(persons: Int, rounds: Int, seed: UInt64, groupSize: Int = 4) -> GroupingProblem {
    var draw = TestDraw(state: seed)
    func split(_ members: [Int]) -> [Int] {
        let groups = max(1, members.count / groupSize)
        return (0..<groups).map { members.count / groups + ($0 < members.count % groups ? 1 : 0) }
    }
    let everyone = Array(0..<persons)
    let plans = (0..<rounds).map { _ in
        let absent = everyone.filter { _ in Int.random(in: 0..<8, using: &draw) == 0 }
        return GroupingProblem.Round(sizes: split(everyone.filter { !absent.contains($0) }), absent: absent)
    }
    let shuffled = everyone.shuffled(using: &draw)
    let past = stride(from: 0, to: persons, by: groupSize).map { Array(shuffled[$0..<min(persons, $0 + groupSize)]) }
    return GroupingProblem(
        persons: everyone.map { _ in
            GroupingProblem.Person(
                practice: Int.random(in: 0..<max(1, persons / 2), using: &draw),
                seniority: Int.random(in: 0...3, using: &draw), isStarter: Int.random(in: 0..<5, using: &draw) == 0,
                isMentor: Int.random(in: 0..<4, using: &draw) == 0)
        },
        rounds: plans, history: [past], apart: persons > 3 ? [.init(0, persons - 1)] : [],
        weights: .init(repeated: 10, practice: 8, starter: 15, seniority: 2))
}

/// The cost by the words of the format, written a second time: pair by pair over the whole story, not group by group.
func slowCost(_ grouping: Grouping, of problem: GroupingProblem) -> Int {
    let persons = problem.persons
    let story = problem.history + grouping.rounds
    var cost = 0
    for one in persons.indices {
        for other in persons.indices where other > one {
            let together = story.map { $0.contains { $0.contains(one) && $0.contains(other) } }
            for round in together.indices where round >= problem.history.count && together[round] {
                cost += problem.weights.repeated * together[..<round].count { $0 }
                if persons[one].practice == persons[other].practice { cost += problem.weights.practice }
            }
        }
    }
    for (index, round) in grouping.rounds.enumerated() {
        let present = persons.indices.filter { !problem.rounds[index].absent.contains($0) }
        for group in round {
            if group.allSatisfy({ !persons[$0].isMentor }) {
                cost += problem.weights.starter * group.filter { persons[$0].isStarter }.count
            }
            for level in 0...3 {
                let found = group.filter { persons[$0].seniority == level }.count
                let product = present.filter { persons[$0].seniority == level }.count * group.count
                // found below floor(product / present) or above ceil(product / present)
                if found * present.count < product {
                    cost += problem.weights.seniority * (product / present.count - found)
                } else if found * present.count > product {
                    let ceiling = product / present.count + (product % present.count == 0 ? 0 : 1)
                    cost += problem.weights.seniority * (found - ceiling)
                }
            }
        }
    }
    return cost
}

/// All ways to split persons into groups of the given sizes; groups of one size in one order only.
func splits(_ persons: [Int], sizes: [Int]) -> [[[Int]]] {
    guard let size = sizes.first else { return persons.isEmpty ? [[]] : [] }
    var result: [[[Int]]] = []
    for group in subsets(persons, size) {
        let rest = persons.filter { !group.contains($0) }
        for others in splits(rest, sizes: Array(sizes.dropFirst())) {
            if let next = others.first, next.count == size, next[0] < group[0] { continue }
            result.append([group] + others)
        }
    }
    return result
}

private func subsets(_ list: [Int], _ size: Int) -> [[Int]] {
    if size == 0 { return [[]] }
    guard let first = list.first, list.count >= size else { return [] }
    let rest = Array(list.dropFirst())
    return subsets(rest, size - 1).map { [first] + $0 } + subsets(rest, size)
}
