import GRDB

// What else happens at a moment, and what the log of changes says about moments that were changed.
extension Connection {
    /// How many members of a circle have a meeting of another circle of theirs at a moment.
    func membersElsewhere(ofCircle row: Int, from start: LocalMoment, to end: LocalMoment) throws -> Int {
        try first(
            """
            SELECT count(DISTINCT mine.person) FROM membership AS mine
            JOIN membership AS theirs ON theirs.person = mine.person AND theirs.circle <> mine.circle
            JOIN meeting ON meeting.circle = theirs.circle
            WHERE mine.circle = ? AND mine.from_day <= ? AND (mine.to_day IS NULL OR mine.to_day > ?)
            AND theirs.from_day <= ? AND (theirs.to_day IS NULL OR theirs.to_day > ?)
            AND meeting.day BETWEEN ? AND ? AND meeting.status <> ? AND start_utc < ? AND start_utc + duration > ?
            """, row, start.day, start.day, start.day, start.day, start.day.adding(days: -1), end.day,
            Meeting.Status.cancelled.code, end.utcMinutes, start.utcMinutes
        ) { $0.int(0) } ?? 0
    }

    /// Whether somebody meets at a place at a moment, besides one meeting.
    func isTaken(venue: Venue.ID, from start: LocalMoment, to end: LocalMoment, besides meeting: Int?) throws -> Bool {
        try first(
            """
            SELECT EXISTS (SELECT 1 FROM meeting JOIN venue ON venue.id = meeting.venue
            WHERE venue.slug = ? AND meeting.id IS NOT ? AND meeting.status <> ? AND start_utc < ? AND start_utc + duration > ?)
            """, venue, meeting, Meeting.Status.cancelled.code, end.utcMinutes, start.utcMinutes
        ) { $0.bool(0) } ?? false
    }

    /// How many circles of an umbrella meet on a day.
    func circlesMeeting(ofUmbrella row: Int, on day: CalendarDay) throws -> Int {
        try first(
            """
            SELECT count(DISTINCT meeting.circle) FROM meeting JOIN circle ON circle.id = meeting.circle
            WHERE circle.umbrella = ? AND meeting.day = ? AND meeting.status <> ?
            """, row, day, Meeting.Status.cancelled.code
        ) { $0.int(0) } ?? 0
    }

    /// Changes of the meetings of a circle as the log has them, oldest first: what was there before each.
    ///
    /// - Parameters:
    ///   - row: The circle; nothing for meetings of umbrellas.
    ///   - meeting: Of one meeting alone.
    func changesOfMeetings(ofCircle row: Int?, meeting: Meeting.ID? = nil) throws -> [(meeting: Meeting.ID, before: String)] {
        try all(
            """
            SELECT object_id, old_values FROM journal WHERE circle IS ? AND object_kind = 'meeting' AND old_values IS NOT NULL
            AND (? IS NULL OR object_id = ?) ORDER BY number
            """, row, meeting, meeting
        ) { ($0.slug(0), $0.text(1)) }
    }

    /// How many were at each meeting of a circle, by id; who has no sheet is left out.
    func presentCounts(ofCircle row: Int) throws -> [Meeting.ID: Int] {
        var counts: [Meeting.ID: Int] = [:]
        try each(
            """
            SELECT meeting.slug, count(*) FROM meeting JOIN attendance ON attendance.meeting = meeting.id
            WHERE meeting.circle = ? AND attendance.status = ? GROUP BY meeting.id
            """, row, Attendance.Status.present.code
        ) { counts[$0.slug(0)] = $0.int(1) }
        return counts
    }
}
