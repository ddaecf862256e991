import GRDB

// The keys with which programs fetch somebody's calendar, by their hash: one for each person.
extension Connection {
    /// Milliseconds since 1970 UTC at which somebody made her key; nothing when she has none.
    func calendarKeySince(ofPerson row: Int) throws -> Int? {
        try first("SELECT created_at FROM calendar_key WHERE person = ?", row) { $0.int(0) }
    }

    /// Puts a key in the place of the one that somebody had.
    func putCalendarKey(person row: Int, hash: [UInt8], at moment: Int) throws {
        try run(
            """
            INSERT INTO calendar_key (person, hash, created_at) VALUES (?, ?, ?)
            ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, created_at = excluded.created_at
            """, row, hash, moment)
    }

    func removeCalendarKey(person row: Int) throws {
        try run("DELETE FROM calendar_key WHERE person = ?", row)
    }

    /// Whoever has a key and is in no circle or umbrella any more: neither as a member nor by an office.
    static let deadCalendarKey = """
        person NOT IN (SELECT person FROM membership WHERE to_day IS NULL OR to_day > ? \
        UNION SELECT person FROM office WHERE to_day IS NULL OR to_day > ?)
        """

    /// Throws away the keys of those who are in nothing any more.
    func cleanCalendarKeys(on today: CalendarDay) throws {
        try run("DELETE FROM calendar_key WHERE \(Self.deadCalendarKey)", today, today)
    }

    /// Whose key has this hash.
    func person(ofCalendarKey hash: [UInt8]) throws -> Person.ID? {
        try first(
            "SELECT person.slug FROM calendar_key JOIN person ON person.id = calendar_key.person WHERE hash = ?", hash
        ) { $0.slug(0) }
    }
}
