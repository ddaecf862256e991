import GRDB

extension FactsLoader {
    /// Where all circles work, and what is known of all zones: everything but the states of circles that cells rest on.
    func territory() throws -> TerritoryFacts {
        try territory(linked: nil)
    }

    /// The same for some zones, by their rows: their municipalities, findings and figures, and the circles with a link to
    /// them. A circle keeps all its links and municipalities.
    func territory(zones: [Int]) throws -> TerritoryFacts {
        try territory(linked: Set(zones))
    }

    /// The rows of the zones of a regional zone, by id of the zone.
    func zoneRows(ofRegionalZone row: Int) throws -> [Int] {
        try db.all("SELECT id FROM zone WHERE regional_zone = ? ORDER BY slug", row) { $0.int(0) }
    }

    private func territory(linked zones: Set<Int>?) throws -> TerritoryFacts {
        var facts = TerritoryFacts()
        func holds(_ zone: Int) -> Bool { zones?.contains(zone) ?? true }
        var zoneIDs: [Int: Zone.ID] = [:]
        try db.each(
            """
            SELECT zone.id, zone.slug, regional_zone.slug FROM zone
            LEFT JOIN regional_zone ON regional_zone.id = zone.regional_zone ORDER BY zone.slug
            """
        ) { query in
            let zone = TerritoryFacts.Zone(key: query.int(0), id: query.slug(1), regionalZone: query.optionalSlug(2))
            guard holds(zone.key) else { return }
            zoneIDs[zone.key] = zone.id
            facts.zones.append(zone)
        }
        var professionIDs: [Int: Profession.ID] = [:]
        try db.each("SELECT id, slug FROM profession ORDER BY slug") { query in
            let profession = TerritoryFacts.Profession(key: query.int(0), id: query.slug(1))
            professionIDs[profession.key] = profession.id
            facts.professions.append(profession)
        }
        try db.each("SELECT id, zone, valid_from, valid_to FROM municipality ORDER BY zone, id") { query in
            guard holds(query.int(1)) else { return }
            facts.municipalities.append(
                TerritoryFacts.Municipality(
                    key: query.int(0), zone: query.int(1),
                    valid: DateSpan(from: query.optionalDay(2), to: query.optionalDay(3))))
        }
        facts.circles = try circlesInTerritory(linked: zones)
        try db.each("SELECT zone, profession, on_day, finding, note FROM finding ORDER BY zone, profession, on_day, id") {
            query in
            guard let zone = zoneIDs[query.int(0)], let profession = professionIDs[query.int(1)] else { return }
            facts.findings.append(
                Finding(
                    zone: zone, profession: profession, on: query.day(2), outcome: try db.word(query.text(3)),
                    note: query.optionalText(4)))
        }
        try db.each("SELECT zone, profession, year, count, source FROM workforce ORDER BY zone, profession, year, id") { query in
            guard let zone = zoneIDs[query.int(0)], let profession = professionIDs[query.int(1)] else { return }
            facts.workforce.append(
                Workforce(
                    zone: zone, profession: profession, year: query.int(2), count: query.int(3), source: query.text(4)))
        }
        return facts
    }

    private func circlesInTerritory(linked zones: Set<Int>?) throws -> [TerritoryFacts.Circle] {
        let wanted = try zones.map { Set(try circleRows(linkedTo: Array($0))) }
        var links: [Int: [TerritoryFacts.Link]] = [:]
        try db.each("SELECT circle, zone, from_day, to_day FROM circle_zone ORDER BY circle, zone, from_day") { query in
            links[query.int(0), default: []].append(
                TerritoryFacts.Link(
                    zone: query.int(1), span: DateSpan(from: query.optionalDay(2), to: query.optionalDay(3))))
        }
        var professions: [Int: [Int]] = [:]
        try db.each("SELECT circle, profession FROM circle_profession") {
            professions[$0.int(0), default: []].append($0.int(1))
        }
        var municipalities: [Int: [Int]] = [:]
        try db.each("SELECT circle, municipality FROM circle_municipality") {
            municipalities[$0.int(0), default: []].append($0.int(1))
        }
        var circles: [TerritoryFacts.Circle] = []
        try db.each("SELECT id, slug FROM circle ORDER BY slug") { query in
            let row = query.int(0)
            guard wanted?.contains(row) ?? true else { return }
            circles.append(
                TerritoryFacts.Circle(
                    key: row, id: query.slug(1), professions: professions[row] ?? [], links: links[row] ?? [],
                    municipalities: municipalities[row] ?? []))
        }
        return circles
    }

    // MARK: Umbrellas

    /// The facts of one umbrella, by its row; nothing when there is no such umbrella.
    func umbrella(_ row: Int, window: FactWindow) throws -> UmbrellaFacts? {
        let found = try db.first("SELECT slug, rule_set FROM umbrella WHERE id = ?", row) {
            UmbrellaFacts(umbrella: $0.slug(0), ruleSet: $0.slug(1))
        }
        guard var facts = found else { return nil }
        facts.circles = try db.all("SELECT id, slug FROM circle WHERE umbrella = ? ORDER BY slug", row) {
            UmbrellaFacts.Member(key: $0.int(0), circle: $0.slug(1))
        }
        facts.chairs = try db.all(
            """
            SELECT office.circle, office.person, from_day, to_day FROM circle JOIN office ON office.circle = circle.id
            WHERE circle.umbrella = ? AND office.office = ? ORDER BY office.circle, office.person, from_day
            """, row, Office.Kind.chair.code
        ) {
            UmbrellaFacts.Chair(
                circle: $0.int(0), person: $0.int(1), span: DateSpan(from: $0.day(2), to: $0.optionalDay(3)))
        }
        let present = try db.query(
            "SELECT person, represents_circle FROM attendance WHERE meeting = ? AND status = ? ORDER BY person")
        facts.meetings = try db.all(
            """
            SELECT id, slug, kind, day, minute, duration, status FROM meeting
            WHERE umbrella = ? AND day >= ? AND day < ? ORDER BY day, start_utc, slug
            """, row, window.meetings.first, window.meetings.end
        ) { query in
            var meeting = UmbrellaFacts.Meeting(
                id: query.slug(1), kind: Meeting.Kind(code: query.int(2)), day: query.day(3), startMinute: query.int(4),
                minutes: query.int(5), status: Meeting.Status(code: query.int(6)))
            guard window.attendance.contains(meeting.day) else { return meeting }
            present.bind(query.int(0), Attendance.Status.present.code)
            defer { present.reset() }
            while try present.step() {
                meeting.present.append(
                    UmbrellaFacts.Presence(person: present.int(0), representsCircle: present.optionalInt(1)))
            }
            return meeting
        }
        return facts
    }

    /// The rows of all umbrellas, by their ids.
    func umbrellaRows() throws -> [Int] {
        try db.all("SELECT id FROM umbrella ORDER BY slug") { $0.int(0) }
    }
}
