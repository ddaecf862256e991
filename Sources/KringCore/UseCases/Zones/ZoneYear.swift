/// The figures of one year of a zone: what the yearly report, its chart, its table and its files all show.
///
/// Kept as it was when a year is closed, names of circles included, so that a report of years ago still reads.
public struct ZoneYear: Hashable, Sendable {
    /// How one profession stood.
    public struct ProfessionLine: Hashable, Sendable {
        public var profession: Profession.ID
        public var state: CellState
        /// The circles that covered the zone, by id.
        public var circles: [Circle.ID]
        /// Members whose practice lies in the zone, as they may be told: `12`, `< 5`; nothing where they are held back.
        public var members: String?
        public var workforce: Int?
        /// On which day nobody was found.
        public var noneFoundOn: CalendarDay?
        /// Whether the profession had a seat in the board.
        public var hasSeat: Bool
    }

    /// How one circle stood, once, however many professions it has.
    public struct CircleLine: Hashable, Sendable {
        public var circle: Circle.ID
        public var name: String
        public var state: CircleState
        public var held: Int
        public var unrecorded: Int
        /// Of which kinds the meetings held were.
        public var kinds: [KindCount]
    }

    /// So many meetings of one kind.
    public struct KindCount: Hashable, Sendable {
        public var kind: Meeting.Kind
        public var count: Int
    }

    public var zone: Zone.ID
    public var year: Int
    /// The last day looked at.
    public var day: CalendarDay
    public var professions: [ProfessionLine]
    public var circles: [CircleLine]
    /// Contacts that the council noted in the year.
    public var contacts: Int
    /// What circles told the council in the year: the subjects, by day.
    public var signals: [String]
    /// Of those, how many were answered or closed.
    public var answered: Int

    /// Professions in a state.
    public func count(_ state: CellState) -> Int { professions.count { $0.state == state } }
    /// Professions with a working circle: healthy, not filled in yet or in need of attention.
    public var working: Int { count(.organised) + count(.incomplete) + count(.atRisk) }
    /// Meetings that all circles held together, each circle once.
    public var held: Int { circles.reduce(0) { $0 + $1.held } }
    /// Meetings that nobody filled in.
    public var unrecorded: Int { circles.reduce(0) { $0 + $1.unrecorded } }
    /// Meetings held of each kind, the most frequent first.
    public var kinds: [KindCount] {
        let counts = circles.flatMap(\.kinds).reduce(into: [Meeting.Kind: Int]()) { $0[$1.kind, default: 0] += $1.count }
        return Meeting.Kind.allCases.compactMap { kind in counts[kind].map { KindCount(kind: kind, count: $0) } }
            .sorted { $0.count > $1.count }
    }
    /// Professions with a seat in the board.
    public var seated: Int { professions.count(where: \.hasSeat) }
}

extension ZoneYear {
    /// The figures of a zone's work, as it stands on the day of its report.
    public init(_ work: ZoneWork) {
        let year = work.report.period.year
        let raised = work.signals.filter { $0.value.raisedOn.year == year && $0.value.raisedOn <= work.report.period.day }
        self.init(
            zone: work.report.zone.id, year: year, day: work.report.period.day,
            professions: work.report.professions.map { cell in
                let circles = cell.circles.filter { $0.state != .dissolved }.map(\.circle.id).sorted()
                return ProfessionLine(
                    profession: cell.profession.id, state: cell.state, circles: circles,
                    // Where there is no circle there are no members to count.
                    members: circles.isEmpty ? nil : cell.membersFromZone?.text, workforce: cell.workforce?.count,
                    noneFoundOn: cell.noneFoundOn,
                    hasSeat: work.hasSeat(cell.profession.id))
            },
            circles: work.circles.values.map { life in
                let kinds = life.held.reduce(into: [Meeting.Kind: Int]()) { $0[$1.kind, default: 0] += 1 }
                return CircleLine(
                    circle: life.status.circle.id, name: life.status.circle.name, state: life.status.state,
                    held: life.held.count, unrecorded: life.unrecorded.count,
                    kinds: Meeting.Kind.allCases.compactMap { kind in kinds[kind].map { KindCount(kind: kind, count: $0) } })
            }.sorted { $0.circle < $1.circle },
            contacts: work.contacts.count { $0.value.on.year == year && $0.value.on <= work.report.period.day },
            signals: raised.map(\.value.subject),
            answered: raised.count { $0.value.status == .answered || $0.value.status == .closed })
    }

    /// What became different since other figures of the same year were noted.
    public enum Difference: Hashable, Sendable {
        case state(Profession.ID, from: CellState, to: CellState)
        case held(circle: String, from: Int, to: Int)
        case unrecorded(circle: String, from: Int, to: Int)
        case members(Profession.ID, from: String?, to: String?)
        case contacts(from: Int, to: Int)
        case signals(from: Int, to: Int)
        case answered(from: Int, to: Int)
        case seats(from: Int, to: Int)
    }

    /// What is different here from older figures; a circle that is only in one of them had none of anything in the other.
    public func differences(since old: ZoneYear) -> [Difference] {
        var found: [Difference] = []
        let before = Dictionary(old.professions.map { ($0.profession, $0) }, uniquingKeysWith: { first, _ in first })
        for line in professions {
            guard let was = before[line.profession] else { continue }
            if was.state != line.state { found.append(.state(line.profession, from: was.state, to: line.state)) }
            if was.members != line.members { found.append(.members(line.profession, from: was.members, to: line.members)) }
        }
        let was = Dictionary(old.circles.map { ($0.circle, $0) }, uniquingKeysWith: { first, _ in first })
        let now = Dictionary(circles.map { ($0.circle, $0) }, uniquingKeysWith: { first, _ in first })
        for id in Set(was.keys).union(now.keys).sorted() {
            let name = now[id]?.name ?? was[id]?.name ?? id.rawValue
            let (heldBefore, held) = (was[id]?.held ?? 0, now[id]?.held ?? 0)
            if heldBefore != held { found.append(.held(circle: name, from: heldBefore, to: held)) }
            let (openBefore, open) = (was[id]?.unrecorded ?? 0, now[id]?.unrecorded ?? 0)
            if openBefore != open { found.append(.unrecorded(circle: name, from: openBefore, to: open)) }
        }
        if old.contacts != contacts { found.append(.contacts(from: old.contacts, to: contacts)) }
        if old.signals.count != signals.count { found.append(.signals(from: old.signals.count, to: signals.count)) }
        if old.answered != answered { found.append(.answered(from: old.answered, to: answered)) }
        if old.seated != seated { found.append(.seats(from: old.seated, to: seated)) }
        return found
    }
}
