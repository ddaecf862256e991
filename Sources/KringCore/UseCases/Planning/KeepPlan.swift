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

    /// The proposal for a year that waits to be taken over: the newest; nothing once that, or a newer one, was taken over.
    public func waitingPlan(of host: Meeting.Host, year: Int) throws -> Versioned<YearPlan>? {
        try requirePlanning(of: host)
        let condition =
            switch try planningHost(host) {
            case .circle(let row): Condition("plan.circle = ? AND plan.year = ?", row, year)
            case .umbrella(let row): Condition("plan.umbrella = ? AND plan.year = ?", row, year)
            }
        let newest = try db.list(YearPlan.self, where: condition).max { $0.row < $1.row }
        return newest.flatMap { $0.value.status == .proposed ? Versioned($0.value, version: $0.version) : nil }
    }

    /// A plan without its reasons: what whoever only wants to know what is kept should ask, for reasons take work.
    public func keptPlan(_ id: YearPlan.ID) throws -> Versioned<YearPlan> {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try requirePlanning(of: stored.value.host)
        return Versioned(stored.value, version: stored.version)
    }

    func view(_ stored: Stored<YearPlan>) throws -> YearPlanView {
        let plan = stored.value
        if plan.status == .adopted { return adoptedView(stored) }
        let translator = try translator(of: [plan.host], plan.bareWish)
        let fingerprint = try translator.basis().fingerprint(of: plan.rows.compactMap(\.slot))
        let proposal = try translator.reading(of: plan, host: planningHost(plan.host), fingerprint: fingerprint)
        return YearPlanView(
            plan: Versioned(plan, version: stored.version), proposal: proposal, factsMoved: fingerprint != plan.fingerprint)
    }

    /// A plan with reasons that were worked out before: only whether the facts are still those of the plan is looked at, which
    /// is little work inside a transaction for which others wait.
    func view(_ stored: Stored<YearPlan>, reasons: PlanProposal) throws -> YearPlanView {
        let plan = stored.value
        let basis = try translator(of: [plan.host], plan.bareWish).basis()
        var proposal = reasons
        proposal.fingerprint = basis.fingerprint(of: plan.rows.compactMap(\.slot))
        return YearPlanView(
            plan: Versioned(plan, version: stored.version), proposal: proposal,
            factsMoved: proposal.fingerprint != plan.fingerprint)
    }

    /// What was taken over says nothing of the facts any more: its meetings do.
    func adoptedView(_ stored: Stored<YearPlan>) -> YearPlanView {
        YearPlanView(
            plan: Versioned(stored.value, version: stored.version),
            proposal: stored.value.bare(fingerprint: stored.value.fingerprint), factsMoved: false)
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
    ///
    /// - Parameter fingerprint: The one of these facts.
    func reading(
        of plan: YearPlan, host: PlanningFacts.Host, fingerprint: String
    ) throws(RuleSetMissing) -> PlanProposal {
        var translator = self
        translator.demand.follow(plan.ownWish)
        let translation = try translator.translate()
        let context = PlanContext(translation.problem)
        let placements = placements(of: plan, in: translation)
        var proposal = PlanReading(translation, context, placements, blocks: []).proposal(
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

/// A plan with a row decided otherwise, worked out with its reasons and not kept yet.
public struct PlanDraft: Hashable, Sendable {
    /// The version it was made from.
    let version: Int
    let plan: YearPlan
    let proposal: PlanProposal
}

extension Kring {
    /// Makes a plan anew, around what was decided, from the facts of now.
    ///
    /// - Returns: The version it was made from, and the proposal to put in its place.
    public func revisedPlan(_ id: YearPlan.ID, by actor: Actor) throws -> (version: Int, proposal: PlanProposal) {
        let plan = try read(by: actor) { try $0.keptPlan(id) }
        guard plan.value.status == .proposed else { throw KringError.conflict(.planAdopted) }
        var wish = plan.value.wish
        wish.asOf = nil
        return (plan.version, try proposeYear(of: plan.value.host, wish, by: actor))
    }

    /// Works out what a decision about a row makes of a plan: another date, hour or place, or that the planner may choose again.
    /// Nothing is stored.
    ///
    /// - Parameter version: The version that the caller knew; nothing when that is asked as it is kept.
    /// - Throws: ``KringError/rejected(_:)`` with every fault of the decision.
    public func draftPlan(
        deciding key: String, of id: YearPlan.ID, _ change: PlanRowChange, expectedVersion version: Int? = nil,
        by actor: Actor
    ) throws -> PlanDraft {
        let (stored, plan, translator, place) = try read(by: actor) { scope in
            let (stored, plan) = try scope.plan(id, deciding: key, change, expectedVersion: version)
            let translator = try scope.translator(of: [plan.host], plan.bareWish)
            return (stored, plan, translator, try scope.planningHost(plan.host))
        }
        var decided = plan
        let basis = try translator.basis()
        let isCurrent = basis.fingerprint(of: stored.value.rows.compactMap(\.slot)) == plan.fingerprint
        let fingerprint = basis.fingerprint(of: plan.rows.compactMap(\.slot))
        // Another room may matter now; facts that had moved already stay so.
        if isCurrent { decided.fingerprint = fingerprint }
        var proposal = try translator.reading(of: decided, host: place, fingerprint: fingerprint)
        decided.cost = proposal.terms.values.reduce(0, +)
        proposal.cost = decided.cost
        return PlanDraft(version: stored.version, plan: decided, proposal: proposal)
    }
}

extension ReadScope {
    /// A plan as it is kept, and as a decision about one of its rows makes it, in order of time.
    fileprivate func plan(
        _ id: YearPlan.ID, deciding key: String, _ change: PlanRowChange, expectedVersion version: Int?
    ) throws -> (stored: Stored<YearPlan>, plan: YearPlan) {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        var plan = stored.value
        try requirePlanning(of: plan.host)
        guard let index = plan.rows.firstIndex(where: { $0.key == key }) else { throw KringError.notFound }
        if let version, version != stored.version { throw KringError.conflict(.staleVersion(present: stored.version)) }
        guard plan.status == .proposed else { throw KringError.conflict(.planAdopted) }
        var faults = Faults()
        if let hold = plan.rows[index].hold, hold != .pinned {
            faults.note("", .valueNotAllowed, "this meeting is over, or begins too soon, or is planned elsewhere")
        }
        try apply(change, to: &plan.rows[index], of: plan, &faults)
        try faults.refuse()
        plan.rows.sort { left, right in
            switch (left.slot, right.slot) {
            case (let left?, let right?): (left.day.number, left.startMinute) < (right.day.number, right.startMinute)
            case (nil, nil): left.key < right.key
            default: left.slot != nil
            }
        }
        return (stored, plan)
    }

    private func apply(_ change: PlanRowChange, to row: inout YearPlan.Row, of plan: YearPlan, _ faults: inout Faults) throws {
        var isChosen = false
        if let start = change.start {
            if start.day <= today { faults.note("/start", .outOfRange, "a moment that is still to come is asked") }
            let year = try workingYear(of: plan.host, plan.year, asOf: plan.asOf)
            if start.day < year.firstDay || start.day > year.lastDay {
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
            if let venue, try db.row(of: venue) == nil {
                faults.note("/venue", .referenceNotFound, "there is no venue “\(venue)”")
            }
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
}

extension WriteScope {
    /// Keeps a proposal, with the reasons it came with.
    public func keepPlan(_ proposal: PlanProposal, items: [String]?) throws -> YearPlanView {
        try reading.requirePlanning(of: proposal.host)
        let plan = YearPlan(Slug.made(prefix: "plan-"), proposal, items: items)
        let row = try db.insert(plan)
        try note(plan, "makePlan", before: nil)
        return try reading.view(Stored(row: row, version: 1, value: plan), reasons: proposal)
    }

    /// Puts another proposal in the place of one.
    public func replacePlan(_ id: YearPlan.ID, by proposal: PlanProposal, expectedVersion version: Int) throws -> YearPlanView {
        let stored = try changeable(id, version)
        let plan = YearPlan(id, proposal, items: stored.value.items)
        return try save(plan, over: stored, reasons: proposal, "revisePlan")
    }

    /// Keeps what was decided about a row.
    ///
    /// - Parameter version: The version that the caller knew; nothing for the one that the draft was made from.
    public func keepPlanRow(_ draft: PlanDraft, expectedVersion version: Int? = nil) throws -> YearPlanView {
        let stored = try changeable(draft.plan.id, version)
        try expect(draft.version, present: stored.version)
        return try save(draft.plan, over: stored, reasons: draft.proposal, "changePlanRow")
    }

    private func changeable(_ id: YearPlan.ID, _ version: Int?) throws -> Stored<YearPlan> {
        let stored = try found(db.stored(id))
        try reading.requirePlanning(of: stored.value.host)
        try expect(version, present: stored.version)
        guard stored.value.status == .proposed else { throw KringError.conflict(.planAdopted) }
        return stored
    }

    private func save(
        _ plan: YearPlan, over stored: Stored<YearPlan>, reasons: PlanProposal, _ action: String
    ) throws -> YearPlanView {
        guard plan != stored.value else { return try reading.view(stored, reasons: reasons) }
        let version = try db.update(plan, row: stored.row)
        try note(plan, action, before: stored.value)
        return try reading.view(Stored(row: stored.row, version: version, value: plan), reasons: reasons)
    }

    func note(_ plan: YearPlan, _ action: String, before: YearPlan?) throws {
        try note(
            Change(
                action, "plan", plan.id.rawValue, circle: circleRow(of: plan.host), before: before?.journalValue,
                after: plan.journalValue))
    }
}
