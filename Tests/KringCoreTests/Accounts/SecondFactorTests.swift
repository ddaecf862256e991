import Testing

@testable import KringCore

@Suite struct `The second factor` {
    /// RFC 6238, appendix B, the rows of SHA-1.
    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `gives the codes of the standard`(second: Int, code: String) {
        let password = OneTimePassword(secret: Array("12345678901234567890".utf8))
        #expect(password.code(step: OneTimePassword.step(at: second * 1000), digits: 8) == code)
    }

    @Test func `is taken half a minute early and late, no more, and once`() {
        let password = OneTimePassword(secret: Array("12345678901234567890".utf8))
        let now = 1_795_374_000_000
        let step = OneTimePassword.step(at: now)
        for drift in -3...3 {
            let taken = password.step(of: password.code(step: step + drift), at: now, after: 0)
            #expect(taken == (abs(drift) <= 1 ? step + drift : nil))
        }
        #expect(password.step(of: password.code(step: step), at: now, after: step) == nil)
        #expect(password.step(of: "", at: now, after: 0) == nil)
        #expect(password.base32 == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")
        #expect(password.groups == "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")
    }

    @Test func `without it an account is nobody, and a coordinator is no coordinator`() throws {
        let door = try Door()
        defer { door.remove() }
        let account = try door.account(.administrator)
        let secret = try door.signIn("staf@example.org")
        #expect(try door.kring.signedIn(with: secret)?.actor.kind == .open)
        #expect(try door.kring.signedIn(with: secret)?.stage == .enrolment)
        let coordinator = try door.signIn("p-coordinator@example.org")
        let half = try #require(try door.kring.signedIn(with: coordinator))
        #expect(half.stage == .enrolment)
        let waiver = Waiver(circle: "a", requirement: "chairs", year: 2026, reason: "ziekte", grantedBy: "p-coordinator")
        #expect(throws: KringError.self) { try door.kring.write(by: half.actor, source: .web) { try $0.grantWaiver(waiver) } }
        #expect(try door.kring.read(by: half.actor) { try $0.ownCalendar() }.isEmpty, "and nothing of hers stands in the way")
        let password = try #require(try door.kring.beginSecondFactor(coordinator))
        #expect(try door.kring.beginSecondFactor(coordinator) == password, "the same picture when looked at again")
        let code = password.code(step: OneTimePassword.step(at: door.kring.clock.milliseconds()))
        #expect(try door.kring.confirmSecondFactor(coordinator, code: "", source: "192.0.2.1") == nil)
        let setup = try #require(try door.kring.confirmSecondFactor(coordinator, code: code, source: "192.0.2.1"))
        #expect(try door.kring.signedIn(with: coordinator) == nil)
        let full = try #require(try door.kring.signedIn(with: setup.secret))
        #expect(full.stage == .complete)
        _ = try door.kring.write(by: full.actor, source: .web) { try $0.grantWaiver(waiver) }
        #expect(try door.kring.read(by: .operator) { try $0.accounts().map(\.id) } == [account.id])
    }

    @Test func `in the place of another stores nothing and takes nothing away until a code of it was shown`() throws {
        let door = try Door()
        defer { door.remove() }
        func code(_ password: OneTimePassword) -> String {
            password.code(step: OneTimePassword.step(at: door.kring.clock.milliseconds()))
        }
        let (secret, old, _) = try door.signInFully(try door.account(.administrator))
        let generation = door.kring.database.generation
        let new = try #require(try door.kring.beginSecondFactor(secret))
        #expect(new != old && door.kring.database.generation == generation)
        door.clocks.pass(seconds: 30)
        let elsewhere = try door.signIn("staf@example.org")
        guard case .shown = try door.kring.showSecondFactor(elsewhere, code: code(old), source: "192.0.2.1") else {
            Testing.Issue.record("the one she has was taken away by a look")
            return
        }
        #expect(try door.kring.confirmSecondFactor(secret, code: code(old), source: "192.0.2.1") == nil)
        let setup = try #require(try door.kring.confirmSecondFactor(secret, code: code(new), source: "192.0.2.1"))
        #expect(try door.kring.signedIn(with: setup.secret)?.stage == .complete)
        let later = try door.signIn("staf@example.org")
        door.clocks.pass(seconds: 30)
        #expect(try door.kring.showSecondFactor(later, code: code(old), source: "192.0.2.1") == .wrong)
        guard case .shown = try door.kring.showSecondFactor(later, code: code(new), source: "192.0.2.1") else {
            Testing.Issue.record("the new one opens nothing")
            return
        }
    }

    @Test func `is asked at the next sign-in, and a code that was used is worth nothing`() throws {
        let door = try Door()
        defer { door.remove() }
        let account = try door.account(.administrator)
        let (_, password, _) = try door.signInFully(account)
        let secret = try door.signIn("staf@example.org")
        #expect(try door.kring.signedIn(with: secret)?.stage == .secondFactor)
        #expect(throws: KringError.signInAgain) { try door.kring.beginSecondFactor(secret) }
        let used = password.code(step: OneTimePassword.step(at: door.kring.clock.milliseconds()))
        #expect(try door.kring.showSecondFactor(secret, code: used, source: "192.0.2.1") == .wrong)
        door.clocks.pass(seconds: 30)
        let next = password.code(step: OneTimePassword.step(at: door.kring.clock.milliseconds()))
        let typed = next.prefix(3) + " " + next.suffix(3)
        guard case .shown(let renewed) = try door.kring.showSecondFactor(secret, code: String(typed), source: "192.0.2.1") else {
            Testing.Issue.record("not shown")
            return
        }
        #expect(try door.kring.signedIn(with: renewed)?.actor.kind == .administrator)
    }

    @Test func `five wrong codes in a quarter of an hour close it, from whatever source`() throws {
        let door = try Door()
        defer { door.remove() }
        let (_, password, codes) = try door.signInFully(try door.account(.administrator))
        let secret = try door.signIn("staf@example.org")
        for source in 1...5 {
            #expect(try door.kring.showSecondFactor(secret, code: "abc", source: "192.0.2.\(source)") == .wrong)
        }
        door.clocks.pass(seconds: 60)
        let right = password.code(step: OneTimePassword.step(at: door.kring.clock.milliseconds()))
        for code in [right, codes[0]] {
            guard case .wait = try door.kring.showSecondFactor(secret, code: code, source: "192.0.2.77") else {
                Testing.Issue.record("let in")
                return
            }
        }
        door.clocks.pass(seconds: 900)
        let later = password.code(step: OneTimePassword.step(at: door.kring.clock.milliseconds()))
        guard case .shown = try door.kring.showSecondFactor(secret, code: later, source: "192.0.2.77") else {
            Testing.Issue.record("kept out")
            return
        }
    }

    @Test func `ten recovery codes each let in once, however they are typed, and a mail says so`() throws {
        let door = try Door()
        defer { door.remove() }
        let (_, _, codes) = try door.signInFully(try door.account(.administrator))
        #expect(codes.count == 10 && Set(codes).count == 10)
        var secret = try door.signIn("staf@example.org")
        let typed = codes[3].uppercased().replacing("-", with: " ")
        let first = try door.kring.showSecondFactor(secret, code: typed, source: "192.0.2.1")
        guard case .shownByRecovery(let renewed, left: 9) = first else {
            Testing.Issue.record("\(first)")
            return
        }
        secret = renewed
        #expect(try door.kring.showSecondFactor(secret, code: codes[3], source: "192.0.2.1") == .wrong)
        let kinds = try door.kring.dueMails().map(\.kind)
        #expect(kinds.filter { $0 == "secondFactorChanged" }.count == 2)
    }

    @Test func `the operator takes it away, its sessions end, and a mail says so`() throws {
        let door = try Door()
        defer { door.remove() }
        let account = try door.account(.administrator)
        let (secret, _, _) = try door.signInFully(account)
        #expect(throws: KringError.forbidden) {
            try door.kring.write(by: .administrator, source: .web) { try $0.dropSecondFactor(of: .account(account.id)) }
        }
        try door.kring.write(by: .operator, source: .command) { try $0.dropSecondFactor(of: .account(account.id)) }
        #expect(try door.kring.signedIn(with: secret) == nil)
        let again = try door.signIn("staf@example.org")
        #expect(try door.kring.signedIn(with: again)?.stage == .enrolment)
    }
}
