import ArgumentParser
import Foundation
import KringCore
import NIOSSL

/// At which provider people sign in (OpenID Connect), and as what we are known there.
struct OpenIDSettings: Hashable, Sendable {
    /// The address of the provider, to the letter as it names itself.
    var issuer: String
    /// What we are called there.
    var client: String
    /// What we prove with that it is us.
    var secret: String
    /// Where the provider sends people back to: registered there to the letter.
    var returnAddress: String
    /// What people call the provider.
    var name = "ACM/IDM"
    /// What we ask about people, besides who they are.
    var scope = "openid"
    /// The claim that holds the number of the organisation somebody signs in for.
    var organisationClaim = "vo_orgcode"
    /// The ways of proving who one is that count, when not all of them do.
    var strengths: [String] = []
    /// A file with certificates (PEM) to trust besides those of the system.
    var trust: String?
    /// How long one request to the provider may take.
    var timeout: Duration = .seconds(10)
}

/// Signing in at a provider, as the command line sets it.
struct OpenIDOptions: ParsableArguments {
    @Option(
        name: .customLong("oidc-issuer"),
        help: ArgumentHelp("Let staff sign in at this provider of OpenID Connect.", valueName: "url"))
    var issuer: String?

    @Option(name: .customLong("oidc-client"), help: ArgumentHelp("What this service is called there.", valueName: "id"))
    var client: String?

    @Option(
        name: .customLong("oidc-secret-file"),
        help: ArgumentHelp(
            "A file with its secret in its first line; $CREDENTIALS_DIRECTORY/oidc-secret when left out.", valueName: "file"))
    var secretFile: String?

    @Option(name: .customLong("oidc-name"), help: ArgumentHelp("What people call the provider.", valueName: "name"))
    var name = "ACM/IDM"

    @Option(
        name: .customLong("oidc-scope"),
        help: ArgumentHelp("The scopes to ask for, openid among them, parted by blanks.", valueName: "words"))
    var scope = "openid"

    @Option(
        name: .customLong("oidc-organisation-claim"),
        help: ArgumentHelp("The claim with the KBO number of the organisation.", valueName: "name"))
    var organisationClaim = "vo_orgcode"

    @Option(
        name: .customLong("oidc-acr"),
        help: ArgumentHelp(
            "Take only sign-ins of this strength (acr); may be given more than once.", valueName: "value"))
    var strengths: [String] = []

    @Option(
        name: .customLong("oidc-trust"),
        help: ArgumentHelp("A file with certificates to trust besides the system's.", valueName: "file"))
    var trust: String?

    func validate() throws {
        guard (issuer == nil) == (client == nil) else {
            throw ValidationError("--oidc-issuer and --oidc-client belong together.")
        }
        if let issuer, !ProviderAddress.isSafe(issuer, loopback: true) || issuer.contains("?") {
            throw ValidationError("--oidc-issuer is an address that begins with https://, not \(issuer).")
        }
        let words = scope.split(separator: " ")
        guard words.contains("openid") else { throw ValidationError("--oidc-scope has openid among its words.") }
        guard !words.contains("rrn") else {
            throw ValidationError("--oidc-scope: rrn asks for a national number, which this service has no place for.")
        }
    }

    /// The settings; nothing when no provider is set.
    ///
    /// - Parameter publicAddress: How the service is reached from outside.
    func settings(publicAddress: String) throws -> OpenIDSettings? {
        guard let issuer, let client else { return nil }
        let credentials = ProcessInfo.processInfo.environment["CREDENTIALS_DIRECTORY"].map { "\($0)/oidc-secret" }
        guard let path = secretFile ?? credentials else {
            throw CommandFailure(.usage, "--oidc-issuer asks for --oidc-secret-file, or a credential oidc-secret")
        }
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), let line = text.split(separator: "\n").first else {
            throw CommandFailure(.noInput, "\(path) cannot be read, or is empty")
        }
        if let trust, (try? NIOSSLCertificate.fromPEMFile(trust))?.isEmpty != false {
            throw CommandFailure(.noInput, "--oidc-trust: \(trust) holds no certificate")
        }
        return OpenIDSettings(
            issuer: issuer, client: client, secret: String(line), returnAddress: publicAddress + OpenIDPages.returnPath,
            name: name, scope: scope, organisationClaim: organisationClaim, strengths: strengths, trust: trust)
    }
}

/// Addresses of a provider.
enum ProviderAddress {
    /// Whether an address is one to ask: over TLS, without a user in it or a fragment after it.
    ///
    /// - Parameter loopback: Whether this machine itself may be asked without TLS, for trying out.
    static func isSafe(_ text: String, loopback: Bool) -> Bool {
        guard text.utf8.count <= 2000, text.utf8.allSatisfy({ (33...126).contains($0) }),
            let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty, parts.user == nil,
            parts.password == nil, parts.fragment == nil
        else { return false }
        return parts.scheme == "https" || loopback && isLoopback(text)
    }

    /// Whether an address is one of this machine itself, without TLS.
    static func isLoopback(_ text: String) -> Bool {
        guard let parts = URLComponents(string: text), parts.scheme == "http" else { return false }
        return ["localhost", "127.0.0.1", "[::1]", "::1"].contains(parts.host ?? "")
    }
}
