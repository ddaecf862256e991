import Testing

@testable import KringCore

@Suite struct `Attendance of members` {
    static let dates = ["2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01"]

    private func status(
        _ facts: CircleFacts, perYear: Int = 2, _ delegation: Requirement.Delegation = .init(mode: .none),
        asOf: String = "2026-06-30", year: Int? = nil
    ) -> CircleStatus {
        let norm = Requirement.MemberAttendance(counts: "meetings", perYear: perYear, delegation: delegation)
        let requirements = [
            Fact.requirement("meetings", .eventCount(.init(kinds: [.regular], perYear: 4, minimumMinutes: 60))),
            Fact.requirement("attendance", .memberAttendance(norm)),
        ]
        return CircleStatus(of: facts, in: Fact.year(requirements, asOf: asOf, year: year))
    }

    @Test(arguments: [(365, 2), (274, 2), (273, 1), (92, 1), (91, 0), (1, 0), (0, 0)])
    func `is owed in proportion to the days of active membership`(days: Int, owed: Int) {
        #expect(owedAttendances(perYear: 2, activeDays: days, periodDays: 365) == owed)
    }

    @Test func `is never owed beyond the norm`() {
        #expect(owedAttendances(perYear: 2, activeDays: 366, periodDays: 365) == 2)
    }

    @Test func `active days leave out leave, once, and days outside the membership`() {
        let facts = Fact.circle(
            [Fact.member(1, from: "2026-03-01", to: "2026-11-01")],
            leaves: [
                .init(person: 1, span: Fact.span("2026-02-01", "2026-03-11")),
                .init(person: 1, span: Fact.span("2026-06-01", "2026-06-11")),
                .init(person: 1, span: Fact.span("2026-06-06", "2026-06-16")), .init(person: 1, span: Fact.span("2026-10-22")),
                .init(person: 2, span: Fact.span("2026-01-01")),
            ])
        #expect(status(facts).members.map(\.activeDays) == [245 - 10 - 15 - 10])
    }

    @Test func `is asked of those who are members on the day, on leave or not`() {
        let facts = Fact.circle(
            [
                Fact.member(1), Fact.member(2, to: "2026-06-30"), Fact.member(3, from: "2026-06-30"),
                Fact.member(4, from: "2026-07-01"), Fact.member(5),
            ], leaves: [.init(person: 5, span: Fact.span("2026-06-01"))])
        #expect(status(facts).members.map(\.person) == [1, 3, 5])
    }

    /// A member at four meetings: `p` present, `a` absent, `-` without a line, `u` nothing recorded at all, `f` still to come.
    @Test(arguments: [
        ("pp--", 2, false, RequirementState.met), ("p-aa", 2, true, .incomplete), ("paaa", 2, true, .missed),
        ("paaa", 0, true, .notApplicable), ("paff", 2, false, .onTrack), ("aaff", 2, false, .atRisk),
        ("aaaf", 2, false, .toPlan), ("a-ff", 2, false, .incomplete), ("auff", 2, false, .incomplete),
        ("uuaa", 2, true, .incomplete), ("--aa", 3, true, .missed), ("-aaf", 2, false, .toPlan),
        ("--af", 2, false, .incomplete), ("ffff", 4, false, .atRisk), ("ffff", 3, false, .onTrack),
    ])
    func `stands by what is credited, unknown and to come`(
        meetings: String, perYear: Int, over: Bool, state: RequirementState
    ) {
        let later = ["2026-09-01", "2026-10-01", "2026-11-01", "2026-12-01"]
        let held = meetings.enumerated().map { index, word in
            switch word {
            case "p": Fact.meeting(Self.dates[index], present: [1])
            case "a": Fact.meeting(Self.dates[index], absent: [1])
            case "-": Fact.meeting(Self.dates[index])
            case "u": Fact.meeting(Self.dates[index], status: .planned)
            default: Fact.meeting(later[index], status: .planned)
            }
        }
        let facts = Fact.circle([Fact.member(1)], meetings: held)
        let found = status(facts, perYear: perYear, asOf: over ? "2026-12-31" : "2026-06-30", year: 2026)
        #expect(found.members[0].state == state)
        #expect(found.requirements[1].state == state)
    }

    @Test func `at a meeting on leave or outside the membership is neither asked nor credited`() {
        let facts = Fact.circle(
            [Fact.member(1, from: "2026-03-01")], leaves: [.init(person: 1, span: Fact.span("2026-04-01", "2026-04-02"))],
            meetings: Self.dates.map { Fact.meeting($0, present: [1]) })
        let found = status(facts).members[0]
        #expect(found.meetings.map { "\($0.day)" } == ["2026-03-01", "2026-05-01"])
        #expect(found.credited == 2 && found.unknown == 0)
    }

    @Test func `at a meeting that does not count is not credited`() {
        let facts = Fact.circle([Fact.member(1)], meetings: [Fact.meeting("2026-02-01", minutes: 59, present: [1])])
        #expect(status(facts).members[0].credited == 0)
    }

    @Test func `without a line is not absence`() {
        let found = status(Fact.circle([Fact.member(1)], meetings: [Fact.meeting("2026-02-01", present: [7])])).members[0]
        #expect(found.unknown == 1 && found.meetings.map(\.presence) == [.unknown])
    }

    @Test func `of the circle is the worst of its members with a norm`() {
        let held = Self.dates.map { Fact.meeting($0, present: [1, 2], absent: [3]) }
        func line(_ members: [CircleFacts.Membership]) -> RequirementVerdict {
            status(Fact.circle(members, meetings: held), asOf: "2026-12-31", year: 2026).requirements[1]
        }
        let newcomer = Fact.member(4, from: "2026-12-01")
        #expect(line([]).state == .notApplicable)
        #expect(line([newcomer]).state == .notApplicable)
        #expect(line([Fact.member(1), Fact.member(2), newcomer]).state == .met)
        let worst = line([Fact.member(1), Fact.member(2), Fact.member(3), newcomer])
        #expect(worst.state == .missed && worst.evaluated == 3 && worst.met == 2)
    }
}

@Suite struct `Standing in for a member` {
    private func verdicts(
        _ memberships: [CircleFacts.Membership], _ lines: [[CircleFacts.Attendance]], _ delegation: Requirement.Delegation
    ) -> [MemberVerdict] {
        let norm = Requirement.MemberAttendance(counts: "meetings", perYear: 2, delegation: delegation)
        let requirements = [
            Fact.requirement("meetings", .eventCount(.init(kinds: [.regular], perYear: 4))),
            Fact.requirement("attendance", .memberAttendance(norm)),
        ]
        let meetings = zip(`Attendance of members`.dates, lines).map { date, lines in
            var meeting = Fact.meeting(date)
            meeting.attendance = lines
            return meeting
        }
        let facts = Fact.circle(memberships, meetings: meetings)
        return CircleStatus(of: facts, in: Fact.year(requirements, asOf: "2026-06-30")).members
    }

    private let ofTwo = Requirement.Delegation(mode: .practice, minimumPracticeSize: 2)

    @Test func `is for the whole practice, when it is large enough that day`() {
        let delegate = [CircleFacts.Attendance(person: 1, status: .present, delegateForPractice: 7)]
        let both = [Fact.member(1, practice: 7), Fact.member(2, practice: 7)]
        let found = verdicts(both, [delegate], ofTwo)
        #expect(found.map(\.attended) == [1, 0] && found.map(\.represented) == [0, 1])
        let left = [Fact.member(1, practice: 7), Fact.member(2, practice: 7), Fact.member(3, to: "2026-02-01", practice: 7)]
        let ofThree = Requirement.Delegation(mode: .practice, minimumPracticeSize: 3)
        #expect(verdicts(left, [delegate], ofThree)[1].represented == 0)
        #expect(verdicts(left, [delegate], ofThree)[1].unknown == 1)
    }

    @Test func `is not for members of another practice, or of none`() {
        let delegate = [CircleFacts.Attendance(person: 1, status: .present, delegateForPractice: 7)]
        let found = verdicts(
            [Fact.member(1, practice: 7), Fact.member(2, practice: 7), Fact.member(3, practice: 8), Fact.member(4)], [delegate],
            ofTwo)
        #expect(found.map(\.represented) == [0, 1, 0, 0])
    }

    @Test func `takes somebody who is present, be she a member or not`() {
        let members = [Fact.member(1, practice: 7), Fact.member(2, practice: 7)]
        let excused = [CircleFacts.Attendance(person: 1, status: .excused, delegateForPractice: 7)]
        #expect(verdicts(members, [excused], ofTwo).map(\.represented) == [0, 0])
        let guest = [CircleFacts.Attendance(person: 9, status: .present, delegateForPractice: 7)]
        #expect(verdicts(members, [guest], ofTwo).map(\.represented) == [1, 1])
    }

    @Test func `by name is for the one who is named`() {
        let members = [Fact.member(1, practice: 7), Fact.member(2, practice: 7), Fact.member(3)]
        let named = [CircleFacts.Attendance(person: 1, status: .present, delegateForPractice: 7, delegateForPerson: 3)]
        #expect(verdicts(members, [named], .init(mode: .named)).map(\.represented) == [0, 0, 1])
        #expect(verdicts(members, [named], .init(mode: .none)).map(\.represented) == [0, 0, 0])
    }

    @Test func `counts once, also for who was absent or excused, and not for who was there`() {
        let lines: [CircleFacts.Attendance] = [
            .init(person: 1, status: .present, delegateForPractice: 7), .init(person: 2, status: .absent),
            .init(person: 3, status: .present, delegateForPractice: 7),
        ]
        let members = [Fact.member(1, practice: 7), Fact.member(2, practice: 7), Fact.member(3, practice: 7)]
        let found = verdicts(members, [lines], ofTwo)
        #expect(found.map(\.credited) == [1, 1, 1] && found.map(\.represented) == [0, 1, 0])
        #expect(found.map(\.unknown) == [0, 0, 0])
    }

    @Test func `is credited up to the yearly limit, the earliest first, and more of it is not unknown`() {
        let delegate = [CircleFacts.Attendance(person: 1, status: .present, delegateForPerson: 2)]
        let found = verdicts(
            [Fact.member(1), Fact.member(2)], [delegate, delegate, delegate], .init(mode: .named, atMostPerYear: 1))[1]
        #expect(found.represented == 1 && found.credited == 1 && found.unknown == 0)
        #expect(found.meetings.map(\.presence) == [.represented, .overRepresentationLimit, .overRepresentationLimit])
    }
}
