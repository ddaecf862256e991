import Testing

@testable import KringCore
@testable import kring_server

@Suite struct `A year plan in words` {
    private static func summary(cost: Int, bound: Int, missing: Int) throws -> [String] {
        let day = try #require(CalendarDay("2027-01-01"))
        let plan = PlanProposal(
            host: .circle("dijle-nete"), year: 2027, firstDay: day, lastDay: day.adding(days: 364), asOf: day, rows: [],
            cost: cost, lowerBound: bound, terms: missing > 0 ? [.unplaced: missing] : [:], coverage: PlanCoverage(),
            fingerprint: "")
        return YearPlanText(plan: plan, venues: [:]).summary
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
