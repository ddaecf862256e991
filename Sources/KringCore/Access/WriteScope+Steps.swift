// The steps that use cases share: finding, referring to, writing down.
extension WriteScope {
    /// What is stored under an id, or ``KringError/notFound``.
    func found<Value>(_ stored: Stored<Value>?) throws(KringError) -> Stored<Value> {
        guard let stored else { throw .notFound }
        return stored
    }

    /// Notes a reference to something that is not there.
    func refer<Value: Listed>(to id: Slug<Value>?, _ pointer: String, _ faults: inout Faults) throws {
        guard let id, try db.row(of: id) == nil else { return }
        faults.note(pointer, .referenceNotFound, "there is no \(Value.table) “\(id)”")
    }

    /// Notes references of a list to things that are not there.
    func refer<Value: Listed>(to ids: [Slug<Value>], _ pointer: String, _ faults: inout Faults) throws {
        for (index, id) in ids.enumerated() { try refer(to: id, "\(pointer)/\(index)", &faults) }
    }

    /// Notes a reference to a person who is not there, or of whom the actor may not know that she is.
    ///
    /// - Parameter circle: A circle whose people may be named whatever the actor is to them.
    /// - Returns: Her row.
    @discardableResult
    func refer(
        toPerson id: Person.ID?, knownIn circle: Circle.ID? = nil, _ pointer: String, _ faults: inout Faults
    ) throws -> Int? {
        guard let id else { return nil }
        if let row = try db.row(ofPerson: id) {
            let ties = try db.ties(ofPerson: row, on: today)
            let isOfCircle = circle.map { ties.circles.contains($0) || ties.otherCircles.contains($0) } ?? false
            let isNew = ties.areNone && standing.may(.recordPersons, in: .common)
            if isOfCircle || isNew || standing.may(.seeNames, in: .person(id, ties)) { return row }
        }
        faults.note(pointer, .referenceNotFound, "there is no person “\(id)”")
        return nil
    }

    /// Notes that what may not change would change.
    func keep<Kept: Equatable>(_ old: Kept, _ new: Kept, _ pointer: String, _ faults: inout Faults) {
        if old != new { faults.note(pointer, .valueNotAllowed, "this cannot be changed; make a new one instead") }
    }

    /// Writes a numbered row anew, and in the log of changes what it was and is.
    ///
    /// - Returns: The row with its new version; with the old one when nothing is different.
    func put<Value: Storable & Numbered & Equatable>(
        _ value: Value, over stored: Stored<Value>, noting action: String, _ kind: String,
        _ journalled: KeyPath<Value, JournalValue>
    ) throws -> Entry<Value> {
        let id = RowID<Value>(stored.row)
        guard value != stored.value else { return Entry(id, value, version: stored.version) }
        try db.update(value, row: stored.row)
        try note(
            Change(action, kind, "\(id)", before: stored.value[keyPath: journalled], after: value[keyPath: journalled]))
        return Entry(id, value, version: stored.version + 1)
    }

    /// Takes a numbered row away that was made by mistake, and notes what it was.
    func takeAway<Value: Storable & Numbered>(
        _ stored: Stored<Value>, expectedVersion version: Int?, noting action: String, _ kind: String,
        _ journalled: KeyPath<Value, JournalValue>
    ) throws {
        try expect(version, present: stored.version)
        try db.delete(Value.self, row: stored.row)
        try note(Change(action, kind, "\(RowID<Value>(stored.row))", before: stored.value[keyPath: journalled]))
    }

    /// What the computed state of a circle depends on has changed.
    func touch(circle id: Circle.ID) throws {
        if let row = try db.row(of: id) { touched.add(circle: row) }
    }

    /// The same for a meeting's or an office's host.
    func touch(_ host: Meeting.Host) throws {
        if case .circle(let id) = host { try touch(circle: id) }
    }

    /// The object that rights on things of a host are asked of.
    func object(of host: Meeting.Host) -> Object {
        switch host {
        case .circle(let id): .circle(id)
        case .umbrella(let id): .umbrella(id)
        }
    }

    /// The row of a host's circle, for the journal.
    func circleRow(of host: Meeting.Host) throws -> Int? {
        guard case .circle(let id) = host else { return nil }
        return try db.row(of: id)
    }

    /// Refuses a host that is not there.
    func expectHost(_ host: Meeting.Host) throws {
        let row: Int? =
            switch host {
            case .circle(let id): try db.row(of: id)
            case .umbrella(let id): try db.row(of: id)
            }
        guard row != nil else { throw KringError.notFound }
    }

    /// The row of the circle for which something common is changed: the only one that the actor leads, when it is one; its
    /// chairs find the change in the history of their circle.
    ///
    /// - Parameter circles: The circles it could be for; all of them when left out.
    func rowOfLedCircle(among circles: Set<Circle.ID>? = nil) throws -> Int? {
        let led = circles.map { standing.leads.intersection($0) } ?? standing.leads
        guard led.count == 1, let only = led.first else { return nil }
        return try db.row(of: only)
    }
}
