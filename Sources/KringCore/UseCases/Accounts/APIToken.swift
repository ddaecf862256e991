/// A key by which another program calls the API, with at most the rights of whoever it is bound to.
public struct APIToken: Hashable, Sendable {
    /// The id of a token.
    public typealias ID = Slug<APIToken>

    /// What a token is for.
    public enum Role: String, Sendable, CaseIterable {
        case administrator
        /// A person, with all that her memberships and offices in circles give her on the day she calls.
        case chair
        /// A person as coordinator of an umbrella, while she is.
        case coordinator
        /// A zone.
        case careCouncil
        /// A person as member, even while she is chair.
        case member
        case region
        case agency

        /// Whether it is bound to a person.
        public var needsPerson: Bool { self == .chair || self == .coordinator || self == .member }
    }

    /// Its id: what is listed and revoked by.
    public var id: ID
    /// What it is for.
    public var role: Role
    /// Whose it is.
    public var person: Person.ID?
    /// The only circle it reaches.
    public var circle: Circle.ID?
    /// The only umbrella it reaches.
    public var umbrella: Umbrella.ID?
    /// The zone of a care council.
    public var zone: Zone.ID?
    /// What it may be used for; none means everything that its role may do.
    public var scopes: Set<TokenScope>
    /// What it is used for, in the words of who made it.
    public var label: String?
    /// Milliseconds since 1970 UTC.
    public var createdAt: Int
    /// Milliseconds since 1970 UTC from which it is worth nothing.
    public var expiresAt: Int
    /// Milliseconds since 1970 UTC at which it was revoked.
    public var revokedAt: Int?
    /// Milliseconds since 1970 UTC at which it was last used, to the hour.
    public var lastUsedAt: Int?

    /// Days a token lives when nothing is said.
    public static let usualDays = 90
    /// Days a token lives at most.
    public static let mostDays = 365

    /// What may be bound to whom.
    public init(
        id: ID = .made(prefix: "token-"), role: Role, person: Person.ID? = nil, circle: Circle.ID? = nil,
        umbrella: Umbrella.ID? = nil, zone: Zone.ID? = nil, scopes: Set<TokenScope> = [], label: String? = nil,
        createdAt: Int = 0, expiresAt: Int = 0,
        revokedAt: Int? = nil, lastUsedAt: Int? = nil
    ) {
        self.id = id
        self.role = role
        self.person = person
        self.circle = circle
        self.umbrella = umbrella
        self.zone = zone
        self.scopes = scopes
        self.label = label
        self.createdAt = createdAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.lastUsedAt = lastUsedAt
    }

    /// What it is worth at a moment in milliseconds since 1970 UTC.
    public func refusal(at moment: Int) -> TokenRefusal? {
        if let revokedAt, revokedAt <= moment { return .revoked }
        return moment >= expiresAt ? .expired : nil
    }

    /// Who calls with it: the row of the token is kept for the journal.
    func actor(row: Int) -> Actor {
        var actor = whole(row)
        if !scopes.isEmpty {
            var limit = actor.limit ?? Actor.Limit(columns: Set(Permission.Column.allCases))
            limit.scopes = scopes
            actor.limit = limit
        }
        return actor
    }

    /// Who calls with all that the role may do.
    private func whole(_ row: Int) -> Actor {
        switch role {
        case .administrator: return Actor(.administrator, token: row)
        case .region: return Actor(.region, token: row)
        case .agency: return Actor(.agency, token: row)
        case .careCouncil:
            return Actor(.careCouncil(Set([zone].compactMap(\.self))), token: row)
        case .chair: return bound([.chairSecretary, .member, .practiceDelegate], row)
        case .member: return bound([.member, .practiceDelegate], row)
        case .coordinator: return bound([.coordinator], row)
        }
    }

    private func bound(_ columns: Set<Permission.Column>, _ row: Int) -> Actor {
        guard let person else { return Actor(.open, token: row) }
        return Actor(
            .person(person), limit: .init(columns: columns, circle: circle, umbrella: umbrella), token: row)
    }
}

/// Why a token is worth nothing.
public enum TokenRefusal: String, Error, Hashable, Sendable {
    /// It is not the text of a token, or of none that was ever given out.
    case invalid
    /// Its time is over.
    case expired
    /// It was taken back.
    case revoked
}

/// As many tokens that open nothing as are listened to came from one source already.
public struct TooManyTokens: Error, Hashable, Sendable {
    /// So many are listened to.
    public var most: Int
    /// How many milliseconds to wait.
    public var milliseconds: Int
}
