extension WriteScope {
    /// Asks when a meeting suits best.
    ///
    /// - Parameter poll: Two to twenty dates, all still to come; whatever it says of a choice is left out.
    public func openDatePoll(_ poll: DatePoll) throws -> Versioned<DatePoll> {
        try expectHost(poll.host)
        try require(.manageMeetings, in: object(of: poll.host))
        if try db.row(of: poll.id) != nil { throw KringError.conflict(.duplicate) }
        var opened = poll
        opened.status = .open
        opened.chosen = nil
        opened.meeting = nil
        try refuse(opened, before: nil)
        try db.insert(opened)
        try note(
            Change(
                "openDatePoll", "datePoll", opened.id.rawValue, circle: circleRow(of: opened.host), after: opened.journalValue))
        return Versioned(opened, version: 1)
    }

    /// Changes a date poll that is open: its title, its dates; or chooses one, or gives the question up.
    ///
    /// A date keeps its number, and its moment: another moment is another date, because people answered for this one. What
    /// was answered to a date that is taken away goes with it. Choosing a date makes the meeting, in the same transaction.
    ///
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/pollClosed`` when a date was chosen already, or the
    ///   poll given up.
    public func changeDatePoll(_ poll: DatePoll, expectedVersion version: Int?) throws -> Versioned<DatePoll> {
        let stored = try found(db.stored(poll.id))
        let old = stored.value
        try requireDatePoll(.manageMeetings, old)
        if old.status != .open, poll != old { throw KringError.conflict(.pollClosed) }
        try expect(version, present: stored.version)
        var faults = Faults()
        keep(old.host, poll.host, old.host.circle == nil ? "/umbrella" : "/circle", &faults)
        keep(old.meeting, poll.meeting, "/meeting", &faults)
        try faults.refuse()
        guard poll != old else { return Versioned(old, version: stored.version) }
        var changed = poll
        if changed.status != .withdrawn { try refuse(changed, before: old) }
        if changed.status == .closed { changed.meeting = try planMeeting(chosen(in: changed)).value.id }
        try db.update(changed, row: stored.row)
        let word =
            switch changed.status {
            case .open: "changeDatePoll"
            case .closed: "closeDatePoll"
            case .withdrawn: "withdrawDatePoll"
            }
        try note(
            Change(
                word, "datePoll", old.id.rawValue, circle: circleRow(of: old.host), before: old.journalValue,
                after: changed.journalValue))
        return Versioned(changed, version: stored.version + 1)
    }

    /// Answers a date poll, as often as one likes while it is open: a whole answer, in the place of the one before it.
    ///
    /// - Parameters:
    ///   - answer: For each date whether she can, or nothing.
    ///   - version: The version that the caller knew; 0 when there was no answer.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/pollClosed``.
    public func answerDatePoll(_ answer: PollAnswer, expectedVersion version: Int?) throws -> PollAnswerView {
        let stored = try found(db.stored(answer.poll))
        let poll = stored.value
        try reading.requireSeen(poll)
        guard let person = try reading.invited(to: poll).first(where: { $0.id == answer.person }) else {
            throw KringError.notFound
        }
        if !reading.speaks(for: person.id, in: poll) {
            try require(.answerInvitation, in: .person(person.id, db.ties(ofPerson: person.row, on: today)))
        }
        let before = try db.pollAnswer(of: person.row, to: stored.row)
        try expect(version, present: before?.version ?? 0)
        guard poll.status == .open else { throw KringError.conflict(.pollClosed) }
        var faults = Faults()
        faults.checkShape(of: answer)
        for (index, choice) in answer.choices.enumerated() {
            guard let option = poll.options.first(where: { $0.number == choice.option }) else {
                faults.note("/answers/\(index)/option", .referenceNotFound, "the poll has no date \(choice.option)")
                continue
            }
            let isKept = before?.value.choices.contains(choice) ?? false
            if !isKept, hasBegun(option) {
                faults.note("/answers/\(index)/option", .valueNotAllowed, "date \(choice.option) has passed")
            }
        }
        try faults.refuse()
        if before?.value != answer {
            if let before {
                try db.update(answer, row: before.row)
            } else {
                try db.insert(answer)
            }
            let line = Change.Line(person: person.row, before: before?.value.journalValue, after: answer.journalValue)
            try note(
                Change("answerDatePoll", "pollAnswer", poll.id.rawValue, circle: circleRow(of: poll.host), lines: [line]))
        }
        return try reading.pollAnswer(of: person.id, to: poll.id)
    }

    /// Makes a link by which somebody answers a date poll without signing in; the one she had before no longer works.
    ///
    /// - Returns: The secret of the link, which is shown once: only its hash is kept.
    public func issuePollLink(for person: Person.ID, to id: DatePoll.ID) throws -> TokenSecret {
        let stored = try found(db.stored(id))
        try requireDatePoll(.manageMeetings, stored.value)
        guard stored.value.status == .open else { throw KringError.conflict(.pollClosed) }
        guard let invited = try reading.invited(to: stored.value).first(where: { $0.id == person }) else {
            throw KringError.rejected([
                Issue(
                    pointer: "/person", code: FaultCode.referenceNotFound.rawValue,
                    message: "the poll is not for “\(person)”")
            ])
        }
        let secret = TokenSecret.made(kind: PollLink.kind)
        try db.putPollLink(hash: secret.hash, poll: stored.row, person: invited.row, at: moment)
        try note(
            Change(
                "issuePollLink", "datePoll", id.rawValue, circle: circleRow(of: stored.value.host),
                lines: [.init(person: invited.row, after: ["person": .id(person)])]))
        return secret
    }

    /// A right on the poll's host; hidden from whoever may not know of the poll.
    private func requireDatePoll(_ action: Action, _ poll: DatePoll) throws {
        try reading.requireSeen(poll)
        try require(action, in: object(of: poll.host))
    }

    private func hasBegun(_ option: DatePoll.Option) -> Bool { moment >= option.start.utcMinutes * 60_000 }

    private func refuse(_ poll: DatePoll, before: DatePoll?) throws {
        var faults = Faults()
        faults.checkShape(of: poll)
        var dates: Set<[Int]> = []
        for (index, option) in poll.options.enumerated() {
            let pointer = "/options/\(index)"
            try refer(to: option.venue, "\(pointer)/venue", &faults)
            if option.durationMinutes > 7 * 1440 {
                faults.note("\(pointer)/end", .outOfRange, "a meeting lasts at most seven days")
            }
            if !dates.insert([option.start.utcMinutes, option.end.utcMinutes]).inserted {
                faults.note(pointer, .duplicateItem, "the same date is in the list already")
            }
            if let old = before?.options.first(where: { $0.number == option.number }) {
                if old.start != option.start || old.end != option.end {
                    faults.note(
                        "\(pointer)/start", .valueNotAllowed, "people answered for another moment; give this date no number")
                }
            } else if hasBegun(option) {
                faults.note("\(pointer)/start", .valueNotAllowed, "a date to choose is still to come")
            }
        }
        if poll.status == .closed, let option = poll.options.first(where: { $0.number == poll.chosen }), hasBegun(option) {
            faults.note("/chosen", .valueNotAllowed, "this date has passed")
        }
        try faults.refuse()
    }

    /// The meeting on the date that was chosen.
    private func chosen(in poll: DatePoll) throws -> Meeting {
        guard let option = poll.options.first(where: { $0.number == poll.chosen }) else { throw KringError.notFound }
        return Meeting(
            id: .made(prefix: "b-"), host: poll.host, kind: poll.kind, title: poll.title, start: option.start,
            end: option.end, status: .planned, venue: option.venue, online: option.online)
    }
}
