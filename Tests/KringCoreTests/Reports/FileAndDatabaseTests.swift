import Foundation
import Testing

@testable import KringCore

@Suite struct `The three scenarios in a database` {
    private static let periods: [(CalendarDay, Int?)] = [
        (day("2026-06-30"), nil), (day("2026-02-28"), nil), (day("2027-01-05"), 2026), (day("2025-03-01"), 2026),
        (day("2026-12-31"), 2026), (day("2026-06-30"), 2024),
    ]

    @Test(arguments: 1...3) func `stand as they do in memory, in the order of the file`(number: Int) throws {
        let network = try Scenario(number).network
        let facts = NetworkFacts(network)
        let directory = try TestDirectory()
        let database = try directory.database()
        let file = Scenario.folder.appendingPathComponent("scenario-\(number).json")
        _ = try database.importNetwork(JSONSource(Array(Data(contentsOf: file))), by: "test", at: 0)
        let playbook = Playbook(identity: "scenarios", ruleSets: Scenario.ruleSets)
        let kring = Kring(database: database, playbook: PlaybookShelf(playbook), clock: .fixed(day("2026-06-30")))
        for (asOf, year) in Self.periods {
            let inMemory = try facts.status(by: Scenario.ruleSets, asOf: asOf, year: year)
            let report = try kring.read(by: .operator) { try $0.networkStatus(.everything, ReportPeriod(asOf: asOf, year: year)) }
            let wanted = inMemory.circles.map { Told($0) { facts.person($0) } }
            let told = report.status.circles.map { Told($0) { report.persons[$0] ?? "p-nobody" } }
            #expect(told.map(\.status.circle) == network.circles.map(\.id), "the order of the file")
            for (told, wanted) in zip(told, wanted) {
                #expect(told == wanted, "scenario \(number), \(asOf), \(wanted.status.circle)")
            }
            #expect(report.status.umbrellas == inMemory.umbrellas, "scenario \(number), \(asOf)")
            #expect(report.status.zones.map(\.zone) == network.zones.map(\.id))
            #expect(report.status.zones.map(\.withoutKeys) == inMemory.zones.map(\.withoutKeys), "scenario \(number), \(asOf)")
        }
    }

    @Test(arguments: 1...3) func `give each circle and each zone alone the status it has among all`(number: Int) throws {
        let network = try Scenario(number).network
        let directory = try TestDirectory()
        let database = try directory.database()
        try database.write(touching: .everything) { db in try NetworkWriter(db).add(network) }
        let playbook = Playbook(identity: "scenarios", ruleSets: Scenario.ruleSets)
        let kring = Kring(database: database, playbook: PlaybookShelf(playbook), clock: .fixed(day("2026-06-30")))
        let period = ReportPeriod(asOf: day("2026-06-30"))
        try kring.read(by: .operator) { scope in
            let all = try scope.networkStatus(.everything, period).status
            for circle in all.circles {
                let alone = try scope.networkStatus(.circle(circle.circle), period).status
                #expect(alone.circles == [circle] && alone.zones.isEmpty)
            }
            for zone in all.zones.prefix(8) {
                let alone = try scope.networkStatus(.zone(zone.zone), period).status
                #expect(alone.zones == [zone])
                let covering = Set(zone.professions.flatMap { $0.circles.map(\.circle) })
                #expect(alone.circles.allSatisfy { covering.contains($0.circle) })
                // The answer to others is in the order of ids, the operator's in that of the file.
                let told = try scope.zoneStatus(zone.zone, period).professions
                #expect(told.map(\.profession.id) == told.map(\.profession.id).sorted())
                let states = Dictionary(uniqueKeysWithValues: told.map { ($0.profession.id, $0.state) })
                #expect(states == Dictionary(uniqueKeysWithValues: zone.professions.map { ($0.profession, $0.state) }))
            }
        }
        #expect(throws: KringError.forbidden) {
            try kring.read(by: .administrator) { try $0.networkStatus(.everything, period) }
        }
    }

    /// A circle's status with ids for the numbers of persons.
    private struct Told: Hashable {
        var status: CircleStatus
        var persons: [Person.ID]

        init(_ status: CircleStatus, person: (Int) -> Person.ID) {
            let members = status.members.enumerated().map { (person($1.person), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
            persons = members.map(\.0)
            self.status = status
            self.status.members = members.map { _, _, member in
                var member = member
                member.person = 0
                return member
            }
        }
    }
}

extension ZoneStatus {
    /// Without the numbers of circles, which mean nothing outside of where they come from.
    fileprivate var withoutKeys: ZoneStatus {
        var zone = self
        for cell in zone.professions.indices {
            for circle in zone.professions[cell].circles.indices { zone.professions[cell].circles[circle].key = 0 }
        }
        return zone
    }
}
