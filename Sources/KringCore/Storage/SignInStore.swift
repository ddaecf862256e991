import GRDB

/// Somebody's wish to sign in, as it is stored.
struct SignInRow: Hashable, Sendable {
    var row: Int
    var linkHash: [UInt8]
    var codeHash: [UInt8]?
    var expiresAt: Int
    var failures: Int
    var isProved: Bool
    /// Whether the operator says who it is, so that no second factor is asked.
    var isVouched: Bool
    /// Who it is, when that was said beforehand.
    var identity: IdentityRow?
    var address: String?
    var returnTo: String?
    var isBoundToBrowser: Bool
}

/// A second factor, as it is stored.
struct SecondFactorRow: Hashable, Sendable {
    var row: Int
    var password: OneTimePassword
    var isConfirmed: Bool
    /// The last half minute of which a code was used.
    var lastStep: Int
}

// Wishes to sign in, second factors, and what was tried at the door.
extension Connection {
    private static let signInSelection = """
        SELECT id, link_hash, code_hash, expires_at, failures, proved_at, vouched, person, account, address, return_to,
            browser_hash IS NOT NULL FROM sign_in
        """

    private func signIn(_ query: Query) -> SignInRow {
        let identity =
            query.optionalInt(7).map(IdentityRow.person) ?? query.optionalInt(8).map(IdentityRow.account)
        return SignInRow(
            row: query.int(0), linkHash: query.bytes(1), codeHash: query.optionalBytes(2), expiresAt: query.int(3),
            failures: query.int(4), isProved: !query.isNull(5), isVouched: query.bool(6), identity: identity,
            address: query.optionalText(9), returnTo: query.optionalText(10), isBoundToBrowser: query.bool(11))
    }

    /// The open wish of a browser.
    func signIn(browserHash: [UInt8]) throws -> SignInRow? {
        try first("\(Self.signInSelection) WHERE browser_hash = ? AND ended_at IS NULL", browserHash) { signIn($0) }
    }

    /// The open wish that a link belongs to.
    func signIn(linkHash: [UInt8]) throws -> SignInRow? {
        try first("\(Self.signInSelection) WHERE link_hash = ? AND ended_at IS NULL", linkHash) { signIn($0) }
    }

    /// Stores a wish of a browser, for an address.
    func insertSignIn(
        address: String, browserHash: [UInt8], linkHash: [UInt8], codeHash: [UInt8], returnTo: String?, at moment: Int,
        until end: Int
    ) throws -> Int {
        try run(
            """
            INSERT INTO sign_in (browser_hash, link_hash, code_hash, created_at, expires_at, address, return_to)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, browserHash, linkHash, codeHash, moment, end, address, returnTo)
        return Int(lastInsertedRowID)
    }

    /// Stores that a browser was sent to a provider of sign-ins.
    ///
    /// - Parameter mark: What tells it from a wish for a mail; no link has that hash.
    func insertProviderTrip(browserHash: [UInt8], mark: [UInt8], returnTo: String?, at moment: Int, until end: Int) throws {
        try run(
            "INSERT INTO sign_in (browser_hash, link_hash, created_at, expires_at, return_to) VALUES (?, ?, ?, ?, ?)",
            browserHash, mark, moment, end, returnTo)
    }

    /// Stores a link that the operator made for somebody.
    func insertSignIn(
        of identity: IdentityRow, linkHash: [UInt8], vouched: Bool, returnTo: String?, at moment: Int, until end: Int
    ) throws {
        try run(
            """
            INSERT INTO sign_in (link_hash, created_at, expires_at, vouched, person, account, return_to)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """, linkHash, moment, end, vouched, identity.person, identity.account, returnTo)
    }

    /// Counts a wrong code; nothing more is taken after the last that is allowed.
    func countFailure(ofSignIn row: Int, ends: Bool, at moment: Int) throws {
        try run("UPDATE sign_in SET failures = failures + 1 WHERE id = ?", row)
        if ends { try endSignIn(row, at: moment) }
    }

    func proveSignIn(_ row: Int, at moment: Int) throws {
        try run("UPDATE sign_in SET proved_at = ?, code_hash = NULL WHERE id = ?", moment, row)
    }

    func endSignIn(_ row: Int, at moment: Int) throws {
        try run("UPDATE sign_in SET ended_at = ?, code_hash = NULL WHERE id = ?", moment, row)
        try run("UPDATE sign_in SET address = NULL WHERE id = ?", row)
    }

    /// Whether there is anything to throw away.
    func hasOldSignIns(before moment: Int) throws -> Bool {
        try first(
            "SELECT EXISTS (SELECT 1 FROM sign_in WHERE expires_at < ?) OR EXISTS (SELECT 1 FROM attempt WHERE moment < ?)",
            moment, moment
        ) { $0.bool(0) } ?? false
    }

    /// Throws away wishes whose time is over.
    func cleanSignIns(before moment: Int) throws {
        try run("DELETE FROM sign_in WHERE expires_at < ?", moment)
    }

    // MARK: Second factor

    func secondFactor(of identity: IdentityRow) throws -> SecondFactorRow? {
        try first(
            "SELECT id, secret, confirmed_at, last_step FROM second_factor WHERE person = ? OR account = ?", identity.person,
            identity.account
        ) {
            SecondFactorRow(
                row: $0.int(0), password: OneTimePassword(secret: $0.bytes(1)), isConfirmed: !$0.isNull(2),
                lastStep: $0.int(3))
        }
    }

    /// Puts a second factor, not yet confirmed, in the place of what somebody had.
    ///
    /// - Returns: Its row.
    func replaceSecondFactor(of identity: IdentityRow, by password: OneTimePassword, at moment: Int) throws -> Int {
        try run("DELETE FROM second_factor WHERE person = ? OR account = ?", identity.person, identity.account)
        try run(
            "INSERT INTO second_factor (person, account, secret, created_at) VALUES (?, ?, ?, ?)", identity.person,
            identity.account, password.secret, moment)
        return Int(lastInsertedRowID)
    }

    func dropSecondFactor(of identity: IdentityRow) throws {
        try run("DELETE FROM second_factor WHERE person = ? OR account = ?", identity.person, identity.account)
    }

    func confirmSecondFactor(_ row: Int, at moment: Int) throws {
        try run("UPDATE second_factor SET confirmed_at = ? WHERE id = ?", moment, row)
    }

    func noteStep(_ step: Int, ofSecondFactor row: Int) throws {
        try run("UPDATE second_factor SET last_step = ? WHERE id = ?", step, row)
    }

    /// Puts recovery codes in the place of those there were.
    func replaceRecoveryCodes(ofSecondFactor row: Int, by hashes: [[UInt8]]) throws {
        try run("DELETE FROM recovery_code WHERE second_factor = ?", row)
        for hash in hashes { try run("INSERT INTO recovery_code (second_factor, hash) VALUES (?, ?)", row, hash) }
    }

    /// Uses a recovery code up.
    ///
    /// - Returns: Whether there was one.
    func useRecoveryCode(hash: [UInt8], ofSecondFactor row: Int, at moment: Int) throws -> Bool {
        try run(
            "UPDATE recovery_code SET used_at = ? WHERE second_factor = ? AND hash = ? AND used_at IS NULL", moment, row, hash)
        return changesCount > 0
    }

    /// How many recovery codes are left.
    func recoveryCodesLeft(ofSecondFactor row: Int) throws -> Int {
        try first("SELECT count(*) FROM recovery_code WHERE second_factor = ? AND used_at IS NULL", row) { $0.int(0) } ?? 0
    }

    // MARK: What was tried

    func note(_ key: AttemptLimits.Key, at moment: Int) throws {
        try run("INSERT INTO attempt (kind, key, moment) VALUES (?, ?, ?)", key.kind.rawValue, key.hash, moment)
    }

    /// What was tried in the last hour, or seems to have been tried after now.
    func attempts(since moment: Int) throws -> [(key: AttemptLimits.Key, moment: Int)] {
        try all("SELECT kind, key, moment FROM attempt WHERE moment > ? ORDER BY id DESC LIMIT 100000", moment) {
            (AttemptLimits.Key(try word($0.text(0)), hash: $0.bytes(1)), $0.int(2))
        }
    }

    func cleanAttempts(before moment: Int) throws {
        try run("DELETE FROM attempt WHERE moment < ?", moment)
    }

    // MARK: Broken glass

    func insertBrokenGlass(account row: Int, circle: Int?, reason: String, at moment: Int, until end: Int) throws {
        try run(
            "INSERT INTO broken_glass (account, circle, opened_at, ends_at, reason) VALUES (?, ?, ?, ?, ?)", row, circle, moment,
            end, reason)
    }

    /// The window that an administrator has open, the latest one.
    func brokenGlass(ofAccount row: Int, at moment: Int) throws -> Actor.BreakGlass? {
        try first(
            """
            SELECT circle.slug, reason, ends_at FROM broken_glass LEFT JOIN circle ON circle.id = broken_glass.circle
            WHERE account = ? AND opened_at <= ? AND ends_at > ? ORDER BY broken_glass.id DESC LIMIT 1
            """, row, moment, moment
        ) { Actor.BreakGlass(circle: $0.optionalSlug(0), reason: $0.text(1), until: $0.int(2)) }
    }

    /// Ends the windows that an administrator has open.
    func endBrokenGlass(ofAccount row: Int, at moment: Int) throws {
        try run("UPDATE broken_glass SET ends_at = max(opened_at + 1, ?) WHERE account = ? AND ends_at > ?", moment, row, moment)
    }
}
