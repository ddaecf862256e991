extension WriteScope {
    /// Opens the detail of a circle to the coordinator of its umbrella, from a day on: names, contacts, attendance,
    /// agreements and signals; never agendas or minutes.
    ///
    /// - Returns: The stretches in which it is or was open.
    public func openDetail(of circle: Circle.ID, from day: CalendarDay) throws -> [DateSpan] {
        let row = try expectCircle(circle)
        try require(.openDetail, in: .circle(circle))
        let spans = try db.openings(ofCircle: row)
        if spans.contains(where: { $0.overlaps(DateSpan(from: day)) }) { throw KringError.conflict(.duplicate) }
        try db.open(circle: row, from: day)
        try note(
            Change("openDetail", "circle", circle.rawValue, circle: row, after: ["from": .day(day)]))
        return try db.openings(ofCircle: row)
    }

    /// Closes it again from a day on; what was open before that day is no longer.
    ///
    /// - Throws: ``KringError/notFound`` when it is not open.
    public func closeDetail(of circle: Circle.ID, from day: CalendarDay) throws -> [DateSpan] {
        let row = try expectCircle(circle)
        try require(.openDetail, in: .circle(circle))
        guard let open = try db.openings(ofCircle: row).last(where: { $0.to == nil }), let from = open.from else {
            throw KringError.notFound
        }
        let end = max(day, from)
        try db.close(circle: row, on: end)
        try note(
            Change(
                "closeDetail", "circle", circle.rawValue, circle: row, before: ["from": .day(from)],
                after: ["from": .day(from), "to": .day(end)]))
        return try db.openings(ofCircle: row)
    }

    /// The row of a circle, or ``KringError/notFound``.
    func expectCircle(_ id: Circle.ID) throws -> Int {
        guard let row = try db.row(of: id) else { throw KringError.notFound }
        return row
    }
}
