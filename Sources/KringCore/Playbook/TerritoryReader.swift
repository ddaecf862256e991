/// Reads the tables of `playbook/territory` and `playbook/professions.csv`.
struct TerritoryReader {
    private(set) var territory = TerritoryReference()
    private(set) var professions: [ProfessionReference] = []
    var faults: [PlaybookFault] = []

    static let professionFile = "professions.csv"
    static let regionalZoneFile = "territory/regional_zones.csv"
    static let zoneFile = "territory/zones.csv"
    static let municipalityFile = "territory/municipalities.csv"
    static let partFile = "territory/municipality_parts.csv"
    static let mergerFile = "territory/municipal_mergers.csv"
    /// Every file it reads.
    static let files = [professionFile, regionalZoneFile, zoneFile, municipalityFile, partFile, mergerFile]

    /// Reads what is there of the tables: a file that is absent gives no rows.
    init(files: [String: String]) {
        if let text = files[Self.professionFile] { readProfessions(text) }
        if let text = files[Self.regionalZoneFile] { readRegionalZones(text) }
        if let text = files[Self.zoneFile] { readZones(text) }
        if let text = files[Self.municipalityFile] { readMunicipalities(text, parts: files[Self.partFile]) }
        if let text = files[Self.mergerFile] { readMergers(text) }
        territory.regionalZones.sort { $0.regionalZone.id < $1.regionalZone.id }
        territory.zones.sort { $0.zone.id < $1.zone.id }
        territory.municipalities.sort { $0.municipality.id < $1.municipality.id }
    }

    private mutating func rows(_ text: String, _ file: String, _ columns: [String]) -> [RowReader] {
        CSVTable(text, file: file, columns: columns, faults: &faults).rows.map { RowReader(row: $0, file: file) }
    }

    /// Notes an id that is there already.
    private mutating func isNew<Of>(_ id: Slug<Of>?, in seen: inout Set<Slug<Of>>, _ row: RowReader) -> Bool {
        guard let id else { return false }
        guard seen.insert(id).inserted else {
            row.fault(.doubleValue, "id", "\(id) is there already", &faults)
            return false
        }
        return true
    }

    private mutating func readProfessions(_ text: String) {
        let columns = [
            "id", "kind", "name_nl", "plural_nl", "name_en", "plural_en", "cluster", "association", "association_full_name",
            "in_decree", "circles_known", "circle_evidence", "certainty", "source",
        ]
        var seen: Set<Profession.ID> = []
        for row in rows(text, Self.professionFile, columns) {
            let id: Profession.ID? = row.slug("id", &faults)
            let kind: ProfessionReference.Kind? = row.word("kind", &faults)
            let cluster: Profession.Cluster? = row.word("cluster", &faults)
            let inDecree: ProfessionReference.Answer? = row.word("in_decree", &faults)
            let circlesKnown: ProfessionReference.Answer? = row.word("circles_known", &faults)
            let names = ["name_nl", "plural_nl", "name_en", "plural_en"].map { row.text($0, &faults) }
            let provenance = row.provenance(&faults)
            guard isNew(id, in: &seen, row), let id, let kind, let cluster, let inDecree, let circlesKnown, let provenance,
                let name = names[0], let plural = names[1], let english = names[2], let englishPlural = names[3]
            else { continue }
            professions.append(
                ProfessionReference(
                    profession: Profession(id: id, name: name, namePlural: plural, cluster: cluster), kind: kind,
                    englishName: english, englishNamePlural: englishPlural, association: row.row["association"],
                    associationName: row.row["association_full_name"], inDecree: inDecree, circlesKnown: circlesKnown,
                    circleEvidence: row.row["circle_evidence"], provenance: provenance))
        }
    }

    private mutating func readRegionalZones(_ text: String) {
        var seen: Set<RegionalZone.ID> = []
        for row in rows(text, Self.regionalZoneFile, ["id", "name", "province", "remarks", "certainty", "source"]) {
            let id: RegionalZone.ID? = row.slug("id", &faults)
            let name = row.text("name", &faults)
            let province = row.text("province", &faults)
            let provenance = row.provenance(&faults)
            guard isNew(id, in: &seen, row), let id, let name, let province, let provenance else { continue }
            territory.regionalZones.append(
                RegionalZoneReference(
                    regionalZone: RegionalZone(id: id, name: name), province: province, remarks: row.row["remarks"],
                    provenance: provenance))
        }
    }

    private mutating func readZones(_ text: String) {
        let columns = [
            "id", "name", "official_name", "aliases", "former_names", "province", "regional_zone_id",
            "regional_zone_certainty", "reference_regions", "website", "statistics_code", "certainty", "source",
        ]
        let regional = Set(territory.regionalZones.map(\.regionalZone.id.rawValue))
        var seen: Set<Zone.ID> = []
        for row in rows(text, Self.zoneFile, columns) {
            let id: Zone.ID? = row.slug("id", &faults)
            let name = row.text("name", &faults)
            let officialName = row.text("official_name", &faults)
            let province = row.text("province", &faults)
            let provenance = row.provenance(&faults)
            let certainty: Certainty? = row.word("regional_zone_certainty", required: false, &faults)
            let regionalZone = row.row["regional_zone_id"]
            if let regionalZone, !regional.contains(regionalZone) {
                row.fault(
                    .unknownReference, "regional_zone_id", "\(regionalZone) is not in regional_zones.csv",
                    suggestion: nearest(to: regionalZone, among: regional.sorted()), &faults)
            }
            if (regionalZone != nil) != (certainty?.isLoadable ?? false) {
                row.fault(
                    .contradiction, "regional_zone_certainty",
                    "a regional zone is given together with how sure it is, and only when it has a source", &faults)
            }
            guard isNew(id, in: &seen, row), let id, let name, let officialName, let province, let provenance else { continue }
            territory.zones.append(
                ZoneReference(
                    zone: Zone(id: id, name: name, regionalZone: regionalZone.flatMap(RegionalZone.ID.init(_:))),
                    officialName: officialName, aliases: row.parts("aliases"), formerNames: row.parts("former_names"),
                    province: province, referenceRegions: row.parts("reference_regions"), website: row.row["website"],
                    statisticsCode: row.row["statistics_code"], regionalZoneCertainty: certainty, provenance: provenance))
        }
    }

    /// A zone that `zones.csv` knows.
    private mutating func zone(_ row: RowReader, _ column: String = "zone_id") -> Zone.ID? {
        guard let text = row.text(column, &faults) else { return nil }
        if let zone = territory.zones.first(where: { $0.zone.id.rawValue == text }) { return zone.zone.id }
        row.fault(
            .unknownReference, column, "\(text) is not in zones.csv",
            suggestion: nearest(to: text, among: territory.zones.map(\.zone.id.rawValue)), &faults)
        return nil
    }

    /// The days of a row's stay; an empty one is a fault.
    private mutating func span(_ row: RowReader) -> DateSpan {
        let span = DateSpan(from: row.day("valid_from", &faults), to: row.day("valid_to", &faults))
        if span.isEmpty { row.fault(.contradiction, "valid_to", "it ends before it begins", &faults) }
        return span
    }

    private mutating func readMunicipalities(_ text: String, parts partText: String?) {
        let columns = [
            "id", "name", "nis", "zone_id", "coverage", "province", "valid_from", "valid_to", "successor_nis", "certainty",
            "source",
        ]
        enum Coverage: String, CaseIterable { case full, partial }
        var seen: Set<Municipality.ID> = []
        var partial: [String: (name: String, province: String, zones: [Zone.ID: RowReader])] = [:]
        for row in rows(text, Self.municipalityFile, columns) {
            let name = row.text("name", &faults)
            let nis = row.nis("nis", &faults)
            let zone = zone(row)
            let coverage: Coverage? = row.word("coverage", &faults)
            let province = row.text("province", &faults)
            let span = span(row)
            let successor = row.nis("successor_nis", required: false, &faults)
            let provenance = row.provenance(&faults)
            guard let name, let nis, let zone, let coverage, let province, let provenance else { continue }
            if coverage == .partial {
                var known = partial[nis] ?? (name, province, [:])
                known.zones[zone] = row
                partial[nis] = known
                continue
            }
            let id: Municipality.ID? = row.slug("id", &faults)
            guard isNew(id, in: &seen, row), let id else { continue }
            checkOverlap(nis: nis, part: nil, span, row)
            territory.municipalities.append(
                MunicipalityReference(
                    municipality: Municipality(id: id, name: name, nis: nis, zone: zone, valid: span), province: province,
                    successorNis: successor, provenance: provenance))
        }
        readParts(partText ?? "", of: partial, seen: &seen)
    }

    private mutating func readParts(
        _ text: String, of partial: [String: (name: String, province: String, zones: [Zone.ID: RowReader])],
        seen: inout Set<Municipality.ID>
    ) {
        let columns = ["id", "nis", "part_name", "postal_code", "zone_id", "valid_from", "valid_to", "certainty", "source"]
        var reached: Set<String> = []
        for row in text.isEmpty ? [] : rows(text, Self.partFile, columns) {
            let id: Municipality.ID? = row.slug("id", &faults)
            let nis = row.nis("nis", &faults)
            let part = row.text("part_name", &faults)
            let zone = zone(row)
            let span = span(row)
            let provenance = row.provenance(&faults)
            guard isNew(id, in: &seen, row), let id, let nis, let part, let zone, let provenance else { continue }
            guard let whole = partial[nis], whole.zones[zone] != nil else {
                row.fault(.unknownReference, "nis", "\(nis) does not lie in \(zone) in part, says municipalities.csv", &faults)
                continue
            }
            reached.insert("\(nis) \(zone)")
            checkOverlap(nis: nis, part: part, span, row)
            let postalCode = row.row["postal_code"]
            let name = postalCode.map { part.contains($0) ? "\(whole.name) \(part)" : "\(whole.name) \(part) (\($0))" }
            territory.municipalities.append(
                MunicipalityReference(
                    municipality: Municipality(
                        id: id, name: name ?? "\(whole.name) \(part)", nis: nis, zone: zone, valid: span),
                    province: whole.province, part: part, postalCode: postalCode, provenance: provenance))
        }
        for (nis, whole) in partial.sorted(by: { $0.key < $1.key }) {
            for (zone, row) in whole.zones.sorted(by: { $0.key < $1.key }) where !reached.contains("\(nis) \(zone)") {
                row.fault(.unknownReference, "coverage", "municipality_parts.csv names no part of it in \(zone)", &faults)
            }
        }
    }

    /// A municipality, or a part of one, lies in one zone on a day.
    private mutating func checkOverlap(nis: String, part: String?, _ span: DateSpan, _ row: RowReader) {
        let clash = territory.municipalities.contains {
            $0.municipality.nis == nis && $0.part == part && $0.municipality.valid.overlaps(span)
        }
        if clash { row.fault(.contradiction, "valid_from", "it lies in another zone on a day of this stay", &faults) }
    }

    private mutating func readMergers(_ text: String) {
        let columns = [
            "date", "old_nis", "old_name", "new_nis", "new_name", "old_zone_ids", "new_zone_ids", "certainty", "source",
        ]
        for row in rows(text, Self.mergerFile, columns) {
            if row.row["date"] == nil { row.fault(.missingKey, "date", "date is empty", &faults) }
            let day = row.day("date", &faults)
            let oldNis = row.nis("old_nis", &faults)
            let newNis = row.nis("new_nis", &faults)
            let oldName = row.text("old_name", &faults)
            let newName = row.text("new_name", &faults)
            let oldZones = zones(row, "old_zone_ids")
            let newZones = zones(row, "new_zone_ids")
            let provenance = row.provenance(&faults)
            guard let day, let oldNis, let newNis, let oldName, let newName, let provenance else { continue }
            territory.mergers.append(
                MunicipalMerger(
                    on: day, oldNis: oldNis, oldName: oldName, newNis: newNis, newName: newName, oldZones: oldZones,
                    newZones: newZones, provenance: provenance))
        }
    }

    private mutating func zones(_ row: RowReader, _ column: String) -> [Zone.ID] {
        var result: [Zone.ID] = []
        for text in row.parts(column) {
            if let zone = territory.zones.first(where: { $0.zone.id.rawValue == text }) {
                result.append(zone.zone.id)
            } else {
                row.fault(
                    .unknownReference, column, "\(text) is not in zones.csv",
                    suggestion: nearest(to: text, among: territory.zones.map(\.zone.id.rawValue)), &faults)
            }
        }
        return result
    }
}
