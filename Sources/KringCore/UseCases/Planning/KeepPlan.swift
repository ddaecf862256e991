import KringScheduler

/// A plan as whoever may plan sees it: what is kept, and why, as the facts are now.
public struct YearPlanView: Hashable, Sendable {
    /// What is kept.
    public var plan: Versioned<YearPlan>
    /// The same with its reasons; rows of an adopted plan have none, for their meetings are what counts now.
    public var proposal: PlanProposal
    /// Whether the facts are no longer those that it was made from.
    public var factsMoved: Bool

    /// Tells views of one version apart, for the facts may move without it.
    public var viewWord: String { "\(plan.value.status.rawValue)-\(proposal.fingerprint.prefix(8))" }
}

/// What somebody decides about a row.
public struct PlanRowChange: Hashable, Sendable {
    /// When it begins; nothing for what it is.
    public var start: LocalMoment?
    /// Where: nothing for what it is, and nothing in it for nowhere.
    public var venue: Venue.ID??
    public var isOnline: Bool?
    /// Whether the planner must leave it; a changed row is left unless this says otherwise.
    public var pinned: Bool?

    public init(start: LocalMoment? = nil, venue: Venue.ID?? = nil, isOnline: Bool? = nil, pinned: Bool? = nil) {
        self.start = start
        self.venue = venue
        self.isOnline = isOnline
        self.pinned = pinned
    }
}

extension ReadScope {
    /// A plan with its reasons.
    public func plan(_ id: YearPlan.ID) throws -> YearPlanView {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try requirePlanning(of: stored.value.host)
        return try view(stored)
    }

    /// The plans of a circle or umbrella, by id.
    public func plans(of host: Meeting.Host, page: PageRequest = PageRequest()) throws -> Page<Versioned<YearPlan>> {
        try requirePlanning(of: host)
        let condition =
            switch try planningHost(host) {
            case .circle(let row): Condition("plan.circle = ?", row)
            case .umbrella(let row): Condition("plan.umbrella = ?", row)
            }
        let stored = try db.page(
            of: YearPlan.self, after: page.after.map { Slug(known: $0) }, limit: page.size + 1, where: condition)
        return Page(cutting: stored.map { Versioned($0.value, version: $0.version) }, to: page.size) { $0.value.id.rawValue }
    }

    func view(_ stored: Stored<YearPlan>) throws -> YearPlanView {
        let plan = stored.value
        let versioned = Versioned(plan, version: stored.version)
        let translator = try translator(of: [plan.host], plan.bareWish)
        let fingerprint = try translator.basis().fingerprint(of: plan.rows.compactMap(\.slot))
        let moved = fingerprint != plan.fingerprint
        if plan.status == .adopted {
            return YearPlanView(plan: versioned, proposal: plan.bare(fingerprint: fingerprint), factsMoved: false)
        }
        var pinned = translator
        pinned.demand.follow(plan.ownWish)
        let proposal = try pinned.reading(of: plan, host: planningHost(plan.host), fingerprint: fingerprint)
        return YearPlanView(plan: versioned, proposal: proposal, factsMoved: moved)
    }
}

extension PlanDemand {
    /// Takes over what was decided, and where an earlier proposal had the rest.
    fileprivate mutating func follow(_ wish: PlanWish) {
        pins = wish.pins
        earlier = wish.earlier
    }
}

extension YearPlan {
    /// What the plan rests on, without what was decided or proposed, and with the venues that rows name.
    var bareWish: PlanWish {
        var wish = PlanWish(year: year, items: items, pins: rows.compactMap(\.pin), asOf: asOf)
        wish.earlier = rows.compactMap(\.earlierPin)
        return wish
    }

    /// The plan without reasons.
    func bare(fingerprint: String) -> PlanProposal {
        let days = rows.compactMap { $0.slot?.day }
        return PlanProposal(
            host: host, year: year, firstDay: days.min() ?? asOf, lastDay: days.max() ?? asOf, asOf: asOf,
            rows: rows.map { row in
                PlanRow(
                    key: row.key, item: row.item, kind: row.kind, meeting: row.meeting, minutes: row.minutes, hold: row.hold,
                    slot: row.slot)
            }, cost: cost, lowerBound: lowerBound, terms: [:], coverage: PlanCoverage(), fingerprint: fingerprint)
    }
}

extension PlanTranslator {
    /// What is kept of a plan, explained by the facts as they are now.
    func reading(
        of plan: YearPlan, host: PlanningFacts.Host, fingerprint: String
    ) throws(RuleSetMissing) -> PlanProposal {
        let translation = try translate()
        let placements = placements(of: plan, in: translation)
        var proposal = PlanReading(translation, PlanContext(translation.problem), placements, blocks: []).proposal(
            of: host, plan.host, year: plan.year, asOf: plan.asOf)
        proposal.cost = plan.cost
        proposal.lowerBound = plan.lowerBound
        proposal.fingerprint = fingerprint
        // Hours that somebody chose are kept to the minute.
        let kept = Dictionary(plan.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for index in proposal.rows.indices {
            guard let slot = kept[proposal.rows[index].key]?.slot, proposal.rows[index].slot?.day == slot.day else { continue }
            proposal.rows[index].slot = slot
        }
        return proposal
    }

    /// What a plan costs, whatever rules it breaks.
    func cost(of plan: YearPlan) throws(RuleSetMissing) -> Int {
        let translation = try translate()
        return PlanEvaluation(placements(of: plan, in: translation), in: PlanContext(translation.problem)).cost.total
    }

    /// What is kept of a plan, as the planner numbers it.
    private func placements(of plan: YearPlan, in translation: Translation) -> [Placement?] {
        let kept = Dictionary(plan.rows.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let indexOfVenue = Dictionary(
            translation.venues.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return translation.rowOfMeeting.enumerated().map { meeting, row -> Placement? in
            if let locked = translation.problem.meetings[meeting].locked { return locked }
            guard let slot = kept[translation.rows[row].key]?.slot else { return nil }
            let day = slot.day - translation.firstDay
            guard (0..<translation.problem.days).contains(day) else { return nil }
            return Placement(
                slot: day * DayPart.allCases.count + slot.part.index,
                venue: slot.venue.flatMap { indexOfVenue[$0] } ?? Placement.online)
        }
    }
}

extension Kring {
    /// Makes a plan anew, around what was decided, from the facts of now.
    ///
    /// - Returns: The version it was made from, and the proposal to put in its place.
    public func revisedPlan(_ id: YearPlan.ID, by actor: Actor) throws -> (version: Int, proposal: PlanProposal) {
        let plan = try read(by: actor) { try $0.plan(id).plan }
        guard plan.value.status == .proposed else { throw KringError.conflict(.planAdopted) }
        var wish = plan.value.wish
        wish.asOf = nil
        return (plan.version, try proposeYear(of: plan.value.host, wish, by: actor))
    }
}

extension WriteScope {
    /// Keeps a proposal.
    public func keepPlan(_ proposal: PlanProposal, items: [String]?) throws -> YearPlanView {
        try reading.requirePlanning(of: proposal.host)
        let plan = YearPlan(Slug.made(prefix: "plan-"), proposal, items: items)
        let row = try db.insert(plan)
        try note(plan, "makePlan", before: nil)
        return try reading.view(Stored(row: row, version: 1, value: plan))
    }

    /// Puts another proposal in the place of one.
    public func replacePlan(_ id: YearPlan.ID, by proposal: PlanProposal, expectedVersion version: Int) throws -> YearPlanView {
        let stored = try changeable(id, version)
        let plan = YearPlan(id, proposal, items: stored.value.items)
        return try save(plan, over: stored, "revisePlan")
    }

    /// Decides a row: another date, hour or place, or that the planner may choose again.
    public func changePlanRow(
        _ key: String, of id: YearPlan.ID, _ change: PlanRowChange, expectedVersion version: Int?
    ) throws -> YearPlanView {
        guard let present = try db.stored(id) else { throw KringError.notFound }
        try reading.requirePlanning(of: present.value.host)
        guard let index = present.value.rows.firstIndex(where: { $0.key == key }) else { throw KringError.notFound }
        let stored = try changeable(id, version)
        var plan = stored.value
        var row = plan.rows[index]
        var faults = Faults()
        if let hold = row.hold, hold != .pinned {
            faults.note("", .valueNotAllowed, "this meeting is over, or begins too soon, or is planned elsewhere")
        }
        try apply(change, to: &row, of: plan, &faults)
        try faults.refuse()
        let basis = try reading.translator(of: [plan.host], plan.bareWish).basis()
        let isCurrent = basis.fingerprint(of: plan.rows.compactMap(\.slot)) == plan.fingerprint
        plan.rows[index] = row
        // Another room may matter now; facts that had moved already stay so.
        if isCurrent { plan.fingerprint = basis.fingerprint(of: plan.rows.compactMap(\.slot)) }
        plan.rows.sort { left, right in
            switch (left.slot, right.slot) {
            case (let left?, let right?): (left.day.number, left.startMinute) < (right.day.number, right.startMinute)
            case (nil, nil): left.key < right.key
            default: left.slot != nil
            }
        }
        plan.cost = try cost(of: plan)
        return try save(plan, over: stored, "changePlanRow")
    }

    private func apply(_ change: PlanRowChange, to row: inout YearPlan.Row, of plan: YearPlan, _ faults: inout Faults) throws {
        var isChosen = false
        if let start = change.start {
            if start.day <= today { faults.note("/start", .outOfRange, "a moment that is still to come is asked") }
            let translator = try reading.translator(of: [plan.host], plan.bareWish)
            if let year = try translator.agendas().first?.year, start.day < year.firstDay || start.day > year.lastDay {
                faults.note("/start", .outOfRange, "the day lies outside the working year")
            }
            row.slot = PlanSlot(
                day: start.day, startMinute: start.minute, venue: row.slot?.venue, isOnline: row.slot?.isOnline ?? false)
            isChosen = true
        }
        if change.venue != nil || change.isOnline != nil, row.slot == nil {
            faults.note("/start", .requiredKey, "a row without a date needs one before it gets a place")
        }
        if let online = change.isOnline {
            row.slot?.isOnline = online
            if online { row.slot?.venue = nil }
            isChosen = true
        }
        if let venue = change.venue {
            try refer(to: venue, "/venue", &faults)
            if venue != nil, row.slot?.isOnline == true {
                faults.note("/venue", .valueNotAllowed, "a meeting online has no venue")
            }
            row.slot?.venue = venue
            isChosen = true
        }
        let pinned = change.pinned ?? (isChosen || row.hold == .pinned)
        if pinned, row.slot == nil { faults.note("/pinned", .valueNotAllowed, "a row without a date cannot be pinned") }
        row.hold = pinned ? .pinned : nil
    }

    private func changeable(_ id: YearPlan.ID, _ version: Int?) throws -> Stored<YearPlan> {
        let stored = try found(db.stored(id))
        try reading.requirePlanning(of: stored.value.host)
        try expect(version, present: stored.version)
        guard stored.value.status == .proposed else { throw KringError.conflict(.planAdopted) }
        return stored
    }

    private func save(_ plan: YearPlan, over stored: Stored<YearPlan>, _ action: String) throws -> YearPlanView {
        guard plan != stored.value else { return try reading.view(stored) }
        let version = try db.update(plan, row: stored.row)
        try note(plan, action, before: stored.value)
        return try reading.view(Stored(row: stored.row, version: version, value: plan))
    }

    func note(_ plan: YearPlan, _ action: String, before: YearPlan?) throws {
        try note(
            Change(
                action, "plan", plan.id.rawValue, circle: circleRow(of: plan.host), before: before?.journalValue,
                after: plan.journalValue))
    }

    /// What a plan costs as it is, whatever rules it breaks.
    private func cost(of plan: YearPlan) throws -> Int {
        var translator = try reading.translator(of: [plan.host], plan.bareWish)
        translator.demand.follow(plan.ownWish)
        return try translator.cost(of: plan)
    }
}
