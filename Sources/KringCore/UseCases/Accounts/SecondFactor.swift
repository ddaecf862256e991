/// A second factor that was just set up: what the page shows once.
public struct SecondFactorSetup: Hashable, Sendable {
    /// The session's new secret, for the cookie.
    public var secret: Secret
    /// Ten codes, each good once, for the day the phone is gone.
    public var recoveryCodes: [String]
}

/// What comes of showing a code of the second factor.
public enum SecondFactorOutcome: Hashable, Sendable {
    /// Right. The session has a new secret, for the cookie.
    case shown(Secret)
    /// Right, and it was a recovery code; so many are left.
    case shownByRecovery(Secret, left: Int)
    /// Wrong.
    case wrong
    /// Too often wrong: how many milliseconds to wait.
    case wait(Int)
    /// There is no session, or no second factor to show.
    case over
}

extension Kring {
    /// A new second factor for whoever is signed in, not in use until one of its codes was shown. Looking stores nothing, and
    /// takes nothing away: it is made from the secret in her browser's cookie, so that it is the same when the page is looked at
    /// again, and goes with that secret once it is in use.
    ///
    /// - Returns: Nothing when there is no such session.
    /// - Throws: ``KringError/signInAgain`` when she has a second factor and did not show it in the last fifteen minutes.
    public func beginSecondFactor(_ secret: Secret) throws -> OneTimePassword? {
        let now = clock.milliseconds()
        return try database.read { db in try db.offeredSecondFactor(secret, at: now)?.password }
    }

    /// Takes a second factor into use, by a code of it; the one before opens nothing any more.
    ///
    /// - Returns: Nothing when the code is wrong, or there is no such session.
    /// - Throws: ``KringError/signInAgain`` as when it is begun.
    public func confirmSecondFactor(_ secret: Secret, code: String, source: String) throws -> SecondFactorSetup? {
        let now = clock.milliseconds()
        let setup: SecondFactorSetup? = try database.write { db, _ in
            guard let (stored, password) = try db.offeredSecondFactor(secret, at: now),
                let step = password.step(of: code, at: now, after: 0)
            else { return nil }
            let row = try db.replaceSecondFactor(of: stored.identity, by: password, at: now)
            try db.confirmSecondFactor(row, at: now)
            try db.noteStep(step, ofSecondFactor: row)
            let codes = (0..<10).map { _ in RecoveryCode.made() }
            try db.replaceRecoveryCodes(ofSecondFactor: row, by: codes.map { RecoveryCode.hash($0, ofFactor: row) })
            // Whoever was signed in without it elsewhere, is not any more.
            try db.endSessions(of: stored.identity, except: stored.row, as: .roleChanged, at: now)
            let renewed = Secret.made()
            try db.prove(session: stored.row, hash: renewed.hash, secondFactor: true, at: now)
            try noteSecondFactor("setUpSecondFactor", of: stored.identity, at: now, in: db)
            return SecondFactorSetup(secret: renewed, recoveryCodes: codes)
        }
        if setup == nil { try noteFailure(AttemptLimits.Key(.failure, source), at: now) }
        return setup
    }

    /// Shows a code of the second factor, or a recovery code.
    public func showSecondFactor(_ secret: Secret, code: String, source: String) throws -> SecondFactorOutcome {
        try loadLimits()
        let now = clock.milliseconds()
        guard let stored = try database.read({ try $0.session(hash: secret.hash) }),
            stored.session.holds(at: now, lastSeenAt: max(stored.session.lastSeenAt, sessionDesk.lastUse(ofRow: stored.row) ?? 0))
        else { return .over }
        let keys = [AttemptLimits.Key(.failure, source), AttemptLimits.Key(.secondFactor, "\(stored.identity)")]
        if let wait = keys.compactMap({ limits.wait(for: $0) }).max() { return .wait(wait) }
        let outcome: SecondFactorOutcome = try database.write { db, _ in
            guard let factor = try db.secondFactor(of: stored.identity), factor.isConfirmed else { return .over }
            let digits = code.filter { !$0.isWhitespace }
            let renewed = Secret.made()
            if let step = factor.password.step(of: digits, at: now, after: factor.lastStep) {
                try db.noteStep(step, ofSecondFactor: factor.row)
                try db.prove(session: stored.row, hash: renewed.hash, secondFactor: true, at: now)
                return .shown(renewed)
            }
            let word = RecoveryCode.hash(RecoveryCode.folded(code), ofFactor: factor.row)
            guard try db.useRecoveryCode(hash: word, ofSecondFactor: factor.row, at: now) else { return .wrong }
            try db.prove(session: stored.row, hash: renewed.hash, secondFactor: true, at: now)
            try noteSecondFactor("useRecoveryCode", of: stored.identity, at: now, in: db)
            return .shownByRecovery(renewed, left: try db.recoveryCodesLeft(ofSecondFactor: factor.row))
        }
        if outcome == .wrong { for key in keys { try noteFailure(key, at: now) } }
        return outcome
    }

    /// Writes down that a second factor changed, and writes to whose it is.
    private func noteSecondFactor(_ action: String, of identity: IdentityRow, at moment: Int, in db: Connection) throws {
        var change = Change(action, "secondFactor", "own")
        var actor = "open"
        switch try db.identity(of: identity) {
        case .person(let id):
            actor = Actor.person(id).journalName
            if let row = identity.person { change.lines = [.init(person: row, after: [:])] }
        case .account(let id):
            actor = "account:\(id)"
            change.id = id.rawValue
        case nil: break
        }
        try database.journal.note(change, by: ChangeOrigin(actor: actor, source: .web, moment: moment), in: db)
        let recipient = identity.person.map(Mail.Recipient.person) ?? .account(identity.account ?? 0)
        try db.post(
            Mail(.secondFactorChanged, to: recipient, about: "\(action):\(moment)", ["what": action]), at: moment,
            on: WallClock.day(at: moment))
    }
}

extension Connection {
    /// The second factor that a session may set up, when it still holds.
    ///
    /// - Throws: ``KringError/signInAgain`` when there is one already that was not shown in the last fifteen minutes.
    fileprivate func offeredSecondFactor(_ secret: Secret, at now: Int) throws -> (stored: SessionRow, password: OneTimePassword)?
    {
        guard let stored = try session(hash: secret.hash), stored.session.holds(at: now, lastSeenAt: now) else { return nil }
        if try secondFactor(of: stored.identity)?.isConfirmed == true {
            let isFresh = now < stored.session.provedAt + Session.freshness
            guard stored.session.hasSecondFactor, isFresh else { throw KringError.signInAgain }
        }
        return (stored, OneTimePassword(secret: Array(secret.hash(with: "second factor").prefix(20))))
    }
}

extension WriteScope {
    /// Ends every session of somebody: her phone was stolen, and she called. Only on the machine that holds the database.
    public func endSessions(of identity: Identity) throws {
        guard actor.kind == .operator else { throw KringError.forbidden }
        guard let row = try db.identityRow(of: identity) else { throw KringError.notFound }
        try db.endSessions(of: row, as: .ended, at: moment)
    }

    /// Takes the second factor of somebody away, so that she sets up a new one: for who lost phone and recovery codes. Only on
    /// the machine that holds the database.
    public func dropSecondFactor(of identity: Identity) throws {
        guard actor.kind == .operator else { throw KringError.forbidden }
        guard let row = try db.identityRow(of: identity) else { throw KringError.notFound }
        try db.dropSecondFactor(of: row)
        try db.endSessions(of: row, as: .roleChanged, at: moment)
        var change = Change("dropSecondFactor", "secondFactor", "own")
        if let person = row.person { change.lines = [.init(person: person, after: [:])] }
        try note(change)
        let recipient = row.person.map(Mail.Recipient.person) ?? .account(row.account ?? 0)
        try post(Mail(.secondFactorChanged, to: recipient, about: "dropSecondFactor:\(moment)", ["what": "dropSecondFactor"]))
    }
}

/// Codes for the day the phone is gone: 118 random bits in letters and digits that are hard to misread. As many as that, so
/// that nobody finds them from their hashes, however fast he tries.
enum RecoveryCode {
    private static let alphabet = Array("abcdefghjkmnpqrstuvwxyz23456789".utf8)

    /// A new one, in four groups of six: `k7mqdw-2xrpay-…`.
    static func made() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<4).map { _ in
            let letters = (0..<6).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }
            return String(decoding: letters, as: UTF8.self)
        }.joined(separator: "-")
    }

    /// As it is stored: together with whose it is, so that equal codes have unequal hashes.
    static func hash(_ code: String, ofFactor row: Int) -> [UInt8] { Secret.hash(of: "recovery \(row) \(folded(code))") }

    /// Without what people add or leave out when they type.
    static func folded(_ code: String) -> String {
        String(code.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
