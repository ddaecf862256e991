import Foundation
import Synchronization

/// A program that takes a mail on its standard input, such as `/usr/sbin/sendmail`.
struct MailProgram: Sendable {
    let path: String
    /// How long one mail may take.
    var timeout: Duration = .seconds(60)
    /// Writing to a program that closed its ears is a failure, not the end of ours.
    private static let survivesClosedEars: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// Hands a mail over.
    ///
    /// - Returns: The code with which the program ended; nothing when it was ended by a signal, ours when its time was over.
    /// - Throws: What the system says when there is no such program.
    func run(with message: MailMessage) async throws -> Int? {
        _ = Self.survivesClosedEars
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = ["-i", "-f", message.from.address, "--", message.to.address]
        let input = Pipe()
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ending = Ending()
        process.terminationHandler = { ended in
            ending.resume(.success(ended.terminationReason == .exit ? Int(ended.terminationStatus) : nil))
        }
        // Such programs want lines as the system ends them.
        let text = Data(message.bytes.filter { $0 != 13 })
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                ending.wait(continuation)
                do {
                    try ProcessStart.start(process)
                } catch {
                    process.terminationHandler = nil
                    return ending.resume(.failure(error))
                }
                let id = process.processIdentifier
                ending.began(id)
                // A program that does not read would keep whoever writes to it. One that closes its ears says why by its code.
                DispatchQueue.global().async {
                    try? input.fileHandleForWriting.write(contentsOf: text)
                    try? input.fileHandleForWriting.close()
                }
                Task { [timeout] in
                    try await Task.sleep(for: timeout)
                    ending.cut()
                }
            }
        } onCancel: {
            ending.cut()
        }
    }
}

/// Waits for the end of a program, and brings it about.
private final class Ending: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Int?, any Error>?
        var process: Int32?
        var isOver = false
        var isCut = false
    }

    private let state = Mutex(State())

    func wait(_ continuation: CheckedContinuation<Int?, any Error>) {
        state.withLock { $0.continuation = continuation }
    }

    /// Notes which process it is.
    func began(_ process: Int32) {
        let isCut = state.withLock { state in
            state.process = process
            return state.isCut
        }
        if isCut { cut() }
    }

    /// Says how it ended, once.
    func resume(_ result: Result<Int?, any Error>) {
        let continuation = state.withLock { state in
            state.isOver = true
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(with: result)
    }

    /// Ends the program and what it started, when it did not end by itself: what does not hear once in 60 seconds is not asked
    /// kindly. Nobody waits for it any longer, whether it ends or not.
    func cut() {
        let process = state.withLock { state in
            state.isCut = true
            return state.isOver ? nil : state.process
        }
        guard let process else { return }
        kill(getpgid(process) == process ? -process : process, SIGKILL)
        resume(.success(nil))
    }
}

/// Starts other programs one after the other: Foundation keeps a table of open files while it starts one, and two starts at
/// once were seen to end this program.
enum ProcessStart {
    private static let turn = Mutex(())

    static func start(_ process: Process) throws {
        try turn.withLock { _ in try process.run() }
    }
}
