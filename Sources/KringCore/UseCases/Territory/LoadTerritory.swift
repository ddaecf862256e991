/// What loading the playbook's territory into a database changed.
public struct TerritoryChanges: Hashable, Sendable {
    /// What is said to have changed where neither name nor place did: certainty, source, notes.
    public static let notes = "what else is known"

    /// The lists that are loaded.
    public enum List: String, Sendable, CaseIterable {
        case regionalZones
        case zones
        case municipalities
        case professions
        case mergers
    }

    /// One thing that was there already and differed.
    public struct Difference: Hashable, Sendable {
        /// In which list.
        public var list: List
        /// The id.
        public var id: String
        /// What differed, by field: `name: Regio Kortrijk → Kortrijk-Kuurne-Harelbeke`.
        public var what: [String]
    }

    /// The ids that were new, by list; of mergers, their codes.
    public var inserted: [List: [String]] = [:]
    /// What was brought up to date.
    public var changed: [Difference] = []
    /// What stays as it was stored, because reports of days gone by rest on it.
    public var kept: [Difference] = []

    /// Whether the database is as it was before.
    public var isEmpty: Bool { inserted.values.allSatisfy(\.isEmpty) && changed.isEmpty }
}

extension Kring {
    /// Brings zones, regional zones, municipalities, professions and mergers of the playbook in use into the database.
    ///
    /// - Throws: ``KringError/forbidden`` for anybody but an administrator or the local command line.
    @discardableResult
    public func loadTerritory(by actor: Actor, source: ChangeSource) throws -> TerritoryChanges {
        try write(by: actor, source: source) { try $0.loadTerritory() }
    }
}

extension WriteScope {
    /// Brings the playbook's territory into the database, losing nothing.
    ///
    /// New things are added, names brought up to date, stays that ended are closed; nothing is ever deleted. What a report of a
    /// day gone by rests on is kept as it is stored: in which zone a municipality lies, since when, and until when once that is
    /// known. A second run changes nothing.
    ///
    /// - Returns: What changed, and what differs and was kept.
    public func loadTerritory() throws -> TerritoryChanges {
        try require(.administer, in: .network)
        let territory = playbook.territory
        var changes = TerritoryChanges()
        try load(territory.regionalZones, .regionalZones, &changes)
        try load(territory.zones, .zones, &changes)
        try load(territory.municipalities, .municipalities, &changes)
        try load(playbook.professions, .professions, &changes)
        try loadMergers(territory.mergers, &changes)
        guard !changes.isEmpty else { return changes }
        touched = .everything
        let inserted = changes.inserted.reduce(into: [String: JournalValue]()) { $0[$1.key.rawValue] = .int($1.value.count) }
        let changed = changes.changed.map { JournalValue.text("\($0.list.rawValue)/\($0.id)") }
        try note(
            Change(
                "loadTerritory", "territory", "playbook",
                after: ["playbook": .text(playbook.identity), "inserted": .object(inserted), "changed": .list(changed)]))
        return changes
    }

    private func load<R: Reference>(
        _ references: [R], _ list: TerritoryChanges.List, _ changes: inout TerritoryChanges
    ) throws where R.Value: Loadable {
        for reference in references {
            let id = reference.value.id.rawValue
            guard let stored = try db.stored(reference.value.id) else {
                try db.insert(reference.value)
                try reference.describe(in: db)
                changes.inserted[list, default: []].append(id)
                continue
            }
            let (value, changed, kept) = stored.value.taking(reference.value)
            if !kept.isEmpty { changes.kept.append(.init(list: list, id: id, what: kept)) }
            if changed.isEmpty, try R.read(of: reference.value, row: stored.row, db) == reference { continue }
            try reference.describe(in: db)
            try db.update(value, row: stored.row)
            changes.changed.append(.init(list: list, id: id, what: changed.isEmpty ? [TerritoryChanges.notes] : changed))
        }
    }

    private func loadMergers(_ mergers: [MunicipalMerger], _ changes: inout TerritoryChanges) throws {
        let stored = Set(try db.mergers())
        let new = mergers.filter { !stored.contains($0) }
        guard !new.isEmpty else { return }
        // A merger that the playbook no longer has stays: it is history.
        let keys = Set(mergers.map(\.key))
        try db.replaceMergers(stored.filter { !keys.contains($0.key) } + mergers)
        changes.inserted[.mergers] = new.map(\.key)
    }
}

extension MunicipalMerger {
    /// What it is known by: the day and both codes.
    fileprivate var key: String { "\(on) \(oldNis)-\(newNis)" }
}

/// A value that a playbook may bring up to date, as far as old reports allow.
protocol Loadable: Listed {
    /// This value with what may change taken from another: what became different, and what differs and stays.
    func taking(_ other: Self) -> (value: Self, changed: [String], kept: [String])
}

extension RegionalZone: Loadable {
    func taking(_ other: Self) -> (value: Self, changed: [String], kept: [String]) {
        (other, difference("name", name, other.name), [])
    }
}

extension Zone: Loadable {
    func taking(_ other: Self) -> (value: Self, changed: [String], kept: [String]) {
        var value = other
        value.regionalZone = other.regionalZone ?? regionalZone
        value.population = other.population ?? population
        let changed =
            difference("name", name, value.name)
            + difference("regionalZone", regionalZone?.rawValue, value.regionalZone?.rawValue)
            + difference("population", population.map(String.init), value.population.map(String.init))
        return (value, changed, [])
    }
}

extension Municipality: Loadable {
    func taking(_ other: Self) -> (value: Self, changed: [String], kept: [String]) {
        var value = self
        value.name = other.name
        value.nis = other.nis ?? nis
        var kept =
            difference("zone", zone.rawValue, other.zone.rawValue)
            + difference("validFrom", valid.from?.description, other.valid.from?.description)
        if valid.to == nil, let end = other.valid.to, kept.isEmpty {
            value.valid.to = end
        } else {
            kept += difference("validTo", valid.to?.description, other.valid.to?.description)
        }
        let changed =
            difference("name", name, value.name) + difference("nis", nis, value.nis)
            + difference("validTo", valid.to?.description, value.valid.to?.description)
        return (value, changed, kept)
    }
}

extension Profession: Loadable {
    func taking(_ other: Self) -> (value: Self, changed: [String], kept: [String]) {
        let changed =
            difference("name", name, other.name) + difference("namePlural", namePlural, other.namePlural)
            + difference("cluster", cluster.rawValue, other.cluster.rawValue)
        return (other, changed, [])
    }
}

/// A line for a field that differs, none for one that does not.
private func difference(_ field: String, _ old: String?, _ new: String?) -> [String] {
    old == new ? [] : ["\(field): \(old ?? "–") → \(new ?? "–")"]
}
