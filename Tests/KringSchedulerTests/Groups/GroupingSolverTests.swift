import Testing

@testable import KringScheduler

@Suite struct `Splitting members into groups` {
    @Test(arguments: 1...12)
    func `on tiny circles the search finds what trying everything finds`(seed: Int) throws {
        let problem = mixedProblem(persons: 6 + seed % 2, rounds: 2, seed: UInt64(seed), groupSize: 3)
        let choices = problem.rounds.indices.map { splits(problem.present(in: $0), sizes: problem.rounds[$0].sizes) }
        var least = Int.max
        for first in choices[0] {
            for second in choices[1] {
                let grouping = Grouping(rounds: [first, second])
                if problem.breaches(of: grouping).isEmpty { least = min(least, slowCost(grouping, of: problem)) }
            }
        }
        let solution = try GroupingSolver.solve(problem, options: .init(budget: 8_000))
        if least == .max {
            #expect(!solution.breaches.isEmpty)
        } else {
            #expect(solution.breaches.isEmpty)
            #expect(solution.cost.total == least)
            #expect(solution.bound.total <= least)
            if solution.isProvedBest { #expect(solution.bound.total == least) }
        }
    }

    @Test(arguments: ["golfer-5-3-7", "golfer-6-6-3", "golfer-7-5-7", "golfer-7-7-8", "golfer-8-4-8", "golfer-8-4-10"])
    func `pure schedules are constructed and proved`(name: String) throws {
        let problem = try groupingInstance(name)
        let solution = try GroupingSolver.solve(problem)
        #expect(solution.cost.total == 0 && solution.isProvedBest && solution.isConstructed && solution.moves == 0)
        #expect(problem.breaches(of: solution.grouping).isEmpty)
    }

    @Test func `twelve members reach the best known cost, and the bound stays below`() throws {
        let solution = try GroupingSolver.solve(groupingInstance("groups-n12-s1"))
        #expect(solution.cost.total == 824)
        #expect(solution.bound.total == 816)
    }

    @Test(arguments: [("groups-n24-s1", 498, 480), ("groups-n41-s1", 1_334, 210)])
    func `bounds lie between the published bound and the best known cost`(name: String, best: Int, known: Int) throws {
        let problem = try groupingInstance(name)
        let solution = try GroupingSolver.solve(problem, options: .init(budget: 1_500))
        #expect(solution.bound.total >= known && solution.bound.total <= best)
        #expect(solution.bound.total <= solution.cost.total)
        #expect(solution.breaches.isEmpty)
        #expect(solution.cost.total == slowCost(solution.grouping, of: problem))
    }

    @Test func `a bound is never above the cost of any groups`() {
        for seed in 1...60 as ClosedRange<UInt64> {
            let problem = mixedProblem(persons: 4 + Int(seed % 9), rounds: 1 + Int(seed % 4), seed: seed, groupSize: 3)
            let bound = GroupingBound(of: problem).total
            for draw in 1...6 as ClosedRange<UInt64> {
                let grouping = GroupingSolver.random(problem, seed: draw)
                if problem.breaches(of: grouping).isEmpty { #expect(bound <= slowCost(grouping, of: problem)) }
            }
        }
    }

    @Test(arguments: 1...8)
    func `groups are always complete and of the sizes asked`(seed: Int) throws {
        let problem = mixedProblem(persons: 5 + 4 * seed, rounds: 1 + seed % 4, seed: UInt64(seed))
        for budget in [0, 1, 700] {
            let solution = try GroupingSolver.solve(problem, options: .init(budget: budget, seed: UInt64(budget)))
            #expect(problem.breaches(of: solution.grouping).allSatisfy { if case .together = $0 { true } else { false } })
            #expect(solution.cost.total == slowCost(solution.grouping, of: problem))
            #expect(solution.bound.total <= solution.cost.total || !solution.breaches.isEmpty)
            #expect(solution.moves <= max(budget, 8) + 600)
        }
    }

    @Test func `the same problem and seed give the same bytes, another seed may not`() throws {
        let problem = try groupingInstance("groups-n24-s1")
        func bytes(_ seed: UInt64) throws -> [UInt8] {
            try GroupingSolver.solve(problem, options: .init(budget: 2_000, seed: seed)).grouping.written()
        }
        #expect(try bytes(1) == bytes(1))
        #expect(try bytes(1) != bytes(2))
        // Watching the search does not change it.
        let watched = try GroupingSolver.solve(problem, options: .init(budget: 2_000)) { progress in
            #expect(progress.moves <= progress.budget + 600)
        }
        #expect(try watched.grouping.written() == bytes(1))
    }

    @Test func `members change places in a design without meeting twice`() throws {
        var problem = mixedProblem(persons: 35, rounds: 4, seed: 8)
        problem.rounds = problem.rounds.map { _ in .init(sizes: [5, 5, 5, 5, 5, 5, 5]) }
        problem.history = []
        let few = try GroupingSolver.solve(problem, options: .init(budget: 4_000))
        #expect(few.isConstructed && few.cost.repeated == 0 && few.breaches.isEmpty)
    }

    @Test func `scaling all weights scales cost and bound`() throws {
        let problem = try groupingInstance("groups-n12-s1")
        var tenfold = problem
        tenfold.weights = .init(repeated: 100, practice: 80, starter: 150, seniority: 20)
        let one = try GroupingSolver.solve(problem, options: .init(budget: 3_000))
        let ten = try GroupingSolver.solve(tenfold, options: .init(budget: 3_000))
        #expect(ten.grouping == one.grouping)
        #expect(ten.cost.total == 10 * one.cost.total && ten.bound.total == 10 * one.bound.total)
    }

    @Test func `reports of the groups add up to the cost`() throws {
        let problem = mixedProblem(persons: 22, rounds: 4, seed: 31)
        let solution = try GroupingSolver.solve(problem, options: .init(budget: 100))
        let reports = problem.reports(on: solution.grouping)
        #expect(reports.count == problem.rounds.reduce(0) { $0 + $1.sizes.count })
        #expect(reports.reduce(0) { $0 + $1.cost.repeated } == solution.cost.repeated)
        #expect(reports.reduce(0) { $0 + $1.cost.practice } == solution.cost.practice)
        #expect(reports.reduce(0) { $0 + $1.cost.starter } == solution.cost.starter)
        #expect(reports.reduce(0) { $0 + $1.cost.seniority } == solution.cost.seniority)
    }

    @Test func `empty and one-sided circles get an answer`() throws {
        let none = GroupingProblem.Weights(repeated: 0, practice: 0, starter: 0, seniority: 0)
        let all = GroupingProblem.Weights(repeated: 10, practice: 8, starter: 15, seniority: 2)
        let person = GroupingProblem.Person(practice: 0, isStarter: true)
        let problems = [
            GroupingProblem(persons: [], rounds: [], weights: all),
            GroupingProblem(persons: [], rounds: [.init(sizes: [])], weights: all),
            GroupingProblem(persons: [person], rounds: [.init(sizes: [1]), .init(sizes: [], absent: [0])], weights: all),
            GroupingProblem(persons: [person, person, person], rounds: [.init(sizes: [3]), .init(sizes: [3])], weights: all),
            GroupingProblem(persons: [person, person, person], rounds: [.init(sizes: [1, 1, 1])], weights: all),
            GroupingProblem(persons: [person, person, person, person], rounds: [.init(sizes: [2, 2])], weights: none),
            GroupingProblem(
                persons: [person, person, person], rounds: [.init(sizes: [2, 1])],
                apart: [.init(0, 1), .init(1, 2), .init(2, 0), .init(0, 2)], weights: all),
        ]
        for problem in problems {
            let solution = try GroupingSolver.solve(problem, options: .init(budget: 500))
            #expect(solution.cost.total == slowCost(solution.grouping, of: problem))
            #expect(solution.breaches.isEmpty == problem.apart.isEmpty)
            #expect(solution.bound.total <= solution.cost.total)
        }
    }
}
