/// What is known on a day of when a person can come: all that she ever answered, the latest first.
///
/// For each part of the week the latest answer that says something decides. An answer grows old: for a year it holds as it
/// was given; after that it is a prior, and "can" is read as "if need be"; after three years it is forgotten. Her exceptions
/// are those of the latest answer alone, because an answer replaces the one before it. What nobody said stays unknown, and
/// unknown is not able.
public struct KnownAvailability: Hashable, Sendable {
    /// For so many months an answer holds as it was given.
    public static let freshMonths = 12
    /// For so many months an answer is remembered at all.
    public static let rememberedMonths = 36

    /// Her week, as far as it is known.
    public var week: Availability.Week
    /// When she cannot come, whatever the week says.
    public var exceptions: [Availability.Exception]

    /// What is known on a day.
    ///
    /// - Parameters:
    ///   - answers: All answers of one person, in any order; later ones than the day are left out.
    ///   - day: The day on which it is asked, not the day that it is asked about.
    public init(answers: [Availability], asOf day: CalendarDay) {
        let remembered = answers.filter { $0.givenOn <= day && day < $0.givenOn.adding(months: Self.rememberedMonths) }
            .sorted { $0.givenOn > $1.givenOn }
        week = Availability.Week()
        for weekday in Weekday.allCases {
            for part in DayPart.allCases {
                guard let decisive = remembered.first(where: { $0.week[weekday, part] != nil }) else { continue }
                let isFresh = day < decisive.givenOn.adding(months: Self.freshMonths)
                week[weekday, part] = decisive.week[weekday, part].map { isFresh ? $0 : min($0, .ifNeedBe) }
            }
        }
        exceptions = remembered.first?.exceptions ?? []
    }

    /// Whether nothing at all is known.
    public var isUnknown: Bool { week.isEmpty && exceptions.isEmpty }

    /// Whether she can come in a part of a day; nothing when that is not known.
    public func level(on day: CalendarDay, _ part: DayPart) -> Availability.Level? {
        if exceptions.contains(where: { $0.covers(day, part) }) { return .cannot }
        return week[Weekday.allCases[day.weekday], part]
    }

    /// Whether she can be there from a moment up to another: as well as in the worst part of the day that it touches.
    ///
    /// - Returns: Nothing when it touches no part, or one of which nothing is known and none in which she cannot.
    public func level(from start: LocalMoment, to end: LocalMoment) -> Availability.Level? {
        var levels: [Availability.Level?] = []
        var day = start.day
        while day <= end.day {
            let first = day == start.day ? start.minute : 0
            let last = day == end.day ? end.minute : 24 * 60
            let touched = DayPart.allCases.filter { $0.minutes.overlaps(first..<max(last, first + 1)) }
            levels += touched.map { level(on: day, $0) }
            let isAway = exceptions.contains { $0.parts.isEmpty && $0.from <= day && day < $0.to }
            if isAway { levels.append(.cannot) }
            day = day.adding(days: 1)
        }
        if levels.contains(.cannot) { return .cannot }
        let known = levels.compactMap(\.self)
        return known.count == levels.count ? known.min() : nil
    }
}
