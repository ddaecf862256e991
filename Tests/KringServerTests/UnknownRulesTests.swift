import KringCore
import Testing

@testable import kring_server

/// A network may come from elsewhere, and a rule file may be taken away: neither may silence the service.
@Suite struct `A circle that is held to rules which the playbook does not have` {
    @Test func `is judged by the generic ones, which the answer names, and leaves no other answer out`() async throws {
        let server = try TestServer { network in
            let circles = network.circles.filter { $0.id == "lok-lier" }.map { circle in
                var circle = circle
                circle.ruleSet = "verdwenen"
                return circle.recordValue
            }
            return ["circles": .array(circles)]
        }
        let inUse = try server.kring.database.ruleSetsInUse()
        #expect(server.kring.playbook.current.missing(among: inUse) == ["verdwenen"])
        try await server.run { client in
            let status = try await client.get("/circles/lok-lier/status")
            #expect(status.status == 200)
            #expect(try status.json.object?["rule"]?.object?["id"] == "generic")
            #expect(try await client.get("/circles/lok-lier").json.object?["ruleSet"] == "verdwenen")
            for path in ["/zones/pallieterland/professions", "/flanders/professions", "/professions/huisarts/zones"] {
                #expect(try await client.get(path).status == 200, "\(path)")
            }
        }
    }
}
