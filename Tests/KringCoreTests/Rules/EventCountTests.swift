import Testing

@testable import KringCore

@Suite struct `Meetings a circle owes` {
    @Test(arguments: [
        (365, 4), (320, 4), (319, 3), (184, 2), (137, 2), (136, 1), (46, 1), (45, 0), (1, 0), (0, 0),
    ])
    func `the norm shrinks with the part of the year the circle existed, halves rounded up`(days: Int, owed: Int) {
        #expect(owedMeetings(perYear: 4, span: days, periodDays: 365) == owed)
    }

    @Test func `exactly a half counts as one`() {
        #expect(owedMeetings(perYear: 1, span: 183, periodDays: 366) == 1)
        #expect(owedMeetings(perYear: 1, span: 182, periodDays: 366) == 0)
        #expect(owedMeetings(perYear: 0, span: 366, periodDays: 366) == 0)
    }

    @Test(arguments: [(91, 0), (92, 1), (182, 1), (183, 2), (364, 3), (365, 4), (0, 0)])
    func `one is due when its whole share of the year has passed`(elapsed: Int, due: Int) {
        #expect(dueMeetings(required: 4, elapsed: elapsed, span: 365) == due)
    }

    @Test(arguments: [
        (0, 0, 0, 0, 0, false, RequirementState.notApplicable), (0, 0, 0, 0, 0, true, .notApplicable),
        (4, 4, 0, 0, 4, false, .met), (4, 5, 0, 0, 4, true, .met), (4, 3, 0, 1, 4, true, .incomplete),
        (4, 3, 0, 0, 4, true, .missed), (4, 2, 2, 0, 3, false, .onTrack), (4, 2, 1, 0, 2, false, .toPlan),
        (4, 2, 1, 1, 3, false, .incomplete), (4, 2, 1, 0, 3, false, .atRisk), (4, 0, 0, 0, 0, false, .toPlan),
        (4, 0, 4, 0, 3, false, .onTrack), (4, 1, 0, 1, 3, false, .atRisk),
    ])
    func `stand by what is done, planned, unrecorded and due`(
        required: Int, done: Int, planned: Int, unrecorded: Int, due: Int, over: Bool, state: RequirementState
    ) {
        #expect(
            eventCountState(required: required, done: done, planned: planned, unrecorded: unrecorded, due: due, isOver: over)
                == state)
    }

    private func verdict(
        _ meetings: [CircleFacts.Meeting], asOf: String = "2026-06-30", year: Int? = nil, founded: String = "2015-01-01",
        _ change: (inout Requirement.EventCount) -> Void = { _ in }
    ) -> RequirementVerdict {
        var count = Requirement.EventCount(kinds: [.regular, .activity], perYear: 4, minimumMinutes: 120)
        change(&count)
        return Fact.verdict(.eventCount(count), of: Fact.circle(founded: founded, meetings: meetings), asOf: asOf, year: year)
    }

    @Test func `are those of the year, of the right kind, long enough`() {
        let found = verdict([
            Fact.meeting("2025-12-31"), Fact.meeting("2026-01-01"), Fact.meeting("2026-02-01", .activity),
            Fact.meeting("2026-02-02", .intervision), Fact.meeting("2026-03-01", minutes: 119),
            Fact.meeting("2026-03-02", minutes: 120), Fact.meeting("2026-04-01", status: .cancelled),
            Fact.meeting("2026-12-31", status: .planned), Fact.meeting("2027-01-01", status: .planned),
        ])
        #expect((found.done, found.planned, found.unrecorded, found.tooShort) == (3, 1, 0, 1))
        #expect(found.meetings.map(\.reason) == [.counted, .counted, .tooShort, .counted, .cancelled, .planned])
        #expect(found.state == .onTrack)
    }

    @Test(arguments: [
        ("2026-06-30", Meeting.Status.held, MeetingReason.counted), ("2026-06-30", .planned, .unrecorded),
        ("2026-07-01", .held, .planned), ("2026-07-01", .planned, .planned), ("2026-06-30", .cancelled, .cancelled),
        ("2026-07-01", .cancelled, .cancelled),
    ])
    func `are done up to the day looked from, planned after it, and unrecorded when nobody wrote anything down`(
        date: String, status: Meeting.Status, reason: MeetingReason
    ) {
        #expect(verdict([Fact.meeting(date, status: status)]).meetings.map(\.reason) == [reason])
    }

    @Test func `too short are neither planned nor unrecorded`() {
        let found = verdict([
            Fact.meeting("2026-03-01", minutes: 60, status: .planned), Fact.meeting("2026-09-01", minutes: 60, status: .planned),
        ])
        #expect((found.planned, found.unrecorded, found.tooShort) == (0, 0, 0))
        #expect(found.meetings.map(\.reason) == [.tooShort, .tooShort])
    }

    @Test(arguments: [(2, MeetingReason.tooFewPresent), (3, .counted)])
    func `with too few persons present do not count`(present: Int, reason: MeetingReason) {
        let meeting = Fact.meeting("2026-03-01", present: Array(1...present), absent: [8, 9])
        #expect(verdict([meeting]) { $0.minimumPresent = 3 }.meetings[0].reason == reason)
    }

    @Test func `beyond the limit of a month do not count, done and planned apart, the earliest first`() {
        let found = verdict(
            [
                Fact.meeting("2026-06-28"), Fact.meeting("2026-06-02"), Fact.meeting("2026-07-01"),
                Fact.meeting("2026-06-15", status: .planned), Fact.meeting("2026-06-30", status: .planned),
                Fact.meeting("2026-07-20", status: .planned), Fact.meeting("2026-07-10", status: .planned),
            ], asOf: "2026-06-29"
        ) { $0.atMostPerMonth = 1 }
        let reasons = Dictionary(uniqueKeysWithValues: found.meetings.map { ("\($0.day)", $0.reason) })
        #expect(
            reasons == [
                "2026-06-02": .counted, "2026-06-28": .overMonthlyLimit, "2026-06-15": .unrecorded, "2026-06-30": .planned,
                "2026-07-01": .planned, "2026-07-10": .overMonthlyLimit, "2026-07-20": .overMonthlyLimit,
            ])
        #expect((found.done, found.planned, found.unrecorded) == (1, 2, 1))
    }

    @Test func `a meeting that is too short uses up no place in its month`() {
        let found = verdict([Fact.meeting("2026-03-01", minutes: 30), Fact.meeting("2026-03-09")]) { $0.atMostPerMonth = 1 }
        #expect(found.done == 1)
    }

    @Test func `in a year to come are all planned`() {
        let found = verdict([Fact.meeting("2026-02-01", status: .held)], asOf: "2025-11-22", year: 2026)
        #expect((found.required, found.done, found.planned, found.due) == (4, 0, 1, 0))
        #expect(found.state == .toPlan)
    }

    @Test func `of a circle founded in the year are fewer`() {
        #expect(verdict([], founded: "2026-07-01").required == 2)
        #expect(verdict([], founded: "2026-12-01").state == .notApplicable)
    }
}

@Suite struct `Numbers of people in a circle` {
    @Test(
        arguments: [
            (5, nil, false, RequirementState.atRisk, ShortfallReason.tooFew), (5, nil, true, .missed, .tooFew),
            (6, nil, false, .met, nil), (6, 7, true, .met, nil), (7, 7, false, .met, nil), (8, 7, false, .atRisk, .tooMany),
            (8, 7, true, .missed, .tooMany), (80, nil, true, .met, nil),
        ] as [(Int, Int?, Bool, RequirementState, ShortfallReason?)])
    func `are met from the minimum to the maximum`(
        count: Int, maximum: Int?, over: Bool, state: RequirementState, reason: ShortfallReason?
    ) {
        let found = headCountState(count, minimum: 6, maximum: maximum, isOver: over)
        #expect(found.state == state && found.reason == reason)
    }

    @Test func `count a person once, and only on the day`() {
        let facts = Fact.circle([
            Fact.member(1, from: "2020-01-01", to: "2021-01-01"), Fact.member(1, from: "2021-01-01"),
            Fact.member(2, from: "2026-06-30"), Fact.member(3, from: "2026-07-01"),
            Fact.member(4, from: "2020-01-01", to: "2026-06-30"), Fact.member(5, from: "2020-01-01", to: "2026-07-01"),
        ])
        #expect(Fact.verdict(.memberCount(.init(minimum: 1)), of: facts, asOf: "2026-06-30").done == 3)
    }

    @Test func `in an office are distinct people who hold it on the day`() {
        let offices: [CircleFacts.Office] = [
            .init(person: 1, kind: .chair, span: Fact.span("2020-01-01")),
            .init(person: 1, kind: .chair, span: Fact.span("2024-01-01")),
            .init(person: 2, kind: .secretary, span: Fact.span("2020-01-01")),
            .init(person: 3, kind: .chair, span: Fact.span("2020-01-01", "2026-06-30")),
            .init(person: 4, kind: .chair, span: Fact.span("2026-06-30")),
            .init(person: 5, kind: .chair, span: Fact.span("2026-08-01", "2026-06-01")),
        ]
        let asked = Requirement.Kind.officeCount(.init(office: .chair, minimum: 1, maximum: 1))
        let found = Fact.verdict(asked, of: Fact.circle(offices: offices), asOf: "2026-06-30")
        #expect(found.done == 2 && found.reason == .tooMany && found.required == 1)
    }
}
