extension WriteScope {
    /// Asks a colleague of one's own practice to come in one's place: to one meeting, or always. She gets a mail; it counts
    /// once she said yes.
    ///
    /// Asking whom was asked already asks her again, unless she agreed.
    ///
    /// - Throws: ``KringError/notFound`` for who is no member of the circle; ``KringError/rejected(_:)``.
    public func askStandIn(_ colleague: Person.ID, in circle: Circle.ID, for meeting: Meeting.ID?) throws {
        guard let me = actor.person, let row = try db.row(of: me), standing.memberOf.contains(circle) else {
            throw KringError.notFound
        }
        try require(.answerInvitation, in: .person(me, db.ties(ofPerson: row, on: today)))
        let circleRow = try expectCircle(circle)
        let people = try db.people(ofCircle: circleRow, on: today)
        var faults = Faults()
        let practice = people[me]?.practice
        let other = people[colleague].flatMap { known in
            known.isMember && practice != nil && known.practice == practice && colleague != me ? known : nil
        }
        if other == nil {
            faults.note("/colleague", .referenceNotFound, "no “\(colleague)” works in the same practice")
        } else if let other, try !db.hasAddress(person: other.row) {
            faults.note("/colleague", .valueNotAllowed, "“\(colleague)” has no mail address to say yes with")
        }
        let thing = "stand-in:\(row):"
        if try db.mailsPosted(about: thing, on: today) >= Mail.mostCausedADay {
            faults.note("/colleague", .outOfRange, "at most \(Mail.mostCausedADay) such mails leave on one day")
        }
        var meetingRow: Int?
        if let meeting {
            let stored = try db.stored(meeting)
            let isOpen =
                stored.map {
                    $0.value.host == .circle(circle) && $0.value.status == .planned
                        && moment < $0.value.start.utcMinutes * 60_000
                } ?? false
            if !isOpen { faults.note("/meeting", .referenceNotFound, "no meeting “\(meeting)” is to come") }
            meetingRow = stored?.row
        }
        try faults.refuse()
        guard let other else { throw KringError.notFound }
        let known = try db.standIns(ofPerson: row).first {
            $0.person == row && $0.colleague == other.row && $0.circle == circle && $0.meeting == meeting
        }
        if known?.answer == true { return }
        let secret = Secret.made()
        let number: Int
        if let known {
            number = known.row
            // She has a link of today already.
            if known.answer == nil, WallClock.day(at: known.askedAt) == today { return }
            try db.renewStandIn(known.row, hash: secret.hash, at: moment)
        } else {
            number = try db.insertStandIn(
                circle: circleRow, person: row, colleague: other.row, meeting: meetingRow, hash: secret.hash, at: moment)
        }
        var content = [
            "circle": try db.name(of: .circle(circle)), "link": secret.text,
            "who": people[me].map { "\($0.name.givenName) \($0.name.familyName)" } ?? "",
        ]
        if let meeting, let start = try db.start(ofMeeting: meeting) { content["start"] = String(start.utcMinutes) }
        try post(Mail(.standInAsked, to: .person(other.row), about: "\(thing)\(number):\(moment)", content))
        try noteStandIn("askStandIn", number, circleRow, person: row, ["colleague": .text(colleague.rawValue)])
    }

    /// Says yes or no to come in a colleague's place, as often as one likes.
    ///
    /// - Throws: ``KringError/notFound`` for who was not asked.
    public func answerStandIn(_ number: Int, _ answer: Bool) throws {
        guard let me = actor.person, let stored = try db.standIn(row: number), stored.colleagueName.id == me else {
            throw KringError.notFound
        }
        guard stored.answer != answer else { return }
        try db.answerStandIn(number, answer, at: moment)
        try noteStandIn(
            answer ? "agreeToStandIn" : "declineToStandIn", number, expectCircle(stored.circle), person: stored.colleague,
            ["answer": .bool(answer)])
    }

    /// Nobody comes in one's own place any more, as far as one colleague goes.
    ///
    /// - Throws: ``KringError/notFound`` for who did not ask.
    public func withdrawStandIn(_ number: Int) throws {
        guard let me = actor.person, let stored = try db.standIn(row: number), stored.name.id == me else {
            throw KringError.notFound
        }
        try db.deleteStandIn(number)
        try noteStandIn(
            "withdrawStandIn", number, expectCircle(stored.circle), person: stored.person,
            ["colleague": .text(stored.colleagueName.id.rawValue)])
    }

    /// Asks whom the actor named in an answer, when she works in the same practice, did not agree yet and can be written to.
    func askNamedStandIn(_ colleague: Person.ID, of person: Person.ID, for meeting: Stored<Meeting>) throws {
        guard case .circle(let circle) = meeting.value.host,
            try reading.standIns(for: person, at: meeting).contains(where: { $0.name.id == colleague && !$0.agrees }),
            let row = try db.row(of: colleague), try db.hasAddress(person: row)
        else { return }
        do {
            try askStandIn(colleague, in: circle, for: meeting.value.id)
        } catch KringError.rejected, KringError.notFound {
            // They work together on the day of the meeting, and not today: she is asked when they do.
        }
    }

    private func noteStandIn(
        _ action: String, _ number: Int, _ circle: Int, person: Int, _ value: JournalValue
    ) throws {
        try note(Change(action, "standIn", "\(number)", circle: circle, lines: [.init(person: person, after: value)]))
    }
}
