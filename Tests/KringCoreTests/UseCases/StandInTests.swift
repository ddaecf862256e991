import Testing

@testable import KringCore

@Suite struct `A colleague who comes in somebody's place` {
    private static let colleague = Actor.person("p-colleague")

    private static func ask(_ door: Door, for meeting: Meeting.ID? = nil) throws {
        try door.kring.write(by: Who.partner, source: .web) {
            try $0.askStandIn("p-colleague", in: "a", for: meeting)
        }
    }

    private static func link(_ door: Door) throws -> Secret {
        let mail = try #require(try door.kring.dueMails(atMost: 100).last { $0.kind == "standInAsked" })
        #expect(mail.address == "p-colleague@example.org")
        return try #require(Secret(mail.content["link"] ?? ""))
    }

    private static func likely(_ door: Door) throws -> Person.ID? {
        let sheet = try door.kring.read(by: Who.chair) { try $0.sheetToFill(of: "later") }
        return try #require(sheet.rows.first { $0.name.id == "p-partner" }).standIn
    }

    @Test func `counts once she agreed herself, by the link of her mail or signed in, and until she says no`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.ask(door)
        let link = try Self.link(door)
        #expect(try door.kring.standIn(link)?.agrees == nil)
        #expect(try Self.likely(door) == nil)
        #expect(try door.kring.answerStandIn(by: link, true)?.agrees == true)
        #expect(try Self.likely(door) == "p-colleague")
        let hers = try door.kring.read(by: Self.colleague) { try $0.standIns() }
        #expect(hers.asked.map(\.person.id) == ["p-partner"] && hers.chosen.isEmpty)
        try door.kring.write(by: Self.colleague, source: .web) { try $0.answerStandIn(hers.asked[0].number, false) }
        #expect(try Self.likely(door) == nil)
        let mine = try door.kring.read(by: Who.partner) { try $0.standIns() }
        #expect(mine.chosen.map(\.agrees) == [false] && mine.asked.isEmpty)
        #expect(mine.choices.map(\.circle) == ["a"] && mine.choices[0].colleagues.map(\.id) == ["p-colleague"])
        #expect(mine.choices[0].meetings.map(\.id) == ["later"])
        try door.kring.write(by: Who.partner, source: .web) { try $0.withdrawStandIn(mine.chosen[0].number) }
        #expect(try door.kring.standIn(link) == nil)
        #expect(try door.kring.answerStandIn(by: link, true) == nil)
    }

    @Test func `for one meeting is for no other, and whoever comes herself needs nobody`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.ask(door, for: "later")
        _ = try door.kring.answerStandIn(by: Self.link(door), true)
        #expect(try Self.likely(door) == "p-colleague")
        let other = try door.kring.read(by: Who.chair) { try $0.sheetToFill(of: "gisteren") }
        #expect(other.rows.allSatisfy { $0.standIn == nil })
        let start = try LocalMoment(day: day("2026-09-07"), minute: 20 * 60)
        _ = try door.kring.write(by: Who.partner, source: .web) {
            try $0.answerInvitation(
                InvitationAnswer(meeting: "later", person: "p-partner", choice: .comes, start: start), expectedVersion: nil)
        }
        #expect(try Self.likely(door) == nil)
    }

    @Test func `who is named in an answer by mail is asked, once`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try door.kring.write(by: Who.chair, source: .web) { try $0.inviteByMail(to: "later") }
        let mail = try #require(
            try door.kring.dueMails(atMost: 100).first { $0.kind == "answerLink" && $0.address == "p-partner@example.org" })
        let link = try #require(Secret(mail.content["link"] ?? ""))
        let view = try #require(try door.kring.answerLink(link))
        #expect(view.colleagues.map(\.name.id) == ["p-colleague"] && view.colleagues.map(\.agrees) == [false])
        for _ in 0..<2 { _ = try door.kring.answer(by: link, .colleagueComes, colleague: "p-colleague") }
        #expect(try door.kring.dueMails(atMost: 100).count { $0.kind == "standInAsked" } == 1)
        #expect(try Self.likely(door) == nil)
        _ = try door.kring.answerStandIn(by: Self.link(door), true)
        #expect(try door.kring.answerLink(link)?.colleagues.map(\.agrees) == [true])
        #expect(try Self.likely(door) == "p-colleague")
    }

    @Test func `is of the same practice, of the same circle, and can be written to`() throws {
        let door = try Door()
        defer { door.remove() }
        let before = try door.network.contents()
        for actor in [Who.chairB, Who.nobody, Who.former, Who.secretary, Who.council, .open, .operator, .administrator] {
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) { try $0.askStandIn("p-colleague", in: "a", for: nil) }
            }
        }
        let wrong: [(Actor, Person.ID, Meeting.ID?)] = [
            (Who.partner, "p-member", nil), (Who.partner, "p-partner", nil), (Who.partner, "p-member-b", nil),
            (Who.partner, "p-onbekend", nil), (Who.member, "p-colleague", nil), (Who.partner, "p-colleague", "gehouden"),
            (Who.partner, "p-colleague", "bij-b"), (Who.partner, "p-colleague", "geen"),
        ]
        for (actor, colleague, meeting) in wrong {
            do {
                try door.kring.write(by: actor, source: .web) { try $0.askStandIn(colleague, in: "a", for: meeting) }
                Issue.record("\(colleague) was asked for \(meeting?.rawValue ?? "all")")
            } catch KringError.rejected {}
        }
        #expect(try door.network.contents() == before)
        try Self.ask(door)
        let number = try door.kring.read(by: Who.partner) { try $0.standIns() }.chosen[0].number
        for actor in [Who.partner, Who.chair, Who.member, Who.nobody, .operator] {
            #expect(throws: KringError.notFound, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) { try $0.answerStandIn(number, true) }
            }
        }
        for actor in [Self.colleague, Who.chair, Who.member, .operator] {
            #expect(throws: KringError.notFound, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) { try $0.withdrawStandIn(number) }
            }
        }
    }

    @Test func `answers by the link for thirty days, and afterwards signed in`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.ask(door)
        let link = try Self.link(door)
        door.clocks.pass(seconds: 30 * 86_400 - 1)
        #expect(try door.kring.answerStandIn(by: link, true)?.agrees == true)
        door.clocks.pass(seconds: 1)
        #expect(try door.kring.standIn(link) == nil)
        #expect(try door.kring.answerStandIn(by: link, false) == nil)
        let hers = try door.kring.read(by: Self.colleague) { try $0.standIns() }.asked
        #expect(hers.map(\.agrees) == [true])
        try door.kring.write(by: Self.colleague, source: .web) { try $0.answerStandIn(hers[0].number, false) }
    }

    @Test func `is not pestered by asking and taking back, over and over`() throws {
        let door = try Door()
        defer { door.remove() }
        func askAndDrop() throws {
            try Self.ask(door)
            let number = try #require(try door.kring.read(by: Who.partner) { try $0.standIns() }.chosen.first).number
            try door.kring.write(by: Who.partner, source: .web) { try $0.withdrawStandIn(number) }
            door.clocks.pass(seconds: 1)
        }
        for _ in 0..<10 { try askAndDrop() }
        #expect(throws: KringError.self) { try Self.ask(door) }
        door.clocks.pass(seconds: 86_400)
        try askAndDrop()
    }

    @Test func `stands in for nobody once both work apart, and goes with either`() throws {
        let door = try Door()
        defer { door.remove() }
        try Self.ask(door)
        let link = try Self.link(door)
        _ = try door.kring.answerStandIn(by: link, true)
        let data = try door.kring.write(by: Self.colleague, source: .web) { try $0.exportMyData() }
        #expect(data.standIns == [.init(circle: "a", isHerself: true, meeting: nil, agreed: true)])
        #expect(!"\(data.standIns)".contains("p-partner"))
        try door.kring.write(by: Who.chair, source: .web) { scope in
            let card = try #require(try scope.reading.memberCards(of: "a").first { $0.name.id == "p-partner" })
            var membership = card.membership.value
            membership.practice = "andere-praktijk"
            _ = try scope.changeMembership(card.membership.id, to: membership, expectedVersion: nil)
        }
        #expect(try door.kring.standIn(link) == nil)
        #expect(try Self.likely(door) == nil)
        #expect(try door.kring.read(by: Who.partner) { try $0.standIns() }.chosen.map(\.holds) == [false])
        _ = try door.kring.write(by: Self.colleague, source: .web) { try $0.erasePerson("p-colleague") }
        #expect(try door.kring.read(by: Who.partner) { try $0.standIns() }.chosen.isEmpty)
    }
}
