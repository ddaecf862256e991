/// One of the regional care zones (*regionale zorgzone*) that group primary care zones.
public struct RegionalZone: Hashable, Sendable {
    /// The id of a regional zone.
    public typealias ID = Slug<RegionalZone>
    public var id: ID
    public var name: String

    public init(id: ID, name: String) {
        self.id = id
        self.name = name
    }
}

/// One of the 60 primary care zones (*eerstelijnszone*), led by a care council (*zorgraad*).
public struct Zone: Hashable, Sendable {
    /// The id of a zone.
    public typealias ID = Slug<Zone>
    public var id: ID
    public var name: String
    /// Nothing where no source says which regional zone it belongs to.
    public var regionalZone: RegionalZone.ID?
    /// Inhabitants.
    public var population: Int?

    public init(id: ID, name: String, regionalZone: RegionalZone.ID? = nil, population: Int? = nil) {
        self.id = id
        self.name = name
        self.regionalZone = regionalZone
        self.population = population
    }
}

/// A municipality, or a part of one, for as long as it lay in one zone.
///
/// A merged municipality is a new one with its own id; one that moves to another zone has one row per zone. So an old
/// report finds the map of its own day.
public struct Municipality: Hashable, Sendable {
    /// The id of a municipality's stay in one zone.
    public typealias ID = Slug<Municipality>
    public var id: ID
    public var name: String
    /// The five-digit code of the national institute of statistics.
    public var nis: String?
    public var zone: Zone.ID
    /// The days it belongs to the zone.
    public var valid: DateSpan

    public init(id: ID, name: String, nis: String? = nil, zone: Zone.ID, valid: DateSpan = DateSpan()) {
        self.id = id
        self.name = name
        self.nis = nis
        self.zone = zone
        self.valid = valid
    }
}
