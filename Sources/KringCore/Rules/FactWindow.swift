/// Which meetings a loader must bring for a verdict; what lies outside cannot change one.
///
/// Memberships, leaves, offices and waivers are always brought whole: they are few.
public struct FactWindow: Hashable, Sendable {
    /// The days whose meetings matter, of any kind and status. Always open at the end: a meeting planned after the year
    /// keeps a circle from being dormant.
    public let meetings: DateSpan
    /// The days whose sheets matter; empty for a year that has not begun.
    public let attendance: DateSpan

    /// The window for a circle.
    public init(circle year: WorkingYear) {
        let awake = year.end.adding(months: -year.version.dormantAfterMonths).adding(days: 1)
        meetings = DateSpan(from: min(year.firstDay, awake), to: nil)
        attendance = DateSpan(from: year.firstDay, to: max(year.firstDay, year.end.adding(days: 1)))
    }

    /// The window for an umbrella: its own meetings within the year.
    public init(umbrella year: WorkingYear) {
        meetings = DateSpan(from: year.firstDay, to: year.lastDay.adding(days: 1))
        attendance = DateSpan(from: year.firstDay, to: max(year.firstDay, year.end.adding(days: 1)))
    }
}
