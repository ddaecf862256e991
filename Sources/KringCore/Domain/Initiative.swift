/// A circle that is being started (*kring in opstart*): what its core team worked out so far, in seven steps.
///
/// It becomes a circle when somebody with the right to found one records it; until then it counts in no report.
public struct Initiative: Hashable, Sendable {
    /// The id of an initiative: random, and nothing that opens it.
    public typealias ID = Slug<Initiative>

    /// The seven steps of the playbook, by their number.
    public enum Step: Int, Hashable, Sendable, CaseIterable {
        /// Getting to know the zone: profession, municipalities, a talk with the care council.
        case zone = 1
        /// A core team of two to five.
        case team
        /// What the circle is for.
        case goals
        /// Its legal form.
        case form
        /// As many members as its rules ask for.
        case members
        /// The first meeting.
        case meeting
        /// Telling everybody.
        case publish
    }

    /// What a circle may be for; it chooses at most three, or says one in its own words.
    public enum Goal: String, Hashable, Sendable, CaseIterable {
        case colleagues, intervision, visibility, hospitals
        case contactPoint = "contact_point"
        case starters
    }

    /// What came of the talk with the care council.
    public enum Talk: String, Hashable, Sendable, CaseIterable {
        /// It was asked for by mail.
        case asked
        /// It was held.
        case held
    }

    /// How many goals there are at most, its own words included.
    public static let mostGoals = 3
    /// How many people are in a core team at most, and how many make it one.
    public static let largestTeam = 5
    /// So many people at most are asked along on one day, those who were taken back included.
    public static let mostAskedADay = 10
    public static let smallestTeam = 2
    /// The most characters of a name, and of a goal in own words.
    public static let longestText = 120

    public var id: ID
    public var profession: Profession.ID
    /// Where it wants to work; its zones follow from them.
    public var municipalities: [Municipality.ID]
    /// What the circle is to be called, as far as that is known.
    public var name: String?
    public var talk: Talk?
    public var goals: [Goal]
    public var ownGoal: String?
    public var legalForm: Circle.LegalForm?
    /// Put aside for a while: nothing is lost, and nobody is reminded.
    public var isPaused: Bool
    /// The circle that came of it.
    public var circle: Circle.ID?
    public var startedOn: CalendarDay
    /// The last day on which its core team did something.
    public var lastProgress: CalendarDay

    public init(
        id: ID, profession: Profession.ID, municipalities: [Municipality.ID] = [], name: String? = nil, talk: Talk? = nil,
        goals: [Goal] = [], ownGoal: String? = nil, legalForm: Circle.LegalForm? = nil, isPaused: Bool = false,
        circle: Circle.ID? = nil, startedOn: CalendarDay, lastProgress: CalendarDay
    ) {
        self.id = id
        self.profession = profession
        self.municipalities = municipalities
        self.name = name
        self.talk = talk
        self.goals = goals
        self.ownGoal = ownGoal
        self.legalForm = legalForm
        self.isPaused = isPaused
        self.circle = circle
        self.startedOn = startedOn
        self.lastProgress = lastProgress
    }
}
