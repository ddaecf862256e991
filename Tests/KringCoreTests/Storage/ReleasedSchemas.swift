import Foundation
import Testing

@testable import KringCore

/// A schema as it was released: the SQL that makes a file of it, filled with the sample network.
struct ReleasedSchema: Sendable, CustomTestStringConvertible {
    let number: Int
    let dump: String

    var testDescription: String { "schema \(number)" }
}

/// The dumps in `Tests/Released`, one for each schema, never edited once released.
///
/// `make record` writes the dump of the newest schema, and only of that one, when its statements changed: keys and hashes in it
/// are new every time.
enum ReleasedSchemas {
    static let directory = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Released")

    static let all: [ReleasedSchema] = {
        if ProcessInfo.processInfo.environment["KRING_RECORD"] != nil {
            do {
                try record()
            } catch {
                preconditionFailure("the dump cannot be written: \(error)")
            }
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
        return names.sorted().compactMap { name in
            guard let number = Int(name.drop { !$0.isNumber }.prefix { $0.isNumber }),
                let dump = try? String(contentsOf: directory.appendingPathComponent(name), encoding: .utf8)
            else { return nil }
            return ReleasedSchema(number: number, dump: dump)
        }
    }()

    private static func record() throws {
        let place = try TestDirectory()
        let database = try place.filledDatabase()
        try database.write(touching: .nothing) { db throws in
            let origin = ChangeOrigin(actor: "operator", source: .command, moment: 1_790_000_000_000)
            let line = Change.Line(person: 1, after: ["status": "present"])
            try database.journal.note(Change("recordAttendance", "meeting", "m-1", circle: 1, lines: [line]), by: origin, in: db)
            try db.run("UPDATE schema_version SET applied_at = 1790000000000")
        }
        let number = Migrator().known
        let digits = String(number)
        let name = "schema-" + String(repeating: "0", count: 4 - digits.count) + digits + ".sql"
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let file = directory.appendingPathComponent(name)
        let new = try dump(database)
        let old = try? String(contentsOf: file, encoding: .utf8)
        if old.map(statements) != statements(new) { try new.write(to: file, atomically: true, encoding: .utf8) }
        withExtendedLifetime(place) {}
    }

    /// A dump without the rows in it.
    private static func statements(_ dump: String) -> [Substring] {
        dump.split(separator: "\n").filter { !$0.hasPrefix("INSERT INTO ") }
    }

    /// Tables and their rows first, then what watches over them.
    private static func dump(_ database: Database) throws -> String {
        try database.read { db throws in
            var lines = ["BEGIN;"]
            let tables = try db.all(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
            ) { (name: $0.text(0), sql: $0.text(1)) }
            lines += tables.map { $0.sql + ";" }
            for table in tables {
                let columns = try db.all("SELECT name FROM pragma_table_info(?)", table.name) { $0.text(0) }
                let values = columns.map { "quote(\($0))" }.joined(separator: " || ',' || ")
                lines += try db.all("SELECT \(values) FROM \(table.name)") { "INSERT INTO \(table.name) VALUES (\($0.text(0)));" }
            }
            lines += try db.all(
                "SELECT sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY rowid"
            ) { $0.text(0) + ";" }
            lines += [
                "PRAGMA user_version = \(Migrator().known);", "PRAGMA application_id = \(Migrator.applicationID);", "COMMIT;",
            ]
            return lines.joined(separator: "\n") + "\n"
        }
    }
}
