/// A membership as who keeps the members sees it: with whom it is, and where she works.
public struct MemberCard: Hashable, Sendable {
    public var membership: Entry<Membership>
    public var name: PersonName
    public var email: String?
    public var phone: String?
    /// The zone in which she practises.
    public var zone: Zone.ID?
}

extension ReadScope {
    /// Every membership of a circle, of today and of other days, by name: for who admits its members.
    public func memberCards(of circle: Circle.ID) throws -> [MemberCard] {
        let row = try circleRow(circle)
        try require(.admitMembers, in: .circle(circle))
        let cards = try db.memberCards(ofCircle: row, circle)
        return cards.sorted {
            ($0.name.familyName, $0.name.givenName, $0.membership.id) < ($1.name.familyName, $1.name.givenName, $1.membership.id)
        }
    }

    /// The practices that memberships of a circle name, by name.
    public func practices(of circle: Circle.ID) throws -> [Versioned<Practice>] {
        let row = try circleRow(circle)
        let grants = try require(.seeNames, in: .circle(circle))
        guard grants.contains(.all) || grants.contains(.breakGlass) else { throw KringError.forbidden }
        let named = Condition("practice.id IN (SELECT practice FROM membership WHERE circle = ?)", row)
        return try db.list(Practice.self, where: named).map { Versioned($0.value, version: $0.version) }
            .sorted { ($0.value.name, $0.value.id) < ($1.value.name, $1.value.id) }
    }
}
