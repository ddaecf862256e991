/// What a circle or umbrella is held to, in dated versions: one file of `playbook/rules`.
public struct RuleSet: Hashable, Sendable {
    /// The id of a rule set.
    public typealias ID = Slug<RuleSet>

    /// A rule set as it stands from one day on.
    public struct Version: Hashable, Sendable {
        /// The first day it is valid.
        public var validFrom: CalendarDay
        /// How sure that day is, in the playbook's words.
        public var validFromCertainty: String?
        /// The first day of a working year.
        public var yearStarts: MonthDay
        /// Months after its founding during which a circle is starting.
        public var startupMonths: Int
        /// Months without a meeting after which a circle sleeps.
        public var dormantAfterMonths: Int
        public var requirements: [Requirement]
        /// How its meetings are usually planned; no state depends on it.
        public var planning: PlanningHabits

        public init(
            validFrom: CalendarDay, validFromCertainty: String? = nil, yearStarts: MonthDay = .newYear,
            startupMonths: Int, dormantAfterMonths: Int, requirements: [Requirement],
            planning: PlanningHabits = PlanningHabits()
        ) {
            self.validFrom = validFrom
            self.validFromCertainty = validFromCertainty
            self.yearStarts = yearStarts
            self.startupMonths = startupMonths
            self.dormantAfterMonths = dormantAfterMonths
            self.requirements = requirements
            self.planning = planning
        }
    }

    public var id: ID
    public var name: String
    /// The professions it is written for; none means any.
    public var professions: [Profession.ID]
    /// By first day, earliest first; never empty.
    public var versions: [Version]

    public init(id: ID, name: String, professions: [Profession.ID], versions: [Version]) {
        self.id = id
        self.name = name
        self.professions = professions
        self.versions = versions
    }
}

/// A day of every year: the first of a working year.
public struct MonthDay: Hashable, Sendable {
    public var month: Int
    public var day: Int

    /// 1 January.
    public static let newYear = MonthDay(month: 1, day: 1)!

    /// A month and a day that every year has, so never 29 February.
    public init?(month: Int, day: Int) {
        guard CalendarDay(year: 2001, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// The day itself in a year.
    public func day(in year: Int) -> CalendarDay {
        CalendarDay(year: year, month: month, day: day)!
    }
}

extension Slug where Of == RuleSet {
    /// The rule set for circles whose association sets no norm: it asks for a chair and nothing else.
    public static var generic: RuleSet.ID { "generic" }
}

/// A circle or umbrella names a rule set that the playbook in use does not have, nor `generic`, so nothing can be said of it.
public struct RuleSetMissing: Error, Hashable, Sendable {
    public var ruleSet: RuleSet.ID

    public init(_ ruleSet: RuleSet.ID) {
        self.ruleSet = ruleSet
    }
}
