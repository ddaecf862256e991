/// The working year for which a circle is judged, as seen on a day, under one version of its rule set.
///
/// Section 2 of the status page. A working year is named after the calendar year it begins in.
public struct WorkingYear: Hashable, Sendable {
    public let year: Int
    /// First and last day, both included.
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay
    /// The day that was asked.
    public let asOf: CalendarDay
    public let ruleSet: RuleSet.ID
    /// The version that applies to this year.
    public let version: RuleSet.Version

    /// The working year of a rule set.
    ///
    /// - Parameter year: The calendar year it begins in; nothing for the working year that contains `asOf`.
    public init(of ruleSet: RuleSet, year: Int? = nil, asOf: CalendarDay) {
        let year = year ?? ruleSet.workingYear(containing: asOf)
        let version = ruleSet.version(forYear: year)
        self.year = year
        self.version = version
        self.ruleSet = ruleSet.id
        self.asOf = asOf
        firstDay = version.yearStarts.day(in: year)
        lastDay = version.yearStarts.day(in: year + 1).adding(days: -1)
    }

    /// The last day that is looked at (`e` on the page): `asOf`, or the last day of the year when that came before.
    public var end: CalendarDay { min(asOf, lastDay) }

    /// Whether nothing more can change: its last day is `asOf` or came before.
    public var isOver: Bool { asOf >= lastDay }

    /// Days of the whole year: 365 or 366.
    public var days: Int { lastDay - firstDay + 1 }

    /// The first day on which a circle owes something: the first of the year, or the day of its founding in it.
    public func effectiveStart(foundedOn: CalendarDay?) -> CalendarDay {
        foundedOn.map { max($0, firstDay) } ?? firstDay
    }

    /// Days from the effective start to the last day, both included; 0 when the circle was founded after the year.
    public func span(from effectiveStart: CalendarDay) -> Int { max(0, lastDay - effectiveStart + 1) }

    /// Days from the effective start to the last day looked at, both included; 0 before it.
    public func elapsed(from effectiveStart: CalendarDay) -> Int { max(0, end - effectiveStart + 1) }
}

extension RuleSet {
    /// The version that applies to a working year: the latest that is valid on the year's first day, or the earliest
    /// there is when none is.
    public func version(forYear year: Int) -> Version {
        var chosen: Version?
        for version in versions where version.validFrom <= version.yearStarts.day(in: year) {
            if chosen.map({ $0.validFrom <= version.validFrom }) ?? true { chosen = version }
        }
        return chosen ?? versions.min { $0.validFrom < $1.validFrom }!
    }

    /// The working year that contains a day. Where two versions begin the year on other days, the later year wins.
    public func workingYear(containing day: CalendarDay) -> Int {
        let year = day.year
        return version(forYear: year).yearStarts.day(in: year) <= day ? year : year - 1
    }
}

/// A share of a whole number, halves rounded up, in whole numbers only: `whole * part / of`.
func roundedHalfUp(_ whole: Int, times part: Int, over of: Int) -> Int {
    (2 * whole * part + of) / (2 * of)
}
