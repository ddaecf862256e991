/// How far a year plan is, and which meeting each of its rows has: what taking it over changes of it.
public struct PlanAdoption: Hashable, Sendable {
    public var status: YearPlan.Status
    /// By the key of the row; rows without a meeting are left out.
    public var meetings: [String: Meeting.ID]

    init(status: YearPlan.Status, meetings: [String: Meeting.ID]) {
        self.status = status
        self.meetings = meetings
    }

    init(_ plan: YearPlan) {
        status = plan.status
        meetings = plan.rows.reduce(into: [:]) { $0[$1.key] = $1.meeting }
    }

    /// What the log says of it; nothing for an entry of before meetings were in it.
    init?(_ value: JSONValue) {
        guard let object = value.object, let status = object["status"]?.string.flatMap(YearPlan.Status.init(rawValue:)) else {
            return nil
        }
        var meetings: [String: Meeting.ID] = [:]
        for row in object["rows"]?.array ?? [] {
            guard let row = row.object, let key = row["key"]?.string else { continue }
            meetings[key] = row["meeting"]?.string.flatMap { Meeting.ID($0) }
        }
        self.init(status: status, meetings: meetings)
    }
}

// Putting back what asked for a meeting or planned a year: how making it, choosing a date and taking it over are undone.
extension WriteScope {
    /// Puts a date poll back as it was before a change, or takes one away that nobody answered.
    func restoreDatePoll(_ change: Difference<DatePoll>) throws {
        guard let id = change.latest?.id else { return }
        let present = try db.stored(id)
        if present?.value != change.after { throw UndoRefusal.builtUpon([]) }
        guard let host = change.latest?.host else { return }
        try require(.manageMeetings, in: object(of: host))
        if let meeting = change.before?.meeting, try db.row(of: meeting) == nil { throw UndoRefusal.noLongerFits }
        switch (change.before, present) {
        case (let before?, let present?): try db.update(before, row: present.row)
        case (let before?, nil): try db.insert(before)
        case (nil, let present?): try db.delete(datePoll: present.row)
        case (nil, nil): return
        }
        try note(
            Change(
                change.before == nil ? "removeDatePoll" : "restoreDatePoll", "datePoll", id.rawValue, circle: circleRow(of: host),
                before: change.after?.journalValue, after: change.before?.journalValue))
    }

    /// Makes a plan that was taken over a proposal again, or the other way round; its meetings are put back beside it.
    func restorePlan(_ id: YearPlan.ID, _ change: Difference<PlanAdoption>) throws {
        let stored = try found(db.stored(id))
        try reading.requirePlanning(of: stored.value.host)
        try require(.manageMeetings, in: object(of: stored.value.host))
        guard let before = change.before, PlanAdoption(stored.value) == change.after else { throw UndoRefusal.builtUpon([]) }
        var plan = stored.value
        plan.status = before.status
        for index in plan.rows.indices {
            let meeting = before.meetings[plan.rows[index].key]
            if let meeting, try db.row(of: meeting) == nil { throw UndoRefusal.noLongerFits }
            plan.rows[index].meeting = meeting
        }
        try db.update(plan, row: stored.row)
        try note(plan, before.status == .adopted ? "adoptPlan" : "reopenPlan", before: stored.value)
    }
}
