extension Migration {
    /// The work of a care council: whom it was in touch with, what its zone wants to reach, who sits in its board, and the
    /// figures of the years that it closed.
    static let councils = Migration(
        number: 7, name: "councils",
        sql: """
            CREATE TABLE zone_contact (
                id INTEGER PRIMARY KEY,
                zone INTEGER NOT NULL REFERENCES zone (id),
                circle INTEGER REFERENCES circle (id),
                profession INTEGER REFERENCES profession (id),
                on_day INTEGER NOT NULL,
                outcome TEXT NOT NULL CHECK (outcome IN
                    ('reached', 'message_left', 'meeting_agreed', 'will_start', 'no_interest', 'no_answer')),
                ask_again_on INTEGER,
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                note TEXT,
                CHECK ((circle IS NULL) <> (profession IS NULL)),
                CHECK (ask_again_on > on_day)
            ) STRICT;
            CREATE INDEX zone_contact_by_zone ON zone_contact (zone, on_day);
            CREATE INDEX zone_contact_by_circle ON zone_contact (circle) WHERE circle IS NOT NULL;
            CREATE INDEX zone_contact_by_profession ON zone_contact (profession) WHERE profession IS NOT NULL;

            CREATE TABLE zone_goal (
                id INTEGER PRIMARY KEY,
                zone INTEGER NOT NULL REFERENCES zone (id),
                year INTEGER NOT NULL,
                professions INTEGER NOT NULL CHECK (professions >= 0),
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                note TEXT,
                UNIQUE (zone, year)
            ) STRICT;

            CREATE TABLE board_seat (
                id INTEGER PRIMARY KEY,
                zone INTEGER NOT NULL REFERENCES zone (id),
                cluster TEXT NOT NULL CHECK (cluster IN
                    ('lokale_besturen', 'gezondheidszorg', 'welzijn', 'personen_en_mantelzorgers', 'facultatieve_partner')),
                organisation TEXT NOT NULL CHECK (organisation <> ''),
                profession INTEGER REFERENCES profession (id),
                circle INTEGER REFERENCES circle (id),
                from_day INTEGER NOT NULL, to_day INTEGER,
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                CHECK (to_day >= from_day)
            ) STRICT;
            CREATE INDEX board_seat_by_zone ON board_seat (zone, from_day, to_day);
            CREATE INDEX board_seat_by_profession ON board_seat (profession) WHERE profession IS NOT NULL;
            CREATE INDEX board_seat_by_circle ON board_seat (circle) WHERE circle IS NOT NULL;

            CREATE TABLE year_report (
                id INTEGER PRIMARY KEY,
                zone INTEGER NOT NULL REFERENCES zone (id),
                year INTEGER NOT NULL,
                number INTEGER NOT NULL CHECK (number >= 0),
                noted_on INTEGER NOT NULL,
                figures TEXT NOT NULL,
                UNIQUE (zone, year, number)
            ) STRICT;

            """)
}
