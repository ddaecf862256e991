import HTTPTypes
import KringCore

/// What is one's own: am I in order, what is asked of me, and where my work is.
enum MyPages {
    static let path = "/mijn"

    static let routes: [PageRoute] = [
        .get("mine", path, query: ["bewaard"], for: .signedIn) { visit in
            let saved = visit.asked("bewaard").flatMap(InvitationAnswer.Choice.init(rawValue:))
            var model = try visit.read { try MyModel($0, visit.actor, now: visit.kring.clock.milliseconds()) }
            model.token = visit.visitor.formToken
            model.done = saved.map(MyText.saved)
            guard case .page(let page, let status, _) = visit.page(PageFrame(title: MyText.title), "mijn", model) else {
                throw KringError.notFound
            }
            return .page(page, status: status, isPersonal: true)
        },
        .post("answerMine", "/mijn/antwoord/{meeting}", for: .signedIn) { visit in
            let meeting: Meeting.ID = try visit.id("meeting")
            guard let person = visit.actor.person else { throw KringError.notFound }
            guard let choice = visit.form.one("antwoord").flatMap(InvitationAnswer.Choice.init(rawValue:)) else {
                throw PageRefusal.badInput
            }
            do {
                _ = try visit.change { scope in
                    let start = MeetingPlace.outline(try scope.reading.meeting(meeting)).start
                    // The same choice again keeps the colleague who was named with it.
                    let known = try scope.reading.answer(of: person, to: meeting).answer
                    let colleague = known?.choice == choice ? known?.colleague : nil
                    return try scope.answerInvitation(
                        InvitationAnswer(
                            meeting: meeting, person: person, choice: choice, colleague: colleague, start: start),
                        expectedVersion: nil)
                }
            } catch KringError.conflict(.invitationClosed) {
                return visit.notice(
                    DoorText.Notice(MyText.title, MyText.closed, to: path, MyText.title), status: .conflict)
            }
            return .redirect(to: "\(path)?bewaard=\(choice.rawValue)")
        },
    ]
}

/// A page of one's own.
struct MyModel: Sendable {
    struct Link: Sendable {
        var text: String
        var href: String
    }

    /// A meeting to answer for.
    struct Invitation: Sendable {
        struct Choice: Sendable {
            var value: String
            var text: String
            var isChosen: Bool
        }

        var id: String
        var when: String
        var choices: [Choice]
    }

    struct Line: Sendable {
        var when: String
        var word: String
        var symbol: String
    }

    struct Standing: Sendable {
        var sentence: String
        var symbol: String
        var style: String
        var lines: [Line]
    }

    struct CircleOfMine: Sendable {
        var name: String
        var href: String
        var standings: [Standing]
        var noNorm: String?
        var invitation: Invitation?
        var noMeeting: String?
    }

    var heading: String
    var done: String?
    var token = ""
    var todo: [Link] = []
    var circles: [CircleOfMine] = []
    var noCircle: String?
    var findOne = MyText.findOne
    var links: [Link] = []

    init(_ scope: ReadScope, _ actor: Actor, now: Int) throws {
        heading = MyText.title
        switch actor.kind {
        case .careCouncil(let zones):
            for zone in try Page.everything({ try scope.zones(page: $0) }) where zones.contains(zone.value.id) {
                links.append(Link(text: MyText.zone(zone.value.name), href: "/zones/\(zone.value.id)"))
            }
        case .region, .agency, .administrator: links.append(Link(text: MyText.flanders, href: "/vlaanderen"))
        default: break
        }
        // What somebody is here for stands first.
        for umbrella in scope.standing.coordinates.sorted() {
            links.append(Link(text: try scope.umbrella(umbrella).value.name, href: "/koepelkringen/\(umbrella)"))
        }
        if actor.kind == .administrator || !scope.standing.coordinates.isEmpty {
            links.append(Link(text: StartText.foundHeading, href: FoundingPages.path))
        }
        if actor.kind == .administrator { links.append(Link(text: DoorText.breakGlass.title, href: "/beheer/inzage")) }
        if let person = actor.person {
            heading = MyText.greeting(try scope.myself().value.givenName)
            let period = ReportPeriod(asOf: scope.today)
            for circle in try scope.personAttendance(person, period).circles {
                try add(circle, person, scope, now: now)
            }
            if circles.isEmpty, scope.standing.coordinates.isEmpty { noCircle = MyText.noCircle }
            try addRequests(scope)
            links.append(Link(text: CalendarText.title, href: CalendarPages.mine))
            links.append(Link(text: MyAttendanceText.title, href: MyAttendancePages.path))
            links.append(Link(text: WeekText.title, href: MyWeekPages.path))
            links.append(Link(text: StandInText.title, href: StandInPages.path))
            links.append(Link(text: MyText.myData, href: "/mijn-gegevens"))
        }
        if !scope.standing.columns.isDisjoint(with: [.coordinator, .careCouncil]) {
            links.append(Link(text: KeyText.heading, href: KeyPages.path))
        }
        if scope.standing.may(.readLog, in: .network) || actor.person != nil {
            links.append(Link(text: LogText.title, href: LogPages.path))
        }
        links.append(Link(text: MyText.mySessions, href: "/mijn/sessies"))
    }

    private mutating func add(
        _ circle: PersonAttendance.InCircle, _ person: Person.ID, _ scope: ReadScope, now: Int
    ) throws {
        let id = circle.circle.id
        let year = circle.header.year
        let from = CalendarDay(number: circle.header.firstDay.number)
        let meetings = try Page.everything {
            try scope.meetings(of: .circle(id), MeetingFilter(from: from, statuses: [.planned]), page: $0)
        }.map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let next = meetings.first { $0.start.utcMinutes * 60_000 > now }
        var mine = CircleOfMine(
            name: circle.circle.name, href: "/kringen/\(id)",
            standings: circle.lines.map { verdict in
                Standing(
                    sentence: MyText.sentence(verdict, year: year), symbol: Self.symbol(verdict.state),
                    style: Self.style(verdict.state),
                    lines: verdict.meetings.map { line in
                        Line(
                            when: "\(Dutch.weekday(line.day)) \(Dutch.dayAndMonth(line.day))",
                            word: MyText.presence(line.presence), symbol: Self.symbol(line.presence))
                    })
            })
        if mine.standings.isEmpty { mine.noNorm = MyText.noNorm }
        if let next {
            let answer = try scope.answer(of: person, to: next.id).answer
            mine.invitation = Invitation(
                id: next.id.rawValue, when: MyText.when(next),
                choices: InvitationAnswer.Choice.allCases.map {
                    .init(value: $0.rawValue, text: MyText.button($0), isChosen: answer?.choice == $0)
                })
        } else {
            mine.noMeeting = MyText.noMeeting
        }
        circles.append(mine)
        try addTodo(of: id, meetings, scope, now: now, year: year)
    }

    /// What others ask of her: to take over the chair, to come in somebody's place.
    private mutating func addRequests(_ scope: ReadScope) throws {
        for circle in scope.standing.memberOf.sorted() {
            guard let offer = try scope.handoverOffer(of: circle), offer.stage == .asked, offer.answer == nil else { continue }
            todo.append(Link(text: HandoverText.wouldYou(offer.circleName), href: HandoverPages.href(circle)))
        }
        let waiting = try scope.standIns().asked.filter { $0.holds && $0.agrees == nil }
        todo += waiting.map { Link(text: StandInText.request($0, seen: scope.today), href: StandInPages.path) }
    }

    /// What waits for who keeps the sheets: meetings that nobody filled in, members who may miss the minimum.
    private mutating func addTodo(
        of circle: Circle.ID, _ meetings: [MeetingOutline], _ scope: ReadScope, now: Int, year: Int
    ) throws {
        guard case .all(let attendance) = try scope.circleAttendance(circle, ReportPeriod(asOf: scope.today)) else { return }
        let names = MeetingPlace.names(of: meetings)
        // From a quarter of an hour before it begins a sheet can be kept.
        for meeting in meetings where (meeting.start.utcMinutes - 15) * 60_000 <= now {
            guard let name = names[meeting.id] else { continue }
            todo.append(
                Link(text: MyText.fillIn(meeting), href: "/kringen/\(circle)/vergaderingen/\(name)/aanwezigheid"))
        }
        let risks = Set(attendance.members.filter { $0.verdict.state == .atRisk }.map(\.name.id)).count
        let short = Set(attendance.members.filter { $0.verdict.state == .toPlan }.map(\.name.id)).count
        if risks > 0 { todo.append(Link(text: MyText.lastChance(risks), href: "/kringen/\(circle)#leden")) }
        if short > 0 { todo.append(Link(text: MyText.needMeeting(short), href: "/kringen/\(circle)#leden")) }
    }

    private static func symbol(_ state: RequirementState) -> String {
        switch state {
        case .met, .onTrack, .notApplicable: "gezond"
        case .incomplete: "leeg"
        case .toPlan: "onbekend"
        case .atRisk, .missed: "aandacht"
        }
    }

    private static func style(_ state: RequirementState) -> String {
        switch state {
        case .met, .onTrack, .notApplicable: "gezond"
        case .atRisk, .missed: "aandacht"
        case .incomplete, .toPlan: "leeg"
        }
    }

    private static func symbol(_ presence: MemberVerdict.Presence) -> String {
        switch presence {
        case .attended, .represented: "gezond"
        case .unknown: "leeg"
        case .remaining: "geen"
        case .excused, .absent, .overRepresentationLimit: "gestopt"
        }
    }
}
