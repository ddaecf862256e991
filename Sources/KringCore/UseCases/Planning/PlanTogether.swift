import KringScheduler

/// Which circles and umbrellas are planned together.
public enum PlanExtent: Hashable, Sendable {
    /// The circles that cover a zone.
    case zone(Zone.ID)
    /// Every circle and umbrella.
    case everything
}

/// How far a plan of many is.
public struct PlanRunProgress: Hashable, Sendable {
    /// The stages of the search, by the name they have in the planner.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        case apart
        case inserted
        case settled
        case pushed
    }

    public var stage: Stage
    /// Cost so far; nothing before there is a plan.
    public var cost: Int?
    public var lowerBound: Int
    /// Meetings without a place so far.
    public var unplaced: Int
}

/// What came of planning many together: a proposal for each, which its own people see, change and take over.
public struct PlanRunResult: Hashable, Sendable {
    /// One host's part, in numbers.
    public struct Part: Hashable, Sendable {
        public var host: Meeting.Host
        public var plan: YearPlan.ID
        /// Meetings of the year.
        public var rows: Int
        /// Meetings without a place.
        public var unplaced: Int
        public var cost: Int
        public var lowerBound: Int
    }

    public var year: Int
    public var cost: Int
    public var lowerBound: Int
    /// By circle, then umbrella, in the order in which they came into the database.
    public var parts: [Part]
}

extension Kring {
    /// Plans many circles together, so that shared people and rooms are in one place at a time, and keeps a proposal for each.
    ///
    /// Nobody's year is changed by it: each circle's own chair takes her part over, or does not.
    ///
    /// - Parameter report: Called between the stages of the search.
    public func planTogether(
        _ extent: PlanExtent, year: Int, by actor: Actor, source: ChangeSource, trace: String? = nil,
        report: @escaping (PlanRunProgress) -> Void = { _ in }
    ) throws -> PlanRunResult {
        let wish = PlanWish(year: year)
        let run = try read(by: actor) { try $0.planRun(extent, wish) }
        guard let translator = run.translator else { return PlanRunResult(year: year, cost: 0, lowerBound: 0, parts: []) }
        let maker = PlanMaker(try translator.translate()) { progress in
            guard let stage = PlanRunProgress.Stage(rawValue: progress.stage.rawValue) else { return }
            report(
                PlanRunProgress(
                    stage: stage, cost: progress.cost, lowerBound: progress.lowerBound, unplaced: progress.unplaced))
        }
        let plans = maker.plans(of: run, year: year, asOf: translator.demand.asOf)
        try write(by: actor, source: source, trace: trace) { try $0.keepPlans(plans) }
        return PlanRunResult(
            year: year, cost: maker.outcome.cost.total, lowerBound: maker.outcome.plan.lowerBound,
            parts: plans.map { plan in
                PlanRunResult.Part(
                    host: plan.host, plan: plan.id, rows: plan.rows.count, unplaced: plan.rows.count { $0.slot == nil },
                    cost: plan.cost, lowerBound: plan.lowerBound)
            })
    }
}

/// What a plan of many rests on.
struct PlanRun {
    /// Nothing when there is nobody to plan for.
    var translator: PlanTranslator?
    /// Every host, with what its own part rests on.
    var hosts: [(host: Meeting.Host, place: PlanningFacts.Host, basis: PlanBasis)] = []
}

extension ReadScope {
    /// Refuses whoever may not plan many together.
    public func mayPlanTogether(_ extent: PlanExtent) throws {
        try require(.planNetwork, in: .network)
        if case .zone(let zone) = extent, try db.row(of: zone) == nil { throw KringError.notFound }
    }

    /// Reads everything that a plan of many rests on.
    func planRun(_ extent: PlanExtent, _ wish: PlanWish) throws -> PlanRun {
        try mayPlanTogether(extent)
        var hosts: [Meeting.Host] = []
        switch extent {
        case .everything:
            hosts += try livingCircles().map { Meeting.Host.circle($0) }
            hosts += try db.all("SELECT slug FROM umbrella ORDER BY id") { Meeting.Host.umbrella($0.slug(0)) }
        case .zone(let zone):
            guard let row = try db.row(of: zone) else { throw KringError.notFound }
            let covering = Set(
                try db.all("SELECT circle, from_day, to_day FROM circle_zone WHERE zone = ?", row) { query in
                    (circle: query.int(0), span: DateSpan(from: query.optionalDay(1), to: query.optionalDay(2)))
                }.filter { $0.span.contains(today) }.map(\.circle))
            hosts += try livingCircles(covering).map { Meeting.Host.circle($0) }
        }
        guard !hosts.isEmpty else { return PlanRun() }
        let together = try translator(of: hosts, wish)
        var run = PlanRun(translator: together)
        for host in hosts {
            let alone = try translator(of: [host], wish, known: together.facts.known)
            run.hosts.append((host, try planningHost(host), try alone.basis()))
        }
        return run
    }

    /// Circles that are not dissolved, in the order of their rows.
    private func livingCircles(_ rows: Set<Int>? = nil) throws -> [Circle.ID] {
        try db.all("SELECT id, slug, dissolved_on FROM circle ORDER BY id") { query in
            (row: query.int(0), id: Circle.ID(known: query.text(1)), dissolvedOn: query.optionalDay(2))
        }.filter { circle in
            (rows?.contains(circle.row) ?? true) && circle.dissolvedOn.map { today < $0 } ?? true
        }.map(\.id)
    }
}

extension WriteScope {
    /// Keeps the proposals of a plan of many.
    func keepPlans(_ plans: [YearPlan]) throws {
        try require(.planNetwork, in: .network)
        for plan in plans {
            try db.insert(plan)
            try note(plan, "makePlan", before: nil)
        }
    }
}

extension PlanMaker {
    /// A proposal for each host of a run, without reasons: those are worked out when somebody looks.
    func plans(of run: PlanRun, year: Int, asOf: CalendarDay) -> [YearPlan] {
        let reading = PlanReading(translation, context, outcome.plan.placements, blocks: outcome.blocks)
        let costs = reading.costsByHost
        return run.hosts.map { host, place, basis in
            let (cost, bound) = costs[place] ?? (0, 0)
            let rows = reading.keptRows(of: place)
            return YearPlan(
                id: Slug.made(prefix: "plan-"), host: host, year: year, asOf: asOf, status: .proposed, items: nil,
                fingerprint: basis.fingerprint(of: rows.compactMap(\.slot)), cost: cost, lowerBound: bound, rows: rows)
        }
    }
}

extension PlanReading {
    /// What the meetings of each host cost together, and at least.
    var costsByHost: [PlanningFacts.Host: (cost: Int, bound: Int)] {
        var costs: [PlanningFacts.Host: (cost: Int, bound: Int)] = [:]
        for block in blocks {
            guard let first = block.meetings.first else { continue }
            let host = translation.rows[translation.rowOfMeeting[first]].host
            let known = costs[host] ?? (0, 0)
            costs[host] = (known.cost + block.cost, known.bound + block.bound)
        }
        return costs
    }

    /// What is chosen for the meetings of a host, in order of time, those without a date last.
    func keptRows(of host: PlanningFacts.Host) -> [YearPlan.Row] {
        translation.rows.indices.filter { translation.rows[$0].host == host }.map { index in
            let row = translation.rows[index]
            let placement = translation.meetings[index].flatMap { placements[$0] }
            return YearPlan.Row(
                key: row.key, item: row.item, kind: row.kind, minutes: row.minutes, meeting: row.existing?.id,
                hold: row.hold.flatMap { PlanRow.Hold(rawValue: $0.rawValue) },
                slot: placement.map { slot($0, index) } ?? fixedSlot(index))
        }.sorted { left, right in
            switch (left.slot, right.slot) {
            case (let left?, let right?): (left.day.number, left.startMinute) < (right.day.number, right.startMinute)
            case (nil, nil): left.key < right.key
            default: left.slot != nil
            }
        }
    }

    /// Where a meeting that was left out of the problem is.
    private func fixedSlot(_ index: Int) -> PlanSlot? {
        guard translation.meetings[index] == nil, let existing = translation.rows[index].existing else { return nil }
        let venue = existing.venue.flatMap { row in translation.venues.first { $0.row == row }?.id }
        return PlanSlot(day: existing.day, startMinute: existing.startMinute, venue: venue, isOnline: existing.isOnline)
    }
}
