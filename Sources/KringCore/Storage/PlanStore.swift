import GRDB

extension YearPlan: Listed {
    static let table = "plan"
    static let selection = """
        SELECT plan.id, plan.version, plan.slug, circle.slug, umbrella.slug, year, as_of, status, items, fingerprint, cost, \
        lower_bound
        FROM plan LEFT JOIN circle ON circle.id = plan.circle LEFT JOIN umbrella ON umbrella.id = plan.umbrella
        """

    init(_ query: Query, _ db: Connection) throws {
        let rows = try db.all(
            """
            SELECT key, item, plan_row.kind, plan_row.minutes, meeting.slug, hold, plan_row.day, plan_row.minute, venue.slug, \
            plan_row.online, before_day, before_minute, earlier.slug, before_online
            FROM plan_row LEFT JOIN meeting ON meeting.id = plan_row.meeting LEFT JOIN venue ON venue.id = plan_row.venue \
            LEFT JOIN venue AS earlier ON earlier.id = before_venue
            WHERE plan = ? ORDER BY number
            """, query.int(0)
        ) { row in
            Row(
                key: row.text(0), item: row.optionalText(1), kind: Meeting.Kind(code: row.int(2)), minutes: row.int(3),
                meeting: row.optionalSlug(4), hold: row.optionalText(5).flatMap { PlanRow.Hold(rawValue: $0) },
                slot: row.optionalDay(6).map {
                    PlanSlot(day: $0, startMinute: row.int(7), venue: row.optionalSlug(8), isOnline: row.bool(9))
                },
                before: row.optionalDay(10).map {
                    PlanSlot(day: $0, startMinute: row.int(11), venue: row.optionalSlug(12), isOnline: row.bool(13))
                })
        }
        self.init(
            id: query.slug(2), host: query.isNull(3) ? .umbrella(query.slug(4)) : .circle(query.slug(3)), year: query.int(5),
            asOf: query.day(6), status: Status(rawValue: query.text(7)) ?? .proposed,
            items: query.optionalText(8).map { $0.split(separator: " ").map(String.init) }, fingerprint: query.text(9),
            cost: query.int(10), lowerBound: query.int(11), rows: rows)
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        let hosts = try rows.rows(of: host)
        try db.run(
            """
            INSERT INTO plan (slug, circle, umbrella, year, as_of, status, items, fingerprint, cost, lower_bound)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, hosts.circle, hosts.umbrella, year, asOf, status.rawValue, items?.joined(separator: " "), fingerprint, cost,
            lowerBound)
        let row = Int(db.lastInsertedRowID)
        try insertRows(ofPlan: row, db, rows)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE plan SET as_of = ?, status = ?, items = ?, fingerprint = ?, cost = ?, lower_bound = ?, \
            version = version + 1 WHERE id = ?
            """,
            asOf, status.rawValue, items?.joined(separator: " "), fingerprint, cost, lowerBound, row)
        try db.run("DELETE FROM plan_row WHERE plan = ?", row)
        try insertRows(ofPlan: row, db, rows)
    }

    private func insertRows(ofPlan plan: Int, _ db: Connection, _ lookup: RowLookup) throws {
        for (number, row) in rows.enumerated() {
            try db.run(
                """
                INSERT INTO plan_row (plan, number, key, item, kind, minutes, meeting, hold, day, minute, venue, online, \
                before_day, before_minute, before_venue, before_online)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                plan, number, row.key, row.item, row.kind.code, row.minutes, try lookup.row(of: row.meeting), row.hold?.rawValue,
                row.slot?.day, row.slot?.startMinute, try lookup.row(of: row.slot?.venue), row.slot?.isOnline ?? false,
                row.before?.day, row.before?.startMinute, try lookup.row(of: row.before?.venue), row.before?.isOnline)
        }
    }
}

extension YearPlan {
    /// A plan as the journal keeps it: the rows with their dates and meetings.
    var journalValue: JournalValue {
        .object([
            "year": .int(year), "status": .text(status.rawValue), "asOf": .text(asOf.description), "cost": .int(cost),
            "lowerBound": .int(lowerBound), "fingerprint": .text(fingerprint),
            "rows": .list(
                rows.map { row in
                    var fields: [String: JournalValue] = ["key": .text(row.key), "kind": .text(row.kind.rawValue)]
                    if let slot = row.slot {
                        fields["date"] = .text(slot.day.description)
                        fields["minute"] = .int(slot.startMinute)
                        if let venue = slot.venue { fields["venue"] = .text(venue.rawValue) }
                        if slot.isOnline { fields["online"] = .bool(true) }
                    }
                    if let meeting = row.meeting { fields["meeting"] = .text(meeting.rawValue) }
                    if let hold = row.hold { fields["hold"] = .text(hold.rawValue) }
                    return .object(fields)
                }),
        ])
    }
}
