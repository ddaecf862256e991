import Foundation
import KringCore
import Testing

@Suite struct `Loading the territory` {
    /// A program on a database file of its own.
    final class Program {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("territory-\(UUID().uuidString).sqlite").path
        let database: Database

        init() throws { database = try Database(path: path) }

        deinit {
            for suffix in ["", "-wal", "-shm", "-lock", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
        }

        func load(_ playbook: Playbook, by actor: Actor = .operator) throws -> TerritoryChanges {
            try kring(playbook).loadTerritory(by: actor, source: .command)
        }

        func kring(_ playbook: Playbook) -> Kring { Kring(database: database, playbook: PlaybookShelf(playbook)) }

        /// The stays of municipalities in a zone, as stored.
        func stays(_ zone: Zone.ID) throws -> [String] {
            try kring(Playbook(identity: "", ruleSets: [:])).read(by: .open) { scope in
                var lines: [String] = []
                for municipality in try OwnPlaybook.read().territory.municipalities where municipality.municipality.zone == zone {
                    let stored = try scope.municipality(municipality.municipality.id).value
                    lines.append(
                        "\(stored.id) \(stored.name) \(stored.valid.from?.description ?? "") \(stored.valid.to?.description ?? "")"
                    )
                }
                return lines
            }
        }
    }

    static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

    @Test func `everything comes in once, and a second run changes nothing`() throws {
        let program = try Program()
        let playbook = try OwnPlaybook.read()
        let first = try program.load(playbook)
        #expect(
            first.inserted.mapValues(\.count) == [
                .regionalZones: 4, .zones: 60, .municipalities: 362, .professions: 20, .mergers: 43,
            ])
        #expect(first.changed.isEmpty && first.kept.isEmpty)
        let generation = program.database.generation
        let second = try program.load(playbook)
        #expect(second.isEmpty && second.kept.isEmpty)
        #expect(program.database.generation == generation)
        #expect(try program.stays("voorkempen").contains("ranst-2025 Ranst 2025-01-01 "))
    }

    @Test func `what else is known of a thing is stored and read back whole`() throws {
        let program = try Program()
        let playbook = try OwnPlaybook.read()
        _ = try program.load(playbook)
        try program.kring(playbook).read(by: .open) { scope in
            for zone in playbook.territory.zones { #expect(try scope.reference(of: zone.zone.id) == zone) }
            for regional in playbook.territory.regionalZones {
                #expect(try scope.reference(of: regional.regionalZone.id) == regional)
            }
            for municipality in playbook.territory.municipalities {
                #expect(try scope.reference(of: municipality.municipality.id) == municipality)
            }
            for profession in playbook.professions {
                #expect(try scope.reference(of: profession.profession.id) == profession)
            }
            let mergers = try scope.mergers()
            #expect(Set(mergers) == Set(playbook.territory.mergers))
            #expect(try scope.reference(of: Zone.ID(known: "nergens")) == nil)
        }
    }

    @Test func `new things are added, names follow, open stays are closed, and history stays`() throws {
        let program = try Program()
        var playbook = try OwnPlaybook.read()
        _ = try program.load(playbook)

        func change(_ id: Municipality.ID, _ body: (inout MunicipalityReference) -> Void) throws {
            let index = try #require(playbook.territory.municipalities.firstIndex { $0.municipality.id == id })
            body(&playbook.territory.municipalities[index])
        }
        try change("lier") { $0.municipality.valid.to = Self.day("2027-01-01") }
        try change("duffel") { $0.municipality.name = "Duffel aan de Nete" }
        try change("ranst") { $0.municipality.valid.to = Self.day("2026-01-01") }
        try change("nijlen") { $0.municipality.zone = "bonstato" }
        var moved = try #require(playbook.territory.municipalities.first { $0.municipality.id == "lier" })
        moved.municipality.id = "lier-2027"
        moved.municipality.zone = "bonstato"
        moved.municipality.valid = DateSpan(from: Self.day("2027-01-01"))
        playbook.territory.municipalities.append(moved)
        playbook.territory.municipalities.removeAll { $0.municipality.id == "berlaar" }
        playbook.professions[0].association = "Iemand anders"

        let changes = try program.load(playbook)
        #expect(changes.inserted == [.municipalities: ["lier-2027"]])
        #expect(
            changes.changed.map { "\($0.list.rawValue)/\($0.id) \($0.what)" } == [
                "municipalities/duffel [\"name: Duffel → Duffel aan de Nete\"]",
                "municipalities/lier [\"validTo: – → 2027-01-01\"]",
                "professions/huisarts [\"what else is known\"]",
            ])
        #expect(
            changes.kept.map { "\($0.id) \($0.what)" } == [
                "nijlen [\"zone: pallieterland → bonstato\"]", "ranst [\"validTo: 2025-01-01 → 2026-01-01\"]",
            ])
        #expect(
            try program.stays("pallieterland") == [
                "berlaar Berlaar 2019-01-01 ", "duffel Duffel aan de Nete 2019-01-01 ", "lier Lier 2019-01-01 2027-01-01",
                "nijlen Nijlen 2019-01-01 ", "ranst Ranst 2019-01-01 2025-01-01",
            ])
        #expect(try program.load(playbook).isEmpty)
    }

    @Test func `nobody but an administrator loads it`() throws {
        let program = try Program()
        #expect(throws: KringError.self) {
            try program.load(try OwnPlaybook.read(), by: Actor(.careCouncil(["pallieterland"])))
        }
        #expect(throws: KringError.self) { try program.load(try OwnPlaybook.read(), by: .open) }
    }
}
