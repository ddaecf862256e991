import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

/// A part of an operation that has a right of its own.
///
/// Letters as in the table of operations, one a role.
struct OperationPart: Sendable {
    let name: String
    let method: HTTPRequest.Method
    let path: String
    let body: String?
    let letters: String

    /// The parts, at something of the own circle.
    static func all(of server: TestServer) throws -> [OperationPart] {
        var linked = try #require(server.network.circles.first { $0.id == TestServer.circle })
        linked.zones.removeLast()
        var dissolved = try #require(server.network.circles.first { $0.id == TestServer.circle })
        dissolved.dissolvedOn = TestServer.today
        let signal = try #require(
            server.network.signals.first { $0.circle == TestServer.circle && $0.zone == TestServer.zone })
        let circle = "/circles/\(TestServer.circle)"
        func text(_ circle: Circle) -> String { String(decoding: circle.recordBytes(), as: UTF8.self) }
        return [
            OperationPart(name: "link zones", method: .put, path: circle, body: text(linked), letters: "1NANNNNNNAN"),
            OperationPart(name: "dissolve", method: .put, path: circle, body: text(dissolved), letters: "1NANNNNNNAN"),
            OperationPart(
                name: "answer a signal", method: .patch, path: "/signals/\(signal.id)",
                body: #"{"status":"answered","answer":"We bekijken het."}"#, letters: "1NNNNANNNNN"),
            OperationPart(
                name: "word a signal", method: .patch, path: "/signals/\(signal.id)", body: #"{"subject":"Anders"}"#,
                letters: "1NANNNNNNNN"),
        ]
    }

    /// Does it, naming a version that is not the present one.
    func call(as role: Role, by client: TestClient) async throws -> TestAnswer {
        try await client.send(method, path, as: role, headers: [.ifMatch: "\"999999-all\""], body: body)
    }
}

@Suite struct `Who may do a part of what` {
    @Test func `each part of an operation is done for whom it is`() async throws {
        let server = try TestServer.marked()
        try await server.run { client in
            for part in try OperationPart.all(of: server) {
                for (role, letter) in zip(Role.allCases, part.letters) {
                    let answer = try await part.call(as: role, by: client)
                    #expect(
                        `Who may call what`.agrees(answer.status, with: letter, of: role),
                        "\(part.name) as \(role): \(answer.status) \(answer.text.prefix(200))")
                }
            }
        }
    }

    /// Somebody of the same practice is a fellow member, whose answers to invitations one may give, and nothing more.
    @Test func `a colleague of the practice is answered for, and otherwise a fellow member like any other`() async throws {
        let server = try TestServer.marked()
        let held = try #require(server.network.meetings.first { $0.host == .circle(TestServer.circle) && $0.status == .held })
        try await server.run { client in
            for path in ["/persons/\(server.colleague)/attendance", "/persons/\(server.colleague)/availability"] {
                #expect(try await [403, 404].contains(client.get(path, as: .delegate).status), "\(path)")
            }
            let person = try await client.get("/persons/\(server.colleague)", as: .delegate)
            #expect(`Who may call what`.view(of: person) == "name")
            let answer = "/meetings/\(held.id)/answers"
            #expect(try await client.get("\(answer)/\(server.colleague)", as: .delegate).status == 200)
            #expect(try await [403, 404].contains(client.get("\(answer)/\(server.fellow)", as: .delegate).status))
            let headers: HTTPFields = [.ifMatch: "\"999999-all\""]
            let body = #"{"answer":"comes"}"#
            let own = try await client.send(
                .put, "\(answer)/\(server.colleague)", as: .delegate, headers: headers, body: body)
            #expect(own.status == 412 || own.status == 409, "\(own.text)")
            let other = try await client.send(.put, "\(answer)/\(server.fellow)", as: .delegate, headers: headers, body: body)
            #expect(other.status == 403 || other.status == 404)
        }
    }
}
