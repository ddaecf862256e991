import KringCore

/// The year of a circle on its own page: the lanes of the year, and the same as a list, with what waits and what comes after.
struct CircleYear: Sendable {
    var heading: String
    var chart: String
    var rows: [Row] = []
    /// What is asked for and has no day yet.
    var missing: [Missing] = []

    struct Row: Sendable {
        var when: String
        var words: String
        var state: String
        /// Its page; nothing for what the umbrella holds.
        var href: String?
        /// What is to be done about it now.
        var action: PageFrame.Link?
    }

    struct Missing: Sendable {
        var title: String
        var detail: String
        /// Where a day is chosen, for who may.
        var plan: PageFrame.Link?
    }

    /// So many meetings after the year are shown.
    private static let after = 3

    /// - Parameter now: Minutes since 1970 UTC.
    init(
        _ id: Circle.ID, _ meetings: [MeetingOutline], _ requirements: [OutwardRequirement], _ scope: ReadScope, now: Int
    ) throws {
        let today = scope.today
        let year = today.year
        let object = Object.circle(id)
        heading = CircleText.year(year)
        let counts = try scope.presentCounts(of: id)
        let places = try scope.venueNames()
        let names = MeetingPlace.names(of: meetings)
        let keeps = scope.standing.may(.keepAttendance, in: object)
        func row(_ meeting: MeetingOutline, href: String?) -> Row {
            let place = meeting.venue.flatMap { places[$0] } ?? (meeting.online ? MeetingText.online : nil)
            var state = MeetingText.state(meeting, isOver: meeting.start.utcMinutes <= now)
            if meeting.status == .held, let count = counts?[meeting.id] { state = MeetingText.present(count) }
            let waits = keeps && href != nil && meeting.status == .planned && meeting.start.day <= today
            return Row(
                when: MeetingText.day(meeting.start.day, seen: today),
                words: [Dutch.time(meeting.start), StateWords.word(meeting.kind), place].compactMap(\.self)
                    .joined(separator: " · "), state: state,
                href: href, action: waits ? href.map { .init(MeetingText.fillIn, "\($0)/aanwezigheid") } : nil)
        }
        let own = meetings.filter { meeting in
            meeting.start.day.year == year || meeting.start.day.year < year && meeting.status == .planned
        }
        let later = meetings.filter { $0.start.day.year > year && $0.status == .planned }.prefix(Self.after)
        let umbrella = try Self.umbrella(of: id, year, scope)
        let shown =
            (own + later).map { (meeting: $0, href: names[$0.id].map { "/kringen/\(id)/vergaderingen/\($0)" }) }
            + umbrella.map { (meeting: $0, href: nil) }
        rows = shown.sorted { ($0.meeting.start, $0.meeting.id) < ($1.meeting.start, $1.meeting.id) }.map {
            row($0.meeting, href: $0.href)
        }
        let plans = scope.standing.may(.manageMeetings, in: object)
        var missed: Set<CircleText.Lane> = []
        missing = requirements.compactMap { requirement in
            guard case .eventCount(let count) = requirement.requirement.kind, case .meetings(let numbers) = requirement.measure,
                !requirement.waived, numbers.toPlan > 0
            else { return nil }
            // What counts in more lanes than one is missed in the first of them.
            if let lane = CircleText.Lane.allCases.first(where: { !$0.kinds.isDisjoint(with: count.kinds) }) {
                missed.insert(lane)
            }
            return Missing(
                title: CircleText.stillToPlan(numbers.toPlan, RequirementText.name(of: count.kinds)),
                detail: RequirementText.meetings(numbers), plan: plans ? CircleText.plan(count.kinds, in: id) : nil)
        }
        let all = own + umbrella
        let lanes = CircleText.Lane.allCases.compactMap { lane -> YearLanes.Lane? in
            let events = all.filter { lane.kinds.contains($0.kind) && $0.status != .cancelled }.map {
                YearLanes.Event(
                    day: $0.start.day, mark: $0.status == .held ? .held : $0.start.utcMinutes <= now ? .unfilled : .planned)
            }
            let misses = missed.contains(lane)
            return events.isEmpty && !misses ? nil : YearLanes.Lane(name: lane.name, events: events, misses: misses)
        }
        chart = Charts.year(
            YearLanes(year: year, lanes: lanes, today: today), missing: CircleText.toPlan, todayWord: CircleText.today)
    }

    /// The meetings of its umbrella in the year, for who may see them.
    private static func umbrella(of id: Circle.ID, _ year: Int, _ scope: ReadScope) throws -> [MeetingOutline] {
        guard let umbrella = try scope.circle(id).circle.value.umbrella,
            scope.standing.may(.seeMeetings, in: .umbrella(umbrella))
        else { return [] }
        let span = MeetingFilter(
            from: CalendarDay(year: year, month: 1, day: 1), to: CalendarDay(year: year + 1, month: 1, day: 1))
        return try Page.everything { try scope.meetings(of: .umbrella(umbrella), span, page: $0) }.map(MeetingPlace.outline)
    }
}
