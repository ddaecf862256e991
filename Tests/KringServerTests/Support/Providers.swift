import AsyncHTTPClient
import Foundation
import HTTPTypes
import KringCore
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

@testable import kring_server

/// Asks a provider as a browser does, and stops where it is sent elsewhere.
enum ProviderSite {
    /// What it answered.
    struct Answer: Sendable {
        let status: Int
        let location: String?
        let bytes: [UInt8]

        var json: JSONObject? { (try? JSONValue(parsing: bytes))?.object }
    }

    static func ask(
        _ method: HTTPMethod = .GET, _ address: String, body: String? = nil, type: String = "application/x-www-form-urlencoded"
    ) async throws -> Answer {
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
        var request = HTTPClientRequest(url: address)
        request.method = method
        if let body {
            request.headers.add(name: "Content-Type", value: type)
            request.body = .bytes(ByteBuffer(string: body))
        }
        do {
            let response = try await client.execute(request, timeout: .seconds(60))
            let bytes = try await response.body.collect(upTo: 4_000_000)
            try await client.shutdown()
            return Answer(
                status: Int(response.status.code), location: response.headers.first(name: "Location"),
                bytes: Array(bytes.readableBytesView))
        } catch {
            try? await client.shutdown()
            throw error
        }
    }
}

/// A provider of ours that lies as it is told to: `Tests/peers/openid_provider.py`.
struct LyingProvider: Sendable {
    let issuer: String

    /// Starts one; it is there until its peer is ended.
    static func begin() throws -> (peer: Peer, provider: LyingProvider) {
        let peer = try Peer("openid_provider.py")
        let words = peer.line().split(separator: " ")
        let port = try #require(words.last.flatMap { Int($0) }, "the provider did not say its port: \(words)")
        return (peer, LyingProvider(issuer: "http://127.0.0.1:\(port)"))
    }

    /// How it lies from now on.
    func lie(_ manner: String = "{}") async throws {
        let answer = try await ProviderSite.ask(.POST, issuer + "/manner", body: manner, type: "application/json")
        try #require(answer.status == 200)
    }

    func rotate() async throws {
        try #require(try await ProviderSite.ask(.POST, issuer + "/rotate", body: "").status == 200)
    }

    /// How often a place was asked.
    func asked(_ place: String) async throws -> Int {
        let seen = try await ProviderSite.ask(.GET, issuer + "/seen").json
        return try #require(seen?["asked"]?.object?[place]?.integer)
    }

    /// A parameter of the last authorization request.
    func last(_ name: String) async throws -> String? {
        try await ProviderSite.ask(.GET, issuer + "/seen").json?["last"]?.object?[name]?.string
    }

    func settings(
        timeout: Duration = .seconds(60), _ change: (inout OpenIDSettings) -> Void = { _ in }
    ) -> OpenIDSettings {
        var settings = OpenIDSettings(
            issuer: issuer, client: "kring", secret: "geheim +/=%",
            returnAddress: TestServer.publicAddress + OpenIDPages.returnPath)
        settings.timeout = timeout
        change(&settings)
        return settings
    }
}

/// A log that is kept to be read.
final class KeptLog: Sendable {
    private let kept = Mutex<[String]>([])

    var log: RequestLog {
        RequestLog { bytes in self.kept.withLock { $0.append(String(decoding: bytes, as: UTF8.self)) } }
    }
    var text: String { kept.withLock { $0.joined() } }

    /// The last line about somebody who signed in, or did not.
    var lastSignIn: JSONObject? {
        let line = kept.withLock { $0.last { $0.contains("\"message\":\"sign-in\"") } }
        return line.flatMap { try? JSONValue(parsing: Array($0.utf8)) }?.object
    }
}

extension TestServer {
    static let organisation = "0316380841"

    /// A server of today, at which the staff of one organisation signs in for a zone.
    static func with(
        _ settings: OpenIDSettings, clock: WallClock = .system, monotonic: MonotonicClock = .system,
        log: RequestLog = .silent
    ) throws -> TestServer {
        let server = try TestServer(clock: clock, openID: OpenIDProvider(settings, clock: monotonic), log: log)
        _ = try server.openAccount(
            Account(
                role: .careCouncil, zone: zone, email: "zorgraad@example.org",
                organisation: OrganisationNumber(organisation)))
        return server
    }

    func openAccount(_ account: Account) throws -> Account {
        try kring.write(by: .operator, source: .command) { try $0.openAccount(account) }
    }

    /// The accounts of persons at a provider.
    func providerAccounts() throws -> [Account] {
        try kring.read(by: .operator) { try $0.accounts() }.filter { $0.subject != nil }
    }
}

extension Browser {
    /// Presses the button: the address of the provider that it leads to.
    func leaveForProvider(_ fields: [String: String] = [:]) async throws -> String {
        try await get("/aanmelden")
        let answer = try await post("/aanmelden/organisatie", fields)
        try #require(answer.status == 200, "\(answer.text)")
        let refresh = try #require(answer.headers[.refresh])
        return String(refresh.dropFirst("0; url=".count))
    }

    /// Comes back at an address of ours that the provider said.
    func comeBack(_ address: String?) async throws -> TestAnswer {
        let address = try #require(address)
        try #require(address.hasPrefix(TestServer.publicAddress + OpenIDPages.returnPath + "?"), "\(address)")
        return try await get(
            String(address.dropFirst(TestServer.publicAddress.count)), headers: [.secFetchSite: "cross-site"])
    }

    /// Goes to the lying provider and comes back.
    func trip(_ fields: [String: String] = [:]) async throws -> TestAnswer {
        let back = try await ProviderSite.ask(.GET, try await leaveForProvider(fields))
        return try await comeBack(back.location)
    }
}

/// Where a trip ended that signed nobody in.
func outcome(_ outcome: ProviderText.Outcome) -> String { "/aanmelden/organisatie?uitkomst=\(outcome.rawValue)" }
