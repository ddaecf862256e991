extension WriteScope {
    /// Makes a person a member of a circle from a day on.
    ///
    /// - Parameters:
    ///   - membership: Who, where, from when, perhaps in which practice.
    ///   - email: The mail address of a person whom the actor does not see yet, as a word of proof that they know each other:
    ///     a member of another circle, say.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/membershipOverlap`` when she is a member on one of
    ///   these days already.
    public func admitMember(_ membership: Membership, knownBy email: String? = nil) throws -> Entry<Membership> {
        let circle = try expectCircle(membership.circle)
        try require(.admitMembers, in: .circle(membership.circle))
        var faults = Faults()
        faults.checkShape(of: membership)
        let person = try refer(toNewcomer: membership.person, knownBy: email, &faults)
        try check(membership, &faults)
        try faults.refuse()
        guard let person else { throw KringError.notFound }
        try refuseOverlap(of: membership, person: person, circle: circle, except: nil)
        let row = try db.insert(membership)
        let id = RowID<Membership>(row)
        try note(
            Change(
                "admitMember", "membership", "\(id)", circle: circle,
                lines: [.init(person: person, after: membership.journalValue)]))
        touched.add(circle: circle)
        return Entry(id, membership, version: 1)
    }

    /// Changes a membership: its practice, its days, its mentor. Ending it is giving it a `to`.
    public func changeMembership(
        _ id: RowID<Membership>, to membership: Membership, expectedVersion version: Int?
    ) throws -> Entry<Membership> {
        let stored = try found(db.stored(Membership.self, row: id.number))
        let old = stored.value
        try require(.admitMembers, in: .member(old.person, of: old.circle))
        try expect(version, present: stored.version)
        var faults = Faults()
        faults.checkShape(of: membership)
        keep(old.circle, membership.circle, "/circle", &faults)
        keep(old.person, membership.person, "/person", &faults)
        try check(membership, &faults)
        try faults.refuse()
        let circle = try expectCircle(old.circle)
        guard let person = try db.row(of: old.person) else { throw KringError.notFound }
        try refuseOverlap(of: membership, person: person, circle: circle, except: stored.row)
        guard membership != old else { return Entry(id, old, version: stored.version) }
        try db.update(membership, row: stored.row)
        try note(
            Change(
                old.to == nil && membership.to != nil ? "endMembership" : "changeMembership", "membership", "\(id)",
                circle: circle,
                lines: [.init(person: person, before: old.journalValue, after: membership.journalValue)]))
        touched.add(circle: circle)
        return Entry(id, membership, version: stored.version + 1)
    }

    /// Ends a membership.
    ///
    /// - Parameter day: The first day on which she is no member any more.
    public func endMembership(
        _ id: RowID<Membership>, on day: CalendarDay, expectedVersion version: Int?
    ) throws -> Entry<Membership> {
        guard var membership = try db.stored(Membership.self, row: id.number)?.value else { throw KringError.notFound }
        membership.to = day
        return try changeMembership(id, to: membership, expectedVersion: version)
    }

    /// The row of somebody to be admitted: whom the actor sees, or whose mail address she knows.
    private func refer(toNewcomer id: Person.ID, knownBy email: String?, _ faults: inout Faults) throws -> Int? {
        if let email, let stored = try db.stored(id), let address = stored.value.email,
            address.lowercased() == email.lowercased()
        {
            return stored.row
        }
        return try refer(toPerson: id, "/person", &faults)
    }

    private func check(_ membership: Membership, _ faults: inout Faults) throws {
        try refer(to: membership.practice, "/practice", &faults)
        if membership.mentor == membership.person {
            faults.note("/mentor", .valueNotAllowed, "nobody is her own mentor")
        } else {
            try refer(toPerson: membership.mentor, knownIn: membership.circle, "/mentor", &faults)
        }
    }

    private func refuseOverlap(of membership: Membership, person: Int, circle: Int, except row: Int?) throws {
        let hers = Condition("membership.circle = ? AND membership.person = ?", circle, person)
        let overlaps = try db.list(Membership.self, where: hers).contains {
            $0.row != row && $0.value.span.overlaps(membership.span)
        }
        if overlaps { throw KringError.conflict(.membershipOverlap) }
    }
}
