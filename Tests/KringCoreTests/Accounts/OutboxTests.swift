import Testing

@testable import KringCore

@Suite struct `The outbox` {
    private static func post(_ door: Door, _ thing: String, to row: Int = 1, fails: Bool = false) throws {
        try door.kring.write(by: .operator, source: .command) { scope in
            try scope.post(Mail(.addressChanged, to: .person(row), about: thing))
            if fails { throw KringError.forbidden }
        }
    }

    @Test func `the same thing goes to the same person once a day`() throws {
        let door = try Door()
        defer { door.remove() }
        for _ in 0..<3 { try Self.post(door, "meeting:1") }
        try Self.post(door, "meeting:2")
        try Self.post(door, "meeting:1", to: 2)
        #expect(try door.kring.waitingMails() == 3)
        for mail in try door.kring.dueMails() { try door.kring.note(.sent, ofMail: mail) }
        try Self.post(door, "meeting:1")
        #expect(try door.kring.waitingMails() == 0)
        door.clocks.pass(seconds: 86_400)
        try Self.post(door, "meeting:1")
        #expect(try door.kring.waitingMails() == 1)
    }

    @Test func `a change that did not happen sends nothing`() throws {
        let door = try Door()
        defer { door.remove() }
        #expect(throws: KringError.forbidden) { try Self.post(door, "meeting:1", fails: true) }
        #expect(try door.kring.waitingMails() == 0)
    }

    @Test func `what is not taken waits longer each time, and is given up after three days`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.post(door, "meeting:1")
        var waits: [Int] = []
        var since = 0
        var ids: Set<String> = []
        while try door.kring.waitingMails() > 0 {
            for mail in try door.kring.dueMails() {
                ids.insert(mail.messageID)
                try door.kring.note(.failed(code: 451), ofMail: mail)
                waits.append(since)
                since = 0
            }
            door.clocks.pass(seconds: 10)
            since += 10
            if waits.count > 100 { break }
        }
        #expect(ids.count == 1, "every attempt has the same Message-ID")
        #expect(Array(waits.prefix(10)) == [0, 10, 30, 60, 120, 300, 900, 1800, 3600, 7200])
        #expect(waits.count < 40)
        let state = try door.kring.database.read {
            try $0.first("SELECT state || ifnull(content, '-') FROM outbox") { $0.text(0) }
        }
        #expect(state == "expired-")
    }

    @Test func `a mail goes to the address of now, and to nobody whose address is gone`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.post(door, "meeting:1")
        try Self.post(door, "meeting:1", to: 2)
        try door.kring.database.write(touching: .nothing) { db in
            try db.run("UPDATE person SET email = 'nieuw@example.org' WHERE id = 1")
            try db.run("UPDATE person SET email = NULL WHERE id = 2")
        }
        #expect(try door.kring.dueMails().map(\.address) == ["nieuw@example.org"])
        #expect(try door.kring.waitingMails() == 1)
    }

    @Test func `a clock that is put back sends what was asked for before`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.post(door, "meeting:1")
        door.clocks.setWall(by: -86_400)
        #expect(try door.kring.dueMails().count == 1)
    }
}

@Suite struct `Breaking the glass` {
    @Test func `an administrator sees names for an hour, the chair gets a mail, and the log keeps it`() throws {
        let door = try Door()
        defer { door.remove() }
        let (secret, _, _) = try door.signInFully(try door.account(.administrator))
        var actor = try #require(try door.kring.signedIn(with: secret)?.actor)
        #expect(throws: KringError.notFound) { try door.kring.read(by: actor) { try $0.person("p-member") } }
        #expect(throws: KringError.self) {
            try door.kring.write(by: actor, source: .web) { try $0.breakGlass(circle: "a", reason: "kort") }
        }
        let reason = "Een lid vraagt hulp bij haar gegevens"
        _ = try door.kring.write(by: actor, source: .web) { try $0.breakGlass(circle: "a", reason: reason) }
        actor = try #require(try door.kring.signedIn(with: secret)?.actor)
        #expect(try door.kring.read(by: actor) { try $0.person("p-member").name.id } == "p-member")
        #expect(throws: KringError.notFound) { try door.kring.read(by: actor) { try $0.person("p-member-b") } }
        try door.kring.noteLook(by: actor, at: "/kringen/{circleId}/leden")
        let mails = try door.kring.dueMails().filter { $0.kind == "glassBroken" }
        #expect(mails.map(\.address) == ["p-chair@example.org"])
        #expect(mails.first?.content["reason"] == reason)
        let journal = try door.network.journal().map(\.row)
        #expect(journal.contains { $0.action == "breakGlass" && $0.after?.contains(reason) == true })
        #expect(journal.contains { $0.action == "lookThroughBrokenGlass" && $0.id == "/kringen/{circleId}/leden" })
        door.clocks.pass(seconds: 3599)
        #expect(try door.kring.read(by: actor) { try $0.person("p-member").name.id } == "p-member")
        door.clocks.pass(seconds: 1)
        #expect(throws: KringError.notFound) { try door.kring.read(by: actor) { try $0.person("p-member") } }
    }

    @Test func `nobody else breaks it, and it can be mended before its time`() throws {
        let door = try Door()
        defer { door.remove() }
        let reason = "Een lid vraagt hulp bij haar gegevens"
        for actor in [Actor.administrator, .person("p-chair"), .region, .operator, .open] {
            #expect(throws: KringError.forbidden) {
                try door.kring.write(by: actor, source: .web) { try $0.breakGlass(circle: "a", reason: reason) }
            }
        }
        let (secret, _, _) = try door.signInFully(try door.account(.administrator))
        let actor = try #require(try door.kring.signedIn(with: secret)?.actor)
        _ = try door.kring.write(by: actor, source: .web) { try $0.breakGlass(circle: nil, reason: reason) }
        #expect(try door.kring.dueMails().filter { $0.kind == "glassBroken" }.count == 2)
        #expect(try door.kring.signedIn(with: secret)?.actor.breakGlass != nil)
        door.clocks.pass(seconds: 5)
        try door.kring.write(by: actor, source: .web) { try $0.mendGlass() }
        #expect(try door.kring.signedIn(with: secret)?.actor.breakGlass == nil)
    }
}
