// Taking away what was made by mistake, as long as nothing refers to it: how making it is undone, and in no other way.
extension WriteScope {
    /// Takes away a meeting that nobody was invited to and of which nothing is recorded.
    ///
    /// - Throws: ``StorageError/constraint(extendedCode:message:)`` when something refers to it.
    func withdrawMeeting(_ id: Meeting.ID) throws {
        let stored = try found(db.stored(id))
        try require(.manageMeetings, in: .meeting(id, of: stored.value.host))
        try db.delete(Meeting.self, row: stored.row)
        try note(
            Change(
                "withdrawMeeting", "meeting", id.rawValue, circle: circleRow(of: stored.value.host),
                before: stored.value.journalValueWithoutTexts))
        try touch(stored.value.host)
    }

    func withdrawAgreement(_ id: Agreement.ID) throws {
        let stored = try found(db.stored(id))
        try require(.writeAgreements, in: .circle(stored.value.circle))
        try db.delete(Agreement.self, row: stored.row)
        try note(
            Change(
                "withdrawAgreement", "agreement", id.rawValue, circle: expectCircle(stored.value.circle),
                before: stored.value.journalValue))
    }

    /// Takes away a signal that nobody took up.
    func withdrawSignal(_ id: Signal.ID) throws {
        let stored = try found(db.stored(id))
        try require(.raiseSignal, in: .circle(stored.value.circle))
        guard stored.value.status == .open else { throw UndoRefusal.builtUpon([]) }
        try db.delete(Signal.self, row: stored.row)
        try note(
            Change(
                "withdrawSignal", "signal", id.rawValue, circle: expectCircle(stored.value.circle),
                before: stored.value.journalValue))
    }

    /// Takes away a practice that no membership names.
    func withdrawPractice(_ id: Practice.ID) throws {
        let stored = try found(db.stored(id))
        try require(.changePlaces, in: .common)
        try db.delete(Practice.self, row: stored.row)
        try note(
            Change("withdrawPractice", "practice", id.rawValue, circle: rowOfLedCircle(), before: stored.value.journalValue))
    }

    /// Puts back since when a circle's detail is open to its coordinator.
    func restoreOpening(of circle: Circle.ID, _ change: Difference<DateSpan>) throws {
        let row = try expectCircle(circle)
        try require(.openDetail, in: .circle(circle))
        guard let from = change.latest?.from else { return }
        let spans = try db.openings(ofCircle: row)
        if let left = change.after, !spans.contains(left) { throw UndoRefusal.builtUpon([]) }
        if change.after == nil, spans.contains(where: { $0.overlaps(DateSpan(from: from)) }) {
            throw UndoRefusal.builtUpon([])
        }
        try db.restoreOpening(ofCircle: row, change)
        func value(_ span: DateSpan?) -> JournalValue? {
            span.map { ["from": .optional($0.from), "to": .optional($0.to)] }
        }
        try note(
            Change(
                change.before == nil ? "withdrawDetail" : "reopenDetail", "circle", circle.rawValue, circle: row,
                before: value(change.after), after: value(change.before)))
    }
}
