import KringCore

/// A date poll: one's own answer, how the dates stand, and for who prepares the meeting the choice.
struct DatePollModel: Sendable {
    struct Line: Sendable {
        var when: String
        var place: String?
        var why: [String]
        /// The button that chooses it.
        var choose: FormModel?
    }

    struct Answer: Sendable {
        var name: String
        var words: String
    }

    var heading: String
    var host: String
    var intro: String?
    var tabs: CircleTabs?
    var done: Done?
    var problem: String?
    var closed: String?
    var meeting: PageFrame.Link?
    var form: FormModel?
    /// Said when the form holds what she did not answer herself.
    var suggested: String?
    var answered: String
    var lines: [Line] = []
    var answers: [Answer] = []
    var ask: FormModel?
    var stop: FormModel?

    /// As those inside a circle or umbrella see it.
    init(_ id: DatePoll.ID, of host: Meeting.Host, _ visit: Visit, _ scope: ReadScope) throws {
        try self.init(id, scope, visit)
        let stored = try scope.datePoll(id)
        let href = "\(host.href)/datumprikker/\(id)"
        if case .circle(let circle) = host { tabs = CircleTabs(circle, at: .meetings, scope) }
        if let person = visit.actor.person, let own = try? scope.pollAnswer(of: person, to: id) {
            form = try answerForm(stored.value, own, to: href, visit, scope)
            if !own.suggested.isEmpty { suggested = DatePollPageText.suggested }
        }
        if let made = stored.value.meeting, let view = try? scope.meeting(made) {
            let outline = MeetingPlace.outline(view)
            meeting = .init(
                MeetingText.heading(outline, today: scope.today), try MeetingPlace.href(of: outline, in: host, scope))
        }
        guard stored.value.status == .open, scope.standing.may(.manageMeetings, in: host.object) else { return }
        ask = FormModel(visit, to: "\(href)/vragen", [], [.init(DatePollPageText.ask)])
        stop = FormModel(
            visit, to: "\(href)/stoppen", [], [.light(DatePollPageText.stop, name: "stop", value: "ja")], version: stored.version)
        let results = try scope.results(ofPoll: id)
        for (index, line) in results.ranking.lines.enumerated() {
            guard let option = stored.value.options.first(where: { $0.number == line.number }),
                option.start.utcMinutes > visit.minutes
            else { continue }
            lines[index].choose = FormModel(
                visit, to: "\(href)/kiezen", [],
                [index == 0 ? .init(DatePollPageText.choose) : .light(DatePollPageText.choose, name: "kies", value: "ja")],
                version: stored.version, hidden: ["datum": "\(option.number)"])
        }
        answers = (results.answers ?? []).map { view in
            let words = stored.value.options.map { option in
                let level = view.answer.choices.first { $0.option == option.number }?.level
                return "\(MeetingText.day(option.start.day)): \(DatePollPageText.answer(level))"
            }
            return Answer(name: "\(view.name.givenName) \(view.name.familyName)", words: words.joined(separator: " · "))
        }.sorted { $0.name < $1.name }
    }

    /// As somebody sees it who came by the link of a mail.
    init(_ id: DatePoll.ID, by person: Person.ID, at href: String, _ visit: Visit, _ scope: ReadScope) throws {
        try self.init(id, scope, visit)
        heading = DatePollPageText.title
        let own = try scope.pollAnswer(of: person, to: id)
        intro = DatePollPageText.greeting(own.name.givenName, host)
        form = try answerForm(try scope.datePoll(id).value, own, to: href, visit, scope)
        lines = []
    }

    private init(_ id: DatePoll.ID, _ scope: ReadScope, _ visit: Visit) throws {
        let results = try scope.results(ofPoll: id)
        let poll = results.poll
        heading = DatePollPageText.title(poll)
        host = results.hostName
        answered = DatePollPageText.answered(results.answered, of: results.invited)
        switch poll.status {
        case .open: break
        case .closed:
            closed = poll.options.first { $0.number == poll.chosen }.map(DatePollPageText.chosen) ?? DatePollPageText.closed
        case .withdrawn: closed = DatePollPageText.withdrawn
        }
        let text = DatePollText(lines: results.ranking.lines)
        let venues = try scope.venueNames()
        lines = results.ranking.lines.enumerated().compactMap { index, line in
            poll.options.first { $0.number == line.number }.map { option in
                Line(
                    when: DatePollPageText.when(option),
                    place: option.venue.flatMap { venues[$0] } ?? (option.online ? MeetingText.online : nil), why: text.why(index)
                )
            }
        }
    }

    /// Three choices for each date that is still to come, with how it stands.
    private func answerForm(
        _ poll: DatePoll, _ own: PollAnswerView, to href: String, _ visit: Visit, _ scope: ReadScope
    ) throws -> FormModel? {
        guard poll.status == .open else { return nil }
        let tallies = Dictionary(
            uniqueKeysWithValues: try scope.results(ofPoll: poll.id).ranking.lines.map { ($0.number, $0.all) })
        let venues = try scope.venueNames()
        let known = own.version > 0 ? own.answer.choices : own.suggested
        let fields = poll.options.filter { $0.start.utcMinutes > visit.minutes }.map { option in
            let place = option.venue.flatMap { venues[$0] } ?? (option.online ? MeetingText.online : nil)
            let chosen = known.first { $0.option == option.number }?.level
            return FormField.radios(
                "datum-\(option.number)", [DatePollPageText.when(option), place].compactMap(\.self).joined(separator: " · "),
                [Availability.Level.can, .ifNeedBe, .cannot].map {
                    .init($0.rawValue, DatePollPageText.word($0), isChosen: $0 == chosen)
                }, hint: tallies[option.number].map(DatePollPageText.counts))
        }
        guard !fields.isEmpty else { return nil }
        return FormModel(visit, to: href, fields, [.init(DatePollPageText.save)])
    }
}
