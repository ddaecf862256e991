import Testing

@testable import KringCore

@Suite struct `What is still to plan` {
    private func verdict(
        _ meetings: [CircleFacts.Meeting], asOf: String, year: Int? = nil, atMostPerMonth: Int? = nil
    ) -> RequirementVerdict {
        let count = Requirement.EventCount(kinds: [.regular], perYear: 4, atMostPerMonth: atMostPerMonth)
        return Fact.verdict(.eventCount(count), of: Fact.circle(meetings: meetings), asOf: asOf, year: year)
    }

    @Test(arguments: [
        ([], 4, "2026-04-02"), (["2026-02-01"], 3, "2026-07-02"), (["2026-02-01", "2026-05-05"], 2, "2026-10-01"),
        (["2026-02-01", "2026-02-02", "2026-02-03"], 1, "2026-12-31"), (["2026-02-01", "2026-04-03"], 2, "2026-10-01"),
        (["2026-04-03"], 3, "2026-04-02"),
    ])
    func `is due on the day that the circle would fall behind`(dates: [String], toPlan: Int, planBy: String) {
        let meetings = dates.map { Fact.meeting($0, status: $0 > "2026-03-01" ? .planned : .held) }
        let found = verdict(meetings, asOf: "2026-03-01")
        #expect(found.toPlan == toPlan && found.planBy.map { "\($0)" } == planBy)
    }

    @Test func `is as soon as can be for a circle that is behind`() {
        let found = verdict([], asOf: "2026-08-15")
        #expect(found.state == .atRisk && found.planBy == Fact.day("2026-08-15"))
    }

    @Test func `is nothing when the year is over, or when enough is done or planned`() {
        #expect(verdict([], asOf: "2027-01-01", year: 2026).toPlan == 0)
        let planned = ["2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01"].map { Fact.meeting($0, status: .planned) }
        let found = verdict(planned, asOf: "2026-03-01")
        #expect(found.toPlan == 0 && found.planBy == nil)
    }

    @Test func `waits for what is not recorded, when that may be enough`() {
        let unrecorded = Fact.meeting("2026-02-01", status: .planned)
        let three = ["2026-01-05", "2026-01-15", "2026-01-25"].map { Fact.meeting($0) }
        let found = verdict(three + [unrecorded], asOf: "2026-03-01")
        #expect(found.toPlan == 1 && found.planBy == nil)
        #expect(verdict([unrecorded], asOf: "2026-05-01").planBy == Fact.day("2026-07-02"))
    }

    @Test func `is no later than a month that has room`() {
        let full = [Fact.meeting("2026-04-01", status: .planned), Fact.meeting("2026-04-01", status: .planned, "other")]
        #expect(verdict([], asOf: "2026-03-01", atMostPerMonth: 1).planBy == Fact.day("2026-04-02"))
        #expect(verdict(full, asOf: "2026-03-01", atMostPerMonth: 1).planBy == Fact.day("2026-07-02"))
        let july = [Fact.meeting("2026-02-01"), Fact.meeting("2026-07-30", status: .planned)]
        #expect(verdict(july, asOf: "2026-03-01", atMostPerMonth: 1).planBy == Fact.day("2026-06-30"))
    }
}

@Suite struct `The last chance of a member` {
    private func lastChance(attended: Int, planned: Int, perYear: Int = 2) -> String? {
        let norm = Requirement.MemberAttendance(counts: "meetings", perYear: perYear)
        let requirements = [
            Fact.requirement("meetings", .eventCount(.init(kinds: [.regular], perYear: 4))),
            Fact.requirement("attendance", .memberAttendance(norm)),
        ]
        let done = ["2026-01-10", "2026-02-10"].prefix(attended).map { Fact.meeting($0, present: [1]) }
        let ahead = ["2026-07-01", "2026-08-01", "2026-09-01"].prefix(planned).map { Fact.meeting($0, status: .planned) }
        let facts = Fact.circle([Fact.member(1)], meetings: done + ahead)
        let status = CircleStatus(of: facts, in: Fact.year(requirements, asOf: "2026-06-30"))
        return status.members[0].lastChance.map { "\($0)" }
    }

    @Test(
        arguments: [
            (0, 2, "2026-07-01"), (0, 3, "2026-08-01"), (1, 1, "2026-07-01"), (1, 3, "2026-09-01"), (0, 1, nil), (2, 3, nil),
            (1, 0, nil),
        ] as [(Int, Int, String?)])
    func `is the planned meeting after which the norm is out of reach`(attended: Int, planned: Int, day: String?) {
        #expect(lastChance(attended: attended, planned: planned) == day)
    }

    @Test func `is nothing for who owes nothing`() {
        #expect(lastChance(attended: 0, planned: 3, perYear: 0) == nil)
    }
}
