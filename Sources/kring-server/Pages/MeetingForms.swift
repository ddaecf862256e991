import HTTPTypes
import KringCore

/// The forms about meetings: plan one, change or move it, call it off, write its minutes.
enum MeetingForms {
    // MARK: Plan

    static func plan(_ visit: inout Visit) throws -> PageAnswer {
        let host = try visit.host()
        let kind = visit.asked("soort").flatMap(Meeting.Kind.init(rawValue:))
        let day = visit.asked("datum").flatMap { CalendarDay($0) }
        return try visit.read { scope in
            let place = try MeetingFormPlace(host, nil, scope)
            let draft = MeetingDraft(
                kind: host.isUmbrella ? .umbrella : kind ?? .regular, day: day, venue: place.venues.first?.id)
            return page(visit, place, draft, nil)
        }
    }

    static func savePlan(_ visit: inout Visit) throws -> PageAnswer {
        let host = try visit.host()
        let place = try visit.read { try MeetingFormPlace(host, nil, $0) }
        var reader = FormReader(visit.form)
        let draft = MeetingDraft(&reader, near: visit.today, place)
        guard reader.isFine, let span = draft.span(&reader) else { return page(visit, place, draft, reader) }
        let change = MeetingChange.add(kind: draft.kind, start: span.start, end: span.end)
        if let warned = try warning(visit, place, draft, span, change, reader) { return warned }
        return try save(visit, place, draft, reader) { scope in
            var meeting = Meeting(
                id: .made(prefix: "b-"), host: host, kind: draft.kind, start: span.start, end: span.end,
                status: .planned)
            try draft.fill(&meeting, scope)
            let planned = MeetingOutline(try scope.planMeeting(meeting).value)
            let href = try MeetingPlace.href(of: planned, in: host, scope.reading)
            return MeetingDone.planned.address(href, after: draft.makesVenue ? nil : scope.lastChange)
        }
    }

    // MARK: Change

    static func change(_ visit: inout Visit) throws -> PageAnswer {
        let meeting = try MeetingPlace(visit)
        return try visit.read { scope in
            let place = try MeetingFormPlace(meeting.host, meeting, scope)
            guard let stored = place.stored else { throw KringError.forbidden }
            return page(visit, place, MeetingDraft(stored.value), nil)
        }
    }

    static func saveChange(_ visit: inout Visit) throws -> PageAnswer {
        let meeting = try MeetingPlace(visit)
        let place = try visit.read { try MeetingFormPlace(meeting.host, meeting, $0) }
        guard let stored = place.stored else { throw KringError.forbidden }
        var reader = FormReader(visit.form)
        let version = try reader.version()
        let draft = MeetingDraft(&reader, near: stored.value.start.day, place)
        guard reader.isFine, let span = draft.span(&reader) else { return page(visit, place, draft, reader) }
        let isMove = span.start != stored.value.start || span.end != stored.value.end
        let change = MeetingChange.move(meeting.meeting, start: span.start, end: span.end)
        if isMove || reader.form.one("doe") != nil, version == stored.version,
            let warned = try warning(visit, place, draft, span, change, reader)
        {
            return warned
        }
        return try save(visit, place, draft, reader) { scope in
            var changed = stored.value
            (changed.kind, changed.start, changed.end) = (draft.kind, span.start, span.end)
            try draft.fill(&changed, scope)
            let done = MeetingOutline(try scope.changeMeeting(changed, expectedVersion: version).value)
            let word = done.start.day == stored.value.start.day ? MeetingDone.changed : .moved
            let href = try MeetingPlace.href(of: done, in: meeting.host, scope.reading)
            return word.address(href, after: draft.makesVenue ? nil : scope.lastChange)
        }
    }

    /// What speaks against a moment, and what it would do, unless that was looked at already.
    ///
    /// - Returns: The form again with all of it on top; nothing when there is nothing to say.
    private static func warning(
        _ visit: Visit, _ place: MeetingFormPlace, _ draft: MeetingDraft, _ span: (start: LocalMoment, end: LocalMoment),
        _ change: MeetingChange, _ reader: FormReader
    ) throws -> PageAnswer? {
        let isLook = reader.form.one("doe") == "bekijk"
        let seen = draft.moment(span)
        if !isLook, reader.form.one("gezien") == seen { return nil }
        let (clashes, effect) = try visit.read { scope in
            let clashes = try scope.clashes(
                of: place.host, from: span.start, to: span.end, at: draft.venue, besides: place.meeting?.meeting)
            return (
                MeetingText.clashes(clashes, on: span.start.day, today: visit.today),
                try MeetingEffect(change, of: place.host, scope)
            )
        }
        guard isLook || !clashes.isEmpty || effect?.isWorse == true else { return nil }
        return page(visit, place, draft, reader, clashes: clashes, effect: effect, seen: seen)
    }

    /// Saves, or shows the form again with what the use case refused.
    private static func save(
        _ visit: Visit, _ place: MeetingFormPlace, _ draft: MeetingDraft, _ reader: FormReader,
        _ act: (WriteScope) throws -> String
    ) throws -> PageAnswer {
        do {
            return try visit.changeOnce(act)
        } catch KringError.rejected(let issues) {
            var reader = reader
            let fault = MeetingText.Fault.self
            reader.take(
                issues,
                [
                    "title": ("onderwerp", fault.tooLong), "agenda": ("agenda", fault.tooLong), "end": ("einde", fault.end),
                    "name": ("plaatsnaam", fault.tooLong), "address": ("adres", fault.tooLong), "venue": ("plaats", fault.place),
                    "status": ("datum", fault.notYet),
                ], other: fault.other)
            return page(visit, place, draft, reader)
        } catch KringError.conflict(.staleVersion) {
            let now = try visit.read { try MeetingFormPlace(place.host, place.meeting, $0) }
            return page(visit, now, draft, nil, isConflict: true)
        }
    }

    private static func page(
        _ visit: Visit, _ place: MeetingFormPlace, _ draft: MeetingDraft, _ reader: FormReader?, clashes: [String] = [],
        effect: MeetingEffect? = nil, seen: String? = nil, isConflict: Bool = false
    ) -> PageAnswer {
        let isNew = place.meeting == nil
        let words = MeetingText.Button.self
        let main =
            seen != nil && !(clashes.isEmpty && effect?.isWorse != true)
            ? (isNew ? words.planAnyway : words.saveAnyway) : (isNew ? words.plan : words.save)
        var model = MeetingFormModel(
            heading: isNew ? MeetingText.planTitle(place.host) : MeetingText.changeTitle, host: place.link,
            form: FormModel(
                visit, to: place.action, draft.fields(place, reader),
                [.init(main)] + (place.host.isUmbrella ? [] : [.light(words.look, name: "doe", value: "bekijk")]),
                version: place.stored?.version,
                hidden: seen.map { ["gezien": $0] } ?? [:], after: reader, back: place.back))
        model.clashes = clashes
        model.effect = effect
        if isConflict, let stored = place.stored {
            model.conflict = MeetingText.changedMeanwhile(
                MeetingOutline(stored.value), place.venueName(stored.value.venue) ?? MeetingText.noVenue)
        }
        return page(visit, place, model, reader, isConflict: isConflict)
    }

    // MARK: Call off

    static func cancel(_ visit: inout Visit) throws -> PageAnswer { try cancelPage(visit, try MeetingPlace(visit), nil) }

    private static func cancelPage(
        _ visit: Visit, _ meeting: MeetingPlace, _ reader: FormReader?, isConflict: Bool = false
    ) throws -> PageAnswer {
        try visit.read { scope in
            let place = try MeetingFormPlace(meeting.host, meeting, scope)
            guard let stored = place.stored else { throw KringError.forbidden }
            let effect = try MeetingEffect(.cancel(meeting.meeting), of: meeting.host, scope)
            let words = MeetingText.Field.self
            var model = MeetingFormModel(
                heading: MeetingText.cancelTitle, host: place.link,
                form: FormModel(
                    visit, to: "\(meeting.meetingHref)/aflassen",
                    [.area("reden", words.reason, reader?.typed("reden"), hint: words.reasonHint)],
                    [.grave(MeetingText.Button.cancel)], version: stored.version, after: reader, back: place.back))
            model.effect = effect
            if isConflict {
                model.conflict = MeetingText.changedMeanwhile(
                    MeetingOutline(stored.value), place.venueName(stored.value.venue) ?? MeetingText.noVenue)
            }
            return page(visit, place, model, reader, isConflict: isConflict)
        }
    }

    static func saveCancel(_ visit: inout Visit) throws -> PageAnswer {
        let meeting = try MeetingPlace(visit)
        var reader = FormReader(visit.form)
        let version = try reader.version()
        _ = try visit.read { try MeetingFormPlace(meeting.host, meeting, $0) }
        guard let reason = reader.text("reden", missing: MeetingText.Fault.reason) else {
            return try cancelPage(visit, meeting, reader)
        }
        do {
            return try visit.changeOnce { scope in
                _ = try scope.cancelMeeting(meeting.meeting, reason: reason, expectedVersion: version)
                return MeetingDone.cancelled.address(meeting.meetingHref, after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(issues, ["reason": ("reden", MeetingText.Fault.tooLong)], other: MeetingText.Fault.other)
            return try cancelPage(visit, meeting, reader)
        } catch KringError.conflict(.staleVersion) {
            return try cancelPage(visit, meeting, reader, isConflict: true)
        }
    }

    /// The form of one meeting, below its own page.
    private static func page(
        _ visit: Visit, _ place: MeetingFormPlace, _ model: MeetingFormModel, _ reader: FormReader?, isConflict: Bool
    ) -> PageAnswer {
        var model = model
        model.when = place.when
        let frame = MeetingPages.frame(model.heading, place.host, place.link.text, below: place.trail(model.heading))
        return visit.personalPage(
            frame, "vergadering-formulier", model, isFaulty: reader?.isFine == false, status: isConflict ? .conflict : .ok)
    }

    // MARK: Minutes

    static func minutes(_ visit: inout Visit) throws -> PageAnswer { try minutesPage(visit, try MeetingPlace(visit), nil) }

    private static func minutesPage(
        _ visit: Visit, _ meeting: MeetingPlace, _ reader: FormReader?, isConflict: Bool = false
    ) throws -> PageAnswer {
        try visit.read { scope in
            let place = try MeetingFormPlace(meeting.host, meeting, scope)
            guard let stored = place.stored else { throw KringError.forbidden }
            let words = MeetingText.Field.self
            let typed = reader?.typed("verslag") ?? stored.value.minutes
            var model = MeetingFormModel(
                heading: MeetingText.minutesTitle, host: place.link,
                form: FormModel(
                    visit, to: "\(meeting.meetingHref)/verslag",
                    [.area("verslag", words.minutes, typed, hint: words.minutesHint, isRequired: false)],
                    [.init(MeetingText.Button.save)], version: stored.version, after: reader, back: place.back))
            if isConflict {
                model.conflict = MeetingText.minutesMeanwhile
                model.theirs = stored.value.minutes
            }
            return page(visit, place, model, reader, isConflict: isConflict)
        }
    }

    static func saveMinutes(_ visit: inout Visit) throws -> PageAnswer {
        let meeting = try MeetingPlace(visit)
        var reader = FormReader(visit.form)
        let version = try reader.version()
        _ = try visit.read { try MeetingFormPlace(meeting.host, meeting, $0) }
        do {
            return try visit.changeOnce { scope in
                guard case .full(let stored) = try scope.reading.meeting(meeting.meeting) else { throw KringError.forbidden }
                var changed = stored.value
                changed.minutes = reader.form.one("verslag")
                // Another place or hour meanwhile does not stand in the way of what was decided; other minutes do.
                let isSame = stored.value.minutes == changed.minutes
                _ = try scope.changeMeeting(changed, expectedVersion: isSame ? nil : version)
                return MeetingDone.minutes.address(meeting.meetingHref, after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(issues, ["minutes": ("verslag", MeetingText.Fault.tooLong)], other: MeetingText.Fault.other)
            return try minutesPage(visit, meeting, reader)
        } catch KringError.conflict(.staleVersion) {
            return try minutesPage(visit, meeting, reader, isConflict: true)
        }
    }
}

/// A page with one form about a meeting, and what to know before it is sent.
struct MeetingFormModel: Sendable {
    var heading: String
    var host: PageFrame.Link
    /// Of which meeting.
    var when: String?
    var form: FormModel
    /// Another way to the same.
    var link: PageFrame.Link?
    var clashes: [String] = []
    var effect: MeetingEffect?
    var conflict: String?
    /// The minutes that another saved meanwhile.
    var theirs: String?

    init(heading: String, host: PageFrame.Link, form: FormModel) {
        self.heading = heading
        self.host = host
        self.form = form
    }
}

/// What a change of the calendar would do to the circle and its members.
struct MeetingEffect: Sendable {
    struct Line: Sendable {
        var words: String
        var names: String
        /// Whether the names are folded.
        var isLong: Bool
    }

    /// More names than this are folded.
    private static let shown = 8

    var circle: [String]
    var members: [Line]
    var nothing: String?
    /// Whether it would be worse for anybody.
    var isWorse = false

    /// What one change would do; nothing for an umbrella, whose calendar nobody's minimum hangs on.
    init?(_ change: MeetingChange, of host: Meeting.Host, _ scope: ReadScope) throws {
        guard case .circle(let circle) = host else { return nil }
        self.init(try scope.preview([change], of: circle, asOf: scope.today))
    }

    init(_ report: CirclePreviewReport) {
        let preview = report.preview
        circle = preview.requirements.compactMap { change in
            guard let old = change.before, let new = change.after, old.state != new.state else { return nil }
            return MeetingText.effect(new.requirement, from: old.state, to: new.state)
        }
        if preview.changesState { circle.insert(MeetingText.state(from: preview.before.state, to: preview.after.state), at: 0) }
        struct Turn: Hashable {
            var old: RequirementState?
            var new: RequirementState?
        }
        var groups: [(turn: Turn, names: [String])] = []
        for member in report.members {
            let turn = Turn(old: member.change.before?.state, new: member.change.after?.state)
            let name = "\(member.name.givenName) \(member.name.familyName)"
            if let index = groups.firstIndex(where: { $0.turn == turn }) {
                groups[index].names.append(name)
            } else {
                groups.append((turn, [name]))
            }
        }
        members = groups.sorted { Self.loss($0.turn.old, $0.turn.new) > Self.loss($1.turn.old, $1.turn.new) }.compactMap {
            group in
            MeetingText.effect(from: group.turn.old, to: group.turn.new, group.names.count).map {
                Line(words: $0, names: Dutch.list(group.names.sorted()), isLong: group.names.count > Self.shown)
            }
        }
        if circle.isEmpty, members.isEmpty { nothing = MeetingText.noEffect }
        isWorse = groups.contains { Self.loss($0.turn.old, $0.turn.new) > 0 }
    }

    /// How much worse one state is than another; below 0 when it is better.
    private static func loss(_ old: RequirementState?, _ new: RequirementState?) -> Int { weight(new) - weight(old) }

    private static func weight(_ state: RequirementState?) -> Int {
        switch state {
        case .met, .notApplicable, nil: 0
        case .onTrack: 1
        case .incomplete: 2
        case .atRisk: 3
        case .toPlan: 4
        case .missed: 5
        }
    }
}
