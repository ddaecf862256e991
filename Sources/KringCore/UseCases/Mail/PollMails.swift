extension WriteScope {
    /// Mails everybody whom a date poll is for, who has an address and did not answer yet, a link with which to answer without
    /// signing in; the link she had before no longer works. Nobody gets it twice a day.
    ///
    /// - Returns: How many mails were put in the outbox.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/pollClosed``.
    public func askByMail(_ id: DatePoll.ID) throws -> Int {
        let stored = try found(db.stored(id))
        try reading.requireSeen(stored.value)
        try require(.manageMeetings, in: object(of: stored.value.host))
        guard stored.value.status == .open else { throw KringError.conflict(.pollClosed) }
        let hostName = try db.name(of: stored.value.host)
        var count = 0
        for person in try reading.invited(to: stored.value) {
            guard try db.hasAddress(person: person.row), try db.pollAnswer(of: person.row, to: stored.row) == nil else {
                continue
            }
            let secret = TokenSecret.made(kind: PollLink.kind)
            let mail = Mail(
                .pollLink, to: .person(person.row), about: "poll:\(stored.row)",
                ["circle": hostName, "dates": String(stored.value.options.count), "link": secret.text])
            guard try db.post(mail, at: moment, on: today) else { continue }
            try db.putPollLink(hash: secret.hash, poll: stored.row, person: person.row, at: moment)
            count += 1
        }
        try note(
            Change(
                "askByMail", "datePoll", id.rawValue, circle: circleRow(of: stored.value.host), after: ["mails": .int(count)]))
        return count
    }
}
