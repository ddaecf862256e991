/// One person's line on the attendance sheet of a meeting.
///
/// Nobody without a line is absent: it was simply not recorded.
public struct Attendance: Hashable, Sendable {
    /// What was recorded of her.
    public enum Status: String, Sendable, CaseIterable {
        case present
        /// Let know beforehand.
        case excused
        case absent
    }

    public var meeting: Meeting.ID
    public var person: Person.ID
    public var status: Status
    /// The practice for which she came as delegate.
    public var delegateFor: Practice.ID?
    /// The colleague for whom she came as delegate.
    public var delegateForPerson: Person.ID?
    /// At an umbrella meeting: the circle she spoke for.
    public var representsCircle: Circle.ID?
    public var online: Bool

    public init(
        meeting: Meeting.ID, person: Person.ID, status: Status, delegateFor: Practice.ID? = nil,
        delegateForPerson: Person.ID? = nil, representsCircle: Circle.ID? = nil, online: Bool = false
    ) {
        self.meeting = meeting
        self.person = person
        self.status = status
        self.delegateFor = delegateFor
        self.delegateForPerson = delegateForPerson
        self.representsCircle = representsCircle
        self.online = online
    }
}
