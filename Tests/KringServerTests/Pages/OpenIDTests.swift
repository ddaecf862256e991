import Foundation
import HTTPTypes
import KringCore
import NIOHTTP1
import Testing

@testable import kring_server

@Suite struct `Signing in at a provider of another hand` {
    /// Goes to the provider, is somebody there, and comes back.
    private static func signIn(_ browser: Browser, as subject: String, _ fields: [String: String] = [:]) async throws
        -> TestAnswer
    {
        let address = try await browser.leaveForProvider(fields)
        let back = try await ProviderSite.ask(.POST, address, body: "sub=\(subject)")
        return try await browser.comeBack(back.location)
    }

    private static func begin() throws -> (peer: Peer, settings: OpenIDSettings) {
        let peer = try Peer("openid_mock.py", [TestServer.publicAddress + OpenIDPages.returnPath])
        let words = peer.line().split(separator: " ").map(String.init)
        try #require(words.count == 3, "the provider did not begin: \(words)")
        return (
            peer,
            OpenIDSettings(
                issuer: "http://localhost:\(words[0])", client: words[1], secret: words[2],
                returnAddress: TestServer.publicAddress + OpenIDPages.returnPath)
        )
    }

    @Test func `staff of an organisation that is known signs in, each under an account of her own`() async throws {
        let (peer, settings) = try Self.begin()
        defer { peer.end() }
        let kept = KeptLog()
        let server = try TestServer.with(settings, log: kept.log)
        try await server.browse { browser in
            let browser = browser()
            let form = try await browser.get("/aanmelden?naar=/zones/mechelen-katelijne")
            #expect(form.text.contains("Aanmelden met ACM/IDM"))
            let address = try await browser.leaveForProvider(["naar": "/zones/mechelen-katelijne"])
            let cookie = try #require(browser.cookies["__Host-kring-organisatie"])
            let back = try await ProviderSite.ask(.POST, address, body: "sub=an-1")
            let answer = try await browser.comeBack(back.location)
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == "/zones/mechelen-katelijne")
            #expect(browser.cookies["__Host-kring-organisatie"] == nil)
            let session = try #require(browser.cookies["__Host-kring"])
            let secret = try #require(Secret(session))
            let signedIn = try #require(try server.kring.signedIn(with: secret))
            #expect(signedIn.stage == .complete, "the second factor is the provider's")
            #expect(signedIn.actor.kind == .careCouncil([TestServer.zone]))
            #expect(try await browser.get("/mijn/sessies").text.contains("Firefox op Linux"))
            let account = try #require(try server.providerAccounts().first)
            #expect(account.subject == Account.Subject(issuer: settings.issuer, subject: "an-1"))
            #expect(account.organisation?.text == TestServer.organisation)
            #expect(account.email == nil && account.label == nil, "no more is kept than what tells her from others")
            // Nothing that opens anything, and no name, in the log.
            #expect(kept.lastSignIn?["outcome"] == "signedIn")
            #expect(kept.lastSignIn?["actor"]?.string == "careCouncil:mechelen-katelijne account:\(account.id)")
            let query = try #require(back.location?.split(separator: "?").last)
            let values = query.split(separator: "&").compactMap { $0.split(separator: "=").last.map(String.init) }
            for word in values + [cookie, session, settings.secret, "an-1", "Aanmelder"] {
                #expect(word.count >= 4 && !kept.text.contains(word), "\(word)")
            }
        }
        // The second time, and in another browser, it is the same account.
        try await server.browse { browser in
            let answer = try await Self.signIn(browser(), as: "an-1")
            #expect(answer.headers[.location] == MyPages.path)
        }
        #expect(try server.providerAccounts().count == 1)
    }

    @Test func `who works for nobody known, or comes back without her state, is told so and not signed in`() async throws {
        let (peer, settings) = try Self.begin()
        defer { peer.end() }
        let server = try TestServer.with(settings)
        try await server.browse { browser in
            let browser = browser()
            let unknown = try await Self.signIn(browser, as: "bo-2")
            #expect(unknown.headers[.location] == outcome(.unknown))
            #expect(try await browser.get(outcome(.unknown)).text.contains("We kennen je organisatie niet"))
            let none = try await Self.signIn(browser, as: "cas-3")
            #expect(none.headers[.location] == outcome(.unknown), "a provider that names no organisation")
            let address = try await browser.leaveForProvider()
            let back = try await ProviderSite.ask(.POST, address, body: "action=deny")
            // This provider forgets the state when somebody stops: what it says then is nobody's.
            #expect(try await browser.comeBack(back.location).headers[.location] == outcome(.over))
            #expect(browser.cookies["__Host-kring"] == nil)
        }
        #expect(try server.providerAccounts().isEmpty)
        // A secret that is not ours is the operator's trouble, and nobody is signed in.
        var wrong = settings
        wrong.secret = "another"
        let stranger = try TestServer.with(wrong)
        try await stranger.browse { browser in
            let answer = try await Self.signIn(browser(), as: "an-1")
            #expect(answer.headers[.location] == outcome(.unavailable))
        }
    }
}

@Suite struct `The pages of signing in at a provider` {
    @Test func `without a provider there is no button, and nothing behind it`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            let form = try await browser.get("/aanmelden")
            #expect(!form.text.contains("/aanmelden/organisatie"))
            #expect(try await browser.post("/aanmelden/organisatie", [:]).status == 404)
            #expect(try await browser.get("/aanmelden/organisatie?uitkomst=voorbij").status == 404)
            #expect(try await browser.get(OpenIDPages.returnPath + "?code=a&state=b").status == 404)
        }
    }

    @Test func `the button leads on with all that a sign-in is held against`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let settings = provider.settings { settings in
            settings.name = "Toegang & Co"
            settings.scope = "openid vo"
            settings.strengths = ["urn:sterk"]
        }
        let server = try TestServer.with(settings)
        try await server.browse { browser in
            let browser = browser()
            #expect(try await browser.get("/aanmelden").text.contains("Aanmelden met Toegang &amp; Co"))
            #expect(try await browser.post("/aanmelden/organisatie", [:], withToken: false).status == 400)
            #expect(try await browser.post("/aanmelden/organisatie", [:], headers: [.secFetchSite: "cross-site"]).status == 403)
            let answer = try await browser.post("/aanmelden/organisatie", [:])
            #expect(answer.status == 200)
            #expect(answer.headers[.cacheControl] == "private, no-store")
            #expect(answer.headers[.referrerPolicy] == "no-referrer")
            #expect(answer.headers[.contentSecurityPolicy]?.contains("form-action 'self'") == true)
            let line = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-kring-organisatie=") })
            for part in ["Path=/;", "HttpOnly", "Secure", "SameSite=Lax", "Max-Age=600"] { #expect(line.contains(part)) }
            let address = try #require(answer.headers[.refresh]).dropFirst("0; url=".count)
            #expect(answer.text.contains(address.replacing("&", with: "&amp;")), "and by a link, where it does not lead on")
            let parts = try #require(URLComponents(string: String(address))?.queryItems)
            let fields = Dictionary(parts.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $0 + $1 })
            let trip = ProviderTrip(
                browser: try #require(browser.cookies["__Host-kring-organisatie"].flatMap { Secret($0) }))
            #expect(
                fields == [
                    "response_type": "code", "client_id": "kring", "redirect_uri": settings.returnAddress,
                    "scope": "openid vo", "state": trip.state, "nonce": trip.nonce, "code_challenge": trip.challenge,
                    "code_challenge_method": "S256", "max_age": "43200", "acr_values": "urn:sterk",
                ])
            #expect(Set([trip.state, trip.nonce, trip.verifier, trip.challenge, trip.browser.text]).count == 5)
            let again = try await browser.leaveForProvider(["opnieuw": "ja"])
            #expect(again.contains("max_age=0") && again.contains("prompt=login"))
        }
    }

    @Test func `nobody is led away by what comes back`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let server = try TestServer.with(provider.settings())
        try await server.browse { browser in
            for place in ["https://elders.example.org", "//elders.example.org", "/aanmelden/organisatie"] {
                #expect(try await browser().trip(["naar": place]).headers[.location] == MyPages.path)
            }
            let page = try await browser().get("/aanmelden/organisatie?uitkomst=%3Cscript%3E")
            #expect(page.status == 303 && page.headers[.location] == "/aanmelden")
        }
    }

    @Test(arguments: ProviderText.Outcome.allCases)
    func `every ending has its page, and leads to the other way in`(ending: ProviderText.Outcome) async throws {
        let settings = OpenIDSettings(
            issuer: "https://toegang.example.org", client: "kring", secret: "x",
            returnAddress: TestServer.publicAddress + OpenIDPages.returnPath)
        let server = try TestServer(openID: OpenIDProvider(settings))
        try await server.browse { browser in
            let page = try await browser().get(outcome(ending))
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>\(ProviderText.notice(ending, "ACM/IDM").title)</h1>"))
            #expect(page.text.contains("href=\"/aanmelden\""))
            #expect(page.headers[.cacheControl] == "private, no-store")
        }
    }
}
