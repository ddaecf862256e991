/// What speaks against meeting at a moment, for who plans the meetings of a circle. Nobody is named.
public struct MomentClashes: Hashable, Sendable {
    /// The day off that it is.
    public var publicHoliday: Holidays.PublicHoliday?
    /// The school holiday that it lies in.
    public var schoolHoliday: Holidays.SchoolHoliday?
    /// What the circle has that day already.
    public var own: [MeetingOutline] = []
    /// What its umbrella has that day: its chairs are asked there.
    public var umbrella: [MeetingOutline] = []
    /// Of an umbrella: how many of its circles meet that day.
    public var circlesMeeting = 0
    /// How many members have a meeting of another circle of theirs at that moment.
    public var membersElsewhere = 0
    /// Whether somebody meets at the same place at that moment.
    public var isVenueTaken = false

    /// Whether nothing speaks against it.
    public var isEmpty: Bool { self == MomentClashes() }

    init() {}

    /// What the calendar of everybody says about a day.
    init(on day: CalendarDay) {
        publicHoliday = Holidays.publicHolidays(in: day.year).first { $0.day == day }?.holiday
        schoolHoliday =
            [day.year - 1, day.year].lazy.compactMap { year in
                Holidays.schoolHolidays(schoolYear: year).first { $0.span.contains(day) }?.holiday
            }.first
    }
}

/// How many of those whom a meeting is for answered what.
public struct AnswerCounts: Hashable, Sendable {
    /// She, or a colleague in her place.
    public var comes = 0
    public var cannot = 0
    public var silent = 0

    public init() {}
}

extension ReadScope {
    /// What speaks against a meeting of a circle or umbrella at a moment; see the same of a circle.
    public func clashes(
        of host: Meeting.Host, from start: LocalMoment, to end: LocalMoment, at venue: Venue.ID? = nil,
        besides meeting: Meeting.ID? = nil
    ) throws -> MomentClashes {
        let umbrella: Umbrella.ID
        switch host {
        case .circle(let id): return try clashes(of: id, from: start, to: end, at: venue, besides: meeting)
        case .umbrella(let id): umbrella = id
        }
        guard let row = try db.row(of: umbrella) else { throw KringError.notFound }
        try require(.manageMeetings, in: .umbrella(umbrella))
        var clashes = MomentClashes(on: start.day)
        let sameDay = Condition("meeting.day = ? AND meeting.status <> ?", start.day, Meeting.Status.cancelled.code)
        clashes.umbrella = try db.list(Meeting.self, where: sameDay.and(Condition("meeting.umbrella = ?", row)))
            .map { MeetingOutline($0.value) }.filter { $0.id != meeting }
        clashes.circlesMeeting = try db.circlesMeeting(ofUmbrella: row, on: start.day)
        try note(venue, from: start, to: end, besides: meeting, in: &clashes)
        return clashes
    }

    private func note(
        _ venue: Venue.ID?, from start: LocalMoment, to end: LocalMoment, besides meeting: Meeting.ID?,
        in clashes: inout MomentClashes
    ) throws {
        guard let venue else { return }
        let own = try meeting.flatMap { try db.row(of: $0) }
        clashes.isVenueTaken = try db.isTaken(venue: venue, from: start, to: end, besides: own)
    }

    /// What speaks against a meeting of a circle at a moment: days off, other meetings, a place that is taken.
    ///
    /// - Parameters:
    ///   - id: The circle, of whoever plans its meetings.
    ///   - venue: Where it would be.
    ///   - meeting: The meeting itself, when it is there already: it does not stand in its own way.
    public func clashes(
        of id: Circle.ID, from start: LocalMoment, to end: LocalMoment, at venue: Venue.ID? = nil,
        besides meeting: Meeting.ID? = nil
    ) throws -> MomentClashes {
        let row = try circleRow(id)
        try require(.manageMeetings, in: .circle(id))
        var clashes = MomentClashes(on: start.day)
        let sameDay = Condition("meeting.day = ? AND meeting.status <> ?", start.day, Meeting.Status.cancelled.code)
        clashes.own = try db.list(Meeting.self, where: sameDay.and(Condition("meeting.circle = ?", row)))
            .map { MeetingOutline($0.value) }.filter { $0.id != meeting }
        if let umbrella = try db.stored(id)?.value.umbrella, standing.may(.seeMeetings, in: .umbrella(umbrella)),
            let place = try db.row(of: umbrella)
        {
            clashes.umbrella = try db.list(Meeting.self, where: sameDay.and(Condition("meeting.umbrella = ?", place)))
                .map { MeetingOutline($0.value) }
        }
        clashes.membersElsewhere = try db.membersElsewhere(ofCircle: row, from: start, to: end)
        try note(venue, from: start, to: end, besides: meeting, in: &clashes)
        return clashes
    }

    /// When a meeting was to begin before it was moved, as the log of changes has it: the first moment first. Moments on the day
    /// that it has now are left out.
    public func earlierStarts(of id: Meeting.ID) throws -> [LocalMoment] {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try require(.seeMeetings, in: .meeting(id, of: stored.value.host))
        let circle = try stored.value.host.circle.map { try circleRow($0) }
        let starts = try db.changesOfMeetings(ofCircle: circle, meeting: id).compactMap {
            Self.start(in: $0.before)
        }
        return starts.reduce(into: []) { found, start in
            if start.day != stored.value.start.day, found.last?.day != start.day { found.append(start) }
        }
    }

    /// The meetings of a circle or umbrella that were to be on a day, and were moved to another since.
    public func meetings(movedFrom day: CalendarDay, of host: Meeting.Host) throws -> [MeetingOutline] {
        let row: Int?
        switch host {
        case .circle(let id):
            row = try circleRow(id)
            try require(.seeMeetings, in: .circle(id))
        case .umbrella(let id):
            row = nil
            try require(.seeMeetings, in: .umbrella(id))
        }
        let moved = try db.changesOfMeetings(ofCircle: row).filter { Self.start(in: $0.before)?.day == day }.map(\.meeting)
        return try Set(moved).compactMap { try db.stored($0)?.value }
            .filter { $0.host == host && $0.start.day != day }.map(MeetingOutline.init)
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    }

    /// How many were at each meeting of a circle, for who sees its sheets; nothing for everybody else.
    public func presentCounts(of id: Circle.ID) throws -> [Meeting.ID: Int]? {
        let row = try circleRow(id)
        guard standing.grants(.seeAttendance, in: .circle(id)).contains(.all) else { return nil }
        return try db.presentCounts(ofCircle: row)
    }

    /// How many of those whom a meeting is for answered what, for who prepares it; nothing for everybody else.
    public func answerCounts(to id: Meeting.ID) throws -> AnswerCounts? {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        let object = Object.meeting(id, of: stored.value.host)
        try require(.seeMeetings, in: object)
        guard standing.grants(.seeAnswers, in: object).contains(.all) else { return nil }
        let answers = try db.answers(toMeeting: stored.row)
        return try db.invited(to: stored.value.host, on: stored.value.start.day).reduce(into: AnswerCounts()) { counts, person in
            switch answers[person.id]?.value.choice {
            case .comes, .colleagueComes: counts.comes += 1
            case .cannot: counts.cannot += 1
            case nil: counts.silent += 1
            }
        }
    }

    /// The start that a line of the log gives a meeting.
    private static func start(in line: String) -> LocalMoment? {
        guard let text = try? JSONValue(parsing: Array(line.utf8)).object?["start"]?.string else { return nil }
        return try? LocalMoment(parsing: text)
    }
}
