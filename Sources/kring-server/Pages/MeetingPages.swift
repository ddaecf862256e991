import HTTPTypes
import HummingbirdCore
import KringCore

/// The meetings of a circle or umbrella: the list, and each with its answers, its agenda and its minutes.
enum MeetingPages {
    static let list = "/kringen/{circle}/vergaderingen"
    /// One of a circle.
    static let one = "\(list)/{meeting}"

    static let routes: [PageRoute] = ofCircle + Meeting.Host.roots.flatMap { ofHost("\($0.0)\($0.1)", $0.2) }

    private static let ofCircle: [PageRoute] = [
        .get("meetings", list, query: ChangeBanner.query, for: .signedIn) { visit in
            let id: Circle.ID = try visit.id("circle")
            let model = try visit.read { scope in
                var model = try MeetingListModel(id, scope, now: visit.minutes)
                model.done = ChangeBanner.done(visit, id, at: "\(model.circle.href ?? "")/vergaderingen", scope) { _ in
                    MeetingText.changed
                }
                return model
            }
            return visit.personalPage(frame(MeetingText.listTitle, .circle(id), model.circle.text), "vergaderingen", model)
        }
    ]

    /// What the meetings of a circle and those of an umbrella have alike.
    private static func ofHost(_ list: String, _ suffix: String) -> [PageRoute] {
        let one = "\(list)/{meeting}"
        return [
            .get("planMeeting\(suffix)", "\(list)/nieuw", query: ["soort", "datum"], for: .signedIn) { visit in
                try MeetingForms.plan(&visit)
            },
            .post("savePlannedMeeting\(suffix)", "\(list)/nieuw", for: .signedIn) { visit in try MeetingForms.savePlan(&visit) },
            .get("meeting\(suffix)", one, query: ["gedaan", "wijziging"], for: .signedIn) { visit in try show(visit) },
            .post("answerMeeting\(suffix)", "\(one)/antwoord", for: .signedIn) { visit in try answer(visit) },
            .get("changeMeeting\(suffix)", "\(one)/wijzig", for: .signedIn) { visit in try MeetingForms.change(&visit) },
            .post("saveChangedMeeting\(suffix)", "\(one)/wijzig", for: .signedIn) { visit in try MeetingForms.saveChange(&visit)
            },
            .get("cancelMeeting\(suffix)", "\(one)/aflassen", for: .signedIn) { visit in try MeetingForms.cancel(&visit) },
            .post("saveCancelledMeeting\(suffix)", "\(one)/aflassen", for: .signedIn) { visit in
                try MeetingForms.saveCancel(&visit)
            },
            .post("reopenMeeting\(suffix)", "\(one)/heropenen", for: .signedIn) { visit in try reopen(visit) },
            .get("minutes\(suffix)", "\(one)/verslag", for: .signedIn) { visit in try MeetingForms.minutes(&visit) },
            .post("saveMinutes\(suffix)", "\(one)/verslag", for: .signedIn) { visit in try MeetingForms.saveMinutes(&visit) },
        ]
    }

    /// The frame of a page about meetings.
    ///
    /// - Parameter below: From the list of meetings down to the page itself.
    static func frame(
        _ title: String, _ host: Meeting.Host, _ name: String, below: [PageFrame.Link] = []
    ) -> PageFrame {
        var frame = PageFrame(title: "\(title), \(name)", place: .circles)
        frame.trail = host.trail(named: name)
        // The meetings of an umbrella are listed on its own page.
        if !below.isEmpty, !host.isUmbrella { frame.trail.append(.init(MeetingText.listTitle, host.meetingsHref)) }
        frame.trail += below
        return frame
    }

    // MARK: One meeting

    private static func show(_ visit: Visit, wrong: String? = nil, status: HTTPResponse.Status = .ok) throws -> PageAnswer {
        let place: MeetingPlace
        do {
            place = try MeetingPlace(visit)
        } catch KringError.notFound {
            return try moved(visit)
        }
        var model = try visit.read { try MeetingModel(place, $0, now: visit.minutes) }
        model.token = visit.visitor.formToken
        model.wrong = wrong
        if let word = visit.asked("gedaan").flatMap(MeetingDone.init(rawValue:)) {
            model.done = try visit.read { scope in
                var done = try word.done(place, model.meeting, visit, scope)
                // The way back leads to the list: there may be no such meeting, or no such day, after it.
                done.undo =
                    ChangeBanner.undo(asked: visit, below: place.hostHref, backTo: place.host.meetingsHref, scope)
                    ?? done.undo
                return done
            }
        }
        let frame = frame(model.heading, place.host, model.host.text, below: [.init(MeetingText.day(model.meeting.start.day))])
        return visit.personalPage(frame, "vergadering", model, status: status)
    }

    /// An address of a day on which there is no meeting any more leads to where the meeting is now.
    private static func moved(_ visit: Visit) throws -> PageAnswer {
        let host = try visit.host()
        guard let day = visit.parameters["meeting"].flatMap({ CalendarDay(String($0.prefix(10))) }) else {
            throw KringError.notFound
        }
        let there = try visit.read { scope -> String? in
            guard let found = try scope.meetings(movedFrom: day, of: host).first else { return nil }
            return try MeetingPlace.href(of: found, in: host, scope)
        }
        guard let there else { throw KringError.notFound }
        return .redirect(to: there)
    }

    private static func answer(_ visit: Visit) throws -> PageAnswer {
        let place = try MeetingPlace(visit)
        guard let person = visit.actor.person else { throw KringError.notFound }
        guard let choice = visit.form.one("antwoord").flatMap(InvitationAnswer.Choice.init(rawValue:)) else {
            throw PageRefusal.badInput
        }
        do {
            _ = try visit.change { scope in
                let start = MeetingPlace.outline(try scope.reading.meeting(place.meeting)).start
                let known = try scope.reading.answer(of: person, to: place.meeting).answer
                let colleague = known?.choice == choice ? known?.colleague : nil
                return try scope.answerInvitation(
                    InvitationAnswer(meeting: place.meeting, person: person, choice: choice, colleague: colleague, start: start),
                    expectedVersion: nil)
            }
        } catch KringError.conflict(.invitationClosed) {
            return try show(visit, wrong: MeetingText.closed, status: .conflict)
        }
        return .redirect(to: "\(place.meetingHref)?gedaan=\(choice.rawValue)")
    }

    private static func reopen(_ visit: Visit) throws -> PageAnswer {
        let place = try MeetingPlace(visit)
        let version = visit.form.one("versie").flatMap { Int($0) }
        do {
            _ = try visit.change { scope in
                guard case .full(let stored) = try scope.reading.meeting(place.meeting) else { throw KringError.forbidden }
                var meeting = stored.value
                try scope.require(.manageMeetings, in: .meeting(place.meeting, of: meeting.host))
                // The second of two taps finds it open.
                guard meeting.status == .cancelled else { return }
                meeting.status = .planned
                _ = try scope.changeMeeting(meeting, expectedVersion: version)
            }
        } catch KringError.conflict(.staleVersion) {
            throw PageRefusal.changedMeanwhile
        }
        return .redirect(to: "\(place.meetingHref)?gedaan=\(MeetingDone.reopened.rawValue)")
    }
}

extension Visit {
    /// Minutes since 1970 UTC.
    var minutes: Int { kring.clock.milliseconds() / 60_000 }
}

/// What was done with a meeting, as an address carries it.
enum MeetingDone: String, Sendable {
    case planned = "ingepland"
    case moved = "verplaatst"
    case changed = "gewijzigd"
    case cancelled = "afgelast"
    case reopened = "heropend"
    case minutes = "verslag"
    case comes
    case cannot
    case colleagueComes = "colleague_comes"

    /// A page of the meeting that says so.
    ///
    /// - Parameter change: The number of the change in the log, by which it can be undone.
    func address(_ href: String, after change: Int?) -> String {
        "\(href)?gedaan=\(rawValue)\(change.map { "&wijziging=\($0)" } ?? "")"
    }

    /// What to say of it, and what may come next.
    func done(_ place: MeetingPlace, _ meeting: MeetingOutline, _ visit: Visit, _ scope: ReadScope) throws -> Done {
        let invitation = "\(place.meetingHref)/uitnodiging"
        let today = scope.today
        // Who may not plan has not done it: an address that somebody passed on says nothing more.
        guard scope.standing.may(.manageMeetings, in: place.host.object) else { return Done(sentence(meeting, 0, today)) }
        switch self {
        case .planned:
            let count = try scope.invitationMails(of: place.meeting).recipients.count
            let next: PageFrame.Link? =
                meeting.start.utcMinutes <= visit.minutes
                ? .init(MeetingText.fillIn, place.href)
                : count > 0 ? .init(MeetingText.invite(count, place.host), invitation) : nil
            return Done(sentence(meeting, 0, today), next: [next].compactMap(\.self))
        case .moved, .cancelled, .reopened:
            let mails = try scope.invitationMails(of: place.meeting)
            let knowing = mails.lines.count { !$0.mails.isEmpty || $0.choice != nil }
            let next = knowing > 0 && self != .reopened ? [PageFrame.Link(MeetingText.tell(knowing, place.host), invitation)] : []
            return Done(sentence(meeting, mails.lines.count(where: \.isToConfirm), today), next: next)
        default: return Done(sentence(meeting, 0, today))
        }
    }

    private func sentence(_ meeting: MeetingOutline, _ toConfirm: Int, _ today: CalendarDay) -> String {
        switch self {
        case .planned: MeetingText.planned(meeting.start.day, today: today)
        case .moved: MeetingText.moved(to: meeting.start.day, today: today, answers: toConfirm)
        case .changed: MeetingText.changed
        case .cancelled: MeetingText.calledOff
        case .reopened: MeetingText.reopened
        case .minutes: MeetingText.minutesSaved
        case .comes: MeetingText.answered(.comes)
        case .cannot: MeetingText.answered(.cannot)
        case .colleagueComes: MeetingText.answered(.colleagueComes)
        }
    }
}

extension MeetingPlace {
    /// The page of the meeting.
    var meetingHref: String { "\(host.meetingsHref)/\(name)" }

    /// The page of a meeting.
    static func href(of meeting: MeetingOutline, in host: Meeting.Host, _ scope: ReadScope) throws -> String {
        let day = meeting.start.day
        let sameDay = try Page.everything {
            try scope.meetings(of: host, MeetingFilter(from: day, to: day.adding(days: 1)), page: $0)
        }.map(outline)
        return "\(host.meetingsHref)/\(names(of: sameDay)[meeting.id] ?? day.description)"
    }
}
