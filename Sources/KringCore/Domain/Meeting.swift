/// A place to meet.
public struct Venue: Hashable, Sendable {
    /// The id of a venue.
    public typealias ID = Slug<Venue>
    public var id: ID
    public var name: String
    public var address: String?
    public var municipality: Municipality.ID?
    /// Seats.
    public var capacity: Int?

    public init(
        id: ID, name: String, address: String? = nil, municipality: Municipality.ID? = nil, capacity: Int? = nil
    ) {
        self.id = id
        self.name = name
        self.address = address
        self.municipality = municipality
        self.capacity = capacity
    }
}

/// A meeting of a circle or of an umbrella: planned, held or cancelled.
public struct Meeting: Hashable, Sendable {
    /// The id of a meeting.
    public typealias ID = Slug<Meeting>

    /// What a meeting is for; a requirement names the kinds that count for it.
    public enum Kind: String, Sendable, CaseIterable {
        case regular
        /// An alternative activity.
        case activity
        case intervision
        /// The yearly consultation with the hospitals' head midwives.
        case hospitalConsultation = "hospital_consultation"
        case umbrella
        case interdisciplinary
        case generalAssembly = "general_assembly"
    }

    /// How far a meeting is.
    public enum Status: String, Sendable, CaseIterable {
        /// Agreed; once its day has passed it is unrecorded, and counts for nobody and against nobody.
        case planned
        case held
        /// Called off, or did not take place; it has a reason.
        case cancelled
    }

    /// A circle or an umbrella: whose meeting it is.
    public enum Host: Hashable, Sendable {
        case circle(Circle.ID)
        case umbrella(Umbrella.ID)
    }

    public var id: ID
    public var host: Host
    public var kind: Kind
    public var title: String?
    public var start: LocalMoment
    public var end: LocalMoment
    public var status: Status
    /// Why it was cancelled.
    public var reason: String?
    public var venue: Venue.ID?
    public var online: Bool
    public var agenda: String?
    /// What was decided; never what was said of a case, and never seen outside the circle.
    public var minutes: String?
    /// Guests who were counted, and whose names nobody wrote down; a guest with a name has a line on the sheet.
    public var guests: Int

    public init(
        id: ID, host: Host, kind: Kind, title: String? = nil, start: LocalMoment, end: LocalMoment, status: Status,
        reason: String? = nil, venue: Venue.ID? = nil, online: Bool = false, agenda: String? = nil,
        minutes: String? = nil, guests: Int = 0
    ) {
        self.id = id
        self.host = host
        self.kind = kind
        self.title = title
        self.start = start
        self.end = end
        self.status = status
        self.reason = reason
        self.venue = venue
        self.online = online
        self.agenda = agenda
        self.minutes = minutes
        self.guests = guests
    }

    /// Minutes it lasts by the clock of the universe, so that the night the clock goes back counts its extra hour.
    public var durationMinutes: Int { end.utcMinutes - start.utcMinutes }
}
