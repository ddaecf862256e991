/// Everything about one umbrella that its status depends on, as plain values.
///
/// Circles and persons are numbers here, as in ``CircleFacts``.
public struct UmbrellaFacts: Hashable, Sendable {
    /// A circle, as a number that means nothing outside these facts.
    public typealias CircleKey = Int

    /// A circle that belongs to the umbrella.
    public struct Member: Hashable, Sendable {
        public var key: CircleKey
        public var circle: Circle.ID

        public init(key: CircleKey, circle: Circle.ID) {
            self.key = key
            self.circle = circle
        }
    }

    /// Somebody who is chair of one of its circles.
    public struct Chair: Hashable, Sendable {
        public var circle: CircleKey
        public var person: CircleFacts.PersonKey
        public var span: DateSpan

        public init(circle: CircleKey, person: CircleFacts.PersonKey, span: DateSpan) {
            self.circle = circle
            self.person = person
            self.span = span
        }
    }

    /// One of its own meetings.
    public struct Meeting: Hashable, Sendable {
        public var id: KringCore.Meeting.ID
        public var kind: KringCore.Meeting.Kind
        public var day: CalendarDay
        public var startMinute: Int
        public var minutes: Int
        public var status: KringCore.Meeting.Status
        /// Who was present.
        public var present: [Presence]

        public init(
            id: KringCore.Meeting.ID, kind: KringCore.Meeting.Kind, day: CalendarDay, startMinute: Int = 0, minutes: Int,
            status: KringCore.Meeting.Status, present: [Presence] = []
        ) {
            self.id = id
            self.kind = kind
            self.day = day
            self.startMinute = startMinute
            self.minutes = minutes
            self.status = status
            self.present = present
        }
    }

    /// Somebody present at a meeting.
    public struct Presence: Hashable, Sendable {
        public var person: CircleFacts.PersonKey
        /// The circle she spoke for, where the sheet says so.
        public var representsCircle: CircleKey?

        public init(person: CircleFacts.PersonKey, representsCircle: CircleKey? = nil) {
            self.person = person
            self.representsCircle = representsCircle
        }
    }

    public var umbrella: Umbrella.ID
    public var ruleSet: RuleSet.ID
    /// In the order in which they are to be answered.
    public var circles: [Member]
    public var chairs: [Chair]
    public var meetings: [Meeting]

    public init(
        umbrella: Umbrella.ID, ruleSet: RuleSet.ID, circles: [Member] = [], chairs: [Chair] = [], meetings: [Meeting] = []
    ) {
        self.umbrella = umbrella
        self.ruleSet = ruleSet
        self.circles = circles
        self.chairs = chairs
        self.meetings = meetings
    }
}
