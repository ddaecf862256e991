/// Days without meetings, and days on which they cost.
enum PlanCalendar {
    /// Public holidays, and school holidays where every host keeps out of them; by number.
    static func closedDays(from first: CalendarDay, through last: CalendarDay, habits: [PlanningHabits]) -> Set<Int> {
        var days: Set<Int> = []
        for year in first.year...last.year {
            for (day, holiday) in Holidays.publicHolidays(in: year) where holiday.isLegal && first <= day && day <= last {
                days.insert(day.number)
            }
        }
        if !habits.isEmpty, habits.allSatisfy({ $0.schoolHolidays == .never }) {
            days.formUnion(allSchoolHolidays(from: first, through: last))
        }
        return days
    }

    /// School holidays, by number, in order; none where no host minds them.
    static func schoolHolidays(from first: CalendarDay, through last: CalendarDay, habits: [PlanningHabits]) -> [Int] {
        guard habits.contains(where: { $0.schoolHolidays != .allow }) else { return [] }
        return allSchoolHolidays(from: first, through: last).sorted()
    }

    private static func allSchoolHolidays(from first: CalendarDay, through last: CalendarDay) -> Set<Int> {
        var days: Set<Int> = []
        for year in first.year - 1...last.year {
            for (span, _) in Holidays.schoolHolidays(schoolYear: year) {
                days.formUnion(span.numbers.clamped(to: first.number..<last.number + 1))
            }
        }
        return days
    }
}
