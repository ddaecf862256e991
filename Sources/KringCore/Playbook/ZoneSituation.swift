/// One profession in one zone, as a case tells of it: the map, and how each circle stands.
public struct ZoneSituation: Sendable, Hashable {
    /// One zone, one profession.
    public var facts: TerritoryFacts
    /// How each circle of the facts stands, in their order.
    public var standings: [CircleStanding]
}

extension SituationReader {
    private static let zoneID = Zone.ID(known: "zone")
    private static let professionID = Profession.ID(known: "beroep")

    /// Reads a zone: its municipalities by name, its circles with their state, findings and estimates.
    func zone(_ node: InputNode, at pointer: String) -> ZoneSituation? {
        let keys = ["municipalities", "circles", "findings", "workforce"]
        guard let fields = FieldReader(node, at: pointer, keys: keys, faults: faults) else { return nil }
        var facts = TerritoryFacts(
            zones: [.init(key: 1, id: Self.zoneID)], professions: [.init(key: 1, id: Self.professionID)])
        var names: [String: Int] = [:]
        facts.municipalities = each("municipalities", fields) { municipality($0, at: $1, &names) }
        var standings: [CircleStanding] = []
        facts.circles = each("circles", fields) { circle($0, at: $1, names, &standings) }
        facts.findings = self.names("findings", fields).compactMap { text in
            guard let day = CalendarDay(text) else {
                fields.fault(.invalidDate, "findings", "\(text) is not a day that exists, written as 2026-01-31")
                return nil
            }
            return Finding(zone: Self.zoneID, profession: Self.professionID, on: day)
        }
        facts.workforce = pairs("workforce", fields).compactMap { year, count in
            guard let year = Int(year), let count = Int(count) else {
                fields.fault(.wrongType, "workforce", "a year with a number was expected, found \(year): \(count)")
                return nil
            }
            return Workforce(zone: Self.zoneID, profession: Self.professionID, year: year, count: count, source: "case")
        }
        return ZoneSituation(facts: facts, standings: standings)
    }

    /// A name alone lies in the zone since always.
    private func municipality(
        _ node: InputNode, at pointer: String, _ names: inout [String: Int]
    ) -> TerritoryFacts.Municipality? {
        if case .text(let name) = node.content { return .init(key: key(name, in: &names), zone: 1, valid: DateSpan()) }
        guard let fields = FieldReader(node, at: pointer, keys: ["name", "from", "to"], faults: faults),
            let name = fields.text("name", required: true)
        else { return nil }
        return .init(
            key: key(name, in: &names), zone: 1, valid: DateSpan(from: fields.day("from"), to: fields.day("to")))
    }

    private func circle(
        _ node: InputNode, at pointer: String, _ municipalities: [String: Int], _ standings: inout [CircleStanding]
    ) -> TerritoryFacts.Circle? {
        let keys = ["circle", "state", "from", "to", "municipalities", "members"]
        guard let fields = FieldReader(node, at: pointer, keys: keys, faults: faults),
            let name = fields.text("circle", required: true), let state: CircleState = fields.word("state", required: true)
        else { return nil }
        let listed = names("municipalities", fields).compactMap { municipalities[$0] }
        let places = pairs("members", fields).compactMap { who, place in
            municipalities[place].map { MemberPlace(person: key(who, in: &people), municipality: $0) }
        }
        standings.append(CircleStanding(state: state, places: places, memberCount: places.count))
        let span = DateSpan(from: fields.day("from"), to: fields.day("to"))
        return .init(
            key: standings.count, id: Circle.ID(known: name), professions: [1], links: [.init(zone: 1, span: span)],
            municipalities: listed)
    }
}
