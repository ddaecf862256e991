import GRDB

extension Umbrella: Listed {
    static let table = "umbrella"
    static let selection = "SELECT id, version, slug, name, rule_set FROM umbrella"

    init(_ query: Query, _ db: Connection) throws {
        let professions: [Profession.ID] = try db.slugs(
            """
            SELECT slug FROM umbrella_profession JOIN profession ON profession.id = profession WHERE umbrella = ? ORDER BY slug
            """,
            row: query.int(0))
        self.init(id: query.slug(2), name: query.text(3), professions: professions, ruleSet: query.slug(4))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run("INSERT INTO umbrella (slug, name, rule_set) VALUES (?, ?, ?)", id, name, ruleSet)
        let row = Int(db.lastInsertedRowID)
        try insertProfessions(row, db, rows)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            "UPDATE umbrella SET slug = ?, name = ?, rule_set = ?, version = version + 1 WHERE id = ?", id, name, ruleSet, row)
        try db.run("DELETE FROM umbrella_profession WHERE umbrella = ?", row)
        try insertProfessions(row, db, rows)
    }

    private func insertProfessions(_ row: Int, _ db: Connection, _ rows: RowLookup) throws {
        for profession in Set(professions) {
            try db.run(
                "INSERT INTO umbrella_profession (umbrella, profession) VALUES (?, ?)", row,
                try rows.row(of: profession) as Int)
        }
    }
}

extension Circle: Listed {
    static let table = "circle"
    static let selection = """
        SELECT circle.id, circle.version, circle.slug, circle.name, umbrella.slug, circle.rule_set, legal_form, founded_on, \
        dissolved_on, contact_email, contact_phone, contact_website, contact_facebook, description, \
        (SELECT group_concat(profession.slug, ' ') FROM circle_profession
         JOIN profession ON profession.id = circle_profession.profession WHERE circle_profession.circle = circle.id), \
        (SELECT group_concat(zone.slug || ',' || ifnull(from_day, '') || ',' || ifnull(to_day, ''), ' ') FROM circle_zone
         JOIN zone ON zone.id = circle_zone.zone WHERE circle_zone.circle = circle.id), \
        (SELECT group_concat(municipality.slug, ' ') FROM circle_municipality
         JOIN municipality ON municipality.id = circle_municipality.municipality
         WHERE circle_municipality.circle = circle.id), publishes_dates
        FROM circle LEFT JOIN umbrella ON umbrella.id = circle.umbrella
        """

    /// The dated links of a list that came as one text, in the order of zone and days; an open beginning first.
    private static func links(_ text: String?) -> [ZoneLink] {
        (text ?? "").split(separator: " ").map { link -> (link: ZoneLink, from: Int, to: Int) in
            let parts = link.split(separator: ",", omittingEmptySubsequences: false)
            let (from, to) = (Int(parts[1]), Int(parts[2]))
            let span = DateSpan(from: from.map(CalendarDay.init(number:)), to: to.map(CalendarDay.init(number:)))
            return (ZoneLink(zone: Slug(known: String(parts[0])), span: span), from ?? .min, to ?? .min)
        }.sorted { ($0.link.zone, $0.from, $0.to) < ($1.link.zone, $1.from, $1.to) }.map(\.link)
    }

    init(_ query: Query, _ db: Connection) throws {
        let contact = Contact(
            email: query.optionalText(9), phone: query.optionalText(10), website: query.optionalText(11),
            facebook: query.optionalText(12))
        self.init(
            id: query.slug(2), name: query.text(3), professions: query.slugs(14),
            umbrella: query.optionalSlug(4), ruleSet: query.slug(5), legalForm: try db.word(query.text(6)),
            foundedOn: query.optionalDay(7), dissolvedOn: query.optionalDay(8), zones: Self.links(query.optionalText(15)),
            municipalities: query.slugs(16),
            contact: contact.isEmpty ? nil : contact, description: query.optionalText(13),
            publishesDates: query.bool(17))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            """
            INSERT INTO circle (slug, name, umbrella, rule_set, legal_form, founded_on, dissolved_on, contact_email, \
            contact_phone, contact_website, contact_facebook, description, publishes_dates)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, name, try rows.row(of: umbrella), ruleSet, legalForm.rawValue, foundedOn, dissolvedOn, contact?.email,
            contact?.phone, contact?.website, contact?.facebook, description, publishesDates)
        let row = Int(db.lastInsertedRowID)
        try insertLists(row, db, rows)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE circle SET slug = ?, name = ?, umbrella = ?, rule_set = ?, legal_form = ?, founded_on = ?, \
            dissolved_on = ?, contact_email = ?, contact_phone = ?, contact_website = ?, contact_facebook = ?, \
            description = ?, publishes_dates = ?, version = version + 1 WHERE id = ?
            """,
            id, name, try rows.row(of: umbrella), ruleSet, legalForm.rawValue, foundedOn, dissolvedOn, contact?.email,
            contact?.phone, contact?.website, contact?.facebook, description, publishesDates, row)
        try db.run("DELETE FROM circle_profession WHERE circle = ?", row)
        try db.run("DELETE FROM circle_zone WHERE circle = ?", row)
        try db.run("DELETE FROM circle_municipality WHERE circle = ?", row)
        try insertLists(row, db, rows)
    }

    private func insertLists(_ row: Int, _ db: Connection, _ rows: RowLookup) throws {
        for profession in Set(professions) {
            try db.run(
                "INSERT INTO circle_profession (circle, profession) VALUES (?, ?)", row, try rows.row(of: profession) as Int)
        }
        for link in zones {
            try db.run(
                "INSERT INTO circle_zone (circle, zone, from_day, to_day) VALUES (?, ?, ?, ?)", row,
                try rows.row(of: link.zone) as Int, link.span.from, link.span.to)
        }
        for municipality in Set(municipalities) {
            try db.run(
                "INSERT INTO circle_municipality (circle, municipality) VALUES (?, ?)", row,
                try rows.row(of: municipality) as Int)
        }
    }
}
