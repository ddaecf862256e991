extension WriteScope {
    /// Records what a care council found out about a profession without a circle in its zone.
    public func noteFinding(_ finding: Finding) throws -> Entry<Finding> {
        try requireZone(finding.zone)
        var faults = Faults()
        faults.checkShape(of: finding)
        try check(finding, &faults)
        try faults.refuse()
        try refuseSame(finding, except: nil)
        let row = try db.insert(finding)
        let id = RowID<Finding>(row)
        touched.formUnion(.zonesAlone)
        try note(Change("noteFinding", "finding", "\(id)", after: finding.journalValue))
        return Entry(id, finding, version: 1)
    }

    /// Corrects a finding.
    public func changeFinding(
        _ id: RowID<Finding>, to finding: Finding, expectedVersion version: Int?
    ) throws -> Entry<Finding> {
        let stored = try found(db.stored(Finding.self, row: id.number))
        try require(.noteFinding, in: .zone(stored.value.zone))
        try expect(version, present: stored.version)
        var faults = Faults()
        faults.checkShape(of: finding)
        keep(stored.value.zone, finding.zone, "/zone", &faults)
        keep(stored.value.profession, finding.profession, "/profession", &faults)
        try check(finding, &faults)
        try faults.refuse()
        guard finding != stored.value else { return Entry(id, finding, version: stored.version) }
        try refuseSame(finding, except: stored.row)
        try db.update(finding, row: stored.row)
        touched.formUnion(.zonesAlone)
        try note(
            Change(
                "changeFinding", "finding", "\(id)", before: stored.value.journalValue, after: finding.journalValue))
        return Entry(id, finding, version: stored.version + 1)
    }

    /// Takes a finding back: it turned out to be wrong.
    public func withdrawFinding(_ id: RowID<Finding>, expectedVersion version: Int?) throws {
        let stored = try found(db.stored(Finding.self, row: id.number))
        try require(.noteFinding, in: .zone(stored.value.zone))
        try expect(version, present: stored.version)
        try db.delete(Finding.self, row: stored.row)
        touched.formUnion(.zonesAlone)
        try note(Change("withdrawFinding", "finding", "\(id)", before: stored.value.journalValue))
    }

    /// Refuses who may not note anything about a zone, and a zone that is not there.
    func requireZone(_ zone: Zone.ID) throws {
        try require(.noteFinding, in: .zone(zone))
        if try db.row(of: zone) == nil {
            throw KringError.rejected([
                Issue(
                    pointer: "/zone", code: FaultCode.referenceNotFound.rawValue, message: "there is no zone “\(zone)”")
            ])
        }
    }

    private func check(_ finding: Finding, _ faults: inout Faults) throws {
        try refer(to: finding.profession, "/profession", &faults)
        if finding.on > today { faults.note("/on", .outOfRange, "a day to come; at most today is asked") }
    }

    private func refuseSame(_ finding: Finding, except row: Int?) throws {
        let same = Condition(
            "finding.zone = ? AND finding.profession = ? AND finding.on_day = ?", try db.row(of: finding.zone) ?? 0,
            try db.row(of: finding.profession) ?? 0, finding.on)
        if try db.list(Finding.self, where: same).contains(where: { $0.row != row }) {
            throw KringError.conflict(.duplicate)
        }
    }
}
