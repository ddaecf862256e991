/// The days on which Belgium rests and Flemish schools are closed, worked out from the rules and not from a list.
///
/// Meetings are not planned on a public holiday, and rather not in a school holiday: who has children at home cannot come.
public enum Holidays {
    /// A legal public holiday (law of 4 January 1974, royal decree of 18 April 1974), or the day of the Flemish Community.
    public enum PublicHoliday: String, Sendable, CaseIterable {
        case newYear = "new_year"
        case easterMonday = "easter_monday"
        case labourDay = "labour_day"
        case ascension
        case whitMonday = "whit_monday"
        /// 11 July: the day of the Flemish Community, a day off for public services only.
        case flemishCommunity = "flemish_community"
        case nationalDay = "national_day"
        case assumption
        case allSaints = "all_saints"
        case armistice
        case christmas

        /// Whether everybody is off by law; not so on the day of the Flemish Community.
        public var isLegal: Bool { self != .flemishCommunity }
    }

    /// A holiday of Flemish primary and secondary schools (decision of the Flemish Government of 17 April 1991).
    public enum SchoolHoliday: String, Sendable, CaseIterable {
        case autumn
        case armistice
        case christmas
        case carnival
        case easter
        case labourDay = "labour_day"
        case ascension
        case fridayAfterAscension = "friday_after_ascension"
        case whitMonday = "whit_monday"
        case summer
    }

    /// Easter Sunday of a year, by the Gregorian rule (Meeus, Jones and Butcher).
    public static func easter(in year: Int) -> CalendarDay {
        let a = year % 19
        let (b, c) = (year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let sum = h + l - 7 * m + 114
        return CalendarDay(year: year, month: sum / 31, day: sum % 31 + 1)!
    }

    /// The public holidays of a calendar year, by day.
    public static func publicHolidays(in year: Int) -> [(day: CalendarDay, holiday: PublicHoliday)] {
        let easter = easter(in: year)
        func day(_ month: Int, _ day: Int) -> CalendarDay { CalendarDay(year: year, month: month, day: day)! }
        return [
            (day(1, 1), .newYear), (easter.adding(days: 1), .easterMonday), (day(5, 1), .labourDay),
            (easter.adding(days: 39), .ascension), (easter.adding(days: 50), .whitMonday),
            (day(7, 11), .flemishCommunity), (day(7, 21), .nationalDay), (day(8, 15), .assumption),
            (day(11, 1), .allSaints), (day(11, 11), .armistice), (day(12, 25), .christmas),
        ].sorted { $0.day < $1.day }
    }

    /// The holidays of the school year that begins in September of a year, by first day.
    ///
    /// A span's end is the first day of school after it. The summer holiday is the one that ends the school year.
    public static func schoolHolidays(schoolYear year: Int) -> [(span: DateSpan, holiday: SchoolHoliday)] {
        let easter = easter(in: year + 1)
        func single(_ day: CalendarDay) -> DateSpan { DateSpan(from: day, to: day.adding(days: 1)) }
        func weeks(_ count: Int, from monday: CalendarDay) -> DateSpan {
            DateSpan(from: monday, to: monday.adding(days: 7 * count))
        }
        func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
            CalendarDay(year: year, month: month, day: day)!
        }
        let allSaints = date(year, 11, 1)
        let christmas = date(year, 12, 25)
        // The week of 1 November; when that is a Sunday, the week after it.
        let autumn = allSaints.weekday == 6 ? allSaints.adding(days: 1) : allSaints.adding(days: -allSaints.weekday)
        // Two weeks from the Monday of Christmas' own week; when Christmas falls in a weekend, from the Monday after.
        let winter = christmas.adding(days: christmas.weekday >= 5 ? 7 - christmas.weekday : -christmas.weekday)
        return [
            (weeks(1, from: autumn), .autumn), (single(date(year, 11, 11)), .armistice),
            (weeks(2, from: winter), .christmas), (weeks(1, from: easter.adding(days: -48)), .carnival),
            (easterHoliday(of: easter), .easter), (single(date(year + 1, 5, 1)), .labourDay),
            (single(easter.adding(days: 39)), .ascension), (single(easter.adding(days: 40)), .fridayAfterAscension),
            (single(easter.adding(days: 50)), .whitMonday),
            (DateSpan(from: date(year + 1, 7, 1), to: date(year + 1, 9, 1)), .summer),
        ].sorted { $0.0.from! < $1.0.from! }
    }

    /// Two weeks from the first Monday of April; from the Monday after Easter when Easter falls in March; from the second
    /// Monday before Easter, up to and including Easter Monday, when Easter falls after 15 April.
    private static func easterHoliday(of easter: CalendarDay) -> DateSpan {
        let (year, month, day) = easter.parts
        if month == 3 {
            return DateSpan(from: easter.adding(days: 1), to: easter.adding(days: 15))
        }
        if day > 15 {
            return DateSpan(from: easter.adding(days: -13), to: easter.adding(days: 2))
        }
        let april = CalendarDay(year: year, month: 4, day: 1)!
        let monday = april.adding(days: (7 - april.weekday) % 7)
        return DateSpan(from: monday, to: monday.adding(days: 14))
    }
}
