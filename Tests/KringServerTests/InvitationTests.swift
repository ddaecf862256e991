import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Invitations and previews, over the API` {
    private static func planned(_ server: TestServer) throws -> Meeting {
        try #require(
            server.network.meetings.filter {
                $0.host == .circle(TestServer.circle) && $0.status == .planned && $0.start.day > TestServer.today
            }.min { $0.start < $1.start })
    }

    @Test func `a member answers, and the chair sees and counts it`() async throws {
        let server = try TestServer()
        let meeting = try Self.planned(server)
        let address = "/meetings/\(meeting.id)/answers/\(server.member)"
        try await server.run { client in
            let before = try await client.get(address, as: .member)
            let tag = try #require(before.headers[.eTag])
            let answered = try await client.put(address, as: .member, #"{"answer":"cannot"}"#, version: tag)
            #expect(answered.status == 200, "\(answered.text)")
            #expect(answered.headers[.eTag] != tag)
            #expect(try await client.put(address, as: .member, #"{"answer":"comes"}"#, version: tag).status == 412)
            // What was read can be sent back as it is.
            let again = try await client.put(address, as: .member, answered.text, version: answered.headers[.eTag])
            #expect(again.bytes == answered.bytes, "\(again.text)")
            let all = try await client.get("/meetings/\(meeting.id)/answers", as: .chair)
            let object = try #require(try all.json.object)
            #expect(object["extent"]?.string == "all")
            let lines = try #require(object["answers"]?.array)
            let numbers = ["comes", "cannot", "colleagueComes", "unanswered"].compactMap { object[$0]?.integer }
            #expect(numbers.count == 4 && numbers.reduce(0, +) == lines.count && lines.count > 20)
            let own = try await client.get("/meetings/\(meeting.id)/answers", as: .member)
            #expect(try own.json.object?["answers"]?.array?.count == 1)
            #expect(try own.json.object?["comes"] == nil)
            #expect(
                try await client.put(address, as: .member, #"{"answer":"misschien"}"#, version: "*").issues == [
                    "schemaViolation body answer"
                ])
        }
    }

    @Test func `an answer to a meeting that was held is refused by name`() async throws {
        let server = try TestServer()
        let held = try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .held && $0.start.day.year == 2026
            })
        try await server.run { client in
            let answer = try await client.put(
                "/meetings/\(held.id)/answers/\(server.member)", as: .member, #"{"answer":"comes"}"#, version: "*")
            #expect(answer.status == 409 && answer.problem == "kringwerking:invitationClosed", "\(answer.text)")
        }
    }

    @Test func `a preview tells who would stand otherwise, and changes nothing`() async throws {
        let server = try TestServer()
        let meeting = try Self.planned(server)
        let before = try server.export()
        try await server.run { client in
            let body = #"{"changes":[{"change":"cancel","meeting":"\#(meeting.id)"}]}"#
            let answer = try await client.send(.post, "/circles/\(TestServer.circle)/previews", as: .chair, body: body)
            #expect(answer.status == 200, "\(answer.text)")
            let object = try #require(try answer.json.object)
            #expect(object["state"]?.object?["before"]?.string != nil)
            #expect(object["requirements"]?.array?.isEmpty == false)
            let again = try await client.send(.post, "/circles/\(TestServer.circle)/previews", as: .chair, body: body)
            #expect(again.bytes == answer.bytes)
        }
        #expect(try server.export() == before)
    }

    @Test(arguments: [
        (#"{"changes":[]}"#, "schemaViolation body changes"),
        (#"{"changes":[{"change":"cancel","meeting":"nergens"}]}"#, "referencedResourceNotFound body changes[0].meeting"),
        (#"{"changes":[{"change":"add","kind":"regular"}]}"#, "schemaViolation body changes[0].change"),
        (#"{"changes":[{"change":"cancel","meeting":"m-0001","kind":"regular"}]}"#, "schemaViolation body changes[0].change"),
        (#"{"changes":[{"change":"drop"}]}"#, "schemaViolation body changes[0].change"), (#"{}"#, "requiredInput body changes"),
    ])
    func `a preview of what cannot be names what is wrong`(body: String, issue: String) async throws {
        let server = try TestServer()
        try await server.run { client in
            let answer = try await client.send(.post, "/circles/\(TestServer.circle)/previews", as: .chair, body: body)
            #expect(answer.status == 400)
            #expect(answer.issues.contains(issue), "\(answer.issues)")
        }
    }
}
