/// A colleague who was asked to come in somebody's place. It counts once she agreed.
public struct StandIn: Hashable, Sendable {
    /// For so many days the link of the mail works.
    public static let termDays = 30

    /// Its number.
    public var number: Int
    public var circle: Circle.ID
    public var circleName: String
    /// In whose place.
    public var person: PersonName
    /// Who comes.
    public var colleague: PersonName
    /// For which meeting; every one when left out.
    public var meeting: MeetingOutline?
    /// Nothing while she did not answer.
    public var agrees: Bool?
    /// Whether both still work in one practice: otherwise nobody stands in for the other.
    public var holds: Bool
}

/// Who comes in one's own place, and in whose place one comes.
public struct StandIns: Hashable, Sendable {
    /// A circle in which there are colleagues to choose from.
    public struct Choice: Hashable, Sendable {
        public var circle: Circle.ID
        public var circleName: String
        /// Members who work in the same practice, by name.
        public var colleagues: [PersonName]
        /// Meetings to come, the next one first.
        public var meetings: [MeetingOutline]
    }

    /// Whom whoever looks chose.
    public var chosen: [StandIn]
    /// Who chose whoever looks.
    public var asked: [StandIn]
    public var choices: [Choice]
}

extension ReadScope {
    /// Who comes in the place of whoever looks, and in whose place she comes.
    ///
    /// - Throws: ``KringError/notFound`` when the actor is no person.
    public func standIns() throws -> StandIns {
        guard let me = actor.person, let row = try db.row(of: me) else { throw KringError.notFound }
        var people: [Circle.ID: [Person.ID: CirclePerson]] = [:]
        for circle in standing.memberOf { people[circle] = try db.people(ofCircle: circleRow(circle), on: today) }
        let known = try db.standIns(ofPerson: row).compactMap { try view(of: $0, people[$0.circle]) }.filter(isToCome)
        let choices = try standing.memberOf.sorted().compactMap { circle -> StandIns.Choice? in
            guard let here = people[circle], let practice = here[me]?.practice else { return nil }
            let colleagues = here.values.filter { $0.isMember && $0.practice == practice && $0.name.id != me }.map(\.name)
            guard !colleagues.isEmpty else { return nil }
            return StandIns.Choice(
                circle: circle, circleName: try db.name(of: .circle(circle)), colleagues: PersonName.sorted(colleagues),
                meetings: try meetingsToCome(of: circle))
        }
        return StandIns(
            chosen: known.filter { $0.person.id == me }, asked: known.filter { $0.colleague.id == me }, choices: choices)
    }

    /// With whom somebody who is invited to a meeting can agree that she comes in her place, and who agreed already.
    ///
    /// - Returns: Colleagues of the practice by name, each with whether she agreed; nobody when the meeting is no circle's.
    func standIns(for person: Person.ID, at meeting: Stored<Meeting>) throws -> [StandInChoice] {
        guard case .circle(let circle) = meeting.value.host else { return [] }
        let row = try circleRow(circle)
        let people = try db.people(ofCircle: row, on: meeting.value.start.day)
        guard let practice = people[person]?.practice else { return [] }
        let agreed = Set(
            try db.standIns(ofCircle: row, meeting: meeting.row).filter { $0.name.id == person && $0.answer == true }.map(
                \.colleagueName.id))
        let colleagues = people.values.filter { $0.isMember && $0.practice == practice && $0.name.id != person }.map(\.name)
        return PersonName.sorted(colleagues).map { StandInChoice(name: $0, agrees: agreed.contains($0.id)) }
    }

    /// A request as both see it; nothing when its meeting is gone.
    ///
    /// - Parameter people: Everybody of the circle, with the practice of each today.
    func view(of stored: StoredStandIn, _ people: [Person.ID: CirclePerson]?) throws -> StandIn? {
        let practices = [stored.name.id, stored.colleagueName.id].map { people?[$0]?.practice }
        var meeting: MeetingOutline?
        if let id = stored.meeting {
            guard let known = try db.stored(id)?.value else { return nil }
            meeting = MeetingOutline(known)
        }
        return StandIn(
            number: stored.row, circle: stored.circle, circleName: try db.name(of: .circle(stored.circle)),
            person: stored.name, colleague: stored.colleagueName, meeting: meeting, agrees: stored.answer,
            holds: practices[0] != nil && practices[0] == practices[1])
    }

    /// Whether there is still a meeting that it is about.
    func isToCome(_ standIn: StandIn) -> Bool {
        guard let meeting = standIn.meeting else { return true }
        return meeting.status == .planned && standing.moment < meeting.start.utcMinutes * 60_000
    }

    private func meetingsToCome(of circle: Circle.ID) throws -> [MeetingOutline] {
        let condition = Condition(
            "meeting.circle = ? AND meeting.status = ? AND start_utc > ?", try circleRow(circle),
            Meeting.Status.planned.code, standing.moment / 60_000)
        return try db.list(Meeting.self, where: condition).map { MeetingOutline($0.value) }.sorted {
            ($0.start, $0.id) < ($1.start, $1.id)
        }
    }
}

/// A colleague who could come in somebody's place.
public struct StandInChoice: Hashable, Sendable {
    public var name: PersonName
    /// Whether she agreed, for this meeting or for all.
    public var agrees: Bool
}

extension PersonName {
    /// Names by family name and given name.
    static func sorted(_ names: some Sequence<PersonName>) -> [PersonName] {
        names.sorted { ($0.familyName, $0.givenName, $0.id) < ($1.familyName, $1.givenName, $1.id) }
    }
}

extension Kring {
    /// What a link asks of a colleague; nothing when it is none, is about a meeting that has begun, or was mailed more than thirty
    /// days ago: from then on she answers signed in. Looking changes nothing.
    public func standIn(_ secret: Secret) throws -> StandIn? {
        guard let found = try database.read({ try $0.standIn(hash: secret.hash) }),
            clock.milliseconds() - found.askedAt < StandIn.termDays * 86_400_000
        else { return nil }
        return try read(by: .person(found.colleagueName.id)) { scope in
            let people = try scope.db.people(ofCircle: scope.circleRow(found.circle), on: scope.today)
            return try scope.view(of: found, people).flatMap { $0.holds && scope.isToCome($0) ? $0 : nil }
        }
    }

    /// Says yes or no by the link of a mail, which stands for one person and one request.
    ///
    /// - Returns: What it shows afterwards; nothing when the link is none.
    public func answerStandIn(by secret: Secret, _ answer: Bool, trace: String? = nil) throws -> StandIn? {
        guard let known = try standIn(secret) else { return nil }
        try write(by: .person(known.colleague.id), source: .link, trace: trace) {
            try $0.answerStandIn(known.number, answer)
        }
        return try standIn(secret)
    }
}
