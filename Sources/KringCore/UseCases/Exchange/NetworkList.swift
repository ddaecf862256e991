/// The lists of an interchange file, in the order in which they are written: everything comes after what it refers to.
public enum NetworkList: String, Sendable, CaseIterable {
    case regionalZones
    case zones
    case municipalities
    case professions
    case umbrellas
    case circles
    case practices
    case persons
    case memberships
    case leaves
    case offices
    case venues
    case meetings
    case attendance
    case agreements
    case goals
    case signals
    case findings
    case workforce
    case waivers
    case availability
    case answers
    case datePolls
    case pollAnswers
}

/// Where the values of a network go, one at a time, every value after those it refers to: a file, a database, an array.
public protocol NetworkSink {
    /// Takes a regional zone.
    mutating func take(_ regionalZone: RegionalZone) throws
    /// Takes a zone.
    mutating func take(_ zone: Zone) throws
    /// Takes a municipality.
    mutating func take(_ municipality: Municipality) throws
    /// Takes a profession.
    mutating func take(_ profession: Profession) throws
    /// Takes an umbrella.
    mutating func take(_ umbrella: Umbrella) throws
    /// Takes a circle.
    mutating func take(_ circle: Circle) throws
    /// Takes a practice.
    mutating func take(_ practice: Practice) throws
    /// Takes a person.
    mutating func take(_ person: Person) throws
    /// Takes a membership.
    mutating func take(_ membership: Membership) throws
    /// Takes a leave.
    mutating func take(_ leave: Leave) throws
    /// Takes an office.
    mutating func take(_ office: Office) throws
    /// Takes a venue.
    mutating func take(_ venue: Venue) throws
    /// Takes a meeting.
    mutating func take(_ meeting: Meeting) throws
    /// Takes a line of a sheet.
    mutating func take(_ attendance: Attendance) throws
    /// Takes an agreement.
    mutating func take(_ agreement: Agreement) throws
    /// Takes a goal.
    mutating func take(_ goal: Goal) throws
    /// Takes a signal.
    mutating func take(_ signal: Signal) throws
    /// Takes a finding.
    mutating func take(_ finding: Finding) throws
    /// Takes an estimate of practitioners.
    mutating func take(_ workforce: Workforce) throws
    /// Takes a waiver.
    mutating func take(_ waiver: Waiver) throws
    /// Takes when a person can come.
    mutating func take(_ availability: Availability) throws
    /// Takes an answer to an invitation.
    mutating func take(_ answer: InvitationAnswer) throws
    /// Takes a date poll.
    mutating func take(_ poll: DatePoll) throws
    /// Takes an answer to a date poll.
    mutating func take(_ answer: PollAnswer) throws
}

extension NetworkSink {
    /// Takes a whole network, list by list.
    public mutating func take(_ network: Network) throws {
        for value in network.regionalZones { try take(value) }
        for value in network.zones { try take(value) }
        for value in network.municipalities { try take(value) }
        for value in network.professions { try take(value) }
        for value in network.umbrellas { try take(value) }
        for value in network.circles { try take(value) }
        for value in network.practices { try take(value) }
        for value in network.persons { try take(value) }
        for value in network.memberships { try take(value) }
        for value in network.leaves { try take(value) }
        for value in network.offices { try take(value) }
        for value in network.venues { try take(value) }
        for value in network.meetings { try take(value) }
        for value in network.attendance { try take(value) }
        for value in network.agreements { try take(value) }
        for value in network.goals { try take(value) }
        for value in network.signals { try take(value) }
        for value in network.findings { try take(value) }
        for value in network.workforce { try take(value) }
        for value in network.waivers { try take(value) }
        for value in network.availability { try take(value) }
        for value in network.answers { try take(value) }
        for value in network.datePolls { try take(value) }
        for value in network.pollAnswers { try take(value) }
    }
}
