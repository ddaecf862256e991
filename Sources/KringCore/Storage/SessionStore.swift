import GRDB

/// A session with what only the tables know of it.
struct SessionRow: Hashable, Sendable {
    var row: Int
    var session: Session
    var identity: IdentityRow
    /// What her offices made of her when she signed in.
    var roles: String
}

// Who is signed in, by the hash of what her browser holds.
extension Connection {
    private static let sessionSelection = """
        SELECT session.id, session.slug, session.person, person.slug, session.account, account.slug, device,
            session.created_at, proved_at, last_seen_at, ends_at, idle_limit, second_factor, roles
        FROM session LEFT JOIN person ON person.id = session.person LEFT JOIN account ON account.id = session.account
        """

    private func session(_ query: Query) -> SessionRow {
        let identity: Identity
        let row: IdentityRow
        if let person = query.optionalInt(2) {
            identity = .person(query.slug(3))
            row = .person(person)
        } else {
            identity = .account(query.slug(5))
            row = .account(query.int(4))
        }
        let session = Session(
            id: query.slug(1), identity: identity, device: query.text(6), createdAt: query.int(7), provedAt: query.int(8),
            lastSeenAt: query.int(9), endsAt: query.int(10), idleLimit: query.int(11), hasSecondFactor: query.bool(12))
        return SessionRow(row: query.int(0), session: session, identity: row, roles: query.text(13))
    }

    /// The session of a browser that was not ended.
    func session(hash: [UInt8]) throws -> SessionRow? {
        try first("\(Self.sessionSelection) WHERE hash = ? AND session.ended_at IS NULL", hash) { session($0) }
    }

    /// The sessions of somebody that were not ended, the latest first.
    func sessions(of identity: IdentityRow) throws -> [SessionRow] {
        try all(
            """
            \(Self.sessionSelection) WHERE (session.person = ? OR session.account = ?) AND session.ended_at IS NULL \
            ORDER BY session.created_at DESC, session.id DESC
            """, identity.person, identity.account
        ) { session($0) }
    }

    func insert(_ session: Session, of identity: IdentityRow, hash: [UInt8], roles: String) throws -> Int {
        try run(
            """
            INSERT INTO session (slug, hash, person, account, second_factor, created_at, proved_at, last_seen_at, idle_limit, \
            ends_at, roles, device) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            session.id, hash, identity.person, identity.account, session.hasSecondFactor, session.createdAt, session.provedAt,
            session.lastSeenAt, session.idleLimit, session.endsAt, roles, session.device)
        return Int(lastInsertedRowID)
    }

    /// Gives a session another secret, once she has shown more of who she is.
    func prove(session row: Int, hash: [UInt8], secondFactor: Bool, at moment: Int) throws {
        try run(
            "UPDATE session SET hash = ?, second_factor = max(second_factor, ?), proved_at = ?, last_seen_at = ? WHERE id = ?",
            hash, secondFactor, moment, moment, row)
    }

    func noteUse(ofSession row: Int, at moment: Int) throws {
        try run("UPDATE session SET last_seen_at = max(last_seen_at, ?) WHERE id = ?", moment, row)
    }

    func endSession(row: Int, as end: Session.End, at moment: Int) throws {
        try run("UPDATE session SET ended_at = ?, end_reason = ? WHERE id = ? AND ended_at IS NULL", moment, end.rawValue, row)
    }

    /// Ends every session of somebody, but for one.
    func endSessions(of identity: IdentityRow, except kept: Int? = nil, as end: Session.End, at moment: Int) throws {
        try run(
            """
            UPDATE session SET ended_at = ?, end_reason = ? WHERE (person = ? OR account = ?) AND ended_at IS NULL AND id <> ?
            """, moment, end.rawValue, identity.person, identity.account, kept ?? 0)
    }
}
