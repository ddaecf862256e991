import HTTPTypes
import HummingbirdCore
import KringCore

/// Choosing a date together: make a poll of dates that the planner proposes, answer it, choose the best.
enum DatePollPages {
    static let routes: [PageRoute] = byLink + Meeting.Host.roots.flatMap { ofHost("\($0.0)/datumprikker", $0.2) }

    /// By the link of a mail: who has it answers for one person, without signing in.
    private static let byLink: [PageRoute] = [
        .get("openDatePoll", "/datumprikker/{secret}", query: ["gedaan"]) { visit in try open(visit) },
        .post("answerOpenDatePoll", "/datumprikker/{secret}") { visit in try answerOpen(visit) },
    ]

    /// What the polls of a circle and those of an umbrella have alike.
    private static func ofHost(_ base: String, _ suffix: String) -> [PageRoute] {
        let one = "\(base)/{poll}"
        return [
            .get("newDatePoll\(suffix)", "\(base)/nieuw", query: ["soort"], for: .signedIn) { visit in
                try DatePollForms.propose(visit, nil)
            },
            .post("makeDatePoll\(suffix)", "\(base)/nieuw", for: .signedIn) { visit in try DatePollForms.make(visit) },
            .get("datePoll\(suffix)", one, query: ["aantal", "wijziging"] + ChangeBanner.query, for: .signedIn) { visit in
                try show(visit, try PollPlace(visit))
            },
            .post("answerDatePoll\(suffix)", one, for: .signedIn) { visit in try answer(visit) },
            .post("askDatePoll\(suffix)", "\(one)/vragen", for: .signedIn) { visit in try ask(visit) },
            .post("chooseDate\(suffix)", "\(one)/kiezen", for: .signedIn) { visit in try choose(visit) },
            .post("stopDatePoll\(suffix)", "\(one)/stoppen", for: .signedIn) { visit in try stop(visit) },
        ]
    }

    // MARK: Inside the circle

    private static func show(
        _ visit: Visit, _ place: PollPlace, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        var model = try visit.read { scope in
            var model = try DatePollModel(place.poll, of: place.host, visit, scope)
            model.done = PollDone(visit)?.done
            // Undone, the making of it leaves no poll: the way back leads to the list then.
            let back = visit.asked("gedaan") == PollDone.Word.made.rawValue ? place.host.meetingsHref : place.href
            model.done?.undo = ChangeBanner.undo(asked: visit, below: place.host.href, backTo: back, scope)
            if model.done == nil {
                model.done = ChangeBanner.done(visit, below: place.host.href, at: place.href, scope) { HistoryText.saved($0) }
            }
            return model
        }
        model.problem = problem
        let frame = MeetingPages.frame(model.heading, place.host, model.host, below: [.init(model.heading)])
        return visit.personalPage(frame, "datumprikker", model, status: status)
    }

    private static func answer(_ visit: Visit) throws -> PageAnswer {
        let place = try PollPlace(visit)
        guard let person = visit.actor.person else { throw KringError.notFound }
        do {
            return try visit.changeOnce { scope in
                let poll = try scope.reading.datePoll(place.poll).value
                _ = try scope.answerDatePoll(choices(visit.form, poll, person), expectedVersion: nil)
                return "\(place.href)?gedaan=\(PollDone.Word.answered.rawValue)"
            }
        } catch KringError.conflict(.pollClosed) {
            return try show(visit, place, problem: DatePollPageText.closed, status: .conflict)
        } catch KringError.rejected {
            return try show(visit, place, problem: DatePollPageText.over, status: .conflict)
        }
    }

    /// What a form says of each date; nothing of a date is nothing answered.
    private static func choices(_ form: FormInput, _ poll: DatePoll, _ person: Person.ID) -> PollAnswer {
        PollAnswer(
            poll: poll.id, person: person,
            choices: poll.options.compactMap { option in
                form.one("datum-\(option.number)").flatMap(Availability.Level.init(rawValue:)).map {
                    PollAnswer.Choice(option: option.number, level: $0)
                }
            })
    }

    private static func ask(_ visit: Visit) throws -> PageAnswer {
        let place = try PollPlace(visit)
        do {
            return try visit.changeOnce { scope in
                let count = try scope.askByMail(place.poll)
                return "\(place.href)?gedaan=\(PollDone.Word.asked.rawValue)&aantal=\(count)"
            }
        } catch KringError.conflict(.pollClosed) {
            return try show(visit, place, problem: DatePollPageText.closed, status: .conflict)
        }
    }

    private static func choose(_ visit: Visit) throws -> PageAnswer {
        let place = try PollPlace(visit)
        guard let number = visit.form.one("datum").flatMap({ Int($0) }) else { throw PageRefusal.badInput }
        return try change(visit, place) { poll in
            poll.status = .closed
            poll.chosen = number
        } then: { poll, scope in
            guard let meeting = poll.meeting else { return place.href }
            let outline = MeetingPlace.outline(try scope.reading.meeting(meeting))
            let page = try MeetingPlace.href(of: outline, in: place.host, scope.reading)
            return ChangeBanner.address("\(page)?gedaan=\(MeetingDone.planned.rawValue)", undoing: scope.lastChange)
        }
    }

    private static func stop(_ visit: Visit) throws -> PageAnswer {
        let place = try PollPlace(visit)
        return try change(visit, place) {
            $0.status = .withdrawn
        } then: { _, scope in
            ChangeBanner.address(place.href, after: scope.lastChange)
        }
    }

    private static func change(
        _ visit: Visit, _ place: PollPlace, _ change: (inout DatePoll) -> Void, then: (DatePoll, WriteScope) throws -> String
    ) throws -> PageAnswer {
        let version = try FormReader(visit.form).version()
        do {
            return try visit.changeOnce { scope in
                var poll = try scope.reading.datePoll(place.poll).value
                change(&poll)
                return try then(try scope.changeDatePoll(poll, expectedVersion: version).value, scope)
            }
        } catch KringError.conflict(let conflict) {
            let words = conflict == .pollClosed ? DatePollPageText.closed : DatePollPageText.changedMeanwhile
            return try show(visit, place, problem: words, status: .conflict)
        } catch KringError.rejected {
            return try show(visit, place, problem: DatePollPageText.gone, status: .conflict)
        }
    }

    // MARK: By a link

    /// Who comes by the link in an address, and to which poll.
    private static func holder(_ visit: Visit) -> (actor: Actor, poll: DatePoll.ID, person: Person.ID, secret: String)? {
        guard let text = visit.parameters["secret"].map(String.init), let actor = try? visit.kring.actor(forToken: text),
            case .pollLink(let poll, let person) = actor.kind
        else { return nil }
        return (actor, poll, person, text)
    }

    private static func open(
        _ visit: Visit, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        guard let holder = holder(visit) else { return visit.notice(DoorText.linkOver, status: .notFound) }
        var model = try visit.kring.read(by: holder.actor) { scope in
            try DatePollModel(holder.poll, by: holder.person, at: "/datumprikker/\(holder.secret)", visit, scope)
        }
        model.done = PollDone(visit)?.done
        model.problem = problem
        return visit.personalPage(PageFrame(title: DatePollPageText.title), "datumprikker", model, status: status)
    }

    private static func answerOpen(_ visit: Visit) throws -> PageAnswer {
        guard let holder = holder(visit) else { return visit.notice(DoorText.linkOver, status: .notFound) }
        do {
            try visit.kring.write(by: holder.actor, source: .link, trace: visit.trace.description) { scope in
                let poll = try scope.reading.datePoll(holder.poll).value
                _ = try scope.answerDatePoll(choices(visit.form, poll, holder.person), expectedVersion: nil)
            }
        } catch KringError.conflict(.pollClosed) {
            return try open(visit, problem: DatePollPageText.closed, status: .conflict)
        } catch KringError.rejected {
            return try open(visit, problem: DatePollPageText.over, status: .conflict)
        }
        return .redirect(to: "/datumprikker/\(holder.secret)?gedaan=\(PollDone.Word.answered.rawValue)")
    }
}

/// A date poll of a circle or umbrella, as addresses name it.
struct PollPlace: Sendable {
    let host: Meeting.Host
    let poll: DatePoll.ID

    init(_ visit: Visit) throws {
        host = try visit.host()
        poll = try visit.id("poll")
        let poll = poll
        guard try visit.read({ try $0.datePoll(poll) }).value.host == host else { throw KringError.notFound }
    }

    var href: String { "\(host.href)/datumprikker/\(poll)" }
}

/// What was done with a poll, as an address carries it.
struct PollDone: Sendable {
    enum Word: String, Sendable {
        case made = "gemaakt"
        case answered = "bewaard"
        case asked = "gevraagd"
    }

    var done: Done

    init?(_ visit: Visit) {
        guard let word = visit.asked("gedaan").flatMap(Word.init(rawValue:)) else { return nil }
        switch word {
        case .made: done = Done(DatePollPageText.made)
        case .answered: done = Done(DatePollPageText.saved)
        case .asked: done = Done(DatePollPageText.asked(visit.asked("aantal").flatMap { Int($0) } ?? 0))
        }
    }
}
