/// A member and where she practises, on a day: what a zone counts, and nothing more of her.
public struct MemberPlace: Hashable, Sendable {
    public var person: CircleFacts.PersonKey
    public var municipality: CircleFacts.MunicipalityKey

    public init(person: CircleFacts.PersonKey, municipality: CircleFacts.MunicipalityKey) {
        self.person = person
        self.municipality = municipality
    }
}

/// All that a zone asks of a circle: its state, and where its members practise.
public struct CircleStanding: Hashable, Sendable {
    public var state: CircleState
    /// Members on the zone's own last day whose municipality is known; by person.
    public var places: [MemberPlace]
    /// Members on that day, also those of whom it is not known where they practise.
    public var memberCount: Int
    /// Why it is not organised; nothing of one that is, and where nobody asked.
    public var ground: CircleGround?

    public init(state: CircleState, places: [MemberPlace], memberCount: Int, ground: CircleGround? = nil) {
        self.state = state
        self.places = places
        self.memberCount = memberCount
        self.ground = ground
    }

    /// How a circle stands for the zones it works in.
    ///
    /// - Parameter day: The zone's last day looked at, ``TerritoryMap/day``.
    public init(of facts: CircleFacts, in year: WorkingYear, on day: CalendarDay) {
        (state, ground) = CircleGround.judged(facts, in: year)
        places = Self.places(of: facts, on: day)
        memberCount = facts.memberships.count { $0.span.contains(day) }
    }

    /// Where the members of a day practise, as far as it is known.
    public static func places(of facts: CircleFacts, on day: CalendarDay) -> [MemberPlace] {
        var places: [MemberPlace] = []
        for membership in facts.memberships where membership.span.contains(day) {
            guard let municipality = membership.municipality else { continue }
            places.append(MemberPlace(person: membership.person, municipality: municipality))
        }
        places.order { ($0.person, $0.municipality) < ($1.person, $1.municipality) }
        return places
    }
}

/// The zones on one day, with everything looked up once: which municipalities lie in which zone, and which circles cover it.
///
/// Section 6 of the status page.
public struct TerritoryMap: Sendable {
    /// The day that was asked.
    public let asOf: CalendarDay
    /// The calendar year asked; the year of `asOf` when none was.
    public let year: Int
    public let facts: TerritoryFacts
    private let positionOfCircle: [TerritoryFacts.CircleKey: Int]
    /// For each municipality that lies in a zone on the day: that zone's place in the list.
    private let zoneOfMunicipality: ZoneLookup
    private let municipalityCounts: [Int]
    /// For each zone: the places in the list of the circles that cover it.
    private let circlesOfZone: [[Int]]
    /// For each zone and profession: the latest finding up to the day, the latest estimate up to the year.
    private let findings: [Cell: Finding]
    private let workforce: [Cell: Workforce]

    private struct Cell: Hashable {
        var zone: KringCore.Zone.ID
        var profession: KringCore.Profession.ID
    }

    /// The last day that zones look at: `asOf`, or the last of December of the year asked when that came before.
    public static func day(asOf: CalendarDay, year: Int?) -> CalendarDay {
        guard let year else { return asOf }
        return min(asOf, CalendarDay(year: year, month: 12, day: 31) ?? asOf)
    }

    /// The last day that zones look at.
    public var day: CalendarDay { Self.day(asOf: asOf, year: year) }

    public init(_ facts: TerritoryFacts, asOf: CalendarDay, year: Int? = nil) {
        let day = Self.day(asOf: asOf, year: year)
        self.facts = facts
        self.asOf = asOf
        self.year = year ?? asOf.year
        let positions = Dictionary(uniqueKeysWithValues: facts.zones.enumerated().map { ($1.key, $0) })
        var zoneOfMunicipality: [TerritoryFacts.MunicipalityKey: Int] = [:]
        var counts = Array(repeating: 0, count: facts.zones.count)
        for municipality in facts.municipalities where municipality.valid.contains(day) {
            guard let zone = positions[municipality.zone] else { continue }
            zoneOfMunicipality[municipality.key] = zone
            counts[zone] += 1
        }
        var circlesOfZone: [[Int]] = Array(repeating: [], count: facts.zones.count)
        for (index, circle) in facts.circles.enumerated() {
            for link in circle.links where link.span.contains(day) {
                guard let zone = positions[link.zone], circlesOfZone[zone].last != index else { continue }
                if !circlesOfZone[zone].contains(index) { circlesOfZone[zone].append(index) }
            }
        }
        var findings: [Cell: Finding] = [:]
        for finding in facts.findings where finding.on <= day {
            let cell = Cell(zone: finding.zone, profession: finding.profession)
            if findings[cell].map({ $0.isOlder(than: finding) }) ?? true { findings[cell] = finding }
        }
        var workforce: [Cell: Workforce] = [:]
        for estimate in facts.workforce where estimate.year <= self.year {
            let cell = Cell(zone: estimate.zone, profession: estimate.profession)
            if workforce[cell].map({ $0.isOlder(than: estimate) }) ?? true { workforce[cell] = estimate }
        }
        positionOfCircle = Dictionary(
            facts.circles.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.zoneOfMunicipality = ZoneLookup(zoneOfMunicipality)
        municipalityCounts = counts
        self.circlesOfZone = circlesOfZone
        self.findings = findings
        self.workforce = workforce
    }

    /// The places in ``TerritoryFacts/circles`` of the circles that cover a zone; the zone by its place.
    public func circles(inZone zone: Int) -> [Int] { circlesOfZone[zone] }

    /// How all professions stand in one zone.
    ///
    /// - Parameters:
    ///   - zone: Its place in ``TerritoryFacts/zones``.
    ///   - standing: How a circle stands, by its place in ``TerritoryFacts/circles``; asked once a circle that covers the zone.
    public func status(ofZone zone: Int, standing: (Int) throws -> CircleStanding) rethrows -> ZoneStatus {
        let present = try circlesOfZone[zone].map { (index: $0, standing: try standing($0)) }
        let cells = facts.professions.map { profession in
            cell(
                of: profession, inZone: zone,
                present: present.filter { facts.circles[$0.index].professions.contains(profession.key) })
        }
        return ZoneStatus(zone: facts.zones[zone].id, asOf: asOf, year: year, professions: cells)
    }

    /// Where the members of a circle practise: in how many of the zones that it covers, and how many in each.
    ///
    /// - Returns: For each zone that it covers, by its place, the members from there; and those from elsewhere or unknown.
    public func members(
        ofCircle key: TerritoryFacts.CircleKey, _ standing: CircleStanding
    ) -> (zones: [Int], counts: [Int], elsewhere: Int) {
        guard let index = positionOfCircle[key] else { return ([], [], standing.memberCount) }
        let zones = circlesOfZone.indices.filter { circlesOfZone[$0].contains(index) }
        var counts = Array(repeating: 0, count: zones.count)
        for place in standing.places {
            guard let zone = zoneOfMunicipality[place.municipality], let position = zones.firstIndex(of: zone) else { continue }
            counts[position] += 1
        }
        return (zones, counts, standing.memberCount - counts.reduce(0, +))
    }

    private func cell(
        of profession: TerritoryFacts.Profession, inZone zone: Int, present: [(index: Int, standing: CircleStanding)]
    ) -> CellStatus {
        let id = facts.zones[zone].id
        let found = findings[Cell(zone: id, profession: profession.id)]
        let best = present.lazy.compactMap { CellState($0.standing.state) }.min { $0.rank < $1.rank }
        var persons: [CircleFacts.PersonKey] = []
        var isPlaceless = false
        for circle in present where circle.standing.state != .dissolved {
            if circle.standing.memberCount > circle.standing.places.count { isPlaceless = true }
            for place in circle.standing.places where zoneOfMunicipality[place.municipality] == zone {
                persons.append(place.person)
            }
        }
        return CellStatus(
            profession: profession.id, state: best ?? (found?.outcome == Finding.Outcome.none ? .none : .unknown),
            covered: covered(zone, by: present), total: municipalityCounts[zone],
            circles: present.map {
                .init(key: facts.circles[$0.index].key, circle: facts.circles[$0.index].id, state: $0.standing.state)
            }, finding: found,
            membersFromZone: persons.isEmpty && isPlaceless ? nil : distinct(&persons),
            workforce: workforce[Cell(zone: id, profession: profession.id)])
    }

    /// Municipalities of a zone that a circle which is awake covers.
    private func covered(_ zone: Int, by present: [(index: Int, standing: CircleStanding)]) -> Int {
        var listed: [TerritoryFacts.MunicipalityKey] = []
        for circle in present where circle.standing.state.covers {
            let municipalities = facts.circles[circle.index].municipalities
            if municipalities.isEmpty { return municipalityCounts[zone] }
            for municipality in municipalities where zoneOfMunicipality[municipality] == zone { listed.append(municipality) }
        }
        return distinct(&listed)
    }
}

/// How many different numbers there are.
private func distinct(_ numbers: inout [Int]) -> Int {
    guard numbers.count > 1 else { return numbers.count }
    numbers.sort()
    var count = 1
    for index in 1..<numbers.count where numbers[index] != numbers[index - 1] { count += 1 }
    return count
}

extension CircleState {
    /// Whether a circle in this state covers the municipalities it works in.
    fileprivate var covers: Bool {
        switch self {
        case .organised, .incomplete, .atRisk, .starting: true
        case .dormant, .dissolved: false
        }
    }
}

extension CellState {
    /// A cell whose best circle has this state; nothing for a dissolved one, which is as good as no circle.
    fileprivate init?(_ state: CircleState) {
        switch state {
        case .organised: self = .organised
        case .incomplete: self = .incomplete
        case .atRisk: self = .atRisk
        case .starting: self = .starting
        case .dormant: self = .dormant
        case .dissolved: return nil
        }
    }

    /// The best comes first.
    fileprivate var rank: Int {
        switch self {
        case .organised: 0
        case .incomplete: 1
        case .atRisk: 2
        case .starting: 3
        case .dormant: 4
        case .none: 5
        case .unknown: 6
        }
    }
}

extension Finding {
    /// Whether another finding about the same cell is the later one; of two on one day the one that sorts last.
    fileprivate func isOlder(than other: Finding) -> Bool { (on, note ?? "") < (other.on, other.note ?? "") }
}

extension Workforce {
    fileprivate func isOlder(than other: Workforce) -> Bool {
        (year, source, count) < (other.year, other.source, other.count)
    }
}

/// In which zone a municipality lies, by number; quick for row ids, right for any number.
private struct ZoneLookup: Sendable {
    private static let none: Int32 = -1
    private var dense: [Int32] = []
    private var sparse: [Int: Int] = [:]

    init(_ zones: [Int: Int]) {
        guard let last = zones.keys.max(), let first = zones.keys.min(), first >= 0, last < 1 << 20 else {
            sparse = zones
            return
        }
        dense = Array(repeating: Self.none, count: last + 1)
        for (municipality, zone) in zones { dense[municipality] = Int32(zone) }
    }

    subscript(municipality: Int) -> Int? {
        if dense.isEmpty { return sparse[municipality] }
        guard dense.indices.contains(municipality), dense[municipality] != Self.none else { return nil }
        return Int(dense[municipality])
    }
}
