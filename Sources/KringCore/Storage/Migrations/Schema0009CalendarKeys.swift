extension Migration {
    /// The keys with which programs fetch somebody's calendar: one for each person, and only its hash.
    static let calendarKeys = Migration(
        number: 9, name: "calendar-keys",
        sql: """
            CREATE TABLE calendar_key (
                person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                created_at INTEGER NOT NULL
            ) STRICT;

            """)
}
