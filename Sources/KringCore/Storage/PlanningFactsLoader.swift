import GRDB

/// Reads what a plan rests on.
struct PlanningFactsLoader {
    let db: Connection

    init(_ db: Connection) {
        self.db = db
    }

    /// The facts of some circles and umbrellas.
    ///
    /// - Parameters:
    ///   - circles: Circles to plan, by row.
    ///   - umbrellas: Umbrellas to plan, by row.
    ///   - window: What of the meetings and sheets is needed, the year before included.
    ///   - days: The year that is planned; meetings of others are read for these days only.
    ///   - named: Venues that somebody names.
    /// - Returns: Everything but when people can come.
    func facts(
        circles: [Int], umbrellas: [Int], window: FactWindow, days: Range<Int>, named: [Venue.ID]
    ) throws -> PlanningFacts {
        var facts = PlanningFacts()
        try FactsLoader(db).circles(circles, window: window) { row, circle in
            facts.circles.append(PlanningFacts.Circle(row: row, facts: circle))
        }
        for row in Set(umbrellas).sorted() {
            guard let umbrella = try FactsLoader(db).umbrella(row, window: window) else { continue }
            facts.umbrellas.append(
                PlanningFacts.Umbrella(row: row, facts: umbrella, coordinators: try coordinators(ofUmbrella: row)))
        }
        for circle in facts.circles {
            facts.meetings += try meetings("circle = ? AND day >= ?", circle.row, window.meetings.first)
            facts.municipalities[circle.row] = try municipalities(ofCircle: circle.row)
            for membership in circle.facts.memberships where membership.municipality != nil {
                facts.homes[membership.person] = membership.municipality
            }
        }
        for umbrella in facts.umbrellas {
            facts.meetings += try meetings("umbrella = ? AND day >= ?", umbrella.row, window.meetings.first)
        }
        try addVenues(to: &facts, named: named)
        try addOthers(to: &facts, days: days)
        facts.meetings.sort { ($0.day.number, $0.startMinute, $0.row) < ($1.day.number, $1.startMinute, $1.row) }
        try addPlaces(to: &facts)
        return facts
    }

    private func coordinators(ofUmbrella row: Int) throws -> [CircleFacts.Office] {
        try db.all(
            "SELECT person, office, from_day, to_day FROM office WHERE umbrella = ? AND office = ? ORDER BY person, from_day",
            row,
            Office.Kind.coordinator.code
        ) {
            CircleFacts.Office(
                person: $0.int(0), kind: Office.Kind(code: $0.int(1)), span: DateSpan(from: $0.day(2), to: $0.optionalDay(3)))
        }
    }

    private func meetings(_ condition: String, _ row: Int, _ first: Int) throws -> [PlanningFacts.Meeting] {
        try db.all(
            """
            SELECT id, slug, circle, umbrella, kind, day, minute, duration, status, venue, online FROM meeting
            WHERE \(condition) ORDER BY day, minute, id
            """, row, first
        ) { query in
            PlanningFacts.Meeting(
                row: query.int(0), id: query.slug(1),
                host: query.isNull(2) ? .umbrella(query.int(3)) : .circle(query.int(2)), kind: Meeting.Kind(code: query.int(4)),
                day: query.day(5), startMinute: query.int(6), minutes: query.int(7), status: Meeting.Status(code: query.int(8)),
                venue: query.optionalInt(9), isOnline: query.bool(10))
        }
    }

    // MARK: Places

    /// Those that a circle lists, else those of its zones.
    private func municipalities(ofCircle row: Int) throws -> Set<Int> {
        let listed = try db.all("SELECT municipality FROM circle_municipality WHERE circle = ?", row) { $0.int(0) }
        guard listed.isEmpty else { return Set(listed) }
        return Set(
            try db.all(
                """
                SELECT municipality.id FROM circle_zone JOIN municipality ON municipality.zone = circle_zone.zone
                WHERE circle_zone.circle = ?
                """, row
            ) { $0.int(0) })
    }

    private func addVenues(to facts: inout PlanningFacts, named: [Venue.ID]) throws {
        let ids = Set(named)
        let met = Set(facts.meetings.compactMap(\.venue))
        let near = facts.municipalities.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
        try db.each("SELECT id, slug, municipality, capacity FROM venue ORDER BY id") { query in
            let venue = PlanningFacts.Venue(
                row: query.int(0), id: query.slug(1), municipality: query.optionalInt(2), capacity: query.optionalInt(3))
            if met.contains(venue.row) || venue.municipality.map(near.contains) ?? false {
                facts.venues.append(venue)
            } else if ids.contains(venue.id) {
                facts.named.append(venue)
            }
        }
    }

    private func addPlaces(to facts: inout PlanningFacts) throws {
        let wanted = Set(facts.homes.values).union(facts.venues.compactMap(\.municipality))
        guard !wanted.isEmpty else { return }
        try db.each(
            """
            SELECT municipality.id, zone.id, zone.regional_zone, zone.reference_regions, zone.province
            FROM municipality JOIN zone ON zone.id = municipality.zone
            """
        ) { query in
            guard wanted.contains(query.int(0)) else { return }
            let regions = (query.optionalText(3) ?? "").split(separator: "|").map(String.init)
            facts.places[query.int(0)] = PlanningFacts.Place(
                zone: query.int(1), regionalZone: query.optionalInt(2), regions: Set(regions), province: query.optionalText(4))
        }
    }

    // MARK: What others have

    /// Meetings of hosts that share people or venues with those that are planned.
    private func addOthers(to facts: inout PlanningFacts, days: Range<Int>) throws {
        let circles = Set(facts.circles.map(\.row))
        let umbrellas = Set(facts.umbrellas.map(\.row))
        var otherCircles: Set<Int> = []
        var otherUmbrellas: Set<Int> = []
        for circle in facts.circles {
            try db.each(
                """
                SELECT DISTINCT other.circle FROM membership AS own JOIN membership AS other ON other.person = own.person
                WHERE own.circle = ?
                """, circle.row
            ) { otherCircles.insert($0.int(0)) }
            if let umbrella = try db.umbrellaRow(ofCircle: circle.row) { otherUmbrellas.insert(umbrella) }
        }
        for umbrella in facts.umbrellas { otherCircles.formUnion(umbrella.facts.circles.map(\.key)) }
        var others: [PlanningFacts.Meeting] = []
        for row in otherCircles.subtracting(circles).sorted() {
            let found = try meetings("circle = ? AND day >= ?", row, days.lowerBound).filter { $0.day.number < days.upperBound }
            guard !found.isEmpty else { continue }
            others += found
            facts.peopleOfOthers[.circle(row)] = try db.all(
                "SELECT DISTINCT person FROM membership WHERE circle = ? ORDER BY person", row
            ) { $0.int(0) }
        }
        for row in otherUmbrellas.subtracting(umbrellas).sorted() {
            let found = try meetings("umbrella = ? AND day >= ?", row, days.lowerBound).filter { $0.day.number < days.upperBound }
            guard !found.isEmpty else { continue }
            others += found
            facts.peopleOfOthers[.umbrella(row)] = try db.all(
                """
                SELECT person FROM office WHERE umbrella = ?1 AND office = ?2
                UNION SELECT office.person FROM circle JOIN office ON office.circle = circle.id
                WHERE circle.umbrella = ?1 AND office.office = ?3 ORDER BY 1
                """, row, Office.Kind.coordinator.code, Office.Kind.chair.code
            ) { $0.int(0) }
        }
        let known = Set((facts.meetings + others).map(\.row))
        for venue in facts.venues {
            others += try meetings("venue = ? AND day >= ?", venue.row, days.lowerBound).filter {
                $0.day.number < days.upperBound && !known.contains($0.row)
            }
        }
        facts.meetings += others
    }
}
