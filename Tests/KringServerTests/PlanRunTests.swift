import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Circles of a zone planned together over the API` {
    private static let zone = "/zones/\(TestServer.zone)/plans"

    @Test func `is a task that is followed to a proposal for each circle, which its own chair sees`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let started = try await client.post(Self.zone, as: .administrator, #"{"year":2027}"#)
            #expect(started.status == 202, "\(started.text)")
            let id = try #require(try started.json.object?["id"]?.string)
            #expect(started.headers[.location] == TestServer.publicAddress + Composition.base + "/tasks/\(id)")
            var task = try await client.get("/tasks/\(id)", as: .administrator)
            while task.status == 200 {
                #expect(try task.json.object?["status"]?.string == "running")
                if let progress = try task.json.object?["progress"]?.object {
                    let stage = progress["stage"]?.string ?? ""
                    #expect(PlanRunProgress.Stage(rawValue: stage) != nil, "\(stage)")
                    #expect(progress["lowerBound"]?.integer != nil)
                }
                try await Task.sleep(for: .milliseconds(20))
                task = try await client.get("/tasks/\(id)", as: .administrator)
            }
            #expect(task.status == 303)
            #expect(task.headers[.location] == TestServer.publicAddress + Composition.base + "/planRuns/\(id)")
            let result = try #require(try await client.get("/planRuns/\(id)", as: .administrator).json.object)
            #expect(result["status"]?.string == "done")
            #expect(try #require(result["cost"]?.integer) >= #require(result["lowerBound"]?.integer))
            let plans = try #require(result["plans"]?.array).compactMap(\.object)
            #expect(!plans.isEmpty)
            let own = try #require(plans.first { $0["circle"]?.string == TestServer.circle.rawValue })
            let address = try #require(own["href"]?.string?.split(separator: Composition.base).last.map(String.init))
            let seen = try await client.get(address, as: .chair)
            #expect(seen.status == 200)
            #expect(try seen.json.object?["rows"]?.array?.count == own["rows"]?.integer)
            #expect(try seen.json.object?["factsMoved"]?.boolean == false)
            // Who planned them together gets no right that she does not have.
            #expect(try await client.get(address, as: .administrator).status != 200)
        }
    }

    @Test func `is for the administrator alone, and its result for who asked`() async throws {
        let server = try TestServer()
        let other = try server.kring.write(by: .operator, source: .command) { scope in
            try scope.issueToken(APIToken(role: .administrator)).secret.text
        }
        try await server.run { client in
            for path in [Self.zone, "/planRuns"] {
                for role in [Role.member, .chair, .coordinator, .careCouncil, .region, .agency] {
                    #expect(try await client.post(path, as: role, #"{"year":2027}"#).status == 403, "\(path) \(role)")
                }
                #expect(try await client.post(path, as: .open, #"{"year":2027}"#).status == 401)
                #expect(try await client.post(path, as: .administrator, #"{"year":"x"}"#).status == 400)
                #expect(try await client.post(path, as: .administrator, #"{"jaar":2027}"#).status == 400)
            }
            #expect(try await client.post("/zones/nergens/plans", as: .administrator, #"{"year":2027}"#).status == 404)
            #expect(try await client.get("/planRuns/none", as: .administrator).status == 404)
            #expect(try await client.get("/planRuns/none", as: .chair).status == 403)
            let started = try await client.post(Self.zone, as: .administrator, #"{"year":2027}"#)
            let id = try #require(try started.json.object?["id"]?.string)
            let headers: HTTPFields = [.authorization: "Bearer \(other)"]
            #expect(try await client.get("/planRuns/\(id)", headers: headers).status == 404)
        }
    }
}

@Suite struct `Intervision groups over the API` {
    private static let path = "/circles/\(TestServer.circle)/groupings"

    @Test func `are formed, told by name to the chair, and known to the next ones`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let made = try await client.post(Self.path, as: .chair, #"{"rounds":2}"#)
            #expect(made.status == 201, "\(made.text)")
            let body = try #require(try made.json.object)
            let rounds = try #require(body["rounds"]?.array)
            #expect(rounds.count == 2)
            var sets: [Set<String>] = []
            for round in rounds {
                let people = (round.array ?? []).flatMap { $0.array ?? [] }.compactMap { $0.object }
                #expect(people.allSatisfy { $0["familyName"]?.string?.isEmpty == false })
                let ids = people.compactMap { $0["person"]?.string }
                #expect(Set(ids).count == ids.count)
                sets.append(Set(ids))
            }
            #expect(sets[0] == sets[1] && sets[0].count > 10)
            #expect(body["summary"]?.array?.isEmpty == false)
            let address = try #require(made.headers[.location]?.split(separator: Composition.base).last.map(String.init))
            #expect(try await client.get(address, as: .chair).text == made.text)
            #expect(try await client.items(Self.path, as: .chair).count == 1)
            for role in [Role.member, .otherChair, .coordinator, .careCouncil, .administrator] {
                let post = try await client.post(Self.path, as: role, #"{"rounds":1}"#)
                #expect([403, 404].contains(post.status), "\(role)")
                #expect([403, 404].contains(try await client.get(address, as: role).status), "\(role)")
            }
        }
    }

    @Test(arguments: [
        #"{}"#, #"{"rounds":0}"#, #"{"rounds":13}"#, #"{"rounds":1,"groups":200}"#, #"{"rounds":1,"smallest":6,"largest":5}"#,
        #"{"rounds":1,"absent":["p-niemand"]}"#, #"{"rounds":1,"groep":2}"#,
    ])
    func `are refused when what is asked cannot be`(body: String) async throws {
        let server = try TestServer()
        try await server.run { client in
            let answer = try await client.post(Self.path, as: .chair, body)
            #expect(answer.status == 400)
            #expect(answer.issues.count == 1, "\(answer.text)")
        }
    }
}
