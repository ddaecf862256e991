extension WriteScope {
    /// Sets a requirement aside for a circle, for one working year and with a reason. The computed state stays beside it.
    ///
    /// - Parameter waiver: Who granted it is filled in here: the id of the actor.
    public func grantWaiver(_ waiver: Waiver) throws -> Entry<Waiver> {
        let circle = try found(db.stored(waiver.circle))
        try require(.grantWaiver, in: .circle(waiver.circle))
        var granted = waiver
        granted.grantedBy = actor.person?.rawValue ?? actor.journalName
        var faults = Faults()
        faults.checkShape(of: granted)
        try refer(toRequirement: waiver.requirement, of: circle.value.ruleSet, &faults)
        try faults.refuse()
        let same = Condition(
            "waiver.circle = ? AND waiver.requirement = ? AND waiver.year = ?", circle.row, waiver.requirement, waiver.year)
        if try !db.list(Waiver.self, where: same).isEmpty { throw KringError.conflict(.duplicate) }
        let row = try db.insert(granted)
        let id = RowID<Waiver>(row)
        try note(Change("grantWaiver", "waiver", "\(id)", circle: circle.row, after: granted.journalValue))
        touched.add(circle: circle.row)
        return Entry(id, granted, version: 1)
    }

    /// Corrects the reason of a waiver.
    public func changeWaiver(
        _ id: RowID<Waiver>, to waiver: Waiver, expectedVersion version: Int?
    ) throws -> Entry<Waiver> {
        let stored = try found(db.stored(Waiver.self, row: id.number))
        try requireWaiver(stored.value)
        try expect(version, present: stored.version)
        var changed = waiver
        changed.grantedBy = stored.value.grantedBy
        var faults = Faults()
        faults.checkShape(of: changed)
        keep(stored.value.circle, waiver.circle, "/circle", &faults)
        keep(stored.value.requirement, waiver.requirement, "/requirement", &faults)
        keep(stored.value.year, waiver.year, "/year", &faults)
        try faults.refuse()
        guard changed != stored.value else { return Entry(id, changed, version: stored.version) }
        try db.update(changed, row: stored.row)
        let circle = try expectCircle(changed.circle)
        try note(
            Change(
                "changeWaiver", "waiver", "\(id)", circle: circle, before: stored.value.journalValue,
                after: changed.journalValue))
        touched.add(circle: circle)
        return Entry(id, changed, version: stored.version + 1)
    }

    /// Takes a waiver back.
    public func withdrawWaiver(_ id: RowID<Waiver>, expectedVersion version: Int?) throws {
        let stored = try found(db.stored(Waiver.self, row: id.number))
        try requireWaiver(stored.value)
        try expect(version, present: stored.version)
        try db.delete(Waiver.self, row: stored.row)
        let circle = try expectCircle(stored.value.circle)
        try note(Change("withdrawWaiver", "waiver", "\(id)", circle: circle, before: stored.value.journalValue))
        touched.add(circle: circle)
    }

    private func requireWaiver(_ waiver: Waiver) throws {
        let object = Object.circle(waiver.circle)
        guard standing.may(.seeWaivers, in: object) || standing.may(.grantWaiver, in: object) else {
            throw KringError.notFound
        }
        try require(.grantWaiver, in: object)
    }

    private func refer(toRequirement id: String, of ruleSet: RuleSet.ID, _ faults: inout Faults) throws {
        let versions = playbook.ruleSet(ruleSet)?.versions ?? []
        let isKnown = versions.contains { version in version.requirements.contains { $0.id == id } }
        if !isKnown { faults.note("/requirement", .referenceNotFound, "the rule set “\(ruleSet)” asks no “\(id)”") }
    }
}
