extension Kring {
    /// Asks the chairs who was there, once a meeting of their circle has ended by plan and nobody filled it in: once for each
    /// meeting, and not any more the day after.
    ///
    /// - Returns: How many mails were put in the outbox.
    @discardableResult
    public func askWhoWasThere() throws -> Int {
        let now = clock.milliseconds()
        let today = today
        let ended = try database.read { db in try db.endedMeetings(at: now / 60_000, within: SheetMail.within) }
        guard !ended.isEmpty else { return 0 }
        return try database.write(touching: .nothing) { db in
            var count = 0
            for meeting in ended {
                for chair in try db.chairs(ofCircle: meeting.circle, on: today) {
                    let thing = "sheet:\(meeting.row)"
                    guard try !db.wasPosted(thing, to: .person(chair)) else { continue }
                    let mail = Mail(
                        .sheetToFill, to: .person(chair), about: thing,
                        [
                            "circle": meeting.name, "page": "/kringen/\(meeting.slug)/vergaderingen/\(meeting.page)",
                            "start": String(meeting.start),
                        ])
                    if try db.post(mail, at: now, on: today) { count += 1 }
                }
            }
            return count
        }
    }
}

/// When the chairs are asked.
enum SheetMail {
    /// For how many minutes after its end a meeting is asked about: whoever restarts the program asks about nothing old.
    static let within = 12 * 60
}
