extension WriteScope {
    /// Records a person who is not here yet.
    ///
    /// - Parameter person: What is known of her. Her id is made here and says nothing about her, whatever is given.
    public func recordPerson(_ person: Person) throws -> Versioned<Person> {
        try require(.recordPersons, in: .common)
        var recorded = person
        recorded.id = .made(prefix: "p-")
        recorded.professions.sort()
        try refuse(recorded)
        let row = try db.insert(recorded)
        try note(
            Change(
                "recordPerson", "person", recorded.id.rawValue, circle: rowOfLedCircle(),
                lines: [.init(person: row, after: recorded.journalValue)]))
        return Versioned(recorded, version: 1)
    }

    /// Corrects what is recorded about a person.
    ///
    /// A chair corrects the data of her members. The mail address of somebody who is also known elsewhere, or who is a chair
    /// or coordinator herself, only she changes: it is what she signs in with.
    public func changePerson(_ person: Person, expectedVersion version: Int?) throws -> Versioned<Person> {
        let stored = try found(db.stored(person.id))
        let ties = try db.ties(ofPerson: stored.row, on: today)
        try require(.changePerson, in: .person(person.id, ties))
        try expect(version, present: stored.version)
        var changed = person
        changed.professions.sort()
        if changed.email != stored.value.email, !maySetAddress(of: person.id, ties) {
            throw KringError.forbidden
        }
        if changed.email != stored.value.email { try requireFreshSignIn() }
        try refuse(changed)
        guard changed != stored.value else { return Versioned(stored.value, version: stored.version) }
        try db.update(changed, row: stored.row)
        try note(
            Change(
                "changePerson", "person", person.id.rawValue,
                circle: actor.person == person.id ? nil : rowOfLedCircle(among: ties.circles.union(ties.otherCircles)),
                lines: [.init(person: stored.row, before: stored.value.journalValue, after: changed.journalValue)]))
        if changed.email != stored.value.email { try leaveAddress(of: stored) }
        if changed.municipality != stored.value.municipality {
            for circle in ties.circles.union(ties.otherCircles) { try touch(circle: circle) }
        }
        return Versioned(changed, version: stored.version + 1)
    }

    /// What an address opened, it opens no more: whoever is signed in elsewhere is out, and the old address hears of it.
    private func leaveAddress(of stored: Stored<Person>) throws {
        let isHerself = actor.person == stored.value.id
        try db.endSessions(
            of: .person(stored.row), except: isHerself ? actor.session?.number : nil, as: .roleChanged, at: moment)
        guard let old = stored.value.email, MailAddress.isValid(old) else { return }
        try post(Mail(.addressChanged, to: .address(old), about: "address:\(stored.row):\(stored.version)"))
    }

    private func maySetAddress(of person: Person.ID, _ ties: PersonTies) -> Bool {
        if actor.kind == .operator || actor.person == person { return true }
        let everywhere = ties.circles.union(ties.otherCircles)
        return ties.chairs.isEmpty && ties.umbrellas.isEmpty && everywhere.isSubset(of: standing.leads)
    }

    private func refuse(_ person: Person) throws {
        var faults = Faults()
        faults.checkShape(of: person)
        try refer(to: person.professions, "/professions", &faults)
        try refer(to: person.municipality, "/municipality", &faults)
        try faults.refuse()
    }
}
