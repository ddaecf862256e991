import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `What upward and open answers say about people` {
    /// Reads an address, and every page after it.
    private static func pages(_ address: String, as role: Role, by client: TestClient) async throws -> [TestAnswer] {
        var answers: [TestAnswer] = []
        var next: String? = address
        while let address = next {
            let answer = try await client.get(address, as: role)
            answers.append(answer)
            next = answer.next
        }
        return answers
    }

    @Test(arguments: [Role.open, .careCouncil, .otherCareCouncil, .region, .agency])
    func `no answer names, numbers or points at a person`(role: Role) async throws {
        let server = try TestServer.marked(people: 500)
        #expect(server.network.persons.count == 500)
        _ = try server.goOn()
        let scan = NameScan(server.network)
        try await server.run { client in
            let addresses = try await Addresses(server, client)
            var answered = 0
            for operation in Composition.operations where operation.method == .get {
                let all = addresses.allAddresses(of: operation)
                #expect(!all.isEmpty, "no address for \(operation.id): \(operation.path)")
                for address in all {
                    for answer in try await Self.pages(address, as: role, by: client) {
                        #expect(answer.status < 500, "\(address): \(answer.text)")
                        if answer.status == 200 { answered += 1 }
                        let hits = scan.hits(in: answer)
                        #expect(hits.isEmpty, "\(operation.id) as \(role) at \(address): \(hits.prefix(5))")
                    }
                }
            }
            #expect(answered > 200)
        }
    }

    @Test func `the same scan finds people where they may be seen`() async throws {
        let server = try TestServer.marked()
        let scan = NameScan(server.network)
        try await server.run { client in
            let list = try await client.get("/circles/\(TestServer.circle)/memberships", as: .chair)
            let hits = Set(scan.hits(in: list))
            #expect(hits.contains { $0.hasPrefix("Gemerktf") })
            #expect(hits.contains { $0.hasPrefix("Gemerktv") })
            #expect(hits.contains { $0.hasSuffix("@example.org") })
            #expect(hits.contains { $0.hasPrefix(TestServer.numberMark) })
            #expect(hits.contains { $0.hasPrefix("+") })
            #expect(hits.contains { $0.hasPrefix("p-") })
            let page = try await client.get("/circles/\(TestServer.circle)/memberships?pageSize=3", as: .chair)
            #expect(page.headers[.link] != nil)
        }
    }

    @Test func `a contact that a circle publishes is shown, and is the only one`() async throws {
        let server = try TestServer.marked()
        let person = server.network.persons.first { $0.email == TestServer.publishedContact }
        #expect(person != nil)
        try await server.run { client in
            let circle = try await client.get("/circles/lok-lier")
            #expect(circle.text.contains(TestServer.publishedContact))
            let own = try await client.get("/circles/\(TestServer.circle)")
            #expect(!own.text.contains(TestServer.mark))
        }
    }
}
