import GRDB

/// Reads the facts that verdicts rest on, row by row and column by number, without an object in between.
///
/// One circle is read through its indexes. Many are read in one sweep: a statement for each table, all ordered by circle and
/// read side by side, so that no row is looked up twice and no more than one circle is in memory.
struct FactsLoader {
    let db: Connection

    init(_ db: Connection) {
        self.db = db
    }

    // MARK: Circles

    /// The facts of one circle, by its row; nothing when there is no such circle.
    func circle(_ row: Int, window: FactWindow) throws -> CircleFacts? {
        var found: CircleFacts?
        try sweep(.one(row), window: window) { found = $1 }
        return found
    }

    /// The facts of some circles, by their rows, in the order of their rows.
    func circles(_ rows: [Int], window: FactWindow, _ body: (Int, CircleFacts) throws -> Void) throws {
        for row in Set(rows).sorted() { try sweep(.one(row), window: window, body) }
    }

    /// The facts of all circles, or of those whose rows lie in a range (half of them for each of two readers), in the order
    /// of their rows.
    func allCircles(
        in range: ClosedRange<Int> = 0...Int.max, window: FactWindow, _ body: (Int, CircleFacts) throws -> Void
    ) throws {
        try sweep(.range(range), window: window, body)
    }

    /// The rows of all circles, in order.
    func circleRows() throws -> [Int] {
        try db.all("SELECT id FROM circle ORDER BY id") { $0.int(0) }
    }

    /// The rows of the circles with a link, of any day, to some zones, in order.
    func circleRows(linkedTo zones: [Int]) throws -> [Int] {
        var rows: Set<Int> = []
        for zone in zones {
            try db.each("SELECT circle FROM circle_zone WHERE zone = ?", zone) { rows.insert($0.int(0)) }
        }
        return rows.sorted()
    }

    private enum Scope {
        case one(Int)
        case range(ClosedRange<Int>)

        var lower: Int {
            switch self {
            case .one(let row): row
            case .range(let range): range.lowerBound
            }
        }

        var upper: Int {
            switch self {
            case .one(let row): row
            case .range(let range): range.upperBound
            }
        }
    }

    private static let memberships = """
        SELECT circle, person, practice, from_day, to_day FROM membership
        WHERE circle BETWEEN ? AND ? ORDER BY circle, person, from_day
        """
    private static let membershipsWithPlace = """
        SELECT circle, person, practice, from_day, to_day, ifnull(person.municipality, practice.municipality)
        FROM membership JOIN person ON person.id = membership.person
        LEFT JOIN practice ON practice.id = membership.practice
        WHERE circle BETWEEN ? AND ? ORDER BY circle, person, from_day
        """

    private func sweep(_ scope: Scope, window: FactWindow, _ body: (Int, CircleFacts) throws -> Void) throws {
        let bounds = (scope.lower, scope.upper)
        let municipalities = bounds.0 == bounds.1 ? nil : try Municipalities(db)
        var memberships = try Rows(db, municipalities == nil ? Self.membershipsWithPlace : Self.memberships, bounds)
        var leaves = try Rows(
            db, "SELECT circle, person, from_day, to_day FROM leave WHERE circle BETWEEN ? AND ? ORDER BY circle, person",
            bounds)
        var offices = try Rows(
            db,
            """
            SELECT circle, person, office, from_day, to_day FROM office
            WHERE circle IS NOT NULL AND circle BETWEEN ? AND ? ORDER BY circle, person
            """, bounds)
        var waivers = try Rows(
            db, "SELECT circle, requirement, year, reason, granted_by FROM waiver WHERE circle BETWEEN ? AND ? ORDER BY circle",
            bounds)
        var meetings = try MeetingRows(db, bounds, window)
        defer {
            memberships.close()
            leaves.close()
            offices.close()
            waivers.close()
            meetings.close()
        }
        let goals = try goals(bounds)
        let circles = try db.query(
            "SELECT id, slug, rule_set, founded_on, dissolved_on FROM circle WHERE id BETWEEN ? AND ? ORDER BY id")
        circles.bind(bounds.0, bounds.1)
        defer { circles.reset() }
        while try circles.step() {
            let row = circles.int(0)
            var facts = CircleFacts(
                circle: circles.slug(1), ruleSet: circles.slug(2), foundedOn: circles.optionalDay(3),
                dissolvedOn: circles.optionalDay(4))
            try memberships.each(of: row) { query in
                let person = query.int(1)
                let practice = query.optionalInt(2)
                let municipality =
                    if let municipalities {
                        municipalities.municipality(ofPerson: person, practice: practice)
                    } else {
                        query.optionalInt(5)
                    }
                facts.memberships.append(
                    CircleFacts.Membership(
                        person: person, practice: practice, municipality: municipality,
                        span: DateSpan(from: query.day(3), to: query.optionalDay(4))))
            }
            try leaves.each(of: row) { query in
                facts.leaves.append(
                    CircleFacts.Leave(person: query.int(1), span: DateSpan(from: query.day(2), to: query.optionalDay(3))))
            }
            try offices.each(of: row) { query in
                facts.offices.append(
                    CircleFacts.Office(
                        person: query.int(1), kind: Office.Kind(code: query.int(2)),
                        span: DateSpan(from: query.day(3), to: query.optionalDay(4))))
            }
            try waivers.each(of: row) { query in
                facts.waivers.append(
                    Waiver(
                        circle: facts.circle, requirement: query.text(1), year: query.int(2), reason: query.text(3),
                        grantedBy: query.text(4)))
            }
            facts.goals = goals[row] ?? []
            facts.meetings = try meetings.meetings(of: row)
            try body(row, facts)
        }
    }

    private func goals(_ bounds: (Int, Int)) throws -> [Int: [Goal]] {
        var goals: [Int: [Goal]] = [:]
        let query = try db.query("\(Goal.selection) WHERE goal.circle BETWEEN ? AND ? ORDER BY goal.slug")
        query.bind(bounds.0, bounds.1)
        defer { query.reset() }
        var rows: [Circle.ID: Int] = [:]
        while try query.step() {
            let goal = try Goal(query, db)
            if rows[goal.circle] == nil { rows[goal.circle] = try db.row(of: goal.circle) }
            if let row = rows[goal.circle] { goals[row, default: []].append(goal) }
        }
        return goals
    }
}

/// The rows of one table, ordered by circle in their first column, taken circle by circle.
private struct Rows {
    private let query: Query
    /// The circle of the row it stands on; nothing at the end.
    private var circle: Int?

    init(_ db: Connection, _ sql: String, _ bounds: (Int, Int)) throws {
        query = try db.query(sql)
        query.bind(bounds.0, bounds.1)
        try advance()
    }

    private mutating func advance() throws {
        circle = try query.step() ? query.int(0) : nil
    }

    /// The rows of one circle; circles are asked for in order.
    mutating func each(of row: Int, _ body: (Query) throws -> Void) throws {
        while let present = circle, present <= row {
            if present == row { try body(query) }
            try advance()
        }
    }

    func close() { query.reset() }
}

/// Meetings and their sheets, side by side, ordered by circle and day.
private struct MeetingRows {
    private let meetings: Query
    private let sheets: Query
    private var circle: Int?
    /// The meeting of the line that the sheets stand on; nothing at the end.
    private var line: Int?

    init(_ db: Connection, _ bounds: (Int, Int), _ window: FactWindow) throws {
        meetings = try db.query(
            """
            SELECT circle, id, slug, kind, day, minute, duration, status FROM meeting
            WHERE circle IS NOT NULL AND circle BETWEEN ? AND ? AND day >= ? AND day < ? ORDER BY circle, day, id
            """)
        // A row is sought by meeting: the order of both statements is that of the index on circle and day.
        sheets = try db.query(
            """
            SELECT meeting.id, person, attendance.status, delegate_for_practice, delegate_for_person
            FROM meeting CROSS JOIN attendance ON attendance.meeting = meeting.id
            WHERE circle IS NOT NULL AND circle BETWEEN ? AND ? AND day >= ? AND day < ?
            ORDER BY circle, day, meeting.id, person
            """)
        meetings.bind(bounds.0, bounds.1, window.meetings.first, window.meetings.end)
        sheets.bind(bounds.0, bounds.1, window.attendance.first, window.attendance.end)
        try advanceMeeting()
        try advanceLine()
    }

    private mutating func advanceMeeting() throws { circle = try meetings.step() ? meetings.int(0) : nil }

    private mutating func advanceLine() throws { line = try sheets.step() ? sheets.int(0) : nil }

    mutating func meetings(of row: Int) throws -> [CircleFacts.Meeting] {
        var found: [CircleFacts.Meeting] = []
        while let present = circle, present <= row {
            if present == row {
                let id = meetings.int(1)
                found.append(
                    CircleFacts.Meeting(
                        id: meetings.slug(2), kind: Meeting.Kind(code: meetings.int(3)), day: meetings.day(4),
                        startMinute: meetings.int(5), minutes: meetings.int(6),
                        status: Meeting.Status(code: meetings.int(7)), attendance: try sheet(of: id)))
            }
            try advanceMeeting()
        }
        return found
    }

    private mutating func sheet(of meeting: Int) throws -> [CircleFacts.Attendance] {
        guard line == meeting else { return [] }
        var lines: [CircleFacts.Attendance] = []
        lines.reserveCapacity(32)
        repeat {
            lines.append(
                CircleFacts.Attendance(
                    person: sheets.int(1), status: Attendance.Status(code: sheets.int(2)),
                    delegateForPractice: sheets.optionalInt(3), delegateForPerson: sheets.optionalInt(4)))
            try advanceLine()
        } while line == meeting
        return lines
    }

    func close() {
        meetings.reset()
        sheets.reset()
    }
}

extension DateSpan {
    /// The number of the first day, or one before all days.
    var first: Int { from?.number ?? Int.min / 2 }
    /// The number of the day after the last, or one after all days.
    var end: Int { to?.number ?? Int.max / 2 }
}

/// Where members practise, kept for a sweep: looking each of them up would cost more than the rest of it.
private struct Municipalities {
    /// By row of the person; 0 for none.
    private var ofPersons: [Int32]
    private var ofPractices: [Int: Int] = [:]

    init(_ db: Connection) throws {
        let last = try db.first("SELECT ifnull(max(id), 0) FROM person") { $0.int(0) } ?? 0
        var persons = [Int32](repeating: 0, count: last + 1)
        try db.each("SELECT id, municipality FROM person WHERE municipality IS NOT NULL") {
            persons[$0.int(0)] = Int32(truncatingIfNeeded: $0.int(1))
        }
        ofPersons = persons
        var practices: [Int: Int] = [:]
        try db.each("SELECT id, municipality FROM practice WHERE municipality IS NOT NULL") {
            practices[$0.int(0)] = $0.int(1)
        }
        ofPractices = practices
    }

    /// Her own municipality, else that of the practice.
    func municipality(ofPerson person: Int, practice: Int?) -> Int? {
        if ofPersons[person] != 0 { return Int(ofPersons[person]) }
        return practice.flatMap { ofPractices[$0] }
    }
}
