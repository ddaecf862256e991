import GRDB

/// Puts the values of a file into the database: what is not there is added, what is there and says something else is changed,
/// what says the same is left alone, and nothing is taken away.
///
/// Values with an id are known by it. Others are known by what stands for them: a membership and a leave by circle, person and
/// first day, an office by these and its kind, a line of a sheet by meeting and person, a finding by zone, profession and day,
/// an estimate by zone, profession and year, a waiver by circle, requirement and year, an answer on when she can come by person
/// and day.
struct DatabaseSink: NetworkSink {
    private let db: Connection
    private let isDryRun: Bool
    private let writer: NetworkWriter?
    private let rows: RowLookup
    /// Lists that held nothing when the import began: nothing can be the same there.
    private let empty: Set<String>
    private(set) var summary = ImportSummary()
    private var ruleSets: Set<RuleSet.ID> = []
    /// Memberships wait for each other: of two that swap days, neither can go first.
    private var newMemberships: [Membership] = []
    private var changedMemberships: [(row: Int, value: Membership)] = []
    /// Meetings that had a sheet already and got another line.
    private var changedSheets: Set<Int> = []
    private var lastMeeting: (id: Meeting.ID, row: Int?)?
    /// Circles and umbrellas that somebody leads; nothing where that is not asked.
    private let led: Set<Meeting.Host>?
    /// Whether the file would let somebody into one of them, or give somebody another address to sign in with.
    private(set) var entitles = false

    /// A sink inside a transaction; not to be kept after it.
    ///
    /// - Parameters:
    ///   - isDryRun: Only compares and counts, so that a reading transaction is enough.
    ///   - day: The day on which it is looked whether the file gives somebody a right in what others lead.
    init(_ db: Connection, isDryRun: Bool, lookingOutOn day: CalendarDay? = nil) throws {
        self.db = db
        led = try day.map { try db.ledHosts(on: $0) }
        self.isDryRun = isDryRun
        writer = isDryRun ? nil : try NetworkWriter(db)
        rows = RowLookup(db, remembering: true)
        var empty: Set<String> = []
        for table in Self.tables where try db.first("SELECT 1 FROM \(table)", row: { _ in true }) == nil { empty.insert(table) }
        self.empty = empty
    }

    private static let tables = [
        RegionalZone.table, Zone.table, Municipality.table, Profession.table, Umbrella.table, Circle.table, Practice.table,
        Person.table, Membership.table, Leave.table, Office.table, Venue.table, Meeting.table, "attendance", Agreement.table,
        Goal.table, Signal.table, Finding.table, Workforce.table, Waiver.table, Availability.table,
        InvitationAnswer.table, DatePoll.table, PollAnswer.table,
    ]

    /// Does what had to wait until everything was there.
    mutating func finish() throws -> ImportSummary {
        try settleMemberships()
        if let writer {
            for row in changedSheets {
                try db.run("UPDATE meeting SET sheet_version = sheet_version + 1 WHERE id = ? AND sheet_version > 0", row)
            }
            try writer.finish()
        }
        summary.ruleSets = ruleSets.sorted()
        return summary
    }

    // MARK: Comparing

    private mutating func put<Value: Listed>(_ value: Value, _ list: NetworkList, _ normalized: (Value) -> Value = { $0 }) throws
    {
        let stored = empty.contains(Value.table) ? nil : try db.stored(value.id)
        if let stored {
            if normalized(stored.value) == normalized(value) {
                summary[list].same += 1
            } else {
                summary[list].changed += 1
                if !isDryRun { try value.update(row: stored.row, in: db, rows) }
            }
        } else {
            summary[list].new += 1
            try writer?.add(value)
        }
    }

    private mutating func put<Value: Storable>(_ value: Value, _ list: NetworkList, _ key: Condition) throws {
        if let stored = try stored(value, key) {
            if stored.value == value {
                summary[list].same += 1
            } else {
                summary[list].changed += 1
                if !isDryRun { try value.update(row: stored.row, in: db, rows) }
            }
        } else {
            summary[list].new += 1
            try writer?.add(value)
        }
    }

    private func stored<Value: Storable>(_: Value, _ key: Condition) throws -> Stored<Value>? {
        empty.contains(Value.table) ? nil : try db.list(Value.self, where: key).first
    }

    // MARK: Lists with ids

    mutating func take(_ value: RegionalZone) throws { try put(value, .regionalZones) }
    mutating func take(_ value: Zone) throws { try put(value, .zones) }
    mutating func take(_ value: Municipality) throws { try put(value, .municipalities) }
    mutating func take(_ value: Profession) throws { try put(value, .professions) }
    mutating func take(_ value: Practice) throws { try put(value, .practices) }
    mutating func take(_ value: Venue) throws { try put(value, .venues) }
    mutating func take(_ value: Meeting) throws { try put(value, .meetings) }
    mutating func take(_ value: Agreement) throws { try put(value, .agreements) }
    mutating func take(_ value: Goal) throws { try put(value, .goals) }
    mutating func take(_ value: Signal) throws { try put(value, .signals) }

    mutating func take(_ value: Umbrella) throws {
        ruleSets.insert(value.ruleSet)
        try put(value, .umbrellas) { umbrella in
            var umbrella = umbrella
            umbrella.professions.sort()
            return umbrella
        }
    }

    mutating func take(_ value: Circle) throws {
        ruleSets.insert(value.ruleSet)
        if led?.contains(.circle(value.id)) == true, try db.stored(value.id)?.value.umbrella != value.umbrella { entitles = true }
        try put(value, .circles) { circle in
            var circle = circle
            circle.professions.sort()
            circle.municipalities.sort()
            circle.zones.sort { ($0.zone, $0.span.from?.number ?? .min) < ($1.zone, $1.span.from?.number ?? .min) }
            return circle
        }
    }

    mutating func take(_ value: Person) throws {
        if led != nil, let known = try db.stored(value.id)?.value, known.email != value.email { entitles = true }
        try put(value, .persons) { person in
            var person = person
            person.professions.sort()
            return person
        }
    }

    // MARK: Lists without

    mutating func take(_ value: Membership) throws {
        let key = Condition(
            "circle.slug = ? AND person.slug = ? AND membership.from_day = ?", value.circle, value.person, value.from)
        let known = try stored(value, key)
        if led?.contains(.circle(value.circle)) == true, known?.value != value { entitles = true }
        if let stored = known {
            if stored.value == value {
                summary[.memberships].same += 1
            } else {
                summary[.memberships].changed += 1
                changedMemberships.append((stored.row, value))
            }
        } else {
            summary[.memberships].new += 1
            if empty.contains(Membership.table) {
                try writer?.add(value)
            } else {
                newMemberships.append(value)
            }
        }
    }

    /// Changed memberships first give up their days, then take their new ones, and new ones come last: so no moment knows
    /// two that overlap, though the file as a whole has none.
    private mutating func settleMemberships() throws {
        guard let writer else { return }
        for (row, _) in changedMemberships { try db.run("UPDATE membership SET to_day = from_day WHERE id = ?", row) }
        for (row, value) in changedMemberships { try value.update(row: row, in: db, rows) }
        for value in newMemberships { try writer.add(value) }
    }

    mutating func take(_ value: Leave) throws {
        try put(
            value, .leaves,
            Condition("circle.slug = ? AND person.slug = ? AND leave.from_day = ?", value.circle, value.person, value.from))
    }

    mutating func take(_ value: Office) throws {
        let key =
            switch value.holder {
            case .circle(let id): Condition("circle.slug = ?", id)
            case .umbrella(let id): Condition("umbrella.slug = ?", id)
            }
        let rest = Condition(
            "person.slug = ? AND office.office = ? AND office.from_day = ?", value.person, value.kind.code, value.from)
        if led?.contains(value.holder) == true, try stored(value, key.and(rest))?.value != value { entitles = true }
        try put(value, .offices, key.and(rest))
    }

    mutating func take(_ value: Finding) throws {
        try put(
            value, .findings,
            Condition("zone.slug = ? AND profession.slug = ? AND finding.on_day = ?", value.zone, value.profession, value.on))
    }

    mutating func take(_ value: Workforce) throws {
        try put(
            value, .workforce,
            Condition("zone.slug = ? AND profession.slug = ? AND workforce.year = ?", value.zone, value.profession, value.year))
    }

    mutating func take(_ value: Waiver) throws {
        try put(
            value, .waivers,
            Condition(
                "circle.slug = ? AND waiver.requirement = ? AND waiver.year = ?", value.circle, value.requirement, value.year))
    }

    mutating func take(_ value: Availability) throws {
        try put(
            value, .availability, Condition("person.slug = ? AND availability.given_on = ?", value.person, value.givenOn))
    }

    mutating func take(_ value: InvitationAnswer) throws {
        try put(value, .answers, Condition("meeting.slug = ? AND person.slug = ?", value.meeting, value.person))
    }

    mutating func take(_ value: DatePoll) throws { try put(value, .datePolls) }

    mutating func take(_ value: PollAnswer) throws {
        try put(value, .pollAnswers, Condition("date_poll.slug = ? AND person.slug = ?", value.poll, value.person))
    }

    // MARK: Sheets

    mutating func take(_ value: Attendance) throws {
        if empty.contains("attendance") {
            summary[.attendance].new += 1
            try writer?.add(value)
            return
        }
        if lastMeeting?.id != value.meeting { lastMeeting = (value.meeting, try row(of: value.meeting)) }
        guard let meeting = lastMeeting?.row, let person = try row(of: value.person), let stored = try line(meeting, person)
        else {
            summary[.attendance].new += 1
            if let meeting = lastMeeting?.row { changedSheets.insert(meeting) }
            try writer?.add(value)
            return
        }
        let status = value.status.code
        let practice = try row(of: value.delegateFor)
        let colleague = try row(of: value.delegateForPerson)
        let circle = try row(of: value.representsCircle)
        let isNewReference =
            (value.delegateFor != nil && practice == nil) || (value.delegateForPerson != nil && colleague == nil)
            || (value.representsCircle != nil && circle == nil)
        if !isNewReference, stored == [status, practice, colleague, circle, value.online ? 1 : 0] {
            summary[.attendance].same += 1
            return
        }
        summary[.attendance].changed += 1
        changedSheets.insert(meeting)
        guard !isDryRun else { return }
        try db.run(
            """
            UPDATE attendance SET status = ?, delegate_for_practice = ?, delegate_for_person = ?, represents_circle = ?, \
            online = ? WHERE meeting = ? AND person = ?
            """,
            status, practice, colleague, circle, value.online, meeting, person)
    }

    /// The row of something that is stored, found once; nothing for what a dry run only pretends to add.
    private func row<Value: Listed>(of id: Slug<Value>?) throws -> Int? {
        guard let id else { return nil }
        do {
            return try rows.row(of: id) as Int
        } catch is MissingReference {
            return nil
        }
    }

    private func line(_ meeting: Int, _ person: Int) throws -> [Int?]? {
        try db.first(
            """
            SELECT status, delegate_for_practice, delegate_for_person, represents_circle, online FROM attendance
            WHERE meeting = ? AND person = ?
            """, meeting, person
        ) { row in [row.int(0), row.optionalInt(1), row.optionalInt(2), row.optionalInt(3), row.int(4)] }
    }
}

extension KnownNetwork {
    /// What a database holds.
    init(_ db: Connection) throws {
        self.init()
        try regionalZones.know(db)
        try zones.know(db)
        try municipalities.know(db)
        try professions.know(db)
        try umbrellas.know(db)
        try circles.know(db)
        try practices.know(db)
        try persons.know(db)
        try venues.know(db)
        try meetings.know(db)
        try agreements.know(db)
        try goals.know(db)
        try signals.know(db)
        try datePolls.know(db)
        try db.each(DatePoll.self) { pollOptions[$0.value.id] = Set($0.value.options.map(\.number)) }
        try db.each(Membership.self) { memberships.append($0.value) }
    }
}

extension IdLedger where Of: Listed {
    fileprivate mutating func know(_ db: Connection) throws {
        try db.each("SELECT slug FROM \(Of.table)") { know($0.slug(0)) }
    }
}
