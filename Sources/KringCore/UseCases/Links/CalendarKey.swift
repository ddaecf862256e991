extension WriteScope {
    /// Makes the key with which a program fetches the actor's own calendar; the one she had no longer works.
    ///
    /// - Returns: The key, which is shown once: only its hash is kept.
    /// - Throws: ``KringError/notFound`` when the actor is no person.
    public func renewCalendarKey() throws -> Secret {
        let (id, row) = try holderOfCalendar()
        let secret = Secret.made()
        try db.putCalendarKey(person: row, hash: secret.hash, at: moment)
        try note(Change("renewCalendarKey", "person", id.rawValue, lines: [.init(person: row, after: [:])]))
        return secret
    }

    /// Ends the actor's key: nobody fetches her calendar any more.
    ///
    /// - Throws: ``KringError/notFound`` when the actor is no person.
    public func endCalendarKey() throws {
        let (id, row) = try holderOfCalendar()
        guard try db.calendarKeySince(ofPerson: row) != nil else { return }
        try db.removeCalendarKey(person: row)
        try note(Change("endCalendarKey", "person", id.rawValue, lines: [.init(person: row, after: [:])]))
    }

    private func holderOfCalendar() throws -> (id: Person.ID, row: Int) {
        guard let id = actor.person, let row = try db.row(ofPerson: id) else { throw KringError.notFound }
        try require(.exportOwnData, in: .person(id, db.ties(ofPerson: row, on: today)))
        return (id, row)
    }
}

extension ReadScope {
    /// When the actor made her key: milliseconds since 1970 UTC; nothing when she has none.
    public func calendarKeySince() throws -> Int? {
        guard let id = actor.person, let row = try db.row(ofPerson: id) else { throw KringError.notFound }
        return try db.calendarKeySince(ofPerson: row)
    }
}

extension Kring {
    /// The calendar of whoever a key is of, as she stands today; nothing when the key is none, or when she is in no circle or
    /// umbrella any more: with her last membership the key is dead. It opens nothing else.
    public func calendar(byKey secret: Secret) throws -> [CalendarEntry]? {
        guard let person = try database.read({ try $0.person(ofCalendarKey: secret.hash) }) else { return nil }
        return try read(by: .person(person)) { scope in scope.hasCalendar ? try scope.ownCalendar() : nil }
    }
}
