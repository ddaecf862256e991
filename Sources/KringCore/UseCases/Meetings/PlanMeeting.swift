extension WriteScope {
    /// Plans a meeting of a circle or an umbrella, or records one that was held already.
    public func planMeeting(_ meeting: Meeting) throws -> Versioned<Meeting> {
        try expectHost(meeting.host)
        try require(.manageMeetings, in: object(of: meeting.host))
        if try db.row(of: meeting.id) != nil { throw KringError.conflict(.duplicate) }
        try refuse(meeting)
        try db.insert(meeting)
        try note(
            Change(
                "planMeeting", "meeting", meeting.id.rawValue, circle: circleRow(of: meeting.host),
                after: meeting.journalValueWithoutTexts))
        try touch(meeting.host)
        return Versioned(meeting, version: 1)
    }

    /// Changes a meeting: its moment, its place, its agenda, that it was held, that it was cancelled and why.
    ///
    /// A held meeting can be planned again (it was recorded by mistake) and a cancelled one too; its sheet is kept.
    public func changeMeeting(_ meeting: Meeting, expectedVersion version: Int?) throws -> Versioned<Meeting> {
        let stored = try found(db.stored(meeting.id))
        let old = stored.value
        try require(.manageMeetings, in: .meeting(old.id, of: old.host))
        try expect(version, present: stored.version)
        var faults = Faults()
        keep(old.host, meeting.host, old.host.circle == nil ? "/umbrella" : "/circle", &faults)
        try faults.refuse()
        var changed = meeting
        if changed.status != .cancelled { changed.reason = nil }
        try refuse(changed)
        guard changed != old else { return Versioned(old, version: stored.version) }
        try db.update(changed, row: stored.row)
        try note(
            Change(
                Self.word(from: old, to: changed), "meeting", meeting.id.rawValue, circle: circleRow(of: old.host),
                before: old.journalValueWithoutTexts, after: changed.journalValueWithoutTexts))
        try touch(old.host)
        return Versioned(changed, version: stored.version + 1)
    }

    /// Calls a meeting off, or records that it did not take place.
    public func cancelMeeting(
        _ id: Meeting.ID, reason: String, expectedVersion version: Int?
    ) throws -> Versioned<Meeting> {
        guard var meeting = try db.stored(id)?.value else { throw KringError.notFound }
        meeting.status = .cancelled
        meeting.reason = reason
        return try changeMeeting(meeting, expectedVersion: version)
    }

    private static func word(from old: Meeting, to new: Meeting) -> String {
        switch (old.status, new.status) {
        case (.planned, .cancelled), (.held, .cancelled): "cancelMeeting"
        case (.planned, .held): "closeMeeting"
        case (.held, .planned), (.cancelled, .planned), (.cancelled, .held): "reopenMeeting"
        default: "changeMeeting"
        }
    }

    private func refuse(_ meeting: Meeting) throws {
        var faults = Faults()
        faults.checkShape(of: meeting)
        try refer(to: meeting.venue, "/venue", &faults)
        if meeting.status == .cancelled, meeting.reason?.contains(where: { !$0.isWhitespace }) != true {
            faults.note("/reason", .reasonRequired, "a cancelled meeting says why")
        }
        if meeting.durationMinutes > 7 * 1440 {
            faults.note("/end", .outOfRange, "a meeting lasts at most seven days")
        }
        if meeting.status == .held, meeting.start.day > today {
            faults.note("/status", .valueNotAllowed, "on \(today) it cannot have been held yet")
        }
        try faults.refuse()
    }
}

extension Meeting {
    /// The meeting as the journal keeps it: that it has an agenda or minutes, and never what they say.
    var journalValueWithoutTexts: JournalValue {
        var told = self
        told.agenda = nil
        told.minutes = nil
        guard case .object(var fields) = told.journalValue else { return told.journalValue }
        if let agenda { fields["agendaLength"] = .int(agenda.unicodeScalars.count) }
        if let minutes { fields["minutesLength"] = .int(minutes.unicodeScalars.count) }
        return .object(fields)
    }
}
