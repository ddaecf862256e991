extension WriteScope {
    /// Records a place to meet.
    public func recordVenue(_ venue: Venue) throws -> Versioned<Venue> {
        try require(.changePlaces, in: .common)
        if try db.row(of: venue.id) != nil { throw KringError.conflict(.duplicate) }
        try refuse(venue)
        try db.insert(venue)
        try note(Change("recordVenue", "venue", venue.id.rawValue, after: venue.journalValue))
        return Versioned(venue, version: 1)
    }

    /// Corrects a place to meet: for whoever may, as long as only the actor's own circles and umbrellas meet there.
    public func changeVenue(_ venue: Venue, expectedVersion version: Int?) throws -> Versioned<Venue> {
        guard standing.may(.seePlaces, in: .common) else { throw KringError.notFound }
        let stored = try found(db.stored(venue.id))
        try require(.changePlaces, in: .common)
        guard try db.hosts(atVenue: stored.row).allSatisfy({ standing.may(.manageMeetings, in: object(of: $0)) }) else {
            throw KringError.forbidden
        }
        try expect(version, present: stored.version)
        try refuse(venue)
        guard venue != stored.value else { return Versioned(venue, version: stored.version) }
        try db.update(venue, row: stored.row)
        try note(
            Change(
                "changeVenue", "venue", venue.id.rawValue, before: stored.value.journalValue, after: venue.journalValue))
        return Versioned(venue, version: stored.version + 1)
    }

    private func refuse(_ venue: Venue) throws {
        var faults = Faults()
        faults.checkShape(of: venue)
        try refer(to: venue.municipality, "/municipality", &faults)
        try faults.refuse()
    }
}
