/// Who made a change, as the chair of the circle may know.
public enum ChangeAuthor: Hashable, Sendable {
    /// Whoever looks.
    case oneself
    case person(PersonName)
    /// Somebody of the network, where it is not told who.
    case somebody
    /// Somebody who is no longer here.
    case former
    /// Whoever held the link to a sheet.
    case sheetLink
    case careCouncil
    case administrator
    /// The operator, a file that was read in, a system.
    case program
}

/// Whether a change can be made undone.
public enum Undoability: Hashable, Sendable {
    /// Until this moment: milliseconds since 1970 UTC.
    case until(Int)
    case refused(UndoRefusal)
}

/// One save in the history of a circle.
public struct HistoryEntry: Hashable, Sendable {
    /// One thing that was done in it.
    public struct Part: Hashable, Sendable {
        /// The verb of the log: `recordAttendance`.
        public var action: String
        /// The id of what it is about, as the log has it.
        public var id: String
        /// The kind of thing: `meeting`.
        public var kind: String
        /// What is known of it; the lines of a sheet are not read here.
        public var thing: ChangedThing
        /// On how many persons it says something.
        public var persons: Int
    }

    /// The number it is undone by.
    public var number: Int
    /// Milliseconds since 1970 UTC.
    public var moment: Int
    public var author: ChangeAuthor
    public var source: ChangeSource
    public var parts: [Part]
    /// The change that it made undone.
    public var undoes: Int?
    /// Whether what it made undone was an undoing itself: what was first taken back stands again.
    public var redoes = false
    public var undo: Undoability
    /// Of what made another change undone: since when things were as they are again, milliseconds since 1970 UTC; nothing
    /// when they were not there before.
    public var asOf: Int?
}

/// A stretch of the history of a circle, the newest first.
public struct HistoryPage: Hashable, Sendable {
    public var entries: [HistoryEntry]
    /// The names of everybody the entries are about, who is still here.
    public var names: [Person.ID: PersonName]
    /// The meetings they are about.
    public var meetings: [Meeting.ID: MeetingOutline]
    /// Before which number the next stretch begins; nothing on the last.
    public var next: Int?
}

extension ReadScope {
    /// Everything that was changed in a circle, the newest first: for who may read its log. Answers to invitations and polls
    /// are left out: they stand with their meeting.
    ///
    /// - Parameters:
    ///   - number: Only what came before this change.
    ///   - size: How many saves, at most 100.
    public func history(of circle: Circle.ID, before number: Int? = nil, size: Int = 30) throws -> HistoryPage {
        let row = try circleRow(circle)
        let grants = try require(.readLog, in: .circle(circle))
        guard grants.contains(.all) else { throw KringError.forbidden }
        let size = min(max(size, 1), 100)
        let saves = try saves(ofCircle: row, before: number ?? .max, atLeast: size + 1)
        let shown = saves.prefix(size)
        var page = HistoryPage(
            entries: try entries(Array(shown)), names: [:], meetings: [:],
            next: saves.count > size ? shown.last?.first.number : nil)
        let things = page.entries.flatMap { $0.parts.map(\.thing) }
        page.names = try names(of: things.compactMap(\.person))
        for id in Set(page.entries.flatMap(\.parts).compactMap(\.meeting)) {
            page.meetings[id] = try db.stored(id).map { MeetingOutline($0.value) }
        }
        return page
    }

    /// One change, for who may undo it: what a page says after it.
    ///
    /// - Throws: ``KringError/notFound`` for a change that is not there, or is not the actor's to know.
    public func historyEntry(_ change: Int) throws -> HistoryEntry {
        let rows = try db.journalSave(of: change)
        guard !rows.isEmpty else { throw KringError.notFound }
        let save = LoggedSave(rows: rows)
        guard try isOwnToUndo(save), var entry = try entries([save]).first else { throw KringError.notFound }
        if let undone = entry.undoes, let row = rows.first(where: { $0.kind != "change" }), let circle = row.circle {
            entry.asOf = try db.journalChange(ofCircle: circle, row.kind, row.id, before: undone)?.moment
        }
        return entry
    }

    /// The change by which the sheet of a circle's meeting was saved last; nothing when it never was.
    public func lastChange(ofSheet meeting: Meeting.ID) throws -> Int? {
        guard let stored = try db.stored(meeting) else { throw KringError.notFound }
        try require(.keepAttendance, in: .meeting(meeting, of: stored.value.host))
        guard case .circle(let circle) = stored.value.host else { return nil }
        return try db.journalChange(ofCircle: circleRow(circle), "attendance", meeting.rawValue)?.number
    }

    /// Whole saves of a circle, the newest first: so many, as long as there are.
    private func saves(ofCircle row: Int, before number: Int, atLeast count: Int) throws -> [LoggedSave] {
        var limit = 8 * count
        while true {
            let rows = try db.journalRows(
                ofCircle: row, before: number, without: ["answer", "pollAnswer", "answerLink", "standIn"], limit: limit)
            var saves = Array(LoggedSave.saves(of: rows.reversed()).reversed())
            if rows.count < limit { return saves }
            // The oldest may be cut off.
            saves.removeLast()
            if saves.count >= count { return saves }
            limit *= 4
        }
    }

    private func entries(_ saves: [LoggedSave]) throws -> [HistoryEntry] {
        // What can still be undone is of the last day; nothing after an older one has to be looked at.
        let recent = saves.filter { standing.moment - $0.first.moment <= Self.undoTerm }
        let since = try recent.last.map { LoggedSave.saves(of: try db.journalOutlines(after: $0.last.number)) } ?? []
        return try saves.map { save in
            var undo = Undoability.until(save.first.moment + Self.undoTerm)
            do {
                _ = try things(toUndo: save, since: since.filter { $0.first.number > save.last.number })
            } catch let refusal as UndoRefusal {
                undo = .refused(refusal)
            }
            return HistoryEntry(
                number: save.first.number, moment: save.first.moment, author: try author(save.first.actor),
                source: ChangeSource(rawValue: save.first.source) ?? .web, parts: try save.rows.map(part), undoes: save.undoes,
                redoes: try redoes(save), undo: undo)
        }
    }

    /// Undoing what was undone does it again, and so on, turn by turn.
    private func redoes(_ save: LoggedSave) throws -> Bool {
        var turns = 0
        var undone = save.undoes
        while let number = undone {
            turns += 1
            undone = LoggedSave(rows: try db.journalSave(of: number)).undoes
        }
        return turns > 0 && turns.isMultiple(of: 2)
    }

    private func part(_ row: JournalRow) throws -> HistoryEntry.Part {
        let isSheet = row.kind == "attendance"
        return HistoryEntry.Part(
            action: row.action, id: row.id, kind: row.kind,
            thing: isSheet ? .sheet(Slug(known: row.id), []) : try db.changedThing(row),
            persons: isSheet ? try SealedLines.count(row.sealed ?? []) : 0)
    }

    /// Who stands behind a name of the log.
    private func author(_ name: String) throws -> ChangeAuthor {
        if name == actor.journalName { return .oneself }
        let kind = name.prefix { $0 != ":" && $0 != " " }
        switch kind {
        case "person":
            let id = name.dropFirst("person:".count).prefix { $0 != " " }
            let person = Person.ID(String(id)).flatMap { id in try? db.stored(id)?.value }
            return person.map { .person(PersonName($0)) } ?? .former
        case "sheetLink": return .sheetLink
        case "careCouncil": return .careCouncil
        case "administrator": return .administrator
        default: return .program
        }
    }
}

extension ChangedThing {
    /// Whom it is about, when it is one person.
    public var person: Person.ID? {
        switch self {
        case .membership(_, let change): change.latest?.person
        case .leave(_, let change): change.latest?.person
        case .office(_, let change): change.latest?.person
        case .person(let change): change.latest?.id
        default: nil
        }
    }
}

extension HistoryEntry.Part {
    /// The meeting that it is about.
    var meeting: Meeting.ID? {
        kind == "meeting" || kind == "attendance" ? Slug(id) : nil
    }
}
