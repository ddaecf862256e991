import KringScheduler
import Testing

@Suite struct `A problem at the edge` {
    /// Solves and checks; a refusal by the reader is as good.
    private func solve(_ problem: PlanProblem, _ comment: Comment) throws -> PlanOutcome {
        try problem.validate()
        let outcome = PlanSolver(problem).solve(budget: PlanBudget(solves: 100))
        let slow = SlowEvaluator(problem)
        #expect(slow.keepsAllRules(outcome.plan.placements), comment)
        #expect(slow.cost(outcome.plan.placements) == outcome.cost.total, comment)
        #expect(outcome.plan.lowerBound <= outcome.cost.total, comment)
        return outcome
    }

    @Test func `without anything has an empty plan`() throws {
        var problem = randomProblem(1)
        problem.meetings = []
        problem.series = []
        #expect(try solve(problem, "no meetings").cost.total == 0)
        problem.circles = []
        problem.persons = []
        problem.venues = []
        problem.travel = []
        #expect(try solve(problem, "nothing").plan.placements.isEmpty)
    }

    @Test func `with an empty circle is planned`() throws {
        var problem = try instance("plan-c1-s1.json")
        problem.circles[0].members = []
        problem.circles[0].units = []
        #expect(try solve(problem, "empty circle").plan.unplaced.isEmpty)
    }

    @Test func `with a meeting without venues leaves it out and has a conflict without rules`() throws {
        var problem = try instance("plan-c1-s1.json")
        problem.meetings[2].venues = []
        let outcome = try solve(problem, "no venue")
        #expect(outcome.plan.unplaced == [2])
        let conflict = ConflictFinder(PlanContext(problem)).conflict(for: 2, in: outcome.plan.placements)
        #expect(conflict == PlanConflict(meetings: [2], atoms: []))
    }

    @Test func `with a window outside the year leaves the meeting out`() throws {
        var problem = try instance("plan-c1-s1.json")
        for window in [(-20)...(-3), 365...500, 9_999...10_000] {
            problem.meetings[4].window = window
            let outcome = try solve(problem, "window \(window)")
            #expect(outcome.plan.unplaced == [4])
            let conflict = ConflictFinder(PlanContext(problem)).conflict(for: 4, in: outcome.plan.placements)
            #expect(conflict?.atoms == [.window(meeting: 4)])
        }
    }

    @Test func `with everybody absent keeps to the rules`() throws {
        var problem = try instance("plan-c1-s2.json")
        for person in problem.persons.indices { problem.persons[person].off = [0...364] }
        #expect(try solve(problem, "everybody absent").plan.unplaced.count == 7)
        for meeting in problem.meetings.indices {
            problem.meetings[meeting].oneOf = []
            problem.meetings[meeting].required = []
        }
        #expect(try solve(problem, "nobody needed").plan.unplaced.isEmpty)
    }

    @Test func `with zero weights costs only attendance`() throws {
        var problem = try instance("plan-c1-s1.json")
        problem.weights = PlanProblem.Weights(
            unplaced: 0, quorum: 0, overflow: 0, schoolHoliday: 0, gapWeek: 0, sameVenue: 0, sameWeekday: 0, coverage: [0, 0, 0],
            clash: 0, moveSlot: 0, moveVenue: 0)
        #expect(try solve(problem, "zero weights").cost.total == 0)
    }

    @Test(arguments: [63, 64, 65, 130])
    func `with so many attendees is planned exactly`(members: Int) throws {
        var problem = try instance("plan-c1-s1.json")
        while problem.circles[0].members.count < members {
            var copy = problem.persons[problem.circles[0].members[problem.circles[0].members.count % 30]]
            copy.off = []
            problem.persons.append(copy)
            problem.circles[0].members.append(problem.persons.count - 1)
            problem.circles[0].units.append([problem.persons.count - 1])
        }
        let outcome = try solve(problem, "\(members) members")
        #expect(outcome.plan.unplaced.isEmpty)
        #expect(outcome.plan.lowerBound == outcome.cost.total)
    }

    @Test func `with ten meetings in a series is planned`() throws {
        var problem = try instance("plan-c1-s1.json")
        problem.series[0].meetings = [0]
        for index in 1..<10 {
            var meeting = problem.meetings[0]
            meeting.window = 30 * index...30 * index + 60
            problem.meetings.append(meeting)
            problem.series[0].meetings.append(problem.meetings.count - 1)
        }
        problem.series[0].minGap = 14
        problem.series[0].maxGap = 60
        problem.series[0].idealGap = 32
        let outcome = try solve(problem, "ten meetings")
        #expect(outcome.plan.unplaced.isEmpty)
    }

    @Test func `with somebody twice in one list is refused`() throws {
        var problem = try instance("plan-c1-s1.json")
        problem.circles[0].members.append(problem.circles[0].members[0])
        #expect(throws: InputFaults.self) { try problem.validate() }
        var twice = try instance("plan-c1-s1.json")
        twice.meetings[4].attendees += twice.meetings[4].attendees
        _ = try solve(twice, "attendees twice")
    }

    @Test func `with days, gaps and numbers at their limits is planned`() throws {
        var problem = randomProblem(21, RandomShape(circles: 2...2, extraMeetings: 1...1, seriesLength: 3...3))
        for series in problem.series.indices {
            problem.series[series].minGap = -3_660
            problem.series[series].maxGap = 3_660
            problem.series[series].idealGap = -3_660
        }
        problem.weights.unplaced = 1_000_000
        problem.weights.coverage = [1_000_000, 0, 1_000_000]
        problem.weights.gapWeek = 1_000_000
        problem.circleGap = 3_660
        _ = try solve(problem, "limits")
        problem.circleGap = 0
        _ = try solve(problem, "no circle gap")
        problem.days = 1
        for meeting in problem.meetings.indices {
            problem.meetings[meeting].locked = nil
            problem.meetings[meeting].previous = nil
        }
        problem.closedDays = []
        problem.schoolHolidays = []
        _ = try solve(problem, "one day")
    }

    @Test(arguments: 0..<150)
    func `at random is planned within its budget, explained, and keeps the rules`(seed: Int) throws {
        var random = SeededRandom(seed)
        let shape = RandomShape(
            days: 1...40, circles: 0...5, persons: 1...14, extraMeetings: 0...4, seriesLength: 0...9, window: 1...30,
            circleGap: 0...12)
        var problem = randomProblem(seed + 30_000, shape)
        if random.chance(20) { problem.weights.unplaced = 0 }
        if random.chance(20) { for venue in problem.venues.indices { problem.venues[venue].rooms = 0 } }
        if random.chance(20), !problem.meetings.isEmpty { problem.meetings[0].window = -5...400 }
        let outcome = try solve(problem, "seed \(seed)")
        for meeting in outcome.plan.unplaced.prefix(2) {
            _ = PlanExplainer(outcome.plan.placements, in: PlanContext(problem)).explain(meeting)
        }
    }
}
