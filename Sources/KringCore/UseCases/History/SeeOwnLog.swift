/// A stretch of the log of changes as one actor may read it, the newest first.
public struct OwnLog: Hashable, Sendable {
    /// Which part of the log it is.
    public enum Extent: Hashable, Sendable {
        /// What is about the person who looks; of a coordinator, what she did too.
        case aboutOneself
        /// What the one who looks did: a care council.
        case ownActs
        /// Everything that was done, and not what was written: an administrator.
        case withoutValues
    }

    public var extent: Extent
    /// One entry of the log each; none of them is made undone from here.
    public var entries: [HistoryEntry]
    /// The names of those they are about whom the actor may know.
    public var names: [Person.ID: PersonName]
    /// The meetings they are about.
    public var meetings: [Meeting.ID: MeetingOutline]
    /// When an administrator could look at the circles of the person through broken glass: milliseconds since 1970 UTC.
    public var looks: [Int]
    /// Before which number the next stretch begins; nothing on the last.
    public var next: Int?
}

extension ReadScope {
    /// The log of changes as the actor may read it: a person what is about her, a coordinator her own acts too, a care council
    /// its own acts, an administrator all of it without values. The log of a circle is ``history(of:before:size:)``.
    ///
    /// Somebody else who did something is told by what she was, and not by name.
    ///
    /// - Parameters:
    ///   - number: Only what came before this entry.
    ///   - size: How many entries, at most 100.
    /// - Throws: ``KringError/forbidden`` for who has no part in it.
    public func ownLog(before number: Int? = nil, size: Int = 30) throws -> OwnLog {
        let size = min(max(size, 1), 100)
        let limit = number ?? .max
        if let me = actor.person {
            guard let row = try db.row(ofPerson: me) else { throw KringError.notFound }
            try require(.readLog, in: .person(me, db.ties(ofPerson: row, on: today)))
            let acts = standing.coordinates.isEmpty ? nil : ownName
            let rows = try db.journalRows(aboutPerson: row, orBy: acts, before: limit, atLeast: size + 1)
            return try log(.aboutOneself, rows, size, looks: number == nil ? db.looks(intoCirclesOf: row) : [])
        }
        if try require(.readLog, in: .network).contains(.ownActs) {
            let rows = try db.journalRows(aboutPerson: nil, orBy: ownName, before: limit, atLeast: size + 1)
            return try log(.ownActs, rows, size)
        }
        let rows = try db.journalOutlines(before: limit, limit: size + 1).map { (row: $0, lines: [JSONValue]()) }
        return try log(.withoutValues, rows, size)
    }

    /// How the log names the actor, whichever token, account or session she came with.
    private var ownName: String { String(actor.journalName.prefix { $0 != " " }) }

    private func log(
        _ extent: OwnLog.Extent, _ rows: [(row: JournalRow, lines: [JSONValue])], _ size: Int, looks: [Int] = []
    ) throws -> OwnLog {
        let shown = rows.prefix(size)
        var log = OwnLog(
            extent: extent, entries: [], names: [:], meetings: [:], looks: looks.sorted(by: >),
            next: rows.count > size ? shown.last?.row.number : nil)
        for (row, lines) in shown {
            let part = HistoryEntry.Part(
                action: row.action, id: row.id, kind: row.kind,
                thing: extent == .withoutValues ? .other : try thing(row, lines), persons: lines.count)
            if let meeting = part.meeting, log.meetings[meeting] == nil {
                log.meetings[meeting] = try db.stored(meeting).map { MeetingOutline($0.value) }
            }
            if let person = part.thing.person, log.names[person] == nil { log.names[person] = try nameToKnow(person) }
            log.entries.append(
                HistoryEntry(
                    number: row.number, moment: row.moment, author: kindOfAuthor(row.actor),
                    source: ChangeSource(rawValue: row.source) ?? .web, parts: [part], undoes: nil, undo: .refused(.over)))
        }
        return log
    }

    /// What an entry says: all of it of one's own acts and of entries about oneself alone, of others only the own lines.
    private func thing(_ row: JournalRow, _ lines: [JSONValue]) throws -> ChangedThing {
        if row.actor == ownName || row.actor.hasPrefix("\(ownName) ") || row.subject != nil { return try db.changedThing(row) }
        return row.kind == "attendance" ? .sheet(Slug(known: row.id), db.attendances(in: lines)) : .other
    }

    private func nameToKnow(_ id: Person.ID) throws -> PersonName? {
        guard let stored = try db.stored(id) else { return nil }
        let isKnown = try standing.may(.seeNames, in: .person(id, db.ties(ofPerson: stored.row, on: today)))
        return isKnown ? PersonName(stored.value) : nil
    }

    /// By what an author is told to who may not have her name.
    private func kindOfAuthor(_ name: String) -> ChangeAuthor {
        if name == ownName || name.hasPrefix("\(ownName) ") { return .oneself }
        switch name.prefix(while: { $0 != ":" && $0 != " " }) {
        case "person", "pollLink": return .somebody
        case "sheetLink": return .sheetLink
        case "careCouncil": return .careCouncil
        case "administrator": return .administrator
        default: return .program
        }
    }
}
