import Testing

@testable import KringCore

@Suite struct `Saying when one can come` {
    private let network = try! SmallNetwork()

    private static func answer(of person: Person.ID, _ level: Availability.Level = .can) -> Availability {
        var week = Availability.Week()
        week[.monday, .evening] = level
        return Availability(person: person, givenOn: day("2020-01-01"), week: week)
    }

    private func give(_ answer: Availability, by actor: Actor, version: Int? = nil) throws -> AvailabilityView {
        try network.kring.write(by: actor, source: .api) { try $0.giveAvailability(answer, expectedVersion: version) }
    }

    @Test func `an answer is dated today and read back; the same again changes nothing`() throws {
        defer { network.remove() }
        let me = Actor.person("p-member")
        let nothing = try network.kring.read(by: me) { try $0.availability(of: "p-member") }
        #expect(nothing == AvailabilityView(person: "p-member", answer: nil, version: 0))
        let given = try give(Self.answer(of: "p-member"), by: me, version: 0)
        #expect(given.version == 1)
        #expect(given.answer?.givenOn == SmallNetwork.today)
        #expect(try network.kring.read(by: me) { try $0.availability(of: "p-member") } == given)
        let before = try network.contents()
        #expect(try give(Self.answer(of: "p-member"), by: me, version: 1) == given)
        #expect(try network.contents() == before)
        let changed = try give(Self.answer(of: "p-member", .cannot), by: me, version: 1)
        #expect(changed.version == 2)
        #expect(try network.kring.database.network().availability.count == 1, "one answer a day is kept")
        #expect(throws: KringError.conflict(.staleVersion(present: 2))) {
            try give(Self.answer(of: "p-member"), by: me, version: 1)
        }
    }

    @Test func `an answer of another day is kept, and the version goes on`() throws {
        defer { network.remove() }
        var old = Self.answer(of: "p-member")
        old.givenOn = day("2025-02-01")
        try network.kring.database.write(touching: .nothing) { db throws in try db.insert(old) }
        let given = try give(Self.answer(of: "p-member"), by: .person("p-member"), version: 1)
        #expect(given.version == 2)
        let stored = try network.kring.database.network().availability
        #expect(stored.map(\.givenOn) == [day("2025-02-01"), SmallNetwork.today])
    }

    @Test func `nobody else sees or changes it: not the chair, the coordinator, the administrator`() throws {
        defer { network.remove() }
        _ = try give(Self.answer(of: "p-member"), by: .person("p-member"))
        let before = try network.contents()
        let administrator = Actor(
            .administrator, breakGlass: .init(reason: "klacht", until: .max))
        let others: [Actor] = [
            .open, .person("p-chair"), .person("p-secretary"), .person("p-colleague"), .person("p-coordinator"),
            .person("p-chair-b"), .administrator, administrator, .region, .agency, .careCouncil(["z"]),
        ]
        for actor in others {
            #expect(throws: KringError.self) { try network.kring.read(by: actor) { try $0.availability(of: "p-member") } }
            #expect(throws: KringError.self) { try give(Self.answer(of: "p-member", .cannot), by: actor) }
        }
        #expect(throws: KringError.notFound) {
            try network.kring.read(by: .person("p-chair-b")) { try $0.availability(of: "p-member") }
        }
        #expect(throws: KringError.forbidden) {
            try network.kring.read(by: .person("p-chair")) { try $0.availability(of: "p-member") }
        }
        #expect(try network.contents() == before)
    }

    @Test func `the log keeps it under the person's own key`() throws {
        defer { network.remove() }
        _ = try give(Self.answer(of: "p-member"), by: .person("p-member"))
        let entry = try #require(try network.journal().last)
        #expect(entry.row.action == "giveAvailability")
        #expect(entry.row.before == nil && entry.row.after == nil)
        #expect(entry.row.subject != nil)
        #expect(entry.lines.count == 1 && entry.lines[0].contains("monday"))
    }

    @Test func `a wrong answer is refused with everything that is wrong`() throws {
        defer { network.remove() }
        let exception = Availability.Exception(from: day("2026-07-01"), to: day("2026-07-01"))
        let many = (0...Availability.exceptionLimit).map {
            Availability.Exception(from: day("2026-07-01"), to: day("2026-07-02").adding(days: $0))
        }
        for exceptions in [[exception], many] {
            let wrong = Availability(person: "p-member", givenOn: SmallNetwork.today, exceptions: exceptions)
            #expect(throws: KringError.self) { try give(wrong, by: .person("p-member")) }
        }
        #expect(throws: KringError.notFound) { try give(Self.answer(of: "p-niemand"), by: .operator) }
    }

    @Test func `the planner learns what is known, and nothing of who gave none`() throws {
        defer { network.remove() }
        _ = try give(Self.answer(of: "p-member"), by: .person("p-member"))
        _ = try give(Availability(person: "p-chair", givenOn: SmallNetwork.today), by: .person("p-chair"))
        let known = try network.kring.read(by: .person("p-chair")) { scope in
            let rows = try SmallNetwork.everybody.map { try #require(try scope.db.row(of: $0)) }
            return try scope.availability(ofPersons: rows)
        }
        #expect(known.count == 1, "an answer that says nothing makes nobody known")
        #expect(known.values.first?.week[.monday, .evening] == .can)
    }
}
