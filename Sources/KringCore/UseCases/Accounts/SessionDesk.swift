import Synchronization

/// Knows sessions again without asking the database for each page, and remembers when each was last used.
///
/// What it knows is labelled with the database's generation and the day: an office that began or ended shows at once.
final class SessionDesk: Sendable {
    private struct Label: Hashable {
        var generation: Int
        var today: CalendarDay
    }

    private struct Known {
        var label: Label?
        var sessions: [[UInt8]: SignedIn] = [:]
        /// When each session was last used, by its row: milliseconds since 1970 UTC.
        var uses: [Int: Int] = [:]
        /// Those of them that are not written down yet.
        var fresh: Set<Int> = []
    }

    private let known = Mutex(Known())

    /// Somebody who is known to be signed in, at this generation and on this day.
    func signedIn(_ hash: [UInt8], generation: Int, today: CalendarDay) -> SignedIn? {
        known.withLock { known in
            known.label == Label(generation: generation, today: today) ? known.sessions[hash] : nil
        }
    }

    /// Keeps what was read at, or after, this generation.
    func keep(_ signedIn: SignedIn, hash: [UInt8], generation: Int, today: CalendarDay) {
        known.withLock { known in
            let label = Label(generation: generation, today: today)
            if known.label != label || known.sessions.count >= 10_000 { known.sessions = [:] }
            known.label = label
            known.sessions[hash] = signedIn
        }
    }

    /// When a session was last used, as far as this process knows.
    func lastUse(ofRow row: Int) -> Int? { known.withLock { $0.uses[row] } }

    func noteUse(row: Int, at moment: Int) {
        known.withLock { known in
            known.uses[row] = moment
            known.fresh.insert(row)
        }
    }

    /// The uses noted since the last time somebody took them.
    func takeUses() -> [Int: Int] {
        known.withLock { known in
            defer { known.fresh = [] }
            return known.uses.filter { known.fresh.contains($0.key) }
        }
    }
}

extension Kring {
    /// Who is signed in with the secret of this browser; nobody when it is none, or its time is over.
    ///
    /// A session whose person came to other offices, or left one, since she signed in is ended here: she signs in anew.
    public func signedIn(with secret: Secret) throws -> SignedIn? {
        let hash = secret.hash
        let generation = database.generation
        let now = clock.milliseconds()
        let today = today
        if let known = sessionDesk.signedIn(hash, generation: generation, today: today) {
            return use(known, at: now)
        }
        guard let stored = try database.read({ try $0.session(hash: hash) }) else { return nil }
        guard use(stored, at: now) else { return nil }
        let looked = try database.read { db in try db.look(stored, on: today, at: now) }
        guard let looked else {
            try database.write(touching: .nothing) { db in
                try db.endSession(row: stored.row, as: .roleChanged, at: now)
            }
            return nil
        }
        sessionDesk.keep(looked, hash: hash, generation: generation, today: today)
        return looked
    }

    private func use(_ known: SignedIn, at now: Int) -> SignedIn? {
        guard let row = known.actor.session?.number else { return nil }
        let seen = max(sessionDesk.lastUse(ofRow: row) ?? 0, known.session.lastSeenAt)
        guard known.session.holds(at: now, lastSeenAt: seen) else { return nil }
        sessionDesk.noteUse(row: row, at: now)
        return known
    }

    private func use(_ stored: SessionRow, at now: Int) -> Bool {
        let seen = max(sessionDesk.lastUse(ofRow: stored.row) ?? 0, stored.session.lastSeenAt)
        guard stored.session.holds(at: now, lastSeenAt: seen) else { return false }
        sessionDesk.noteUse(row: stored.row, at: now)
        return true
    }

    /// Writes down when sessions were last used. For a timer and for the end of the program: a page that is only looked at
    /// writes nothing by itself.
    public func noteSessionUses() throws {
        let uses = sessionDesk.takeUses()
        guard !uses.isEmpty else { return }
        try database.write(touching: .nothing) { db in
            for (row, moment) in uses.sorted(by: { $0.key < $1.key }) { try db.noteUse(ofSession: row, at: moment) }
        }
    }
}

extension Connection {
    /// Who a session is of today, with what rights; nobody when her offices are no longer those she signed in with.
    func look(_ stored: SessionRow, on today: CalendarDay, at moment: Int) throws -> SignedIn? {
        let mark = Actor.Session(number: stored.row, freshUntil: stored.session.provedAt + Session.freshness)
        switch stored.identity {
        case .person:
            guard case .person(let id) = stored.session.identity else { return nil }
            let standing = try standing(of: .person(id), on: today, moment: moment)
            guard standing.roles == stored.roles else { return nil }
            var actor = Actor(.person(id), session: mark)
            guard !standing.coordinates.isEmpty, !stored.session.hasSecondFactor else {
                return SignedIn(session: stored.session, actor: actor, stage: .complete)
            }
            actor.limit = Actor.Limit(columns: Set(Permission.Column.allCases).subtracting([.coordinator]))
            return SignedIn(session: stored.session, actor: actor, stage: try stage(of: stored.identity))
        case .account(let row):
            guard let account = try account(row: row), account.endedAt == nil, account.roles == stored.roles else { return nil }
            guard stored.session.hasSecondFactor else {
                return SignedIn(
                    session: stored.session, actor: Actor(.open, session: mark), stage: try stage(of: stored.identity))
            }
            let glass = account.role == .administrator ? try brokenGlass(ofAccount: row, at: moment) : nil
            return SignedIn(
                session: stored.session,
                actor: Actor(account.kind, breakGlass: glass, account: account.id, session: mark), stage: .complete)
        }
    }

    private func stage(of identity: IdentityRow) throws -> SignedIn.Stage {
        try secondFactor(of: identity)?.isConfirmed == true ? .secondFactor : .enrolment
    }
}

extension Account {
    /// What the account is, as a text: when it changes, its sessions end.
    var roles: String { zone.map { "\(role.rawValue):\($0)" } ?? role.rawValue }
}
