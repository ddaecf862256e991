import GRDB

// What the playbook knows of the territory and the professions besides what the interchange file has: written when the
// territory is loaded, and left alone by everything else.
extension Connection {
    /// Keeps what else is known of a regional zone.
    func describe(_ reference: RegionalZoneReference) throws {
        try run(
            "UPDATE regional_zone SET province = ?, remarks = ?, certainty = ?, source = ? WHERE slug = ?",
            reference.province, reference.remarks, reference.provenance.certainty.rawValue, reference.provenance.source,
            reference.regionalZone.id)
    }

    /// Keeps what else is known of a zone.
    func describe(_ reference: ZoneReference) throws {
        try run(
            """
            UPDATE zone SET official_name = ?, aliases = ?, former_names = ?, province = ?, reference_regions = ?, website = ?, \
            statistics_code = ?, regional_zone_certainty = ?, certainty = ?, source = ? WHERE slug = ?
            """,
            reference.officialName, Self.joined(reference.aliases), Self.joined(reference.formerNames), reference.province,
            Self.joined(reference.referenceRegions), reference.website, reference.statisticsCode,
            reference.regionalZoneCertainty?.rawValue, reference.provenance.certainty.rawValue, reference.provenance.source,
            reference.zone.id)
    }

    /// Keeps what else is known of a municipality's stay in a zone.
    func describe(_ reference: MunicipalityReference) throws {
        try run(
            """
            UPDATE municipality SET province = ?, part = ?, postal_code = ?, successor_nis = ?, certainty = ?, source = ? \
            WHERE slug = ?
            """,
            reference.province, reference.part, reference.postalCode, reference.successorNis,
            reference.provenance.certainty.rawValue, reference.provenance.source, reference.municipality.id)
    }

    /// Keeps what else is known of a profession.
    func describe(_ reference: ProfessionReference) throws {
        try run(
            """
            UPDATE profession SET kind = ?, english_name = ?, english_name_plural = ?, association = ?, association_name = ?, \
            in_decree = ?, circles_known = ?, circle_evidence = ?, certainty = ?, source = ? WHERE slug = ?
            """,
            reference.kind.rawValue, reference.englishName, reference.englishNamePlural, reference.association,
            reference.associationName, reference.inDecree.rawValue, reference.circlesKnown.rawValue,
            reference.circleEvidence, reference.provenance.certainty.rawValue, reference.provenance.source,
            reference.profession.id)
    }

    /// Replaces the list of mergers.
    func replaceMergers(_ mergers: [MunicipalMerger]) throws {
        try run("DELETE FROM municipal_merger")
        for merger in mergers {
            try run(
                """
                INSERT INTO municipal_merger (on_day, old_nis, old_name, new_nis, new_name, old_zones, new_zones, certainty, \
                source) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                merger.on, merger.oldNis, merger.oldName, merger.newNis, merger.newName,
                merger.oldZones.map(\.rawValue).joined(separator: "|"), merger.newZones.map(\.rawValue).joined(separator: "|"),
                merger.provenance.certainty.rawValue, merger.provenance.source)
        }
    }

    /// Several words in one column; nothing when there are none.
    private static func joined(_ words: [String]) -> String? {
        words.isEmpty ? nil : words.joined(separator: "|")
    }
}
