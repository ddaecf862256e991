extension Migration {
    /// Answers to the invitation for a meeting: a row an answer.
    static let answers = Migration(
        number: 3, name: "answers",
        sql: """
            CREATE TABLE invitation_answer (
                id INTEGER PRIMARY KEY,
                meeting INTEGER NOT NULL REFERENCES meeting (id),
                person INTEGER NOT NULL REFERENCES person (id),
                choice INTEGER NOT NULL CHECK (choice BETWEEN 0 AND 2),
                colleague INTEGER REFERENCES person (id),
                start_utc INTEGER NOT NULL,
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                UNIQUE (meeting, person),
                CHECK (colleague IS NULL OR choice = 2)
            ) STRICT;
            CREATE INDEX invitation_answer_by_person ON invitation_answer (person);
            CREATE INDEX invitation_answer_by_colleague ON invitation_answer (colleague) WHERE colleague IS NOT NULL;

            """)
}
