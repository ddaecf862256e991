import Testing

@testable import KringCore

@Suite struct `The state of a circle` {
    private let chairs = Fact.requirement("chairs", .officeCount(.init(office: .chair, minimum: 1)))
    private let chair = CircleFacts.Office(person: 1, kind: .chair, span: Fact.span("2015-01-01"))
    private let held = Fact.meeting("2026-03-01")

    private func state(
        _ facts: CircleFacts, _ requirements: [Requirement]? = nil, asOf: String = "2026-06-30", year: Int? = nil,
        startup: Int = 12, dormant: Int = 12
    ) -> CircleState {
        let rules = Fact.rules(requirements ?? [chairs], startup: startup, dormant: dormant)
        return CircleStatus(of: facts, in: WorkingYear(of: rules, year: year, asOf: Fact.day(asOf))).state
    }

    @Test(arguments: [("2026-07-01", CircleState.organised), ("2026-06-30", .dissolved), ("2020-01-01", .dissolved)])
    func `is dissolved from the day on`(dissolved: String, state: CircleState) {
        #expect(self.state(Fact.circle(dissolved: dissolved, offices: [chair], meetings: [held])) == state)
    }

    @Test func `of a year that is over looks at its last day`() {
        let facts = Fact.circle(
            founded: "2025-02-01", dissolved: "2027-01-01", offices: [chair], meetings: [Fact.meeting("2026-01-01")])
        #expect(state(facts, asOf: "2028-01-01", year: 2026) == .organised)
        #expect(state(facts, asOf: "2028-01-01", year: 2025) == .starting)
        #expect(state(facts, asOf: "2028-01-01", year: 2027) == .dissolved)
    }

    @Test(
        arguments: [
            (nil, 12, "2026-06-30", CircleState.starting), ("2025-06-30", 12, "2026-06-30", .organised),
            ("2025-07-01", 12, "2026-06-30", .starting), ("2026-07-01", 0, "2026-06-30", .starting),
            ("2026-06-30", 0, "2026-06-30", .organised), ("2024-02-29", 12, "2025-02-27", .starting),
            ("2024-02-29", 12, "2025-02-28", .organised), ("2025-08-31", 6, "2026-02-27", .starting),
            ("2025-08-31", 6, "2026-02-28", .organised),
        ] as [(String?, Int, String, CircleState)])
    func `is starting until so many months after its founding`(
        founded: String?, months: Int, asOf: String, state: CircleState
    ) {
        let ahead = Fact.meeting("2026-12-01", status: .planned)
        let facts = Fact.circle(founded: founded, offices: [chair], meetings: [ahead])
        #expect(self.state(facts, asOf: asOf, startup: months) == state)
    }

    @Test(arguments: [
        ("2025-07-01", Meeting.Status.held, CircleState.organised), ("2025-06-30", .held, .dormant),
        ("2026-06-30", .planned, .dormant), ("2026-06-30", .cancelled, .dormant), ("2026-07-01", .planned, .organised),
        ("2028-01-01", .planned, .organised), ("2026-07-01", .cancelled, .dormant),
    ])
    func `is dormant without anything held in the last months and nothing ahead`(
        date: String, status: Meeting.Status, state: CircleState
    ) {
        #expect(
            self.state(Fact.circle(offices: [chair], meetings: [Fact.meeting(date, .generalAssembly, status: status)])) == state)
    }

    @Test func `is starting before it is dormant, and dormant before it is at risk`() {
        #expect(state(Fact.circle(founded: "2026-01-01")) == .starting)
        #expect(state(Fact.circle()) == .dormant)
        #expect(state(Fact.circle(meetings: [held])) == .atRisk)
    }

    @Test func `rests on mandatory requirements only`() {
        var optional = chairs
        optional.mandatory = false
        #expect(state(Fact.circle(meetings: [held]), [optional]) == .organised)
        #expect(state(Fact.circle(meetings: [held]), []) == .organised)
    }

    @Test(arguments: [
        (1, Meeting.Status.held, CircleState.organised), (1, .planned, .incomplete), (2, .planned, .atRisk),
    ])
    func `is incomplete when only a record is missing`(perYear: Int, status: Meeting.Status, state: CircleState) {
        let count = Requirement.EventCount(kinds: [.regular], perYear: perYear)
        let meetings = [Fact.meeting("2026-02-01", status: status), Fact.meeting("2026-03-01", .intervision)]
        let asked = [Fact.requirement("meetings", .eventCount(count))]
        #expect(self.state(Fact.circle(meetings: meetings), asked, asOf: "2026-12-31") == state)
    }

    @Test(arguments: [
        ("chairs", 2026, CircleState.organised), ("chairs", 2025, .atRisk), ("members", 2026, .atRisk),
    ])
    func `is not at risk by what was waived for its year`(requirement: String, year: Int, state: CircleState) {
        let waiver = Waiver(circle: "k", requirement: requirement, year: year, reason: "r", grantedBy: "u")
        let facts = Fact.circle(meetings: [held], waivers: [waiver])
        #expect(self.state(facts) == state)
        let line = CircleStatus(of: facts, in: Fact.year([chairs], asOf: "2026-06-30")).requirements[0]
        #expect(line.state == .atRisk && line.waived == (state == .organised), "the computed state stays beside it")
    }

    @Test func `does not change with the circle's own goals`() {
        let asked = Requirement.Kind.eventCount(.init(kinds: [.intervision], perYear: 6))
        let goal = Goal(id: "g", circle: "k", title: "Zes keer", requirement: Fact.requirement("g", asked))
        let facts = Fact.circle(offices: [chair], meetings: [held], goals: [goal, Goal(id: "f", circle: "k", title: "Samen")])
        let status = CircleStatus(of: facts, in: Fact.year([chairs], asOf: "2026-06-30"))
        #expect(status.state == .organised)
        #expect(status.goals.map(\.goal.id) == ["f", "g"] && status.goals.map(\.verdict?.state) == [nil, .atRisk])
    }

    @Test func `tells how many of its own meetings nobody recorded, of any kind`() {
        let facts = Fact.circle(meetings: [
            Fact.meeting("2025-12-31", status: .planned), Fact.meeting("2026-01-01", .generalAssembly, status: .planned),
            Fact.meeting("2026-06-30", minutes: 5, status: .planned), Fact.meeting("2026-07-01", status: .planned), held,
        ])
        #expect(CircleStatus(of: facts, in: Fact.year(asOf: "2026-06-30")).unrecordedMeetings == 2)
    }

    @Test func `shows advice apart from requirements, and nothing that binds the umbrella`() {
        let advice = Fact.requirement("protocols", .recommendation(text: "Spreek protocollen af."), mandatory: false)
        let umbrella = Fact.requirement("umbrella", .umbrellaCount(.init(perYear: 4)), mandatory: false)
        let status = CircleStatus(of: Fact.circle(), in: Fact.year([chairs, advice, umbrella], asOf: "2026-06-30"))
        #expect(status.requirements.map(\.requirement.id) == ["chairs"] && status.advice == [advice])
    }
}

@Suite struct `The state of an umbrella` {
    private func status(_ facts: UmbrellaFacts, minimumMinutes: Int? = nil, asOf: String = "2026-06-30") -> UmbrellaStatus {
        let count = Requirement.UmbrellaCount(perYear: 4, minimumMinutes: minimumMinutes)
        return UmbrellaStatus(of: facts, in: Fact.year([Fact.requirement("umbrella", .umbrellaCount(count))], asOf: asOf))
    }

    private func meeting(
        _ date: String, status: Meeting.Status = .held, minutes: Int = 120, present: [UmbrellaFacts.Presence] = []
    ) -> UmbrellaFacts.Meeting {
        .init(
            id: Slug(known: "u-\(date)"), kind: .umbrella, day: Fact.day(date), minutes: minutes, status: status,
            present: present)
    }

    private func facts(_ meetings: [UmbrellaFacts.Meeting]) -> UmbrellaFacts {
        UmbrellaFacts(
            umbrella: "u", ruleSet: "r", circles: [.init(key: 1, circle: "a"), .init(key: 2, circle: "b")],
            chairs: [
                .init(circle: 1, person: 10, span: Fact.span("2020-01-01", "2026-04-01")),
                .init(circle: 2, person: 20, span: Fact.span("2020-01-01")),
            ], meetings: meetings)
    }

    @Test func `counts its own meetings of the whole year`() {
        let found = status(
            facts([
                meeting("2025-12-31"), meeting("2026-02-01"), meeting("2026-03-01", minutes: 30),
                meeting("2026-05-01", status: .planned), meeting("2026-09-01", status: .planned),
                meeting("2026-10-01", status: .cancelled),
            ]), minimumMinutes: 60)
        let line = found.verdict
        #expect(line?.required == 4 && line?.done == 1 && line?.planned == 1 && line?.unrecorded == 1)
        #expect(line?.state == .toPlan && found.unrecordedMeetings == 1)
        #expect(found.circles.map(\.held) == [1, 1])
    }

    @Test func `has a circle there when its chair of that day is, or whoever the sheet names`() {
        let found = status(
            facts([
                meeting("2026-03-31", present: [.init(person: 10)]), meeting("2026-04-01", present: [.init(person: 10)]),
                meeting("2026-05-01", present: [.init(person: 99, representsCircle: 1), .init(person: 98, representsCircle: 1)]),
                meeting("2026-06-01", present: [.init(person: 20, representsCircle: 1)]),
            ]))
        #expect(found.circles.map(\.represented) == [3, 0], "a chair who speaks for another circle does not speak for hers")
        #expect(found.circles[0].meetings == ["u-2026-03-31", "u-2026-05-01", "u-2026-06-01"])
    }

    @Test func `is nothing when nothing is asked of it`() {
        let found = UmbrellaStatus(of: facts([meeting("2026-02-01")]), in: Fact.year(asOf: "2026-06-30"))
        #expect(found.verdict == nil && found.circles.map(\.held) == [1, 1])
    }
}
