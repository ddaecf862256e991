/// A meeting as one actor sees it.
public enum MeetingView: Hashable, Sendable {
    /// Everything: inside the circle or umbrella.
    case full(Versioned<Meeting>)
    /// When and where: who keeps one sheet; the coordinator of a circle that opened itself.
    case outline(Versioned<MeetingOutline>)

    /// Its id.
    public var id: Meeting.ID {
        switch self {
        case .full(let meeting): meeting.value.id
        case .outline(let outline): outline.value.id
        }
    }

    /// The version of what is stored.
    public var version: Int {
        switch self {
        case .full(let meeting): meeting.version
        case .outline(let outline): outline.version
        }
    }

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .full: "full"
        case .outline: "outline"
        }
    }
}

/// When and where a meeting is or was, and of what kind; nothing of what it is about.
public struct MeetingOutline: Hashable, Sendable {
    /// Its id.
    public var id: Meeting.ID
    /// Whose it is.
    public var host: Meeting.Host
    /// Of what kind.
    public var kind: Meeting.Kind
    /// When it begins.
    public var start: LocalMoment
    /// When it ends.
    public var end: LocalMoment
    /// How far it is.
    public var status: Meeting.Status
    /// Where.
    public var venue: Venue.ID?
    /// Whether one can take part from elsewhere.
    public var online: Bool

    /// What of a meeting is not about anything.
    public init(_ meeting: Meeting) {
        id = meeting.id
        host = meeting.host
        kind = meeting.kind
        start = meeting.start
        end = meeting.end
        status = meeting.status
        venue = meeting.venue
        online = meeting.online
    }
}

/// A line of a sheet with the name of the person.
public struct SheetLineView: Hashable, Sendable {
    /// What was recorded.
    public var attendance: Attendance
    /// Of whom.
    public var name: PersonName
}

/// The sheet of a meeting, or the part of it that one actor sees.
public struct AttendanceSheet: Hashable, Sendable {
    /// Which part is seen.
    public enum Extent: String, Sendable {
        /// The whole sheet.
        case all
        /// The actor's own line, and those of colleagues she stood in for.
        case own
    }

    /// Whose sheet.
    public var meeting: Meeting.ID
    /// 0 while nothing is recorded; one more each time it is saved.
    public var version: Int
    /// Which part is seen.
    public var extent: Extent
    /// By person.
    public var lines: [SheetLineView]
}

/// What narrows a list of meetings.
public struct MeetingFilter: Hashable, Sendable {
    /// The first day.
    public var from: CalendarDay?
    /// The first day after.
    public var to: CalendarDay?
    /// Of one of these kinds.
    public var kinds: [Meeting.Kind]
    /// In one of these statuses.
    public var statuses: [Meeting.Status]
    /// The latest first, instead of by id.
    public var latestFirst: Bool

    /// Nothing given: all meetings by id.
    public init(
        from: CalendarDay? = nil, to: CalendarDay? = nil, kinds: [Meeting.Kind] = [], statuses: [Meeting.Status] = [],
        latestFirst: Bool = false
    ) {
        self.from = from
        self.to = to
        self.kinds = kinds
        self.statuses = statuses
        self.latestFirst = latestFirst
    }
}

extension ReadScope {
    /// A meeting.
    public func meeting(_ id: Meeting.ID) throws -> MeetingView {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try require(.seeMeetings, in: .meeting(id, of: stored.value.host))
        return view(stored)
    }

    /// The meetings of a circle or umbrella.
    public func meetings(
        of host: Meeting.Host, _ filter: MeetingFilter = MeetingFilter(), page: PageRequest = PageRequest()
    ) throws -> Page<MeetingView> {
        let condition = filter.narrowing(try meetings(of: host, requiring: .seeMeetings))
        guard filter.latestFirst else {
            let stored = try db.page(
                of: Meeting.self, after: page.after.map { Slug(known: $0) }, limit: page.size + 1, where: condition)
            return Page(cutting: stored.map(view), to: page.size) { $0.id.rawValue }
        }
        let stored = try db.latestMeetings(
            before: page.after.flatMap(Self.cursor), limit: page.size + 1, where: condition)
        var result = Page(stored.prefix(page.size).map(view))
        if stored.count > page.size, let last = stored.prefix(page.size).last {
            result.next = "\(last.value.start.utcMinutes)~\(last.value.id)"
        }
        return result
    }

    /// What narrows a list to the meetings of a host, once it is clear that the actor may see them.
    func meetings(of host: Meeting.Host, requiring action: Action) throws -> Condition {
        switch host {
        case .circle(let id):
            let row = try circleRow(id)
            try require(action, in: .circle(id))
            return Condition("meeting.circle = ?", row)
        case .umbrella(let id):
            guard let row = try db.row(of: id) else { throw KringError.notFound }
            try require(action, in: .umbrella(id))
            return Condition("meeting.umbrella = ?", row)
        }
    }

    private static func cursor(_ text: String) -> (startUTC: Int, id: Meeting.ID)? {
        let parts = text.split(separator: "~", maxSplits: 1)
        guard parts.count == 2, let start = Int(parts[0]), let id = Meeting.ID(String(parts[1])) else { return nil }
        return (start, id)
    }

    private func view(_ stored: Stored<Meeting>) -> MeetingView {
        let meeting = stored.value
        if standing.may(.seeMinutes, in: .meeting(meeting.id, of: meeting.host)) {
            return .full(Versioned(meeting, version: stored.version))
        }
        return .outline(Versioned(MeetingOutline(meeting), version: stored.version))
    }

    /// The sheet of a meeting: all of it for who keeps it, her own line for a member.
    public func sheet(of id: Meeting.ID) throws -> AttendanceSheet {
        guard let stored = try db.stored(id), let sheet = try db.writtenSheet(ofMeeting: stored.row) else {
            throw KringError.notFound
        }
        return try seen(sheet, of: stored.value)
    }

    /// The part of a sheet that the actor may see.
    func seen(_ sheet: WrittenSheet, of meeting: Meeting) throws -> AttendanceSheet {
        let grants = try require(.seeAttendance, in: .meeting(meeting.id, of: meeting.host))
        let extent: AttendanceSheet.Extent = grants.contains(.all) || grants.contains(.breakGlass) ? .all : .own
        var lines = sheet.lines
        if extent == .own {
            let own = Set(try own(lines.map(\.attendance), of: meeting, standsIn: grants.contains(.itselfAndStoodFor)))
            lines = lines.filter { own.contains($0.attendance) }
        }
        return AttendanceSheet(
            meeting: meeting.id, version: sheet.version, extent: extent,
            lines: lines.map { SheetLineView(attendance: $0.attendance, name: $0.name) })
    }

    /// Her own line, and the lines of those she stood in for at this meeting.
    private func own(_ lines: [Attendance], of meeting: Meeting, standsIn: Bool) throws -> [Attendance] {
        guard let me = actor.person else { return [] }
        var seen: Set<Person.ID> = [me]
        if standsIn, let mine = lines.first(where: { $0.person == me }), mine.status == .present {
            if let colleague = mine.delegateForPerson { seen.insert(colleague) }
            if let practice = mine.delegateFor, let circle = meeting.host.circle {
                let colleagues = Condition(
                    "membership.circle = ? AND practice.slug = ?", try circleRow(circle), practice)
                for stored in try db.list(Membership.self, where: colleagues)
                where stored.value.span.contains(meeting.start.day) {
                    seen.insert(stored.value.person)
                }
            }
        }
        return lines.filter { seen.contains($0.person) }
    }

    /// Places to meet, by id.
    public func venues(page: PageRequest = PageRequest()) throws -> Page<Versioned<Venue>> {
        try require(.seePlaces, in: .common)
        return try listed(page)
    }

    /// A place to meet.
    public func venue(_ id: Venue.ID) throws -> Versioned<Venue> {
        guard standing.may(.seePlaces, in: .common), let stored = try db.stored(id) else { throw KringError.notFound }
        return Versioned(stored.value, version: stored.version)
    }
}

extension MeetingFilter {
    func narrowing(_ condition: Condition) -> Condition {
        var condition = condition
        if let from { condition = condition.and(Condition("meeting.day >= ?", from)) }
        if let to { condition = condition.and(Condition("meeting.day < ?", to)) }
        if !kinds.isEmpty { condition = condition.and(.among("meeting.kind", kinds.map(\.code))) }
        if !statuses.isEmpty { condition = condition.and(.among("meeting.status", statuses.map(\.code))) }
        return condition
    }
}
