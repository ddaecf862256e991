import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import NIOCore
import Testing

@testable import kring_server

/// Who calls in a test.
enum Caller: String, CaseIterable, Sendable {
    case open, member, chair, speaker, former, otherChair, coordinator, careCouncil, otherCouncil, region, agency, administrator

    var token: APIToken? {
        switch self {
        case .open: nil
        case .member: APIToken(role: .member, person: "p-member")
        case .chair: APIToken(role: .chair, person: "p-chair")
        case .speaker: APIToken(role: .chair, person: "p-speaker")
        case .former: APIToken(role: .chair, person: "p-former")
        case .otherChair: APIToken(role: .chair, person: "p-chair-b")
        case .coordinator: APIToken(role: .coordinator, person: "p-coordinator")
        case .careCouncil: APIToken(role: .careCouncil, zone: "z")
        case .otherCouncil: APIToken(role: .careCouncil, zone: "x")
        case .region: APIToken(role: .region)
        case .agency: APIToken(role: .agency)
        case .administrator: APIToken(role: .administrator)
        }
    }
}

/// An answer, read.
struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var json: JSONValue? { try? JSONValue(parsing: bytes) }
    var etag: String? { headers[.eTag] }

    subscript(key: String) -> JSONValue? { json?.object?[key] }

    /// The last part of a problem's type.
    var problem: String? {
        self["type"]?.string.map { String($0.split(separator: ":").last ?? "") }
    }

    /// The issues of a problem as `name type`.
    var issues: [String] {
        (self["issues"]?.array ?? []).map { issue in
            let name = issue.object?["name"]?.string ?? ""
            return "\(name) \(issue.object?["type"]?.string?.split(separator: ":").last ?? "")"
        }
    }
}

/// The whole service on a network of its own, asked without a socket. Every answer is held against the API's document.
final class TestService: Sendable {
    let directory: URL
    let kring: Kring
    let composition: Composition
    private let application: any ApplicationProtocol
    private let tokens: [Caller: String]

    /// A network that was made once, with a token for every role; each service works on a copy.
    private struct Template {
        let file: URL
        let tokens: [Caller: String]

        static let made: Result<Template, any Error> = Result {
            let directory = try TestService.newDirectory()
            let file = directory.appendingPathComponent("template.sqlite")
            let database = try Database(path: file.path)
            _ = try database.importNetwork(
                JSONSource(TestNetwork.file), by: "test", at: WallClock.fixed(TestNetwork.today).milliseconds())
            let kring = Kring(
                database: database, playbook: PlaybookShelf(TestNetwork.playbook), clock: .fixed(TestNetwork.today))
            var tokens: [Caller: String] = [:]
            for role in Caller.allCases {
                guard let token = role.token else { continue }
                tokens[role] = try kring.write(by: .operator, source: .command) { try $0.issueToken(token).secret.text }
            }
            try database.checkpoint()
            try database.close()
            return Template(file: file, tokens: tokens)
        }
    }

    init(clock: WallClock = .fixed(TestNetwork.today), log: RequestLog = .silent) throws {
        let template = try Template.made.get()
        directory = try Self.newDirectory()
        let file = directory.appendingPathComponent("kring.sqlite")
        try FileManager.default.copyItem(at: template.file, to: file)
        kring = Kring(
            database: try Database(path: file.path), playbook: PlaybookShelf(TestNetwork.playbook), clock: clock)
        composition = Composition(kring: kring, publicAddress: "https://kring.example.org", log: log)
        application = composition.application()
        tokens = template.tokens
    }

    deinit {
        try? kring.database.close()
        try? FileManager.default.removeItem(at: directory)
    }

    private static func newDirectory() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("kring-service-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    /// The token of a role.
    func token(_ role: Caller) -> String? { tokens[role] }

    /// Asks, as somebody. Fields that an operation demands are filled in: a new key for a POST, any version for a change.
    func ask(
        _ method: HTTPRequest.Method, _ path: String, as role: Caller = .open, body: String? = nil, headers: HTTPFields = [:]
    ) async throws -> Reply {
        var fields: HTTPFields = [:]
        if let token = tokens[role] { fields[.authorization] = "Bearer \(token)" }
        if body != nil { fields[.contentType] = "application/json" }
        if method == .post { fields[.idempotencyKey] = "\"\(UUID().uuidString)\"" }
        if [.put, .patch, .delete].contains(method) { fields[.ifMatch] = "*" }
        for field in headers { fields[field.name] = field.value.isEmpty ? nil : field.value }
        let uri = path.hasPrefix("https://") ? String(path.dropFirst("https://kring.example.org".count)) : Composition.base + path
        let bytes = body.map { ByteBuffer(string: $0) }
        let response = try await application.test(.router) { [fields] client in
            try await client.execute(uri: uri, method: method, headers: fields, body: bytes)
        }
        let reply = Reply(
            status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
        Document.shared.check(reply, method, uri)
        return reply
    }

    func get(_ path: String, as role: Caller = .open, headers: HTTPFields = [:]) async throws -> Reply {
        try await ask(.get, path, as: role, headers: headers)
    }

    /// Everything that is stored, as an interchange file: what must not change when something is refused.
    func export() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try kring.database.exportNetwork { bytes += $0 }
        return bytes
    }
}
