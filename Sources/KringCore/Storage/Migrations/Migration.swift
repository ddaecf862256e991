import CSQLite
import Foundation
import GRDB

/// One step from a schema to the next; once released it is followed, never edited.
struct Migration: Sendable {
    /// The schema it leads to; the first is 1.
    let number: Int
    /// A word for people.
    let name: String
    /// The statements, run in one transaction.
    let sql: String

    /// Every step, in order.
    static let all: [Migration] = [
        .circles, .availability, .answers, .plans, .signIn, .planHistory, .councils, .initiatives,
        .calendarKeys, .succession,
    ]
}

/// Brings a database file from whatever schema it has to the program's own: forward only, a transaction each.
struct Migrator {
    /// "KRNG": tells this program's files from other SQLite databases.
    static let applicationID = 0x4B52_4E47

    let migrations: [Migration]

    init(_ migrations: [Migration] = Migration.all) {
        self.migrations = migrations
    }

    /// The schema the program knows.
    var known: Int { migrations.last?.number ?? 0 }

    /// The schema a file has; 0 when it is new.
    ///
    /// - Throws: ``DatabaseRefusal/foreign(path:)`` when the file holds something else,
    ///   ``DatabaseRefusal/newerSchema(found:known:)`` when a newer program made it.
    func schema(of db: Connection, path: String) throws -> Int {
        let version = try db.first("PRAGMA user_version") { $0.int(0) } ?? 0
        let application = try db.first("PRAGMA application_id") { $0.int(0) } ?? 0
        let tables = try db.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
        if version == 0, application == 0, tables == 0 { return 0 }
        guard application == Self.applicationID else { throw DatabaseRefusal.foreign(path: path) }
        guard version <= known else { throw DatabaseRefusal.newerSchema(found: version, known: known) }
        return version
    }

    /// Runs every step after the given schema.
    ///
    /// Foreign keys are not enforced while a table is being rebuilt, so they are checked before each step is committed.
    func migrate(_ db: Connection, from schema: Int) throws {
        let steps = migrations.filter { $0.number > schema }
        guard !steps.isEmpty else { return }
        try db.execute(sql: "PRAGMA foreign_keys = OFF")
        defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
        for step in steps {
            try db.inTransaction(.immediate) {
                try db.execute(sql: step.sql)
                let broken = try db.first("PRAGMA foreign_key_check") { $0.text(0) }
                if let broken {
                    throw StorageError.damaged("schema \(step.number) would leave a broken reference in \(broken)")
                }
                try db.run(
                    "INSERT INTO schema_version (number, name, applied_at, sqlite) VALUES (?, ?, ?, ?)",
                    step.number, step.name, Int(Date().timeIntervalSince1970 * 1000), String(cString: sqlite3_libversion()))
                try db.execute(sql: "PRAGMA user_version = \(step.number)")
                try db.execute(sql: "PRAGMA application_id = \(Self.applicationID)")
                return .commit
            }
        }
    }
}
