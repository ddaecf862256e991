extension Migration {
    /// What people answer: to the invitation for a meeting, and to date polls, signed in or by a link.
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

            CREATE TABLE date_poll (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
                circle INTEGER REFERENCES circle (id),
                umbrella INTEGER REFERENCES umbrella (id),
                kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 6),
                status TEXT NOT NULL CHECK (status IN ('open', 'closed', 'withdrawn')),
                chosen INTEGER,
                meeting INTEGER REFERENCES meeting (id),
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                title TEXT,
                CHECK ((circle IS NULL) <> (umbrella IS NULL)),
                CHECK ((chosen IS NOT NULL) = (status = 'closed')),
                CHECK (meeting IS NULL OR status = 'closed')
            ) STRICT;
            CREATE INDEX date_poll_by_circle ON date_poll (circle) WHERE circle IS NOT NULL;
            CREATE INDEX date_poll_by_umbrella ON date_poll (umbrella) WHERE umbrella IS NOT NULL;
            CREATE INDEX date_poll_by_meeting ON date_poll (meeting) WHERE meeting IS NOT NULL;

            CREATE TABLE date_poll_option (
                poll INTEGER NOT NULL REFERENCES date_poll (id),
                number INTEGER NOT NULL CHECK (number >= 1),
                start_utc INTEGER NOT NULL,
                duration INTEGER NOT NULL CHECK (duration >= 0),
                venue INTEGER REFERENCES venue (id),
                online INTEGER NOT NULL DEFAULT 0 CHECK (online IN (0, 1)),
                PRIMARY KEY (poll, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX date_poll_option_by_venue ON date_poll_option (venue) WHERE venue IS NOT NULL;

            CREATE TABLE poll_answer (
                id INTEGER PRIMARY KEY,
                poll INTEGER NOT NULL REFERENCES date_poll (id),
                person INTEGER NOT NULL REFERENCES person (id),
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                UNIQUE (poll, person)
            ) STRICT;
            CREATE INDEX poll_answer_by_person ON poll_answer (person);

            CREATE TABLE poll_choice (
                answer INTEGER NOT NULL REFERENCES poll_answer (id),
                poll INTEGER NOT NULL,
                number INTEGER NOT NULL,
                level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
                PRIMARY KEY (answer, number),
                FOREIGN KEY (poll, number) REFERENCES date_poll_option (poll, number)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX poll_choice_by_option ON poll_choice (poll, number);

            CREATE TABLE poll_link (
                id INTEGER PRIMARY KEY,
                poll INTEGER NOT NULL REFERENCES date_poll (id),
                person INTEGER NOT NULL REFERENCES person (id),
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                created_at INTEGER NOT NULL, revoked_at INTEGER
            ) STRICT;
            CREATE UNIQUE INDEX poll_link_in_force ON poll_link (poll, person) WHERE revoked_at IS NULL;
            CREATE INDEX poll_link_by_person ON poll_link (person);

            """)
}
