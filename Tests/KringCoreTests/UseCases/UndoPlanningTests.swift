import Testing

@testable import KringCore

@Suite struct `Undoing what plans` {
    private static func poll() throws -> DatePoll {
        func option(_ number: Int, _ day: String) throws -> DatePoll.Option {
            DatePoll.Option(
                number: number, start: try LocalMoment(parsing: "\(day)T20:00"), end: try LocalMoment(parsing: "\(day)T22:00"))
        }
        return DatePoll(
            id: "dp", host: .circle("a"), kind: .regular, title: "Najaar",
            options: [try option(1, "2026-09-14"), try option(2, "2026-09-15")])
    }

    private static func answer(_ network: SmallNetwork) throws {
        _ = try network.kring.write(by: Who.member, source: .web) {
            try $0.answerDatePoll(
                PollAnswer(poll: "dp", person: "p-member", choices: [.init(option: 1, level: .can)]), expectedVersion: 0)
        }
    }

    private static func stored(_ network: SmallNetwork) throws -> DatePoll {
        try network.kring.read(by: Who.chair) { try $0.datePoll("dp").value }
    }

    @Test func `a poll that nobody answered is taken away, and comes back`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.export()
        let opened = try #require(try network.write { _ = try $0.openDatePoll(Self.poll()) })
        let after = try network.export()
        for actor in Who.others {
            #expect(throws: KringError.notFound, "\(actor.journalName)") {
                try network.kring.write(by: actor, source: .web) { _ = try $0.undo(change: opened) }
            }
        }
        let undoing = try network.kring.write(by: Who.secretary, source: .web) { try $0.undo(change: opened) }
        #expect(try network.export() == before)
        _ = try network.write { _ = try $0.undo(change: undoing) }
        #expect(try network.export() == after)
        try Self.answer(network)
        let again = try network.kring.read(by: Who.chair) { try $0.history(of: "a").entries[0].number }
        let contents = try network.contents()
        #expect(throws: UndoRefusal.self) { try network.write { _ = try $0.undo(change: again) } }
        #expect(try network.contents() == contents, "what somebody answered is not thrown away")
    }

    @Test func `a date that was chosen is given up again with its meeting, and the answers stay`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        _ = try network.write { _ = try $0.openDatePoll(Self.poll()) }
        try Self.answer(network)
        let before = try network.export()
        let chosen = try #require(
            try network.write { scope in
                var poll = try scope.reading.datePoll("dp").value
                (poll.status, poll.chosen) = (.closed, 1)
                _ = try scope.changeDatePoll(poll, expectedVersion: nil)
            })
        let after = try network.export()
        let meeting = try #require(try Self.stored(network).meeting)
        let undoing = try #require(try network.write { _ = try $0.undo(change: chosen) })
        #expect(try network.export() == before)
        #expect(try Self.stored(network).status == .open)
        _ = try network.write { _ = try $0.undo(change: undoing) }
        #expect(try network.export() == after)
        #expect(try Self.stored(network).meeting == meeting, "under its own id")
    }

    @Test func `a poll that was given up is open again`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        _ = try network.write { _ = try $0.openDatePoll(Self.poll()) }
        let stopped = try #require(
            try network.write { scope in
                var poll = try scope.reading.datePoll("dp").value
                poll.status = .withdrawn
                _ = try scope.changeDatePoll(poll, expectedVersion: nil)
            })
        _ = try network.write { _ = try $0.undo(change: stopped) }
        #expect(try Self.stored(network) == Self.poll())
    }

    @Test func `a year that was taken over is a proposal again, without its meetings, and the other way round`() throws {
        let example = try ExampleKring()
        let kring = example.kring
        let host = Meeting.Host.circle(ExampleKring.dijleNete)
        let proposal = try kring.proposeYear(of: host, PlanWish(year: 2027), by: .operator)
        let kept = try kring.write(by: .operator, source: .command) { try $0.keepPlan(proposal, items: nil) }
        let id = kept.plan.value.id
        struct Facts: Equatable {
            var plan: YearPlan
            var meetings: Set<Meeting>
        }
        func facts() throws -> Facts {
            Facts(
                plan: try kring.read(by: .operator) { try $0.plan(id).plan.value },
                meetings: Set(try kring.database.network().meetings))
        }
        let before = try facts()
        let adopted = try kring.write(by: .operator, source: .command) { scope in
            _ = try scope.adoptPlan(id, expectedVersion: kept.plan.version)
            return try #require(scope.lastChange)
        }
        let after = try facts()
        #expect(after.plan.status == .adopted && after.meetings.count > before.meetings.count)
        let undoing = try kring.write(by: .operator, source: .command) { try $0.undo(change: adopted) }
        #expect(try facts() == before)
        _ = try kring.write(by: .operator, source: .command) { try $0.undo(change: undoing) }
        #expect(try facts() == after)
    }

    @Test func `what was built on a change goes back with it, in one go, once it was shown`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func move(to day: CalendarDay) throws -> Int {
            try #require(
                try network.write {
                    _ = try $0.changeMeeting(SmallNetwork.meeting("later", of: .circle("a"), on: day), expectedVersion: nil)
                })
        }
        let before = try network.export()
        let (first, second, third) = (
            try move(to: day("2026-09-14")), try move(to: day("2026-09-21")), try move(to: day("2026-09-28"))
        )
        let after = try network.export()
        #expect(throws: UndoRefusal.builtUpon([second, third])) { try network.write { _ = try $0.undo(change: first) } }
        #expect(throws: UndoRefusal.builtUpon([third])) {
            try network.write { _ = try $0.undo(change: first, withLater: [second]) }
        }
        #expect(try network.export() == after, "all of it or nothing")
        let undoing = try #require(try network.write { _ = try $0.undo(change: first, withLater: [second, third]) })
        #expect(try network.export() == before)
        for change in [first, second, third] {
            #expect(throws: UndoRefusal.undone(by: undoing)) { try network.write { _ = try $0.undo(change: change) } }
        }
        _ = try network.write { _ = try $0.undo(change: undoing) }
        #expect(try network.export() == after)
    }
}
