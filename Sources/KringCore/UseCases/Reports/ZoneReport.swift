/// How one profession stands in one zone, without a person in it.
public struct CellReport: Hashable, Sendable {
    public var profession: ProfessionName
    public var state: CellState
    /// Municipalities of the zone covered by a circle that is awake, and all of them.
    public var covered: Int
    public var total: Int
    /// The circles that cover the zone, the dissolved among them.
    public var circles: [CircleInZone]
    /// Members whose practice lies in the zone; nothing where it is not known, or not told.
    public var membersFromZone: PersonCount?
    /// Whether the number of members is held back because it is small beside a number of members that is told, or would
    /// betray such a one.
    public var isHeldBack: Bool
    /// The latest estimate of practitioners not after the year asked.
    public var workforce: Workforce?
    /// The latest day, up to the day looked at, on which the care council found that there is no circle.
    public var noneFoundOn: CalendarDay?

    /// A circle as the zone sees it.
    public struct CircleInZone: Hashable, Sendable {
        public var circle: CircleName
        public var state: CircleState
        /// Why it is not organised.
        public var ground: OutwardGround?
    }
}

/// What a profession is called.
public struct ProfessionName: Hashable, Sendable {
    public var id: Profession.ID
    public var name: String
}

/// What a zone is called.
public struct ZoneName: Hashable, Sendable {
    public var id: Zone.ID
    public var name: String
    public var regionalZone: RegionalZone.ID?
}

/// The day that reports about zones look at.
public struct ZonePeriod: Hashable, Sendable {
    /// The day that was asked.
    public var asOf: CalendarDay
    /// The calendar year asked; the year of `asOf` when none was.
    public var year: Int
    /// The last day looked at: `asOf`, or 31 December of the year when that came before.
    public var day: CalendarDay
}

/// How all professions stand in one zone.
public struct ZoneReport: Hashable, Sendable {
    public var zone: ZoneName
    public var period: ZonePeriod
    public var professions: [CellReport]
}

/// In how many zones a profession stands how.
public struct ProfessionTally: Hashable, Sendable {
    public var profession: ProfessionName
    /// Zones by state, the best first; states that no zone has are left out.
    public var zones: [StateCount]

    /// A state, and in how many zones it is found.
    public struct StateCount: Hashable, Sendable {
        public var state: CellState
        public var count: Int
    }
}

/// How all professions stand in the zones of a region, or in all of them.
public struct TerritoryReport: Hashable, Sendable {
    /// Nothing for all of Flanders and Brussels.
    public var regionalZone: RegionalZone.ID?
    public var period: ZonePeriod
    public var zones: [ZoneReport]
    public var professions: [ProfessionTally]
}

/// How one profession stands in every zone.
public struct ProfessionReport: Hashable, Sendable {
    public var profession: ProfessionTally
    public var period: ZonePeriod
    public var zones: [ZoneCell]

    /// A zone and its cell.
    public struct ZoneCell: Hashable, Sendable {
        public var zone: ZoneName
        public var cell: CellReport
    }
}

extension ReadScope {
    /// How all professions stand in one zone.
    ///
    /// - Throws: ``KringError/notFound`` when there is no such zone; ``RuleSetMissing``.
    public func zoneStatus(_ id: Zone.ID, _ period: ReportPeriod) throws -> ZoneReport {
        try require(.seeStates, in: .zone(id))
        let reader = statusReader(period)
        guard let place = try reader.landscape().facts.zones.firstIndex(where: { $0.id == id }) else {
            throw KringError.notFound
        }
        return try ZoneReports(reader, visibility: standing.visibility(of: .zone(id))).reports(ofZones: [place])[0]
    }

    /// How all professions stand in the zones of a regional care zone.
    ///
    /// - Throws: ``KringError/notFound`` when there is no such regional zone; ``RuleSetMissing``.
    public func regionalZoneStatus(_ id: RegionalZone.ID, _ period: ReportPeriod) throws -> TerritoryReport {
        guard try db.row(of: id) != nil else { throw KringError.notFound }
        return try territory(period) { $0.regionalZone == id }.named(id)
    }

    /// How all professions stand everywhere.
    public func flandersStatus(_ period: ReportPeriod) throws -> TerritoryReport {
        try territory(period) { _ in true }
    }

    private func territory(
        _ period: ReportPeriod, where isWanted: (TerritoryFacts.Zone) -> Bool
    ) throws -> TerritoryReport {
        try require(.seeStates, in: .network)
        let reader = statusReader(period)
        let zones = try reader.landscape().facts.zones
        let reports = ZoneReports(reader, visibility: standing.visibility(of: .network))
        let answers = try reports.reports(ofZones: zones.indices.filter { isWanted(zones[$0]) })
        let professions = try reports.professionNames()
        return TerritoryReport(
            period: try reports.period(), zones: answers,
            professions: professions.indices.map { index in
                ProfessionTally(professions[index], states: answers.map { $0.professions[index].state })
            })
    }

    /// How one profession stands in every zone.
    ///
    /// - Throws: ``KringError/notFound`` when there is no such profession; ``RuleSetMissing``.
    public func professionStatus(_ id: Profession.ID, _ period: ReportPeriod) throws -> ProfessionReport {
        try require(.seeStates, in: .network)
        let reader = statusReader(period)
        let facts = try reader.landscape().facts
        guard let place = facts.professions.firstIndex(where: { $0.id == id }) else { throw KringError.notFound }
        let reports = ZoneReports(reader, visibility: standing.visibility(of: .network))
        let answers = try reports.reports(ofZones: Array(facts.zones.indices))
        return ProfessionReport(
            profession: ProfessionTally(
                try reports.professionNames()[place], states: answers.map { $0.professions[place].state }),
            period: try reports.period(),
            zones: answers.map { .init(zone: $0.zone, cell: $0.professions[place]) })
    }
}

extension TerritoryReport {
    fileprivate func named(_ id: RegionalZone.ID) -> TerritoryReport {
        var report = self
        report.regionalZone = id
        return report
    }
}

extension ProfessionTally {
    fileprivate init(_ profession: ProfessionName, states: [CellState]) {
        self.profession = profession
        zones = CellState.allCases.compactMap { state in
            let count = states.count { $0 == state }
            return count == 0 ? nil : StateCount(state: state, count: count)
        }
    }
}

/// Puts names to the cells of zones, and holds back what may not be told.
private struct ZoneReports {
    let reader: StatusReader
    let visibility: Visibility

    init(_ reader: StatusReader, visibility: Visibility) {
        self.reader = reader
        self.visibility = visibility
    }

    func period() throws -> ZonePeriod {
        let map = try reader.map()
        return ZonePeriod(asOf: map.asOf, year: map.year, day: map.day)
    }

    func professionNames() throws -> [ProfessionName] {
        let landscape = try reader.landscape()
        return landscape.facts.professions.map {
            ProfessionName(id: $0.id, name: landscape.professionNames[$0.key] ?? $0.id.rawValue)
        }
    }

    func reports(ofZones places: [Int]) throws -> [ZoneReport] {
        let landscape = try reader.landscape()
        let period = try period()
        let professions = try professionNames()
        let names = landscape.circleNames
        let (statuses, standings) = try reader.status(ofZones: places)
        let heldBack = visibility == .own ? [:] : try heldBackZones(standings)
        return zip(places, statuses).map { place, status in
            let zone = landscape.facts.zones[place]
            let cells = zip(professions, status.professions).map { profession, cell in
                let isHeldBack = isSilent(cell, at: place, heldBack, standings)
                return CellReport(
                    profession: profession, state: cell.state, covered: cell.covered, total: cell.total,
                    circles: cell.circles.map { circle in
                        CellReport.CircleInZone(
                            circle: CircleName(id: circle.circle, name: names[circle.key] ?? circle.circle.rawValue),
                            state: circle.state,
                            ground: standings[circle.key]?.ground.map { OutwardGround($0, to: visibility) })
                    },
                    membersFromZone: isHeldBack ? nil : cell.membersFromZone.map(visibility.count),
                    isHeldBack: isHeldBack,
                    workforce: cell.workforce,
                    noneFoundOn: cell.finding.flatMap { $0.outcome == .none ? $0.on : nil })
            }
            return ZoneReport(
                zone: ZoneName(
                    id: zone.id, name: landscape.zoneNames[zone.key] ?? zone.id.rawValue, regionalZone: zone.regionalZone),
                period: period, professions: cells)
        }
    }

    /// Whether nothing at all is told of the members from a zone, not even that they are fewer than five.
    ///
    /// What a circle holds back looks alike in all its zones. Were the small numbers told as "fewer than five" and only the
    /// others left out, a circle of six with members from two zones would betray that they are one and five. A circle whose
    /// own number of members is not told betrays nothing by it.
    private func isSilent(
        _ cell: CellStatus, at place: Int, _ heldBack: [TerritoryFacts.CircleKey: Set<Int>],
        _ standings: [TerritoryFacts.CircleKey: CircleStanding]
    ) -> Bool {
        let holding = cell.circles.filter { heldBack[$0.key]?.contains(place) ?? false }
        guard !holding.isEmpty else { return false }
        return (cell.membersFromZone ?? 0) >= PersonCount.threshold
            || holding.contains { (standings[$0.key]?.memberCount ?? 0) >= PersonCount.threshold }
    }

    /// For each circle, the zones whose number of members from there may not be told: where it is below five, and where it
    /// would betray such a number together with the circle's own number of members.
    private func heldBackZones(
        _ standings: [TerritoryFacts.CircleKey: CircleStanding]
    ) throws -> [TerritoryFacts.CircleKey: Set<Int>] {
        let map = try reader.map()
        var heldBack: [TerritoryFacts.CircleKey: Set<Int>] = [:]
        for (circle, standing) in standings where standing.memberCount > 0 {
            let (zones, counts, elsewhere) = map.members(ofCircle: circle, standing)
            let suppression = Suppression(of: counts + [elsewhere])
            let hidden = zones.indices.filter { suppression.parts[$0] }.map { zones[$0] }
            if !hidden.isEmpty { heldBack[circle] = Set(hidden) }
        }
        return heldBack
    }
}
