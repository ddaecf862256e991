extension Migration {
    /// Who wants no mails about meetings that she did not ask for.
    static let mailStops = Migration(
        number: 13, name: "mail-stops",
        sql: """
            CREATE TABLE mail_stop (
                person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
                since INTEGER NOT NULL
            ) STRICT;

            """)
}
