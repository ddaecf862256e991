import Dispatch
import KringScheduler
import Synchronization
import Testing

@testable import KringCore

@Suite struct `Planning the example circle's 2027` {
    let example: ExampleKring
    static let host = KringCore.Meeting.Host.circle(ExampleKring.dijleNete)
    static let wish = PlanWish(year: 2027)

    init() throws { example = try ExampleKring() }

    private func propose(_ wish: PlanWish = wish, of host: KringCore.Meeting.Host = host) throws -> PlanProposal {
        try example.kring.proposeYear(of: host, wish, by: .operator)
    }

    private func translation(_ host: KringCore.Meeting.Host = host, year: Int = 2027) throws -> PlanTranslator.Translation {
        try example.kring.read(by: .operator) { try $0.translator(of: [host], PlanWish(year: year)).translate() }
    }

    private func states(_ year: Int) throws -> [String: RequirementState] {
        let report = try example.kring.read(by: .operator) {
            try $0.networkStatus(.circle(ExampleKring.dijleNete), ReportPeriod(asOf: ExampleKring.today, year: year))
        }
        let circle = try #require(report.status.circles.first)
        return Dictionary(uniqueKeysWithValues: circle.requirements.map { ($0.requirement.id, $0.state) })
    }

    @Test func `every meeting that the rules ask for gets a date, a place and a turnout`() throws {
        let plan = try propose()
        #expect(plan.unplaced.isEmpty)
        let counted = plan.rows.count { $0.item == "meetings" }
        #expect(counted >= 4)
        #expect(plan.rows.contains { $0.item == "hospital_consultation" })
        #expect(plan.rows.contains { $0.item == "intervision" })
        #expect(plan.cost >= plan.lowerBound)
        for row in plan.rows {
            let slot = try #require(row.slot)
            #expect(plan.firstDay <= slot.day && slot.day <= plan.lastDay)
            let turnout = try #require(row.turnout)
            #expect(turnout.able + turnout.unable + turnout.unknown == turnout.asked)
            #expect(turnout.ifNeedBe <= turnout.able)
        }
    }

    @Test func `new meetings keep the habits: their weekdays, their part of the day, no holiday, the gaps`() throws {
        let plan = try propose()
        let holidays = Set(Holidays.publicHolidays(in: 2027).filter { $0.holiday.isLegal }.map(\.day))
        for row in plan.rows where row.meeting == nil {
            let slot = try #require(row.slot)
            #expect(!holidays.contains(slot.day))
            #expect(slot.day.weekday < 5)
            #expect(slot.day >= ExampleKring.today.adding(days: 21))
            if row.item == "meetings" { #expect(slot.startMinute == 20 * 60) }
        }
        let days = plan.rows.compactMap { $0.slot?.day }.sorted()
        for (left, right) in zip(days, days.dropFirst()) { #expect(right - left >= 7) }
    }

    @Test func `the same facts give the same problem, byte for byte, in another database too`() throws {
        let other = try ExampleKring()
        let here = try translation().problem.json()
        let there = try other.kring.read(by: .operator) {
            try $0.translator(of: [Self.host], Self.wish).translate().problem.json()
        }
        #expect(here == there)
        #expect(try propose() == propose())
    }

    @Test(arguments: [2025, 2026, 2027, 2028])
    func `the problem of every circle and year is one that the planner's own reader takes`(year: Int) throws {
        let network = try example.kring.database.network()
        for circle in network.circles { try translation(.circle(circle.id), year: year).problem.validate() }
        for umbrella in network.umbrellas { try translation(.umbrella(umbrella.id), year: year).problem.validate() }
    }

    @Test func `the umbrella meets online, and its coordinator is the one who cannot be missed`() throws {
        let plan = try propose(of: .umbrella("koepel-vroedvrouwen"))
        #expect(plan.rows.count >= 4)
        for row in plan.rows where row.meeting == nil {
            #expect(row.kind == .umbrella)
            #expect(row.slot?.isOnline == true)
        }
    }

    @Test func `the umbrella's meetings are spread over the year, about a quarter apart, and none is near New Year`() throws {
        let days = try propose(of: .umbrella("koepel-vroedvrouwen")).rows.compactMap { $0.slot?.day }.sorted()
        let first = try #require(CalendarDay("2027-02-01"))
        let last = try #require(CalendarDay("2027-12-10"))
        #expect(days.allSatisfy { first <= $0 && $0 <= last })
        for (left, right) in zip(days, days.dropFirst()) { #expect((70...112).contains(right - left), "\(left) \(right)") }
    }

    @Test func `what is decided about a row is worked out before it is kept, and refused when the plan changed meanwhile`() throws
    {
        let kept = try keep(try propose())
        let id = kept.plan.value.id
        let row = try #require(kept.plan.value.rows.first { $0.meeting == nil && $0.slot != nil })
        func draft(_ change: PlanRowChange, by actor: Actor = .operator) throws -> PlanDraft {
            try example.kring.draftPlan(deciding: row.key, of: id, change, by: actor)
        }
        let one = try draft(PlanRowChange(pinned: true))
        let other = try draft(PlanRowChange(start: LocalMoment(day: row.slot!.day.adding(days: 7), minute: 1200)))
        func keepRow(_ draft: PlanDraft) throws -> YearPlanView {
            try example.kring.write(by: .operator, source: .command) { try $0.keepPlanRow(draft) }
        }
        let changed = try keepRow(one)
        #expect(!changed.factsMoved)
        #expect(try example.kring.read(by: .operator) { try $0.plan(id) } == changed)
        #expect(throws: KringError.conflict(.staleVersion(present: 2))) { try keepRow(other) }
        #expect(throws: KringError.conflict(.staleVersion(present: 2))) {
            try example.kring.draftPlan(
                deciding: row.key, of: id, PlanRowChange(pinned: false), expectedVersion: 1, by: .operator)
        }
        #expect(throws: KringError.self) { try draft(PlanRowChange(pinned: false), by: ExampleKring.member) }
    }

    @Test func `facts that move between working a plan out and keeping it are seen when it is kept`() throws {
        let proposal = try propose()
        try giveNoEvenings("p-001")
        let kept = try keep(proposal)
        #expect(kept.factsMoved)
        #expect(throws: KringError.conflict(.factsMoved)) { try adopt(kept) }
    }

    @Test func `taking the plan over turns what is to plan into what is on track`() throws {
        #expect(try states(2027)["meetings"] == .toPlan)
        let adopted = try adopt(keep(try propose()))
        #expect(adopted.plan.value.status == .adopted)
        let states = try states(2027)
        for id in ["meetings", "hospital_consultation", "intervision"] { #expect(states[id] == .onTrack, "\(id)") }
    }

    private func keep(_ proposal: PlanProposal) throws -> YearPlanView {
        try example.kring.write(by: .operator, source: .command) { try $0.keepPlan(proposal, items: nil) }
    }

    @discardableResult private func adopt(_ view: YearPlanView) throws -> YearPlanView {
        try example.kring.write(by: .operator, source: .command) {
            try $0.adoptPlan(view.plan.value.id, expectedVersion: view.plan.version)
        }
    }

    @Test func `what is kept reads as what was proposed`() throws {
        let proposal = try propose()
        let kept = try keep(proposal)
        #expect(!kept.factsMoved)
        #expect(kept.proposal.fingerprint == proposal.fingerprint)
        #expect(kept.proposal.rows.map(\.slot) == proposal.rows.map(\.slot))
        #expect(kept.proposal.rows.map(\.turnout) == proposal.rows.map(\.turnout))
    }

    @Test func `a plan is not taken over when a chair answered otherwise meanwhile`() throws {
        let kept = try keep(try propose())
        try giveNoEvenings("p-001")
        #expect(throws: KringError.conflict(.factsMoved)) { try adopt(kept) }
        let seen = try example.kring.read(by: .operator) { try $0.plan(kept.plan.value.id) }
        #expect(seen.factsMoved)
    }

    private func giveNoEvenings(_ person: KringCore.Person.ID) throws {
        try example.kring.write(by: .person(person), source: .web) { scope in
            let view = try scope.reading.availability(of: person)
            var week = view.answer?.week ?? Availability.Week()
            for weekday in Weekday.allCases { week[weekday, .evening] = .cannot }
            let answer = Availability(
                person: person, givenOn: ExampleKring.today, week: week, exceptions: view.answer?.exceptions ?? [])
            _ = try scope.giveAvailability(answer, expectedVersion: view.version)
        }
    }

    @Test func `two who take it over at once plan its meetings once`() throws {
        let kept = try keep(try propose())
        let before = try example.kring.database.network().meetings.count
        let done = Atomic(0)
        let refused = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            do {
                try adopt(kept)
                done.add(1, ordering: .relaxed)
            } catch KringError.conflict {
                refused.add(1, ordering: .relaxed)
            } catch { Testing.Issue.record(error) }
        }
        #expect(done.load(ordering: .relaxed) == 1)
        #expect(refused.load(ordering: .relaxed) == 1)
        let new = kept.proposal.rows.count { $0.meeting == nil }
        #expect(try example.kring.database.network().meetings.count == before + new)
    }

    @Test func `without one chair's evenings only what must move does, and says why`() throws {
        try adopt(keep(try propose()))
        let before = try propose()
        #expect(before.rows.allSatisfy { $0.move == nil })
        for chair: KringCore.Person.ID in ["p-001", "p-002"] { try giveNoEvenings(chair) }
        let after = try propose()
        let moved = after.rows.filter { $0.move != nil }
        let kept = after.rows.filter { $0.move == nil && $0.slot != nil }
        for row in kept { #expect(before.rows.contains { $0.key == row.key && $0.slot == row.slot }) }
        for row in moved + after.unplaced {
            let told = row.move.map { !$0.rules.isEmpty || ($0.savings ?? 0) > 0 } ?? !row.conflict.isEmpty
            #expect(told, "\(row.key)")
        }
        // In the evening nobody can lead any more: every evening meeting is affected, and the consultation at noon is not.
        #expect(kept.contains { $0.item == "hospital_consultation" })
        #expect(after.unplaced.count + moved.count >= 1)
    }

    @Test func `without one chair's evenings, what the other can lead stays and the rest moves`() throws {
        // The chair who is left comes on no Monday.
        let before = try propose()
        let after = try example.kring.proposeYear(
            withoutEveningsOf: "p-002", after: before, Self.wish, by: .operator)
        let monday = 0
        let mondays = before.rows.filter { $0.slot?.day.weekday == monday && $0.slot?.part == .evening }
        #expect(!mondays.isEmpty)
        #expect(after.unplaced.isEmpty)
        let moved = after.rows.filter { $0.move != nil }
        #expect(Set(moved.map(\.key)) == Set(mondays.map(\.key)))
        for row in moved {
            #expect(row.move?.rules.map(\.code) == [.chair])
            #expect(row.slot?.day.weekday != monday)
        }
        for row in after.rows where row.move == nil {
            #expect(row.isKept)
            #expect(before.rows.contains { $0.key == row.key && $0.slot == row.slot })
        }
        #expect(throws: KringError.forbidden) {
            try example.kring.proposeYear(
                withoutEveningsOf: "p-002", after: before, Self.wish, by: .person("p-001"))
        }
    }

    @Test func `a plan that is made anew tells what moved, also when it is read later`() throws {
        let kept = try keep(try propose())
        try giveNoEvenings("p-002")
        let (version, proposal) = try example.kring.revisedPlan(kept.plan.value.id, by: .operator)
        let revised = try example.kring.write(by: .operator, source: .command) {
            try $0.replacePlan(kept.plan.value.id, by: proposal, expectedVersion: version)
        }
        let read = try example.kring.read(by: .operator) { try $0.plan(kept.plan.value.id) }
        #expect(read == revised)
        #expect(!read.factsMoved)
        #expect(read.proposal.rows == proposal.rows)
        #expect(read.proposal.cost == proposal.cost)
        let moved = read.proposal.rows.filter { $0.move != nil }
        #expect(!moved.isEmpty && moved.contains { $0.meeting == nil })
        #expect(read.proposal.rows.contains { $0.isKept && $0.meeting == nil })
    }

    @Test func `what somebody decided stays, and the rest is planned around it`() throws {
        let first = try #require(try propose().rows.first { $0.meeting == nil && $0.item == "meetings" })
        let slot = try #require(first.slot)
        let day = slot.day.adding(days: 7)
        var wish = Self.wish
        wish.pins = [PlanPin(row: first.key, day: day, startMinute: 19 * 60 + 30, venue: slot.venue, isOnline: slot.isOnline)]
        let row = try #require(try propose(wish).rows.first { $0.key == first.key })
        #expect(row.hold == .pinned)
        #expect(row.slot?.day == day)
        #expect(row.slot?.startMinute == 19 * 60 + 30)
    }

    @Test func `a wish for what is not there is refused, all faults at once`() throws {
        var wish = PlanWish(year: 2027, items: ["meetings", "niets"])
        wish.pins = [
            PlanPin(row: "new-niets-1", day: day("2027-03-02"), startMinute: 1200),
            PlanPin(row: "new-meetings-1", day: day("2029-03-02"), startMinute: 1200, venue: "nergens"),
        ]
        #expect {
            try propose(wish)
        } throws: { error in
            guard case KringError.rejected(let issues) = error else { return false }
            return issues.map(\.pointer) == ["/items/1", "/pins/0/row", "/pins/1/date", "/pins/1/venue"]
        }
    }

    @Test func `what nobody answered is unknown: nothing is impossible for it, and nobody is called able`() throws {
        try example.kring.database.write(touching: .everything) { db in
            try db.run("DELETE FROM availability_exception")
            try db.run("DELETE FROM availability")
        }
        let plan = try propose()
        #expect(plan.unplaced.isEmpty)
        for row in plan.rows {
            #expect(row.turnout?.able == 0)
            #expect(row.turnout?.unknown == row.turnout?.asked)
        }
        #expect(plan.coverage.units == 0)
        #expect(plan.coverage.unknownMembers > 40)
    }

    @Test func `who came too few times last year weighs more, as much as the rule set says`() throws {
        let translator = try example.kring.read(by: .operator) { try $0.translator(of: [Self.host], Self.wish) }
        let translation = try translator.translate()
        let lacked = translation.shortfalls[0]
        #expect(lacked.contains { $0 > 0 })
        #expect(translation.problem.circles[0].unitWeights == lacked.map { 1 + $0 })
        var ruleSets = translator.ruleSets
        for id in ruleSets.keys {
            for index in ruleSets[id]!.versions.indices { ruleSets[id]!.versions[index].planning.fairness = 0 }
        }
        let alike = PlanTranslator(
            facts: translator.facts, demand: translator.demand, ruleSets: ruleSets, travel: translator.travel)
        #expect(try alike.translate().problem.circles[0].unitWeights.isEmpty)
    }

    @Test func `a plan of any rule set leaves nothing to plan once it is taken over`() throws {
        let network = try example.kring.database.network()
        var seen: Set<RuleSet.ID> = []
        for circle in network.circles where circle.dissolvedOn == nil && seen.insert(circle.ruleSet).inserted {
            let plan = try propose(of: .circle(circle.id))
            #expect(plan.unplaced.isEmpty, "\(circle.id)")
            try adopt(keep(plan))
            let report = try example.kring.read(by: .operator) {
                try $0.networkStatus(.circle(circle.id), ReportPeriod(asOf: ExampleKring.today, year: 2027))
            }
            for verdict in try #require(report.status.circles.first).requirements
            where verdict.requirement.meetingsPerYear != nil {
                #expect(verdict.state == .onTrack || verdict.state == .notApplicable, "\(circle.id) \(verdict.requirement.id)")
            }
        }
        #expect(seen.count > 3)
    }

    @Test func `everything together keeps a proposal for each, and no rule is broken between them`() throws {
        let result = try example.kring.planTogether(.everything, year: 2027, by: .operator, source: .command)
        let network = try example.kring.database.network()
        let living = network.circles.count { $0.dissolvedOn.map { ExampleKring.today < $0 } ?? true }
        #expect(result.parts.count == living + network.umbrellas.count)
        #expect(result.cost >= result.lowerBound)
        for part in result.parts {
            let view = try example.kring.read(by: .operator) { try $0.plan(part.plan) }
            #expect(!view.factsMoved)
            #expect(view.proposal.unplaced.count == part.unplaced)
        }
        #expect(throws: KringError.self) {
            try example.kring.planTogether(.everything, year: 2027, by: ExampleKring.chair, source: .web)
        }
    }

    @Test func `what was planned together is taken over by each in turn, whoever comes first`() throws {
        let result = try example.kring.planTogether(.everything, year: 2027, by: .operator, source: .command)
        var planned = 0
        for part in result.parts where part.unplaced == 0 {
            try adopt(try example.kring.read(by: .operator) { try $0.plan(part.plan) })
            planned += part.rows
        }
        #expect(planned > 20)
    }

    @Test func `a plan no longer stands once others have one of its rooms, and only then`() throws {
        let kept = try keep(try propose())
        let slot = try #require(kept.plan.value.rows.compactMap(\.slot).first { $0.venue != nil && $0.day > ExampleKring.today })
        let network = try example.kring.database.network()
        let other = try #require(network.circles.first { $0.id != ExampleKring.dijleNete && $0.dissolvedOn == nil })
        func meet(_ number: Int, on day: CalendarDay) throws {
            let start = try LocalMoment(day: day, minute: slot.startMinute)
            let meeting = KringCore.Meeting(
                id: Slug(known: "b-other-\(number)"), host: .circle(other.id), kind: .regular, start: start,
                end: LocalMoment(utcMinutes: start.utcMinutes + 120), status: .planned, venue: slot.venue)
            _ = try example.kring.write(by: .operator, source: .command) { try $0.planMeeting(meeting) }
        }
        func hasMoved() throws -> Bool {
            try example.kring.read(by: .operator) { try $0.plan(kept.plan.value.id).factsMoved }
        }
        try meet(1, on: slot.day.adding(days: 1))
        #expect(try !hasMoved())
        try meet(2, on: slot.day)
        #expect(try hasMoved())
        #expect(throws: KringError.conflict(.factsMoved)) { try adopt(kept) }
    }

    @Test(arguments: ["2026-12-01", "2026-12-20", "2026-12-31"])
    func `what would give a meeting a place is never a day that has passed`(asOf: String) throws {
        let plan = try propose(PlanWish(year: 2026, asOf: day(asOf)))
        let unplaced = plan.unplaced
        // On the last day of a year there is nothing left to plan in it.
        #expect(unplaced.isEmpty == asOf.hasSuffix("12-31"))
        for row in unplaced { #expect(row.relaxations.allSatisfy { $0.slot.day > day(asOf) }, "\(row.relaxations)") }
    }

    @Test func `of several proposals the newest waits, and none once that was taken over`() throws {
        func waiting() throws -> YearPlan.ID? {
            try example.kring.read(by: .operator) { try $0.waitingPlan(of: Self.host, year: 2027)?.value.id }
        }
        #expect(try waiting() == nil)
        let proposal = try propose()
        var kept: [YearPlanView] = []
        for _ in 0..<5 {
            kept.append(try keep(proposal))
            #expect(try waiting() == kept.last?.plan.value.id)
        }
        try adopt(try #require(kept.last))
        #expect(try waiting() == nil)
        #expect(throws: KringError.self) {
            try example.kring.read(by: ExampleKring.member) { try $0.waitingPlan(of: Self.host, year: 2027) }
        }
    }

    @Test func `each alternative that is told costs what is said`() throws {
        let translation = try translation()
        let maker = PlanMaker(translation)
        let plan = maker.proposal(of: .circle(translation.circles[0]), Self.host, wish: Self.wish, asOf: ExampleKring.today)
        let here = PlanEvaluation(maker.outcome.plan.placements, in: maker.context)
        var looked = 0
        for row in plan.rows {
            let index = try #require(translation.rows.firstIndex { $0.key == row.key })
            guard let meeting = translation.meetings[index] else { continue }
            for alternative in row.alternatives {
                var placements = maker.outcome.plan.placements
                let venue = alternative.slot.venue.flatMap { id in translation.venues.firstIndex { $0.id == id } }
                placements[meeting] = Placement(
                    slot: (alternative.slot.day - translation.firstDay) * DayPart.allCases.count + alternative.slot.part.index,
                    venue: venue ?? Placement.online)
                let there = PlanEvaluation(placements, in: maker.context)
                #expect(there.breaches.isEmpty)
                #expect(there.cost.total - here.cost.total == alternative.difference)
                looked += 1
            }
        }
        #expect(looked > 5)
    }
}
