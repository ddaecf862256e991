/// Everything that a plan rests on, as plain values: circles and umbrellas with their people and meetings, venues and where
/// they stand, and what is known of when people can come.
///
/// Everything is a number of the database here, as in ``CircleFacts``. Lists are in the order of those numbers, so that the same
/// facts give the same problem, byte for byte.
struct PlanningFacts: Hashable, Sendable {
    /// Whose meetings they are.
    enum Host: Hashable, Sendable, Comparable {
        case circle(Int)
        case umbrella(Int)

        private var order: (Int, Int) {
            switch self {
            case .circle(let row): (0, row)
            case .umbrella(let row): (1, row)
            }
        }

        static func < (left: Host, right: Host) -> Bool { left.order < right.order }
    }

    /// A meeting that is held, planned or cancelled.
    struct Meeting: Hashable, Sendable {
        var row: Int
        var id: KringCore.Meeting.ID
        var host: Host
        var kind: KringCore.Meeting.Kind
        var day: CalendarDay
        var startMinute: Int
        var minutes: Int
        var status: KringCore.Meeting.Status
        var venue: Int?
        var isOnline: Bool
    }

    /// A circle that is to be planned, with last year's sheets and this year's.
    struct Circle: Hashable, Sendable {
        var row: Int
        var facts: CircleFacts
    }

    /// An umbrella that is to be planned.
    struct Umbrella: Hashable, Sendable {
        var row: Int
        var facts: UmbrellaFacts
        var coordinators: [CircleFacts.Office]
    }

    /// A place to meet.
    struct Venue: Hashable, Sendable {
        var row: Int
        var id: KringCore.Venue.ID
        var municipality: Int?
        var capacity: Int?
    }

    /// Where a municipality lies, as far as a source says so.
    struct Place: Hashable, Sendable {
        var zone: Int
        var regionalZone: Int?
        /// Regions that sources name a zone with.
        var regions: Set<String>
        var province: String?
    }

    /// Circles to plan, by row.
    var circles: [Circle] = []
    /// Umbrellas to plan, by row.
    var umbrellas: [Umbrella] = []
    /// Meetings of all of these from the year before on, and of others that share people or venues with them in the year.
    var meetings: [Meeting] = []
    /// People of hosts that are not planned and whose meetings are among ``meetings``.
    var peopleOfOthers: [Host: [CircleFacts.PersonKey]] = [:]
    /// Venues that a meeting names, or that stand where a circle works, by row.
    var venues: [Venue] = []
    /// Venues that somebody named for a row, beside those.
    var named: [Venue] = []
    /// Municipalities where each circle works.
    var municipalities: [Int: Set<Int>] = [:]
    /// By municipality.
    var places: [Int: Place] = [:]
    /// Where persons practise.
    var homes: [CircleFacts.PersonKey: Int] = [:]
    /// What is known of when people can come; nothing for those of whom nothing is known.
    var known: [CircleFacts.PersonKey: KnownAvailability] = [:]
}

/// What is to be planned: one working year of some hosts, seen from a day.
struct PlanDemand: Hashable, Sendable {
    /// The calendar year in which the working year begins.
    var year: Int
    /// The day from which it is looked at: what lies before it has happened.
    var asOf: CalendarDay
    /// The requirements and goals whose meetings are planned, by id; nothing for all of them.
    var items: Set<String>?
    /// What somebody decided already.
    var pins: [PlanPin] = []
    /// Where an earlier proposal had the rows that are no meetings yet: leaving costs.
    var earlier: [PlanPin] = []
    /// One meeting more than anything asks for.
    var extra: ExtraMeeting?
}

/// A meeting that is looked for beside everything that is planned.
struct ExtraMeeting: Hashable, Sendable {
    var kind: Meeting.Kind
    /// How long it lasts; nothing for what is usual.
    var minutes: Int?
    /// First and last day, both included.
    var days: ClosedRange<Int>
}

/// A row of a plan that somebody decided: the planner works around it.
public struct PlanPin: Hashable, Sendable {
    /// The row: the id of the meeting, or `new-…` for one that is not there yet.
    public var row: String
    public var day: CalendarDay
    /// When it begins, in minutes since midnight.
    public var startMinute: Int
    /// Where; nothing for a meeting online, or one of which the place is not known yet.
    public var venue: Venue.ID?
    public var isOnline: Bool

    public init(row: String, day: CalendarDay, startMinute: Int, venue: Venue.ID? = nil, isOnline: Bool = false) {
        self.row = row
        self.day = day
        self.startMinute = startMinute
        self.venue = venue
        self.isOnline = isOnline
    }
}
