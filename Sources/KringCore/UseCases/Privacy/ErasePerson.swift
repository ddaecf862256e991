extension WriteScope {
    /// Leaves a circle: the membership ends tomorrow, and so do the offices in it.
    ///
    /// - Returns: How many memberships and offices end.
    /// - Throws: ``KringError/notFound`` when the actor is no member of the circle and holds no office in it.
    public func leave(_ circle: Circle.ID) throws -> Int {
        guard let me = actor.person, let row = try db.row(of: me), let circleRow = try db.row(of: circle) else {
            throw KringError.notFound
        }
        let tomorrow = today.adding(days: 1)
        var lines: [Change.Line] = []
        let memberships = try db.list(
            Membership.self, where: Condition("membership.person = ? AND membership.circle = ?", row, circleRow))
        for stored in memberships where stored.value.span.contains(today) && stored.value.to.map({ $0 > tomorrow }) ?? true {
            var ended = stored.value
            ended.to = tomorrow
            try db.update(ended, row: stored.row)
            lines.append(.init(person: row, before: stored.value.journalValue, after: ended.journalValue))
        }
        let offices = try db.list(Office.self, where: Condition("office.person = ? AND office.circle = ?", row, circleRow))
        for stored in offices where stored.value.span.contains(today) && stored.value.to.map({ $0 > tomorrow }) ?? true {
            var ended = stored.value
            ended.to = tomorrow
            try db.update(ended, row: stored.row)
            lines.append(.init(person: row, before: stored.value.journalValue, after: ended.journalValue))
        }
        guard !lines.isEmpty else { throw KringError.notFound }
        try note(Change("leaveCircle", "circle", circle.rawValue, circle: circleRow, lines: lines))
        try touch(circle: circle)
        return lines.count
    }

    /// Erases a person: herself, or somebody that the operator erases at her request.
    ///
    /// Her name, contact data and numbers go, her key in the log of changes is destroyed, she is out of every session; her
    /// rows stay under "voormalig lid" with a random id, so that the totals of years gone by stay what they were. It cannot be
    /// undone.
    ///
    /// - Returns: The random id under which her rows stay.
    public func erasePerson(_ id: Person.ID) throws -> Person.ID {
        guard actor.kind == .operator || actor.person == id, let stored = try db.stored(id) else { throw KringError.notFound }
        try requireFreshSignIn()
        let ties = try db.ties(ofPerson: stored.row, on: today)
        let name = Person.ID.made(prefix: "p-")
        try db.erase(person: stored.row, from: id, to: name, at: moment, on: today)
        for circle in ties.circles.union(ties.otherCircles) { try touch(circle: circle) }
        try destroyKey(ofPerson: stored.row)
        // After her key is gone, and without a line of hers: the log knows that somebody was erased, and not who.
        try noteErasure()
        return name
    }
}
