import GRDB

// Mail on its way out.
extension Connection {
    /// When each mail about a thing leaves that can still be held back: milliseconds since 1970 UTC.
    func heldMails(about thing: String, after moment: Int) throws -> [Int] {
        try all(
            "SELECT due_at FROM outbox WHERE thing = ? AND state = 'waiting' AND attempts = 0 AND due_at > ?", thing, moment
        ) { $0.int(0) }
    }

    /// Puts a mail in the outbox, unless the same went to the same recipient today, or she got as many mails this week that
    /// she did not ask for as anybody gets.
    ///
    /// - Parameter due: When it is to leave; at once when left out.
    /// - Returns: Whether it was put there.
    @discardableResult
    func post(_ mail: Mail, at moment: Int, on day: CalendarDay, due: Int? = nil) throws -> Bool {
        if mail.kind.isUnasked, try unaskedMails(to: mail.recipient.mark, since: day.adding(days: -6)) >= Mail.mostUnasked {
            return false
        }
        if mail.kind.isUnasked, case .person(let row) = mail.recipient, try mailsStoppedSince(ofPerson: row) != nil {
            return false
        }
        var person: Int?
        var account: Int?
        var address: String?
        switch mail.recipient {
        case .person(let row):
            person = row
            if mail.kind.isUnasked { try makeStopKey() }
        case .account(let row): account = row
        case .address(let text): address = text
        }
        var content = JSONObject()
        for (key, value) in mail.content.sorted(by: { $0.key < $1.key }) { content[key] = .string(value) }
        try run(
            """
            INSERT INTO outbox (kind, recipient, thing, day, message_id, created_at, due_at, expires_at, person, account, \
            address, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (recipient, thing, day) DO NOTHING
            """,
            mail.kind.rawValue, mail.recipient.mark, mail.thing, day, Slug<Mail>.made(prefix: "m-").rawValue, moment,
            due ?? moment, moment + mail.lifetime, person, account, address,
            String(decoding: JSONValue.object(content).bytes(), as: UTF8.self))
        return changesCount > 0
    }

    /// Whether a mail about a thing was ever put there for a recipient, as far back as mails are kept.
    func wasPosted(_ thing: String, to recipient: Mail.Recipient) throws -> Bool {
        try first("SELECT EXISTS (SELECT 1 FROM outbox WHERE thing = ? AND recipient = ?)", thing, recipient.mark) {
            $0.bool(0)
        } ?? false
    }

    /// How many mails about things whose name begins so were put there on a day.
    func mailsPosted(about beginning: String, on day: CalendarDay) throws -> Int {
        try first("SELECT count(*) FROM outbox WHERE day = ? AND substr(thing, 1, length(?)) = ?", day, beginning, beginning) {
            $0.int(0)
        } ?? 0
    }

    /// How many mails that nobody asked for went to a recipient from a day on.
    private func unaskedMails(to recipient: String, since day: CalendarDay) throws -> Int {
        let kinds = Mail.Kind.allCases.filter(\.isUnasked).map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try first("SELECT count(*) FROM outbox WHERE recipient = ? AND day >= ? AND kind IN (\(kinds))", recipient, day) {
            $0.int(0)
        } ?? 0
    }

    /// Mails that are due; without their content when their time is over or there is nowhere to send them.
    ///
    /// A mail that seems to be made in the future is due too: the clock on the wall was put back.
    func dueMails(at moment: Int, limit: Int) throws -> [(number: Int, mail: DueMail?)] {
        let rows = try all(
            """
            SELECT outbox.id, outbox.kind, message_id, outbox.created_at, outbox.expires_at, attempts, content,
                coalesce(address, person.email, account.email), given_name, given_name || ' ' || family_name,
                outbox.person IS NOT NULL
            FROM outbox LEFT JOIN person ON person.id = outbox.person LEFT JOIN account ON account.id = outbox.account
            WHERE state = 'waiting' AND (due_at <= ? OR outbox.created_at > ?) ORDER BY due_at, outbox.id LIMIT ?
            """, moment, moment, limit
        ) { query in
            (
                number: query.int(0), kind: query.text(1), messageID: query.text(2), createdAt: query.int(3),
                expiresAt: query.int(4), attempts: query.int(5), content: query.text(6), address: query.optionalText(7),
                givenName: query.optionalText(8), name: query.optionalText(9), isPerson: query.bool(10)
            )
        }
        let stopKey = try stopKey()
        return try rows.map { row in
            guard moment < row.expiresAt, let address = row.address else { return (row.number, nil) }
            var content: [String: String] = [:]
            if let object = try? JSONValue(parsing: Array(row.content.utf8)).object {
                for (key, value) in object { content[key] = value.string }
            }
            let isUnasked = Mail.Kind(rawValue: row.kind)?.isUnasked ?? false
            let mail = DueMail(
                number: row.number, kind: row.kind, messageID: row.messageID, address: address, givenName: row.givenName,
                name: row.name, isKnown: try isKnown(address: address), content: content, createdAt: row.createdAt,
                attempts: row.attempts, stop: isUnasked && row.isPerson ? stopKey?.link(of: row.messageID) : nil)
            return (row.number, mail)
        }
    }

    /// Ends a mail, one way or another; what it said is not kept.
    func end(mail row: Int, as state: String, reply: Int?, at moment: Int) throws {
        try run(
            """
            UPDATE outbox SET state = ?, reply = ?, ended_at = ?, attempts = attempts + ?, address = NULL, content = NULL \
            WHERE id = ? AND state = 'waiting'
            """, state, reply, moment, state == "expired" ? 0 : 1, row)
    }

    /// Tries a mail again later.
    func postpone(mail row: Int, until moment: Int, reply: Int?) throws {
        try run(
            "UPDATE outbox SET attempts = attempts + 1, due_at = ?, reply = ? WHERE id = ? AND state = 'waiting'", moment,
            reply, row)
    }

    /// Takes back the mails about a thing that did not leave yet.
    ///
    /// - Returns: How many.
    func holdBack(thing: String, after moment: Int) throws -> Int {
        try run(
            "DELETE FROM outbox WHERE thing = ? AND state = 'waiting' AND attempts = 0 AND due_at > ?", thing, moment)
        return changesCount
    }

    /// The mails to members of a circle, the latest first.
    func memberMailings(ofCircle row: Int, at moment: Int) throws -> [MemberMailing] {
        try all(
            """
            SELECT created_at, count(*), max(CASE WHEN state = 'waiting' AND attempts = 0 AND due_at > ? THEN due_at END)
            FROM outbox WHERE kind = ? AND thing GLOB 'members:' || ? || ':*' GROUP BY thing ORDER BY created_at DESC
            """, moment, Mail.Kind.memberMail.rawValue, row
        ) { MemberMailing(id: $0.int(0), count: $0.int(1), heldUntil: $0.optionalInt(2)) }
    }

    func waitingMails() throws -> Int {
        try first("SELECT count(*) FROM outbox WHERE state = 'waiting'") { $0.int(0) } ?? 0
    }

    /// Throws away what is known of mails that ended before a moment.
    func cleanOutbox(endedBefore moment: Int) throws {
        try run("DELETE FROM outbox WHERE ended_at < ?", moment)
    }
}
