import GRDB

extension Venue: Listed {
    static let table = "venue"
    static let selection = """
        SELECT venue.id, venue.version, venue.slug, venue.name, address, municipality.slug, capacity
        FROM venue LEFT JOIN municipality ON municipality.id = venue.municipality
        """

    init(_ query: Query, _ db: Connection) {
        self.init(
            id: query.slug(2), name: query.text(3), address: query.optionalText(4), municipality: query.optionalSlug(5),
            capacity: query.optionalInt(6))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO venue (slug, name, address, municipality, capacity) VALUES (?, ?, ?, ?, ?)", id, name, address,
            try rows.row(of: municipality), capacity)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE venue SET slug = ?, name = ?, address = ?, municipality = ?, capacity = ?, version = version + 1 WHERE id = ?
            """,
            id, name, address, try rows.row(of: municipality), capacity, row)
    }
}

extension Meeting: Listed {
    static let table = "meeting"
    static let selection = """
        SELECT meeting.id, meeting.version, meeting.slug, circle.slug, umbrella.slug, kind, status, day, minute, second_pass, \
        duration, online, venue.slug, title, reason, agenda, minutes, guests
        FROM meeting LEFT JOIN circle ON circle.id = meeting.circle LEFT JOIN umbrella ON umbrella.id = meeting.umbrella
        LEFT JOIN venue ON venue.id = meeting.venue
        """

    init(_ query: Query, _ db: Connection) throws {
        let start = try Self.moment(day: query.day(7), minute: query.int(8), isSecondPass: query.bool(9))
        self.init(
            id: query.slug(2), host: query.isNull(3) ? .umbrella(query.slug(4)) : .circle(query.slug(3)),
            kind: Kind(code: query.int(5)), title: query.optionalText(13), start: start,
            end: LocalMoment(utcMinutes: start.utcMinutes + query.int(10)), status: Status(code: query.int(6)),
            reason: query.optionalText(14), venue: query.optionalSlug(12), online: query.bool(11),
            agenda: query.optionalText(15), minutes: query.optionalText(16), guests: query.int(17))
    }

    /// The moment of a stored wall time: one that existed when it was stored.
    private static func moment(day: CalendarDay, minute: Int, isSecondPass: Bool) throws -> LocalMoment {
        do {
            return try LocalMoment(day: day, minute: minute, isSecondPass: isSecondPass)
        } catch {
            throw StorageError.damaged("a meeting starts on \(day) at minute \(minute), which did not exist")
        }
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        let hosts = try rows.rows(of: host)
        try db.run(
            """
            INSERT INTO meeting (slug, circle, umbrella, kind, status, day, minute, second_pass, start_utc, duration, online, \
            venue, title, reason, agenda, minutes, guests) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, hosts.circle, hosts.umbrella, kind.code, status.code, start.day, start.minute, start.isSecondPass,
            start.utcMinutes, durationMinutes, online, try rows.row(of: venue), title, reason, agenda, minutes, guests)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        let hosts = try rows.rows(of: host)
        try db.run(
            """
            UPDATE meeting SET slug = ?, circle = ?, umbrella = ?, kind = ?, status = ?, day = ?, minute = ?, second_pass = ?, \
            start_utc = ?, duration = ?, online = ?, venue = ?, title = ?, reason = ?, agenda = ?, minutes = ?, \
            guests = ?, version = version + 1 WHERE id = ?
            """,
            id, hosts.circle, hosts.umbrella, kind.code, status.code, start.day, start.minute, start.isSecondPass,
            start.utcMinutes, durationMinutes, online, try rows.row(of: venue), title, reason, agenda, minutes, guests, row)
    }
}

/// A line of a sheet by rows: what is compared and written when a sheet is saved.
struct SheetLine: Hashable, Sendable {
    var person: Int
    var status: Attendance.Status
    var delegateForPractice: Int?
    var delegateForPerson: Int?
    var representsCircle: Int?
    var online: Bool

    init(
        person: Int, status: Attendance.Status, delegateForPractice: Int? = nil, delegateForPerson: Int? = nil,
        representsCircle: Int? = nil, online: Bool = false
    ) {
        self.person = person
        self.status = status
        self.delegateForPractice = delegateForPractice
        self.delegateForPerson = delegateForPerson
        self.representsCircle = representsCircle
        self.online = online
    }
}

/// The sheet of a meeting as it is stored.
struct Sheet: Hashable, Sendable {
    /// 0 while nothing is recorded; goes up by one each time the sheet is saved.
    var version: Int
    /// By person's row.
    var lines: [SheetLine]
}

extension Connection {
    /// Meetings that a condition holds for, the latest first; what comes before a start and id, at most so many.
    func latestMeetings(
        before cursor: (startUTC: Int, id: Meeting.ID)?, limit: Int, where condition: Condition = .all
    ) throws -> [Stored<Meeting>] {
        var sql = "\(Meeting.selection) WHERE (\(condition.sql))"
        var values = condition.values
        if let cursor {
            sql += " AND (start_utc < ? OR (start_utc = ? AND meeting.slug > ?))"
            values += [cursor.startUTC, cursor.startUTC, cursor.id] as [any Bindable]
        }
        let query = try query(sql + " ORDER BY start_utc DESC, meeting.slug LIMIT ?")
        query.bind(values + [limit])
        defer { query.reset() }
        var meetings: [Stored<Meeting>] = []
        while try query.step() {
            meetings.append(Stored(row: query.int(0), version: query.int(1), value: try Meeting(query, self)))
        }
        return meetings
    }

    /// The sheet of a meeting, by its row; nothing when there is no such meeting.
    func sheet(ofMeeting row: Int) throws -> Sheet? {
        guard let version = try first("SELECT sheet_version FROM meeting WHERE id = ?", row, row: { $0.int(0) }) else {
            return nil
        }
        let lines = try all(
            """
            SELECT person, status, delegate_for_practice, delegate_for_person, represents_circle, online
            FROM attendance WHERE meeting = ? ORDER BY person
            """, row
        ) {
            SheetLine(
                person: $0.int(0), status: Attendance.Status(code: $0.int(1)), delegateForPractice: $0.optionalInt(2),
                delegateForPerson: $0.optionalInt(3), representsCircle: $0.optionalInt(4), online: $0.bool(5))
        }
        return Sheet(version: version, lines: lines)
    }

    /// Saves a sheet: writes only the lines that differ from what is stored, and takes away those of persons not on it.
    ///
    /// - Parameters:
    ///   - lines: The whole sheet, at most one line a person.
    ///   - stored: The sheet as it was read in this transaction.
    /// - Returns: The new version of the sheet.
    @discardableResult
    func save(_ lines: [SheetLine], ofMeeting row: Int, over stored: Sheet) throws -> Int {
        let before = Dictionary(uniqueKeysWithValues: stored.lines.map { ($0.person, $0) })
        let put = try query(
            """
            INSERT INTO attendance (meeting, person, status, delegate_for_practice, delegate_for_person, represents_circle, \
            online) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET status = excluded.status, \
            delegate_for_practice = excluded.delegate_for_practice, delegate_for_person = excluded.delegate_for_person, \
            represents_circle = excluded.represents_circle, online = excluded.online
            """)
        for line in lines.sorted(by: { $0.person < $1.person }) {
            guard before[line.person] != line else { continue }
            put.bind(
                row, line.person, line.status.code, line.delegateForPractice, line.delegateForPerson, line.representsCircle,
                line.online)
            try put.run()
        }
        let kept = stored.lines.isEmpty ? [] : Set(lines.map(\.person))
        for line in stored.lines where !kept.contains(line.person) {
            try run("DELETE FROM attendance WHERE meeting = ? AND person = ?", row, line.person)
        }
        try run("UPDATE meeting SET sheet_version = sheet_version + 1 WHERE id = ?", row)
        return stored.version + 1
    }

    /// The lines of a sheet with the ids of everything on it, by person.
    func attendance(ofMeeting row: Int) throws -> [Attendance] {
        try attendance(where: "meeting.id = ?", row)
    }

    /// All lines of a person, by meeting: of the circles she is or was a member of, and wherever else she was seen.
    ///
    /// Looks through every sheet, since sheets are kept by meeting: for her own export, not for a page.
    func attendance(ofPerson row: Int) throws -> [Attendance] {
        try attendance(where: "person.id = ?", row)
    }

    private func attendance(where condition: String, _ row: Int) throws -> [Attendance] {
        try all(
            """
            SELECT meeting.slug, person.slug, attendance.status, practice.slug, colleague.slug, circle.slug, attendance.online
            FROM attendance JOIN meeting ON meeting.id = attendance.meeting JOIN person ON person.id = attendance.person
            LEFT JOIN practice ON practice.id = delegate_for_practice
            LEFT JOIN person AS colleague ON colleague.id = delegate_for_person
            LEFT JOIN circle ON circle.id = represents_circle WHERE \(condition) ORDER BY meeting.slug, person.slug
            """, row
        ) {
            Attendance(
                meeting: $0.slug(0), person: $0.slug(1), status: Attendance.Status(code: $0.int(2)),
                delegateFor: $0.optionalSlug(3), delegateForPerson: $0.optionalSlug(4), representsCircle: $0.optionalSlug(5),
                online: $0.bool(6))
        }
    }

    /// Every line of every sheet, by meeting and then by person: the order of a file.
    func eachAttendance(_ body: (Attendance) throws -> Void) throws {
        let meetings = try query("SELECT id, slug FROM meeting ORDER BY slug")
        defer { meetings.reset() }
        let persons = try slugsByRow(of: Person.self)
        let practices = try slugsByRow(of: Practice.self)
        let circles = try slugsByRow(of: Circle.self)
        let lines = try query(
            """
            SELECT person, status, delegate_for_practice, delegate_for_person, represents_circle, online
            FROM attendance WHERE meeting = ?
            """)
        while try meetings.step() {
            let meeting: Meeting.ID = meetings.slug(1)
            var sheet: [Attendance] = []
            lines.bind(meetings.int(0))
            defer { lines.reset() }
            while try lines.step() {
                guard let person = persons[lines.int(0)] else { continue }
                sheet.append(
                    Attendance(
                        meeting: meeting, person: person, status: Attendance.Status(code: lines.int(1)),
                        delegateFor: lines.optionalInt(2).flatMap { practices[$0] },
                        delegateForPerson: lines.optionalInt(3).flatMap { persons[$0] },
                        representsCircle: lines.optionalInt(4).flatMap { circles[$0] }, online: lines.bool(5)))
            }
            sheet.sort { $0.person < $1.person }
            for line in sheet { try body(line) }
        }
    }

    /// The id of every row of a list.
    func slugsByRow<Value: Listed>(of _: Value.Type) throws -> [Int: Slug<Value>] {
        var slugs: [Int: Slug<Value>] = [:]
        try each("SELECT id, slug FROM \(Value.table)") { slugs[$0.int(0)] = $0.slug(1) }
        return slugs
    }
}
