import KringScheduler
import Testing

/// Whether meetings can all be placed under the rules named, by trying every slot and venue.
struct SlowFeasibility {
    let problem: PlanProblem
    let atoms: Set<ConflictAtom>
    let slow: SlowEvaluator

    init(_ problem: PlanProblem, _ atoms: [ConflictAtom]) {
        self.problem = problem
        self.atoms = Set(atoms)
        slow = SlowEvaluator(problem)
    }

    func canPlace(_ meetings: [Int]) -> Bool {
        var plan = [Placement?](repeating: nil, count: problem.meetings.count)
        return extend(meetings[...], meetings.map { options($0) }[...], &plan)
    }

    private func extend(_ meetings: ArraySlice<Int>, _ options: ArraySlice<[Placement]>, _ plan: inout [Placement?]) -> Bool {
        guard let meeting = meetings.first, let own = options.first else { return true }
        for placement in own {
            plan[meeting] = placement
            if keepsPairs(plan, meeting), extend(meetings.dropFirst(), options.dropFirst(), &plan) { return true }
        }
        plan[meeting] = nil
        return false
    }

    private func options(_ meeting: Int) -> [Placement] {
        let rules = problem.meetings[meeting]
        return (0..<problem.slots).flatMap { slot in rules.venues.map { Placement(slot: slot, venue: $0) } }.filter { placement in
            let day = slow.day(placement)
            if atoms.contains(.window(meeting: meeting)), !rules.window.contains(day) { return false }
            if atoms.contains(.weekdays(meeting: meeting)), !rules.weekdays[slow.weekday(placement)] { return false }
            if atoms.contains(.parts(meeting: meeting)), !rules.parts[slow.part(placement)] { return false }
            if atoms.contains(.publicHoliday(meeting: meeting)), problem.closedDays.contains(day) { return false }
            if atoms.contains(.locked(meeting: meeting)), rules.locked != placement { return false }
            if atoms.contains(.venue(meeting: meeting)), placement.venue >= 0 {
                let venue = problem.venues[placement.venue]
                if !venue.open[slow.weekday(placement) * problem.parts.count + slow.part(placement)] { return false }
                if venue.closed.contains(where: { $0.contains(day) }) { return false }
            }
            for person in rules.required
            where atoms.contains(.required(meeting: meeting, person: person)) && slow.level(person, placement) == 0 {
                return false
            }
            for (index, group) in rules.oneOf.enumerated() where atoms.contains(.oneOf(meeting: meeting, group: index)) {
                if !group.contains(where: { slow.level($0, placement) > 0 }) { return false }
            }
            return true
        }
    }

    private func keepsPairs(_ plan: [Placement?], _ meeting: Int) -> Bool {
        for atom in atoms {
            switch atom {
            case .minGap(let series, let index), .maxGap(let series, let index):
                let rules = problem.series[series]
                guard let left = plan[rules.meetings[index]], let right = plan[rules.meetings[index + 1]] else { continue }
                let gap = slow.day(right) - slow.day(left)
                if case .minGap = atom, gap < rules.minGap { return false }
                if case .maxGap = atom, gap > rules.maxGap { return false }
            case .circleGap(let first, let second), .sameDay(let first, let second):
                guard let left = plan[first], let right = plan[second] else { continue }
                var least = 1
                if case .circleGap = atom { least = problem.circleGap }
                if abs(slow.day(left) - slow.day(right)) < least { return false }
            case .room(let venue):
                guard let here = plan[meeting], here.venue == venue else { continue }
                if plan.count(where: { $0 == here }) > problem.venues[venue].rooms { return false }
            default: continue
            }
        }
        return true
    }
}

@Suite struct `A conflict` {
    /// Checks that the rules exclude each other and that none is superfluous.
    private func expectMinimal(_ conflict: PlanConflict, _ problem: PlanProblem, _ comment: Comment) {
        #expect(!SlowFeasibility(problem, conflict.atoms).canPlace(conflict.meetings), comment)
        for atom in conflict.atoms {
            let rest = conflict.atoms.filter { $0 != atom }
            #expect(SlowFeasibility(problem, rest).canPlace(conflict.meetings), comment)
        }
    }

    @Test(arguments: [("conflict-1.json", [4], 2), ("conflict-2.json", [0, 1], 4), ("conflict-3.json", [2, 3], 4)])
    func `of a public problem is minimal`(name: String, meetings: [Int], atoms: Int) throws {
        let problem = try instance(name)
        let outcome = PlanSolver(problem).solve()
        let unplaced = try #require(outcome.plan.unplaced.first)
        let conflict = try #require(ConflictFinder(PlanContext(problem)).conflict(for: unplaced, in: outcome.plan.placements))
        #expect(conflict.meetings == meetings)
        #expect(conflict.atoms.count == atoms)
        if meetings.count == 1 { expectMinimal(conflict, problem, "\(name)") }
    }

    @Test(arguments: 0..<150)
    func `among random meetings is minimal, and absent when they can be placed`(seed: Int) {
        let problem = randomProblem(
            seed + 9_000, RandomShape(days: 8...14, extraMeetings: 0...1, seriesLength: 1...2, window: 1...3))
        let meetings = Array(problem.meetings.indices)
        let finder = ConflictFinder(PlanContext(problem))
        let possible = canPlaceAll(problem)
        let conflict = finder.conflict(among: meetings)
        #expect((conflict == nil) == possible, "seed \(seed)")
        if let conflict { expectMinimal(conflict, problem, "seed \(seed)") }
    }

    private func canPlaceAll(_ problem: PlanProblem) -> Bool {
        SlowFeasibility(problem, ConflictFinder(PlanContext(problem)).allAtoms(of: Array(problem.meetings.indices)))
            .canPlace(Array(problem.meetings.indices))
    }

    @Test func `of two locks in one room names the locks and the room, and its price is in the bound`() throws {
        var problem = try instance("plan-c1-s1.json")
        let solved = PlanSolver(problem).solve().plan.placements
        let place = try #require(solved.compactMap { $0 }.first { $0.venue >= 0 && problem.venues[$0.venue].rooms == 1 })
        let first = try #require(solved.firstIndex(of: place))
        problem.meetings[first].locked = place
        var twin = problem.meetings[first]
        twin.circle = nil
        twin.members = false
        twin.attendees = []
        twin.oneOf = []
        problem.meetings.append(twin)
        let outcome = PlanSolver(problem).solve()
        #expect(outcome.plan.unplaced.count == 1)
        #expect(outcome.plan.lowerBound > problem.weights.unplaced / 2)
        #expect(outcome.plan.lowerBound <= outcome.cost.total)
        let missing = outcome.plan.unplaced[0]
        let conflict = try #require(ConflictFinder(PlanContext(problem)).conflict(for: missing, in: outcome.plan.placements))
        #expect(conflict.meetings == [first, problem.meetings.count - 1])
        let twinIndex = problem.meetings.count - 1
        #expect(Set(conflict.atoms) == [.room(venue: place.venue), .locked(meeting: first), .locked(meeting: twinIndex)])
    }

    /// So many meetings of one circle in one window, online or in a building with one room that is always open.
    private func crowded(_ count: Int, window: ClosedRange<Int>, venue: Int, circleGap: Int) throws -> PlanProblem {
        var problem = try instance("plan-c1-s1.json")
        problem.circleGap = circleGap
        problem.closedDays = []
        problem.venues[0].open = Array(repeating: true, count: 7 * problem.parts.count)
        problem.venues[0].closed = []
        problem.venues[0].rooms = 1
        var meeting = problem.meetings[0]
        meeting.window = window
        meeting.weekdays = Array(repeating: true, count: 7)
        meeting.parts = Array(repeating: true, count: problem.parts.count)
        meeting.venues = [venue]
        meeting.oneOf = []
        meeting.required = []
        problem.meetings = Array(repeating: meeting, count: count)
        problem.series = []
        return problem
    }

    @Test func `among many meetings that must keep apart names as many as do not fit, and no more`() throws {
        // Forty-eight days hold seven meetings that are seven days apart.
        let problem = try crowded(40, window: 13...60, venue: -1, circleGap: 7)
        let conflict = try #require(ConflictFinder(PlanContext(problem)).conflict(among: Array(problem.meetings.indices)))
        #expect(conflict.meetings.count == 8)
        var atoms = Set(conflict.meetings.map { ConflictAtom.window(meeting: $0) })
        for (place, second) in conflict.meetings.enumerated() {
            for first in conflict.meetings[..<place] { atoms.insert(.circleGap(first: first, second: second)) }
        }
        #expect(Set(conflict.atoms) == atoms)
    }

    @Test func `among many meetings of one day and room names one more than the room holds`() throws {
        let problem = try crowded(14, window: 13...13, venue: 0, circleGap: 0)
        let conflict = try #require(ConflictFinder(PlanContext(problem)).conflict(among: Array(problem.meetings.indices)))
        #expect(conflict.meetings.count == problem.parts.count + 1)
        #expect(Set(conflict.atoms) == Set(conflict.meetings.map { .window(meeting: $0) } + [.room(venue: 0)]))
    }

    @Test(.timeLimit(.minutes(10)), arguments: [0, 7])
    func `of a long series on too few days is told, or given up, in a short time`(circleGap: Int) throws {
        // Four days hold sixteen meetings in one room.
        var problem = try crowded(30, window: 13...16, venue: 0, circleGap: circleGap)
        problem.series = [
            PlanProblem.Series(
                circle: 0, meetings: Array(problem.meetings.indices), minGap: 0, maxGap: 10, idealGap: 5, alternate: true,
                rotate: true, target: 2)
        ]
        let outcome = PlanSolver(problem).solve(budget: PlanBudget(solves: 20))
        let finder = ConflictFinder(PlanContext(problem))
        let missing = try #require(outcome.plan.unplaced.first)
        let conflict = finder.conflict(for: missing, in: outcome.plan.placements)
        #expect(conflict?.atoms.isEmpty != true)
    }

    @Test func `is written as the format asks`() {
        let conflict = PlanConflict(meetings: [4], atoms: [.oneOf(meeting: 4, group: 0), .required(meeting: 4, person: 30)])
        let text = String(decoding: conflict.json(), as: UTF8.self)
        #expect(text == "{\"format\":\"kring-conflict/1\",\"meetings\":[4],\"atoms\":[[\"oneOf\",4,0],[\"required\",4,30]]}\n")
    }
}
