import GRDB

extension Initiative: Listed {
    static let table = "initiative"
    static let selection = """
        SELECT initiative.id, initiative.version, initiative.slug, profession.slug, started_day, progress_day, paused, talk, \
        initiative.legal_form, circle.slug, initiative.name, goals, own_goal FROM initiative \
        JOIN profession ON profession.id = initiative.profession LEFT JOIN circle ON circle.id = initiative.circle
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            id: query.slug(2), profession: query.slug(3),
            municipalities: try db.all(
                """
                SELECT municipality.slug FROM initiative_municipality
                JOIN municipality ON municipality.id = initiative_municipality.municipality
                WHERE initiative = ? ORDER BY municipality.slug
                """, query.int(0)
            ) { $0.slug(0) },
            name: query.optionalText(10), talk: query.optionalText(7).flatMap(Talk.init(rawValue:)),
            goals: query.text(11).split(separator: ",").compactMap { Goal(rawValue: String($0)) },
            ownGoal: query.optionalText(12), legalForm: query.optionalText(8).flatMap(Circle.LegalForm.init(rawValue:)),
            isPaused: query.bool(6), circle: query.optionalSlug(9), startedOn: query.day(4), lastProgress: query.day(5))
    }

    private var goalWords: String { goals.map(\.rawValue).joined(separator: ",") }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            """
            INSERT INTO initiative (slug, profession, started_day, progress_day, paused, talk, legal_form, circle, name, goals, \
            own_goal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            id, try rows.row(of: profession) as Int, startedOn, lastProgress, isPaused, talk?.rawValue, legalForm?.rawValue,
            try rows.row(of: circle), name, goalWords, ownGoal)
        let row = Int(db.lastInsertedRowID)
        try insertPlaces(row, db, rows)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            """
            UPDATE initiative SET profession = ?, progress_day = ?, paused = ?, talk = ?, legal_form = ?, circle = ?, name = ?, \
            goals = ?, own_goal = ?, version = version + 1 WHERE id = ?
            """,
            try rows.row(of: profession) as Int, lastProgress, isPaused, talk?.rawValue, legalForm?.rawValue,
            try rows.row(of: circle), name, goalWords, ownGoal, row)
        try db.run("DELETE FROM initiative_municipality WHERE initiative = ?", row)
        try insertPlaces(row, db, rows)
    }

    private func insertPlaces(_ row: Int, _ db: Connection, _ rows: RowLookup) throws {
        for place in municipalities {
            try db.run(
                "INSERT INTO initiative_municipality (initiative, municipality) VALUES (?, ?)", row,
                try rows.row(of: place) as Int)
        }
    }
}

/// Somebody of a core team, as stored. After the founding she is a person of the network, and named there only.
struct CoreMember: Hashable, Sendable {
    var row: Int
    var initiative: Int
    var givenName: String
    var familyName: String
    var email: String?
    var askedOn: CalendarDay
    var acceptedOn: CalendarDay?
    var person: Int?
}

extension Connection {
    private static let coreMembers = """
        SELECT initiative_member.id, initiative, coalesce(initiative_member.given_name, person.given_name, ''), \
        coalesce(initiative_member.family_name, person.family_name, ''), coalesce(initiative_member.email, person.email), \
        asked_day, accepted_day, person FROM initiative_member LEFT JOIN person ON person.id = initiative_member.person
        """

    private func coreMember(_ query: Query) -> CoreMember {
        CoreMember(
            row: query.int(0), initiative: query.int(1), givenName: query.text(2), familyName: query.text(3),
            email: query.optionalText(4), askedOn: query.day(5), acceptedOn: query.optionalDay(6), person: query.optionalInt(7))
    }

    /// Whom a link of a core team is of.
    func coreMember(ofLink hash: [UInt8]) throws -> CoreMember? {
        try first(
            """
            \(Self.coreMembers) JOIN initiative_link ON initiative_link.member = initiative_member.id
            WHERE initiative_link.hash = ?
            """, hash, row: coreMember)
    }

    /// A core team, in the order in which they were asked: who began is first.
    func coreTeam(of initiative: Int) throws -> [CoreMember] {
        try all("\(Self.coreMembers) WHERE initiative = ? ORDER BY initiative_member.id", initiative, row: coreMember)
    }

    /// Everybody of a core team with a mail address, or who became this person.
    func coreMembers(at address: String) throws -> [CoreMember] {
        try all(
            "\(Self.coreMembers) WHERE lower(coalesce(initiative_member.email, person.email)) = ? ORDER BY initiative_member.id",
            MailAddress.folded(address), row: coreMember)
    }

    /// Everybody of a core team who became a person.
    func coreMembers(ofPerson row: Int) throws -> [CoreMember] {
        try all("\(Self.coreMembers) WHERE person = ?", row, row: coreMember)
    }

    /// What somebody helps to start: as a person, or at her mail address.
    func initiatives(ofPerson row: Int, at address: String?) throws -> [Initiative] {
        let members = try coreMembers(ofPerson: row) + (address.map { try coreMembers(at: $0) } ?? [])
        return try Set(members.map(\.initiative)).sorted().compactMap { try stored(Initiative.self, row: $0)?.value }
    }

    /// Takes somebody out of a core team for good; with the last one goes what is no circle yet.
    func erase(coreMember member: CoreMember) throws {
        try delete(coreMember: member.row)
        guard try coreTeam(of: member.initiative).isEmpty,
            try stored(Initiative.self, row: member.initiative)?.value.circle == nil
        else { return }
        try deleteInitiative(row: member.initiative)
    }

    func insert(coreMember member: CoreMember) throws -> Int {
        try run(
            """
            INSERT INTO initiative_member (initiative, asked_day, accepted_day, given_name, family_name, email)
            VALUES (?, ?, ?, ?, ?, ?)
            """, member.initiative, member.askedOn, member.acceptedOn, member.givenName, member.familyName, member.email)
        return Int(lastInsertedRowID)
    }

    func accept(coreMember row: Int, on day: CalendarDay) throws {
        try run("UPDATE initiative_member SET accepted_day = ? WHERE id = ? AND accepted_day IS NULL", day, row)
    }

    /// Takes somebody out of a core team, with her links.
    func delete(coreMember row: Int) throws {
        try run("DELETE FROM initiative_link WHERE member = ?", row)
        try run("DELETE FROM initiative_member WHERE id = ?", row)
    }

    /// From now on somebody of a core team is a person of the network, and named there only.
    func settle(coreMember row: Int, as person: Int) throws {
        try run(
            "UPDATE initiative_member SET person = ?, given_name = NULL, family_name = NULL, email = NULL WHERE id = ?", person,
            row)
    }

    func insertInitiativeLink(member: Int, hash: [UInt8], at moment: Int) throws {
        try run("INSERT INTO initiative_link (member, hash, created_at) VALUES (?, ?, ?)", member, hash, moment)
    }

    /// Takes an initiative away, with all that hangs from it.
    func deleteInitiative(row: Int) throws {
        try run(
            "DELETE FROM initiative_link WHERE member IN (SELECT id FROM initiative_member WHERE initiative = ?)", row)
        for table in ["initiative_member", "initiative_municipality"] {
            try run("DELETE FROM \(table) WHERE initiative = ?", row)
        }
        try run("DELETE FROM initiative WHERE id = ?", row)
    }

    /// What is known of an initiative besides what its core team wrote.
    func facts(ofInitiative row: Int, circle: Circle.ID?, norm: Int?, on day: CalendarDay) throws -> InitiativeFacts {
        var facts = InitiativeFacts(memberNorm: norm)
        try each("SELECT accepted_day IS NOT NULL FROM initiative_member WHERE initiative = ?", row) { query in
            if query.bool(0) { facts.accepted += 1 } else { facts.asked += 1 }
        }
        guard let circle, let circleRow = try self.row(of: circle) else { return facts }
        facts.members =
            try first(
                """
                SELECT count(DISTINCT person) FROM membership
                WHERE circle = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
                """, circleRow, day, day
            ) { $0.int(0) } ?? 0
        var last =
            try first("SELECT max(from_day) FROM membership WHERE circle = ? AND from_day <= ?", circleRow, day) {
                $0.optionalDay(0)
            } ?? nil
        let meetings = try list(Meeting.self, where: Condition("meeting.circle = ?", circleRow)).map(\.value)
        for meeting in meetings where meeting.status != .cancelled {
            if meeting.status == .held, meeting.start.day <= day {
                facts.meetingsHeld += 1
                facts.firstMeeting = min(facts.firstMeeting ?? meeting.start.day, meeting.start.day)
                last = max(last ?? meeting.start.day, meeting.start.day)
            } else if meeting.start.day >= day {
                facts.meetingsPlanned += 1
            }
        }
        facts.lastInCircle = last
        facts.isPublic = try stored(circle)?.value.contact.map { !$0.isEmpty } ?? false
        return facts
    }

    /// The zones that municipalities lie in on a day, sorted.
    func zones(of municipalities: [Municipality.ID], on day: CalendarDay) throws -> [Zone.ID] {
        var zones: Set<Zone.ID> = []
        for id in municipalities {
            if let place = try stored(id)?.value { zones.insert(place.zone) }
        }
        return zones.sorted()
    }

    /// The one person who has a mail address; nothing when nobody has it, or several.
    func onlyPerson(at address: String) throws -> Int? {
        let rows = try all("SELECT id FROM person WHERE lower(email) = ? LIMIT 2", MailAddress.folded(address)) { $0.int(0) }
        return rows.count == 1 ? rows[0] : nil
    }

    /// Initiatives that nobody did anything for since a day, and those that nobody confirmed by then.
    func staleInitiatives(before day: CalendarDay, unconfirmedBefore limit: CalendarDay) throws -> [Int] {
        try all(
            """
            SELECT id FROM initiative WHERE progress_day < ? OR (progress_day < ? AND NOT EXISTS (
                SELECT 1 FROM initiative_member WHERE initiative = initiative.id AND accepted_day IS NOT NULL)) ORDER BY id
            """, day, limit
        ) { $0.int(0) }
    }
}
