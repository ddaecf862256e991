extension WriteScope {
    /// Takes a plan over: plans what is new and moves what gets another date or place, all of it or nothing.
    ///
    /// - Throws: ``KringError/conflict(_:)`` with `factsMoved` when the facts are no longer those of the proposal, or a date of it
    ///   has passed; with `planAdopted` when somebody took it over already.
    public func adoptPlan(_ id: YearPlan.ID, expectedVersion version: Int?) throws -> YearPlanView {
        let stored = try found(db.stored(id))
        var plan = stored.value
        try reading.requirePlanning(of: plan.host)
        try require(.manageMeetings, in: object(of: plan.host))
        try expect(version, present: stored.version)
        guard plan.status == .proposed else { throw KringError.conflict(.planAdopted) }
        let basis = try reading.translator(of: [plan.host], plan.bareWish).basis()
        guard basis.fingerprint(of: plan.rows.compactMap(\.slot)) == plan.fingerprint else {
            throw KringError.conflict(.factsMoved)
        }
        for index in plan.rows.indices {
            let row = plan.rows[index]
            guard row.hold == nil || row.hold == .pinned, let slot = row.slot else { continue }
            guard slot.day > today else { throw KringError.conflict(.factsMoved) }
            plan.rows[index].meeting = try adopt(row, at: slot, for: plan.host)
        }
        plan.status = .adopted
        let newVersion = try db.update(plan, row: stored.row)
        try note(plan, "adoptPlan", before: stored.value)
        return reading.adoptedView(Stored(row: stored.row, version: newVersion, value: plan))
    }

    /// Plans one row, or moves its meeting.
    private func adopt(_ row: YearPlan.Row, at slot: PlanSlot, for host: Meeting.Host) throws -> Meeting.ID {
        let start: LocalMoment
        do throws(LocalMoment.Fault) {
            start = try LocalMoment(day: slot.day, minute: slot.startMinute)
        } catch {
            throw KringError.conflict(.factsMoved)
        }
        guard let id = row.meeting else {
            let meeting = Meeting(
                id: Slug.made(prefix: "b-"), host: host, kind: row.kind, start: start,
                end: LocalMoment(utcMinutes: start.utcMinutes + row.minutes), status: .planned, venue: slot.venue,
                online: slot.isOnline)
            return try planMeeting(meeting).value.id
        }
        let stored = try found(db.stored(id))
        var meeting = stored.value
        let minutes = meeting.durationMinutes
        guard
            meeting.start.day != slot.day || meeting.start.minute != slot.startMinute || meeting.venue != slot.venue
                || meeting.online != slot.isOnline
        else { return id }
        meeting.start = start
        meeting.end = LocalMoment(utcMinutes: start.utcMinutes + minutes)
        // A meeting with a place that can also be followed online stays so.
        if slot.isOnline || meeting.venue != slot.venue {
            meeting.venue = slot.venue
            meeting.online = slot.isOnline
        }
        return try changeMeeting(meeting, expectedVersion: stored.version).value.id
    }
}
