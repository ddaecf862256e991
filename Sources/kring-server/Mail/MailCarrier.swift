import Foundation
import KringCore
import NIOCore
import NIOSSL

/// The way mail leaves.
enum MailCarrier: Sendable {
    /// By a mail server.
    case server(SMTPClient)
    /// By a program.
    case program(MailProgram)
    /// Into files of a folder: nothing is sent.
    case folder(String)

    /// Takes a mail away.
    func carry(_ message: MailMessage) async -> MailOutcome {
        do {
            switch self {
            case .server(let client):
                try await client.send(message.bytes, from: message.from.address, to: message.to.address)
                return .sent
            case .program(let program):
                return try await Self.run(program, message)
            case .folder(let path):
                try Self.write(message, in: path)
                return .sent
            }
        } catch let failure as SMTPFailure {
            // 5yz is for ever (RFC 5321, section 4.2.1), but not when it is we who are not let in.
            if case .said(let code) = failure, (550...554).contains(code) || code == 501 || code == 521 || code == 556 {
                return .refused(code: code)
            }
            return .failed(code: failure.code)
        } catch {
            return .failed(code: nil)
        }
    }

    /// Hands a mail to a program. Its exit code says what became of it, in the numbers of `sysexits.h`; one that does not
    /// end in time is ended, and the mail is tried again.
    private static func run(_ program: MailProgram, _ message: MailMessage) async throws -> MailOutcome {
        switch try await program.run(with: message) {
        case .none: .failed(code: nil)
        case 0: .sent
        case let code? where [64, 65, 67, 68].contains(code): .refused(code: code)
        case let code?: .failed(code: code)
        }
    }

    /// Writes a mail as a file that only its owner may read, whole or not at all.
    private static func write(_ message: MailMessage, in folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let id = String(message.messageID.prefix { $0 != "@" })
        let place = URL(fileURLWithPath: folder)
        let draft = place.appendingPathComponent(".\(id).part")
        guard
            FileManager.default.createFile(
                atPath: draft.path, contents: Data(message.bytes), attributes: [.posixPermissions: 0o600])
        else { throw SMTPFailure.cut }
        let stamp = String(message.moment)
        try FileManager.default.moveItem(at: draft, to: place.appendingPathComponent("\(stamp)-\(id).eml"))
    }
}
