/// What a change of a circle's calendar would do, with names: for who plans its meetings.
public struct CirclePreviewReport: Hashable, Sendable {
    /// A member's line before and after.
    public struct MemberChange: Hashable, Sendable {
        public var name: PersonName
        public var change: CirclePreview.Difference<MemberVerdict>
    }

    public var circle: CircleName
    public var header: ReportHeader
    public var preview: CirclePreview
    /// Members whose status would differ, by id; none for who sees no rows.
    public var members: [MemberChange]
}

extension ReadScope {
    /// What adding, moving or calling off meetings would do to a circle and its members. Nothing is stored.
    ///
    /// - Parameters:
    ///   - changes: At least one, at most 50, in order.
    ///   - id: The circle.
    ///   - asOf: The day to look from.
    ///   - year: The working year to look at; that of the first change when left out.
    /// - Throws: ``KringError/rejected(_:)`` for a change of a meeting that the circle does not have.
    public func preview(
        _ changes: [MeetingChange], of id: Circle.ID, asOf: CalendarDay, year: Int? = nil
    ) throws -> CirclePreviewReport {
        let row = try circleRow(id)
        try require(.manageMeetings, in: .circle(id))
        let days = try check(changes, of: id)
        guard let ruleSetID = try db.ruleSet(ofCircle: row) else { throw KringError.notFound }
        let ruleSet = try playbook.applied(ruleSetID)
        let chosen = year ?? days.first.map(ruleSet.workingYear(containing:))
        let workingYear = WorkingYear(of: ruleSet, year: chosen, asOf: asOf)
        guard let facts = try FactsLoader(db).circle(row, window: .everything) else { throw KringError.notFound }
        let preview = CirclePreview(of: changes, to: facts, in: workingYear)
        let seesRows = standing.grants(.seeAttendance, in: .circle(id)).contains(.all)
        let members = seesRows ? preview.members : []
        return CirclePreviewReport(
            circle: CircleName(id: id, name: try db.circleName(row: row) ?? id.rawValue),
            header: ReportHeader(workingYear, ruleSetName: ruleSet.name), preview: preview,
            members: try members.compactMap { change in
                guard let person = change.before?.person ?? change.after?.person else { return nil }
                return try db.personName(row: person).map { CirclePreviewReport.MemberChange(name: $0, change: change) }
            }.sorted { $0.name.id < $1.name.id })
    }

    /// The day that each change is about.
    private func check(_ changes: [MeetingChange], of circle: Circle.ID) throws -> [CalendarDay] {
        var faults = Faults()
        var days: [CalendarDay] = []
        if changes.isEmpty || changes.count > 50 {
            faults.note("/changes", .outOfRange, "\(changes.count) changes found; 1 to 50 are asked")
        }
        for (index, change) in changes.enumerated() {
            let stored = try change.meeting.flatMap { try db.stored($0) }
            if let meeting = change.meeting, stored?.value.host != .circle(circle) {
                faults.note("/changes/\(index)/meeting", .referenceNotFound, "the circle has no meeting “\(meeting)”")
            }
            switch change {
            case .add(_, let start, let end), .move(_, let start, let end):
                days.append(start.day)
                if stored?.value.status == .held, start.day > today {
                    faults.note("/changes/\(index)/start", .valueNotAllowed, "on \(today) it cannot have been held yet")
                }
                if end < start {
                    faults.note("/changes/\(index)/end", .invalidPeriod, "ends before it begins")
                } else if end.utcMinutes - start.utcMinutes > 7 * 1440 {
                    faults.note("/changes/\(index)/end", .outOfRange, "a meeting lasts at most seven days")
                }
            case .cancel:
                if let stored { days.append(stored.value.start.day) }
            }
        }
        try faults.refuse()
        return days
    }
}
