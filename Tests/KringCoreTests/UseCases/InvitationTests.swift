import Testing

@testable import KringCore

@Suite struct `Answering an invitation` {
    private let network = try! SmallNetwork()

    private func answer(
        _ choice: InvitationAnswer.Choice, of person: Person.ID, to meeting: Meeting.ID = "later", colleague: Person.ID? = nil,
        by actor: Actor? = nil, version: Int? = nil
    ) throws -> InvitationAnswerView {
        let start = try LocalMoment(parsing: "2000-01-01T12:00")
        let answer = InvitationAnswer(
            meeting: meeting, person: person, choice: choice, colleague: colleague, start: start)
        return try network.kring.write(by: actor ?? .person(person), source: .api) {
            try $0.answerInvitation(answer, expectedVersion: version)
        }
    }

    private func answers(by actor: Actor, to meeting: Meeting.ID = "later") throws -> InvitationAnswers {
        try network.kring.read(by: actor) { try $0.answers(to: meeting) }
    }

    @Test func `it is kept, changed as often as one likes, and read back`() throws {
        defer { network.remove() }
        let first = try answer(.comes, of: "p-member", version: 0)
        #expect(first.version == 1 && first.answer?.choice == .comes && !first.isToConfirm)
        #expect(first.answer?.start == (try LocalMoment(parsing: "2026-09-07T20:00")))
        let before = try network.contents()
        #expect(try answer(.comes, of: "p-member", version: 1) == first)
        #expect(try network.contents() == before, "the same again changes nothing")
        let second = try answer(.colleagueComes, of: "p-member", colleague: "p-chair", version: 1)
        #expect(second.version == 2 && second.colleague?.id == "p-chair")
        #expect(throws: KringError.conflict(.staleVersion(present: 2))) { try answer(.cannot, of: "p-member", version: 1) }
    }

    @Test func `it never becomes attendance`() throws {
        defer { network.remove() }
        let period = ReportPeriod(asOf: SmallNetwork.today)
        let status = try network.kring.read(by: .person("p-chair")) { try $0.circleStatus("a", period) }
        _ = try answer(.comes, of: "p-member")
        #expect(try network.kring.read(by: .person("p-chair")) { try $0.circleStatus("a", period) } == status)
        #expect(try network.kring.read(by: .person("p-chair")) { try $0.sheet(of: "later") }.lines.isEmpty)
    }

    @Test func `each sees her own, a practice its own, the chair all of her circle, and nobody else any`() throws {
        defer { network.remove() }
        _ = try answer(.comes, of: "p-member")
        _ = try answer(.cannot, of: "p-partner")
        let all = try answers(by: .person("p-chair"))
        #expect(all.extent == .all)
        #expect(all.answers.map(\.name.id) == ["p-chair", "p-colleague", "p-member", "p-partner"])
        #expect(all.answers.map(\.answer?.choice) == [nil, nil, .comes, .cannot])
        #expect(try answers(by: .person("p-member")).answers.map(\.name.id) == ["p-member"])
        #expect(try answers(by: .person("p-colleague")).answers.map(\.name.id) == ["p-colleague", "p-partner"])
        #expect(try network.kring.read(by: .person("p-colleague")) { try $0.answer(of: "p-partner", to: "later") }.version == 1)
        #expect(throws: KringError.forbidden) {
            try network.kring.read(by: .person("p-member")) { try $0.answer(of: "p-partner", to: "later") }
        }
        #expect(throws: KringError.notFound) {
            try network.kring.read(by: .person("p-chair")) { try $0.answer(of: "p-former", to: "later") }
        }
        for other: Actor in [.open, .person("p-chair-b"), .person("p-coordinator"), .administrator, .region, .careCouncil(["z"])]
        {
            #expect(throws: KringError.notFound) { try answers(by: other) }
            #expect(throws: KringError.notFound) { try answer(.comes, of: "p-member", by: other) }
        }
    }

    @Test func `a colleague of the practice answers for her, the chair and a fellow member do not`() throws {
        defer { network.remove() }
        #expect(try answer(.comes, of: "p-partner", by: .person("p-colleague")).version == 1)
        #expect(throws: KringError.forbidden) { try answer(.comes, of: "p-partner", by: .person("p-chair")) }
        #expect(throws: KringError.forbidden) { try answer(.comes, of: "p-partner", by: .person("p-member")) }
        let entry = try #require(try network.journal().last)
        #expect(entry.row.action == "answerInvitation" && entry.row.after == nil && entry.lines.count == 1)
    }

    @Test func `nobody answers once the meeting has begun, was held or is called off`() throws {
        defer { network.remove() }
        for meeting: Meeting.ID in ["gehouden", "gisteren"] {
            #expect(throws: KringError.conflict(.invitationClosed)) { try answer(.comes, of: "p-member", to: meeting) }
        }
        try network.kring.write(by: .person("p-chair"), source: .api) {
            _ = try $0.cancelMeeting("later", reason: "ziek", expectedVersion: nil)
        }
        #expect(throws: KringError.conflict(.invitationClosed)) { try answer(.comes, of: "p-member") }
        #expect(throws: KringError.notFound) { try answer(.comes, of: "p-member", to: "bij-b") }
        #expect(throws: KringError.notFound) { try answer(.comes, of: "p-former", by: .operator) }
    }

    @Test func `a meeting that is moved keeps the answers, to be confirmed`() throws {
        defer { network.remove() }
        _ = try answer(.comes, of: "p-member")
        try network.kring.write(by: .person("p-chair"), source: .api) { scope in
            guard case .full(var meeting) = try scope.reading.meeting("later") else { throw KringError.notFound }
            meeting.value.start = try LocalMoment(parsing: "2026-09-14T20:00")
            meeting.value.end = try LocalMoment(parsing: "2026-09-14T22:00")
            _ = try scope.changeMeeting(meeting.value, expectedVersion: nil)
        }
        let view = try network.kring.read(by: .person("p-member")) { try $0.answer(of: "p-member", to: "later") }
        #expect(view.isToConfirm && view.answer?.choice == .comes)
        #expect(try answer(.comes, of: "p-member", version: 1).isToConfirm == false)
    }

    @Test(arguments: [
        (InvitationAnswer.Choice.comes, Person.ID("p-chair")), (.colleagueComes, "p-member"), (.colleagueComes, "p-member-b"),
        (.colleagueComes, "p-niemand"),
    ])
    func `a colleague comes only in another's place, and only one who could come`(
        choice: InvitationAnswer.Choice, colleague: Person.ID
    ) throws {
        defer { network.remove() }
        #expect {
            _ = try answer(choice, of: "p-member", colleague: colleague)
        } throws: { error in
            guard case .rejected(let issues)? = error as? KringError else { return false }
            return issues.map(\.pointer) == ["/colleague"]
        }
    }

    @Test func `chairs and coordinators are invited to the umbrella, and a member of her circle may come for a chair`() throws {
        defer { network.remove() }
        try network.kring.write(by: .person("p-coordinator"), source: .api) { scope in
            _ = try scope.planMeeting(SmallNetwork.meeting("koepel-later", of: .umbrella("u"), on: day("2026-10-05")))
        }
        let meeting: Meeting.ID = "koepel-later"
        #expect(try answer(.comes, of: "p-coordinator", to: meeting).version == 1)
        #expect(try answer(.colleagueComes, of: "p-chair", to: meeting, colleague: "p-member").version == 1)
        #expect(throws: KringError.self) { try answer(.colleagueComes, of: "p-chair", to: meeting, colleague: "p-member-b") }
        let all = try answers(by: .person("p-coordinator"), to: meeting)
        #expect(all.extent == .all && all.answers.map(\.name.id) == ["p-chair", "p-coordinator"])
        #expect(throws: KringError.notFound) { try answer(.comes, of: "p-member", to: meeting) }
    }
}
