import Testing

@testable import KringCore

@Suite struct `Links to a sheet` {
    @Test func `one keeps that sheet and nothing else, for fourteen days`() throws {
        let door = try Door()
        defer { door.remove() }
        let (link, secret) = try door.kring.write(by: .person("p-chair"), source: .web) {
            try $0.makeSheetLink(for: "gisteren")
        }
        let actor = try #require(try door.kring.actor(forSheetLink: secret))
        let sheet = try door.kring.read(by: actor) { try $0.sheetToFill(of: "gisteren") }
        #expect(sheet.rows.map(\.name.id).sorted() == ["p-chair", "p-colleague", "p-former", "p-member", "p-partner"])
        let lines = sheet.rows.map { Attendance(meeting: "gisteren", person: $0.name.id, status: .present) }
        _ = try door.kring.write(by: actor, source: .link) {
            try $0.recordAttendance(lines, of: "gisteren", expectedVersion: 0)
        }
        #expect(throws: KringError.notFound) { try door.kring.read(by: actor) { try $0.sheetToFill(of: "gehouden") } }
        #expect(throws: KringError.self) { try door.kring.read(by: actor) { try $0.person("p-chair") } }
        #expect(throws: KringError.forbidden) {
            try door.kring.write(by: actor, source: .link) { try $0.makeSheetLink(for: "gisteren") }
        }
        #expect(throws: KringError.forbidden) { try door.kring.read(by: actor) { try $0.sheetLinks(of: "gisteren") } }
        #expect(try door.kring.read(by: .person("p-chair")) { try $0.sheetLinks(of: "gisteren") } == [link])
        door.clocks.pass(seconds: 14 * 86_400 - 1)
        #expect(try door.kring.actor(forSheetLink: secret) != nil)
        door.clocks.pass(seconds: 1)
        #expect(try door.kring.actor(forSheetLink: secret) == nil)
        #expect(try door.kring.actor(forSheetLink: Secret.made()) == nil)
    }

    @Test func `one that was taken back opens nothing, and only who keeps the sheet makes and takes one`() throws {
        let door = try Door()
        defer { door.remove() }
        let (link, secret) = try door.kring.write(by: .person("p-secretary"), source: .web) {
            try $0.makeSheetLink(for: "gisteren")
        }
        for actor in [
            Actor.person("p-member"), .person("p-chair-b"), .person("p-former"), .administrator, .careCouncil(["z"]), .open,
        ] {
            #expect(throws: KringError.self) {
                try door.kring.write(by: actor, source: .web) { try $0.makeSheetLink(for: "gisteren") }
            }
            #expect(throws: KringError.self) {
                try door.kring.write(by: actor, source: .web) { try $0.revokeSheetLink(link.id, of: "gisteren") }
            }
        }
        #expect(throws: KringError.notFound) {
            try door.kring.write(by: .person("p-chair-b"), source: .web) { try $0.revokeSheetLink(link.id, of: "bij-b") }
        }
        #expect(try door.kring.actor(forSheetLink: secret) != nil)
        _ = try door.kring.write(by: .person("p-chair"), source: .web) { try $0.revokeSheetLink(link.id, of: "gisteren") }
        #expect(try door.kring.actor(forSheetLink: secret) == nil)
        let contents = try door.network.contents().joined(separator: "\n")
        #expect(!contents.contains(secret.text))
    }
}

@Suite struct `Links to answer` {
    private static func invite(_ door: Door) throws -> [String: Secret] {
        let count = try door.kring.write(by: .person("p-chair"), source: .web) { try $0.inviteByMail(to: "later") }
        let mails = try door.kring.dueMails().filter { $0.kind == "answerLink" }
        #expect(mails.count == count)
        return Dictionary(uniqueKeysWithValues: try mails.map { ($0.address, try #require(Secret($0.content["link"] ?? ""))) })
    }

    @Test func `one answers for one person and one meeting, again and again, until it begins`() throws {
        let door = try Door()
        defer { door.remove() }
        let links = try Self.invite(door)
        #expect(links.keys.sorted() == ["p-chair", "p-colleague", "p-member", "p-partner"].map { "\($0)@example.org" })
        let link = try #require(links["p-member@example.org"])
        let before = try door.network.contents()
        let view = try #require(try door.kring.answerLink(link))
        #expect(view.choice == nil && view.isOpen && view.hostName == "Kring a")
        #expect(try door.network.contents() == before, "looking changes nothing")
        for choice in [InvitationAnswer.Choice.comes, .cannot, .comes] {
            #expect(try door.kring.answer(by: link, choice)?.choice == choice)
        }
        let answers = try door.kring.read(by: .person("p-chair")) { try $0.answers(to: "later") }
        #expect(answers.answers.filter { $0.answer != nil }.map(\.name.id) == ["p-member"])
        #expect(try door.kring.answerLink(Secret.made()) == nil)
        #expect(try door.kring.answer(by: Secret.made(), .comes) == nil)
        // To one minute before eight in the evening of the seventh of September.
        let start = try #require(try door.kring.database.read { try $0.start(ofMeeting: "later") })
        let seconds = start.utcMinutes * 60 - door.kring.clock.milliseconds() / 1000
        door.clocks.pass(seconds: seconds - 60)
        #expect(try door.kring.answer(by: link, .cannot)?.choice == .cannot)
        #expect(try !door.kring.hasBegun(answerLink: link))
        door.clocks.pass(seconds: 60)
        #expect(try door.kring.hasBegun(answerLink: link))
        #expect(try !door.kring.hasBegun(answerLink: Secret.made()))
        #expect(try door.kring.answerLink(link) == nil)
        #expect(try door.kring.answer(by: link, .comes) == nil)
    }

    @Test func `one of somebody who left answers nothing`() throws {
        let door = try Door()
        defer { door.remove() }
        let link = try #require(try Self.invite(door)["p-member@example.org"])
        try door.kring.database.write(touching: .everything) { db in
            try db.run(
                "UPDATE membership SET to_day = ? WHERE person = (SELECT id FROM person WHERE slug = 'p-member')",
                SmallNetwork.today)
        }
        #expect(try door.kring.answerLink(link) == nil)
        #expect(try door.kring.answer(by: link, .comes) == nil)
    }

    @Test func `nobody is invited twice a day or after she answered, and nobody is reminded more than twice`() throws {
        let door = try Door()
        defer { door.remove() }
        let links = try Self.invite(door)
        #expect(try door.kring.write(by: .person("p-chair"), source: .web) { try $0.inviteByMail(to: "later") } == 0)
        _ = try door.kring.answer(by: try #require(links["p-member@example.org"]), .cannot)
        _ = try door.kring.write(by: .person("p-chair"), source: .web) {
            try $0.recordAttendance(
                [Attendance(meeting: "gisteren", person: "p-chair", status: .present)], of: "gisteren", expectedVersion: 0)
        }
        var counts: [Int] = []
        for _ in 0..<8 {
            door.clocks.pass(seconds: 86_400)
            counts.append(try door.kring.write(by: .person("p-chair"), source: .web) { try $0.inviteByMail(to: "later") })
        }
        #expect(counts == [3, 3, 0, 0, 0, 0, 0, 0])
        for actor in [Actor.person("p-member"), .person("p-chair-b"), .administrator] {
            #expect(throws: KringError.self) {
                try door.kring.write(by: actor, source: .web) { try $0.inviteByMail(to: "later") }
            }
        }
    }

    @Test func `a calendar's key is dead when the last membership ended, and thrown away the same day`() throws {
        let door = try Door()
        defer { door.remove() }
        let key = try door.kring.write(by: .person("p-member"), source: .web) { try $0.renewCalendarKey() }
        let others = try door.kring.write(by: .person("p-chair"), source: .web) { try $0.renewCalendarKey() }
        let before = try door.kring.calendar(byKey: key)
        #expect(before?.isEmpty == false)
        #expect(try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }.links == 0)
        #expect(try door.kring.calendar(byKey: key) == before)
        try door.kring.database.write(touching: .everything) { db in
            try db.run(
                "UPDATE membership SET to_day = ? WHERE person = ?", SmallNetwork.today,
                try db.row(of: Person.ID(known: "p-member")))
        }
        #expect(try door.kring.calendar(byKey: key) == nil)
        #expect(try door.kring.calendar(byKey: others)?.isEmpty == false)
        #expect(try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }.links == 1)
        #expect(try door.network.contents().count { $0.hasPrefix("calendar_key") } == 1)
    }

    @Test func `whoever stops the mails gets no invitation, hears of a moved date, and gets them again when she likes`() throws {
        let door = try Door()
        defer { door.remove() }
        let links = try Self.invite(door)
        let link = try #require(links["p-member@example.org"])
        let before = try door.network.contents()
        #expect(try door.kring.stopsMails(link: link.text))
        #expect(try !door.kring.stopsMails(link: Secret.made().text) && !door.kring.stopsMails(link: "niets"))
        #expect(try door.network.contents() == before, "looking changes nothing")
        #expect(try !door.kring.stopMails(byLink: Secret.made().text))
        for _ in 0..<2 { #expect(try door.kring.stopMails(byLink: link.text)) }
        #expect(try door.kring.read(by: .person("p-member")) { try $0.mailsStoppedSince() } != nil)
        #expect(try door.kring.read(by: .person("p-chair")) { try $0.mailsStoppedSince() } == nil)
        door.clocks.pass(seconds: 8 * 86_400)
        let round = try door.kring.read(by: .person("p-chair")) { try $0.invitationMails(of: "later") }
        #expect(round.lines.first { $0.name.id == "p-member" }?.next == .stopped)
        let poll = DatePoll(
            id: "dp", host: .circle("a"), kind: .regular,
            options: try (1...2).map { number in
                let day = SmallNetwork.today.adding(days: 40 + number)
                return DatePoll.Option(
                    number: number, start: try LocalMoment(day: day, minute: 1200), end: try LocalMoment(day: day, minute: 1320))
            })
        _ = try door.kring.write(by: .person("p-chair"), source: .web) { scope in
            _ = try scope.openDatePoll(poll)
            return try scope.askByMail("dp")
        }
        let asked = try door.kring.dueMails(atMost: 1000).filter { $0.kind == "pollLink" }.map(\.address)
        #expect(!asked.isEmpty && !asked.contains("p-member@example.org"))
        _ = try door.kring.write(by: .person("p-chair"), source: .web) { scope in
            var moved = try #require(try scope.db.stored(Meeting.ID(known: "later"))?.value)
            let day = moved.start.day.adding(days: 7)
            (moved.start, moved.end) = (try LocalMoment(day: day, minute: 1200), try LocalMoment(day: day, minute: 1320))
            _ = try scope.changeMeeting(moved, expectedVersion: nil)
            return try scope.tellOfChange(of: "later")
        }
        let moved = try door.kring.dueMails(atMost: 1000).filter { $0.kind == "meetingMoved" }.map(\.address)
        #expect(moved.contains("p-member@example.org"))
        #expect(try door.kring.write(by: .person("p-member"), source: .web) { try $0.exportMyData() }.mailsStoppedSince != nil)
        try door.kring.write(by: .person("p-member"), source: .web) { try $0.resumeMails() }
        #expect(try door.kring.read(by: .person("p-member")) { try $0.mailsStoppedSince() } == nil)
        for actor: Actor in [.administrator, .careCouncil(["z"]), .open] {
            #expect(throws: KringError.self) { try door.kring.write(by: actor, source: .web) { try $0.stopMails() } }
        }
        #expect(try door.kring.stopMails(byLink: link.text))
        _ = try door.kring.write(by: .operator, source: .command) { try $0.erasePerson("p-member") }
        #expect(try !door.network.contents().contains { $0.hasPrefix("mail_stop") })
        #expect(try !door.kring.stopsMails(link: link.text))
    }
}
