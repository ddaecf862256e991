import ArgumentParser
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `How often the API may be asked` {
    /// The service of a test, with a pace, as one client hears it.
    private static func ask(
        _ server: TestServer, _ pace: RequestPace?, proxies: Set<String> = [],
        _ test: @Sendable (@Sendable (String?, HTTPFields) async throws -> TestAnswer) async throws -> Void
    ) async throws {
        let composition = Composition(
            kring: server.kring, publicAddress: TestServer.publicAddress, proxies: proxies, callPace: pace)
        try await composition.application().test(.router) { client in
            try await test { token, more in
                var fields = more
                if let token { fields[.authorization] = "Bearer \(token)" }
                let response = try await client.executeRequest(
                    uri: "\(Composition.base)/zones/\(TestServer.zone)", method: .get, headers: fields, body: nil)
                return TestAnswer(
                    status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
            }
        }
    }

    @Test func `a token makes 600 calls a minute, and hears how long to wait for more; another goes on`() async throws {
        let server = try TestServer()
        let clock = MovableClock(60_000)
        let pace = RequestPace(most: RequestPace.calls, clock: clock.monotonic)
        let chair = try #require(server.tokens[.chair])
        let member = try #require(server.tokens[.member])
        try await Self.ask(server, pace) { ask in
            for call in 1...600 { #expect(try await ask(chair, [:]).status == 200, "call \(call)") }
            clock.advance(seconds: 15)
            let refused = try await ask(chair, [:])
            #expect(refused.status == 429)
            #expect(refused.headers[.retryAfter] == "45")
            #expect(refused.headers[.contentType] == "application/problem+json")
            let problem = try refused.json.object
            #expect(problem?["type"] == "urn:problem-type:belgif:tooManyRequests")
            #expect(problem?["limit"] == 600)
            #expect(problem?["retryAfterSec"] == 45)
            #expect(try await ask(member, [:]).status == 200)
            #expect(try await ask(nil, [:]).status == 200)
            clock.advance(seconds: 45)
            #expect(try await ask(chair, [:]).status == 200)
        }
    }

    @Test func `the service is run with 600, unless its operator says otherwise`() throws {
        #expect(RequestPace.calls == 600)
        #expect(try ServeCommand.parse([]).callsPerMinute == 600)
        #expect(try ServeCommand.parse(["--calls-per-minute", "0"]).callsPerMinute == 0)
        #expect(throws: (any Error).self) { try ServeCommand.parse(["--calls-per-minute", "-1"]) }
        #expect(try ServeCommand.parse([]).pagesPerMinute == 300)
        #expect(try ServeCommand.parse(["--pages-per-minute", "0"]).pagesPerMinute == 0)
        #expect(throws: (any Error).self) { try ServeCommand.parse(["--pages-per-minute", "-1"]) }
    }

    @Test func `whoever tries tokens that open nothing is held up after 50, and nobody else from the same house`() async throws {
        let server = try TestServer()
        let chair = try #require(server.tokens[.chair])
        let cut = String(chair.dropLast())
        try await Self.ask(server, nil, proxies: ["unix"]) { ask in
            let here: HTTPFields = [.xForwardedFor: "203.0.113.9"]
            for number in 1...50 {
                #expect(try await ask(number % 2 == 0 ? cut : "krw_chair_\(number)", here).status == 401)
            }
            let refused = try await ask(cut, here)
            #expect(refused.status == 429)
            #expect(refused.headers[.retryAfter].flatMap { Int($0) }.map { (1...301).contains($0) } == true)
            #expect(try refused.json.object?["type"] == "urn:problem-type:belgif:tooManyFailedRequests")
            #expect(try refused.json.object?["limit"] == 50)
            #expect(try await ask(chair, here).status == 200)
            #expect(try await ask(nil, here).status == 200)
            #expect(try await ask(cut, [.xForwardedFor: "203.0.113.10"]).status == 401)
        }
    }

    @Test func `a key that only looks changes nothing, whatever it is asked`() async throws {
        let server = try TestServer()
        let keys = try server.kring.write(by: .operator, source: .command) { scope in
            try [
                APIToken(role: .careCouncil, zone: TestServer.zone, scopes: [.zoneRead]),
                APIToken(role: .chair, person: server.chair, scopes: [.zoneRead]),
                APIToken(role: .administrator, scopes: [.zoneRead]),
            ].map { try scope.issueToken($0).secret.text }
        }
        try await server.run { client in
            let addresses = try await Addresses(server, client)
            let before = try server.export()
            for key in keys {
                let asker = TestClient(client: client.client, tokens: [.chair: key])
                #expect(try await asker.get("/zones/\(TestServer.zone)/professions", as: .chair).status == 200)
                for operation in Composition.operations where operation.method != .get {
                    guard let address = addresses.ownAddress(of: operation) else { continue }
                    let answer = try await `Who may call what`.call(operation, at: address, as: .chair, of: server, by: asker)
                    #expect((400..<500).contains(answer.status), "\(operation.id): \(answer.status)")
                }
            }
            #expect(try server.export() == before)
            let asker = TestClient(client: client.client, tokens: [.careCouncil: keys[0]])
            let finding = #"{"zone":"mechelen-katelijne","profession":"logopedist"}"#
            let refused = try await asker.post("/findings", as: .careCouncil, finding)
            #expect(refused.status == 403 && refused.problem == "belgif:missingScope", "\(refused.text)")
        }
    }

    @Test func `a token that ended or was taken back is no try`() async throws {
        let server = try TestServer()
        let issued = try server.kring.write(by: .operator, source: .command) {
            try $0.issueToken(APIToken(role: .region), days: 1)
        }
        _ = try server.kring.write(by: .operator, source: .command) { try $0.revokeToken(issued.token.id) }
        try await Self.ask(server, nil) { ask in
            for _ in 1...60 {
                let answer = try await ask(issued.secret.text, [:])
                #expect(answer.status == 401)
            }
            let answer = try await ask("krw_region_x", [:])
            #expect(answer.status == 401)
        }
    }
}
