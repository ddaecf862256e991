import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `Looking through broken glass` {
    @Test func `into all circles stands in the history of each that was looked at, and of no other`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .administrator, client)
            try await browser.get("/beheer/inzage")
            let asked = ["kring": DoorText.everyCircleWord, "reden": "Een lid vraagt hulp."]
            #expect(try await browser.post("/beheer/inzage", asked).status == 303)
            #expect(try await browser.get("/kringen/\(TestServer.circle)").status == 200)
        }
        func looks(_ circle: Circle.ID) throws -> Int {
            try server.kring.read(by: .operator) { try $0.history(of: circle) }.entries.count { entry in
                entry.parts.contains { $0.action == "lookThroughBrokenGlass" }
            }
        }
        #expect(try looks(TestServer.circle) == 1)
        for circle in server.network.circles where circle.id != TestServer.circle { #expect(try looks(circle.id) == 0) }
    }

    @Test func `shows nothing that cannot be written down`() async throws {
        let server = try TestServer()
        let disk = FullDisk(under: server)
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .administrator, client)
            try await browser.get("/beheer/inzage")
            let asked = ["kring": TestServer.circle.rawValue, "reden": "Een lid vraagt hulp."]
            #expect(try await browser.post("/beheer/inzage", asked).status == 303)
            let page = "/kringen/\(TestServer.circle)"
            #expect(try await browser.get(page).status == 200)
            try disk.fill()
            #expect(try await browser.get(page).status == 503)
            try disk.empty()
            #expect(try await browser.get(page).status == 200)
        }
    }
}
