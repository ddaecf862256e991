import HummingbirdCore
import KringCore

/// What a zone wants to reach, year by year, beside what it reached.
enum ZonePlanPages {
    static let routes: [PageRoute] = [
        .get("multiYearPlan", "/zones/{zone}/meerjarenplan", query: ["jaar"] + ChangeBanner.query, for: .signedIn) { visit in
            try show(visit)
        },
        .post("setZoneGoal", "/zones/{zone}/meerjarenplan", for: .signedIn) { visit in try save(visit) },
        .post("dropZoneGoal", "/zones/{zone}/meerjarenplan/{goal}/weg", for: .signedIn) { visit in
            let zone: Zone.ID = try visit.id("zone")
            guard let id = visit.parameters["goal"].flatMap({ RowID<ZoneGoal>(String($0)) }) else { throw KringError.notFound }
            return try visit.changeOnce { scope in
                try scope.dropZoneGoal(id, expectedVersion: nil)
                return address(of: zone, after: scope)
            }
        },
    ]

    /// The plan, with what was just changed and the way back.
    private static func address(of zone: Zone.ID, after scope: WriteScope) -> String {
        ChangeBanner.address("/zones/\(zone)/meerjarenplan", after: scope.lastChange)
    }

    private static func show(_ visit: Visit, after reader: FormReader? = nil) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let model = try visit.read { scope in
            // The goal of a year that is to be changed stands in the form already.
            let year = visit.asked("jaar").flatMap { Int($0) }
            let known = try scope.zoneGoals(of: zone).first { $0.value.year == year }?.value
            func typed(_ name: String, _ value: String?) -> String? { reader == nil ? value : reader?.typed(name) }
            let form = FormModel(
                visit, to: "/zones/\(zone)/meerjarenplan",
                [
                    .number("jaar", ZoneReportText.goalYear, known?.year ?? visit.today.year + 1, typed: reader?.typed("jaar")),
                    .number("aantal", ZoneReportText.goalCount, known?.professions, typed: reader?.typed("aantal")),
                    .area("nota", ZoneReportText.goalNote, typed("nota", known?.note), isRequired: false),
                ], [.init(FormWords.save)], after: reader)
            var model = try ZonePlanModel(zone, scope, form: form, token: visit.visitor.formToken)
            model.done = ChangeBanner.done(
                visit, below: "/zones/\(zone)", at: "/zones/\(zone)/meerjarenplan", scope
            ) { ZoneReportText.goalDone($0) }
            return model
        }
        var frame = PageFrame(title: model.heading, place: .zones)
        frame.trail = ZonePlace.trail(model.zone, model.heading)
        return visit.personalPage(frame, "meerjarenplan", model, isFaulty: reader != nil)
    }

    private static func save(_ visit: Visit) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        var reader = FormReader(visit.form)
        let year = reader.number("jaar", 2015...2100)
        let count = reader.number("aantal", 0...1000)
        let note = reader.form.one("nota")
        guard reader.isFine, let year, let count else { return try show(visit, after: reader) }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.setZoneGoal(ZoneGoal(zone: zone, year: year, professions: count, note: note))
                return address(of: zone, after: scope)
            }
        } catch KringError.rejected(let issues) {
            let most = try visit.read { try Page.everything($0.professions).count }
            reader.take(
                issues,
                ["professions": ("aantal", ZoneReportText.goalFault(most)), "note": ("nota", ZoneContactText.noteFault)],
                other: ZoneContactText.fault)
            return try show(visit, after: reader)
        }
    }
}

/// The goals of a zone beside what it reached.
struct ZonePlanModel: Sendable {
    struct Row: Sendable {
        var year: String
        var working: String
        var starting: String
        var goal: String
        var note: String?
        var change: String?
        var drop: String?
    }

    var heading = ZoneReportText.planHeading
    var about = ZoneReportText.planAbout
    var zone: ZoneName
    var tabs: ZoneTabs?
    var done: Done?
    var sentence: String
    var chart: String
    var chartNote = ZoneWorkText.chartNote
    var hasStarting: Bool
    var hasGoals: Bool
    var columns = ZoneReportText.planColumns
    // On a phone each number stands under the other, with its name.
    var workingColumn = ZoneReportText.planColumns[1]
    var startingColumn = ZoneReportText.planColumns[2]
    var goalColumn = ZoneReportText.planColumns[3]
    var noteColumn = ZoneReportText.planNote
    var rows: [Row]
    var newGoal = ZoneReportText.newGoal
    var form: FormModel
    var token: String

    init(_ id: Zone.ID, _ scope: ReadScope, form: FormModel, token: String) throws {
        let today = scope.today
        let goals = try scope.zoneGoals(of: id)
        let report = try scope.zoneStatus(id, ReportPeriod(asOf: today))
        let now = ZonePoint(year: today.year, report.professions.map(\.state))
        let points = try scope.zoneHistory(id, upTo: now, count: 6)
        zone = report.zone
        tabs = ZoneTabs(id, at: .plan, scope)
        self.form = form
        self.token = token
        let ahead = goals.map(\.value).filter { $0.year >= today.year }.sorted { $0.year < $1.year }
        sentence = ZoneReportText.planSentence(now.working, ahead.last, today: today).html
        chart = ZoneDashboardModel.chart(points, ahead, today: today)
        hasStarting = points.contains { $0.starting > 0 }
        hasGoals = ahead.contains { $0.year > today.year }
        let reached = Dictionary(points.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
        let aims = Dictionary(goals.map { ($0.value.year, $0) }, uniquingKeysWith: { first, _ in first })
        rows = Set(reached.keys).union(aims.keys).sorted().map { year in
            let point = reached[year]
            let aim = aims[year]
            return Row(
                year: year == today.year ? "\(year), \(ZoneWorkText.now)" : "\(year)",
                working: point.map { "\($0.working)" } ?? "–", starting: point.map { "\($0.starting)" } ?? "–",
                goal: aim.map { "\($0.value.professions)" } ?? "–", note: aim?.value.note,
                change: aim.map { "/zones/\(id)/meerjarenplan?jaar=\($0.value.year)#doel" },
                drop: aim.map { "/zones/\(id)/meerjarenplan/\($0.id)/weg" })
        }
    }
}
