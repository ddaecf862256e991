import HTTPTypes
import Synchronization
import Testing

@testable import KringCore
@testable import kring_server

@Suite struct `The service on a full disk` {
    @Test func `answers changes with 503, goes on answering questions, and recovers by itself`() async throws {
        let server = try TestServer()
        let database = server.kring.database
        let free = Mutex(1 << 30)
        database.keep(
            Reserve(besides: database.path, bytes: 1 << 20, pause: .zero, freeBytes: { _ in free.withLock { $0 } }))
        @Sendable func limit(by pages: Int) throws {
            try database.onWriter { db in
                let now = try db.first("PRAGMA page_count") { $0.int(0) } ?? 0
                try db.run("PRAGMA max_page_count = \(now + pages)")
            }
        }
        let goals = "/circles/\(TestServer.circle)/goals"
        let body = #"{"title":"\#(String(repeating: "Ruimte ", count: 25))"}"#
        try await server.run { client in
            #expect(try await client.get("/health").json.object?["status"] == "UP")
            let before = try await client.items(goals, as: .chair).count
            try limit(by: 4)
            free.withLock { $0 = 0 }
            var made = 0
            var refused: TestAnswer?
            while refused == nil, made < 1000 {
                let answer = try await client.post(goals, as: .chair, body)
                if answer.status == 201 { made += 1 } else { refused = answer }
            }
            let problem = try #require(refused)
            #expect(problem.status == 503)
            #expect(problem.problem == "belgif:serviceUnavailable")
            #expect(problem.headers[.retryAfter] == "60")
            #expect(try await client.post(goals, as: .chair, body).status == 503)
            #expect(try await client.items(goals, as: .chair).count == before + made, "what was acknowledged is there")
            #expect(try await client.get("/zones/\(TestServer.zone)/professions").status == 200)
            let health = try await client.get("/health")
            #expect(health.status == 200)
            #expect(try health.json.object?["status"] == "DEGRADED")
            try limit(by: 10_000)
            free.withLock { $0 = 1 << 30 }
            #expect(try await client.post(goals, as: .chair, body).status == 201)
            #expect(try await client.get("/health").json.object?["status"] == "UP")
        }
    }
}
