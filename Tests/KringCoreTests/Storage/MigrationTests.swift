import Foundation
import Testing

@testable import KringCore

@Suite struct `Upgrading a database` {
    let directory = try! TestDirectory()

    /// Two steps that a later program might bring.
    let steps = [
        Migration(
            number: Migration.all.count + 1, name: "words", sql: "CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT) STRICT"),
        Migration(
            number: Migration.all.count + 2, name: "more",
            sql: "ALTER TABLE word ADD COLUMN more TEXT; INSERT INTO word (text) SELECT name FROM circle ORDER BY id"),
    ]

    @Test func `the steps are numbered from 1, without a gap`() {
        #expect(Migration.all.map(\.number) == Array(1...Migration.all.count))
    }

    @Test(arguments: ReleasedSchemas.all)
    func `a file of every released schema opens with all it held`(released: ReleasedSchema) throws {
        try runRaw(directory.path(), released.dump)
        let database = try directory.database()
        let known = Migrator().known
        #expect(try database.onWriter { try $0.first("PRAGMA user_version") { $0.int(0) } } == known)
        #expect((database.backupBeforeUpgrade != nil) == (released.number < known))
        #expect(try database.check().isSound)
        #expect(try database.read { try $0.network() } == SampleNetwork.network(ofSchema: released.number))
    }

    @Test func `every schema that was released is walked`() {
        #expect(ReleasedSchemas.all.map(\.number) == Migration.all.map(\.number))
    }

    @Test func `the last released schema is what the steps make`() throws {
        try runRaw(directory.path("dump.sqlite"), ReleasedSchemas.all.last!.dump)
        let dumped = try Database(path: directory.path("dump.sqlite"))
        let made = try directory.database()
        func schema(_ database: Database) throws -> [String] {
            try database.read { try $0.all("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name") { $0.text(0) } }
        }
        #expect(try schema(dumped) == schema(made))
    }

    @Test func `runs the steps after the file's own, once, after a copy`() throws {
        do {
            let database = try directory.filledDatabase()
            try database.close()
        }
        let later = Migrator(Migration.all + steps)
        do {
            let database = try Database(path: directory.path(), mode: .write, migrator: later)
            #expect(try database.read { try $0.all("SELECT text FROM word") { $0.text(0) } } == ["Dijle", "Nete"])
            let numbers = try database.read { try $0.all("SELECT number FROM schema_version ORDER BY number") { $0.int(0) } }
            #expect(numbers == later.migrations.map(\.number))
            let copy = try #require(database.backupBeforeUpgrade)
            #expect(try Backup.verify(copy).schema == Migration.all.count)
            #expect(try Database(path: copy, mode: .read).read { try $0.network() } == SampleNetwork.network)
            try database.close()
        }
        let again = try Database(path: directory.path(), mode: .write, migrator: later)
        #expect(again.backupBeforeUpgrade == nil)
    }

    @Test func `a step that fails leaves the file as it was`() throws {
        do {
            let database = try directory.filledDatabase()
            try database.close()
        }
        let broken = Migration(
            number: Migration.all.count + 1, name: "broken", sql: "CREATE TABLE word (id INTEGER PRIMARY KEY); SELECT nothing")
        #expect(throws: StorageError.self) {
            try Database(path: directory.path(), mode: .write, migrator: Migrator(Migration.all + [broken]))
        }
        let orphaning = Migration(number: Migration.all.count + 1, name: "orphans", sql: "DELETE FROM person")
        #expect {
            try Database(path: directory.path(), mode: .write, migrator: Migrator(Migration.all + [orphaning]))
        } throws: { error in
            if case .damaged(let message)? = error as? StorageError { message.contains("broken reference") } else { false }
        }
        #expect(try directory.database().read { try $0.network() } == SampleNetwork.network)
    }

    @Test func `the steps before one that fails are kept, and the rest comes at the next start`() throws {
        do {
            let database = try directory.filledDatabase()
            try database.close()
        }
        let broken = Migration(number: steps[1].number, name: "broken", sql: "SELECT nothing")
        #expect(throws: StorageError.self) {
            try Database(path: directory.path(), mode: .write, migrator: Migrator(Migration.all + [steps[0], broken]))
        }
        let mended = try Database(path: directory.path(), mode: .write, migrator: Migrator(Migration.all + steps))
        #expect(try mended.read { try $0.all("SELECT text FROM word") { $0.text(0) } } == ["Dijle", "Nete"])
    }

    @Test func `a newer file is refused, and an older one is not upgraded by who only reads`() throws {
        let later = Migrator(Migration.all + steps)
        do {
            let database = try Database(path: directory.path(), mode: .create, migrator: later)
            try database.close()
        }
        let known = Migrator().known
        for mode in [Database.Mode.create, .write, .read] {
            #expect(throws: DatabaseRefusal.newerSchema(found: later.known, known: known)) {
                try Database(path: directory.path(), mode: mode)
            }
        }
        do {
            let database = try directory.database("old.sqlite")
            try database.close()
        }
        #expect(throws: DatabaseRefusal.olderSchema(found: known, known: later.known)) {
            try Database(path: directory.path("old.sqlite"), mode: .read, migrator: later)
        }
    }
}
