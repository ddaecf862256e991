import GRDB

// Links that open one thing, by the hash of their secret.
extension Connection {
    func insert(_ link: SheetLink, meeting row: Int, hash: [UInt8], madeBy: String) throws {
        try run(
            "INSERT INTO sheet_link (slug, meeting, hash, created_at, expires_at, made_by) VALUES (?, ?, ?, ?, ?, ?)", link.id,
            row, hash, link.createdAt, link.expiresAt, madeBy)
    }

    func revoke(sheetLink id: SheetLink.ID, at moment: Int) throws {
        try run("UPDATE sheet_link SET revoked_at = ? WHERE slug = ? AND revoked_at IS NULL", moment, id)
    }

    /// The links to a sheet, the latest first.
    func sheetLinks(ofMeeting row: Int) throws -> [SheetLink] {
        try all(
            """
            SELECT sheet_link.slug, meeting.slug, created_at, expires_at, revoked_at FROM sheet_link
            JOIN meeting ON meeting.id = sheet_link.meeting WHERE meeting = ? ORDER BY sheet_link.id DESC
            """, row
        ) {
            SheetLink(
                id: $0.slug(0), meeting: $0.slug(1), createdAt: $0.int(2), expiresAt: $0.int(3), revokedAt: $0.optionalInt(4))
        }
    }

    /// The meeting whose sheet a secret opens at a moment.
    func meeting(ofSheetLink hash: [UInt8], at moment: Int) throws -> Meeting.ID? {
        try first(
            """
            SELECT meeting.slug FROM sheet_link JOIN meeting ON meeting.id = sheet_link.meeting
            WHERE hash = ? AND revoked_at IS NULL AND expires_at > ?
            """, hash, moment
        ) { $0.slug(0) }
    }

    func insertAnswerLink(meeting: Int, person: Int, hash: [UInt8], at moment: Int) throws {
        try run(
            "INSERT INTO answer_link (meeting, person, hash, created_at) VALUES (?, ?, ?, ?)", meeting, person, hash, moment)
    }

    /// Who answers what by a secret.
    func answerLink(hash: [UInt8]) throws -> (meeting: Meeting.ID, person: Person.ID)? {
        try first(
            """
            SELECT meeting.slug, person.slug FROM answer_link JOIN meeting ON meeting.id = answer_link.meeting
            JOIN person ON person.id = answer_link.person WHERE hash = ?
            """, hash
        ) { ($0.slug(0), $0.slug(1)) }
    }

    /// When a meeting begins.
    func start(ofMeeting id: Meeting.ID) throws -> LocalMoment? { try stored(id)?.value.start }

    /// What a circle or umbrella is called.
    func name(of host: Meeting.Host) throws -> String {
        switch host {
        case .circle(let id): try first("SELECT name FROM circle WHERE slug = ?", id) { $0.text(0) } ?? ""
        case .umbrella(let id): try first("SELECT name FROM umbrella WHERE slug = ?", id) { $0.text(0) } ?? ""
        }
    }

    /// Whether a person can be written to.
    func hasAddress(person row: Int) throws -> Bool {
        try first("SELECT email IS NOT NULL FROM person WHERE id = ?", row) { $0.bool(0) } ?? false
    }

    /// Taken back, or to a poll whose last date was before: a moment, and the same in minutes.
    static let deadPollLink = """
        revoked_at < ? OR NOT EXISTS (SELECT 1 FROM date_poll_option WHERE date_poll_option.poll = poll_link.poll AND \
        start_utc >= ?)
        """

    /// Throws away links that are dead since a moment.
    func cleanLinks(deadBefore moment: Int) throws {
        try run("DELETE FROM sheet_link WHERE min(expires_at, ifnull(revoked_at, expires_at)) < ?", moment)
        try run(
            "DELETE FROM answer_link WHERE meeting IN (SELECT id FROM meeting WHERE start_utc < ?)", moment / 60_000)
        try run("DELETE FROM poll_link WHERE \(Self.deadPollLink)", moment, moment / 60_000)
    }
}
