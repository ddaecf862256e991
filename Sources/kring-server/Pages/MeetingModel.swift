import KringCore

/// One meeting: when and where, who comes, what is on the agenda, what was decided.
struct MeetingModel: Sendable {
    struct Figure: Sendable {
        var value: String
        var words: String
    }

    /// Those who answered alike, by name.
    struct Group: Sendable {
        var heading: String
        var names: [String]
    }

    /// One circle at a meeting of its umbrella.
    struct Spoken: Sendable {
        var name: String
        var href: String
        var chairs: String
        var cell: UmbrellaModel.Cell
    }

    struct Choice: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }

    /// How a meeting stands that is not simply to come.
    struct Banner: Sendable {
        var style: String
        var symbol: String
        var text: String
        var action: PageFrame.Link?
    }

    var heading: String
    var host: PageFrame.Link
    var tabs: CircleTabs?
    var meeting: MeetingOutline
    var when: String
    var place: String
    var kind: String
    var about: String?
    var banner: Banner?
    var moved: String?
    var done: Done?
    var wrong: String?
    var token = ""
    var href: String
    var version: Int
    /// For who prepares it: what people answered.
    var answers: [Figure] = []
    var groups: [Group] = []
    var toConfirm: String?
    /// For who is invited: her own answer.
    var choices: [Choice] = []
    /// Of an umbrella: who came for each circle, for its coordinator.
    var circles: [Spoken] = []
    var agenda: String?
    var noAgenda: String?
    var minutes: String?
    var minutesLink: PageFrame.Link?
    var actions: [PageFrame.Link] = []
    var reopen: String?

    /// - Parameter now: Minutes since 1970 UTC.
    init(_ place: MeetingPlace, _ scope: ReadScope, now: Int) throws {
        let view = try scope.meeting(place.meeting)
        meeting = MeetingPlace.outline(view)
        version = view.version
        href = place.meetingHref
        host = .init(try scope.hostName(place.host), place.hostHref)
        if case .circle(let circle) = place.host { tabs = CircleTabs(circle, at: .meetings, scope) }
        heading = MeetingText.heading(meeting, today: scope.today)
        when = MeetingText.span(meeting)
        let venue = try meeting.venue.flatMap { id in
            scope.standing.may(.seePlaces, in: .common) ? try scope.venue(id).value : nil
        }
        self.place = MeetingText.place(venue, online: meeting.online)
        kind = StateWords.word(meeting.kind)
        moved = MeetingText.moved(from: try scope.earlierStarts(of: meeting.id), to: meeting.start, today: scope.today)
        let object = place.host.object
        let plans = scope.standing.may(.manageMeetings, in: object)
        let keeps = scope.standing.may(.keepAttendance, in: object)
        let isToCome = meeting.start.utcMinutes > now
        let mayFill = keeps && meeting.status != .cancelled && meeting.start.utcMinutes - 15 <= now
        if case .full(let stored) = view {
            about = stored.value.title
            agenda = stored.value.agenda
            minutes = stored.value.minutes
            if meeting.status == .cancelled {
                banner = Banner(style: "onbekend", symbol: "gestopt", text: MeetingText.cancelled(stored.value.reason))
            }
        }
        if agenda == nil, isToCome { noAgenda = MeetingText.noAgenda }
        switch meeting.status {
        case .held:
            banner = Banner(
                style: "gezond", symbol: "gezond", text: try Self.held(meeting, of: place.host, scope),
                action: mayFill ? .init(MeetingText.Action.correct, place.href) : nil)
        case .planned where !isToCome:
            banner = Banner(
                style: "leeg", symbol: "leeg", text: MeetingText.unfilled,
                action: mayFill ? .init(MeetingText.fillIn, place.href) : nil)
        case .planned:
            if mayFill { actions.append(.init(MeetingText.Action.fillIn, place.href)) }
        case .cancelled: break
        }
        if plans {
            if isToCome { actions.append(.init(MeetingText.Action.invite, "\(href)/uitnodiging")) }
            if meeting.status != .cancelled {
                actions.append(.init(MeetingText.Action.change, "\(href)/wijzig"))
                if meeting.status == .planned { actions.append(.init(MeetingText.Action.cancel, "\(href)/aflassen")) }
                if !isToCome {
                    let words = minutes == nil ? MeetingText.Action.addMinutes : MeetingText.Action.changeMinutes
                    minutesLink = .init(words, "\(href)/verslag")
                }
            } else {
                reopen = MeetingText.Action.reopen
            }
        }
        if place.host.isUmbrella, keeps, meeting.status == .held { circles = try Self.spoken(at: meeting, scope) }
        if meeting.status == .planned { try addAnswers(scope, isOpen: isToCome, plans: plans) }
    }

    /// How many came: people to a circle, circles to an umbrella.
    private static func held(_ meeting: MeetingOutline, of host: Meeting.Host, _ scope: ReadScope) throws -> String {
        switch host {
        case .circle(let circle): return MeetingText.held(try scope.presentCounts(of: circle)?[meeting.id])
        case .umbrella:
            guard scope.standing.may(.keepAttendance, in: host.object) else { return MeetingText.held(nil) }
            let circles = try scope.umbrellaSheet(of: meeting.id).circles
            return UmbrellaText.held(circles.count { $0.came != nil }, of: circles.count)
        }
    }

    /// Who came for each circle of an umbrella: its chair, a deputy, nobody.
    private static func spoken(at meeting: MeetingOutline, _ scope: ReadScope) throws -> [Spoken] {
        try scope.umbrellaSheet(of: meeting.id).circles.map { line in
            let isDeputy = line.deputies.contains { $0.id == line.came }
            let came = line.people.first { $0.id == line.came }
            let (symbol, word) =
                came == nil
                ? ("a-weg", UmbrellaText.stayedAway)
                : isDeputy ? ("a-collega", UmbrellaText.deputyCame) : ("a-was", UmbrellaText.came)
            let names = came.map { [$0] } ?? line.chairs
            return Spoken(
                name: line.circle.name, href: "/kringen/\(line.circle.id)",
                chairs: names.isEmpty
                    ? UmbrellaText.noChair : Dutch.list(names.map { "\($0.givenName) \($0.familyName)" }),
                cell: UmbrellaModel.Cell(when: "", symbol: symbol, word: word))
        }
    }

    private mutating func addAnswers(_ scope: ReadScope, isOpen: Bool, plans: Bool) throws {
        guard let found = try? scope.answers(to: meeting.id) else { return }
        if isOpen, let person = scope.actor.person, let own = found.answers.first(where: { $0.name.id == person }) {
            choices = InvitationAnswer.Choice.allCases.map {
                Choice(value: $0.rawValue, text: MyText.button($0), isChosen: own.answer?.choice == $0 && !own.isToConfirm)
            }
        }
        guard plans, found.extent == .all else { return }
        let choices = found.answers.map(\.answer?.choice)
        answers = [
            Figure(value: "\(choices.count { $0 == .comes || $0 == .colleagueComes })", words: MeetingText.comes),
            Figure(value: "\(choices.count { $0 == .cannot })", words: MeetingText.cannot),
            Figure(value: "\(choices.count { $0 == nil })", words: MeetingText.silent),
        ]
        groups = [.comes, .colleagueComes, .cannot, nil].compactMap { (choice: InvitationAnswer.Choice?) in
            let those = found.answers.filter { $0.answer?.choice == choice }
            guard !those.isEmpty else { return nil }
            let names = those.sorted { ($0.name.familyName, $0.name.givenName) < ($1.name.familyName, $1.name.givenName) }.map {
                view in
                let name = MemberText.name(view.name)
                guard let colleague = view.colleague else { return name }
                return MeetingText.inHerPlace(name, MemberText.name(colleague), isAwaited: view.isAwaited)
            }
            return Group(heading: MeetingText.answers(choice, those.count), names: names)
        }
        let old = found.answers.count(where: \.isToConfirm)
        toConfirm = old > 0 ? MeetingText.toConfirm(old) : nil
    }
}
