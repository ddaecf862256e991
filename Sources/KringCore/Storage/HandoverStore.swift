import GRDB

/// A handover as it is stored.
struct StoredHandover: Hashable, Sendable {
    /// Somebody to whom the chair was offered.
    struct Offer: Hashable, Sendable {
        var person: Int
        var name: PersonName
        var answer: Bool?
    }

    var row: Int
    var circle: Int
    /// Who hands over.
    var person: Int
    var name: PersonName
    /// The first day of the new chairs.
    var on: CalendarDay
    /// The first day on which she is chair no more; nothing when she stays beside them.
    var until: CalendarDay?
    /// When her office was to end before it was dated anew.
    var heldUntil: CalendarDay?
    var checks: Int
    var settledAt: Int?
    var createdAt: Int
    var version: Int
    var offers: [Offer]
}

// Handing over the chair: at most one under way in a circle, or the one that was settled last.
extension Connection {
    /// The handover of a circle that is under way, or was settled last.
    func handover(ofCircle row: Int) throws -> StoredHandover? {
        let found = try first(
            """
            SELECT handover.id, handover.person, person.slug, given_name, family_name, on_day, until_day, held_until, checks, \
            settled_at, handover.created_at, handover.version
            FROM handover JOIN person ON person.id = handover.person WHERE circle = ?
            """, row
        ) {
            StoredHandover(
                row: $0.int(0), circle: row, person: $0.int(1),
                name: PersonName(id: $0.slug(2), givenName: $0.text(3), familyName: $0.text(4)), on: $0.day(5),
                until: $0.optionalDay(6), heldUntil: $0.optionalDay(7), checks: $0.int(8), settledAt: $0.optionalInt(9),
                createdAt: $0.int(10), version: $0.int(11), offers: [])
        }
        guard var handover = found else { return nil }
        handover.offers = try all(
            """
            SELECT person.id, person.slug, given_name, family_name, answer FROM handover_offer
            JOIN person ON person.id = handover_offer.person WHERE handover = ? ORDER BY handover_offer.id
            """, handover.row
        ) {
            StoredHandover.Offer(
                person: $0.int(0), name: PersonName(id: $0.slug(1), givenName: $0.text(2), familyName: $0.text(3)),
                answer: $0.isNull(4) ? nil : $0.bool(4))
        }
        return handover
    }

    /// Stores an offer of the chair, over one that was settled or is over.
    func insertHandover(
        ofCircle circle: Int, by person: Int, on day: CalendarDay, until: CalendarDay?, at moment: Int
    ) throws -> Int {
        try deleteHandover(ofCircle: circle)
        try run(
            "INSERT INTO handover (circle, person, on_day, until_day, created_at) VALUES (?, ?, ?, ?, ?)", circle, person, day,
            until, moment)
        return Int(lastInsertedRowID)
    }

    func insertOffer(ofHandover row: Int, to person: Int, hash: [UInt8]) throws {
        try run("INSERT INTO handover_offer (handover, person, hash) VALUES (?, ?, ?)", row, person, hash)
    }

    func deleteHandover(ofCircle circle: Int) throws {
        try run("DELETE FROM handover_offer WHERE handover IN (SELECT id FROM handover WHERE circle = ?)", circle)
        try run("DELETE FROM handover WHERE circle = ?", circle)
    }

    /// Takes away every handover that somebody is a part of.
    func deleteHandovers(ofPerson row: Int) throws {
        let circles = try all(
            """
            SELECT circle FROM handover WHERE person = ? OR id IN (SELECT handover FROM handover_offer WHERE person = ?)
            """, row, row
        ) { $0.int(0) }
        for circle in circles { try deleteHandover(ofCircle: circle) }
    }

    func answerOffer(ofHandover row: Int, _ person: Int, _ answer: Bool, at moment: Int) throws {
        try run(
            "UPDATE handover_offer SET answer = ?, answered_at = ? WHERE handover = ? AND person = ?", answer, moment, row,
            person)
        try run("UPDATE handover SET version = version + 1 WHERE id = ?", row)
    }

    /// Leaves those out who said no.
    func deleteDeclined(ofHandover row: Int) throws {
        try run("DELETE FROM handover_offer WHERE handover = ? AND answer = 0", row)
    }

    func settle(_ handover: StoredHandover, at moment: Int) throws {
        try run(
            """
            UPDATE handover SET on_day = ?, until_day = ?, held_until = ?, settled_at = ?, version = version + 1 WHERE id = ?
            """, handover.on, handover.until, handover.heldUntil, moment, handover.row)
    }

    func tick(handover row: Int, _ checks: Int) throws {
        try run("UPDATE handover SET checks = ?, version = version + 1 WHERE id = ?", checks, row)
    }

    /// Whose offer a secret opens, in which circle.
    func offer(hash: [UInt8]) throws -> (person: Person.ID, circle: Circle.ID)? {
        try first(
            """
            SELECT person.slug, circle.slug FROM handover_offer JOIN handover ON handover.id = handover_offer.handover
            JOIN person ON person.id = handover_offer.person JOIN circle ON circle.id = handover.circle
            WHERE handover_offer.hash = ?
            """, hash
        ) { ($0.slug(0), $0.slug(1)) }
    }

    /// What is kept of the handovers that somebody is a part of, for herself.
    func handovers(ofPerson row: Int) throws -> [MyData.Handover] {
        try all(
            """
            SELECT circle.slug, handover.person = ?, on_day, answer FROM handover JOIN circle ON circle.id = handover.circle
            LEFT JOIN handover_offer ON handover_offer.handover = handover.id AND handover_offer.person = ?
            WHERE handover.person = ? OR handover_offer.person = ? ORDER BY circle.slug
            """, row, row, row, row
        ) {
            MyData.Handover(
                circle: $0.slug(0), isOffered: !$0.bool(1), on: $0.day(2), answer: $0.isNull(3) ? nil : $0.bool(3))
        }
    }

    /// Circles whose handover has been over for long: settled and its day past, or never settled.
    ///
    /// - Parameters:
    ///   - moment: Offers made before this were over long ago.
    ///   - day: The new chairs began before this.
    func circlesWithOldHandover(offeredBefore moment: Int, settledBefore day: CalendarDay) throws -> [Int] {
        try all(
            "SELECT circle FROM handover WHERE (settled_at IS NULL AND created_at < ?) OR (settled_at < ? AND on_day < ?)",
            moment, moment, day
        ) { $0.int(0) }
    }
}

// Circles that look for somebody to chair them.
extension Connection {
    /// Since when a circle looks for a successor.
    func successorSearch(ofCircle row: Int) throws -> CalendarDay? {
        try first("SELECT since_day FROM successor_search WHERE circle = ?", row) { $0.day(0) }
    }

    func setSuccessorSearch(ofCircle row: Int, since day: CalendarDay?) throws {
        try run("DELETE FROM successor_search WHERE circle = ?", row)
        if let day { try run("INSERT INTO successor_search (circle, since_day) VALUES (?, ?)", row, day) }
    }

    /// Since when circles look for a successor, by row; who does not is left out.
    func successorSearches() throws -> [Int: CalendarDay] {
        let found = try all("SELECT circle, since_day FROM successor_search") { ($0.int(0), $0.day(1)) }
        return Dictionary(found, uniquingKeysWith: { first, _ in first })
    }

    /// Circles that have a chair on a day, and umbrellas that have a coordinator.
    func ledHosts(on day: CalendarDay) throws -> Set<Meeting.Host> {
        let circles = try all(
            """
            SELECT DISTINCT circle.slug FROM office JOIN circle ON circle.id = office.circle
            WHERE office.office = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
            """, Office.Kind.chair.code, day, day
        ) { Meeting.Host.circle($0.slug(0)) }
        let umbrellas = try all(
            """
            SELECT DISTINCT umbrella.slug FROM office JOIN umbrella ON umbrella.id = office.umbrella
            WHERE office.office = ? AND from_day <= ? AND (to_day IS NULL OR to_day > ?)
            """, Office.Kind.coordinator.code, day, day
        ) { Meeting.Host.umbrella($0.slug(0)) }
        return Set(circles + umbrellas)
    }

    /// Whether somebody is chair of a circle on a day.
    func hasChair(circle row: Int, on day: CalendarDay) throws -> Bool {
        try first(
            """
            SELECT EXISTS (SELECT 1 FROM office WHERE circle = ? AND office = ? AND from_day <= ? \
            AND (to_day IS NULL OR to_day > ?))
            """, row, Office.Kind.chair.code, day, day
        ) { $0.bool(0) } ?? false
    }
}
