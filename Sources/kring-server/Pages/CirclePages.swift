import KringCore

/// The circles: the list, and each with what everybody may know of it and what her right shows besides.
enum CirclePages {
    static let routes: [PageRoute] = [
        .get("circles", "/kringen", query: CircleListModel.query) { visit in
            let model = try CircleListModel(&visit)
            let frame = PageFrame(title: CircleText.listHeading, place: .circles, source: SiteText.source(model.day))
            return visit.page(frame, "kringen", model)
        },
        .get("circleTable", "/kringen/gegevens.csv", query: CircleListModel.query) { visit in
            let model = try CircleListModel(&visit)
            return .download(model.table, type: "text/csv; charset=utf-8", name: "kringen-\(model.day).csv")
        },
        .get("circle", "/kringen/{circle}", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            let id: Circle.ID = try visit.id("circle")
            let playbook = visit.kring.playbook.current
            var model = try visit.read { scope in
                var model = try CircleModel(id, period, playbook, scope, now: visit.minutes)
                model.next = try MeetingCard(id, scope, now: visit.minutes)
                // That nothing is planned stands among the first steps already.
                if model.begin != nil, model.next?.when == nil { model.next = nil }
                return model
            }
            model.token = visit.visitor.formToken
            var frame = PageFrame(title: model.name, place: .circles, source: SiteText.source(period.asOf))
            frame.trail = [.init(SiteText.name(of: .circles), "/kringen"), .init(model.name)]
            return visit.page(frame, "kring", model)
        },
    ]
}

/// One circle as everybody sees it: what, for whom, where, how it goes and whom to ask.
struct CircleModel: Sendable {
    struct Line: Sendable {
        var number: Int?
        var title: String
        var detail: String
        var look: RequirementLook
        /// The next thing to do about it, for who may.
        var action: PageFrame.Link?
    }

    /// A zone, with what stands between it and the next.
    struct ZoneLink: Sendable {
        var text: String
        var href: String
        var after: String
    }

    struct Figure: Sendable {
        var value: String
        var beside: String
        var words: String
    }

    /// When it meets, as everybody may know it.
    struct DateRow: Sendable {
        var when: String
        var words: String
    }

    var name: String
    var area: String
    var zones: [ZoneLink]
    var look: StateLook
    var reason: String
    var about: String?
    var facts: [Figure]
    var lines: [Line]
    var ring: String
    var advice: [String]
    var contacts: [PageFrame.Link]
    var noContact: String?
    var rules: PageFrame.Link?
    /// Of a circle that only just began, for who leads it: what to do first.
    var begin: CircleBeginning?
    /// For those inside: the parts of the circle, and the next or running meeting.
    var tabs: CircleTabs?
    var next: MeetingCard?
    var token = ""
    /// For everybody: when it meets, where the circle lets everybody know that.
    var dates: [DateRow] = []
    /// Its dates for one's own calendar.
    var calendar: PageFrame.Link?
    /// In which of its zones its profession has a seat in the care council.
    var council: String?
    /// For those inside and those who look after it: that nobody is found yet to chair it; for who leads it, where it is handed
    /// over.
    var search: String?
    /// What is done from here: hand it over, tell the care council something, become a member, wake it up.
    var ways: [PageFrame.Link] = []
    var wake: PageFrame.Link?
    var contactHeading: String
    /// For those inside: its year, and what is about people.
    var plan: CircleYear?
    var own: CircleInside.Own?
    var risk: CircleInside.Risk?
    var officers: [CircleInside.Officer]
    var fellows: CircleInside.Fellows?
    /// Whether strips of attendance are on it: their marks are drawn once.
    var hasStrips: Bool

    /// - Parameter now: Minutes since 1970 UTC.
    init(_ id: Circle.ID, _ period: ReportPeriod, _ playbook: Playbook, _ scope: ReadScope, now: Int) throws {
        let circle = try scope.circle(id).circle.value
        let status = try Self.outward(scope.circleStatus(id, period))
        name = circle.name
        let today = scope.today
        let links = circle.zones.filter { $0.span.contains(today) }
        zones = try links.enumerated().map { index, link in
            ZoneLink(
                text: try scope.zone(link.zone).value.name, href: "/zones/\(link.zone)",
                after: Dutch.separator(after: index, of: links.count))
        }
        area = CircleText.area(zones.count)
        council = try Self.council(circle, links.map(\.zone), scope)
        look = StateLook(status.state)
        reason = RequirementText.reason(status)
        about = circle.description
        let waived = try Self.waived(id, year: status.header.year, scope)
        var number = 0
        lines = status.requirements.map { requirement in
            let look = RequirementLook(requirement.state, waived: requirement.waived)
            if look.isShown { number += 1 }
            return Line(
                number: look.isShown ? number : nil, title: RequirementText.title(requirement.requirement),
                detail: [RequirementText.detail(requirement), CircleText.part(requirement), waived[requirement.requirement.id]]
                    .compactMap(\.self)
                    .joined(separator: " "), look: look, action: Self.action(requirement, of: id, scope))
        }
        let arcs = lines.filter(\.look.isShown)
        let good = arcs.filter(\.look.goesWell).count
        ring = Charts.ring(
            arcs.map(\.look.style), centre: CircleText.ringCentre(good, of: arcs.count),
            label: CircleText.ringLabel(arcs.map { ($0.title, $0.look.word) }))
        advice = status.advice.map(RequirementText.title)
        contacts = circle.contact.map(ContactLinks.full) ?? []
        noContact = contacts.isEmpty ? CircleText.noContact : nil
        let inside = try CircleInside(id, period, scope)
        (own, risk, officers, fellows) = (inside.own, inside.risk, inside.officers, inside.fellows)
        hasStrips = own != nil || risk != nil
        facts = CircleText.figures(status, practices: inside.practices).map {
            Figure(value: $0.value, beside: $0.beside, words: $0.words)
        }
        rules = circle.professions.first.map { .init(CircleText.rules, "/beroepen/\($0)") }
        tabs = CircleTabs(id, at: .overview, scope)
        search = try scope.successorSearch(of: id).map(HandoverText.sought)
        contactHeading = officers.isEmpty ? CircleText.contact : CircleText.chairsAndContact
        let object = Object.circle(id)
        if scope.standing.may(.changeCircle, in: object) { ways.append(.init(HandoverText.title, HandoverPages.href(id))) }
        if scope.standing.may(.raiseSignal, in: object) {
            ways.append(.init(CircleSettingsText.tellCouncil, "/kringen/\(id)/signalen"))
        }
        // Who looks after circles has other work here than to join.
        let isGuest = scope.actor.kind == .open || scope.actor.person != nil && scope.standing.coordinates.isEmpty
        if isGuest, !scope.standing.may(.seeMeetings, in: object), let mail = circle.contact?.email,
            status.state != .dissolved
        {
            ways.append(.init(CircleText.join, "mailto:\(mail)?subject=\(FormText.encoded(CircleText.joining))"))
        }
        if status.state == .dormant {
            let plans = scope.standing.may(.manageMeetings, in: object)
            wake = .init(CircleText.wake, plans ? "/kringen/\(id)/vergaderingen/nieuw" : StartPages.path)
        }
        if circle.publishesDates || scope.standing.may(.seeMeetings, in: .circle(id)) {
            calendar = .init(CalendarText.circleLink, "/kringen/\(id)/agenda.ics")
        }
        if circle.publishesDates { dates = try Self.dates(of: id, scope) }
        if let found = try Self.ifAllowed({ try Self.meetings(of: id, scope) }) {
            dates = []
            let asked = status.header.year == today.year ? status.requirements : []
            plan = try CircleYear(id, found, asked, scope, now: now)
            begin = CircleBeginning(circle, status, found, planAll: plan?.planAll, scope, now: now)
            if let all = plan?.planAll, begin?.steps.contains(where: { $0.href == all.href }) == true { plan?.planAll = nil }
            if status.state == .starting, !found.contains(where: { $0.status == .held }) {
                // Before a circle met for the first time its counts say nothing, and nobody is late.
                (facts, risk, own, hasStrips) = ([], nil, nil, false)
            }
        }
    }

    /// The one thing to do next about a requirement that does not go well; nothing for who may not do it.
    private static func action(_ line: OutwardRequirement, of id: Circle.ID, _ scope: ReadScope) -> PageFrame.Link? {
        guard !line.waived, ![.met, .onTrack, .notApplicable].contains(line.state) else { return nil }
        let (object, href) = (Object.circle(id), "/kringen/\(id)")
        switch line.requirement.kind {
        case .eventCount(let count) where scope.standing.may(.manageMeetings, in: object):
            if line.state == .incomplete { return .init(CircleText.fillInMeetings, "\(href)/vergaderingen") }
            return line.state == .missed ? nil : CircleText.plan(count.kinds, in: id)
        case .memberAttendance where scope.standing.may(.manageMeetings, in: object):
            if line.state == .incomplete { return .init(CircleText.fillInMeetings, "\(href)/vergaderingen") }
            return line.state == .toPlan ? .init(CircleText.planExtra, "\(href)/vergaderingen/nieuw") : nil
        case .officeCount where scope.standing.may(.changeCircle, in: object):
            return .init(CircleText.findSuccessor, HandoverPages.href(id))
        case .memberCount where scope.standing.may(.admitMembers, in: object):
            return .init(CircleText.addMembers, "\(href)/leden/nieuw")
        default: return nil
        }
    }

    /// Zones that did not tell who sits in their board are passed over: of those nothing is known.
    private static func council(_ circle: Circle, _ zones: [Zone.ID], _ scope: ReadScope) throws -> String? {
        var (with, without): ([String], [String]) = ([], [])
        for zone in zones {
            let seats = try scope.board(of: zone).map(\.value).filter { $0.span.contains(scope.today) }
            guard !seats.isEmpty else { continue }
            let board = BoardSeats(seats)
            let name = try scope.zone(zone).value.name
            if circle.professions.contains(where: { board.has($0, circles: [circle.id]) }) {
                with.append(name)
            } else {
                without.append(name)
            }
        }
        let text = BoardText.ofCircle(with, without)
        return text.isEmpty ? nil : text
    }

    /// Why requirements need not be met in a year, by requirement: for who may see that.
    private static func waived(_ id: Circle.ID, year: Int, _ scope: ReadScope) throws -> [String: String] {
        let waivers = try ifAllowed { try scope.waiversWithNames(of: id) } ?? []
        return waivers.filter { $0.entry.value.year == year }.reduce(into: [:]) {
            $0[$1.entry.value.requirement] = UmbrellaText.waived($1.entry.value.reason, by: $1.by)
        }
    }

    /// What a right shows, and nothing where there is none.
    static func ifAllowed<T>(_ look: () throws -> T) throws -> T? {
        do { return try look() } catch KringError.forbidden { return nil } catch KringError.notFound { return nil }
    }

    private static func meetings(of id: Circle.ID, _ scope: ReadScope) throws -> [MeetingOutline] {
        try Page.everything {
            try scope.meetings(of: .circle(id), MeetingFilter(from: scope.today.adding(days: -400)), page: $0)
        }.map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    /// So many of the next meetings are shown to everybody.
    private static let shownDates = 4

    private static func dates(of id: Circle.ID, _ scope: ReadScope) throws -> [DateRow] {
        let next = try scope.publicCalendar(of: id).filter {
            $0.meeting.start.day >= scope.today && $0.meeting.status == .planned
        }
        return next.prefix(shownDates).map { entry in
            DateRow(
                when: "\(MeetingText.day(entry.meeting.start.day, seen: scope.today)), \(Dutch.time(entry.meeting.start))",
                words: [
                    StateWords.word(entry.meeting.kind), entry.municipality ?? (entry.meeting.online ? MeetingText.online : nil),
                ].compactMap(\.self).joined(separator: " · "))
        }
    }

    /// What everybody may know of a state, whoever looks.
    static func outward(_ view: CircleStatusView) -> OutwardCircleStatus {
        switch view {
        case .open(let status), .upward(let status): status
        case .coordinator(let status): status.status
        case .own(let status): OutwardCircleStatus(status)
        }
    }
}
