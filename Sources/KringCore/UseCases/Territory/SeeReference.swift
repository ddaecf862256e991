// What the playbook knows of the territory and of professions besides what the network is made of: certainty, source,
// province, reference regions, postal codes, association. Open to everybody, like the values themselves.
extension ReadScope {
    /// What else is known of a zone; nothing when it never came from a playbook.
    public func reference(of zone: Zone.ID) throws -> ZoneReference? { try known(of: zone) }

    /// In which province each zone lies, as far as it is known: open to everybody, like the map itself.
    public func provinces() throws -> [Zone.ID: String] { try db.zoneProvinces() }

    /// What else is known of a regional zone; nothing when it never came from a playbook.
    public func reference(of regionalZone: RegionalZone.ID) throws -> RegionalZoneReference? { try known(of: regionalZone) }

    /// What else is known of a municipality's stay in a zone; nothing when it never came from a playbook.
    public func reference(of municipality: Municipality.ID) throws -> MunicipalityReference? { try known(of: municipality) }

    /// What else is known of a profession; nothing when it never came from a playbook.
    public func reference(of profession: Profession.ID) throws -> ProfessionReference? { try known(of: profession) }

    /// The mergers of municipalities, by day.
    public func mergers() throws -> [MunicipalMerger] { try db.mergers() }

    private func known<R: Reference>(of id: Slug<R.Value>) throws -> R? {
        guard let stored = try db.stored(id) else { return nil }
        return try R.read(of: stored.value, row: stored.row, db)
    }
}
