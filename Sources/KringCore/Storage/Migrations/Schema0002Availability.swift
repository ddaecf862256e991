extension Migration {
    /// When people can come: a row an answer, the week as a character a part, and a row an exception.
    static let availability = Migration(
        number: 2, name: "availability",
        sql: """
            CREATE TABLE availability (
                id INTEGER PRIMARY KEY,
                person INTEGER NOT NULL REFERENCES person (id),
                given_on INTEGER NOT NULL,
                week TEXT NOT NULL CHECK (length(week) = 28 AND week NOT GLOB '*[^.012]*'),
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                UNIQUE (person, given_on)
            ) STRICT;

            CREATE TABLE availability_exception (
                id INTEGER PRIMARY KEY,
                availability INTEGER NOT NULL REFERENCES availability (id),
                from_day INTEGER NOT NULL, to_day INTEGER NOT NULL,
                parts INTEGER NOT NULL CHECK (parts BETWEEN 0 AND 15),
                CHECK (to_day > from_day)
            ) STRICT;
            CREATE INDEX availability_exception_by_availability ON availability_exception (availability, from_day);

            """)
}
