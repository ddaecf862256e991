import ArgumentParser
import Foundation
import KringCore

/// How mail leaves: by a server, by a program, or into a folder when neither is set.
struct MailOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Send mail by this server; the port is 465, 587 or 25 by its protection.", valueName: "host[:port]"))
    var smtp: String?

    @Option(help: ArgumentHelp("How the connection to it is protected: tls, starttls or none.", valueName: "how"))
    var smtpProtection = SMTPSettings.Protection.starttls

    @Option(help: ArgumentHelp("The user to sign in with there.", valueName: "name"))
    var smtpUser: String?

    @Option(
        help: ArgumentHelp(
            "A file with the password in its first line; $CREDENTIALS_DIRECTORY/smtp-password when left out.", valueName: "file"))
    var smtpPasswordFile: String?

    @Option(help: ArgumentHelp("A file with certificates to trust besides the system's.", valueName: "file"))
    var smtpTrust: String?

    @Option(help: ArgumentHelp("Send mail by this program, such as /usr/sbin/sendmail.", valueName: "file"))
    var sendmail: String?

    @Option(help: ArgumentHelp("With neither: write mail to this folder; nothing is sent.", valueName: "dir"))
    var mailFolder: String?

    @Option(
        help: ArgumentHelp(
            "How long the server or the program may take over one mail; after that it is tried again later.", valueName: "seconds"
        ))
    var mailTimeout = 60

    @Option(help: ArgumentHelp("The address that mail comes from; kring@ our own host when left out.", valueName: "address"))
    var mailFrom: String?

    func validate() throws {
        guard smtp == nil || sendmail == nil else { throw ValidationError("--smtp and --sendmail exclude each other.") }
        if let smtp, Self.split(smtp, port: 25) == nil { throw ValidationError("--smtp is HOST or HOST:PORT, not \(smtp).") }
        if smtpProtection == .none, smtpUser != nil, let smtp, let (host, _) = Self.split(smtp, port: 25),
            !Cookies.isLoopback("http://\(host)")
        {
            throw ValidationError("--smtp-user: no password goes over the network without TLS; use tls or starttls.")
        }
        guard (1...600).contains(mailTimeout) else { throw ValidationError("--mail-timeout is 1 to 600, not \(mailTimeout).") }
        if let mailFrom, !MailAddress.isValid(mailFrom) { throw ValidationError("--mail-from: \(mailFrom) is no mail address.") }
    }

    /// The way that is set.
    ///
    /// - Parameters:
    ///   - name: The host of our own address.
    ///   - database: Where the database is; the folder lies beside it.
    func carrier(name: String, database: String) throws -> MailCarrier {
        if let smtp, let (host, port) = Self.split(smtp, port: smtpProtection.usualPort) {
            return .server(
                SMTPClient(
                    settings: SMTPSettings(
                        host: host, port: port, protection: smtpProtection, user: smtpUser, password: try password(),
                        trust: smtpTrust, timeout: .seconds(mailTimeout)), name: name))
        }
        if let sendmail {
            guard FileManager.default.isExecutableFile(atPath: sendmail) else {
                throw CommandFailure(.noInput, "--sendmail: \(sendmail) is no program")
            }
            return .program(MailProgram(path: sendmail, timeout: .seconds(mailTimeout)))
        }
        return .folder(mailFolder ?? "\(database).mail")
    }

    private func password() throws -> String? {
        guard smtpUser != nil else { return nil }
        let credentials = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"].map { "\($0)/smtp-password" }
        guard let path = smtpPasswordFile ?? credentials else {
            throw CommandFailure(.usage, "--smtp-user asks for --smtp-password-file, or a credential smtp-password")
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let line = text.split(separator: "\n").first else {
            throw CommandFailure(.noInput, "\(path) cannot be read, or is empty")
        }
        return String(line)
    }

    private static func split(_ text: String, port: Int) -> (host: String, port: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = parts.first, !host.isEmpty, parts.count <= 2 else { return nil }
        guard parts.count == 2 else { return (String(host), port) }
        guard let given = Int(parts[1]), (1...65_535).contains(given) else { return nil }
        return (String(host), given)
    }
}

extension SMTPSettings.Protection: ExpressibleByArgument {
    /// The port that servers listen on for it.
    var usualPort: Int {
        switch self {
        case .tls: 465
        case .starttls: 587
        case .none: 25
        }
    }
}
