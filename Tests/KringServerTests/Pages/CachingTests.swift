import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `What a browser or a proxy may keep of a page` {
    @Test(arguments: PageRole.allCases) func `is nothing of what somebody who is signed in sees`(role: PageRole) async throws {
        let server = try TestServer.marked()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: role, client)
            var kept = 0
            for route in Site.routes where route.method == .get {
                let address = `Who may see which page`.address(of: route, server)
                let answer = try await browser.get(address)
                let rule = try #require(answer.headers[.cacheControl], "\(address)")
                #expect(answer.headers[.vary] == "Cookie", "\(address) as \(role)")
                guard rule.hasPrefix("public") else {
                    #expect(rule.contains("no-store"), "\(address) as \(role): \(rule)")
                    continue
                }
                kept += 1
                #expect(role == .open, "\(address) may be kept of \(role)")
                #expect(answer.status == 200 && answer.headers[.setCookie] == nil, "\(address)")
                #expect(!answer.text.contains("name=\"formulier\""), "\(address): what is in a form is for one browser")
            }
            #expect(role == .open ? kept > 8 : kept == 0)
        }
    }

    @Test func `is what is so now: the first page after a change says it`() async throws {
        let server = try TestServer()
        let path = "/kringen/\(TestServer.circle)"
        var circle = try #require(server.network.circles.first { $0.id == TestServer.circle })
        circle.name = "Kring met een nieuwe naam"
        let renamed = circle
        try await server.composition.application().test(.router) { client in
            let first = try await Browser(client).get(path)
            let again = try await Browser(client).get(path)
            #expect(first.status == 200 && again.text == first.text)
            _ = try server.kring.write(by: .operator, source: .command) {
                try $0.changeCircle(renamed, expectedVersion: nil)
            }
            let changed = try await Browser(client).get(path)
            #expect(changed.text.contains("Kring met een nieuwe naam") && !first.text.contains("Kring met een nieuwe naam"))
        }
    }

    @Test func `is nothing of a page that takes a dead cookie away, and of one that went wrong`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = Browser(client)
            browser.cookies = ["__Host-kring": String(repeating: "A", count: 43)]
            let page = try await browser.get("/zones")
            #expect(page.headers[.setCookie]?.contains("Max-Age=0") == true)
            #expect(page.headers[.cacheControl] == "private, no-store")
            let missing = try await Browser(client).get("/zones/nergens")
            #expect(missing.status == 404 && missing.headers[.cacheControl] == "private, no-store")
            let open = try await Browser(client).get("/zones")
            let style = try #require(open.text.firstMatch(of: /href="(\/vast\/stijl[^"]+)"/)?.1)
            let sheet = try await Browser(client).get(String(style))
            #expect(sheet.headers[.cacheControl]?.contains("immutable") == true && sheet.headers[.vary] == nil)
        }
    }

    @Test func `and the way out stands on a page that went wrong too, until it was taken`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let missing = try await chair.get("/zones/nergens")
            #expect(missing.status == 404 && missing.text.contains("href=\"/afmelden\""))
            let strange = try await chair.post("/mijn-gegevens/verbeteren", [:], withToken: false)
            #expect(strange.status == 400 && strange.text.contains("href=\"/afmelden\""))
            try await chair.get("/mijn-gegevens")
            let gone = try await chair.post("/mijn-gegevens/wissen", ["zeker": "ja"])
            #expect(gone.status == 200 && !gone.text.contains("href=\"/afmelden\""))
        }
    }
}
