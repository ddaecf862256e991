/// The link by which somebody answers one date poll without signing in.
public enum PollLink {
    /// The kind of its secret: `krw_poll_…`.
    static let kind = "poll"
}

/// What somebody answered to a date poll, with her name.
public struct PollAnswerView: Hashable, Sendable {
    public var name: PersonName
    public var answer: PollAnswer
    /// 0 while she did not answer; one more each time she does.
    public var version: Int
    /// For herself alone, while she did not answer: what she would answer, going by when she said she can come.
    public var suggested: [PollAnswer.Choice] = []
}

/// What came of a date poll so far: the dates, the best first, each with its figures.
public struct DatePollResults: Hashable, Sendable {
    public var poll: DatePoll
    /// Whose meeting it is to be.
    public var hostName: String
    /// How many people it is for, and how many of them answered for at least one date.
    public var invited: Int
    public var answered: Int
    public var ranking: PollRanking
    /// Who answered what, by id; nothing for who may not see it.
    public var answers: [PollAnswerView]?
    /// For each date, who still needs an attendance; nothing for who may not see that.
    public var needing: [Int: [Person.ID]]?

    /// A word that differs when rights show another body.
    public var viewWord: String { answers == nil ? "counts" : "names" }
}

extension ReadScope {
    /// A date poll: inside its circle or umbrella, and for who holds a link to it.
    public func datePoll(_ id: DatePoll.ID) throws -> Versioned<DatePoll> {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try requireSeen(stored.value)
        return Versioned(stored.value, version: stored.version)
    }

    /// The date polls of a circle or umbrella, by id.
    public func datePolls(of host: Meeting.Host, page: PageRequest = PageRequest()) throws -> Page<Versioned<DatePoll>> {
        let condition: Condition
        switch host {
        case .circle(let id):
            condition = Condition("date_poll.circle = ?", try circleRow(id))
            try require(.seePolls, in: .circle(id))
        case .umbrella(let id):
            guard let row = try db.row(of: id) else { throw KringError.notFound }
            condition = Condition("date_poll.umbrella = ?", row)
            try require(.seePolls, in: .umbrella(id))
        }
        let stored = try db.page(
            of: DatePoll.self, after: page.after.map { Slug(known: $0) }, limit: page.size + 1, where: condition)
        return Page(cutting: stored.map { Versioned($0.value, version: $0.version) }, to: page.size) { $0.value.id.rawValue }
    }

    /// What somebody answered: herself, whoever holds her link, a colleague of her practice, and who prepares the meeting.
    public func pollAnswer(of person: Person.ID, to id: DatePoll.ID) throws -> PollAnswerView {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try requireSeen(stored.value)
        guard let row = try db.row(of: person), let name = try db.personName(row: row) else { throw KringError.notFound }
        let answer = try db.pollAnswer(of: row, to: stored.row)
        guard try answer != nil || invited(to: stored.value).contains(where: { $0.id == person }) else {
            throw KringError.notFound
        }
        if !speaks(for: person, in: stored.value), !standing.may(.manageMeetings, in: object(of: stored.value.host)) {
            try require(.answerInvitation, in: .person(person, db.ties(ofPerson: row, on: today)))
        }
        var view = PollAnswerView(
            name: name, answer: answer?.value ?? PollAnswer(poll: id, person: person), version: answer?.version ?? 0)
        // Not for a link: whoever handed it out could read her availability by it.
        if answer == nil, actor.person == person, let known = try availability(ofPersons: [row])[row] {
            view.suggested = stored.value.options.compactMap { option in
                known.level(from: option.start, to: option.end).map { .init(option: option.number, level: $0) }
            }
        }
        return view
    }

    /// What came of a date poll so far: figures for everybody it is for, names for who may see who was at meetings.
    public func results(ofPoll id: DatePoll.ID) throws -> DatePollResults {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        let poll = stored.value
        try requireSeen(poll)
        let answers = try db.list(PollAnswer.self, where: Condition("poll_answer.poll = ?", stored.row))
        var levels: [CircleFacts.PersonKey: [Int: Availability.Level]] = [:]
        for answer in answers {
            guard let row = try db.row(of: answer.value.person) else { continue }
            levels[row] = Dictionary(uniqueKeysWithValues: answer.value.choices.map { ($0.option, $0.level) })
        }
        let options = try rankingOptions(of: poll)
        let everybody = options.reduce(into: Set<Int>()) { $0.formUnion($1.invited) }
        let object = object(of: poll.host)
        let seesNames =
            standing.may(.manageMeetings, in: object) && standing.grants(.seeAttendance, in: object).contains(.all)
        var results = DatePollResults(
            poll: poll, hostName: try name(of: poll.host), invited: everybody.count,
            answered: everybody.count { levels[$0]?.isEmpty == false },
            ranking: PollRanking(options, answers: levels))
        if seesNames {
            let names = try names(of: answers.map(\.value.person))
            results.answers = answers.compactMap { answer in
                names[answer.value.person].map {
                    PollAnswerView(name: $0, answer: answer.value, version: answer.version)
                }
            }
            let needing = try db.personNames(rows: Set(options.flatMap(\.needing)))
            results.needing = Dictionary(
                uniqueKeysWithValues: options.map { option in
                    let ids = option.needing.compactMap { needing[$0]?.id }
                    return (option.number, ids.sorted())
                })
        }
        return results
    }

    /// Each date with whom it is for, and who of them still needs an attendance.
    private func rankingOptions(of poll: DatePoll) throws -> [PollRanking.Option] {
        var needs: [NeedKey: AttendanceNeed] = [:]
        let ruleSet = try ruleSet(of: poll.host)
        return try poll.options.map { option in
            let day = option.start.day
            let invited = try db.invited(to: poll.host, on: day).map(\.row)
            var need = AttendanceNeed.nobody
            if let ruleSet {
                let key = NeedKey(year: ruleSet.workingYear(containing: day), minutes: option.durationMinutes)
                need = try needs[key] ?? self.need(poll.host, poll.kind, key, ruleSet)
                needs[key] = need
            }
            return PollRanking.Option(
                number: option.number, start: option.start.utcMinutes, invited: Set(invited),
                needing: need.persons(on: day).intersection(invited))
        }
    }

    /// What the need of an attendance depends on, beside the poll.
    private struct NeedKey: Hashable {
        var year: Int
        var minutes: Int
    }

    private func need(_ host: Meeting.Host, _ kind: Meeting.Kind, _ key: NeedKey, _ ruleSet: RuleSet) throws -> AttendanceNeed {
        let year = WorkingYear(of: ruleSet, year: key.year, asOf: today)
        switch host {
        case .circle(let id):
            let facts = try FactsLoader(db).circle(try circleRow(id), window: FactWindow(circle: year))
            return facts.map { AttendanceNeed(of: $0, for: kind, minutes: key.minutes, in: year) } ?? .nobody
        case .umbrella(let id):
            guard let row = try db.row(of: id) else { throw KringError.notFound }
            let facts = try FactsLoader(db).umbrella(row, window: FactWindow(umbrella: year))
            return facts.map { AttendanceNeed(of: $0, in: year) } ?? .nobody
        }
    }

    /// The rules that a circle or umbrella is held to.
    func ruleSet(of host: Meeting.Host) throws -> RuleSet? {
        let id: RuleSet.ID?
        switch host {
        case .circle(let circle): id = try db.ruleSet(ofCircle: try circleRow(circle))
        case .umbrella(let umbrella):
            guard let row = try db.row(of: umbrella) else { throw KringError.notFound }
            id = try db.ruleSet(ofUmbrella: row)
        }
        return id.flatMap { playbook.ruleSet($0) }
    }

    /// Whom a poll is for: on any of its dates, or today.
    func invited(to poll: DatePoll) throws -> [Invited] {
        var invited: [Person.ID: Invited] = [:]
        for day in Set(poll.options.map(\.start.day)).union([today]) {
            for person in try db.invited(to: poll.host, on: day) { invited[person.id] = person }
        }
        return invited.values.sorted { $0.id < $1.id }
    }

    /// Whether the actor is somebody, or holds her link to this poll.
    func speaks(for person: Person.ID, in poll: DatePoll) -> Bool {
        switch actor.kind {
        case .person(let me): me == person
        case .pollLink(let linked, let holder): linked == poll.id && holder == person
        default: false
        }
    }

    /// - Throws: ``KringError/notFound`` when the actor may not know of the poll.
    func requireSeen(_ poll: DatePoll) throws {
        if case .pollLink(let linked, let person) = actor.kind {
            // Whoever left the circle since has no say in it, whatever link she kept.
            guard linked == poll.id, try invited(to: poll).contains(where: { $0.id == person }) else {
                throw KringError.notFound
            }
            return
        }
        if !standing.may(.seePolls, in: object(of: poll.host)) { throw KringError.notFound }
    }

    private func object(of host: Meeting.Host) -> Object {
        switch host {
        case .circle(let id): .circle(id)
        case .umbrella(let id): .umbrella(id)
        }
    }

    private func name(of host: Meeting.Host) throws -> String {
        switch host {
        case .circle(let id): try db.stored(id)?.value.name ?? id.rawValue
        case .umbrella(let id): try db.stored(id)?.value.name ?? id.rawValue
        }
    }
}
