import Testing

@testable import KringCore

@Suite struct `Guests at a meeting` {
    private static let an = Guest(givenName: "An", familyName: "Peeters")

    @Test func `a guest gets a line, is known by her name the next time, and leaves no address`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        let sheet = try kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance(
                [Attendance(meeting: "gisteren", person: "p-member", status: .present)], of: "gisteren",
                guests: [Guest(givenName: "An", familyName: "Peeters", email: "an@example.org")], expectedVersion: 0)
        }
        let guest = try #require(sheet.lines.first { $0.name.familyName == "Peeters" })
        #expect(guest.attendance.status == .present)
        #expect(try kring.database.network().persons.first { $0.id == guest.name.id }?.email == nil)
        let rows = try kring.read(by: Who.chair) { try $0.sheetToFill(of: "gisteren").rows }
        #expect(rows.filter(\.isGuest).map(\.name.id) == [guest.name.id])
        let again = try kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance(
                [], of: "gehouden", guests: [Guest(givenName: "an", familyName: "PEETERS")], expectedVersion: nil)
        }
        #expect(again.lines.map(\.name.id) == [guest.name.id])
    }

    @Test func `a member of another circle is known by name and address together`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        let before = try kring.database.network().persons.count
        let sheet = try kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance(
                [], of: "gisteren",
                guests: [
                    Guest(givenName: "Voornaam", familyName: "Van p-member-b", email: "P-member-b@example.org"),
                    Guest(givenName: "Voornaam", familyName: "Van p-chair-b"),
                ], expectedVersion: 0)
        }
        #expect(sheet.lines.contains { $0.name.id == "p-member-b" })
        #expect(!sheet.lines.contains { $0.name.id == "p-chair-b" }, "a name alone says nothing of another circle")
        #expect(try kring.database.network().persons.count == before + 1)
        // Whoever keeps the sheet later may leave her on it.
        let kept = try kring.write(by: Who.secretary, source: .web) {
            try $0.recordAttendance(sheet.lines.map(\.attendance), of: "gisteren", expectedVersion: 1)
        }
        #expect(kept.lines == sheet.lines)
    }

    @Test func `a member who is typed as a guest is present as the member she is`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let sheet = try network.kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance(
                [Attendance(meeting: "gisteren", person: "p-member", status: .absent)], of: "gisteren",
                guests: [Guest(givenName: "Voornaam", familyName: "Van p-member")], expectedVersion: 0)
        }
        #expect(sheet.lines.map(\.attendance) == [Attendance(meeting: "gisteren", person: "p-member", status: .present)])
    }

    @Test func `only who keeps the sheet names guests, and a name has to be one`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        for who in [Who.member, Who.coordinator, Who.chairB] {
            #expect(throws: KringError.self) {
                try kring.write(by: who, source: .web) {
                    try $0.recordAttendance([], of: "gisteren", guests: [Self.an], expectedVersion: nil)
                }
            }
        }
        for wrong in [
            Guest(givenName: "", familyName: "Peeters"),
            Guest(givenName: "An", familyName: "Peeters", email: "geen adres"),
        ] {
            #expect(throws: KringError.self, "\(wrong)") {
                try kring.write(by: Who.chair, source: .web) {
                    try $0.recordAttendance([], of: "gisteren", guests: [wrong], expectedVersion: nil)
                }
            }
        }
        #expect(try kring.read(by: Who.chair) { try $0.sheet(of: "gisteren").version } == 0)
    }

    @Test func `guests are taken off a sheet by undoing it, and stand on it again when that is undone`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        let change = try kring.write(by: Who.chair, source: .web) { scope in
            _ = try scope.recordAttendance(
                [], of: "gisteren",
                guests: [Self.an, Guest(givenName: "Voornaam", familyName: "Van p-member-b", email: "p-member-b@example.org")],
                expectedVersion: 0)
            return try #require(scope.lastChange)
        }
        let before = try kring.read(by: Who.chair) { try $0.sheet(of: "gisteren").lines }
        let undoing = try kring.write(by: Who.chair, source: .web) { try $0.undo(change: change) }
        #expect(try kring.read(by: Who.chair) { try $0.sheet(of: "gisteren").lines } == [])
        let redoing = try kring.write(by: Who.chair, source: .web) { try $0.undo(change: undoing) }
        #expect(try kring.read(by: Who.chair) { try $0.sheet(of: "gisteren").lines } == before)
        let entries = try kring.read(by: Who.chair) { scope in try [change, undoing, redoing].map(scope.historyEntry) }
        #expect(entries.map { $0.undoes != nil } == [false, true, true])
        #expect(entries.map(\.redoes) == [false, false, true])
    }

    @Test func `how many more guests there were is kept with the meeting, and comes back from a file`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        try kring.write(by: Who.chair, source: .web) { scope in
            guard case .full(let stored) = try scope.reading.meeting("gehouden") else { return }
            var meeting = stored.value
            meeting.guests = 3
            _ = try scope.changeMeeting(meeting, expectedVersion: nil)
        }
        #expect(try kring.read(by: Who.chair) { try $0.sheetToFill(of: "gehouden").guests } == 3)
        let written = try kring.database.network()
        #expect(written.meetings.first { $0.id == "gehouden" }?.guests == 3)
        #expect(try Network(reading: written.interchangeBytes()).meetings == written.meetings)
        #expect(throws: KringError.self) {
            try kring.write(by: Who.chair, source: .web) { scope in
                guard case .full(let stored) = try scope.reading.meeting("gehouden") else { return }
                var meeting = stored.value
                meeting.guests = Limit.guests + 1
                _ = try scope.changeMeeting(meeting, expectedVersion: nil)
            }
        }
    }

    @Test func `a guest of years ago is let go, one of this year stays`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        _ = try kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance([], of: "gisteren", guests: [Self.an], expectedVersion: 0)
        }
        let guest = try #require(try kring.database.network().persons.first { $0.familyName == "Peeters" }?.id)
        #expect(!(try kring.read(by: .operator) { try $0.retentionList() }.names.contains(guest)))
        let later = Kring(database: kring.database, playbook: kring.playbook, clock: .fixed(day("2030-06-15")))
        #expect(try later.read(by: .operator) { try $0.retentionList() }.names.contains(guest))
    }
}
