import Crypto
import GRDB

// What is kept about one person, and what becomes of it when she goes.
extension Connection {
    /// What the log of changes says about a person: entries that are about her, with her own lines of them made readable.
    ///
    /// Who did it is named only when it is she herself: a chair's id is not hers to have.
    func log(ofPerson row: Int, named id: Person.ID) throws -> [MyData.LogEntry] {
        let subjects = Set(try all("SELECT subject FROM person_key WHERE person = ?", row) { $0.int(0) })
        guard !subjects.isEmpty else { return [] }
        let rows = try all(
            """
            SELECT \(JournalRow.columns) FROM journal
            WHERE sealed IS NOT NULL AND (subject IS NULL OR subject IN (SELECT subject FROM person_key WHERE person = ?))
            ORDER BY number
            """, row
        ) { JournalRow($0) }
        let own = Actor.person(id).journalName
        return try rows.flatMap { entry in
            guard let sealed = entry.sealed else { return [MyData.LogEntry]() }
            let lines = try SealedLines.open(sealed, number: entry.number) { subject in
                subjects.contains(subject) ? try PersonKeys.key(ofSubject: subject, in: self) : nil
            }
            return lines.filter { subjects.contains($0.subject) }.map { line in
                MyData.LogEntry(
                    number: entry.number, moment: entry.moment,
                    actor: entry.actor == own ? "zelf" : String(entry.actor.prefix { $0 != ":" && $0 != " " }),
                    action: entry.action, kind: entry.kind, values: line.text)
            }
        }
    }

    /// When somebody could look through broken glass into a circle that a person was ever in, or into all.
    func looks(intoCirclesOf row: Int) throws -> [Int] {
        try all(
            """
            SELECT opened_at FROM broken_glass WHERE circle IS NULL
            OR circle IN (SELECT circle FROM membership WHERE person = ? UNION SELECT circle FROM office WHERE person = ?)
            ORDER BY id
            """, row, row
        ) { $0.int(0) }
    }

    /// The groups that somebody was put in, for herself.
    func seats(ofPerson row: Int) throws -> [MyData.Seat] {
        try all(
            """
            SELECT circle.slug, on_day, round, place FROM grouping_seat JOIN grouping ON grouping.id = grouping_seat.grouping
            JOIN circle ON circle.id = grouping.circle WHERE person = ? ORDER BY on_day, grouping.id, round
            """, row
        ) { MyData.Seat(circle: $0.slug(0), on: $0.day(1), round: $0.int(2) + 1, group: $0.int(3) + 1) }
    }

    /// The meetings at which somebody said by her own phone that she was there.
    func saidHere(byPerson row: Int) throws -> [Meeting.ID] {
        try all(
            """
            SELECT meeting.slug FROM invitation_answer JOIN meeting ON meeting.id = invitation_answer.meeting
            WHERE invitation_answer.person = ? AND here = 1 ORDER BY meeting.start_utc
            """, row
        ) { $0.slug(0) }
    }

    /// What is still known of the mails to somebody: of what kind, when, and what became of them.
    func mails(toPerson row: Int, at address: String?) throws -> [MyData.MailTrace] {
        let marks = [Mail.Recipient.person(row).mark, address.map { Mail.Recipient.address($0).mark }].compactMap(\.self)
        return try all(
            "SELECT kind, created_at, state FROM outbox WHERE recipient = ? OR recipient = ? ORDER BY id", marks[0],
            marks[marks.count - 1]
        ) { MyData.MailTrace(kind: $0.text(0), moment: $0.int(1), outcome: $0.text(2)) }
    }

    /// Takes away everything that says who somebody is; her rows stay, so that totals do.
    ///
    /// - Parameter name: The random id that she is known by from now on.
    func erase(person row: Int, from old: Person.ID, to name: Person.ID, at moment: Int, on today: CalendarDay) throws {
        if let address = try first("SELECT lower(email) FROM person WHERE id = ?", row, row: { $0.optionalText(0) }) ?? nil {
            try run(
                "DELETE FROM outbox WHERE lower(address) = ? OR recipient = ?", address,
                Mail.Recipient.address(address).mark)
            try run("DELETE FROM sign_in WHERE lower(address) = ?", address)
            for member in try coreMembers(at: address) where member.person == nil { try erase(coreMember: member) }
        }
        try run(
            """
            UPDATE person SET slug = ?, given_name = 'Voormalig', family_name = 'lid', email = NULL, phone = NULL, \
            nihdi = NULL, municipality = NULL, conventioned = NULL, version = version + 1 WHERE id = ?
            """, name, row)
        try run("DELETE FROM membership WHERE person = ? AND from_day >= ?", row, today)
        try run(
            "UPDATE membership SET to_day = ?, version = version + 1 WHERE person = ? AND (to_day IS NULL OR to_day > ?)",
            today, row, today)
        try run("DELETE FROM office WHERE person = ? AND from_day >= ?", row, today)
        try run(
            "UPDATE office SET to_day = ?, version = version + 1 WHERE person = ? AND (to_day IS NULL OR to_day > ?)", today,
            row, today)
        for member in try coreMembers(ofPerson: row) { try erase(coreMember: member) }
        try run("UPDATE membership SET mentor = NULL WHERE mentor = ? AND to_day IS NULL", row)
        try run(
            "DELETE FROM availability_exception WHERE availability IN (SELECT id FROM availability WHERE person = ?)", row)
        try run("DELETE FROM availability WHERE person = ?", row)
        try run("DELETE FROM invitation_answer WHERE person = ?", row)
        try run("UPDATE invitation_answer SET colleague = NULL WHERE colleague = ?", row)
        try run("DELETE FROM poll_choice WHERE answer IN (SELECT id FROM poll_answer WHERE person = ?)", row)
        try deleteHandovers(ofPerson: row)
        try run("DELETE FROM stand_in WHERE person = ? OR colleague = ?", row, row)
        for table in [
            "poll_answer", "poll_link", "answer_link", "calendar_key", "mail_stop", "session", "second_factor", "sign_in",
        ] {
            try run("DELETE FROM \(table) WHERE person = ?", row)
        }
        try run("UPDATE api_token SET revoked_at = ifnull(revoked_at, ?), label = NULL WHERE person = ?", moment, row)
        try run("DELETE FROM outbox WHERE person = ?", row)
        try run("UPDATE waiver SET granted_by = ? WHERE granted_by = ?", name, old)
        try run(
            "UPDATE sheet_link SET made_by = ? WHERE made_by = ? OR made_by LIKE ? || ' %'", "person:\(name)", "person:\(old)",
            "person:\(old)")
        try run(
            "DELETE FROM idempotency WHERE caller LIKE ? || '%' OR instr(body, ?) > 0", "person:\(old)", Array(old.rawValue.utf8))
    }
}

// What is past its term.
extension Connection {
    /// How long what is kept here.
    func retentionTerms() throws -> RetentionTerms {
        var terms = RetentionTerms()
        for (name, term) in RetentionTerms.settings {
            if let value = try first("SELECT value FROM setting WHERE key = ?", name, row: { Int($0.text(0)) }) ?? nil {
                terms[keyPath: term] = value
            }
        }
        return terms
    }

    func retentionList(_ dates: RetentionDates) throws -> RetentionList {
        var list = RetentionList()
        list.contacts = try left(before: dates.contacts, today: dates.today, "AND (email IS NOT NULL OR phone IS NOT NULL)")
        let left = try left(before: dates.names, today: dates.today, "AND family_name <> 'lid'")
        list.names = try (left + guests(before: dates)).filter { id in
            guard let row = try row(ofPerson: id) else { return false }
            return try !isOnSheet(person: row, since: dates.names)
        }
        list.minutes = try all(
            "SELECT slug FROM meeting WHERE day < ? AND (agenda IS NOT NULL OR minutes IS NOT NULL) ORDER BY slug", dates.minutes
        ) { $0.slug(0) }
        list.sessions = try count("session WHERE ifnull(ended_at, ends_at) < ?", dates.sessions)
        list.mails = try count("outbox WHERE ended_at < ?", dates.mails)
        list.links =
            try count("sheet_link WHERE min(expires_at, ifnull(revoked_at, expires_at)) < ?", dates.links)
            + count("answer_link WHERE meeting IN (SELECT id FROM meeting WHERE start_utc < ?)", dates.links / 60_000)
            + oldHandovers(dates).count + oldStandIns(dates)
        list.links +=
            try first(
                "SELECT count(*) FROM poll_link WHERE \(Self.deadPollLink)", dates.links, dates.links / 60_000,
                row: { $0.int(0) }) ?? 0
        list.links +=
            try first(
                "SELECT count(*) FROM calendar_key WHERE \(Self.deadCalendarKey)", dates.today, dates.today,
                row: { $0.int(0) }) ?? 0
        list.initiatives = try staleInitiatives(dates).count
        list.entries = try (entriesToCut(before: dates.log)?.count ?? 0) + count("broken_glass WHERE ends_at < ?", dates.log)
        return list
    }

    /// Initiatives in which nothing happened for as long as contact data are kept, and those nobody confirmed in time.
    private func staleInitiatives(_ dates: RetentionDates) throws -> [Int] {
        try staleInitiatives(before: dates.contacts, unconfirmedBefore: WallClock.day(at: dates.links))
    }

    /// Handovers of which everybody who was asked has known for as long as dead links are kept.
    private func oldHandovers(_ dates: RetentionDates) throws -> [Int] {
        try circlesWithOldHandover(
            offeredBefore: dates.links - HandoverView.termDays * 86_400_000, settledBefore: WallClock.day(at: dates.links))
    }

    private func oldStandIns(_ dates: RetentionDates) throws -> Int {
        try oldStandIns(meetingsBefore: dates.links, leftBefore: WallClock.day(at: dates.links))
    }

    /// Persons who had ties, of which the last ended before a day.
    private func left(before day: CalendarDay, today: CalendarDay, _ condition: String) throws -> [Person.ID] {
        try all(
            """
            SELECT slug FROM person JOIN (
                SELECT person, max(ifnull(to_day, 9223372036854775807)) AS last FROM (
                    SELECT person, to_day FROM membership UNION ALL SELECT person, to_day FROM office)
                GROUP BY person
            ) AS tie ON tie.person = person.id WHERE last <= ? AND last <= ? \(condition) ORDER BY slug
            """, day, today
        ) { $0.slug(0) }
    }

    /// Guests of meetings, tied to nothing: who stands on sheets, or on none since her name was taken off it again.
    private func guests(before dates: RetentionDates) throws -> [Person.ID] {
        try all(
            """
            SELECT slug FROM person WHERE family_name <> 'lid'
            AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.person = person.id)
            AND NOT EXISTS (SELECT 1 FROM office WHERE office.person = person.id)
            AND (EXISTS (SELECT 1 FROM attendance WHERE attendance.person = person.id)
                OR EXISTS (SELECT 1 FROM journal WHERE object_kind = 'person' AND object_id = person.slug
                    AND action = 'recordPerson' AND moment < ?))
            ORDER BY slug
            """, dates.sessions
        ) { $0.slug(0) }
    }

    private func isOnSheet(person row: Int, since day: CalendarDay) throws -> Bool {
        try first(
            """
            SELECT EXISTS (SELECT 1 FROM attendance JOIN meeting ON meeting.id = attendance.meeting
            WHERE attendance.person = ? AND meeting.day >= ?)
            """, row, day
        ) { $0.bool(0) } ?? false
    }

    private func count(_ what: String, _ moment: Int) throws -> Int {
        try first("SELECT count(*) FROM \(what)", moment) { $0.int(0) } ?? 0
    }

    /// Takes away the last traces of sessions, mails and links that are past their terms.
    func cleanTraces(_ dates: RetentionDates) throws {
        try run("DELETE FROM session WHERE ifnull(ended_at, ends_at) < ?", dates.sessions)
        try cleanOutbox(endedBefore: dates.mails)
        try cleanLinks(deadBefore: dates.links)
        try cleanCalendarKeys(on: dates.today)
        for row in try staleInitiatives(dates) { try deleteInitiative(row: row) }
        try cleanStandIns(meetingsBefore: dates.links, leftBefore: WallClock.day(at: dates.links))
        try run("DELETE FROM broken_glass WHERE ends_at < ?", dates.log)
        for circle in try oldHandovers(dates) { try deleteHandover(ofCircle: circle) }
    }
}
