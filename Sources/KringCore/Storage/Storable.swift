import GRDB

/// A value as it is stored: with its row and its version.
struct Stored<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The row's number: what the rules know a person by, and what ids such as `m-12` are built from.
    let row: Int
    /// Starts at 1, and goes up by one with every change.
    let version: Int
    let value: Value
}

/// A value of one of the lists of the interchange file, kept in a table of its own.
protocol Storable: Hashable, Sendable {
    static var table: String { get }
    /// `SELECT` up to its `WHERE`; the first two columns are the row and the version.
    static var selection: String { get }
    /// The columns by which the list is ordered in a file.
    static var order: String { get }
    /// Reads a row of the selection, and what hangs from it.
    init(_ query: Query, _ db: Connection) throws
    /// Inserts it, and returns its row.
    func insert(into db: Connection, _ rows: RowLookup) throws -> Int
    /// Puts it in the place of what a row held; the version goes up by one.
    func update(row: Int, in db: Connection, _ rows: RowLookup) throws
}

/// A value with an id of its own: a slug, unique in its table.
protocol Listed: Storable {
    var id: Slug<Self> { get }
}

extension Listed {
    static var order: String { "\(table).slug" }
}

/// A reference to something that is not stored.
struct MissingReference: Error, Hashable, Sendable {
    var table: String
    var id: String
}

/// Finds the row of an id; in an import, from memory.
///
/// Not for more than one transaction, and not for more than one thread.
final class RowLookup {
    private let db: Connection
    /// By table, what is known already; nothing when each is to be looked up anew.
    private var known: [ObjectIdentifier: [String: Int]]?

    init(_ db: Connection, remembering: Bool = false) {
        self.db = db
        known = remembering ? [:] : nil
    }

    /// The row of an id.
    ///
    /// - Throws: ``MissingReference`` when there is none.
    func row<Value: Listed>(of id: Slug<Value>) throws -> Int {
        let list = ObjectIdentifier(Value.self)
        if let row = known?[list]?[id.rawValue] { return row }
        guard let row = try db.row(of: id) else { throw MissingReference(table: Value.table, id: id.rawValue) }
        known?[list, default: [:]][id.rawValue] = row
        return row
    }

    /// The row of an id, where there is an id.
    func row<Value: Listed>(of id: Slug<Value>?) throws -> Int? {
        guard let id else { return nil }
        return try row(of: id) as Int
    }

    /// The two columns that say whose something is.
    func rows(of host: Meeting.Host) throws -> (circle: Int?, umbrella: Int?) {
        (try row(of: host.circle), try row(of: host.umbrella))
    }

    /// Remembers the row of something just inserted.
    func remember<Value: Listed>(_ id: Slug<Value>, row: Int) {
        known?[ObjectIdentifier(Value.self), default: [:]][id.rawValue] = row
    }
}

/// What narrows a list: SQL that is written in the code, and the values it is asked with.
struct Condition: Sendable {
    var sql: String
    var values: [any Bindable]

    init(_ sql: String, _ values: any Bindable...) {
        self.sql = sql
        self.values = values
    }

    /// Everything.
    static let all = Condition("1")

    /// Both.
    func and(_ other: Condition) -> Condition {
        var both = Condition("(\(sql)) AND (\(other.sql))")
        both.values = values + other.values
        return both
    }
}

extension Query {
    /// Binds values of which the number is not known beforehand.
    func bind(_ values: [any Bindable], from first: Int32 = 1) {
        for (index, value) in values.enumerated() { value.put(in: handle, at: first + Int32(index)) }
    }
}

extension Connection {
    /// The row of an id, if it is stored.
    func row<Value: Listed>(of id: Slug<Value>) throws -> Int? {
        try first("SELECT id FROM \(Value.table) WHERE slug = ?", id) { $0.int(0) }
    }

    /// The id of a row, if it is stored.
    func id<Value: Listed>(of _: Value.Type, row: Int) throws -> Slug<Value>? {
        try first("SELECT slug FROM \(Value.table) WHERE id = ?", row) { $0.slug(0) }
    }

    /// Many values, by their ids, asked at once.
    func stored<Value: Listed>(_ ids: Set<Slug<Value>>) throws -> [Slug<Value>: Stored<Value>] {
        guard !ids.isEmpty else { return [:] }
        let found = try list(Value.self, where: .among("\(Value.table).slug", ids.sorted()))
        return Dictionary(found.map { ($0.value.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// One value, by its id.
    func stored<Value: Listed>(_ id: Slug<Value>) throws -> Stored<Value>? {
        try list(Value.self, where: Condition("\(Value.table).slug = ?", id)).first
    }

    /// One value, by its row.
    func stored<Value: Storable>(_: Value.Type, row: Int) throws -> Stored<Value>? {
        try list(Value.self, where: Condition("\(Value.table).id = ?", row)).first
    }

    /// The version of a row, if it is there.
    func version<Value: Storable>(of _: Value.Type, row: Int) throws -> Int? {
        try first("SELECT version FROM \(Value.table) WHERE id = ?", row) { $0.int(0) }
    }

    /// Values that a condition holds for, in the order of a file.
    func list<Value: Storable>(_: Value.Type, where condition: Condition = .all) throws -> [Stored<Value>] {
        var values: [Stored<Value>] = []
        try each(Value.self, where: condition) { values.append($0) }
        return values
    }

    /// Every value that a condition holds for, in the order of a file, one at a time.
    func each<Value: Storable>(
        _: Value.Type, where condition: Condition = .all, _ body: (Stored<Value>) throws -> Void
    ) throws {
        try each(
            Value.self, sql: "\(Value.selection) WHERE \(condition.sql) ORDER BY \(Value.order)", condition.values, body)
    }

    /// A page of a list in the order of its ids: what comes after an id, at most so many.
    func page<Value: Listed>(
        of _: Value.Type, after id: Slug<Value>?, limit: Int, where condition: Condition = .all
    ) throws -> [Stored<Value>] {
        var values: [Stored<Value>] = []
        try each(
            Value.self,
            sql: "\(Value.selection) WHERE (\(condition.sql)) AND \(Value.table).slug > ? ORDER BY \(Value.table).slug LIMIT ?",
            condition.values + [id?.rawValue ?? "", limit]
        ) { values.append($0) }
        return values
    }

    /// A page of a list without ids, in the order of its rows: what comes after a row, at most so many.
    func page<Value: Storable>(
        of _: Value.Type, afterRow row: Int, limit: Int, where condition: Condition = .all
    ) throws -> [Stored<Value>] {
        var values: [Stored<Value>] = []
        try each(
            Value.self,
            sql: "\(Value.selection) WHERE (\(condition.sql)) AND \(Value.table).id > ? ORDER BY \(Value.table).id LIMIT ?",
            condition.values + [row, limit]
        ) { values.append($0) }
        return values
    }

    private func each<Value: Storable>(
        _: Value.Type, sql: String, _ values: [any Bindable], _ body: (Stored<Value>) throws -> Void
    ) throws {
        let query = try query(sql)
        query.bind(values)
        defer { query.reset() }
        while try query.step() {
            try body(Stored(row: query.int(0), version: query.int(1), value: Value(query, self)))
        }
    }

    /// Stores a new value.
    ///
    /// - Returns: Its row.
    /// - Throws: ``MissingReference``; ``StorageError/constraint(extendedCode:message:)`` when the id is taken.
    @discardableResult
    func insert(_ value: some Storable) throws -> Int {
        try value.insert(into: self, RowLookup(self))
    }

    /// Puts a value in the place of what a row held.
    ///
    /// - Returns: The new version.
    @discardableResult
    func update<Value: Storable>(_ value: Value, row: Int) throws -> Int {
        try value.update(row: row, in: self, RowLookup(self))
        guard let version = try version(of: Value.self, row: row) else {
            throw MissingReference(table: Value.table, id: String(row))
        }
        return version
    }

    /// Takes a row away; only for lists that nothing refers to (findings, workforce figures, waivers, leaves, goals).
    func delete<Value: Storable>(_: Value.Type, row: Int) throws {
        try run("DELETE FROM \(Value.table) WHERE id = ?", row)
    }

    /// The ids that hang from a row, in order.
    func slugs<Of>(_ sql: String, row: Int, _: Of.Type = Of.self) throws -> [Slug<Of>] {
        try all(sql, row) { $0.slug(0) }
    }
}
