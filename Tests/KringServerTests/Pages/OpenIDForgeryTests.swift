import Foundation
import HTTPTypes
import KringCore
import NIOHTTP1
import Synchronization
import Testing

@testable import kring_server

@Suite struct `What a provider says is held against what was asked` {
    /// One way of lying, and the word in the log for it.
    struct Lie: Sendable, CustomTestStringConvertible {
        let manner: String
        let reason: String?
        var testDescription: String { manner }
    }

    private static func lie(_ manner: String, _ reason: String?) -> Lie { Lie(manner: manner, reason: reason) }

    /// Both sides of everything that is checked: what is taken, and what is not for just one reason.
    private static let lies: [Lie] = [
        lie(#"{}"#, nil),
        // Signatures.
        lie(#"{"algorithm":"RS384"}"#, nil), lie(#"{"algorithm":"RS512"}"#, nil), lie(#"{"algorithm":"PS256"}"#, nil),
        lie(#"{"algorithm":"PS384"}"#, nil), lie(#"{"algorithm":"PS512"}"#, nil), lie(#"{"algorithm":"ES256"}"#, nil),
        lie(#"{"algorithm":"ES384"}"#, nil),
        lie(#"{"signed":"stranger"}"#, "signature"), lie(#"{"signed":"stranger","algorithm":"ES256"}"#, "signature"),
        lie(#"{"signed":"cut"}"#, "signature"), lie(#"{"signed":"cut","algorithm":"ES384"}"#, "signature"),
        lie(#"{"signed":"nothing"}"#, "signature"), lie(#"{"signed":"public"}"#, "signature"),
        // The algorithm is not the token's to choose.
        lie(#"{"signed":"nothing","header":{"alg":"none"}}"#, "algorithm"),
        lie(#"{"signed":"nothing","header":{"alg":"None"}}"#, "algorithm"),
        lie(#"{"signed":"public","header":{"alg":"HS256"}}"#, "algorithm"),
        lie(#"{"signed":"public","header":{"alg":"HS256","kid":null}}"#, "algorithm"),
        lie(#"{"signed":"secret","header":{"alg":"HS256","kid":"shared"}}"#, "algorithm"),
        lie(#"{"header":{"alg":"PS256"}}"#, "signature"), lie(#"{"header":{"alg":"RS384"}}"#, "signature"),
        lie(#"{"header":{"alg":"ES256"}}"#, "key"), lie(#"{"header":{"alg":"rs256"}}"#, "algorithm"),
        lie(#"{"header":{"alg":null}}"#, "malformed"),
        // Nor the key.
        lie(#"{"header":{"kid":"two"}}"#, "key"), lie(#"{"header":{"kid":"sealing"}}"#, "key"),
        lie(#"{"signed":"weak","header":{"kid":"weak"}}"#, "key"), lie(#"{"header":{"kid":null}}"#, nil),
        lie(#"{"signed":"stranger","header":{"jku":"https://elders.example.org/keys"}}"#, "signature"),
        lie(#"{"signed":"stranger","header":{"jwk":{"kty":"RSA","n":"AQAB","e":"AQAB"}}}"#, "signature"),
        lie(#"{"header":{"crit":["b64"]}}"#, "malformed"), lie(#"{"token":"abc"}"#, "malformed"),
        lie(#"{"token":"e30.e30."}"#, "malformed"), lie(#"{"answer":{"id_token":null}}"#, "malformed"),
        lie(#"{"answer":{"token_type":"mac"}}"#, "malformed"),
        // By whom, for whom.
        lie(#"{"claims":{"iss":"https://elders.example.org"}}"#, "issuer"), lie(#"{"claims":{"iss":null}}"#, "issuer"),
        lie(#"{"claims":{"aud":"ander"}}"#, "audience"), lie(#"{"claims":{"aud":null}}"#, "audience"),
        lie(#"{"claims":{"aud":[]}}"#, "audience"), lie(#"{"claims":{"aud":["kring"]}}"#, nil),
        lie(#"{"claims":{"aud":["kring","ander"]}}"#, "party"),
        lie(#"{"claims":{"aud":["kring","ander"],"azp":"kring"}}"#, nil),
        lie(#"{"claims":{"azp":"ander"}}"#, "party"), lie(#"{"claims":{"azp":"kring"}}"#, nil),
        lie(#"{"back":{"iss":"https://elders.example.org"}}"#, "issuer"),
        // When.
        lie(#"{"claims":{"exp":{"add":-50}}}"#, nil), lie(#"{"claims":{"exp":{"add":-70}}}"#, "expired"),
        lie(#"{"claims":{"exp":null}}"#, "expired"), lie(#"{"claims":{"exp":"9999999999"}}"#, "expired"),
        lie(#"{"claims":{"iat":{"add":50}}}"#, nil), lie(#"{"claims":{"iat":{"add":120}}}"#, "issuedAt"),
        lie(#"{"claims":{"iat":{"add":-600}}}"#, nil), lie(#"{"claims":{"iat":{"add":-700}}}"#, "issuedAt"),
        lie(#"{"claims":{"iat":null}}"#, "issuedAt"), lie(#"{"claims":{"nbf":{"add":120}}}"#, "notYet"),
        lie(#"{"claims":{"nbf":{"add":-5}}}"#, nil), lie(#"{"claims":{"auth_time":{"add":-43000}}}"#, nil),
        lie(#"{"claims":{"auth_time":{"add":-43400}}}"#, "provedAt"),
        lie(#"{"claims":{"auth_time":{"add":120}}}"#, "provedAt"), lie(#"{"claims":{"auth_time":null}}"#, nil),
        // Which sign-in, and who.
        lie(#"{"claims":{"nonce":"ander"}}"#, "nonce"), lie(#"{"claims":{"nonce":null}}"#, "nonce"),
        lie(#"{"claims":{"sub":null}}"#, "subject"), lie(#"{"claims":{"sub":""}}"#, "subject"),
        lie(#"{"claims":{"vo_orgcode":"0316.380.841"}}"#, nil), lie(#"{"claims":{"vo_orgcode":["0316380841"]}}"#, nil),
        lie(#"{"claims":{"vo_orgcode":"0316380842"}}"#, "organisation"),
        lie(#"{"claims":{"vo_orgcode":["0316380841","0207155079"]}}"#, "organisation"),
        lie(#"{"claims":{"vo_orgcode":316380841}}"#, "organisation"),
    ]

    @Test func `what holds is taken, and what does not hold in one thing is refused for that`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let kept = KeptLog()
        // A clock that stands still would ask for keys once; each lie gets its own minute.
        let minutes = MovableClock(60_000)
        let server = try TestServer.with(provider.settings(), monotonic: minutes.monotonic, log: kept.log)
        try await server.browse { browser in
            for lie in Self.lies {
                minutes.advance(seconds: 61)
                try await provider.lie(lie.manner)
                let browser = browser()
                let answer = try await browser.trip()
                if let reason = lie.reason {
                    #expect(answer.headers[.location] == outcome(.refused), "\(lie.manner)")
                    #expect(kept.lastSignIn?["outcome"] == "refused")
                    #expect(kept.lastSignIn?["reason"]?.string == reason, "\(lie.manner)")
                    #expect(browser.cookies["__Host-kring"] == nil, "\(lie.manner)")
                } else {
                    #expect(answer.headers[.location] == MyPages.path, "\(lie.manner): \(kept.lastSignIn as Any)")
                    #expect(browser.cookies["__Host-kring"] != nil, "\(lie.manner)")
                }
            }
        }
        #expect(try server.providerAccounts().count == 1)
    }

    @Test func `only algorithms that the provider lists are taken`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let kept = KeptLog()
        try await provider.lie(#"{"algorithm":"ES256","document":{"id_token_signing_alg_values_supported":["RS256"]}}"#)
        let server = try TestServer.with(provider.settings(), log: kept.log)
        try await server.browse { browser in
            #expect(try await browser().trip().headers[.location] == outcome(.refused))
            #expect(kept.lastSignIn?["reason"] == "algorithm")
            try await provider.lie(#"{"algorithm":"RS256"}"#)
            #expect(try await browser().trip().headers[.location] == MyPages.path)
        }
    }

    @Test func `a strength that is asked for must be there`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let kept = KeptLog()
        let server = try TestServer.with(provider.settings { $0.strengths = ["urn:sterk", "urn:sterker"] }, log: kept.log)
        try await server.browse { browser in
            for (claim, isTaken) in [("\"urn:sterker\"", true), ("\"urn:zwak\"", false), ("null", false)] {
                try await provider.lie(#"{"claims":{"acr":\#(claim)}}"#)
                let place = try await browser().trip().headers[.location]
                #expect(place == (isTaken ? MyPages.path : outcome(.refused)), "\(claim)")
                if !isTaken { #expect(kept.lastSignIn?["reason"] == "strength") }
            }
            #expect(try await provider.last("acr_values") == "urn:sterk urn:sterker")
        }
    }

    @Test func `what came back counts once, in the browser that was sent, and with its own state`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let kept = KeptLog()
        let server = try TestServer.with(provider.settings(), log: kept.log)
        try await server.browse { browser in
            let (mine, other) = (browser(), browser())
            let back = try await ProviderSite.ask(.GET, try await mine.leaveForProvider()).location
            let theirs = try await ProviderSite.ask(.GET, try await other.leaveForProvider()).location
            let before = try await provider.asked("token")
            // Another browser, with a trip of its own or without one, and a state that is not mine.
            #expect(try await other.comeBack(back).headers[.location] == outcome(.over))
            #expect(try await browser().comeBack(back).headers[.location] == outcome(.over))
            #expect(try await mine.comeBack(theirs).headers[.location] == outcome(.over))
            let bare = try #require(back).replacing(/state=[^&]*/, with: "state=")
            #expect(try await mine.comeBack(bare).headers[.location] == outcome(.over))
            // Looking ahead is no visit.
            let path = String(try #require(back).dropFirst(TestServer.publicAddress.count))
            let head = try await mine.send(.head, path, headers: [:], body: nil)
            #expect(head.headers[.location] == "/aanmelden")
            #expect(try await provider.asked("token") == before, "no code was shown to the provider for that")
            #expect(try await mine.comeBack(back).headers[.location] == MyPages.path)
            // Again with the cookie as it was: the trip is over, and so is the code.
            mine.cookies["__Host-kring"] = nil
            #expect(try await mine.comeBack(back).headers[.location] == outcome(.over))
            #expect(try await provider.asked("token") == before + 1)
            #expect(mine.cookies["__Host-kring"] == nil)
        }
    }

    @Test func `somebody else's code is worth nothing in my trip`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let kept = KeptLog()
        let server = try TestServer.with(provider.settings(), log: kept.log)
        try await server.browse { browser in
            let (mine, other) = (browser(), browser())
            let address = try await mine.leaveForProvider()
            let theirs = try await ProviderSite.ask(.GET, try await other.leaveForProvider()).location
            let code = try #require(theirs?.firstMatch(of: /code=([^&]*)/)?.1)
            let mixed = try await ProviderSite.ask(.GET, address).location?.replacing(/code=[^&]*/, with: "code=\(code)")
            #expect(try await mine.comeBack(mixed).headers[.location] == outcome(.refused))
            #expect(kept.lastSignIn?["reason"] == "code", "the verifier is not the one it was asked with")
            #expect(mine.cookies["__Host-kring"] == nil)
        }
    }

    @Test func `who stops at the provider is told so, and no code is shown`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let kept = KeptLog()
        let server = try TestServer.with(provider.settings(), log: kept.log)
        try await server.browse { browser in
            for back in [#"{"error":"access_denied"}"#, #"{"error":"login_required","error_description":"an-1"}"#] {
                try await provider.lie(#"{"back":\#(back)}"#)
                let browser = browser()
                #expect(try await browser.trip().headers[.location] == outcome(.stopped))
                #expect(browser.cookies["__Host-kring"] == nil)
                #expect(kept.lastSignIn?["outcome"] == "stopped")
            }
            #expect(try await provider.asked("token") == 0)
            #expect(!kept.text.contains("an-1"))
        }
    }

    @Test func `a trip lasts ten minutes`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        // The provider lives by the clock of the machine, and so does this one, plus what it is put forward.
        let ahead = Mutex(0)
        let server = try TestServer.with(
            provider.settings(), clock: WallClock { WallClock.system.milliseconds() + ahead.withLock { $0 } })
        try await server.browse { browser in
            for (seconds, place) in [(0, MyPages.path), (600, outcome(.over))] {
                let browser = browser()
                let back = try await ProviderSite.ask(.GET, try await browser.leaveForProvider()).location
                ahead.withLock { $0 += seconds * 1000 }
                #expect(try await browser.comeBack(back).headers[.location] == place)
            }
        }
    }

    @Test func `after fifty wrong returns a source waits, and whom another site sends here holds nobody up`() async throws {
        let settings = OpenIDSettings(
            issuer: "https://toegang.example.org", client: "kring", secret: "x",
            returnAddress: TestServer.publicAddress + OpenIDPages.returnPath)
        let server = try TestServer(openID: OpenIDProvider(settings))
        let cookie = Cookies(publicAddress: TestServer.publicAddress).name(of: .provider)
        let path = OpenIDPages.returnPath + "?code=a&state=b"
        try await server.browse { browser in
            @Sendable func comeBack(sent: Bool) async throws -> TestAnswer {
                let browser = browser()
                if sent { browser.cookies = [cookie: Secret.made().text] }
                return try await browser.get(path)
            }
            let generation = server.kring.database.generation
            for _ in 0..<60 {
                let answer = try await comeBack(sent: false)
                #expect(answer.headers[.location] == outcome(.over))
            }
            #expect(server.kring.database.generation == generation, "without the cookie nothing is written down")
            for _ in 0..<50 {
                let answer = try await comeBack(sent: true)
                #expect(answer.headers[.location] == outcome(.over))
            }
            #expect(try await comeBack(sent: true).status == 429)
            #expect(try await comeBack(sent: false).headers[.location] == outcome(.over))
        }
    }
}
