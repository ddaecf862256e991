import Foundation
import Synchronization

/// A program that a test starts beside itself.
///
/// Foundation's `Process` waits by run loops of threads that come and go and by `select`, which knows no file above 1023:
/// a test program with hundreds of servers in it crashes by both, now and then. This one starts and waits by the system alone.
public final class ChildProgram: Sendable {
    /// How it ended.
    public enum Ending: Equatable, Sendable {
        case exit(Int32)
        case signal(Int32)
    }

    /// What the system refused.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    /// Its number among the processes.
    public let identifier: pid_t
    private let ending = Mutex<Ending?>(nil)

    /// Starts a program with nothing open but its three streams.
    ///
    /// - Parameters:
    ///   - path: The program.
    ///   - arguments: After its name.
    ///   - environment: The variables it sees; without them, those of this process.
    ///   - input: The file it reads; without one, nothing.
    ///   - output: The file it writes to; without one, nowhere.
    ///   - errors: The file it complains to; without one, where this process does.
    /// - Throws: ``Failure`` when it cannot be started.
    public init(
        _ path: String, _ arguments: [String], environment: [String: String]? = nil, input: Int32? = nil,
        output: Int32? = nil, errors: Int32? = nil
    ) throws {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
            var flags = POSIX_SPAWN_CLOEXEC_DEFAULT
        #else
            var actions = posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
            var flags: Int32 = 0
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        func place(_ file: Int32?, at number: Int32, otherwise mode: Int32) {
            if let file {
                posix_spawn_file_actions_adddup2(&actions, file, number)
            } else {
                posix_spawn_file_actions_addopen(&actions, number, "/dev/null", mode, 0)
            }
        }
        place(input, at: 0, otherwise: O_RDONLY)
        place(output, at: 1, otherwise: O_WRONLY)
        place(errors ?? 2, at: 2, otherwise: O_WRONLY)
        #if !canImport(Darwin)
            // A connection that a child holds too does not end when the server closes it.
            let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.compactMap { Int32($0) }
            for number in 3..<((open?.max() ?? 1023) + 256) { posix_spawn_file_actions_addclose(&actions, number) }
        #endif
        // The threads of a test block and ignore signals; a program that did would not hear that it must end.
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        for signal in [SIGHUP, SIGINT, SIGTERM, SIGPIPE, SIGCHLD] { sigaddset(&signals, signal) }
        posix_spawnattr_setsigdefault(&attributes, &signals)
        flags |= Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] =
            (environment ?? ProcessInfo.processInfo.environment).map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var number: pid_t = 0
        let code = posix_spawn(&number, path, &actions, &attributes, &words, &variables)
        guard code == 0 else { throw Failure(description: "\(path) does not start: \(String(cString: strerror(code)))") }
        identifier = number
    }

    deinit {
        // Nobody can ask for it any more: left alone it would stay as a dead process.
        send(SIGKILL)
        wait()
    }

    /// Sends it a signal; nothing happens when it is known to be over.
    public func send(_ signal: Int32) {
        ending.withLock { if $0 == nil { _ = kill(identifier, signal) } }
    }

    /// Waits for its end, as often as it is asked, from any thread.
    @discardableResult
    public func wait() -> Ending {
        // Without taking the end away, so that its number stays its own until the lock is held.
        var information = siginfo_t()
        while waitid(P_PID, id_t(identifier), &information, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        return ending.withLock { known in
            if let known { return known }
            var status: Int32 = 0
            while waitpid(identifier, &status, 0) == -1, errno == EINTR {}
            let ended: Ending = status & 0x7f == 0 ? .exit((status >> 8) & 0xff) : .signal(status & 0x7f)
            known = ended
            return ended
        }
    }
}

/// One way from one program to another.
public final class Channel: Sendable {
    /// The end that is read from.
    public let reading: Int32
    /// The end that is written to.
    public let writing: Int32
    private let open: Mutex<Set<Int32>>

    /// - Throws: ``ChildProgram/Failure`` when no file can be opened any more.
    public init() throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            throw ChildProgram.Failure(description: "no pipe: \(String(cString: strerror(errno)))")
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
        open = Mutex(Set(ends))
    }

    deinit {
        closeReading()
        closeWriting()
    }

    public func closeReading() { close(one: reading) }

    /// The reader sees the end once nobody has this end open: the child has its own copy of it.
    public func closeWriting() { close(one: writing) }

    private func close(one end: Int32) {
        open.withLock { if $0.remove(end) != nil { _ = Foundation.close(end) } }
    }

    /// The next bytes, waited for; none at the end.
    public func next() -> [UInt8] {
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(reading, &piece, piece.count)
            if count >= 0 { return Array(piece[..<count]) }
            if errno != EINTR { return [] }
        }
    }

    /// All that comes until the end.
    public func rest() -> [UInt8] {
        var bytes: [UInt8] = []
        while case let piece = next(), !piece.isEmpty { bytes += piece }
        return bytes
    }

    /// A reader that went away is no reason for this process to end.
    private static let ignoresBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// Writes all of it, or as much as somebody reads.
    public func write(_ bytes: [UInt8]) {
        Self.ignoresBrokenPipes
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(writing, $0.baseAddress, $0.count) }
            if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return }
        }
    }
}
