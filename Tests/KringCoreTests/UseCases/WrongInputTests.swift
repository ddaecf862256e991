import Testing

@testable import KringCore

/// Something wrong in several places at once, and where it says so.
struct Wrong: CustomTestStringConvertible, Sendable {
    var name: String
    var actor: Actor
    var issues: [String]
    var perform: @Sendable (WriteScope) throws -> Void

    var testDescription: String { name }
}

@Suite struct `Wrong input` {
    static let long = String(repeating: "x", count: 201)

    static let wrongs: [Wrong] = [
        Wrong(
            name: "a circle", actor: Who.chair,
            issues: [
                "/name tooLong", "/dissolvedOn invalidPeriod", "/professions/0 referenceNotFound",
                "/municipalities/0 referenceNotFound", "/ruleSet referenceNotFound", "/zones/0/zone referenceNotFound",
                "/zones/2 duplicateItem",
            ]
        ) { scope in
            var circle = SmallNetwork.circle("a", umbrella: "u", zones: ["geen", "y", "y"])
            circle.name = long
            circle.professions = ["geen"]
            circle.municipalities = ["geen"]
            circle.ruleSet = "geen"
            circle.dissolvedOn = day("2019-12-31")
            _ = try scope.changeCircle(circle, expectedVersion: 1)
        },
        Wrong(
            name: "a membership", actor: Who.chair,
            issues: [
                "/to invalidPeriod", "/person referenceNotFound", "/practice referenceNotFound", "/mentor referenceNotFound",
            ]
        ) { scope in
            _ = try scope.admitMember(
                Membership(
                    circle: "a", person: "p-member-b", practice: "geen", from: day("2026-02-01"), to: day("2026-01-01"),
                    mentor: "p-chair-b"))
        },
        Wrong(
            name: "a membership of another", actor: Who.chair,
            issues: ["/circle valueNotAllowed", "/person valueNotAllowed", "/mentor valueNotAllowed"]
        ) { scope in
            _ = try scope.changeMembership(
                try scope.membership(of: "p-member"),
                to: Membership(circle: "b", person: "p-partner", from: day("2026-01-01"), mentor: "p-partner"),
                expectedVersion: 1)
        },
        Wrong(
            name: "a leave", actor: Who.chair, issues: ["/person referenceNotFound"]
        ) { scope in
            _ = try scope.takeLeave(
                Leave(circle: "a", person: "p-member-b", from: day("2026-02-01"), to: day("2026-03-01")))
        },
        Wrong(
            name: "an office", actor: Who.chair, issues: ["/office valueNotAllowed", "/person referenceNotFound"]
        ) { scope in
            _ = try scope.appointToOffice(
                Office(holder: .circle("a"), person: "p-chair-b", kind: .coordinator, from: day("2026-01-01")))
        },
        Wrong(
            name: "a person", actor: Who.chair,
            issues: [
                "/givenName tooLong", "/email valueNotAllowed", "/nihdi valueNotAllowed", "/professions/0 referenceNotFound",
                "/municipality referenceNotFound",
            ]
        ) { scope in
            _ = try scope.recordPerson(
                Person(
                    id: "p-x", givenName: long, familyName: "Y", email: "geen adres", professions: ["geen"],
                    municipality: "geen", nihdi: "123"))
        },
        Wrong(
            name: "a meeting to come that was held", actor: Who.chair,
            issues: ["/end outOfRange", "/status valueNotAllowed", "/venue referenceNotFound"]
        ) { scope in
            var meeting = try SmallNetwork.meeting("nieuw", of: .circle("a"), on: day("2026-10-01"), .held)
            meeting.end = try LocalMoment(day: day("2026-10-09"), minute: 1300)
            meeting.venue = "geen"
            _ = try scope.planMeeting(meeting)
        },
        Wrong(name: "a cancellation without a reason", actor: Who.chair, issues: ["/reason reasonRequired"]) { scope in
            _ = try scope.cancelMeeting("later", reason: "", expectedVersion: 1)
        },
        Wrong(
            name: "a sheet", actor: Who.chair,
            issues: [
                "/attendance/1/person duplicateAttendance", "/attendance/2/meeting valueNotAllowed",
                "/attendance/3/person referenceNotFound", "/attendance/4/delegateFor referenceNotFound",
                "/attendance/5/representsCircle valueNotAllowed", "/attendance/6/status valueNotAllowed",
                "/attendance/6/delegateForPerson referenceNotFound", "/attendance/7/delegateForPerson valueNotAllowed",
            ]
        ) { scope in
            let sheet: Meeting.ID = "gisteren"
            let lines = [
                Attendance(meeting: sheet, person: "p-member", status: .present),
                Attendance(meeting: sheet, person: "p-member", status: .absent),
                Attendance(meeting: "later", person: "p-partner", status: .present),
                Attendance(meeting: sheet, person: "p-member-b", status: .present),
                Attendance(meeting: sheet, person: "p-chair", status: .present, delegateFor: "praktijk"),
                Attendance(meeting: sheet, person: "p-secretary", status: .present, representsCircle: "a"),
                Attendance(meeting: sheet, person: "p-colleague", status: .excused, delegateForPerson: "p-member-b"),
                Attendance(meeting: sheet, person: "p-speaker", status: .present, delegateForPerson: "p-speaker"),
            ]
            _ = try scope.recordAttendance(lines, of: sheet, expectedVersion: 0)
        },
        Wrong(
            name: "an umbrella's sheet", actor: Who.coordinator,
            issues: [
                "/attendance/0/delegateFor valueNotAllowed", "/attendance/0/representsCircle referenceNotFound",
                "/attendance/1/person referenceNotFound",
            ]
        ) { scope in
            let lines = [
                Attendance(
                    meeting: "koepel", person: "p-chair", status: .present, delegateFor: "praktijk", representsCircle: "b"),
                Attendance(meeting: "koepel", person: "p-member", status: .present),
            ]
            _ = try scope.recordAttendance(lines, of: "koepel", expectedVersion: 0)
        },
        Wrong(
            name: "a sheet of a meeting to come", actor: Who.chair, issues: ["/attendance valueNotAllowed"]
        ) { scope in
            _ = try scope.recordAttendance(
                [Attendance(meeting: "later", person: "p-member", status: .excused)], of: "later", expectedVersion: 0)
        },
        Wrong(
            name: "an agreement", actor: Who.chair, issues: ["/meeting referenceNotFound", "/reviewOn invalidPeriod"]
        ) { scope in
            _ = try scope.recordAgreement(
                Agreement(
                    id: "nieuw", circle: "a", title: "t", kind: .protocol, adoptedOn: day("2026-01-01"), meeting: "bij-b",
                    reviewOn: day("2025-01-01")))
        },
        Wrong(
            name: "a goal", actor: Who.chair, issues: ["/requirement/mandatory valueNotAllowed"]
        ) { scope in
            let requirement = Requirement(
                id: "meer", kind: .eventCount(.init(kinds: [.activity], perYear: 1)), mandatory: true, source: "wij")
            _ = try scope.setGoal(Goal(id: "nieuw", circle: "a", title: "t", requirement: requirement))
        },
        Wrong(
            name: "a waiver", actor: Who.coordinator, issues: ["/requirement referenceNotFound"]
        ) { scope in
            _ = try scope.grantWaiver(Waiver(circle: "a", requirement: "geen", year: 2026, reason: "r", grantedBy: "x"))
        },
        Wrong(
            name: "a signal", actor: Who.speaker,
            issues: ["/zone valueNotAllowed", "/status valueNotAllowed", "/answer valueNotAllowed", "/raisedOn outOfRange"]
        ) { scope in
            var circle = SmallNetwork.circle("a", umbrella: "u", zones: ["y"])
            circle.zones[0].span.to = day("2026-06-15")
            try scope.db.update(circle, row: scope.db.row(of: circle.id) ?? 0)
            _ = try scope.raiseSignal(
                Signal(
                    id: "nieuw", circle: "a", zone: "y", raisedOn: day("2026-06-16"), subject: "s", text: "t",
                    status: .answered, answer: "x"))
        },
        Wrong(
            name: "a finding", actor: Who.council, issues: ["/profession referenceNotFound", "/on outOfRange"]
        ) { scope in
            _ = try scope.noteFinding(Finding(zone: "z", profession: "geen", on: day("2026-06-16")))
        },
        Wrong(
            name: "a token", actor: .operator,
            issues: [
                "/days outOfRange", "/person requiredKey", "/zone valueNotAllowed", "/umbrella valueNotAllowed",
                "/circle referenceNotFound",
            ]
        ) { scope in
            _ = try scope.issueToken(APIToken(role: .chair, circle: "geen", umbrella: "u", zone: "z"), days: 366)
        },
    ]

    @Test(arguments: wrongs) func `is refused with all its faults at once, and nothing is written`(wrong: Wrong) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.contents()
        do {
            try network.kring.write(by: wrong.actor, source: .api) { try wrong.perform($0) }
            Issue.record("\(wrong.name) was taken")
        } catch KringError.rejected(let issues) {
            #expect(Set(issues.map { "\($0.pointer) \($0.code)" }) == Set(wrong.issues))
        }
        #expect(try network.contents() == before)
    }

    @Test func `clashes are told apart`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func clash(_ conflict: KringError.Conflict, _ perform: (WriteScope) throws -> Void) {
            #expect(throws: KringError.conflict(conflict)) {
                try network.kring.write(by: .operator, source: .api) { try perform($0) }
            }
        }
        clash(.duplicate) { _ = try $0.foundCircle(SmallNetwork.circle("a", umbrella: "u", zones: [])) }
        clash(.membershipOverlap) {
            _ = try $0.admitMember(Membership(circle: "a", person: "p-member", from: day("2026-01-01")))
        }
        clash(.membershipOverlap) {
            _ = try $0.admitMember(
                Membership(circle: "a", person: "p-former", from: day("2020-01-01"), to: day("2021-01-02")))
        }
        clash(.duplicate) {
            _ = try $0.takeLeave(Leave(circle: "a", person: "p-member", from: day("2025-02-01"), to: day("2025-04-01")))
        }
        clash(.duplicate) {
            _ = try $0.appointToOffice(Office(holder: .circle("a"), person: "p-chair", kind: .chair, from: day("2026-01-01")))
        }
        clash(.duplicate) {
            _ = try $0.grantWaiver(Waiver(circle: "a", requirement: "chairs", year: 2025, reason: "r", grantedBy: "x"))
        }
        clash(.duplicate) { _ = try $0.noteFinding(Finding(zone: "z", profession: "kinesist", on: day("2026-01-01"))) }
        clash(.duplicate) { _ = try $0.planMeeting(SmallNetwork.meeting("later", of: .circle("b"), on: day("2026-10-01"))) }
        clash(.meetingClosed) { scope in
            _ = try scope.cancelMeeting("gisteren", reason: "ziek", expectedVersion: 1)
            _ = try scope.recordAttendance(
                [Attendance(meeting: "gisteren", person: "p-member", status: .present)], of: "gisteren", expectedVersion: 0)
        }
        #expect(try network.journal().isEmpty)
    }

    @Test func `a member who left may come back the day her membership ended`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let entry = try network.kring.write(by: Who.chair, source: .web) {
            try $0.admitMember(Membership(circle: "a", person: "p-former", from: day("2026-06-15")))
        }
        #expect(entry.version == 1)
    }

    @Test func `the same again changes nothing and writes nothing`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.contents()
        try network.kring.write(by: Who.chair, source: .web) { scope in
            let circle = try scope.reading.circle("a").circle
            #expect(try scope.changeCircle(circle.value, expectedVersion: circle.version) == circle)
            guard case .full(let meeting) = try scope.reading.meeting("gehouden") else { throw KringError.notFound }
            #expect(try scope.changeMeeting(meeting.value, expectedVersion: meeting.version) == meeting)
            let sheet = try scope.reading.sheet(of: "gehouden")
            let saved = try scope.recordAttendance(
                sheet.lines.map(\.attendance), of: "gehouden", expectedVersion: sheet.version)
            #expect(saved == sheet)
        }
        #expect(try network.contents() == before)
    }
}
