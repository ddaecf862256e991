import GRDB

// The mails that go out about one meeting.
extension Connection {
    /// A mail about a meeting, by the row of the person it is to.
    struct MeetingMail {
        var person: Int
        var kind: String
        /// What it is about: `moved:12@29834280` names the start that was told.
        var thing: String
        var createdAt: Int
        var dueAt: Int
        var endedAt: Int?
        var state: String
        var attempts: Int
        var day: CalendarDay
    }

    /// All mails about a meeting that are still known, oldest first.
    func mails(aboutMeeting row: Int) throws -> [MeetingMail] {
        try all(
            """
            SELECT asked.person, kind, thing, outbox.created_at, due_at, ended_at, state, attempts, day
            FROM (SELECT DISTINCT person FROM answer_link WHERE meeting = ?) AS asked
            JOIN outbox ON outbox.recipient = 'person:' || asked.person
            AND (thing IN ('invitation:' || ?, 'cancelled:' || ?) OR thing GLOB 'moved:' || ? || '@*')
            ORDER BY outbox.created_at, outbox.id
            """, row, row, row, row
        ) {
            MeetingMail(
                person: $0.int(0), kind: $0.text(1), thing: $0.text(2), createdAt: $0.int(3), dueAt: $0.int(4),
                endedAt: $0.optionalInt(5), state: $0.text(6), attempts: $0.int(7), day: $0.day(8))
        }
    }

    /// How many mails that nobody asked for each of those whom a meeting is for got from a day on, by row; who got none is left
    /// out.
    func unaskedMails(toPersons rows: some Sequence<Int>, since day: CalendarDay) throws -> [Int: Int] {
        let kinds = Mail.Kind.allCases.filter(\.isUnasked).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let marks = Dictionary(rows.map { (Mail.Recipient.person($0).mark, $0) }, uniquingKeysWith: { first, _ in first })
        let list = JournalValue.list(marks.keys.map(JournalValue.text)).canonical
        var found: [Int: Int] = [:]
        try each(
            """
            SELECT recipient, count(*) FROM outbox WHERE recipient IN (SELECT value FROM json_each(?)) AND day >= ?
            AND kind IN (\(kinds)) GROUP BY recipient
            """, list, day
        ) { query in
            if let row = marks[query.text(0)] { found[row] = query.int(1) }
        }
        return found
    }

    /// Takes the mails about a meeting back that did not leave yet, with the links in them.
    ///
    /// - Returns: The persons who would have got one.
    func holdBack(mailsAboutMeeting row: Int, after moment: Int) throws -> [Int] {
        let held = try mails(aboutMeeting: row).filter { $0.state == "waiting" && $0.attempts == 0 && $0.dueAt > moment }
        for mail in held {
            try run(
                """
                DELETE FROM outbox
                WHERE recipient = ? AND thing = ? AND day = ? AND state = 'waiting' AND attempts = 0 AND due_at > ?
                """, Mail.Recipient.person(mail.person).mark, mail.thing, mail.day, moment)
            try run(
                "DELETE FROM answer_link WHERE meeting = ? AND person = ? AND created_at = ?", row, mail.person, mail.createdAt)
        }
        return Set(held.map(\.person)).sorted()
    }

    /// Which of some persons can be written to, by row.
    func withAddress(persons rows: some Sequence<Int>) throws -> Set<Int> {
        let list = JournalValue.list(rows.map(JournalValue.int)).canonical
        var found: Set<Int> = []
        try each(
            "SELECT id FROM person WHERE email IS NOT NULL AND id IN (SELECT value FROM json_each(?))", list
        ) { found.insert($0.int(0)) }
        return found
    }
}
