extension Migration {
    /// Mail on its way, who may sign in, who is signed in, and links that open one thing.
    ///
    /// Of a secret only its hash is here; what a mail says is emptied as soon as it is sent or given up.
    static let signIn = Migration(number: 5, name: "sign-in", sql: mailSQL + accountSQL + linkSQL)

    private static let mailSQL = """
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind <> ''),
            recipient TEXT NOT NULL CHECK (recipient <> ''),
            thing TEXT NOT NULL, day INTEGER NOT NULL,
            message_id TEXT NOT NULL UNIQUE,
            created_at INTEGER NOT NULL, due_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'refused', 'expired')),
            ended_at INTEGER, reply INTEGER,
            person INTEGER REFERENCES person (id) ON DELETE SET NULL,
            account INTEGER REFERENCES account (id),
            address TEXT, content TEXT,
            CHECK ((state = 'waiting') = (ended_at IS NULL)),
            CHECK (state = 'waiting' OR (address IS NULL AND content IS NULL)),
            UNIQUE (recipient, thing, day)
        ) STRICT;
        CREATE INDEX outbox_by_due ON outbox (due_at) WHERE state = 'waiting';
        CREATE INDEX outbox_by_person ON outbox (person) WHERE person IS NOT NULL;

        """

    private static let accountSQL = """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
            role TEXT NOT NULL CHECK (role IN ('careCouncil', 'region', 'agency', 'administrator')),
            zone INTEGER REFERENCES zone (id),
            created_at INTEGER NOT NULL, ended_at INTEGER,
            version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
            email TEXT, label TEXT, issuer TEXT, subject TEXT, organisation TEXT,
            CHECK ((role = 'careCouncil') = (zone IS NOT NULL)),
            CHECK ((issuer IS NULL) = (subject IS NULL)),
            CHECK (email IS NOT NULL OR issuer IS NOT NULL)
        ) STRICT;
        CREATE INDEX account_by_email ON account (lower(email)) WHERE email IS NOT NULL;
        CREATE UNIQUE INDEX account_by_subject ON account (issuer, subject, ifnull(organisation, ''))
        WHERE issuer IS NOT NULL AND ended_at IS NULL;
        CREATE INDEX person_by_email ON person (lower(email)) WHERE email IS NOT NULL;

        CREATE TABLE sign_in (
            id INTEGER PRIMARY KEY,
            browser_hash BLOB UNIQUE CHECK (length(browser_hash) = 32),
            link_hash BLOB NOT NULL UNIQUE CHECK (length(link_hash) = 32),
            code_hash BLOB CHECK (length(code_hash) = 32),
            created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
            proved_at INTEGER, ended_at INTEGER,
            vouched INTEGER NOT NULL DEFAULT 0 CHECK (vouched IN (0, 1)),
            person INTEGER REFERENCES person (id) ON DELETE CASCADE,
            account INTEGER REFERENCES account (id),
            address TEXT, return_to TEXT,
            CHECK (browser_hash IS NOT NULL OR person IS NOT NULL OR account IS NOT NULL)
        ) STRICT;

        CREATE TABLE session (
            id INTEGER PRIMARY KEY,
            slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            person INTEGER REFERENCES person (id) ON DELETE CASCADE,
            account INTEGER REFERENCES account (id),
            second_factor INTEGER NOT NULL CHECK (second_factor IN (0, 1)),
            created_at INTEGER NOT NULL, proved_at INTEGER NOT NULL, last_seen_at INTEGER NOT NULL,
            idle_limit INTEGER NOT NULL CHECK (idle_limit > 0), ends_at INTEGER NOT NULL,
            ended_at INTEGER,
            end_reason TEXT CHECK (end_reason IN ('signedOut', 'ended', 'replaced', 'roleChanged')),
            roles TEXT NOT NULL, device TEXT NOT NULL,
            CHECK ((person IS NULL) <> (account IS NULL)),
            CHECK ((ended_at IS NULL) = (end_reason IS NULL))
        ) STRICT;
        CREATE INDEX session_by_person ON session (person) WHERE person IS NOT NULL;
        CREATE INDEX session_by_account ON session (account) WHERE account IS NOT NULL;

        CREATE TABLE second_factor (
            id INTEGER PRIMARY KEY,
            person INTEGER UNIQUE REFERENCES person (id) ON DELETE CASCADE,
            account INTEGER UNIQUE REFERENCES account (id),
            secret BLOB NOT NULL CHECK (length(secret) = 20),
            created_at INTEGER NOT NULL, confirmed_at INTEGER,
            last_step INTEGER NOT NULL DEFAULT 0,
            CHECK ((person IS NULL) <> (account IS NULL))
        ) STRICT;

        CREATE TABLE recovery_code (
            id INTEGER PRIMARY KEY,
            second_factor INTEGER NOT NULL REFERENCES second_factor (id) ON DELETE CASCADE,
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            used_at INTEGER
        ) STRICT;
        CREATE INDEX recovery_code_by_factor ON recovery_code (second_factor);

        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL, key BLOB NOT NULL CHECK (length(key) = 32),
            moment INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE broken_glass (
            id INTEGER PRIMARY KEY,
            account INTEGER NOT NULL REFERENCES account (id),
            circle INTEGER REFERENCES circle (id),
            opened_at INTEGER NOT NULL, ends_at INTEGER NOT NULL,
            reason TEXT NOT NULL CHECK (reason <> ''),
            CHECK (ends_at > opened_at)
        ) STRICT;
        CREATE INDEX broken_glass_by_account ON broken_glass (account, ends_at);

        """

    private static let linkSQL = """
        CREATE TABLE sheet_link (
            id INTEGER PRIMARY KEY,
            slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
            meeting INTEGER NOT NULL REFERENCES meeting (id),
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER,
            made_by TEXT NOT NULL,
            CHECK (expires_at > created_at)
        ) STRICT;
        CREATE INDEX sheet_link_by_meeting ON sheet_link (meeting);

        CREATE TABLE answer_link (
            id INTEGER PRIMARY KEY,
            meeting INTEGER NOT NULL REFERENCES meeting (id),
            person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
            hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
            created_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX answer_link_by_meeting ON answer_link (meeting, person);
        CREATE INDEX answer_link_by_person ON answer_link (person);

        """
}
