import GRDB

// API tokens: by the hash of their text, and never the text.
extension Connection {
    private static let tokenSelection = """
        SELECT api_token.id, api_token.slug, role, person.slug, circle.slug, umbrella.slug, zone.slug, label, created_at, \
        expires_at, revoked_at, last_used_at, hash, scopes
        FROM api_token LEFT JOIN person ON person.id = api_token.person LEFT JOIN circle ON circle.id = api_token.circle
        LEFT JOIN umbrella ON umbrella.id = api_token.umbrella LEFT JOIN zone ON zone.id = api_token.zone
        """

    private func token(_ query: Query) throws -> (row: Int, token: APIToken) {
        let token = APIToken(
            id: query.slug(1), role: try word(query.text(2)), person: query.optionalSlug(3), circle: query.optionalSlug(4),
            umbrella: query.optionalSlug(5), zone: query.optionalSlug(6),
            // A scope that a later program wrote opens nothing here: it never widens.
            scopes: Set(query.text(13).split(separator: " ").map { TokenScope(rawValue: String($0)) ?? .eventsRead }),
            label: query.optionalText(7),
            createdAt: query.int(8), expiresAt: query.int(9), revokedAt: query.optionalInt(10),
            lastUsedAt: query.optionalInt(11))
        return (query.int(0), token)
    }

    /// The token with this hash. The index finds it; the comparison that decides tells nothing by its time.
    func token(hash: [UInt8]) throws -> (row: Int, token: APIToken)? {
        let found = try first("\(Self.tokenSelection) WHERE hash = ?", hash) { (try token($0), $0.bytes(12)) }
        guard let (stored, storedHash) = found, TokenSecret.isSame(storedHash, hash) else { return nil }
        return stored
    }

    /// A token by its id.
    func token(_ id: APIToken.ID) throws -> (row: Int, token: APIToken)? {
        try first("\(Self.tokenSelection) WHERE api_token.slug = ?", id) { try token($0) }
    }

    /// All tokens, the latest first.
    func tokens() throws -> [(row: Int, token: APIToken)] {
        try all("\(Self.tokenSelection) ORDER BY created_at DESC, api_token.id DESC") { try token($0) }
    }

    func insert(_ token: APIToken, hash: [UInt8]) throws {
        let rows = RowLookup(self)
        try run(
            """
            INSERT INTO api_token (slug, hash, role, label, person, circle, umbrella, zone, scopes, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            token.id, hash, token.role.rawValue, token.label, try rows.row(of: token.person), try rows.row(of: token.circle),
            try rows.row(of: token.umbrella), try rows.row(of: token.zone),
            token.scopeWords, token.createdAt, token.expiresAt)
    }

    func revoke(tokenRow row: Int, at moment: Int) throws {
        try run("UPDATE api_token SET revoked_at = ?, version = version + 1 WHERE id = ?", moment, row)
    }

    func noteUse(ofTokenRow row: Int, at moment: Int) throws {
        try run("UPDATE api_token SET last_used_at = ? WHERE id = ?", moment, row)
    }
}
