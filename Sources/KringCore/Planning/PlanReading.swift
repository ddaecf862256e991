import KringScheduler

/// Turns placements back into days, hours, venues and reasons.
struct PlanReading {
    let translation: PlanTranslator.Translation
    let context: PlanContext
    let placements: [Placement?]
    /// Cost and proof of each block; nothing when placements were changed by hand.
    let blocks: [BlockCertificate]
    private let explainer: PlanExplainer

    /// So many alternatives are looked at, to find days that differ.
    private static let looked = 24
    private static let listed = 3

    init(
        _ translation: PlanTranslator.Translation, _ context: PlanContext, _ placements: [Placement?], blocks: [BlockCertificate]
    ) {
        self.translation = translation
        self.context = context
        self.placements = placements
        self.blocks = blocks
        // What would give a meeting a place is still to come.
        let passed = max(0, translation.asOf - translation.firstDay + 1)
        explainer = PlanExplainer(
            placements, in: context, listed: Self.looked, relaxingFrom: passed * DayPart.allCases.count)
    }

    /// The rows of one host, in order of time.
    func rows(of host: PlanningFacts.Host) -> [PlanRow] {
        let own = translation.rows.indices.filter { translation.rows[$0].host == host }
        let explained = own.compactMap { translation.meetings[$0] }.filter { meeting in
            let hold = translation.rows[translation.rowOfMeeting[meeting]].hold
            return hold == nil || hold == .pinned
        }
        var explanations: [Int: MeetingExplanation] = [:]
        for explanation in explainer.explain(explained) { explanations[explanation.meeting] = explanation }
        return own.map { row($0, explanations) }.sorted { left, right in
            switch (left.slot, right.slot) {
            case (let left?, let right?): (left.day.number, left.startMinute) < (right.day.number, right.startMinute)
            case (nil, nil): left.key < right.key
            default: left.slot != nil
            }
        }
    }

    private func row(_ index: Int, _ explanations: [Int: MeetingExplanation]) -> PlanRow {
        let agenda = translation.rows[index]
        let meeting = translation.meetings[index]
        var row = PlanRow(
            key: agenda.key, item: agenda.item, kind: agenda.kind, meeting: agenda.existing?.id, minutes: agenda.minutes,
            hold: agenda.hold.flatMap { PlanRow.Hold(rawValue: $0.rawValue) })
        guard let meeting, let explanation = explanations[meeting] else {
            row.slot = agenda.existing.map { existing in
                PlanSlot(
                    day: existing.day, startMinute: existing.startMinute, venue: venueID(existing.venue),
                    isOnline: existing.isOnline)
            }
            if agenda.hold != .past, let slot = row.slot { row.turnout = turnout(index, slot) }
            return row
        }
        row.slot = placements[meeting].map { slot($0, index) }
        row.turnout = row.slot.map { turnout(index, $0) }
        row.terms = terms(explanation.cost)
        // People of whom nothing is known cost the same everywhere: that says nothing, and is not told.
        let silent = 10 * context.problem.meetings[meeting].attendees.count { translation.isShared[$0] }
        let silentMembers = silentMembers(of: meeting)
        if row.slot != nil, let attendance = row.terms[.attendance] {
            row.terms[.attendance] = attendance - silent - silentMembers
            if row.terms[.attendance] == 0 { row.terms[.attendance] = nil }
        }
        for (term, amount) in seriesTerms(of: meeting) { row.terms[term] = amount == 0 ? nil : amount }
        row.alternatives = alternatives(explanation, index)
        let able = row.turnout?.able ?? 0
        row.rejections = explanation.rejections.lazy.map { [self] rejection in
            let slot = slot(rejection.placement, index)
            return PlanRejection(
                slot: slot, turnout: turnout(index, slot), rules: rules(rejection.breaches.compactMap(\.atom), of: agenda.host))
        }.filter { $0.turnout.able > able && !$0.rules.isEmpty }.prefix(Self.listed).map(\.self)
        row.conflict = explanation.conflict.map { rules($0.atoms, of: agenda.host) } ?? []
        row.relaxations = explanation.relaxations.prefix(Self.listed).map { relaxation in
            let slot = slot(relaxation.placement, index)
            return PlanRelaxation(
                rules: rules(relaxation.atoms, of: agenda.host), slot: slot, turnout: turnout(index, slot))
        }
        row.move = move(of: meeting, row: index)
        row.isKept = context.problem.meetings[meeting].previous.map { $0 == placements[meeting] } ?? false
        return row
    }

    /// The part that a meeting has in what its series costs; who can come too few times is told of the year, not of a row.
    private func seriesTerms(of meeting: Int) -> [PlanTerm: Int] {
        var terms: [PlanTerm: Int] = [.gap: 0, .sameVenue: 0, .sameWeekday: 0, .coverage: 0]
        let problem = context.problem
        guard let here = placements[meeting], let rules = problem.series.first(where: { $0.meetings.contains(meeting) }),
            let place = rules.meetings.firstIndex(of: meeting)
        else { return terms }
        let parts = DayPart.allCases.count
        for other in [place - 1, place + 1] where rules.meetings.indices.contains(other) {
            guard let there = placements[rules.meetings[other]] else { continue }
            let gap = abs(here.slot / parts - there.slot / parts)
            terms[.gap, default: 0] += problem.weights.gapWeek * (abs(gap - rules.idealGap) / 7)
            if rules.alternate, here.venue >= 0, here.venue == there.venue {
                terms[.sameVenue, default: 0] += problem.weights.sameVenue
            }
        }
        if rules.rotate {
            let weekday = problem.weekday(ofDay: here.slot / parts)
            let alike = rules.meetings.count { other in
                other != meeting && placements[other].map { problem.weekday(ofDay: $0.slot / parts) } == weekday
            }
            terms[.sameWeekday] = problem.weights.sameWeekday * alike
        }
        return terms
    }

    private func silentMembers(of meeting: Int) -> Int {
        let rules = context.problem.meetings[meeting]
        guard rules.members, let circle = rules.circle else { return 0 }
        return 10 * context.problem.circles[circle].members.count { translation.isShared[$0] }
    }

    /// The next best days: the best slot of each day that is not the present one.
    private func alternatives(_ explanation: MeetingExplanation, _ row: Int) -> [PlanAlternative] {
        var days: Set<CalendarDay> = []
        if let here = explanation.placement { days.insert(slot(here, row).day) }
        var found: [PlanAlternative] = []
        for alternative in explanation.alternatives where found.count < Self.listed {
            let slot = slot(alternative.placement, row)
            guard days.insert(slot.day).inserted else { continue }
            found.append(
                PlanAlternative(
                    slot: slot, turnout: turnout(row, slot), difference: alternative.difference.total,
                    terms: terms(alternative.difference)))
        }
        return found
    }

    /// Why a meeting is not where it was.
    private func move(of meeting: Int, row: Int) -> PlanMove? {
        guard let previous = context.problem.meetings[meeting].previous, previous != placements[meeting] else { return nil }
        var back = placements
        back[meeting] = previous
        let there = PlanEvaluation(back, in: context)
        let all = there.breaches.compactMap(\.atom)
        // Where the old date itself is impossible, that the others lie otherwise now says nothing.
        let own = all.filter { atom in
            switch atom {
            case .minGap, .maxGap, .circleGap, .sameDay, .room: false
            default: true
            }
        }
        let atoms = own.isEmpty ? all : own
        let here = PlanEvaluation(placements, in: context)
        return PlanMove(
            from: slot(previous, row), rules: rules(atoms, of: translation.rows[row].host),
            savings: there.breaches.isEmpty ? there.cost.total - here.cost.total : nil)
    }

    // MARK: Slots and people

    func slot(_ placement: Placement, _ row: Int) -> PlanSlot {
        let parts = DayPart.allCases.count
        let agenda = translation.rows[row]
        let venue = placement.venue >= 0 ? translation.venues[placement.venue].id : nil
        return PlanSlot(
            day: translation.firstDay.adding(days: placement.slot / parts),
            startMinute: agenda.startMinute(in: DayPart.allCases[placement.slot % parts]), venue: venue,
            isOnline: venue == nil && agenda.isOnline)
    }

    private func venueID(_ row: Int?) -> Venue.ID? { row.flatMap { row in translation.venues.first { $0.row == row }?.id } }

    /// How many of those asked can come.
    func turnout(_ row: Int, _ slot: PlanSlot) -> PlanTurnout {
        var turnout = PlanTurnout(asked: 0, able: 0, ifNeedBe: 0, unable: 0, unknown: 0)
        for person in translation.asked[row] {
            guard translation.activeDays[person]?.contains(where: { $0.contains(slot.day.number) }) ?? false else { continue }
            turnout.asked += 1
            switch translation.known[person]?.level(on: slot.day, slot.part) {
            case nil: turnout.unknown += 1
            case .cannot: turnout.unable += 1
            case .ifNeedBe:
                turnout.able += 1
                turnout.ifNeedBe += 1
            case .can: turnout.able += 1
            }
        }
        return turnout
    }

    // MARK: Costs and rules

    /// The terms of a cost that are not nothing.
    func terms(_ cost: PlanCost) -> [PlanTerm: Int] {
        var terms: [PlanTerm: Int] = [:]
        for term in PlanCost.Term.allCases where cost[term] != 0 {
            if let word = PlanTerm(rawValue: term.rawValue) { terms[word] = cost[term] }
        }
        return terms
    }

    /// Rules in words of the network; rows of other hosts are not named.
    private func rules(_ atoms: [ConflictAtom], of host: PlanningFacts.Host) -> [PlanRule] {
        var rules: [PlanRule] = []
        for atom in atoms {
            let rule = rule(atom, of: host)
            if !rules.contains(rule) { rules.append(rule) }
        }
        return rules
    }

    private func rule(_ atom: ConflictAtom, of host: PlanningFacts.Host) -> PlanRule {
        func keys(_ meetings: [Int]) -> [String] {
            meetings.map { translation.rows[translation.rowOfMeeting[$0]] }.filter { $0.host == host }.map(\.key)
        }
        switch atom {
        case .window(let meeting):
            let window = context.problem.meetings[meeting].window
            return PlanRule(
                code: .window, rows: keys([meeting]), from: translation.firstDay.adding(days: window.lowerBound),
                through: translation.firstDay.adding(days: window.upperBound))
        case .weekdays(let meeting): return PlanRule(code: .weekdays, rows: keys([meeting]))
        case .parts(let meeting): return PlanRule(code: .parts, rows: keys([meeting]))
        case .publicHoliday(let meeting): return PlanRule(code: .publicHoliday, rows: keys([meeting]))
        case .venue(let meeting): return PlanRule(code: .venue, rows: keys([meeting]))
        case .locked(let meeting): return PlanRule(code: .locked, rows: keys([meeting]))
        case .required(let meeting, _), .oneOf(let meeting, _): return PlanRule(code: .chair, rows: keys([meeting]))
        case .minGap(let series, let index):
            let rules = context.problem.series[series]
            return PlanRule(code: .minGap, rows: keys(Array(rules.meetings[index...index + 1])), days: rules.minGap)
        case .maxGap(let series, let index):
            let rules = context.problem.series[series]
            return PlanRule(code: .maxGap, rows: keys(Array(rules.meetings[index...index + 1])), days: rules.maxGap)
        case .circleGap(let first, let second):
            return PlanRule(code: .circleGap, rows: keys([first, second]), days: context.problem.circleGap)
        case .sameDay(let first, let second): return PlanRule(code: .sameDay, rows: keys([first, second]))
        case .room(let venue): return PlanRule(code: .room, venue: translation.venues[venue].id)
        }
    }

    // MARK: A host as a whole

    /// What the meetings of a host cost together, and at least.
    func cost(of host: PlanningFacts.Host) -> (cost: Int, bound: Int) {
        var sum = (cost: 0, bound: 0)
        for block in blocks {
            guard isOf(block, host) else { continue }
            sum.cost += block.cost
            sum.bound += block.bound
        }
        return sum
    }

    /// Whether a block of the plan holds the meetings of a host.
    func isOf(_ block: BlockCertificate, _ host: PlanningFacts.Host) -> Bool {
        block.meetings.first.map { translation.rows[translation.rowOfMeeting[$0]].host == host } ?? true
    }

    /// How often the people of a circle can come.
    func coverage(of host: PlanningFacts.Host) -> PlanCoverage {
        var coverage = PlanCoverage()
        guard case .circle(let row) = host, let circle = translation.circles.firstIndex(of: row) else { return coverage }
        let units = context.problem.circles[circle].units
        coverage.units = units.count { unit in unit.contains { !translation.isShared[$0] } }
        let everybody = translation.rows.indices.filter { translation.rows[$0].host == host && translation.rows[$0].item != nil }
            .reduce(into: Set<CircleFacts.PersonKey>()) { $0.formUnion(translation.asked[$1]) }
        coverage.unknownMembers = everybody.count { translation.known[$0] == nil }
        let all = CoverageReport(placements, in: context).shortfalls
        for (index, series) in context.problem.series.enumerated() where series.circle == circle && series.target > 0 {
            coverage.target = max(coverage.target, series.target)
            let short = all.filter { $0.series == index && units[$0.unit].contains { !translation.isShared[$0] } }
            coverage.short += short.count
            coverage.beyondReach += short.count { $0.isBeyondReach }
            let favoured = Set(translation.shortfalls[circle].indices.filter { translation.shortfalls[circle][$0] > 0 })
            coverage.favoured = max(coverage.favoured, favoured.count)
            coverage.favouredReached += favoured.subtracting(short.map(\.unit)).count
        }
        return coverage
    }
}
