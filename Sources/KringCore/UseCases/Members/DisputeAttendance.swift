extension WriteScope {
    /// Tells the chairs of a circle that what is recorded of oneself at a meeting is not right. Nothing is changed by it.
    ///
    /// - Parameters:
    ///   - meeting: A meeting of the circle.
    ///   - words: What is not right, at most 2,000 characters.
    /// - Returns: How many chairs hear of it.
    /// - Throws: ``KringError/notFound`` for who is and was no member of the circle; ``KringError/rejected(_:)``.
    @discardableResult
    public func disputeAttendance(at meeting: Meeting.ID, of circle: Circle.ID, saying words: String) throws -> Int {
        guard let me = actor.person, let stored = try db.stored(me), let row = try db.row(of: circle),
            let held = try db.stored(meeting), held.value.host == .circle(circle),
            standing.may(.seeAttendance, in: .member(me, of: circle))
        else { throw KringError.notFound }
        var faults = Faults()
        if !words.contains(where: { !$0.isWhitespace }) { faults.note("/words", .emptyText, "nothing is said") }
        if words.unicodeScalars.count > 2000 { faults.note("/words", .tooLong, "at most 2,000 characters") }
        try faults.refuse()
        let today = self.today
        let chairs = try db.list(
            Office.self, where: Condition("office.circle = ? AND office.office = ?", row, Office.Kind.chair.code)
        ).filter { $0.value.span.contains(today) }
        for chair in chairs {
            guard let person = try db.row(of: chair.value.person) else { continue }
            try post(
                Mail(
                    .attendanceDisputed, to: .person(person), about: "dispute:\(held.row):\(stored.row):\(moment)",
                    [
                        "circle": try db.name(of: held.value.host), "start": String(held.value.start.utcMinutes), "words": words,
                        "who": "\(stored.value.givenName) \(stored.value.familyName)",
                    ]))
        }
        return chairs.count
    }
}
