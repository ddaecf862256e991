@testable import KringCore

/// Facts and rules made up at random, around the edges of the year 2026.
struct RandomFacts {
    private var random: SplitMix
    static let people = 1...9

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }
    mutating func day(_ low: Int = -500, _ high: Int = 500) -> CalendarDay {
        Fact.day("2026-01-01").adding(days: number(low...high))
    }
    mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }
    mutating func shuffle<Value>(_ values: [Value]) -> [Value] { values.shuffled(using: &random) }

    mutating func rules() -> RuleSet {
        var count = Requirement.EventCount(kinds: pick([[.regular], [.regular, .activity]]), perYear: number(0...5))
        if chance(50) { count.minimumMinutes = 90 }
        if chance(30) { count.minimumPresent = number(1...3) }
        if chance(30) { count.atMostPerMonth = number(1...2) }
        let delegation = Requirement.Delegation(
            mode: pick([.none, .practice, .named]), minimumPracticeSize: number(1...3),
            atMostPerYear: chance(40) ? number(0...2) : nil)
        let norm = Requirement.MemberAttendance(counts: "meetings", perYear: number(0...4), delegation: delegation)
        return Fact.rules(
            [
                Fact.requirement("meetings", .eventCount(count), mandatory: chance(70)),
                Fact.requirement("attendance", .memberAttendance(norm), mandatory: chance(50)),
                Fact.requirement("members", .memberCount(.init(minimum: number(1...6))), mandatory: chance(50)),
                Fact.requirement("chairs", .officeCount(.init(office: .chair, minimum: 1, maximum: 1)), mandatory: chance(50)),
            ], starts: pick([.newYear, MonthDay(month: 9, day: 1)!]), startup: number(0...12), dormant: pick([1, 6, 12]))
    }

    mutating func span(open: Int = 60) -> DateSpan {
        let from = day()
        return DateSpan(from: from, to: chance(open) ? nil : from.adding(days: number(0...400)))
    }

    mutating func circle() -> CircleFacts {
        var facts = Fact.circle()
        facts.foundedOn = chance(90) ? day(-900, 200) : nil
        facts.dissolvedOn = chance(8) ? day(0, 500) : nil
        for person in Self.people where chance(80) {
            let practice = chance(60) ? number(1...3) : nil
            let first = DateSpan(from: day(-700, 200), to: chance(70) ? nil : day(0, 400))
            facts.memberships.append(.init(person: person, practice: practice, municipality: number(1...4), span: first))
            if let to = first.to, chance(50) {
                facts.memberships.append(
                    .init(person: person, practice: number(1...3), span: DateSpan(from: max(to, first.from!))))
            }
            for _ in 0..<number(0...2) where chance(40) { facts.leaves.append(.init(person: person, span: span(open: 20))) }
        }
        for _ in 0..<number(0...3) {
            facts.offices.append(.init(person: number(1...9), kind: pick([.chair, .secretary]), span: span()))
        }
        for index in 0..<number(0...14) {
            let status = pick([Meeting.Status.held, .held, .held, .planned, .cancelled])
            let lines = Self.people.filter { _ in chance(60) }.map { person in
                CircleFacts.Attendance(
                    person: person, status: pick([.present, .present, .excused, .absent]),
                    delegateForPractice: chance(25) ? number(1...3) : nil, delegateForPerson: chance(20) ? number(1...9) : nil)
            }
            facts.meetings.append(
                .init(
                    id: Slug(known: "m-\(index)"), kind: pick([.regular, .regular, .activity, .intervision]), day: day(),
                    startMinute: pick([600, 1200]), minutes: pick([60, 89, 90, 120]), status: status, attendance: lines))
        }
        for requirement in ["meetings", "members"] where chance(15) {
            facts.waivers.append(
                Waiver(
                    circle: facts.circle, requirement: requirement, year: number(2025...2026), reason: "r\(number(0...9))",
                    grantedBy: "u"))
        }
        return facts
    }

    mutating func year(of rules: RuleSet) -> WorkingYear {
        WorkingYear(of: rules, year: chance(50) ? 2026 : nil, asOf: day(-100, 450))
    }
}
