import KringCore

/// The zones, and each with its professions: who is organised, what is fragile and why.
enum ZonePages {
    static let routes: [PageRoute] = [
        .get("zones", "/zones") { visit in
            let report = try visit.kring.flandersStatus(by: visit.actor, ReportPeriod(asOf: visit.today))
            let provinces = try visit.read { scope in
                try report.zones.map { try scope.reference(of: $0.zone.id)?.province ?? "" }
            }
            let frame = PageFrame(
                title: ZoneText.listHeading(report.zones.count), place: .zones, source: SiteText.source(report.period.day))
            return visit.page(frame, "zones", ZoneListModel(report, provinces: provinces))
        },
        .get("zone", "/zones/{zone}", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            let id: Zone.ID = try visit.id("zone")
            let model = try visit.read { scope in try ZoneModel(id, period, scope) }
            var frame = PageFrame(title: model.heading, place: .zones, source: SiteText.source(model.day))
            frame.trail = [.init(SiteText.name(of: .zones), "/zones"), .init(model.name)]
            return visit.page(frame, "zone", model)
        },
        .get("zoneTable", "/zones/{zone}/gegevens.csv", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            let id: Zone.ID = try visit.id("zone")
            let (report, plurals) = try visit.read { (try $0.zoneStatus(id, period), try ProfessionPlurals($0)) }
            return .download(
                TerritoryTable.csv([report], plurals), type: "text/csv; charset=utf-8",
                name: "kringen-\(report.zone.id)-\(report.period.day).csv")
        },
    ]
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
    var groups: [Group]

    init(_ report: TerritoryReport, provinces: [String]) {
        heading = ZoneText.listHeading(report.zones.count)
        let rows = report.zones.map { zone in
            let text = TerritoryText(zone.professions.map(\.state))
            return Row(
                name: zone.zone.name, href: "/zones/\(zone.zone.id)", working: text.working, total: text.total,
                bar: Charts.bar(
                    CellState.allCases.map { .init(style: StateLook($0).style, count: text.count($0)) }, of: text.total),
                summary: ZoneText.summary(text))
        }
        groups = Set(provinces).sorted().map { province in
            Group(
                name: province.isEmpty ? ZoneText.otherProvince : province,
                zones: zip(rows, provinces).filter { $0.1 == province }.map(\.0).sorted { $0.name < $1.name })
        }
    }
}

/// One zone as everybody sees it.
struct ZoneModel: Sendable {
    struct Tile: Sendable {
        var name: String
        var href: String
        var look: StateLook
    }

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
    var tiles: [Tile]
    var tableTitle: String
    var rows: [Row]
    var csv: String
    var day: CalendarDay

    init(_ id: Zone.ID, _ period: ReportPeriod, _ scope: ReadScope) throws {
        let report = try scope.zoneStatus(id, period)
        let places = try Page.everything { try scope.municipalities(of: [id], page: $0) }
        let circles = try Page.everything { try scope.circles(CircleFilter(zones: [id]), page: $0) }
        let published = Dictionary(circles.map { ($0.circle.value.id, $0.circle.value) }, uniquingKeysWith: { first, _ in first })
        name = report.zone.name
        heading = ZoneText.heading(report.zone.name)
        day = report.period.day
        municipalities = Dutch.list(
            Set(places.filter { $0.value.valid.contains(report.period.day) }.map(\.value.name)).sorted())
        stateOn = SiteText.stateOn(report.period.day)
        let thisYear = scope.today.parts.year
        otherYear =
            period.year == nil || period.year == thisYear
            ? .init(ZoneText.lookAt(thisYear - 1), "/zones/\(id)?jaar=\(thisYear - 1)")
            : .init(ZoneText.lookAt(thisYear), "/zones/\(id)")
        sentence = TerritoryText(report.professions.map(\.state)).zone.html
        tableTitle = ZoneText.tableTitle(report.professions.count)
        csv = "/zones/\(id)/gegevens.csv" + (period.year.map { "?jaar=\($0)" } ?? "")
        let plurals = try ProfessionPlurals(scope)
        rows = try report.professions.map { cell in try Row(cell, plurals[cell.profession], published, period, scope) }
        tiles = zip(rows, report.professions).map { row, cell in
            Tile(name: row.name, href: "#\(row.anchor)", look: StateLook(cell.state))
        }
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
        covered = cell.covered > 0 ? "\(cell.covered) van \(cell.total)" : "–"
        members = ZoneText.members(cell)
        share = ""
        if case .exactly(let count)? = cell.membersFromZone, let workforce = cell.workforce {
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

    /// Only addresses of the web become links: never a script.
    static func isWebAddress(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://")
    }
}
