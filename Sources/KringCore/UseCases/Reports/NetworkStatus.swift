/// How everything in a network stands: every circle with its evidence, every umbrella, every zone.
///
/// Only the operator sees it whole: it holds a line for every member.
public struct NetworkStatus: Sendable {
    public var asOf: CalendarDay
    /// The year asked; nothing for the working year that contains `asOf`.
    public var year: Int?
    public var circles: [CircleStatus]
    /// Umbrellas whose rule set asks something of them.
    public var umbrellas: [UmbrellaStatus]
    public var zones: [ZoneStatus]

    public init(
        asOf: CalendarDay, year: Int?, circles: [CircleStatus], umbrellas: [UmbrellaStatus], zones: [ZoneStatus]
    ) {
        self.asOf = asOf
        self.year = year
        self.circles = circles
        self.umbrellas = umbrellas
        self.zones = zones
    }
}

extension NetworkFacts {
    /// How everything in the network stands.
    ///
    /// - Parameter year: Nothing for the working year of each rule set that contains `asOf`.
    /// - Throws: ``RuleSetMissing`` when a circle or umbrella names a rule set that is not among those given.
    public func status(
        by ruleSets: [RuleSet.ID: RuleSet], asOf: CalendarDay, year: Int? = nil
    ) throws(RuleSetMissing) -> NetworkStatus {
        var years: [RuleSet.ID: WorkingYear] = [:]
        func workingYear(_ id: RuleSet.ID) throws(RuleSetMissing) -> WorkingYear {
            if let known = years[id] { return known }
            guard let ruleSet = ruleSets[id] else { throw RuleSetMissing(id) }
            let working = WorkingYear(of: ruleSet, year: year, asOf: asOf)
            years[id] = working
            return working
        }
        let map = TerritoryMap(territory, asOf: asOf, year: year)
        var statuses: [CircleStatus] = []
        var standings: [CircleStanding] = []
        for circle in circles {
            let status = CircleStatus(of: circle, in: try workingYear(circle.ruleSet))
            statuses.append(status)
            standings.append(
                CircleStanding(
                    state: status.state, places: CircleStanding.places(of: circle, on: map.day),
                    memberCount: status.memberCount))
        }
        var umbrellaStatuses: [UmbrellaStatus] = []
        for umbrella in umbrellas {
            let status = UmbrellaStatus(of: umbrella, in: try workingYear(umbrella.ruleSet))
            if status.verdict != nil { umbrellaStatuses.append(status) }
        }
        return NetworkStatus(
            asOf: asOf, year: year, circles: statuses, umbrellas: umbrellaStatuses,
            zones: map.facts.zones.indices.map { map.status(ofZone: $0) { standings[$0] } })
    }
}
