extension WriteScope {
    /// Tells the chairs of a circle that what is recorded of oneself at a meeting is not right. Nothing is changed by it.
    ///
    /// - Parameters:
    ///   - meeting: A meeting of the circle.
    ///   - words: What is not right, at most 2,000 characters.
    /// - Returns: How many chairs hear of it.
    /// - Throws: ``KringError/notFound`` for who is and was no member of the circle; ``KringError/rejected(_:)``, also for more
    ///   than ten mails on one day.
    @discardableResult
    public func disputeAttendance(at meeting: Meeting.ID, of circle: Circle.ID, saying words: String) throws -> Int {
        guard let me = actor.person, let stored = try db.stored(me), let row = try db.row(of: circle),
            let held = try db.stored(meeting), held.value.host == .circle(circle)
        else { throw KringError.notFound }
        let ties = try db.ties(ofPerson: stored.row, on: today)
        guard ties.circles.union(ties.otherCircles).contains(circle) else { throw KringError.notFound }
        var faults = Faults()
        faults.checkText(words, "/words", atMost: Limit.note)
        let thing = "dispute:\(stored.row):"
        if try db.mailsPosted(about: thing, on: today) >= Mail.mostCausedADay {
            faults.note("/words", .outOfRange, "at most \(Mail.mostCausedADay) such mails leave on one day")
        }
        try faults.refuse()
        let today = self.today
        let chairs = try db.list(
            Office.self, where: Condition("office.circle = ? AND office.office = ?", row, Office.Kind.chair.code)
        ).filter { $0.value.span.contains(today) }
        for chair in chairs {
            guard let person = try db.row(of: chair.value.person) else { continue }
            try post(
                Mail(
                    .attendanceDisputed, to: .person(person), about: "\(thing)\(held.row):\(moment)",
                    [
                        "circle": try db.name(of: held.value.host), "start": String(held.value.start.utcMinutes), "words": words,
                        "who": "\(stored.value.givenName) \(stored.value.familyName)",
                    ]))
        }
        return chairs.count
    }
}
