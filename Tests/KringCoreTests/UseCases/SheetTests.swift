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

    @Test func `answers with what was stored, to everybody who keeps it`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let stood = Attendance(meeting: "gisteren", person: "p-partner", status: .present, delegateFor: "praktijk")
        for (round, actor) in [Who.chair, Who.secretary, .operator, .sheetLink("gisteren")].enumerated() {
            let people: [Person.ID: Attendance.Status] = [
                "p-member": round % 2 == 0 ? .present : .absent, "p-chair": .excused, "p-speaker": .present,
            ]
            let answered = try network.kring.write(by: actor, source: .web) {
                try $0.recordAttendance(lines(people) + [stood], of: "gisteren", expectedVersion: round)
            }
            let read = try network.kring.read(by: actor) { try $0.sheet(of: "gisteren") }
            #expect(answered == read)
            #expect(read.version == round + 1)
            #expect(read.lines.map(\.name.familyName) == ["Van p-chair", "Van p-member", "Van p-partner", "Van p-speaker"])
        }
    }

    @Test func `takes everybody who was or is of the circle, and lets only members of that day be stood in for`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try network.kring.database.write(touching: .everything) { db in
            // Away for two years and back again; and admitted by mistake, on no day at all.
            let spells: [(Person.ID, CalendarDay, CalendarDay?)] = [
                ("p-nobody", day("2015-01-01"), day("2018-01-01")), ("p-nobody", day("2020-01-01"), nil),
                ("p-coordinator", day("2024-01-01"), day("2024-01-01")),
            ]
            for (person, from, to) in spells {
                try db.insert(Membership(circle: "a", person: person, practice: "praktijk", from: from, to: to))
            }
        }
        func faults(_ line: Attendance) throws -> [String] {
            do {
                _ = try network.kring.write(by: Who.chair, source: .web) {
                    try $0.recordAttendance([line], of: "gisteren", expectedVersion: nil)
                }
                return []
            } catch KringError.rejected(let issues) {
                return issues.map { "\($0.pointer) \($0.code)" }
            }
        }
        for person: Person.ID in ["p-nobody", "p-coordinator", "p-former", "p-secretary", "p-speaker"] {
            let line = Attendance(meeting: "gisteren", person: person, status: .present)
            #expect(try faults(line) == [], "\(person)")
        }
        #expect(
            try faults(Attendance(meeting: "gisteren", person: "p-chair-b", status: .present))
                == ["/attendance/0/person referenceNotFound"])
        let absent: [(Person.ID, isMember: Bool)] = [
            ("p-nobody", true), ("p-member", true), ("p-coordinator", false), ("p-secretary", false), ("p-unheard-of", false),
            // Her last day was the day of the meeting.
            ("p-former", true),
        ]
        for (person, isMember) in absent {
            let line = Attendance(meeting: "gisteren", person: "p-chair", status: .present, delegateForPerson: person)
            #expect(
                try faults(line) == (isMember ? [] : ["/attendance/0/delegateForPerson referenceNotFound"]), "\(person)")
        }
        for (person, belongs) in [("p-nobody", true), ("p-coordinator", false), ("p-secretary", false)] {
            let line = Attendance(
                meeting: "gisteren", person: Person.ID(known: person), status: .present, delegateFor: "praktijk")
            #expect(try faults(line) == (belongs ? [] : ["/attendance/0/delegateFor referenceNotFound"]), "\(person)")
        }
    }

    @Test func `is told to the log by the persons whose lines changed, and no others`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func save(_ people: [Person.ID: Attendance.Status]) throws -> [String] {
            _ = try network.kring.write(by: Who.chair, source: .web) {
                try $0.recordAttendance(lines(people), of: "gisteren", expectedVersion: nil)
            }
            return try #require(try network.journal().last { $0.row.action == "recordAttendance" }).lines
        }
        func line(_ person: String, _ status: String) -> String {
            #"{"meeting":"gisteren","person":"\#(person)","status":"\#(status)"}"#
        }
        #expect(
            try save(["p-chair": .present, "p-member": .present])
                == ["p-chair", "p-member"].map { #"{"after":\#(line($0, "present"))}"# })
        #expect(
            try save(["p-member": .absent, "p-partner": .present, "p-former": .excused]) == [
                #"{"before":\#(line("p-chair", "present"))}"#, #"{"after":\#(line("p-former", "excused"))}"#,
                #"{"after":\#(line("p-member", "absent")),"before":\#(line("p-member", "present"))}"#,
                #"{"after":\#(line("p-partner", "present"))}"#,
            ])
        let sheets = try network.journal().count { $0.row.action == "recordAttendance" }
        _ = try save(["p-member": .absent, "p-partner": .present, "p-former": .excused])
        #expect(try network.journal().count { $0.row.action == "recordAttendance" } == sheets, "nothing changed")
        #expect(try network.kring.database.check().isSound)
    }

    @Test func `has lines that the log spells as a file does, in canonical order`() {
        let circles: [Circle.ID?] = [nil, "a"]
        let practices: [Practice.ID?] = [nil, "praktijk"]
        let colleagues: [Person.ID?] = [nil, "p-collega"]
        for circle in circles {
            for practice in practices {
                for colleague in colleagues {
                    for status in Attendance.Status.allCases {
                        let line = Attendance(
                            meeting: "gisteren", person: "p-member", status: status, delegateFor: practice,
                            delegateForPerson: colleague, representsCircle: circle, online: status == .present)
                        #expect(line.journalValue.canonical == JournalValue(line.recordValue).canonical)
                    }
                }
            }
        }
    }
}
