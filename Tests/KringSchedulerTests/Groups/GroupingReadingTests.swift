import Foundation
import Testing

@testable import KringScheduler

@Suite struct `Reading a groups file` {
    @Test(arguments: ["groups-n12-s1", "groups-n41-s1", "golfer-8-4-8"])
    func `what is read is written the same`(name: String) throws {
        let problem = try groupingInstance(name)
        #expect(try GroupingProblem.read(problem.written()) == problem)
    }

    @Test func `groups are read back as written`() throws {
        let grouping = Grouping(rounds: [[[2, 0], [1]], [], [[0, 1, 2]]])
        #expect(try Grouping.read(grouping.written(cost: 7, lowerBound: 3)) == grouping)
    }

    @Test(arguments: [
        (#""n": 3"#, #""n": 4"#, "/persons"),
        (#""rounds": 2"#, #""rounds": 3"#, "/sizes"),
        ("[[2,1],", "[[2,2],", "/sizes/0"),
        ("[[2,1],", "[[0,3],", "/sizes/0/0"),
        ("[[2,1],", "[2,", "/sizes/0"),
        ("[[],[0]]", "[[],[3]]", "/absent/1/0"),
        ("[[],[0]]", "[[],[0,0]]", "/absent/1/1"),
        ("[[[0,1]]]", "[[[0,1],[1]]]", "/history/0/1/0"),
        ("[[[0,1]]]", "[[[0,-1]]]", "/history/0/0/1"),
        ("[[1,2]]", "[[1,1]]", "/apart/0"),
        ("[[1,2]]", "[[1,2,0]]", "/apart/0"),
        ("[[1,2]]", "[[1,9]]", "/apart/0/1"),
        (#""seniority":2"#, #""seniority":4"#, "/persons/0/seniority"),
        (#""mentor":true"#, #""mentor":1"#, "/persons/0/mentor"),
        (#""repeat":10"#, #""repeat":-1"#, "/weights/repeat"),
        (#""repeat":10"#, #""repeat":1.5"#, "/weights/repeat"),
        (#""starter":15"#, #""starters":15"#, "/weights/starter"),
        ("kring-groups/1", "kring-groups/2", "/format"),
    ])
    func `a fault is found where it stands`(good: String, bad: String, pointer: String) throws {
        let file = """
            {"format": "kring-groups/1", "n": 3, "rounds": 2, "sizes": [[2,1],[1,1]], "absent": [[],[0]],
             "persons": [{"practice":0,"seniority":2,"starter":false,"mentor":true},
              {"practice":0,"seniority":1,"starter":false,"mentor":false},
              {"practice":1,"seniority":0,"starter":true,"mentor":false}],
             "history": [[[0,1]]], "apart": [[1,2]], "weights": {"repeat":10,"practice":8,"starter":15,"seniority":2}}
            """
        _ = try GroupingProblem.read(Array(file.utf8))
        let start = try #require(file.range(of: good))
        let broken = file.replacingCharacters(in: start, with: bad)
        let refusal = #expect(throws: InputFaults.self) { try GroupingProblem.read(Array(broken.utf8)) }
        #expect(refusal?.faults.contains { $0.pointer == pointer } == true, "\(String(describing: refusal))")
    }

    @Test func `faults of shape and of meaning are told at once`() {
        let file = """
            {"format": "kring-groups/1", "n": 3, "rounds": 3, "sizes": [[2,1],[3,1],"all"], "absent": [[7],[0],[9]],
             "persons": [{"practice":0,"seniority":7,"starter":false,"mentor":true},
              {"practice":0,"seniority":1,"starter":"no","mentor":false},
              {"practice":1,"seniority":0,"starter":true}],
             "history": [[[0,1],["x"],[2,3]]], "apart": [[1],[2,2],[0,5]],
             "weights": {"repeat":-1,"practice":8,"starter":15,"seniority":2}}
            """
        let refusal = #expect(throws: InputFaults.self) { try GroupingProblem.read(Array(file.utf8)) }
        let found = refusal?.faults.map(\.pointer) ?? []
        #expect(
            Set(found) == [
                "/persons/0/seniority", "/persons/1/starter", "/persons/2/mentor", "/sizes/2", "/history/0/1/0", "/apart/0",
                "/weights/repeat", "/absent/0/0", "/absent/2/0", "/sizes/1", "/history/0/2/1", "/apart/1", "/apart/2/1",
            ])
        #expect(found.count == Set(found).count)
    }

    @Test func `numbers that do not fit the tables are refused`() {
        var problem = mixedProblem(persons: 40, rounds: 4, seed: 1, groupSize: 20)
        problem.weights = .init(repeated: 999_999, practice: 1_000_000, starter: 999_983, seniority: 1)
        #expect(problem.faults()?.faults.map(\.pointer) == ["/weights"])
    }

    @Test func `broken bytes never crash, and what is still good is solved`() throws {
        let bytes = try groupingBytes("groups-n12-s1")
        var draw = TestDraw(state: 77)
        let odd: [UInt8] = Array("0123456789-[]{},:\"tn \u{0}".utf8)
        var solved = 0
        for _ in 0..<250 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...3, using: &draw) {
                let place = Int.random(in: broken.indices, using: &draw)
                switch Int.random(in: 0..<3, using: &draw) {
                case 0: broken[place] = odd[Int.random(in: odd.indices, using: &draw)]
                case 1: broken.remove(at: place)
                default: broken.insert(odd[Int.random(in: odd.indices, using: &draw)], at: place)
                }
            }
            do throws(InputFaults) {
                let problem = try GroupingProblem.read(broken)
                let solution = try GroupingSolver.solve(problem, options: .init(budget: 60))
                #expect(solution.cost.total == slowCost(solution.grouping, of: problem))
                solved += 1
            } catch {
                #expect(!error.faults.isEmpty && error.faults.count <= InputFaults.limit)
            }
        }
        #expect(solved > 0)
    }
}
