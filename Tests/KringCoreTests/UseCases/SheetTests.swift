import Foundation
import Synchronization
import Testing

@testable import KringCore

@Suite struct `An attendance sheet` {
    private func lines(_ people: [Person.ID: Attendance.Status]) -> [Attendance] {
        people.map { Attendance(meeting: "gisteren", person: $0.key, status: $0.value) }
    }

    @Test func `is replaced as a whole, and its meeting was held`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        let first = try kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance(
                lines(["p-member": .present, "p-chair": .excused]), of: "gisteren", expectedVersion: 0)
        }
        #expect(first.version == 1)
        #expect(first.lines.map(\.attendance.person) == ["p-chair", "p-member"])
        guard case .full(let meeting) = try kring.read(by: Who.chair, { try $0.meeting("gisteren") }) else {
            Issue.record("a chair sees all of a meeting")
            return
        }
        #expect(meeting.value.status == .held && meeting.version == 2)
        let second = try kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance(lines(["p-partner": .present]), of: "gisteren", expectedVersion: 1)
        }
        #expect(second.lines.map(\.attendance.person) == ["p-partner"])
        let journal = try network.journal()
        #expect(journal.map(\.row.action) == ["recordAttendance", "closeMeeting", "recordAttendance"])
        #expect(journal[2].lines.count == 3)
        #expect(journal[2].lines.allSatisfy { $0.contains("gisteren") })
        #expect(journal.allSatisfy { !($0.row.after ?? "").contains("p-member") })
    }

    @Test func `is saved by one of two who save it at once, and the other hears so`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        let outcomes = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 16) { index in
            let outcome: String
            do {
                _ = try kring.write(by: index % 2 == 0 ? Who.chair : Who.secretary, source: .web) {
                    try $0.recordAttendance(
                        lines(["p-member": index % 2 == 0 ? .present : .absent]), of: "gisteren", expectedVersion: 0)
                }
                outcome = "saved"
            } catch KringError.conflict(.staleVersion(present: let present)) {
                outcome = "stale \(present)"
            } catch {
                outcome = "\(error)"
            }
            outcomes.withLock { $0.append(outcome) }
        }
        let counts = outcomes.withLock { $0.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
        #expect(counts == ["saved": 1, "stale 1": 15])
        #expect(try kring.read(by: Who.chair) { try $0.sheet(of: "gisteren").version } == 1)
        #expect(try network.journal().filter { $0.row.action == "recordAttendance" }.count == 1)
    }

    @Test func `keeps lines of people who are no longer known`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let guest = Attendance(meeting: "gisteren", person: "p-member-b", status: .present)
        _ = try network.kring.write(by: .operator, source: .command) {
            try $0.recordAttendance([guest], of: "gisteren", expectedVersion: 0)
        }
        let sheet = try network.kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance([guest] + lines(["p-member": .present]), of: "gisteren", expectedVersion: 1)
        }
        #expect(sheet.lines.count == 2)
    }

    @Test func `takes the delegate of a practice for the practice she is in, and no other`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func save(_ practice: Practice.ID) throws {
            _ = try network.kring.write(by: Who.chair, source: .web) {
                try $0.recordAttendance(
                    [Attendance(meeting: "gisteren", person: "p-partner", status: .present, delegateFor: practice)],
                    of: "gisteren", expectedVersion: nil)
            }
        }
        #expect(throws: KringError.self) { try save("andere-praktijk") }
        try save("praktijk")
    }

    @Test func `shows a member her own line, and a delegate those she stood in for`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        _ = try network.kring.write(by: Who.chair, source: .web) {
            try $0.recordAttendance(
                lines(["p-member": .present, "p-chair": .present, "p-colleague": .excused]) + [
                    Attendance(meeting: "gisteren", person: "p-partner", status: .present, delegateFor: "praktijk")
                ], of: "gisteren", expectedVersion: 0)
        }
        func seen(by actor: Actor) throws -> [Person.ID] {
            try network.kring.read(by: actor) { try $0.sheet(of: "gisteren").lines.map(\.attendance.person) }
        }
        #expect(try seen(by: Who.member) == ["p-member"])
        #expect(try seen(by: Who.partner) == ["p-colleague", "p-partner"])
        #expect(try seen(by: .person("p-colleague")) == ["p-colleague"])
        #expect(try seen(by: Who.secretary).count == 4)
        #expect(try seen(by: .sheetLink("gisteren")).count == 4)
        for actor in [Who.chairB, Who.coordinator, Who.council, .region, .open, .sheetLink("gehouden"), .administrator] {
            #expect(throws: KringError.notFound, "\(actor.journalName)") { try seen(by: actor) }
        }
    }
}
