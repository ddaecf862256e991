import KringScheduler
import Testing

@testable import KringCore

@Suite struct `Groups that a chair shapes` {
    let example: ExampleKring

    init() throws { example = try ExampleKring() }

    private func draft(_ rounds: Int = 1) throws -> GroupingDraft {
        try example.kring.draftGroups(of: ExampleKring.dijleNete, GroupingWish(rounds: rounds), by: ExampleKring.chair)
    }

    private func sketch(_ draft: GroupingDraft) throws -> GroupingSketch {
        try example.kring.read(by: ExampleKring.chair) { try $0.sketch(draft, of: ExampleKring.dijleNete) }
    }

    private func keep(_ draft: GroupingDraft) throws -> CircleGrouping {
        let grouping = try example.kring.grouping(draft, of: ExampleKring.dijleNete, by: ExampleKring.chair)
        return try example.kring.write(by: ExampleKring.chair, source: .web) { try $0.keepGrouping(grouping).grouping.value }
    }

    private func cost(_ draft: GroupingDraft) throws -> Int {
        try example.kring.grouping(draft, of: ExampleKring.dijleNete, by: ExampleKring.chair).cost
    }

    @Test func `somebody who was moved stays where she was put, and the rest is made anew as good as can be`() throws {
        var draft = try draft(2)
        let before = draft
        let person = try #require(draft.rounds[1][0].first)
        let last = draft.rounds[1].count - 1
        let isMoved = draft.move(person, inRound: 1, to: last)
        #expect(isMoved)
        #expect(draft.rounds[1][last].contains(person) && !draft.rounds[1][0].contains(person))
        #expect(draft.held == [[], [person]] && draft.rounds[0] == before.rounds[0])

        let anew = try example.kring.regroup(draft, of: ExampleKring.dijleNete, by: ExampleKring.chair)
        #expect(anew.rounds[1][last].contains(person) && anew.held == draft.held)
        for (round, groups) in anew.rounds.enumerated() {
            #expect(Set(groups.joined()) == Set(before.rounds[round].joined()))
            #expect(groups.joined().count == before.rounds[round].joined().count)
            let sizes = groups.map(\.count)
            #expect(try #require(sizes.max()) - #require(sizes.min()) <= 1)
        }
        #expect(try example.kring.regroup(draft, of: ExampleKring.dijleNete, by: ExampleKring.chair) == anew)
        // Neither is kept: who sat together in the one would have met before in the other.
        let (moved, better) = try (cost(draft), cost(anew))
        #expect(better <= moved)
    }

    @Test func `somebody who will not be there is left out, and an empty group disappears`() throws {
        var draft = try draft()
        let group = draft.rounds[0][0]
        let count = draft.rounds[0].count
        for person in group {
            let isOut = draft.move(person, inRound: 0, to: nil)
            #expect(isOut)
        }
        #expect(draft.rounds[0].count == count - 1 && draft.held == [[]])
        let first = draft.rounds[0][0][0]
        let isBack = draft.move(group[0], inRound: 0, to: 0)
        let isInNoRound = draft.move(first, inRound: 3, to: 0)
        let isInNoGroup = draft.move(first, inRound: 0, to: 99)
        #expect(!isBack, "who is not there cannot be moved")
        #expect(!isInNoRound && !isInNoGroup)
        let kept = try keep(draft)
        #expect(Set(kept.rounds[0].joined()).isDisjoint(with: group))
    }

    @Test func `each group says which practices are mixed and who met before`() throws {
        let first = try draft()
        #expect(try sketch(first).rounds[0].allSatisfy { $0.met.isEmpty })
        let kept = try keep(first)
        // The same people again: everybody met everybody of her group.
        let again = try sketch(first)
        #expect(again.rounds[0].allSatisfy { $0.met.count == $0.pairs })
        let looked = try example.kring.read(by: ExampleKring.chair) { try $0.sketch(kept.id) }
        #expect(looked.rounds[0].allSatisfy { $0.met.isEmpty }, "what was kept is told as it was then")
        let problem = try example.kring.read(by: ExampleKring.chair) {
            try $0.groupingMaker(for: ExampleKring.dijleNete, GroupingWish(rounds: 1)).problem
        }
        #expect(looked.rounds[0].flatMap(\.seats).count == problem.persons.count)
        for group in looked.rounds[0] {
            #expect(group.seats.count >= group.practices)
            #expect((group.samePractice == 0) == (group.practices == group.seats.count))
            #expect(group.unguided <= group.starters)
        }
        let other = try draft()
        #expect(try keep(other).rounds != kept.rounds)
        #expect(try sketch(other).rounds[0].flatMap(\.seats).count == problem.persons.count)
    }

    @Test func `groups with a stranger, somebody twice, or somebody alone are refused`() throws {
        let good = try draft()
        func issues(_ change: (inout GroupingDraft) -> Void) throws -> [String] {
            var draft = good
            change(&draft)
            do {
                _ = try example.kring.grouping(draft, of: ExampleKring.dijleNete, by: ExampleKring.chair)
                return []
            } catch KringError.rejected(let issues) {
                return issues.map(\.pointer)
            }
        }
        #expect(try issues { _ in } == [])
        #expect(try issues { $0.rounds[0][0].append("p-onbekend") } == ["/rounds"])
        #expect(try issues { $0.rounds[0][0].append($0.rounds[0][1][0]) } == ["/rounds/0"])
        #expect(try issues { $0.rounds[0].append([$0.rounds[0][0].removeLast()]) } == ["/rounds/0/\(good.rounds[0].count)"])
        #expect(try issues { $0.rounds = [] } == ["/rounds"])
    }

    @Test func `a member sees with whom she sits and nothing else, and others see nothing`() throws {
        let kept = try keep(try draft(2))
        let me = try #require(ExampleKring.member.person)
        let own = try example.kring.read(by: ExampleKring.member) { try $0.ownGroups(in: ExampleKring.dijleNete) }
        #expect(own.map(\.id) == [kept.id])
        for (round, names) in try #require(own.first).rounds.enumerated() {
            let group = try #require(kept.rounds[round].first { $0.contains(me) })
            #expect(Set(try #require(names).map(\.id)) == Set(group).subtracting([me]))
        }
        #expect(try example.kring.read(by: ExampleKring.member) { try $0.sitsInGroups(of: ExampleKring.dijleNete) })
        #expect(throws: KringError.self) { try example.kring.read(by: ExampleKring.member) { try $0.sketch(kept.id) } }
        #expect(throws: KringError.self) {
            try example.kring.regroup(
                GroupingDraft(rounds: kept.rounds), of: ExampleKring.dijleNete, by: ExampleKring.member)
        }
        for actor in [Actor.open, .operator, .careCouncil([])] {
            #expect(throws: KringError.self) {
                try example.kring.read(by: actor) { try $0.ownGroups(in: ExampleKring.dijleNete) }
            }
            #expect(try !example.kring.read(by: actor) { try $0.sitsInGroups(of: ExampleKring.dijleNete) })
        }
    }

    @Test func `groups are thrown away by a chair alone, and later rounds no longer count them`() throws {
        let kept = try keep(try draft())
        #expect(throws: KringError.self) {
            try example.kring.write(by: ExampleKring.member, source: .web) { try $0.dropGrouping(kept.id) }
        }
        try example.kring.write(by: ExampleKring.chair, source: .web) { try $0.dropGrouping(kept.id) }
        let maker = try example.kring.read(by: ExampleKring.chair) {
            try $0.groupingMaker(for: ExampleKring.dijleNete, GroupingWish(rounds: 1))
        }
        #expect(maker.problem.history.isEmpty)
        #expect(throws: KringError.notFound) {
            try example.kring.write(by: ExampleKring.chair, source: .web) { try $0.dropGrouping(kept.id) }
        }
    }
}
