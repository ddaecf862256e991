import Testing

@testable import KringCore

@Suite struct `The three scenarios` {
    @Test(arguments: 1...3) func `give every field of every expected answer`(number: Int) throws {
        let scenario = try Scenario(number)
        let facts = NetworkFacts(scenario.network)
        try #require(scenario.cases.count == 6)
        for expected in scenario.cases {
            let asOf = try #require(CalendarDay(expected.object?["asOf"]?.string ?? ""))
            let status = try facts.status(by: Scenario.ruleSets, asOf: asOf, year: expected.object?["year"]?.integer)
            let differences = Comparison.differences(status.answer(facts), expected)
            #expect(differences.isEmpty, "scenario \(number), \(asOf): \(differences.prefix(20).joined(separator: "\n"))")
        }
    }

    @Test(arguments: 1...3) func `give the same state with and without evidence`(number: Int) throws {
        let facts = NetworkFacts(try Scenario(number).network)
        for (asOf, year) in [("2026-06-30", nil), ("2026-02-28", nil), ("2027-01-05", 2026)] as [(String, Int?)] {
            for circle in facts.circles {
                let ruleSet = try #require(Scenario.ruleSets[circle.ruleSet])
                let working = WorkingYear(of: ruleSet, year: year, asOf: CalendarDay(asOf)!)
                #expect(CircleState(of: circle, in: working) == CircleStatus(of: circle, in: working).state)
            }
        }
    }

    @Test(arguments: 1...3) func `give the same verdict from the window's meetings alone`(number: Int) throws {
        let facts = NetworkFacts(try Scenario(number).network)
        for (asOf, year) in [("2026-06-30", nil), ("2027-01-05", 2025), ("2025-03-01", 2026)] as [(String, Int?)] {
            for circle in facts.circles {
                let ruleSet = try #require(Scenario.ruleSets[circle.ruleSet])
                let working = WorkingYear(of: ruleSet, year: year, asOf: CalendarDay(asOf)!)
                let window = FactWindow(circle: working)
                var seen = circle
                seen.meetings = circle.meetings.filter { window.meetings.contains($0.day) }.map { meeting in
                    var meeting = meeting
                    if !window.attendance.contains(meeting.day) { meeting.attendance = [] }
                    return meeting
                }
                #expect(CircleStatus(of: seen, in: working) == CircleStatus(of: circle, in: working))
            }
        }
    }
}

/// What differs between an answer and what is expected of it; keys that are not expected are not looked at.
enum Comparison {
    static func differences(_ got: JSONValue?, _ expected: JSONValue, at path: String = "") -> [String] {
        if case .null = expected { return got.map { $0 == .null ? [] : ["\(path): \($0), expected null"] } ?? [] }
        guard let got else { return ["\(path): missing"] }
        switch (got, expected) {
        case (.object(let object), .object(let wanted)):
            return wanted.flatMap { differences(object[$0.key], $0.value, at: "\(path)/\($0.key)") }
        case (.array(let list), .array(let wanted)):
            guard list.count == wanted.count else { return ["\(path): \(list.count) entries, expected \(wanted.count)"] }
            return zip(list, wanted).enumerated().flatMap { differences($1.0, $1.1, at: "\(path)/\($0)") }
        default:
            return got == expected ? [] : ["\(path): \(got), expected \(expected)"]
        }
    }
}
