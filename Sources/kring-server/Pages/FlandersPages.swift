import KringCore

/// All of Flanders and its regions: in how many zones which profession is organised.
enum FlandersPages {
    static let routes: [PageRoute] = [
        .get("flanders", "/vlaanderen", query: ["jaar", "regio"]) { visit in
            let year = visit.year()
            if let region = visit.query.one("regio"), !region.isEmpty {
                let suffix = year.map { "?jaar=\($0)" } ?? ""
                guard Slug<RegionalZone>(region) != nil else { throw KringError.notFound }
                return .redirect(to: "/regios/\(region)\(suffix)")
            }
            let report = try visit.kring.flandersStatus(by: visit.actor, ReportPeriod(asOf: visit.today, year: year))
            let before = try visit.kring.flandersStatus(by: visit.actor, lastYear(year, visit))
            return try overview(report, before, region: nil, year, visit)
        },
        .get("region", "/regios/{region}", query: ["jaar"]) { visit in
            let year = visit.year()
            let id: RegionalZone.ID = try visit.id("region")
            let period = ReportPeriod(asOf: visit.today, year: year)
            let earlier = lastYear(year, visit)
            let (region, report, before) = try visit.read { scope in
                (
                    try scope.regionalZone(id).value, try scope.regionalZoneStatus(id, period),
                    try scope.regionalZoneStatus(id, earlier)
                )
            }
            return try overview(report, before, region: region, year, visit)
        },
        .get("flandersTable", "/vlaanderen/gegevens.csv", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            let report = try visit.kring.flandersStatus(by: visit.actor, period)
            let plurals = try visit.read { try ProfessionPlurals($0) }
            return table(report, plurals, of: "vlaanderen")
        },
        .get("regionTable", "/regios/{region}/gegevens.csv", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            let id: RegionalZone.ID = try visit.id("region")
            return try visit.read { scope in
                table(try scope.regionalZoneStatus(id, period), try ProfessionPlurals(scope), of: id.rawValue)
            }
        },
    ]

    private static func table(_ report: TerritoryReport, _ plurals: ProfessionPlurals, of place: String) -> PageAnswer {
        .download(
            TerritoryTable.csv(report.zones, plurals), type: "text/csv; charset=utf-8",
            name: "kringen-\(place)-\(report.period.day).csv")
    }

    /// The end of the year before the one that is shown: what it is compared with.
    private static func lastYear(_ year: Int?, _ visit: Visit) -> ReportPeriod {
        ReportPeriod(asOf: visit.today, year: (year ?? visit.today.parts.year) - 1)
    }

    private static func overview(
        _ report: TerritoryReport, _ before: TerritoryReport, region: RegionalZone?, _ year: Int?, _ visit: Visit
    ) throws -> PageAnswer {
        let model = try visit.read { scope in
            CoverageModel(
                report, try ProfessionPlurals(scope), before: before, region: region,
                regions: try Page.everything { try scope.regionalZones(page: $0) }.map(\.value),
                provinces: try scope.provinces(), year: year, today: visit.today)
        }
        var frame = PageFrame(title: model.heading, place: .flanders, source: SiteText.source(report.period.day))
        if region != nil {
            frame.trail = [.init(SiteText.name(of: .flanders), "/vlaanderen"), .init(model.heading)]
        }
        return visit.page(frame, "vlaanderen", model)
    }
}

/// What the coverage page shows: one sentence, a bar per profession, a matrix of zones and professions.
struct CoverageModel: Sendable {
    struct Option: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }

    struct Bar: Sendable {
        var name: String
        var href: String
        var bar: String
        var working: Int
        var total: Int
        /// More or fewer than at the end of the year before: `+3`, `−2`; nothing when as many.
        var change: String?
        var counts: [Int]
    }

    struct Cell: Sendable {
        var style: String
        var letter: String
    }

    struct Row: Sendable {
        var name: String
        var href: String
        var cells: [Cell]
        var working: Int
    }

    /// The zones of a province; without a name where that says nothing.
    struct Group: Sendable {
        var name: String?
        var rows: [Row]
    }

    var heading: String
    var sentence: String
    /// How many more or fewer than at the end of the year before.
    var comparison: String
    var action: String
    var years: [Option]
    var regions: [Option]
    var legend: [StateLegend.Line]
    var barTitle: String
    var barCaption: String
    var bars: [Bar]
    var matrixTitle: String
    var columns: [PageFrame.Link]
    var groups: [Group]
    var professionCount: Int
    /// Columns of the matrix: zone, professions, sum.
    var span: Int
    var csv: String

    init(
        _ report: TerritoryReport, _ plurals: ProfessionPlurals, before: TerritoryReport, region: RegionalZone?,
        regions: [RegionalZone], provinces: [Zone.ID: String], year: Int?, today: CalendarDay
    ) {
        let states = report.zones.flatMap { $0.professions.map(\.state) }
        let text = TerritoryText(states)
        let thisYear = today.parts.year
        heading = CoverageText.heading(region: region?.name)
        sentence = text.flanders.html
        let earlier = TerritoryText(before.zones.flatMap { $0.professions.map(\.state) })
        comparison = CoverageText.comparison(text.working - earlier.working, year: before.period.year)
        action = region.map { "/regios/\($0.id)" } ?? "/vlaanderen"
        years = (0..<4).map { back in
            let value = thisYear - back
            return Option(
                value: "\(value)", text: back == 0 ? CoverageText.soFar(value) : "\(value)",
                isChosen: value == (year ?? thisYear))
        }
        // Where no zone is said to lie in a region there is nothing to choose.
        self.regions =
            regions.isEmpty
            ? []
            : [
                Option(
                    value: "", text: CoverageText.allZones(report.zones.count, isRegion: region != nil), isChosen: region == nil)
            ]
                + regions.map { Option(value: $0.id.rawValue, text: $0.name, isChosen: $0.id == region?.id) }
        legend = StateLegend.lines(text)
        let zones = report.zones.count
        barTitle = CoverageText.barTitle(zones: zones)
        barCaption = CoverageText.barCaption(professions: report.professions.count)
        let bars = report.professions.enumerated().map { index, tally in
            let own = TerritoryText(report.zones.map { $0.professions[index].state })
            let then = TerritoryText(
                before.zones.compactMap { zone in
                    zone.professions.first { $0.profession.id == tally.profession.id }?.state
                })
            return Bar(
                name: plurals[tally.profession], href: "/beroepen/\(tally.profession.id)",
                bar: Charts.bar(
                    CellState.allCases.map { .init(style: StateLook($0).style, count: own.count($0)) }, of: zones),
                working: own.working, total: zones, change: CoverageText.change(own.working - then.working),
                counts: CellState.allCases.map(own.count))
        }
        self.bars = bars.sorted { ($1.working, $0.name) < ($0.working, $1.name) }
        let order = bars.indices.sorted { (bars[$1].working, bars[$0].name) < (bars[$0].working, bars[$1].name) }
        matrixTitle = CoverageText.matrixTitle(zones: zones)
        columns = order.map { .init(bars[$0].name, bars[$0].href) }
        let rows = report.zones.map { zone in
            Row(
                name: zone.zone.name, href: "/zones/\(zone.zone.id)",
                cells: order.map { index in
                    let look = StateLook(zone.professions[index].state)
                    return Cell(style: look.cellStyle, letter: look.letter)
                },
                working: TerritoryText(zone.professions.map(\.state)).working)
        }
        let placed = ProvinceGroups.of(rows, for: report.zones, in: provinces)
        groups = placed.map { Group(name: placed.count > 1 ? $0.name : nil, rows: $0.rows) }
        professionCount = report.professions.count
        span = professionCount + 2
        csv = "\(action)/gegevens.csv" + (year.map { "?jaar=\($0)" } ?? "")
    }
}
