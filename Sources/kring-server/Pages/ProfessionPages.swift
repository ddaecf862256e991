import KringCore

/// The professions, and each with its circles and its rules.
enum ProfessionPages {
    static let routes: [PageRoute] = [
        .get("professions", "/beroepen") { visit in
            let report = try visit.kring.flandersStatus(by: visit.actor, ReportPeriod(asOf: visit.today))
            let frame = PageFrame(
                title: ProfessionText.listHeading, place: .professions, source: SiteText.source(report.period.day))
            let plurals = try visit.read { try ProfessionPlurals($0) }
            return visit.page(frame, "beroepen", ProfessionListModel(report, plurals))
        },
        .get("profession", "/beroepen/{profession}") { visit in
            let id: Profession.ID = try visit.id("profession")
            if let known = try visit.read({ try ProfessionPlurals($0).id(ofPlural: id.rawValue) }), known != id {
                return .redirect(to: "/beroepen/\(known)")
            }
            let report = try visit.kring.professionStatus(
                id, by: visit.actor, ReportPeriod(asOf: visit.today))
            let playbook = visit.kring.playbook.current
            let (profession, association) = try visit.read { scope in
                (try scope.profession(id).value, try scope.reference(of: id)?.association)
            }
            let model = ProfessionModel(report, profession, association: association, playbook: playbook)
            var frame = PageFrame(title: model.heading, place: .professions, source: SiteText.source(report.period.day))
            frame.trail = [.init(SiteText.name(of: .professions), "/beroepen"), .init(model.heading)]
            return visit.page(frame, "beroep", model)
        },
    ]
}

/// All professions, with in how many zones each is organised.
struct ProfessionListModel: Sendable {
    struct Row: Sendable {
        var name: String
        var href: String
        var bar: String
        var working: Int
        var total: Int
    }

    var heading = ProfessionText.listHeading
    var sentence: String
    var legend: [StateLegend.Line]
    var barTitle: String
    var rows: [Row]

    init(_ report: TerritoryReport, _ plurals: ProfessionPlurals) {
        let all = report.professions.indices.map { index in
            TerritoryText(report.zones.map { $0.professions[index].state })
        }
        sentence = ProfessionText.sentence(all.count { $0.working > 0 }, of: all.count).html
        legend = StateLegend.lines(TerritoryText(report.zones.flatMap { $0.professions.map(\.state) }))
        barTitle = CoverageText.barTitle(zones: report.zones.count)
        let rows = zip(report.professions, all).map { tally, text in
            (
                profession: tally.profession.id,
                row: Row(
                    name: plurals[tally.profession], href: "/beroepen/\(tally.profession.id)",
                    bar: Charts.bar(
                        CellState.allCases.map { .init(style: StateLook($0).style, count: text.count($0)) }, of: text.total),
                    working: text.working, total: text.total)
            )
        }
        self.rows = plurals.ordered(rows, by: \.profession).map(\.row)
    }
}

/// One profession: its circles, and the rules they follow.
struct ProfessionModel: Sendable {
    struct CircleRow: Sendable {
        var name: String
        var href: String
        var look: StateLook
        var zones: String
    }

    struct Rule: Sendable {
        var title: String
        var source: String
        var openQuestion: String?
        /// Recommended only.
        var isAdvice: Bool
    }

    var heading: String
    var sentence: String
    var association: String?
    var bar: String
    var legend: [StateLegend.Line]
    /// Where no circle is known, and how to begin one.
    var nothing: String?
    var startHref: String
    var circleTitle: String
    var circles: [CircleRow]
    var rulesTitle: String
    var rules: [Rule]

    init(_ report: ProfessionReport, _ profession: Profession, association: String?, playbook: Playbook) {
        heading = SiteText.heading(profession.namePlural)
        let text = TerritoryText(report.zones.map(\.cell.state))
        sentence = text.profession(profession.namePlural).html
        self.association = association.map(ProfessionText.association)
        legend = StateLegend.lines(text)
        startHref = "/start-een-kring?beroep=\(profession.id)"
        bar = Charts.bar(CellState.allCases.map { .init(style: StateLook($0).style, count: text.count($0)) }, of: text.total)
        var zones: [Circle.ID: (circle: CellReport.CircleInZone, zones: [String])] = [:]
        for zone in report.zones {
            for circle in zone.cell.circles where circle.state != .dissolved {
                zones[circle.circle.id, default: (circle, [])].zones.append(zone.zone.name)
            }
        }
        circles = zones.values.map { found in
            CircleRow(
                name: found.circle.circle.name, href: "/kringen/\(found.circle.circle.id)",
                look: StateLook(found.circle.state), zones: Dutch.list(found.zones.sorted()))
        }.sorted { $0.name < $1.name }
        circleTitle = ProfessionText.circles(circles.count)
        nothing = circles.isEmpty ? ProfessionText.nothing(profession.namePlural) : nil
        let all = playbook.ruleSetIDs.compactMap { playbook.ruleSet($0) }
        let sets = all.filter { $0.professions.contains(profession.id) }
        let chosen = sets.isEmpty ? all.filter(\.professions.isEmpty) : sets
        rulesTitle = ProfessionText.rules(chosen.first?.name)
        rules = chosen.prefix(1).flatMap { set in
            set.version(forYear: report.period.year).requirements.map { requirement in
                var isAdvice = false
                if case .recommendation = requirement.kind { isAdvice = true }
                return Rule(
                    title: RequirementText.title(requirement),
                    source: playbook.source(of: requirement)?.title ?? requirement.source,
                    openQuestion: requirement.openQuestion, isAdvice: isAdvice)
            }
        }
    }
}
