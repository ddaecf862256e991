import KringScheduler

/// What is asked of the planner.
public struct PlanWish: Hashable, Sendable {
    /// The calendar year in which the working year begins.
    public var year: Int
    /// The requirements and goals whose meetings are planned, by id; nothing for all of them.
    public var items: [String]?
    /// Rows that somebody decided.
    public var pins: [PlanPin]
    /// The day it is seen from; nothing for today.
    public var asOf: CalendarDay?
    /// Where an earlier proposal had what is not there yet: leaving costs.
    var earlier: [PlanPin] = []

    public init(year: Int, items: [String]? = nil, pins: [PlanPin] = [], asOf: CalendarDay? = nil) {
        self.year = year
        self.items = items
        self.pins = pins
        self.asOf = asOf
    }
}

extension Kring {
    /// Works out the year of a circle or umbrella. Nothing is stored.
    ///
    /// The facts are read from one snapshot; the search runs after it is closed, so that nobody waits for it.
    ///
    /// - Throws: ``KringError/rejected(_:)`` when the wish names what is not there; ``RuleSetMissing``.
    public func proposeYear(of host: Meeting.Host, _ wish: PlanWish, by actor: Actor) throws -> PlanProposal {
        let (translator, place) = try read(by: actor) { scope in
            try scope.requirePlanning(of: host)
            return (try scope.checkedTranslator(of: host, wish), try scope.planningHost(host))
        }
        var proposal = PlanMaker(try translator.translate()).proposal(of: place, host, wish: wish, asOf: translator.demand.asOf)
        proposal.fingerprint = try translator.basis().fingerprint(of: proposal.rows.compactMap(\.slot))
        return proposal
    }
}

extension Kring {
    /// Works out a year anew as it would be if somebody could come in no evening any more: what moves, and what stays.
    ///
    /// Only for whoever holds the database: of anybody else's evenings nobody may ask.
    ///
    /// - Parameters:
    ///   - person: Whose evenings are taken away.
    ///   - plan: The year as it was proposed with them.
    public func proposeYear(
        withoutEveningsOf person: Person.ID, after plan: PlanProposal, _ wish: PlanWish, by actor: Actor
    ) throws -> PlanProposal {
        guard actor.kind == .operator else { throw KringError.forbidden }
        var wish = wish
        wish.earlier = plan.rows.map(YearPlan.Row.init).filter { $0.hold == nil && $0.meeting == nil }.compactMap(\.pin)
        var (translator, place) = try read(by: actor) { scope in
            (try scope.checkedTranslator(of: plan.host, wish), try scope.planningHost(plan.host))
        }
        guard let row = try read(by: actor, { try $0.db.row(of: person) }) else {
            var faults = Faults()
            faults.note("/person", .referenceNotFound, "there is nobody “\(person)”")
            throw KringError.rejected(faults.issues)
        }
        var known = translator.facts.known[row] ?? KnownAvailability(answers: [], asOf: translator.demand.asOf)
        for weekday in Weekday.allCases { known.week[weekday, .evening] = .cannot }
        translator.facts.known[row] = known
        var proposal = PlanMaker(try translator.translate()).proposal(
            of: place, plan.host, wish: wish, asOf: translator.demand.asOf)
        proposal.fingerprint = try translator.basis().fingerprint(of: proposal.rows.compactMap(\.slot))
        return proposal
    }
}

extension ReadScope {
    /// Refuses whoever may not plan for a host, before anything else is looked at.
    public func mayPlan(_ host: Meeting.Host) throws { try requirePlanning(of: host) }

    /// Refuses whoever may not plan for a host.
    func requirePlanning(of host: Meeting.Host) throws {
        switch host {
        case .circle(let id):
            guard try db.row(of: id) != nil else { throw KringError.notFound }
            try require(.makePlans, in: .circle(id))
        case .umbrella(let id):
            guard try db.row(of: id) != nil else { throw KringError.notFound }
            try require(.makePlans, in: .umbrella(id))
        }
    }

    /// A host as the planner numbers it.
    func planningHost(_ host: Meeting.Host) throws -> PlanningFacts.Host {
        switch host {
        case .circle(let id):
            guard let row = try db.row(of: id) else { throw KringError.notFound }
            return .circle(row)
        case .umbrella(let id):
            guard let row = try db.row(of: id) else { throw KringError.notFound }
            return .umbrella(row)
        }
    }

    /// Everything that the plan of one host rests on, once the wish is found to fit it.
    func checkedTranslator(of host: Meeting.Host, _ wish: PlanWish) throws -> PlanTranslator {
        let translator = try translator(of: [host], wish)
        try refuse(wish, translator)
        return translator
    }

    /// Reads everything that a plan of some hosts rests on.
    ///
    /// - Parameter known: When people can come, where that was read before of everybody the hosts ask.
    func translator(
        of hosts: [Meeting.Host], _ wish: PlanWish, known: [CircleFacts.PersonKey: KnownAvailability]? = nil
    ) throws -> PlanTranslator {
        let asOf = wish.asOf ?? today
        var demand = PlanDemand(year: wish.year, asOf: asOf, items: wish.items.map(Set.init), pins: wish.pins)
        demand.earlier = wish.earlier
        var circles: [Int] = []
        var umbrellas: [Int] = []
        var window: FactWindow?
        var days: Range<Int>?
        for host in hosts {
            switch try planningHost(host) {
            case .circle(let row): circles.append(row)
            case .umbrella(let row): umbrellas.append(row)
            }
            let ruleSet = try rules(of: host)
            // Sheets of the year before say who came least.
            for year in [wish.year - 1, wish.year] {
                let working = WorkingYear(of: ruleSet, year: year, asOf: asOf)
                let needed = FactWindow(circle: working)
                window = window?.union(needed) ?? needed
                let span = working.firstDay.number..<working.lastDay.number + 1
                if year == wish.year {
                    days = days.map { min($0.lowerBound, span.lowerBound)..<max($0.upperBound, span.upperBound) } ?? span
                }
            }
        }
        guard let window, let days else { throw KringError.notFound }
        var facts = try PlanningFactsLoader(db).facts(
            circles: circles, umbrellas: umbrellas, window: window, days: days,
            named: (wish.pins + wish.earlier).compactMap(\.venue))
        // Answers of today count also for a plan of yesterday: whoever answered since has moved the facts.
        let everybody = facts.everybody
        if let known {
            facts.known = everybody.reduce(into: [:]) { $0[$1] = known[$1] }
        } else {
            facts.known = try availability(ofPersons: everybody)
        }
        return PlanTranslator(
            facts: facts, demand: demand, ruleSets: playbook.ruleSets, travel: playbook.travel(on: asOf))
    }

    /// What a host is held to.
    private func rules(of host: Meeting.Host) throws -> RuleSet {
        let id =
            switch try planningHost(host) {
            case .circle(let row): try db.ruleSet(ofCircle: row)
            case .umbrella(let row): try db.ruleSet(ofUmbrella: row)
            }
        guard let id else { throw KringError.notFound }
        guard let ruleSet = playbook.ruleSet(id) else { throw RuleSetMissing(id) }
        return ruleSet
    }

    /// The working year of a host that a plan is for.
    func workingYear(of host: Meeting.Host, _ year: Int, asOf: CalendarDay) throws -> WorkingYear {
        WorkingYear(of: try rules(of: host), year: year, asOf: asOf)
    }

    /// Refuses a wish for what is not there.
    private func refuse(_ wish: PlanWish, _ translator: PlanTranslator) throws {
        var faults = Faults()
        guard let agenda = try translator.agendas().first else { throw KringError.notFound }
        let known = try translator.itemIDs()
        for (index, item) in (wish.items ?? []).enumerated() where !known.contains(item) {
            faults.note("/items/\(index)", .referenceNotFound, "“\(item)” asks for no meetings here")
        }
        let keys = Set(agenda.rows.filter { $0.item != nil }.map(\.key))
        for (index, pin) in wish.pins.enumerated() {
            check(pin, "/pins/\(index)", agenda, keys, translator.facts, &faults)
        }
        try faults.refuse()
    }

    private func check(
        _ pin: PlanPin, _ pointer: String, _ agenda: PlanAgenda, _ keys: Set<String>, _ facts: PlanningFacts,
        _ faults: inout Faults
    ) {
        guard keys.contains(pin.row) else {
            faults.note("\(pointer)/row", .referenceNotFound, "there is no row “\(pin.row)” to decide")
            return
        }
        if let hold = agenda.rows.first(where: { $0.key == pin.row })?.hold, hold != .pinned {
            faults.note("\(pointer)/row", .valueNotAllowed, "this meeting is over, or begins too soon to move")
        }
        if pin.day <= agenda.year.asOf || pin.day < agenda.year.firstDay || pin.day > agenda.year.lastDay {
            faults.note("\(pointer)/date", .outOfRange, "a day of the working year that is still to come is asked")
        }
        if let venue = pin.venue, !(facts.venues + facts.named).contains(where: { $0.id == venue }) {
            faults.note("\(pointer)/venue", .referenceNotFound, "there is no venue “\(venue)”")
        }
        if pin.venue != nil, pin.isOnline {
            faults.note("\(pointer)/online", .valueNotAllowed, "a meeting online has no venue")
        }
    }
}

/// Solves a problem once and tells the year of each of its hosts.
struct PlanMaker {
    let translation: PlanTranslator.Translation
    let context: PlanContext
    let outcome: PlanOutcome

    init(
        _ translation: PlanTranslator.Translation, budget: PlanBudget? = nil, report: ((PlanProgress) -> Void)? = nil
    ) {
        self.translation = translation
        context = PlanContext(translation.problem)
        outcome = PlanSolver(context).solve(budget: budget, report: report)
    }

    /// The year of one host.
    func proposal(of place: PlanningFacts.Host, _ host: Meeting.Host, wish: PlanWish, asOf: CalendarDay) -> PlanProposal {
        let reading = PlanReading(translation, context, outcome.plan.placements, blocks: outcome.blocks)
        var proposal = reading.proposal(of: place, host, year: wish.year, asOf: asOf)
        guard translation.isOfOneHost else { return proposal }
        proposal.cost = outcome.cost.total
        proposal.lowerBound = outcome.plan.lowerBound
        return proposal
    }
}

extension PlanReading {
    /// The year of one host.
    func proposal(of place: PlanningFacts.Host, _ host: Meeting.Host, year: Int, asOf: CalendarDay) -> PlanProposal {
        let (cost, bound) = cost(of: place)
        let problem = context.problem
        var terms: [PlanTerm: Int] = [:]
        if translation.isOfOneHost {
            terms = self.terms(PlanEvaluation(placements, in: context).cost)
        }
        return PlanProposal(
            host: host, year: year, firstDay: translation.firstDay, lastDay: translation.firstDay.adding(days: problem.days - 1),
            asOf: asOf, rows: rows(of: place), cost: cost, lowerBound: bound, terms: terms, coverage: coverage(of: place),
            fingerprint: "")
    }
}

extension PlanTranslator.Translation {
    /// Whether one circle or umbrella is planned, and not several together.
    var isOfOneHost: Bool { Set(rows.lazy.filter { $0.hold != .other }.map(\.host)).count <= 1 }
}

extension PlanningFacts {
    /// Everybody who may be asked to a meeting.
    var everybody: Set<CircleFacts.PersonKey> {
        var persons: Set<CircleFacts.PersonKey> = []
        for circle in circles {
            persons.formUnion(circle.facts.memberships.map(\.person))
            persons.formUnion(circle.facts.offices.lazy.filter { $0.kind == .chair }.map(\.person))
        }
        for umbrella in umbrellas {
            persons.formUnion(umbrella.facts.chairs.map(\.person))
            persons.formUnion(umbrella.coordinators.map(\.person))
        }
        return persons
    }
}

extension ReadScope {
    /// What a circle or umbrella is called.
    public func hostName(_ host: Meeting.Host) throws -> String {
        switch host {
        case .circle(let id): try db.stored(id)?.value.name ?? id.rawValue
        case .umbrella(let id): try db.stored(id)?.value.name ?? id.rawValue
        }
    }

    /// What places to meet are called: a venue is named in plans and calendars of everybody who meets there.
    public func venueNames() throws -> [Venue.ID: String] {
        var names: [Venue.ID: String] = [:]
        try db.each("SELECT slug, name FROM venue") { names[$0.slug(0)] = $0.text(1) }
        return names
    }
}
