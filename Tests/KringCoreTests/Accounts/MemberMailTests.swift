import Testing

@testable import KringCore

@Suite struct `Mails to members of a circle` {
    private static func memberships(_ door: Door, _ people: [Person.ID]) throws -> Set<RowID<Membership>> {
        let cards = try door.kring.read(by: Who.chair) { try $0.memberCards(of: "a") }
        return Set(cards.filter { people.contains($0.name.id) }.map(\.membership.id))
    }

    private static func send(
        _ door: Door, to people: [Person.ID], subject: String = "Zaal veranderd", words: String = "We zitten in zaal 2.",
        by actor: Actor = Who.chair
    ) throws -> Int {
        let memberships = try memberships(door, people)
        return try door.kring.write(by: actor, source: .web) {
            try $0.mailMembers(memberships, of: "a", subject: subject, words: words, after: InvitationMails.hold)
        }
    }

    @Test func `reach those chosen who are members today, leave after ten minutes, and are held back until then`() throws {
        let door = try Door()
        defer { door.remove() }
        let people: [Person.ID] = ["p-member", "p-partner", "p-former"]
        let memberships = try Self.memberships(door, people)
        let round = try door.kring.read(by: Who.chair) { try $0.memberMailRound(to: memberships, of: "a") }
        #expect(round.recipients.map(\.name.id) == ["p-member", "p-partner"])
        #expect(try Self.send(door, to: people) == 2)
        #expect(try door.kring.dueMails().isEmpty)
        let mailing = try #require(try door.kring.read(by: Who.chair) { try $0.memberMailings(of: "a") }.first)
        #expect(mailing.count == 2 && mailing.heldUntil == door.kring.clock.milliseconds() + 600_000)
        #expect(try door.kring.write(by: Who.secretary, source: .web) { try $0.holdBackMemberMail(mailing.id, of: "a") } == 2)
        #expect(try door.kring.write(by: Who.chair, source: .web) { try $0.holdBackMemberMail(mailing.id, of: "a") } == 0)
        #expect(try door.kring.read(by: Who.chair) { try $0.memberMailings(of: "a") }.isEmpty)
        door.clocks.pass(seconds: 1)
        #expect(try Self.send(door, to: people) == 2)
        door.clocks.pass(seconds: 600)
        let due = try door.kring.dueMails()
        #expect(due.map(\.address).sorted() == ["p-member@example.org", "p-partner@example.org"])
        #expect(due.allSatisfy { $0.kind == "memberMail" && $0.content["words"] == "We zitten in zaal 2." })
        let late = try #require(try door.kring.read(by: Who.chair) { try $0.memberMailings(of: "a") }.first)
        #expect(late.heldUntil == nil)
        #expect(try door.kring.write(by: Who.chair, source: .web) { try $0.holdBackMemberMail(late.id, of: "a") } == 0)
    }

    @Test func `count among the few mails a week that nobody asked for`() throws {
        let door = try Door()
        defer { door.remove() }
        for _ in 0..<Mail.mostUnasked {
            #expect(try Self.send(door, to: ["p-member"]) == 1)
            door.clocks.pass(seconds: 1)
        }
        let memberships = try Self.memberships(door, ["p-member", "p-partner"])
        let round = try door.kring.read(by: Who.chair) { try $0.memberMailRound(to: memberships, of: "a") }
        #expect(round.lines.map(\.next) == [.enoughThisWeek, .gets])
        #expect(throws: KringError.self) { _ = try Self.send(door, to: ["p-member"]) }
        door.clocks.pass(seconds: 7 * 86_400)
        #expect(try Self.send(door, to: ["p-member"]) == 1)
    }

    @Test func `are stopped by a link of their own that nobody makes up, and reach her no more`() throws {
        let door = try Door()
        defer { door.remove() }
        #expect(try Self.send(door, to: ["p-member"]) == 1)
        door.clocks.pass(seconds: 600)
        let mail = try #require(try door.kring.dueMails().first)
        let link = try #require(mail.stop)
        let code = try #require(link.split(separator: ".").last)
        for wrong in [mail.messageID, "\(mail.messageID).", "\(link)A", "m-aaaaaaaaaaaaaaaa.\(code)", "\(code)", "."] {
            #expect(try !door.kring.stopsMails(link: wrong) && !door.kring.stopMails(byLink: wrong), "\(wrong)")
        }
        func since() throws -> Int? { try door.kring.read(by: Who.member) { try $0.mailsStoppedSince() } }
        #expect(try door.kring.stopsMails(link: link))
        #expect(try since() == nil, "looking stops nothing")
        try door.kring.note(.sent, ofMail: mail)
        #expect(try door.kring.stopMails(byLink: link))
        #expect(try since() != nil)
        let memberships = try Self.memberships(door, ["p-member"])
        let round = try door.kring.read(by: Who.chair) { try $0.memberMailRound(to: memberships, of: "a") }
        #expect(round.lines.map(\.next) == [.stopped] && round.recipients.isEmpty)
        _ = try door.ask("p-member@example.org")
        #expect(try door.kring.dueMails(atMost: 100).allSatisfy { $0.kind == "signIn" && $0.stop == nil })
    }

    @Test func `are for who leads the circle, say something, and not a book`() throws {
        let door = try Door()
        defer { door.remove() }
        let before = try door.network.contents()
        let memberships = try Self.memberships(door, ["p-member"])
        for actor in Who.others {
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) {
                    _ = try $0.mailMembers(memberships, of: "a", subject: "x", words: "x", after: 0)
                }
            }
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.read(by: actor) { _ = try $0.memberMailings(of: "a") }
            }
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) { _ = try $0.holdBackMemberMail(1, of: "a") }
            }
        }
        let wrong: [(subject: String, words: String, pointer: String)] = [
            ("", "x", "/subject"), (" ", "x", "/subject"), ("x\ny", "x", "/subject"),
            (String(repeating: "x", count: 201), "x", "/subject"), ("x", "", "/words"), ("x", "x\u{0}y", "/words"),
            ("x", String(repeating: "x", count: 5001), "/words"),
        ]
        for (subject, words, pointer) in wrong {
            do {
                _ = try Self.send(door, to: ["p-member"], subject: subject, words: words)
                Issue.record("“\(subject)” was taken")
            } catch KringError.rejected(let issues) {
                #expect(issues.map(\.pointer) == [pointer])
            }
        }
        #expect(throws: KringError.self) { _ = try Self.send(door, to: ["p-former"]) }
        #expect(try door.network.contents() == before)
    }
}
