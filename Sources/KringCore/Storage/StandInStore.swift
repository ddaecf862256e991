import GRDB

/// That a colleague comes in somebody's place, as it is stored.
struct StoredStandIn: Hashable, Sendable {
    var row: Int
    var circle: Circle.ID
    var person: Int
    var name: PersonName
    var colleague: Int
    var colleagueName: PersonName
    /// For which meeting; every one when left out.
    var meeting: Meeting.ID?
    var askedAt: Int
    var answer: Bool?
}

// Colleagues who come in somebody's place.
extension Connection {
    private static let standIns = """
        SELECT stand_in.id, circle.slug, stand_in.person, person.slug, person.given_name, person.family_name, \
        stand_in.colleague, colleague.slug, colleague.given_name, colleague.family_name, meeting.slug, asked_at, answer
        FROM stand_in JOIN circle ON circle.id = stand_in.circle JOIN person ON person.id = stand_in.person
        JOIN person AS colleague ON colleague.id = stand_in.colleague LEFT JOIN meeting ON meeting.id = stand_in.meeting
        """

    private static func standIn(_ query: Query) -> StoredStandIn {
        StoredStandIn(
            row: query.int(0), circle: query.slug(1), person: query.int(2),
            name: PersonName(id: query.slug(3), givenName: query.text(4), familyName: query.text(5)), colleague: query.int(6),
            colleagueName: PersonName(id: query.slug(7), givenName: query.text(8), familyName: query.text(9)),
            meeting: query.optionalSlug(10), askedAt: query.int(11), answer: query.isNull(12) ? nil : query.bool(12))
    }

    /// Whom somebody chose, and who chose her, in the order of asking.
    func standIns(ofPerson row: Int) throws -> [StoredStandIn] {
        try all(
            "\(Self.standIns) WHERE stand_in.person = ? OR stand_in.colleague = ? ORDER BY stand_in.id", row, row,
            row: Self.standIn)
    }

    func standIn(row: Int) throws -> StoredStandIn? {
        try first("\(Self.standIns) WHERE stand_in.id = ?", row, row: Self.standIn)
    }

    /// Which request a secret opens.
    func standIn(hash: [UInt8]) throws -> StoredStandIn? {
        try first("\(Self.standIns) WHERE stand_in.hash = ?", hash, row: Self.standIn)
    }

    /// Who was asked to come in whose place at a meeting of a circle: for that one, or always.
    func standIns(ofCircle circle: Int, meeting: Int) throws -> [StoredStandIn] {
        try all(
            """
            \(Self.standIns)
            WHERE stand_in.circle = ? AND (stand_in.meeting IS NULL OR stand_in.meeting = ?)
            ORDER BY stand_in.meeting IS NULL, stand_in.id
            """, circle, meeting, row: Self.standIn)
    }

    func insertStandIn(circle: Int, person: Int, colleague: Int, meeting: Int?, hash: [UInt8], at moment: Int) throws -> Int {
        try run(
            "INSERT INTO stand_in (circle, person, colleague, meeting, hash, asked_at) VALUES (?, ?, ?, ?, ?, ?)", circle,
            person, colleague, meeting, hash, moment)
        return Int(lastInsertedRowID)
    }

    /// Asks again, with another link.
    func renewStandIn(_ row: Int, hash: [UInt8], at moment: Int) throws {
        try run(
            "UPDATE stand_in SET hash = ?, asked_at = ?, answer = NULL, answered_at = NULL WHERE id = ?", hash, moment, row)
    }

    func answerStandIn(_ row: Int, _ answer: Bool, at moment: Int) throws {
        try run("UPDATE stand_in SET answer = ?, answered_at = ? WHERE id = ?", answer, moment, row)
    }

    func deleteStandIn(_ row: Int) throws { try run("DELETE FROM stand_in WHERE id = ?", row) }

    /// What serves nobody any more: the meeting was long ago, or one of both left the circle long ago.
    private static let oldStandIn = """
        meeting IN (SELECT id FROM meeting WHERE start_utc < ?)
        OR NOT EXISTS (SELECT 1 FROM membership WHERE membership.circle = stand_in.circle \
        AND membership.person = stand_in.person AND (to_day IS NULL OR to_day > ?))
        OR NOT EXISTS (SELECT 1 FROM membership WHERE membership.circle = stand_in.circle \
        AND membership.person = stand_in.colleague AND (to_day IS NULL OR to_day > ?))
        """

    /// How many of those there are.
    func oldStandIns(meetingsBefore moment: Int, leftBefore day: CalendarDay) throws -> Int {
        try first("SELECT count(*) FROM stand_in WHERE \(Self.oldStandIn)", moment / 60_000, day, day) { $0.int(0) } ?? 0
    }

    /// Takes them away.
    func cleanStandIns(meetingsBefore moment: Int, leftBefore day: CalendarDay) throws {
        try run("DELETE FROM stand_in WHERE \(Self.oldStandIn)", moment / 60_000, day, day)
    }
}
