import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `Looking through broken glass` {
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
