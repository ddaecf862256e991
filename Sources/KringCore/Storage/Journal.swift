import Crypto
import GRDB

/// From where a change came.
public enum ChangeSource: String, Sendable, CaseIterable {
    case web
    case link
    case `import`
    case api
    case command
}

/// Who changed something, from where, and when.
struct ChangeOrigin: Hashable, Sendable {
    /// The id of the account, token or command; never a name.
    var actor: String
    var source: ChangeSource
    /// Milliseconds since 1970-01-01T00:00Z.
    var moment: Int
    /// The trace id of the request.
    var trace: String?

    init(actor: String, source: ChangeSource, moment: Int, trace: String? = nil) {
        self.actor = actor
        self.source = source
        self.moment = moment
        self.trace = trace
    }
}

/// One change as the journal keeps it: what was done to what, and the values before and after.
struct Change: Hashable, Sendable {
    /// What the change says about one person; kept under a key of her own.
    struct Line: Hashable, Sendable {
        /// The person's row.
        var person: Int
        var before: JournalValue?
        var after: JournalValue?

        init(person: Int, before: JournalValue? = nil, after: JournalValue? = nil) {
            self.person = person
            self.before = before
            self.after = after
        }
    }

    /// A verb: `recordAttendance`.
    var action: String
    /// The kind of thing, in the words of the interchange file: `meeting`.
    var kind: String
    /// Its id.
    var id: String
    /// The row of the circle it belongs to, whose chair may read the entry.
    var circle: Int?
    /// Values that are about nobody in particular.
    var before: JournalValue?
    var after: JournalValue?
    /// Values about persons.
    var lines: [Line]

    init(
        _ action: String, _ kind: String, _ id: String, circle: Int? = nil, before: JournalValue? = nil,
        after: JournalValue? = nil, lines: [Line] = []
    ) {
        self.action = action
        self.kind = kind
        self.id = id
        self.circle = circle
        self.before = before
        self.after = after
        self.lines = lines
    }
}

/// The log of changes: one row per change, written in the change's own transaction, chained by hashes, never changed.
///
/// The hash of a row is SHA-256 over the hash of the row before it and the row's canonical JSON. Values about a person are
/// encrypted under a key of her own and hashed in that form: destroy the key, and the chain still holds.
struct Journal: Sendable {
    let keys = PersonKeys()

    /// Writes a change down.
    ///
    /// - Returns: Its number.
    @discardableResult
    func note(_ change: Change, by origin: ChangeOrigin, in db: Connection) throws -> Int {
        let head = try db.first("SELECT number, hash FROM journal_head") { (number: $0.int(0), hash: $0.bytes(1)) }
        guard let head else { throw StorageError.damaged("the journal has lost its head") }
        var row = JournalRow(number: head.number + 1, moment: origin.moment)
        row.actor = origin.actor
        row.source = origin.source.rawValue
        row.action = change.action
        row.kind = change.kind
        row.id = change.id
        row.circle = change.circle
        row.trace = origin.trace
        row.before = change.before?.canonical
        row.after = change.after?.canonical
        if !change.lines.isEmpty {
            let subjects = try keys.keys(ofPersons: change.lines.map(\.person), at: origin.moment, in: db)
            if subjects.count == 1 { row.subject = subjects[0].subject }
            row.sealed = try SealedLines.seal(change.lines, for: subjects, number: row.number)
        }
        row.hash = row.hash(after: head.hash)
        try row.insert(into: db)
        try db.run("UPDATE journal_head SET number = ?, hash = ?", row.number, row.hash)
        return row.number
    }
}

extension Connection {
    /// The last entry of the log of changes.
    func logHead() throws -> LogHead {
        let head = try first("SELECT number, hash FROM journal_head") { (number: $0.int(0), hash: $0.bytes(1)) }
        guard let head else { throw StorageError.damaged("the journal has lost its head") }
        let digits = head.hash.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return LogHead(number: head.number, hash: digits)
    }
}

/// A row of the journal as it is stored.
struct JournalRow: Hashable, Sendable {
    var number: Int
    var moment: Int
    var actor = ""
    var source = ""
    var action = ""
    var kind = ""
    var id = ""
    var circle: Int?
    var subject: Int?
    var trace: String?
    var before: String?
    var after: String?
    var sealed: [UInt8]?
    var hash: [UInt8] = []

    init(number: Int, moment: Int) {
        self.number = number
        self.moment = moment
    }

    static let columns = """
        number, moment, actor, source, action, object_kind, object_id, circle, subject, trace, old_values, new_values, \
        sealed, hash
        """

    init(_ query: Query) {
        number = query.int(0)
        moment = query.int(1)
        actor = query.text(2)
        source = query.text(3)
        action = query.text(4)
        kind = query.text(5)
        id = query.text(6)
        circle = query.optionalInt(7)
        subject = query.optionalInt(8)
        trace = query.optionalText(9)
        before = query.optionalText(10)
        after = query.optionalText(11)
        sealed = query.optionalBytes(12)
        hash = query.bytes(13)
    }

    func insert(into db: Connection) throws {
        try db.run(
            """
            INSERT INTO journal (number, moment, actor, source, action, object_kind, object_id, circle, subject, trace, \
            old_values, new_values, sealed, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            number, moment, actor, source, action, kind, id, circle, subject, trace, before, after, sealed, hash)
    }

    /// The row as canonical JSON, without its hash. Values are texts in it, so that no value can pass for a key.
    var canonical: [UInt8] {
        var json = CanonicalObject(
            reserving: 512 + (sealed?.count ?? 0) * 4 / 3 + (before?.utf8.count ?? 0) + (after?.utf8.count ?? 0))
        json.text("action", action)
        json.text("actor", actor)
        json.text("after", after)
        json.text("before", before)
        json.int("circle", circle)
        json.text("id", id)
        json.text("kind", kind)
        json.int("moment", moment)
        json.int("number", number)
        json.data("sealed", sealed)
        json.text("source", source)
        json.int("subject", subject)
        json.text("trace", trace)
        json.end()
        return json.bytes
    }

    /// The hash of this row when it follows a row with the given hash.
    func hash(after previous: [UInt8]) -> [UInt8] {
        var hash = SHA256()
        previous.withUnsafeBytes { hash.update(bufferPointer: $0) }
        canonical.withUnsafeBytes { hash.update(bufferPointer: $0) }
        return Array(hash.finalize())
    }
}
