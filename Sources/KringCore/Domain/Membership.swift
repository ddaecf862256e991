/// A person's dated membership of a circle, perhaps as part of a practice.
public struct Membership: Hashable, Sendable {
    public var circle: Circle.ID
    public var person: Person.ID
    /// The practice she belongs to within this circle: whose delegate may stand in for her.
    public var practice: Practice.ID?
    public var from: CalendarDay
    public var to: CalendarDay?
    /// Whether she is starting in the profession and may ask for a mentor.
    public var starter: Bool
    /// The colleague who guides her (*meter* or *peter*).
    public var mentor: Person.ID?

    public init(
        circle: Circle.ID, person: Person.ID, practice: Practice.ID? = nil, from: CalendarDay, to: CalendarDay? = nil,
        starter: Bool = false, mentor: Person.ID? = nil
    ) {
        self.circle = circle
        self.person = person
        self.practice = practice
        self.from = from
        self.to = to
        self.starter = starter
        self.mentor = mentor
    }

    /// The days of the membership.
    public var span: DateSpan { DateSpan(from: from, to: to) }
}

/// A stretch in which a member is away (illness, birth, abroad) and owes no attendance.
public struct Leave: Hashable, Sendable {
    public var circle: Circle.ID
    public var person: Person.ID
    public var from: CalendarDay
    public var to: CalendarDay?

    public init(circle: Circle.ID, person: Person.ID, from: CalendarDay, to: CalendarDay? = nil) {
        self.circle = circle
        self.person = person
        self.from = from
        self.to = to
    }

    /// The days of the leave.
    public var span: DateSpan { DateSpan(from: from, to: to) }
}

/// A person's dated office in a circle or an umbrella.
public struct Office: Hashable, Sendable {
    /// What somebody does for a circle or umbrella.
    public enum Kind: String, Sendable, CaseIterable {
        case chair
        case secretary
        case treasurer
        /// Speaks for the circle in the care council.
        case careCouncilDelegate = "care_council_delegate"
        /// Guides all circles of an umbrella.
        case coordinator
    }

    /// Where an office is held: wherever meetings are.
    public typealias Holder = Meeting.Host

    public var holder: Holder
    public var person: Person.ID
    public var kind: Kind
    public var from: CalendarDay
    public var to: CalendarDay?

    public init(holder: Holder, person: Person.ID, kind: Kind, from: CalendarDay, to: CalendarDay? = nil) {
        self.holder = holder
        self.person = person
        self.kind = kind
        self.from = from
        self.to = to
    }

    /// The days of the office.
    public var span: DateSpan { DateSpan(from: from, to: to) }
}
