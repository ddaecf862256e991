import KringScheduler
import Testing

@Suite struct `An explanation` {
    /// Recomputes everything an explanation claims with the slow evaluator.
    private func expectTrue(_ explanation: MeetingExplanation, _ plan: [Placement?], _ problem: PlanProblem, _ comment: Comment) {
        let slow = SlowEvaluator(problem)
        let cost = slow.cost(plan)
        let meeting = explanation.meeting
        #expect(explanation.asked == slow.attendees(meeting).count, comment)
        if let placement = explanation.placement {
            #expect(explanation.coming == slow.attendees(meeting).filter { slow.level($0, placement) > 0 }.sorted(), comment)
        }
        for alternative in explanation.alternatives {
            var other = plan
            other[meeting] = alternative.placement
            #expect(slow.keepsAllRules(other), comment)
            #expect(slow.cost(other) - cost == alternative.difference.total, comment)
            #expect(slow.attendees(meeting).count { slow.level($0, alternative.placement) > 0 } == alternative.coming, comment)
        }
        for rejection in explanation.rejections {
            var other = plan
            other[meeting] = rejection.placement
            #expect(!slow.keepsAllRules(other), comment)
            #expect(!rejection.breaches.isEmpty, comment)
        }
        for relaxation in explanation.relaxations {
            var other = plan
            other[meeting] = relaxation.placement
            #expect(!slow.keepsAllRules(other), comment)
            #expect(slow.cost(other) - cost == relaxation.difference, comment)
        }
    }

    @Test func `of every meeting of ten circles is true to the figure`() throws {
        let problem = try instance("plan-c10-s1.json")
        let plan = PlanSolver(problem).solve().plan.placements
        let context = PlanContext(problem)
        let explanations = PlanExplainer(plan, in: context).explain(stride(from: 0, to: problem.meetings.count, by: 9))
        for explanation in explanations { expectTrue(explanation, plan, problem, "meeting \(explanation.meeting)") }
        #expect(explanations.contains { !$0.alternatives.isEmpty })
        #expect(explanations.contains { !$0.rejections.isEmpty })
    }

    @Test(arguments: 0..<40)
    func `of random plans is true to the figure`(seed: Int) {
        let problem = randomProblem(seed + 400, RandomShape(circles: 1...3, extraMeetings: 0...2, window: 3...9))
        let plan = PlanSolver(problem).solve().plan.placements
        let explanations = PlanExplainer(plan, in: PlanContext(problem)).explain(problem.meetings.indices)
        for explanation in explanations { expectTrue(explanation, plan, problem, "seed \(seed)") }
    }

    @Test func `tells of equally popular slots those nearest to the meeting first`() throws {
        let problem = try instance("plan-c10-s1.json")
        let plan = PlanSolver(problem).solve().plan.placements
        var compared = 0
        for explanation in PlanExplainer(plan, in: PlanContext(problem), listed: 8).explain(0..<9) {
            guard let place = explanation.placement else { continue }
            for (left, right) in zip(explanation.rejections, explanation.rejections.dropFirst()) {
                #expect(left.coming >= right.coming)
                guard left.coming == right.coming, left.breaches.count == right.breaches.count else { continue }
                compared += 1
                #expect(abs(left.placement.slot - place.slot) <= abs(right.placement.slot - place.slot))
            }
        }
        #expect(compared > 0)
    }

    @Test func `of an unplaced meeting names the conflict and what would help`() throws {
        let problem = try instance("conflict-1.json")
        let plan = PlanSolver(problem).solve().plan.placements
        let explanation = PlanExplainer(plan, in: PlanContext(problem)).explain(4)
        #expect(explanation.placement == nil)
        #expect(explanation.conflict?.meetings == [4])
        #expect(!explanation.relaxations.isEmpty)
        #expect(explanation.relaxations.allSatisfy { $0.atoms.count == 1 })
        expectTrue(explanation, plan, problem, "conflict-1")
    }

    @Test func `tells units that no plan could help from those this plan leaves short`() throws {
        var problem = try instance("plan-c1-s1.json")
        // One who can never come, alone in a unit.
        let unit = try #require(problem.circles[0].units.firstIndex { $0.count == 1 })
        let person = problem.circles[0].units[unit][0]
        problem.persons[person].weekly = problem.persons[person].weekly.map { _ in 0 }
        let plan = PlanSolver(problem).solve().plan.placements
        let report = CoverageReport(plan, in: PlanContext(problem))
        let short = try #require(report.shortfalls.first { $0.unit == unit })
        #expect(short.attended == 0)
        #expect(short.reachable == 0)
        #expect(short.isBeyondReach)
        for other in report.shortfalls { #expect(other.attended <= other.reachable && other.attended < other.target) }
    }

    @Test func `is the same bytes every time`() throws {
        let problem = try instance("conflict-2.json")
        let context = PlanContext(problem)
        let outcome = PlanSolver(context).solve()
        #expect(outcome.explanation(in: context) == PlanSolver(context).solve().explanation(in: context))
    }
}
