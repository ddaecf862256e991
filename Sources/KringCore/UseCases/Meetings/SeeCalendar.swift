/// A meeting as a calendar shows it: when, where and of whom; nothing of what it is about.
public struct CalendarEntry: Hashable, Sendable {
    public var meeting: MeetingOutline
    /// Goes up with every change.
    public var version: Int
    /// When it was last changed, in milliseconds since 1970 UTC; nothing where the log keeps no such moment: of a meeting that
    /// was read in from a file, and of one of an umbrella.
    public var changedAt: Int?
    /// Since when it may have been known: when the log begins.
    public var knownSince: Int
    /// The circle or umbrella that meets, by name.
    public var hostName: String
    public var venue: Venue?
    /// The municipality where it is, by name: all that everybody may know of the place.
    public var municipality: String?
    /// How the page of the meeting is named: by its day, and `-2` for the second of that day.
    public var page: String?

    /// A meeting of a host, with where it is and how its page is named.
    public init(
        meeting: MeetingOutline, version: Int, changedAt: Int? = nil, knownSince: Int = 0, hostName: String, venue: Venue? = nil,
        municipality: String? = nil, page: String? = nil
    ) {
        self.meeting = meeting
        self.version = version
        self.changedAt = changedAt
        self.knownSince = knownSince
        self.hostName = hostName
        self.venue = venue
        self.municipality = municipality
        self.page = page
    }
}

extension CalendarEntry {
    /// What everybody may know of it: not which place in the municipality, and no page.
    fileprivate var outward: CalendarEntry {
        var known = self
        known.venue = nil
        known.page = nil
        known.meeting.venue = nil
        return known
    }
}

extension ReadScope {
    /// How far back a calendar reaches, and how far ahead, in days.
    private static var calendarReach: (past: Int, ahead: Int) { (366, 731) }
    /// For how many days after it a meeting that was called off still says so.
    private static var calledOffDays: Int { 30 }
    /// Meetings in a calendar at most; the last ones stay.
    private static var mostEntries: Int { 500 }

    /// The meetings of a circle or umbrella from a year ago on, by start.
    public func calendar(of host: Meeting.Host) throws -> [CalendarEntry] {
        try entries(of: host, requiring: .seeMeetings)
    }

    /// When a circle meets, for everybody: the day, the hour and the municipality, of what is planned and what was held.
    ///
    /// - Throws: ``KringError/notFound`` for a circle that keeps its dates to itself, as for one that is not there.
    public func publicCalendar(of circle: Circle.ID) throws -> [CalendarEntry] {
        guard let stored = try db.stored(circle), stored.value.publishesDates else { throw KringError.notFound }
        return try entries(of: .circle(circle), requiring: .seeStates).map(\.outward)
    }

    /// When the circles of a zone meet that let everybody know that: the day, the hour and the municipality, by start.
    ///
    /// A circle belongs to it while its link to the zone is active today and it is not dissolved.
    ///
    /// - Throws: ``KringError/notFound`` when there is no such zone.
    public func publicCalendar(of zone: Zone.ID) throws -> [CalendarEntry] {
        guard let row = try db.row(of: zone) else { throw KringError.notFound }
        try require(.seeStates, in: .zone(zone))
        let circles = try db.list(
            Circle.self,
            where: Condition(
                """
                circle.publishes_dates AND (circle.dissolved_on IS NULL OR circle.dissolved_on > ?)
                AND circle.id IN (SELECT circle FROM circle_zone WHERE zone = ?
                AND (from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day > ?))
                """, today, row, today, today))
        guard !circles.isEmpty else { return [] }
        let names = Dictionary(
            circles.map { (Meeting.Host.circle($0.value.id), $0.value.name) }, uniquingKeysWith: { first, _ in first })
        let rows = circles.map(\.row)
        return try entries(
            where: .among("meeting.circle", rows), named: names, changes: db.meetingChanges(ofCircles: rows)
        ).map(\.outward)
    }

    private func entries(of host: Meeting.Host, requiring action: Action) throws -> [CalendarEntry] {
        let condition = try meetings(of: host, requiring: action)
        let changes = try host.circle.map { try db.meetingChanges(ofCircles: [circleRow($0)]) } ?? [:]
        return try entries(where: condition, named: [host: hostName(host)], changes: changes)
    }

    /// - Parameters:
    ///   - names: What each host is called whose meetings may be found.
    ///   - changes: When each meeting was last changed, as far as the log keeps it.
    private func entries(
        where condition: Condition, named names: [Meeting.Host: String], changes: [Meeting.ID: Int]
    ) throws -> [CalendarEntry] {
        let reach = Condition(
            "meeting.day >= ? AND meeting.day < ?", today.adding(days: -Self.calendarReach.past),
            today.adding(days: Self.calendarReach.ahead))
        let meetings = try db.list(Meeting.self, where: condition.and(reach)).sorted {
            ($0.value.start, $0.value.id) < ($1.value.start, $1.value.id)
        }
        let beginning = try db.journalBeginning() ?? 0
        var places: [Venue.ID: (venue: Venue, municipality: String?)] = [:]
        for id in Set(meetings.compactMap(\.value.venue)) {
            guard let venue = try db.stored(id)?.value else { continue }
            places[id] = (venue, try venue.municipality.flatMap { try db.stored($0)?.value.name })
        }
        var counts: [Meeting.Host: [CalendarDay: Int]] = [:]
        let entries = meetings.map { stored in
            let (host, day) = (stored.value.host, stored.value.start.day)
            let number = (counts[host]?[day] ?? 0) + 1
            counts[host, default: [:]][day] = number
            let place = stored.value.venue.flatMap { places[$0] }
            return CalendarEntry(
                meeting: MeetingOutline(stored.value), version: stored.version, changedAt: changes[stored.value.id],
                knownSince: beginning, hostName: names[host] ?? "", venue: place?.venue, municipality: place?.municipality,
                page: number == 1 ? "\(day)" : "\(day)-\(number)")
        }
        let shown = entries.filter { entry in
            entry.meeting.status != .cancelled || entry.meeting.start.day.adding(days: Self.calledOffDays) >= today
        }
        return Array(shown.suffix(Self.mostEntries))
    }

    /// Whether there is anything that the actor is asked to.
    var hasCalendar: Bool {
        !standing.memberOf.isEmpty || !standing.leads.isEmpty || !standing.umbrellas.isEmpty || !standing.coordinates.isEmpty
    }

    /// The meetings of everything that the actor is asked to, by start: of the circles she is a member of or leads, and of the
    /// umbrellas that she is a chair under or coordinates.
    public func ownCalendar() throws -> [CalendarEntry] {
        let circles = standing.memberOf.union(standing.leads).sorted().map(Meeting.Host.circle)
        let umbrellas = standing.umbrellas.union(standing.coordinates).sorted().map(Meeting.Host.umbrella)
        return try (circles + umbrellas).flatMap { try calendar(of: $0) }.sorted {
            ($0.meeting.start, $0.meeting.id) < ($1.meeting.start, $1.meeting.id)
        }
    }
}
