import GRDB

// Cutting off the oldest entries of the log of changes, when their term is over, without breaking its chain.
//
// The entry that says so names the last entry that was cut and its hash, and is a link of the chain itself: from there on the
// chain is walked, and its head still vouches for where it begins. Whoever cuts by hand has no such entry; whoever forges one
// changes every hash after it, and those were mailed.
extension Connection {
    /// The last entry that was cut off, as the log itself says; nothing while it is whole.
    func journalFloor() throws -> (number: Int, hash: [UInt8])? {
        let said = try first(
            "SELECT object_id, new_values FROM journal WHERE action = ? ORDER BY number DESC LIMIT 1", JournalCut.action
        ) { (number: $0.text(0), hash: $0.text(1)) }
        guard let said else { return nil }
        guard let number = Int(said.number), let text = try? JSONValue(parsing: Array(said.hash.utf8)).string,
            let hash = JournalCut.bytes(ofHexadecimal: text)
        else { throw StorageError.damaged("the journal does not say where it begins") }
        return (number, hash)
    }

    /// The entries from before a moment that can go: those at the beginning of the log, and never its last one.
    func entriesToCut(before moment: Int) throws -> ClosedRange<Int>? {
        guard let first = try first("SELECT min(number) FROM journal", row: { $0.optionalInt(0) }) ?? nil else { return nil }
        let head = try logHead().number
        let kept = try self.first("SELECT number FROM journal WHERE moment >= ? ORDER BY number LIMIT 1", moment) { $0.int(0) }
        let last = min(kept ?? head, head) - 1
        return first <= last ? first...last : nil
    }

    /// Takes entries away. What guards them stands aside for it, and is back before the transaction is committed.
    ///
    /// - Returns: The hash of the last one, in hexadecimal, for the entry that says so.
    func cutJournal(_ entries: ClosedRange<Int>) throws -> String {
        let hash = try first("SELECT hash FROM journal WHERE number = ?", entries.upperBound) { $0.bytes(0) }
        let guardian = try first("SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?", JournalCut.guardian) {
            $0.text(0)
        }
        guard let hash, let guardian else { throw StorageError.damaged("the journal has lost what guards it") }
        try execute(sql: "DROP TRIGGER \(JournalCut.guardian)")
        try run("DELETE FROM journal WHERE number <= ?", entries.upperBound)
        try execute(sql: guardian)
        return hexadecimal(hash)
    }
}

/// How the log of changes says that its oldest entries were cut off.
enum JournalCut {
    /// What was done, in the words of the log.
    static let action = "cutLog"
    /// The trigger that refuses it otherwise.
    static let guardian = "journal_is_never_cut"

    /// The 32 bytes of a hash.
    static func bytes(ofHexadecimal text: String) -> [UInt8]? {
        let digits = text.utf8.map { digit -> UInt8? in
            switch digit {
            case 48...57: digit - 48
            case 97...102: digit - 87
            default: nil
            }
        }
        guard digits.count == 64, digits.allSatisfy({ $0 != nil }) else { return nil }
        return stride(from: 0, to: 64, by: 2).map { (digits[$0] ?? 0) << 4 | (digits[$0 + 1] ?? 0) }
    }
}
