/// All that the coordinator of an umbrella works with: its circles with their chairs, its meetings, what was set aside.
public struct UmbrellaWork: Hashable, Sendable {
    /// One circle of the umbrella.
    public struct CircleLine: Hashable, Sendable {
        /// How it stands; without the umbrella.
        public var status: OutwardCircleStatus
        public var chairs: [Chair]
        /// How long it has somebody in the chair.
        public var chair: CircleLife.ChairOutlook
        /// The umbrella's meetings at which somebody spoke for it.
        public var represented: Set<Meeting.ID>
        /// Those of them at which it was a deputy, and no chair.
        public var deputed: Set<Meeting.ID>
        /// What need not be met in the year.
        public var waivers: [Entry<Waiver>]
        /// Since when it looks for somebody to chair it.
        public var seeksSuccessorSince: CalendarDay?
    }

    /// Somebody in the chair of a circle, and until when.
    public struct Chair: Hashable, Sendable {
        public var card: ContactCard
        /// The first day that she is no longer.
        public var to: CalendarDay?
    }

    public var umbrella: Umbrella
    public var header: ReportHeader
    /// What is asked of the umbrella itself; nothing when its rules ask nothing.
    public var requirement: RequirementVerdict?
    /// Circles that are not dissolved, by id.
    public var circles: [CircleLine]
    /// The umbrella's own meetings of the year that were not called off, by start.
    public var meetings: [MeetingOutline]
}

extension ReadScope {
    /// What the coordinator of an umbrella works with, in a year.
    ///
    /// - Throws: ``KringError/forbidden`` for everybody else; ``KringError/notFound``; ``RuleSetMissing``.
    public func umbrellaWork(_ id: Umbrella.ID, _ period: ReportPeriod) throws -> UmbrellaWork {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        let object = Object.umbrella(id)
        guard try require(.reportUmbrella, in: object).contains(.all) else { throw KringError.forbidden }
        try require(.seeMeetings, in: object)
        let reader = statusReader(period)
        let status = try reader.status(ofUmbrella: stored.row)
        let year = try reader.workingYear(status.ruleSet)
        let represented = Dictionary(
            status.circles.map { ($0.circle, Set($0.meetings)) }, uniquingKeysWith: { first, _ in first })
        let chairs = try db.chairs(ofUmbrella: stored.row, on: year.end)
        let deputed = try db.deputed(ofUmbrella: stored.row)
        let ends = try db.chairEnds(ofUmbrella: stored.row, on: year.end)
        let searches = try db.successorSearches()
        var waivers: [Circle.ID: [Entry<Waiver>]] = [:]
        let ofYear = Condition("circle.umbrella = ? AND waiver.year = ?", stored.row, status.year)
        for waiver in try db.list(Waiver.self, where: ofYear) {
            waivers[waiver.value.circle, default: []].append(
                Entry(RowID<Waiver>(waiver.row), waiver.value, version: waiver.version))
        }
        let lines = try status.circles.compactMap { circle -> UmbrellaWork.CircleLine? in
            let row = try circleRow(circle.circle)
            let verdict = try reader.status(ofCircle: row)
            guard verdict.state != .dissolved else { return nil }
            let name = CircleName(id: circle.circle, name: try db.circleName(row: row) ?? circle.circle.rawValue)
            let outlook: CircleLife.ChairOutlook =
                switch ends[row] {
                case nil: .none
                case .some(nil): .lasting
                case .some(let end?): .until(end)
                }
            return UmbrellaWork.CircleLine(
                status: OutwardCircleStatus(
                    verdict, of: name, try header(reader, verdict.ruleSet), umbrella: nil, to: .upward),
                chairs: chairs[row] ?? [], chair: outlook, represented: represented[circle.circle] ?? [],
                deputed: deputed[row] ?? [], waivers: waivers[circle.circle] ?? [], seeksSuccessorSince: searches[row])
        }
        let condition = Condition("meeting.umbrella = ?", stored.row).and(
            Condition(
                "meeting.day >= ? AND meeting.day <= ? AND meeting.status <> ?", year.firstDay, year.lastDay,
                Meeting.Status.cancelled.code))
        let meetings = try db.list(Meeting.self, where: condition).map { MeetingOutline($0.value) }
        return UmbrellaWork(
            umbrella: stored.value, header: try header(reader, status.ruleSet), requirement: status.verdict, circles: lines,
            meetings: meetings.sorted { ($0.start.utcMinutes, $0.id) < ($1.start.utcMinutes, $1.id) })
    }
}
