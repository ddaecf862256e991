import Testing

@testable import KringCore

@Suite struct `New meetings between those that have a date` {
    @Test(
        arguments: [
            (days: [], missing: 3, order: [nil, nil, nil]),
            (days: [50], missing: 0, order: [0]),
            (days: [10], missing: 3, order: [0, nil, nil, nil]),
            (days: [360], missing: 3, order: [nil, nil, nil, 0]),
            (days: [180], missing: 2, order: [nil, 0, nil]),
            (days: [40, 320], missing: 2, order: [0, nil, nil, 1]),
        ] as [(days: [Int], missing: Int, order: [Int?])])
    func `come where an even spread fits best`(days: [Int], missing: Int, order: [Int?]) {
        #expect(PlanAgenda.interleave(days, missing, in: 0..<365) == order)
    }
}

@Suite struct `How members count in a plan` {
    private let fairness = CircleFairness(
        delegation: .init(mode: .practice, minimumPracticeSize: 2), lacked: [1: 2, 2: 1, 5: 2], factor: 1)

    @Test func `a practice with one delegate is one unit, one that is too small is not`() {
        let units = fairness.units(of: [1, 2, 3, 4, 5], practices: [1: 10, 2: 10, 4: 11], sizes: [10: 2, 11: 1])
        #expect(units == [[1, 2], [3], [4], [5]])
        #expect(CircleFairness().units(of: [1, 2], practices: [1: 10, 2: 10], sizes: [10: 2]) == [[1], [2]])
    }

    @Test func `a unit lacked what the one who lacked least did`() {
        #expect(fairness.shortfall(of: [1, 2]) == 1)
        #expect(fairness.shortfall(of: [5]) == 2)
        #expect(fairness.shortfall(of: [1, 3]) == 0)
    }
}

@Suite struct `About how long people are under way` {
    private let places: [Int: PlanningFacts.Place] = [
        1: .init(zone: 1, regionalZone: 7, regions: ["Mechelen"], province: "Antwerpen"),
        2: .init(zone: 1, regionalZone: 7, regions: ["Mechelen"], province: "Antwerpen"),
        3: .init(zone: 2, regionalZone: 7, regions: [], province: "Antwerpen"),
        4: .init(zone: 3, regionalZone: nil, regions: ["Mechelen"], province: "Antwerpen"),
        5: .init(zone: 4, regionalZone: nil, regions: [], province: "Antwerpen"),
        6: .init(zone: 5, regionalZone: nil, regions: [], province: nil),
    ]

    @Test(arguments: [(1, 1, 0), (1, 2, 15), (1, 3, 30), (1, 4, 30), (1, 5, 45), (1, 6, 60), (6, 6, 0), (1, 99, 0)])
    func `follows from where two municipalities lie to each other`(home: Int, venue: Int, minutes: Int) {
        #expect(TravelEstimate.usual.minutes(from: home, to: venue, in: places) == minutes)
    }

    @Test func `counts against nobody where a place is not known`() {
        #expect(TravelEstimate.usual.minutes(from: nil, to: 1, in: places) == 0)
        #expect(TravelEstimate.usual.minutes(from: 1, to: nil, in: places) == 0)
    }
}
