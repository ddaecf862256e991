/// How an umbrella stands, in numbers: region, agency, administrator.
public struct UmbrellaNumbers: Hashable, Sendable {
    public var umbrella: Umbrella.ID
    public var header: ReportHeader
    /// Nothing when the rule set asks nothing of an umbrella.
    public var requirement: OutwardRequirement?
    public var unrecordedMeetings: Int
    /// Circles by id.
    public var circles: [CirclePresence]

    /// At how many meetings somebody spoke for a circle.
    public struct CirclePresence: Hashable, Sendable {
        public var circle: CircleName
        public var represented: Int
        public var held: Int
    }
}

/// How an umbrella stands, for its coordinator: every meeting, and the chairs of every circle.
public struct CoordinatorUmbrellaStatus: Hashable, Sendable {
    public var umbrella: Umbrella.ID
    public var header: ReportHeader
    /// Nothing when the rule set asks nothing of an umbrella.
    public var requirement: RequirementVerdict?
    public var unrecordedMeetings: Int
    /// Circles by id.
    public var circles: [CircleLine]

    /// One circle of the umbrella.
    public struct CircleLine: Hashable, Sendable {
        public var circle: CircleName
        public var represented: Int
        public var held: Int
        /// The meetings at which it was represented.
        public var meetings: [Meeting.ID]
        /// Chairs on the last day looked at.
        public var chairs: [ContactCard]
    }
}

/// How an umbrella stands, as one actor sees it.
public enum UmbrellaStatusView: Hashable, Sendable {
    case numbers(UmbrellaNumbers)
    /// For the chair of a circle: the line of her own circle only.
    case ownLine(UmbrellaNumbers)
    case coordinator(CoordinatorUmbrellaStatus)

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .numbers: "numbers"
        case .ownLine: "ownLine"
        case .coordinator: "coordinator"
        }
    }
}

extension ReadScope {
    /// How an umbrella stands.
    ///
    /// - Throws: ``KringError/notFound`` when there is no such umbrella; ``KringError/forbidden``; ``RuleSetMissing``.
    public func umbrellaStatus(_ id: Umbrella.ID, _ period: ReportPeriod) throws -> UmbrellaStatusView {
        guard let row = try db.row(of: id) else { throw KringError.notFound }
        let grants = try require(.reportUmbrella, in: .umbrella(id))
        let reader = statusReader(period)
        let status = try reader.status(ofUmbrella: row)
        let header = try header(reader, status.ruleSet)
        let names = try Dictionary(
            uniqueKeysWithValues: status.circles.map { ($0.circle, try circleRow($0.circle)) })
        func name(_ circle: Circle.ID) throws -> CircleName {
            CircleName(id: circle, name: try names[circle].flatMap { try db.circleName(row: $0) } ?? circle.rawValue)
        }
        if grants.contains(.all) {
            let end = try reader.workingYear(status.ruleSet).end
            return .coordinator(
                CoordinatorUmbrellaStatus(
                    umbrella: id, header: header, requirement: status.verdict, unrecordedMeetings: status.unrecordedMeetings,
                    circles: try status.circles.map { circle in
                        let chairs = try names[circle.circle].map { try db.chairRows(ofCircle: $0, on: end) } ?? []
                        return CoordinatorUmbrellaStatus.CircleLine(
                            circle: try name(circle.circle), represented: circle.represented, held: circle.held,
                            meetings: circle.meetings, chairs: try chairs.compactMap { try db.contactCard(row: $0) })
                    }))
        }
        let isOwnLine = !grants.contains(.numbers)
        let circles = status.circles.filter { !isOwnLine || standing.leads.contains($0.circle) }
        let numbers = UmbrellaNumbers(
            umbrella: id, header: header, requirement: status.verdict.map { OutwardRequirement($0, to: .upward) },
            unrecordedMeetings: status.unrecordedMeetings,
            circles: try circles.map {
                UmbrellaNumbers.CirclePresence(circle: try name($0.circle), represented: $0.represented, held: $0.held)
            })
        return isOwnLine ? .ownLine(numbers) : .numbers(numbers)
    }
}
