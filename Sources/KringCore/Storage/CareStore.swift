import GRDB

extension Agreement: Listed {
    static let table = "agreement"
    static let selection = """
        SELECT agreement.id, agreement.version, agreement.slug, circle.slug, agreement.title, agreement.kind, adopted_on, \
        meeting.slug, review_on, text
        FROM agreement JOIN circle ON circle.id = agreement.circle LEFT JOIN meeting ON meeting.id = agreement.meeting
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            id: query.slug(2), circle: query.slug(3), title: query.text(4), kind: try db.word(query.text(5)),
            adoptedOn: query.day(6), meeting: query.optionalSlug(7), reviewOn: query.optionalDay(8),
            text: query.optionalText(9))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            """
            INSERT INTO agreement (slug, circle, title, kind, adopted_on, meeting, review_on, text)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, try rows.row(of: circle) as Int, title, kind.rawValue, adoptedOn, try rows.row(of: meeting), reviewOn, text)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE agreement SET slug = ?, circle = ?, title = ?, kind = ?, adopted_on = ?, meeting = ?, review_on = ?, \
            text = ?, version = version + 1 WHERE id = ?
            """,
            id, try rows.row(of: circle) as Int, title, kind.rawValue, adoptedOn, try rows.row(of: meeting), reviewOn, text,
            row)
    }
}

extension Signal: Listed {
    static let table = "signal"
    static let selection = """
        SELECT signal.id, signal.version, signal.slug, circle.slug, zone.slug, raised_on, subject, text, status, answer
        FROM signal JOIN circle ON circle.id = signal.circle JOIN zone ON zone.id = signal.zone
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            id: query.slug(2), circle: query.slug(3), zone: query.slug(4), raisedOn: query.day(5), subject: query.text(6),
            text: query.text(7), status: try db.word(query.text(8)), answer: query.optionalText(9))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            """
            INSERT INTO signal (slug, circle, zone, raised_on, subject, text, status, answer) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, try rows.row(of: circle) as Int, try rows.row(of: zone) as Int, raisedOn, subject, text, status.rawValue,
            answer)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE signal SET slug = ?, circle = ?, zone = ?, raised_on = ?, subject = ?, text = ?, status = ?, answer = ?, \
            version = version + 1 WHERE id = ?
            """,
            id, try rows.row(of: circle) as Int, try rows.row(of: zone) as Int, raisedOn, subject, text, status.rawValue,
            answer, row)
    }
}

extension Finding: Storable {
    static let table = "finding"
    static let order = "zone.slug, profession.slug, on_day, finding.id"
    static let selection = """
        SELECT finding.id, finding.version, zone.slug, profession.slug, on_day, finding.finding, note
        FROM finding JOIN zone ON zone.id = finding.zone JOIN profession ON profession.id = finding.profession
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            zone: query.slug(2), profession: query.slug(3), on: query.day(4), outcome: try db.word(query.text(5)),
            note: query.optionalText(6))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO finding (zone, profession, on_day, finding, note) VALUES (?, ?, ?, ?, ?)",
            try rows.row(of: zone) as Int, try rows.row(of: profession) as Int, on, outcome.rawValue, note)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE finding SET zone = ?, profession = ?, on_day = ?, finding = ?, note = ?, version = version + 1 WHERE id = ?
            """,
            try rows.row(of: zone) as Int, try rows.row(of: profession) as Int, on, outcome.rawValue, note, row)
    }
}

extension Workforce: Storable {
    static let table = "workforce"
    static let order = "zone.slug, profession.slug, year, workforce.id"
    static let selection = """
        SELECT workforce.id, workforce.version, zone.slug, profession.slug, year, count, workforce.source
        FROM workforce JOIN zone ON zone.id = workforce.zone JOIN profession ON profession.id = workforce.profession
        """

    init(_ query: Query, _ db: Connection) {
        self.init(
            zone: query.slug(2), profession: query.slug(3), year: query.int(4), count: query.int(5), source: query.text(6))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO workforce (zone, profession, year, count, source) VALUES (?, ?, ?, ?, ?)",
            try rows.row(of: zone) as Int, try rows.row(of: profession) as Int, year, count, source)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE workforce SET zone = ?, profession = ?, year = ?, count = ?, source = ?, version = version + 1 WHERE id = ?
            """,
            try rows.row(of: zone) as Int, try rows.row(of: profession) as Int, year, count, source, row)
    }
}

extension Waiver: Storable {
    static let table = "waiver"
    static let order = "circle.slug, requirement, year, waiver.id"
    static let selection = """
        SELECT waiver.id, waiver.version, circle.slug, requirement, year, reason, granted_by
        FROM waiver JOIN circle ON circle.id = waiver.circle
        """

    init(_ query: Query, _ db: Connection) {
        self.init(
            circle: query.slug(2), requirement: query.text(3), year: query.int(4), reason: query.text(5),
            grantedBy: query.text(6))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO waiver (circle, requirement, year, reason, granted_by) VALUES (?, ?, ?, ?, ?)",
            try rows.row(of: circle) as Int, requirement, year, reason, grantedBy)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE waiver SET circle = ?, requirement = ?, year = ?, reason = ?, granted_by = ?, version = version + 1 \
            WHERE id = ?
            """,
            try rows.row(of: circle) as Int, requirement, year, reason, grantedBy, row)
    }
}
