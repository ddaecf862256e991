import Testing

@testable import KringCore

@Suite struct `The working year` {
    static let september = MonthDay(month: 9, day: 1)!

    @Test(arguments: [
        ("2025-12-31", MonthDay.newYear, 2025), ("2026-01-01", .newYear, 2026), ("2026-08-31", september, 2025),
        ("2026-09-01", september, 2026),
    ])
    func `of no year in particular is the one that contains the day`(asOf: String, starts: MonthDay, year: Int) {
        #expect(WorkingYear(of: Fact.rules(starts: starts), asOf: Fact.day(asOf)).year == year)
    }

    @Test(arguments: [
        (2026, MonthDay.newYear, "2026-01-01", "2026-12-31", 365), (2024, .newYear, "2024-01-01", "2024-12-31", 366),
        (2023, september, "2023-09-01", "2024-08-31", 366), (2025, september, "2025-09-01", "2026-08-31", 365),
    ])
    func `runs to the day before its first day a year on`(
        year: Int, starts: MonthDay, first: String, last: String, days: Int
    ) {
        let working = WorkingYear(of: Fact.rules(starts: starts), year: year, asOf: Fact.day("2026-06-30"))
        #expect(working.firstDay == Fact.day(first) && working.lastDay == Fact.day(last) && working.days == days)
    }

    @Test(arguments: [
        ("2026-12-30", false, "2026-12-30"), ("2026-12-31", true, "2026-12-31"), ("2027-01-01", true, "2026-12-31"),
        ("2025-12-31", false, "2025-12-31"),
    ])
    func `is over on its last day, and then looks no further`(asOf: String, over: Bool, end: String) {
        let working = Fact.year(asOf: asOf, year: 2026)
        #expect(working.isOver == over && working.end == Fact.day(end))
    }

    @Test(
        arguments: [
            (nil, "2026-01-01", 365, 181), ("2020-05-05", "2026-01-01", 365, 181), ("2026-01-01", "2026-01-01", 365, 181),
            ("2026-06-30", "2026-06-30", 185, 1), ("2026-07-01", "2026-07-01", 184, 0), ("2026-12-31", "2026-12-31", 1, 0),
            ("2027-01-01", "2027-01-01", 0, 0),
        ] as [(String?, String, Int, Int)])
    func `of a circle begins when it was founded`(founded: String?, start: String, span: Int, elapsed: Int) {
        let working = Fact.year(asOf: "2026-06-30")
        let begins = working.effectiveStart(foundedOn: founded.map(Fact.day))
        #expect(begins == Fact.day(start))
        #expect(working.span(from: begins) == span && working.elapsed(from: begins) == elapsed)
    }

    @Test func `that has not begun has no day behind it`() {
        let working = Fact.year(asOf: "2025-11-22", year: 2026)
        #expect(working.elapsed(from: working.firstDay) == 0 && !working.isOver)
    }

    @Test(arguments: [
        (2013, "2015-09-01"), (2014, "2015-09-01"), (2015, "2015-09-01"), (2024, "2015-09-01"), (2025, "2025-09-01"),
        (2030, "2025-09-01"),
    ])
    func `is judged by the version valid on its first day, or the earliest`(year: Int, version: String) {
        var rules = Fact.rules(starts: Self.september)
        var later = rules.versions[0]
        rules.versions[0].validFrom = Fact.day("2015-09-01")
        later.validFrom = Fact.day("2025-09-01")
        rules.versions.append(later)
        #expect(rules.version(forYear: year).validFrom == Fact.day(version))
        rules.versions[1].validFrom = Fact.day("2025-09-02")
        #expect(rules.version(forYear: 2025).validFrom == Fact.day("2015-09-01"), "a day late is a year late")
    }

    @Test func `needs the meetings of the year, those that keep a circle awake, and the sheets up to the day`() {
        let window = FactWindow(circle: Fact.year(asOf: "2026-03-31", year: 2026))
        #expect(window.meetings == Fact.span("2025-04-01"))
        #expect(window.attendance == Fact.span("2026-01-01", "2026-04-01"))
        #expect(FactWindow(circle: Fact.year(asOf: "2025-11-22", year: 2026)).attendance.isEmpty)
        #expect(FactWindow(umbrella: Fact.year(asOf: "2027-05-05", year: 2026)).meetings == Fact.span("2026-01-01", "2027-01-01"))
    }

    @Test func `needs no sheets for a state that no sheet decides`() {
        let count = Requirement.EventCount(kinds: [.regular], perYear: 4)
        let norm = Requirement.MemberAttendance(counts: "meetings", perYear: 2)
        let meetings = Fact.requirement("meetings", .eventCount(count))
        let optional = Fact.requirement("attendance", .memberAttendance(norm), mandatory: false)
        let binding = Fact.requirement("attendance", .memberAttendance(norm))
        var counted = count
        counted.minimumPresent = 3
        let present = Fact.requirement("meetings", .eventCount(counted))
        func sheets(_ requirements: [Requirement]) -> Bool {
            !FactWindow(stateOf: Fact.year(requirements, asOf: "2026-06-30")).attendance.isEmpty
        }
        #expect(!sheets([meetings, optional]))
        #expect(sheets([meetings, binding]))
        #expect(sheets([present, optional]))
    }
}
