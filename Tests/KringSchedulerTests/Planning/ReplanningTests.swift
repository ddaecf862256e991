import KringScheduler
import Testing

@Suite struct `Planning again` {
    /// The problem with every placement of a plan as the previous one.
    private func after(_ problem: PlanProblem, _ plan: Plan) -> PlanProblem {
        var next = problem
        for meeting in next.meetings.indices { next.meetings[meeting].previous = plan.placements[meeting] }
        return next
    }

    @Test(arguments: ["plan-c1-s1.json", "plan-c1-s2.json", "plan-c10-s1.json"])
    func `with nothing changed gives the same plan`(name: String) throws {
        let problem = try instance(name)
        let first = PlanSolver(problem).solve()
        let second = PlanSolver(after(problem, first.plan)).solve()
        #expect(second.plan.placements == first.plan.placements)
        #expect(second.cost[.change] == 0)
        #expect(second.cost.total == first.cost.total)
    }

    @Test(arguments: 0..<40)
    func `a random year with nothing changed gives the same plan`(seed: Int) {
        var problem = randomProblem(
            seed + 2_000, RandomShape(days: 30...60, circles: 2...4, extraMeetings: 0...2, seriesLength: 2...4, window: 5...15))
        problem.weights.moveSlot = 40
        problem.weights.moveVenue = 10
        for meeting in problem.meetings.indices { problem.meetings[meeting].previous = nil }
        let first = PlanSolver(problem).solve()
        let second = PlanSolver(after(problem, first.plan)).solve()
        for meeting in problem.meetings.indices where first.plan.placements[meeting] != nil {
            #expect(second.plan.placements[meeting] == first.plan.placements[meeting], "seed \(seed)")
        }
        #expect(second.cost[.change] == 0, "seed \(seed)")
    }

    @Test func `after one absence moves only meetings tied to it`() throws {
        let problem = try instance("plan-c10-s1.json")
        let first = PlanSolver(problem).solve()
        var next = after(problem, first.plan)
        // The chair of circle 3, away on the day of its consultation.
        let circle = 3
        let meetings = next.meetings.indices.filter { next.meetings[$0].circle == circle && next.meetings[$0].kind == "consult" }
        let meeting = try #require(meetings.first)
        let day = try #require(first.plan.placements[meeting]).slot / next.parts.count
        for chair in next.circles[circle].chairs { next.persons[chair].off.append(day...day) }
        let second = PlanSolver(next).solve()
        #expect(second.plan.placements[meeting] != first.plan.placements[meeting])
        #expect(second.plan.unplaced.isEmpty)
        for other in next.meetings.indices where second.plan.placements[other] != first.plan.placements[other] {
            #expect(next.meetings[other].circle == circle, "meeting \(other) moved without need")
        }
    }

    @Test func `leaves locked meetings where they are`() throws {
        let problem = try instance("plan-c10-replan-s1.json")
        let plan = PlanSolver(problem).solve().plan
        for (meeting, rules) in problem.meetings.enumerated() {
            if let locked = rules.locked { #expect(plan.placements[meeting] == locked) }
        }
    }
}
