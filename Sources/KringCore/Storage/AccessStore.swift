import GRDB

// What use cases ask of the tables that no list of the interchange file answers by itself.
extension Connection {
    /// Circles with a membership, of any day, that names a practice.
    func circles(ofPractice row: Int) throws -> [(row: Int, id: Circle.ID)] {
        try all(
            "SELECT DISTINCT circle.id, slug FROM membership JOIN circle ON circle.id = circle WHERE practice = ? ORDER BY 1", row
        ) { (row: $0.int(0), id: $0.slug(1)) }
    }

    /// Whose meetings are, or were, at a venue.
    func hosts(atVenue row: Int) throws -> [Meeting.Host] {
        try all(
            """
            SELECT DISTINCT circle.slug, umbrella.slug FROM meeting LEFT JOIN circle ON circle.id = meeting.circle
            LEFT JOIN umbrella ON umbrella.id = meeting.umbrella WHERE venue = ?
            """, row
        ) { $0.isNull(0) ? .umbrella($0.slug(1)) : .circle($0.slug(0)) }
    }

    /// The stretches in which a circle is, or was, open to its coordinator, by first day.
    func openings(ofCircle row: Int) throws -> [DateSpan] {
        try all("SELECT from_day, to_day FROM circle_opening WHERE circle = ? ORDER BY from_day, id", row) {
            DateSpan(from: $0.day(0), to: $0.optionalDay(1))
        }
    }

    /// Opens a circle from a day on, without an end yet.
    func open(circle row: Int, from day: CalendarDay) throws {
        try run("INSERT INTO circle_opening (circle, from_day) VALUES (?, ?)", row, day)
        try run("UPDATE circle SET version = version + 1 WHERE id = ?", row)
    }

    /// Puts a stretch of openness back to what it was: another end, or none at all.
    func restoreOpening(ofCircle row: Int, _ change: Difference<DateSpan>) throws {
        let from = change.latest?.from
        if let left = change.after {
            let which = try first(
                "SELECT id FROM circle_opening WHERE circle = ? AND from_day = ? AND to_day IS ?", row, from, left.to
            ) { $0.int(0) }
            if change.before == nil {
                try run("DELETE FROM circle_opening WHERE id = ?", which)
            } else {
                try run("UPDATE circle_opening SET to_day = ? WHERE id = ?", change.before?.to, which)
            }
        } else {
            try run("INSERT INTO circle_opening (circle, from_day, to_day) VALUES (?, ?, ?)", row, from, change.before?.to)
        }
        try run("UPDATE circle SET version = version + 1 WHERE id = ?", row)
    }

    /// Ends what is open of a circle.
    func close(circle row: Int, on day: CalendarDay) throws {
        try run("UPDATE circle_opening SET to_day = ? WHERE circle = ? AND to_day IS NULL", day, row)
        try run("UPDATE circle SET version = version + 1 WHERE id = ?", row)
    }
}

extension Condition {
    /// That a column holds one of some values.
    ///
    /// - Parameter sql: The condition up to its list: `zone.slug`.
    static func among(_ sql: String, _ values: [some Bindable]) -> Condition {
        var condition = Condition("\(sql) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
        condition.values = values
        return condition
    }

    /// The same condition inside a longer one: what stands before and after it.
    func within(_ before: String, _ after: String) -> Condition {
        var condition = Condition(before + sql + after)
        condition.values = values
        return condition
    }
}
