import GRDB

// A goal's measure has the words of a rule set, and a column for each of them.
extension Goal: Listed {
    static let table = "goal"
    static let selection = """
        SELECT goal.id, goal.version, goal.slug, circle.slug, title, requirement, requirement_type, mandatory, source, quote, \
        open_question, checked, minimum, maximum, office, kinds, per_year, minimum_minutes, minimum_present, \
        at_most_per_month, counts, delegation_mode, minimum_practice_size, at_most_per_year, advice
        FROM goal JOIN circle ON circle.id = goal.circle
        """

    init(_ query: Query, _ db: Connection) throws {
        self.init(
            id: query.slug(2), circle: query.slug(3), title: query.text(4),
            requirement: query.isNull(5) ? nil : try Self.requirement(query, db))
    }

    private static func requirement(_ query: Query, _ db: Connection) throws -> Requirement {
        Requirement(
            id: query.text(5), kind: try kind(query, db), mandatory: query.bool(7), source: query.text(8),
            quote: query.optionalText(9), openQuestion: query.optionalText(10), checked: query.optionalDay(11))
    }

    private static func kind(_ query: Query, _ db: Connection) throws -> Requirement.Kind {
        switch query.text(6) {
        case "member_count": .memberCount(.init(minimum: query.int(12), maximum: query.optionalInt(13)))
        case "office_count":
            .officeCount(
                .init(office: Office.Kind(code: query.int(14)), minimum: query.int(12), maximum: query.optionalInt(13)))
        case "event_count":
            .eventCount(
                .init(
                    kinds: kinds(ofMask: query.int(15)), perYear: query.int(16), minimumMinutes: query.optionalInt(17),
                    minimumPresent: query.optionalInt(18), atMostPerMonth: query.optionalInt(19)))
        case "member_attendance":
            .memberAttendance(
                .init(
                    counts: query.text(20), perYear: query.int(16),
                    delegation: .init(
                        mode: try db.word(query.text(21)), minimumPracticeSize: query.optionalInt(22) ?? 1,
                        atMostPerYear: query.optionalInt(23))))
        case "umbrella_count":
            .umbrellaCount(.init(perYear: query.int(16), minimumMinutes: query.optionalInt(17)))
        case "recommendation": .recommendation(text: query.text(24))
        default: throw StorageError.damaged("a goal has a requirement of the unknown kind \(query.text(6))")
        }
    }

    /// The kinds of meeting of a number with a bit for each.
    private static func kinds(ofMask mask: Int) -> Set<Meeting.Kind> {
        Set(Meeting.Kind.stored.filter { mask & 1 << $0.code != 0 })
    }

    func insert(into db: Connection, _ rows: RowLookup) throws -> Int {
        try db.run(
            "INSERT INTO goal (slug, circle, title) VALUES (?, ?, ?)", id, try rows.row(of: circle) as Int, title)
        let row = Int(db.lastInsertedRowID)
        try write(Columns(requirement), row: row, in: db)
        return row
    }

    func update(row: Int, in db: Connection, _ rows: RowLookup) throws {
        try db.run(
            "UPDATE goal SET slug = ?, circle = ?, title = ?, version = version + 1 WHERE id = ?", id,
            try rows.row(of: circle) as Int, title, row)
        try write(Columns(requirement), row: row, in: db)
    }

    private func write(_ columns: Columns, row: Int, in db: Connection) throws {
        try db.run(
            """
            UPDATE goal SET requirement = ?, requirement_type = ?, mandatory = ?, source = ?, quote = ?, open_question = ?, \
            checked = ?, minimum = ?, maximum = ?, office = ?, kinds = ?, per_year = ?, minimum_minutes = ?, \
            minimum_present = ?, at_most_per_month = ?, counts = ?, delegation_mode = ?, minimum_practice_size = ?, \
            at_most_per_year = ?, advice = ? WHERE id = ?
            """,
            requirement?.id, requirement?.kind.word, requirement?.mandatory, requirement?.source, requirement?.quote,
            requirement?.openQuestion, requirement?.checked, columns.minimum, columns.maximum, columns.office?.code,
            columns.kinds, columns.perYear, columns.minimumMinutes, columns.minimumPresent, columns.atMostPerMonth,
            columns.counts, columns.delegationMode?.rawValue, columns.minimumPracticeSize, columns.atMostPerYear,
            columns.advice, row)
    }

    /// The measures of all kinds of requirement side by side.
    private struct Columns {
        var minimum: Int?
        var maximum: Int?
        var office: Office.Kind?
        var kinds: Int?
        var perYear: Int?
        var minimumMinutes: Int?
        var minimumPresent: Int?
        var atMostPerMonth: Int?
        var counts: String?
        var delegationMode: Requirement.Delegation.Mode?
        var minimumPracticeSize: Int?
        var atMostPerYear: Int?
        var advice: String?

        init(_ requirement: Requirement?) {
            switch requirement?.kind {
            case nil: break
            case .memberCount(let count):
                minimum = count.minimum
                maximum = count.maximum
            case .officeCount(let count):
                minimum = count.minimum
                maximum = count.maximum
                office = count.office
            case .eventCount(let count):
                kinds = count.kinds.reduce(0) { $0 | 1 << $1.code }
                perYear = count.perYear
                minimumMinutes = count.minimumMinutes
                minimumPresent = count.minimumPresent
                atMostPerMonth = count.atMostPerMonth
            case .memberAttendance(let norm):
                counts = norm.counts
                perYear = norm.perYear
                delegationMode = norm.delegation.mode
                minimumPracticeSize = norm.delegation.minimumPracticeSize
                atMostPerYear = norm.delegation.atMostPerYear
            case .umbrellaCount(let count):
                perYear = count.perYear
                minimumMinutes = count.minimumMinutes
            case .recommendation(let text): advice = text
            }
        }
    }
}
