/// How long what is kept; each is a setting of the database, with the default of the conventions.
public struct RetentionTerms: Hashable, Sendable {
    /// Months that the contact data of somebody who left are kept.
    public var contactMonths = 12
    /// Calendar years besides the present one that somebody who left keeps her name.
    public var nameYears = 3
    /// Years that minutes and agendas are kept.
    public var minutesYears = 5
    /// Months that ended sessions are kept: the login log.
    public var sessionMonths = 12
    /// Days that is kept which mail was sent.
    public var mailDays = 90
    /// Days that dead links are kept.
    public var linkDays = 30
    /// Years that an entry of the log of changes is kept.
    public var logYears = 10

    /// The defaults.
    public init() {}

    /// Each term by the name of its setting.
    static var settings: [(name: String, term: any WritableKeyPath<RetentionTerms, Int> & Sendable)] {
        [
            ("retention.contactMonths", \.contactMonths), ("retention.nameYears", \.nameYears),
            ("retention.minutesYears", \.minutesYears), ("retention.sessionMonths", \.sessionMonths),
            ("retention.mailDays", \.mailDays), ("retention.linkDays", \.linkDays),
            ("retention.logYears", \.logYears),
        ]
    }
}

/// What is past its term: what goes, or would go.
public struct RetentionList: Hashable, Sendable {
    /// Persons who left long enough ago that their mail address and phone number go.
    public var contacts: [Person.ID] = []
    /// Persons who left so long ago that their names go.
    public var names: [Person.ID] = []
    /// Meetings whose agenda and minutes go.
    public var minutes: [Meeting.ID] = []
    /// Sessions, mails and links of which the last trace goes.
    public var sessions = 0
    public var mails = 0
    public var links = 0
    /// Circles being started in which nothing happened for as long, with the names and addresses in them.
    public var initiatives = 0
    /// Entries of the log of changes, and hours in which somebody could look through broken glass.
    public var entries = 0

    /// Whether nothing is past its term.
    public var isEmpty: Bool {
        contacts.isEmpty && names.isEmpty && minutes.isEmpty && sessions + mails + links + initiatives + entries == 0
    }
}

extension ReadScope {
    /// How long what is kept. For everybody: the page about privacy tells it.
    public func retentionTerms() throws -> RetentionTerms { try db.retentionTerms() }

    /// What is past its term today. For the operator.
    public func retentionList() throws -> RetentionList {
        guard actor.kind == .operator else { throw KringError.forbidden }
        return try db.retentionList(RetentionDates(try db.retentionTerms(), today: today, moment: standing.moment))
    }
}

extension WriteScope {
    /// Lets everything go that is past its term. For the operator, and for the program itself once a day.
    ///
    /// - Returns: What went.
    public func applyRetention() throws -> RetentionList {
        guard actor.kind == .operator else { throw KringError.forbidden }
        let dates = RetentionDates(try db.retentionTerms(), today: today, moment: moment)
        let list = try db.retentionList(dates)
        for id in list.names { _ = try erasePerson(id) }
        for id in list.contacts where !list.names.contains(id) {
            guard let row = try db.row(ofPerson: id) else { continue }
            try db.run("UPDATE person SET email = NULL, phone = NULL, version = version + 1 WHERE id = ?", row)
            try note(Change("dropContact", "person", id.rawValue, lines: [.init(person: row, after: [:])]))
        }
        for id in list.minutes {
            guard let row = try db.row(of: id) else { continue }
            try db.run("UPDATE meeting SET agenda = NULL, minutes = NULL, version = version + 1 WHERE id = ?", row)
            try note(Change("dropMinutes", "meeting", id.rawValue))
        }
        try db.cleanTraces(dates)
        try db.cleanContacts(withdrawnBefore: moment - ReadScope.undoTerm)
        if let entries = try db.entriesToCut(before: dates.log) {
            let hash = try db.cutJournal(entries)
            try note(Change(JournalCut.action, "log", String(entries.upperBound), after: .text(hash)))
        }
        return list
    }

    /// Sets how long something is kept.
    ///
    /// - Parameter name: The setting: `retention.contactMonths`.
    public func setRetention(_ name: String, to value: Int) throws {
        try require(.administer, in: .network)
        try requireFreshSignIn()
        var faults = Faults()
        if !RetentionTerms.settings.contains(where: { $0.name == name }) {
            faults.note("/name", .valueNotAllowed, "known: \(RetentionTerms.settings.map(\.name).joined(separator: ", "))")
        }
        if !(1...1200).contains(value) { faults.note("/value", .outOfRange, "\(value) found; 1 to 1200 is asked") }
        try faults.refuse()
        try db.run(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value, "
                + "version = version + 1", name, String(value))
        try note(Change("setRetention", "setting", name, after: .int(value)))
    }
}

/// The days and moments before which things are past their terms.
struct RetentionDates: Sendable {
    let contacts: CalendarDay
    let names: CalendarDay
    let minutes: CalendarDay
    let today: CalendarDay
    let sessions: Int
    let mails: Int
    let links: Int
    let log: Int

    init(_ terms: RetentionTerms, today: CalendarDay, moment: Int) {
        let day = 86_400_000
        self.today = today
        contacts = Self.day(months: terms.contactMonths, before: today)
        names = CalendarDay(year: today.year - terms.nameYears, month: 1, day: 1) ?? today
        minutes = Self.day(months: 12 * terms.minutesYears, before: today)
        sessions = moment - (today.number - Self.day(months: terms.sessionMonths, before: today).number) * day
        mails = moment - terms.mailDays * day
        links = moment - terms.linkDays * day
        log = moment - (today.number - Self.day(months: 12 * terms.logYears, before: today).number) * day
    }

    /// The same day so many months earlier; the last of the month where there is none.
    static func day(months: Int, before day: CalendarDay) -> CalendarDay {
        let parts = day.parts
        let month = parts.year * 12 + parts.month - 1 - months
        for last in stride(from: parts.day, through: 1, by: -1) {
            if let found = CalendarDay(year: month / 12, month: month % 12 + 1, day: last) { return found }
        }
        return day
    }
}
