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

    /// The window for the state of a circle alone: without sheets where no mandatory requirement looks at who was there.
    public init(stateOf year: WorkingYear) {
        let whole = FactWindow(circle: year)
        meetings = whole.meetings
        attendance = year.version.requirements.contains(where: \.bindsBySheets) ? whole.attendance : Self.none
    }

    private init(meetings: DateSpan, attendance: DateSpan) {
        self.meetings = meetings
        self.attendance = attendance
    }

    /// Every meeting with its sheet.
    static let everything = FactWindow(meetings: DateSpan(), attendance: DateSpan())

    /// No day at all.
    private static let none = DateSpan(from: CalendarDay(number: 0), to: CalendarDay(number: 0))

    /// The window that holds another too, for circles of several rule sets read at once.
    public func union(_ other: FactWindow) -> FactWindow {
        FactWindow(meetings: meetings.union(other.meetings), attendance: attendance.union(other.attendance))
    }
}

extension Requirement {
    /// Whether a circle's state can depend, through this requirement, on who was at a meeting.
    fileprivate var bindsBySheets: Bool {
        guard mandatory else { return false }
        switch kind {
        case .memberAttendance: return true
        case .eventCount(let count): return (count.minimumPresent ?? 0) > 0
        case .memberCount, .officeCount, .umbrellaCount, .recommendation: return false
        }
    }
}

extension DateSpan {
    /// The shortest span that holds both.
    fileprivate func union(_ other: DateSpan) -> DateSpan {
        if isEmpty { return other }
        if other.isEmpty { return self }
        let from: CalendarDay? = if let mine = self.from, let theirs = other.from { min(mine, theirs) } else { nil }
        let to: CalendarDay? = if let mine = self.to, let theirs = other.to { max(mine, theirs) } else { nil }
        return DateSpan(from: from, to: to)
    }
}
