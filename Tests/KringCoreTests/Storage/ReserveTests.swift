import Foundation
import GRDB
import Synchronization
import Testing

@testable import KringCore

@Suite struct `A disk that is full` {
    let directory = try! TestDirectory()

    /// A disk whose free room the test decides on, and what was heard about it.
    private final class Disk: Sendable {
        let free = Mutex(1 << 30)
        let heard = Mutex<[DiskRoom]>([])

        func reserve(besides path: String, pause: Duration = .zero) -> Reserve {
            Reserve(
                besides: path, bytes: 1 << 20, pause: pause, freeBytes: { _ in self.free.withLock { $0 } },
                onChange: { room in self.heard.withLock { $0.append(room) } })
        }
    }

    /// Lets the file grow by so many pages more, and no further: SQLite then says that the disk is full.
    private func limit(_ database: KringCore.Database, by pages: Int) throws {
        try database.onWriter { db in
            let now = try db.first("PRAGMA page_count") { $0.int(0) } ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(now + pages)")
        }
    }

    private func add(_ number: Int, to database: KringCore.Database) throws {
        try database.write(touching: .nothing) { db throws in
            try db.run("INSERT INTO setting (key, value) VALUES (?, ?)", "k\(number)", String(repeating: "x", count: 3000))
        }
    }

    private func count(_ database: KringCore.Database) throws -> Int {
        try database.read { try $0.first("SELECT count(*) FROM setting") { $0.int(0) } ?? 0 }
    }

    @Test func `takes no changes, loses none, goes on reading, and takes them again when there is room`() throws {
        let disk = Disk()
        let database = try directory.filledDatabase()
        database.keep(disk.reserve(besides: database.path))
        #expect(database.room == .kept)
        #expect(Database.size(database.path + ".reserve") == 1 << 20)
        try limit(database, by: 20)
        disk.free.withLock { $0 = 0 }
        var stored = 0
        #expect(throws: StorageError.full) {
            for number in 0..<1000 {
                try add(number, to: database)
                stored += 1
            }
        }
        #expect(stored > 5 && stored < 100)
        #expect(database.room == .spent)
        #expect(!directory.names.contains { $0.hasSuffix(".reserve") }, "the room is given back")
        #expect(try count(database) == stored)
        #expect(throws: StorageError.full) { try add(-1, to: database) }

        // Room in the file alone is not enough: what was given back is for whoever cleans up.
        try limit(database, by: 1000)
        #expect(throws: StorageError.full) { try add(-1, to: database) }
        try database.write(spendsReserve: true) { db, _ in try db.run("DELETE FROM setting WHERE key = 'k0'") }
        disk.free.withLock { $0 = 1 << 20 }
        #expect(throws: StorageError.full) { try add(-1, to: database) }

        disk.free.withLock { $0 = 1 << 30 }
        try add(-1, to: database)
        #expect(database.room == .kept)
        #expect(directory.names.contains { $0.hasSuffix(".reserve") })
        #expect(try count(database) == stored)
        #expect(try database.check().isSound)
        #expect(disk.heard.withLock { $0 } == [.spent, .kept])
    }

    @Test func `that is full from the start is said, and tried again only after a pause`() throws {
        let disk = Disk()
        disk.free.withLock { $0 = 0 }
        let database = try directory.filledDatabase()
        database.keep(disk.reserve(besides: database.path, pause: .seconds(3600)))
        #expect(disk.heard.withLock { $0 } == [.spent])
        #expect(throws: StorageError.full) { try add(1, to: database) }
        disk.free.withLock { $0 = 1 << 30 }
        #expect(throws: StorageError.full) { try add(1, to: database) }
        #expect(try count(database) == 0)
    }

    @Test func `is no matter to who keeps no room aside`() throws {
        let database = try directory.filledDatabase()
        #expect(database.room == nil)
        try limit(database, by: 0)
        #expect(throws: StorageError.full) { for number in 0..<100 { try add(number, to: database) } }
        try limit(database, by: 1000)
        try add(1000, to: database)
    }

    @Test func `finds the room that an earlier run set aside`() throws {
        let disk = Disk()
        let database = try directory.filledDatabase()
        _ = disk.reserve(besides: database.path)
        disk.free.withLock { $0 = 0 }
        #expect(disk.reserve(besides: database.path).room == .kept)
    }
}
