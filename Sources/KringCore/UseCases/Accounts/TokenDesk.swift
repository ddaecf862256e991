import Synchronization

/// Knows tokens again without asking the database for each call, and remembers when each was last used.
///
/// What it knows is labelled with the database's generation: a token that is made or revoked shows at the next call.
final class TokenDesk: Sendable {
    private struct Known {
        var generation = 0
        var tokens: [[UInt8]: (row: Int, token: APIToken)] = [:]
        var lastUses: [Int: Int] = [:]
    }

    private let known = Mutex(Known())

    /// A token that is known at this generation.
    func token(_ hash: [UInt8], generation: Int) -> (row: Int, token: APIToken)? {
        known.withLock { $0.generation == generation ? $0.tokens[hash] : nil }
    }

    /// Keeps a token that was read at, or after, this generation.
    func keep(_ found: (row: Int, token: APIToken), hash: [UInt8], generation: Int) {
        known.withLock { known in
            if known.generation != generation || known.tokens.count >= 10_000 { known.tokens = [:] }
            known.generation = generation
            known.tokens[hash] = found
        }
    }

    func noteUse(row: Int, at moment: Int) {
        known.withLock { $0.lastUses[row] = moment }
    }

    /// The uses noted since the last time somebody took them.
    func takeUses() -> [Int: Int] {
        known.withLock { known in
            defer { known.lastUses = [:] }
            return known.lastUses
        }
    }
}

extension Kring {
    /// Who calls with this token.
    ///
    /// - Throws: ``TokenRefusal``.
    public func actor(forToken text: String) throws -> Actor {
        guard let secret = TokenSecret(text) else { throw TokenRefusal.invalid }
        let hash = secret.hash
        if secret.kind == PollLink.kind {
            let minute = clock.milliseconds() / 60_000
            guard let link = try database.read({ try $0.pollLink(hash: hash, at: minute) }) else { throw TokenRefusal.invalid }
            return Actor(.pollLink(link.poll, link.person))
        }
        let generation = database.generation
        guard let found = try tokenDesk.token(hash, generation: generation) ?? database.read({ try $0.token(hash: hash) })
        else { throw TokenRefusal.invalid }
        let moment = clock.milliseconds()
        if let refusal = found.token.refusal(at: moment) { throw refusal }
        tokenDesk.keep(found, hash: hash, generation: generation)
        tokenDesk.noteUse(row: found.row, at: moment)
        return found.token.actor(row: found.row)
    }

    /// Who calls with this token, from where: whoever tries tokens that open nothing is held up after so many.
    ///
    /// A token that opens something is answered all the same: nobody shuts another out by trying from the same house. What
    /// was tried is remembered by this process only.
    ///
    /// - Throws: ``TokenRefusal``, ``TooManyTokens``.
    public func actor(forToken text: String, from source: String) throws -> Actor {
        do {
            return try actor(forToken: text)
        } catch TokenRefusal.invalid {
            let key = AttemptLimits.Key(.wrongToken, source)
            if let wait = limits.wait(for: key) { throw TooManyTokens(most: key.kind.most, milliseconds: wait) }
            limits.note(key)
            throw TokenRefusal.invalid
        }
    }

    /// Writes down when tokens were last used, at most once an hour for each. For a timer and for the end of the program:
    /// a call with a token writes nothing by itself.
    public func noteTokenUses() throws {
        let uses = tokenDesk.takeUses()
        guard !uses.isEmpty else { return }
        let hour = 3_600_000
        let due = try database.read { db in
            try db.tokens().filter { stored in
                uses[stored.row].map { $0 - (stored.token.lastUsedAt ?? 0) >= hour } ?? false
            }
        }
        guard !due.isEmpty else { return }
        try database.write(touching: .nothing) { db in
            for stored in due { try db.noteUse(ofTokenRow: stored.row, at: uses[stored.row] ?? 0) }
        }
    }
}
