import Testing

@testable import KringScheduler

@Suite struct `Tables of a grouping search` {
    @Test func `one hundred thousand swaps add up to a full recomputation`() {
        let problem = mixedProblem(persons: 13, rounds: 3, seed: 5)
        let tables = GroupingTables(problem, from: GroupingSolver.random(problem, seed: 5))
        var draw = GroupingDraw(seed: 9)
        var swaps = 0
        while swaps < 100_000 {
            let round = draw.below(3)
            let one = draw.below(13)
            let other = draw.below(13)
            let from = tables.groupOf[round * tables.stride + one]
            let to = tables.groupOf[round * tables.stride + other]
            if from < 0 || to < 0 || from == to { continue }
            tables.swap(round: round, one, other, change: tables.delta(round: round, one, other))
            swaps += 1
            if swaps % 20_000 == 0 { expectSound(tables) }
        }
        expectSound(tables)
    }

    @Test(arguments: [(7, 1), (12, 2), (17, 4), (24, 5)])
    func `a scan says of every swap what it costs`(persons: Int, rounds: Int) {
        let problem = mixedProblem(persons: persons, rounds: rounds, seed: UInt64(persons))
        let tables = GroupingTables(problem, from: GroupingSolver.random(problem, seed: 1))
        for round in 0..<rounds {
            for one in problem.present(in: round) {
                let least = tables.scan(round: round, one)
                let mine = tables.groupOf[round * tables.stride + one]
                var lowest = Int(GroupingTables.forbidden)
                for other in 0..<persons {
                    let theirs = tables.groupOf[round * tables.stride + other]
                    if theirs < 0 || theirs == mine {
                        #expect(tables.change[other] > GroupingTables.forbidden / 2)
                        continue
                    }
                    let change = tables.delta(round: round, one, other)
                    #expect(Int(tables.change[other]) == change)
                    lowest = min(lowest, change)
                }
                #expect(Int(least) == lowest || lowest == Int(GroupingTables.forbidden))
            }
        }
    }

    @Test func `an exchange through all rounds costs what it says`() {
        var problem = mixedProblem(persons: 16, rounds: 4, seed: 3)
        problem.rounds = problem.rounds.map { _ in .init(sizes: [4, 4, 4, 4]) }
        let tables = GroupingTables(problem, from: GroupingSolver.random(problem, seed: 2))
        var draw = GroupingDraw(seed: 4)
        for _ in 0..<300 {
            let one = draw.below(16)
            let other = draw.below(16)
            if one == other { continue }
            let before = tables.cost
            let change = tables.exchangeDelta(one, other)
            tables.exchange(one, other)
            #expect(tables.cost - before == change)
        }
        expectSound(tables)
    }

    /// Cost, gains and pairs against tables made from nothing, and the cost against both evaluators.
    private func expectSound(_ tables: GroupingTables) {
        let problem = tables.problem
        let grouping = tables.grouping
        let fresh = GroupingTables(problem, from: grouping)
        #expect(tables.cost == fresh.cost)
        let apart = problem.breaches(of: grouping).count
        #expect(
            tables.cost * tables.scale.unit == slowCost(grouping, of: problem) + apart * tables.scale.apart * tables.scale.unit)
        #expect(problem.cost(of: grouping).total == slowCost(grouping, of: problem))
        for index in 0..<tables.count * tables.stride { #expect(tables.pair[index] == fresh.pair[index]) }
        for round in 0..<tables.rounds {
            for person in problem.present(in: round) {
                #expect(tables.own[round * tables.stride + person] == fresh.own[round * tables.stride + person])
                for group in 0..<tables.groupCount[round] {
                    let place = tables.gainStart[round] + group * tables.stride + person
                    #expect(tables.gain[place] == fresh.gain[place])
                }
            }
        }
    }
}
