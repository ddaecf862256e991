import GRDB

// Reading the log of changes back: what one save wrote down, and what came after it.
extension Connection {
    /// Everything that one transaction wrote down, in order: the entries beside this one with the same trace.
    ///
    /// - Returns: Nothing at all when there is no such entry.
    func journalSave(of number: Int) throws -> [JournalRow] {
        guard let row = try journalRow(number) else { return [] }
        guard let trace = row.trace else { return [row] }
        var rows = [row]
        while let before = try journalRow(rows[0].number - 1), before.trace == trace { rows.insert(before, at: 0) }
        while let after = try journalRow(rows[rows.count - 1].number + 1), after.trace == trace { rows.append(after) }
        return rows
    }

    private func journalRow(_ number: Int) throws -> JournalRow? {
        try first("SELECT \(JournalRow.columns) FROM journal WHERE number = ?", number) { JournalRow($0) }
    }

    /// The entries after a number, without their values, in order.
    func journalOutlines(after number: Int) throws -> [JournalRow] {
        try all(
            """
            SELECT number, moment, actor, source, action, object_kind, object_id, circle, subject, trace, NULL, NULL, NULL, \
            hash FROM journal WHERE number > ? ORDER BY number
            """, number
        ) { JournalRow($0) }
    }

    /// The latest entries of a circle before a number, the newest first, without those of some kinds.
    func journalRows(ofCircle circle: Int, before number: Int, without kinds: [String], limit: Int) throws -> [JournalRow] {
        let marks = kinds.map { _ in "?" }.joined(separator: ", ")
        let query = try query(
            """
            SELECT \(JournalRow.columns) FROM journal WHERE circle = ? AND number < ? AND object_kind NOT IN (\(marks)) \
            ORDER BY number DESC LIMIT ?
            """)
        query.bind([circle, number] + kinds + [limit])
        defer { query.reset() }
        var found: [JournalRow] = []
        while try query.step() { found.append(JournalRow(query)) }
        return found
    }

    /// When an object of a circle was changed last before an entry: its number, and milliseconds since 1970 UTC.
    func journalChange(
        ofCircle circle: Int, _ kind: String, _ id: String, before number: Int = .max
    ) throws -> (number: Int, moment: Int)? {
        try first(
            """
            SELECT number, moment FROM journal WHERE circle = ? AND object_kind = ? AND object_id = ? AND number < ? \
            ORDER BY number DESC LIMIT 1
            """, circle, kind, id, number
        ) { (number: $0.int(0), moment: $0.int(1)) }
    }

    /// When the log begins, in milliseconds since 1970 UTC; nothing while it is empty.
    func journalBeginning() throws -> Int? {
        try first("SELECT moment FROM journal ORDER BY number LIMIT 1") { $0.int(0) }
    }

    /// When each meeting of some circles was changed last: milliseconds since 1970 UTC.
    func meetingChanges(ofCircles circles: [Int]) throws -> [Meeting.ID: Int] {
        let changes = try all(
            """
            SELECT object_id, max(moment) FROM journal WHERE circle IN (SELECT value FROM json_each(?))
            AND object_kind = 'meeting' GROUP BY object_id
            """, JournalValue.list(circles.map(JournalValue.int)).canonical
        ) { (meeting: $0.slug(0, Meeting.self), moment: $0.int(1)) }
        return changes.reduce(into: [:]) { $0[$1.meeting] = $1.moment }
    }

    /// What an entry says about persons, as far as their keys are still there: one value a line, and how many there are.
    func journalLines(of row: JournalRow) throws -> (readable: [JSONValue], count: Int) {
        guard let sealed = row.sealed else { return ([], 0) }
        let lines = try SealedLines.open(sealed, number: row.number) { try PersonKeys.key(ofSubject: $0, in: self) }
        return (try lines.compactMap(\.text).map { try parsed($0, in: row) }, lines.count)
    }

    /// A value of an entry that is about nobody in particular.
    func journalValue(_ text: String?, of row: JournalRow) throws -> JSONValue? {
        try text.map { try parsed($0, in: row) }
    }

    private func parsed(_ text: String, in row: JournalRow) throws -> JSONValue {
        do {
            return try JSONValue(parsing: text.utf8)
        } catch {
            throw StorageError.damaged("row \(row.number) of the journal is unreadable")
        }
    }
}
