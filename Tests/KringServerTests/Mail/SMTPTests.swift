import Foundation
import KringCore
import Synchronization
import Testing

@testable import kring_server

/// A clock that a test moves.
final class MovableClock: Sendable {
    private let moment: Mutex<Int>

    init(_ moment: Int = 1_795_374_000_000) {
        self.moment = Mutex(moment)
    }

    var wall: WallClock { WallClock { self.now } }
    var monotonic: MonotonicClock { MonotonicClock { self.now } }
    var now: Int { moment.withLock { $0 } }

    func advance(seconds: Int) { moment.withLock { $0 += seconds * 1000 } }
}

@Suite(.serialized) struct `Mail handed to a real server` {
    private static let message = MailMessage(
        from: .init(name: "Kring", address: "kring@example.org"),
        to: .init(name: "Annelies Példa", address: "annelies@example.org"), subject: "Dag Zoë", messageID: "m-1@example.org",
        moment: 1_795_374_000_000, text: "Dag\n.\n..\nZoë\n", html: "<p>Dag</p>")

    private static func client(
        _ server: MailServer, _ protection: SMTPSettings.Protection, host: String = "localhost", user: String? = nil,
        password: String? = nil, trust: String? = MailServer.certificate, timeout: Duration = .seconds(60)
    ) -> MailCarrier {
        .server(
            SMTPClient(
                settings: SMTPSettings(
                    host: host, port: server.port, protection: protection, user: user, password: password, trust: trust,
                    timeout: timeout), name: "kring.example.org"))
    }

    private static func carry(_ carrier: MailCarrier, to address: String = "annelies@example.org") async -> MailOutcome {
        var message = message
        message.to.address = address
        return await carrier.carry(message)
    }

    @Test(arguments: [SMTPSettings.Protection.none, .starttls, .tls])
    func `what it took is what was written`(protection: SMTPSettings.Protection) async throws {
        let flags: [SMTPSettings.Protection: String] = [.starttls: "--starttls", .tls: "--tls"]
        let server = try flags[protection].map { try MailServer($0) } ?? MailServer()
        #expect(await Self.carry(Self.client(server, protection)) == .sent)
        let mails = try server.mails()
        try #require(mails.count == 1)
        #expect(mails[0].bytes == Self.message.bytes)
        #expect(mails[0].envelope["tls"] as? Bool == (protection != .none))
        #expect(mails[0].envelope["host"] as? String == "kring.example.org")
        #expect(mails[0].envelope["from"] as? String == "kring@example.org")
        #expect(mails[0].envelope["to"] as? [String] == ["annelies@example.org"])
        let read = try ReadMail(mails[0].bytes)
        #expect(read.defects.isEmpty)
        #expect(read.text.hasPrefix("Dag\n.\n..\nZoë\n"))
    }

    @Test(arguments: [[], ["--login-only"]])
    func `a user and a password let it in, by either way of signing in`(flags: [String]) async throws {
        let server =
            try flags.isEmpty
            ? MailServer("--starttls", "--user", "kring", "--password", "geheim é")
            : MailServer("--starttls", "--user", "kring", "--password", "geheim é", "--login-only")
        #expect(await Self.carry(Self.client(server, .starttls, user: "kring", password: "geheim é")) == .sent)
        #expect(try server.mails().first?.envelope["user"] as? String == "kring")
        #expect(await Self.carry(Self.client(server, .starttls, user: "kring", password: "mis")) == .failed(code: 535))
        #expect(await Self.carry(Self.client(server, .starttls)) == .failed(code: 530))
        #expect(try server.mails().count == 1)
    }

    @Test func `a recipient who is refused for ever is not tried again, one who is refused for now is`() async throws {
        let server = try MailServer()
        #expect(await Self.carry(Self.client(server, .none), to: "nobody@example.org") == .refused(code: 550))
        #expect(await Self.carry(Self.client(server, .none), to: "full@example.org") == .failed(code: 452))
        #expect(try server.mails().isEmpty)
    }

    @Test func `a server that will not have us loses no mail: it is tried again`() async throws {
        let server = try MailServer()
        var message = Self.message
        message.from.address = "barred@example.org"
        #expect(await Self.client(server, .none).carry(message) == .failed(code: 550))
        #expect(try server.mails().isEmpty)
    }

    @Test func `without TLS that was asked for, and for a certificate nobody vouches for, nothing is sent`() async throws {
        let plain = try MailServer()
        #expect(await Self.carry(Self.client(plain, .starttls)) == .failed(code: nil))
        let server = try MailServer("--starttls")
        #expect(await Self.carry(Self.client(server, .starttls, trust: nil)) == .failed(code: nil))
        #expect(await Self.carry(Self.client(server, .starttls, host: "127.0.0.1")) == .failed(code: nil))
        let implicit = try MailServer("--tls")
        #expect(await Self.carry(Self.client(implicit, .tls, trust: nil)) == .failed(code: nil))
        #expect(try plain.mails().isEmpty && server.mails().isEmpty && implicit.mails().isEmpty)
    }

    @Test func `a server that takes the connection and says nothing is left after the time that was set`() async throws {
        let server = try MailServer("--hang")
        let start = ContinuousClock.now
        #expect(await Self.carry(Self.client(server, .none, timeout: .milliseconds(300))) == .failed(code: nil))
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test func `a server that comes back after an hour gets every mail once, and none that came too late`() async throws {
        let directory = FileManager.default.temporaryDirectory.appendingPathComponent("kring-outbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: directory) }
        let clock = MovableClock()
        let kring = Kring(
            database: try Database(path: directory.appendingPathComponent("kring.sqlite").path),
            playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])), clock: clock.wall, monotonic: clock.monotonic)
        defer { try? kring.database.close() }
        // A port on which nobody listens yet.
        let port = try { try MailServer().port }()
        let carrier = MailCarrier.server(
            SMTPClient(settings: SMTPSettings(host: "localhost", port: port, protection: .none), name: "kring.example.org"))
        let outbox = Outbox(
            kring: kring, carrier: carrier, publicAddress: "https://kring.example.org", sender: "kring@example.org", log: .silent)
        _ = try kring.write(by: .operator, source: .command) { scope in
            try scope.openAccount(Account(role: .region, email: "regio@example.org"))
        }
        guard case .asked = try kring.askSignIn(address: "regio@example.org", source: "192.0.2.1") else {
            Testing.Issue.record("not asked")
            return
        }
        #expect(try await outbox.sendDue() == 2)
        #expect(try await outbox.sendDue() == 0, "it waits before it tries again")
        var tries = 2
        for _ in 0..<60 {
            clock.advance(seconds: 60)
            tries += try await outbox.sendDue()
        }
        #expect(try kring.waitingMails() == 1, "the code is worth nothing after ten minutes")
        #expect(tries < 20)
        let server = try MailServer(port: port)
        for _ in 0..<60 {
            clock.advance(seconds: 60)
            try await outbox.sendDue()
        }
        let mails = try server.mails()
        try #require(mails.count == 1)
        #expect(try ReadMail(mails[0].bytes).subject == "Je hebt toegang tot Kring")
        #expect(try kring.waitingMails() == 0)
    }

    @Test func `a program takes mail on its standard input, and its exit code says what became of it`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kring-sendmail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appendingPathComponent("sendmail").path
        let script = """
            #!/bin/sh
            case "$5" in nobody*) exit 67;; full*) exit 75;; esac
            printf '%s\\n' "$@" > '\(folder.path)/arguments'
            cat > '\(folder.path)/mail'

            """
        try script.write(toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        let carrier = MailCarrier.program(MailProgram(path: program))
        #expect(await Self.carry(carrier) == .sent)
        let arguments = try String(contentsOfFile: "\(folder.path)/arguments", encoding: .utf8)
        #expect(arguments == "-i\n-f\nkring@example.org\n--\nannelies@example.org\n")
        let mail = try Array(Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/mail")))
        #expect(mail == Self.message.bytes.filter { $0 != 13 })
        #expect(try ReadMail(mail).subject == "Dag Zoë")
        #expect(await Self.carry(carrier, to: "nobody@example.org") == .refused(code: 67))
        #expect(await Self.carry(carrier, to: "full@example.org") == .failed(code: 75))
        #expect(await Self.carry(.program(MailProgram(path: "\(folder.path)/nothing"))) == .failed(code: nil))
    }

    /// The first hangs without reading, deaf to being asked to stop; the second starts another that hangs; the third reads all
    /// and then hangs.
    @Test(arguments: ["trap '' TERM; while :; do sleep 1; done", "sleep 300", "cat > /dev/null; exec sleep 300"])
    func `a program that hangs is ended after the time that was set, with what it started, and the mail is tried again`(
        script: String
    ) async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kring-sendmail-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let program = folder.appendingPathComponent("sendmail").path
        try "#!/bin/sh\necho $$ > '\(folder.path)/process'\n\(script)\n".write(
            toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        // Longer than a pipe holds, so that writing it waits for a reader who never comes.
        var message = Self.message
        message.text = String(repeating: "Lang verhaal.\n", count: 20_000)
        let start = ContinuousClock.now
        // Long enough for a shell to begin on a machine that is busy.
        let carrier = MailCarrier.program(MailProgram(path: program, timeout: .seconds(4)))
        #expect(await carrier.carry(message) == .failed(code: nil))
        #expect(ContinuousClock.now - start < .seconds(60))
        let process = try String(contentsOfFile: "\(folder.path)/process", encoding: .utf8)
        let id = try #require(Int32(process.trimmingCharacters(in: .whitespacesAndNewlines)))
        // Nobody of its group is left; the system needs a moment to say so.
        var isGone = false
        for _ in 0..<200 where !isGone {
            isGone = kill(-id, 0) != 0
            if !isGone { try await Task.sleep(for: .milliseconds(10)) }
        }
        #expect(isGone)
    }

    @Test func `a folder takes mail as files that only their owner reads`() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kring-eml-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(await Self.carry(.folder(folder.path)) == .sent)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        try #require(names == ["1795374000000-m-1.eml"])
        let file = folder.appendingPathComponent(names[0])
        #expect(try Array(Data(contentsOf: file)) == Self.message.bytes)
        #expect(try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int == 0o600)
    }
}
