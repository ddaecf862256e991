import KringCore

/// A zone as its own care council sees it: what goes well is counted, what asks a step comes first.
struct ZoneDashboardModel: Sendable {
    /// One thing to do: why, what was done before, and the one next step.
    struct Step: Sendable {
        var look: StateLook
        var name: String
        var reason: String
        var notes: [String]
        var action: PageFrame.Link
        /// Where a contact about it is noted.
        var note: String?
        /// The professions it is about.
        var professions: [Profession.ID]
    }

    struct Soon: Sendable {
        var when: String
        var name: String
        var what: String
    }

    struct Row: Sendable {
        var anchor: String
        var name: String
        var circles: [PageFrame.Link]
        var canStart: String?
        var seat: String
        var look: StateLook
        var reason: String
        var ring: String
        var inOrder: String
        var members: String
        var share: String
        var dots: String
        var held: String
        var asked: String?
        var last: String
        var next: String
        var contacts: [PageFrame.Link]
    }

    var name: String
    var heading: String
    var municipalities: String
    var stateOn: String
    var otherYear: PageFrame.Link
    var tabs: ZoneTabs?
    var sentence: String
    /// How many ask a step now; only of today, and never on paper.
    var ask: String?
    var tiles: [ZoneTile]
    var startHref: String?
    /// Nobody was asked anything yet: where to begin.
    var begin: String?
    var steps: [Step]
    var soon: [Soon]
    var nothingSoon: String?
    var summary: String
    var missing: String?
    /// To ask each circle for what it did not fill in.
    var letters: [PageFrame.Link]
    var reportHref: String
    var tableHref: String
    var sheetHref: String
    var chart: String
    var chartNote = ZoneWorkText.chartNote
    var planHref: String
    var hasGoals: Bool
    var hasStarting: Bool
    var tableTitle: String
    var heldIn: String
    var rows: [Row]
    var day: CalendarDay
    /// What grows here: circles that somebody is starting.
    var starts: [StartingCircle]

    init(_ id: Zone.ID, _ period: ReportPeriod, _ scope: ReadScope) throws {
        let plurals = try ProfessionPlurals(scope)
        var work = try scope.zoneWork(id, period)
        work.report.professions = plurals.ordered(work.report.professions) { $0.profession.id }
        let report = work.report
        let today = scope.today
        let figures = ZoneYear(work)
        let words = ZoneYearText(figures: figures, zone: report.zone.name, plurals: plurals, today: today)
        name = report.zone.name
        day = report.period.day
        heading = ZoneText.heading(name)
        municipalities = try ZoneModel.municipalities(of: id, on: day, scope)
        stateOn = SiteText.stateOn(day)
        otherYear = ZoneModel.otherYear(id, period, today)
        tabs = ZoneTabs(id, at: .overview, scope)
        steps = day == today ? ZoneSteps(work, plurals, today: today).steps : []
        let asked = Set(steps.flatMap(\.professions)).count
        starts = day == today ? try StartingCircle.all(in: id, scope) : []
        sentence =
            ZoneWorkText.sentence(
                working: figures.working, total: figures.professions.count, starting: figures.count(.starting)
            ).html
        ask = day == today ? ZoneWorkText.ask(asked).html : nil
        let start = "/start-een-kring"
        let hasStart = Site.routes.contains { $0.path == start }
        startHref = hasStart ? start : nil
        let isNew = work.circles.isEmpty && work.contacts.isEmpty && figures.count(.unknown) == figures.professions.count
        begin = isNew ? "/zones/\(id)/contacten/belronde" : nil
        if isNew { steps = [] }
        soon = ZoneDashboardModel.soon(work, today)
        nothingSoon = soon.isEmpty ? ZoneWorkText.nothingSoon : nil
        summary = words.summary
        missing = words.missing
        letters = figures.unrecorded == 0 ? [] : ZoneSteps(work, plurals, today: today).letters
        reportHref = "/zones/\(id)/jaarverslag/\(report.period.year)"
        tableHref = "/zones/\(id)/gegevens.csv" + (period.year.map { "?jaar=\($0)" } ?? "")
        sheetHref = "/zones/\(id)/gegevens.ods" + (period.year.map { "?jaar=\($0)" } ?? "")
        let goals = try scope.zoneGoals(of: id).map(\.value).filter { $0.year >= report.period.year }
        let shown = ZonePoint(year: report.period.year, report.professions.map(\.state))
        let points = try scope.zoneHistory(id, upTo: shown)
        chart = ZoneDashboardModel.chart(points, goals, today: today)
        hasStarting = points.contains { $0.starting > 0 }
        hasGoals = !goals.isEmpty
        planHref = "/zones/\(id)/meerjarenplan"
        tableTitle = ZoneWorkText.tableTitle(report.professions.count)
        heldIn = ZoneWorkText.heldIn(report.period.year)
        let lines = report.professions.map { Row($0, work, plurals, start: start, hasStart: hasStart, today: today) }
        rows = lines
        tiles = zip(lines, report.professions).map { row, cell in
            ZoneTile(name: Dutch.breakable(row.name), href: "#\(row.anchor)", look: StateLook(cell.state))
        }
    }

    /// The columns of the years, and the next goals: at most as many as can be read.
    static func chart(_ points: [ZonePoint], _ goals: [ZoneGoal], today: CalendarDay) -> String {
        let years = points.map { point in
            Charts.Column(
                name: point.year == today.year ? ZoneWorkText.now : "\(point.year)", working: point.working,
                starting: point.starting)
        }
        let aims = goals.filter { $0.year > (points.last?.year ?? 0) }.prefix(2)
        return Charts.columns(
            years + aims.map { Charts.Column(name: ZoneWorkText.goal($0.year), working: 0, starting: 0, goal: $0.professions) },
            label: ZoneWorkText.chartLabel(points, goals: Array(aims), thisYear: today.year))
    }

    private static func soon(_ work: ZoneWork, _ today: CalendarDay) -> [Soon] {
        let meetings = work.circles.values.flatMap { life in
            life.planned.filter { $0.start.day < today.adding(days: 90) }.map { (life.status.circle.name, $0) }
        }.sorted { ($0.1.start.utcMinutes, $0.0) < ($1.1.start.utcMinutes, $1.0) }
        return meetings.prefix(5).map { name, meeting in
            Soon(
                when: ZoneWorkText.soonWhen(meeting.start.day, minute: meeting.start.minute, today: today), name: name,
                what: "\(SiteText.heading(StateWords.word(meeting.kind))), \(Dutch.time(meeting.start))")
        }
    }
}

extension ZoneDashboardModel.Row {
    init(
        _ cell: CellReport, _ work: ZoneWork, _ plurals: ProfessionPlurals, start: String, hasStart: Bool, today: CalendarDay
    ) {
        let present = cell.circles.filter { $0.state != .dissolved }
        let lives = present.compactMap { work.circles[$0.circle.id] }
        let style = StateLook(cell.state).style
        // Where several circles share a cell, its state is that of the best one: so are its figures.
        let best = lives.first { StateLook($0.status.state).style == style } ?? lives.first
        anchor = "b-\(cell.profession.id)"
        name = plurals[cell.profession]
        circles = present.map { .init($0.circle.name, "/kringen/\($0.circle.id)") }
        canStart = present.isEmpty && hasStart ? "\(start)?beroep=\(cell.profession.id)&zone=\(work.report.zone.id)" : nil
        seat = work.hasSeat(cell.profession.id) ? ZoneWorkText.seat : ZoneWorkText.noSeat
        look = StateLook(cell.state)
        reason =
            switch cell.state {
            case .none: ZoneText.noneFound(on: cell.noneFoundOn)
            case .unknown: ZoneText.notAsked
            case .dormant: ZoneWorkText.asleep(since: best?.lastHeld)
            default: best.map { RequirementText.reason($0.status) } ?? ""
            }
        let arcs = (best?.status.requirements ?? []).map { RequirementLook($0.state, waived: $0.waived) }.filter(\.isShown)
        let isAwake = best.map { $0.status.state != .starting } ?? false
        ring = isAwake ? Charts.smallRing(arcs.map(\.goesWell)) : ""
        inOrder = isAwake && !arcs.isEmpty ? ZoneWorkText.ring(arcs.filter(\.goesWell).count, of: arcs.count) : "–"
        members = ZoneText.members(cell)
        share = ""
        if case .exactly(let count)? = cell.membersFromZone, count > 0, let workforce = cell.workforce {
            share = Charts.share(count, of: workforce.count)
        }
        let count = lives.reduce(0) { $0 + $1.held.count }
        held = lives.isEmpty ? "–" : "\(count)"
        dots = ""
        if let best, lives.count == 1, let numbers = best.status.firstMeetings, numbers.required > 0 {
            dots = Charts.dots(min(numbers.done, numbers.required), of: numbers.required)
            asked = ZoneWorkText.dots(numbers.done, of: numbers.required)
        }
        last = best?.lastHeld.map { $0 < today.adding(days: -330) ? Dutch.month($0) : Dutch.short($0) } ?? "–"
        let coming = lives.compactMap { $0.planned.first?.start }.min { $0.utcMinutes < $1.utcMinutes }
        next = lives.isEmpty ? "" : ZoneWorkText.next(coming, today: today)
        contacts = lives.flatMap { $0.contact.map(ContactLinks.links) ?? [] }
    }
}

extension OutwardCircleStatus {
    /// The meetings that are asked of a circle first of all.
    var firstMeetings: MeetingNumbers? {
        for requirement in requirements {
            if case .eventCount = requirement.requirement.kind, case .meetings(let numbers) = requirement.measure {
                return numbers
            }
        }
        return nil
    }
}

extension ZoneDashboardModel.Row: TemplateParts {
    func part(_ name: String) -> Any? {
        switch name {
        case "anchor": anchor
        case "name": self.name
        case "circles": circles
        case "canStart": given(canStart)
        case "seat": seat
        case "look": look
        case "reason": reason
        case "ring": ring
        case "inOrder": inOrder
        case "members": members
        case "share": share
        case "dots": dots
        case "held": held
        case "asked": given(asked)
        case "last": last
        case "next": next
        case "contacts": contacts
        default: nil
        }
    }
}
