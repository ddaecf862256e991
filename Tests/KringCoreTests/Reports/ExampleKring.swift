import Foundation

@testable import KringCore

/// The example network of a Sunday in November, in a database of its own.
///
/// Dijle-Nete has the persons `p-001` to `p-060`: `p-001` and `p-002` are its chairs, `p-003` is a member without an office,
/// `p-006` was its chair until 2025. Pallieterland begins with `p-061`, its chair.
struct ExampleKring {
    static let today: CalendarDay = day("2026-11-22")
    static let dijleNete: Circle.ID = "dijle-nete"
    static let fiveZones: [Zone.ID] = ["bonstato", "klein-brabant-vaartland", "mechelen-katelijne", "pallieterland", "rupelaar"]
    static let now = ReportPeriod(asOf: today)
    static let chair = Actor.person("p-001")
    static let member = Actor.person("p-003")

    let directory: TestDirectory
    let kring: Kring

    init(playbook: PlaybookShelf? = nil) throws {
        directory = try TestDirectory()
        let own = try OwnPlaybook.read()
        let database = try directory.database()
        _ = try database.fillWithExample(on: Self.today, playbook: own, at: WallClock.fixed(Self.today).milliseconds())
        kring = Kring(database: database, playbook: playbook ?? PlaybookShelf(own), clock: .fixed(Self.today))
    }

    /// Who coordinates the umbrella of the midwives.
    func coordinator() throws -> Actor {
        let offices = try kring.database.read { try $0.list(Office.self) }.map(\.value)
        guard let person = offices.first(where: { $0.kind == .coordinator })?.person else { throw KringError.notFound }
        return .person(person)
    }

    /// The same file, read by a program that has just begun and remembers nothing.
    func reopened() throws -> Kring {
        Kring(
            database: try Database(path: kring.database.path, mode: .read), playbook: kring.playbook, clock: kring.clock)
    }

    func circle(_ id: Circle.ID = dijleNete, by actor: Actor, _ period: ReportPeriod = now) throws -> CircleStatusView {
        try kring.read(by: actor) { try $0.circleStatus(id, period) }
    }

    func zone(_ id: Zone.ID, by actor: Actor = .region, _ period: ReportPeriod = now) throws -> ZoneReport {
        try kring.read(by: actor) { try $0.zoneStatus(id, period) }
    }

    func change(_ what: (WriteScope) throws -> Void) throws {
        try kring.write(by: .operator, source: .command, what)
    }
}

/// Everything that can be asked, on one day, by those who see the most and the least of it.
struct Everything: Hashable {
    var region: TerritoryReport
    var open: TerritoryReport
    var oneZone: ZoneReport
    var oneProfession: ProfessionReport
    var circles: [CircleStatusView] = []
    var outward: [CircleStatusView] = []
    var attendance: [CircleAttendanceView] = []
    var umbrella: UmbrellaStatusView
    var numbers: UmbrellaStatusView

    init(_ kring: Kring, _ period: ReportPeriod) throws {
        region = try kring.flandersStatus(by: .region, period)
        open = try kring.flandersStatus(by: .open, period)
        oneProfession = try kring.professionStatus("vroedvrouw", by: .region, period)
        oneZone = try kring.read(by: .region) { try $0.zoneStatus("mechelen-katelijne", period) }
        umbrella = try kring.read(by: .operator) { try $0.umbrellaStatus("koepel-vroedvrouwen", period) }
        numbers = try kring.read(by: .region) { try $0.umbrellaStatus("koepel-vroedvrouwen", period) }
        let ids = try kring.database.read { try $0.list(Circle.self) }.map(\.value.id).sorted()
        for id in ids {
            circles.append(try kring.read(by: .operator) { try $0.circleStatus(id, period) })
            outward.append(try kring.read(by: .open) { try $0.circleStatus(id, period) })
            attendance.append(try kring.read(by: .operator) { try $0.circleAttendance(id, period) })
        }
    }

    /// Which parts differ.
    func differences(from other: Everything) -> [String] {
        var parts: [String] = []
        func compare<Part: Hashable>(_ name: String, _ part: KeyPath<Everything, Part>) {
            if self[keyPath: part] != other[keyPath: part] { parts.append(name) }
        }
        compare("region", \.region)
        compare("open", \.open)
        compare("zone", \.oneZone)
        compare("profession", \.oneProfession)
        compare("circles", \.circles)
        compare("outward", \.outward)
        compare("attendance", \.attendance)
        compare("umbrella", \.umbrella)
        compare("numbers", \.numbers)
        return parts
    }
}
