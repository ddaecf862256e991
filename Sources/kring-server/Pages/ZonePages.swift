import KringCore

/// The zones, and each with its professions: who is organised, what is fragile and why.
enum ZonePages {
    static let routes: [PageRoute] = [
        .get("zones", "/zones") { visit in
            let report = try visit.kring.flandersStatus(by: visit.actor, ReportPeriod(asOf: visit.today))
            let provinces = try visit.read { try $0.provinces() }
            let frame = PageFrame(
                title: ZoneText.listHeading(report.zones.count), place: .zones, source: SiteText.source(report.period.day))
            return visit.page(frame, "zones", ZoneListModel(report, provinces: provinces))
        },
        .get("zone", "/zones/{zone}", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            return try show(visit, period)
        },
        .get("zoneTable", "/zones/{zone}/gegevens.csv", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            return try table(visit, period)
        },
    ]

    /// What everybody sees; for its own care council the page that it works with.
    private static func show(_ visit: Visit, _ period: ReportPeriod) throws -> PageAnswer {
        let id: Zone.ID = try visit.id("zone")
        if let own = try visit.read({ scope in
            ZoneTabs.isOwn(id, scope) ? try ZoneDashboardModel(id, period, scope, address: visit.site.publicAddress) : nil
        }) {
            var frame = PageFrame(title: own.heading, place: .zones, source: ZoneWorkText.source)
            frame.trail = [.init(SiteText.name(of: .zones), "/zones"), .init(own.name)]
            return visit.page(frame, "zone-eigen", own)
        }
        let model = try visit.read { scope in try ZoneModel(id, period, scope) }
        var frame = PageFrame(title: model.heading, place: .zones, source: SiteText.source(model.day))
        frame.trail = [.init(SiteText.name(of: .zones), "/zones"), .init(model.name)]
        return visit.page(frame, "zone", model)
    }

    /// The figures for a spreadsheet: for its own care council those of its page and its yearly report.
    private static func table(_ visit: Visit, _ period: ReportPeriod) throws -> PageAnswer {
        let id: Zone.ID = try visit.id("zone")
        let text = try visit.read { scope -> String in
            let plurals = try ProfessionPlurals(scope)
            guard ZoneTabs.isOwn(id, scope) else { return TerritoryTable.csv([try scope.zoneStatus(id, period)], plurals) }
            return ZoneYearTable.csv(try ZoneYearFiles.figures(of: id, period, scope), plurals)
        }
        return .download(
            text, type: "text/csv; charset=utf-8", name: "kringen-\(id)-\(min(visit.today, period.lastDay)).csv")
    }
}

/// All zones, by province.
struct ZoneListModel: Sendable {
    struct Group: Sendable {
        var name: String
        var zones: [Row]
    }

    struct Row: Sendable {
        var name: String
        var href: String
        var working: Int
        var total: Int
        var bar: String
        var summary: String
    }

    var heading: String
    var sentence: String
    var legend: [StateLegend.Line]
    var beside = ZoneText.beside
    var groups: [Group]

    init(_ report: TerritoryReport, provinces: [Zone.ID: String]) {
        heading = ZoneText.listHeading(report.zones.count)
        let all = report.zones.map { TerritoryText($0.professions.map(\.state)) }
        sentence = ZoneText.listSentence(all.count { $0.working > 0 }, of: all.count).html
        legend = StateLegend.lines(TerritoryText(report.zones.flatMap { $0.professions.map(\.state) }))
        let rows = report.zones.map { zone in
            let text = TerritoryText(zone.professions.map(\.state))
            return Row(
                name: zone.zone.name, href: "/zones/\(zone.zone.id)", working: text.working, total: text.total,
                bar: Charts.bar(
                    CellState.allCases.map { .init(style: StateLook($0).style, count: text.count($0)) }, of: text.total),
                summary: ZoneText.summary(text))
        }
        groups = ProvinceGroups.of(rows, for: report.zones, in: provinces).map { Group(name: $0.name, zones: $0.rows) }
    }
}

/// A profession of a zone at a glance, always in the same place.
struct ZoneTile: Sendable {
    /// Breaks where its parts are joined, and nowhere else.
    var name: String
    var href: String
    var look: StateLook
}

/// One zone as everybody sees it.
struct ZoneModel: Sendable {
    struct Row: Sendable {
        var anchor: String
        var name: String
        var circles: [PageFrame.Link]
        var look: StateLook
        var reason: String
        var covered: String
        var members: String
        var share: String
        var contacts: [PageFrame.Link]
        var canStart: Bool
    }

    var name: String
    var heading: String
    var municipalities: String
    var stateOn: String
    var otherYear: PageFrame.Link
    var sentence: String
    var tiles: [ZoneTile]
    var tableTitle: String
    var rows: [Row]
    var csv: String
    var sheet: String
    /// Which professions have a seat in the board, and where that is told.
    var board: PageFrame.Link
    /// The meetings for one's own calendar, where some circle lets everybody know its dates.
    var calendar: PageFrame.Link?
    var day: CalendarDay

    init(_ id: Zone.ID, _ period: ReportPeriod, _ scope: ReadScope) throws {
        let plurals = try ProfessionPlurals(scope)
        var report = try scope.zoneStatus(id, period)
        report.professions = plurals.ordered(report.professions) { $0.profession.id }
        let circles = try Page.everything { try scope.circles(CircleFilter(zones: [id]), page: $0) }
        let published = Dictionary(circles.map { ($0.circle.value.id, $0.circle.value) }, uniquingKeysWith: { first, _ in first })
        name = report.zone.name
        heading = ZoneText.heading(report.zone.name)
        day = report.period.day
        municipalities = try Self.municipalities(of: id, on: report.period.day, scope)
        stateOn = SiteText.stateOn(report.period.day)
        otherYear = Self.otherYear(id, period, scope.today)
        sentence = TerritoryText(report.professions.map(\.state)).zone.html
        tableTitle = ZoneText.tableTitle(report.professions.count)
        csv = "/zones/\(id)/gegevens.csv" + (period.year.map { "?jaar=\($0)" } ?? "")
        sheet = "/zones/\(id)/gegevens.ods" + (period.year.map { "?jaar=\($0)" } ?? "")
        if circles.contains(where: \.circle.value.publishesDates) { calendar = CalendarPages.link(of: id) }
        let seats = try scope.board(of: id).map(\.value).filter { $0.span.contains(report.period.day) }
        let seated = BoardSeats(seats)
        let count = report.professions.count { seated.has($0.profession.id, circles: $0.circles.map(\.circle.id)) }
        board = .init(
            seats.isEmpty ? BoardText.link : BoardText.sentence(count, of: report.professions.count), "/zones/\(id)/bestuur")
        rows = try report.professions.map { cell in try Row(cell, plurals[cell.profession], published, period, scope) }
        tiles = zip(rows, report.professions).map { row, cell in
            ZoneTile(name: Dutch.breakable(row.name), href: "#\(row.anchor)", look: StateLook(cell.state))
        }
    }
}

extension ZoneModel {
    /// The municipalities of a zone on a day.
    static func municipalities(of id: Zone.ID, on day: CalendarDay, _ scope: ReadScope) throws -> String {
        let places = try Page.everything { try scope.municipalities(of: [id], page: $0) }
        return Dutch.list(Set(places.filter { $0.value.valid.contains(day) }.map(\.value.name)).sorted())
    }

    /// The year to look at besides the one that is shown.
    static func otherYear(_ id: Zone.ID, _ period: ReportPeriod, _ today: CalendarDay) -> PageFrame.Link {
        let thisYear = today.year
        return period.year == nil || period.year == thisYear
            ? .init(ZoneText.lookAt(thisYear - 1), "/zones/\(id)?jaar=\(thisYear - 1)")
            : .init(ZoneText.lookAt(thisYear), "/zones/\(id)")
    }
}

extension ZoneModel.Row {
    init(
        _ cell: CellReport, _ name: String, _ published: [Circle.ID: Circle], _ period: ReportPeriod, _ scope: ReadScope
    ) throws {
        let present = cell.circles.filter { $0.state != .dissolved }
        anchor = "b-\(cell.profession.id)"
        self.name = name
        circles = present.map { .init($0.circle.name, "/kringen/\($0.circle.id)") }
        look = StateLook(cell.state)
        canStart = present.isEmpty
        covered = cell.covered > 0 ? ZoneText.part(cell.covered, of: cell.total) : "–"
        members = ZoneText.members(cell)
        share = ""
        if case .exactly(let count)? = cell.membersFromZone, count > 0, let workforce = cell.workforce {
            share = Charts.share(count, of: workforce.count)
        }
        let style = StateLook(cell.state).style
        let best = present.first { StateLook($0.state).style == style }
        reason =
            switch cell.state {
            case .none: ZoneText.noneFound(on: cell.noneFoundOn)
            case .unknown: ZoneText.notAsked
            default: try best.map { try CircleReason.line($0.circle.id, period, scope) } ?? ""
            }
        contacts = present.flatMap { circle in published[circle.circle.id]?.contact.map(ContactLinks.links) ?? [] }
    }
}

/// Why a circle stands as it does, for whoever looks.
enum CircleReason {
    static func line(_ id: Circle.ID, _ period: ReportPeriod, _ scope: ReadScope) throws -> String {
        switch try scope.circleStatus(id, period) {
        case .open(let status), .upward(let status): RequirementText.reason(status)
        case .coordinator(let status): RequirementText.reason(status.status)
        case .own(let status): RequirementText.reason(OutwardCircleStatus(status))
        }
    }
}

/// The ways to reach a circle that it publishes itself.
enum ContactLinks {
    static func links(_ contact: Circle.Contact) -> [PageFrame.Link] {
        var links: [PageFrame.Link] = []
        if let email = contact.email { links.append(.init(ZoneText.mail, "mailto:\(email)")) }
        if let phone = contact.phone { links.append(.init(ZoneText.call, "tel:\(phone.filter { !$0.isWhitespace })")) }
        if let website = contact.website, isWebAddress(website) { links.append(.init(ZoneText.website, website)) }
        return links
    }

    /// The same written out, for a page of its own: where one writes to, calls, and looks.
    static func full(_ contact: Circle.Contact) -> [PageFrame.Link] {
        var links: [PageFrame.Link] = []
        if let email = contact.email { links.append(.init(email, "mailto:\(email)")) }
        if let phone = contact.phone { links.append(.init(phone, "tel:\(phone.filter { !$0.isWhitespace })")) }
        for site in [contact.website, contact.facebook].compactMap(\.self) where isWebAddress(site) {
            let plain = site.replacing(/^https?:\/\/(www\.)?/.ignoresCase(), with: "")
            links.append(.init(plain.hasSuffix("/") ? String(plain.dropLast()) : plain, site))
        }
        return links
    }

    /// Only addresses of the web become links: never a script.
    static func isWebAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://")
    }
}
