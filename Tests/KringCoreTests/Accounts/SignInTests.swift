import Testing

@testable import KringCore

@Suite struct `Signing in by mail` {
    @Test func `code and link each sign in, once, within ten minutes, in the browser that asked`() throws {
        let door = try Door()
        defer { door.remove() }
        for byLink in [true, false] {
            let asked = try door.ask("p-chair@example.org")
            let proof: SignInProof = byLink ? .link(asked.link) : .code(asked.code)
            #expect(try door.show(proof, nil) == (byLink ? .elsewhere : .over))
            #expect(try door.show(proof, Secret.made()) == (byLink ? .elsewhere : .over))
            let other = try door.ask("p-member@example.org")
            #expect(try door.show(proof, other.browser) == (byLink ? .elsewhere : .wrong(left: 4)))
            guard case .signedIn(let secret, let signedIn, _) = try door.show(proof, asked.browser) else {
                Testing.Issue.record("not signed in")
                return
            }
            #expect(signedIn.actor.person == "p-chair")
            #expect(signedIn.stage == .complete)
            #expect(try door.kring.signedIn(with: secret)?.actor.person == "p-chair")
            #expect(try door.show(proof, asked.browser) == .over)
            door.clocks.pass(seconds: 3600)
        }
        let late = try door.ask("p-chair@example.org")
        door.clocks.pass(seconds: 600)
        #expect(try door.show(.code(late.code), late.browser) == .over)
        #expect(try door.kring.state(ofSignInLink: late.link, browser: late.browser) == .over)
        let fresh = try door.ask("p-chair@example.org")
        door.clocks.pass(seconds: 599)
        #expect(try door.kring.state(ofSignInLink: fresh.link, browser: fresh.browser) == .here)
        #expect(try door.kring.state(ofSignInLink: fresh.link, browser: nil) == .elsewhere)
        guard case .signedIn = try door.show(.code(fresh.code), fresh.browser) else {
            Testing.Issue.record("not signed in")
            return
        }
    }

    @Test func `whoever has the same address says who she is, and can be nobody else`() throws {
        let door = try Door()
        defer { door.remove() }
        try door.kring.database.write(touching: .nothing) { db in
            try db.run("UPDATE person SET email = 'Praktijk@example.org' WHERE slug IN ('p-partner', 'p-colleague')")
        }
        let asked = try door.ask("praktijk@EXAMPLE.org")
        #expect(try door.show(.shown, asked.browser, as: .person("p-partner")) == .over)
        guard case .choose(let choices) = try door.show(.code(asked.code), asked.browser) else {
            Testing.Issue.record("no choice")
            return
        }
        #expect(choices.map(\.identity) == [.person("p-partner"), .person("p-colleague")])
        guard case .choose = try door.show(.shown, asked.browser, as: .person("p-chair")) else {
            Testing.Issue.record("somebody else")
            return
        }
        #expect(try door.show(.shown, Secret.made(), as: .person("p-partner")) == .over)
        guard case .signedIn(_, let signedIn, _) = try door.show(.shown, asked.browser, as: .person("p-colleague")) else {
            Testing.Issue.record("not signed in")
            return
        }
        #expect(signedIn.actor.person == "p-colleague")
        #expect(try door.show(.shown, asked.browser, as: .person("p-partner")) == .over)
    }

    @Test func `asking for an unknown address writes as much as for a known one, and its code opens nothing`() throws {
        let door = try Door()
        defer { door.remove() }
        let asked = try door.ask("niemand@example.org")
        #expect(try door.kring.dueMails().map(\.isKnown) == [false])
        #expect(try door.show(.code(asked.code), asked.browser) == .over)
        #expect(try door.kring.askSignIn(address: "geen adres", source: "192.0.2.1") == .noAddress)
    }

    @Test func `no secret is in the file, and the words of a mail are gone once it was sent`() throws {
        let door = try Door()
        defer { door.remove() }
        let asked = try door.ask("p-chair@example.org")
        for mail in try door.kring.dueMails() { try door.kring.note(.sent, ofMail: mail) }
        guard case .signedIn(let secret, _, _) = try door.show(.code(asked.code), asked.browser) else {
            Testing.Issue.record("not signed in")
            return
        }
        let contents = try door.network.contents().joined(separator: "\n")
        for word in [asked.browser.text, asked.link.text, "\"\(asked.code)\"", secret.text] { #expect(!contents.contains(word)) }
        #expect(try door.kring.waitingMails() == 0)
    }

    @Test func `five mails an hour to one address, thirty from one source, and a restart gives no new ones`() throws {
        var door = try Door()
        defer { door.remove() }
        for _ in 0..<5 { _ = try door.ask("p-chair@example.org") }
        #expect(try door.kring.askSignIn(address: "P-Chair@example.org", source: "192.0.2.2") == .wait(3_600_000))
        door.clocks.pass(seconds: 1800)
        door.restart()
        #expect(try door.kring.askSignIn(address: "p-chair@example.org", source: "192.0.2.2") == .wait(1_800_000))
        door.clocks.setWall(by: 86_400 * 3650)
        #expect(try door.kring.askSignIn(address: "p-chair@example.org", source: "192.0.2.2") == .wait(1_800_000))
        door.clocks.setWall(by: -86_400 * 3651)
        #expect(try door.kring.askSignIn(address: "p-chair@example.org", source: "192.0.2.2") == .wait(1_800_000))
        // Read back under a clock that was put back, an attempt is as young as can be, and no younger.
        door.restart()
        #expect(try door.kring.askSignIn(address: "p-chair@example.org", source: "192.0.2.2") == .wait(3_600_000))
        door.clocks.pass(seconds: 3600)
        _ = try door.ask("p-chair@example.org", source: "192.0.2.2")
        for number in 0..<29 { _ = try door.ask("adres-\(number)@example.org", source: "192.0.2.2") }
        guard case .wait = try door.kring.askSignIn(address: "nog-een@example.org", source: "192.0.2.2") else {
            Testing.Issue.record("the thirty-first was sent")
            return
        }
        _ = try door.ask("nog-een@example.org", source: "192.0.2.3")
    }

    @Test func `fifty failures in five minutes close the door for that source, for right codes too`() throws {
        let door = try Door()
        defer { door.remove() }
        for _ in 0..<50 { #expect(try door.show(.link(Secret.made()), nil) == .over) }
        let asked = try door.ask("p-chair@example.org")
        guard case .wait(let wait) = try door.show(.code(asked.code), asked.browser) else {
            Testing.Issue.record("let in")
            return
        }
        #expect(wait <= 300_000)
        guard case .signedIn = try door.show(.code(asked.code), asked.browser, source: "192.0.2.9") else {
            Testing.Issue.record("another source is kept out")
            return
        }
        door.clocks.pass(seconds: 300)
        #expect(try door.show(.link(Secret.made()), nil) == .over)
    }

    @Test func `a link of the operator works once, anywhere, and vouches only when it says so`() throws {
        let door = try Door()
        defer { door.remove() }
        let account = try door.account(.administrator)
        for vouched in [true, false] {
            let link = try door.kring.write(by: .operator, source: .command) {
                try $0.makeSignInLink(for: .account(account.id), hours: 2, vouched: vouched)
            }
            #expect(try door.kring.state(ofSignInLink: link, browser: nil) == .here)
            guard case .signedIn(_, let signedIn, _) = try door.show(.link(link), nil) else {
                Testing.Issue.record("not signed in")
                return
            }
            #expect(signedIn.stage == (vouched ? .complete : .enrolment))
            #expect(signedIn.actor.kind == (vouched ? .administrator : .open))
            #expect(try door.show(.link(link), nil) == .over)
        }
        for actor in [Actor.administrator, .person("p-chair"), .open] {
            #expect(throws: KringError.forbidden) {
                try door.kring.write(by: actor, source: .web) { try $0.makeSignInLink(for: .account(account.id)) }
            }
        }
    }
}
