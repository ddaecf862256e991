import KringScheduler
import Testing

@Suite struct `Fairness over years` {
    /// Two members who can never come on the same day, and one meeting: Monday suits the first, Tuesday the second.
    private func problem(weights: [Int]) -> PlanProblem {
        func person(on weekday: Int) -> PlanProblem.Person {
            PlanProblem.Person(zone: 0, weekly: (0..<7).map { $0 == weekday ? 2 : 0 }, off: [])
        }
        let meeting = PlanProblem.Meeting(
            kind: "regular", circle: 0, window: 0...6, weekdays: Array(repeating: true, count: 7), parts: [true], venues: [-1],
            members: true, attendees: [], required: [], oneOf: [], quorum: 0, weekdayCost: Array(repeating: 0, count: 7),
            partCost: [0])
        return PlanProblem(
            name: "", startDate: "2027-01-04", days: 7, startWeekday: 0,
            parts: [PlanProblem.DayPart(name: "evening", start: 1_200, end: 1_320)], closedDays: [], schoolHolidays: [],
            circleGap: 0, travel: [[]],
            weights: PlanProblem.Weights(
                unplaced: 10_000, quorum: 0, overflow: 0, schoolHoliday: 0, gapWeek: 0, sameVenue: 0, sameWeekday: 0,
                coverage: [0, 15], clash: 0, moveSlot: 0, moveVenue: 0),
            venues: [], persons: [person(on: 0), person(on: 1)],
            circles: [
                PlanProblem.Circle(
                    profession: 0, zones: [0], members: [0, 1], chairs: [], units: [[0], [1]], unitWeights: weights)
            ],
            meetings: [meeting],
            series: [
                PlanProblem.Series(
                    circle: 0, meetings: [0], minGap: 0, maxGap: 0, idealGap: 0, alternate: false, rotate: false, target: 1)
            ])
    }

    @Test(arguments: [(weights: [2, 1], day: 0), ([1, 2], 1), ([0, 1], 1), ([3, 2], 0)])
    func `gives the day to whom missed more`(weights: [Int], day: Int) throws {
        let outcome = PlanSolver(problem(weights: weights)).solve()
        #expect(outcome.plan.placements[0]?.slot == day)
        #expect(outcome.cost[.coverage] == 15 * (weights.min() ?? 0))
        #expect(outcome.gap == 0)
    }

    @Test func `changes nothing when everybody weighs one`() throws {
        let problem = try instance("plan-c1-s1.json")
        var weighed = problem
        for circle in weighed.circles.indices {
            weighed.circles[circle].unitWeights = weighed.circles[circle].units.map { _ in 1 }
        }
        #expect(PlanSolver(weighed).solve().plan == PlanSolver(problem).solve().plan)
    }

    @Test func `asks for one weight per unit`() {
        #expect {
            try problem(weights: [1, 2, 3]).validate()
        } throws: { error in
            (error as? InputFaults)?.faults.map(\.pointer) == ["/circles/0/unitWeights"]
        }
        #expect {
            try problem(weights: [1, -1]).validate()
        } throws: { error in
            (error as? InputFaults)?.faults.map(\.pointer) == ["/circles/0/unitWeights/1"]
        }
    }
}
