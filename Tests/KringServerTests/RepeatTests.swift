import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Asking twice, and two at once` {
    private static let goals = "/circles/\(TestServer.circle)/goals"

    @Test func `the same key gives the same answer and one effect`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let before = try await client.items(Self.goals, as: .chair).count
            let body = #"{"title":"Elkaar beter kennen"}"#
            let first = try await client.post(Self.goals, as: .chair, body, key: "zestien-tekens-1")
            let second = try await client.post(Self.goals, as: .chair, body, key: "zestien-tekens-1")
            #expect(first.status == 201)
            #expect(second.status == 201)
            #expect(first.bytes == second.bytes)
            #expect(first.headers[.location] == second.headers[.location])
            #expect(first.headers[.eTag] == second.headers[.eTag])
            #expect(try await client.items(Self.goals, as: .chair).count == before + 1)
        }
    }

    @Test func `an answer is thrown away after seven days, when its key is free again`() async throws {
        let server = try TestServer()
        @Sendable func kring(daysLater days: Int) -> Kring {
            Kring(
                database: server.kring.database, playbook: server.kring.playbook,
                clock: .fixed(TestServer.today.adding(days: days)))
        }
        try await server.run { client in
            let first = try await client.post(Self.goals, as: .chair, #"{"title":"Een"}"#, key: "zestien-tekens-6")
            #expect(first.status == 201)
            #expect(try kring(daysLater: 6).forgetOldAnswers() == 0)
            #expect(
                try await client.post(Self.goals, as: .chair, #"{"title":"Een"}"#, key: "zestien-tekens-6").bytes == first.bytes)
            #expect(try kring(daysLater: 8).forgetOldAnswers() == 1)
            #expect(try kring(daysLater: 8).forgetOldAnswers() == 0)
            let again = try await client.post(Self.goals, as: .chair, #"{"title":"Een"}"#, key: "zestien-tekens-6")
            #expect(again.status == 201 && again.bytes != first.bytes)
        }
    }

    @Test func `the same key with another body is refused and does nothing`() async throws {
        let server = try TestServer()
        let after = try await server.run { client in
            let first = try await client.post(Self.goals, as: .chair, #"{"title":"Een"}"#, key: "zestien-tekens-2")
            #expect(first.status == 201)
            let stored = try server.export()
            let second = try await client.post(Self.goals, as: .chair, #"{"title":"Twee"}"#, key: "zestien-tekens-2")
            #expect(second.status == 422)
            #expect(second.problem == "kringwerking:idempotencyKeyReused")
            return stored
        }
        #expect(try server.export() == after)
    }

    @Test func `a refusal is not kept under its key, and keys are each caller's own`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let refused = try await client.post(Self.goals, as: .member, #"{"title":"Een"}"#, key: "zestien-tekens-3")
            #expect(refused.status == 403)
            let made = try await client.post(Self.goals, as: .chair, #"{"title":"Een"}"#, key: "zestien-tekens-3")
            #expect(made.status == 201)
            let wrong = try await client.post(Self.goals, as: .chair, "{}", key: "zestien-tekens-4")
            #expect(wrong.status == 400)
            let right = try await client.post(Self.goals, as: .chair, #"{"title":"Twee"}"#, key: "zestien-tekens-4")
            #expect(right.status == 201)
        }
    }

    @Test func `of writers at once with one version exactly one is heard`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let path = "\(Self.goals)/doel-1"
            let version = try await client.get(path, as: .chair).headers[.eTag]
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group -> [TestAnswer] in
                for number in 1...8 {
                    group.addTask {
                        try await client.patch(path, as: .chair, #"{"title":"Titel \#(number)"}"#, version: version)
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.filter { $0.status == 200 }.count == 1)
            #expect(answers.filter { $0.status == 412 && $0.problem == "kringwerking:staleVersion" }.count == 7)
            let stored = try await client.get(path, as: .chair)
            #expect(stored.bytes == answers.first { $0.status == 200 }?.bytes)
            #expect(stored.headers[.eTag] == "\"2-all\"")
        }
    }

    @Test func `of two who keep one sheet at once exactly one is heard`() async throws {
        let server = try TestServer()
        let held = server.network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.status == .held }
        let meeting = try #require(held.first { $0.start.day.year == 2026 }).id
        try await server.run { client in
            let path = "/meetings/\(meeting)/attendance"
            let version = try await client.get(path, as: .chair).headers[.eTag]
            @Sendable func sheet(_ status: String) -> String {
                #"{"attendance":[{"person":"\#(server.fellow)","status":"\#(status)"}]}"#
            }
            async let one = client.put(path, as: .chair, sheet("present"), version: version)
            async let other = client.put(path, as: .chair, sheet("excused"), version: version)
            let answers = try await [one, other]
            #expect(answers.map(\.status).sorted() == [200, 412], "\(answers.map(\.text))")
            let stored = try await client.get(path, as: .chair)
            #expect(stored.bytes == answers.first { $0.status == 200 }?.bytes)
        }
    }

    @Test func `the same key sent many times at once has one effect`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let before = try await client.items(Self.goals, as: .chair).count
            let answers = try await withThrowingTaskGroup(of: TestAnswer.self) { group -> [TestAnswer] in
                for _ in 1...8 {
                    group.addTask {
                        try await client.post(Self.goals, as: .chair, #"{"title":"Een keer"}"#, key: "zestien-tekens-5")
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(answers.allSatisfy { $0.status == 201 })
            #expect(Set(answers.map(\.bytes)).count == 1)
            #expect(try await client.items(Self.goals, as: .chair).count == before + 1)
        }
    }
}
