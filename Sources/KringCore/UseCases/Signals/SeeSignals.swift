extension ReadScope {
    /// What a circle told care councils, by id.
    public func signals(of circle: Circle.ID, page: PageRequest = PageRequest()) throws -> Page<Versioned<Signal>> {
        try listed(of: circle, .seeSignals, page, "signal")
    }

    /// What circles told the care council of a zone, by id.
    public func signals(to zone: Zone.ID, page: PageRequest = PageRequest()) throws -> Page<Versioned<Signal>> {
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        try require(.seeSignals, in: .zone(zone))
        return try listed(page, where: Condition("signal.zone = ?", row))
    }

    /// A signal.
    public func signal(_ id: Signal.ID) throws -> Versioned<Signal> {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try require(.seeSignals, in: .signal(of: stored.value.circle, to: stored.value.zone))
        return Versioned(stored.value, version: stored.version)
    }
}
