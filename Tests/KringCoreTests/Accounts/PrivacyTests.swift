import Testing

@testable import KringCore

@Suite struct `Everybody and her own data` {
    @Test func `an export holds what is kept about her, and nothing about others`() throws {
        let door = try Door()
        defer { door.remove() }
        let sheet = [Attendance(meeting: "gisteren", person: "p-member", status: .excused)]
        _ = try door.kring.write(by: .person("p-chair"), source: .web) {
            try $0.recordAttendance(sheet, of: "gisteren", expectedVersion: 0)
        }
        _ = try door.signIn("p-member@example.org")
        let data = try door.kring.write(by: .person("p-member"), source: .web) { try $0.exportMyData() }
        #expect(data.person.id == "p-member")
        #expect(data.memberships.map(\.circle) == ["a"])
        #expect(data.leaves.count == 1)
        #expect(data.attendance.map(\.status) == [.excused])
        #expect(data.sessions.map(\.device) == ["Firefox op Linux"])
        #expect(data.log.map(\.action) == ["recordAttendance", "exportOwnData"])
        #expect(data.log[0].values?.contains("excused") == true)
        #expect(data.log[0].actor == "person" && data.log[1].actor == "zelf")
        let said = "\(data)"
        for other in SmallNetwork.everybody where other != "p-member" { #expect(!said.contains("\(other)"), "\(other)") }
        for actor in [Actor.administrator, .open, .operator, .region] {
            #expect(throws: KringError.notFound) { try door.kring.write(by: actor, source: .web) { try $0.exportMyData() } }
        }
    }

    @Test func `whoever leaves is a member until tonight, and her offices end with it`() throws {
        let door = try Door()
        defer { door.remove() }
        #expect(try door.kring.write(by: .person("p-chair"), source: .web) { try $0.leave("a") } == 2)
        #expect(try door.kring.read(by: .person("p-chair")) { $0.standing.leads } == ["a"])
        door.clocks.pass(seconds: 86_400)
        let standing = try door.kring.read(by: .person("p-chair")) { $0.standing }
        #expect(standing.leads.isEmpty && standing.memberOf.isEmpty)
        for circle: Circle.ID in ["a", "b", "nergens"] {
            #expect(throws: KringError.notFound) {
                try door.kring.write(by: .person("p-chair"), source: .web) { try $0.leave(circle) }
            }
        }
    }

    @Test func `erasing leaves the totals of years gone by, and nothing that says who she was`() throws {
        let door = try Door()
        defer { door.remove() }
        let sheet = [Attendance(meeting: "gehouden", person: "p-member", status: .present)]
        _ = try door.kring.write(by: .person("p-chair"), source: .web) {
            try $0.recordAttendance(sheet, of: "gehouden", expectedVersion: nil)
        }
        let secret = try door.signIn("p-member@example.org")
        _ = try door.kring.write(by: .person("p-chair"), source: .web) { try $0.inviteByMail(to: "later") }
        let countsBefore = try door.counts()
        let row = try #require(try door.kring.database.read { try $0.row(ofPerson: "p-member") })
        for actor in [Actor.person("p-chair"), .administrator, .open] {
            #expect(throws: KringError.notFound) {
                try door.kring.write(by: actor, source: .web) { try $0.erasePerson("p-member") }
            }
        }
        let name = try door.kring.write(by: .person("p-member"), source: .web) { try $0.erasePerson("p-member") }
        #expect(try door.counts() == countsBefore)
        #expect(try door.kring.signedIn(with: secret) == nil)
        let erased = try #require(try door.kring.database.read { try $0.stored(Person.self, row: row)?.value })
        #expect(erased.id == name && erased.givenName == "Voormalig" && erased.familyName == "lid")
        #expect(erased.email == nil && erased.phone == nil && erased.nihdi == nil)
        let contents = try door.network.contents().filter { !$0.hasPrefix("journal:") }.joined(separator: "\n")
            .replacing("p-member-b", with: "")
        #expect(!contents.contains("p-member\"") && !contents.contains("Van p-member") && !contents.contains("p-member@"))
        // The log holds, and says nothing of her any more.
        #expect(try door.kring.database.check().isSound)
        let lines = try door.network.journal().flatMap(\.lines)
        #expect(!lines.contains { $0.contains("Van p-member") || $0.contains("p-member@") })
        #expect(try door.network.journal().contains { $0.row.action == "erasePerson" && $0.row.sealed == nil })
        #expect(try door.kring.dueMails(atMost: 100).allSatisfy { !$0.address.hasPrefix("p-member@") })
        let asked = try door.ask("p-member@example.org")
        #expect(try door.show(.code(asked.code), asked.browser) == .over)
    }

    @Test func `mails, keys, groups, her phone at a meeting and who could look are hers to have too, and go with her`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try door.ask("p-secretary@example.org")
        let account = try door.account(.administrator)
        let token = APIToken(role: .chair, person: "p-secretary")
        _ = try door.kring.write(by: .operator, source: .command) { try $0.issueToken(token, days: 30) }
        let now = door.kring.clock.milliseconds()
        try door.kring.database.write(touching: .nothing) { db in
            let circle = try db.row(of: Circle.ID(known: "a"))
            let person = try db.row(of: Person.ID(known: "p-secretary")) ?? 0
            let admin = try #require(try db.account(account.id)?.row)
            try db.insertBrokenGlass(account: admin, circle: circle, reason: "nakijken", at: now, until: now + 1)
            try db.put(here: true, person: person, meeting: try db.row(of: Meeting.ID(known: "gisteren")) ?? 0, startUTC: 0)
            try db.insert(
                CircleGrouping(
                    id: "groep", circle: "a", on: SmallNetwork.today, cost: 0, lowerBound: 0, rounds: [[[], ["p-secretary"]]]))
        }
        let data = try door.kring.write(by: Who.secretary, source: .web) { try $0.exportMyData() }
        #expect(data.mails == [.init(kind: "signIn", moment: now, outcome: "waiting")])
        #expect(data.tokens.map(\.role) == [.chair] && data.saidHere == ["gisteren"])
        #expect(data.seats == [.init(circle: "a", on: SmallNetwork.today, round: 1, group: 2)])
        #expect(data.looks == [now], "an office is a tie too")
        #expect(try door.kring.read(by: Who.secretary) { try $0.ownLog() }.looks == [now])
        _ = try door.kring.write(by: Who.secretary, source: .web) { try $0.erasePerson("p-secretary") }
        let mark = Mail.Recipient.address("p-secretary@example.org").mark
        #expect(try !door.network.contents().contains { $0.contains(mark) })
    }

    @Test func `a dry run tells of looks and stand-ins that would go, and they go`() throws {
        let door = try Door()
        defer { door.remove() }
        func list() throws -> RetentionList { try door.kring.read(by: .operator) { try $0.retentionList() } }
        let account = try door.account(.administrator)
        let now = door.kring.clock.milliseconds()
        try door.kring.database.write(touching: .nothing) { db in
            let admin = try #require(try db.account(account.id)?.row)
            try db.insertBrokenGlass(account: admin, circle: nil, reason: "nakijken", at: now, until: now + 1)
        }
        try door.kring.write(by: Who.partner, source: .web) { try $0.askStandIn("p-colleague", in: "a", for: "later") }
        #expect(try list().links == 0)
        door.clocks.pass(seconds: (day("2026-10-09").number - door.kring.today.number) * 86_400)
        #expect(try list().links == 1)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        #expect(try list().links == 0)
        door.clocks.pass(seconds: (day("2036-06-17").number - door.kring.today.number) * 86_400)
        #expect(try list().entries > 0)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        #expect(try door.kring.database.read { try $0.first("SELECT count(*) FROM broken_glass") { $0.int(0) } } == 0)
    }
}

extension Door {
    /// How many lines of each status every sheet has.
    func counts() throws -> [String] {
        try kring.database.read { db in
            try db.all("SELECT meeting, status, count(*) FROM attendance GROUP BY 1, 2 ORDER BY 1, 2") {
                "\($0.int(0)) \($0.int(1)) \($0.int(2))"
            }
        }
    }
}

@Suite struct `What is past its term` {
    @Test func `contact data go twelve months after the last membership, names when three more years are over`() throws {
        let door = try Door()
        defer { door.remove() }
        func list() throws -> RetentionList { try door.kring.read(by: .operator) { try $0.retentionList() } }
        // p-former left on 15 June 2026; everybody else is still there.
        door.clocks.pass(seconds: 364 * 86_400)
        #expect(try list().contacts.isEmpty)
        door.clocks.pass(seconds: 86_400)
        #expect(try list().contacts == ["p-former"])
        #expect(try list().names.isEmpty)
        #expect(try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }.contacts == ["p-former"])
        #expect(try list().contacts.isEmpty)
        let person = try #require(try door.kring.database.read { try $0.stored(Person.ID(known: "p-former"))?.value })
        #expect(person.email == nil && person.familyName == "Van p-former")
        // To 31 December 2029, and one day more.
        let days = day("2029-12-31").number - door.kring.today.number
        door.clocks.pass(seconds: days * 86_400)
        #expect(try list().names.isEmpty)
        door.clocks.pass(seconds: 86_400)
        #expect(try list().names == ["p-former"])
        _ = try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        #expect(try door.kring.database.read { try $0.row(ofPerson: "p-former") } == nil)
        #expect(try list().names.isEmpty && door.kring.database.check().isSound)
    }

    @Test func `minutes go after five years, and a dry run changes nothing`() throws {
        let door = try Door()
        defer { door.remove() }
        let days = day("2031-03-03").number - door.kring.today.number
        door.clocks.pass(seconds: days * 86_400)
        let before = try door.network.contents()
        let list = try door.kring.read(by: .operator) { try $0.retentionList() }
        #expect(list.minutes == ["gehouden"])
        #expect(try door.network.contents() == before)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        let meeting = try #require(try door.kring.database.read { try $0.stored(Meeting.ID(known: "gehouden"))?.value })
        #expect(meeting.minutes == nil && meeting.agenda == nil)
    }

    @Test func `traces of sessions, mails and links go, and a term can be set`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try door.signIn("p-chair@example.org")
        for mail in try door.kring.dueMails() { try door.kring.note(.sent, ofMail: mail) }
        _ = try door.kring.write(by: .person("p-chair"), source: .web) { try $0.makeSheetLink(for: "gisteren") }
        try door.kring.write(by: .operator, source: .command) { try $0.setRetention("retention.mailDays", to: 10) }
        #expect(throws: KringError.self) {
            try door.kring.write(by: .operator, source: .command) { try $0.setRetention("retention.nothing", to: 10) }
        }
        func list() throws -> RetentionList { try door.kring.read(by: .operator) { try $0.retentionList() } }
        #expect(try list().isEmpty)
        door.clocks.pass(seconds: 11 * 86_400)
        #expect(try list().mails == 1)
        door.clocks.pass(seconds: 40 * 86_400)
        #expect(try list().links == 1)
        #expect(try list().sessions == 0)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        #expect(try list().isEmpty)
        for actor in [Actor.administrator, .person("p-chair"), .open] {
            #expect(throws: KringError.forbidden) { try door.kring.read(by: actor) { try $0.retentionList() } }
        }
    }

    @Test func `entries of the log go after ten years, and the chain still holds from there, and only from there`() throws {
        let door = try Door()
        defer { door.remove() }
        let database = door.kring.database
        func list() throws -> RetentionList { try door.kring.read(by: .operator) { try $0.retentionList() } }
        func rename(_ name: String) throws {
            try door.kring.write(by: .person("p-member"), source: .web) { scope in
                var me = try scope.reading.myself().value
                me.givenName = name
                _ = try scope.changePerson(me, expectedVersion: nil)
            }
        }
        try rename("Eerst")
        let old = try database.check().journalRows
        door.clocks.pass(seconds: 5 * 365 * 86_400)
        try rename("Later")
        door.clocks.pass(seconds: (day("2036-06-14").number - door.kring.today.number) * 86_400)
        #expect(try list().entries == 0)
        door.clocks.pass(seconds: 3 * 86_400)
        #expect(try list().entries == old)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        #expect(try database.check().isSound)
        #expect(try list().entries == 0)
        #expect(try database.read { try $0.first("SELECT min(number) FROM journal") { $0.int(0) } } == old + 1)
        #expect(try database.read { try $0.journalFloor()?.number } == old)
        // It is guarded as before, and grows as before; a second cut goes on from the first.
        #expect(throws: StorageError.self) {
            try database.write(touching: .nothing) { try $0.run("DELETE FROM journal WHERE number = ?", old + 1) }
        }
        try rename("Nog later")
        door.clocks.pass(seconds: 6 * 365 * 86_400)
        #expect(try list().entries > 0)
        _ = try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        #expect(try database.check().isSound)
        // One more entry taken away by hand is a break, though the log says that some were cut.
        let floor = try #require(try database.read { try $0.journalFloor()?.number })
        #expect(floor > old)
        try database.onWriter { db in
            try db.run("DROP TRIGGER journal_is_never_cut")
            try db.run("DELETE FROM journal WHERE number = ?", floor + 1)
        }
        #expect(try database.check().journalBreak == JournalBreak(number: floor + 1, reason: .missing))
    }
}
