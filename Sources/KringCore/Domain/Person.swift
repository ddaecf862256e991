/// A practice or team that professionals work in together.
public struct Practice: Hashable, Sendable {
    /// The id of a practice.
    public typealias ID = Slug<Practice>
    public var id: ID
    public var name: String
    public var municipality: Municipality.ID?

    public init(id: ID, name: String, municipality: Municipality.ID? = nil) {
        self.id = id
        self.name = name
        self.municipality = municipality
    }
}

/// A professional, or somebody who serves a circle or umbrella.
public struct Person: Hashable, Sendable {
    /// The id of a person: never built from a name.
    public typealias ID = Slug<Person>
    public var id: ID
    public var givenName: String
    public var familyName: String
    public var email: String?
    public var phone: String?
    public var professions: [Profession.ID]
    /// Where the main practice lies.
    public var municipality: Municipality.ID?
    /// The RIZIV number, eleven digits, seen by herself and her chair.
    public var nihdi: String?
    /// Whether she works at the agreed tariffs (*geconventioneerd*); nothing when not known.
    public var conventioned: Bool?

    public init(
        id: ID, givenName: String, familyName: String, email: String? = nil, phone: String? = nil,
        professions: [Profession.ID] = [], municipality: Municipality.ID? = nil, nihdi: String? = nil,
        conventioned: Bool? = nil
    ) {
        self.id = id
        self.givenName = givenName
        self.familyName = familyName
        self.email = email
        self.phone = phone
        self.professions = professions
        self.municipality = municipality
        self.nihdi = nihdi
        self.conventioned = conventioned
    }
}
