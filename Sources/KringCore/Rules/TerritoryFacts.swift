/// Where circles work, and what is known of the zones: all that a zone's status depends on besides the state of its circles.
///
/// Everything is a number here. The numbers (row ids of the database, for one) need not be dense. The order of zones,
/// professions and circles is the order in which they are answered.
public struct TerritoryFacts: Hashable, Sendable {
    /// A zone, as a number that means nothing outside these facts.
    public typealias ZoneKey = Int
    /// A profession, as a number that means nothing outside these facts.
    public typealias ProfessionKey = Int
    /// A circle, as a number that means nothing outside these facts.
    public typealias CircleKey = Int
    /// A municipality's stay in a zone.
    public typealias MunicipalityKey = CircleFacts.MunicipalityKey

    /// A zone and the number it has.
    public struct Zone: Hashable, Sendable {
        public var key: ZoneKey
        public var id: KringCore.Zone.ID
        public var regionalZone: RegionalZone.ID?

        public init(key: ZoneKey, id: KringCore.Zone.ID, regionalZone: RegionalZone.ID? = nil) {
            self.key = key
            self.id = id
            self.regionalZone = regionalZone
        }
    }

    /// A profession and the number it has.
    public struct Profession: Hashable, Sendable {
        public var key: ProfessionKey
        public var id: KringCore.Profession.ID

        public init(key: ProfessionKey, id: KringCore.Profession.ID) {
            self.key = key
            self.id = id
        }
    }

    /// A municipality for as long as it lies in one zone.
    public struct Municipality: Hashable, Sendable {
        public var key: MunicipalityKey
        public var zone: ZoneKey
        public var valid: DateSpan

        public init(key: MunicipalityKey, zone: ZoneKey, valid: DateSpan) {
            self.key = key
            self.zone = zone
            self.valid = valid
        }
    }

    /// A circle's dated link to a zone.
    public struct Link: Hashable, Sendable {
        public var zone: ZoneKey
        public var span: DateSpan

        public init(zone: ZoneKey, span: DateSpan) {
            self.zone = zone
            self.span = span
        }
    }

    /// Where a circle works, and for whom.
    public struct Circle: Hashable, Sendable {
        public var key: CircleKey
        public var id: KringCore.Circle.ID
        public var professions: [ProfessionKey]
        public var links: [Link]
        /// None listed means all those of its zones.
        public var municipalities: [MunicipalityKey]

        public init(
            key: CircleKey, id: KringCore.Circle.ID, professions: [ProfessionKey], links: [Link],
            municipalities: [MunicipalityKey] = []
        ) {
            self.key = key
            self.id = id
            self.professions = professions
            self.links = links
            self.municipalities = municipalities
        }
    }

    public var zones: [Zone]
    public var professions: [Profession]
    public var municipalities: [Municipality]
    public var circles: [Circle]
    public var findings: [Finding]
    public var workforce: [Workforce]

    public init(
        zones: [Zone] = [], professions: [Profession] = [], municipalities: [Municipality] = [], circles: [Circle] = [],
        findings: [Finding] = [], workforce: [Workforce] = []
    ) {
        self.zones = zones
        self.professions = professions
        self.municipalities = municipalities
        self.circles = circles
        self.findings = findings
        self.workforce = workforce
    }
}
