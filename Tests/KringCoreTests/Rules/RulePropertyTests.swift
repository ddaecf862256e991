import Testing

@testable import KringCore

@Suite struct `Whatever the facts` {
    /// Runs a body on many circles made up at random; a failure names the seed that makes it again.
    private func forMany(_ body: (inout RandomFacts, UInt64) throws -> Void) rethrows {
        var seeds = SystemRandomNumberGenerator()
        let first = UInt64.random(in: 0...(1 << 40), using: &seeds)
        for seed in first..<(first + 300) {
            var random = RandomFacts(seed: seed)
            try body(&random, seed)
        }
    }

    @Test func `one more present row never worsens the member who was there`() {
        var changed = 0
        forMany { random, seed in
            let rules = random.rules()
            let year = random.year(of: rules)
            var facts = random.circle()
            let before = CircleStatus(of: facts, in: year)
            guard let member = before.members.isEmpty ? nil : random.pick(before.members) else { return }
            let held = facts.meetings.indices.filter { index in
                facts.meetings[index].status == .held
                    && !facts.meetings[index].attendance.contains { $0.person == member.person && $0.status == .present }
            }
            guard !held.isEmpty else { return }
            let index = random.pick(held)
            facts.meetings[index].attendance.removeAll { $0.person == member.person }
            facts.meetings[index].attendance.append(.init(person: member.person, status: .present))
            let after = CircleStatus(of: facts, in: year).members.first { $0.person == member.person }
            #expect(after.map { $0.credited >= member.credited } ?? false, "seed \(seed)")
            #expect(after.map { $0.state.closeness >= member.state.closeness } ?? false, "seed \(seed)")
            if after?.state != member.state { changed += 1 }
        }
        #expect(changed > 0, "no row changed a state: the facts are too thin to prove anything")
    }

    @Test func `a waiver never worsens a circle`() {
        var changed = 0
        forMany { random, seed in
            let rules = random.rules()
            let year = random.year(of: rules)
            var facts = random.circle()
            let before = CircleStatus(of: facts, in: year)
            let requirement = random.pick(["meetings", "attendance", "members", "chairs"])
            facts.waivers.append(
                Waiver(circle: facts.circle, requirement: requirement, year: year.year, reason: "x", grantedBy: "u"))
            let after = CircleStatus(of: facts, in: year)
            #expect(after.state.health >= before.state.health, "seed \(seed)")
            #expect(after.requirements.map(\.state) == before.requirements.map(\.state), "seed \(seed)")
            if after.state != before.state { changed += 1 }
        }
        #expect(changed > 0)
    }

    @Test func `a later day without new facts never turns missed into met, and changes nothing of a year that is over`() {
        var missed = 0
        forMany { random, seed in
            let rules = random.rules()
            let facts = random.circle()
            let first = random.day(0, 500)
            let early = CircleStatus(of: facts, in: WorkingYear(of: rules, year: 2026, asOf: first))
            let later = CircleStatus(
                of: facts, in: WorkingYear(of: rules, year: 2026, asOf: first.adding(days: random.number(1...700))))
            for (before, after) in zip(early.requirements, later.requirements) where before.state == .missed {
                missed += 1
                #expect(after.state == .missed, "seed \(seed)")
            }
            for before in early.members where before.state == .missed {
                let after = later.members.first { $0.person == before.person && $0.requirement == before.requirement }
                #expect(after?.state == .missed, "seed \(seed)")
            }
            if first >= early.lastDay {
                var same = later
                same.asOf = early.asOf
                #expect(same == early, "seed \(seed)")
            }
        }
        #expect(missed > 0)
    }

    @Test func `the order of the facts changes nothing`() {
        forMany { random, seed in
            let rules = random.rules()
            let year = random.year(of: rules)
            let facts = random.circle()
            var mixed = facts
            mixed.memberships = random.shuffle(facts.memberships)
            mixed.leaves = random.shuffle(facts.leaves)
            mixed.offices = random.shuffle(facts.offices)
            mixed.waivers = random.shuffle(facts.waivers)
            mixed.meetings = random.shuffle(facts.meetings)
            for index in mixed.meetings.indices {
                mixed.meetings[index].attendance = random.shuffle(mixed.meetings[index].attendance)
            }
            #expect(CircleStatus(of: mixed, in: year) == CircleStatus(of: facts, in: year), "seed \(seed)")
        }
    }

    @Test func `the state alone is that of the whole status, and the window holds all that it needs`() {
        forMany { random, seed in
            let rules = random.rules()
            let year = random.year(of: rules)
            let facts = random.circle()
            let whole = CircleStatus(of: facts, in: year)
            #expect(CircleState(of: facts, in: year) == whole.state, "seed \(seed)")
            #expect(CircleStatus(of: facts.seen(through: FactWindow(circle: year)), in: year) == whole, "seed \(seed)")
            let thin = facts.seen(through: FactWindow(stateOf: year))
            #expect(CircleState(of: thin, in: year) == whole.state, "seed \(seed)")
            let wide = FactWindow(circle: year).union(FactWindow(stateOf: random.year(of: rules)))
            #expect(CircleStatus(of: facts.seen(through: wide), in: year) == whole, "seed \(seed)")
        }
    }

    @Test func `the state of a circle depends on no other circle`() throws {
        for number in 1...3 {
            let network = try Scenario(number).network
            let all = try NetworkFacts(network).status(by: Scenario.ruleSets, asOf: Fact.day("2026-06-30"))
            for circle in network.circles {
                var alone = network
                alone.circles = [circle]
                alone.memberships.removeAll { $0.circle != circle.id }
                alone.meetings.removeAll { $0.host != .circle(circle.id) }
                alone.offices.removeAll { $0.holder != .circle(circle.id) }
                let status = try NetworkFacts(alone).status(by: Scenario.ruleSets, asOf: Fact.day("2026-06-30")).circles[0]
                #expect(status == all.circles.first { $0.circle == circle.id })
            }
        }
    }

    @Test func `active days are the days that one counts one by one`() {
        forMany { random, seed in
            let facts = random.circle()
            let year = random.year(of: random.rules())
            let roster = Roster(facts, on: year.end)
            for member in roster.members {
                let first = year.firstDay.number
                let end = year.lastDay.number + 1
                let counted = (first..<end).count { roster.activeStay(of: member, on: $0) != nil }
                // Two memberships of one person that overlap are refused on the way in, and would count double here.
                let stays = member.stays.map { roster.stays[$0] }
                guard zip(stays, stays.dropFirst()).allSatisfy({ $0.to <= $1.from }) else { continue }
                #expect(roster.activeDays(of: member, from: first, to: end) == counted, "seed \(seed), person \(member.person)")
            }
        }
    }

    @Test func `a circle falls behind on the day it was told, and not before`() {
        var told = 0
        forMany { random, seed in
            let perYear = random.number(1...5)
            let asked = Requirement.Kind.eventCount(.init(kinds: [.regular], perYear: perYear))
            let year = Fact.year([Fact.requirement("q", asked)], asOf: "2026-01-01").firstDay
            var facts = Fact.circle(
                meetings: (0..<random.number(0...perYear)).map { index in
                    Fact.meeting("\(year.adding(days: random.number(0...364)))", status: .planned, "m-\(index)")
                })
            let asOf = year.adding(days: random.number(0...360))
            let found = Fact.verdict(asked, of: facts, asOf: "\(asOf)")
            guard let planBy = found.planBy, planBy > asOf else { return }
            told += 1
            for index in facts.meetings.indices { facts.meetings[index].status = .held }
            let before = Fact.verdict(asked, of: facts, asOf: "\(planBy.adding(days: -1))", year: 2026)
            let onTheDay = Fact.verdict(asked, of: facts, asOf: "\(planBy)", year: 2026)
            #expect(before.state != .atRisk, "seed \(seed)")
            #expect(onTheDay.state == (planBy == Fact.day("2026-12-31") ? .missed : .atRisk), "seed \(seed)")
        }
        #expect(told > 0)
    }

    @Test func `who misses her last chance cannot reach the norm, and who takes it can`() {
        var told = 0
        forMany { random, seed in
            let rules = random.rules()
            let year = random.year(of: rules)
            let facts = random.circle()
            for member in CircleStatus(of: facts, in: year).members {
                guard let last = member.lastChance else { continue }
                told += 1
                let ahead = member.meetings.filter { $0.presence == .remaining }
                #expect(member.credited + ahead.count { $0.day > last } < member.required, "seed \(seed)")
                #expect(ahead.contains { $0.day == last }, "seed \(seed)")
                #expect(member.credited + ahead.count { $0.day >= last } >= member.required, "seed \(seed)")
            }
        }
        #expect(told > 0)
    }
}

extension RequirementState {
    /// How near a member is to her norm. This is not the order in which members outweigh each other on the circle's line:
    /// there, one who must attend everything still planned outweighs one for whom too little is planned.
    fileprivate var closeness: Int {
        switch self {
        case .missed: 0
        case .toPlan: 1
        case .atRisk: 2
        case .incomplete: 3
        case .onTrack: 4
        case .met, .notApplicable: 5
        }
    }
}

extension CircleState {
    fileprivate var health: Int {
        switch self {
        case .dissolved, .starting, .dormant, .organised: 2
        case .incomplete: 1
        case .atRisk: 0
        }
    }
}

extension CircleFacts {
    /// What a loader brings for a window.
    fileprivate func seen(through window: FactWindow) -> CircleFacts {
        var seen = self
        seen.meetings = meetings.filter { window.meetings.contains($0.day) }.map { meeting in
            var meeting = meeting
            if !window.attendance.contains(meeting.day) { meeting.attendance = [] }
            return meeting
        }
        return seen
    }
}
