import KringScheduler
import Testing

@Suite struct `A plan at hand` {
    /// Holds what the session claims against the slow reading of the problem as it has become.
    private func check(_ session: PlanSession, _ comment: Comment) {
        let slow = SlowEvaluator(session.problem)
        #expect(slow.keepsAllRules(session.placements), comment)
        #expect(slow.cost(session.placements) == session.cost, comment)
        #expect(session.lowerBound <= session.cost, comment)
    }

    @Test(arguments: 0..<60)
    func `keeps the rules, its cost and its bound through one absence after another`(seed: Int) {
        var problem = randomProblem(
            seed + 4_000,
            RandomShape(days: 20...50, circles: 1...3, extraMeetings: 0...2, seriesLength: 1...4, window: 4...15))
        problem.weights.unplaced = 10_000
        let session = PlanSession(problem)
        check(session, "seed \(seed)")
        var random = SeededRandom(seed)
        for turn in 0..<6 where !problem.persons.isEmpty {
            let before = session.placements
            let first = random.int(-3...problem.days + 2)
            let change = session.addAbsence(
                of: random.int(0...problem.persons.count - 1), days: first...first + random.int(0...12))
            check(session, "seed \(seed), turn \(turn)")
            #expect(change.moved == before.indices.filter { session.placements[$0] != before[$0] }, "seed \(seed)")
            #expect(change.unplaced == before.indices.filter { session.placements[$0] == nil }, "seed \(seed)")
            #expect(change.cost == session.cost && change.lowerBound == session.lowerBound, "seed \(seed)")
        }
    }

    @Test(arguments: 0..<60)
    func `never claims a bound above the cheapest plan of what it has become`(seed: Int) throws {
        let session = PlanSession(
            randomProblem(seed + 5_000, RandomShape(circles: 1...3, extraMeetings: 0...0, seriesLength: 1...2, window: 1...2)))
        var random = SeededRandom(seed)
        for _ in 0..<3 {
            let first = random.int(0...session.problem.days - 1)
            _ = session.addAbsence(of: random.int(0...session.problem.persons.count - 1), days: first...first + 3)
            guard let best = cheapestByTrying(session.problem, limit: 2_000) else { return }
            #expect(session.lowerBound <= best, "seed \(seed)")
            #expect(session.cost >= best, "seed \(seed)")
        }
    }

    @Test func `leaves everything where it is when the absence concerns no meeting`() throws {
        let session = PlanSession(try instance("plan-c10-s1.json"))
        let before = session.placements
        let held = Set(before.compactMap { $0.map { $0.slot / session.problem.parts.count } })
        let free = try #require((0..<session.problem.days).first { !held.contains($0) })
        let change = session.addAbsence(of: 0, days: free...free)
        #expect(change.moved.isEmpty)
        #expect(session.placements == before)
    }

    @Test func `moves a meeting of which the chair falls out, and little else`() throws {
        let problem = try instance("plan-c10-s1.json")
        let session = PlanSession(problem)
        let meeting = try #require(
            problem.meetings.indices.first { problem.meetings[$0].circle == 3 && problem.meetings[$0].kind == "consult" })
        let day = try #require(session.placements[meeting]).slot / problem.parts.count
        var moved: Set<Int> = []
        for chair in problem.circles[3].chairs {
            moved.formUnion(session.addAbsence(of: chair, days: day...day).moved)
        }
        #expect(moved.contains(meeting))
        for other in moved { #expect(problem.meetings[other].circle == 3, "meeting \(other) moved without need") }
        check(session, "after the chairs fell out")
    }
}
