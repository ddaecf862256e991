/// About how long people are under way, told from where two municipalities lie to each other and from nothing else.
///
/// Nobody measured these minutes. The planner only looks at whole quarters of an hour, so they are given in quarters.
public struct TravelEstimate: Hashable, Sendable {
    /// The first day it is valid.
    public var validFrom: CalendarDay
    public var sameMunicipality: Int
    public var sameZone: Int
    /// In the same regional zone, or in zones that sources name with the same region.
    public var sameRegion: Int
    public var sameProvince: Int
    public var elsewhere: Int
    /// Where one of the two is not known: counts against nobody.
    public var unknown: Int

    public init(
        validFrom: CalendarDay, sameMunicipality: Int = 0, sameZone: Int = 15, sameRegion: Int = 30, sameProvince: Int = 45,
        elsewhere: Int = 60, unknown: Int = 0
    ) {
        self.validFrom = validFrom
        self.sameMunicipality = sameMunicipality
        self.sameZone = sameZone
        self.sameRegion = sameRegion
        self.sameProvince = sameProvince
        self.elsewhere = elsewhere
        self.unknown = unknown
    }

    /// What holds where the playbook says nothing.
    public static let usual = TravelEstimate(validFrom: CalendarDay(number: 0))

    /// Minutes from one municipality to another.
    func minutes(from home: Int?, to venue: Int?, in places: [Int: PlanningFacts.Place]) -> Int {
        guard let home, let venue else { return unknown }
        if home == venue { return sameMunicipality }
        guard let left = places[home], let right = places[venue] else { return unknown }
        if left.zone == right.zone { return sameZone }
        if let region = left.regionalZone, region == right.regionalZone { return sameRegion }
        if !left.regions.isDisjoint(with: right.regions) { return sameRegion }
        if let province = left.province, province == right.province { return sameProvince }
        return elsewhere
    }
}
