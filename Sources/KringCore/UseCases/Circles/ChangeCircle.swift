extension WriteScope {
    /// Changes what is published of a circle: its name, its links to zones, its contact, that it was dissolved.
    ///
    /// A link that ends keeps its first day and gets a `to`: reports of earlier days stay as they were.
    ///
    /// - Parameters:
    ///   - circle: All of it, as it is to be.
    ///   - version: The version that the caller knew.
    /// - Throws: ``KringError/forbidden`` when any part of the change is not for the actor: dissolving and linking zones are
    ///   also for an administrator, all else for chair and secretary only. Joining an umbrella also asks for the right to found
    ///   circles of it: its chairs see its minutes and each other's names, and nobody gives a right that she does not have.
    public func changeCircle(_ circle: Circle, expectedVersion version: Int?) throws -> Versioned<Circle> {
        let circle = circle.inOrder
        let stored = try found(db.stored(circle.id))
        let old = stored.value
        let object = Object.circle(circle.id)
        let actions = Self.actions(from: old, to: circle)
        if actions.isEmpty {
            guard [.changeCircle, .linkZones, .dissolveCircle].contains(where: { standing.may($0, in: object) }) else {
                throw KringError.forbidden
            }
        }
        for action in actions { try require(action, in: object) }
        try expect(version, present: stored.version)
        try refuse(circle)
        if let umbrella = circle.umbrella, umbrella != old.umbrella { try require(.foundCircle, in: .umbrella(umbrella)) }
        guard circle != old else { return Versioned(old, version: stored.version) }
        try db.update(circle, row: stored.row)
        try note(
            Change(
                actions == [.dissolveCircle] ? "dissolveCircle" : "changeCircle", "circle", circle.id.rawValue,
                circle: stored.row, before: old.journalValue, after: circle.journalValue))
        touched = .everything
        return Versioned(circle, version: stored.version + 1)
    }

    /// What a change needs the right to.
    private static func actions(from old: Circle, to new: Circle) -> [Action] {
        var actions: [Action] = []
        if old.zones != new.zones { actions.append(.linkZones) }
        if old.dissolvedOn != new.dissolvedOn { actions.append(.dissolveCircle) }
        var same = new
        same.zones = old.zones
        same.dissolvedOn = old.dissolvedOn
        if same != old { actions.append(.changeCircle) }
        return actions
    }
}

extension Circle {
    /// The same circle with its lists in the order in which they are stored.
    var inOrder: Circle {
        var circle = self
        circle.professions.sort()
        circle.municipalities.sort()
        circle.zones.sort { left, right in
            let first = (left.zone, left.span.from?.number ?? .min, left.span.to?.number ?? .max)
            return first < (right.zone, right.span.from?.number ?? .min, right.span.to?.number ?? .max)
        }
        if circle.contact?.isEmpty == true { circle.contact = nil }
        return circle
    }
}
