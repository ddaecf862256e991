import HTTPTypes
import KringCore
import Testing

@testable import kring_server

/// The bodies of problems, as they are written down in `Tests/Snapshots/problems`. `KRING_RECORD=1` writes them anew.
@Suite struct `The words of problems` {
    /// Compares a body, its `instance` masked, with what was written down.
    private static func compare(_ body: [UInt8], with name: String) throws {
        let text = String(decoding: body, as: UTF8.self).replacing(/urn:uuid:[0-9a-f-]{36}/, with: "urn:uuid:…")
        let laidOut = try JSONValue(parsing: Array(text.utf8)).bytes(.pretty) + [UInt8(ascii: "\n")]
        try Snapshot.compare(String(decoding: laidOut, as: UTF8.self), with: "problems/\(name).json")
    }

    @Test(arguments: ProblemType.allCases)
    func `each type says the same every time`(type: ProblemType) throws {
        var problem = Problem(type)
        if type == .payloadTooLarge { problem = .payloadTooLarge(limit: 262_144) }
        if type == .tooManyRequests { problem = .tooMany(type, limit: RequestPace.calls, retryAfterSeconds: 30) }
        if type == .tooManyFailedRequests { problem = .tooMany(type, limit: 50, retryAfterSeconds: 30) }
        if type == .serviceUnavailable { problem = .unavailable(retryAfterSeconds: 5) }
        try Self.compare(problem.body(trace: TraceID()), with: "type-\(type.rawValue)")
    }

    @Test func `refusals name what is wrong and where, the same every time`() async throws {
        let server = try TestServer()
        let goals = "/circles/\(TestServer.circle)/goals"
        let answers = try await server.run { client in
            [
                "no-token": try await client.get("/circles/\(TestServer.circle)/memberships"),
                "not-allowed": try await client.post(goals, as: .member, #"{"title":"Nieuw"}"#),
                "not-there": try await client.get("/circles/nergens"),
                "not-to-be-known": try await client.get("/persons/\(server.fellow)", as: .careCouncil),
                "unknown-parameters": try await client.get("/zones?colour=red&pageSize=0&after=x"),
                "missing-key": try await client.post(goals, as: .chair, #"{"title":"Nieuw"}"#, key: nil),
                "missing-version": try await client.patch("\(goals)/doel-1", as: .chair, "{}", version: nil),
                "stale-version": try await client.patch("\(goals)/doel-1", as: .chair, "{}", version: "\"7-all\""),
                "broken-json": try await client.post(goals, as: .chair, #"{"title":"Nieuw",}"#),
                "many-faults": try await client.post(
                    "/circles/\(TestServer.circle)/meetings", as: .chair,
                    #"{"kind":"party","start":"2026-10-25T02:30","end":"2026-02-29T20:00:00+01:00","colour":"red","online":"yes"}"#
                ),
            ]
        }
        for (name, answer) in answers { try Self.compare(answer.bytes, with: name) }
        let hidden = try #require(answers["not-to-be-known"])
        #expect(hidden.masked == answers["not-there"]?.masked)
    }
}
