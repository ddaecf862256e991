import Foundation
import Subprocess
import SystemPackage

/// A program that takes a mail on its standard input, such as `/usr/sbin/sendmail`.
struct MailProgram: Sendable {
    let path: String
    /// How long one mail may take.
    var timeout: Duration = .seconds(60)
    /// Writing to a program that closed its ears is a failure, not the end of ours.
    private static let survivesClosedEars: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

    /// Hands a mail over. A program that does not end in time is ended, with what it started: who does not hear once in that
    /// time is not asked kindly.
    ///
    /// - Returns: The code with which the program ended; nothing when it was ended by a signal, ours when its time was over.
    /// - Throws: What the system says when there is no such program.
    func run(with message: MailMessage) async throws -> Int? {
        _ = Self.survivesClosedEars
        return try await withThrowingTaskGroup(of: TerminationStatus?.self) { group in
            group.addTask { try await handOver(message) }
            group.addTask { [timeout] in
                try? await Task.sleep(for: timeout)
                return nil
            }
            defer { group.cancelAll() }
            guard case .exited(let code)? = try await group.next() ?? nil else { return nil }
            return Int(code)
        }
    }

    /// Runs the program to its end; cancelling ends it.
    private func handOver(_ message: MailMessage) async throws -> TerminationStatus {
        // A group of its own, so that ending it ends what it started too.
        var options = PlatformOptions()
        options.processGroupID = 0
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        // Such programs want lines as the system ends them.
        let text = message.bytes.filter { $0 != 13 }
        return try await Subprocess.run(
            .path(FilePath(path)), arguments: ["-i", "-f", message.from.address, "--", message.to.address],
            platformOptions: options, input: .inputWriter, output: .discarded, error: .discarded
        ) { execution in
            // A program that closes its ears says why by its code.
            _ = try? await execution.standardInputWriter.write(text)
            try? await execution.standardInputWriter.finish()
        }.terminationStatus
    }
}
