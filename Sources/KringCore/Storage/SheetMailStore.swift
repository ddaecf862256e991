import GRDB

// Meetings that ended and wait for their sheet.
extension Connection {
    /// A meeting of a circle that has ended.
    struct EndedMeeting: Hashable {
        var row: Int
        var circle: Int
        var slug: Circle.ID
        var name: String
        /// Minutes since 1970 UTC.
        var start: Int
        /// How its page is named: by its day, and `-2` for the second of that day.
        var page: String
    }

    /// Meetings of circles that ended by plan, and of which nothing is recorded.
    ///
    /// - Parameters:
    ///   - minute: Minutes since 1970 UTC: now.
    ///   - minutes: Only what ended so long ago at most.
    func endedMeetings(at minute: Int, within minutes: Int) throws -> [EndedMeeting] {
        try all(
            """
            SELECT meeting.id, circle.id, circle.slug, circle.name, start_utc, day, (
                SELECT count(*) FROM meeting AS other WHERE other.circle = meeting.circle AND other.day = meeting.day
                AND (other.start_utc, other.slug) <= (meeting.start_utc, meeting.slug))
            FROM meeting JOIN circle ON circle.id = meeting.circle
            WHERE day BETWEEN ? AND ? AND status = ? AND sheet_version = 0 AND start_utc + duration BETWEEN ? AND ?
            ORDER BY meeting.id
            """,
            LocalMoment(utcMinutes: minute).day.adding(days: -8), LocalMoment(utcMinutes: minute).day,
            Meeting.Status.planned.code, minute - minutes, minute
        ) {
            let number = $0.int(6)
            return EndedMeeting(
                row: $0.int(0), circle: $0.int(1), slug: $0.slug(2), name: $0.text(3), start: $0.int(4),
                page: number == 1 ? "\($0.day(5))" : "\($0.day(5))-\(number)")
        }
    }

    /// The rows of the chairs of a circle on a day.
    func chairs(ofCircle circle: Int, on day: CalendarDay) throws -> [Int] {
        try all(
            """
            SELECT DISTINCT person FROM office WHERE circle = ? AND office = ? AND from_day <= ?
            AND (to_day IS NULL OR to_day > ?) ORDER BY person
            """, circle, Office.Kind.chair.code, day, day
        ) { $0.int(0) }
    }
}
