/// Everything about one circle that its status depends on, as plain values.
///
/// Persons and practices are numbers here: only whoever may see them turns the numbers back into people. A loader may leave
/// out meetings that cannot matter (see ``FactWindow``); it may never leave out a fact that does. The order of the lists
/// changes no verdict; facts in order (memberships, leaves and sheets by person, meetings by start) are judged faster.
public struct CircleFacts: Hashable, Sendable {
    /// A person, as a number that means nothing outside these facts.
    public typealias PersonKey = Int
    /// A practice, as a number that means nothing outside these facts.
    public typealias PracticeKey = Int
    /// A municipality's stay in a zone, as the number it has in ``TerritoryFacts``.
    public typealias MunicipalityKey = Int

    /// A membership of the circle.
    public struct Membership: Hashable, Sendable {
        public var person: PersonKey
        public var practice: PracticeKey?
        /// Where she practises: her own municipality, else that of the practice.
        public var municipality: MunicipalityKey?
        public var span: DateSpan

        public init(
            person: PersonKey, practice: PracticeKey? = nil, municipality: MunicipalityKey? = nil, span: DateSpan
        ) {
            self.person = person
            self.practice = practice
            self.municipality = municipality
            self.span = span
        }
    }

    /// A leave of a member.
    public struct Leave: Hashable, Sendable {
        public var person: PersonKey
        public var span: DateSpan

        public init(person: PersonKey, span: DateSpan) {
            self.person = person
            self.span = span
        }
    }

    /// An office held in the circle.
    public struct Office: Hashable, Sendable {
        public var person: PersonKey
        public var kind: KringCore.Office.Kind
        public var span: DateSpan

        public init(person: PersonKey, kind: KringCore.Office.Kind, span: DateSpan) {
            self.person = person
            self.kind = kind
            self.span = span
        }
    }

    /// A meeting, with what is recorded of it.
    public struct Meeting: Hashable, Sendable {
        public var id: KringCore.Meeting.ID
        public var kind: KringCore.Meeting.Kind
        /// The local day of its start.
        public var day: CalendarDay
        /// When on that day it starts, in minutes since midnight; tells apart two meetings of one day.
        public var startMinute: Int
        /// How long it lasts.
        public var minutes: Int
        public var status: KringCore.Meeting.Status
        /// The sheet; at most one line a person.
        public var attendance: [Attendance]

        public init(
            id: KringCore.Meeting.ID, kind: KringCore.Meeting.Kind, day: CalendarDay, startMinute: Int = 0, minutes: Int,
            status: KringCore.Meeting.Status, attendance: [Attendance] = []
        ) {
            self.id = id
            self.kind = kind
            self.day = day
            self.startMinute = startMinute
            self.minutes = minutes
            self.status = status
            self.attendance = attendance
        }
    }

    /// A line of a sheet.
    public struct Attendance: Hashable, Sendable {
        public var person: PersonKey
        public var status: KringCore.Attendance.Status
        public var delegateForPractice: PracticeKey?
        public var delegateForPerson: PersonKey?

        public init(
            person: PersonKey, status: KringCore.Attendance.Status, delegateForPractice: PracticeKey? = nil,
            delegateForPerson: PersonKey? = nil
        ) {
            self.person = person
            self.status = status
            self.delegateForPractice = delegateForPractice
            self.delegateForPerson = delegateForPerson
        }
    }

    public var circle: Circle.ID
    public var ruleSet: RuleSet.ID
    public var foundedOn: CalendarDay?
    public var dissolvedOn: CalendarDay?
    public var memberships: [Membership]
    public var leaves: [Leave]
    public var offices: [Office]
    public var meetings: [Meeting]
    public var waivers: [Waiver]
    public var goals: [Goal]

    public init(
        circle: Circle.ID, ruleSet: RuleSet.ID, foundedOn: CalendarDay? = nil, dissolvedOn: CalendarDay? = nil,
        memberships: [Membership] = [], leaves: [Leave] = [], offices: [Office] = [], meetings: [Meeting] = [],
        waivers: [Waiver] = [], goals: [Goal] = []
    ) {
        self.circle = circle
        self.ruleSet = ruleSet
        self.foundedOn = foundedOn
        self.dissolvedOn = dissolvedOn
        self.memberships = memberships
        self.leaves = leaves
        self.offices = offices
        self.meetings = meetings
        self.waivers = waivers
        self.goals = goals
    }
}
