import GRDB

// The log of changes as somebody may read it of herself, or of what she did.
extension Connection {
    /// The latest entries before a number that are about a person, or that one actor made, the newest first; each with its
    /// lines that are hers, as JSON.
    ///
    /// An entry about several people is opened only as far as its lines are hers.
    ///
    /// - Parameters:
    ///   - row: Whom they are about; nobody when left out.
    ///   - actor: Who made them, without token or account; nobody when left out.
    ///   - count: So many at least, as long as there are.
    func journalRows(
        aboutPerson row: Int?, orBy actor: String?, before number: Int, atLeast count: Int
    ) throws -> [(row: JournalRow, lines: [JSONValue])] {
        let batch = 200
        let person = row ?? 0
        let name = actor ?? ""
        let subjects = Set(try all("SELECT subject FROM person_key WHERE person = ?", person) { $0.int(0) })
        var found: [(row: JournalRow, lines: [JSONValue])] = []
        var last = number
        while found.count < count {
            let rows = try all(
                """
                SELECT \(JournalRow.columns) FROM journal WHERE number < ? AND (
                    actor = ? OR substr(actor, 1, length(?) + 1) = ? || ' ' OR (sealed IS NOT NULL AND ? <> 0 AND (
                        subject IN (SELECT subject FROM person_key WHERE person = ?) OR (subject IS NULL AND (
                            circle IS NULL OR circle IN (SELECT circle FROM membership WHERE person = ?
                            UNION SELECT circle FROM office WHERE person = ? AND circle IS NOT NULL)))))
                ) ORDER BY number DESC LIMIT ?
                """, last, name, name, name, person, person, person, person, batch
            ) { JournalRow($0) }
            for entry in rows {
                let lines = try ownLines(of: entry, subjects)
                let isAct = !name.isEmpty && (entry.actor == name || entry.actor.hasPrefix("\(name) "))
                if isAct || !lines.isEmpty { found.append((entry, lines)) }
            }
            guard rows.count == batch, let oldest = rows.last?.number else { break }
            last = oldest
        }
        return found
    }

    /// The latest entries before a number without their values, the newest first.
    func journalOutlines(before number: Int, limit: Int) throws -> [JournalRow] {
        try all(
            """
            SELECT number, moment, actor, source, action, object_kind, '', NULL, NULL, NULL, NULL, NULL, NULL, hash \
            FROM journal WHERE number < ? ORDER BY number DESC LIMIT ?
            """, number, limit
        ) { JournalRow($0) }
    }

    private func ownLines(of entry: JournalRow, _ subjects: Set<Int>) throws -> [JSONValue] {
        guard let sealed = entry.sealed, !subjects.isEmpty else { return [] }
        let lines = try SealedLines.open(sealed, number: entry.number) { subject in
            subjects.contains(subject) ? try PersonKeys.key(ofSubject: subject, in: self) : nil
        }
        return lines.filter { subjects.contains($0.subject) }.compactMap(\.text).compactMap { text in
            try? JSONValue(parsing: text.utf8)
        }
    }
}
