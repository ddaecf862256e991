import GRDB

/// A row an answer; the version goes up by one with every answer of a person, so that no version comes twice.
extension Availability: Storable {
    static let table = "availability"
    static let order = "person.slug, given_on"
    static let selection = """
        SELECT availability.id, availability.version, person.slug, given_on, week
        FROM availability JOIN person ON person.id = availability.person
        """

    init(_ query: Query, _ db: Connection) throws {
        let exceptions = try db.all(
            "SELECT from_day, to_day, parts FROM availability_exception WHERE availability = ? ORDER BY 1, 2, 3", query.int(0)
        ) { Exception(from: $0.day(0), to: $0.day(1), parts: Self.parts(mask: $0.int(2))) }
        self.init(
            person: query.slug(2), givenOn: query.day(3), week: Week(stored: query.text(4)), exceptions: exceptions)
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        let person: Int = try rows.row(of: person)
        try db.run(
            """
            INSERT INTO availability (person, given_on, week, version)
            VALUES (?, ?, ?, (SELECT ifnull(max(version), 0) + 1 FROM availability WHERE person = ?))
            """,
            person, givenOn, week.stored, person)
        let row = Int(db.lastInsertedRowID)
        try insertExceptions(row, db)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        let person: Int = try rows.row(of: person)
        try db.run(
            """
            UPDATE availability SET person = ?, given_on = ?, week = ?, \
            version = (SELECT max(version) + 1 FROM availability WHERE person = ?) WHERE id = ?
            """,
            person, givenOn, week.stored, person, row)
        try db.run("DELETE FROM availability_exception WHERE availability = ?", row)
        try insertExceptions(row, db)
    }

    private func insertExceptions(_ row: Int, _ db: Connection) throws {
        for exception in exceptions {
            try db.run(
                "INSERT INTO availability_exception (availability, from_day, to_day, parts) VALUES (?, ?, ?, ?)", row,
                exception.from, exception.to, exception.mask)
        }
    }

    fileprivate static func parts(mask: Int) -> [DayPart] { DayPart.allCases.filter { mask & 1 << $0.index != 0 } }
}

extension Availability.Week {
    /// A character a slot: `0` cannot, `1` if need be, `2` can, `.` not said.
    var stored: String {
        String(decoding: levels.map { $0.map { UInt8(ascii: "0") + UInt8($0.number) } ?? UInt8(ascii: ".") }, as: UTF8.self)
    }

    /// Reads what the schema's checks let in.
    init(stored text: String) {
        self.init()
        for (slot, byte) in text.utf8.enumerated() where slot < Self.slots && byte != UInt8(ascii: ".") {
            let (weekday, part) = slot.quotientAndRemainder(dividingBy: DayPart.allCases.count)
            self[Weekday.allCases[weekday], DayPart.allCases[part]] = Availability.Level.allCases[Int(byte - 48)]
        }
    }
}

extension Connection {
    /// All answers of a person, the latest first.
    func availability(ofPerson row: Int) throws -> [Stored<Availability>] {
        try list(Availability.self, where: Condition("availability.person = ?", row)).reversed()
    }

    /// All answers of some people, the latest first; nothing for those who never answered.
    ///
    /// A few are asked for one by one; for many, reading everybody's answers once costs less.
    func availability(ofPersons rows: Set<Int>) throws -> [Int: [Availability]] {
        var answers: [Int: [Availability]] = [:]
        guard rows.count > 50 else {
            for row in rows {
                let found = try availability(ofPerson: row).map(\.value)
                if !found.isEmpty { answers[row] = found }
            }
            return answers
        }
        var exceptions: [Int: [Availability.Exception]] = [:]
        try each("SELECT availability, from_day, to_day, parts FROM availability_exception ORDER BY 1, 2, 3, 4") { query in
            let exception = Availability.Exception(
                from: query.day(1), to: query.day(2), parts: Availability.parts(mask: query.int(3)))
            exceptions[query.int(0), default: []].append(exception)
        }
        try each(
            """
            SELECT availability.person, availability.id, person.slug, given_on, week
            FROM availability JOIN person ON person.id = availability.person ORDER BY availability.person, given_on DESC
            """
        ) { query in
            guard rows.contains(query.int(0)) else { return }
            answers[query.int(0), default: []].append(
                Availability(
                    person: query.slug(2), givenOn: query.day(3), week: Availability.Week(stored: query.text(4)),
                    exceptions: exceptions[query.int(1)] ?? []))
        }
        return answers
    }

    /// Which of some people answered from a day on, by row.
    func answeredAvailability(ofPersons rows: some Sequence<Int>, since day: CalendarDay) throws -> Set<Int> {
        let list = JournalValue.list(rows.map(JournalValue.int)).canonical
        var found: Set<Int> = []
        try each(
            "SELECT DISTINCT person FROM availability WHERE person IN (SELECT value FROM json_each(?)) AND given_on >= ?",
            list, day
        ) { found.insert($0.int(0)) }
        return found
    }

    /// The version of what a person answered: that of her last change, 0 when she never answered.
    func availabilityVersion(ofPerson row: Int) throws -> Int {
        try first("SELECT max(version) FROM availability WHERE person = ?", row) { $0.int(0) } ?? 0
    }
}
