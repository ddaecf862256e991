/// How a member stands towards the norm, with her name: for those who may see both.
public struct MemberLine: Hashable, Sendable {
    public var name: PersonName
    /// Her numbers and meetings; the person's number in it means nothing outside the database.
    public var verdict: MemberVerdict
}

/// A member for whom the actor stood in, and only the meetings at which she did.
public struct StoodInLine: Hashable, Sendable {
    public var name: PersonName
    public var meetings: [MemberVerdict.Line]
}

/// The members' lines of a circle, as one actor sees them.
public enum CircleAttendanceView: Hashable, Sendable {
    /// Everybody: the chair, the coordinator of a circle that opened itself, break-glass.
    case all(CircleAttendance)
    /// Herself, and those for whom she stood in.
    case itself(OwnAttendance)

    /// A word that differs when rights show another body.
    public var viewWord: String {
        switch self {
        case .all: "all"
        case .itself: "itself"
        }
    }
}

/// A line for every member with an active membership, and every attendance norm.
public struct CircleAttendance: Hashable, Sendable {
    public var circle: CircleName
    public var header: ReportHeader
    public var members: [MemberLine]
}

/// What a member sees of the attendance in her circle.
public struct OwnAttendance: Hashable, Sendable {
    public var circle: CircleName
    public var header: ReportHeader
    /// Her own lines, one for every norm; none for who is no member on the last day looked at.
    public var lines: [MemberLine]
    /// Those for whom she stood in as delegate.
    public var stoodInFor: [StoodInLine]
}

/// How one person stands in every circle she belongs to.
public struct PersonAttendance: Hashable, Sendable {
    public var name: PersonName
    /// Circles by id.
    public var circles: [InCircle]

    /// How she stands in one circle.
    public struct InCircle: Hashable, Sendable {
        public var circle: CircleName
        public var header: ReportHeader
        /// One for every attendance norm; none where there is no norm, or where she is no member on the last day looked at.
        public var lines: [MemberVerdict]
    }
}

extension ReadScope {
    /// The members' lines of a circle.
    ///
    /// - Throws: ``KringError/forbidden`` for who sees numbers and states only.
    public func circleAttendance(_ id: Circle.ID, _ period: ReportPeriod) throws -> CircleAttendanceView {
        let row = try circleRow(id)
        let grants = try require(.seeAttendance, in: .circle(id))
        let reader = statusReader(period)
        let status = try reader.status(ofCircle: row)
        let circle = CircleName(id: id, name: try db.circleName(row: row) ?? id.rawValue)
        let header = try header(reader, status.ruleSet)
        if grants.contains(.all) || grants.contains(.breakGlass) {
            return .all(CircleAttendance(circle: circle, header: header, members: try lines(status.members)))
        }
        guard let me = try actor.person.flatMap({ try db.row(ofPerson: $0) }) else { throw KringError.forbidden }
        var stoodInFor: [StoodInLine] = []
        if grants.contains(.itselfAndStoodFor) {
            let represented = StoodIn(by: me, in: try reader.facts(ofCircle: row))
            stoodInFor = try represented.lines(among: status.members).compactMap { person, meetings in
                try db.personName(row: person).map { StoodInLine(name: $0, meetings: meetings) }
            }
        }
        return .itself(
            OwnAttendance(
                circle: circle, header: header, lines: try lines(status.members.filter { $0.person == me }),
                stoodInFor: stoodInFor.sorted { $0.name.id < $1.name.id }))
    }

    private func lines(_ verdicts: [MemberVerdict]) throws -> [MemberLine] {
        let names = try db.personNames(rows: Set(verdicts.map(\.person)))
        let lines = verdicts.compactMap { verdict in names[verdict.person].map { MemberLine(name: $0, verdict: verdict) } }
        return lines.sorted { ($0.name.id, $0.verdict.requirement) < ($1.name.id, $1.verdict.requirement) }
    }

    /// How a person stands in every circle of hers that the actor may see rows of.
    ///
    /// - Throws: ``KringError/notFound`` when there is no such person, or the actor may not know of her;
    ///   ``KringError/forbidden`` when it may know her and see none of her rows.
    public func personAttendance(_ id: Person.ID, _ period: ReportPeriod) throws -> PersonAttendance {
        guard let row = try db.row(ofPerson: id) else { throw KringError.notFound }
        let visible = try db.circleRows(ofPerson: row).compactMap { circle -> (row: Int, id: Circle.ID)? in
            guard let circleID = try db.id(of: Circle.self, row: circle) else { return nil }
            let grants = standing.grants(.seeAttendance, in: .member(id, of: circleID))
            return grants.contains(.all) || grants.contains(.breakGlass) ? (circle, circleID) : nil
        }
        if visible.isEmpty, actor.person != id {
            throw standing.may(.seeNames, in: .person(id, try db.ties(ofPerson: row, on: today)))
                ? KringError.forbidden : KringError.notFound
        }
        guard let name = try db.personName(row: row) else { throw KringError.notFound }
        let reader = statusReader(period)
        let circles = try visible.map { circle in
            let status = try reader.status(ofCircle: circle.row)
            return PersonAttendance.InCircle(
                circle: CircleName(id: circle.id, name: try db.circleName(row: circle.row) ?? circle.id.rawValue),
                header: try header(reader, status.ruleSet), lines: status.members.filter { $0.person == row })
        }
        return PersonAttendance(name: name, circles: circles.sorted { $0.circle.id < $1.circle.id })
    }
}

/// For whom somebody stood in as delegate, and when.
private struct StoodIn {
    private var meetings: [Meeting.ID: Set<CircleFacts.PersonKey>] = [:]

    init(by me: CircleFacts.PersonKey, in facts: CircleFacts) {
        for meeting in facts.meetings {
            guard let line = meeting.attendance.first(where: { $0.person == me }), line.status == .present else { continue }
            var persons: Set<CircleFacts.PersonKey> = []
            if let practice = line.delegateForPractice {
                for membership in facts.memberships where membership.practice == practice {
                    if membership.span.contains(meeting.day) { persons.insert(membership.person) }
                }
            }
            if let person = line.delegateForPerson { persons.insert(person) }
            persons.remove(me)
            if !persons.isEmpty { meetings[meeting.id] = persons }
        }
    }

    /// The meetings at which a member was credited because of it, by member.
    func lines(among verdicts: [MemberVerdict]) -> [(CircleFacts.PersonKey, [MemberVerdict.Line])] {
        var found: [CircleFacts.PersonKey: [MemberVerdict.Line]] = [:]
        for verdict in verdicts {
            for line in verdict.meetings where meetings[line.meeting]?.contains(verdict.person) ?? false {
                guard line.presence == .represented || line.presence == .overRepresentationLimit else { continue }
                if !(found[verdict.person] ?? []).contains(line) { found[verdict.person, default: []].append(line) }
            }
        }
        return found.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
