import Foundation

/// A file beside the database, locked for as long as one process may write to it.
///
/// The lock is the kernel's (`flock`), so that it goes when the process goes, however it goes. The database file itself is
/// never opened beside SQLite: closing such a descriptor would drop SQLite's own locks.
final class LockFile: Sendable {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Throws: ``DatabaseRefusal/inUse(path:process:)`` with the number of the process that has it.
    init(besides path: String) throws {
        let lockPath = path + ".lock"
        let opened = open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else {
            throw DatabaseRefusal.unreachable(path: lockPath, reason: String(cString: strerror(errno)))
        }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            var bytes = [UInt8](repeating: 0, count: 20)
            let count = pread(opened, &bytes, bytes.count, 0)
            close(opened)
            let holder = Int(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self).prefix { $0.isNumber })
            throw DatabaseRefusal.inUse(path: path, process: holder)
        }
        descriptor = opened
        let text = Array("\(getpid())\n".utf8)
        if ftruncate(opened, 0) == 0 { _ = pwrite(opened, text, text.count, 0) }
    }

    deinit {
        close(descriptor)
    }
}

/// Closes a file that was opened by its number; inside a type with a `close` of its own the C function is out of sight.
func releaseDescriptor(_ descriptor: Int32) {
    close(descriptor)
}
