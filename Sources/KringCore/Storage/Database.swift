import CSQLite
import Foundation
import GRDB
import Synchronization

/// The database file, opened one way: what was acknowledged is stored, and stays stored.
///
/// One connection writes, in `BEGIN IMMEDIATE` transactions with `synchronous=FULL`; a few read, each transaction from one
/// snapshot. Every connection is hardened (defensive mode, no trusted schema, foreign keys, no memory map). A second process
/// that wants to write the same file is refused; processes that only read may open it beside the one that writes.
public final class Database: Sendable {
    /// What a process wants of the file.
    public enum Mode: Sendable, Hashable {
        /// To write and read; makes the file when there is none.
        case create
        /// To write and read a file that is there.
        case write
        /// To read, also beside a process that writes.
        case read
    }

    /// Where the file is.
    public let path: String
    /// How it was opened.
    public let mode: Mode
    /// Whether opening it made it.
    public let isNew: Bool
    /// The copy that was made before an upgrade, when there was one.
    public let backupBeforeUpgrade: String?

    /// The log of changes; a change is noted in its own transaction.
    let journal = Journal()

    private let pool: DatabasePool
    private let lock: Mutex<LockFile?>
    private let changes = Mutex(Revisions())
    private let reserve = Mutex<Reserve?>(nil)

    /// Opens a database file.
    ///
    /// A file with an older schema is copied beside itself and then upgraded, unless it is only to be read.
    ///
    /// - Parameter hearing: Hears each statement as it begins, without the values in it: how many a page asks for can be
    ///   counted so.
    /// - Throws: ``DatabaseRefusal`` when it may not be opened, ``StorageError`` when it cannot.
    public convenience init(
        path: String, mode: Mode = .create, hearing: (@Sendable (String) -> Void)? = nil
    ) throws {
        try self.init(path: path, mode: mode, migrator: Migrator(), hearing: hearing)
    }

    init(path: String, mode: Mode, migrator: Migrator, hearing: (@Sendable (String) -> Void)? = nil) throws {
        let resolved = try Self.resolve(path, mode: mode)
        self.path = resolved
        self.mode = mode
        lock = Mutex(mode == .read ? nil : try LockFile(besides: resolved))
        isNew = try mode == .create && Self.makeFile(resolved)
        do {
            let opened = try DatabasePool(path: resolved, configuration: Self.configuration(mode, hearing))
            pool = opened
            if mode == .read {
                let schema = try opened.read { try migrator.schema(of: $0, path: resolved) }
                guard schema == migrator.known else {
                    throw DatabaseRefusal.olderSchema(found: schema, known: migrator.known)
                }
                backupBeforeUpgrade = nil
            } else {
                backupBeforeUpgrade = try opened.writeWithoutTransaction { db in
                    let schema = try migrator.schema(of: db, path: resolved)
                    try db.execute(sql: "PRAGMA synchronous = FULL")
                    try Self.requireDurability(db)
                    guard schema < migrator.known else { return nil }
                    let copy = schema == 0 ? nil : try Backup.beforeUpgrade(db, of: resolved, schema: schema)
                    try migrator.migrate(db, from: schema)
                    try Self.requireDurability(db)
                    return copy
                }
            }
        } catch let error as DatabaseError {
            if error.resultCode == .SQLITE_NOTADB { throw DatabaseRefusal.foreign(path: resolved) }
            throw StorageError(error)
        }
    }

    // MARK: Opening

    private static func resolve(_ path: String, mode: Mode) throws -> String {
        let url = URL(fileURLWithPath: path).standardizedFileURL
        if FileManager.default.fileExists(atPath: url.path) { return url.resolvingSymlinksInPath().path }
        guard mode == .create else { throw DatabaseRefusal.missing(path: path) }
        let directory = url.deletingLastPathComponent().resolvingSymlinksInPath()
        guard FileManager.default.fileExists(atPath: directory.path) else {
            throw DatabaseRefusal.unreachable(path: path, reason: "there is no directory \(directory.path)")
        }
        return directory.appendingPathComponent(url.lastPathComponent).path
    }

    /// Makes an empty file that only its owner may read: names and mail addresses will be in it.
    private static func makeFile(_ path: String) throws -> Bool {
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
            releaseDescriptor(descriptor)
            return true
        }
        if errno == EEXIST { return false }
        throw DatabaseRefusal.unreachable(path: path, reason: String(cString: strerror(errno)))
    }

    private static func configuration(_ mode: Mode, _ hearing: (@Sendable (String) -> Void)?) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .read
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.persistentReadOnlyConnections = true
        configuration.prepareDatabase { db in
            try prepare(db)
            guard let hearing else { return }
            db.trace { event in
                if case .statement(let statement) = event { hearing(statement.sql) }
            }
        }
        return configuration
    }

    /// What every connection gets, before its first use.
    private static func prepare(_ db: Connection) throws {
        let code = kring_sqlite_harden(db.sqliteConnection)
        guard code == SQLITE_OK else {
            throw DatabaseRefusal.weak(setting: "defensive", found: "off", asked: "on")
        }
        try db.execute(
            sql: """
                PRAGMA busy_timeout = 5000;
                PRAGMA trusted_schema = OFF;
                PRAGMA mmap_size = 0;
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -8000;
                """)
        if db.configuration.readonly {
            guard kring_sqlite_no_checkpoint_on_close(db.sqliteConnection) == SQLITE_OK else {
                throw DatabaseRefusal.weak(setting: "no_ckpt_on_close", found: "off", asked: "on")
            }
            try db.execute(sql: "PRAGMA query_only = ON")
        } else {
            // What is deleted (a destroyed key, an erased name) is overwritten with zeros, not only unlinked.
            try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA journal_size_limit = 67108864")
        }
    }

    /// Reads back what the promise of durability rests on.
    ///
    /// - Throws: ``DatabaseRefusal/weak(setting:found:asked:)`` for the first setting that is weaker than asked.
    static func requireDurability(_ db: Connection) throws {
        func require(_ setting: String, _ sql: String, _ asked: String, _ holds: (String) -> Bool) throws {
            let found = try db.first(sql) { $0.text(0) } ?? "nothing"
            guard holds(found) else { throw DatabaseRefusal.weak(setting: setting, found: found, asked: asked) }
        }
        try require("synchronous", "PRAGMA synchronous", "2 (FULL)") { $0 == "2" || $0 == "3" }
        try require("journal_mode", "PRAGMA journal_mode", "wal") { $0 == "wal" }
        try require("foreign_keys", "PRAGMA foreign_keys", "1") { $0 == "1" }
        try require("trusted_schema", "PRAGMA trusted_schema", "0") { $0 == "0" }
        guard db.isDefensive else {
            throw DatabaseRefusal.weak(setting: "defensive", found: "off", asked: "on")
        }
    }

    // MARK: Reading and writing

    /// Reads from one snapshot: what is committed before it began, and nothing after.
    func read<T>(_ body: (Connection) throws -> T) throws -> T {
        do {
            return try pool.read(body)
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// Writes in one transaction, all or nothing, one writer at a time.
    ///
    /// When this returns, the change is on disk, and ``generation`` and ``revisions`` say that it is there.
    ///
    /// - Parameters:
    ///   - spendsReserve: Whether it may use the room that was given back when the disk was full: only what makes room.
    ///   - body: Writes, and says in its second parameter which circles it touched.
    @discardableResult
    func write<T>(spendsReserve: Bool = false, _ body: (Connection, inout Touched) throws -> T) throws -> T {
        do {
            return try pool.writeWithoutTransaction { db in
                try db.requireOpen()
                if !spendsReserve { try reserve.withLock { $0 }?.requireRoom() }
                var touched = Touched.nothing
                var result: T?
                let before = db.totalChangesCount
                try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
                do {
                    result = try body(db, &touched)
                } catch {
                    let isFull = db.isOutOfRoom(error)
                    try? db.execute(sql: "ROLLBACK")
                    journal.keys.undo()
                    throw isFull ? outOfRoom(db) : error
                }
                do {
                    try db.cachedStatement(sql: "COMMIT").execute()
                    journal.keys.settle()
                } catch {
                    // Whether the disk has it is not known: nobody may go on with what was computed before.
                    let isFull = db.isOutOfRoom(error)
                    if db.isInsideTransaction { try? db.execute(sql: "ROLLBACK") }
                    journal.keys.forget()
                    changes.withLock { $0.advance(.everything) }
                    throw isFull ? outOfRoom(db) : error
                }
                // Inside the writer's turn, and before the caller hears of it: no answer is older than its label.
                // A transaction that wrote nothing (an answer given again) leaves what was computed as it is.
                if db.totalChangesCount != before || touched != .nothing { changes.withLock { $0.advance(touched) } }
                return result!
            }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// Keeps room aside for the day the disk is full; see ``DiskRoom``.
    ///
    /// - Parameter onChange: Hears when the room is given back, and when it is there again.
    public func keepReserve(onChange: @escaping @Sendable (DiskRoom) -> Void) {
        keep(Reserve(besides: path, onChange: onChange))
    }

    func keep(_ reserve: Reserve) { self.reserve.withLock { $0 = reserve } }

    /// Whether the room kept aside is there; nothing when none is kept.
    public var room: DiskRoom? { reserve.withLock { $0 }?.room }

    /// Gives back what is kept aside, and what the write-ahead log takes up beyond its use.
    private func outOfRoom(_ db: Connection) -> StorageError {
        reserve.withLock { $0 }?.giveBack()
        try? db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        return .full
    }

    /// Writes in one transaction a change of which it is known beforehand what it touches.
    @discardableResult
    func write<T>(touching touched: Touched, _ body: (Connection) throws -> T) throws -> T {
        try write { db, changed in
            changed = touched
            return try body(db)
        }
    }

    /// Runs outside a transaction on the connection that writes: checkpoints, pragmas, tests.
    func onWriter<T>(_ body: (Connection) throws -> T) throws -> T {
        do {
            return try pool.writeWithoutTransaction { db in
                try db.requireOpen()
                return try body(db)
            }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// Runs outside a transaction on a connection that reads: a vacuum into another file.
    func onReader<T>(_ body: (Connection) throws -> T) throws -> T {
        do {
            return try pool.unsafeRead(body)
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    /// How often the database changed since this process opened it: the label of a warm answer. Take it before reading.
    public var generation: Int { changes.withLock { $0.generation } }

    /// The generation and the last change of every circle. Take it before reading.
    var revisions: Revisions { changes.withLock { $0 } }

    /// Moves everything from the write-ahead log to the file, and empties the log.
    public func checkpoint() throws {
        guard mode != .read else { return }
        try onWriter { db in try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }

    /// Closes every connection, after a checkpoint, and lets go of the file; nothing can be read or written afterwards.
    public func close() throws {
        do {
            try? checkpoint()
            try pool.close()
            lock.withLock { $0 = nil }
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }
}

extension Connection {
    /// Whether a failure means that there is no room: the disk is full, or what one user or one file may take of it is used up.
    /// SQLite tells only the first by a code of its own.
    fileprivate func isOutOfRoom(_ error: any Error) -> Bool {
        switch (error as? DatabaseError).map(StorageError.init) ?? error as? StorageError {
        case .full: return true
        case .failed(let code, _) where Int32(code & 0xFF) == SQLITE_IOERR: break
        default: return false
        }
        return [ENOSPC, EDQUOT, EFBIG].contains(sqlite3_system_errno(sqliteConnection))
    }

    /// Refuses to go on after the database was closed: work that was still waiting for its turn when the program ended.
    fileprivate func requireOpen() throws {
        guard sqliteConnection != nil else {
            throw StorageError.failed(extendedCode: Int(SQLITE_MISUSE), message: "the database is closed")
        }
    }

    /// Whether SQLite refuses what could damage the file by SQL alone.
    var isDefensive: Bool { kring_sqlite_is_defensive(sqliteConnection) == 1 }
}
