import GRDB

/// Where the journal is not what was written.
public struct JournalBreak: Hashable, Sendable {
    /// What is wrong with the first row that is not right.
    public enum Reason: String, Sendable {
        /// The row is gone.
        case missing
        /// The row, or one before it, says something else than it did.
        case changed
        /// The row was added past the head.
        case added
    }

    /// The first broken number.
    public var number: Int
    public var reason: Reason

    public init(number: Int, reason: Reason) {
        self.number = number
        self.reason = reason
    }
}

/// What checking a whole database found.
public struct DatabaseCheck: Hashable, Sendable {
    /// The schema of the file.
    public var schema: Int
    /// What `integrity_check` says, when it does not say "ok".
    public var damage: [String] = []
    /// Tables with references to nothing, by name.
    public var brokenReferences: [String] = []
    /// Guards of the journal that somebody took away.
    public var missingGuards: [String] = []
    /// Rows of the journal; those that were cut off when their term was over are not among them.
    public var journalRows = 0
    /// The hash of its last row, in hexadecimal.
    public var journalHead = ""
    /// The first break of the journal.
    public var journalBreak: JournalBreak?

    /// Whether all is well.
    public var isSound: Bool {
        damage.isEmpty && brokenReferences.isEmpty && missingGuards.isEmpty && journalBreak == nil
    }
}

extension Database {
    /// Checks the file, its references and its journal; others go on reading and writing meanwhile.
    public func check() throws -> DatabaseCheck {
        try read { try $0.check() }
    }
}

extension Connection {
    func check() throws -> DatabaseCheck {
        var result = DatabaseCheck(schema: try first("PRAGMA user_version") { $0.int(0) } ?? 0)
        result.damage = try all("PRAGMA integrity_check(20)") { $0.text(0) }.filter { $0 != "ok" }
        guard result.damage.isEmpty else { return result }
        result.brokenReferences = Set(try all("PRAGMA foreign_key_check") { $0.text(0) }).sorted()
        let guards = Set(try all("SELECT name FROM sqlite_schema WHERE type = 'trigger'") { $0.text(0) })
        result.missingGuards = ["journal_grows_by_one", "journal_is_never_changed", "journal_is_never_cut"]
            .filter { !guards.contains($0) }
        let walk = try walkJournal()
        result.journalRows = walk.rows
        result.journalHead = hexadecimal(walk.hash)
        result.journalBreak = walk.broken
        return result
    }

    /// Follows the chain from its first row, or from where its oldest rows were cut off, and stops where it breaks.
    func walkJournal() throws -> (rows: Int, hash: [UInt8], broken: JournalBreak?) {
        var rows = 0
        let floor = try journalFloor()
        var number = floor?.number ?? 0
        var hash = floor?.hash ?? [UInt8](repeating: 0, count: 32)
        var broken: JournalBreak?
        let query = try query("SELECT \(JournalRow.columns) FROM journal ORDER BY number")
        defer { query.reset() }
        while broken == nil, try query.step() {
            let row = JournalRow(query)
            if row.number != number + 1 {
                broken = JournalBreak(number: number + 1, reason: .missing)
            } else if row.hash != row.hash(after: hash) {
                broken = JournalBreak(number: row.number, reason: .changed)
            } else {
                rows += 1
                number = row.number
                hash = row.hash
            }
        }
        guard broken == nil else { return (rows, hash, broken) }
        let head = try first("SELECT number, hash FROM journal_head") { (number: $0.int(0), hash: $0.bytes(1)) }
        guard let head else { return (rows, hash, JournalBreak(number: number + 1, reason: .missing)) }
        if head.number > number {
            broken = JournalBreak(number: number + 1, reason: .missing)
        } else if head.number < number {
            broken = JournalBreak(number: head.number + 1, reason: .added)
        } else if head.hash != hash {
            broken = JournalBreak(number: max(1, number), reason: .changed)
        }
        return (rows, hash, broken)
    }
}

/// Bytes in hexadecimal, two digits each.
func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in bytes {
        text.append(digits[Int(byte >> 4)])
        text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
}
