/// A finding as one actor sees it.
public enum FindingView: Hashable, Sendable {
    /// With the note that goes with it: the care council that noted it.
    case full(Entry<Finding>)
    /// What was found, and when.
    case published(PublishedFinding)

    /// Its number.
    public var id: RowID<Finding> {
        switch self {
        case .full(let entry): entry.id
        case .published(let finding): finding.id
        }
    }

    /// The version of what is stored.
    public var version: Int {
        switch self {
        case .full(let entry): entry.version
        case .published(let finding): finding.version
        }
    }

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .full: "full"
        case .published: "published"
        }
    }
}

/// What a care council found out about a profession in its zone, without its note.
public struct PublishedFinding: Hashable, Sendable {
    /// Its number.
    public var id: RowID<Finding>
    /// Where.
    public var zone: Zone.ID
    /// About which profession.
    public var profession: Profession.ID
    /// On which day.
    public var on: CalendarDay
    /// What.
    public var outcome: Finding.Outcome
    /// The version of what is stored.
    public var version: Int
}

extension ReadScope {
    /// Regional care zones by id.
    public func regionalZones(page: PageRequest = PageRequest()) throws -> Page<Versioned<RegionalZone>> {
        try open(page)
    }

    /// A regional care zone.
    public func regionalZone(_ id: RegionalZone.ID) throws -> Versioned<RegionalZone> { try open(id) }

    /// Zones by id, perhaps of some regional care zones only.
    public func zones(
        of regionalZones: [RegionalZone.ID] = [], page: PageRequest = PageRequest()
    ) throws -> Page<Versioned<Zone>> {
        try open(page, where: regionalZones.isEmpty ? .all : .among("regional_zone.slug", regionalZones))
    }

    /// A zone.
    public func zone(_ id: Zone.ID) throws -> Versioned<Zone> { try open(id) }

    /// Municipalities of all days by id, perhaps of some zones only.
    public func municipalities(
        of zones: [Zone.ID] = [], page: PageRequest = PageRequest()
    ) throws -> Page<Versioned<Municipality>> {
        try open(page, where: zones.isEmpty ? .all : .among("zone.slug", zones))
    }

    /// A municipality.
    public func municipality(_ id: Municipality.ID) throws -> Versioned<Municipality> { try open(id) }

    /// Professions by id.
    public func professions(page: PageRequest = PageRequest()) throws -> Page<Versioned<Profession>> { try open(page) }

    /// A profession.
    public func profession(_ id: Profession.ID) throws -> Versioned<Profession> { try open(id) }

    /// Umbrellas by id.
    public func umbrellas(page: PageRequest = PageRequest()) throws -> Page<Versioned<Umbrella>> { try open(page) }

    /// An umbrella.
    public func umbrella(_ id: Umbrella.ID) throws -> Versioned<Umbrella> { try open(id) }

    private func open<Value: Listed>(_ page: PageRequest, where condition: Condition = .all) throws -> Page<Versioned<Value>> {
        try require(.seeStates, in: .network)
        return try listed(page, where: condition)
    }

    private func open<Value: Listed>(_ id: Slug<Value>) throws -> Versioned<Value> {
        try require(.seeStates, in: .network)
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        return Versioned(stored.value, version: stored.version)
    }

    /// What was found out about a zone, by number.
    public func findings(about zone: Zone.ID, page: PageRequest = PageRequest()) throws -> Page<FindingView> {
        try require(.seeStates, in: .zone(zone))
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        let stored = try numberedRows(Finding.self, Condition("finding.zone = ?", row), page)
        return Page(cutting: stored.map(view), to: page.size) { $0.id.description }
    }

    /// A finding.
    public func finding(_ id: RowID<Finding>) throws -> FindingView {
        guard let stored = try db.stored(Finding.self, row: id.number) else { throw KringError.notFound }
        try require(.seeStates, in: .zone(stored.value.zone))
        return view(stored)
    }

    private func view(_ stored: Stored<Finding>) -> FindingView {
        let id = RowID<Finding>(stored.row)
        let finding = stored.value
        if standing.may(.noteFinding, in: .zone(finding.zone)) {
            return .full(Entry(id, finding, version: stored.version))
        }
        return .published(
            PublishedFinding(
                id: id, zone: finding.zone, profession: finding.profession, on: finding.on, outcome: finding.outcome,
                version: stored.version))
    }

    /// Estimates of practitioners in a zone, by number.
    public func workforce(of zone: Zone.ID, page: PageRequest = PageRequest()) throws -> Page<Entry<Workforce>> {
        try require(.seeStates, in: .zone(zone))
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        return try numbered(Condition("workforce.zone = ?", row), page)
    }

    /// An estimate.
    public func workforceFigure(_ id: RowID<Workforce>) throws -> Entry<Workforce> {
        guard let stored = try db.stored(Workforce.self, row: id.number) else { throw KringError.notFound }
        try require(.seeStates, in: .zone(stored.value.zone))
        return Entry(id, stored.value, version: stored.version)
    }
}
