import Foundation
import Testing

@testable import KringCore

@Suite struct `A backup` {
    let directory = try! TestDirectory()

    @Test func `holds everything, is checked, and restores to the same`() throws {
        let database = try directory.filledDatabase()
        let target = directory.path("copy.sqlite")
        let made = try Backup.make(of: database.path, to: target)
        #expect(made.check.isSound)
        #expect(made.bytes == Database.size(target))
        #expect(directory.names.filter { $0.hasPrefix("copy") } == ["copy.sqlite", "copy.sqlite.sha256"])
        #expect(try String(contentsOfFile: made.manifestPath, encoding: .utf8) == "\(made.sha256)  copy.sqlite\n")
        #expect(try Backup.verify(target) == made.check)
        let restored = directory.path("restored.sqlite")
        #expect(try Backup.restore(target, to: restored).setAside == nil)
        let copy = try Database(path: restored)
        #expect(!copy.isNew)
        #expect(try copy.read { try $0.network() } == SampleNetwork.network)
        try copy.write(touching: .nothing) { try $0.run("INSERT INTO setting (key, value) VALUES ('a', 'b')") }
    }

    @Test func `is one moment of a database that others go on writing to`() async throws {
        let database = try directory.filledDatabase()
        let target = directory.path("copy.sqlite")
        let origin = ChangeOrigin(actor: "operator", source: .command, moment: 1)
        let writing = Task.detached {
            var number = 0
            while !Task.isCancelled {
                number += 1
                try database.write(touching: .nothing) { db throws in
                    // Two rows that are only ever written together: a copy with one of them is no moment of the database.
                    try db.run("INSERT INTO setting (key, value) VALUES (?, 'a'), (?, 'b')", "a\(number)", "b\(number)")
                    try database.journal.note(Change("set", "setting", "a\(number)"), by: origin, in: db)
                }
            }
            return number
        }
        while database.generation < 20 { await Task.yield() }
        let made = try Backup.make(of: database.path, to: target)
        let generation = database.generation
        while database.generation < generation + 5 { await Task.yield() }
        writing.cancel()
        let written = try await writing.value
        #expect(made.check.journalRows >= 18 && made.check.journalRows < written)
        let copy = try Database(path: target, mode: .read)
        let counts = try copy.read { db in
            try db.first("SELECT count(*), (SELECT max(number) FROM journal) FROM setting") { ($0.int(0), $0.int(1)) }
        }
        #expect(counts?.0 == 2 * made.check.journalRows)
        #expect(counts?.1 == made.check.journalRows)
        #expect(try Backup.verify(target).isSound)
    }

    @Test func `never takes the place of a file`() throws {
        let database = try directory.filledDatabase()
        let target = directory.path("copy.sqlite")
        try Data("iets".utf8).write(to: URL(fileURLWithPath: target))
        #expect(throws: Backup.Refusal.exists(path: target)) { try Backup.make(of: database.path, to: target) }
        #expect(try String(contentsOfFile: target, encoding: .utf8) == "iets")
        #expect(throws: DatabaseRefusal.missing(path: directory.path("geen"))) {
            try Backup.make(of: directory.path("geen"), to: directory.path("copy2"))
        }
    }

    @Test func `leaves nothing behind when it cannot be made`() throws {
        let database = try directory.filledDatabase()
        let names = directory.names
        #expect(throws: Backup.Refusal.self) {
            try Backup.make(of: database.path, to: directory.path("geen/copy.sqlite"))
        }
        try runRaw(directory.path("other.sqlite"), "CREATE TABLE theirs (a)")
        #expect(throws: DatabaseRefusal.self) {
            try Backup.make(of: directory.path("other.sqlite"), to: directory.path("copy.sqlite"))
        }
        #expect(directory.names.filter { $0 != "other.sqlite" } == names)
    }

    @Test func `that changed by one byte is refused`() throws {
        let database = try directory.filledDatabase()
        let target = directory.path("copy.sqlite")
        try Backup.make(of: database.path, to: target)
        var data = try Data(contentsOf: URL(fileURLWithPath: target))
        data[data.count / 2] ^= 1
        try data.write(to: URL(fileURLWithPath: target))
        #expect(throws: Backup.Refusal.changed(path: target)) { try Backup.verify(target) }
        #expect(throws: Backup.Refusal.changed(path: target)) {
            try Backup.restore(target, to: directory.path("restored.sqlite"))
        }
        #expect(!directory.names.contains { $0.hasPrefix("restored") && !$0.hasSuffix(".lock") })
    }

    @Test func `whose log of changes was cut is refused`() throws {
        let database = try directory.filledDatabase()
        try database.write(touching: .nothing) { db throws in
            let origin = ChangeOrigin(actor: "operator", source: .command, moment: 1)
            for _ in 0..<3 { try database.journal.note(Change("a", "b", "c"), by: origin, in: db) }
        }
        let target = directory.path("copy.sqlite")
        try Backup.make(of: database.path, to: target)
        try runRaw(target, "DROP TRIGGER journal_is_never_cut; DELETE FROM journal WHERE number = 2")
        try FileManager.default.removeItem(atPath: target + ".sha256")
        #expect {
            try Backup.verify(target)
        } throws: { error in
            guard case .unsound(let check)? = error as? Backup.Refusal else { return false }
            return check.journalBreak == JournalBreak(number: 2, reason: .missing)
        }
    }

    @Test func `is put in the place of a database only when told, and that one is set aside`() throws {
        let target = directory.path("copy.sqlite")
        let path = directory.path()
        do {
            let database = try directory.filledDatabase()
            try Backup.make(of: database.path, to: target)
            try database.write(touching: .nothing) { try $0.run("UPDATE circle SET name = 'Later'") }
            #expect(throws: DatabaseRefusal.inUse(path: path, process: Int(getpid()))) {
                try Backup.restore(target, to: path, replacing: true)
            }
            // Not closed in peace: its last write is in the log beside it.
            try FileManager.default.copyItem(atPath: path, toPath: directory.path("crashed"))
            try FileManager.default.copyItem(atPath: path + "-wal", toPath: directory.path("crashed-wal"))
        }
        let crashed = directory.path("crashed")
        #expect(throws: Backup.Refusal.exists(path: crashed)) { try Backup.restore(target, to: crashed) }
        let aside = try #require(try Backup.restore(target, to: crashed, replacing: true).setAside)
        #expect(try Database(path: crashed).read { try $0.network() } == SampleNetwork.network)
        #expect(try Database(path: aside).read { try $0.stored("dijle" as Circle.ID)?.value.name } == "Later")
    }
}
