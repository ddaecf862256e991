// What a core team does with its initiative. The link of a mail is the right to it; any other answers as if nothing were there.
extension WriteScope {
    /// Says yes to being of a core team; whoever began says so by opening her link. Done twice, it is done once.
    public func joinInitiative(by link: Secret) throws {
        let (me, stored) = try reading.coreTeam(link)
        guard me.acceptedOn == nil else { return }
        try db.accept(coreMember: me.row, on: today)
        try keep(stored.value, over: stored, action: "joinInitiative")
    }

    /// Takes oneself out of a core team, with name and address. With the last one goes the initiative, unless it became a
    /// circle.
    public func leaveInitiative(by link: Secret) throws {
        let (me, stored) = try reading.coreTeam(link)
        try remove(me, of: stored)
    }

    /// Asks somebody to be of the core team: she gets a link, and says yes or no herself.
    ///
    /// - Throws: ``KringError/rejected(_:)`` when the team is full or she is in it.
    public func askIntoInitiative(givenName: String, familyName: String, email: String, by link: Secret) throws {
        let (_, stored) = try expectOpen(link)
        let (given, family) = (givenName.trimmingBlanks(), familyName.trimmingBlanks())
        let team = try db.coreTeam(of: stored.row)
        var faults = Faults()
        check(nameOfPerson: given, "/givenName", &faults)
        check(nameOfPerson: family, "/familyName", &faults)
        if !MailAddress.isValid(email) {
            faults.note("/email", .valueNotAllowed, "this is no mail address")
        } else if team.contains(where: { $0.email.map(MailAddress.folded) == MailAddress.folded(email) }) {
            faults.note("/email", .duplicateItem, "somebody with this address is in the core team")
        }
        if team.count >= Initiative.largestTeam {
            faults.note("", .outOfRange, "a core team has at most \(Initiative.largestTeam) people")
        }
        // Whoever asks and takes back, over and over, would make of this a way to mail the world.
        let asked = "\(Mail.Kind.initiativeTeam.rawValue):\(stored.row):"
        if try db.mailsPosted(about: asked, on: today) >= Initiative.mostAskedADay {
            faults.note("/email", .outOfRange, "at most \(Initiative.mostAskedADay) people are asked on one day")
        }
        try faults.refuse()
        var member = CoreMember(
            row: 0, initiative: stored.row, givenName: given, familyName: family, email: email, askedOn: today)
        member.row = try db.insert(coreMember: member)
        try mailLink(to: member, as: .initiativeTeam, about: "\(asked)\(member.row)")
        try keep(stored.value, over: stored, action: "askIntoInitiative")
    }

    /// Takes back an invitation that was not answered: a wrong address, say.
    public func withdrawFromInitiative(_ number: Int, by link: Secret) throws {
        let (_, stored) = try expectOpen(link)
        guard let member = try db.coreTeam(of: stored.row).first(where: { $0.row == number }) else { throw KringError.notFound }
        guard member.acceptedOn == nil else { throw KringError.forbidden }
        try remove(member, of: stored)
    }

    /// Writes down what the core team worked out: places, name, talk, goals, legal form, and whether it pauses.
    ///
    /// - Parameter initiative: As it is to be; what only the service decides (id, circle, days) is taken from what is stored.
    /// - Throws: ``KringError/conflict(_:)`` with ``KringError/Conflict/staleVersion(present:)`` when somebody else wrote
    ///   meanwhile.
    public func changeInitiative(
        _ initiative: Initiative, by link: Secret, expectedVersion version: Int?
    ) throws -> Versioned<Initiative> {
        let (_, stored) = try reading.coreTeam(link)
        try expect(version, present: stored.version)
        var changed = stored.value
        changed.legalForm = initiative.legalForm
        changed.goals = Initiative.Goal.allCases.filter(initiative.goals.contains)
        changed.ownGoal = initiative.ownGoal.flatMap { $0.trimmingBlanks().isEmpty ? nil : $0.trimmingBlanks() }
        changed.isPaused = initiative.isPaused
        // What the circle took over is the circle's from then on.
        if stored.value.circle == nil {
            changed.profession = initiative.profession
            changed.municipalities = initiative.municipalities.sorted()
            changed.name = initiative.name.flatMap { $0.trimmingBlanks().isEmpty ? nil : $0.trimmingBlanks() }
            changed.talk = initiative.talk
        }
        var faults = Faults()
        try refer(to: changed.profession, "/profession", &faults)
        try check(places: changed.municipalities, &faults)
        if let name = changed.name { check(name: name, "/name", &faults) }
        if let goal = changed.ownGoal { check(name: goal, "/ownGoal", &faults) }
        if changed.goals.count + (changed.ownGoal == nil ? 0 : 1) > Initiative.mostGoals {
            faults.note("/goals", .outOfRange, "at most \(Initiative.mostGoals) goals are taken")
        }
        try faults.refuse()
        guard changed != stored.value else { return Versioned(stored.value, version: stored.version) }
        return try keep(changed, over: stored, action: changed.isPaused ? "pauseInitiative" : "changeInitiative")
    }

    /// Asks the care councils of the zones for a talk, by mail, with the name and the address of who asks: she wants an
    /// answer.
    ///
    /// - Returns: How many mails were put in the outbox.
    /// - Throws: ``KringError/rejected(_:)`` when no care council can be written to.
    @discardableResult
    public func askTalk(by link: Secret) throws -> Int {
        let (me, stored) = try expectOpen(link)
        let zones = try db.zones(of: stored.value.municipalities, on: today)
        let councils = try reading.councils(of: zones)
        var faults = Faults()
        if zones.isEmpty { faults.note("/municipalities", .requiredKey, "municipalities are asked") }
        if councils.isEmpty { faults.note("", .referenceNotFound, "no care council can be written to") }
        try faults.refuse()
        let names = try zones.compactMap { try db.stored($0)?.value.name }.joined(separator: ", ")
        var count = 0
        for account in councils {
            let mail = Mail(
                .initiativeTalk, to: .account(account), about: "talk:\(stored.row)",
                [
                    "profession": try db.stored(stored.value.profession)?.value.namePlural ?? "", "zones": names,
                    "name": "\(me.givenName) \(me.familyName)", "email": me.email ?? "",
                ])
            if try db.post(mail, at: moment, on: today) { count += 1 }
        }
        var changed = stored.value
        changed.talk = changed.talk ?? .asked
        try keep(changed, over: stored, action: "askTalk")
        return count
    }

    /// Says that the circle exists: from its first meeting on, once it has as many members as its rules ask for.
    ///
    /// The core team alone may, and only this: everything else of a circle is its chair's.
    public func noteFounded(by link: Secret) throws -> Circle.ID {
        let (_, stored) = try reading.coreTeam(link)
        let (progress, facts) = try reading.progress(of: stored)
        guard let id = stored.value.circle, let circle = try db.stored(id) else { throw KringError.notFound }
        guard progress.states[.members] == .done, let first = facts.firstMeeting else { throw KringError.forbidden }
        guard circle.value.foundedOn == nil else { return id }
        var founded = circle.value
        founded.foundedOn = first
        try db.update(founded, row: circle.row)
        try note(
            Change(
                "noteFounded", "circle", id.rawValue, circle: circle.row, before: circle.value.journalValue,
                after: founded.journalValue))
        touched = .everything
        try keep(stored.value, over: stored, action: "noteFounded")
        return id
    }

    /// Whose link it is, while the initiative is no circle yet.
    private func expectOpen(_ link: Secret) throws -> (me: CoreMember, initiative: Stored<Initiative>) {
        let found = try reading.coreTeam(link)
        guard found.initiative.value.circle == nil else { throw KringError.forbidden }
        return found
    }

    /// Stores an initiative as it is from now on; something happened today.
    @discardableResult
    private func keep(
        _ initiative: Initiative, over stored: Stored<Initiative>, action: String
    ) throws -> Versioned<Initiative> {
        var kept = initiative
        kept.lastProgress = today
        let version = try db.update(kept, row: stored.row)
        try note(Change(action, "initiative", kept.id.rawValue))
        return Versioned(kept, version: version)
    }

    private func remove(_ member: CoreMember, of stored: Stored<Initiative>) throws {
        try db.delete(coreMember: member.row)
        if stored.value.circle == nil, try db.coreTeam(of: stored.row).isEmpty {
            try db.deleteInitiative(row: stored.row)
            return try note(Change("endInitiative", "initiative", stored.value.id.rawValue))
        }
        try keep(stored.value, over: stored, action: "leaveInitiative")
    }
}
