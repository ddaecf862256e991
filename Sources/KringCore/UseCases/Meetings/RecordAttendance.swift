extension WriteScope {
    /// Replaces the whole sheet of a meeting by another.
    ///
    /// What is given is what is stored: a member who is not on it simply has no line, and nothing is known of her. Saving a
    /// sheet with anybody on it also records a planned meeting as held.
    ///
    /// - Parameters:
    ///   - lines: At most one line a person. Lines that were on the sheet already are kept as they were.
    ///   - meeting: The meeting, whose day has come.
    ///   - guests: Who else was there, by name: of no circle, or of another one. Each gets a line, and is recorded as a person
    ///     when nobody knows her yet.
    ///   - version: The version of the sheet that the caller knew; 0 while nothing is recorded.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/meetingClosed`` for a cancelled meeting, with
    ///   ``KringError/Conflict/staleVersion(present:)`` when somebody else saved it meanwhile.
    public func recordAttendance(
        _ lines: [Attendance], of meeting: Meeting.ID, guests: [Guest] = [], expectedVersion version: Int?
    ) throws -> AttendanceSheet {
        try recordAttendance(lines, of: meeting, guests: guests, known: [], expectedVersion: version)
    }

    /// - Parameter known: Persons who may be on the sheet whatever the actor knows of them: they were on it before.
    func recordAttendance(
        _ lines: [Attendance], of meeting: Meeting.ID, guests: [Guest] = [], known: Set<Person.ID>, expectedVersion version: Int?
    ) throws -> AttendanceSheet {
        let stored = try found(db.stored(meeting))
        try require(.keepAttendance, in: .meeting(meeting, of: stored.value.host))
        guard let sheet = try db.writtenSheet(ofMeeting: stored.row) else { throw KringError.notFound }
        try expect(version, present: sheet.version)
        if stored.value.status == .cancelled { throw KringError.conflict(.meetingClosed) }
        let circle = try circleRow(of: stored.value.host)
        let guests = try persons(of: guests, at: stored.value)
        var check = try SheetCheck(
            scope: self, meeting: stored.value, circle: circle, before: sheet.lines, known: known.union(guests))
        let after = try check.written(lines.adding(guests, to: meeting))
        try check.faults.refuse()
        let becomesHeld = stored.value.status == .planned && !lines.isEmpty
        let isSame = after.elementsEqual(sheet.lines) { $0.attendance == $1.attendance }
        if isSame, !becomesHeld, sheet.version > 0 { return try reading.seen(sheet, of: stored.value) }
        let saved = try db.save(after.map(\.row), ofMeeting: stored.row, over: sheet.byRows)
        try note(
            Change(
                "recordAttendance", "attendance", meeting.rawValue, circle: circle, before: .int(sheet.lines.count),
                after: .int(after.count), lines: journalLines(sheet.lines, after)))
        if becomesHeld { try close(stored, of: circle) }
        if let circle { touched.add(circle: circle) }
        return try reading.seen(WrittenSheet(version: saved, lines: after), of: stored.value)
    }

    private func close(_ stored: Stored<Meeting>, of circle: Int?) throws {
        var held = stored.value
        held.status = .held
        try db.update(held, row: stored.row)
        try note(
            Change(
                "closeMeeting", "meeting", held.id.rawValue, circle: circle, before: stored.value.journalValueWithoutTexts,
                after: held.journalValueWithoutTexts))
    }

    /// What changed about each person on either sheet, both of them by person.
    private func journalLines(_ before: [WrittenLine], _ after: [WrittenLine]) -> [Change.Line] {
        var lines: [Change.Line] = []
        lines.reserveCapacity(max(before.count, after.count))
        var (old, new) = (0, 0)
        while old < before.count || new < after.count {
            let isGone = new == after.count || (old < before.count && before[old].name.id < after[new].name.id)
            let isAdded = !isGone && (old == before.count || after[new].name.id < before[old].name.id)
            if isGone {
                lines.append(Change.Line(person: before[old].row.person, before: before[old].attendance.journalValue))
            } else if isAdded {
                lines.append(Change.Line(person: after[new].row.person, after: after[new].attendance.journalValue))
            } else if before[old].attendance != after[new].attendance {
                lines.append(
                    Change.Line(
                        person: after[new].row.person, before: before[old].attendance.journalValue,
                        after: after[new].attendance.journalValue))
            }
            if !isAdded { old += 1 }
            if !isGone { new += 1 }
        }
        return lines
    }
}

extension Attendance {
    /// The line as the journal keeps it: the keys of a file, in the order of the canonical form.
    var journalValue: JournalValue {
        var json = CanonicalObject(reserving: 128)
        json.text("delegateFor", delegateFor?.rawValue)
        json.text("delegateForPerson", delegateForPerson?.rawValue)
        json.text("meeting", meeting.rawValue)
        json.flag("online", online)
        json.text("person", person.rawValue)
        json.text("representsCircle", representsCircle?.rawValue)
        json.text("status", status.rawValue)
        json.end()
        return .canonical(json.bytes)
    }
}

extension Attendance {
    /// Whether she came for others too.
    fileprivate var standsIn: Bool { delegateFor != nil || delegateForPerson != nil || representsCircle != nil }
}

/// Looks a sheet through, line by line, and notes everything that cannot be.
private struct SheetCheck {
    let scope: WriteScope
    let meeting: Meeting
    let before: [Person.ID: WrittenLine]
    /// Everybody of the circle, when the meeting is one of a circle.
    let people: [Person.ID: CirclePerson]
    /// Others who may be on it.
    let known: Set<Person.ID>
    var faults = Faults()
    private var seen: Set<Person.ID> = []

    init(
        scope: WriteScope, meeting: Meeting, circle: Int?, before: [WrittenLine], known: Set<Person.ID>
    ) throws {
        self.known = known
        self.scope = scope
        self.meeting = meeting
        self.before = Dictionary(uniqueKeysWithValues: before.map { ($0.name.id, $0) })
        people = try circle.map { try scope.db.people(ofCircle: $0, on: meeting.start.day) } ?? [:]
    }

    /// The lines as they would be written, by person; those that cannot be are noted and left out.
    mutating func written(_ lines: [Attendance]) throws -> [WrittenLine] {
        if !lines.isEmpty, meeting.start.day > scope.today {
            faults.note("/attendance", .valueNotAllowed, "on \(scope.today) the meeting has not been held yet")
        }
        var written: [WrittenLine] = []
        written.reserveCapacity(lines.count)
        seen.reserveCapacity(lines.count)
        for (index, line) in lines.enumerated() {
            if let line = try self.written(line, at: index) { written.append(line) }
        }
        return written.sorted { $0.name.id < $1.name.id }
    }

    private mutating func written(_ line: Attendance, at index: Int) throws -> WrittenLine? {
        if !seen.insert(line.person).inserted {
            faults.note("/attendance/\(index)/person", .duplicateAttendance, "“\(line.person)” is on the sheet already")
            return nil
        }
        if line.meeting != meeting.id {
            faults.note("/attendance/\(index)/meeting", .valueNotAllowed, "this is the sheet of “\(meeting.id)”")
        }
        if let kept = before[line.person], kept.attendance == line { return kept }
        let person = try person(line, at: index)
        if line.standsIn { try checkDelegation(line, isKnown: person != nil, "/attendance/\(index)") }
        guard let person else { return nil }
        let row = SheetLine(
            person: person.row, status: line.status,
            delegateForPractice: try line.delegateFor.flatMap { try practiceRow($0, of: line.person) },
            delegateForPerson: try line.delegateForPerson.flatMap { try people[$0]?.row ?? scope.db.row(of: $0) },
            representsCircle: try line.representsCircle.flatMap { try scope.db.row(of: $0) }, online: line.online)
        return WrittenLine(row: row, attendance: line, name: person.name)
    }

    private func practiceRow(_ practice: Practice.ID, of person: Person.ID) throws -> Int? {
        if let hers = people[person], hers.practice == practice { return hers.practiceRow }
        return try scope.db.row(of: practice)
    }

    /// Somebody who may be on this sheet: she was on it, is or was of the circle, or is known to who keeps it.
    private mutating func person(_ line: Attendance, at index: Int) throws -> (row: Int, name: PersonName)? {
        if let old = before[line.person] { return (old.row.person, old.name) }
        if let known = people[line.person] { return (known.row, known.name) }
        guard let row = try otherRow(line, at: index), let name = try scope.db.personName(row: row) else { return nil }
        return (row, name)
    }

    private mutating func otherRow(_ line: Attendance, at index: Int) throws -> Int? {
        if known.contains(line.person) { return try scope.db.row(ofPerson: line.person) }
        if case .umbrella(let umbrella) = meeting.host, let row = try scope.db.row(of: line.person) {
            if try scope.db.ties(ofPerson: row, on: meeting.start.day).umbrellas.contains(umbrella) { return row }
            // A deputy is known by the circle she speaks for, which the coordinator does not look into.
            if let circle = line.representsCircle,
                try scope.db.isMember(row, of: circle, in: umbrella, on: meeting.start.day)
            {
                return row
            }
        }
        return try scope.refer(toPerson: line.person, "/attendance/\(index)/person", &faults)
    }

    private mutating func checkDelegation(_ line: Attendance, isKnown: Bool, _ pointer: String) throws {
        if line.status != .present {
            faults.note("\(pointer)/status", .valueNotAllowed, "only somebody who was present stands in for others")
        }
        switch meeting.host {
        case .circle:
            if line.representsCircle != nil {
                faults.note("\(pointer)/representsCircle", .valueNotAllowed, "a circle is represented at umbrella meetings only")
            }
            if isKnown { checkPractice(line, pointer) }
            checkColleague(line, pointer)
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
    private mutating func checkPractice(_ line: Attendance, _ pointer: String) {
        guard let practice = line.delegateFor, people[line.person]?.practice != practice else { return }
        faults.note(
            "\(pointer)/delegateFor", .referenceNotFound,
            "on \(meeting.start.day) “\(line.person)” is no member of the practice “\(practice)” in this circle")
    }

    private mutating func checkColleague(_ line: Attendance, _ pointer: String) {
        guard let colleague = line.delegateForPerson else { return }
        if colleague == line.person {
            faults.note("\(pointer)/delegateForPerson", .valueNotAllowed, "nobody stands in for herself")
        } else if people[colleague]?.isMember != true {
            faults.note(
                "\(pointer)/delegateForPerson", .referenceNotFound, "the circle has no member “\(colleague)” on that day")
        }
    }
}
