import KringCore

/// The figures of a year of a zone as files: the same as on its page and in its yearly report.
enum ZoneYearFiles {
    static let routes: [PageRoute] = [
        .get("zoneFigures", "/zones/{zone}/gegevens.json", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            return try figures(visit, period)
        },
        .get("zoneSheet", "/zones/{zone}/gegevens.ods", query: ["jaar"]) { visit in
            let period = ReportPeriod(asOf: visit.today, year: visit.year())
            let id: Zone.ID = try visit.id("zone")
            let table = try visit.read { scope -> OpenDocumentTable in
                let plurals = try ProfessionPlurals(scope)
                let zone = try scope.zone(id).value.name
                var table: OpenDocumentTable
                if ZoneTabs.isOwn(id, scope) {
                    table = OpenDocumentTable(zone, ZoneReportText.columns)
                    for row in ZoneYearTable.rows(try figures(of: id, period, scope), plurals) { table.add(row) }
                } else {
                    table = OpenDocumentTable(zone, TerritoryTableText.columns)
                    for row in TerritoryTable.rows([try scope.zoneStatus(id, period)], plurals) { table.add(row) }
                }
                return table
            }
            return .file(
                table.bytes, type: OpenDocumentTable.type, name: "kringen-\(id)-\(min(visit.today, period.lastDay)).ods")
        },
    ]

    /// For its own care council; everybody else has the API.
    private static func figures(_ visit: Visit, _ period: ReportPeriod) throws -> PageAnswer {
        let id: Zone.ID = try visit.id("zone")
        let found = try visit.read { scope -> ZoneYear? in
            _ = try scope.zone(id)
            return ZoneTabs.isOwn(id, scope) ? try figures(of: id, period, scope) : nil
        }
        guard let found else { return .redirect(to: "\(Composition.base)/zones/\(id)/professions") }
        return .download(
            String(decoding: found.recordBytes(), as: UTF8.self), type: "application/json",
            name: "kringen-\(id)-\(found.day).json")
    }

    /// The figures of the page: of a year that was closed as they were then.
    static func figures(of id: Zone.ID, _ period: ReportPeriod, _ scope: ReadScope) throws -> ZoneYear {
        if let year = period.year, year <= scope.today.year { return try scope.yearReport(of: id, year: year).figures }
        return ZoneYear(try scope.zoneWork(id, period))
    }
}

extension ReportPeriod {
    /// The last day that a zone looks at.
    var lastDay: CalendarDay { TerritoryMap.day(asOf: asOf, year: year) }
}

/// The figures of a year of a zone as a table for a spreadsheet.
enum ZoneYearTable {
    static func csv(_ figures: ZoneYear, _ plurals: ProfessionPlurals) -> String {
        var table = SpreadsheetTable(ZoneReportText.columns)
        for row in rows(figures, plurals) { table.add(row) }
        return table.text
    }

    /// The same figures for every kind of file, the total last.
    static func rows(_ figures: ZoneYear, _ plurals: ProfessionPlurals) -> [[String]] {
        let circles = Dictionary(figures.circles.map { ($0.circle, $0) }, uniquingKeysWith: { first, _ in first })
        let lines = plurals.ordered(figures.professions, by: \.profession).map { line -> [String] in
            let own = line.circles.compactMap { circles[$0] }
            return [
                plurals[line.profession], StateLook(line.state).word, own.map(\.name).joined(separator: ", "),
                line.members ?? "", line.workforce.map { "\($0)" } ?? "",
                own.isEmpty ? "" : "\(own.reduce(0) { $0 + $1.held })",
                own.isEmpty ? "" : "\(own.reduce(0) { $0 + $1.unrecorded })",
                line.hasSeat ? ZoneReportText.yes : ZoneReportText.no, "\(figures.day)",
            ]
        }
        let total = [
            ZoneReportText.total, "", "", "", "", "\(figures.held)", "\(figures.unrecorded)", "\(figures.seated)",
            "\(figures.day)",
        ]
        return lines + [total]
    }
}
