/// What has to be written to undo a save: each thing once, from how it is now to how it was before.
struct UndoSteps {
    private var meetings: [Difference<Meeting>] = []
    private var sheets: [(meeting: Meeting.ID, lines: [Difference<Attendance>])] = []
    private var memberships: [(id: RowID<Membership>, difference: Difference<Membership>)] = []
    private var leaves: [(id: RowID<Leave>, difference: Difference<Leave>)] = []
    private var offices: [(id: RowID<Office>, difference: Difference<Office>)] = []
    private var agreements: [Difference<Agreement>] = []
    private var goals: [Difference<Goal>] = []
    private var signals: [Difference<Signal>] = []
    private var waivers: [(id: RowID<Waiver>, difference: Difference<Waiver>)] = []
    private var findings: [(id: RowID<Finding>, difference: Difference<Finding>)] = []
    private var contacts: [(id: RowID<ZoneContact>, difference: Difference<ZoneContact>)] = []
    private var workforces: [(id: RowID<Workforce>, difference: Difference<Workforce>)] = []
    private var seats: [(id: RowID<BoardSeat>, difference: Difference<BoardSeat>)] = []
    private var zoneGoals: [(id: RowID<ZoneGoal>, difference: Difference<ZoneGoal>)] = []
    private var circles: [Difference<Circle>] = []
    private var practices: [Difference<Practice>] = []
    private var persons: [Difference<Person>] = []
    private var polls: [Difference<DatePoll>] = []
    private var plans: [(plan: YearPlan.ID, difference: Difference<PlanAdoption>)] = []
    private var openings: [(circle: Circle.ID, difference: Difference<DateSpan>)] = []

    /// The steps that undo what a save changed.
    init(_ things: [ChangedThing]) {
        for thing in things {
            switch thing {
            case .meeting(let change): Self.add(change, to: &meetings)
            case .sheet(let meeting, let lines): add(lines, of: meeting)
            case .membership(let id, let change): Self.add(change, id, to: &memberships)
            case .leave(let id, let change): Self.add(change, id, to: &leaves)
            case .office(let id, let change): Self.add(change, id, to: &offices)
            case .agreement(let change): Self.add(change, to: &agreements)
            case .goal(let change): Self.add(change, to: &goals)
            case .signal(let change): Self.add(change, to: &signals)
            case .waiver(let id, let change): Self.add(change, id, to: &waivers)
            case .contact(let id, let change): Self.add(change, id, to: &contacts)
            case .finding(let id, let change): Self.add(change, id, to: &findings)
            case .workforce(let id, let change): Self.add(change, id, to: &workforces)
            case .seat(let id, let change): Self.add(change, id, to: &seats)
            case .zoneGoal(let id, let change): Self.add(change, id, to: &zoneGoals)
            case .circle(let change): Self.add(change, to: &circles)
            case .practice(let change): Self.add(change, to: &practices)
            case .person(let change): Self.add(change, to: &persons)
            case .opening(let circle, let change): openings.append((circle, change))
            case .datePoll(let change): Self.add(change, to: &polls)
            case .plan(let id, let change): add(change, of: id)
            case .undoing, .other: break
            }
        }
    }

    /// Of several changes of one thing, the first says how it was and the last how it is.
    private static func add<Value: Listed>(_ change: Difference<Value>, to list: inout [Difference<Value>]) {
        if let index = list.firstIndex(where: { $0.latest?.id == change.latest?.id }) {
            list[index].after = change.after
        } else {
            list.append(change)
        }
    }

    private static func add<Value>(
        _ change: Difference<Value>, _ id: RowID<Value>, to list: inout [(id: RowID<Value>, difference: Difference<Value>)]
    ) {
        if let index = list.firstIndex(where: { $0.id == id }) {
            list[index].difference.after = change.after
        } else {
            list.append((id, change))
        }
    }

    private mutating func add(_ change: Difference<PlanAdoption>, of plan: YearPlan.ID) {
        if let index = plans.firstIndex(where: { $0.plan == plan }) {
            plans[index].difference.after = change.after
        } else {
            plans.append((plan, change))
        }
    }

    private mutating func add(_ lines: [Difference<Attendance>], of meeting: Meeting.ID) {
        guard let index = sheets.firstIndex(where: { $0.meeting == meeting }) else {
            sheets.append((meeting, lines))
            return
        }
        for line in lines {
            if let known = sheets[index].lines.firstIndex(where: { $0.latest?.person == line.latest?.person }) {
                sheets[index].lines[known].after = line.after
            } else {
                sheets[index].lines.append(line)
            }
        }
    }

    /// Writes everything back: what others refer to first, what is taken away last; a sheet before its meeting, which saving
    /// a sheet records as held.
    func apply(in scope: WriteScope) throws {
        for change in circles { try apply(change, in: scope) }
        for change in practices where change.before != nil { try apply(change, in: scope) }
        for change in persons { try apply(change, in: scope) }
        for change in meetings where change.after == nil { try apply(change, in: scope) }
        // What names a meeting stands between making one and taking one away.
        for change in polls { try scope.restoreDatePoll(change) }
        for (id, change) in plans { try scope.restorePlan(id, change) }
        for (id, change) in memberships { try apply(change, id, in: scope) }
        for (id, change) in leaves { try apply(change, id, in: scope) }
        for (id, change) in offices { try apply(change, id, in: scope) }
        for change in agreements { try apply(change, in: scope) }
        for change in goals { try apply(change, in: scope) }
        for change in signals { try apply(change, in: scope) }
        for (id, change) in waivers { try apply(change, id, in: scope) }
        for (id, change) in contacts { try apply(change, id, in: scope) }
        for (id, change) in findings { try apply(change, id, in: scope) }
        for (id, change) in workforces { try apply(change, id, in: scope) }
        for (id, change) in seats { try apply(change, id, in: scope) }
        for (id, change) in zoneGoals { try apply(change, id, in: scope) }
        for sheet in sheets { try apply(sheet.lines, of: sheet.meeting, in: scope) }
        for change in meetings where change.after != nil { try apply(change, in: scope) }
        for (circle, change) in openings { try scope.restoreOpening(of: circle, change) }
        // A practice that a member belonged to stays: it is hers still on the row that lasts no day.
        let isAlone = memberships.isEmpty
        for change in practices where change.before == nil && isAlone { try apply(change, in: scope) }
    }

    /// Refuses when something is not as the change left it.
    private func expect<Value: Equatable>(_ present: Value?, _ left: Value?) throws {
        if present != left { throw UndoRefusal.builtUpon([]) }
    }

    private func apply(_ change: Difference<Meeting>, in scope: WriteScope) throws {
        guard let id = change.latest?.id else { return }
        let present = try scope.db.stored(id)
        // A sheet that was just put back may have recorded the meeting as held already.
        if let present, let before = change.before, present.value.withoutTexts == before { return }
        let isOnlyHeld = change.after?.status == .planned && present?.value.status == .held && change.before?.status == .held
        if !isOnlyHeld { try expect(present?.value.withoutTexts, change.after) }
        guard var before = change.before else { return try scope.withdrawMeeting(id) }
        guard let present else {
            _ = try scope.planMeeting(before)
            return
        }
        (before.agenda, before.minutes) = (present.value.agenda, present.value.minutes)
        _ = try scope.changeMeeting(before, expectedVersion: nil)
    }

    private func apply(_ lines: [Difference<Attendance>], of meeting: Meeting.ID, in scope: WriteScope) throws {
        let sheet = try scope.reading.sheet(of: meeting)
        var present: [Person.ID: Attendance] = [:]
        for line in sheet.lines { present[line.attendance.person] = line.attendance }
        for line in lines {
            guard let person = line.latest?.person else { continue }
            try expect(present[person], line.after)
            present[person] = line.before
        }
        _ = try scope.recordAttendance(
            present.values.sorted { $0.person < $1.person }, of: meeting, known: Set(present.keys),
            expectedVersion: sheet.version)
    }

    private func apply(_ change: Difference<Membership>, _ id: RowID<Membership>, in scope: WriteScope) throws {
        try expect(scope.db.stored(Membership.self, row: id.number)?.value, change.after)
        guard var target = change.latest else { return }
        if let before = change.before { target = before } else { target.to = target.from }
        _ = try scope.changeMembership(id, to: target, expectedVersion: nil)
    }

    private func apply(_ change: Difference<Leave>, _ id: RowID<Leave>, in scope: WriteScope) throws {
        try expect(scope.db.stored(Leave.self, row: id.number)?.value, change.after)
        guard var target = change.latest else { return }
        if let before = change.before { target = before } else { target.to = target.from }
        _ = try scope.changeLeave(id, to: target, expectedVersion: nil)
    }

    private func apply(_ change: Difference<Office>, _ id: RowID<Office>, in scope: WriteScope) throws {
        try expect(scope.db.stored(Office.self, row: id.number)?.value, change.after)
        guard var target = change.latest else { return }
        if let before = change.before { target = before } else { target.to = target.from }
        _ = try scope.changeOffice(id, to: target, expectedVersion: nil)
    }

    private func apply(_ change: Difference<Agreement>, in scope: WriteScope) throws {
        guard let id = change.latest?.id else { return }
        let present = try scope.db.stored(id)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changeAgreement(before, expectedVersion: nil)
        case (let before?, nil): _ = try scope.recordAgreement(before)
        case (nil, _): try scope.withdrawAgreement(id)
        }
    }

    private func apply(_ change: Difference<Goal>, in scope: WriteScope) throws {
        guard let id = change.latest?.id else { return }
        let present = try scope.db.stored(id)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changeGoal(before, expectedVersion: nil)
        case (let before?, nil): _ = try scope.setGoal(before)
        case (nil, _): try scope.dropGoal(id, expectedVersion: nil)
        }
    }

    private func apply(_ change: Difference<Signal>, in scope: WriteScope) throws {
        guard let id = change.latest?.id else { return }
        let present = try scope.db.stored(id)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changeSignal(before, expectedVersion: nil, isUndoing: true)
        case (let before?, nil): _ = try scope.raiseSignal(before)
        case (nil, _): try scope.withdrawSignal(id)
        }
    }

    private func apply(_ change: Difference<Waiver>, _ id: RowID<Waiver>, in scope: WriteScope) throws {
        let present = try scope.db.stored(Waiver.self, row: id.number)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changeWaiver(id, to: before, expectedVersion: nil)
        case (let before?, nil): _ = try scope.grantWaiver(before)
        case (nil, _): try scope.withdrawWaiver(id, expectedVersion: nil)
        }
    }

    private func apply(_ change: Difference<Finding>, _ id: RowID<Finding>, in scope: WriteScope) throws {
        let present = try scope.db.stored(Finding.self, row: id.number)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changeFinding(id, to: before, expectedVersion: nil)
        case (let before?, nil): _ = try scope.noteFinding(before)
        case (nil, _): try scope.withdrawFinding(id, expectedVersion: nil)
        }
    }

    private func apply(_ change: Difference<Workforce>, _ id: RowID<Workforce>, in scope: WriteScope) throws {
        let present = try scope.db.stored(Workforce.self, row: id.number)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changeWorkforce(id, to: before, expectedVersion: nil)
        case (let before?, nil): _ = try scope.noteWorkforce(before)
        case (nil, _): try scope.withdrawWorkforce(id, expectedVersion: nil)
        }
    }

    private func apply(_ change: Difference<BoardSeat>, _ id: RowID<BoardSeat>, in scope: WriteScope) throws {
        let present = try scope.db.stored(BoardSeat.self, row: id.number)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changeSeat(id, to: before, expectedVersion: nil)
        case (let before?, nil): _ = try scope.giveSeat(before)
        case (nil, _): try scope.withdrawSeat(id, expectedVersion: nil)
        }
    }

    /// A year has one goal: one that was set since stays.
    private func apply(_ change: Difference<ZoneGoal>, _ id: RowID<ZoneGoal>, in scope: WriteScope) throws {
        let present = try scope.db.stored(ZoneGoal.self, row: id.number)
        try expect(present?.value, change.after)
        guard let before = change.before else { return try scope.dropZoneGoal(id, expectedVersion: nil) }
        if present == nil, try scope.reading.zoneGoals(of: before.zone).contains(where: { $0.value.year == before.year }) {
            throw UndoRefusal.builtUpon([])
        }
        _ = try scope.setZoneGoal(before)
    }

    /// The note stays as it is now: what it was before is in no log.
    private func apply(_ change: Difference<ZoneContact>, _ id: RowID<ZoneContact>, in scope: WriteScope) throws {
        let present = try scope.db.stored(ZoneContact.self, row: id.number)
        try expect(present?.value.withoutNote, change.after)
        switch (change.before, present) {
        case (var before?, let present?):
            before.note = present.value.note
            _ = try scope.changeContact(id, to: before, expectedVersion: nil)
        case (let before?, nil): try scope.restoreContact(id, of: before.zone)
        case (nil, _): try scope.withdrawContact(id, expectedVersion: nil)
        }
    }

    private func apply(_ change: Difference<Circle>, in scope: WriteScope) throws {
        guard let before = change.before else { throw UndoRefusal.neverUndone }
        try expect(scope.db.stored(before.id)?.value, change.after)
        _ = try scope.changeCircle(before, expectedVersion: nil)
    }

    private func apply(_ change: Difference<Practice>, in scope: WriteScope) throws {
        guard let id = change.latest?.id else { return }
        let present = try scope.db.stored(id)
        try expect(present?.value, change.after)
        switch (change.before, present) {
        case (let before?, .some): _ = try scope.changePractice(before, expectedVersion: nil)
        case (let before?, nil): _ = try scope.recordPractice(before)
        case (nil, _): try scope.withdrawPractice(id)
        }
    }

    /// Somebody who was recorded stays, tied to nothing: whoever left no trace for a year is let go by retention.
    private func apply(_ change: Difference<Person>, in scope: WriteScope) throws {
        guard let before = change.before else {
            if memberships.isEmpty && offices.isEmpty && sheets.isEmpty { throw UndoRefusal.neverUndone }
            return
        }
        try expect(scope.db.stored(before.id)?.value, change.after)
        _ = try scope.changePerson(before, expectedVersion: nil)
    }
}

extension Meeting {
    /// The meeting as the log knows it.
    var withoutTexts: Meeting {
        var meeting = self
        (meeting.agenda, meeting.minutes) = (nil, nil)
        return meeting
    }
}
