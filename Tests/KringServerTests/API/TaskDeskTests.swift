import Foundation
import KringCore
import Synchronization
import Testing

@testable import kring_server

@Suite struct `Long work that was asked for` {
    private struct Broken: Error {}

    /// What was written to the log.
    private final class Lines: Sendable {
        private let lines = Mutex<[String]>([])
        var all: [String] { lines.withLock { $0 } }
        var log: RequestLog { RequestLog { [self] line in lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) } } }
    }

    private let actor = Actor.operator

    private func key(_ text: String, of request: UInt8 = 1) -> IdempotencyKey {
        IdempotencyKey(caller: actor.journalName, key: text, requestHash: [request])
    }

    private func result<Outcome>(_ id: String, at desk: TaskDesk<Int, Outcome>) async throws -> TaskDesk<Int, Outcome>.State {
        for _ in 0..<2000 {
            let state = try #require(desk.job(id, of: actor)).state
            if state.isOver { return state }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Broken()
    }

    @Test func `that fails is in the log under its trace`() async throws {
        let lines = Lines()
        let desk = TaskDesk<Int, String>("test", log: lines.log)
        let trace = TraceID()
        let job = try desk.start(by: actor, key: key("zestien-tekens-1"), trace: trace, route: "/imports") { _ in throw Broken() }
        guard case .failed(let named) = try await result(job.id, at: desk) else {
            Testing.Issue.record("it did not fail")
            return
        }
        #expect(named == trace.description)
        let line = try #require(lines.all.first)
        #expect(line.contains(trace.description))
        #expect(line.contains("\"route\":\"/imports\""))
        #expect(line.contains("Broken"))
    }

    @Test func `is done once for each key, and known to who asked alone`() async throws {
        let lines = Lines()
        let desk = TaskDesk<Int, String>("test", log: lines.log)
        let key = key("zestien-tekens-2")
        let job = try desk.start(by: actor, key: key, trace: TraceID(), route: "/imports") { report in
            report(1)
            return "klaar"
        }
        guard case .done("klaar") = try await result(job.id, at: desk) else {
            Testing.Issue.record("it is not done")
            return
        }
        let again = try desk.start(by: actor, key: key, trace: TraceID(), route: "/imports") { _ in throw Broken() }
        #expect(again.id == job.id)
        #expect(throws: KringError.conflict(.idempotencyKeyReused)) {
            try desk.start(by: actor, key: self.key("zestien-tekens-2", of: 2), trace: TraceID(), route: "/imports") { _ in "" }
        }
        #expect(desk.job(job.id, of: Actor.open) == nil)
        #expect(lines.all.isEmpty)
    }
}
