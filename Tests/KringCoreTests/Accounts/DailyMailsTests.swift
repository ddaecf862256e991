import Foundation
import Testing

@testable import KringCore

@Suite struct `What is mailed once a day` {
    @Test func `the last hash of the log goes to two people, once a day, and is the one the log has`() throws {
        let door = try Door()
        defer { door.remove() }
        #expect(try door.kring.sendLogHead(to: ["a@example.org"]).number == 0)
        #expect(try door.kring.dueMails().isEmpty, "an empty log is not worth a mail")
        _ = try door.account(.region)
        for _ in 1...3 {
            let head = try door.kring.sendLogHead(to: ["a@example.org", "b@example.org"])
            let last = try #require(try door.network.journal().last?.row)
            #expect(head.number == last.number)
            #expect(head.hash == last.hash.map { String(format: "%02x", $0) }.joined())
        }
        func mails() throws -> [DueMail] { try door.kring.dueMails(atMost: 100).filter { $0.kind == "logHead" } }
        #expect(try mails().map(\.address) == ["a@example.org", "b@example.org"])
        #expect(try mails().allSatisfy { $0.content["hash"]?.count == 64 && $0.content["day"] == "2026-06-15" })
        door.clocks.pass(seconds: 86_400)
        _ = try door.kring.sendLogHead(to: ["a@example.org"])
        #expect(try mails().count == 3)
    }

    @Test func `whoever a token is of hears of its end fourteen days before, and once`() throws {
        let door = try Door()
        defer { door.remove() }
        let council = try door.account(.careCouncil, zone: "z", "raad@example.org")
        _ = try door.account(.careCouncil, zone: "y", "buren@example.org")
        _ = try door.kring.write(by: .operator, source: .command) { scope in
            _ = try scope.issueToken(APIToken(role: .careCouncil, zone: "z", label: "rapport"), days: 20)
            _ = try scope.issueToken(APIToken(role: .chair, person: "p-chair"), days: 20)
            let gone = try scope.issueToken(APIToken(role: .member, person: "p-member"), days: 20)
            _ = try scope.revokeToken(gone.token.id)
            _ = try scope.issueToken(APIToken(role: .careCouncil, zone: "z"), days: 90)
        }
        #expect(try door.kring.warnOfEndingTokens() == 0)
        door.clocks.pass(seconds: 6 * 86_400)
        #expect(try door.kring.warnOfEndingTokens() == 2)
        let mails = try door.kring.dueMails(atMost: 100).filter { $0.kind == "tokenEnds" }
        #expect(Set(mails.map(\.address)) == [council.email ?? "", "p-chair@example.org"])
        #expect(mails.contains { $0.content["label"] == "rapport" })
        for _ in 1...5 {
            door.clocks.pass(seconds: 86_400)
            #expect(try door.kring.warnOfEndingTokens() == 0)
        }
    }
}

@Suite struct `When a meeting has ended` {
    private static func plan(_ id: Meeting.ID, of host: Meeting.Host, _ door: Door) throws {
        let meeting = try SmallNetwork.meeting(id, of: host, on: SmallNetwork.today)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.planMeeting(meeting) }
    }

    @Test func `its chairs are asked who was there, once, as soon as it is over`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.plan("vanavond", of: .circle("a"), door)
        try Self.plan("koepel-vanavond", of: .umbrella("u"), door)
        #expect(try door.kring.askWhoWasThere() == 0, "what ended long ago is asked about by nobody's restart")
        // It is noon; the meeting ends at ten in the evening.
        door.clocks.pass(seconds: 10 * 3600 - 60)
        #expect(try door.kring.askWhoWasThere() == 0)
        door.clocks.pass(seconds: 60)
        #expect(try door.kring.askWhoWasThere() == 1)
        let mail = try #require(try door.kring.dueMails(atMost: 100).first { $0.kind == "sheetToFill" })
        #expect(mail.address == "p-chair@example.org")
        #expect(mail.content["page"] == "/kringen/a/vergaderingen/2026-06-15")
        for _ in 1...3 {
            door.clocks.pass(seconds: 3600)
            #expect(try door.kring.askWhoWasThere() == 0)
        }
    }

    @Test func `nobody is asked what is filled in already, or did not go on`() throws {
        let door = try Door()
        defer { door.remove() }
        for id in ["ingevuld", "afgelast"] as [Meeting.ID] { try Self.plan(id, of: .circle("a"), door) }
        _ = try door.kring.write(by: Who.chair, source: .web) { scope in
            _ = try scope.recordAttendance(
                [Attendance(meeting: "ingevuld", person: "p-chair", status: .present)], of: "ingevuld", expectedVersion: 0)
            _ = try scope.cancelMeeting("afgelast", reason: "zaal bezet", expectedVersion: nil)
        }
        door.clocks.pass(seconds: 11 * 3600)
        #expect(try door.kring.askWhoWasThere() == 0)
    }
}

@Suite struct `A copy that was made before somebody was erased` {
    @Test func `is put back, and she is erased again`() throws {
        let door = try Door()
        defer { door.remove() }
        let path = door.kring.database.path
        let copy = path + ".copy"
        _ = try Backup.make(of: path, to: copy)
        #expect(try door.kring.eraseAgain().isEmpty, "nobody was erased")
        _ = try door.kring.write(by: .person("p-member"), source: .web) { try $0.erasePerson("p-member") }
        #expect(try ErasedList.ids(at: path + ".erased") == ["p-member"])
        let restored = path + ".restored"
        _ = try Backup.restore(copy, to: restored)
        let database = try Database(path: restored, mode: .write)
        defer { try? database.close() }
        let again = Kring(database: database, playbook: door.kring.playbook, clock: door.clocks.wall)
        #expect(try database.read { try $0.row(ofPerson: "p-member") } != nil, "the copy still holds her")
        #expect(try again.eraseAgain(from: path + ".erased") == ["p-member"])
        #expect(try database.read { try $0.row(ofPerson: "p-member") } == nil)
        #expect(try again.eraseAgain(from: path + ".erased").isEmpty)
        #expect(try database.check().isSound)
        // What was asked of the copy is remembered beside it too.
        #expect(try ErasedList.ids(at: restored + ".erased") == ["p-member"])
    }
}
