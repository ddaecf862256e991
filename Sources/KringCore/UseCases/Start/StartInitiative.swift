/// What somebody tells who begins to start a circle.
public struct InitiativeBeginning: Hashable, Sendable {
    public var givenName: String
    public var familyName: String
    public var email: String
    public var profession: Profession.ID
    /// Where she wants to work; may be said afterwards.
    public var municipalities: [Municipality.ID]

    public init(
        givenName: String, familyName: String, email: String, profession: Profession.ID, municipalities: [Municipality.ID] = []
    ) {
        self.givenName = givenName
        self.familyName = familyName
        self.email = email
        self.profession = profession
        self.municipalities = municipalities
    }
}

/// What comes of asking for a mail at the door, where nobody is signed in.
public enum MailAsked: Hashable, Sendable {
    /// Asked; whether anybody gets one is not told.
    case asked
    /// Too often: how many milliseconds to wait.
    case wait(Int)
}

extension Kring {
    /// Begins to start a circle. Whoever begins gets a link by mail that opens it; nothing is shown before she did.
    ///
    /// For everybody, signed in or not: limits on mails to one address and from one source hold as for signing in.
    ///
    /// - Throws: ``KringError/rejected(_:)`` with every fault.
    public func startInitiative(
        _ beginning: InitiativeBeginning, source: String, trace: String? = nil
    ) throws -> MailAsked {
        if let wait = try waitForMail(to: beginning.email, source: source) { return .wait(wait) }
        try write(by: .open, source: .web, trace: trace) { scope in try scope.startInitiative(beginning) }
        try noteMail(to: beginning.email, source: source)
        return .asked
    }

    /// Asks for the links of all initiatives that an address is in, by mail. Known and unknown addresses hear the same.
    public func askInitiativeLinks(address: String, source: String, trace: String? = nil) throws -> MailAsked {
        guard MailAddress.isValid(address) else {
            throw KringError.rejected([
                Issue(pointer: "/email", code: FaultCode.valueNotAllowed.rawValue, message: "this is no mail address")
            ])
        }
        if let wait = try waitForMail(to: address, source: source) { return .wait(wait) }
        try write(by: .open, source: .web, trace: trace) { scope in
            for member in try scope.db.coreMembers(at: address) { try scope.mailLink(to: member, as: .initiativeLink) }
        }
        try noteMail(to: address, source: source)
        return .asked
    }

    private func mailKeys(_ address: String, _ source: String) -> [AttemptLimits.Key] {
        [AttemptLimits.Key(.mailToAddress, MailAddress.folded(address)), AttemptLimits.Key(.mailFromSource, source)]
    }

    private func waitForMail(to address: String, source: String) throws -> Int? {
        try loadLimits()
        return mailKeys(address, source).compactMap { limits.wait(for: $0) }.max()
    }

    private func noteMail(to address: String, source: String) throws {
        let keys = mailKeys(address, source)
        for key in keys { limits.note(key) }
        let now = clock.milliseconds()
        try database.write(touching: .nothing) { db in for key in keys { try db.note(key, at: now) } }
    }

    /// Asks the core teams of initiatives that are stuck, by mail and once, how they are doing. For a timer, once a day.
    ///
    /// - Returns: How many mails were put in the outbox.
    @discardableResult
    public func askStuckInitiatives() throws -> Int {
        try write(by: .operator, source: .command) { scope in
            var count = 0
            for stored in try scope.db.list(Initiative.self) {
                let progress = try scope.reading.progress(of: stored).progress
                guard progress.isStuck(asOf: scope.today) else { continue }
                let thing = "stuck:\(stored.row):\(progress.stuckFrom.number)"
                for member in try scope.db.coreTeam(of: stored.row) where member.acceptedOn != nil {
                    guard let address = member.email, try !scope.db.wasPosted(thing, to: .address(address)) else { continue }
                    if try scope.mailLink(to: member, as: .initiativeStuck, about: thing) { count += 1 }
                }
            }
            return count
        }
    }
}

extension WriteScope {
    fileprivate func startInitiative(_ beginning: InitiativeBeginning) throws {
        var faults = Faults()
        let (given, family) = (beginning.givenName.trimmingBlanks(), beginning.familyName.trimmingBlanks())
        check(nameOfPerson: given, "/givenName", &faults)
        check(nameOfPerson: family, "/familyName", &faults)
        if !MailAddress.isValid(beginning.email) { faults.note("/email", .valueNotAllowed, "this is no mail address") }
        try refer(to: beginning.profession, "/profession", &faults)
        try check(places: beginning.municipalities, &faults)
        try faults.refuse()
        let initiative = Initiative(
            id: .made(prefix: "i-"), profession: beginning.profession, municipalities: beginning.municipalities.sorted(),
            startedOn: today, lastProgress: today)
        let row = try db.insert(initiative)
        var member = CoreMember(
            row: 0, initiative: row, givenName: given, familyName: family, email: beginning.email, askedOn: today)
        member.row = try db.insert(coreMember: member)
        try mailLink(to: member, as: .initiativeLink)
        try note(
            Change(
                "startInitiative", "initiative", initiative.id.rawValue, after: ["profession": .id(initiative.profession)]))
    }

    func check(name: String, _ pointer: String, _ faults: inout Faults) {
        if name.isEmpty {
            faults.note(pointer, .emptyText, "a name is asked")
        } else if name.count > Initiative.longestText {
            faults.note(pointer, .tooLong, "at most \(Initiative.longestText) characters are taken")
        } else if name.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
            faults.note(pointer, .controlCharacter, "a name has no control characters")
        }
    }

    /// A name that somebody types for another stands in a mail to her: it is no place for an address.
    func check(nameOfPerson name: String, _ pointer: String, _ faults: inout Faults) {
        check(name: name, pointer, &faults)
        if name.contains(where: { "/@:<>".contains($0) }) || name.lowercased().contains("www.") {
            faults.note(pointer, .valueNotAllowed, "this is no name of a person")
        }
    }

    /// Notes places that are not there, or lie in no zone today.
    func check(places: [Municipality.ID], _ faults: inout Faults) throws {
        for (index, id) in places.enumerated() {
            guard let place = try db.stored(id)?.value, place.valid.contains(today) else {
                faults.note("/municipalities/\(index)", .referenceNotFound, "there is no municipality “\(id)” today")
                continue
            }
            if places[..<index].contains(id) {
                faults.note("/municipalities/\(index)", .duplicateItem, "the list names “\(id)” twice")
            }
        }
    }

    /// Mails somebody of a core team a new link; those she has go on working.
    ///
    /// - Returns: Whether she gets one: not twice a day for the same.
    @discardableResult
    func mailLink(to member: CoreMember, as kind: Mail.Kind, about thing: String? = nil) throws -> Bool {
        guard let address = member.email, let initiative = try db.stored(Initiative.self, row: member.initiative)?.value,
            let profession = try db.stored(initiative.profession)?.value
        else { return false }
        let secret = Secret.made()
        // What she asked for herself she gets each time; what others cause, once a day.
        let about =
            thing ?? (kind == .initiativeLink ? "\(kind.rawValue):\(secret.text.prefix(12))" : "\(kind.rawValue):\(member.row)")
        let mail = Mail(
            kind, to: .address(address), about: about,
            ["link": secret.text, "profession": profession.name, "name": member.givenName])
        guard try db.post(mail, at: moment, on: today) else { return false }
        try db.insertInitiativeLink(member: member.row, hash: secret.hash, at: moment)
        return true
    }
}
