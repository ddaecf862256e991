/// A circle as the care council of a zone that it covers sees it: its state, days and counts; nothing of what a meeting is
/// about, and nobody in it.
public struct CircleLife: Hashable, Sendable {
    /// A meeting as a day and an hour.
    public struct MeetingDay: Hashable, Sendable {
        public var start: LocalMoment
        public var kind: Meeting.Kind
        /// How its page is named: by its day, and `-2` for the second of that day.
        public var page: String
    }

    /// How long the circle has somebody in the chair.
    public enum ChairOutlook: Hashable, Sendable {
        /// Nobody.
        case none
        /// The first day without a chair.
        case until(CalendarDay)
        /// No end is known.
        case lasting
    }

    /// How it stands; without its umbrella.
    public var status: OutwardCircleStatus
    public var professions: [Profession.ID]
    public var contact: Circle.Contact?
    /// Whether it lets everybody know when it meets.
    public var publishesDates: Bool
    /// In how many zones it works.
    public var zoneCount: Int
    /// Meetings held in the calendar year, up to the day looked at.
    public var held: [MeetingDay]
    /// Meetings of the calendar year whose day passed and that nobody filled in.
    public var unrecorded: [MeetingDay]
    /// The last day on which it met.
    public var lastHeld: CalendarDay?
    /// Meetings to come, the next one first.
    public var planned: [MeetingDay]
    public var chair: ChairOutlook
    /// Whether somebody speaks for it in the care council.
    public var hasDelegate: Bool
    /// Since when it looks for somebody to chair it.
    public var seeksSuccessorSince: CalendarDay?
}

/// All that the care council of a zone works with: states, days, what circles told it, whom it was in touch with.
public struct ZoneWork: Hashable, Sendable {
    public var report: ZoneReport
    /// The circles that cover the zone and are not dissolved, by id.
    public var circles: [Circle.ID: CircleLife]
    /// Everything that circles told this care council.
    public var signals: [Versioned<Signal>]
    /// The council's own contacts, the latest first.
    public var contacts: [Entry<ZoneContact>]
    /// Seats that hold on the day.
    public var seats: [BoardSeat]

    /// The last contact with a circle, or with people of a profession.
    public func lastContact(with subject: ZoneContact.Subject) -> Entry<ZoneContact>? {
        contacts.first { $0.value.subject == subject }
    }

    /// Contacts after which it is time to ask again: the day has come, and nothing was noted since.
    public func toAskAgain(on day: CalendarDay) -> [Entry<ZoneContact>] {
        contacts.filter { contact in
            guard let again = contact.value.askAgainOn, again <= day else { return false }
            return lastContact(with: contact.value.subject) == contact
        }
    }

    /// Whether a profession has a seat in the board, its own or of one of its circles.
    public func hasSeat(_ profession: Profession.ID) -> Bool {
        seats.contains { seat in
            seat.profession == profession
                || (seat.circle.flatMap { circles[$0] }?.professions.contains(profession) ?? false)
        }
    }
}

extension ReadScope {
    /// What the care council of a zone works with, on a day or in a year.
    ///
    /// - Throws: ``KringError/forbidden`` for everybody else; ``KringError/notFound``; ``RuleSetMissing``.
    public func zoneWork(_ id: Zone.ID, _ period: ReportPeriod) throws -> ZoneWork {
        guard let row = try db.row(of: id) else { throw KringError.notFound }
        for action in [Action.seeMeetingDays, .noteFinding, .seeSignals] { try require(action, in: .zone(id)) }
        let report = try zoneStatus(id, period)
        let day = report.period.day
        let circles = try lives(of: report, zone: row, period)
        let contacts: [Entry<ZoneContact>] = try db.list(ZoneContact.self, where: Condition("zone_contact.zone = ?", row)).map {
            Entry(RowID<ZoneContact>($0.row), $0.value, version: $0.version)
        }
        return ZoneWork(
            report: report, circles: circles,
            signals: try db.list(Signal.self, where: Condition("signal.zone = ?", row)).map {
                Versioned($0.value, version: $0.version)
            }.sorted { ($0.value.raisedOn, $0.value.id) < ($1.value.raisedOn, $1.value.id) },
            contacts: contacts.sorted { ($0.value.on, $0.id) > ($1.value.on, $1.id) },
            seats: try board(of: id).map(\.value).filter { $0.span.contains(day) })
    }

    private func lives(of report: ZoneReport, zone: Int, _ period: ReportPeriod) throws -> [Circle.ID: CircleLife] {
        let reader = statusReader(period)
        let day = report.period.day
        let year = report.period.year
        guard let first = CalendarDay(year: year, month: 1, day: 1) else { return [:] }
        var meetings: [Int: [Connection.MeetingDay]] = [:]
        for meeting in try db.meetingDays(ofZone: zone, on: day, from: first, to: day.adding(days: 400)) {
            meetings[meeting.circle, default: []].append(meeting)
        }
        let lastDays = try db.lastMeetingDays(ofZone: zone, on: day)
        let ends = try db.chairEnds(ofZone: zone, on: day)
        let searches = try db.successorSearches()
        let delegates = try db.circlesWithDelegate(ofZone: zone, on: day)
        let visibility = standing.visibility(of: .zone(report.zone.id))
        var lives: [Circle.ID: CircleLife] = [:]
        let circles = Set(report.professions.flatMap(\.circles)).filter { $0.state != .dissolved }
        let known = try db.stored(Set(circles.map(\.circle.id)))
        for circle in circles {
            guard let stored = known[circle.circle.id] else { continue }
            let status = try reader.status(ofCircle: stored.row)
            let days = meetings[stored.row] ?? []
            func moments(_ isWanted: (Connection.MeetingDay) -> Bool) -> [CircleLife.MeetingDay] {
                days.filter(isWanted).map {
                    CircleLife.MeetingDay(
                        start: $0.start, kind: $0.kind,
                        page: $0.number == 1 ? "\($0.start.day)" : "\($0.start.day)-\($0.number)")
                }
            }
            let outlook: CircleLife.ChairOutlook =
                switch ends[stored.row] {
                case nil: .none
                case .some(nil): .lasting
                case .some(let end?): .until(end)
                }
            lives[circle.circle.id] = CircleLife(
                status: OutwardCircleStatus(
                    status, of: circle.circle, try header(reader, status.ruleSet), umbrella: nil, to: visibility),
                professions: stored.value.professions, contact: stored.value.contact,
                publishesDates: stored.value.publishesDates,
                zoneCount: Set(stored.value.zones.filter { $0.span.contains(day) }.map(\.zone)).count,
                held: moments { $0.status == .held && $0.start.day <= day && $0.start.day.year == year },
                unrecorded: moments {
                    $0.status == .planned && $0.start.day <= day && $0.start.day < today && $0.start.day.year == year
                },
                lastHeld: lastDays[stored.row],
                planned: moments { $0.status == .planned && $0.start.day >= max(day, today) }, chair: outlook,
                hasDelegate: delegates.contains(stored.row), seeksSuccessorSince: searches[stored.row])
        }
        return lives
    }
}
