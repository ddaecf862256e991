/// Who still needs an attendance that a meeting would give, in one working year.
///
/// Worked out once for all days of the year: what differs from day to day is only who belongs to it, and who is on leave.
public struct AttendanceNeed: Sendable {
    private let short: Set<CircleFacts.PersonKey>
    private let spans: [CircleFacts.PersonKey: [DateSpan]]
    private let leaves: [CircleFacts.PersonKey: [DateSpan]]

    /// Nobody needs one.
    public static let nobody = AttendanceNeed()

    private init() { (short, spans, leaves) = ([], [:], [:]) }

    /// Members credited fewer attendances than required.
    ///
    /// - Parameters:
    ///   - facts: The circle.
    ///   - kind: The kind of the meeting; a norm that does not count such meetings gives nobody a reason to come.
    ///   - minutes: How long it would last; one that is too short gives nobody an attendance.
    ///   - year: The working year of its day.
    public init(of facts: CircleFacts, for kind: Meeting.Kind, minutes: Int, in year: WorkingYear) {
        let requirements = year.version.requirements
        let norms = requirements.filter { requirement in
            guard case .memberAttendance(let norm) = requirement.kind,
                case .eventCount(let count)? = requirements.first(where: { $0.id == norm.counts })?.kind
            else { return false }
            return count.kinds.contains(kind) && minutes >= count.minimumMinutes ?? 0
        }.map(\.id)
        guard !norms.isEmpty else {
            self = .nobody
            return
        }
        short = Set(
            CircleStatus(of: facts, in: year).members.lazy.filter { member in
                norms.contains(member.requirement) && member.credited < member.required
            }.map(\.person))
        spans = Dictionary(grouping: facts.memberships) { $0.person }.mapValues { $0.map(\.span) }
        leaves = Dictionary(grouping: facts.leaves) { $0.person }.mapValues { $0.map(\.span) }
    }

    /// Chairs of circles that nobody spoke for at one of the year's meetings.
    public init(of facts: UmbrellaFacts, in year: WorkingYear) {
        let status = UmbrellaStatus(of: facts, in: year)
        let missed = Set(status.circles.filter { $0.represented < $0.held }.map(\.circle))
        let circles = Set(facts.circles.filter { missed.contains($0.circle) }.map(\.key))
        let chairs = facts.chairs.filter { circles.contains($0.circle) }
        short = Set(chairs.map(\.person))
        spans = Dictionary(grouping: chairs) { $0.person }.mapValues { $0.map(\.span) }
        leaves = [:]
    }

    /// Those who need one and belong to it on a day, and are not on leave.
    public func persons(on day: CalendarDay) -> Set<CircleFacts.PersonKey> {
        short.filter { person in
            spans[person]?.contains { $0.contains(day) } ?? false && !(leaves[person]?.contains { $0.contains(day) } ?? false)
        }
    }
}
