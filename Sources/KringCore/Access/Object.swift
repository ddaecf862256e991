/// What an action is about: the thing whose scope decides.
public enum Object: Hashable, Sendable {
    /// The network as a whole.
    case network
    /// What belongs to nobody in particular: practices, venues, persons who are tied to nothing yet.
    case common
    /// A zone.
    case zone(Zone.ID)
    /// A circle, and everything in it that is not about one person.
    case circle(Circle.ID)
    /// An umbrella, and everything of its own.
    case umbrella(Umbrella.ID)
    /// A meeting of a circle or umbrella.
    case meeting(Meeting.ID, of: Meeting.Host)
    /// A person herself: her name, her contact data, her number.
    case person(Person.ID, PersonTies)
    /// What is recorded about a person in one circle.
    case member(Person.ID, of: Circle.ID)
    /// A signal of a circle to a zone.
    case signal(of: Circle.ID, to: Zone.ID)
}

/// To which circles and umbrellas a person is tied: what decides who may know that she exists.
public struct PersonTies: Hashable, Sendable {
    /// Circles in which she is a member or holds an office today.
    public var circles: Set<Circle.ID>
    /// Circles in which she was, or will be.
    public var otherCircles: Set<Circle.ID>
    /// Circles of which she is chair today.
    public var chairs: Set<Circle.ID>
    /// Umbrellas of those circles, and umbrellas of which she holds an office today.
    public var umbrellas: Set<Umbrella.ID>
    /// The practice she belongs to, in each circle that she is a member of today.
    public var practices: [Circle.ID: Practice.ID]

    /// Ties as they are today; none at all for somebody just recorded.
    public init(
        circles: Set<Circle.ID> = [], otherCircles: Set<Circle.ID> = [], chairs: Set<Circle.ID> = [],
        umbrellas: Set<Umbrella.ID> = [], practices: [Circle.ID: Practice.ID] = [:]
    ) {
        self.circles = circles
        self.otherCircles = otherCircles
        self.chairs = chairs
        self.umbrellas = umbrellas
        self.practices = practices
    }

    /// Whether she was never in any circle or umbrella.
    public var areNone: Bool { circles.isEmpty && otherCircles.isEmpty && chairs.isEmpty && umbrellas.isEmpty }
}

/// What a caller gets of an action on an object: how much of it.
public enum Grant: String, Hashable, Sendable, CaseIterable {
    /// All of it.
    case all
    /// All of it, through a break-glass window: to be logged.
    case breakGlass
    /// Numbers and states, never a person.
    case numbers
    /// Only what is about the caller herself.
    case itself
    /// What is about the caller herself, and about those she stood in for.
    case itselfAndStoodFor
    /// What is about everybody of the caller's practice.
    case practice
    /// What each person shares.
    case shared
    /// Only what is about chairs.
    case chairs
    /// Only the line of the caller's own circle.
    case ownLine
    /// Only while the circle has no chair, or the umbrella no coordinator.
    case firstChair
    /// Only what the caller did.
    case ownActs
    /// That it happened, not what was written.
    case withoutValues
}
