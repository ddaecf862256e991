extension WriteScope {
    /// Appoints a person to an office of a circle or an umbrella, from a day on.
    ///
    /// An administrator appoints only the first chair of a circle, or the first coordinator of an umbrella: somebody has to be
    /// able to begin.
    public func appointToOffice(_ office: Office) throws -> Entry<Office> {
        let host = office.holder
        try expectHost(host)
        let grants = try require(.appointToOffice, in: object(of: host))
        if !grants.contains(.all) { try expectFirst(office) }
        try requireFreshSignIn()
        var faults = Faults()
        faults.checkShape(of: office)
        check(office, &faults)
        let person = try refer(toPerson: office.person, knownIn: host.circle, "/person", &faults)
        try faults.refuse()
        guard let person else { throw KringError.notFound }
        try refuseSame(office, except: nil)
        let row = try db.insert(office)
        let id = RowID<Office>(row)
        try note(
            Change(
                "appointToOffice", "office", "\(id)", circle: circleRow(of: host),
                lines: [.init(person: person, after: office.journalValue)]))
        if office.kind == .chair, let circle = host.circle, let row = try db.row(of: circle) {
            try endSuccessorSearch(ofCircle: row, circle)
        }
        try touchHolder(office)
        return Entry(id, office, version: 1)
    }

    /// Changes the days of an office. Ending it is giving it a `to`; from that day on it gives no rights. A circle that is left
    /// without a chair looks for a successor from then on.
    public func changeOffice(_ id: RowID<Office>, to office: Office, expectedVersion version: Int?) throws -> Entry<Office> {
        let stored = try found(db.stored(Office.self, row: id.number))
        let old = stored.value
        let object = object(of: old.holder)
        guard standing.may(.seeNames, in: object) || standing.may(.appointToOffice, in: object) else {
            throw KringError.notFound
        }
        guard try require(.appointToOffice, in: object).contains(.all) else { throw KringError.forbidden }
        try requireFreshSignIn()
        try expect(version, present: stored.version)
        var faults = Faults()
        faults.checkShape(of: office)
        keep(old.holder, office.holder, "/\(old.holder.circle == nil ? "umbrella" : "circle")", &faults)
        keep(old.person, office.person, "/person", &faults)
        keep(old.kind, office.kind, "/office", &faults)
        try faults.refuse()
        guard office != old else { return Entry(id, old, version: stored.version) }
        try refuseSame(office, except: stored.row)
        guard let person = try db.row(of: old.person) else { throw KringError.notFound }
        try db.update(office, row: stored.row)
        try note(
            Change(
                old.to == nil && office.to != nil ? "endOffice" : "changeOffice", "office", "\(id)",
                circle: circleRow(of: old.holder),
                lines: [.init(person: person, before: old.journalValue, after: office.journalValue)]))
        if office.kind == .chair, office.to != old.to, let circle = old.holder.circle, let row = try db.row(of: circle) {
            if let to = office.to {
                try seekSuccessor(ofCircle: row, endingOn: to)
            } else {
                // She stays after all.
                try endSuccessorSearch(ofCircle: row, circle)
            }
        }
        try touchHolder(office)
        return Entry(id, office, version: stored.version + 1)
    }

    private func check(_ office: Office, _ faults: inout Faults) {
        switch (office.holder, office.kind) {
        case (.circle, .coordinator):
            faults.note("/office", .valueNotAllowed, "a coordinator is of an umbrella, not of a circle")
        case (.umbrella, .careCouncilDelegate):
            faults.note("/office", .valueNotAllowed, "a delegate to the care council is of a circle, not of an umbrella")
        default: break
        }
    }

    /// Refuses an appointment by somebody who may only make the first, when there is one already or it is another office.
    private func expectFirst(_ office: Office) throws {
        let first: Office.Kind = office.holder.circle == nil ? .coordinator : .chair
        guard office.kind == first, try offices(of: office.holder, first).isEmpty else {
            throw KringError.forbidden
        }
    }

    private func offices(of holder: Office.Holder, _ kind: Office.Kind) throws -> [Stored<Office>] {
        let condition: Condition
        switch holder {
        case .circle(let id):
            condition = Condition("office.circle = ? AND office.office = ?", try db.row(of: id) ?? 0, kind.code)
        case .umbrella(let id):
            condition = Condition("office.umbrella = ? AND office.office = ?", try db.row(of: id) ?? 0, kind.code)
        }
        return try db.list(Office.self, where: condition).filter { stored in
            !stored.value.span.isEmpty && (stored.value.to.map { $0 > today } ?? true)
        }
    }

    private func refuseSame(_ office: Office, except row: Int?) throws {
        let isThere = try offices(of: office.holder, office.kind).contains {
            $0.row != row && $0.value.person == office.person && $0.value.span.overlaps(office.span)
        }
        if isThere { throw KringError.conflict(.duplicate) }
    }

    /// Who is chair decides the state of a circle, and for which circle somebody speaks at an umbrella meeting.
    private func touchHolder(_ office: Office) throws {
        try touch(office.holder)
    }
}

extension Meeting.Host {
    /// The circle, if it is one.
    public var circle: Circle.ID? {
        if case .circle(let id) = self { id } else { nil }
    }

    /// The umbrella, if it is one.
    public var umbrella: Umbrella.ID? {
        if case .umbrella(let id) = self { id } else { nil }
    }
}
