extension WriteScope {
    /// Sets a goal of a circle's own: shown, and never part of its state.
    public func setGoal(_ goal: Goal) throws -> Versioned<Goal> {
        let circle = try expectCircle(goal.circle)
        try require(.writeAgreements, in: .circle(goal.circle))
        if try db.row(of: goal.id) != nil { throw KringError.conflict(.duplicate) }
        try refuse(goal)
        try db.insert(goal)
        try note(Change("setGoal", "goal", goal.id.rawValue, circle: circle, after: goal.journalValue))
        touched.add(circle: circle)
        return Versioned(goal, version: 1)
    }

    /// Changes a goal.
    public func changeGoal(_ goal: Goal, expectedVersion version: Int?) throws -> Versioned<Goal> {
        let stored = try requireGoal(goal.id)
        try expect(version, present: stored.version)
        var faults = Faults()
        keep(stored.value.circle, goal.circle, "/circle", &faults)
        try faults.refuse()
        try refuse(goal)
        guard goal != stored.value else { return Versioned(goal, version: stored.version) }
        try db.update(goal, row: stored.row)
        let circle = try expectCircle(goal.circle)
        try note(
            Change(
                "changeGoal", "goal", goal.id.rawValue, circle: circle, before: stored.value.journalValue,
                after: goal.journalValue))
        touched.add(circle: circle)
        return Versioned(goal, version: stored.version + 1)
    }

    /// Drops a goal.
    public func dropGoal(_ id: Goal.ID, expectedVersion version: Int?) throws {
        let stored = try requireGoal(id)
        try expect(version, present: stored.version)
        try db.delete(Goal.self, row: stored.row)
        let circle = try expectCircle(stored.value.circle)
        try note(Change("dropGoal", "goal", id.rawValue, circle: circle, before: stored.value.journalValue))
        touched.add(circle: circle)
    }

    private func requireGoal(_ id: Goal.ID) throws -> Stored<Goal> {
        let stored = try found(db.stored(id))
        let object = Object.circle(stored.value.circle)
        guard standing.may(.seeAgreements, in: object) else { throw KringError.notFound }
        try require(.writeAgreements, in: object)
        return stored
    }

    private func refuse(_ goal: Goal) throws {
        var faults = Faults()
        faults.checkShape(of: goal)
        if goal.requirement?.mandatory == true {
            faults.note("/requirement/mandatory", .valueNotAllowed, "a goal of the circle's own is never mandatory")
        }
        try faults.refuse()
    }
}
