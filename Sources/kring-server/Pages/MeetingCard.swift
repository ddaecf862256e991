import KringCore

/// The meeting that matters now, on the page of its circle: the one that runs or was not filled in yet, else the next.
struct MeetingCard: Sendable {
    struct Action: Sendable {
        var text: String
        var href: String
        var style: String
    }

    var heading: String
    var when: String?
    var place: String?
    var href = ""
    var answers: [MeetingModel.Figure] = []
    var choices: [MeetingModel.Choice] = []
    var actions: [Action] = []

    /// From so many minutes before it begins the sheet is offered.
    private static let before = 120
    /// For so many minutes after its end a meeting is the one that matters; then it waits in the list.
    private static let after = 36 * 60

    /// Nothing for who is not inside, and for a member when nothing is planned.
    ///
    /// - Parameter now: Minutes since 1970 UTC.
    init?(_ id: Circle.ID, _ scope: ReadScope, now: Int) throws {
        let object = Object.circle(id)
        guard scope.standing.may(.seeMeetings, in: object) else { return nil }
        let plans = scope.standing.may(.manageMeetings, in: object)
        let keeps = scope.standing.may(.keepAttendance, in: object)
        let list = "/kringen/\(id)/vergaderingen"
        let meetings = try Page.everything {
            try scope.meetings(
                of: .circle(id), MeetingFilter(from: CalendarDay(year: scope.today.year, month: 1, day: 1)), page: $0)
        }.map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let planned = meetings.filter { $0.status == .planned }
        let running = planned.first { $0.start.utcMinutes - Self.before <= now && now < $0.end.utcMinutes + Self.after }
        guard let meeting = running ?? planned.first(where: { $0.start.utcMinutes > now }) else {
            guard plans else { return nil }
            heading = MeetingText.Card.nothing
            actions = [Action(text: MeetingText.Action.plan, href: "\(list)/nieuw", style: "")]
            return
        }
        let sameKind = meetings.filter {
            $0.kind == meeting.kind && $0.status != .cancelled && $0.start.day.year == meeting.start.day.year
        }
        let number = (sameKind.firstIndex { $0.id == meeting.id } ?? 0) + 1
        heading = MeetingText.Card.heading(meeting, number: number, today: scope.today, now: now)
        when = MeetingText.span(meeting)
        let names = try scope.venueNames()
        place = meeting.venue.flatMap { names[$0] } ?? (meeting.online ? MeetingText.online : nil)
        href = "\(list)/\(MeetingPlace.names(of: meetings)[meeting.id] ?? "")"
        let isOpen = meeting.start.utcMinutes > now
        if let counts = try scope.answerCounts(to: meeting.id) {
            answers = [
                .init(value: "\(counts.comes)", words: MeetingText.comes),
                .init(value: "\(counts.cannot)", words: MeetingText.cannot),
                .init(value: "\(counts.silent)", words: MeetingText.silent),
            ]
            if keeps, running != nil {
                actions.append(Action(text: MeetingText.Action.fillIn, href: "\(href)/aanwezigheid", style: ""))
            }
            if plans, isOpen, counts.silent > 0 {
                let isNew = counts.comes + counts.cannot == 0
                actions.append(
                    Action(
                        text: isNew ? MeetingText.invite(counts.silent, .circle(id)) : MeetingText.Card.remind(counts.silent),
                        href: "\(href)/uitnodiging", style: actions.isEmpty ? "" : " licht"))
            }
        }
        if isOpen, let person = scope.actor.person, let own = try? scope.answer(of: person, to: meeting.id) {
            choices = InvitationAnswer.Choice.allCases.map {
                .init(value: $0.rawValue, text: MyText.button($0), isChosen: own.answer?.choice == $0 && !own.isToConfirm)
            }
        }
    }
}
