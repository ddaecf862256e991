extension Kring {
    /// Signs out in this browser. What is no session is no session afterwards either.
    public func signOut(_ secret: Secret) throws {
        let now = clock.milliseconds()
        try database.write(touching: .nothing) { db in
            if let session = try db.session(hash: secret.hash) { try db.endSession(row: session.row, as: .signedOut, at: now) }
        }
    }
}

extension ReadScope {
    /// The sessions of whoever asks that still hold, the latest first.
    public func mySessions() throws -> [Session] {
        guard let identity = try db.identity(of: actor) else { throw KringError.notFound }
        return try db.sessions(of: identity).map(\.session).filter { $0.holds(at: standing.moment, lastSeenAt: $0.lastSeenAt) }
    }
}

extension WriteScope {
    /// Ends one session of whoever asks.
    ///
    /// - Throws: ``KringError/notFound`` for one that is not there, and just so for one of somebody else.
    public func endSession(_ id: Session.ID) throws {
        guard let identity = try db.identity(of: actor) else { throw KringError.notFound }
        guard let session = try db.sessions(of: identity).first(where: { $0.session.id == id }) else {
            throw KringError.notFound
        }
        try db.endSession(row: session.row, as: .ended, at: moment)
    }

    /// Ends every session of whoever asks, but for the one she asks with.
    public func endOtherSessions() throws {
        guard let identity = try db.identity(of: actor) else { throw KringError.notFound }
        try db.endSessions(of: identity, except: actor.session?.number, as: .ended, at: moment)
    }
}

extension Connection {
    /// The person or account that an actor is.
    func identity(of actor: Actor) throws -> IdentityRow? {
        if let person = actor.person { return try identityRow(of: .person(person)) }
        if let account = actor.account { return try identityRow(of: .account(account)) }
        return nil
    }
}
