extension WriteScope {
    /// Records a practice that members of circles may belong to.
    public func recordPractice(_ practice: Practice) throws -> Versioned<Practice> {
        try require(.changePlaces, in: .common)
        if try db.row(of: practice.id) != nil { throw KringError.conflict(.duplicate) }
        try refuse(practice)
        try db.insert(practice)
        try note(
            Change(
                "recordPractice", "practice", practice.id.rawValue, circle: rowOfLedCircle(), after: practice.journalValue))
        return Versioned(practice, version: 1)
    }

    /// Corrects a practice: for whoever may, as long as only members of the actor's own circles belong to it.
    public func changePractice(_ practice: Practice, expectedVersion version: Int?) throws -> Versioned<Practice> {
        guard standing.may(.seePlaces, in: .common) else { throw KringError.notFound }
        let stored = try found(db.stored(practice.id))
        try require(.changePlaces, in: .common)
        let circles = try db.circles(ofPractice: stored.row)
        guard actor.kind == .operator || circles.allSatisfy({ standing.leads.contains($0.id) }) else {
            throw KringError.forbidden
        }
        try expect(version, present: stored.version)
        try refuse(practice)
        guard practice != stored.value else { return Versioned(practice, version: stored.version) }
        try db.update(practice, row: stored.row)
        try note(
            Change(
                "changePractice", "practice", practice.id.rawValue,
                circle: rowOfLedCircle(among: circles.isEmpty ? nil : Set(circles.map(\.id))),
                before: stored.value.journalValue, after: practice.journalValue))
        for circle in circles { touched.add(circle: circle.row) }
        return Versioned(practice, version: stored.version + 1)
    }

    private func refuse(_ practice: Practice) throws {
        var faults = Faults()
        faults.checkShape(of: practice)
        try refer(to: practice.municipality, "/municipality", &faults)
        try faults.refuse()
    }
}
