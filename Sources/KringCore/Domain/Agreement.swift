/// Something a circle agreed: among its members, with others, or as a protocol.
public struct Agreement: Hashable, Sendable {
    /// The id of an agreement.
    public typealias ID = Slug<Agreement>

    /// Between whom it was agreed.
    public enum Kind: String, Sendable, CaseIterable {
        case intercollegial
        case multidisciplinary
        case `protocol`
    }

    public var id: ID
    public var circle: Circle.ID
    public var title: String
    public var kind: Kind
    public var adoptedOn: CalendarDay
    /// The meeting that adopted it.
    public var meeting: Meeting.ID?
    /// The day to look at it again.
    public var reviewOn: CalendarDay?
    public var text: String?

    public init(
        id: ID, circle: Circle.ID, title: String, kind: Kind, adoptedOn: CalendarDay, meeting: Meeting.ID? = nil,
        reviewOn: CalendarDay? = nil, text: String? = nil
    ) {
        self.id = id
        self.circle = circle
        self.title = title
        self.kind = kind
        self.adoptedOn = adoptedOn
        self.meeting = meeting
        self.reviewOn = reviewOn
        self.text = text
    }
}

/// Something a circle wants to reach of its own accord: shown, and never part of its state.
public struct Goal: Hashable, Sendable {
    /// The id of a goal.
    public typealias ID = Slug<Goal>
    public var id: ID
    public var circle: Circle.ID
    public var title: String
    /// A measure in the words of a rule set; nothing when the goal is words alone.
    public var requirement: Requirement?

    public init(id: ID, circle: Circle.ID, title: String, requirement: Requirement? = nil) {
        self.id = id
        self.circle = circle
        self.title = title
        self.requirement = requirement
    }
}

/// Something a circle tells the care council of one of its zones.
public struct Signal: Hashable, Sendable {
    /// The id of a signal.
    public typealias ID = Slug<Signal>

    /// How far the care council is with it.
    public enum Status: String, Sendable, CaseIterable {
        case open
        case acknowledged
        case answered
        case closed
    }

    public var id: ID
    public var circle: Circle.ID
    public var zone: Zone.ID
    public var raisedOn: CalendarDay
    public var subject: String
    public var text: String
    public var status: Status
    public var answer: String?

    public init(
        id: ID, circle: Circle.ID, zone: Zone.ID, raisedOn: CalendarDay, subject: String, text: String,
        status: Status = .open, answer: String? = nil
    ) {
        self.id = id
        self.circle = circle
        self.zone = zone
        self.raisedOn = raisedOn
        self.subject = subject
        self.text = text
        self.status = status
        self.answer = answer
    }
}

/// What a care council found out about a profession without a circle in its zone, on a day.
public struct Finding: Hashable, Sendable {
    /// What was found.
    public enum Outcome: String, Sendable, CaseIterable {
        /// There is no circle.
        case none
    }

    public var zone: Zone.ID
    public var profession: Profession.ID
    public var on: CalendarDay
    public var outcome: Outcome
    public var note: String?

    public init(zone: Zone.ID, profession: Profession.ID, on: CalendarDay, outcome: Outcome = .none, note: String? = nil) {
        self.zone = zone
        self.profession = profession
        self.on = on
        self.outcome = outcome
        self.note = note
    }
}

/// An estimate of how many people practise a profession in a zone, for one year.
public struct Workforce: Hashable, Sendable {
    public var zone: Zone.ID
    public var profession: Profession.ID
    public var year: Int
    public var count: Int
    public var source: String

    public init(zone: Zone.ID, profession: Profession.ID, year: Int, count: Int, source: String) {
        self.zone = zone
        self.profession = profession
        self.year = year
        self.count = count
        self.source = source
    }
}

/// A coordinator's word that a circle need not meet a requirement in one working year.
public struct Waiver: Hashable, Sendable {
    public var circle: Circle.ID
    /// The id of the requirement in the circle's rule set.
    public var requirement: String
    /// The working year, named after the calendar year it begins in.
    public var year: Int
    public var reason: String
    public var grantedBy: String

    public init(circle: Circle.ID, requirement: String, year: Int, reason: String, grantedBy: String) {
        self.circle = circle
        self.requirement = requirement
        self.year = year
        self.reason = reason
        self.grantedBy = grantedBy
    }
}
