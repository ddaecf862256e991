import HTTPTypes
import HummingbirdCore
import KringCore

/// A year of a circle planned at once: a proposal with its reasons, changed row by row, made anew and taken over.
enum YearPlanPages {
    static let path = "/kringen/{circle}/jaarplan/{year}"

    static let routes: [PageRoute] = [
        .get("yearPlans", "/kringen/{circle}/jaarplan", for: .signedIn) { visit in
            let circle: Circle.ID = try visit.id("circle")
            try visit.read { try $0.mayPlan(.circle(circle)) }
            return .redirect(to: "/kringen/\(circle)/jaarplan/\(visit.today.year)")
        },
        .get("yearPlan", path, query: ["gedaan", "aantal"], for: .signedIn) { visit in
            try show(visit, try PlanPlace(visit), done: visit.asked("gedaan").flatMap(PlanDone.init(rawValue:)))
        },
        .post("proposeYear", path, for: .signedIn) { visit in try propose(visit) },
        .post("adoptYear", "\(path)/overnemen", for: .signedIn) { visit in try adopt(visit) },
        .get("planRow", "\(path)/rijen/{row}", for: .signedIn) { visit in try YearPlanForms.row(visit) },
        .post("savePlanRow", "\(path)/rijen/{row}", for: .signedIn) { visit in try YearPlanForms.saveRow(visit) },
        .post("pinPlanRow", "\(path)/rijen/{row}/vast", for: .signedIn) { visit in try YearPlanForms.pin(visit) },
    ]

    static func show(
        _ visit: Visit, _ place: PlanPlace, done: PlanDone? = nil, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        var model = try visit.read { try YearPlanModel(place, visit, $0) }
        model.done = done.map { $0.done(place, count: visit.asked("aantal").flatMap { Int($0) } ?? 0) }
        model.problem = problem ?? model.problem
        var frame = PageFrame(title: "\(model.heading), \(model.circle.text)", place: .circles)
        frame.trail = [.init(SiteText.name(of: .circles), "/kringen"), model.circle, .init(model.heading)]
        return visit.personalPage(frame, "jaarplan", model, status: status)
    }

    /// A proposal, or the one that is there made anew. It is worked out before anything is locked, and kept at once.
    private static func propose(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        let host = Meeting.Host.circle(place.circle)
        do {
            guard let present = try visit.read({ try place.proposal($0) }) else {
                let proposal = try visit.kring.proposeYear(of: host, PlanWish(year: place.year), by: visit.actor)
                return try visit.changeOnce { scope in
                    _ = try scope.keepPlan(proposal, items: nil)
                    return place.address(after: .proposed)
                }
            }
            let (version, proposal) = try visit.kring.revisedPlan(present.value.id, by: visit.actor)
            return try visit.changeOnce { scope in
                _ = try scope.replacePlan(present.value.id, by: proposal, expectedVersion: version)
                return place.address(after: .revised)
            }
        } catch is RuleSetMissing {
            return try show(visit, place, problem: PlanPageText.noRules, status: .conflict)
        } catch KringError.conflict(let conflict) {
            return try show(visit, place, problem: words(conflict), status: .conflict)
        }
    }

    private static func adopt(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        guard let id = visit.form.one("plan").flatMap({ YearPlan.ID($0) }) else { throw PageRefusal.badInput }
        let version = try FormReader(visit.form).version()
        do {
            return try visit.changeOnce { scope in
                let before = try scope.reading.keptPlan(id).value
                guard before.host == .circle(place.circle) else { throw KringError.notFound }
                let known = Set(before.rows.compactMap(\.meeting))
                let after = try scope.adoptPlan(id, expectedVersion: version).plan.value
                let new = after.rows.compactMap(\.meeting).count { !known.contains($0) }
                return "\(place.address(after: .adopted))&aantal=\(new)"
            }
        } catch KringError.conflict(let conflict) {
            return try show(visit, place, problem: words(conflict), status: .conflict)
        }
    }

    static func words(_ conflict: KringError.Conflict) -> String {
        switch conflict {
        case .planAdopted: PlanPageText.alreadyAdopted
        case .factsMoved: PlanPageText.factsMoved
        default: PlanPageText.changedMeanwhile
        }
    }
}

/// What was done with a plan, as an address carries it.
enum PlanDone: String, Sendable {
    case proposed = "voorstel"
    case revised = "opnieuw"
    case adopted = "overgenomen"
    case changed = "gewijzigd"
    case pinned = "vast"
    case unpinned = "los"

    func done(_ place: PlanPlace, count: Int) -> Done {
        switch self {
        case .proposed: Done(PlanPageText.proposed(place.year))
        case .revised: Done(PlanPageText.revised)
        case .adopted:
            Done(PlanPageText.adopted(count), next: [.init(MeetingText.listTitle, "\(place.circleHref)/vergaderingen")])
        case .changed: Done(PlanPageText.rowSaved)
        case .pinned: Done(PlanPageText.rowPinned)
        case .unpinned: Done(PlanPageText.rowFree)
        }
    }
}

/// A year of a circle, as addresses name it.
struct PlanPlace: Sendable {
    let circle: Circle.ID
    let year: Int

    init(_ visit: Visit) throws {
        circle = try visit.id("circle")
        guard let year = visit.parameters["year"].flatMap({ Int($0) }), (2015...visit.today.year + 3).contains(year) else {
            throw KringError.notFound
        }
        self.year = year
    }

    var circleHref: String { "/kringen/\(circle)" }
    var href: String { "\(circleHref)/jaarplan/\(year)" }

    func address(after done: PlanDone) -> String { "\(href)?gedaan=\(done.rawValue)" }

    /// The proposal for the year that waits to be taken over: the latest, when there are more.
    func proposal(_ scope: ReadScope) throws -> Versioned<YearPlan>? {
        try Page.everything { try scope.plans(of: .circle(circle), page: $0) }
            .filter { $0.value.year == year && $0.value.status == .proposed }
            .max { ($0.value.asOf, $0.value.id) < ($1.value.asOf, $1.value.id) }
    }
}

/// A year of a circle: the proposal, what stands already, what is still to be planned, and the meetings of the umbrella.
struct YearPlanModel: Sendable {
    struct Row: Sendable {
        var when: String
        var words: String
        var turnout: String?
        var mark: String?
        var why: [String]
        var whyWords: String
        var isOpen: Bool
        var change: String?
        var pin: FormModel?
    }

    struct Line: Sendable {
        var when: String
        var words: String
        var href: String?
    }

    struct Plan: Sendable {
        var summary: [String]
        var rows: [Row]
        var blocked: String?
        var adopt: FormModel?
        var again: FormModel
    }

    var heading: String
    var circle: PageFrame.Link
    var tabs: CircleTabs?
    var years: [PageFrame.Link]
    var done: Done?
    var problem: String?
    var plan: Plan?
    var propose: FormModel?
    var proposeHelp: String?
    var meetings: [Line] = []
    var empty: String?
    var toPlan: [Line] = []
    var umbrella: [Line] = []
    var actions: [PageFrame.Link] = []

    init(_ place: PlanPlace, _ visit: Visit, _ scope: ReadScope) throws {
        try scope.mayPlan(.circle(place.circle))
        let year = place.year
        let today = scope.today
        heading = PlanPageText.title(year)
        let stored = try scope.circle(place.circle).circle.value
        circle = .init(stored.name, place.circleHref)
        tabs = CircleTabs(place.circle, at: .plan, scope)
        years = [year - 1, year, year + 1].filter { (2015...today.year + 2).contains($0) }.map {
            .init("\($0)", $0 == year ? nil : "\(place.circleHref)/jaarplan/\($0)", isCurrent: $0 == year)
        }
        let venues = try scope.venueNames()
        if let proposal = try place.proposal(scope) {
            let view = try scope.plan(proposal.value.id)
            plan = Self.plan(view, venues, place, visit)
            if view.factsMoved { problem = PlanPageText.factsMoved }
        } else if year >= today.year {
            proposeHelp = PlanPageText.proposeHelp
            propose = FormModel(visit, to: place.href, [], [.init(PlanPageText.propose(year, isRest: year == today.year))])
        } else {
            proposeHelp = PlanPageText.over
        }
        let span = MeetingFilter(
            from: CalendarDay(year: year, month: 1, day: 1), to: CalendarDay(year: year + 1, month: 1, day: 1))
        let found = try Page.everything { try scope.meetings(of: .circle(place.circle), span, page: $0) }
            .map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let names = MeetingPlace.names(of: found)
        meetings = found.map { meeting in
            Self.line(
                meeting, venues, now: visit.minutes, href: names[meeting.id].map { "\(place.circleHref)/vergaderingen/\($0)" })
        }
        if found.isEmpty { empty = PlanPageText.empty(year) }
        if let umbrella = stored.umbrella, scope.standing.may(.seeMeetings, in: .umbrella(umbrella)) {
            self.umbrella = try Page.everything { try scope.meetings(of: .umbrella(umbrella), span, page: $0) }
                .map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
                .map { Self.line($0, venues, now: visit.minutes, href: nil) }
        }
        if year >= today.year {
            if case .own(let status) = try scope.circleStatus(place.circle, ReportPeriod(asOf: today, year: year)) {
                toPlan = OutwardCircleStatus(status).requirements.compactMap { requirement in
                    guard case .meetings(let numbers) = requirement.measure, numbers.toPlan > 0 else { return nil }
                    return Line(
                        when: RequirementText.title(requirement.requirement), words: RequirementText.meetings(numbers), href: nil)
                }
            }
            actions = [
                .init(PlanPageText.Action.single, "\(place.circleHref)/vergaderingen/nieuw"),
                .init(PlanPageText.Action.poll, "\(place.circleHref)/datumprikker/nieuw"),
            ]
        }
    }

    private static func line(_ meeting: MeetingOutline, _ venues: [Venue.ID: String], now: Int, href: String?) -> Line {
        let place = meeting.venue.flatMap { venues[$0] } ?? (meeting.online ? MeetingText.online : nil)
        let parts = [
            StateWords.word(meeting.kind), place, MeetingText.state(meeting, isOver: meeting.start.utcMinutes <= now),
        ]
        return Line(
            when: "\(MeetingText.day(meeting.start.day)), \(Dutch.time(meeting.start))",
            words: parts.compactMap(\.self).joined(separator: " · "), href: href)
    }

    private static func plan(_ view: YearPlanView, _ venues: [Venue.ID: String], _ place: PlanPlace, _ visit: Visit) -> Plan {
        let text = YearPlanText(plan: view.proposal, venues: venues)
        let version = view.plan.version
        let rows = view.proposal.rows.map { row in
            let isMine = row.hold == nil || row.hold == .pinned
            let kind = RuleSetText.words(for: row.kind).singular
            let mark: String? =
                switch row.hold {
                case .pinned: PlanPageText.pinned
                case .past: PlanPageText.past
                case .soon, .apart: PlanPageText.planned
                case nil:
                    row.slot == nil
                        ? nil
                        : row.move != nil ? PlanPageText.moves : row.meeting == nil ? PlanPageText.new : PlanPageText.planned
                }
            let page = "\(place.href)/rijen/\(row.key)"
            let pin = row.hold == .pinned ? "nee" : "ja"
            return Row(
                when: row.slot.map(YearPlanText.when) ?? PlanPageText.noDay,
                words: [kind, row.slot.map(text.place)].compactMap(\.self).joined(separator: " · "),
                turnout: row.turnout.flatMap { $0.asked > 0 && $0.able + $0.unable > 0 ? YearPlanText.figures($0).first : nil },
                mark: mark, why: text.why(row), whyWords: row.slot == nil ? PlanPageText.whyNoDay : PlanPageText.why,
                isOpen: row.slot == nil, change: isMine ? page : nil,
                pin: isMine && row.slot != nil
                    ? FormModel(
                        visit, to: "\(page)/vast", [],
                        [
                            .light(
                                row.hold == .pinned ? PlanPageText.Action.unpin : PlanPageText.Action.pin, name: "vast",
                                value: pin)
                        ],
                        version: version) : nil)
        }
        let unplaced = view.proposal.unplaced.count
        let adopt = FormModel(
            visit, to: "\(place.href)/overnemen", [], [.init(PlanPageText.Action.adopt)], version: version,
            hidden: ["plan": view.plan.value.id.rawValue])
        return Plan(
            summary: text.summary, rows: rows, blocked: unplaced > 0 ? PlanPageText.blocked(unplaced) : nil,
            adopt: view.factsMoved ? nil : adopt,
            again: FormModel(
                visit, to: place.href, [],
                [
                    view.factsMoved
                        ? .init(PlanPageText.Action.again) : .light(PlanPageText.Action.again, name: "doe", value: "opnieuw")
                ]))
    }
}
