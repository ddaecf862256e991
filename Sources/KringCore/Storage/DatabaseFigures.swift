import CSQLite
import Foundation
import GRDB

/// The SQLite that this process runs on.
public struct SQLiteEngine: Hashable, Sendable {
    /// `3.40.1`.
    public var version: String
    /// The check-in it was built from.
    public var source: String
    /// How it was compiled, without the prefix `SQLITE_`.
    public var compileOptions: [String]

    /// The system's SQLite.
    public static var present: SQLiteEngine {
        var options: [String] = []
        while let option = sqlite3_compileoption_get(Int32(options.count)) { options.append(String(cString: option)) }
        return SQLiteEngine(
            version: String(cString: sqlite3_libversion()), source: String(cString: sqlite3_sourceid()),
            compileOptions: options)
    }
}

/// What the database is busy with, in figures for whoever watches over it.
public struct DatabaseFigures: Hashable, Sendable {
    /// Bytes of the file and of its write-ahead log.
    public var fileBytes = 0
    public var logBytes = 0
    /// Bytes SQLite has in use in this process, now and at most.
    public var memoryBytes = 0
    public var memoryHighestBytes = 0
    /// Bytes of cached pages and of compiled statements, of the writer and one reader.
    public var cacheBytes = 0
    public var statementBytes = 0
    /// Pages found in the cache, fetched from the file, and written.
    public var cacheHits = 0
    public var cacheMisses = 0
    public var cacheWrites = 0
    /// Steps of full scans, sorts, and indexes made on the fly: signs of an index that is missing.
    public var fullScanSteps = 0
    public var sorts = 0
    public var automaticIndexes = 0
    /// Commits since this process opened the file, and the last number of the journal.
    public var generation = 0
    public var journalHead = 0
}

extension Database {
    /// Present figures. Waits for its turn among the writers.
    public func figures() throws -> DatabaseFigures {
        var figures = DatabaseFigures()
        figures.fileBytes = Self.size(path)
        figures.logBytes = Self.size(path + "-wal")
        var now: sqlite3_int64 = 0
        var highest: sqlite3_int64 = 0
        if sqlite3_status64(SQLITE_STATUS_MEMORY_USED, &now, &highest, 0) == SQLITE_OK {
            figures.memoryBytes = Int(now)
            figures.memoryHighestBytes = Int(highest)
        }
        if mode != .read { try onWriter { db in figures.count(db) } }
        figures.journalHead = try read { db in
            figures.count(db)
            return try db.first("SELECT number FROM journal_head") { $0.int(0) } ?? 0
        }
        figures.generation = generation
        return figures
    }

    static func size(_ path: String) -> Int {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : 0
    }
}

extension DatabaseFigures {
    fileprivate mutating func count(_ db: Connection) {
        let connection = db.sqliteConnection
        func status(_ option: Int32) -> Int {
            var now: Int32 = 0
            var highest: Int32 = 0
            return sqlite3_db_status(connection, option, &now, &highest, 0) == SQLITE_OK ? Int(now) : 0
        }
        cacheBytes += status(SQLITE_DBSTATUS_CACHE_USED)
        statementBytes += status(SQLITE_DBSTATUS_STMT_USED)
        cacheHits += status(SQLITE_DBSTATUS_CACHE_HIT)
        cacheMisses += status(SQLITE_DBSTATUS_CACHE_MISS)
        cacheWrites += status(SQLITE_DBSTATUS_CACHE_WRITE)
        var statement = sqlite3_next_stmt(connection, nil)
        while let present = statement {
            fullScanSteps += Int(sqlite3_stmt_status(present, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0))
            sorts += Int(sqlite3_stmt_status(present, SQLITE_STMTSTATUS_SORT, 0))
            automaticIndexes += Int(sqlite3_stmt_status(present, SQLITE_STMTSTATUS_AUTOINDEX, 0))
            statement = sqlite3_next_stmt(connection, present)
        }
    }
}
