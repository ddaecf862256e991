/// The facts of a whole network held in memory, in the form in which the rules read them.
///
/// Every key is a place in one of the network's lists. For a network in a database the loader of the storage gives the same
/// facts from rows; this one serves networks that were only read from a file, and checks the other.
public struct NetworkFacts: Sendable {
    public let network: Network
    private let personKeys: [Person.ID: Int]
    private let practiceKeys: [Practice.ID: Int]
    private let municipalityKeys: [Municipality.ID: Int]
    private let circleKeys: [Circle.ID: Int]
    private let lines: [Meeting.ID: [Attendance]]

    public init(_ network: Network) {
        self.network = network
        personKeys = Self.keys(network.persons.map(\.id))
        practiceKeys = Self.keys(network.practices.map(\.id))
        municipalityKeys = Self.keys(network.municipalities.map(\.id))
        circleKeys = Self.keys(network.circles.map(\.id))
        lines = Dictionary(grouping: network.attendance, by: \.meeting)
    }

    private static func keys<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
        Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Who a person key stands for.
    public func person(_ key: CircleFacts.PersonKey) -> Person.ID { network.persons[key].id }

    /// The facts of every circle, in the order of the list.
    public var circles: [CircleFacts] {
        let memberships = Dictionary(grouping: network.memberships, by: \.circle)
        let leaves = Dictionary(grouping: network.leaves, by: \.circle)
        let offices = Dictionary(grouping: network.offices, by: \.holder)
        let meetings = Dictionary(grouping: network.meetings, by: \.host)
        let waivers = Dictionary(grouping: network.waivers, by: \.circle)
        let goals = Dictionary(grouping: network.goals, by: \.circle)
        return network.circles.map { circle in
            CircleFacts(
                circle: circle.id, ruleSet: circle.ruleSet, foundedOn: circle.foundedOn, dissolvedOn: circle.dissolvedOn,
                memberships: memberships[circle.id, default: []].compactMap(facts(of:)),
                leaves: leaves[circle.id, default: []].compactMap { leave in
                    personKeys[leave.person].map { CircleFacts.Leave(person: $0, span: leave.span) }
                },
                offices: offices[.circle(circle.id), default: []].compactMap { office in
                    personKeys[office.person].map { CircleFacts.Office(person: $0, kind: office.kind, span: office.span) }
                },
                meetings: meetings[.circle(circle.id), default: []].map(facts(of:)),
                waivers: waivers[circle.id, default: []], goals: goals[circle.id, default: []])
        }
    }

    private func facts(of membership: Membership) -> CircleFacts.Membership? {
        guard let person = personKeys[membership.person] else { return nil }
        let practice = membership.practice.flatMap { practiceKeys[$0] }
        let municipality = network.persons[person].municipality ?? practice.flatMap { network.practices[$0].municipality }
        return CircleFacts.Membership(
            person: person, practice: practice, municipality: municipality.flatMap { municipalityKeys[$0] },
            span: membership.span)
    }

    private func facts(of meeting: Meeting) -> CircleFacts.Meeting {
        CircleFacts.Meeting(
            id: meeting.id, kind: meeting.kind, day: meeting.start.day, startMinute: meeting.start.minute,
            minutes: meeting.durationMinutes, status: meeting.status,
            attendance: lines[meeting.id, default: []].compactMap { line in
                personKeys[line.person].map {
                    CircleFacts.Attendance(
                        person: $0, status: line.status,
                        delegateForPractice: line.delegateFor.flatMap { practiceKeys[$0] },
                        delegateForPerson: line.delegateForPerson.flatMap { personKeys[$0] })
                }
            })
    }

    /// The facts of every umbrella, in the order of the list.
    public var umbrellas: [UmbrellaFacts] {
        network.umbrellas.map { umbrella in
            let circles = network.circles.filter { $0.umbrella == umbrella.id }
            let chairs: [UmbrellaFacts.Chair] = network.offices.compactMap { office in
                guard office.kind == .chair, case .circle(let circle) = office.holder, let key = circleKeys[circle],
                    network.circles[key].umbrella == umbrella.id, let person = personKeys[office.person]
                else { return nil }
                return UmbrellaFacts.Chair(circle: key, person: person, span: office.span)
            }
            return UmbrellaFacts(
                umbrella: umbrella.id, ruleSet: umbrella.ruleSet,
                circles: circles.compactMap { circle in
                    circleKeys[circle.id].map { UmbrellaFacts.Member(key: $0, circle: circle.id) }
                },
                chairs: chairs,
                meetings: network.meetings.filter { $0.host == .umbrella(umbrella.id) }.map(umbrellaFacts(of:)))
        }
    }

    private func umbrellaFacts(of meeting: Meeting) -> UmbrellaFacts.Meeting {
        UmbrellaFacts.Meeting(
            id: meeting.id, kind: meeting.kind, day: meeting.start.day, startMinute: meeting.start.minute,
            minutes: meeting.durationMinutes, status: meeting.status,
            present: lines[meeting.id, default: []].compactMap { line in
                guard line.status == .present, let person = personKeys[line.person] else { return nil }
                return UmbrellaFacts.Presence(
                    person: person, representsCircle: line.representsCircle.flatMap { circleKeys[$0] })
            })
    }

    /// The zones, where circles work, and what is known besides.
    public var territory: TerritoryFacts {
        let zones = Self.keys(network.zones.map(\.id))
        let professions = Self.keys(network.professions.map(\.id))
        return TerritoryFacts(
            zones: network.zones.enumerated().map { .init(key: $0, id: $1.id, regionalZone: $1.regionalZone) },
            professions: network.professions.enumerated().map { .init(key: $0, id: $1.id) },
            municipalities: network.municipalities.enumerated().compactMap { key, municipality in
                zones[municipality.zone].map { .init(key: key, zone: $0, valid: municipality.valid) }
            },
            circles: network.circles.enumerated().map { key, circle in
                .init(
                    key: key, id: circle.id, professions: circle.professions.compactMap { professions[$0] },
                    links: circle.zones.compactMap { link in zones[link.zone].map { .init(zone: $0, span: link.span) } },
                    municipalities: circle.municipalities.compactMap { municipalityKeys[$0] })
            },
            findings: network.findings, workforce: network.workforce)
    }
}
