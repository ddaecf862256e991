import GRDB

/// Writes a whole network in one transaction, at close to the speed of the bare inserts.
///
/// The lists come in the order of the interchange file, so that what a value refers to is there before it; ids are turned
/// into rows from memory. Nothing is written in the journal for a row: an import is one entry, with counts and the hash of
/// the file.
final class NetworkWriter {
    private let db: Connection
    private let rows: RowLookup
    private let attendance: Query
    private var lastMeeting: (id: Meeting.ID, row: Int)?
    /// The rows of the meetings whose sheets got a line.
    private var sheets: Set<Int> = []
    /// Rows written so far.
    private(set) var count = 0

    /// A writer inside a transaction; not to be kept after it.
    init(_ db: Connection) throws {
        self.db = db
        rows = RowLookup(db, remembering: true)
        attendance = try db.query(
            """
            INSERT INTO attendance (meeting, person, status, delegate_for_practice, delegate_for_person, represents_circle, \
            online) VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
    }

    /// Adds a value with an id.
    ///
    /// - Throws: ``MissingReference``; ``StorageError/constraint(extendedCode:message:)`` when the id is taken.
    func add(_ value: some Listed) throws {
        rows.remember(value.id, row: try value.insert(into: db, rows))
        count += 1
    }

    /// Adds a value without an id.
    func add(_ value: some Storable) throws {
        _ = try value.insert(into: db, rows)
        count += 1
    }

    /// Adds a line to the sheet of a meeting.
    func add(_ line: Attendance) throws {
        let meeting: Int
        if let last = lastMeeting, last.id == line.meeting {
            meeting = last.row
        } else {
            meeting = try rows.row(of: line.meeting)
            lastMeeting = (line.meeting, meeting)
            sheets.insert(meeting)
        }
        attendance.bind(
            meeting, try rows.row(of: line.person) as Int, line.status.code, try rows.row(of: line.delegateFor),
            try rows.row(of: line.delegateForPerson), try rows.row(of: line.representsCircle), line.online)
        try attendance.run()
        count += 1
    }

    /// Gives every meeting that got its first lines its first sheet version: the end of an import.
    func finish() throws {
        let first = try db.query("UPDATE meeting SET sheet_version = 1 WHERE id = ? AND sheet_version = 0")
        for row in sheets.sorted() {
            first.bind(row)
            try first.run()
        }
        sheets.removeAll()
    }

    /// Adds a whole network.
    func add(_ network: Network) throws {
        for value in network.regionalZones { try add(value) }
        for value in network.zones { try add(value) }
        for value in network.municipalities { try add(value) }
        for value in network.professions { try add(value) }
        for value in network.umbrellas { try add(value) }
        for value in network.circles { try add(value) }
        for value in network.practices { try add(value) }
        for value in network.persons { try add(value) }
        for value in network.memberships { try add(value) }
        for value in network.leaves { try add(value) }
        for value in network.offices { try add(value) }
        for value in network.venues { try add(value) }
        for value in network.meetings { try add(value) }
        for line in network.attendance { try add(line) }
        for value in network.agreements { try add(value) }
        for value in network.goals { try add(value) }
        for value in network.signals { try add(value) }
        for value in network.findings { try add(value) }
        for value in network.workforce { try add(value) }
        for value in network.waivers { try add(value) }
        for value in network.availability { try add(value) }
        for value in network.answers { try add(value) }
        for value in network.datePolls { try add(value) }
        for value in network.pollAnswers { try add(value) }
        try finish()
    }
}

extension Connection {
    /// The whole network as it is stored, every list in the order of a file.
    ///
    /// For a network that fits in memory; a large one is read list by list with ``each(_:where:_:)`` and
    /// ``eachAttendance(_:)``.
    func network() throws -> Network {
        var network = Network()
        try each(RegionalZone.self) { network.regionalZones.append($0.value) }
        try each(Zone.self) { network.zones.append($0.value) }
        try each(Municipality.self) { network.municipalities.append($0.value) }
        try each(Profession.self) { network.professions.append($0.value) }
        try each(Umbrella.self) { network.umbrellas.append($0.value) }
        try each(Circle.self) { network.circles.append($0.value) }
        try each(Practice.self) { network.practices.append($0.value) }
        try each(Person.self) { network.persons.append($0.value) }
        try each(Membership.self) { network.memberships.append($0.value) }
        try each(Leave.self) { network.leaves.append($0.value) }
        try each(Office.self) { network.offices.append($0.value) }
        try each(Venue.self) { network.venues.append($0.value) }
        try each(Meeting.self) { network.meetings.append($0.value) }
        try eachAttendance { network.attendance.append($0) }
        try each(Agreement.self) { network.agreements.append($0.value) }
        try each(Goal.self) { network.goals.append($0.value) }
        try each(Signal.self) { network.signals.append($0.value) }
        try each(Finding.self) { network.findings.append($0.value) }
        try each(Workforce.self) { network.workforce.append($0.value) }
        try each(Waiver.self) { network.waivers.append($0.value) }
        try each(Availability.self) { network.availability.append($0.value) }
        try each(InvitationAnswer.self) { network.answers.append($0.value) }
        try each(DatePoll.self) { network.datePolls.append($0.value) }
        try each(PollAnswer.self) { network.pollAnswers.append($0.value) }
        return network
    }
}
