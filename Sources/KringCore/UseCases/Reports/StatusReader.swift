/// What a report is about: a day, and a working year when one is asked.
public struct ReportPeriod: Hashable, Sendable {
    /// The day to look from.
    public var asOf: CalendarDay
    /// The calendar year in which the working year begins; nothing for the one that contains the day.
    public var year: Int?

    public init(asOf: CalendarDay, year: Int? = nil) {
        self.asOf = asOf
        self.year = year
    }
}

/// Brings facts and rules together, in one look at the database, and keeps what is worth keeping.
final class StatusReader {
    let db: Connection
    let playbook: Playbook
    let period: ReportPeriod
    private let key: StatusKey
    private let computed: ComputedStatuses?
    private var years: [RuleSet.ID: WorkingYear] = [:]
    private var readLandscape: Landscape?
    private var drawnMap: TerritoryMap?

    init(_ db: Connection, playbook: Playbook, period: ReportPeriod, computed: ComputedStatuses?) {
        self.db = db
        self.playbook = playbook
        self.period = period
        self.computed = computed
        key = StatusKey(asOf: period.asOf, year: period.year, playbook: playbook.identity)
    }

    /// The working year of a rule set.
    func workingYear(_ id: RuleSet.ID) throws -> WorkingYear {
        if let known = years[id] { return known }
        let year = WorkingYear(of: try playbook.applied(id), year: period.year, asOf: period.asOf)
        years[id] = year
        return year
    }

    func landscape() throws -> Landscape {
        if let readLandscape { return readLandscape }
        let landscape =
            try computed.map { computed in
                try computed.cache.landscape(at: computed.revisions) { try Landscape(db) }
            } ?? Landscape(db)
        readLandscape = landscape
        return landscape
    }

    func map() throws -> TerritoryMap {
        if let drawnMap { return drawnMap }
        func draw() throws -> TerritoryMap {
            TerritoryMap(try landscape().facts, asOf: period.asOf, year: period.year)
        }
        let map = try computed.map { try $0.cache.map(key, at: $0.revisions, draw: draw) } ?? draw()
        drawnMap = map
        return map
    }

    /// How circles stand, by row: those that are known, and the others judged now.
    func standings(ofCircles rows: [Int]) throws -> [Int: CircleStanding] {
        var standings = computed.map { $0.cache.standings(of: rows, key, at: $0.revisions) } ?? [:]
        let missing = rows.filter { standings[$0] == nil }
        guard !missing.isEmpty else { return standings }
        let judged = try judge(missing)
        if let computed { computed.cache.keep(judged, key, at: computed.revisions) }
        standings.merge(judged) { _, new in new }
        return standings
    }

    /// The rows among these whose standing is not known.
    func unknown(among rows: [Int]) -> [Int] {
        guard let computed else { return rows }
        let known = computed.cache.standings(of: rows, key, at: computed.revisions)
        return rows.filter { known[$0] == nil }
    }

    /// Judges circles now, and keeps what was found.
    func judgeAndKeep(_ rows: [Int]) throws {
        let judged = try judge(rows)
        if let computed { computed.cache.keep(judged, key, at: computed.revisions) }
    }

    /// From so many circles on, reading all of them side by side costs less than one after another.
    private static let sweepFrom = 24

    private func judge(_ rows: [Int]) throws -> [Int: CircleStanding] {
        let ruleSets = try landscape().ruleSets
        let day = TerritoryMap.day(asOf: period.asOf, year: period.year)
        var window: FactWindow?
        for id in Set(rows.compactMap { ruleSets[$0] }) {
            let needed = FactWindow(stateOf: try workingYear(id))
            window = window?.union(needed) ?? needed
        }
        guard let window else { return [:] }
        var judged: [Int: CircleStanding] = [:]
        judged.reserveCapacity(rows.count)
        let loader = FactsLoader(db)
        func take(_ row: Int, _ facts: CircleFacts) throws {
            judged[row] = CircleStanding(of: facts, in: try workingYear(facts.ruleSet), on: day)
        }
        guard rows.count >= Self.sweepFrom, let first = rows.min(), let last = rows.max() else {
            try loader.circles(rows, window: window, take)
            return judged
        }
        let wanted = Set(rows)
        try loader.allCircles(in: first...last, window: window) { row, facts in
            if wanted.contains(row) { try take(row, facts) }
        }
        return judged
    }

    /// A circle's whole status, with its evidence and a line for every member.
    func status(ofCircle row: Int) throws -> CircleStatus {
        func judge() throws -> CircleStatus {
            let facts = try facts(ofCircle: row)
            return CircleStatus(of: facts, in: try workingYear(facts.ruleSet))
        }
        return try computed.map { try $0.cache.status(ofCircle: row, key, at: $0.revisions, judge: judge) } ?? judge()
    }

    /// The facts of one circle, with all that its whole status depends on.
    func facts(ofCircle row: Int) throws -> CircleFacts {
        guard let ruleSet = try db.ruleSet(ofCircle: row),
            let facts = try FactsLoader(db).circle(row, window: FactWindow(circle: workingYear(ruleSet)))
        else { throw KringError.notFound }
        return facts
    }

    /// An umbrella's status.
    func status(ofUmbrella row: Int) throws -> UmbrellaStatus {
        guard let ruleSet = try db.ruleSet(ofUmbrella: row) else { throw KringError.notFound }
        let year = try workingYear(ruleSet)
        guard let facts = try FactsLoader(db).umbrella(row, window: FactWindow(umbrella: year)) else {
            throw KringError.notFound
        }
        return UmbrellaStatus(of: facts, in: year)
    }

    /// How zones stand, by their places in the landscape's list; and how the circles stand that cover them, by row.
    func status(ofZones zones: [Int]) throws -> (zones: [ZoneStatus], circles: [Int: CircleStanding]) {
        let map = try map()
        let circles = map.facts.circles
        let places = Set(zones.flatMap { map.circles(inZone: $0) })
        let standings = try standings(ofCircles: places.map { circles[$0].key }.sorted())
        let statuses = try zones.map { zone in
            try map.status(ofZone: zone) { place in
                guard let standing = standings[circles[place].key] else { throw KringError.notFound }
                return standing
            }
        }
        return (statuses, standings)
    }
}
