extension WriteScope {
    /// Records from which day on a circle exists no more. Its past stays.
    ///
    /// - Parameters:
    ///   - day: The first day it exists no more; nothing takes the dissolution back.
    ///   - version: The version that the caller knew.
    public func dissolveCircle(
        _ id: Circle.ID, on day: CalendarDay?, expectedVersion version: Int?
    ) throws -> Versioned<Circle> {
        let stored = try found(db.stored(id))
        try require(.dissolveCircle, in: .circle(id))
        var circle = stored.value
        circle.dissolvedOn = day
        return try changeCircle(circle, expectedVersion: version)
    }
}
