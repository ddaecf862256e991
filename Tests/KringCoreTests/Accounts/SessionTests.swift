import Testing

@testable import KringCore

@Suite struct `Sessions` {
    @Test func `members and chairs: seven days unused, thirty in all`() throws {
        let door = try Door()
        defer { door.remove() }
        let secret = try door.signIn("p-chair@example.org")
        let day = 86_400
        for _ in 0..<4 {
            door.clocks.pass(seconds: 7 * day - 1)
            #expect(try door.kring.signedIn(with: secret) != nil)
        }
        door.clocks.pass(seconds: 2 * day)
        #expect(try door.kring.signedIn(with: secret) != nil)
        door.clocks.pass(seconds: 5)
        #expect(try door.kring.signedIn(with: secret) == nil, "thirty days are over")
        let idle = try door.signIn("p-member@example.org")
        door.clocks.pass(seconds: 7 * day)
        #expect(try door.kring.signedIn(with: idle) == nil)
    }

    @Test func `whoever sees more than one circle: sixty minutes unused, twelve hours in all`() throws {
        let door = try Door()
        defer { door.remove() }
        let (secret, _, _) = try door.signInFully(try door.account(.careCouncil, zone: "z"))
        for _ in 0..<12 {
            door.clocks.pass(seconds: 3599)
            #expect(try door.kring.signedIn(with: secret)?.actor.kind == .careCouncil(["z"]))
        }
        door.clocks.pass(seconds: 12)
        #expect(try door.kring.signedIn(with: secret) == nil)
        let coordinator = try door.signIn("p-coordinator@example.org")
        door.clocks.pass(seconds: 3600)
        #expect(try door.kring.signedIn(with: coordinator) == nil)
    }

    @Test func `last use survives a restart once it was written down`() throws {
        var door = try Door()
        defer { door.remove() }
        let secret = try door.signIn("p-chair@example.org")
        door.clocks.pass(seconds: 6 * 86_400)
        #expect(try door.kring.signedIn(with: secret) != nil)
        let generation = door.kring.database.generation
        #expect(try door.kring.signedIn(with: secret) != nil)
        #expect(door.kring.database.generation == generation, "looking writes nothing")
        try door.kring.noteSessionUses()
        door.restart()
        door.clocks.pass(seconds: 6 * 86_400)
        #expect(try door.kring.signedIn(with: secret) != nil)
    }

    @Test func `an office that begins or ends, by a change or by its day, ends the sessions`() throws {
        let door = try Door()
        defer { door.remove() }
        let chair = try door.signIn("p-chair@example.org")
        let member = try door.signIn("p-member@example.org")
        #expect(try door.kring.signedIn(with: chair) != nil)
        let office = try door.kring.write(by: .operator, source: .command) { scope in
            try scope.appointToOffice(
                Office(
                    holder: .circle("a"), person: "p-member", kind: .secretary, from: SmallNetwork.today,
                    to: SmallNetwork.today.adding(days: 2)))
        }
        #expect(try door.kring.signedIn(with: member) == nil)
        #expect(try door.kring.signedIn(with: chair) != nil)
        let secretary = try door.signIn("p-member@example.org")
        #expect(try door.kring.signedIn(with: secretary) != nil)
        door.clocks.pass(seconds: 2 * 86_400)
        #expect(try door.kring.signedIn(with: secretary) == nil, "\(office.id) is over")
        let reasons = try door.kring.database.read { db in
            try db.all("SELECT DISTINCT end_reason FROM session WHERE ended_at IS NOT NULL") { $0.text(0) }
        }
        #expect(reasons == ["roleChanged"])
    }

    @Test func `a new sign-in has a new secret, and the browser's old one is worth nothing`() throws {
        let door = try Door()
        defer { door.remove() }
        let old = try door.signIn("p-chair@example.org")
        let asked = try door.ask("p-chair@example.org")
        guard case .signedIn(let new, _, _) = try door.show(.code(asked.code), asked.browser, replacing: old) else {
            Testing.Issue.record("not signed in")
            return
        }
        #expect(new != old)
        #expect(try door.kring.signedIn(with: old) == nil)
        #expect(try door.kring.signedIn(with: new) != nil)
        try door.kring.signOut(new)
        #expect(try door.kring.signedIn(with: new) == nil)
        try door.kring.signOut(new)
        #expect(try door.kring.signedIn(with: Secret.made()) == nil)
    }

    @Test func `what gives rights away asks for a sign-in of the last fifteen minutes`() throws {
        let door = try Door()
        defer { door.remove() }
        let (secret, password, _) = try door.signInFully(try door.account(.administrator))
        let account = Account(role: .region, email: "regio@example.org")
        door.clocks.pass(seconds: 899)
        var actor = try #require(try door.kring.signedIn(with: secret)?.actor)
        _ = try door.kring.write(by: actor, source: .web) { try $0.openAccount(account) }
        door.clocks.pass(seconds: 1)
        actor = try #require(try door.kring.signedIn(with: secret)?.actor)
        #expect(throws: KringError.signInAgain) {
            try door.kring.write(by: actor, source: .web) { try $0.endAccount(account.id) }
        }
        #expect(throws: KringError.signInAgain) {
            try door.kring.write(by: actor, source: .web) {
                try $0.issueToken(APIToken(role: .region))
            }
        }
        let code = password.code(step: OneTimePassword.step(at: door.kring.clock.milliseconds()))
        guard case .shown(let renewed) = try door.kring.showSecondFactor(secret, code: code, source: "192.0.2.1") else {
            Testing.Issue.record("not shown")
            return
        }
        #expect(try door.kring.signedIn(with: secret) == nil)
        actor = try #require(try door.kring.signedIn(with: renewed)?.actor)
        _ = try door.kring.write(by: actor, source: .web) { try $0.endAccount(account.id) }
    }

    @Test func `an account that is ended is out at once`() throws {
        let door = try Door()
        defer { door.remove() }
        let account = try door.account(.agency)
        let (secret, _, _) = try door.signInFully(account)
        #expect(try door.kring.signedIn(with: secret)?.actor.kind == .agency)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.endAccount(account.id) }
        #expect(try door.kring.signedIn(with: secret) == nil)
        let asked = try door.ask("staf@example.org")
        #expect(try door.show(.code(asked.code), asked.browser) == .over)
    }
}
