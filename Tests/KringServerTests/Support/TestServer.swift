import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import NIOCore
import Synchronization
import Testing

@testable import kring_server

/// Who asks in these tests. "Own" is the circle Dijle-Nete and the zone Mechelen-Katelijne.
enum Role: String, CaseIterable, Sendable {
    case open, member, chair, otherChair, coordinator, careCouncil, otherCareCouncil, region, agency, administrator
    /// A member who practises with others.
    case delegate
}

/// A service on a database of its own, with the example network of a fixed day, asked without a socket.
final class TestServer: Sendable {
    static let today = CalendarDay("2026-11-22")!
    static let circle: Circle.ID = "dijle-nete"
    static let otherCircle: Circle.ID = "kine-mechelen"
    static let umbrella: Umbrella.ID = "koepel-vroedvrouwen"
    static let zone: Zone.ID = "mechelen-katelijne"
    static let otherZone: Zone.ID = "dender"
    static let publicAddress = "https://kring.example.org"
    static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    let kring: Kring
    let composition: Composition
    /// The network as it was in the beginning.
    let network: Network
    /// A token for each role that has one.
    let tokens: [Role: String]
    /// What the database was asked.
    let statements = StatementCount()
    let chair: Person.ID
    /// A member of the circle without an office, and another one; neither practises with others.
    let member: Person.ID
    let fellow: Person.ID
    /// Two members who practise together.
    let delegate: Person.ID
    let colleague: Person.ID
    private let directory: URL

    /// - Parameters:
    ///   - change: What is to be different in the network, as the lists of an interchange file.
    ///   - clock: The clock on the wall; it stands still on the day of the network when left out.
    ///   - openID: At which provider people sign in.
    init(
        changing change: (Network) -> [String: JSONValue] = { _ in [:] }, clock: WallClock = .fixed(TestServer.today),
        openID: OpenIDProvider? = nil, log: RequestLog = .silent
    ) throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("kring-server-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let playbook = try PlaybookReader.read(PlaybookFiles(at: PlaybookLocation(root: Self.project + "/playbook")))
        let statements = statements
        let database = try Database(
            path: directory.appendingPathComponent("kring.sqlite").path, hearing: { statements.hear($0) })
        _ = try database.fillWithExample(
            on: Self.today, playbook: playbook, at: WallClock.fixed(Self.today).milliseconds())
        let changes = change(try database.network())
        if !changes.isEmpty {
            var file = JSONObject()
            file["format"] = "kring/1"
            for (list, values) in changes { file[list] = values }
            _ = try database.importNetwork(
                JSONSource(JSONValue.object(file).bytes()), by: "test", at: clock.milliseconds())
        }
        let network = try database.network()
        let kring = Kring(database: database, playbook: PlaybookShelf(playbook), clock: clock)
        let chair = try Self.chair(of: Self.circle, in: network)
        let plain = Self.plainMembers(of: Self.circle, in: network)
        try #require(plain.count > 2)
        member = plain[0]
        fellow = plain[1]
        let officers = Set(network.offices.map(\.person))
        let practising = network.memberships.filter {
            $0.circle == Self.circle && $0.to == nil && $0.from < Self.today && $0.practice != nil
                && !officers.contains($0.person)
        }
        let pair = try #require(
            Dictionary(grouping: practising, by: \.practice).values.filter { $0.count > 1 }.map { $0.map(\.person).sorted() }
                .min { $0[0] < $1[0] })
        delegate = pair[0]
        colleague = pair[1]
        let coordinator = try #require(network.offices.first { $0.kind == .coordinator }).person
        let wanted: [Role: APIToken] = [
            .administrator: APIToken(role: .administrator), .region: APIToken(role: .region), .agency: APIToken(role: .agency),
            .careCouncil: APIToken(role: .careCouncil, zone: Self.zone),
            .otherCareCouncil: APIToken(role: .careCouncil, zone: Self.otherZone),
            .chair: APIToken(role: .chair, person: chair), .member: APIToken(role: .member, person: plain[0]),
            .otherChair: APIToken(role: .chair, person: try Self.chair(of: Self.otherCircle, in: network)),
            .coordinator: APIToken(role: .coordinator, person: coordinator),
            .delegate: APIToken(role: .member, person: delegate),
        ]
        tokens = try wanted.mapValues { token in
            try kring.write(by: .operator, source: .command) { try $0.issueToken(token).secret.text }
        }
        self.chair = chair
        self.network = network
        self.kring = kring
        composition = Composition(
            kring: kring, publicAddress: Self.publicAddress, templates: try Templates.bundled(), log: log, openID: openID)
    }

    deinit {
        try? kring.database.close()
        try? FileManager.default.removeItem(at: directory)
    }

    private static func chair(of circle: Circle.ID, in network: Network) throws -> Person.ID {
        try #require(network.offices.first { $0.kind == .chair && $0.holder == .circle(circle) && $0.to == nil }).person
    }

    /// Members of today who hold no office, by id.
    private static func plainMembers(of circle: Circle.ID, in network: Network) -> [Person.ID] {
        let officers = Set(network.offices.map(\.person))
        return network.memberships.filter {
            $0.circle == circle && $0.to == nil && $0.from < today && $0.practice == nil && !officers.contains($0.person)
        }.map(\.person).sorted()
    }

    /// Asks the service.
    func run<T: Sendable>(_ test: @Sendable (TestClient) async throws -> T) async throws -> T {
        try await composition.application().test(.router) { client in
            try await test(TestClient(client: client, tokens: self.tokens))
        }
    }

    /// Everything that is stored about the network.
    func export() throws -> [UInt8] {
        var bytes: [UInt8] = []
        try kring.database.exportNetwork { bytes += $0 }
        return bytes
    }
}

/// Counts what a database is asked.
final class StatementCount: Sendable {
    private let heard = Mutex<[String]>([])

    func hear(_ sql: String) { heard.withLock { $0.append(sql) } }

    /// What was asked since the last time.
    func taken() -> [String] {
        heard.withLock { heard in
            defer { heard = [] }
            return heard
        }
    }
}

/// Asks as somebody.
struct TestClient: Sendable {
    let client: any TestClientProtocol
    let tokens: [Role: String]

    func send(
        _ method: HTTPRequest.Method, _ path: String, as role: Role = .open, headers: HTTPFields = [:], body: String? = nil
    ) async throws -> TestAnswer {
        var fields = headers
        if let token = tokens[role] { fields[.authorization] = "Bearer \(token)" }
        if body != nil, fields[.contentType] == nil { fields[.contentType] = "application/json" }
        let response = try await client.executeRequest(
            uri: Composition.base + path, method: method, headers: fields, body: body.map { ByteBuffer(string: $0) })
        return TestAnswer(
            status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
    }

    /// Asks for a page, by its own address.
    func page(_ path: String) async throws -> TestAnswer {
        let response = try await client.executeRequest(uri: path, method: .get, headers: [:], body: nil)
        return TestAnswer(
            status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
    }

    func get(_ path: String, as role: Role = .open, headers: HTTPFields = [:]) async throws -> TestAnswer {
        try await send(.get, path, as: role, headers: headers)
    }

    func post(
        _ path: String, as role: Role, _ body: String, key: String? = UUID().uuidString
    ) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        if let key { headers[.idempotencyKey] = "\"\(key)\"" }
        return try await send(.post, path, as: role, headers: headers, body: body)
    }

    func put(_ path: String, as role: Role, _ body: String, version: String?) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        headers[.ifMatch] = version
        return try await send(.put, path, as: role, headers: headers, body: body)
    }

    func patch(_ path: String, as role: Role, _ body: String, version: String?) async throws -> TestAnswer {
        var headers: HTTPFields = [:]
        headers[.ifMatch] = version
        return try await send(.patch, path, as: role, headers: headers, body: body)
    }

    /// The items of all pages of a collection.
    func items(_ path: String, as role: Role) async throws -> [JSONValue] {
        var items: [JSONValue] = []
        var next: String? = path
        while let path = next {
            let answer = try await get(path, as: role)
            let page = try answer.json
            items += try #require(page.object?["items"]?.array)
            next = answer.next
        }
        return items
    }
}

/// What the service said.
struct TestAnswer: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    var json: JSONValue {
        get throws { try JSONValue(parsing: bytes) }
    }

    /// The address of the next page, from the base.
    var next: String? {
        guard let next = (try? json)?.object?["next"]?.string else { return nil }
        return String(next.dropFirst((TestServer.publicAddress + Composition.base).count))
    }

    /// The type of a problem, without what all types begin with.
    var problem: String? {
        guard headers[.contentType] == "application/problem+json" else { return nil }
        return (try? json)?.object?["type"]?.string.map { String($0.dropFirst("urn:problem-type:".count)) }
    }

    /// The types of the issues of a problem, without what all types begin with, each with what it is about.
    var issues: [String] {
        let list = (try? json)?.object?["issues"]?.array ?? []
        return list.map { issue in
            let type = issue.object?["type"]?.string ?? ""
            return
                "\(type.split(separator: ":").last ?? "") \(issue.object?["in"]?.string ?? "") \(issue.object?["name"]?.string ?? "")"
        }
    }

    /// The body with what differs by request masked.
    var masked: String {
        text.replacing(/urn:uuid:[0-9a-f-]{36}/, with: "urn:uuid:…")
    }
}
