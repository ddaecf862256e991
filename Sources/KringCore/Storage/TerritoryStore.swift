import GRDB

extension RegionalZone: Listed {
    static let table = "regional_zone"
    static let selection = "SELECT id, version, slug, name FROM regional_zone"

    init(_ query: Query, _ db: Connection) {
        self.init(id: query.slug(2), name: query.text(3))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run("INSERT INTO regional_zone (slug, name) VALUES (?, ?)", id, name)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run("UPDATE regional_zone SET slug = ?, name = ?, version = version + 1 WHERE id = ?", id, name, row)
    }
}

extension Zone: Listed {
    static let table = "zone"
    static let selection = """
        SELECT zone.id, zone.version, zone.slug, zone.name, regional_zone.slug, population
        FROM zone LEFT JOIN regional_zone ON regional_zone.id = zone.regional_zone
        """

    init(_ query: Query, _ db: Connection) {
        self.init(
            id: query.slug(2), name: query.text(3), regionalZone: query.optionalSlug(4), population: query.optionalInt(5))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO zone (slug, name, regional_zone, population) VALUES (?, ?, ?, ?)", id, name,
            try rows.row(of: regionalZone), population)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            "UPDATE zone SET slug = ?, name = ?, regional_zone = ?, population = ?, version = version + 1 WHERE id = ?", id,
            name, try rows.row(of: regionalZone), population, row)
    }
}

extension Municipality: Listed {
    static let table = "municipality"
    static let selection = """
        SELECT municipality.id, municipality.version, municipality.slug, municipality.name, nis, zone.slug, valid_from, valid_to
        FROM municipality JOIN zone ON zone.id = municipality.zone
        """

    init(_ query: Query, _ db: Connection) {
        self.init(
            id: query.slug(2), name: query.text(3), nis: query.optionalText(4), zone: query.slug(5),
            valid: DateSpan(from: query.optionalDay(6), to: query.optionalDay(7)))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO municipality (slug, name, nis, zone, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?)", id, name, nis,
            try rows.row(of: zone) as Int, valid.from, valid.to)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE municipality SET slug = ?, name = ?, nis = ?, zone = ?, valid_from = ?, valid_to = ?, \
            version = version + 1 WHERE id = ?
            """,
            id, name, nis, try rows.row(of: zone) as Int, valid.from, valid.to, row)
    }
}

extension Profession: Listed {
    static let table = "profession"
    static let selection = "SELECT id, version, slug, name, name_plural, cluster FROM profession"

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            id: query.slug(2), name: query.text(3), namePlural: query.text(4), cluster: try db.word(query.text(5)))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO profession (slug, name, name_plural, cluster) VALUES (?, ?, ?, ?)", id, name, namePlural,
            cluster.rawValue)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE profession SET slug = ?, name = ?, name_plural = ?, cluster = ?, version = version + 1 WHERE id = ?
            """,
            id, name, namePlural, cluster.rawValue, row)
    }
}

extension Connection {
    /// The case of a word that a check of the schema let in; a word from a newer schema is damage.
    func word<Word: RawRepresentable>(_ text: String) throws -> Word where Word.RawValue == String {
        guard let word = Word(rawValue: text) else { throw StorageError.damaged("\(text) is not a \(Word.self)") }
        return word
    }
}
