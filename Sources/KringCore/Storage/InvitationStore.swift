import GRDB

extension InvitationAnswer.Choice: StoredCode {
    static let stored: [Self] = [.comes, .cannot, .colleagueComes]
}

extension InvitationAnswer: Storable {
    static let table = "invitation_answer"
    static let order = "meeting.slug, person.slug"
    static let selection = """
        SELECT invitation_answer.id, invitation_answer.version, meeting.slug, person.slug, choice, colleague.slug, \
        invitation_answer.start_utc
        FROM invitation_answer JOIN meeting ON meeting.id = invitation_answer.meeting
        JOIN person ON person.id = invitation_answer.person
        LEFT JOIN person AS colleague ON colleague.id = invitation_answer.colleague
        """

    init(_ query: Query, _ db: Connection) {
        self.init(
            meeting: query.slug(2), person: query.slug(3), choice: Choice(code: query.int(4)),
            colleague: query.optionalSlug(5), start: LocalMoment(utcMinutes: query.int(6)))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO invitation_answer (meeting, person, choice, colleague, start_utc) VALUES (?, ?, ?, ?, ?)",
            try rows.row(of: meeting) as Int, try rows.row(of: person) as Int, choice.code, try rows.row(of: colleague),
            start.utcMinutes)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE invitation_answer SET meeting = ?, person = ?, choice = ?, colleague = ?, start_utc = ?, \
            version = version + 1 WHERE id = ?
            """,
            try rows.row(of: meeting) as Int, try rows.row(of: person) as Int, choice.code, try rows.row(of: colleague),
            start.utcMinutes, row)
    }
}

/// Somebody whom a meeting is for.
struct Invited: Hashable, Sendable {
    var row: Int
    var id: Person.ID
    /// The row of the practice that her membership names.
    var practice: Int?
}

extension Connection {
    /// Whom a meeting of a host is for on a day, by id: the members of a circle; the chairs of an umbrella's circles, and
    /// who holds an office in the umbrella itself.
    func invited(to host: Meeting.Host, on day: CalendarDay) throws -> [Invited] {
        switch host {
        case .circle(let circle):
            return try all(
                """
                SELECT person.id, person.slug, membership.practice FROM membership
                JOIN circle ON circle.id = membership.circle JOIN person ON person.id = membership.person
                WHERE circle.slug = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?) ORDER BY person.slug
                """, circle, day, day
            ) { Invited(row: $0.int(0), id: $0.slug(1), practice: $0.optionalInt(2)) }
        case .umbrella(let umbrella):
            return try all(
                """
                SELECT DISTINCT person.id, person.slug FROM office JOIN person ON person.id = office.person
                LEFT JOIN circle ON circle.id = office.circle
                LEFT JOIN umbrella ON umbrella.id = ifnull(office.umbrella, circle.umbrella)
                WHERE umbrella.slug = ? AND (office.umbrella IS NOT NULL OR office.office = ?)
                AND from_day <= ? AND (to_day IS NULL OR to_day > ?) ORDER BY person.slug
                """, umbrella, Office.Kind.chair.code, day, day
            ) { Invited(row: $0.int(0), id: $0.slug(1)) }
        }
    }

    /// Whether somebody belongs, on a day, to a circle that a chair of the umbrella speaks for: who may come in her place.
    func isMember(_ person: Person.ID, ofCirclesChairedBy chair: Int, on day: CalendarDay) throws -> Bool {
        try first(
            """
            SELECT 1 FROM membership JOIN person ON person.id = membership.person JOIN office ON office.circle = membership.circle
            WHERE person.slug = ? AND office.person = ? AND office.office = ?
            AND membership.from_day <= ? AND (membership.to_day IS NULL OR membership.to_day > ?)
            AND office.from_day <= ? AND (office.to_day IS NULL OR office.to_day > ?)
            """, person, chair, Office.Kind.chair.code, day, day, day, day
        ) { _ in true } ?? false
    }

    /// Whether somebody belongs, on a day, to one circle of an umbrella: who may speak for it there.
    func isMember(_ person: Int, of circle: Circle.ID, in umbrella: Umbrella.ID, on day: CalendarDay) throws -> Bool {
        try first(
            """
            SELECT 1 FROM membership JOIN circle ON circle.id = membership.circle JOIN umbrella ON umbrella.id = circle.umbrella
            WHERE membership.person = ? AND circle.slug = ? AND umbrella.slug = ?
            AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
            """, person, circle, umbrella, day, day
        ) { _ in true } ?? false
    }

    /// The answers to the invitation for a meeting, by person.
    func answers(toMeeting row: Int) throws -> [Person.ID: Stored<InvitationAnswer>] {
        let answers = try list(InvitationAnswer.self, where: Condition("invitation_answer.meeting = ?", row))
        return Dictionary(uniqueKeysWithValues: answers.map { ($0.value.person, $0) })
    }

    /// Who said herself that she is at a meeting.
    func here(atMeeting row: Int) throws -> Set<Person.ID> {
        Set(
            try all(
                """
                SELECT person.slug FROM invitation_answer JOIN person ON person.id = invitation_answer.person
                WHERE invitation_answer.meeting = ? AND here = 1
                """, row
            ) { $0.slug(0, Person.self) })
    }

    /// Writes down whether somebody says that she is at a meeting; who is there and never answered comes.
    func put(here: Bool, person: Int, meeting: Int, startUTC: Int) throws {
        try run(
            """
            INSERT INTO invitation_answer (meeting, person, choice, start_utc, here) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (meeting, person) DO UPDATE SET here = excluded.here, version = version + 1
            """, meeting, person, InvitationAnswer.Choice.comes.code, startUTC, here)
    }
}
