/// What somebody answered to the invitation for a meeting.
///
/// An answer is no attendance and never becomes it: it helps whoever prepares the meeting, and puts the sheet in order.
public struct InvitationAnswer: Hashable, Sendable {
    /// What she answered.
    public enum Choice: String, Sendable, CaseIterable {
        case comes
        case cannot
        /// Somebody else comes in her place.
        case colleagueComes = "colleague_comes"
    }

    public var meeting: Meeting.ID
    public var person: Person.ID
    public var choice: Choice
    /// Who comes in her place, when that is known.
    public var colleague: Person.ID?
    /// When the meeting was to begin as she answered. Where it begins at another moment by now, her answer is to be confirmed.
    public var start: LocalMoment

    public init(
        meeting: Meeting.ID, person: Person.ID, choice: Choice, colleague: Person.ID? = nil, start: LocalMoment
    ) {
        self.meeting = meeting
        self.person = person
        self.choice = choice
        self.colleague = colleague
        self.start = start
    }
}
