import Foundation
import KringScheduler
import Testing

/// Whether the prices really prove the bound is for a second program: Tests/peers/plan_rounds.py.
@Suite struct `A certificate` {
    private struct File: Decodable {
        struct Block: Decodable {
            let meetings: [Int]
            let bound: Int
            let exact: Bool
            let chains: [Chain]
        }
        struct Chain: Decodable {
            let meetings: [Int]
            let unitPrices: [Int]
            let weekdayPrices: [Int]
        }
        struct Forced: Decodable {
            let meetings: [Int]
            let most: Int
            let cost: Int
        }
        let format: String
        let lowerBound: Int
        let scale: Int
        let constant: Int
        let blocks: [Block]
        let forced: [Forced]
    }

    private func check(_ problem: PlanProblem, _ comment: Comment) throws {
        let outcome = PlanSolver(problem).solve()
        let file = try JSONDecoder().decode(File.self, from: Data(outcome.certificate()))
        #expect(file.format == "kring-plan-certificate/1")
        #expect(file.lowerBound == outcome.plan.lowerBound, comment)
        let blocks = file.blocks.reduce(0) { $0 + $1.bound }
        let forced = file.forced.reduce(0) { $0 + $1.cost }
        #expect(file.constant + blocks + forced == file.lowerBound, comment)
        #expect(file.blocks.flatMap(\.meetings).sorted() == Array(problem.meetings.indices), comment)
        for (block, told) in zip(file.blocks, outcome.blocks) {
            #expect(block.chains.flatMap(\.meetings).sorted() == block.meetings, comment)
            #expect(block.bound == told.bound && block.exact == told.isExact, comment)
            #expect(told.bound <= told.cost, comment)
            for chain in block.chains { #expect(chain.unitPrices.allSatisfy { $0 >= 0 }, comment) }
        }
    }

    @Test(arguments: ["plan-c1-s1.json", "plan-c10-s1.json", "plan-c10-replan-s1.json", "conflict-2.json"])
    func `of a public problem adds up to the bound`(name: String) throws { try check(try instance(name), "\(name)") }

    @Test(arguments: 0..<60)
    func `of any problem shares out its meetings and adds up to the bound`(seed: Int) throws {
        let shape = RandomShape(circles: 1...3, extraMeetings: 0...3, seriesLength: 1...5, window: 3...20)
        try check(randomProblem(seed + 6_000, shape), "seed \(seed)")
    }
}
