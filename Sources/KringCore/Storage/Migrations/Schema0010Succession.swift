extension Migration {
    /// Who comes after whom: handing over the chair with what those asked said, circles that look for a successor, and
    /// colleagues who agreed to come in somebody's place. Guests who were counted at a meeting, who said by her own phone that
    /// she is there, and whether a circle's dates are for all. Contacts of a care council that were taken back, kept for a day
    /// so that taking back can be made undone: the log of changes holds no notes. Who wants no mails that she did not ask for.
    ///
    /// Of a link only its hash is here. What came of an offer stands in the offices.
    static let succession = Migration(
        number: 10, name: "succession",
        sql: """
            CREATE TABLE handover (
                id INTEGER PRIMARY KEY,
                circle INTEGER NOT NULL UNIQUE REFERENCES circle (id),
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                on_day INTEGER NOT NULL,
                until_day INTEGER,
                held_until INTEGER,
                checks INTEGER NOT NULL DEFAULT 0 CHECK (checks BETWEEN 0 AND 63),
                settled_at INTEGER,
                created_at INTEGER NOT NULL,
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                CHECK (until_day >= on_day)
            ) STRICT;
            CREATE INDEX handover_by_person ON handover (person);

            CREATE TABLE handover_offer (
                id INTEGER PRIMARY KEY,
                handover INTEGER NOT NULL REFERENCES handover (id) ON DELETE CASCADE,
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                answer INTEGER CHECK (answer IN (0, 1)),
                answered_at INTEGER,
                UNIQUE (handover, person),
                CHECK ((answer IS NULL) = (answered_at IS NULL))
            ) STRICT;
            CREATE INDEX handover_offer_by_person ON handover_offer (person);

            CREATE TABLE successor_search (
                circle INTEGER PRIMARY KEY REFERENCES circle (id),
                since_day INTEGER NOT NULL
            ) STRICT;

            CREATE TABLE stand_in (
                id INTEGER PRIMARY KEY,
                circle INTEGER NOT NULL REFERENCES circle (id),
                person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                colleague INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
                meeting INTEGER REFERENCES meeting (id) ON DELETE CASCADE,
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                asked_at INTEGER NOT NULL,
                answer INTEGER CHECK (answer IN (0, 1)),
                answered_at INTEGER,
                CHECK (person <> colleague),
                CHECK ((answer IS NULL) = (answered_at IS NULL))
            ) STRICT;
            CREATE UNIQUE INDEX stand_in_once ON stand_in (person, colleague, circle, ifnull(meeting, 0));
            CREATE INDEX stand_in_by_colleague ON stand_in (colleague);
            CREATE INDEX stand_in_by_circle ON stand_in (circle, meeting);
            CREATE INDEX stand_in_by_meeting ON stand_in (meeting) WHERE meeting IS NOT NULL;

            ALTER TABLE meeting ADD COLUMN guests INTEGER NOT NULL DEFAULT 0 CHECK (guests BETWEEN 0 AND 1000);
            ALTER TABLE invitation_answer ADD COLUMN here INTEGER NOT NULL DEFAULT 0 CHECK (here IN (0, 1));
            ALTER TABLE circle ADD COLUMN publishes_dates INTEGER NOT NULL DEFAULT 0 CHECK (publishes_dates IN (0, 1));
            ALTER TABLE zone_contact ADD COLUMN withdrawn_at INTEGER;

            CREATE TABLE mail_stop (
                person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
                since INTEGER NOT NULL
            ) STRICT;

            """)
}
