/// Somebody of a core team, as its other members see her.
public struct CoreTeamMember: Hashable, Sendable {
    /// Tells her from the others of this team; it opens nothing.
    public var number: Int
    public var givenName: String
    public var familyName: String
    public var email: String?
    /// The day she was asked; who began was never asked.
    public var askedOn: CalendarDay
    /// The day she said yes.
    public var acceptedOn: CalendarDay?
    /// Whether it is she who looks.
    public var isMe: Bool
}

/// An initiative as its core team sees it: all of it.
public struct InitiativeView: Hashable, Sendable {
    public var initiative: Versioned<Initiative>
    /// The zones that its municipalities lie in today.
    public var zones: [Zone.ID]
    public var facts: InitiativeFacts
    public var progress: InitiativeProgress
    public var team: [CoreTeamMember]
    /// Whether a care council of these zones can be asked for a talk by mail.
    public var canAskTalk: Bool
}

/// An initiative as everybody else with a right sees it: profession, zones, steps and last progress. There is no room in it
/// for a name, nor for anything that its core team wrote.
public struct InitiativeOutline: Hashable, Sendable {
    public var id: Initiative.ID
    public var profession: Profession.ID
    public var zones: [Zone.ID]
    public var startedOn: CalendarDay
    public var isPaused: Bool
    public var progress: InitiativeProgress
    /// The circle that came of it.
    public var circle: Circle.ID?
}

extension ReadScope {
    /// The initiatives of a zone in which somebody said yes to a core team, those that are stuck first, then by profession.
    ///
    /// For the care council of the zone, region, agency and administrator.
    public func initiatives(in zone: Zone.ID) throws -> [InitiativeOutline] {
        guard try db.row(of: zone) != nil else { throw KringError.notFound }
        try require(.seeInitiatives, in: .zone(zone))
        let found = try db.list(Initiative.self).compactMap { stored -> InitiativeOutline? in
            guard let outline = try outline(of: stored), outline.zones.contains(zone), !outline.progress.isComplete else {
                return nil
            }
            return outline
        }
        let today = today
        return found.sorted { left, right in
            let (one, other) = (left.progress.isStuck(asOf: today), right.progress.isStuck(asOf: today))
            return one == other ? (left.profession, left.id) < (right.profession, right.id) : one
        }
    }

    /// The initiatives that may be founded now, by whoever may found them: an administrator all, a coordinator those of the
    /// professions of her umbrellas.
    public func initiativesToFound() throws -> [(outline: InitiativeOutline, name: String?)] {
        guard standing.may(.foundCircle, in: .network) || !standing.coordinates.isEmpty else { throw KringError.forbidden }
        return try db.list(Initiative.self).compactMap { stored in
            guard let outline = try outline(of: stored), outline.progress.isReady, !stored.value.isPaused,
                standing.may(.foundCircle, in: try object(toFound: stored.value))
            else { return nil }
            return (outline, stored.value.name)
        }
    }

    /// How many of the seven steps are done for a circle that was begun as an initiative; nothing for any other.
    public func stepsDone(of circle: Circle.ID) throws -> Int? {
        guard try db.row(of: circle) != nil else { throw KringError.notFound }
        try require(.seeStates, in: .circle(circle))
        let stored = try db.list(Initiative.self, where: Condition("circle.slug = ?", circle)).first
        return try stored.map { try progress(of: $0).progress.done }
    }

    /// The umbrella that an initiative's profession belongs to, when there is just one.
    func umbrella(of profession: Profession.ID) throws -> Umbrella? {
        let umbrellas = try db.list(Umbrella.self).map(\.value).filter { $0.professions.contains(profession) }
        return umbrellas.count == 1 ? umbrellas[0] : nil
    }

    /// What the right to found is asked of.
    func object(toFound initiative: Initiative) throws -> Object {
        try umbrella(of: initiative.profession).map { .umbrella($0.id) } ?? .network
    }

    /// The rules that a circle of a profession will be held to.
    func ruleSet(for profession: Profession.ID) throws -> RuleSet.ID { try umbrella(of: profession)?.ruleSet ?? .generic }

    func progress(of stored: Stored<Initiative>) throws -> (progress: InitiativeProgress, facts: InitiativeFacts) {
        let initiative = stored.value
        let rules: RuleSet.ID
        if let id = initiative.circle, let circle = try db.stored(id)?.value {
            rules = circle.ruleSet
        } else {
            rules = try ruleSet(for: initiative.profession)
        }
        // A circle with unknown rules has no norm to reach, and a page all the same.
        let version = (try? playbook.applied(rules))?.version(forYear: today.year)
        let norm = version?.requirements.lazy.compactMap { requirement -> Int? in
            if case .memberCount(let count) = requirement.kind { count.minimum } else { nil }
        }.first
        let facts = try db.facts(ofInitiative: stored.row, circle: initiative.circle, norm: norm, on: today)
        return (InitiativeProgress(initiative, facts), facts)
    }

    /// Nothing for an initiative that nobody confirmed: it may be a slip, or somebody's joke.
    private func outline(of stored: Stored<Initiative>) throws -> InitiativeOutline? {
        let (progress, facts) = try progress(of: stored)
        guard facts.accepted > 0 || stored.value.circle != nil else { return nil }
        let initiative = stored.value
        return InitiativeOutline(
            id: initiative.id, profession: initiative.profession,
            zones: try db.zones(of: initiative.municipalities, on: today), startedOn: initiative.startedOn,
            isPaused: initiative.isPaused, progress: progress, circle: initiative.circle)
    }
}

extension ReadScope {
    /// An initiative, for whoever holds a link of its core team.
    ///
    /// - Throws: ``KringError/notFound`` when the link opens nothing.
    public func initiative(by link: Secret) throws -> InitiativeView {
        let (me, stored) = try coreTeam(link)
        let (progress, facts) = try progress(of: stored)
        let zones = try db.zones(of: stored.value.municipalities, on: today)
        let team = try db.coreTeam(of: stored.row).filter { try isStillThere($0, in: stored.value) }
        return InitiativeView(
            initiative: Versioned(stored.value, version: stored.version), zones: zones, facts: facts, progress: progress,
            team: team.map { member in
                // Once she is a member of the circle, her address is hers to share.
                CoreTeamMember(
                    number: member.row, givenName: member.givenName, familyName: member.familyName,
                    email: member.person == nil || member.row == me.row ? member.email : nil,
                    askedOn: member.askedOn, acceptedOn: member.acceptedOn, isMe: member.row == me.row)
            }, canAskTalk: try !councils(of: zones).isEmpty)
    }

    /// Whose link it is, and of which initiative: the link is the right. Once the circle was founded it opens only as long as
    /// she is in it: rights follow memberships, those of a link too.
    func coreTeam(_ link: Secret) throws -> (me: CoreMember, initiative: Stored<Initiative>) {
        guard let me = try db.coreMember(ofLink: link.hash), let stored = try db.stored(Initiative.self, row: me.initiative),
            try isStillThere(me, in: stored.value)
        else { throw KringError.notFound }
        return (me, stored)
    }

    /// Whether somebody of a core team did not leave the circle that came of it.
    private func isStillThere(_ member: CoreMember, in initiative: Initiative) throws -> Bool {
        guard let person = member.person, let circle = initiative.circle else { return true }
        return try db.ties(ofPerson: person, on: today).circles.contains(circle)
    }

    /// The accounts of the care councils of some zones that mail can be sent to.
    func councils(of zones: [Zone.ID]) throws -> [Int] {
        try db.accounts().filter { _, account in
            account.role == .careCouncil && account.endedAt == nil && account.email != nil
                && account.zone.map(zones.contains) ?? false
        }.map(\.row)
    }
}
