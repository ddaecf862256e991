import Testing

@testable import KringScheduler

@Suite struct `Designs in which nobody meets twice` {
    @Test(arguments: [2, 3, 4, 5, 7, 8, 9, 16, 25, 27, 32])
    func `a field has inverses and distributes`(order: Int) throws {
        let field = try #require(FiniteField(order: order))
        for a in 0..<order {
            #expect(field.sum(a, 0) == a && field.product(a, 1) == a && field.product(a, 0) == 0)
            #expect(Set((0..<order).map { field.sum(a, $0) }).count == order)
            if a > 0 { #expect(Set((0..<order).map { field.product(a, $0) }).count == order) }
        }
        var draw = TestDraw(state: 1)
        for _ in 0..<200 {
            let (a, b, c) = (
                Int.random(in: 0..<order, using: &draw), Int.random(in: 0..<order, using: &draw),
                Int.random(in: 0..<order, using: &draw)
            )
            #expect(field.product(a, field.sum(b, c)) == field.sum(field.product(a, b), field.product(a, c)))
            #expect(field.product(a, field.product(b, c)) == field.product(field.product(a, b), c))
        }
    }

    @Test(arguments: [0, 1, 6, 10, 12, 257])
    func `there is no field of another order`(order: Int) {
        #expect(FiniteField(order: order) == nil)
    }

    @Test(arguments: [(7, 5, 35, 7), (7, 7, 49, 8), (8, 4, 32, 8), (9, 6, 50, 9), (7, 6, 41, 7), (4, 4, 16, 5), (11, 3, 30, 11)])
    func `a transversal design gives as many rounds as groups`(groups: Int, size: Int, members: Int, rounds: Int) throws {
        let sizes = GroupChoice(members: members, groups: groups).sizes
        #expect(sizes.max() == size)
        let design = try #require(GroupDesign.transversal(sizes: sizes))
        #expect(design.count == rounds)
        expectClean(design, sizes: sizes)
    }

    @Test(arguments: [(3, 9, 4), (3, 27, 13), (4, 64, 21), (5, 25, 6), (2, 8, 7)])
    func `lines of a space meet everyone exactly once`(size: Int, members: Int, rounds: Int) throws {
        let sizes = [Int](repeating: size, count: members / size)
        let design = try #require(GroupDesign.affineLines(sizes: sizes))
        #expect(design.count == rounds && rounds * (size - 1) == members - 1)
        expectClean(design, sizes: sizes)
    }

    @Test(arguments: [1, 2, 3, 7, 10])
    func `pairs turn until everyone met everyone`(groups: Int) throws {
        let sizes = [Int](repeating: 2, count: groups)
        let design = try #require(GroupDesign.pairs(sizes: sizes))
        #expect(design.count == 2 * groups - 1)
        expectClean(design, sizes: sizes)
    }

    @Test(arguments: [(5, 3, 7), (6, 6, 3), (10, 3, 7), (6, 4, 5)])
    func `a turning design is found for schedules no field gives`(groups: Int, size: Int, rounds: Int) throws {
        let sizes = [Int](repeating: size, count: groups)
        let design = try #require(CyclicDesign.find(rounds: rounds, sizes: sizes, effort: 400_000))
        #expect(design.count == rounds)
        expectClean(design, sizes: sizes)
    }

    @Test(arguments: [9, 10])
    func `thirty-two persons in fours have ten rounds and no more`(rounds: Int) throws {
        let sizes = [Int](repeating: 4, count: 8)
        let design = try #require(GroupDesign.rounds(rounds, sizes: sizes, effort: 0))
        #expect(design.count == rounds)
        expectClean(design, sizes: sizes)
        #expect(GroupDesign.promisedRounds(sizes: sizes) == 10)
        #expect(GroupDesign.rounds(11, sizes: sizes, effort: 1_000) == nil)
    }

    @Test func `groups that cannot go on without repeats get no design`() {
        #expect(GroupDesign.rounds(3, sizes: [2, 2], effort: 10_000)?.count == 3)
        #expect(GroupDesign.rounds(4, sizes: [2, 2], effort: 10_000) == nil)
        #expect(GroupDesign.rounds(2, sizes: [5, 5], effort: 10_000) == nil)
        #expect(GroupDesign.rounds(2, sizes: [], effort: 10_000) == nil)
        #expect(GroupDesign.rounds(2, sizes: [9], effort: 10_000) == nil)
    }

    @Test func `forty-one members in seven groups have seven rounds, in six groups none is promised`() {
        let choices = GroupChoice.all(members: 41, sizes: 5...7)
        #expect(choices.map(\.sizes.count) == [6, 7, 8])
        #expect(choices.map(\.rounds) == [1, 7, 8])
        #expect(choices[1].sizes == [6, 6, 6, 6, 6, 6, 5])
    }

    private func expectClean(_ design: [[[Int]]], sizes: [Int]) {
        let members = sizes.reduce(0, +)
        let problem = GroupingProblem(
            persons: (0..<members).map { .init(practice: $0) }, rounds: design.map { _ in .init(sizes: sizes) },
            weights: .init(repeated: 1, practice: 0, starter: 0, seniority: 0))
        #expect(problem.breaches(of: Grouping(rounds: design)).isEmpty)
        #expect(problem.cost(of: Grouping(rounds: design)).total == 0)
    }
}
