import HTTPTypes
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `Pages when something goes wrong` {
    @Test func `each says what happened and where to go from here`() {
        let missing = FailureText.failure(status: 404, at: "/nergens", isSignedIn: false)
        #expect(missing.title == "Deze pagina vinden we niet" && missing.ways.map(\.href) == ["/"])
        let refused = FailureText.failure(status: 403, at: "/kringen/dijle-nete/leden", isSignedIn: true)
        #expect(refused.text == "Deze pagina is voor de voorzitters van deze kring.")
        #expect(refused.ways.map(\.href) == ["/kringen/dijle-nete#contact", "/kringen/dijle-nete"])
        #expect(FailureText.failure(status: 403, at: "/zones/dender", isSignedIn: true).ways.map(\.href) == ["/"])
        let broken = FailureText.failure(status: 500, at: "/zones", isSignedIn: true)
        #expect(broken.title == "Er ging bij ons iets mis" && broken.ways.first?.href == "/zones")
        #expect(FailureText.failure(status: 503, at: "//elders.example", isSignedIn: false).ways.first?.href == "/")
    }

    @Test func `a form whose session ended keeps what was typed, and is saved after signing in`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .member, client)
            let page = try await browser.get("/mijn-gegevens").text
            let version = try #require(page.firstMatch(of: #/name="versie" value="(\d+)"/#)).1
            let address = try server.address(of: server.member)
            let typed = [
                "versie": String(version), "voornaam": "Amélie <b>", "naam": "Proef", "mail": address, "telefoon": "015 11 22 33",
            ]
            let old = browser.formToken
            // The session ends while she types.
            browser.cookies = browser.cookies.filter { !$0.key.hasSuffix("kring") }
            let kept = try await browser.post(
                "/mijn-gegevens/verbeteren", typed.merging(["formulier": old ?? ""]) { $1 }, withToken: false)
            #expect(kept.status == 400 && kept.text.contains(FailureText.signInFirst))
            #expect(kept.text.contains("value=\"Amélie &lt;b&gt;\"") && kept.text.contains("value=\"015 11 22 33\""))
            #expect(kept.text.contains("action=\"/mijn-gegevens/verbeteren\""))
            #expect(try server.kring.read(by: .person(server.member)) { try $0.myself().value.givenName } != "Amélie <b>")
            _ = try await server.signIn(address, in: browser)
            try await browser.get("/mijn-gegevens")
            let saved = try await browser.post("/mijn-gegevens/verbeteren", typed)
            #expect(saved.headers[.location] == "/mijn-gegevens?bewaard=ja", "\(saved.text)")
        }
    }

    @Test func `a form of another site is not kept`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .member, client)
            let answer = try await browser.post(
                "/mijn-gegevens/verbeteren", ["voornaam": "Vreemd"], headers: [.secFetchSite: "cross-site"], withToken: false)
            #expect(answer.status == 403 && !answer.text.contains("Vreemd"))
        }
    }
}
