/// One thing that a rule set asks, with the document it rests on.
public struct Requirement: Hashable, Sendable {
    /// A number of members.
    public struct MemberCount: Hashable, Sendable {
        public var minimum: Int
        public var maximum: Int?

        public init(minimum: Int, maximum: Int? = nil) {
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// A number of people in an office.
    public struct OfficeCount: Hashable, Sendable {
        public var office: Office.Kind
        public var minimum: Int
        public var maximum: Int?

        public init(office: Office.Kind, minimum: Int, maximum: Int? = nil) {
            self.office = office
            self.minimum = minimum
            self.maximum = maximum
        }
    }

    /// A number of meetings a year.
    public struct EventCount: Hashable, Sendable {
        public var kinds: Set<Meeting.Kind>
        public var perYear: Int
        /// A shorter meeting does not count.
        public var minimumMinutes: Int?
        /// A done meeting with fewer persons present does not count.
        public var minimumPresent: Int?
        /// Only so many done, and so many planned, meetings of one calendar month count.
        public var atMostPerMonth: Int?

        public init(
            kinds: Set<Meeting.Kind>, perYear: Int, minimumMinutes: Int? = nil, minimumPresent: Int? = nil,
            atMostPerMonth: Int? = nil
        ) {
            self.kinds = kinds
            self.perYear = perYear
            self.minimumMinutes = minimumMinutes
            self.minimumPresent = minimumPresent
            self.atMostPerMonth = atMostPerMonth
        }
    }

    /// A number of attendances a year for each member.
    public struct MemberAttendance: Hashable, Sendable {
        /// The id of the `event_count` whose meetings count.
        public var counts: String
        public var perYear: Int
        public var delegation: Delegation

        public init(counts: String, perYear: Int, delegation: Delegation = Delegation(mode: .none)) {
            self.counts = counts
            self.perYear = perYear
            self.delegation = delegation
        }
    }

    /// Who may stand in for a member.
    public struct Delegation: Hashable, Sendable {
        /// How a delegate is recognised.
        public enum Mode: String, Sendable, CaseIterable {
            case none
            /// One delegate stands for all members of her practice.
            case practice
            /// The delegate's line names the member.
            case named
        }

        public var mode: Mode
        /// In mode `practice`: how many active members the practice needs in this circle.
        public var minimumPracticeSize: Int
        /// At most so many represented meetings are credited to a member.
        public var atMostPerYear: Int?

        public init(mode: Mode, minimumPracticeSize: Int = 1, atMostPerYear: Int? = nil) {
            self.mode = mode
            self.minimumPracticeSize = minimumPracticeSize
            self.atMostPerYear = atMostPerYear
        }
    }

    /// A number of umbrella meetings a year; it binds the umbrella, not the circle.
    public struct UmbrellaCount: Hashable, Sendable {
        public var perYear: Int
        public var minimumMinutes: Int?

        public init(perYear: Int, minimumMinutes: Int? = nil) {
            self.perYear = perYear
            self.minimumMinutes = minimumMinutes
        }
    }

    /// The kinds of requirement; a new profession needs no new kind, only other numbers.
    public enum Kind: Hashable, Sendable {
        case memberCount(MemberCount)
        case officeCount(OfficeCount)
        case eventCount(EventCount)
        case memberAttendance(MemberAttendance)
        case umbrellaCount(UmbrellaCount)
        /// Advice, without a state.
        case recommendation(text: String)

        /// The word for the kind in rule files and answers: `event_count`.
        public var word: String {
            switch self {
            case .memberCount: "member_count"
            case .officeCount: "office_count"
            case .eventCount: "event_count"
            case .memberAttendance: "member_attendance"
            case .umbrellaCount: "umbrella_count"
            case .recommendation: "recommendation"
            }
        }
    }

    /// Unique in its version: `meetings`.
    public var id: String
    public var kind: Kind
    /// Whether the circle's state depends on it.
    public var mandatory: Bool
    /// The document it rests on: a key of `playbook/sources.yaml`, or the words of whoever set it.
    public var source: String
    /// The document's own words.
    public var quote: String?
    /// What the document leaves open, and how it is read here.
    public var openQuestion: String?
    /// The day somebody last looked at the document.
    public var checked: CalendarDay?

    public init(
        id: String, kind: Kind, mandatory: Bool = false, source: String, quote: String? = nil,
        openQuestion: String? = nil, checked: CalendarDay? = nil
    ) {
        self.id = id
        self.kind = kind
        self.mandatory = mandatory
        self.source = source
        self.quote = quote
        self.openQuestion = openQuestion
        self.checked = checked
    }
}
