import Synchronization
import Testing

@testable import KringCore

/// The disk under a server, full when a test says so.
final class FullDisk: Sendable {
    private final class Room: Sendable {
        let bytes = Mutex(1 << 30)
    }

    private let room = Room()
    private let database: KringCore.Database

    init(under server: TestServer) {
        database = server.kring.database
        database.keep(
            Reserve(
                besides: database.path, bytes: 1 << 20, pause: .zero,
                freeBytes: { [room] _ in room.bytes.withLock { $0 } }))
    }

    /// From now on nothing more is stored.
    func fill() throws {
        try limit(by: 4)
        room.bytes.withLock { $0 = 0 }
        #expect(throws: StorageError.full) {
            for number in 0..<1000 {
                try database.write(touching: .nothing) { db in
                    try db.run(
                        "INSERT INTO setting (key, value) VALUES (?, ?)", "k\(number)", String(repeating: "x", count: 3000))
                }
            }
        }
    }

    /// From now on there is room again.
    func empty() throws {
        try limit(by: 10_000)
        room.bytes.withLock { $0 = 1 << 30 }
    }

    private func limit(by pages: Int) throws {
        try database.onWriter { db in
            let now = try db.first("PRAGMA page_count") { $0.int(0) } ?? 0
            try db.run("PRAGMA max_page_count = \(now + pages)")
        }
    }
}
