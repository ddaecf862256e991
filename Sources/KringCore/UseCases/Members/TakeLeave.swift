extension WriteScope {
    /// Records that a member is away for a while, and owes no attendance.
    public func takeLeave(_ leave: Leave) throws -> Entry<Leave> {
        let circle = try expectCircle(leave.circle)
        try require(.recordLeave, in: .member(leave.person, of: leave.circle))
        var faults = Faults()
        faults.checkShape(of: leave)
        let person = try refer(toMemberOn: leave.span, leave.person, of: circle, &faults)
        try faults.refuse()
        guard let person else { throw KringError.notFound }
        try refuseSame(leave, person: person, circle: circle, except: nil)
        let row = try db.insert(leave)
        let id = RowID<Leave>(row)
        try note(
            Change("takeLeave", "leave", "\(id)", circle: circle, lines: [.init(person: person, after: leave.journalValue)]))
        touched.add(circle: circle)
        return Entry(id, leave, version: 1)
    }

    /// Changes the days of a leave; a leave that was not taken ends on its first day.
    public func changeLeave(_ id: RowID<Leave>, to leave: Leave, expectedVersion version: Int?) throws -> Entry<Leave> {
        let stored = try found(db.stored(Leave.self, row: id.number))
        let old = stored.value
        guard standing.may(.recordLeave, in: .member(old.person, of: old.circle)) else { throw KringError.notFound }
        try expect(version, present: stored.version)
        let circle = try expectCircle(old.circle)
        var faults = Faults()
        faults.checkShape(of: leave)
        keep(old.circle, leave.circle, "/circle", &faults)
        keep(old.person, leave.person, "/person", &faults)
        let person = try refer(toMemberOn: leave.span, old.person, of: circle, &faults)
        try faults.refuse()
        guard let person else { throw KringError.notFound }
        guard leave != old else { return Entry(id, old, version: stored.version) }
        try refuseSame(leave, person: person, circle: circle, except: stored.row)
        try db.update(leave, row: stored.row)
        try note(
            Change(
                "changeLeave", "leave", "\(id)", circle: circle,
                lines: [.init(person: person, before: old.journalValue, after: leave.journalValue)]))
        touched.add(circle: circle)
        return Entry(id, leave, version: stored.version + 1)
    }

    /// The row of somebody who is a member on some of these days; noted when she is not.
    private func refer(
        toMemberOn span: DateSpan, _ id: Person.ID, of circle: Int, _ faults: inout Faults
    ) throws -> Int? {
        if let person = try db.row(of: id) {
            if span.isEmpty { return person }
            let hers = Condition("membership.circle = ? AND membership.person = ?", circle, person)
            if try db.list(Membership.self, where: hers).contains(where: { $0.value.span.overlaps(span) }) { return person }
        }
        faults.note("/person", .referenceNotFound, "the circle has no member “\(id)” on these days")
        return nil
    }

    private func refuseSame(_ leave: Leave, person: Int, circle: Int, except row: Int?) throws {
        let hers = Condition("leave.circle = ? AND leave.person = ?", circle, person)
        let isThere = try db.list(Leave.self, where: hers).contains { $0.row != row && $0.value.span.overlaps(leave.span) }
        if isThere { throw KringError.conflict(.duplicate) }
    }
}
