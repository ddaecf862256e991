import Foundation
import Testing

@testable import KringCore

@Suite struct `Undoing a change` {
    /// Something a chair saves, and how the network looks when it is undone.
    struct Saving: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Whether undone it leaves no trace in the network; a membership made by mistake stays, and lasts no day.
        var leavesNothing = true
        let save: @Sendable (WriteScope) throws -> Void

        init(_ words: String, leavesNothing: Bool = true, _ save: @escaping @Sendable (WriteScope) throws -> Void) {
            testDescription = words
            self.leavesNothing = leavesNothing
            self.save = save
        }
    }

    static let savings: [Saving] = meetings + members + circles

    static let meetings: [Saving] = [
        Saving("a first sheet") {
            _ = try $0.recordAttendance(
                [.init(meeting: "gisteren", person: "p-member", status: .present)], of: "gisteren", expectedVersion: 0)
        },
        Saving("a sheet over another") {
            _ = try $0.recordAttendance(
                [
                    .init(meeting: "gehouden", person: "p-chair", status: .excused),
                    .init(meeting: "gehouden", person: "p-member", status: .present),
                ], of: "gehouden", expectedVersion: 1)
        },
        Saving("a sheet and another end of its meeting") {
            var meeting = try SmallNetwork.meeting("gisteren", of: .circle("a"), on: day("2026-06-14"))
            meeting.end = try LocalMoment(day: day("2026-06-14"), minute: 23 * 60)
            _ = try $0.changeMeeting(meeting, expectedVersion: nil)
            _ = try $0.recordAttendance(
                [.init(meeting: "gisteren", person: "p-chair", status: .absent)], of: "gisteren", expectedVersion: 0)
        },
        Saving("a meeting that was planned") {
            var meeting = try SmallNetwork.meeting("nieuw", of: .circle("a"), on: day("2026-10-05"))
            meeting.agenda = nil
            _ = try $0.planMeeting(meeting)
        },
        Saving("a meeting on another day") {
            _ = try $0.changeMeeting(
                SmallNetwork.meeting("later", of: .circle("a"), on: day("2026-09-14")), expectedVersion: 1)
        },
        Saving("a meeting that was called off") {
            _ = try $0.cancelMeeting("later", reason: "zaal bezet", expectedVersion: 1)
        },
    ]

    static let members: [Saving] = [
        Saving("a member admitted", leavesNothing: false) {
            let person = try $0.recordPerson(Person(id: "p-x", givenName: "Nieuw", familyName: "Lid"))
            _ = try $0.admitMember(Membership(circle: "a", person: person.value.id, from: day("2026-06-15")))
        },
        Saving("a membership that ends") { scope in
            let id = try membership(of: "p-member", scope)
            _ = try scope.endMembership(id, on: day("2026-07-01"), expectedVersion: 1)
        },
        Saving("a member in another practice") { scope in
            let id = try membership(of: "p-partner", scope)
            var membership = Membership(circle: "a", person: "p-partner", practice: "andere-praktijk", from: day("2021-01-01"))
            membership.mentor = "p-chair"
            _ = try scope.changeMembership(id, to: membership, expectedVersion: 1)
        },
        Saving("a leave", leavesNothing: false) {
            _ = try $0.takeLeave(Leave(circle: "a", person: "p-partner", from: day("2026-07-01"), to: day("2026-08-01")))
        },
        Saving("an office", leavesNothing: false) {
            _ = try $0.appointToOffice(
                Office(holder: .circle("a"), person: "p-member", kind: .treasurer, from: day("2026-06-15")))
        },
        Saving("a practice that was renamed") {
            _ = try $0.changePractice(Practice(id: "praktijk", name: "De Ooievaar"), expectedVersion: 1)
        },
        Saving("a practice that was recorded") { _ = try $0.recordPractice(Practice(id: "ooievaar", name: "De Ooievaar")) },
        Saving("a person's number") { scope in
            guard case .full(let person) = try scope.reading.person("p-member") else { return }
            var changed = person.value
            changed.phone = "016 00 00 00"
            _ = try scope.changePerson(changed, expectedVersion: 1)
        },
    ]

    static let circles: [Saving] = [
        Saving("a description of the circle") {
            var circle = try $0.reading.circle("a").circle.value
            circle.description = "Voor iedereen"
            _ = try $0.changeCircle(circle, expectedVersion: nil)
        },
        Saving("a dissolution") { _ = try $0.dissolveCircle("a", on: day("2026-12-31"), expectedVersion: nil) },
        Saving("an agreement") {
            _ = try $0.recordAgreement(
                Agreement(id: "nieuw", circle: "a", title: "samen", kind: .protocol, adoptedOn: day("2026-06-01")))
        },
        Saving("another agreement") {
            _ = try $0.changeAgreement(
                Agreement(id: "afspraak", circle: "a", title: "anders", kind: .protocol, adoptedOn: day("2026-06-01")),
                expectedVersion: 1)
        },
        Saving("a goal") { _ = try $0.setGoal(Goal(id: "nieuw", circle: "a", title: "gezien worden")) },
        Saving("another goal") { _ = try $0.changeGoal(Goal(id: "doel", circle: "a", title: "anders"), expectedVersion: 1) },
        Saving("a goal that was dropped") { try $0.dropGoal("doel", expectedVersion: 1) },
        Saving("a signal") {
            _ = try $0.raiseSignal(
                Signal(id: "nieuw", circle: "a", zone: "z", raisedOn: day("2026-06-15"), subject: "plaats", text: "geen plaats"))
        },
    ]

    private static func membership(of person: Person.ID, _ scope: WriteScope) throws -> RowID<Membership> {
        let all = try scope.db.list(Membership.self).filter { $0.value.circle == "a" && $0.value.person == person }
        return RowID<Membership>(try #require(all.first).row)
    }

    @Test(arguments: savings) func `puts back what there was, and what there was after it`(saving: Saving) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.export()
        let change = try #require(try network.write { try saving.save($0) })
        let after = try network.export()
        #expect(after != before)
        let undoing = try network.kring.write(by: Who.secretary, source: .web) { try $0.undo(change: change) }
        if saving.leavesNothing { #expect(try network.export() == before) }
        #expect(try network.export() != after)
        #expect(throws: UndoRefusal.undone(by: undoing)) { try network.write { _ = try $0.undo(change: change) } }
        let again = try network.kring.write(by: Who.chair, source: .web) { try $0.undo(change: undoing) }
        #expect(try network.export() == after)
        // And round once more, by the number of any entry.
        _ = try network.write { _ = try $0.undo(change: again) }
        _ = try network.write { _ = try $0.undo(change: again + 1) }
    }

    @Test(arguments: savings) func `is for whoever may make the change, and nobody else learns of it`(saving: Saving) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let change = try #require(try network.write { try saving.save($0) })
        let contents = try network.contents()
        for actor in Who.others {
            #expect(throws: KringError.notFound, "\(actor.journalName)") {
                try network.kring.write(by: actor, source: .web) { _ = try $0.undo(change: change) }
            }
        }
        #expect(throws: KringError.notFound) { try network.write { _ = try $0.undo(change: 10_000) } }
        #expect(try network.contents() == contents)
    }

    @Test(arguments: savings) func `is over after a day`(saving: Saving) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let change = try #require(try network.write { try saving.save($0) })
        let contents = try network.contents()
        let noon = WallClock.fixed(day("2026-06-16"), minute: 12 * 60 + 1)
        let later = Kring(database: network.kring.database, playbook: network.kring.playbook, clock: noon)
        #expect(throws: UndoRefusal.over) {
            try later.write(by: Who.chair, source: .web) { _ = try $0.undo(change: change) }
        }
        #expect(try network.contents() == contents)
        let inTime = WallClock.fixed(day("2026-06-16"))
        _ = try Kring(database: network.kring.database, playbook: network.kring.playbook, clock: inTime)
            .write(by: Who.chair, source: .web) { try $0.undo(change: change) }
    }

    @Test func `is refused when the same thing was changed since, and says by what`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let first = try #require(try network.write { try Self.move("later", to: "2026-09-14", $0) })
        let second = try #require(try network.write { try Self.move("later", to: "2026-09-21", $0) })
        let other = try #require(try network.write { _ = try $0.setGoal(Goal(id: "nieuw", circle: "a", title: "x")) })
        #expect(throws: UndoRefusal.builtUpon([second])) { try network.write { _ = try $0.undo(change: first) } }
        #expect(throws: UndoRefusal.builtUpon([second])) {
            try network.kring.read(by: Who.chair) { try $0.checkUndo(of: first) }
        }
        // What was done and undone is as if it had not been done.
        _ = try network.write { _ = try $0.undo(change: second) }
        _ = try network.write { _ = try $0.undo(change: first) }
        #expect(try network.start(of: "later") == day("2026-09-07"))
        _ = try network.write { _ = try $0.undo(change: other) }
    }

    @Test func `is refused when somebody was invited since`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let planned = try #require(
            try network.write { _ = try $0.planMeeting(SmallNetwork.meeting("nieuw", of: .circle("a"), on: day("2026-10-05"))) })
        _ = try network.kring.write(by: Who.member, source: .web) { scope in
            let start = try LocalMoment(day: day("2026-10-05"), minute: 1200)
            _ = try scope.answerInvitation(
                InvitationAnswer(meeting: "nieuw", person: "p-member", choice: .comes, start: start), expectedVersion: 0)
        }
        #expect(throws: UndoRefusal.builtUpon([])) { try network.write { _ = try $0.undo(change: planned) } }
        #expect(try network.start(of: "nieuw") == day("2026-10-05"))
    }

    @Test func `leaves agenda and minutes as they are, which no log knows`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        var meeting = try SmallNetwork.meeting("later", of: .circle("a"), on: day("2026-09-14"))
        let moved = try #require(try network.write { _ = try $0.changeMeeting(meeting, expectedVersion: nil) })
        _ = try network.write { _ = try $0.undo(change: moved) }
        guard case .full(let back) = try network.kring.read(by: Who.chair, { try $0.meeting("later") }) else {
            Issue.record("a chair sees all of a meeting")
            return
        }
        #expect(back.value.agenda == "verwelkoming")
        meeting = back.value
        meeting.agenda = "een heel andere agenda"
        let written = try #require(try network.write { _ = try $0.changeMeeting(meeting, expectedVersion: nil) })
        #expect(throws: UndoRefusal.neverUndone) { try network.write { _ = try $0.undo(change: written) } }
    }

    @Test func `skips who was erased since`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let saved = try #require(
            try network.write { scope in
                _ = try scope.recordAttendance(
                    ["p-member", "p-partner"].map { .init(meeting: "gisteren", person: $0, status: .present) }, of: "gisteren",
                    expectedVersion: 0)
            })
        _ = try network.kring.write(by: .operator, source: .command) { try $0.erasePerson("p-member") }
        _ = try network.write { _ = try $0.undo(change: saved) }
        let sheet = try network.kring.read(by: Who.chair) { try $0.sheet(of: "gisteren") }
        #expect(sheet.lines.count == 1)
        #expect(sheet.lines.allSatisfy { $0.attendance.person != "p-partner" && $0.attendance.person != "p-member" })
    }

    @Test func `opens and closes the detail of a circle again`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let opened = try #require(try network.write { _ = try $0.openDetail(of: "a", from: day("2026-06-15")) })
        let undoing = try network.kring.write(by: Who.chair, source: .web) { try $0.undo(change: opened) }
        #expect(try network.openings() == [])
        _ = try network.write { _ = try $0.undo(change: undoing) }
        #expect(try network.openings() == [DateSpan(from: day("2026-06-15"))])
        let closed = try #require(try network.write { _ = try $0.closeDetail(of: "a", from: day("2026-07-01")) })
        _ = try network.write { _ = try $0.undo(change: closed) }
        #expect(try network.openings() == [DateSpan(from: day("2026-06-15"))])
    }

    @Test func `lets somebody undo what she did herself, without reading the log`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let leave = Leave(circle: "a", person: "p-member", from: day("2026-07-01"), to: day("2026-08-01"))
        let taken = try network.kring.write(by: Who.member, source: .web) { scope in
            _ = try scope.takeLeave(leave)
            return try #require(scope.lastChange)
        }
        #expect(throws: KringError.notFound) {
            try network.kring.write(by: Who.partner, source: .web) { _ = try $0.undo(change: taken) }
        }
        _ = try network.kring.write(by: Who.member, source: .web) { try $0.undo(change: taken) }
    }

    private static func move(_ id: Meeting.ID, to day: String, _ scope: WriteScope) throws {
        _ = try scope.changeMeeting(
            SmallNetwork.meeting(id, of: .circle("a"), on: KringCoreTests.day(day)), expectedVersion: nil)
    }
}

@Suite struct `The history of a circle` {
    @Test func `tells every change, the newest first, with who made it and whether it can be undone`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        _ = try network.write { scope in
            _ = try scope.recordAttendance(
                [.init(meeting: "gisteren", person: "p-member", status: .present)], of: "gisteren", expectedVersion: 0)
        }
        let goal = try #require(try network.write { _ = try $0.setGoal(Goal(id: "nieuw", circle: "a", title: "x")) })
        let undoing = try network.kring.write(by: Who.secretary, source: .web) { try $0.undo(change: goal) }
        let page = try network.kring.read(by: Who.chair) { try $0.history(of: "a") }
        #expect(
            page.entries.map { $0.parts.map(\.action) } == [
                ["undo", "dropGoal"], ["setGoal"], ["recordAttendance", "closeMeeting"],
            ])
        #expect(page.entries[0].undoes == goal && page.entries[0].number == undoing)
        #expect(page.entries[1].undo == .refused(.undone(by: undoing)))
        #expect(page.entries[2].author == .oneself)
        #expect(page.entries[2].parts[0].persons == 1)
        guard case .person(let name) = page.entries[0].author, case .until = page.entries[0].undo else {
            Issue.record("the secretary did that, a moment ago")
            return
        }
        #expect(name.id == "p-secretary")
        #expect(page.meetings["gisteren"]?.start.day == day("2026-06-14"))
        let one = try network.kring.read(by: Who.chair) { try $0.historyEntry(undoing + 1) }
        #expect(one.number == undoing && one.asOf == nil)
        #expect(throws: KringError.notFound) { try network.kring.read(by: Who.member) { _ = try $0.historyEntry(undoing) } }
    }

    @Test func `is read in stretches, none of which cuts a save in two`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for number in 0..<7 {
            _ = try network.write { scope in
                for part in 0...number {
                    _ = try scope.setGoal(Goal(id: Slug(known: "doel-\(number)-\(part)"), circle: "a", title: "x"))
                }
            }
        }
        var seen: [[Int]] = []
        var before: Int?
        repeat {
            let page = try network.kring.read(by: Who.chair) { try $0.history(of: "a", before: before, size: 2) }
            seen.append(page.entries.map(\.parts.count))
            before = page.next
        } while before != nil
        #expect(seen == [[7, 6], [5, 4], [3, 2], [1]])
    }

    @Test func `is for its chairs`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in Who.leaders { _ = try network.kring.read(by: actor) { try $0.history(of: "a") } }
        for actor in Who.others {
            #expect(throws: KringError.forbidden, "\(actor.journalName)") {
                try network.kring.read(by: actor) { _ = try $0.history(of: "a") }
            }
        }
        #expect(throws: KringError.notFound) { try network.kring.read(by: Who.chair) { _ = try $0.history(of: "geen") } }
    }
}

extension SmallNetwork {
    /// Lets the chair save something.
    ///
    /// - Returns: The number of the change.
    func write(_ body: (WriteScope) throws -> Void) throws -> Int? {
        try kring.write(by: Who.chair, source: .web) { scope in
            try body(scope)
            return scope.lastChange
        }
    }

    /// The whole network, as a file.
    func export() throws -> String {
        var bytes: [UInt8] = []
        try kring.database.exportNetwork { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    func start(of meeting: Meeting.ID) throws -> CalendarDay? {
        try kring.database.read { try $0.stored(meeting)?.value.start.day }
    }

    func openings() throws -> [DateSpan] {
        try kring.database.read { db in try db.openings(ofCircle: try db.row(of: Circle.ID(known: "a")) ?? 0) }
    }
}
