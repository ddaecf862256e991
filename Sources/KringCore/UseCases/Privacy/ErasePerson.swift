extension WriteScope {
    /// Leaves a circle: the membership ends tomorrow, and so do the offices in it. One that is to begin afterwards, such as a
    /// chair that she agreed to take over, lasts no day.
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
        for stored in memberships where !stored.value.span.isEmpty && stored.value.to.map({ $0 > tomorrow }) ?? true {
            var ended = stored.value
            ended.to = max(tomorrow, ended.from)
            try db.update(ended, row: stored.row)
            lines.append(.init(person: row, before: stored.value.journalValue, after: ended.journalValue))
        }
        let offices = try db.list(Office.self, where: Condition("office.person = ? AND office.circle = ?", row, circleRow))
        for stored in offices where !stored.value.span.isEmpty && stored.value.to.map({ $0 > tomorrow }) ?? true {
            var ended = stored.value
            ended.to = max(tomorrow, ended.from)
            try db.update(ended, row: stored.row)
            lines.append(.init(person: row, before: stored.value.journalValue, after: ended.journalValue))
        }
        guard !lines.isEmpty else { throw KringError.notFound }
        try note(Change("leaveCircle", "circle", circle.rawValue, circle: circleRow, lines: lines))
        if offices.contains(where: { $0.value.kind == .chair }) {
            // Nobody after her, or after a chair who is still there and stops soon.
            for day in [tomorrow] + (try reading.chairs(of: circleRow).compactMap(\.value.to)) {
                try seekSuccessor(ofCircle: circleRow, endingOn: day)
            }
        }
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
        let chaired = try db.list(
            Office.self, where: Condition("office.person = ? AND office.office = ?", stored.row, Office.Kind.chair.code)
        ).filter { $0.value.to.map { $0 > today } ?? true }.compactMap(\.value.holder.circle)
        try db.erase(person: stored.row, from: id, to: name, at: moment, on: today)
        for circle in ties.circles.union(ties.otherCircles) { try touch(circle: circle) }
        // Without an entry of its own in the log: it would say who went.
        for circle in chaired {
            let row = try expectCircle(circle)
            if try !db.hasChair(circle: row, on: today) { try db.setSuccessorSearch(ofCircle: row, since: today) }
        }
        try destroyKey(ofPerson: stored.row)
        // After her key is gone, and without a line of hers: the log knows that somebody was erased, and not who.
        try noteErasure()
        erased.append(id)
        return name
    }
}

extension Kring {
    /// Erases again whom a copy that was put back still holds.
    ///
    /// - Parameter list: A file of ids; the one beside the database when left out.
    /// - Returns: Who was erased, by the id she had in the copy.
    public func eraseAgain(from list: String? = nil) throws -> [Person.ID] {
        let ids = try ErasedList.ids(at: list ?? ErasedList.path(besides: database.path))
        let present = try database.read { db in try Set(ids).filter { try db.row(ofPerson: $0) != nil } }
        guard !present.isEmpty else { return [] }
        try write(by: .operator, source: .command) { scope in
            for id in present.sorted() { _ = try scope.erasePerson(id) }
        }
        return present.sorted()
    }
}
