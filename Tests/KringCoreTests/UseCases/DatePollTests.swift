import Testing

@testable import KringCore

@Suite struct `Choosing a date together` {
    private let network = try! SmallNetwork()
    private let chair = Actor.person("p-chair")

    private static func option(_ number: Int, _ day: String, hour: Int = 20) throws -> DatePoll.Option {
        DatePoll.Option(
            number: number, start: try LocalMoment(parsing: "\(day)T\(hour):00"), end: try LocalMoment(parsing: "\(day)T22:00"))
    }

    private static func poll(_ id: DatePoll.ID = "dp", host: Meeting.Host = .circle("a")) throws -> DatePoll {
        DatePoll(
            id: id, host: host, kind: .regular, title: "Najaar",
            options: [try option(1, "2026-09-14"), try option(2, "2026-09-15"), try option(3, "2026-09-16")])
    }

    private func write<T>(by actor: Actor, _ body: (WriteScope) throws -> T) throws -> T {
        try network.kring.write(by: actor, source: .api, body)
    }

    @discardableResult
    private func open(_ given: DatePoll? = nil) throws -> DatePoll {
        let poll = try given ?? Self.poll()
        return try write(by: chair) { try $0.openDatePoll(poll) }.value
    }

    private func answer(
        _ levels: [Int: Availability.Level], of person: Person.ID, to poll: DatePoll.ID = "dp", by actor: Actor? = nil,
        version: Int? = nil
    ) throws -> PollAnswerView {
        let answer = PollAnswer(
            poll: poll, person: person, choices: levels.map { PollAnswer.Choice(option: $0.key, level: $0.value) })
        return try write(by: actor ?? .person(person)) { try $0.answerDatePoll(answer, expectedVersion: version) }
    }

    private func results(by actor: Actor) throws -> DatePollResults {
        try network.kring.read(by: actor) { try $0.results(ofPoll: "dp") }
    }

    private func faults(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch KringError.rejected(let issues) {
            return issues.map(\.pointer)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `a poll is opened, answered, ranked, and closed by a date, which makes the meeting`() throws {
        defer { network.remove() }
        try open()
        #expect(try answer([1: .can, 2: .cannot], of: "p-member", version: 0).version == 1)
        #expect(try answer([1: .cannot, 2: .can], of: "p-chair").version == 1)
        #expect(try answer([2: .ifNeedBe], of: "p-partner").version == 1)
        let seen = try results(by: chair)
        #expect(seen.invited == 4 && seen.answered == 3)
        #expect(seen.ranking.lines.map(\.number) == [2, 1, 3])
        #expect(seen.ranking.lines[0].ground == .needingAble)
        #expect(seen.answers?.map(\.name.id) == ["p-chair", "p-member", "p-partner"])
        var closing = try Self.poll()
        closing.status = .closed
        closing.chosen = 2
        let closed = try write(by: chair) { try $0.changeDatePoll(closing, expectedVersion: 1) }
        let id = try #require(closed.value.meeting)
        let made = try network.kring.database.network().meetings.first { $0.id == id }
        let meeting = try #require(made)
        #expect(meeting.status == .planned && meeting.title == "Najaar" && meeting.start.day == day("2026-09-15"))
        #expect(try network.journal().suffix(2).map(\.row.action) == ["planMeeting", "closeDatePoll"])
    }

    @Test func `who closes second is told so, and makes no second meeting`() throws {
        defer { network.remove() }
        var closing = try open()
        closing.status = .closed
        closing.chosen = 1
        _ = try write(by: chair) { try $0.changeDatePoll(closing, expectedVersion: 1) }
        let before = try network.contents()
        for version in [1, 2, nil] {
            var second = closing
            second.chosen = 3
            #expect(throws: KringError.conflict(.pollClosed)) {
                try write(by: .person("p-secretary")) { try $0.changeDatePoll(second, expectedVersion: version) }
            }
        }
        #expect(throws: KringError.conflict(.pollClosed)) { try answer([1: .can], of: "p-member") }
        #expect(throws: KringError.conflict(.pollClosed)) {
            try write(by: chair) { try $0.issuePollLink(for: "p-member", to: "dp") }
        }
        #expect(try network.contents() == before)
    }

    @Test func `changing dates keeps what was answered to those that stay`() throws {
        defer { network.remove() }
        var poll = try open()
        _ = try answer([1: .can, 2: .cannot, 3: .ifNeedBe], of: "p-member")
        poll.options = [poll.options[0], poll.options[2], try Self.option(4, "2026-10-01")]
        #expect(try write(by: chair) { try $0.changeDatePoll(poll, expectedVersion: 1) }.version == 2)
        let kept = try network.kring.read(by: chair) { try $0.pollAnswer(of: "p-member", to: "dp") }
        #expect(kept.answer.choices == [.init(option: 1, level: .can), .init(option: 3, level: .ifNeedBe)])
        var moved = poll
        moved.options[0] = try Self.option(1, "2026-09-21")
        #expect(faults { _ = try write(by: chair) { try $0.changeDatePoll(moved, expectedVersion: 2) } } == ["/options/0/start"])
        var withdrawn = try network.kring.read(by: chair) { try $0.datePoll("dp") }.value
        withdrawn.status = .withdrawn
        #expect(try write(by: chair) { try $0.changeDatePoll(withdrawn, expectedVersion: 2) }.value.status == .withdrawn)
        #expect(throws: KringError.conflict(.pollClosed)) { try answer([1: .can], of: "p-member") }
    }

    @Test func `dates that have passed, come twice or are too few are named`() throws {
        defer { network.remove() }
        var wrong = try Self.poll()
        wrong.options = [
            try Self.option(1, "2026-06-15", hour: 11), try Self.option(2, "2026-09-15"), try Self.option(3, "2026-09-15"),
        ]
        #expect(faults { try open(wrong) } == ["/options/0/start", "/options/2"])
        wrong.options = [try Self.option(1, "2026-09-15")]
        #expect(faults { try open(wrong) } == ["/options"])
        let poll = try open()
        #expect(throws: KringError.conflict(.duplicate)) { try open(poll) }
        #expect(faults { _ = try answer([9: .can], of: "p-member") } == ["/answers/0/option"])
    }

    @Test func `a date that has passed meanwhile is neither answered nor chosen`() throws {
        defer { network.remove() }
        try open()
        let later = Kring(
            database: network.kring.database, playbook: network.kring.playbook, clock: .fixed(day("2026-09-15")))
        let late = PollAnswer(poll: "dp", person: "p-member", choices: [.init(option: 1, level: .can)])
        #expect(
            faults {
                _ = try later.write(by: .person("p-member"), source: .api) { try $0.answerDatePoll(late, expectedVersion: nil) }
            } == ["/answers/0/option"])
        var closing = try Self.poll()
        closing.status = .closed
        closing.chosen = 1
        #expect(
            faults { _ = try later.write(by: chair, source: .api) { try $0.changeDatePoll(closing, expectedVersion: nil) } }
                == ["/chosen"])
        closing.chosen = 2
        let closed = try later.write(by: chair, source: .api) { try $0.changeDatePoll(closing, expectedVersion: nil) }
        #expect(closed.value.chosen == 2 && closed.value.meeting != nil)
    }

    @Test func `counts are for the circle, names for who keeps its attendance, and nothing for others`() throws {
        defer { network.remove() }
        try open()
        _ = try answer([1: .can], of: "p-member")
        let member = try results(by: .person("p-colleague"))
        #expect(member.answers == nil && member.needing == nil && member.ranking.lines[0].all.can == 1)
        #expect(try results(by: .person("p-secretary")).answers?.count == 1)
        for other: Actor in [.open, .person("p-chair-b"), .person("p-coordinator"), .administrator, .region, .careCouncil(["z"])]
        {
            #expect(throws: KringError.notFound) { try results(by: other) }
            #expect(throws: KringError.notFound) { try network.kring.read(by: other) { try $0.datePoll("dp") } }
            #expect(throws: KringError.notFound) { try answer([1: .can], of: "p-member", by: other) }
        }
        #expect(throws: KringError.forbidden) { try answer([1: .cannot], of: "p-member", by: chair) }
        #expect(throws: KringError.forbidden) {
            try network.kring.read(by: .person("p-colleague")) { try $0.pollAnswer(of: "p-member", to: "dp") }
        }
        #expect(throws: KringError.notFound) { try answer([1: .can], of: "p-former", by: .operator) }
        let another = try Self.poll("dp-3")
        for actor: Actor in [.person("p-member"), .person("p-coordinator")] {
            #expect(throws: KringError.self) { try write(by: actor) { try $0.openDatePoll(another) } }
            #expect(throws: KringError.self) { try write(by: actor) { try $0.issuePollLink(for: "p-member", to: "dp") } }
        }
    }

    @Test func `a link speaks for one person in one poll until it is renewed, and its secret is not kept`() throws {
        defer { network.remove() }
        try open()
        try open(try Self.poll("dp-2"))
        let secret = try write(by: chair) { try $0.issuePollLink(for: "p-member", to: "dp") }
        #expect(secret.text.hasPrefix("krw_poll_"))
        let link = try network.kring.actor(forToken: secret.text)
        #expect(link == Actor(.pollLink("dp", "p-member")))
        let before = try network.contents()
        _ = try results(by: link)
        _ = try network.kring.read(by: link) { try $0.pollAnswer(of: "p-member", to: "dp") }
        #expect(try network.contents() == before, "looking changes nothing")
        #expect(try answer([1: .can], of: "p-member", by: link, version: 0).version == 1)
        #expect(throws: KringError.notFound) { try answer([1: .can], of: "p-partner", by: link) }
        #expect(throws: KringError.notFound) { try answer([1: .can], of: "p-member", to: "dp-2", by: link) }
        #expect(throws: KringError.notFound) { try network.kring.read(by: link) { try $0.datePoll("dp-2") } }
        #expect(try results(by: link).answers == nil)
        #expect(throws: KringError.self) { try network.kring.read(by: link) { try $0.meetings(of: .circle("a")) } }
        let renewed = try write(by: chair) { try $0.issuePollLink(for: "p-member", to: "dp") }
        #expect(throws: TokenRefusal.invalid) { try network.kring.actor(forToken: secret.text) }
        #expect(try network.kring.actor(forToken: renewed.text) == link)
        let everything = try network.contents().joined(separator: "\n")
        #expect(!everything.contains(secret.text) && !everything.contains(renewed.text))
        #expect(throws: KringError.self) { try write(by: chair) { try $0.issuePollLink(for: "p-member-b", to: "dp") } }
    }

    @Test func `a link is dead when the last date has come, and when she left the circle, and goes with what is past`() throws {
        defer { network.remove() }
        try open()
        let secret = try write(by: chair) { try $0.issuePollLink(for: "p-member", to: "dp") }
        let link = try network.kring.actor(forToken: secret.text)
        func later(_ today: String) -> Kring {
            Kring(database: network.kring.database, playbook: network.kring.playbook, clock: .fixed(day(today)))
        }
        #expect(throws: TokenRefusal.invalid) { try later("2029-01-01").actor(forToken: secret.text) }
        try network.kring.database.write(touching: .everything) { db in
            try db.run(
                "UPDATE membership SET to_day = ? WHERE person = ?", SmallNetwork.today,
                try db.row(of: Person.ID(known: "p-member")))
        }
        #expect(throws: KringError.notFound) { try results(by: link) }
        #expect(throws: KringError.notFound) { try answer([1: .can], of: "p-member", by: link) }
        #expect(try network.contents().contains { $0.hasPrefix("poll_link") })
        let gone = try later("2029-01-01").write(by: .operator, source: .command) { try $0.applyRetention() }
        #expect(gone.links > 0)
        #expect(try !network.contents().contains { $0.hasPrefix("poll_link") })
    }

    @Test func `somebody who said when she can come is shown what she would answer, and nobody else is`() throws {
        defer { network.remove() }
        try open()
        var week = Availability.Week()
        week[.monday, .evening] = .can
        week[.tuesday, .evening] = .cannot
        let availability = Availability(person: "p-member", givenOn: SmallNetwork.today, week: week)
        _ = try write(by: .person("p-member")) { try $0.giveAvailability(availability, expectedVersion: nil) }
        // 14 September 2026 is a Monday; of the Wednesday nothing is known.
        let own = try network.kring.read(by: .person("p-member")) { try $0.pollAnswer(of: "p-member", to: "dp") }
        #expect(own.suggested == [.init(option: 1, level: .can), .init(option: 2, level: .cannot)])
        #expect(own.answer.choices.isEmpty && own.version == 0)
        let secret = try write(by: chair) { try $0.issuePollLink(for: "p-member", to: "dp") }
        for other in [chair, try network.kring.actor(forToken: secret.text)] {
            #expect(try network.kring.read(by: other) { try $0.pollAnswer(of: "p-member", to: "dp") }.suggested.isEmpty)
        }
        #expect(try results(by: chair).ranking.lines.allSatisfy { $0.all.unanswered == 4 }, "an availability is no answer")
        #expect(try answer([1: .cannot], of: "p-member").suggested.isEmpty)
    }

    @Test func `only those short of what this meeting would give need it`() throws {
        defer { network.remove() }
        func held(_ date: String, _ present: [Int]) -> CircleFacts.Meeting {
            .init(
                id: Slug(known: "m-\(date)"), kind: .regular, day: day(date), minutes: 120, status: .held,
                attendance: present.map { .init(person: $0, status: .present) })
        }
        let facts = CircleFacts(
            circle: "k", ruleSet: "rules",
            memberships: (1...4).map { .init(person: $0, span: DateSpan(from: day("2020-01-01"))) },
            leaves: [.init(person: 3, span: DateSpan(from: day("2026-09-01"), to: day("2026-10-01")))],
            meetings: [held("2026-02-02", [1, 2]), held("2026-03-02", [1])])
        let rules = try #require(network.kring.playbook.current.ruleSet("rules"))
        let year = WorkingYear(of: rules, year: 2026, asOf: day("2026-06-15"))
        #expect(facts.needing(.regular, minutes: 120, on: day("2026-09-14"), in: year) == [2, 4])
        #expect(facts.needing(.regular, minutes: 120, on: day("2026-10-01"), in: year) == [2, 3, 4])
        #expect(facts.needing(.intervision, minutes: 120, on: day("2026-09-14"), in: year).isEmpty)
    }
}
