import GRDB

extension Connection {
    /// Takes a contact back, or puts back what was taken back.
    ///
    /// - Parameter moment: Milliseconds since 1970 UTC; nothing to put it back.
    func withdraw(contact row: Int, at moment: Int?) throws {
        try run("UPDATE zone_contact SET withdrawn_at = ?, version = version + 1 WHERE id = ?", moment, row)
    }

    /// Lets contacts go that were taken back before a moment.
    func cleanContacts(withdrawnBefore moment: Int) throws {
        try run("DELETE FROM zone_contact WHERE withdrawn_at < ?", moment)
    }
}

extension ZoneContact: Storable {
    static let table = "zone_contact"
    static let order = "zone.slug, on_day, zone_contact.id"
    static let selection = """
        SELECT zone_contact.id, zone_contact.version, zone.slug, circle.slug, profession.slug, on_day, outcome, ask_again_on, note
        FROM (SELECT * FROM zone_contact WHERE withdrawn_at IS NULL) AS zone_contact JOIN zone ON zone.id = zone_contact.zone LEFT JOIN circle ON circle.id = zone_contact.circle
        LEFT JOIN profession ON profession.id = zone_contact.profession
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            zone: query.slug(2), subject: query.isNull(3) ? .profession(query.slug(4)) : .circle(query.slug(3)),
            on: query.day(5), outcome: try db.word(query.text(6)), askAgainOn: query.optionalDay(7),
            note: query.optionalText(8))
    }

    private func rows(of subject: Subject, _ rows: RowLookup) throws -> (circle: Int?, profession: Int?) {
        switch subject {
        case .circle(let id): (try rows.row(of: id) as Int, nil)
        case .profession(let id): (nil, try rows.row(of: id) as Int)
        }
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        let subject = try self.rows(of: subject, rows)
        try db.run(
            """
            INSERT INTO zone_contact (zone, circle, profession, on_day, outcome, ask_again_on, note)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            try rows.row(of: zone) as Int, subject.circle, subject.profession, on, outcome.rawValue, askAgainOn, note)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        let subject = try self.rows(of: subject, rows)
        try db.run(
            """
            UPDATE zone_contact SET zone = ?, circle = ?, profession = ?, on_day = ?, outcome = ?, ask_again_on = ?, note = ?, \
            version = version + 1 WHERE id = ?
            """,
            try rows.row(of: zone) as Int, subject.circle, subject.profession, on, outcome.rawValue, askAgainOn, note, row)
    }
}

extension ZoneGoal: Storable {
    static let table = "zone_goal"
    static let order = "zone.slug, year"
    static let selection = """
        SELECT zone_goal.id, zone_goal.version, zone.slug, year, professions, note
        FROM zone_goal JOIN zone ON zone.id = zone_goal.zone
        """

    init(_ query: Query, _ db: Connection) {
        self.init(zone: query.slug(2), year: query.int(3), professions: query.int(4), note: query.optionalText(5))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO zone_goal (zone, year, professions, note) VALUES (?, ?, ?, ?)", try rows.row(of: zone) as Int, year,
            professions, note)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            "UPDATE zone_goal SET zone = ?, year = ?, professions = ?, note = ?, version = version + 1 WHERE id = ?",
            try rows.row(of: zone) as Int, year, professions, note, row)
    }
}

extension BoardSeat: Storable {
    static let table = "board_seat"
    static let order = "zone.slug, from_day, board_seat.id"
    static let selection = """
        SELECT board_seat.id, board_seat.version, zone.slug, board_seat.cluster, organisation, profession.slug, circle.slug, \
        from_day, to_day
        FROM board_seat JOIN zone ON zone.id = board_seat.zone LEFT JOIN profession ON profession.id = board_seat.profession
        LEFT JOIN circle ON circle.id = board_seat.circle
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            zone: query.slug(2), cluster: try db.word(query.text(3)), organisation: query.text(4),
            profession: query.optionalSlug(5), circle: query.optionalSlug(6), from: query.day(7), to: query.optionalDay(8))
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            """
            INSERT INTO board_seat (zone, cluster, organisation, profession, circle, from_day, to_day)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            try rows.row(of: zone) as Int, cluster.rawValue, organisation, try rows.row(of: profession),
            try rows.row(of: circle), from, to)
        return Int(db.lastInsertedRowID)
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE board_seat SET zone = ?, cluster = ?, organisation = ?, profession = ?, circle = ?, from_day = ?, \
            to_day = ?, version = version + 1 WHERE id = ?
            """,
            try rows.row(of: zone) as Int, cluster.rawValue, organisation, try rows.row(of: profession),
            try rows.row(of: circle), from, to, row)
    }
}

// The figures of closed years, as they were noted: the first when the year was closed, the others when they were corrected.
extension Connection {
    /// Every state of a year's figures that was kept, the first one first.
    func yearReports(ofZone row: Int, year: Int) throws -> [(notedOn: CalendarDay, figures: String)] {
        try all("SELECT noted_on, figures FROM year_report WHERE zone = ? AND year = ? ORDER BY number", row, year) {
            ($0.day(0), $0.text(1))
        }
    }

    /// The years of a zone that are closed.
    func closedYears(ofZone row: Int) throws -> [Int] {
        try all("SELECT DISTINCT year FROM year_report WHERE zone = ? ORDER BY year", row) { $0.int(0) }
    }

    func keepYearReport(ofZone row: Int, year: Int, number: Int, on day: CalendarDay, figures: String) throws {
        try run(
            "INSERT INTO year_report (zone, year, number, noted_on, figures) VALUES (?, ?, ?, ?, ?)", row, year, number, day,
            figures)
    }

    func forgetYearReport(ofZone row: Int, year: Int) throws {
        try run("DELETE FROM year_report WHERE zone = ? AND year = ?", row, year)
    }
}

// What is known of the circles of a zone besides their states: days and offices, no person.
extension Connection {
    /// One meeting of a circle, as a day and an hour.
    struct MeetingDay {
        var circle: Int
        var start: LocalMoment
        var kind: Meeting.Kind
        var status: Meeting.Status
        /// Which meeting of its circle on that day it is, counted from 1, also past those that were cancelled.
        var number: Int
    }

    private static let linked = """
        (SELECT circle FROM circle_zone WHERE zone = ? AND (from_day IS NULL OR from_day <= ?) AND (to_day IS NULL OR to_day > ?))
        """

    /// The meetings of the circles that cover a zone on a day, from one day up to another, not the cancelled ones; by day.
    func meetingDays(ofZone zone: Int, on day: CalendarDay, from: CalendarDay, to: CalendarDay) throws -> [MeetingDay] {
        try all(
            """
            SELECT circle, start_utc, kind, status, number FROM (
            SELECT id, circle, start_utc, kind, status,
            row_number() OVER (PARTITION BY circle, day ORDER BY start_utc, slug) AS number
            FROM meeting WHERE circle IN \(Self.linked) AND day >= ? AND day < ?)
            WHERE status <> ? ORDER BY start_utc, id
            """, zone, day, day, from, to, Meeting.Status.cancelled.code
        ) {
            MeetingDay(
                circle: $0.int(0), start: LocalMoment(utcMinutes: $0.int(1)), kind: Meeting.Kind(code: $0.int(2)),
                status: Meeting.Status(code: $0.int(3)), number: $0.int(4))
        }
    }

    /// The last day, up to a day, on which each circle that covers a zone met.
    func lastMeetingDays(ofZone zone: Int, on day: CalendarDay) throws -> [Int: CalendarDay] {
        var days: [Int: CalendarDay] = [:]
        try each(
            "SELECT circle, max(day) FROM meeting WHERE circle IN \(Self.linked) AND status = ? AND day <= ? GROUP BY circle",
            zone, day, day, Meeting.Status.held.code, day
        ) { days[$0.int(0)] = $0.day(1) }
        return days
    }

    /// Until when each circle that covers a zone has a chair: the first day without one; nothing in it when no end is known.
    /// A circle without a chair on the day has no entry.
    func chairEnds(ofZone zone: Int, on day: CalendarDay) throws -> [Int: CalendarDay?] {
        var spans: [Int: [DateSpan]] = [:]
        try each(
            """
            SELECT circle, from_day, to_day FROM office
            WHERE circle IN \(Self.linked) AND office = ? AND (to_day IS NULL OR to_day > ?) ORDER BY circle, from_day
            """, zone, day, day, Office.Kind.chair.code, day
        ) { spans[$0.int(0), default: []].append(DateSpan(from: $0.day(1), to: $0.optionalDay(2))) }
        return spans.compactMapValues { spans in Self.end(of: spans, from: day) }
    }

    /// The same for the circles of an umbrella.
    func chairEnds(ofUmbrella umbrella: Int, on day: CalendarDay) throws -> [Int: CalendarDay?] {
        var spans: [Int: [DateSpan]] = [:]
        try each(
            """
            SELECT office.circle, from_day, to_day FROM office JOIN circle ON circle.id = office.circle
            WHERE circle.umbrella = ? AND office.office = ? AND (to_day IS NULL OR to_day > ?) ORDER BY office.circle, from_day
            """, umbrella, Office.Kind.chair.code, day
        ) { spans[$0.int(0), default: []].append(DateSpan(from: $0.day(1), to: $0.optionalDay(2))) }
        return spans.compactMapValues { spans in Self.end(of: spans, from: day) }
    }

    /// The meetings of an umbrella at which each of its circles was spoken for by somebody who was not its chair that day, and
    /// by no chair.
    func deputed(ofUmbrella umbrella: Int) throws -> [Int: Set<Meeting.ID>] {
        let chair = """
            office.circle = circle.id AND office.office = ? AND from_day <= meeting.day \
            AND (to_day IS NULL OR to_day > meeting.day)
            """
        var found: [Int: Set<Meeting.ID>] = [:]
        try each(
            """
            SELECT circle.id, meeting.slug FROM meeting JOIN attendance ON attendance.meeting = meeting.id
            JOIN circle ON circle.id = represents_circle
            WHERE meeting.umbrella = ? AND attendance.status = ?
            AND NOT EXISTS (SELECT 1 FROM attendance AS line JOIN office ON office.person = line.person
                WHERE line.meeting = meeting.id AND line.status = attendance.status AND \(chair)
                AND (line.represents_circle IS NULL OR line.represents_circle = circle.id))
            """, umbrella, Attendance.Status.present.code, Office.Kind.chair.code
        ) { found[$0.int(0), default: []].insert($0.slug(1)) }
        return found
    }

    /// Who is in the chair of each circle of an umbrella on a day, and until when.
    func chairs(ofUmbrella umbrella: Int, on day: CalendarDay) throws -> [Int: [UmbrellaWork.Chair]] {
        var chairs: [Int: [UmbrellaWork.Chair]] = [:]
        try each(
            """
            SELECT office.circle, person.slug, given_name, family_name, email, phone, to_day FROM office
            JOIN circle ON circle.id = office.circle JOIN person ON person.id = office.person
            WHERE circle.umbrella = ? AND office.office = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
            ORDER BY office.circle, person.slug
            """, umbrella, Office.Kind.chair.code, day, day
        ) {
            chairs[$0.int(0), default: []].append(
                UmbrellaWork.Chair(
                    card: ContactCard(
                        name: PersonName(id: $0.slug(1), givenName: $0.text(2), familyName: $0.text(3)),
                        email: $0.optionalText(4), phone: $0.optionalText(5)), to: $0.optionalDay(6)))
        }
        return chairs
    }

    /// The same for one circle's chairs, from spans that end after the day: outer nothing without a chair, inner nothing
    /// without an end.
    private static func end(of spans: [DateSpan], from day: CalendarDay) -> CalendarDay?? {
        guard spans.contains(where: { $0.contains(day) }) else { return nil }
        var reached = day
        var isMoving = true
        while isMoving {
            isMoving = false
            for span in spans where span.from.map({ $0 <= reached }) ?? true {
                guard let to = span.to else { return .some(nil) }
                if to > reached {
                    reached = to
                    isMoving = true
                }
            }
        }
        return .some(reached)
    }

    /// The circles that cover a zone and for which somebody speaks in a care council on a day.
    func circlesWithDelegate(ofZone zone: Int, on day: CalendarDay) throws -> Set<Int> {
        Set(
            try all(
                """
                SELECT DISTINCT circle FROM office WHERE circle IN \(Self.linked) AND office = ? AND from_day <= ?
                AND (to_day IS NULL OR to_day > ?)
                """, zone, day, day, Office.Kind.careCouncilDelegate.code, day, day
            ) { $0.int(0) })
    }
}

extension Connection {
    /// The first day of any meeting of a circle that covers, or covered, a zone.
    func firstMeetingDay(ofZone zone: Int) throws -> CalendarDay? {
        try first(
            "SELECT min(day) FROM meeting WHERE circle IN (SELECT circle FROM circle_zone WHERE zone = ?)", zone
        ) { $0.optionalDay(0) } ?? nil
    }
}
