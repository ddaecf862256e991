extension Migration {
    /// Proposed years with their rows, and the groups that a circle formed.
    ///
    /// A proposal keeps what was chosen, and no reason: reasons are worked out when it is looked at, so that nothing about when
    /// people can come is written down a second time.
    static let plans = Migration(
        number: 4, name: "plans",
        sql: """
            CREATE TABLE plan (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
                circle INTEGER REFERENCES circle (id),
                umbrella INTEGER REFERENCES umbrella (id),
                year INTEGER NOT NULL,
                as_of INTEGER NOT NULL,
                status TEXT NOT NULL CHECK (status IN ('proposed', 'adopted')),
                items TEXT,
                fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 32),
                cost INTEGER NOT NULL, lower_bound INTEGER NOT NULL,
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                CHECK ((circle IS NULL) <> (umbrella IS NULL))
            ) STRICT;
            CREATE INDEX plan_by_circle ON plan (circle) WHERE circle IS NOT NULL;
            CREATE INDEX plan_by_umbrella ON plan (umbrella) WHERE umbrella IS NOT NULL;

            CREATE TABLE plan_row (
                plan INTEGER NOT NULL REFERENCES plan (id),
                number INTEGER NOT NULL,
                key TEXT NOT NULL CHECK (key <> ''),
                item TEXT,
                kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 6),
                minutes INTEGER NOT NULL CHECK (minutes >= 0),
                meeting INTEGER REFERENCES meeting (id),
                hold TEXT CHECK (hold IN ('past', 'soon', 'apart', 'pinned')),
                day INTEGER,
                minute INTEGER CHECK (minute BETWEEN 0 AND 1439),
                venue INTEGER REFERENCES venue (id),
                online INTEGER NOT NULL CHECK (online IN (0, 1)),
                PRIMARY KEY (plan, number),
                UNIQUE (plan, key),
                CHECK ((day IS NULL) = (minute IS NULL))
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX plan_row_by_meeting ON plan_row (meeting) WHERE meeting IS NOT NULL;
            CREATE INDEX plan_row_by_venue ON plan_row (venue) WHERE venue IS NOT NULL;

            CREATE TABLE grouping (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
                circle INTEGER NOT NULL REFERENCES circle (id),
                on_day INTEGER NOT NULL,
                cost INTEGER NOT NULL, lower_bound INTEGER NOT NULL,
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
            ) STRICT;
            CREATE INDEX grouping_by_circle ON grouping (circle, on_day);

            CREATE TABLE grouping_seat (
                grouping INTEGER NOT NULL REFERENCES grouping (id),
                round INTEGER NOT NULL CHECK (round >= 0),
                place INTEGER NOT NULL CHECK (place >= 0),
                person INTEGER NOT NULL REFERENCES person (id),
                PRIMARY KEY (grouping, round, person)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX grouping_seat_by_person ON grouping_seat (person);

            """)
}
