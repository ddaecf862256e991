/// A circle (*kring*): professionals of one or more professions who organise themselves in one or more zones.
public struct Circle: Hashable, Sendable {
    /// The id of a circle.
    public typealias ID = Slug<Circle>

    /// The statute a circle has chosen.
    public enum LegalForm: String, Sendable, CaseIterable {
        /// No statute: an agreement among colleagues.
        case informal
        /// *Feitelijke vereniging*.
        case unincorporatedAssociation = "unincorporated_association"
        /// *Vzw*.
        case nonprofit
    }

    /// A circle's dated link to a zone.
    public struct ZoneLink: Hashable, Sendable {
        public var zone: Zone.ID
        public var span: DateSpan

        public init(zone: Zone.ID, span: DateSpan = DateSpan()) {
            self.zone = zone
            self.span = span
        }
    }

    /// How to reach the circle: what it publishes itself, seen by everybody.
    public struct Contact: Hashable, Sendable {
        public var email: String?
        public var phone: String?
        public var website: String?
        public var facebook: String?

        public init(email: String? = nil, phone: String? = nil, website: String? = nil, facebook: String? = nil) {
            self.email = email
            self.phone = phone
            self.website = website
            self.facebook = facebook
        }

        /// Whether nothing at all is published.
        public var isEmpty: Bool { email == nil && phone == nil && website == nil && facebook == nil }
    }

    public var id: ID
    public var name: String
    public var professions: [Profession.ID]
    public var umbrella: Umbrella.ID?
    public var ruleSet: RuleSet.ID
    public var legalForm: LegalForm
    public var foundedOn: CalendarDay?
    /// The first day it exists no more.
    public var dissolvedOn: CalendarDay?
    public var zones: [ZoneLink]
    /// The municipalities it works in; none listed means all those of its zones.
    public var municipalities: [Municipality.ID]
    public var contact: Contact?
    public var description: String?
    /// Whether everybody may know when it meets, and in which municipality.
    public var publishesDates: Bool

    public init(
        id: ID, name: String, professions: [Profession.ID], umbrella: Umbrella.ID? = nil, ruleSet: RuleSet.ID,
        legalForm: LegalForm = .informal, foundedOn: CalendarDay? = nil, dissolvedOn: CalendarDay? = nil,
        zones: [ZoneLink] = [], municipalities: [Municipality.ID] = [], contact: Contact? = nil,
        description: String? = nil, publishesDates: Bool = false
    ) {
        self.id = id
        self.name = name
        self.professions = professions
        self.umbrella = umbrella
        self.ruleSet = ruleSet
        self.legalForm = legalForm
        self.foundedOn = foundedOn
        self.dissolvedOn = dissolvedOn
        self.zones = zones
        self.municipalities = municipalities
        self.contact = contact
        self.description = description
        self.publishesDates = publishesDates
    }
}
