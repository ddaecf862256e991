/// A whole network as plain values: what an interchange file holds, list by list, in memory.
public struct Network: Hashable, Sendable {
    public var regionalZones: [RegionalZone] = []
    public var zones: [Zone] = []
    public var municipalities: [Municipality] = []
    public var professions: [Profession] = []
    public var umbrellas: [Umbrella] = []
    public var circles: [Circle] = []
    public var practices: [Practice] = []
    public var persons: [Person] = []
    public var memberships: [Membership] = []
    public var leaves: [Leave] = []
    public var offices: [Office] = []
    public var venues: [Venue] = []
    public var meetings: [Meeting] = []
    public var attendance: [Attendance] = []
    public var agreements: [Agreement] = []
    public var goals: [Goal] = []
    public var signals: [Signal] = []
    public var findings: [Finding] = []
    public var workforce: [Workforce] = []
    public var waivers: [Waiver] = []
    public var availability: [Availability] = []
    public var answers: [InvitationAnswer] = []
    public var datePolls: [DatePoll] = []
    public var pollAnswers: [PollAnswer] = []

    /// An empty network.
    public init() {}
}
