import GRDB

/// A line of a sheet with all that is known of it: by rows, by ids, and whose it is.
struct WrittenLine: Hashable, Sendable {
    var row: SheetLine
    var attendance: Attendance
    var name: PersonName
}

/// The sheet of a meeting with everything on it.
struct WrittenSheet: Hashable, Sendable {
    /// 0 while nothing is recorded; goes up by one each time the sheet is saved.
    var version: Int
    /// By person's id.
    var lines: [WrittenLine]

    /// The same by rows alone.
    var byRows: Sheet {
        Sheet(version: version, lines: lines.map(\.row))
    }
}

/// Somebody who is or was a member of a circle, or has or had an office in it.
struct CirclePerson: Hashable, Sendable {
    var row: Int
    var name: PersonName
    /// Whether she is a member on the day that was asked for.
    var isMember: Bool
    /// The practice that her membership of that day names, and its row.
    var practice: Practice.ID?
    var practiceRow: Int?
}

extension Connection {
    /// The sheet of a meeting, by its row, with ids and names; nothing when there is no such meeting.
    func writtenSheet(ofMeeting row: Int) throws -> WrittenSheet? {
        let meeting = try first("SELECT sheet_version, slug FROM meeting WHERE id = ?", row) {
            (version: $0.int(0), id: $0.slug(1, Meeting.self))
        }
        guard let meeting else { return nil }
        let lines = try all(
            """
            SELECT person.id, attendance.status, delegate_for_practice, delegate_for_person, represents_circle, \
            attendance.online, person.slug, person.given_name, person.family_name, practice.slug, colleague.slug, circle.slug
            FROM attendance JOIN person ON person.id = attendance.person
            LEFT JOIN practice ON practice.id = delegate_for_practice
            LEFT JOIN person AS colleague ON colleague.id = delegate_for_person
            LEFT JOIN circle ON circle.id = represents_circle WHERE attendance.meeting = ? ORDER BY person.slug
            """, row
        ) {
            let line = SheetLine(
                person: $0.int(0), status: Attendance.Status(code: $0.int(1)), delegateForPractice: $0.optionalInt(2),
                delegateForPerson: $0.optionalInt(3), representsCircle: $0.optionalInt(4), online: $0.bool(5))
            let name = PersonName(id: $0.slug(6), givenName: $0.text(7), familyName: $0.text(8))
            return WrittenLine(
                row: line,
                attendance: Attendance(
                    meeting: meeting.id, person: name.id, status: line.status, delegateFor: $0.optionalSlug(9),
                    delegateForPerson: $0.optionalSlug(10), representsCircle: $0.optionalSlug(11), online: line.online),
                name: name)
        }
        return WrittenSheet(version: meeting.version, lines: lines)
    }

    /// Everybody who is, was or will be of a circle, as member or by an office, and what she is to it on a day.
    func people(ofCircle row: Int, on day: CalendarDay) throws -> [Person.ID: CirclePerson] {
        var people: [Person.ID: CirclePerson] = [:]
        people.reserveCapacity(64)
        try each(
            """
            SELECT person.id, person.slug, given_name, family_name, from_day <= ? AND (to_day IS NULL OR to_day > ?), \
            practice.slug, practice.id
            FROM membership JOIN person ON person.id = membership.person LEFT JOIN practice ON practice.id = membership.practice
            WHERE membership.circle = ?
            UNION ALL SELECT person.id, person.slug, given_name, family_name, 0, NULL, NULL
            FROM office JOIN person ON person.id = office.person WHERE office.circle = ?
            """, day, day, row, row
        ) { query in
            let id: Person.ID = query.slug(1)
            let isMember = query.bool(4)
            // Of several memberships one holds on the day, at most: it says more than those before, after and beside it.
            guard isMember || people[id] == nil else { return }
            people[id] = CirclePerson(
                row: query.int(0), name: PersonName(id: id, givenName: query.text(2), familyName: query.text(3)),
                isMember: isMember, practice: isMember ? query.optionalSlug(5) : nil,
                practiceRow: isMember ? query.optionalInt(6) : nil)
        }
        return people
    }
}
