import KringCore

/// All circles, or those of a profession, a zone or a state, each once: the page and its table for a spreadsheet.
struct CircleListModel: Sendable {
    /// What the list may be narrowed by.
    static let query = ["beroep", "zone", "toestand"]

    struct Option: Sendable {
        var value: String
        var text: String
        var isChosen: Bool
    }

    struct Row: Sendable {
        var name: String
        var href: String
        var look: StateLook
        var professions: String
        var zones: String
        /// Why it is not organised; nothing of one that is.
        var reason: String?
    }

    var heading = CircleText.listHeading
    var sentence: String
    var professions: [Option]
    var zones: [Option]
    var states: [Option]
    var rows: [Row]
    /// The same list as a table, and as the API gives it.
    var csv: String
    var json: String
    var day: CalendarDay

    /// The list that an address asks for. What it asks wrongly asks nothing.
    init(_ visit: inout Visit) throws {
        let profession = visit.query.one("beroep").flatMap { Slug<Profession>($0) }
        let zone = visit.query.one("zone").flatMap { Slug<Zone>($0) }
        let state = visit.query.one("toestand").flatMap { word in Self.shown.first { StateLook($0).style == word } }
        let report = try visit.kring.flandersStatus(by: visit.actor, ReportPeriod(asOf: visit.today))
        self.init(report, try visit.read { try ProfessionPlurals($0) }, profession: profession, zone: zone, state: state)
    }

    /// The states that a circle which is there may have.
    private static let shown: [CircleState] = [.organised, .incomplete, .atRisk, .starting, .dormant]

    init(
        _ report: TerritoryReport, _ plurals: ProfessionPlurals, profession: Profession.ID? = nil, zone: Zone.ID? = nil,
        state: CircleState? = nil
    ) {
        struct Found {
            var circle: CellReport.CircleInZone
            var professions: Set<String> = []
            var zones: Set<String> = []
            var isWanted = false
        }
        var found: [Circle.ID: Found] = [:]
        for place in report.zones {
            for cell in place.professions {
                for circle in cell.circles where circle.state != .dissolved {
                    var known = found[circle.circle.id] ?? Found(circle: circle)
                    known.professions.insert(plurals[cell.profession])
                    known.zones.insert(place.zone.name)
                    if profession ?? cell.profession.id == cell.profession.id, zone ?? place.zone.id == place.zone.id,
                        state ?? circle.state == circle.state
                    {
                        known.isWanted = true
                    }
                    found[circle.circle.id] = known
                }
            }
        }
        day = report.period.day
        rows = found.values.filter(\.isWanted).map { known in
            Row(
                name: known.circle.circle.name, href: "/kringen/\(known.circle.circle.id)",
                look: StateLook(known.circle.state), professions: CircleText.professions(known.professions.sorted()),
                zones: Dutch.list(known.zones.sorted()),
                reason: RequirementText.reason(known.circle.state, known.circle.ground))
        }.sorted { ($0.name, $0.href) < ($1.name, $1.href) }
        sentence = CircleText.found(rows.count)
        professions =
            [Option(value: "", text: CircleText.allProfessions, isChosen: profession == nil)]
            + plurals.ordered(report.professions.map(\.profession), by: \.id).map {
                Option(value: $0.id.rawValue, text: plurals[$0], isChosen: $0.id == profession)
            }
        zones =
            [Option(value: "", text: CircleText.allZones, isChosen: zone == nil)]
            + report.zones.map {
                Option(value: $0.zone.id.rawValue, text: $0.zone.name, isChosen: $0.zone.id == zone)
            }
        states =
            [Option(value: "", text: CircleText.allStates, isChosen: state == nil)]
            + Self.shown.map { Option(value: StateLook($0).style, text: StateLook($0).word.lowercased(), isChosen: $0 == state) }
        let asked = [("beroep", profession?.rawValue), ("zone", zone?.rawValue), ("toestand", state.map { StateLook($0).style })]
        csv = Self.address("/kringen/gegevens.csv", asked)
        json = Self.address("\(Composition.base)/circles", [("profession", profession?.rawValue), ("zone", zone?.rawValue)])
    }

    private static func address(_ path: String, _ asked: [(name: String, value: String?)]) -> String {
        let words = asked.compactMap { part in part.value.map { "\(part.name)=\($0)" } }
        return words.isEmpty ? path : "\(path)?\(words.joined(separator: "&"))"
    }

    /// The list for a spreadsheet.
    var table: String {
        var table = SpreadsheetTable(CircleText.columns)
        for row in rows { table.add([row.name, row.look.word, row.reason ?? "", row.professions, row.zones, "\(day)"]) }
        return table.text
    }
}
