import Foundation
import KringTestSupport
import Testing

@testable import kring_server

/// A program of another hand that the tests talk to: one of `Tests/peers`, run by the Python that `make test` installs.
final class Peer {
    private let program: ChildProgram
    private let input: Channel
    private let output: Channel

    /// The Python with the peers in it.
    static var python: String { TestServer.project + "/.venv/bin/python" }

    init(_ script: String, _ arguments: [String] = []) throws {
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "the peers are not installed: run scripts/install.sh tests")
        (input, output) = (try Channel(), try Channel())
        program = try ChildProgram(
            Self.python, [TestServer.project + "/Tests/peers/" + script] + arguments, input: input.reading,
            output: output.writing)
        input.closeReading()
        output.closeWriting()
    }

    deinit { end() }

    /// Ends its input, and waits until it is done.
    func end() {
        input.closeWriting()
        program.wait()
    }

    /// The first line it says.
    func line() -> String {
        var text = ""
        while !text.contains("\n"), case let piece = output.next(), !piece.isEmpty {
            text += String(decoding: piece, as: UTF8.self)
        }
        return text.split(separator: "\n").first.map(String.init) ?? ""
    }

    /// Gives it all its input, and takes all it says.
    static func run(_ script: String, input bytes: [UInt8]) throws -> [UInt8] {
        let peer = try Peer(script)
        let input = peer.input
        Thread.detachNewThread {
            input.write(bytes)
            input.closeWriting()
        }
        let said = peer.output.rest()
        try #require(peer.program.wait() == .exit(0), "\(script) failed")
        return said
    }
}

/// A real mail server, aiosmtpd, with a folder of what it took.
final class MailServer {
    let port: Int
    let folder: URL
    private let peer: Peer

    static let certificate = TestServer.project + "/Tests/KringServerTests/Fixtures/mail-server.pem"

    init(_ arguments: String..., port: Int = 0) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("kring-mail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let key = String(Self.certificate.dropLast(3)) + "key"
        peer = try Peer(
            "mail_server.py",
            [folder.path, "--certificate", Self.certificate, "--key", key, "--port", "\(port)"] + arguments)
        let words = peer.line().split(separator: " ")
        self.port = try #require(words.last.flatMap { Int($0) }, "the mail server did not say its port: \(words)")
    }

    deinit {
        peer.end()
        try? FileManager.default.removeItem(at: folder)
    }

    /// What it took, in order: the mail as it came, and what was said before it.
    func mails() throws -> [(bytes: [UInt8], envelope: [String: Any])] {
        var mails: [(bytes: [UInt8], envelope: [String: Any])] = []
        while true {
            let name = folder.appendingPathComponent("\(mails.count + 1)").path
            guard let bytes = FileManager.default.contents(atPath: name + ".eml"),
                let json = FileManager.default.contents(atPath: name + ".json")
            else { return mails }
            let envelope = try JSONSerialization.jsonObject(with: json) as? [String: Any]
            mails.append((Array(bytes), envelope ?? [:]))
        }
    }
}

/// A mail as Python's own parser reads it.
struct ReadMail: Decodable {
    var fields: [[String]]
    var names: [String]
    var to: [[String]]
    var from: [[String]]
    var subject: String
    var date: String
    var text: String
    var html: String
    var defects: [String]

    init(_ bytes: [UInt8]) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(try Peer.run("read_mail.py", input: bytes)))
    }

    func field(_ name: String) -> String? { fields.first { $0[0].lowercased() == name.lowercased() }?[1] }
}
