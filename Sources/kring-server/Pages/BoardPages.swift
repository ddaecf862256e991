import HummingbirdCore
import KringCore

/// Who sits in the board of a zone's care council: organisations and functions, by cluster; never a person.
enum BoardPages {
    static let path = "/zones/{zone}/bestuur"

    static let routes: [PageRoute] = [
        .get("board", path, query: ChangeBanner.query) { visit in try list(visit) },
        .get("newSeat", "\(path)/nieuw", query: ["cluster"], for: .signedIn) { visit in try show(visit, seat: nil) },
        .post("giveSeat", "\(path)/nieuw", for: .signedIn) { visit in try save(visit, seat: nil) },
        .get("seat", "\(path)/{seat}", for: .signedIn) { visit in try show(visit, seat: id(visit)) },
        .post("changeSeat", "\(path)/{seat}", for: .signedIn) { visit in
            try visit.form.one("doe") == "weg" ? withdraw(visit, seat: id(visit)) : save(visit, seat: id(visit))
        },
    ]

    private static func id(_ visit: Visit) throws(KringError) -> RowID<BoardSeat> {
        guard let id = visit.parameters["seat"].flatMap({ RowID<BoardSeat>(String($0)) }) else { throw .notFound }
        return id
    }

    /// The board, with what was just changed and the way back.
    private static func address(of zone: Zone.ID, after scope: WriteScope) -> String {
        ChangeBanner.address("/zones/\(zone)/bestuur", after: scope.lastChange)
    }

    /// A seat that was noted by mistake goes.
    private static func withdraw(_ visit: Visit, seat: RowID<BoardSeat>) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        return try visit.changeOnce { scope in
            guard try scope.reading.seat(seat).value.zone == zone else { throw KringError.notFound }
            try scope.withdrawSeat(seat, expectedVersion: nil)
            return address(of: zone, after: scope)
        }
    }

    private static func list(_ visit: Visit) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let model = try visit.read { scope in
            var model = try BoardModel(zone, scope)
            if model.isOwn {
                model.done = ChangeBanner.done(visit, below: "/zones/\(zone)", at: model.href, scope) { BoardText.done($0) }
            }
            return model
        }
        var frame = PageFrame(title: "\(BoardText.heading) \(model.zone.name)", place: .zones, source: BoardText.source)
        frame.trail = ZonePlace.trail(model.zone, BoardText.heading)
        return model.isOwn ? visit.personalPage(frame, "bestuur", model) : visit.page(frame, "bestuur", model)
    }

    private static func show(_ visit: Visit, seat: RowID<BoardSeat>?, after reader: FormReader? = nil) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        let parts = try visit.read { scope -> BoardFormParts in
            try scope.require(.keepCouncil, in: .zone(zone))
            return try BoardFormParts(zone, seat, scope)
        }
        let stored = parts.seat?.value
        func typed(_ name: String, _ value: String?) -> String? { reader == nil ? value : reader?.typed(name) }
        let cluster = typed("cluster", stored?.cluster.rawValue ?? visit.asked("cluster"))
        let profession = typed("beroep", stored?.profession?.rawValue)
        let circle = typed("kring", stored?.circle?.rawValue)
        func choose(_ options: [FormField.Option], _ value: String?) -> [FormField.Option] {
            [FormField.Option("", BoardText.nobody, isChosen: value == nil)]
                + options.map { FormField.Option($0.value, $0.text, isChosen: $0.value == value) }
        }
        let form = FormModel(
            visit, to: "/zones/\(zone)/bestuur/\(seat.map { "\($0)" } ?? "nieuw")",
            [
                .line(
                    "naam", BoardText.organisation, typed("naam", stored?.organisation), hint: BoardText.organisationHint),
                .radios(
                    "cluster", BoardText.cluster,
                    BoardSeat.Cluster.allCases.map {
                        .init($0.rawValue, BoardText.name(of: $0), isChosen: $0.rawValue == cluster)
                    }),
                .choice("beroep", BoardText.profession, choose(parts.professions, profession), isRequired: false),
                .choice("kring", BoardText.circle, choose(parts.circles, circle), isRequired: false),
                .day("van", BoardText.from, stored?.from ?? visit.today, typed: reader?.typed("van")),
                .day("tot", BoardText.to, stored?.to?.adding(days: -1), typed: reader?.typed("tot"), isRequired: false),
            ], [.init(FormWords.save)] + (seat == nil ? [] : [.light(BoardText.takeAway, name: "doe", value: "weg")]),
            version: parts.seat?.version, after: reader, back: "/zones/\(zone)/bestuur")
        return ZoneFormModel.page(
            visit, heading: seat == nil ? BoardText.newHeading : BoardText.changeHeading, zone: parts.zone, tabs: parts.tabs,
            form: form, isFaulty: reader != nil)
    }

    private static func save(_ visit: Visit, seat id: RowID<BoardSeat>?) throws -> PageAnswer {
        let zone: Zone.ID = try visit.id("zone")
        var reader = FormReader(visit.form)
        let version = try id.map { _ throws(PageRefusal) in try reader.version() }
        let name = reader.text("naam", missing: BoardText.organisationFault)
        let cluster = reader.form.one("cluster").flatMap { BoardSeat.Cluster(rawValue: $0) }
        if cluster == nil { reader.fail("cluster", BoardText.clusterFault) }
        let from = reader.day("van", near: visit.today)
        let last = reader.day("tot", near: visit.today, isRequired: false)
        guard reader.isFine, let name, let cluster, let from else { return try show(visit, seat: id, after: reader) }
        let seat = BoardSeat(
            zone: zone, cluster: cluster, organisation: name, profession: reader.form.one("beroep").flatMap { Profession.ID($0) },
            circle: reader.form.one("kring").flatMap { Circle.ID($0) }, from: from, to: last?.adding(days: 1))
        do {
            return try visit.changeOnce { scope in
                if let id {
                    _ = try scope.changeSeat(id, to: seat, expectedVersion: version)
                } else {
                    _ = try scope.giveSeat(seat)
                }
                return address(of: zone, after: scope)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues,
                [
                    "cluster": ("cluster", BoardText.full(cluster)), "to": ("tot", BoardText.toFault),
                    "organisation": ("naam", BoardText.organisationFault), "circle": ("kring", BoardText.circleFault),
                ], other: ZoneContactText.fault)
        } catch KringError.conflict(.staleVersion) {
            reader.fail("in", ZoneSignalText.changed)
        }
        return try show(visit, seat: id, after: reader)
    }
}

/// What the form of a seat is made of.
private struct BoardFormParts {
    var zone: Zone
    var tabs: ZoneTabs?
    var seat: Entry<BoardSeat>?
    var professions: [FormField.Option]
    var circles: [FormField.Option]

    init(_ id: Zone.ID, _ seat: RowID<BoardSeat>?, _ scope: ReadScope) throws {
        zone = try scope.zone(id).value
        tabs = ZoneTabs(id, at: .board, scope)
        self.seat = try seat.map { try scope.seat($0) }
        if let found = self.seat, found.value.zone != id { throw KringError.notFound }
        let plurals = try ProfessionPlurals(scope)
        professions = try Page.everything { try scope.professions(page: $0) }
            .map { FormField.Option($0.value.id.rawValue, plurals[$0.value.id]) }.sorted { $0.text < $1.text }
        circles = try Page.everything { try scope.circles(CircleFilter(zones: [id]), page: $0) }
            .map { FormField.Option($0.circle.value.id.rawValue, $0.circle.value.name) }.sorted { $0.text < $1.text }
    }
}

/// The board as everybody sees it; its own care council can change it.
struct BoardModel: Sendable {
    struct Seat: Sendable {
        var name: String
        var details: String
        var term: String
        var href: String?
    }

    struct Cluster: Sendable {
        var name: String
        var count: String
        var seats: [Seat]
        var nobody: String?
        var add: String?
    }

    struct Voice: Sendable {
        var name: String
        var href: String
        var word: String
        var hasSeat: Bool
    }

    var heading = BoardText.heading
    var zone: ZoneName
    var href: String
    var tabs: ZoneTabs?
    var isOwn: Bool
    var done: Done?
    var about = BoardText.about
    var sentence: String
    var clusters: [Cluster]
    /// The circles of the zone, and whether their profession has a seat.
    var voices: [Voice]
    var past: [Seat]

    init(_ id: Zone.ID, _ scope: ReadScope) throws {
        let today = scope.today
        let entries = try scope.board(of: id)
        let report = try scope.zoneStatus(id, ReportPeriod(asOf: today))
        let plurals = try ProfessionPlurals(scope)
        let base = "/zones/\(id)/bestuur"
        let tabs = ZoneTabs(id, at: .board, scope)
        let isOwn = tabs != nil
        self.tabs = tabs
        self.isOwn = isOwn
        zone = report.zone
        href = base
        let names = try scope.circleNames(Set(entries.compactMap(\.value.circle)))
        func seat(_ entry: Entry<BoardSeat>) -> Seat {
            let seat = entry.value
            let details = [seat.profession.map { plurals[$0] }, seat.circle.flatMap { names[$0] }].compactMap(\.self)
            return Seat(
                name: seat.organisation, details: details.joined(separator: ", "),
                term: BoardText.term(seat.from, seat.to, today: today), href: isOwn ? "\(base)/\(entry.id)" : nil)
        }
        let present = entries.filter { $0.value.to.map { $0 > today } ?? true }
        clusters = BoardSeat.Cluster.allCases.map { cluster in
            let seats = present.filter { $0.value.cluster == cluster }
            let now = seats.count { $0.value.span.contains(today) }
            return Cluster(
                name: BoardText.name(of: cluster), count: BoardText.count(now, of: cluster.mostSeats), seats: seats.map(seat),
                nobody: seats.isEmpty ? BoardText.emptyCluster : nil,
                add: isOwn && now < cluster.mostSeats ? "\(base)/nieuw?cluster=\(cluster.rawValue)" : nil)
        }
        past = entries.filter { $0.value.to.map { $0 <= today } ?? false }.map(seat)
        let now = present.map(\.value).filter { $0.span.contains(today) }
        let seats = BoardSeats(now)
        let seated = report.professions.count { seats.has($0.profession.id, circles: $0.circles.map(\.circle.id)) }
        sentence = now.isEmpty ? BoardText.unknown : BoardText.sentence(seated, of: report.professions.count)
        let work = isOwn ? try scope.zoneWork(id, ReportPeriod(asOf: today)) : nil
        var seen: Set<Circle.ID> = []
        voices = plurals.ordered(report.professions, by: \.profession.id).flatMap { cell in
            cell.circles.filter { $0.state != .dissolved && seen.insert($0.circle.id).inserted }.map { circle in
                let hasSeat = seats.has(cell.profession.id, circles: [circle.circle.id])
                let speaks = work?.circles[circle.circle.id]?.hasDelegate
                return Voice(
                    name: circle.circle.name, href: "/kringen/\(circle.circle.id)",
                    word: BoardText.voice(hasSeat: hasSeat, speaks: speaks), hasSeat: hasSeat)
            }
        }
    }
}

/// Which professions have a seat.
struct BoardSeats {
    private let professions: Set<Profession.ID>
    private let circles: Set<Circle.ID>

    /// Seats that hold on a day.
    init(_ seats: [BoardSeat]) {
        professions = Set(seats.compactMap(\.profession))
        circles = Set(seats.compactMap(\.circle))
    }

    func has(_ profession: Profession.ID, circles own: [Circle.ID]) -> Bool {
        professions.contains(profession) || !circles.isDisjoint(with: own)
    }
}
