/// Something before a change and after it: nothing before when it was made, nothing after when it was taken away.
public struct Difference<Value: Hashable & Sendable>: Hashable, Sendable {
    public var before: Value?
    public var after: Value?

    /// What it is called after: as it is now, or as it was.
    public var latest: Value? { after ?? before }
}

/// What one entry of the log of changes is about, with the values of before and after.
public enum ChangedThing: Hashable, Sendable {
    /// A meeting, without agenda and minutes: those are never in the log.
    case meeting(Difference<Meeting>)
    /// The lines of a sheet that changed, of those persons whose keys are still there.
    case sheet(Meeting.ID, [Difference<Attendance>])
    case membership(RowID<Membership>, Difference<Membership>)
    case leave(RowID<Leave>, Difference<Leave>)
    case office(RowID<Office>, Difference<Office>)
    case agreement(Difference<Agreement>)
    case goal(Difference<Goal>)
    case signal(Difference<Signal>)
    /// With the number it had; what was taken back and put back has another.
    case waiver(RowID<Waiver>, Difference<Waiver>)
    /// A contact of a care council, without its note: that is never in the log.
    case contact(RowID<ZoneContact>, Difference<ZoneContact>)
    case finding(RowID<Finding>, Difference<Finding>)
    case workforce(RowID<Workforce>, Difference<Workforce>)
    case seat(RowID<BoardSeat>, Difference<BoardSeat>)
    case zoneGoal(RowID<ZoneGoal>, Difference<ZoneGoal>)
    case circle(Difference<Circle>)
    case practice(Difference<Practice>)
    case person(Difference<Person>)
    /// Since when a circle's detail is open to its coordinator, and until when.
    case opening(Circle.ID, Difference<DateSpan>)
    case datePoll(Difference<DatePoll>)
    /// A year plan that was taken over, or is a proposal again.
    case plan(YearPlan.ID, Difference<PlanAdoption>)
    /// Another change was made undone: its number.
    case undoing(Int)
    /// Something that is listed, and never undone from here; or of which nobody may read any more what it said.
    case other

    /// What undoing it would put in its place is known.
    var isKnown: Bool { self != .other }
}

extension Connection {
    /// What an entry is about.
    func changedThing(_ row: JournalRow) throws -> ChangedThing {
        switch row.kind {
        case "change": Int(row.id).map(ChangedThing.undoing) ?? .other
        case "meeting": try open(row).map(ChangedThing.meeting) ?? .other
        case "agreement": try open(row).map(ChangedThing.agreement) ?? .other
        case "goal": try open(row).map(ChangedThing.goal) ?? .other
        case "signal": try open(row).map(ChangedThing.signal) ?? .other
        case "waiver": try numbered(row, ChangedThing.waiver)
        case "finding": try numbered(row, ChangedThing.finding)
        case "workforce": try numbered(row, ChangedThing.workforce)
        case "contact": try written(row, ChangedThing.contact) { ZoneContact(journal: $0) }
        case "boardSeat": try written(row, ChangedThing.seat) { BoardSeat(journal: $0) }
        case "zoneGoal": try written(row, ChangedThing.zoneGoal) { ZoneGoal(journal: $0) }
        case "practice": try open(row).map(ChangedThing.practice) ?? .other
        case "circle": try circleThing(row)
        case "datePoll": try open(row).map(ChangedThing.datePoll) ?? .other
        case "plan": try planThing(row)
        case "attendance": .sheet(Slug(known: row.id), try differences(row, of: Attendance.self))
        case "membership": try sealed(row, ChangedThing.membership)
        case "leave": try sealed(row, ChangedThing.leave)
        case "office": try sealed(row, ChangedThing.office)
        case "person": try differences(row, of: Person.self).first.map(ChangedThing.person) ?? .other
        default: .other
        }
    }

    private func numbered<Value: RecordCodable & Numbered>(
        _ row: JournalRow, _ thing: (RowID<Value>, Difference<Value>) -> ChangedThing
    ) throws -> ChangedThing {
        guard let id = RowID<Value>(row.id), let change: Difference<Value> = try open(row) else { return .other }
        return thing(id, change)
    }

    /// What stands in the log in a form of its own.
    private func written<Value: Numbered>(
        _ row: JournalRow, _ thing: (RowID<Value>, Difference<Value>) -> ChangedThing, _ value: (JSONValue) -> Value?
    ) throws -> ChangedThing {
        guard let id = RowID<Value>(row.id) else { return .other }
        let before = try journalValue(row.before, of: row).flatMap(value)
        let after = try journalValue(row.after, of: row).flatMap(value)
        return before == nil && after == nil ? .other : thing(id, Difference(before: before, after: after))
    }

    private func circleThing(_ row: JournalRow) throws -> ChangedThing {
        switch row.action {
        case "changeCircle", "dissolveCircle", "foundCircle": return try open(row).map(ChangedThing.circle) ?? .other
        case "openDetail", "closeDetail", "withdrawDetail", "reopenDetail":
            let before = try journalValue(row.before, of: row).flatMap(Self.span)
            let after = try journalValue(row.after, of: row).flatMap(Self.span)
            return .opening(Slug(known: row.id), Difference(before: before, after: after))
        default: return .other
        }
    }

    /// Making a plan and changing its rows is a proposal of the planner's, made anew by itself: nothing to undo.
    private func planThing(_ row: JournalRow) throws -> ChangedThing {
        guard ["adoptPlan", "reopenPlan"].contains(row.action),
            let before = try journalValue(row.before, of: row).flatMap({ PlanAdoption($0) }),
            let after = try journalValue(row.after, of: row).flatMap({ PlanAdoption($0) })
        else { return .other }
        return .plan(Slug(known: row.id), Difference(before: before, after: after))
    }

    private static func span(_ value: JSONValue) -> DateSpan? {
        guard let from = value.object?["from"]?.string.flatMap({ CalendarDay($0) }) else { return nil }
        return DateSpan(from: from, to: value.object?["to"]?.string.flatMap { CalendarDay($0) })
    }

    /// The values of an entry that are about nobody in particular.
    private func open<Value: RecordCodable>(_ row: JournalRow) throws -> Difference<Value>? {
        let before = try journalValue(row.before, of: row).flatMap { Self.record($0, of: Value.self) }
        let after = try journalValue(row.after, of: row).flatMap { Self.record($0, of: Value.self) }
        return before == nil && after == nil ? nil : Difference(before: before, after: after)
    }

    /// The values of an entry about persons, line by line.
    private func differences<Value: RecordCodable>(_ row: JournalRow, of: Value.Type) throws -> [Difference<Value>] {
        try journalLines(of: row).readable.compactMap { line -> Difference<Value>? in
            let before = line.object?["before"].flatMap { Self.record($0, of: Value.self) }
            let after = line.object?["after"].flatMap { Self.record($0, of: Value.self) }
            return before == nil && after == nil ? nil : Difference(before: before, after: after)
        }
    }

    /// What lines of an entry say of attendance, each of one person.
    func attendances(in lines: [JSONValue]) -> [Difference<Attendance>] {
        lines.map { line in
            Difference(
                before: line.object?["before"].flatMap { Self.record($0, of: Attendance.self) },
                after: line.object?["after"].flatMap { Self.record($0, of: Attendance.self) })
        }
    }

    private func sealed<Value: RecordCodable & Numbered>(
        _ row: JournalRow, _ thing: (RowID<Value>, Difference<Value>) -> ChangedThing
    ) throws -> ChangedThing {
        guard let id = RowID<Value>(row.id), let difference = try differences(row, of: Value.self).first else {
            return .other
        }
        return thing(id, difference)
    }

    /// A record of the log. Of agenda and minutes only their length is there; a form of years ago that is read no more says
    /// nothing.
    private static func record<Value: RecordCodable>(_ value: JSONValue, of: Value.Type) -> Value? {
        guard let object = value.object else { return nil }
        var known = JSONObject()
        for (key, value) in object where key != "agendaLength" && key != "minutesLength" { known[key] = value }
        return try? Value.read(JSONValue.object(known))
    }
}
