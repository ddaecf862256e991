import HTTPTypes
import KringCore

/// The meetings of the year before, carried over: the same weeks, hours and places; ticked, looked at, planned together and
/// undone together. And asking people when they can come.
enum YearRhythmForm {
    /// A meeting of the year before, and where it would be.
    private struct Step: Sendable {
        var old: MeetingOutline
        var start: LocalMoment
        var end: LocalMoment
    }

    /// How many meetings of the year before can be carried over.
    static func count(_ place: PlanPlace, _ scope: ReadScope) throws -> Int { try steps(place, scope).count }

    /// What can be: everything that took place or was to, on a day that is still to come.
    private static func steps(_ place: PlanPlace, _ scope: ReadScope) throws -> [Step] {
        try scope.mayPlan(place.host)
        let span = MeetingFilter(
            from: CalendarDay(year: place.year - 1, month: 1, day: 1), to: CalendarDay(year: place.year, month: 1, day: 1))
        let found = try Page.everything { try scope.meetings(of: place.host, span, page: $0) }.map(MeetingPlace.outline)
        return found.filter { $0.status != .cancelled }.sorted { ($0.start, $0.id) < ($1.start, $1.id) }.compactMap { old in
            guard let day = YearRhythm.day(old.start.day, in: place.year), day > scope.today,
                let start = try? LocalMoment(day: day, minute: old.start.minute)
            else { return nil }
            return Step(
                old: old, start: start,
                end: LocalMoment(utcMinutes: start.utcMinutes + old.end.utcMinutes - old.start.utcMinutes))
        }
    }

    static func show(_ visit: Visit, _ reader: FormReader? = nil) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        return try visit.read { scope in
            let form = try MeetingFormPlace(place.host, nil, scope)
            let typed = reader?.form.all["vergadering"] ?? []
            let options = try steps(place, scope).map { step in
                let day = step.start.day
                let clashes = MeetingText.clashes(
                    try scope.clashes(of: place.host, from: step.start, to: step.end, at: step.old.venue), on: day,
                    today: scope.today)
                let where_ = step.old.venue.flatMap { form.known[$0] } ?? (step.old.online ? MeetingText.online : nil)
                let text = [
                    "\(MeetingText.day(day, seen: scope.today)), \(Dutch.time(step.start))", StateWords.word(step.old.kind),
                    where_,
                ]
                return FormField.Option(
                    step.old.id.rawValue, text.compactMap(\.self).joined(separator: " · "),
                    // What nothing speaks against is ticked already.
                    isChosen: reader == nil ? clashes.isEmpty : typed.contains(step.old.id.rawValue),
                    note: ([PlanPageText.was(step.old.start.day)] + clashes).joined(separator: " "))
            }
            let fields: [FormField] =
                options.isEmpty ? [] : [.ticks("vergadering", PlanPageText.rhythmWhich, options, hint: PlanPageText.rhythmHint)]
            var model = MeetingFormModel(
                heading: PlanPageText.rhythm(place.year - 1), host: form.link,
                form: FormModel(
                    visit, to: "\(place.href)/ritme", fields, options.isEmpty ? [] : [.init(PlanPageText.rhythmPlan)],
                    after: reader, back: place.href))
            model.when = options.isEmpty ? PlanPageText.rhythmNone(place.year - 1) : PlanPageText.rhythmIntro(place.year)
            var frame = PageFrame(title: "\(model.heading), \(form.link.text)", place: .circles)
            frame.trail =
                place.host.trail(named: form.link.text) + [
                    .init(PlanPageText.title(place.year), place.href), .init(model.heading),
                ]
            return visit.personalPage(frame, "vergadering-formulier", model, isFaulty: reader?.isFine == false)
        }
    }

    static func save(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        var reader = FormReader(visit.form)
        let wanted = Set(reader.form.all["vergadering"] ?? [])
        let chosen = try visit.read { try steps(place, $0) }.filter { wanted.contains($0.old.id.rawValue) }
        if chosen.isEmpty {
            reader.fail("vergadering", PlanPageText.rhythmFault)
            return try show(visit, reader)
        }
        return try visit.changeOnce { scope in
            for step in chosen {
                _ = try scope.planMeeting(
                    Meeting(
                        id: .made(prefix: "b-"), host: place.host, kind: step.old.kind, start: step.start, end: step.end,
                        status: .planned, venue: step.old.venue, online: step.old.online))
            }
            return ChangeBanner.address(place.href, after: scope.lastChange)
        }
    }

    // MARK: Asking when people can

    static func ask(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        return try visit.changeOnce { scope in
            let count = try scope.askAvailability(of: place.host, after: InvitationMails.hold)
            return "\(place.address(after: .asked))&aantal=\(count)"
        }
    }

    static func holdBack(_ visit: Visit) throws -> PageAnswer {
        let place = try PlanPlace(visit)
        let count = try visit.change { try $0.holdBackAvailability(of: place.host) }
        return .redirect(to: "\(place.address(after: .heldBack))&aantal=\(count)")
    }
}
