import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `What upward and open answers say about people` {
    /// All that would give a person away.
    private struct Scan: Sendable {
        private let ids: Set<String>
        private let allowed: Set<String>

        init(_ network: Network) {
            ids = Set(network.persons.map(\.id.rawValue))
            let contacts = network.circles.compactMap(\.contact)
            allowed = Set(contacts.compactMap(\.email) + contacts.compactMap(\.phone))
        }

        /// The words in an answer that give a person away.
        func hits(in answer: TestAnswer) -> [String] {
            let headers = answer.headers.map(\.value).joined(separator: "\n")
            return hits(in: answer.text) + hits(in: headers)
        }

        private func hits(in text: String) -> [String] {
            let isWord: (UInt8) -> Bool = { byte in
                (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 64
                    || byte == 46 || byte == 43
            }
            return text.utf8.split(whereSeparator: { !isWord($0) }).compactMap { word in
                let word = String(decoding: word, as: UTF8.self)
                if allowed.contains(word) { return nil }
                let isMarked = word.lowercased().contains(TestServer.mark) || word.contains(TestServer.numberMark)
                return isMarked || ids.contains(word) ? word : nil
            }
        }
    }

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
        let server = try TestServer.marked()
        let scan = Scan(server.network)
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
        let scan = Scan(server.network)
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
