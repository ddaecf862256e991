extension WriteScope {
    /// Replaces the whole sheet of a meeting by another.
    ///
    /// What is given is what is stored: a member who is not on it simply has no line, and nothing is known of her. Saving a
    /// sheet with anybody on it also records a planned meeting as held.
    ///
    /// - Parameters:
    ///   - lines: At most one line a person. Lines that were on the sheet already are kept as they were.
    ///   - meeting: The meeting, whose day has come.
    ///   - version: The version of the sheet that the caller knew; 0 while nothing is recorded.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/meetingClosed`` for a cancelled meeting, with
    ///   ``KringError/Conflict/staleVersion(present:)`` when somebody else saved it meanwhile.
    public func recordAttendance(
        _ lines: [Attendance], of meeting: Meeting.ID, expectedVersion version: Int?
    ) throws -> AttendanceSheet {
        let stored = try found(db.stored(meeting))
        try require(.keepAttendance, in: .meeting(meeting, of: stored.value.host))
        guard let sheet = try db.sheet(ofMeeting: stored.row) else { throw KringError.notFound }
        try expect(version, present: sheet.version)
        if stored.value.status == .cancelled { throw KringError.conflict(.meetingClosed) }
        let before = try db.attendance(ofMeeting: stored.row)
        var check = SheetCheck(scope: self, meeting: stored.value, before: before)
        let rows = try check.rows(of: lines)
        try check.faults.refuse()
        let after = lines.sorted { $0.person < $1.person }
        let becomesHeld = stored.value.status == .planned && !lines.isEmpty
        if after == before, !becomesHeld, sheet.version > 0 { return try reading.sheet(of: meeting) }
        try db.save(rows.map(\.line), ofMeeting: stored.row, over: sheet)
        try note(
            Change(
                "recordAttendance", "attendance", meeting.rawValue, circle: circleRow(of: stored.value.host),
                before: .int(before.count), after: .int(after.count), lines: try journalLines(before, after)))
        if becomesHeld { try close(stored) }
        try touch(stored.value.host)
        return try reading.sheet(of: meeting)
    }

    private func close(_ stored: Stored<Meeting>) throws {
        var held = stored.value
        held.status = .held
        try db.update(held, row: stored.row)
        try note(
            Change(
                "closeMeeting", "meeting", held.id.rawValue, circle: circleRow(of: held.host),
                before: stored.value.journalValueWithoutTexts, after: held.journalValueWithoutTexts))
    }

    /// What changed about each person on either sheet.
    private func journalLines(_ before: [Attendance], _ after: [Attendance]) throws -> [Change.Line] {
        let old = Dictionary(uniqueKeysWithValues: before.map { ($0.person, $0) })
        let new = Dictionary(uniqueKeysWithValues: after.map { ($0.person, $0) })
        var lines: [Change.Line] = []
        for person in Set(old.keys).union(new.keys).sorted() where old[person] != new[person] {
            guard let row = try db.row(of: person) else { continue }
            lines.append(
                Change.Line(person: row, before: old[person]?.journalValue, after: new[person]?.journalValue))
        }
        return lines
    }
}

/// Looks a sheet through, line by line, and notes everything that cannot be.
private struct SheetCheck {
    let scope: WriteScope
    let meeting: Meeting
    let before: [Person.ID: Attendance]
    var faults = Faults()
    private var seen: Set<Person.ID> = []

    init(scope: WriteScope, meeting: Meeting, before: [Attendance]) {
        self.scope = scope
        self.meeting = meeting
        self.before = Dictionary(uniqueKeysWithValues: before.map { ($0.person, $0) })
    }

    /// The lines by rows; those that cannot be are noted and left out.
    mutating func rows(of lines: [Attendance]) throws -> [(line: SheetLine, person: Person.ID)] {
        if !lines.isEmpty, meeting.start.day > scope.today {
            faults.note("/attendance", .valueNotAllowed, "on \(scope.today) the meeting has not been held yet")
        }
        var rows: [(line: SheetLine, person: Person.ID)] = []
        for (index, line) in lines.enumerated() {
            if let row = try row(of: line, at: "/attendance/\(index)") { rows.append((row, line.person)) }
        }
        return rows
    }

    private mutating func row(of line: Attendance, at pointer: String) throws -> SheetLine? {
        if !seen.insert(line.person).inserted {
            faults.note("\(pointer)/person", .duplicateAttendance, "“\(line.person)” is on the sheet already")
            return nil
        }
        keepMeeting(line, pointer)
        let isKept = before[line.person] == line
        let person = try personRow(line, pointer)
        if !isKept { try checkDelegation(line, person: person, pointer) }
        guard let person else { return nil }
        return SheetLine(
            person: person, status: line.status, delegateForPractice: try line.delegateFor.flatMap { try scope.db.row(of: $0) },
            delegateForPerson: try line.delegateForPerson.flatMap { try scope.db.row(of: $0) },
            representsCircle: try line.representsCircle.flatMap { try scope.db.row(of: $0) }, online: line.online)
    }

    private mutating func keepMeeting(_ line: Attendance, _ pointer: String) {
        if line.meeting != meeting.id {
            faults.note("\(pointer)/meeting", .valueNotAllowed, "this is the sheet of “\(meeting.id)”")
        }
    }

    /// The row of somebody who may be on this sheet: she was on it, is or was of the circle, or is known to who keeps it.
    private mutating func personRow(_ line: Attendance, _ pointer: String) throws -> Int? {
        if before[line.person] != nil { return try scope.db.row(of: line.person) }
        if case .umbrella(let umbrella) = meeting.host, let row = try scope.db.row(of: line.person) {
            if try scope.db.ties(ofPerson: row, on: meeting.start.day).umbrellas.contains(umbrella) { return row }
        }
        return try scope.refer(toPerson: line.person, knownIn: meeting.host.circle, "\(pointer)/person", &faults)
    }

    private mutating func checkDelegation(_ line: Attendance, person: Int?, _ pointer: String) throws {
        let standsIn = line.delegateFor != nil || line.delegateForPerson != nil || line.representsCircle != nil
        if standsIn, line.status != .present {
            faults.note("\(pointer)/status", .valueNotAllowed, "only somebody who was present stands in for others")
        }
        switch meeting.host {
        case .circle(let circle):
            if line.representsCircle != nil {
                faults.note("\(pointer)/representsCircle", .valueNotAllowed, "a circle is represented at umbrella meetings only")
            }
            try checkPractice(line, person: person, circle: circle, pointer)
            try checkColleague(line, circle: circle, pointer)
        case .umbrella(let umbrella):
            if line.delegateFor != nil {
                faults.note("\(pointer)/delegateFor", .valueNotAllowed, "a practice has no delegate at umbrella meetings")
            }
            if line.delegateForPerson != nil {
                faults.note(
                    "\(pointer)/delegateForPerson", .valueNotAllowed, "nobody stands in for a person at umbrella meetings")
            }
            if let circle = line.representsCircle, try scope.db.stored(circle)?.value.umbrella != umbrella {
                faults.note("\(pointer)/representsCircle", .referenceNotFound, "the umbrella has no circle “\(circle)”")
            }
        }
    }

    /// A delegate comes for the practice that her own membership names on that day.
    private mutating func checkPractice(_ line: Attendance, person: Int?, circle: Circle.ID, _ pointer: String) throws {
        guard let practice = line.delegateFor, let person else { return }
        if try membership(of: person, in: circle)?.practice != practice {
            faults.note(
                "\(pointer)/delegateFor", .referenceNotFound,
                "on \(meeting.start.day) “\(line.person)” is no member of the practice “\(practice)” in this circle")
        }
    }

    private mutating func checkColleague(_ line: Attendance, circle: Circle.ID, _ pointer: String) throws {
        guard let colleague = line.delegateForPerson else { return }
        if colleague == line.person {
            faults.note("\(pointer)/delegateForPerson", .valueNotAllowed, "nobody stands in for herself")
        } else if let row = try scope.db.row(of: colleague), try membership(of: row, in: circle) != nil {
            return
        } else {
            faults.note(
                "\(pointer)/delegateForPerson", .referenceNotFound, "the circle has no member “\(colleague)” on that day")
        }
    }

    private func membership(of person: Int, in circle: Circle.ID) throws -> Membership? {
        let row = try scope.db.row(of: circle) ?? 0
        let hers = Condition("membership.circle = ? AND membership.person = ?", row, person)
        return try scope.db.list(Membership.self, where: hers).first { $0.value.span.contains(meeting.start.day) }?.value
    }
}
