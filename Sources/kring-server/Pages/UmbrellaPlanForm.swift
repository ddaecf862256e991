import HTTPTypes
import KringCore

/// Planning the meetings of an umbrella for a year at once: a date for each, at one hour and place, saved together and undone
/// together.
enum UmbrellaPlanForm {
    /// Where the form stands.
    private struct Place: Sendable {
        var id: Umbrella.ID
        var name: String
        var year: Int
        /// How many meetings are asked of the year, and how many it has.
        var asked: Int
        var planned: [MeetingOutline]
        var form: MeetingFormPlace

        var host: Meeting.Host { .umbrella(id) }
        var href: String { "\(host.href)/plannen" }
        /// So many dates are asked: what is missing, and never none.
        var count: Int { min(max(asked - planned.count, 1), 6) }

        init(_ id: Umbrella.ID, _ year: Int, _ scope: ReadScope) throws {
            form = try MeetingFormPlace(.umbrella(id), nil, scope)
            let work = try scope.umbrellaWork(id, ReportPeriod(asOf: scope.today, year: year))
            self.id = id
            self.year = year
            name = work.umbrella.name
            asked = work.requirement?.required ?? 0
            planned = work.meetings
        }
    }

    static func show(_ visit: inout Visit) throws -> PageAnswer {
        let id: Umbrella.ID = try visit.id("umbrella")
        let year = visit.year().map { max($0, visit.today.year) } ?? visit.today.year
        return try visit.read { scope in try page(visit, try Place(id, year, scope), nil) }
    }

    static func save(_ visit: Visit) throws -> PageAnswer {
        let id: Umbrella.ID = try visit.id("umbrella")
        guard let year = visit.form.one("jaar").flatMap({ Int($0) }), (visit.today.year...visit.today.year + 1).contains(year)
        else { throw PageRefusal.badInput }
        let place = try visit.read { try Place(id, year, $0) }
        var reader = FormReader(visit.form)
        let drafts = drafts(&reader, place, visit.today)
        guard reader.isFine else { return try page(visit, place, reader) }
        let seen = drafts.map { "\($0.start.utcMinutes)" }.joined(separator: " ")
        if reader.form.one("gezien") != seen {
            let clashes = try visit.read { scope in
                try drafts.flatMap { meeting in
                    MeetingText.clashes(
                        try scope.clashes(of: place.host, from: meeting.start, to: meeting.end, at: meeting.venue),
                        on: meeting.start.day, today: visit.today
                    ).map { "\(SiteText.heading(MeetingText.day(meeting.start.day, seen: visit.today))): \($0)" }
                }
            }
            if !clashes.isEmpty { return try page(visit, place, reader, clashes: clashes, seen: seen) }
        }
        do {
            return try visit.changeOnce { scope in
                for meeting in drafts { _ = try scope.planMeeting(meeting) }
                let own = year == visit.today.year ? place.host.href : "\(place.host.href)?jaar=\(year)"
                return ChangeBanner.address(own, after: scope.lastChange)
            }
        } catch KringError.rejected(let issues) {
            reader.take(
                issues, ["end": ("einde", MeetingText.Fault.end), "venue": ("plaats", MeetingText.Fault.place)],
                other: MeetingText.Fault.other)
            return try page(visit, place, reader)
        }
    }

    /// The meetings that a form asks for; faults go to their fields.
    private static func drafts(_ reader: inout FormReader, _ place: Place, _ today: CalendarDay) -> [Meeting] {
        let begin = reader.minute("begin")
        let end = reader.minute("einde")
        var venue: Venue.ID?
        var online = false
        switch reader.form.one("plaats") {
        case MeetingDraft.Where.online?: online = true
        case MeetingDraft.Where.undecided?, nil: break
        case let word?:
            venue = Venue.ID(word)
            if venue.map({ place.form.known[$0] == nil }) ?? true { reader.fail("plaats", MeetingText.Fault.place) }
        }
        var meetings: [Meeting] = []
        var days = Set(place.planned.map(\.start.day))
        for number in 1...6 {
            let field = "datum-\(number)"
            guard let day = reader.day(field, near: CalendarDay(year: place.year, month: 7, day: 1) ?? today, isRequired: false)
            else { continue }
            if day <= today || day.year != place.year { reader.fail(field, UmbrellaText.dayFault) }
            if !days.insert(day).inserted { reader.fail(field, UmbrellaText.sameDay) }
            guard let begin, let end else { continue }
            guard let start = try? LocalMoment(day: day, minute: begin), end > begin,
                let until = try? LocalMoment(day: day, minute: end)
            else {
                reader.fail("einde", MeetingText.Fault.end)
                continue
            }
            meetings.append(
                Meeting(
                    id: .made(prefix: "b-"), host: place.host, kind: .umbrella, start: start, end: until, status: .planned,
                    venue: venue, online: online))
        }
        if reader.isFine, meetings.isEmpty { reader.fail("datum-1", UmbrellaText.noDay) }
        return meetings
    }

    private static func page(
        _ visit: Visit, _ place: Place, _ reader: FormReader?, clashes: [String] = [], seen: String? = nil
    ) throws -> PageAnswer {
        typealias Words = MeetingText.Field
        let chosen = reader?.form.one("plaats") ?? place.form.venues.first?.id.rawValue ?? MeetingDraft.Where.online
        let places =
            place.form.venues.map { FormField.Option($0.id.rawValue, $0.name, isChosen: $0.id.rawValue == chosen) }
            + [
                .init(MeetingDraft.Where.online, Words.online, isChosen: chosen == MeetingDraft.Where.online),
                .init(MeetingDraft.Where.undecided, Words.undecided, isChosen: chosen == MeetingDraft.Where.undecided),
            ]
        let days = (1...place.count).map { number in
            FormField.day(
                "datum-\(number)", UmbrellaText.dayOf(number), typed: reader?.typed("datum-\(number)"),
                isRequired: number == 1)
        }
        var hidden = ["jaar": "\(place.year)"]
        if let seen { hidden["gezien"] = seen }
        var model = MeetingFormModel(
            heading: UmbrellaText.planTitle(place.year), host: .init(place.name, place.host.href),
            form: FormModel(
                visit, to: place.href,
                days + [
                    .hour("begin", Words.begin, minute: 20 * 60, typed: reader?.typed("begin")),
                    .hour("einde", Words.end, minute: 22 * 60, typed: reader?.typed("einde")),
                    .radios("plaats", Words.place, places),
                ], [.init(clashes.isEmpty ? UmbrellaText.plan : UmbrellaText.planAnyway)], hidden: hidden, after: reader,
                back: place.host.href))
        model.when = UmbrellaText.planIntro(place.year, asked: place.asked, planned: place.planned.count)
        model.clashes = clashes
        model.link = .init(UmbrellaText.propose, "\(place.host.href)/jaarplan/\(place.year)")
        let frame = MeetingPages.frame(model.heading, place.host, place.name, below: [.init(model.heading)])
        return visit.personalPage(frame, "vergadering-formulier", model, isFaulty: reader?.isFine == false)
    }
}
