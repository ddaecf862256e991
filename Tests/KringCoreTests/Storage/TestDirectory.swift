import CSQLite
import Foundation
import Testing

@testable import KringCore

/// A directory that goes when the test does.
final class TestDirectory: Sendable {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("kring-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    /// The path of a file in it.
    func path(_ name: String = "kring.sqlite") -> String { url.appendingPathComponent(name).path }

    /// The names of the files in it, in order.
    var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }

    /// A new database in it.
    func database(_ name: String = "kring.sqlite") throws -> Database { try Database(path: path(name)) }

    /// A new database in it with the sample network.
    func filledDatabase(_ name: String = "kring.sqlite") throws -> Database {
        let database = try database(name)
        try database.write(touching: .everything) { db in try NetworkWriter(db).add(SampleNetwork.network) }
        return database
    }
}

/// SQL from outside the program, as somebody with the file and a shell would run it: unhardened, unguarded.
func runRaw(_ path: String, _ sql: String) throws {
    var connection: OpaquePointer?
    guard sqlite3_open(path, &connection) == SQLITE_OK else { throw StorageError.damaged("cannot open \(path)") }
    defer { sqlite3_close(connection) }
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else {
        throw StorageError.damaged(String(cString: sqlite3_errmsg(connection)))
    }
}

/// A constraint of the schema, whatever its words.
func isConstraint(_ error: any Error) -> Bool {
    if case .constraint? = error as? StorageError { true } else { false }
}
