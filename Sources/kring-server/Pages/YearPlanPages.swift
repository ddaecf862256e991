import HTTPTypes
import HummingbirdCore
import KringCore

/// A year of a circle or umbrella planned at once: a proposal with its reasons, changed row by row, made anew and taken over.
enum YearPlanPages {
    static let routes: [PageRoute] = Meeting.Host.roots.flatMap { ofHost("\($0.0)/jaarplan", $0.2) }

    private static func ofHost(_ plans: String, _ suffix: String) -> [PageRoute] {
        let path = "\(plans)/{year}"
        return [
            .get("yearPlans\(suffix)", plans, for: .signedIn) { visit in
                let host = try visit.host()
                try visit.read { try $0.mayPlan(host) }
                return .redirect(to: "\(host.href)/jaarplan/\(visit.today.year)")
            },
            .get("yearPlan\(suffix)", path, query: ["aantal", "wijziging"] + ChangeBanner.query, for: .signedIn) { visit in
                try show(visit, try PlanPlace(visit), done: visit.asked("gedaan").flatMap(PlanDone.init(rawValue:)))
            },
            .post("proposeYear\(suffix)", path, for: .signedIn) { visit in try propose(visit) },
            .post("adoptYear\(suffix)", "\(path)/overnemen", for: .signedIn) { visit in try adopt(visit) },
            .get("yearRhythm\(suffix)", "\(path)/ritme", for: .signedIn) { visit in try YearRhythmForm.show(visit) },
            .post("planRhythm\(suffix)", "\(path)/ritme", for: .signedIn) { visit in try YearRhythmForm.save(visit) },
            .post("askAvailability\(suffix)", "\(path)/vragen", for: .signedIn) { visit in try YearRhythmForm.ask(visit) },
            .post("holdBackAvailability\(suffix)", "\(path)/tegenhouden", for: .signedIn) { visit in
                try YearRhythmForm.holdBack(visit)
            },
            .get("planRow\(suffix)", "\(path)/rijen/{row}", for: .signedIn) { visit in try YearPlanForms.row(visit) },
            .post("savePlanRow\(suffix)", "\(path)/rijen/{row}", for: .signedIn) { visit in try YearPlanForms.saveRow(visit) },
            .post("pinPlanRow\(suffix)", "\(path)/rijen/{row}/vast", for: .signedIn) { visit in try YearPlanForms.pin(visit) },
        ]
    }

    static func show(
        _ visit: Visit, _ place: PlanPlace, done: PlanDone? = nil, problem: String? = nil, status: HTTPResponse.Status = .ok
    ) throws -> PageAnswer {
        var model = try visit.read { scope in
            var model = try YearPlanModel(place, visit, scope)
            model.done = done.map { $0.done(place, count: visit.asked("aantal").flatMap { Int($0) } ?? 0) }
            model.done?.undo = ChangeBanner.undo(asked: visit, below: place.host.href, backTo: place.href, scope)
            if model.done == nil {
                model.done = ChangeBanner.done(visit, below: place.host.href, at: place.href, scope) { entry in
                    let planned = entry.parts.count { $0.action == "planMeeting" }
                    return planned > 0 ? PlanPageText.planned(planned) : HistoryText.saved(entry)
                }
            }
            return model
        }
        model.problem = problem ?? model.problem
        var frame = PageFrame(title: "\(model.heading), \(model.host.text)", place: .circles)
        frame.trail = place.host.trail(named: model.host.text) + [.init(model.heading)]
        return visit.personalPage(frame, "jaarplan", model, status: status)
    }

    /// A proposal, or the one that is there made anew. It is worked out before anything is locked, and kept at once.
    private static func propose(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        let host = place.host
        do {
            guard let present = try visit.read({ try place.proposal($0) }) else {
                let proposal = try visit.kring.proposeYear(of: host, PlanWish(year: place.year), by: visit.actor)
                return try visit.changeOnce { scope in
                    // Two chairs at once look at one proposal: that of who was first.
                    if try place.proposal(scope.reading) == nil { _ = try scope.keepPlan(proposal, items: nil) }
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
                guard before.host == place.host else { throw KringError.notFound }
                let known = Set(before.rows.compactMap(\.meeting))
                let after = try scope.adoptPlan(id, expectedVersion: version).plan.value
                let new = after.rows.compactMap(\.meeting).count { !known.contains($0) }
                return ChangeBanner.address("\(place.address(after: .adopted))&aantal=\(new)", undoing: scope.lastChange)
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
    case asked = "gevraagd"
    case heldBack = "tegengehouden"

    func done(_ place: PlanPlace, count: Int) -> Done {
        switch self {
        case .proposed: Done(PlanPageText.proposed(place.year))
        case .revised: Done(PlanPageText.revised)
        case .adopted:
            Done(PlanPageText.adopted(count), next: [.init(MeetingText.listTitle, place.host.meetingsHref)])
        case .changed: Done(PlanPageText.rowSaved)
        case .pinned: Done(PlanPageText.rowPinned)
        case .unpinned: Done(PlanPageText.rowFree)
        case .asked: Done(PlanPageText.asked(count))
        case .heldBack: Done(InvitationText.stopped(count))
        }
    }
}

/// A year of a circle or umbrella, as addresses name it.
struct PlanPlace: Sendable {
    let host: Meeting.Host
    let year: Int

    init(_ visit: Visit) throws {
        host = try visit.host()
        guard let year = visit.parameters["year"].flatMap({ Int($0) }), (2015...visit.today.year + 3).contains(year) else {
            throw KringError.notFound
        }
        self.year = year
    }

    var href: String { "\(host.href)/jaarplan/\(year)" }

    func address(after done: PlanDone) -> String { "\(href)?gedaan=\(done.rawValue)" }

    /// The proposal for the year that waits to be taken over.
    func proposal(_ scope: ReadScope) throws -> Versioned<YearPlan>? { try scope.waitingPlan(of: host, year: year) }
}

/// A year of a circle or umbrella: the proposal, what stands already, what is still to be planned, and the meetings of the umbrella.
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
    var host: PageFrame.Link
    var tabs: CircleTabs?
    var years: [PageFrame.Link]
    var done: Done?
    var problem: String?
    var plan: Plan?
    var propose: FormModel?
    var proposeHelp: String?
    /// How many said when they can come, and the button that asks the others.
    var answered: String?
    var ask: FormModel?
    /// Mails that leave soon, with the button that stops them.
    var held: String?
    var holdBack: FormModel?
    var meetings: [Line] = []
    var empty: String?
    var toPlan: [Line] = []
    var umbrella: [Line] = []
    var actions: [PageFrame.Link] = []

    init(_ place: PlanPlace, _ visit: Visit, _ scope: ReadScope) throws {
        try scope.mayPlan(place.host)
        let year = place.year
        let today = scope.today
        heading = PlanPageText.title(year)
        host = .init(try scope.hostName(place.host), place.host.href)
        if case .circle(let circle) = place.host { tabs = CircleTabs(circle, at: .plan, scope) }
        years = [year - 1, year, year + 1].filter { (2015...today.year + 2).contains($0) }.map {
            .init("\($0)", $0 == year ? nil : "\(place.host.href)/jaarplan/\($0)", isCurrent: $0 == year)
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
        let found = try Page.everything { try scope.meetings(of: place.host, span, page: $0) }
            .map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let names = MeetingPlace.names(of: found)
        meetings = found.map { meeting in
            Self.line(
                meeting, venues, now: visit.minutes, href: names[meeting.id].map { "\(place.host.meetingsHref)/\($0)" })
        }
        if found.isEmpty { empty = PlanPageText.empty(year) }
        if case .circle(let circle) = place.host { try addUmbrella(of: circle, span, venues, now: visit.minutes, scope) }
        if year >= today.year {
            toPlan = try Self.toPlan(place, scope)
            try addAsking(place, visit, scope)
            let rhythm: [PageFrame.Link] =
                try YearRhythmForm.count(place, scope) > 0 && found.isEmpty
                ? [.init(PlanPageText.rhythm(year - 1), "\(place.href)/ritme")] : []
            actions =
                rhythm + [
                    .init(PlanPageText.single(place.host), "\(place.host.meetingsHref)/nieuw"),
                    .init(PlanPageText.Action.poll, "\(place.host.href)/datumprikker/nieuw"),
                ]
            if case .circle = place.host {
                actions.append(.init(GroupingText.heading, "\(place.host.href)/intervisiegroepen"))
            }
        }
    }

    /// How many said when they can come; whoever did not can be asked.
    private mutating func addAsking(_ place: PlanPlace, _ visit: Visit, _ scope: ReadScope) throws {
        let round = try scope.availabilityRound(of: place.host)
        answered = PlanPageText.answered(round.answered, of: round.invited)
        if let until = round.heldUntil {
            held = InvitationText.held(until: until, round.held)
            holdBack = FormModel(
                visit, to: "\(place.href)/tegenhouden", [], [.light(InvitationText.hold, name: "doe", value: "hou-tegen")])
        } else if round.answered < round.invited {
            ask = FormModel(
                visit, to: "\(place.href)/vragen", [], [.light(PlanPageText.ask, name: "doe", value: "vraag")])
        }
    }

    /// What the umbrella has that year: planned elsewhere, and only seen here.
    private mutating func addUmbrella(
        of circle: Circle.ID, _ span: MeetingFilter, _ venues: [Venue.ID: String], now: Int, _ scope: ReadScope
    ) throws {
        guard let umbrella = try scope.circle(circle).circle.value.umbrella,
            scope.standing.may(.seeMeetings, in: .umbrella(umbrella))
        else { return }
        self.umbrella = try Page.everything { try scope.meetings(of: .umbrella(umbrella), span, page: $0) }
            .map(MeetingPlace.outline).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            .map { Self.line($0, venues, now: now, href: nil) }
    }

    /// What the rules still ask for in the year, meeting by kind of meeting.
    private static func toPlan(_ place: PlanPlace, _ scope: ReadScope) throws -> [Line] {
        let period = ReportPeriod(asOf: scope.today, year: place.year)
        let requirements: [OutwardRequirement]
        switch place.host {
        case .circle(let circle):
            guard case .own(let status) = try scope.circleStatus(circle, period) else { return [] }
            requirements = OutwardCircleStatus(status).requirements
        case .umbrella(let umbrella):
            guard case .coordinator(let status) = try scope.umbrellaStatus(umbrella, period),
                let requirement = status.requirement
            else { return [] }
            requirements = [OutwardRequirement(requirement, to: .own)]
        }
        return requirements.compactMap { requirement in
            guard case .meetings(let numbers) = requirement.measure, numbers.toPlan > 0 else { return nil }
            var plan: PageFrame.Link?
            if case (.circle(let circle), .eventCount(let count)) = (place.host, requirement.requirement.kind) {
                plan = CircleText.plan(count.kinds, in: circle)
            }
            return Line(
                when: RequirementText.title(requirement.requirement), words: RequirementText.meetings(numbers),
                href: plan?.href)
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
            let kind = StateWords.word(row.kind)
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
        let isOpen = view.proposal.rows.contains { ($0.hold == nil || $0.hold == .pinned) && $0.slot != nil }
        let adopt = FormModel(
            visit, to: "\(place.href)/overnemen", [], [.init(PlanPageText.Action.adopt)], version: version,
            hidden: ["plan": view.plan.value.id.rawValue])
        return Plan(
            summary: text.summary, rows: rows, blocked: unplaced > 0 ? PlanPageText.blocked(unplaced) : nil,
            adopt: view.factsMoved || !isOpen ? nil : adopt,
            again: FormModel(
                visit, to: place.href, [],
                [
                    view.factsMoved
                        ? .init(PlanPageText.Action.again) : .light(PlanPageText.Action.again, name: "doe", value: "opnieuw")
                ]))
    }
}
