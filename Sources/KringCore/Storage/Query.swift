import CSQLite
import GRDB

/// One of the pool's connections. Our own ``Database`` is the file with all of them.
typealias Connection = GRDB.Database

/// A statement of one connection, compiled once, bound and stepped without a detour.
///
/// GRDB keeps the compiled statement (and finalizes it with the connection); stepping it here costs what C costs. A query
/// is in use from its first step until ``reset()``: the same text cannot be used again inside its own rows.
struct Query {
    let handle: OpaquePointer

    /// Binds values in order, from the first placeholder on.
    @inline(__always)
    func bind<each Value: Bindable>(_ values: repeat each Value) {
        var index: Int32 = 0
        repeat bindNext(each values, &index)
    }

    @inline(__always)
    private func bindNext(_ value: some Bindable, _ index: inout Int32) {
        index += 1
        value.put(in: handle, at: index)
    }

    /// Goes to the next row; false when there is none.
    @inline(__always)
    func step() throws -> Bool {
        let code = sqlite3_step(handle)
        if code == SQLITE_ROW { return true }
        if code == SQLITE_DONE { return false }
        throw failure()
    }

    /// Runs a statement that gives no rows, and makes it ready for the next values.
    @inline(__always)
    func run() throws {
        let code = sqlite3_step(handle)
        if code != SQLITE_DONE && code != SQLITE_ROW {
            let error = failure()
            reset()
            throw error
        }
        sqlite3_reset(handle)
    }

    /// Lets go of the rows; the values stay bound.
    @inline(__always)
    func reset() {
        sqlite3_reset(handle)
    }

    private func failure() -> StorageError {
        let connection = sqlite3_db_handle(handle)
        return StorageError(
            extendedCode: Int(sqlite3_extended_errcode(connection)), message: String(cString: sqlite3_errmsg(connection)))
    }

    /// A column as a number; 0 when it is NULL.
    @inline(__always)
    func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    /// Whether a column is NULL.
    @inline(__always)
    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    /// A column as a number, or nothing.
    @inline(__always)
    func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }

    /// A column as a yes or no.
    @inline(__always)
    func bool(_ column: Int32) -> Bool { sqlite3_column_int64(handle, column) != 0 }

    /// A column as text; empty when it is NULL.
    @inline(__always)
    func text(_ column: Int32) -> String {
        guard let bytes = sqlite3_column_text(handle, column) else { return "" }
        let count = Int(sqlite3_column_bytes(handle, column))
        return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
    }

    /// A column as text, or nothing.
    @inline(__always)
    func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// The ids in a column that holds them as one text with spaces between, in order; none when it is NULL.
    func slugs<Of>(_ column: Int32) -> [Slug<Of>] {
        (optionalText(column) ?? "").split(separator: " ").map { Slug(known: String($0)) }.sorted()
    }

    /// A column as bytes; none when it is NULL.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = sqlite3_column_blob(handle, column) else { return [] }
        return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
    }

    /// A column as bytes, or nothing.
    func optionalBytes(_ column: Int32) -> [UInt8]? { isNull(column) ? nil : bytes(column) }

    /// A column as a day.
    @inline(__always)
    func day(_ column: Int32) -> CalendarDay { CalendarDay(number: int(column)) }

    /// A column as a day, or nothing.
    @inline(__always)
    func optionalDay(_ column: Int32) -> CalendarDay? { isNull(column) ? nil : day(column) }

    /// A column as the id of something stored, hence known to be a slug.
    @inline(__always)
    func slug<Of>(_ column: Int32, _: Of.Type = Of.self) -> Slug<Of> { Slug(known: text(column)) }

    /// A column as the id of something stored, or nothing.
    @inline(__always)
    func optionalSlug<Of>(_ column: Int32, _: Of.Type = Of.self) -> Slug<Of>? {
        isNull(column) ? nil : Slug(known: text(column))
    }
}

/// A value that can stand for a placeholder.
protocol Bindable: Sendable {
    func put(in statement: OpaquePointer, at index: Int32)
}

extension Int: Bindable {
    @inline(__always)
    func put(in statement: OpaquePointer, at index: Int32) { sqlite3_bind_int64(statement, index, Int64(self)) }
}

extension Bool: Bindable {
    @inline(__always)
    func put(in statement: OpaquePointer, at index: Int32) { sqlite3_bind_int64(statement, index, self ? 1 : 0) }
}

extension String: Bindable {
    @inline(__always)
    func put(in statement: OpaquePointer, at index: Int32) {
        var copy = self
        copy.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = kring_sqlite_bind_text(statement, index, characters.baseAddress, Int32(characters.count))
            }
        }
    }
}

extension [UInt8]: Bindable {
    func put(in statement: OpaquePointer, at index: Int32) {
        withUnsafeBytes { _ = kring_sqlite_bind_blob(statement, index, $0.baseAddress, Int32($0.count)) }
    }
}

extension CalendarDay: Bindable {
    @inline(__always)
    func put(in statement: OpaquePointer, at index: Int32) { number.put(in: statement, at: index) }
}

extension Slug: Bindable {
    @inline(__always)
    func put(in statement: OpaquePointer, at index: Int32) { rawValue.put(in: statement, at: index) }
}

extension Optional: Bindable where Wrapped: Bindable {
    @inline(__always)
    func put(in statement: OpaquePointer, at index: Int32) {
        if let value = self {
            value.put(in: statement, at: index)
        } else {
            sqlite3_bind_null(statement, index)
        }
    }
}

extension Connection {
    /// The compiled statement of a text that never holds a value of the data: values are bound.
    @inline(__always)
    func query(_ sql: String) throws -> Query {
        do {
            let handle = try cachedStatement(sql: sql).sqliteStatement
            guard sqlite3_stmt_busy(handle) == 0 else {
                throw StorageError.failed(extendedCode: Int(SQLITE_MISUSE), message: "a statement is used inside its own rows")
            }
            return Query(handle: handle)
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// Runs a statement that gives no rows.
    func run<each Value: Bindable>(_ sql: String, _ values: repeat each Value) throws {
        let query = try query(sql)
        query.bind(repeat each values)
        try query.run()
    }

    /// Every row of a statement, in order.
    func each<each Value: Bindable>(
        _ sql: String, _ values: repeat each Value, row: (Query) throws -> Void
    ) throws {
        let query = try query(sql)
        query.bind(repeat each values)
        defer { query.reset() }
        while try query.step() { try row(query) }
    }

    /// Every row of a statement, each made into a value.
    func all<Result, each Value: Bindable>(
        _ sql: String, _ values: repeat each Value, row: (Query) throws -> Result
    ) throws -> [Result] {
        let query = try query(sql)
        query.bind(repeat each values)
        defer { query.reset() }
        var results: [Result] = []
        while try query.step() { results.append(try row(query)) }
        return results
    }

    /// The first row of a statement, made into a value, or nothing.
    func first<Result, each Value: Bindable>(
        _ sql: String, _ values: repeat each Value, row: (Query) throws -> Result
    ) throws -> Result? {
        let query = try query(sql)
        query.bind(repeat each values)
        defer { query.reset() }
        return try query.step() ? try row(query) : nil
    }
}
