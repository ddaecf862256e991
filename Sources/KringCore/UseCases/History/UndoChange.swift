/// Why a change is not made undone.
public enum UndoRefusal: Error, Hashable, Sendable {
    /// It was made more than 24 hours ago.
    case over
    /// It was made undone already, by the change of this number.
    case undone(by: Int)
    /// Others changed the same things since, by the changes of these numbers; none when they did so without the log.
    case builtUpon([Int])
    /// It is of a kind that is not made undone: a mail that left, an erasure, a link.
    case neverUndone
    /// What was there before does not fit any more: somebody or something it speaks of is gone.
    case noLongerFits
}

/// One save as the log keeps it: everything that one transaction wrote down.
struct LoggedSave {
    let rows: [JournalRow]

    var first: JournalRow { rows[0] }
    var last: JournalRow { rows[rows.count - 1] }
    /// All changes that it undid: of several, undone in one go, the latest first.
    var undone: [Int] { rows.filter { $0.kind == "change" }.compactMap { Int($0.id) } }
    /// The change that it undid; of several the one they were undone for, which is the earliest.
    var undoes: Int? { undone.last }
    /// What it changed, each by kind and id.
    var objects: Set<String> { Set(rows.map(Self.object)) }

    /// Opening the detail of a circle leaves the circle itself as it was.
    private static func object(_ row: JournalRow) -> String {
        let kind = row.kind == "circle" && row.action.hasSuffix("Detail") ? "opening" : row.kind
        return "\(kind)/\(row.id)"
    }

    /// Entries in the order of their numbers, save by save.
    static func saves(of rows: [JournalRow]) -> [LoggedSave] {
        var saves: [[JournalRow]] = []
        for row in rows {
            if let trace = row.trace, saves.last?.last?.trace == trace {
                saves[saves.count - 1].append(row)
            } else {
                saves.append([row])
            }
        }
        return saves.map(LoggedSave.init)
    }
}

extension ReadScope {
    /// For how long a change can be made undone: 24 hours, in milliseconds.
    public static let undoTerm = 86_400_000

    /// Whether a change can still be made undone by the actor, as far as the log says.
    ///
    /// - Parameter change: The number of any of its entries.
    /// - Throws: ``KringError/notFound`` for a change that is not there, or is not the actor's to know; ``UndoRefusal``.
    public func checkUndo(of change: Int) throws {
        _ = try undoable(change)
    }

    /// The save that a number belongs to, once it is clear that the log has nothing against undoing it.
    func undoable(_ change: Int) throws -> (save: LoggedSave, things: [ChangedThing]) {
        let rows = try db.journalSave(of: change)
        guard !rows.isEmpty else { throw KringError.notFound }
        let save = LoggedSave(rows: rows)
        guard try isOwnToUndo(save) else { throw KringError.notFound }
        let since = LoggedSave.saves(of: try db.journalOutlines(after: save.last.number))
        return (save, try things(toUndo: save, since: since))
    }

    /// What a save changed, when it can be made undone.
    ///
    /// - Parameter since: Everything that was saved after it, in order.
    func things(toUndo save: LoggedSave, since: [LoggedSave]) throws -> [ChangedThing] {
        guard standing.moment - save.first.moment <= Self.undoTerm else { throw UndoRefusal.over }
        var neutral: Set<Int> = []
        var built: [Int] = []
        for later in since.reversed() where !neutral.contains(later.first.number) {
            let undone = later.undone
            if undone.contains(save.first.number) { throw UndoRefusal.undone(by: later.first.number) }
            // What was done and undone since leaves everything as it was.
            if let earliest = undone.min(), earliest > save.last.number {
                neutral.formUnion(undone)
                continue
            }
            if !later.objects.isDisjoint(with: save.objects) { built.append(later.first.number) }
        }
        if !built.isEmpty { throw UndoRefusal.builtUpon(built.reversed()) }
        let things = try save.rows.map { try db.changedThing($0) }
        // A chair reads of a waiver in the history of her circle, and takes none back.
        for case .waiver(_, let change) in things {
            guard let circle = change.latest?.circle, standing.may(.grantWaiver, in: .circle(circle)) else {
                throw UndoRefusal.neverUndone
            }
        }
        let isKnown = zip(save.rows, things).allSatisfy { $1.isKnown || Self.remains.contains($0.action) }
        let isSomething = zip(save.rows, things).contains { row, thing in
            if case .undoing = thing { return false }
            // Agenda and minutes are in no log: a change of nothing else cannot be undone from it.
            if case .meeting(let change) = thing, change.before == change.after { return false }
            if case .contact(_, let change) = thing, change.before == change.after { return false }
            return thing.isKnown && !Self.never.contains(row.action)
        }
        guard isKnown, isSomething, !save.rows.contains(where: { Self.never.contains($0.action) }) else {
            throw UndoRefusal.neverUndone
        }
        return things
    }

    /// What stays when the save that it was a part of is undone: harmless alone, and perhaps used by others already.
    static let remains: Set<String> = ["recordVenue", "seekSuccessor", "endSuccessorSearch"]
    /// What no undo takes back.
    static let never: Set<String> = ["foundCircle", "dropContact", "dropMinutes", "exportOwnData", "erasePerson", "leaveCircle"]

    /// Whoever may read the log of a circle undoes its changes; everybody else her own. What the change itself asks is asked
    /// again when it is written back.
    func isOwnToUndo(_ save: LoggedSave) throws -> Bool {
        if actor.kind == .operator || save.rows.allSatisfy({ $0.actor == actor.journalName }) { return true }
        let circles = Set(save.rows.compactMap(\.circle))
        guard !circles.isEmpty else { return false }
        return try circles.allSatisfy { row in
            guard let id = try db.id(of: Circle.self, row: row) else { return false }
            return standing.grants(.readLog, in: .circle(id)).contains(.all)
        }
    }
}

extension WriteScope {
    /// Makes a change undone: writes back what was there before, as a change of its own. Undoing that one puts back what there
    /// was.
    ///
    /// Everything that was saved together is undone together. A membership, leave or office that was made by mistake keeps its
    /// row and lasts no day.
    ///
    /// - Parameters:
    ///   - change: The number of the change, or of any of its entries.
    ///   - later: Changes of the same things since, that are undone with it: those that somebody was shown, and no others.
    /// - Returns: The number of the undoing: undone itself, it puts back what there was.
    /// - Throws: ``KringError/notFound`` for a change that is not there, or is not the actor's to know; ``UndoRefusal``;
    ///   whatever the change itself would throw: who may not make it, may not undo it.
    public func undo(change: Int, withLater later: [Int] = []) throws -> Int {
        for number in Set(later).filter({ $0 > change }).sorted(by: >) { try undoOne(number) }
        try undoOne(change)
        return lastChange ?? 0
    }

    private func undoOne(_ change: Int) throws {
        let (save, things) = try reading.undoable(change)
        let steps = UndoSteps(things)
        try note(
            Change("undo", "change", "\(save.first.number)", circle: save.rows.compactMap(\.circle).first))
        do {
            try steps.apply(in: self)
        } catch KringError.rejected, KringError.conflict(.duplicate), KringError.conflict(.membershipOverlap) {
            throw UndoRefusal.noLongerFits
        } catch StorageError.constraint {
            // Something refers to what would be taken away.
            throw UndoRefusal.builtUpon([])
        }
    }
}
