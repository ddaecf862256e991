extension WriteScope {
    /// Records what a circle agreed.
    public func recordAgreement(_ agreement: Agreement) throws -> Versioned<Agreement> {
        let circle = try expectCircle(agreement.circle)
        try require(.writeAgreements, in: .circle(agreement.circle))
        if try db.row(of: agreement.id) != nil { throw KringError.conflict(.duplicate) }
        try refuse(agreement)
        try db.insert(agreement)
        try note(
            Change("recordAgreement", "agreement", agreement.id.rawValue, circle: circle, after: agreement.journalValue))
        return Versioned(agreement, version: 1)
    }

    /// Changes what was recorded of an agreement.
    public func changeAgreement(_ agreement: Agreement, expectedVersion version: Int?) throws -> Versioned<Agreement> {
        let stored = try found(db.stored(agreement.id))
        let object = Object.circle(stored.value.circle)
        guard standing.may(.seeAgreements, in: object) else { throw KringError.notFound }
        try require(.writeAgreements, in: object)
        try expect(version, present: stored.version)
        var faults = Faults()
        keep(stored.value.circle, agreement.circle, "/circle", &faults)
        try faults.refuse()
        try refuse(agreement)
        guard agreement != stored.value else { return Versioned(agreement, version: stored.version) }
        try db.update(agreement, row: stored.row)
        try note(
            Change(
                "changeAgreement", "agreement", agreement.id.rawValue, circle: expectCircle(agreement.circle),
                before: stored.value.journalValue, after: agreement.journalValue))
        return Versioned(agreement, version: stored.version + 1)
    }

    private func refuse(_ agreement: Agreement) throws {
        var faults = Faults()
        faults.checkShape(of: agreement)
        if let meeting = agreement.meeting {
            let host = try db.stored(meeting)?.value.host
            if host != .circle(agreement.circle) {
                faults.note("/meeting", .referenceNotFound, "the circle has no meeting “\(meeting)”")
            }
        }
        if let review = agreement.reviewOn, review < agreement.adoptedOn,
            !faults.issues.contains(where: { $0.pointer == "/reviewOn" })
        {
            faults.note("/reviewOn", .invalidPeriod, "to be reviewed on \(review), before it was adopted")
        }
        try faults.refuse()
    }
}
