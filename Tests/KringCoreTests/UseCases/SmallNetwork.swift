import Foundation
import GRDB

@testable import KringCore

/// Two circles of two umbrellas, with everybody that the table of rights knows, on a Monday in June.
///
/// Circle a (umbrella u, zones z and y): chair, secretary, delegate to the care council, three members of whom two in one
/// practice, one former member. Circle b (umbrella v, zone y): a chair and a member.
struct SmallNetwork {
    static let today: CalendarDay = day("2026-06-15")

    let kring: Kring
    let directory: URL

    /// - Parameter isFilled: Whether anything is in it.
    init(today: CalendarDay = SmallNetwork.today, isFilled: Bool = true) throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("kring-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        let database = try Database(path: directory.appendingPathComponent("kring.sqlite").path)
        kring = Kring(database: database, playbook: PlaybookShelf(Self.playbook), clock: .fixed(today))
        if isFilled { try database.write(touching: .everything) { db in try Self.fill(db) } }
    }

    func remove() {
        try? kring.database.close()
        try? FileManager.default.removeItem(at: directory)
    }

    private static let playbook: Playbook = {
        let meetings = Requirement(
            id: "meetings", kind: .eventCount(.init(kinds: [.regular], perYear: 4)), mandatory: true, source: "test")
        let chairs = Requirement(
            id: "chairs", kind: .officeCount(.init(office: .chair, minimum: 1)), mandatory: true, source: "test")
        let attendance = Requirement(
            id: "attendance",
            kind: .memberAttendance(
                .init(counts: "meetings", perYear: 2, delegation: .init(mode: .practice, minimumPracticeSize: 2))),
            source: "test")
        let version = RuleSet.Version(
            validFrom: day("2015-01-01"), startupMonths: 12, dormantAfterMonths: 12,
            requirements: [meetings, chairs, attendance])
        let rules = RuleSet(id: "rules", name: "Regels", professions: [], versions: [version])
        return Playbook(identity: "small", ruleSets: ["rules": rules])
    }()

    private static func fill(_ db: Connection) throws {
        try db.insert(RegionalZone(id: "r", name: "Regio"))
        for zone in ["z", "y"] {
            try db.insert(Zone(id: Slug(known: zone), name: zone, regionalZone: "r"))
            try db.insert(Municipality(id: Slug(known: "gemeente-\(zone)"), name: zone, zone: Slug(known: zone)))
        }
        for profession in ["vroedvrouw", "kinesist"] {
            try db.insert(
                Profession(id: Slug(known: profession), name: profession, namePlural: profession + "en", cluster: .healthCare))
        }
        for umbrella in ["u", "v"] {
            try db.insert(
                Umbrella(id: Slug(known: umbrella), name: umbrella, professions: ["vroedvrouw"], ruleSet: "rules"))
        }
        try db.insert(circle("a", umbrella: "u", zones: ["y", "z"]))
        try db.insert(circle("b", umbrella: "v", zones: ["y"]))
        for practice in ["praktijk", "andere-praktijk"] {
            try db.insert(Practice(id: Slug(known: practice), name: practice))
        }
        for person in everybody {
            try db.insert(
                Person(
                    id: person, givenName: "Voornaam", familyName: "Van \(person)", email: "\(person)@example.org",
                    professions: ["vroedvrouw"], municipality: "gemeente-z", nihdi: "12345678901"))
        }
        try fillTies(db)
        try fillMeetings(db)
    }

    static let everybody: [Person.ID] = [
        "p-chair", "p-secretary", "p-speaker", "p-member", "p-partner", "p-colleague", "p-former", "p-coordinator",
        "p-chair-b", "p-member-b", "p-nobody",
    ]

    static func circle(_ id: Circle.ID, umbrella: Umbrella.ID?, zones: [Zone.ID]) -> Circle {
        Circle(
            id: id, name: "Kring \(id)", professions: ["vroedvrouw"], umbrella: umbrella, ruleSet: "rules",
            foundedOn: day("2020-01-01"), zones: zones.map { Circle.ZoneLink(zone: $0, span: DateSpan(from: day("2020-01-01"))) })
    }

    private static func fillTies(_ db: Connection) throws {
        let practices: [Person.ID: Practice.ID] = ["p-partner": "praktijk", "p-colleague": "praktijk"]
        for person: Person.ID in ["p-chair", "p-member", "p-partner", "p-colleague"] {
            try db.insert(Membership(circle: "a", person: person, practice: practices[person], from: day("2021-01-01")))
        }
        try db.insert(Membership(circle: "a", person: "p-former", from: day("2021-01-01"), to: day("2026-06-15")))
        try db.insert(Membership(circle: "b", person: "p-member-b", from: day("2021-01-01")))
        let offices: [(Office.Holder, Person.ID, Office.Kind)] = [
            (.circle("a"), "p-chair", .chair), (.circle("a"), "p-secretary", .secretary),
            (.circle("a"), "p-speaker", .careCouncilDelegate), (.umbrella("u"), "p-coordinator", .coordinator),
            (.circle("b"), "p-chair-b", .chair),
        ]
        for (holder, person, kind) in offices {
            try db.insert(Office(holder: holder, person: person, kind: kind, from: day("2021-01-01")))
        }
        // Chair of a until yesterday: gives nothing today.
        try db.insert(
            Office(holder: .circle("a"), person: "p-former", kind: .chair, from: day("2021-01-01"), to: day("2026-06-15")))
        try db.insert(Leave(circle: "a", person: "p-member", from: day("2025-01-01"), to: day("2025-03-01")))
        try db.insert(
            Waiver(circle: "a", requirement: "chairs", year: 2025, reason: "overmacht", grantedBy: "p-coordinator"))
        try db.insert(Finding(zone: "z", profession: "kinesist", on: day("2026-01-01"), note: "gebeld"))
        try db.insert(Workforce(zone: "z", profession: "kinesist", year: 2025, count: 80, source: "schatting"))
        try db.insert(
            Signal(
                id: "signaal", circle: "a", zone: "z", raisedOn: day("2026-05-01"), subject: "wachtlijst", text: "te lang"))
        try db.insert(
            ZoneContact(
                zone: "z", subject: .profession("kinesist"), on: day("2026-02-01"), outcome: .noInterest,
                askAgainOn: day("2026-06-01"), note: "gebeld"))
        try db.insert(ZoneGoal(zone: "z", year: 2027, professions: 2))
        try db.insert(
            BoardSeat(
                zone: "z", cluster: .healthCare, organisation: "Vereniging", profession: "vroedvrouw", from: day("2026-01-01")))
        try db.insert(
            Agreement(id: "afspraak", circle: "a", title: "doorverwijzen", kind: .intercollegial, adoptedOn: day("2026-01-10")))
        try db.insert(Goal(id: "doel", circle: "a", title: "elkaar kennen"))
    }

    private static func fillMeetings(_ db: Connection) throws {
        let venue = Venue(id: "zaal", name: "Zaal")
        try db.insert(venue)
        let meetings: [(Meeting.ID, Meeting.Host, CalendarDay, Meeting.Status)] = [
            ("gehouden", .circle("a"), day("2026-03-02"), .held), ("gisteren", .circle("a"), day("2026-06-14"), .planned),
            ("later", .circle("a"), day("2026-09-07"), .planned), ("bij-b", .circle("b"), day("2026-03-03"), .planned),
            ("koepel", .umbrella("u"), day("2026-04-07"), .planned),
        ]
        for (id, host, day, status) in meetings {
            try db.insert(meeting(id, of: host, on: day, status))
        }
        let row = try db.row(of: Meeting.ID(known: "gehouden")) ?? 0
        let present: [Person.ID] = ["p-chair", "p-partner"]
        let lines = try present.map { person in
            SheetLine(
                person: try db.row(of: person) ?? 0, status: .present,
                delegateForPractice: person == "p-partner" ? try db.row(of: Practice.ID(known: "praktijk")) : nil)
        }
        try db.save(lines, ofMeeting: row, over: Sheet(version: 0, lines: []))
    }

    static func meeting(
        _ id: Meeting.ID, of host: Meeting.Host, on day: CalendarDay, _ status: Meeting.Status = .planned
    ) throws -> Meeting {
        try Meeting(
            id: id, host: host, kind: host.circle == nil ? .umbrella : .regular, title: "Bijeenkomst \(id)",
            start: LocalMoment(day: day, minute: 20 * 60), end: LocalMoment(day: day, minute: 22 * 60), status: status,
            venue: "zaal", agenda: "verwelkoming", minutes: status == .held ? "besproken" : nil)
    }
}

extension SmallNetwork {
    /// Every row of every table but the journal's own: what must not change when somebody is refused.
    func contents() throws -> [String] {
        try kring.database.read { db in
            let tables = try db.all(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
            ) { $0.text(0) }
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table): \($0)" }
            }
        }
    }

    /// The rows of the journal, with what they say of persons made readable.
    func journal() throws -> [(row: JournalRow, lines: [String])] {
        try kring.database.read { db in
            try db.all("SELECT \(JournalRow.columns) FROM journal ORDER BY number") { JournalRow($0) }.map { row in
                let lines = try row.sealed.map { blob in
                    try SealedLines.open(blob, number: row.number) { try PersonKeys.key(ofSubject: $0, in: db) }
                }
                return (row, lines?.compactMap(\.text) ?? [])
            }
        }
    }
}

/// A day that exists, for a test.
func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { preconditionFailure("\(text) is no day") }
    return day
}
