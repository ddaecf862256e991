/// A meeting as a calendar shows it: when, where and of whom; nothing of what it is about.
public struct CalendarEntry: Hashable, Sendable {
    public var meeting: MeetingOutline
    /// Goes up with every change.
    public var version: Int
    /// The circle or umbrella that meets, by name.
    public var hostName: String
    public var venue: Venue?
    /// How the page of the meeting is named: by its day, and `-2` for the second of that day.
    public var page: String?

    /// A meeting of a host, with where it is and how its page is named.
    public init(meeting: MeetingOutline, version: Int, hostName: String, venue: Venue? = nil, page: String? = nil) {
        self.meeting = meeting
        self.version = version
        self.hostName = hostName
        self.venue = venue
        self.page = page
    }
}

extension ReadScope {
    /// How far back a calendar reaches, in days.
    private static var calendarPast: Int { 366 }

    /// The meetings of a circle or umbrella from a year ago on, by start.
    public func calendar(of host: Meeting.Host) throws -> [CalendarEntry] {
        let condition: Condition
        switch host {
        case .circle(let id):
            condition = Condition("meeting.circle = ?", try circleRow(id))
            try require(.seeMeetings, in: .circle(id))
        case .umbrella(let id):
            guard let row = try db.row(of: id) else { throw KringError.notFound }
            condition = Condition("meeting.umbrella = ?", row)
            try require(.seeMeetings, in: .umbrella(id))
        }
        let since = Condition("meeting.day >= ?", today.adding(days: -Self.calendarPast))
        let meetings = try db.list(Meeting.self, where: condition.and(since)).sorted {
            ($0.value.start, $0.value.id) < ($1.value.start, $1.value.id)
        }
        let name = try hostName(host)
        var venues: [Venue.ID: Venue] = [:]
        for id in Set(meetings.compactMap(\.value.venue)) { venues[id] = try db.stored(id)?.value }
        var counts: [CalendarDay: Int] = [:]
        return meetings.map { stored in
            let day = stored.value.start.day
            counts[day, default: 0] += 1
            let number = counts[day, default: 1]
            return CalendarEntry(
                meeting: MeetingOutline(stored.value), version: stored.version, hostName: name,
                venue: stored.value.venue.flatMap { venues[$0] }, page: number == 1 ? "\(day)" : "\(day)-\(number)")
        }
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
