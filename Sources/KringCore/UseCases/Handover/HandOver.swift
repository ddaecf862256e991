extension WriteScope {
    /// Offers the chair of a circle to one or two of its members. Nothing changes until all of them said yes, and not before
    /// the day.
    ///
    /// An offer that nobody took yet makes room for this one.
    ///
    /// - Parameters:
    ///   - successors: One or two members of the circle who are no chairs.
    ///   - day: Their first day as chair; not before today.
    ///   - until: The first day on which the chair who asks is chair no more; nothing when she stays beside them.
    /// - Throws: ``KringError/forbidden`` for who is no chair of the circle herself; ``KringError/rejected(_:)``;
    ///   ``KringError/conflict(_:)`` with ``KringError/Conflict/duplicate`` while another was taken and its day is to come.
    public func offerChair(
        of circle: Circle.ID, to successors: [Person.ID], on day: CalendarDay, until: CalendarDay?
    ) throws -> HandoverView {
        let row = try expectCircle(circle)
        try require(.appointToOffice, in: .circle(circle))
        guard let me = actor.person, let from = try db.row(of: me), try reading.chair(from, of: row) != nil else {
            throw KringError.forbidden
        }
        try requireFreshSignIn()
        let before = try db.handover(ofCircle: row)
        if let before, try reading.stage(of: before) == .agreed { throw KringError.conflict(.duplicate) }
        var faults = Faults()
        let asked = Set(successors)
        if !(1...2).contains(asked.count) || asked.contains(me) {
            faults.note("/successors", .outOfRange, "one or two others are asked")
        }
        if day < today || day > today.adding(days: 366) { faults.note("/on", .outOfRange, "\(day) is past, or too far") }
        if let until, until < day { faults.note("/until", .invalidPeriod, "ends on \(until), before \(day)") }
        let people = try db.people(ofCircle: row, on: today)
        for successor in asked.sorted() {
            guard let known = people[successor], known.isMember else {
                faults.note("/successors", .referenceNotFound, "the circle has no member “\(successor)” today")
                continue
            }
            if try reading.chair(known.row, of: row) != nil {
                faults.note("/successors", .valueNotAllowed, "“\(successor)” is chair already")
            } else if try !db.hasAddress(person: known.row) {
                faults.note("/successors", .valueNotAllowed, "“\(successor)” has no mail address to say yes with")
            }
        }
        try faults.refuse()
        if let before { try tellOfWithdrawal(of: before, in: circle, except: asked) }
        let handover = try db.insertHandover(ofCircle: row, by: from, on: day, until: until, at: moment)
        let name = try db.name(of: .circle(circle))
        for successor in asked.sorted() {
            guard let person = people[successor]?.row else { continue }
            let secret = Secret.made()
            try db.insertOffer(ofHandover: handover, to: person, hash: secret.hash)
            try post(
                Mail(
                    .chairOffered, to: .person(person), about: "handover:\(handover):\(moment)",
                    ["circle": name, "link": secret.text, "day": day.description],
                    lifetime: HandoverView.termDays * 86_400_000))
        }
        try note(
            Change(
                "offerChair", "handover", circle.rawValue, circle: row, after: ["on": .day(day), "until": .optional(until)]))
        return try expectHandover(circle, row)
    }

    /// Withdraws an offer; one that was taken as long as the new chairs did not begin. Then all is as it was before.
    ///
    /// - Throws: ``KringError/notFound``; ``KringError/conflict(_:)`` with ``KringError/Conflict/duplicate`` when they began.
    public func withdrawOffer(of circle: Circle.ID) throws {
        let row = try expectCircle(circle)
        try expectAppointing(in: circle)
        guard let handover = try db.handover(ofCircle: row) else { throw KringError.notFound }
        switch try reading.stage(of: handover) {
        case .done: throw KringError.conflict(.duplicate)
        case .agreed:
            try requireFreshSignIn()
            try takeBack(handover, of: circle)
        case .asked, .declined, .over: break
        }
        try tellOfWithdrawal(of: handover, in: circle)
        try db.deleteHandover(ofCircle: row)
        try note(Change("withdrawOffer", "handover", circle.rawValue, circle: row))
    }

    /// Ticks what was passed on.
    ///
    /// - Parameter version: The version that the caller knew.
    public func tickHandover(
        of circle: Circle.ID, _ checks: Set<HandoverCheck>, expectedVersion version: Int?
    ) throws -> HandoverView {
        let row = try expectCircle(circle)
        try require(.changeCircle, in: .circle(circle))
        let handover = try expectHandover(circle, row)
        try expect(version, present: handover.version)
        guard handover.checks != checks, let stored = try db.handover(ofCircle: row) else { return handover }
        try db.tick(handover: stored.row, checks.reduce(0) { $0 | 1 << $1.rawValue })
        return try expectHandover(circle, row)
    }

    /// Says yes or no to the chair that was offered to oneself. With the last yes the offices are dated.
    ///
    /// - Throws: ``KringError/notFound`` for who was not asked, or is no member any more; ``KringError/conflict(_:)`` with
    ///   ``KringError/Conflict/duplicate`` for a no after all was settled, and when the offer is over.
    public func answerOffer(of circle: Circle.ID, _ answer: Bool) throws {
        let row = try expectCircle(circle)
        guard let me = actor.person, var handover = try db.handover(ofCircle: row),
            let place = handover.offers.firstIndex(where: { $0.name.id == me })
        else { throw KringError.notFound }
        if handover.settledAt != nil {
            if answer { return }
            throw KringError.conflict(.duplicate)
        }
        guard try reading.stage(of: handover) != .over else { throw KringError.conflict(.duplicate) }
        guard try !answer || db.people(ofCircle: row, on: today)[me]?.isMember == true else { throw KringError.notFound }
        let mine = handover.offers[place]
        if mine.answer != answer {
            handover.offers[place].answer = answer
            try db.answerOffer(ofHandover: handover.row, mine.person, answer, at: moment)
            try note(
                Change(
                    answer ? "acceptChair" : "declineChair", "handover", circle.rawValue, circle: row,
                    lines: [.init(person: mine.person, after: ["answer": .bool(answer)])]))
            if !answer { try tell(.chairDeclined, of: circle, handover, [handover.person]) }
        }
        guard handover.offers.allSatisfy({ $0.answer == true }) else { return }
        if try leaveOutWhoLeft(&handover) { return try tell(.chairDeclined, of: circle, handover, [handover.person]) }
        try settle(handover, of: circle)
    }

    /// Goes on with those who said yes, after somebody else said no.
    ///
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/duplicate`` unless all answered, and one said yes.
    public func settleWithoutDeclined(of circle: Circle.ID) throws -> HandoverView {
        let row = try expectCircle(circle)
        try expectAppointing(in: circle)
        try requireFreshSignIn()
        guard var handover = try db.handover(ofCircle: row) else { throw KringError.notFound }
        guard try reading.stage(of: handover) == .declined else { throw KringError.conflict(.duplicate) }
        try leaveOutWhoLeft(&handover)
        guard handover.offers.contains(where: { $0.answer == true }) else { throw KringError.conflict(.duplicate) }
        try db.deleteDeclined(ofHandover: handover.row)
        handover.offers.removeAll { $0.answer == false }
        try settle(handover, of: circle)
        return try expectHandover(circle, row)
    }

    /// Says to the care council and the coordinator that a circle looks for a successor, or that it does not any more.
    ///
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/duplicate`` for saying so of a circle without a chair.
    public func seekSuccessor(of circle: Circle.ID, _ isSeeking: Bool) throws {
        let row = try expectCircle(circle)
        try require(.changeCircle, in: .circle(circle))
        let since = try db.successorSearch(ofCircle: row)
        guard (since != nil) != isSeeking else { return }
        // Nobody takes over by saying that nobody is looked for.
        if !isSeeking, try !reading.chairs(of: row).contains(where: { $0.value.to == nil }) {
            throw KringError.conflict(.duplicate)
        }
        try noteSearch(ofCircle: row, circle, since: isSeeking ? today : nil, before: since)
    }

    // MARK: What other use cases ask

    /// Lets a circle look for a successor when an office that ends leaves it without a chair: that is seen by its care
    /// councils and its coordinator.
    ///
    /// - Parameter day: The first day on which the office is held no more.
    func seekSuccessor(ofCircle row: Int, endingOn day: CalendarDay) throws {
        guard try !db.hasChair(circle: row, on: max(day, today)), try db.successorSearch(ofCircle: row) == nil,
            let circle = try db.id(of: Circle.self, row: row)
        else { return }
        try noteSearch(ofCircle: row, circle, since: today, before: nil)
    }

    /// Nobody is looked for any more once somebody was found.
    func endSuccessorSearch(ofCircle row: Int, _ circle: Circle.ID) throws {
        guard let since = try db.successorSearch(ofCircle: row) else { return }
        try noteSearch(ofCircle: row, circle, since: nil, before: since)
    }

    private func noteSearch(ofCircle row: Int, _ circle: Circle.ID, since day: CalendarDay?, before: CalendarDay?) throws {
        try db.setSuccessorSearch(ofCircle: row, since: day)
        try note(
            Change(
                day == nil ? "endSuccessorSearch" : "seekSuccessor", "successorSearch", circle.rawValue, circle: row,
                before: .optional(before), after: .optional(day)))
    }

    // MARK: Steps

    /// Refuses who may not appoint just anybody: an administrator appoints the first chair of a circle, and no other.
    private func expectAppointing(in circle: Circle.ID) throws {
        guard try require(.appointToOffice, in: .circle(circle)).contains(.all) else { throw KringError.forbidden }
    }

    /// Who said yes and is no member any more when she would begin is no chair of the circle: she counts as one who said no.
    ///
    /// - Returns: Whether there is somebody like that.
    @discardableResult
    private func leaveOutWhoLeft(_ handover: inout StoredHandover) throws -> Bool {
        // Whoever left today is a member until tonight.
        let people = try db.people(ofCircle: handover.circle, on: max(handover.on, today.adding(days: 1)))
        var isSomebodyGone = false
        for (place, offer) in handover.offers.enumerated() where offer.answer == true && people[offer.name.id]?.isMember != true {
            handover.offers[place].answer = false
            try db.answerOffer(ofHandover: handover.row, offer.person, false, at: moment)
            isSomebodyGone = true
        }
        return isSomebodyGone
    }

    /// The new chairs begin on the day that was said, or today when that is past; the old one ends when she said. Who offered
    /// it had the right to appoint; who accepts needs none.
    private func settle(_ handover: StoredHandover, of circle: Circle.ID) throws {
        var handover = handover
        handover.on = max(handover.on, today)
        handover.until = handover.until.map { max($0, handover.on) }
        for offer in handover.offers where try reading.chair(offer.person, of: handover.circle) == nil {
            let office = Office(holder: .circle(circle), person: offer.name.id, kind: .chair, from: handover.on)
            let row = try db.insert(office)
            try note(
                Change(
                    "appointToOffice", "office", "\(RowID<Office>(row))", circle: handover.circle,
                    lines: [.init(person: offer.person, after: office.journalValue)]))
        }
        if let until = handover.until, let held = try reading.chair(handover.person, of: handover.circle) {
            handover.heldUntil = held.value.to
            handover.until = min(until, held.value.to ?? until)
            try date(held, to: handover.until, of: handover)
        }
        try db.settle(handover, at: moment)
        try endSuccessorSearch(ofCircle: handover.circle, circle)
        try tell(.chairHandedOver, of: circle, handover, [handover.person] + handover.offers.map(\.person))
        touched.add(circle: handover.circle)
    }

    /// What was settled and did not begin lasts no day, and the chair who handed over stays as long as before.
    private func takeBack(_ handover: StoredHandover, of circle: Circle.ID) throws {
        for offer in handover.offers {
            if let held = try reading.chair(offer.person, of: handover.circle), held.value.from == handover.on {
                try date(held, to: held.value.from, person: offer.person, in: handover.circle)
            }
        }
        if let until = handover.until, let held = try reading.chair(handover.person, of: handover.circle),
            held.value.to == until
        {
            try date(held, to: handover.heldUntil, of: handover)
        }
        touched.add(circle: handover.circle)
    }

    private func date(_ held: Stored<Office>, to day: CalendarDay?, of handover: StoredHandover) throws {
        try date(held, to: day, person: handover.person, in: handover.circle)
    }

    private func date(_ held: Stored<Office>, to day: CalendarDay?, person: Int, in circle: Int) throws {
        var dated = held.value
        dated.to = day
        guard dated != held.value else { return }
        try db.update(dated, row: held.row)
        try note(
            Change(
                held.value.to == nil ? "endOffice" : "changeOffice", "office", "\(RowID<Office>(held.row))", circle: circle,
                lines: [.init(person: person, before: held.value.journalValue, after: dated.journalValue)]))
    }

    /// Tells those who were asked, and did not say no, that they are asked no longer.
    private func tellOfWithdrawal(
        of handover: StoredHandover, in circle: Circle.ID, except: Set<Person.ID> = []
    ) throws {
        switch try reading.stage(of: handover) {
        case .over, .done: return
        case .asked, .declined, .agreed: break
        }
        let those = handover.offers.filter { $0.answer != false && !except.contains($0.name.id) }.map(\.person)
        try tell(.chairWithdrawn, of: circle, handover, those)
    }

    /// The same mail to all of them.
    private func tell(_ kind: Mail.Kind, of circle: Circle.ID, _ handover: StoredHandover, _ persons: [Int]) throws {
        func name(_ name: PersonName) -> String { "\(name.givenName) \(name.familyName)" }
        var content = [
            "circle": try db.name(of: .circle(circle)), "circleID": circle.rawValue, "day": handover.on.description,
            "from": name(handover.name),
        ]
        for (number, offer) in handover.offers.enumerated() { content["to\(number + 1)"] = name(offer.name) }
        if let until = handover.until { content["until"] = until.description }
        for person in persons {
            try post(
                Mail(kind, to: .person(person), about: "handover:\(handover.row):\(kind.rawValue):\(moment)", content))
        }
    }

    private func expectHandover(_ circle: Circle.ID, _ row: Int) throws -> HandoverView {
        guard let stored = try db.handover(ofCircle: row) else { throw KringError.notFound }
        return try reading.view(of: stored, in: circle)
    }
}
