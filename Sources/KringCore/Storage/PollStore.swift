import GRDB

extension Availability.Level: StoredCode {
    static let stored: [Self] = [.cannot, .ifNeedBe, .can]
}

extension DatePoll: Listed {
    static let table = "date_poll"
    static let selection = """
        SELECT date_poll.id, date_poll.version, date_poll.slug, circle.slug, umbrella.slug, date_poll.kind, date_poll.status, \
        date_poll.title, chosen, meeting.slug
        FROM date_poll LEFT JOIN circle ON circle.id = date_poll.circle LEFT JOIN umbrella ON umbrella.id = date_poll.umbrella
        LEFT JOIN meeting ON meeting.id = date_poll.meeting
        """

    init(_ query: Query, _ db: Connection) throws {
        let options = try db.all(
            """
            SELECT number, start_utc, duration, venue.slug, online FROM date_poll_option
            LEFT JOIN venue ON venue.id = date_poll_option.venue WHERE poll = ? ORDER BY number
            """, query.int(0)
        ) { row in
            Option(
                number: row.int(0), start: LocalMoment(utcMinutes: row.int(1)),
                end: LocalMoment(utcMinutes: row.int(1) + row.int(2)), venue: row.optionalSlug(3), online: row.bool(4))
        }
        guard let status = Status(rawValue: query.text(6)) else {
            throw StorageError.damaged("a date poll has the status “\(query.text(6))”")
        }
        self.init(
            id: query.slug(2), host: query.isNull(3) ? .umbrella(query.slug(4)) : .circle(query.slug(3)),
            kind: Meeting.Kind(code: query.int(5)), title: query.optionalText(7), options: options, status: status,
            chosen: query.optionalInt(8), meeting: query.optionalSlug(9))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        let hosts = try rows.rows(of: host)
        try db.run(
            """
            INSERT INTO date_poll (slug, circle, umbrella, kind, status, title, chosen, meeting)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, hosts.circle, hosts.umbrella, kind.code, status.rawValue, title, chosen, try rows.row(of: meeting))
        let row = Int(db.lastInsertedRowID)
        try putOptions(row, db, rows)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        let hosts = try rows.rows(of: host)
        try db.run(
            """
            UPDATE date_poll SET slug = ?, circle = ?, umbrella = ?, kind = ?, status = ?, title = ?, chosen = ?, meeting = ?, \
            version = version + 1 WHERE id = ?
            """,
            id, hosts.circle, hosts.umbrella, kind.code, status.rawValue, title, chosen, try rows.row(of: meeting), row)
        // What was answered to a date that is no longer asked goes with it.
        let kept = Set(options.map(\.number))
        for number in try db.all("SELECT number FROM date_poll_option WHERE poll = ?", row, row: { $0.int(0) })
        where !kept.contains(number) {
            try db.run("DELETE FROM poll_choice WHERE poll = ? AND number = ?", row, number)
            try db.run("DELETE FROM date_poll_option WHERE poll = ? AND number = ?", row, number)
        }
        try putOptions(row, db, rows)
    }

    private func putOptions(_ row: Int, _ db: Connection, _ rows: RowLookup) throws {
        for option in options {
            try db.run(
                """
                INSERT INTO date_poll_option (poll, number, start_utc, duration, venue, online) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET start_utc = excluded.start_utc, duration = excluded.duration, venue = excluded.venue, \
                online = excluded.online
                """,
                row, option.number, option.start.utcMinutes, option.durationMinutes, try rows.row(of: option.venue),
                option.online)
        }
    }
}

extension Connection {
    /// Takes a date poll away that nobody answered.
    ///
    /// - Throws: ``StorageError/constraint(extendedCode:message:)`` when somebody answered it, or got a link to it.
    func delete(datePoll row: Int) throws {
        try run("DELETE FROM date_poll_option WHERE poll = ?", row)
        try delete(DatePoll.self, row: row)
    }
}

extension PollAnswer: Storable {
    static let table = "poll_answer"
    static let order = "date_poll.slug, person.slug"
    static let selection = """
        SELECT poll_answer.id, poll_answer.version, date_poll.slug, person.slug
        FROM poll_answer JOIN date_poll ON date_poll.id = poll_answer.poll JOIN person ON person.id = poll_answer.person
        """

    init(_ query: Query, _ db: Connection) throws {
        let choices = try db.all("SELECT number, level FROM poll_choice WHERE answer = ? ORDER BY number", query.int(0)) {
            Choice(option: $0.int(0), level: Availability.Level(code: $0.int(1)))
        }
        self.init(poll: query.slug(2), person: query.slug(3), choices: choices)
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        let poll: Int = try rows.row(of: poll)
        try db.run("INSERT INTO poll_answer (poll, person) VALUES (?, ?)", poll, try rows.row(of: person) as Int)
        let row = Int(db.lastInsertedRowID)
        try putChoices(row, poll, db)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        let poll: Int = try rows.row(of: poll)
        try db.run(
            "UPDATE poll_answer SET poll = ?, person = ?, version = version + 1 WHERE id = ?", poll,
            try rows.row(of: person) as Int, row)
        try db.run("DELETE FROM poll_choice WHERE answer = ?", row)
        try putChoices(row, poll, db)
    }

    private func putChoices(_ row: Int, _ poll: Int, _ db: Connection) throws {
        for choice in choices {
            try db.run(
                "INSERT INTO poll_choice (answer, poll, number, level) VALUES (?, ?, ?, ?)", row, poll, choice.option,
                choice.level.code)
        }
    }
}

extension Connection {
    /// What somebody answered to a poll.
    func pollAnswer(of person: Int, to poll: Int) throws -> Stored<PollAnswer>? {
        try list(PollAnswer.self, where: Condition("poll_answer.poll = ? AND poll_answer.person = ?", poll, person)).first
    }

    /// Whom the link with this hash speaks for, and to which poll; nothing when it was renewed or taken back, or the last of
    /// the dates has come.
    ///
    /// - Parameter minute: Now, in minutes since 1970 UTC.
    func pollLink(hash: [UInt8], at minute: Int) throws -> (poll: DatePoll.ID, person: Person.ID)? {
        try first(
            """
            SELECT date_poll.slug, person.slug, hash FROM poll_link JOIN date_poll ON date_poll.id = poll_link.poll
            JOIN person ON person.id = poll_link.person WHERE hash = ? AND revoked_at IS NULL
            AND EXISTS (SELECT 1 FROM date_poll_option WHERE date_poll_option.poll = poll_link.poll AND start_utc > ?)
            """, hash, minute
        ) { TokenSecret.isSame($0.bytes(2), hash) ? (poll: $0.slug(0), person: $0.slug(1)) : nil } ?? nil
    }

    /// Puts a link in the place of the one that somebody had to a poll.
    func putPollLink(hash: [UInt8], poll: Int, person: Int, at moment: Int) throws {
        try run(
            "UPDATE poll_link SET revoked_at = ? WHERE poll = ? AND person = ? AND revoked_at IS NULL", moment, poll, person)
        try run("INSERT INTO poll_link (poll, person, hash, created_at) VALUES (?, ?, ?, ?)", poll, person, hash, moment)
    }
}
