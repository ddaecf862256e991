import HTTPTypes
import HummingbirdCore
import KringCore

/// Deciding a row of a proposed year: another date, hour or place, or that it stays where it is.
enum YearPlanForms {
    static func row(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        return try visit.read { try page(visit, place, try found(visit, place, $0), nil, $0) }
    }

    static func saveRow(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        let row = try visit.read { try found(visit, place, $0) }
        var reader = FormReader(visit.form)
        let version = try reader.version()
        let day = reader.day("datum", near: CalendarDay(year: place.year, month: 7, day: 1) ?? visit.today)
        let minute = reader.minute("begin")
        var change = PlanRowChange(pinned: reader.form.one("vast") != nil)
        switch reader.form.one("plaats") {
        case MeetingDraft.Where.online?: change.isOnline = true
        case MeetingDraft.Where.undecided?, nil: (change.isOnline, change.venue) = (false, .some(nil))
        case let word?: (change.isOnline, change.venue) = (false, .some(Venue.ID(word)))
        }
        if let day, let minute {
            change.start = try? LocalMoment(day: day, minute: minute)
            if change.start == nil { reader.fail("begin", MeetingText.Fault.clock) }
        }
        guard reader.isFine else { return try visit.read { try page(visit, place, row, reader, $0) } }
        do {
            let draft = try visit.kring.draftPlan(deciding: row.row.key, of: row.plan.value.id, change, by: visit.actor)
            return try visit.changeOnce { scope in
                _ = try scope.keepPlanRow(draft, expectedVersion: version)
                return place.address(after: change.pinned == true ? .changed : .unpinned)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues, ["start": ("datum", PlanPageText.dayFault), "venue": ("plaats", MeetingText.Fault.place)],
                other: PlanPageText.fixed)
            return try visit.read { try page(visit, place, row, reader, $0) }
        } catch KringError.conflict(let conflict) {
            return try YearPlanPages.show(visit, place, problem: YearPlanPages.words(conflict), status: .conflict)
        }
    }

    static func pin(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        let row = try visit.read { try found(visit, place, $0) }
        let version = try FormReader(visit.form).version()
        let isPinned = visit.form.one("vast") == "ja"
        do {
            let draft = try visit.kring.draftPlan(
                deciding: row.row.key, of: row.plan.value.id, PlanRowChange(pinned: isPinned), by: visit.actor)
            return try visit.changeOnce { scope in
                _ = try scope.keepPlanRow(draft, expectedVersion: version)
                return place.address(after: isPinned ? .pinned : .unpinned)
            }
        } catch KringError.rejected {
            return try YearPlanPages.show(visit, place, problem: PlanPageText.fixed, status: .conflict)
        } catch KringError.conflict(let conflict) {
            return try YearPlanPages.show(visit, place, problem: YearPlanPages.words(conflict), status: .conflict)
        }
    }

    /// The row in an address, of the proposal for its year.
    private static func found(
        _ visit: Visit, _ place: PlanPlace, _ scope: ReadScope
    ) throws -> (plan: Versioned<YearPlan>, row: YearPlan.Row) {
        try scope.mayPlan(place.host)
        let key = visit.parameters["row"].map(String.init)
        guard let plan = try place.proposal(scope), let row = plan.value.rows.first(where: { $0.key == key }) else {
            throw KringError.notFound
        }
        return (plan, row)
    }

    private static func page(
        _ visit: Visit, _ place: PlanPlace, _ found: (plan: Versioned<YearPlan>, row: YearPlan.Row), _ reader: FormReader?,
        _ scope: ReadScope
    ) throws -> PageAnswer {
        let form = try MeetingFormPlace(place.host, nil, scope)
        let slot = found.row.slot
        let typed = reader?.form.one("plaats")
        let chosen =
            typed ?? slot?.venue?.rawValue ?? (slot?.isOnline == true ? MeetingDraft.Where.online : MeetingDraft.Where.undecided)
        var venues = form.venues
        if let venue = slot?.venue, !venues.contains(where: { $0.id == venue }), let name = form.known[venue] {
            venues.insert((venue, name), at: 0)
        }
        typealias Words = MeetingText.Field
        let places =
            venues.map { FormField.Option($0.id.rawValue, $0.name, isChosen: $0.id.rawValue == chosen) }
            + [
                .init(MeetingDraft.Where.online, Words.online, isChosen: chosen == MeetingDraft.Where.online),
                .init(MeetingDraft.Where.undecided, Words.undecided, isChosen: chosen == MeetingDraft.Where.undecided),
            ]
        let isPinned = reader.map { $0.form.one("vast") != nil } ?? true
        var model = MeetingFormModel(
            heading: PlanPageText.rowTitle, host: form.link,
            form: FormModel(
                visit, to: "\(place.href)/rijen/\(found.row.key)",
                [
                    .day("datum", Words.day, slot?.day, typed: reader?.typed("datum")),
                    .hour("begin", Words.begin, minute: slot?.startMinute ?? 20 * 60, typed: reader?.typed("begin")),
                    .radios("plaats", Words.place, places),
                    .tick("vast", PlanPageText.pinField, isTicked: isPinned),
                ], [.init(MeetingText.Button.save)], version: found.plan.version, after: reader, back: place.href))
        model.when = SiteText.heading(RuleSetText.words(for: found.row.kind).singular)
        var frame = PageFrame(title: "\(model.heading), \(form.link.text)", place: .circles)
        frame.trail =
            place.host.trail(named: form.link.text) + [
                .init(PlanPageText.title(place.year), place.href), .init(model.heading),
            ]
        return visit.personalPage(frame, "vergadering-formulier", model, isFaulty: reader?.isFine == false)
    }
}
