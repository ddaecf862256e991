import Foundation
import Testing

@testable import KringCore

@Suite struct `Opening a database` {
    let directory = try! TestDirectory()

    @Test(arguments: [
        ("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("trusted_schema", "0"), ("busy_timeout", "5000"),
        ("mmap_size", "0"), ("secure_delete", "1"), ("query_only", "0"),
    ])
    func `the writer has every setting it asked for`(setting: String, value: String) throws {
        let database = try directory.database()
        let found = try database.onWriter { db in try db.first("PRAGMA \(setting)") { $0.text(0) } }
        #expect(found == value)
    }

    @Test(arguments: [
        ("journal_mode", "wal"), ("foreign_keys", "1"), ("trusted_schema", "0"), ("busy_timeout", "5000"), ("mmap_size", "0"),
        ("query_only", "1"),
    ])
    func `every reader has every setting it asked for`(setting: String, value: String) throws {
        let database = try directory.database()
        let found = try database.read { db in try db.first("PRAGMA \(setting)") { $0.text(0) } }
        #expect(found == value)
    }

    @Test func `writer and readers are in defensive mode`() throws {
        let database = try directory.database()
        #expect(try database.onWriter { $0.isDefensive })
        #expect(try database.read { $0.isDefensive })
        #expect(throws: (any Error).self) {
            try database.onWriter { db in
                try db.run("PRAGMA writable_schema = ON")
                try db.run("UPDATE sqlite_schema SET sql = 'x' WHERE name = 'zone'")
            }
        }
    }

    @Test(arguments: ["NORMAL", "OFF"])
    func `anything weaker than FULL is refused`(level: String) throws {
        let database = try directory.database()
        try database.onWriter { db in try db.run("PRAGMA synchronous = \(level)") }
        let refusal = #expect(throws: DatabaseRefusal.self) {
            try database.onWriter { try Database.requireDurability($0) }
        }
        #expect(refusal?.description.contains("synchronous = \(level == "NORMAL" ? 1 : 0)") == true)
    }

    @Test func `foreign keys that are off are refused`() throws {
        let database = try directory.database()
        try database.onWriter { db in try db.run("PRAGMA foreign_keys = OFF") }
        #expect(throws: DatabaseRefusal.weak(setting: "foreign_keys", found: "0", asked: "1")) {
            try database.onWriter { try Database.requireDurability($0) }
        }
    }

    @Test func `a second instance on the file is refused, by whatever name`() throws {
        let database = try directory.database()
        let link = directory.path("link.sqlite")
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: database.path)
        for path in [database.path, link] {
            #expect(throws: DatabaseRefusal.inUse(path: database.path, process: Int(getpid()))) {
                try Database(path: path)
            }
        }
        try database.close()
    }

    @Test func `the lock goes when the database is closed, and when nobody has it any more`() throws {
        let closed = try directory.database()
        try closed.close()
        do {
            let left = try directory.database()
            #expect(!left.isNew)
        }
        #expect(try !directory.database().isNew)
        withExtendedLifetime(closed) {}
    }

    @Test func `work that comes after the database was closed fails, and takes nothing down with it`() throws {
        let database = try directory.database()
        try database.close()
        #expect(throws: StorageError.self) {
            try database.write(touching: .nothing) { try $0.run("UPDATE circle SET name = 'Nee'") }
        }
        #expect(throws: StorageError.self) { try database.onWriter { try $0.run("PRAGMA optimize") } }
        #expect(throws: StorageError.self) { try database.read { try $0.first("SELECT 1") { $0.int(0) } } }
        try database.close()
    }

    @Test func `a reader opens beside the writer, sees what is committed, and cannot write`() throws {
        let writer = try directory.filledDatabase()
        let reader = try Database(path: writer.path, mode: .read)
        #expect(try reader.read { try $0.row(of: "dijle" as Circle.ID) } != nil)
        try writer.write(touching: .nothing) { try $0.run("UPDATE circle SET name = 'Anders' WHERE slug = 'dijle'") }
        #expect(try reader.read { try $0.stored("dijle" as Circle.ID)?.value.name } == "Anders")
        #expect(throws: StorageError.readOnly) {
            try reader.write(touching: .nothing) { try $0.run("UPDATE circle SET name = 'Nee'") }
        }
        #expect(throws: StorageError.readOnly) {
            try reader.read { try $0.run("UPDATE circle SET name = 'Nee'") }
        }
    }

    @Test func `a reader opens a file that was closed in peace`() throws {
        let path: String
        do {
            let writer = try directory.filledDatabase()
            path = writer.path
            try writer.close()
        }
        let reader = try Database(path: path, mode: .read)
        #expect(try reader.read { try $0.circleCount() } == 2)
    }

    @Test func `the file and what lies beside it are for its owner alone`() throws {
        let database = try directory.filledDatabase()
        for suffix in ["", "-wal", "-shm", ".lock"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: database.path + suffix)
            #expect(attributes[.posixPermissions] as? Int == 0o600, "\(suffix)")
        }
    }

    @Test func `a missing file is refused unless it may be made`() throws {
        #expect(throws: DatabaseRefusal.missing(path: directory.path())) {
            try Database(path: directory.path(), mode: .write)
        }
        #expect(throws: DatabaseRefusal.missing(path: directory.path())) {
            try Database(path: directory.path(), mode: .read)
        }
        #expect(try directory.database().isNew)
    }

    @Test func `another program's database is refused and left as it was`() throws {
        try runRaw(directory.path(), "CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)")
        #expect(throws: DatabaseRefusal.foreign(path: directory.path())) { try directory.database() }
        #expect(throws: DatabaseRefusal.foreign(path: directory.path())) {
            try Database(path: directory.path(), mode: .read)
        }
        try runRaw(directory.path(), "SELECT a FROM theirs")
    }

    @Test func `a file that is no database is refused`() throws {
        try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: directory.path()))
        #expect(throws: DatabaseRefusal.foreign(path: directory.path())) { try directory.database() }
    }

    @Test func `the engine and its figures are there for whoever watches`() throws {
        #expect(SQLiteEngine.present.version.hasPrefix("3."))
        #expect(SQLiteEngine.present.compileOptions.contains { $0.hasPrefix("THREADSAFE") })
        let database = try directory.filledDatabase()
        let figures = try database.figures()
        #expect(figures.fileBytes > 0)
        #expect(figures.logBytes > 0)
        #expect(figures.memoryBytes > 0)
        #expect(figures.cacheBytes > 0)
        #expect(figures.generation == 2)
    }
}

@Suite struct `Writing to a database` {
    let directory = try! TestDirectory()

    @Test func `what is thrown undoes everything`() throws {
        struct Stop: Error {}
        let database = try directory.filledDatabase()
        let generation = database.generation
        #expect(throws: Stop.self) {
            try database.write(touching: .everything) { db in
                try db.run("DELETE FROM waiver")
                throw Stop()
            }
        }
        #expect(database.generation == generation)
        #expect(try database.read { try $0.list(Waiver.self).count } == 1)
    }

    @Test func `a value of the wrong type is refused`() throws {
        let database = try directory.filledDatabase()
        #expect(
            performing: {
                try database.write(touching: .nothing) { try $0.run("UPDATE zone SET population = ?", "veel") }
            }, throws: isConstraint)
    }

    @Test(arguments: [
        "INSERT INTO membership (circle, person, from_day) VALUES (99, 1, 0)",
        "INSERT INTO attendance (meeting, person, status) VALUES (1, 99, 0)",
        "DELETE FROM circle", "DELETE FROM person WHERE slug = 'p-ann'",
        "INSERT INTO attendance (meeting, person, status) VALUES (2, 1, 3)",
        "UPDATE meeting SET kind = 7", "UPDATE meeting SET status = -1", "UPDATE meeting SET umbrella = 1 WHERE circle = 1",
        "UPDATE office SET office = 5", "UPDATE circle SET legal_form = 'nv'", "UPDATE profession SET cluster = 'zorg'",
        "UPDATE agreement SET kind = 'los'", "UPDATE signal SET status = 'weg'", "UPDATE finding SET finding = 'some'",
        "UPDATE goal SET requirement_type = 'iets' WHERE slug = 'g-1'", "UPDATE goal SET source = NULL WHERE slug = 'g-1'",
        "UPDATE leave SET to_day = from_day - 1", "UPDATE circle SET slug = 'Hoofdletter'", "UPDATE circle SET slug = ''",
        "UPDATE circle SET slug = 'nete' WHERE slug = 'dijle'", "UPDATE workforce SET count = -1",
        "UPDATE membership SET from_day = 16000 WHERE id = 2",
        "UPDATE availability SET week = substr(week, 2)", "UPDATE availability SET week = replace(week, '.', '3')",
        "UPDATE availability SET person = 99", "UPDATE availability SET given_on = 19000 WHERE person = 1",
        "UPDATE invitation_answer SET choice = 3", "UPDATE invitation_answer SET colleague = 2 WHERE choice = 0",
        "UPDATE invitation_answer SET meeting = 1", "UPDATE invitation_answer SET person = 99",
        "UPDATE date_poll SET chosen = NULL WHERE status = 'closed'", "UPDATE date_poll SET status = 'later'",
        "UPDATE date_poll SET meeting = 1 WHERE status = 'open'", "UPDATE date_poll SET umbrella = 1 WHERE circle = 1",
        "DELETE FROM date_poll_option WHERE number = 1", "UPDATE poll_choice SET level = 3", "UPDATE poll_choice SET number = 9",
        "INSERT INTO poll_answer (poll, person) VALUES (1, 1)",
        "INSERT INTO poll_link (poll, person, hash, created_at) VALUES (1, 1, x'00', 0)",
        "UPDATE availability_exception SET to_day = from_day", "UPDATE availability_exception SET parts = 16",
        "INSERT INTO membership (circle, person, from_day) VALUES (1, 1, 20000)",
        "INSERT INTO membership (circle, person, from_day, to_day) VALUES (1, 1, 10000, 16500)",
    ])
    func `the schema keeps its promises`(sql: String) throws {
        let database = try directory.filledDatabase()
        #expect(performing: { try database.write(touching: .nothing) { try $0.run(sql) } }, throws: isConstraint)
    }

    @Test func `memberships that only touch do not overlap`() throws {
        let database = try directory.filledDatabase()
        try database.write(touching: .nothing) { db throws in
            try db.run(
                "INSERT INTO membership (circle, person, from_day, to_day) VALUES (1, 1, 10000, ?)",
                SampleNetwork.day("2015-01-01"))
            try db.run("INSERT INTO membership (circle, person, from_day, to_day) VALUES (1, 1, 20000, 20000)")
        }
    }

    @Test func `generations and revisions follow what was touched`() throws {
        let database = try directory.database()
        let start = database.revisions
        #expect(start.generation == database.generation)
        try database.write(touching: .circles([3])) { try $0.run("INSERT INTO setting (key, value) VALUES ('a', '1')") }
        let one = database.revisions
        #expect(one.generation == start.generation + 1)
        #expect(one.revision(ofCircle: 3) == one.generation)
        #expect(one.revision(ofCircle: 4) == start.revision(ofCircle: 4))
        try database.write { db, touched in
            touched.add(circle: 4)
            touched.formUnion(.circles([5]))
            try db.run("UPDATE setting SET value = '2'")
        }
        let two = database.revisions
        #expect(two.revision(ofCircle: 3) == one.revision(ofCircle: 3))
        #expect(two.revision(ofCircle: 4) == two.generation && two.revision(ofCircle: 5) == two.generation)
        try database.write(touching: .everything) { try $0.run("UPDATE setting SET value = '3'") }
        #expect(database.revisions.revision(ofCircle: 99) == database.generation)
        let before = database.generation
        try database.write(touching: .nothing) { _ = try $0.first("SELECT 1") { $0.int(0) } }
        #expect(database.generation == before, "a transaction that changed nothing makes nothing stale")
    }

    @Test func `the generation goes up before the writer hears of its commit, and never before the commit`() async throws {
        let database = try directory.database()
        try database.write(touching: .nothing) { try $0.run("INSERT INTO setting (key, value) VALUES ('n', '0')") }
        await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    for _ in 0..<200 {
                        let label = database.generation
                        let value =
                            (try? database.read { try $0.first("SELECT value FROM setting") { Int($0.text(0)) ?? -1 } }) ?? -1
                        // Generation 2 wrote 0: whatever was read is at least as new as its label.
                        if value < label - 2 { return false }
                    }
                    return true
                }
            }
            group.addTask {
                for number in 1...200 {
                    try? database.write(touching: .nothing) { try $0.run("UPDATE setting SET value = ?", String(number)) }
                    if database.generation != number + 2 { return false }
                }
                return true
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func `a full disk is told apart, reading goes on, and writing when there is room again`() throws {
        let database = try directory.filledDatabase()
        let pages = try database.onWriter { db in
            let pages = try db.first("PRAGMA page_count") { $0.int(0) } ?? 0
            _ = try db.first("PRAGMA max_page_count = \(pages)") { $0.int(0) }
            return pages
        }
        let generation = database.generation
        let error = #expect(throws: StorageError.self) {
            try database.write(touching: .everything) { db in
                for index in 0..<1000 {
                    try db.run(
                        "INSERT INTO setting (key, value) VALUES (?, ?)", "k\(index)", String(repeating: "x", count: 500))
                }
            }
        }
        #expect(error == .full)
        #expect(error?.mayPass == true)
        #expect(database.generation == generation)
        #expect(try database.read { try $0.circleCount() } == 2)
        _ = try database.onWriter { try $0.first("PRAGMA max_page_count = \(pages * 10)") { $0.int(0) } }
        try database.write(touching: .nothing) { try $0.run("INSERT INTO setting (key, value) VALUES ('na', 'nu')") }
        #expect(try database.check().isSound)
    }

    @Test func `a statement is not used inside its own rows`() throws {
        let database = try directory.filledDatabase()
        #expect(throws: StorageError.self) {
            try database.read { db throws in
                try db.each("SELECT id FROM circle") { _ in try db.each("SELECT id FROM circle") { _ in } }
            }
        }
    }
}

extension Connection {
    /// How many circles there are.
    func circleCount() throws -> Int { try first("SELECT count(*) FROM circle") { $0.int(0) } ?? 0 }
}
