import HummingbirdCore
import KringCore

/// The yearly report of a zone: the same page on the screen and on paper.
enum YearReportPages {
    static let path = "/zones/{zone}/jaarverslag/{year}"

    static let routes: [PageRoute] = [
        .get("yearReport", path, query: ["gedaan"], for: .signedIn) { visit in try show(visit) },
        .post("closeYear", "\(path)/sluiten", for: .signedIn) { visit in
            try change(visit, "gesloten") { scope, year, zone in try scope.closeYear(year, of: zone) }
        },
        .post("correctYear", "\(path)/verbeteren", for: .signedIn) { visit in
            try change(visit, "verbeterd") { scope, year, zone in try scope.correctYear(year, of: zone) }
        },
        .post("reopenYear", "\(path)/heropenen", for: .signedIn) { visit in
            try change(visit, "heropend") { scope, year, zone in try scope.reopenYear(year, of: zone) }
        },
    ]

    private static func place(_ visit: Visit) throws(KringError) -> (zone: Zone.ID, year: Int) {
        let zone: Zone.ID = try visit.id("zone")
        guard let year = visit.parameters["year"].flatMap({ Int($0) }) else { throw .notFound }
        return (zone, year)
    }

    private static func change(
        _ visit: Visit, _ word: String, _ act: (WriteScope, Int, Zone.ID) throws -> Void
    ) throws -> PageAnswer {
        let (zone, year) = try place(visit)
        let href = "/zones/\(zone)/jaarverslag/\(year)"
        do {
            return try visit.changeOnce { scope in
                try act(scope, year, zone)
                return "\(href)?gedaan=\(word)"
            }
        } catch KringError.conflict(.duplicate) {
            // The second of two taps: it is closed already.
            return .redirect(to: "\(href)?gedaan=\(word)")
        } catch KringError.rejected {
            return .redirect(to: href)
        }
    }

    private static func show(_ visit: Visit) throws -> PageAnswer {
        let (zone, year) = try place(visit)
        var model = try visit.read { try YearReportModel(zone, year, $0) }
        let token = visit.visitor.formToken
        model.token = token
        model.script = visit.assets.address(of: "kopie.js")
        switch visit.asked("gedaan") {
        case "gesloten" where model.isClosed:
            let undo =
                model.canReopen
                ? Done.Undo(action: "\(model.href)/heropenen", text: FormWords.undo, formToken: token) : nil
            model.done = Done(ZoneReportText.done, undo: undo)
        case "verbeterd": model.done = Done(ZoneReportText.corrected)
        case "heropend": model.done = Done(ZoneReportText.reopened)
        default: break
        }
        var frame = PageFrame(title: "\(model.heading) \(model.zone.name)", place: .zones, source: ZoneWorkText.source)
        frame.trail = ZonePlace.trail(model.zone, model.heading)
        return visit.personalPage(frame, "jaarverslag", model)
    }
}

/// The yearly report as it is shown: sentences to copy, a chart, a table, all of the same figures.
struct YearReportModel: Sendable {
    struct Paragraph: Sendable {
        var heading: String
        var text: String
    }

    struct Row: Sendable {
        var name: String
        var circles: String
        var look: StateLook
        var before: String
        var members: String
        var held: String
        var open: String
    }

    struct Note: Sendable {
        var heading: String
        var lines: [String]
    }

    var heading: String
    var zoneHeading: String
    var stateOn: String
    var zone: ZoneName
    var href: String
    var tabs: ZoneTabs?
    var done: Done?
    var token = ""
    var script = ""
    var print = ZoneWorkText.labels["printOrPDF"] ?? ""
    var others: [PageFrame.Link]
    var paragraphs: [Paragraph]
    var chart: String
    var chartNote = ZoneWorkText.chartNote
    var hasStarting: Bool
    var hasGoals: Bool
    var tableTitle: String
    var columns = ZoneReportText.tableColumns
    // On a phone each number stands under the other, with its name.
    var beforeColumn = ZoneReportText.tableColumns[2]
    var membersColumn = ZoneReportText.tableColumns[3]
    var heldColumn = ZoneReportText.tableColumns[4]
    var openColumn = ZoneReportText.tableColumns[5]
    var rows: [Row]
    var total: String
    var totalHeld: String
    var totalOpen: String
    var standing: String
    var isClosed: Bool
    var canReopen: Bool
    /// What closing the year is called, when it can be closed now.
    var close: String?
    var notes: [Note]
    var pending: Note?
    var correct = ZoneReportText.correct
    var tableHref: String
    var sheetHref: String
    var jsonHref: String
    /// The figures everything here is made of.
    let figures: ZoneYear

    init(_ id: Zone.ID, _ year: Int, _ scope: ReadScope) throws {
        let report = try scope.yearReport(of: id, year: year)
        let plurals = try ProfessionPlurals(scope)
        let figures = report.figures
        let previous = report.previous
        let today = scope.today
        self.figures = figures
        zone = report.zone
        heading = ZoneReportText.heading(year)
        zoneHeading = ZoneText.heading(report.zone.name)
        stateOn = SiteText.stateOn(figures.day)
        href = "/zones/\(id)/jaarverslag/\(year)"
        tabs = ZoneTabs(id, at: year == today.year ? .report : nil, scope)
        others = [year - 1, year + 1].filter { (2015...today.year).contains($0) }.map {
            .init(ZoneReportText.otherYear($0), "/zones/\(id)/jaarverslag/\($0)")
        }
        let words = ZoneYearText(figures: figures, zone: report.zone.name, plurals: plurals, today: today)
        let before = Dictionary(previous.professions.map { ($0.profession, $0.state) }, uniquingKeysWith: { first, _ in first })
        let lines = plurals.ordered(figures.professions, by: \.profession)
        let moved = lines.compactMap { line -> String? in
            guard let was = before[line.profession], was != line.state else { return nil }
            return ZoneReportText.moved(plurals[line.profession], from: was, to: line.state)
        }
        let isBoardKnown = try scope.board(of: id).contains { $0.value.span.contains(figures.day) }
        paragraphs = [
            Paragraph(heading: ZoneReportText.summary, text: words.summary),
            Paragraph(
                heading: ZoneReportText.change,
                text: ([ZoneReportText.change(figures, previous)] + moved).joined(separator: " ")),
            Paragraph(heading: ZoneReportText.meetings, text: ZoneReportText.kinds(figures)),
            Paragraph(heading: ZoneReportText.themes, text: ZoneReportText.signals(figures)),
            Paragraph(heading: ZoneReportText.contacts, text: ZoneReportText.contacts(figures.contacts)),
            Paragraph(heading: ZoneReportText.board, text: isBoardKnown ? ZoneReportText.seats(figures) : BoardText.unknown),
            Paragraph(heading: ZoneReportText.missing, text: words.missing ?? ZoneReportText.filled(figures)),
        ]
        let goals = try scope.zoneGoals(of: id).map(\.value).filter { $0.year > year }
        let shown = ZonePoint(year: year, figures.professions.map(\.state))
        let points = try scope.zoneHistory(id, upTo: shown)
        chart = ZoneDashboardModel.chart(points, goals, today: today)
        hasStarting = points.contains { $0.starting > 0 }
        hasGoals = !goals.isEmpty
        let circles = Dictionary(figures.circles.map { ($0.circle, $0) }, uniquingKeysWith: { first, _ in first })
        rows = lines.map { line in
            let own = line.circles.compactMap { circles[$0] }
            return Row(
                name: plurals[line.profession], circles: Dutch.list(own.map(\.name)), look: StateLook(line.state),
                before: before[line.profession].map(SiteText.word) ?? "–",
                members: own.isEmpty ? "–" : ZoneText.members(line.members, of: line.workforce),
                held: own.isEmpty ? "–" : "\(own.reduce(0) { $0 + $1.held })",
                open: own.isEmpty ? "–" : "\(own.reduce(0) { $0 + $1.unrecorded })")
        }
        tableTitle = ZoneReportText.tableTitle(year)
        total = ZoneReportText.total
        totalHeld = "\(figures.held)"
        totalOpen = "\(figures.unrecorded)"
        isClosed = report.closedOn != nil
        canReopen = report.closedOn == today && report.corrections.isEmpty
        standing =
            report.closedOn.map(ZoneReportText.closed) ?? ZoneReportText.open(year, isOver: report.isOver)
        close = report.closedOn == nil && report.isOver ? ZoneReportText.close(year) : nil
        func note(_ heading: String, _ differences: [ZoneYear.Difference]) -> Note {
            Note(heading: heading, lines: differences.map { ZoneReportText.difference($0, plurals) })
        }
        notes = report.corrections.map { note(ZoneReportText.correction($0.on), $0.differences) }
        pending = report.pending.isEmpty ? nil : note(ZoneReportText.pending(today), report.pending)
        tableHref = "/zones/\(id)/gegevens.csv?jaar=\(year)"
        sheetHref = "/zones/\(id)/gegevens.ods?jaar=\(year)"
        jsonHref = "/zones/\(id)/gegevens.json?jaar=\(year)"
    }
}
