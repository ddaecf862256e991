/// What the operator asks of everything at once.
public enum NetworkScope: Hashable, Sendable {
    case everything
    /// One circle with its members, and the umbrella it belongs to.
    case circle(Circle.ID)
    /// One zone, and the circles that cover it.
    case zone(Zone.ID)
}

/// Everything that can be said, with the ids of members: for the operator alone.
public struct OperatorReport: Sendable {
    public var status: NetworkStatus
    /// Who the numbers in members' lines stand for.
    public var persons: [CircleFacts.PersonKey: Person.ID]
    /// What circles are called.
    public var circleNames: [Circle.ID: String]
    public var zoneNames: [Zone.ID: String]
    public var professionNames: [Profession.ID: String]
}

extension ReadScope {
    /// How everything stands, or a part of it. Lists are in the order in which things came into the database, members by id.
    ///
    /// - Throws: ``KringError/forbidden`` for anybody but the operator; ``KringError/notFound`` when there is no such circle
    ///   or zone; ``RuleSetMissing``.
    public func networkStatus(_ scope: NetworkScope = .everything, _ period: ReportPeriod) throws -> OperatorReport {
        guard actor.kind == .operator else { throw KringError.forbidden }
        let reader = statusReader(period)
        var landscape = try Landscape(db)
        landscape.facts.orderByKey()
        let map = TerritoryMap(landscape.facts, asOf: period.asOf, year: period.year)
        let facts = map.facts
        var zones = Array(facts.zones.indices)
        var circles = Array(facts.circles.indices)
        switch scope {
        case .everything: break
        case .circle(let id):
            zones = []
            circles = circles.filter { facts.circles[$0].id == id }
            if circles.isEmpty { throw KringError.notFound }
        case .zone(let id):
            zones = zones.filter { facts.zones[$0].id == id }
            guard let zone = zones.first else { throw KringError.notFound }
            circles = map.circles(inZone: zone)
        }
        let statuses = try judged(circles.map { facts.circles[$0].key }, reader, on: map.day)
        let places = Dictionary(uniqueKeysWithValues: facts.circles.enumerated().map { ($1.id, $0) })
        let umbrellas = try umbrellaRows(scope).map { row in
            var status = try reader.status(ofUmbrella: row)
            status.circles.sort { (places[$0.circle] ?? 0) < (places[$1.circle] ?? 0) }
            return status
        }.filter { $0.verdict != nil }
        let zoneStatuses = try zones.map { zone in
            try map.status(ofZone: zone) { circle in
                guard let (_, standing) = statuses[facts.circles[circle].key] else { throw KringError.notFound }
                return standing
            }
        }
        let persons = try db.personIDs()
        return OperatorReport(
            status: NetworkStatus(
                asOf: period.asOf, year: period.year,
                circles: circles.compactMap { statuses[facts.circles[$0].key]?.0.sorted(by: persons) },
                umbrellas: umbrellas, zones: zoneStatuses),
            persons: persons,
            circleNames: landscape.circleNames.keyed(by: facts.circles.map { ($0.key, $0.id) }),
            zoneNames: landscape.zoneNames.keyed(by: facts.zones.map { ($0.key, $0.id) }),
            professionNames: landscape.professionNames.keyed(by: facts.professions.map { ($0.key, $0.id) }))
    }

    private func judged(
        _ rows: [Int], _ reader: StatusReader, on day: CalendarDay
    ) throws -> [Int: (CircleStatus, CircleStanding)] {
        var statuses: [Int: (CircleStatus, CircleStanding)] = [:]
        func take(_ row: Int, _ facts: CircleFacts) throws {
            let status = CircleStatus(of: facts, in: try reader.workingYear(facts.ruleSet))
            let members = facts.memberships.count { $0.span.contains(day) }
            let places = CircleStanding.places(of: facts, on: day)
            statuses[row] = (status, CircleStanding(state: status.state, places: places, memberCount: members))
        }
        var window: FactWindow?
        for id in Set(try db.circleRuleSets().filter { rows.contains($0.key) }.values) {
            let needed = FactWindow(circle: try reader.workingYear(id))
            window = window?.union(needed) ?? needed
        }
        if let window { try FactsLoader(db).circles(rows, window: window, take) }
        return statuses
    }

    private func umbrellaRows(_ scope: NetworkScope) throws -> [Int] {
        switch scope {
        case .everything: try FactsLoader(db).umbrellaRows().sorted()
        case .circle(let id): try db.umbrellaRow(ofCircle: circleRow(id)).map { [$0] } ?? []
        case .zone: []
        }
    }
}

extension TerritoryFacts {
    /// Puts everything in the order of its numbers: for rows of a database, that in which it came in.
    fileprivate mutating func orderByKey() {
        zones.sort { $0.key < $1.key }
        professions.sort { $0.key < $1.key }
        circles.sort { $0.key < $1.key }
    }
}

extension CircleStatus {
    /// Its members in the order of their ids, each in the order of the norms.
    fileprivate func sorted(by persons: [CircleFacts.PersonKey: Person.ID]) -> CircleStatus {
        var status = self
        let ids = members.map { persons[$0.person]?.rawValue ?? "" }
        status.members = members.indices.sorted { (ids[$0], $0) < (ids[$1], $1) }.map { members[$0] }
        return status
    }
}

extension [Int: String] {
    fileprivate func keyed<Of>(by ids: [(Int, Slug<Of>)]) -> [Slug<Of>: String] {
        var keyed: [Slug<Of>: String] = [:]
        for (key, id) in ids { keyed[id] = self[key] }
        return keyed
    }
}
