import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `When a person can come, over the API` {
    private static let answer =
        #"{"weekly":[{"weekday":"monday","evening":"can"}],"exceptions":[{"from":"2026-12-20","to":"2027-01-04"}]}"#

    @Test func `she reads what she sent, with a version that moves on`() async throws {
        let server = try TestServer()
        let address = "/persons/\(server.member)/availability"
        try await server.run { client in
            let before = try await client.get(address, as: .member)
            #expect(before.status == 200)
            let tag = try #require(before.headers[.eTag])
            #expect(try await client.put(address, as: .member, Self.answer, version: nil).status == 428)
            let put = try await client.put(address, as: .member, Self.answer, version: tag)
            #expect(put.status == 200, "\(put.text)")
            #expect(try put.json.object?["givenOn"]?.string == "2026-11-22")
            let after = try await client.get(address, as: .member)
            #expect(after.bytes == put.bytes)
            #expect(after.headers[.eTag] == put.headers[.eTag] && after.headers[.eTag] != tag)
            #expect(try await client.put(address, as: .member, Self.answer, version: tag).problem == "kringwerking:staleVersion")
            // What was read can be sent back as it is, and changes nothing.
            let again = try await client.put(address, as: .member, after.text, version: after.headers[.eTag])
            #expect(again.status == 200 && again.bytes == after.bytes && again.headers[.eTag] == after.headers[.eTag])
        }
    }

    @Test func `who never answered has version 0 and an empty week`() async throws {
        let server = try TestServer { network in
            var file: [String: JSONValue] = [:]
            let known = Set(network.availability.map(\.person))
            let silent = network.persons.first { !known.contains($0.id) }?.id
            file["practices"] = .array([Practice(id: "stil", name: silent?.rawValue ?? "").recordValue])
            return file
        }
        let silent = Person.ID(known: try #require(server.network.practices.first { $0.id == "stil" }).name)
        let token = try server.kring.write(by: .operator, source: .command) { scope in
            try scope.issueToken(APIToken(role: .member, person: silent)).secret.text
        }
        try await server.run { client in
            var headers: HTTPFields = [:]
            headers[.authorization] = "Bearer \(token)"
            let view = try await client.get("/persons/\(silent)/availability", headers: headers)
            #expect(view.status == 200, "\(view.text)")
            #expect(view.headers[.eTag]?.hasPrefix("\"0-") == true)
            #expect(try view.json.object?["weekly"]?.array?.isEmpty == true)
            #expect(try view.json.object?["givenOn"] == nil)
        }
    }

    @Test(arguments: [
        (#"{"weekly":[{"weekday":"maandag"}]}"#, "schemaViolation body weekly[0].weekday"),
        (#"{"weekly":[{"weekday":"monday","evening":"misschien"}]}"#, "schemaViolation body weekly[0].evening"),
        (#"{"weekly":[],"exceptions":[{"from":"2027-01-04","to":"2027-01-04"}]}"#, "invalidPeriod body exceptions[0].to"),
        (#"{"weekly":[],"person":"p-001x"}"#, "schemaViolation body person"),
        (#"{"exceptions":[]}"#, "requiredInput body weekly"),
        (#"{"weekly":[],"extra":1}"#, "unknownInput body extra"),
    ])
    func `what is wrong is named`(body: String, issue: String) async throws {
        let server = try TestServer()
        try await server.run { client in
            let answer = try await client.put("/persons/\(server.member)/availability", as: .member, body, version: "*")
            #expect(answer.status == 400)
            #expect(answer.issues.contains(issue), "\(answer.issues)")
        }
    }

    @Test func `the parts of the day have their hours`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let parts = try await client.items("/refData/dayParts", as: .open)
            #expect(parts.count == 4)
            #expect(parts.contains { $0.object?["id"]?.string == "evening" && $0.object?["from"]?.string == "19:30" })
        }
    }
}
