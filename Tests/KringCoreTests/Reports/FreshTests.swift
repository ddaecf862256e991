import Testing

@testable import KringCore

/// One thing that somebody does, of which some report tells afterwards.
struct Deed: Sendable, CustomTestStringConvertible {
    let name: String
    let perform: @Sendable (WriteScope) throws -> Void

    init(_ name: String, _ perform: @escaping @Sendable (WriteScope) throws -> Void) {
        self.name = name
        self.perform = perform
    }

    var testDescription: String { name }
}

extension WriteScope {
    /// The first stored thing for which something holds.
    func first<Value: Storable>(_: Value.Type, where holds: (Value) -> Bool) throws -> Stored<Value> {
        guard let stored = try db.list(Value.self).first(where: { holds($0.value) }) else { throw KringError.notFound }
        return stored
    }

    /// A meeting of a circle this year, with a status, before or after today.
    func meeting(of circle: Circle.ID, _ status: Meeting.Status, past: Bool) throws -> Meeting {
        try first(Meeting.self) {
            $0.host == .circle(circle) && $0.status == status && $0.start.day.year == today.year
                && ($0.start.day < today) == past
        }.value
    }

    /// A sheet on which every member of today was there.
    func everybody(of circle: Circle.ID, at meeting: Meeting.ID) throws -> [Attendance] {
        let members = try db.list(Membership.self).filter { $0.value.circle == circle && $0.value.span.contains(today) }
        return members.map { Attendance(meeting: meeting, person: $0.value.person, status: .present) }
    }

    func change(_ circle: Circle.ID, _ what: (inout Circle) -> Void) throws {
        guard var changed = try db.stored(circle)?.value else { throw KringError.notFound }
        what(&changed)
        _ = try changeCircle(changed, expectedVersion: nil)
    }
}

enum Deeds {
    static let all = circles + people + meetings + zones

    static let circles: [Deed] = [
        Deed("a circle gets another name") { try $0.change("lok-rupel") { $0.name = "LOK aan de Rupel" } },
        Deed("a circle is held to other rules") { try $0.change("lok-lier") { $0.ruleSet = "generic" } },
        Deed("a link to a zone ends") { scope in
            let today = scope.today
            try scope.change("dijle-nete") { $0.zones[0].span.to = today }
        },
        Deed("a circle names its municipalities") { try $0.change("lok-mechelen") { $0.municipalities = ["mechelen"] } },
        Deed("a circle is dissolved") { scope in
            _ = try scope.dissolveCircle("kine-lier", on: scope.today, expectedVersion: nil)
        },
        Deed("a circle is founded") { scope in
            _ = try scope.foundCircle(
                Circle(
                    id: "nieuw", name: "Nieuw", professions: ["podoloog"], umbrella: "koepel-vroedvrouwen", ruleSet: "generic",
                    foundedOn: scope.today, zones: [Circle.ZoneLink(zone: "rupelaar")]))
        },
        Deed("a waiver is granted") { scope in
            _ = try scope.grantWaiver(
                Waiver(circle: "dijle-nete", requirement: "meetings", year: 2026, reason: "overmacht", grantedBy: ""))
        },
        Deed("a waiver is withdrawn") { scope in
            let waiver = try scope.first(Waiver.self) { $0.year == 2026 }
            try scope.withdrawWaiver(RowID(waiver.row), expectedVersion: nil)
        },
        Deed("a goal is set") { scope in _ = try scope.setGoal(Goal(id: "nieuw", circle: "kine-lier", title: "Groeien")) },
        Deed("a goal is changed") { scope in
            var goal = try scope.first(Goal.self) { $0.requirement != nil }.value
            goal.title = "Anders gezegd"
            _ = try scope.changeGoal(goal, expectedVersion: nil)
        },
        Deed("a goal is dropped") { try $0.dropGoal("doel-1", expectedVersion: nil) },
    ]

    static let people: [Deed] = [
        Deed("a member is admitted") { scope in
            let person = try scope.recordPerson(
                Person(id: "p-x", givenName: "Nele", familyName: "Nieuw", municipality: "mechelen")
            ).value.id
            _ = try scope.admitMember(Membership(circle: "dijle-nete", person: person, from: scope.today))
        },
        Deed("a membership ends") { scope in
            let hers = try scope.first(Membership.self) { $0.person == "p-010" }
            _ = try scope.endMembership(RowID(hers.row), on: scope.today, expectedVersion: nil)
        },
        Deed("a membership moves to another practice") { scope in
            let hers = try scope.first(Membership.self) { $0.person == "p-003" }
            var membership = hers.value
            membership.practice = nil
            membership.from = day("2026-06-01")
            _ = try scope.changeMembership(RowID(hers.row), to: membership, expectedVersion: nil)
        },
        Deed("a member takes leave") { scope in
            _ = try scope.takeLeave(Leave(circle: "dijle-nete", person: "p-010", from: day("2026-01-01")))
        },
        Deed("a leave is changed") { scope in
            let hers = try scope.first(Leave.self) { $0.person == "p-057" }
            var leave = hers.value
            leave.from = day("2026-02-01")
            _ = try scope.changeLeave(RowID(hers.row), to: leave, expectedVersion: nil)
        },
        Deed("a chair is appointed") { scope in
            let person = try scope.first(Membership.self) { $0.circle == "ergo-bonstato" }.value.person
            _ = try scope.appointToOffice(
                Office(holder: .circle("ergo-bonstato"), person: person, kind: .chair, from: day("2026-01-01")))
        },
        Deed("an office ends") { scope in
            let stored = try scope.first(Office.self) { $0.person == "p-001" && $0.kind == .chair }
            var office = stored.value
            office.to = day("2026-01-01")
            _ = try scope.changeOffice(RowID(stored.row), to: office, expectedVersion: nil)
        },
        Deed("a member moves to another municipality") { scope in
            let persons = try scope.db.list(Membership.self).filter { $0.value.circle == "dijle-nete" }.map(\.value.person)
            guard
                var person = persons.lazy.compactMap({ try? scope.db.stored($0)?.value }).first(where: {
                    $0.municipality != "mechelen" && $0.municipality != nil
                })
            else { throw KringError.notFound }
            person.municipality = person.municipality == "lier" ? "mechelen" : "lier"
            _ = try scope.changePerson(person, expectedVersion: nil)
        },
        Deed("a practice moves, and a member who is known by it with it") { scope in
            guard var person = try scope.db.stored(Person.ID(known: "p-001"))?.value,
                let hers = try scope.db.list(Membership.self).first(where: { $0.value.person == "p-001" })?.value,
                var practice = try hers.practice.flatMap({ try scope.db.stored($0)?.value })
            else { throw KringError.notFound }
            person.municipality = nil
            _ = try scope.changePerson(person, expectedVersion: nil)
            practice.municipality = "mechelen"
            _ = try scope.changePractice(practice, expectedVersion: nil)
        },
    ]

    static let meetings: [Deed] = [
        Deed("a sheet is kept") { scope in
            let meeting = try scope.meeting(of: "lok-rupel", .planned, past: true)
            _ = try scope.recordAttendance(
                try scope.everybody(of: "lok-rupel", at: meeting.id), of: meeting.id, expectedVersion: nil)
        },
        Deed("a sheet is corrected") { scope in
            let meeting = try scope.meeting(of: "dijle-nete", .held, past: true)
            _ = try scope.recordAttendance(
                try scope.everybody(of: "dijle-nete", at: meeting.id), of: meeting.id, expectedVersion: nil)
        },
        Deed("a meeting is planned") { scope in
            _ = try scope.planMeeting(SmallMeeting.of(.circle("kine-rupel"), "nieuw", on: day("2026-12-10")))
        },
        Deed("a meeting is shortened") { scope in
            var meeting = try scope.meeting(of: "dijle-nete", .held, past: true)
            meeting.end = LocalMoment(utcMinutes: meeting.start.utcMinutes + 45)
            _ = try scope.changeMeeting(meeting, expectedVersion: nil)
        },
        Deed("a meeting is cancelled") { scope in
            let meeting = try scope.meeting(of: "kine-mechelen", .planned, past: false)
            _ = try scope.cancelMeeting(meeting.id, reason: "te weinig volk", expectedVersion: nil)
        },
        Deed("a meeting is closed without a sheet") { scope in
            var meeting = try scope.meeting(of: "lok-rupel", .planned, past: true)
            meeting.status = .held
            _ = try scope.changeMeeting(meeting, expectedVersion: nil)
        },
        Deed("an umbrella meeting is planned") { scope in
            _ = try scope.planMeeting(SmallMeeting.of(.umbrella("koepel-vroedvrouwen"), "nieuw", on: day("2026-12-10")))
        },
        Deed("an umbrella meeting gets its sheet") { scope in
            let meeting = try scope.first(Meeting.self) {
                $0.host == .umbrella("koepel-vroedvrouwen") && $0.status == .held && $0.start.day.year == 2026
            }.value
            let line = Attendance(
                meeting: meeting.id, person: "p-001", status: .present, representsCircle: "vroedvrouwen-denderland")
            _ = try scope.recordAttendance([line], of: meeting.id, expectedVersion: nil)
        },
    ]

    static let zones: [Deed] = [
        Deed("a finding is noted") { scope in
            _ = try scope.noteFinding(Finding(zone: "dender", profession: "podoloog", on: scope.today))
        },
        Deed("a finding is changed") { scope in
            let stored = try scope.first(Finding.self) { $0.zone == "rupelaar" }
            var finding = stored.value
            finding.on = scope.today
            _ = try scope.changeFinding(RowID(stored.row), to: finding, expectedVersion: nil)
        },
        Deed("a finding is withdrawn") { scope in
            let stored = try scope.first(Finding.self) { $0.zone == "rupelaar" }
            try scope.withdrawFinding(RowID(stored.row), expectedVersion: nil)
        },
        Deed("a workforce figure is noted") { scope in
            _ = try scope.noteWorkforce(
                Workforce(zone: "dender", profession: "podoloog", year: 2026, count: 12, source: "telling"))
        },
        Deed("a workforce figure is corrected") { scope in
            let stored = try scope.first(Workforce.self) { $0.profession == "vroedvrouw" }
            var figure = stored.value
            figure.count += 1
            _ = try scope.changeWorkforce(RowID(stored.row), to: figure, expectedVersion: nil)
        },
        Deed("a workforce figure is withdrawn") { scope in
            let stored = try scope.first(Workforce.self) { $0.profession == "vroedvrouw" }
            try scope.withdrawWorkforce(RowID(stored.row), expectedVersion: nil)
        },
    ]
}

/// Meetings of two hours in the evening.
enum SmallMeeting {
    static func of(_ host: Meeting.Host, _ id: Meeting.ID, on day: CalendarDay) throws -> Meeting {
        try Meeting(
            id: id, host: host, kind: host.circle == nil ? .umbrella : .regular, start: LocalMoment(day: day, minute: 20 * 60),
            end: LocalMoment(day: day, minute: 22 * 60), status: .planned)
    }
}

@Suite struct `A report that was kept` {
    /// The day itself, and a year that is over.
    private let periods = [ExampleKring.now, ReportPeriod(asOf: ExampleKring.today, year: 2025)]

    @Test(arguments: Deeds.all) func `is told anew after a change, as by a program that just began`(deed: Deed) throws {
        let example = try ExampleKring()
        let before = try periods.map { try Everything(example.kring, $0) }
        try example.change(deed.perform)
        let after = try periods.map { try Everything(example.kring, $0) }
        let fresh = try example.reopened()
        for (index, period) in periods.enumerated() {
            let wanted = try Everything(fresh, period)
            #expect(after[index] == wanted, "\(period): stale in \(after[index].differences(from: wanted))")
        }
        #expect(after != before, "the change shows")
        try fresh.database.close()
    }

    @Test func `is never stale, whatever follows on what`() throws {
        var generator = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: .min ... .max, using: &generator)
        var random = SplitMix(seed: seed)
        let example = try ExampleKring()
        _ = try Everything(example.kring, ExampleKring.now)
        var done: [String] = []
        for deed in (Deeds.all + Deeds.all).shuffled(using: &random).prefix(24) {
            do {
                try example.change(deed.perform)
            } catch is KringError {
                // Done before, or its object is gone by now: refused, and that changes nothing either.
                continue
            }
            done.append(deed.name)
            // Sometimes nobody looks in between.
            guard Bool.random(using: &random) else { continue }
            let kept = try Everything(example.kring, ExampleKring.now)
            let fresh = Kring(database: example.kring.database, playbook: example.kring.playbook, clock: example.kring.clock)
            let wanted = try Everything(fresh, ExampleKring.now)
            #expect(kept == wanted, "seed \(seed), after \(done): \(kept.differences(from: wanted))")
        }
        #expect(done.count > 8, "seed \(seed)")
        let wanted = try Everything(example.reopened(), ExampleKring.now)
        #expect(try Everything(example.kring, ExampleKring.now) == wanted, "seed \(seed), after \(done)")
    }
}
