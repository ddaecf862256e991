import GRDB

extension Practice: Listed {
    static let table = "practice"
    static let selection = """
        SELECT practice.id, practice.version, practice.slug, practice.name, municipality.slug
        FROM practice LEFT JOIN municipality ON municipality.id = practice.municipality
        """

    init(_ query: Query, _ db: Connection) {
        self.init(id: query.slug(2), name: query.text(3), municipality: query.optionalSlug(4))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO practice (slug, name, municipality) VALUES (?, ?, ?)", id, name, try rows.row(of: municipality))
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            "UPDATE practice SET slug = ?, name = ?, municipality = ?, version = version + 1 WHERE id = ?", id, name,
            try rows.row(of: municipality), row)
    }
}

extension Person: Listed {
    static let table = "person"
    static let selection = """
        SELECT person.id, person.version, person.slug, given_name, family_name, email, phone, municipality.slug, nihdi, \
        conventioned, \
        (SELECT group_concat(profession.slug, ' ') FROM person_profession
         JOIN profession ON profession.id = person_profession.profession WHERE person_profession.person = person.id)
        FROM person LEFT JOIN municipality ON municipality.id = person.municipality
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            id: query.slug(2), givenName: query.text(3), familyName: query.text(4), email: query.optionalText(5),
            phone: query.optionalText(6),
            professions: query.slugs(10),
            municipality: query.optionalSlug(7), nihdi: query.optionalText(8),
            conventioned: query.isNull(9) ? nil : query.bool(9))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            """
            INSERT INTO person (slug, given_name, family_name, email, phone, municipality, nihdi, conventioned)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, givenName, familyName, email, phone, try rows.row(of: municipality), nihdi, conventioned)
        let row = Int(db.lastInsertedRowID)
        try insertProfessions(row, db, rows)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE person SET slug = ?, given_name = ?, family_name = ?, email = ?, phone = ?, municipality = ?, nihdi = ?, \
            conventioned = ?, version = version + 1 WHERE id = ?
            """,
            id, givenName, familyName, email, phone, try rows.row(of: municipality), nihdi, conventioned, row)
        try db.run("DELETE FROM person_profession WHERE person = ?", row)
        try insertProfessions(row, db, rows)
    }

    private func insertProfessions(_ row: Int, _ db: Connection, _ rows: RowLookup) throws {
        for profession in Set(professions) {
            try db.run(
                "INSERT INTO person_profession (person, profession) VALUES (?, ?)", row, try rows.row(of: profession) as Int)
        }
    }
}

extension Membership: Storable {
    static let table = "membership"
    static let order = "circle.slug, person.slug, from_day, membership.id"
    static let selection = """
        SELECT membership.id, membership.version, circle.slug, person.slug, practice.slug, from_day, to_day, starter, \
        mentor.slug
        FROM membership JOIN circle ON circle.id = membership.circle JOIN person ON person.id = membership.person
        LEFT JOIN practice ON practice.id = membership.practice LEFT JOIN person AS mentor ON mentor.id = membership.mentor
        """

    init(_ query: Query, _ db: Connection) {
        self.init(
            circle: query.slug(2), person: query.slug(3), practice: query.optionalSlug(4), from: query.day(5),
            to: query.optionalDay(6), starter: query.bool(7), mentor: query.optionalSlug(8))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            """
            INSERT INTO membership (circle, person, practice, from_day, to_day, starter, mentor) VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            try rows.row(of: circle) as Int, try rows.row(of: person) as Int, try rows.row(of: practice), from, to, starter,
            try rows.row(of: mentor))
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE membership SET circle = ?, person = ?, practice = ?, from_day = ?, to_day = ?, starter = ?, mentor = ?, \
            version = version + 1 WHERE id = ?
            """,
            try rows.row(of: circle) as Int, try rows.row(of: person) as Int, try rows.row(of: practice), from, to, starter,
            try rows.row(of: mentor), row)
    }
}

extension Leave: Storable {
    static let table = "leave"
    static let order = "circle.slug, person.slug, from_day, leave.id"
    static let selection = """
        SELECT leave.id, leave.version, circle.slug, person.slug, from_day, to_day
        FROM leave JOIN circle ON circle.id = leave.circle JOIN person ON person.id = leave.person
        """

    init(_ query: Query, _ db: Connection) {
        self.init(circle: query.slug(2), person: query.slug(3), from: query.day(4), to: query.optionalDay(5))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO leave (circle, person, from_day, to_day) VALUES (?, ?, ?, ?)", try rows.row(of: circle) as Int,
            try rows.row(of: person) as Int, from, to)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            "UPDATE leave SET circle = ?, person = ?, from_day = ?, to_day = ?, version = version + 1 WHERE id = ?",
            try rows.row(of: circle) as Int, try rows.row(of: person) as Int, from, to, row)
    }
}

extension Office: Storable {
    static let table = "office"
    /// Those of circles first.
    static let order = "circle.slug IS NULL, circle.slug, umbrella.slug, person.slug, office.office, from_day, office.id"
    static let selection = """
        SELECT office.id, office.version, circle.slug, umbrella.slug, person.slug, office.office, from_day, to_day
        FROM office LEFT JOIN circle ON circle.id = office.circle LEFT JOIN umbrella ON umbrella.id = office.umbrella
        JOIN person ON person.id = office.person
        """

    init(_ query: Query, _ db: Connection) {
        let holder: Holder = query.isNull(2) ? .umbrella(query.slug(3)) : .circle(query.slug(2))
        self.init(
            holder: holder, person: query.slug(4), kind: Kind(code: query.int(5)), from: query.day(6),
            to: query.optionalDay(7))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        let holders = try rows.rows(of: holder)
        try db.run(
            "INSERT INTO office (circle, umbrella, person, office, from_day, to_day) VALUES (?, ?, ?, ?, ?, ?)",
            holders.circle, holders.umbrella, try rows.row(of: person) as Int, kind.code, from, to)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        let holders = try rows.rows(of: holder)
        try db.run(
            """
            UPDATE office SET circle = ?, umbrella = ?, person = ?, office = ?, from_day = ?, to_day = ?, \
            version = version + 1 WHERE id = ?
            """,
            holders.circle, holders.umbrella, try rows.row(of: person) as Int, kind.code, from, to, row)
    }
}
