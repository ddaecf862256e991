extension WriteScope {
    /// Stops the mails that the actor did not ask for: invitations, reminders, date polls. That a meeting she knows of moved
    /// or is called off, she hears all the same.
    ///
    /// - Throws: ``KringError/notFound`` when the actor is no person.
    public func stopMails() throws {
        let (id, row) = try addressee()
        guard try db.mailsStoppedSince(ofPerson: row) == nil else { return }
        try db.stopMails(toPerson: row, at: moment)
        try note(Change("stopMails", "person", id.rawValue, lines: [.init(person: row, after: [:])]))
    }

    /// Gets them again.
    ///
    /// - Throws: ``KringError/notFound`` when the actor is no person.
    public func resumeMails() throws {
        let (id, row) = try addressee()
        guard try db.mailsStoppedSince(ofPerson: row) != nil else { return }
        try db.resumeMails(toPerson: row)
        try note(Change("resumeMails", "person", id.rawValue, lines: [.init(person: row, after: [:])]))
    }

    private func addressee() throws -> (id: Person.ID, row: Int) {
        guard let id = actor.person, let row = try db.row(ofPerson: id) else { throw KringError.notFound }
        try require(.changePerson, in: .person(id, db.ties(ofPerson: row, on: today)))
        return (id, row)
    }
}

extension ReadScope {
    /// Since when the actor gets no mails that she did not ask for, in milliseconds since 1970 UTC; nothing when she gets them.
    public func mailsStoppedSince() throws -> Int? {
        guard let id = actor.person, let row = try db.row(ofPerson: id) else { throw KringError.notFound }
        return try db.mailsStoppedSince(ofPerson: row)
    }
}

extension Kring {
    /// Whether a link of a mail stops such mails. Looking changes nothing.
    public func stopsMails(link: String) throws -> Bool {
        try database.read { try $0.person(ofMailLink: link) } != nil
    }

    /// Stops such mails to whom a mail with this link went, without signing in. Done twice, it is done once.
    ///
    /// - Returns: Whether the link is one of ours.
    public func stopMails(byLink link: String, trace: String? = nil) throws -> Bool {
        guard let person = try database.read({ try $0.person(ofMailLink: link) }) else { return false }
        try write(by: .person(person), source: .link, trace: trace) { try $0.stopMails() }
        return true
    }
}
