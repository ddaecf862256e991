BEGIN;
CREATE TABLE schema_version (
    number INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL, sqlite TEXT NOT NULL
) STRICT;
CREATE TABLE setting (
    key TEXT PRIMARY KEY CHECK (key <> ''), value TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID;
CREATE TABLE regional_zone (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL, province TEXT, remarks TEXT, certainty TEXT, source TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE zone (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL,
    regional_zone INTEGER REFERENCES regional_zone (id),
    population INTEGER CHECK (population >= 0),
    official_name TEXT, aliases TEXT, former_names TEXT, province TEXT, reference_regions TEXT, website TEXT,
    statistics_code TEXT, regional_zone_certainty TEXT, certainty TEXT, source TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE municipality (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL,
    nis TEXT,
    zone INTEGER NOT NULL REFERENCES zone (id),
    valid_from INTEGER, valid_to INTEGER,
    province TEXT, part TEXT, postal_code TEXT, successor_nis TEXT, certainty TEXT, source TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (valid_to >= valid_from)
) STRICT;
CREATE TABLE municipal_merger (
    on_day INTEGER NOT NULL, old_nis TEXT NOT NULL, old_name TEXT NOT NULL,
    new_nis TEXT NOT NULL, new_name TEXT NOT NULL, old_zones TEXT NOT NULL, new_zones TEXT NOT NULL,
    certainty TEXT NOT NULL, source TEXT NOT NULL,
    PRIMARY KEY (on_day, old_nis, new_nis)
) STRICT, WITHOUT ROWID;
CREATE TABLE profession (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL, name_plural TEXT NOT NULL,
    cluster TEXT NOT NULL CHECK (cluster IN ('gezondheidszorg', 'welzijn')),
    kind TEXT, english_name TEXT, english_name_plural TEXT, association TEXT, association_name TEXT, in_decree TEXT,
    circles_known TEXT, circle_evidence TEXT, certainty TEXT, source TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE umbrella (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL, rule_set TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE umbrella_profession (
    umbrella INTEGER NOT NULL REFERENCES umbrella (id),
    profession INTEGER NOT NULL REFERENCES profession (id),
    PRIMARY KEY (umbrella, profession)
) STRICT, WITHOUT ROWID;
CREATE TABLE circle (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL,
    umbrella INTEGER REFERENCES umbrella (id),
    rule_set TEXT NOT NULL,
    legal_form TEXT NOT NULL CHECK (legal_form IN ('informal', 'unincorporated_association', 'nonprofit')),
    founded_on INTEGER, dissolved_on INTEGER,
    contact_email TEXT, contact_phone TEXT, contact_website TEXT, contact_facebook TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    description TEXT, publishes_dates INTEGER NOT NULL DEFAULT 0 CHECK (publishes_dates IN (0, 1)),
    CHECK (dissolved_on >= founded_on)
) STRICT;
CREATE TABLE circle_profession (
    circle INTEGER NOT NULL REFERENCES circle (id),
    profession INTEGER NOT NULL REFERENCES profession (id),
    PRIMARY KEY (circle, profession)
) STRICT, WITHOUT ROWID;
CREATE TABLE circle_zone (
    id INTEGER PRIMARY KEY,
    circle INTEGER NOT NULL REFERENCES circle (id),
    zone INTEGER NOT NULL REFERENCES zone (id),
    from_day INTEGER, to_day INTEGER,
    CHECK (to_day >= from_day)
) STRICT;
CREATE TABLE circle_municipality (
    circle INTEGER NOT NULL REFERENCES circle (id),
    municipality INTEGER NOT NULL REFERENCES municipality (id),
    PRIMARY KEY (circle, municipality)
) STRICT, WITHOUT ROWID;
CREATE TABLE circle_opening (
    id INTEGER PRIMARY KEY,
    circle INTEGER NOT NULL REFERENCES circle (id),
    from_day INTEGER NOT NULL, to_day INTEGER,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (to_day >= from_day)
) STRICT;
CREATE TABLE practice (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL,
    municipality INTEGER REFERENCES municipality (id),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    municipality INTEGER REFERENCES municipality (id),
    conventioned INTEGER CHECK (conventioned IN (0, 1)),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    given_name TEXT NOT NULL, family_name TEXT NOT NULL, email TEXT, phone TEXT, nihdi TEXT
) STRICT;
CREATE TABLE person_profession (
    person INTEGER NOT NULL REFERENCES person (id),
    profession INTEGER NOT NULL REFERENCES profession (id),
    PRIMARY KEY (person, profession)
) STRICT, WITHOUT ROWID;
CREATE TABLE membership (
    id INTEGER PRIMARY KEY,
    circle INTEGER NOT NULL REFERENCES circle (id),
    person INTEGER NOT NULL REFERENCES person (id),
    practice INTEGER REFERENCES practice (id),
    from_day INTEGER NOT NULL, to_day INTEGER,
    starter INTEGER NOT NULL DEFAULT 0 CHECK (starter IN (0, 1)),
    mentor INTEGER REFERENCES person (id),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (to_day >= from_day)
) STRICT;
CREATE TABLE leave (
    id INTEGER PRIMARY KEY,
    circle INTEGER NOT NULL REFERENCES circle (id),
    person INTEGER NOT NULL REFERENCES person (id),
    from_day INTEGER NOT NULL, to_day INTEGER,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (to_day >= from_day)
) STRICT;
CREATE TABLE office (
    id INTEGER PRIMARY KEY,
    circle INTEGER REFERENCES circle (id),
    umbrella INTEGER REFERENCES umbrella (id),
    person INTEGER NOT NULL REFERENCES person (id),
    office INTEGER NOT NULL CHECK (office BETWEEN 0 AND 4),
    from_day INTEGER NOT NULL, to_day INTEGER,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK ((circle IS NULL) <> (umbrella IS NULL))
) STRICT;
CREATE TABLE venue (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    name TEXT NOT NULL, address TEXT,
    municipality INTEGER REFERENCES municipality (id),
    capacity INTEGER CHECK (capacity >= 0),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    circle INTEGER REFERENCES circle (id),
    umbrella INTEGER REFERENCES umbrella (id),
    kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 6),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    day INTEGER NOT NULL,
    minute INTEGER NOT NULL CHECK (minute BETWEEN 0 AND 1439),
    second_pass INTEGER NOT NULL DEFAULT 0 CHECK (second_pass IN (0, 1)),
    start_utc INTEGER NOT NULL,
    duration INTEGER NOT NULL CHECK (duration >= 0),
    online INTEGER NOT NULL DEFAULT 0 CHECK (online IN (0, 1)),
    venue INTEGER REFERENCES venue (id),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    sheet_version INTEGER NOT NULL DEFAULT 0 CHECK (sheet_version >= 0),
    title TEXT, reason TEXT, agenda TEXT, minutes TEXT, guests INTEGER NOT NULL DEFAULT 0 CHECK (guests BETWEEN 0 AND 1000),
    CHECK ((circle IS NULL) <> (umbrella IS NULL))
) STRICT;
CREATE TABLE attendance (
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    person INTEGER NOT NULL REFERENCES person (id),
    status INTEGER NOT NULL CHECK (status BETWEEN 0 AND 2),
    delegate_for_practice INTEGER REFERENCES practice (id),
    delegate_for_person INTEGER REFERENCES person (id),
    represents_circle INTEGER REFERENCES circle (id),
    online INTEGER NOT NULL DEFAULT 0 CHECK (online IN (0, 1)),
    PRIMARY KEY (meeting, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE agreement (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    circle INTEGER NOT NULL REFERENCES circle (id),
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('intercollegial', 'multidisciplinary', 'protocol')),
    adopted_on INTEGER NOT NULL,
    meeting INTEGER REFERENCES meeting (id),
    review_on INTEGER,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    text TEXT
) STRICT;
CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    circle INTEGER NOT NULL REFERENCES circle (id),
    title TEXT NOT NULL,
    requirement TEXT,
    requirement_type TEXT CHECK (requirement_type IN
        ('member_count', 'office_count', 'event_count', 'member_attendance', 'umbrella_count', 'recommendation')),
    mandatory INTEGER CHECK (mandatory IN (0, 1)),
    source TEXT, quote TEXT, open_question TEXT, checked INTEGER,
    minimum INTEGER, maximum INTEGER,
    office INTEGER CHECK (office BETWEEN 0 AND 4),
    kinds INTEGER CHECK (kinds BETWEEN 0 AND 127),
    per_year INTEGER, minimum_minutes INTEGER, minimum_present INTEGER, at_most_per_month INTEGER,
    counts TEXT,
    delegation_mode TEXT CHECK (delegation_mode IN ('none', 'practice', 'named')),
    minimum_practice_size INTEGER, at_most_per_year INTEGER,
    advice TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK ((requirement IS NULL) = (requirement_type IS NULL)),
    CHECK (requirement IS NULL OR (source IS NOT NULL AND mandatory IS NOT NULL)),
    CHECK (requirement_type NOT IN ('member_count', 'office_count') OR minimum IS NOT NULL),
    CHECK (requirement_type <> 'office_count' OR office IS NOT NULL),
    CHECK (requirement_type NOT IN ('event_count', 'member_attendance', 'umbrella_count') OR per_year IS NOT NULL),
    CHECK (requirement_type <> 'event_count' OR kinds IS NOT NULL),
    CHECK (requirement_type <> 'member_attendance' OR (counts IS NOT NULL AND delegation_mode IS NOT NULL)),
    CHECK (requirement_type <> 'recommendation' OR advice IS NOT NULL)
) STRICT;
CREATE TABLE signal (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    circle INTEGER NOT NULL REFERENCES circle (id),
    zone INTEGER NOT NULL REFERENCES zone (id),
    raised_on INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('open', 'acknowledged', 'answered', 'closed')),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    subject TEXT NOT NULL, text TEXT NOT NULL, answer TEXT
) STRICT;
CREATE TABLE finding (
    id INTEGER PRIMARY KEY,
    zone INTEGER NOT NULL REFERENCES zone (id),
    profession INTEGER NOT NULL REFERENCES profession (id),
    on_day INTEGER NOT NULL,
    finding TEXT NOT NULL CHECK (finding IN ('none')),
    note TEXT,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE workforce (
    id INTEGER PRIMARY KEY,
    zone INTEGER NOT NULL REFERENCES zone (id),
    profession INTEGER NOT NULL REFERENCES profession (id),
    year INTEGER NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 0),
    source TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE waiver (
    id INTEGER PRIMARY KEY,
    circle INTEGER NOT NULL REFERENCES circle (id),
    requirement TEXT NOT NULL,
    year INTEGER NOT NULL,
    reason TEXT NOT NULL, granted_by TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE api_token (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    role TEXT NOT NULL CHECK (role <> ''),
    label TEXT,
    person INTEGER REFERENCES person (id),
    circle INTEGER REFERENCES circle (id),
    umbrella INTEGER REFERENCES umbrella (id),
    zone INTEGER REFERENCES zone (id),
    practice INTEGER REFERENCES practice (id),
    scopes TEXT NOT NULL DEFAULT '',
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER, last_used_at INTEGER,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    CHECK (expires_at > created_at)
) STRICT;
CREATE TABLE idempotency (
    id INTEGER PRIMARY KEY,
    caller TEXT NOT NULL, key TEXT NOT NULL,
    request_hash BLOB NOT NULL CHECK (length(request_hash) = 32),
    status INTEGER NOT NULL CHECK (status BETWEEN 100 AND 599),
    stored_at INTEGER NOT NULL,
    headers TEXT NOT NULL, body BLOB NOT NULL,
    UNIQUE (caller, key)
) STRICT;
CREATE TABLE person_key (
    subject INTEGER PRIMARY KEY AUTOINCREMENT,
    person INTEGER UNIQUE REFERENCES person (id) ON DELETE SET NULL,
    key BLOB CHECK (length(key) = 32),
    created_at INTEGER NOT NULL, destroyed_at INTEGER,
    CHECK ((key IS NULL) = (destroyed_at IS NOT NULL))
) STRICT;
CREATE TABLE journal (
    number INTEGER PRIMARY KEY,
    moment INTEGER NOT NULL,
    actor TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('web', 'link', 'import', 'api', 'command')),
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL, object_id TEXT NOT NULL,
    circle INTEGER, subject INTEGER,
    trace TEXT,
    old_values TEXT, new_values TEXT, sealed BLOB,
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE TABLE journal_head (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    number INTEGER NOT NULL CHECK (number >= 0),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
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
CREATE TABLE invitation_answer (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    person INTEGER NOT NULL REFERENCES person (id),
    choice INTEGER NOT NULL CHECK (choice BETWEEN 0 AND 2),
    colleague INTEGER REFERENCES person (id),
    start_utc INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1), here INTEGER NOT NULL DEFAULT 0 CHECK (here IN (0, 1)),
    UNIQUE (meeting, person),
    CHECK (colleague IS NULL OR choice = 2)
) STRICT;
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
CREATE TABLE date_poll_option (
    poll INTEGER NOT NULL REFERENCES date_poll (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    start_utc INTEGER NOT NULL,
    duration INTEGER NOT NULL CHECK (duration >= 0),
    venue INTEGER REFERENCES venue (id),
    online INTEGER NOT NULL DEFAULT 0 CHECK (online IN (0, 1)),
    PRIMARY KEY (poll, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE poll_answer (
    id INTEGER PRIMARY KEY,
    poll INTEGER NOT NULL REFERENCES date_poll (id),
    person INTEGER NOT NULL REFERENCES person (id),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1),
    UNIQUE (poll, person)
) STRICT;
CREATE TABLE poll_choice (
    answer INTEGER NOT NULL REFERENCES poll_answer (id),
    poll INTEGER NOT NULL,
    number INTEGER NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 2),
    PRIMARY KEY (answer, number),
    FOREIGN KEY (poll, number) REFERENCES date_poll_option (poll, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE poll_link (
    id INTEGER PRIMARY KEY,
    poll INTEGER NOT NULL REFERENCES date_poll (id),
    person INTEGER NOT NULL REFERENCES person (id),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL, revoked_at INTEGER
) STRICT;
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
    online INTEGER NOT NULL CHECK (online IN (0, 1)), before_day INTEGER, before_minute INTEGER CHECK (before_minute BETWEEN 0 AND 1439), before_venue INTEGER REFERENCES venue (id), before_online INTEGER CHECK (before_online IN (0, 1)),
    PRIMARY KEY (plan, number),
    UNIQUE (plan, key),
    CHECK ((day IS NULL) = (minute IS NULL))
) STRICT, WITHOUT ROWID;
CREATE TABLE grouping (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    circle INTEGER NOT NULL REFERENCES circle (id),
    on_day INTEGER NOT NULL,
    cost INTEGER NOT NULL, lower_bound INTEGER NOT NULL,
    version INTEGER NOT NULL DEFAULT 1 CHECK (version >= 1)
) STRICT;
CREATE TABLE grouping_seat (
    grouping INTEGER NOT NULL REFERENCES grouping (id),
    round INTEGER NOT NULL CHECK (round >= 0),
    place INTEGER NOT NULL CHECK (place >= 0),
    person INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (grouping, round, person)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE sheet_link (
    id INTEGER PRIMARY KEY,
    slug TEXT NOT NULL UNIQUE CHECK (length(slug) BETWEEN 1 AND 80 AND slug NOT GLOB '*[^a-z0-9-]*'),
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL, revoked_at INTEGER,
    made_by TEXT NOT NULL,
    CHECK (expires_at > created_at)
) STRICT;
CREATE TABLE answer_link (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL REFERENCES meeting (id),
    person INTEGER NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL
) STRICT;
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
    note TEXT, withdrawn_at INTEGER,
    CHECK ((circle IS NULL) <> (profession IS NULL)),
    CHECK (ask_again_on > on_day)
) STRICT;
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
CREATE TABLE year_report (
    id INTEGER PRIMARY KEY,
    zone INTEGER NOT NULL REFERENCES zone (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 0),
    noted_on INTEGER NOT NULL,
    figures TEXT NOT NULL,
    UNIQUE (zone, year, number)
) STRICT;
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
CREATE TABLE initiative_municipality (
    initiative INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    municipality INTEGER NOT NULL REFERENCES municipality (id),
    PRIMARY KEY (initiative, municipality)
) STRICT, WITHOUT ROWID;
CREATE TABLE initiative_member (
    id INTEGER PRIMARY KEY,
    initiative INTEGER NOT NULL REFERENCES initiative (id) ON DELETE CASCADE,
    asked_day INTEGER NOT NULL, accepted_day INTEGER,
    person INTEGER REFERENCES person (id) ON DELETE CASCADE,
    given_name TEXT, family_name TEXT, email TEXT,
    CHECK ((person IS NULL) = (email IS NOT NULL))
) STRICT;
CREATE TABLE initiative_link (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES initiative_member (id) ON DELETE CASCADE,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL
) STRICT;
CREATE TABLE calendar_key (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
    created_at INTEGER NOT NULL
) STRICT;
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
CREATE TABLE mail_stop (
    person INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    since INTEGER NOT NULL
) STRICT;
INSERT INTO schema_version VALUES (1,'circles',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (2,'availability',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (3,'answers',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (4,'plans',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (5,'sign-in',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (6,'plan-history',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (7,'councils',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (8,'initiatives',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (9,'calendar-keys',1790000000000,'3.40.1');
INSERT INTO schema_version VALUES (10,'succession',1790000000000,'3.40.1');
INSERT INTO regional_zone VALUES (1,'mechelen','Mechelen',NULL,NULL,NULL,NULL,1);
INSERT INTO zone VALUES (1,'bonstato','BONSTATO',1,110000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO zone VALUES (2,'demerland','Demerland',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO municipality VALUES (1,'bonheiden','Bonheiden','12005',1,17897,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO municipality VALUES (2,'diest','Diest',NULL,2,NULL,20089,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO municipality VALUES (3,'putte','Putte','12029',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO profession VALUES (1,'huisarts','huisarts','huisartsen','gezondheidszorg',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO profession VALUES (2,'maatschappelijk-werker','maatschappelijk werker','maatschappelijk werkers','welzijn',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO profession VALUES (3,'vroedvrouw','vroedvrouw','vroedvrouwen','gezondheidszorg',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO umbrella VALUES (1,'koepel','Koepelkring','vbov',1);
INSERT INTO umbrella_profession VALUES (1,1);
INSERT INTO umbrella_profession VALUES (1,3);
INSERT INTO circle VALUES (1,'dijle','Dijle',1,'vbov','unincorporated_association',16191,21915,'dijle@example.org','+32 15 00 00 00','https://example.org','https://example.org/f',1,'Kring aan de Dijle',1);
INSERT INTO circle VALUES (2,'nete','Nete',NULL,'generic','informal',NULL,NULL,'nete@example.org',NULL,NULL,NULL,1,NULL,0);
INSERT INTO circle_profession VALUES (2,1);
INSERT INTO circle_profession VALUES (2,2);
INSERT INTO circle_profession VALUES (1,3);
INSERT INTO circle_zone VALUES (1,1,1,NULL,19723);
INSERT INTO circle_zone VALUES (2,1,1,19875,NULL);
INSERT INTO circle_zone VALUES (3,1,2,NULL,NULL);
INSERT INTO circle_municipality VALUES (1,1);
INSERT INTO circle_municipality VALUES (1,3);
INSERT INTO practice VALUES (1,'de-bron','De Bron',3,1);
INSERT INTO practice VALUES (2,'solo','Solo',NULL,1);
INSERT INTO person VALUES (1,'p-ann',1,1,1,'Ann','Peeters','ann@example.org','0470 00 00 00','12345678901');
INSERT INTO person VALUES (2,'p-bea',NULL,0,1,'Béa "B"','d''Hondt',NULL,NULL,NULL);
INSERT INTO person VALUES (3,'p-cis',NULL,NULL,1,'Cis','Maes',NULL,NULL,NULL);
INSERT INTO person_profession VALUES (1,1);
INSERT INTO person_profession VALUES (1,3);
INSERT INTO person_profession VALUES (3,3);
INSERT INTO membership VALUES (1,1,1,1,16436,16801,0,NULL,1);
INSERT INTO membership VALUES (2,1,1,1,16801,NULL,0,NULL,1);
INSERT INTO membership VALUES (3,1,2,1,18321,NULL,1,1,1);
INSERT INTO membership VALUES (4,1,3,NULL,18628,NULL,0,NULL,1);
INSERT INTO membership VALUES (5,2,3,NULL,18993,NULL,0,NULL,1);
INSERT INTO leave VALUES (1,1,2,20148,20240,1);
INSERT INTO leave VALUES (2,1,3,20454,NULL,1);
INSERT INTO office VALUES (1,1,NULL,1,0,16436,NULL,1);
INSERT INTO office VALUES (2,2,NULL,3,3,18993,19358,1);
INSERT INTO office VALUES (3,NULL,1,2,4,19723,NULL,1);
INSERT INTO venue VALUES (1,'zaal','De Zaal','Dorp 1',3,40,1);
INSERT INTO venue VALUES (2,'zolder','De Zolder',NULL,NULL,NULL,1);
INSERT INTO meeting VALUES (1,'m-1',1,NULL,0,1,20517,1200,0,29545620,135,0,1,1,1,'Voorjaar',NULL,'1. Welkom','Kort verslag',2);
INSERT INTO meeting VALUES (2,'m-2',1,NULL,3,0,20751,150,1,29881530,90,1,NULL,1,0,NULL,NULL,NULL,NULL,0);
INSERT INTO meeting VALUES (3,'m-3',2,NULL,5,2,20463,1140,0,29467800,360,0,NULL,1,0,NULL,'Te weinig inschrijvingen',NULL,NULL,0);
INSERT INTO meeting VALUES (4,'u-1',NULL,1,4,1,20485,600,0,29498940,120,0,NULL,1,1,NULL,NULL,NULL,NULL,0);
INSERT INTO attendance VALUES (1,1,0,1,NULL,NULL,0);
INSERT INTO attendance VALUES (1,2,1,NULL,NULL,NULL,0);
INSERT INTO attendance VALUES (1,3,0,NULL,2,NULL,1);
INSERT INTO attendance VALUES (4,1,0,NULL,NULL,1,0);
INSERT INTO attendance VALUES (4,3,2,NULL,NULL,NULL,0);
INSERT INTO agreement VALUES (1,'a-1',1,'Verwijzen','multidisciplinary',20517,1,20882,1,'We verwijzen binnen de week.');
INSERT INTO agreement VALUES (2,'a-2',2,'Protocol','protocol',20089,NULL,NULL,1,NULL);
INSERT INTO goal VALUES (1,'g-0',1,'Doel 0',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO goal VALUES (2,'g-1',1,'Doel 1','leden','member_count',0,'eigen','zes','hoeveel?',20454,6,40,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO goal VALUES (3,'g-2',1,'Doel 2','penningmeester','office_count',0,'eigen',NULL,NULL,NULL,1,NULL,2,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO goal VALUES (4,'g-3',1,'Doel 3','avonden','event_count',0,'eigen',NULL,NULL,NULL,NULL,NULL,NULL,65,5,90,3,1,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO goal VALUES (5,'g-4',1,'Doel 4','opkomst','member_attendance',0,'eigen',NULL,NULL,NULL,NULL,NULL,NULL,NULL,3,NULL,NULL,NULL,'avonden','practice',2,1,NULL,1);
INSERT INTO goal VALUES (6,'g-5',1,'Doel 5','koepel','umbrella_count',0,'eigen',NULL,NULL,NULL,NULL,NULL,NULL,NULL,2,60,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1);
INSERT INTO goal VALUES (7,'g-6',1,'Doel 6','raad','recommendation',0,'eigen',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Nodig eens iemand uit.',1);
INSERT INTO signal VALUES (1,'s-1',1,1,20544,'answered',1,'Wachtlijst','Te lang','We bekijken het');
INSERT INTO signal VALUES (2,'s-2',2,2,20574,'open',1,'Vraag','Wie?',NULL);
INSERT INTO finding VALUES (1,1,1,20454,'none','Nagevraagd',1);
INSERT INTO finding VALUES (2,2,3,20454,'none',NULL,1);
INSERT INTO workforce VALUES (1,1,3,2025,31,'raming',1);
INSERT INTO waiver VALUES (1,1,'meetings',2026,'Verhuis','koepel',1);
INSERT INTO person_key VALUES (1,1,X'57ED1F123D7B702196F13D32158070547C65447524016EE85C26470CE9CA0E4B',1790000000000,NULL);
INSERT INTO journal VALUES (1,1790000000000,'operator','command','recordAttendance','meeting','m-1',1,1,NULL,NULL,NULL,X'01D7D62F0EF01E7AC40000000000000001002E9AC855E17FD2C237C77F572BD8E0957851126B51F5F352A02006DC56C63968E8A0248BF8DC8E20DDA68AC00AF77E',X'71488D9A2CB28898DEEEB632C1C4A7102CAACB3D5E0CC9DE408AA0C2D8DC9A00');
INSERT INTO journal_head VALUES (1,1,X'71488D9A2CB28898DEEEB632C1C4A7102CAACB3D5E0CC9DE408AA0C2D8DC9A00');
INSERT INTO availability VALUES (1,1,19844,'...20....................1..',1);
INSERT INTO availability VALUES (2,1,20463,'............................',2);
INSERT INTO availability VALUES (3,3,20463,'...20....................1..',1);
INSERT INTO availability_exception VALUES (1,1,19905,19936,0);
INSERT INTO availability_exception VALUES (2,1,19905,19967,9);
INSERT INTO invitation_answer VALUES (1,1,1,0,NULL,29545620,1,0);
INSERT INTO invitation_answer VALUES (2,1,2,2,3,29545620,1,0);
INSERT INTO invitation_answer VALUES (3,1,3,2,NULL,29544180,1,0);
INSERT INTO invitation_answer VALUES (4,2,1,1,NULL,29881530,1,0);
INSERT INTO date_poll VALUES (1,'dp-1',1,NULL,0,'closed',1,1,1,'Wanneer?');
INSERT INTO date_poll VALUES (2,'dp-2',NULL,1,4,'open',NULL,NULL,1,NULL);
INSERT INTO date_poll_option VALUES (1,1,29545620,135,1,0);
INSERT INTO date_poll_option VALUES (1,3,29881530,90,NULL,1);
INSERT INTO date_poll_option VALUES (2,1,29935860,120,NULL,0);
INSERT INTO date_poll_option VALUES (2,2,29937300,120,NULL,0);
INSERT INTO poll_answer VALUES (1,1,1,1);
INSERT INTO poll_answer VALUES (2,1,3,1);
INSERT INTO poll_answer VALUES (3,2,1,1);
INSERT INTO poll_choice VALUES (1,1,1,2);
INSERT INTO poll_choice VALUES (1,1,3,0);
INSERT INTO poll_choice VALUES (3,2,2,1);
CREATE INDEX zone_by_regional_zone ON zone (regional_zone);
CREATE INDEX municipality_by_zone ON municipality (zone);
CREATE INDEX umbrella_profession_by_profession ON umbrella_profession (profession);
CREATE INDEX circle_by_umbrella ON circle (umbrella) WHERE umbrella IS NOT NULL;
CREATE INDEX circle_profession_by_profession ON circle_profession (profession);
CREATE INDEX circle_zone_by_circle ON circle_zone (circle, zone, from_day, to_day);
CREATE INDEX circle_zone_by_zone ON circle_zone (zone, circle, from_day, to_day);
CREATE INDEX circle_municipality_by_municipality ON circle_municipality (municipality);
CREATE INDEX circle_opening_by_circle ON circle_opening (circle, from_day, to_day);
CREATE INDEX person_by_municipality ON person (municipality) WHERE municipality IS NOT NULL;
CREATE INDEX membership_by_circle ON membership (circle, person, from_day, to_day, practice);
CREATE INDEX membership_by_person ON membership (person);
CREATE TRIGGER membership_overlap_insert BEFORE INSERT ON membership
WHEN EXISTS (
    SELECT 1 FROM membership WHERE circle = NEW.circle AND person = NEW.person
    AND from_day < ifnull(NEW.to_day, 9223372036854775807) AND NEW.from_day < ifnull(to_day, 9223372036854775807)
    AND from_day < ifnull(to_day, 9223372036854775807) AND NEW.from_day < ifnull(NEW.to_day, 9223372036854775807))
BEGIN SELECT RAISE(ABORT, 'membership overlap'); END;
CREATE TRIGGER membership_overlap_update BEFORE UPDATE OF circle, person, from_day, to_day ON membership
WHEN EXISTS (
    SELECT 1 FROM membership WHERE circle = NEW.circle AND person = NEW.person AND id <> NEW.id
    AND from_day < ifnull(NEW.to_day, 9223372036854775807) AND NEW.from_day < ifnull(to_day, 9223372036854775807)
    AND from_day < ifnull(to_day, 9223372036854775807) AND NEW.from_day < ifnull(NEW.to_day, 9223372036854775807))
BEGIN SELECT RAISE(ABORT, 'membership overlap'); END;
CREATE INDEX leave_by_circle ON leave (circle, person, from_day, to_day);
CREATE INDEX leave_by_person ON leave (person);
CREATE INDEX office_by_circle ON office (circle, person, office, from_day, to_day) WHERE circle IS NOT NULL;
CREATE INDEX office_by_umbrella ON office (umbrella, person, office, from_day, to_day) WHERE umbrella IS NOT NULL;
CREATE INDEX office_by_person ON office (person);
CREATE INDEX meeting_by_circle ON meeting (circle, day) WHERE circle IS NOT NULL;
CREATE INDEX meeting_by_umbrella ON meeting (umbrella, day) WHERE umbrella IS NOT NULL;
CREATE INDEX meeting_by_venue ON meeting (venue) WHERE venue IS NOT NULL;
CREATE INDEX attendance_by_represented_circle ON attendance (represents_circle) WHERE represents_circle IS NOT NULL;
CREATE INDEX attendance_by_person ON attendance (person);
CREATE INDEX agreement_by_circle ON agreement (circle);
CREATE INDEX goal_by_circle ON goal (circle);
CREATE INDEX signal_by_circle ON signal (circle);
CREATE INDEX signal_by_zone ON signal (zone);
CREATE INDEX finding_by_zone ON finding (zone, profession, on_day);
CREATE INDEX workforce_by_zone ON workforce (zone, profession, year);
CREATE INDEX waiver_by_circle ON waiver (circle, year);
CREATE INDEX journal_by_circle ON journal (circle) WHERE circle IS NOT NULL;
CREATE INDEX journal_by_subject ON journal (subject) WHERE subject IS NOT NULL;
CREATE TRIGGER journal_grows_by_one BEFORE INSERT ON journal
WHEN NEW.number IS NOT (SELECT ifnull(max(number), 0) + 1 FROM journal)
BEGIN SELECT RAISE(ABORT, 'the journal grows by one row at a time'); END;
CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is never cut'); END;
CREATE TRIGGER journal_head_only_advances BEFORE UPDATE ON journal_head
WHEN NEW.number <> OLD.number + 1
BEGIN SELECT RAISE(ABORT, 'the head of the journal only advances'); END;
CREATE TRIGGER journal_head_is_never_cut BEFORE DELETE ON journal_head
BEGIN SELECT RAISE(ABORT, 'the head of the journal is never cut'); END;
CREATE INDEX availability_exception_by_availability ON availability_exception (availability, from_day);
CREATE INDEX invitation_answer_by_person ON invitation_answer (person);
CREATE INDEX invitation_answer_by_colleague ON invitation_answer (colleague) WHERE colleague IS NOT NULL;
CREATE INDEX date_poll_by_circle ON date_poll (circle) WHERE circle IS NOT NULL;
CREATE INDEX date_poll_by_umbrella ON date_poll (umbrella) WHERE umbrella IS NOT NULL;
CREATE INDEX date_poll_by_meeting ON date_poll (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX date_poll_option_by_venue ON date_poll_option (venue) WHERE venue IS NOT NULL;
CREATE INDEX poll_answer_by_person ON poll_answer (person);
CREATE INDEX poll_choice_by_option ON poll_choice (poll, number);
CREATE UNIQUE INDEX poll_link_in_force ON poll_link (poll, person) WHERE revoked_at IS NULL;
CREATE INDEX poll_link_by_person ON poll_link (person);
CREATE INDEX plan_by_circle ON plan (circle) WHERE circle IS NOT NULL;
CREATE INDEX plan_by_umbrella ON plan (umbrella) WHERE umbrella IS NOT NULL;
CREATE INDEX plan_row_by_meeting ON plan_row (meeting) WHERE meeting IS NOT NULL;
CREATE INDEX plan_row_by_venue ON plan_row (venue) WHERE venue IS NOT NULL;
CREATE INDEX grouping_by_circle ON grouping (circle, on_day);
CREATE INDEX grouping_seat_by_person ON grouping_seat (person);
CREATE INDEX outbox_by_due ON outbox (due_at) WHERE state = 'waiting';
CREATE INDEX outbox_by_person ON outbox (person) WHERE person IS NOT NULL;
CREATE INDEX account_by_email ON account (lower(email)) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX account_by_subject ON account (issuer, subject, ifnull(organisation, ''))
WHERE issuer IS NOT NULL AND ended_at IS NULL;
CREATE INDEX person_by_email ON person (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX session_by_person ON session (person) WHERE person IS NOT NULL;
CREATE INDEX session_by_account ON session (account) WHERE account IS NOT NULL;
CREATE INDEX recovery_code_by_factor ON recovery_code (second_factor);
CREATE INDEX broken_glass_by_account ON broken_glass (account, ends_at);
CREATE INDEX sheet_link_by_meeting ON sheet_link (meeting);
CREATE INDEX answer_link_by_meeting ON answer_link (meeting, person);
CREATE INDEX answer_link_by_person ON answer_link (person);
CREATE INDEX plan_row_by_before_venue ON plan_row (before_venue) WHERE before_venue IS NOT NULL;
CREATE INDEX zone_contact_by_zone ON zone_contact (zone, on_day);
CREATE INDEX zone_contact_by_circle ON zone_contact (circle) WHERE circle IS NOT NULL;
CREATE INDEX zone_contact_by_profession ON zone_contact (profession) WHERE profession IS NOT NULL;
CREATE INDEX board_seat_by_zone ON board_seat (zone, from_day, to_day);
CREATE INDEX board_seat_by_profession ON board_seat (profession) WHERE profession IS NOT NULL;
CREATE INDEX board_seat_by_circle ON board_seat (circle) WHERE circle IS NOT NULL;
CREATE INDEX initiative_by_profession ON initiative (profession);
CREATE INDEX initiative_municipality_by_municipality ON initiative_municipality (municipality);
CREATE INDEX initiative_member_by_initiative ON initiative_member (initiative);
CREATE INDEX initiative_member_by_person ON initiative_member (person) WHERE person IS NOT NULL;
CREATE INDEX initiative_member_by_email ON initiative_member (lower(email)) WHERE email IS NOT NULL;
CREATE INDEX initiative_link_by_member ON initiative_link (member);
CREATE INDEX handover_by_person ON handover (person);
CREATE INDEX handover_offer_by_person ON handover_offer (person);
CREATE UNIQUE INDEX stand_in_once ON stand_in (person, colleague, circle, ifnull(meeting, 0));
CREATE INDEX stand_in_by_colleague ON stand_in (colleague);
CREATE INDEX stand_in_by_circle ON stand_in (circle, meeting);
CREATE INDEX stand_in_by_meeting ON stand_in (meeting) WHERE meeting IS NOT NULL;
PRAGMA user_version = 10;
PRAGMA application_id = 1263685191;
COMMIT;
