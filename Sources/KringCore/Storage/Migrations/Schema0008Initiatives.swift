extension Migration {
    /// Circles that are being started: what their core teams worked out, who they are, and the links that open it.
    static let initiatives = Migration(
        number: 8, name: "initiatives",
        sql: """
            CREATE TABLE initiative (
                id INTEGER PRIMARY KEY,
                slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
                profession INTEGER NOT NULL REFERENCES profession (id),
                started_day INTEGER NOT NULL, progress_day INTEGER NOT NULL,
                paused INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
                talk TEXT CHECK (talk IN ('asked', 'held')),
                legal_form TEXT CHECK (legal_form IN ('informal', 'unincorporated_association', 'nonprofit')),
                circle INTEGER UNIQUE REFERENCES circle (id),
                version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
                name TEXT, goals TEXT NOT NULL DEFAULT '', own_goal TEXT
            ) STRICT;
            CREATE INDEX initiative_by_profession ON initiative (profession);

            CREATE TABLE initiative_municipality (
                initiative INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
                municipality INTEGER NOT NULL REFERENCES municipality (id),
                PRIMARY KEY (initiative, municipality)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX initiative_municipality_by_municipality ON initiative_municipality (municipality);

            CREATE TABLE initiative_member (
                id INTEGER PRIMARY KEY,
                initiative INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
                asked_day INTEGER NOT NULL, accepted_day INTEGER,
                person INTEGER REFERENCES person (id) ON DELETE CASCADE,
                given_name TEXT, family_name TEXT, email TEXT,
                CHECK ((person IS NULL) = (email IS NOT NULL))
            ) STRICT;
            CREATE INDEX initiative_member_by_initiative ON initiative_member (initiative);
            CREATE INDEX initiative_member_by_person ON initiative_member (person) WHERE person IS NOT NULL;
            CREATE INDEX initiative_member_by_email ON initiative_member (lower(email)) WHERE email IS NOT NULL;

            CREATE TABLE initiative_link (
                id INTEGER PRIMARY KEY,
                member INTEGER NOT NULL REFERENCES initiative_member (id) ON DELETE CASCADE,
                hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
                created_at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX initiative_link_by_member ON initiative_link (member);

            """)
}
