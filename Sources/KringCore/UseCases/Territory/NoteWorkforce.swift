extension WriteScope {
    /// Records an estimate of how many people practise a profession in a zone.
    public func noteWorkforce(_ workforce: Workforce) throws -> Entry<Workforce> {
        try requireZone(workforce.zone)
        try refuse(workforce)
        try refuseSame(workforce, except: nil)
        let row = try db.insert(workforce)
        let id = RowID<Workforce>(row)
        touched.formUnion(.zonesAlone)
        try note(Change("noteWorkforce", "workforce", "\(id)", after: workforce.journalValue))
        return Entry(id, workforce, version: 1)
    }

    /// Corrects an estimate.
    public func changeWorkforce(
        _ id: RowID<Workforce>, to workforce: Workforce, expectedVersion version: Int?
    ) throws -> Entry<Workforce> {
        let stored = try found(db.stored(Workforce.self, row: id.number))
        try require(.noteFinding, in: .zone(stored.value.zone))
        try expect(version, present: stored.version)
        var faults = Faults()
        keep(stored.value.zone, workforce.zone, "/zone", &faults)
        keep(stored.value.profession, workforce.profession, "/profession", &faults)
        try faults.refuse()
        try refuse(workforce)
        guard workforce != stored.value else { return Entry(id, workforce, version: stored.version) }
        try refuseSame(workforce, except: stored.row)
        try db.update(workforce, row: stored.row)
        touched.formUnion(.zonesAlone)
        try note(
            Change(
                "changeWorkforce", "workforce", "\(id)", before: stored.value.journalValue,
                after: workforce.journalValue))
        return Entry(id, workforce, version: stored.version + 1)
    }

    /// Takes an estimate back.
    public func withdrawWorkforce(_ id: RowID<Workforce>, expectedVersion version: Int?) throws {
        let stored = try found(db.stored(Workforce.self, row: id.number))
        try require(.noteFinding, in: .zone(stored.value.zone))
        try expect(version, present: stored.version)
        try db.delete(Workforce.self, row: stored.row)
        touched.formUnion(.zonesAlone)
        try note(Change("withdrawWorkforce", "workforce", "\(id)", before: stored.value.journalValue))
    }

    private func refuse(_ workforce: Workforce) throws {
        var faults = Faults()
        faults.checkShape(of: workforce)
        try refer(to: workforce.profession, "/profession", &faults)
        try faults.refuse()
    }

    private func refuseSame(_ workforce: Workforce, except row: Int?) throws {
        let same = Condition(
            "workforce.zone = ? AND workforce.profession = ? AND workforce.year = ?", try db.row(of: workforce.zone) ?? 0,
            try db.row(of: workforce.profession) ?? 0, workforce.year)
        if try db.list(Workforce.self, where: same).contains(where: { $0.row != row && $0.value.source == workforce.source }) {
            throw KringError.conflict(.duplicate)
        }
    }
}
