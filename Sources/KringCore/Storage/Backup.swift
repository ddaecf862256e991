import CSQLite
import Crypto
import Foundation
import GRDB

/// Copies of the database: made while it is in use, checked before they count, and put back.
public enum Backup {
    /// What a backup is, once it is made.
    public struct Result: Hashable, Sendable {
        /// Where the copy is; its checksum is beside it, in the form `sha256sum -c` reads.
        public var path: String
        public var manifestPath: String
        public var bytes: Int
        /// In hexadecimal.
        public var sha256: String
        public var check: DatabaseCheck
    }

    /// Why a backup is not made or not put back.
    public enum Refusal: Error, Hashable, Sendable {
        /// There is a file already.
        case exists(path: String)
        /// There is no such file.
        case missing(path: String)
        /// The copy is not sound.
        case unsound(DatabaseCheck)
        /// The copy is not the file its checksum was made of.
        case changed(path: String)
        /// A file cannot be written.
        case unwritable(path: String, reason: String)
    }

    /// Makes a checked copy of a database file, also while another process writes to it.
    ///
    /// `VACUUM INTO` on a connection that only reads, then `integrity_check`, `fsync`, the checksum, and a rename: a file
    /// with the name asked for is a whole backup.
    ///
    /// - Throws: ``Refusal``, ``StorageError/full`` when there is no room (nothing is left behind).
    @discardableResult
    public static func make(of database: String, to target: String) throws -> Result {
        guard FileManager.default.fileExists(atPath: database) else { throw DatabaseRefusal.missing(path: database) }
        guard !FileManager.default.fileExists(atPath: target) else { throw Refusal.exists(path: target) }
        return try copy(to: target) { part in
            try withReader(of: database) { db in
                _ = try Migrator().schema(of: db, path: database)
                try db.run("VACUUM INTO ?", part)
            }
        }
    }

    /// The copy an upgrade begins with, beside the database.
    static func beforeUpgrade(_ db: Connection, of database: String, schema: Int) throws -> String {
        let target = freeName("\(database).schema-\(schema)")
        _ = try copy(to: target) { part in try db.run("VACUUM INTO ?", part) }
        return target
    }

    /// Restores a backup to a temporary place and checks it there: checksum, integrity, references, journal.
    ///
    /// - Parameter inspect: Looks at the database that was restored, at its temporary path.
    /// - Throws: ``Refusal`` when it is not sound.
    @discardableResult
    public static func verify(_ backup: String, inspect: (String) throws -> Void = { _ in }) throws -> DatabaseCheck {
        guard FileManager.default.fileExists(atPath: backup) else { throw Refusal.missing(path: backup) }
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("kring-verify-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: directory, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { try? FileManager.default.removeItem(at: directory) }
        let restored = directory.appendingPathComponent("restored.sqlite").path
        let check = try put(backup, at: restored)
        try inspect(restored)
        return check
    }

    /// Puts a backup where the server looks for its database.
    ///
    /// - Parameter replacing: Whether a database that is there may be set aside, under a name that ends in `.replaced`.
    /// - Returns: What was checked, and where the old database is now.
    /// - Throws: ``Refusal/exists(path:)``, ``DatabaseRefusal/inUse(path:process:)``, ``Refusal/unsound(_:)``.
    @discardableResult
    public static func restore(
        _ backup: String, to target: String, replacing: Bool = false
    ) throws -> (check: DatabaseCheck, setAside: String?) {
        guard FileManager.default.fileExists(atPath: backup) else { throw Refusal.missing(path: backup) }
        let path = URL(fileURLWithPath: target).standardizedFileURL.path
        let exists = FileManager.default.fileExists(atPath: path)
        if exists, !replacing { throw Refusal.exists(path: target) }
        let lock = try LockFile(besides: path)
        defer { withExtendedLifetime(lock) {} }
        let part = path + ".part"
        try? FileManager.default.removeItem(atPath: part)
        defer { try? FileManager.default.removeItem(atPath: part) }
        let check = try put(backup, at: part)
        var aside: String?
        if exists {
            // The log belongs to the file: both move, the log first, so that no log ever lies beside another file.
            let name = freeName(path + ".replaced")
            for suffix in ["-wal", "-shm", ""] where FileManager.default.fileExists(atPath: path + suffix) {
                try rename(path + suffix, to: name + suffix)
            }
            aside = name
        }
        try rename(part, to: path)
        try synchronise(URL(fileURLWithPath: path).deletingLastPathComponent().path)
        return (check, aside)
    }

    // MARK: Steps

    /// Copies a backup to a place, and checks it there.
    private static func put(_ backup: String, at target: String) throws -> DatabaseCheck {
        let manifest = backup + ".sha256"
        if let text = try? String(contentsOfFile: manifest, encoding: .utf8) {
            guard text.split(separator: " ").first.map(String.init) == (try checksum(backup)) else {
                throw Refusal.changed(path: backup)
            }
        }
        do {
            try FileManager.default.copyItem(atPath: backup, toPath: target)
        } catch {
            throw Refusal.unwritable(path: target, reason: (error as NSError).localizedDescription)
        }
        chmod(target, 0o600)
        try synchronise(target)
        let check = try withReader(of: target) { db in
            _ = try Migrator().schema(of: db, path: backup)
            return try db.check()
        }
        guard check.isSound else { throw Refusal.unsound(check) }
        return check
    }

    /// Has a copy made under a passing name, checks it, and gives it its own.
    private static func copy(to target: String, make: (String) throws -> Void) throws -> Result {
        let part = target + ".part"
        let manifest = target + ".sha256"
        try? FileManager.default.removeItem(atPath: part)
        defer { try? FileManager.default.removeItem(atPath: part) }
        let descriptor = open(part, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw Refusal.unwritable(path: target, reason: String(cString: strerror(errno)))
        }
        close(descriptor)
        try make(part)
        let check = try withReader(of: part) { try $0.check() }
        guard check.isSound else { throw Refusal.unsound(check) }
        try synchronise(part)
        let sum = try checksum(part)
        let line = "\(sum)  \(URL(fileURLWithPath: target).lastPathComponent)\n"
        guard
            FileManager.default.createFile(
                atPath: manifest, contents: Data(line.utf8), attributes: [.posixPermissions: 0o600])
        else { throw Refusal.unwritable(path: manifest, reason: String(cString: strerror(errno))) }
        try synchronise(manifest)
        try rename(part, to: target)
        try synchronise(URL(fileURLWithPath: target).deletingLastPathComponent().path)
        return Result(
            path: target, manifestPath: manifest, bytes: Database.size(target), sha256: sum, check: check)
    }

    private static func withReader<T>(of path: String, _ body: (Connection) throws -> T) throws -> T {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { db in
            guard kring_sqlite_harden(db.sqliteConnection) == SQLITE_OK,
                kring_sqlite_no_checkpoint_on_close(db.sqliteConnection) == SQLITE_OK
            else { throw DatabaseRefusal.weak(setting: "defensive", found: "off", asked: "on") }
        }
        do {
            return try DatabaseQueue(path: path, configuration: configuration).inDatabase(body)
        } catch let error as DatabaseError {
            throw StorageError(error)
        }
    }

    private static func checksum(_ path: String) throws -> String {
        guard let file = FileHandle(forReadingAtPath: path) else { throw Refusal.missing(path: path) }
        defer { try? file.close() }
        var hash = SHA256()
        while let data = try file.read(upToCount: 1 << 20), !data.isEmpty { hash.update(data: data) }
        return hexadecimal(hash.finalize())
    }

    /// Waits until a file, or the names in a directory, are on the disk.
    private static func synchronise(_ path: String) throws {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Refusal.unwritable(path: path, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Refusal.unwritable(path: path, reason: String(cString: strerror(errno))) }
    }

    private static func rename(_ from: String, to target: String) throws {
        guard Foundation.rename(from, target) == 0 else {
            throw Refusal.unwritable(path: target, reason: String(cString: strerror(errno)))
        }
    }

    private static func freeName(_ wanted: String) -> String {
        var name = wanted
        var number = 2
        while FileManager.default.fileExists(atPath: name) {
            name = "\(wanted)-\(number)"
            number += 1
        }
        return name
    }
}

extension Backup.Refusal: CustomStringConvertible {
    public var description: String {
        switch self {
        case .exists(let path): "\(path) exists already"
        case .missing(let path): "there is no file \(path)"
        case .unsound(let check): "the copy is not sound: \(check.faults.joined(separator: "; "))"
        case .changed(let path): "\(path) is not the file that \(path).sha256 was made of"
        case .unwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        }
    }
}

extension DatabaseCheck {
    /// What is wrong, a line each; none when all is well.
    public var faults: [String] {
        var lines = damage.map { "integrity: \($0)" }
        lines += brokenReferences.map { "references to nothing in \($0)" }
        lines += missingGuards.map { "the journal's guard \($0) is gone" }
        if let journalBreak {
            lines.append("the journal breaks at number \(journalBreak.number): \(journalBreak.reason.rawValue)")
        }
        return lines
    }
}
