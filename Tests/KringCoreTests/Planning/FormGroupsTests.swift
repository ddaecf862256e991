import KringScheduler
import Testing

@testable import KringCore

@Suite struct `Groups of a circle` {
    let example: ExampleKring

    init() throws { example = try ExampleKring() }

    private func form(_ wish: GroupingWish) throws -> CircleGrouping {
        try example.kring.formGroups(of: ExampleKring.dijleNete, wish, by: ExampleKring.chair)
    }

    private func keep(_ grouping: CircleGrouping) throws -> CircleGroupingView {
        try example.kring.write(by: ExampleKring.chair, source: .web) { try $0.keepGrouping(grouping) }
    }

    @Test func `hold every member who is there once a round, and mix practices`() throws {
        let grouping = try form(GroupingWish(rounds: 2))
        let members = Set(grouping.rounds[0].joined())
        #expect(members.count > 50)
        for round in grouping.rounds {
            #expect(Set(round.joined()) == members)
            #expect(round.joined().count == members.count)
            let sizes = round.map(\.count)
            #expect(try #require(sizes.max()) - #require(sizes.min()) <= 1)
        }
        #expect(grouping.cost >= grouping.lowerBound)
        let problem = try example.kring.read(by: ExampleKring.chair) {
            try $0.groupingMaker(for: ExampleKring.dijleNete, GroupingWish(rounds: 2)).problem
        }
        #expect(Set(problem.persons.map(\.practice)).count < problem.persons.count)
        #expect(problem.persons.contains { $0.isStarter })
        #expect(problem.persons.contains { $0.isMentor })
    }

    @Test func `who met in earlier groups is known to later ones`() throws {
        let first = try form(GroupingWish(rounds: 1))
        #expect(try keep(first).grouping.value == first)
        let maker = try example.kring.read(by: ExampleKring.chair) {
            try $0.groupingMaker(for: ExampleKring.dijleNete, GroupingWish(rounds: 1))
        }
        #expect(maker.problem.history.count == 1)
        #expect(maker.problem.history[0].joined().count == first.rounds[0].joined().count)
    }

    @Test func `the advice promises what its construction gives`() {
        let advice = GroupingMaker.advice(members: 41, sizes: 5...8)
        #expect(advice.first?.groups == 8 || advice.first?.groups == 7)
        #expect(advice.contains { $0.groups == 7 && $0.rounds == 7 && $0.sizes == [6, 6, 6, 6, 6, 6, 5] })
    }

    @Test(arguments: [(2...2, [2, 3]), (50...50, [57]), (8...8, [8, 9]), (3...3, [3])])
    func `sizes that do not come out give those that are least off, and nobody alone`(
        asked: ClosedRange<Int>, sizes: [Int]
    ) throws {
        let maker = try example.kring.read(by: ExampleKring.chair) {
            try $0.groupingMaker(for: ExampleKring.dijleNete, GroupingWish(rounds: 1, sizes: asked))
        }
        try #require(maker.members.count == 57)
        #expect(Set(maker.problem.rounds[0].sizes).sorted() == sizes)
    }

    @Test func `somebody who is no member cannot be absent, and more groups than pairs cannot be`() throws {
        #expect {
            try form(GroupingWish(rounds: 1, groups: 40, absent: ["p-061"]))
        } throws: { error in
            guard case KringError.rejected(let issues) = error else { return false }
            return issues.map(\.pointer) == ["/absent/0", "/groups"]
        }
    }

    @Test func `a member forms no groups, and sees none`() throws {
        let kept = try keep(try form(GroupingWish(rounds: 1)))
        #expect(throws: KringError.self) {
            try example.kring.formGroups(of: ExampleKring.dijleNete, GroupingWish(rounds: 1), by: ExampleKring.member)
        }
        #expect(throws: KringError.self) {
            try example.kring.read(by: ExampleKring.member) { try $0.grouping(kept.grouping.value.id) }
        }
    }

    @Test(arguments: [("2026-06-01", 0), ("2025-11-22", 1), ("2021-11-23", 1), ("2021-11-22", 2), ("2011-11-22", 3)])
    func `years of membership make the level`(since: String, level: Int) {
        #expect(GroupingMaker.seniority(since: day(since), on: ExampleKring.today) == level)
    }
}
