/// The dates of a year carried over to another: the third Tuesday of March stays the third Tuesday of March.
public enum YearRhythm {
    /// The day of another year that has the same place in it: the same month, weekday and week of that month, the last one
    /// where there is no fifth. A day off, where the old day was none, gives way to the nearest same weekday within two weeks.
    public static func day(_ day: CalendarDay, in year: Int) -> CalendarDay? {
        let parts = day.parts
        let week = (parts.day - 1) / 7
        guard let first = CalendarDay(year: year, month: parts.month, day: 1) else { return nil }
        let start = first.adding(days: (day.weekday - first.weekday + 7) % 7)
        var found = start.adding(days: 7 * week)
        if found.parts.month != parts.month { found = found.adding(days: -7) }
        guard isOff(found), !isOff(day) else { return found }
        return [7, -7, 14, -14].lazy.map { found.adding(days: $0) }.first { !isOff($0) && $0.year == year } ?? found
    }

    private static func isOff(_ day: CalendarDay) -> Bool {
        let clashes = MomentClashes(on: day)
        return clashes.publicHoliday != nil || clashes.schoolHoliday != nil
    }
}
