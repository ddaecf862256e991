import Testing

@testable import KringCore
@testable import kring_server

@Suite struct `A year plan in words` {
    private static func summary(cost: Int, bound: Int, missing: Int) throws -> [String] {
        let terms: [PlanTerm: Int] = missing > 0 ? [.unplaced: missing] : [:]
        return try summary(of: [row(nil)], cost: cost, bound: bound, terms: terms)
    }

    private static func row(_ hold: PlanRow.Hold?) -> PlanRow {
        PlanRow(key: "new-1", kind: .regular, minutes: 120, hold: hold)
    }

    private static func summary(
        of rows: [PlanRow], cost: Int = 0, bound: Int = 0, terms: [PlanTerm: Int] = [:], _ coverage: PlanCoverage = PlanCoverage()
    ) throws -> [String] {
        let day = try #require(CalendarDay("2027-01-01"))
        let plan = PlanProposal(
            host: .circle("dijle-nete"), year: 2027, firstDay: day, lastDay: day.adding(days: 364), asOf: day, rows: rows,
            cost: cost, lowerBound: bound, terms: terms, coverage: coverage, fingerprint: "")
        return YearPlanText(plan: plan, venues: [:]).summary
    }

    @Test func `praises no plan that chooses nothing`() throws {
        #expect(try Self.summary(of: []) == ["Voor 2027 is er niets te plannen."])
        let over = try Self.summary(of: [Self.row(.past), Self.row(.apart)])
        #expect(over.contains("Er is niets meer te plannen.") && !over.joined().contains("bewezen"))
    }

    @Test(arguments: [
        (1, 0, "1 persoon of praktijk kan minder dan 2 keer komen."), (1, 1, "Ook een andere datum helpt niet."),
        (15, 15, "Bij niemand van hen helpt een andere datum."), (15, 3, "Bij 3 daarvan helpt geen enkele datum."),
    ])
    func `says for how many no date helps`(short: Int, beyond: Int, sentence: String) throws {
        let coverage = PlanCoverage(target: 2, units: 40, unknownMembers: 1, short: short, beyondReach: beyond)
        let lines = try Self.summary(of: [Self.row(nil)], coverage)
        #expect(lines.contains(sentence))
        #expect(lines.contains("Van 1 lid weten we nog niet wanneer het kan."))
    }

    @Test(arguments: [
        (1_000, 950, 0, "Een ander plan kan hoogstens 5 procent beter zijn."),
        // What has no place costs so much that a share of the whole would hide the rest.
        (11_000, 10_950, 10_000, "Een ander plan kan hoogstens 5 procent beter zijn."),
        (11_000, 1_000, 10_000, "Misschien heeft een ander plan plaats voor meer vergaderingen."),
        (10_000, 10_000, 10_000, "Een beter plan bestaat niet: dat is bewezen."),
    ])
    func `says how good it is at least`(cost: Int, bound: Int, missing: Int, sentence: String) throws {
        #expect(try Self.summary(cost: cost, bound: bound, missing: missing).contains(sentence))
    }
}
