extension WriteScope {
    /// Records a circle that did not exist here.
    ///
    /// - Parameter circle: All that is published of it; its id is the caller's choice, and its links to zones may be dated.
    /// - Throws: ``KringError/forbidden`` for who is neither administrator nor coordinator of its umbrella;
    ///   ``KringError/conflict(_:)`` when the id is taken; ``KringError/rejected(_:)`` with every fault.
    public func foundCircle(_ circle: Circle) throws -> Versioned<Circle> {
        let circle = circle.inOrder
        try require(.foundCircle, in: circle.umbrella.map(Object.umbrella) ?? .network)
        if circle.dissolvedOn != nil { try require(.dissolveCircle, in: .circle(circle.id)) }
        if try db.row(of: circle.id) != nil { throw KringError.conflict(.duplicate) }
        try refuse(circle)
        let row = try db.insert(circle)
        try note(Change("foundCircle", "circle", circle.id.rawValue, circle: row, after: circle.journalValue))
        touched = .everything
        return Versioned(circle, version: 1)
    }

    /// Refuses a circle that would not be sound, with all that is wrong.
    func refuse(_ circle: Circle) throws {
        var faults = Faults()
        faults.checkShape(of: circle)
        if circle.professions.isEmpty {
            faults.note("/professions", .outOfRange, "a circle is of at least one profession")
        }
        try refer(to: circle.professions, "/professions", &faults)
        try refer(to: circle.umbrella, "/umbrella", &faults)
        try refer(to: circle.municipalities, "/municipalities", &faults)
        if playbook.ruleSet(circle.ruleSet) == nil {
            faults.note("/ruleSet", .referenceNotFound, "there is no rule set “\(circle.ruleSet)” in the playbook")
        }
        for (index, link) in circle.zones.enumerated() {
            try refer(to: link.zone, "/zones/\(index)/zone", &faults)
            let earlier = circle.zones[..<index].contains { $0.zone == link.zone && $0.span.overlaps(link.span) }
            if earlier {
                faults.note("/zones/\(index)", .duplicateItem, "the circle is linked to this zone on some of these days already")
            }
        }
        if let founded = circle.foundedOn, let dissolved = circle.dissolvedOn, dissolved < founded,
            !faults.issues.contains(where: { $0.pointer == "/dissolvedOn" })
        {
            faults.note("/dissolvedOn", .invalidPeriod, "dissolved on \(dissolved), before it was founded on \(founded)")
        }
        try faults.refuse()
    }
}
