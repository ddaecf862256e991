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
                var model = try CircleModel(id, period, playbook, scope)
                model.next = try MeetingCard(id, scope, now: visit.minutes)
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
    }

    struct Figure: Sendable {
        var value: String
        var beside: String
        var words: String
    }

    struct MeetingRow: Sendable {
        var when: String
        var words: String
        /// The page of the meeting.
        var href: String
        /// What is to be done about it now.
        var action: PageFrame.Link?
    }

    /// Members who stand alike, by name: for who may see them.
    struct Risk: Sendable {
        var heading: String
        var names: String
        var isOpen: Bool
    }

    var name: String
    var area: String
    var zones: [PageFrame.Link]
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
    /// For those inside: the parts of the circle, and the next or running meeting.
    var tabs: CircleTabs?
    var next: MeetingCard?
    var token = ""
    /// For everybody: when it meets, where the circle lets everybody know that.
    var dates: [MeetingRow] = []
    /// Its dates for one's own calendar.
    var calendar: PageFrame.Link?
    /// In which of its zones its profession has a seat in the care council.
    var council: String?
    /// For those inside and those who look after it: that nobody is found yet to chair it; for who leads it, where it is handed
    /// over.
    var search: String?
    var handOver: PageFrame.Link?
    /// For those inside: the meetings around today, and for the chair who may miss the minimum.
    var meetings: [MeetingRow] = []
    var risks: [Risk] = []
    var riskHeading: String?

    init(_ id: Circle.ID, _ period: ReportPeriod, _ playbook: Playbook, _ scope: ReadScope) throws {
        let circle = try scope.circle(id).circle.value
        let status = try Self.outward(scope.circleStatus(id, period))
        name = circle.name
        let today = scope.today
        let links = circle.zones.filter { $0.span.contains(today) }
        zones = try links.map { .init(try scope.zone($0.zone).value.name, "/zones/\($0.zone)") }
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
                detail: [RequirementText.detail(requirement), waived[requirement.requirement.id]].compactMap(\.self)
                    .joined(separator: " "), look: look)
        }
        let arcs = lines.filter(\.look.isShown)
        let good = arcs.filter(\.look.goesWell).count
        ring = Charts.ring(
            arcs.map(\.look.style), centre: CircleText.ringCentre(good, of: arcs.count),
            label: CircleText.ringLabel(arcs.map { ($0.title, $0.look.word) }))
        advice = status.advice.map(RequirementText.title)
        contacts = circle.contact.map(ContactLinks.links) ?? []
        noContact = contacts.isEmpty ? CircleText.noContact : nil
        facts = CircleText.figures(status).map { Figure(value: $0.value, beside: $0.beside, words: $0.words) }
        rules = circle.professions.first.map { .init(CircleText.rules, "/beroepen/\($0)") }
        tabs = CircleTabs(id, at: .overview, scope)
        search = try scope.successorSearch(of: id).map(HandoverText.sought)
        if scope.standing.may(.changeCircle, in: .circle(id)) {
            handOver = .init(HandoverText.title, HandoverPages.href(id))
        }
        let attendance = try Self.ifAllowed { try scope.circleAttendance(id, period) }
        if case .all(let all)? = attendance { addRisks(all) }
        if circle.publishesDates || scope.standing.may(.seeMeetings, in: .circle(id)) {
            calendar = .init(CalendarText.circleLink, "/kringen/\(id)/agenda.ics")
        }
        if circle.publishesDates { dates = try Self.dates(of: id, scope) }
        if let found = try Self.ifAllowed({ try Self.meetings(of: id, scope) }) {
            dates = []
            let isKept = riskHeading != nil
            let names = MeetingPlace.names(of: found)
            meetings = CircleText.around(scope.today, found).map { meeting in
                let page = "/kringen/\(id)/vergaderingen/\(names[meeting.id] ?? "")"
                let waits = isKept && meeting.start.day <= today && meeting.status == .planned
                return MeetingRow(
                    when: "\(MeetingText.day(meeting.start.day, seen: today)), \(Dutch.time(meeting.start))",
                    words: CircleText.words(meeting, today: today), href: page,
                    action: waits ? .init(MeetingText.fillIn, "\(page)/aanwezigheid") : nil)
            }
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
    private static func ifAllowed<T>(_ look: () throws -> T) throws -> T? {
        do { return try look() } catch KringError.forbidden { return nil } catch KringError.notFound { return nil }
    }

    private static func meetings(of id: Circle.ID, _ scope: ReadScope) throws -> [MeetingOutline] {
        try Page.everything {
            try scope.meetings(of: .circle(id), MeetingFilter(from: scope.today.adding(days: -400)), page: $0)
        }.map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    /// So many of the next meetings are shown to everybody.
    private static let shownDates = 4

    private static func dates(of id: Circle.ID, _ scope: ReadScope) throws -> [MeetingRow] {
        let next = try scope.publicCalendar(of: id).filter {
            $0.meeting.start.day >= scope.today && $0.meeting.status == .planned
        }
        return next.prefix(shownDates).map { entry in
            MeetingRow(
                when: "\(MeetingText.day(entry.meeting.start.day, seen: scope.today)), \(Dutch.time(entry.meeting.start))",
                words: [
                    StateWords.word(entry.meeting.kind), entry.municipality ?? (entry.meeting.online ? MeetingText.online : nil),
                ].compactMap(\.self).joined(separator: " · "), href: "")
        }
    }

    private mutating func addRisks(_ attendance: CircleAttendance) {
        let short = attendance.members.filter { $0.verdict.credited < $0.verdict.required && $0.verdict.state != .notApplicable }
        riskHeading = CircleText.notYet(Set(short.map(\.name.id)).count)
        risks = [RequirementState.atRisk, .toPlan, .incomplete, .missed, .onTrack].compactMap { state in
            let names = short.filter { $0.verdict.state == state }.map { "\($0.name.givenName) \($0.name.familyName)" }
            guard !names.isEmpty else { return nil }
            return Risk(heading: CircleText.risk(state, names.count), names: Dutch.list(names.sorted()), isOpen: state == .atRisk)
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
