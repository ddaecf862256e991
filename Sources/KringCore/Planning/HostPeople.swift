/// Who belongs to a host in a working year, from the day it is planned on.
struct HostPeople: Sendable {
    /// Members who are active on some day that is left, by number; none for an umbrella.
    var members: [CircleFacts.PersonKey] = []
    /// The practice each is in.
    var practices: [CircleFacts.PersonKey: CircleFacts.PracticeKey] = [:]
    /// How many of the members each practice has.
    var practiceSizes: [CircleFacts.PracticeKey: Int] = [:]
    /// Chairs of the circle, or of the umbrella's circles, by number.
    var chairs: [CircleFacts.Office] = []
    /// Who guides the umbrella.
    var coordinators: [CircleFacts.Office] = []
    /// Days, by number, on which somebody belongs to the host and is not on leave.
    var activeDays: [CircleFacts.PersonKey: [Range<Int>]] = [:]

    init(of agenda: PlanAgenda, in facts: PlanningFacts) {
        let year = agenda.year
        let left = max(year.firstDay, min(year.asOf, year.lastDay)).number..<year.lastDay.number + 1
        switch agenda.host {
        case .circle(let row):
            guard let circle = facts.circles.first(where: { $0.row == row })?.facts else { return }
            let leaves = Dictionary(grouping: circle.leaves) { $0.person }
            for membership in circle.memberships {
                let span = membership.span.numbers
                guard span.overlaps(left) else { continue }
                let person = membership.person
                activeDays[person, default: []] += span.without((leaves[person] ?? []).map(\.span.numbers))
                practices[person] = membership.practice
            }
            members = activeDays.keys.filter { activeDays[$0]!.contains { $0.overlaps(left) } }.sorted()
            for member in members {
                if let practice = practices[member] { practiceSizes[practice, default: 0] += 1 }
            }
            chairs = Self.holders(circle.offices.filter { $0.kind == .chair }, left)
        case .umbrella(let row):
            guard let umbrella = facts.umbrellas.first(where: { $0.row == row }) else { return }
            chairs = Self.holders(
                umbrella.facts.chairs.map { CircleFacts.Office(person: $0.person, kind: .chair, span: $0.span) }, left)
            coordinators = Self.holders(umbrella.coordinators, left)
        }
        for office in chairs + coordinators { activeDays[office.person, default: []].append(office.span.numbers) }
    }

    /// Who holds an office on some day that is left.
    private static func holders(_ offices: [CircleFacts.Office], _ left: Range<Int>) -> [CircleFacts.Office] {
        offices.filter { $0.span.numbers.overlaps(left) }
            .sorted { ($0.person, $0.span.numbers.lowerBound) < ($1.person, $1.span.numbers.lowerBound) }
    }

    /// Everybody who is asked to a meeting, by number.
    func asked(for row: PlanAgenda.Row) -> [CircleFacts.PersonKey] {
        let leaders = (chairs + coordinators).map(\.person)
        guard case .circle = row.host else { return Set(leaders).sorted() }
        switch row.audience {
        case .members: return Set(members + leaders).sorted()
        case .chairs: return Set(leaders).sorted()
        }
    }
}

extension PlanAgenda.Row {
    /// Who is asked: what the habits say, else the chairs at a consultation and the members at everything else.
    var audience: MeetingHabits.Audience { habits.audience ?? (kind == .hospitalConsultation ? .chairs : .members) }
}

extension DateSpan {
    /// The days of the span by number; a span without an end goes on for longer than any year.
    var numbers: Range<Int> {
        let first = from?.number ?? -10_000_000
        return first..<max(first, to?.number ?? 10_000_000)
    }
}

extension Range<Int> {
    /// What is left of it without others.
    func without(_ others: [Range<Int>]) -> [Range<Int>] {
        var rest = [self]
        for other in others where !other.isEmpty {
            rest = rest.flatMap { piece -> [Range<Int>] in
                guard piece.overlaps(other) else { return [piece] }
                var pieces: [Range<Int>] = []
                if piece.lowerBound < other.lowerBound { pieces.append(piece.lowerBound..<other.lowerBound) }
                if other.upperBound < piece.upperBound { pieces.append(other.upperBound..<piece.upperBound) }
                return pieces
            }
        }
        return rest.filter { !$0.isEmpty }
    }
}
