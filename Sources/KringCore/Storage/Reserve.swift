import Foundation
import Synchronization

/// Whether the room that was set aside for a full disk is still there.
public enum DiskRoom: String, Hashable, Sendable {
    /// It is there: the disk has room.
    case kept
    /// It was given back when the disk was full, and there is no room yet to set it aside again: nothing is written.
    case spent
}

/// A file that takes up room beside the database for as long as there is room, and is given back when there is none.
///
/// Whoever then cleans up, a person or a program, has that room to work with. Until as much is free again nothing is written:
/// the service would otherwise eat the room that was given back. Reading goes on, and as soon as the file can be made again so
/// does writing, without a restart.
final class Reserve: Sendable {
    /// 16 MB.
    static let usualBytes = 16 << 20

    private struct State {
        var room: DiskRoom
        var nextTry: ContinuousClock.Instant
    }

    let path: String
    private let bytes: Int
    /// How long after a vain try the next one comes.
    private let pause: Duration
    /// Bytes that a process like this one may still use on the disk of a path.
    private let freeBytes: @Sendable (String) -> Int
    private let onChange: @Sendable (DiskRoom) -> Void
    private let state: Mutex<State>

    /// Sets the room aside, when there is room for it.
    init(
        besides database: String, bytes: Int = usualBytes, pause: Duration = .seconds(5),
        freeBytes: @escaping @Sendable (String) -> Int = { Reserve.freeBytes(at: $0) },
        onChange: @escaping @Sendable (DiskRoom) -> Void = { _ in }
    ) {
        path = database + ".reserve"
        self.bytes = bytes
        self.pause = pause
        self.freeBytes = freeBytes
        self.onChange = onChange
        state = Mutex(State(room: .spent, nextTry: .now))
        let room = setAside() ? DiskRoom.kept : .spent
        state.withLock { $0.room = room }
        if room == .spent { onChange(.spent) }
    }

    /// Whether it is there.
    var room: DiskRoom { state.withLock { $0.room } }

    /// Before something is written: goes on when the room is there, or can be set aside again.
    ///
    /// - Throws: ``StorageError/full``.
    func requireRoom() throws(StorageError) {
        let isBack = state.withLock { state -> Bool? in
            guard state.room == .spent else { return false }
            guard state.nextTry <= .now else { return nil }
            guard setAside() else {
                state.nextTry = .now + pause
                return nil
            }
            state.room = .kept
            return true
        }
        guard let isBack else { throw .full }
        if isBack { onChange(.kept) }
    }

    /// The disk is full: gives the room back.
    func giveBack() {
        let isNews = state.withLock { state -> Bool in
            unlink(path)
            state.nextTry = .now + pause
            defer { state.room = .spent }
            return state.room == .kept
        }
        if isNews { onChange(.spent) }
    }

    /// Makes the file, or finds it whole; leaves nothing behind when there is no room for it and a quarter more.
    private func setAside() -> Bool {
        if Database.size(path) == bytes { return true }
        guard freeBytes(path) >= bytes + bytes / 4 else { return false }
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        // Not zeros: a file system that compresses would set nothing aside for those.
        var generator = SystemRandomNumberGenerator()
        let piece = (0..<8192).map { _ in generator.next() as UInt64 }
        let isWritten = piece.withUnsafeBytes { piece in
            var left = bytes
            while left > 0 {
                let count = write(descriptor, piece.baseAddress, min(left, piece.count))
                if count <= 0 { return false }
                left -= count
            }
            return fsync(descriptor) == 0
        }
        if !isWritten { unlink(path) }
        return isWritten
    }

    /// What the file system says is free for a process without privileges.
    private static func freeBytes(at path: String) -> Int {
        var found = statvfs()
        let directory = URL(fileURLWithPath: path).deletingLastPathComponent().path
        guard statvfs(directory, &found) == 0 else { return 0 }
        return Int(clamping: UInt64(found.f_bavail) * UInt64(found.f_frsize))
    }
}
