/// A year of meetings to place, in integers: the format `kring-plan/1`.
///
/// Days are numbered from 0, people, venues, circles, meetings and series by their index. A slot is
/// `day * parts + part`. Values that come from a file passed ``PlanProblem/init(json:)``; values built by hand are
/// checked by ``validate()``.
public struct PlanProblem: Equatable, Sendable {
    /// A stretch of the day in which at most one meeting of a person fits.
    public struct DayPart: Equatable, Sendable {
        /// For people.
        public var name: String
        /// Minutes after midnight, the end not included.
        public var start: Int
        /// Minutes after midnight.
        public var end: Int

        /// A part from `start` up to `end`.
        public init(name: String, start: Int, end: Int) {
            self.name = name
            self.start = start
            self.end = end
        }
    }

    /// What each kind of discomfort costs.
    public struct Weights: Equatable, Sendable {
        /// Per meeting that found no place; above everything else.
        public var unplaced: Int
        /// Per person short of a meeting's quorum.
        public var quorum: Int
        /// Per person that does not fit in the room.
        public var overflow: Int
        /// Per meeting in a school holiday.
        public var schoolHoliday: Int
        /// Per whole week away from the ideal gap.
        public var gapWeek: Int
        /// Per pair of neighbours of an alternating series in the same building.
        public var sameVenue: Int
        /// Per pair of a rotating series on the same weekday.
        public var sameWeekday: Int
        /// Per unit, by the number of attendances it stays short of the target.
        public var coverage: [Int]
        /// Per person asked in two meetings at once.
        public var clash: Int
        /// Per meeting whose slot differs from the previous plan.
        public var moveSlot: Int
        /// Per meeting whose slot is the same but whose venue differs.
        public var moveVenue: Int

        /// All weights, by name.
        public init(
            unplaced: Int, quorum: Int, overflow: Int, schoolHoliday: Int, gapWeek: Int, sameVenue: Int, sameWeekday: Int,
            coverage: [Int], clash: Int, moveSlot: Int, moveVenue: Int
        ) {
            self.unplaced = unplaced
            self.quorum = quorum
            self.overflow = overflow
            self.schoolHoliday = schoolHoliday
            self.gapWeek = gapWeek
            self.sameVenue = sameVenue
            self.sameWeekday = sameWeekday
            self.coverage = coverage
            self.clash = clash
            self.moveSlot = moveSlot
            self.moveVenue = moveVenue
        }
    }

    /// A building with rooms.
    public struct Venue: Equatable, Sendable {
        /// Where it stands: a column of ``PlanProblem/travel`` is the venue itself, its zone is for readers.
        public var zone: Int
        /// Meetings it can hold at once.
        public var rooms: Int
        /// Persons that fit in one room.
        public var capacity: Int
        /// By `weekday * parts + part`.
        public var open: [Bool]
        /// Closed days, both ends included.
        public var closed: [ClosedRange<Int>]

        /// A venue with a weekly pattern and exceptions.
        public init(zone: Int, rooms: Int, capacity: Int, open: [Bool], closed: [ClosedRange<Int>]) {
            self.zone = zone
            self.rooms = rooms
            self.capacity = capacity
            self.open = open
            self.closed = closed
        }
    }

    /// Somebody who attends.
    public struct Person: Equatable, Sendable {
        /// Row of ``PlanProblem/travel``.
        public var zone: Int
        /// By `weekday * parts + part`: 0 cannot, 1 if need be, 2 yes.
        public var weekly: [UInt8]
        /// Days on which the person cannot, both ends included.
        public var off: [ClosedRange<Int>]

        /// A person with a weekly pattern and exceptions.
        public init(zone: Int, weekly: [UInt8], off: [ClosedRange<Int>]) {
            self.zone = zone
            self.weekly = weekly
            self.off = off
        }
    }

    /// People who meet.
    public struct Circle: Equatable, Sendable {
        /// For readers; no rule depends on it.
        public var profession: Int
        /// For readers; no rule depends on it.
        public var zones: [Int]
        /// Persons, each once.
        public var members: [Int]
        /// For readers; meetings name whom they need.
        public var chairs: [Int]
        /// A partition of the members: of each unit one attendance is enough.
        public var units: [[Int]]
        /// By unit: how many times its shortfall counts; empty: once each. Who came least last year weighs more.
        public var unitWeights: [Int]

        /// A circle of members in units.
        public init(
            profession: Int, zones: [Int], members: [Int], chairs: [Int], units: [[Int]], unitWeights: [Int] = []
        ) {
            self.profession = profession
            self.zones = zones
            self.members = members
            self.chairs = chairs
            self.units = units
            self.unitWeights = unitWeights
        }

        /// How many times the shortfall of a unit counts.
        public func weight(ofUnit unit: Int) -> Int { unitWeights.isEmpty ? 1 : unitWeights[unit] }
    }

    /// A meeting to place.
    public struct Meeting: Equatable, Sendable {
        /// For readers: regular, activity, consult, intervision, umbrella, zone …
        public var kind: String
        /// The circle it belongs to, nil for meetings between circles.
        public var circle: Int?
        /// First and last day, both included; may reach outside the year.
        public var window: ClosedRange<Int>
        /// By weekday, 0 = Monday.
        public var weekdays: [Bool]
        /// By part of the day.
        public var parts: [Bool]
        /// Venues; -1 is online.
        public var venues: [Int]
        /// Whether the circle's members attend.
        public var members: Bool
        /// Others who attend; may repeat members.
        public var attendees: [Int]
        /// Everybody here must be able to come.
        public var required: [Int]
        /// Of each group somebody must be able to come.
        public var oneOf: [[Int]]
        /// Number of attendees hoped for.
        public var quorum: Int
        /// Seven numbers.
        public var weekdayCost: [Int]
        /// One number per part.
        public var partCost: [Int]
        /// The only placement allowed, when given.
        public var locked: Placement?
        /// Where an earlier plan put it; leaving costs.
        public var previous: Placement?

        /// A meeting with everything that limits and prices it.
        public init(
            kind: String, circle: Int?, window: ClosedRange<Int>, weekdays: [Bool], parts: [Bool], venues: [Int], members: Bool,
            attendees: [Int], required: [Int], oneOf: [[Int]], quorum: Int, weekdayCost: [Int], partCost: [Int],
            locked: Placement? = nil, previous: Placement? = nil
        ) {
            self.kind = kind
            self.circle = circle
            self.window = window
            self.weekdays = weekdays
            self.parts = parts
            self.venues = venues
            self.members = members
            self.attendees = attendees
            self.required = required
            self.oneOf = oneOf
            self.quorum = quorum
            self.weekdayCost = weekdayCost
            self.partCost = partCost
            self.locked = locked
            self.previous = previous
        }
    }

    /// Meetings that follow each other.
    public struct Series: Equatable, Sendable {
        /// Whose units the target counts; nil: no coverage.
        public var circle: Int?
        /// In order; a meeting is in at most one series.
        public var meetings: [Int]
        /// Least days from one to the next.
        public var minGap: Int
        /// Most days from one to the next.
        public var maxGap: Int
        /// Days from one to the next that cost nothing.
        public var idealGap: Int
        /// Whether neighbours should be in different buildings.
        public var alternate: Bool
        /// Whether weekdays should differ.
        public var rotate: Bool
        /// Attendances hoped for per unit; 0 = none.
        public var target: Int

        /// A series and its gaps.
        public init(
            circle: Int?, meetings: [Int], minGap: Int, maxGap: Int, idealGap: Int, alternate: Bool, rotate: Bool, target: Int
        ) {
            self.circle = circle
            self.meetings = meetings
            self.minGap = minGap
            self.maxGap = maxGap
            self.idealGap = idealGap
            self.alternate = alternate
            self.rotate = rotate
            self.target = target
        }
    }

    /// For people.
    public var name: String
    /// ISO date of day 0, for people.
    public var startDate: String
    /// Days of the horizon.
    public var days: Int
    /// Weekday of day 0, 0 = Monday.
    public var startWeekday: Int
    /// In the order of the day; they do not overlap.
    public var parts: [DayPart]
    /// Days without meetings.
    public var closedDays: [Int]
    /// Days on which a meeting costs ``Weights/schoolHoliday``.
    public var schoolHolidays: [Int]
    /// Least days between two meetings of one circle.
    public var circleGap: Int
    /// Minutes, by zone and venue.
    public var travel: [[Int]]
    /// What each kind of discomfort costs.
    public var weights: Weights
    /// Buildings.
    public var venues: [Venue]
    /// Everybody who is named somewhere.
    public var persons: [Person]
    /// Circles.
    public var circles: [Circle]
    /// What has to be placed.
    public var meetings: [Meeting]
    /// Chains of meetings.
    public var series: [Series]

    /// A problem as given; call ``validate()`` before solving it.
    public init(
        name: String, startDate: String, days: Int, startWeekday: Int, parts: [DayPart], closedDays: [Int], schoolHolidays: [Int],
        circleGap: Int, travel: [[Int]], weights: Weights, venues: [Venue], persons: [Person], circles: [Circle],
        meetings: [Meeting], series: [Series]
    ) {
        self.name = name
        self.startDate = startDate
        self.days = days
        self.startWeekday = startWeekday
        self.parts = parts
        self.closedDays = closedDays
        self.schoolHolidays = schoolHolidays
        self.circleGap = circleGap
        self.travel = travel
        self.weights = weights
        self.venues = venues
        self.persons = persons
        self.circles = circles
        self.meetings = meetings
        self.series = series
    }

    /// 0 = Monday.
    public func weekday(ofDay day: Int) -> Int { (startWeekday + day) % 7 }

    /// Number of slots of the horizon.
    public var slots: Int { days * parts.count }
}

/// A slot and a venue.
public struct Placement: Hashable, Sendable {
    /// The venue number of an online meeting.
    public static let online = -1

    /// `day * parts + part`.
    public var slot: Int
    /// Index of the venue, or ``online``.
    public var venue: Int

    /// At `slot` in `venue`.
    public init(slot: Int, venue: Int) {
        self.slot = slot
        self.venue = venue
    }
}
