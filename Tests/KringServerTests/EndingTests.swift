import Foundation
import KringCore
import KringTestSupport
import Synchronization
import Testing

@testable import kring_server

/// The program itself, ended while four people keep sheets.
@Suite(.serialized) struct `The program ended in the middle of work` {
    /// Keeps the sheets of one circle, from four sides at once, until it is told to stop or nobody answers.
    private static func keepSheets(_ program: Program, _ token: String, _ meetings: [String], _ people: [String]) -> Sheets {
        let sheets = Sheets()
        let port = program.port
        for meeting in meetings {
            Thread.detachNewThread {
                var number = 0
                while !sheets.isOver {
                    number += 1
                    let lines = people.enumerated().map { index, person in
                        #"{"person":"\#(person)","status":"\#((number + index) % 2 == 0 ? "present" : "excused")"}"#
                    }
                    let fields = ["Authorization": "Bearer \(token)", "If-Match": "*"]
                    let body = #"{"attendance":[\#(lines.joined(separator: ","))]}"#
                    let answer = Program.ask("PUT", "/meetings/\(meeting)/attendance", port: port, fields: fields, body: body)
                    guard let answer else { break }
                    sheets.heard(of: meeting, answer)
                }
                sheets.finished()
            }
        }
        return sheets
    }

    /// What was acknowledged.
    private final class Sheets: Sendable {
        private struct State {
            var isOver = false
            var running = 4
            var saved = 0
            var others: [Int] = []
            var last: [String: Program.Answer] = [:]
        }

        private let state = Mutex(State())
        var isOver: Bool { state.withLock { $0.isOver } }
        var saved: Int { state.withLock { $0.saved } }
        var others: [Int] { state.withLock { $0.others } }
        var last: [String: Program.Answer] { state.withLock { $0.last } }

        func heard(of meeting: String, _ answer: Program.Answer) {
            state.withLock { state in
                guard answer.status == 200 else {
                    state.others.append(answer.status)
                    return
                }
                state.saved += 1
                state.last[meeting] = answer
            }
        }

        func finished() { state.withLock { $0.running -= 1 } }

        /// Waits until so many are saved.
        func wait(for count: Int) {
            while saved < count, state.withLock({ $0.running }) > 0 { usleep(2000) }
        }

        /// Waits until every side heard that it is over.
        func waitForEnd() {
            state.withLock { $0.isOver = true }
            while state.withLock({ $0.running }) > 0 { usleep(2000) }
        }
    }

    /// A database with the example, the token of a chair, four of her circle's meetings and some members.
    private static func example(
        in directory: URL
    ) throws -> (database: String, token: String, meetings: [String], people: [String]) {
        let database = directory.appendingPathComponent("kring.sqlite").path
        let tokens = directory.appendingPathComponent("tokens").path
        let made = try Program.run("demo", "--database", database, "--as-of", "2026-11-22", "--tokens", tokens)
        try #require(made.status == 0, "\(made.errors)")
        let token = try #require(
            try String(contentsOfFile: tokens, encoding: .utf8).split(whereSeparator: \.isWhitespace)
                .first { $0.hasPrefix("krw_chair_") }.map(String.init))
        let exported = try Program.run("export", "--database", database).output
        let network = try #require(try JSONValue(parsing: Array(exported.utf8)).object)
        func all(_ list: String, _ key: String, where isWanted: (JSONObject) -> Bool) -> [String] {
            (network[list]?.array ?? []).compactMap(\.object).filter { $0["circle"] == "dijle-nete" && isWanted($0) }
                .compactMap { $0[key]?.string }
        }
        let meetings = all("meetings", "id") { $0["status"] == "held" && $0["start"]?.string?.hasPrefix("2026-") == true }
        let people = all("memberships", "person") { ($0["from"]?.string ?? "9") < "2026" && $0["to"] == nil }
        try #require(meetings.count >= 4 && people.count >= 10)
        return (database, token, Array(meetings.prefix(4)), Array(people.prefix(10)))
    }

    @Test func `killed while sheets are saved, it loses none that it acknowledged, and starts again at once`() throws {
        let directory = try Program.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let (database, token, meetings, people) = try Self.example(in: directory)
        for round in 1...8 {
            let program = try Program(serving: database)
            let sheets = Self.keepSheets(program, token, meetings, people)
            sheets.wait(for: 3 + 7 * round)
            program.end(SIGKILL)
            sheets.waitForEnd()
            #expect(sheets.saved >= 3 + 7 * round)
            #expect(sheets.others.isEmpty)
            let sound = try Program.run("verify", "--database", database)
            #expect(sound.status == 0, "\(sound.errors)")

            let start = ContinuousClock.now
            let again = try Program(serving: database)
            #expect(ContinuousClock.now - start < .seconds(60))
            for (meeting, last) in sheets.last {
                let found = try again.ask("/meetings/\(meeting)/attendance", fields: ["Authorization": "Bearer \(token)"])
                // The one after the last that was heard of may be stored too: its answer was lost, not what it did.
                let isNext = found.version == last.version + 1
                #expect(found.body == last.body || isNext, "round \(round), \(meeting)")
            }
            #expect(again.end(SIGTERM) == .exit(0))
        }
    }

    @Test func `told to stop while sheets are saved, it answers every request that it took, and ends by itself`() throws {
        let directory = try Program.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let (database, token, meetings, people) = try Self.example(in: directory)
        for round in 1...3 {
            let program = try Program(serving: database)
            let sheets = Self.keepSheets(program, token, meetings, people)
            sheets.wait(for: 10 * round)
            let start = ContinuousClock.now
            #expect(program.end(SIGTERM) == .exit(0))
            #expect(ContinuousClock.now - start < .seconds(60))
            sheets.waitForEnd()
            #expect(sheets.others.allSatisfy { $0 == 503 })
            let again = try Program(serving: database)
            for (meeting, last) in sheets.last {
                let found = try again.ask("/meetings/\(meeting)/attendance", fields: ["Authorization": "Bearer \(token)"])
                #expect(found.body == last.body, "round \(round), \(meeting): what was done was also answered")
            }
            again.end(SIGTERM)
        }
    }
}

extension Program.Answer {
    /// The version of the thing, from its tag.
    fileprivate var version: Int { Int((fields["etag"] ?? "").dropFirst().prefix { $0.isNumber }) ?? -1 }
}
