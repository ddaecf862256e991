import Testing

@testable import KringCore

@Suite struct `Mails about a meeting` {
    private static func chair<T>(_ door: Door, _ act: (WriteScope) throws -> T) throws -> T {
        try door.kring.write(by: .person("p-chair"), source: .web, act)
    }

    private static func mails(_ door: Door, by actor: Actor = .person("p-chair")) throws -> InvitationMails {
        try door.kring.read(by: actor) { try $0.invitationMails(of: "later") }
    }

    private static func move(_ door: Door, to day: CalendarDay) throws {
        try chair(door) { scope in
            guard var meeting = try scope.db.stored(Meeting.ID(known: "later"))?.value else { throw KringError.notFound }
            meeting.start = try LocalMoment(day: day, minute: 20 * 60)
            meeting.end = try LocalMoment(day: day, minute: 22 * 60)
            _ = try scope.changeMeeting(meeting, expectedVersion: nil)
        }
    }

    @Test func `are counted before they leave, and are held back for ten minutes`() throws {
        let door = try Door()
        defer { door.remove() }
        #expect(try Self.mails(door).recipients.map(\.name.id).sorted() == ["p-chair", "p-colleague", "p-member", "p-partner"])
        let count = try Self.chair(door) { try $0.inviteByMail(to: "later", after: InvitationMails.hold) }
        #expect(count == 4)
        #expect(try door.kring.dueMails().isEmpty)
        let held = try Self.mails(door)
        #expect(held.recipients.isEmpty && held.lines.allSatisfy { $0.next == .today })
        #expect(held.heldUntil == door.kring.clock.milliseconds() + 600_000)
        #expect(try Self.chair(door) { try $0.holdBackMails(of: "later") } == 4)
        #expect(try Self.chair(door) { try $0.holdBackMails(of: "later") } == 0)
        #expect(try Self.mails(door).recipients.count == 4)
        #expect(try door.kring.database.read { try $0.first("SELECT count(*) FROM answer_link") { $0.int(0) } } == 0)
        // Asked for again they leave.
        _ = try Self.chair(door) { try $0.inviteByMail(to: "later", after: InvitationMails.hold) }
        door.clocks.pass(seconds: 600)
        #expect(try door.kring.dueMails().count == 4)
        #expect(try Self.chair(door) { try $0.holdBackMails(of: "later") } == 0)
        #expect(try Self.mails(door).lines.allSatisfy { $0.mails.map(\.state) == [.waiting] })
    }

    @Test func `remind nobody while an earlier meeting is not filled in`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try Self.chair(door) { try $0.inviteByMail(to: "later") }
        door.clocks.pass(seconds: 86_400)
        let before = try Self.mails(door)
        #expect(before.toFillIn?.id == "gisteren" && before.lines.allSatisfy { $0.next == .fillInFirst })
        #expect(try Self.chair(door) { try $0.inviteByMail(to: "later") } == 0)
        _ = try Self.chair(door) { scope in
            try scope.recordAttendance(
                [Attendance(meeting: "gisteren", person: "p-chair", status: .present)], of: "gisteren", expectedVersion: 0)
        }
        let after = try Self.mails(door)
        #expect(after.toFillIn == nil && after.lines.allSatisfy { $0.next == .remind })
        #expect(try Self.chair(door) { try $0.inviteByMail(to: "later") } == 4)
        #expect(try door.kring.dueMails().count { $0.content["reminder"] != nil } == 4)
    }

    @Test func `tell of another date those who knew the old one, once for each date`() throws {
        let door = try Door()
        defer { door.remove() }
        #expect(try Self.chair(door) { try $0.tellOfChange(of: "later") } == 0, "nothing changed")
        try Self.move(door, to: day("2026-09-14"))
        #expect(try Self.chair(door) { try $0.tellOfChange(of: "later") } == 0, "nobody knew of it")
        _ = try Self.chair(door) { try $0.inviteByMail(to: "later") }
        try Self.move(door, to: day("2026-09-21"))
        for (expected, next) in [(4, day("2026-09-28")), (4, day("2026-10-05"))] {
            #expect(try Self.chair(door) { try $0.tellOfChange(of: "later") } == expected)
            #expect(try Self.chair(door) { try $0.tellOfChange(of: "later") } == 0)
            try Self.move(door, to: next)
        }
        let starts = try door.kring.read(by: .person("p-member")) { try $0.earlierStarts(of: "later").map(\.day) }
        #expect(starts == [day("2026-09-07"), day("2026-09-14"), day("2026-09-21"), day("2026-09-28")])
        let told = try door.kring.dueMails(atMost: 100).filter { $0.kind == "meetingMoved" }
        #expect(told.count == 8 && told.allSatisfy { $0.content["before"] != nil && $0.content["link"] != nil })
        _ = try Self.chair(door) { try $0.cancelMeeting("later", reason: "zaal dicht", expectedVersion: nil) }
        #expect(try Self.chair(door) { try $0.tellOfChange(of: "later") } == 4)
        #expect(
            try door.kring.dueMails(atMost: 100).filter { $0.kind == "meetingCancelled" }.allSatisfy {
                $0.content["reason"] == "zaal dicht"
            })
    }

    @Test func `are only for who prepares the meeting`() throws {
        let door = try Door()
        defer { door.remove() }
        for actor in [
            Actor.person("p-member"), .person("p-chair-b"), .person("p-former"), .person("p-coordinator"), .administrator,
            .careCouncil(["z"]), .open,
        ] {
            #expect(throws: KringError.self) { try Self.mails(door, by: actor) }
            #expect(throws: KringError.self) {
                try door.kring.write(by: actor, source: .web) { try $0.tellOfChange(of: "later") }
            }
            #expect(throws: KringError.self) {
                try door.kring.write(by: actor, source: .web) { try $0.holdBackMails(of: "later") }
            }
        }
        #expect(throws: KringError.notFound) { try Self.chair(door) { try $0.tellOfChange(of: "nergens") } }
        #expect(throws: KringError.conflict(.invitationClosed)) { try Self.chair(door) { try $0.tellOfChange(of: "gehouden") } }
    }
}
