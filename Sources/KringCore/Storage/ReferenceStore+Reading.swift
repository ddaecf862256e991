import GRDB

/// A value of the territory or a profession, with what else the playbook knows of it.
protocol Reference: Hashable, Sendable {
    associatedtype Value: Listed
    /// The value that the network is made of.
    var value: Value { get }
    /// Reads what else is stored of a value; nothing when that never came from a playbook.
    static func read(of value: Value, row: Int, _ db: Connection) throws -> Self?
    /// Keeps what else is known of it.
    func describe(in db: Connection) throws
}

extension Query {
    /// Several words from one column.
    fileprivate func words(_ column: Int32) -> [String] {
        (optionalText(column) ?? "").split(separator: "|").map(String.init)
    }

    /// Where a fact comes from; nothing when it never came from a playbook.
    fileprivate func provenance(_ certainty: Int32, _ source: Int32) -> Provenance? {
        guard let certainty = optionalText(certainty).flatMap(Certainty.init(rawValue:)), let source = optionalText(source)
        else { return nil }
        return Provenance(certainty: certainty, source: source)
    }
}

extension RegionalZoneReference: Reference {
    var value: RegionalZone { regionalZone }

    static func read(of value: RegionalZone, row: Int, _ db: Connection) throws -> Self? {
        try db.first("SELECT province, remarks, certainty, source FROM regional_zone WHERE id = ?", row) { query -> Self? in
            query.provenance(2, 3).map {
                Self(regionalZone: value, province: query.optionalText(0) ?? "", remarks: query.optionalText(1), provenance: $0)
            }
        } ?? nil
    }

    func describe(in db: Connection) throws { try db.describe(self) }
}

extension ZoneReference: Reference {
    var value: Zone { zone }

    static func read(of value: Zone, row: Int, _ db: Connection) throws -> Self? {
        try db.first(
            """
            SELECT official_name, aliases, former_names, province, reference_regions, website, statistics_code, \
            regional_zone_certainty, certainty, source FROM zone WHERE id = ?
            """, row
        ) { query -> Self? in
            query.provenance(8, 9).map {
                Self(
                    zone: value, officialName: query.optionalText(0) ?? value.name, aliases: query.words(1),
                    formerNames: query.words(2), province: query.optionalText(3) ?? "", referenceRegions: query.words(4),
                    website: query.optionalText(5), statisticsCode: query.optionalText(6),
                    regionalZoneCertainty: query.optionalText(7).flatMap(Certainty.init(rawValue:)), provenance: $0)
            }
        } ?? nil
    }

    func describe(in db: Connection) throws { try db.describe(self) }
}

extension MunicipalityReference: Reference {
    var value: Municipality { municipality }

    static func read(of value: Municipality, row: Int, _ db: Connection) throws -> Self? {
        try db.first(
            "SELECT province, part, postal_code, successor_nis, certainty, source FROM municipality WHERE id = ?", row
        ) { query -> Self? in
            query.provenance(4, 5).map {
                Self(
                    municipality: value, province: query.optionalText(0) ?? "", part: query.optionalText(1),
                    postalCode: query.optionalText(2), successorNis: query.optionalText(3), provenance: $0)
            }
        } ?? nil
    }

    func describe(in db: Connection) throws { try db.describe(self) }
}

extension ProfessionReference: Reference {
    var value: Profession { profession }

    static func read(of value: Profession, row: Int, _ db: Connection) throws -> Self? {
        try db.first(
            """
            SELECT kind, english_name, english_name_plural, association, association_name, in_decree, circles_known, \
            circle_evidence, certainty, source FROM profession WHERE id = ?
            """, row
        ) { query -> Self? in
            query.provenance(8, 9).map {
                Self(
                    profession: value, kind: query.optionalText(0).flatMap(Kind.init(rawValue:)) ?? .profession,
                    englishName: query.optionalText(1) ?? "", englishNamePlural: query.optionalText(2) ?? "",
                    association: query.optionalText(3), associationName: query.optionalText(4),
                    inDecree: query.optionalText(5).flatMap(Answer.init(rawValue:)) ?? .unknown,
                    circlesKnown: query.optionalText(6).flatMap(Answer.init(rawValue:)) ?? .unknown,
                    circleEvidence: query.optionalText(7), provenance: $0)
            }
        } ?? nil
    }

    func describe(in db: Connection) throws { try db.describe(self) }
}

extension Connection {
    /// In which province each zone lies, of those of which it is known.
    func zoneProvinces() throws -> [Zone.ID: String] {
        let known = try all("SELECT slug, province FROM zone WHERE province IS NOT NULL AND province <> ''") {
            (zone: $0.slug(0, Zone.self), province: $0.text(1))
        }
        return Dictionary(known.map { ($0.zone, $0.province) }) { first, _ in first }
    }

    /// The mergers that are stored, in the order of their key.
    func mergers() throws -> [MunicipalMerger] {
        try all(
            """
            SELECT on_day, old_nis, old_name, new_nis, new_name, old_zones, new_zones, certainty, source FROM municipal_merger
            """
        ) { query in
            MunicipalMerger(
                on: query.day(0), oldNis: query.text(1), oldName: query.text(2), newNis: query.text(3), newName: query.text(4),
                oldZones: query.words(5).map(Zone.ID.init(known:)), newZones: query.words(6).map(Zone.ID.init(known:)),
                provenance: query.provenance(7, 8) ?? Provenance(certainty: .uncertain, source: ""))
        }
    }
}
