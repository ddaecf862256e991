extension WriteScope {
    /// Founds the circle of an initiative whose zone and core team are settled: it is starting from now on, without a day of
    /// founding until its first meeting.
    ///
    /// One act, one right (``Action/foundCircle``): those of the core team who said yes become persons of the network and
    /// members, and who began becomes chair. Each agreed to that by her own link (decision 0012).
    ///
    /// - Parameters:
    ///   - circle: The id that the circle is to have.
    ///   - name: What it is to be called.
    /// - Throws: ``KringError/forbidden`` for who is neither administrator nor coordinator of its umbrella, and for an
    ///   initiative that is not ready; ``KringError/conflict(_:)`` when the id is taken.
    public func foundCircle(from id: Initiative.ID, as circle: Circle.ID, named name: String) throws -> Versioned<Circle> {
        let stored = try found(db.stored(id))
        let initiative = stored.value
        try require(.foundCircle, in: try reading.object(toFound: initiative))
        guard try reading.progress(of: stored).progress.isReady else { throw KringError.forbidden }
        let zones = try db.zones(of: initiative.municipalities, on: today)
        let founded = try foundCircle(
            Circle(
                id: circle, name: name, professions: [initiative.profession],
                umbrella: try reading.umbrella(of: initiative.profession)?.id,
                ruleSet: try reading.ruleSet(for: initiative.profession), legalForm: initiative.legalForm ?? .informal,
                zones: zones.map { .init(zone: $0, span: DateSpan(from: today)) },
                municipalities: initiative.municipalities))
        let team = try db.coreTeam(of: stored.row)
        for member in team where member.acceptedOn == nil { try db.delete(coreMember: member.row) }
        guard let row = try db.row(of: circle) else { throw KringError.notFound }
        for (place, member) in team.filter({ $0.acceptedOn != nil }).enumerated() {
            try admit(member, to: circle, row: row, asChair: place == 0, profession: initiative.profession)
        }
        var kept = initiative
        kept.circle = circle
        kept.name = nil
        kept.lastProgress = today
        try db.update(kept, row: stored.row)
        try note(Change("foundFromInitiative", "initiative", id.rawValue, circle: row, after: ["circle": .id(circle)]))
        touched = .everything
        return founded
    }

    private func admit(
        _ member: CoreMember, to circle: Circle.ID, row: Int, asChair isChair: Bool, profession: Profession.ID
    ) throws {
        guard let address = member.email else { return }
        let person: Int
        var lines: [Change.Line] = []
        if let known = try db.onlyPerson(at: address) {
            person = known
        } else {
            let new = Person(
                id: .made(prefix: "p-"), givenName: member.givenName, familyName: member.familyName, email: address,
                professions: [profession])
            person = try db.insert(new)
            lines.append(.init(person: person, after: new.journalValue))
        }
        guard let id = try db.id(of: Person.self, row: person) else { return }
        let membership = Membership(circle: circle, person: id, from: today)
        try db.insert(membership)
        lines.append(.init(person: person, after: membership.journalValue))
        if isChair {
            let office = Office(holder: .circle(circle), person: id, kind: .chair, from: today)
            try db.insert(office)
            lines.append(.init(person: person, after: office.journalValue))
        }
        try db.settle(coreMember: member.row, as: person)
        try note(Change("admitMember", "membership", circle.rawValue, circle: row, lines: lines))
    }
}
