import Testing

@testable import KringCore

@Suite struct `Taking data out` {
    private static func network(_ bytes: [UInt8]) throws -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func `a chair gets all of her circle and nothing of another, and it can be read in again`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let bytes = try network.kring.write(by: Who.chair, source: .web) { try $0.exportCircle("a") }
        let text = try Self.network(bytes)
        for word in ["\"kring/1\"", "p-member", "p-former", "gehouden", "afspraak", "doel", "signaal", "overmacht"] {
            #expect(text.contains(word), "\(word)")
        }
        for word in ["p-member-b", "p-nobody", "bij-b", "koepel\"", "Kring b"] { #expect(!text.contains(word), "\(word)") }
        #expect(!text.contains("\"givenOn\""), "when people can come is theirs alone")
        let empty = try SmallNetwork(isFilled: false)
        defer { empty.remove() }
        _ = try empty.kring.database.importNetwork(JSONSource(bytes), by: "test", at: 0)
        #expect(try empty.kring.database.network().memberships.count == 5)
    }

    @Test func `is for chair and secretary of the circle, is in the log, and asks for a fresh sign-in`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in [
            Actor.person("p-member"), .person("p-speaker"), .person("p-chair-b"), .person("p-coordinator"),
            .careCouncil(["z"]), .administrator, .open,
        ] {
            #expect(throws: KringError.self) {
                try network.kring.write(by: actor, source: .web) { _ = try $0.exportCircle("a") }
            }
        }
        #expect(throws: KringError.notFound) {
            try network.kring.write(by: Who.chair, source: .web) { _ = try $0.exportCircle("geen") }
        }
        _ = try network.kring.write(by: Who.secretary, source: .web) { try $0.exportCircle("a") }
        let log = try network.kring.read(by: Who.chair) { try $0.history(of: "a").entries }
        #expect(log.first?.parts.map(\.action) == ["exportCircle"])
        #expect(log.first?.undo == .refused(.neverUndone))
    }

    @Test func `everything is for an administrator who broke the glass of all, without minutes or when people can come`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        #expect(throws: KringError.self) { try network.kring.exportAll(by: .administrator) }
        #expect(throws: KringError.self) { try network.kring.exportAll(by: Who.chair) }
        try network.kring.database.write(touching: .everything) { db in
            try db.run("UPDATE meeting SET agenda = 'geheim', minutes = 'geheim verslag' WHERE slug = 'gehouden'")
            try db.insert(Availability(person: "p-member", givenOn: day("2026-05-01")))
        }
        var actor = Actor.administrator
        actor.breakGlass = Actor.BreakGlass(circle: "a", reason: "vraag van een lid", until: .max)
        #expect(throws: KringError.self) { try network.kring.exportAll(by: actor) }
        actor.breakGlass = Actor.BreakGlass(circle: nil, reason: "verhuis van de dienst", until: .max)
        let text = try Self.network(try network.kring.exportAll(by: actor))
        #expect(text.contains("p-member-b") && text.contains("gehouden") && !text.contains("geheim"))
        #expect(!text.contains("\"givenOn\"") && text.contains("\"memberships\""))
        let own = try network.kring.write(by: Who.chair, source: .web) { try $0.exportCircle("a") }
        #expect(try Self.network(own).contains("geheim verslag"), "a chair's own export holds them")
        #expect(try !Self.network(own).contains("\"givenOn\""), "when people can come is theirs alone")
    }
}
