/// A question when a meeting suits best (*datumprikker*): dates to choose from, answered by everybody it is for.
public struct DatePoll: Hashable, Sendable {
    /// The id of a date poll.
    public typealias ID = Slug<DatePoll>

    /// How far a date poll is.
    public enum Status: String, Sendable, CaseIterable {
        /// It can be answered.
        case open
        /// A date was chosen, and the meeting made.
        case closed
        /// No date will be chosen.
        case withdrawn
    }

    /// A date to choose.
    public struct Option: Hashable, Sendable {
        /// Its number in the poll, from 1; never given to another.
        public var number: Int
        public var start: LocalMoment
        public var end: LocalMoment
        public var venue: Venue.ID?
        public var online: Bool

        public init(number: Int, start: LocalMoment, end: LocalMoment, venue: Venue.ID? = nil, online: Bool = false) {
            self.number = number
            self.start = start
            self.end = end
            self.venue = venue
            self.online = online
        }

        /// How long the meeting would last.
        public var durationMinutes: Int { end.utcMinutes - start.utcMinutes }
    }

    /// So many dates a poll has at least and at most.
    public static let optionCounts = 2...20

    public var id: ID
    public var host: Meeting.Host
    /// The kind of meeting that comes of it.
    public var kind: Meeting.Kind
    public var title: String?
    /// In the order of their numbers.
    public var options: [Option]
    public var status: Status
    /// The number of the date that was chosen.
    public var chosen: Int?
    /// The meeting that came of it.
    public var meeting: Meeting.ID?

    public init(
        id: ID, host: Meeting.Host, kind: Meeting.Kind, title: String? = nil, options: [Option], status: Status = .open,
        chosen: Int? = nil, meeting: Meeting.ID? = nil
    ) {
        self.id = id
        self.host = host
        self.kind = kind
        self.title = title
        self.options = options.sorted { $0.number < $1.number }
        self.status = status
        self.chosen = chosen
        self.meeting = meeting
    }
}

/// What somebody answered to a date poll: for each date whether she can, or nothing where she did not say.
public struct PollAnswer: Hashable, Sendable {
    /// Her answer for one date.
    public struct Choice: Hashable, Sendable {
        /// The number of the date.
        public var option: Int
        public var level: Availability.Level

        public init(option: Int, level: Availability.Level) {
            self.option = option
            self.level = level
        }
    }

    public var poll: DatePoll.ID
    public var person: Person.ID
    /// At most one for each date, in the order of their numbers.
    public var choices: [Choice]

    public init(poll: DatePoll.ID, person: Person.ID, choices: [Choice] = []) {
        self.poll = poll
        self.person = person
        self.choices = choices.sorted { $0.option < $1.option }
    }
}
