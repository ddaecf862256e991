import CSQLite

/// SQLite by its C interface and nothing more: the yardstick.
final class RawSQLite {
    private var connection: OpaquePointer?

    /// Opens a file the way the server does where it matters for the comparison: WAL, FULL, no memory map.
    init(_ path: String, readOnly: Bool) throws {
        let flags = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        try check(sqlite3_open_v2(path, &connection, flags | SQLITE_OPEN_NOMUTEX, nil))
        if !readOnly { try run("PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA cache_size = -8000") }
        try run("PRAGMA synchronous = FULL")
        try run("PRAGMA foreign_keys = ON")
    }

    deinit { sqlite3_close_v2(connection) }

    func run(_ sql: String) throws {
        try check(sqlite3_exec(connection, sql, nil, nil, nil))
    }

    /// Reads every column of every row, as a loader must at the least, and counts the rows.
    func readAll(_ sql: String) throws -> (rows: Int, checksum: Int) {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        let columns = sqlite3_column_count(statement)
        var rows = 0
        var checksum = 0
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return (rows, checksum) }
            guard code == SQLITE_ROW else { throw failure() }
            rows += 1
            for column in 0..<columns {
                if sqlite3_column_type(statement, column) == SQLITE_TEXT {
                    checksum &+= Int(sqlite3_column_bytes(statement, column))
                } else {
                    checksum &+= Int(sqlite3_column_int64(statement, column))
                }
            }
        }
    }

    /// Every row of a table, kept as values, so that writing them again times the writing alone.
    func rows(_ sql: String) throws -> [[RawValue]] {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        var all: [[RawValue]] = []
        while true {
            let code = sqlite3_step(statement)
            if code == SQLITE_DONE { return all }
            guard code == SQLITE_ROW else { throw failure() }
            all.append(values(of: statement))
        }
    }

    /// The first column of the first row.
    func integer(_ sql: String) throws -> Int64 {
        guard case .integer(let number)? = try rows(sql).first?.first else { throw BenchFailure("no number: \(sql)") }
        return number
    }

    /// The rows of a statement, so many at a time.
    func inBatches(_ sql: String, size: Int, _ body: ([[RawValue]]) throws -> Void) throws {
        let statement = try prepare(sql)
        defer { sqlite3_finalize(statement) }
        var batch: [[RawValue]] = []
        while true {
            let code = sqlite3_step(statement)
            guard code == SQLITE_ROW || code == SQLITE_DONE else { throw failure() }
            if code == SQLITE_ROW { batch.append(values(of: statement)) }
            if !batch.isEmpty, code == SQLITE_DONE || batch.count == size {
                try body(batch)
                batch.removeAll(keepingCapacity: true)
            }
            if code == SQLITE_DONE { return }
        }
    }

    private func values(of statement: OpaquePointer) -> [RawValue] {
        (0..<sqlite3_column_count(statement)).map { column in
            switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: .integer(sqlite3_column_int64(statement, column))
            case SQLITE_TEXT: .text(String(cString: sqlite3_column_text(statement, column)))
            case SQLITE_BLOB:
                .blob(
                    Array(
                        UnsafeRawBufferPointer(
                            start: sqlite3_column_blob(statement, column), count: Int(sqlite3_column_bytes(statement, column)))))
            default: .null
            }
        }
    }

    /// One prepared statement, to be run many times.
    func statement(_ sql: String) throws -> RawStatement { RawStatement(try prepare(sql)) }

    private func prepare(_ sql: String) throws -> OpaquePointer {
        var statement: OpaquePointer?
        try check(sqlite3_prepare_v2(connection, sql, -1, &statement, nil))
        guard let statement else { throw failure() }
        return statement
    }

    private func check(_ code: Int32) throws {
        guard code == SQLITE_OK else { throw failure() }
    }

    private func failure() -> BenchFailure {
        BenchFailure(String(cString: sqlite3_errmsg(connection)))
    }
}

/// A value of a row.
enum RawValue {
    case null
    case integer(Int64)
    case text(String)
    case blob([UInt8])
}

/// A prepared statement that is bound and run again and again.
final class RawStatement {
    private let statement: OpaquePointer
    private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    init(_ statement: OpaquePointer) { self.statement = statement }

    deinit { sqlite3_finalize(statement) }

    func run(_ values: [RawValue]) throws {
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            switch value {
            case .null: sqlite3_bind_null(statement, place)
            case .integer(let number): sqlite3_bind_int64(statement, place, number)
            case .text(let text): sqlite3_bind_text(statement, place, text, -1, Self.transient)
            case .blob(let bytes): _ = kring_sqlite_bind_blob(statement, place, bytes, Int32(bytes.count))
            }
        }
        let code = sqlite3_step(statement)
        sqlite3_reset(statement)
        guard code == SQLITE_DONE || code == SQLITE_ROW else {
            throw BenchFailure("SQLite answered \(code)")
        }
    }
}

/// The benchmark cannot go on, and why.
struct BenchFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
