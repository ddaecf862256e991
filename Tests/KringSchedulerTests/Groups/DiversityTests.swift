import Testing

@testable import KringScheduler

@Suite struct `Dividing people for the most diversity` {
    private func problem(count: Int, groups: [(Int, Int)], seed: UInt64) throws -> DiversityProblem {
        var draw = TestDraw(state: seed)
        var matrix = [Int](repeating: 0, count: count * count)
        for one in 0..<count {
            for other in one + 1..<max(one + 1, count) {
                let value = Int.random(in: 0...100, using: &draw)
                matrix[one * count + other] = value
                matrix[other * count + one] = value
            }
        }
        return try #require(
            DiversityProblem(count: count, groups: groups.map { .init(least: $0.0, most: $0.1) }, diversity: matrix))
    }

    private func assignments(_ count: Int, _ groups: Int) -> [[Int]] {
        if count == 0 { return [[]] }
        return assignments(count - 1, groups).flatMap { rest in (0..<groups).map { rest + [$0] } }
    }

    @Test(arguments: 1...8)
    func `on tiny problems the search finds the best of all divisions`(seed: Int) throws {
        let groups = seed % 2 == 0 ? [(2, 4), (1, 3), (0, 5)] : [(3, 3), (2, 2), (2, 2)]
        let problem = try problem(count: 7, groups: groups, seed: UInt64(seed))
        let best = assignments(7, 3).filter(problem.isValid).map(problem.value).max()
        let division = problem.divide(budget: 4_000)
        #expect(problem.isValid(division.group))
        #expect(division.value == problem.value(of: division.group))
        #expect(division.value == best)
    }

    @Test func `sizes stay within their bounds and the same seed gives the same division`() throws {
        let problem = try problem(count: 31, groups: [(4, 9), (5, 5), (0, 12), (6, 7), (3, 20)], seed: 4)
        let first = problem.divide(budget: 5_000, seed: 3)
        #expect(problem.isValid(first.group))
        #expect(first == problem.divide(budget: 5_000, seed: 3))
        #expect(first.value > problem.divide(budget: 0, seed: 3).value)
        #expect(first.moves <= 5_000 + 256)
    }

    @Test func `where diversities are distances, no swap betters what is found`() throws {
        let count = 36
        var draw = TestDraw(state: 12)
        let places = (0..<count).map { _ in (Int.random(in: 0...1_000, using: &draw), Int.random(in: 0...1_000, using: &draw)) }
        var matrix = [Int](repeating: 0, count: count * count)
        for one in 0..<count {
            for other in 0..<count {
                let (across, along) = (places[one].0 - places[other].0, places[one].1 - places[other].1)
                matrix[one * count + other] = Int(Double(across * across + along * along).squareRoot())
            }
        }
        let groups = [DiversityProblem.Bounds](repeating: .init(least: 9, most: 9), count: 4)
        let problem = try #require(DiversityProblem(count: count, groups: groups, diversity: matrix))
        let division = problem.divide(budget: 40_000)
        #expect(division.value == problem.value(of: division.group))
        for one in 0..<count {
            for other in 0..<one {
                var swapped = division.group
                swapped.swapAt(one, other)
                #expect(problem.value(of: swapped) <= division.value)
            }
        }
    }

    @Test func `one group, empty groups and nobody at all are divided too`() throws {
        for (count, groups) in [
            (0, [(0, 0)]), (1, [(0, 1)]), (5, [(5, 5)]), (3, [(1, 1), (1, 1), (1, 1)]), (4, [(0, 4), (0, 4)]),
        ] {
            let problem = try problem(count: count, groups: groups, seed: 1)
            let division = problem.divide(budget: 500)
            #expect(problem.isValid(division.group))
        }
        #expect(DiversityProblem(count: 3, groups: [.init(least: 0, most: 2)], diversity: [Int](repeating: 0, count: 9)) == nil)
        #expect(DiversityProblem(count: 2, groups: [.init(least: 0, most: 2)], diversity: [0, 1, 2, 0]) == nil)
    }

    @Test func `the text form is read with its decimals`() throws {
        let text = "3 2 ds 1 2 1 2 \r\n0 1 1.25\n0 2 -3\n\n1 2 0.5\n"
        let problem = try DiversityProblem.read(text: Array(text.utf8))
        #expect(problem.unit == 100)
        #expect(problem.groups == [.init(least: 1, most: 2), .init(least: 1, most: 2)])
        #expect(problem.diversity == [0, 125, -300, 125, 0, 50, -300, 50, 0])
        #expect(problem.divide(budget: 500).value == 125)
    }

    @Test(arguments: [
        ("", "/1"), ("3 2 ss 1 2", "/1"), ("3 2 xx 1 2 1 2", "/1"), ("x 2 ss 1 2 1 2", "/1"), ("9 2 ss 1 2 1 2", "/1"),
        ("3 2 ss 1 2 1 2\n0 1", "/2"), ("3 2 ss 1 2 1 2\n0 3 5", "/2"), ("3 2 ss 1 2 1 2\n0 1 5\n1 0 5", "/3"),
        ("3 2 ss 1 2 1 2\n0 1 1e5", "/2"), ("3 2 ss 1 2 1 2\n0 1 1.2345678", "/1"), ("3 2 ss 2 1 1 2", "/1"),
        ("3 1 ss 3 3\n0 1 999999999", "/1"),
    ])
    func `a faulty text is refused with its line`(text: String, pointer: String) {
        let refusal = #expect(throws: InputFaults.self) { try DiversityProblem.read(text: Array(text.utf8)) }
        #expect(refusal?.faults.first?.pointer == pointer)
    }
}
