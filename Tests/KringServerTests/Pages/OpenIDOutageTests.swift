import Foundation
import HTTPTypes
import KringCore
import KringTestSupport
import NIOHTTP1
import Testing

@testable import kring_server

@Suite struct `A provider that is not there, or is not what it was` {
    private static let minute = 61

    @Test func `when it is down a page says so, and the mail still lets people in`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        peer.end()
        let kept = KeptLog()
        let server = try TestServer.with(provider.settings(), log: kept.log)
        try await server.browse { browser in
            let browser = browser()
            try await browser.get("/aanmelden")
            let answer = try await browser.post("/aanmelden/organisatie", [:])
            #expect(answer.status == 503)
            #expect(answer.text.contains("ACM/IDM antwoordt niet"))
            #expect(answer.text.contains("href=\"/aanmelden\""))
            #expect(kept.lastSignIn?["outcome"] == "unavailable")
            #expect(kept.lastSignIn?["reason"] == "unreachable")
            #expect(browser.cookies["__Host-kring-organisatie"] == nil)
            _ = try await server.signIn("zorgraad@example.org", in: browser)
            #expect(browser.cookies["__Host-kring"] != nil)
        }
    }

    /// How long a provider is waited for: briefly where it is to be too slow, and else longer than any wait for a thread on a
    /// busy machine.
    private static func patience(_ word: String) -> Duration { word == "tooSlow" ? .milliseconds(1500) : .seconds(60) }

    /// What goes wrong where, and the word for it.
    @Test(arguments: [
        (#"{"hang":["document"]}"#, "tooSlow"), (#"{"drip":["document"]}"#, "tooSlow"),
        (#"{"big":["document"]}"#, "tooLarge"), (#"{"status":["document"]}"#, "badStatus"),
        (#"{"elsewhere":["document"]}"#, "badStatus"),
        (#"{"document":{"issuer":"https://elders.example.org"}}"#, "otherIssuer"),
        (#"{"document":{"issuer":null}}"#, "otherIssuer"),
        (#"{"document":{"token_endpoint":"http://elders.example.org/token"}}"#, "unsafeAddress"),
        (#"{"document":{"jwks_uri":"file:///etc/passwd"}}"#, "unsafeAddress"),
        (#"{"document":{"authorization_endpoint":"javascript:alert(1)"}}"#, "unsafeAddress"),
        (#"{"document":{"authorization_endpoint":"https://x@elders.example.org/"}}"#, "unsafeAddress"),
        (#"{"document":{"jwks_uri":null}}"#, "unreadable"),
        (#"{"document":{"id_token_signing_alg_values_supported":["none","HS256"]}}"#, "unfit"),
        (#"{"document":{"code_challenge_methods_supported":["plain"]}}"#, "unfit"),
        (#"{"document":{"response_types_supported":["token"]}}"#, "unfit"),
        (#"{"document":{"token_endpoint_auth_methods_supported":["private_key_jwt"]}}"#, "unfit"),
    ])
    func `what it says about itself is bounded, and held against what was set`(manner: String, word: String) async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        try await provider.lie(manner)
        let settings = provider.settings(timeout: Self.patience(word))
        let began = ContinuousClock.now
        let trouble = try #require(OpenIDFailure.Trouble(rawValue: word))
        await #expect(throws: OpenIDFailure.trouble(trouble)) {
            try await OpenIDProvider(settings).address(for: ProviderTrip(browser: .made()), anew: false)
        }
        #expect(ContinuousClock.now - began < .seconds(120))
    }

    @Test(arguments: [
        (#"{"hang":["token"]}"#, "tooSlow"), (#"{"drip":["token"]}"#, "tooSlow"), (#"{"big":["token"]}"#, "tooLarge"),
        (#"{"status":["token"]}"#, "badStatus"), (#"{"elsewhere":["token"]}"#, "badStatus"),
        (#"{"hang":["keys"]}"#, "tooSlow"), (#"{"big":["keys"]}"#, "tooLarge"), (#"{"status":["keys"]}"#, "badStatus"),
        (#"{"elsewhere":["keys"]}"#, "badStatus"),
    ])
    func `what it answers to a code is bounded too, and nobody is signed in`(manner: String, word: String) async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        try await provider.lie(manner)
        let kept = KeptLog()
        let server = try TestServer.with(
            provider.settings(timeout: Self.patience(word)), log: kept.log)
        try await server.browse { browser in
            let browser = browser()
            let answer = try await browser.trip()
            #expect(answer.headers[.location] == outcome(.unavailable))
            #expect(kept.lastSignIn?["reason"]?.string == word)
            #expect(browser.cookies["__Host-kring"] == nil)
            #expect(try await browser.get(outcome(.unavailable)).text.contains("code per mail"))
        }
    }

    @Test func `a secret in the form is as good, where the provider wants it there`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        try await provider.lie(#"{"document":{"token_endpoint_auth_methods_supported":["client_secret_post"]}}"#)
        let kept = KeptLog()
        let server = try TestServer.with(provider.settings(), log: kept.log)
        try await server.browse { browser in
            let answer = try await browser().trip()
            #expect(answer.headers[.location] == MyPages.path)
        }
        let stranger = try TestServer.with(provider.settings { $0.secret = "verkeerd" }, log: kept.log)
        try await stranger.browse { browser in
            let answer = try await browser().trip()
            #expect(answer.headers[.location] == outcome(.unavailable))
            #expect(kept.lastSignIn?["reason"] == "unknownClient")
        }
    }

    @Test func `a provider that says who it is must say so`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        try await provider.lie(#"{"document":{"authorization_response_iss_parameter_supported":true}}"#)
        let server = try TestServer.with(provider.settings())
        try await server.browse { browser in
            #expect(try await browser().trip().headers[.location] == outcome(.refused))
            try await provider.lie(#"{"back":{"iss":"\#(provider.issuer)"}}"#)
            #expect(try await browser().trip().headers[.location] == MyPages.path)
        }
    }

    @Test func `another key is asked for when a token names one, at most once a minute`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let clock = MovableClock(60_000)
        let server = try TestServer.with(provider.settings(), monotonic: clock.monotonic)
        try await server.browse { browser in
            func trip() async throws -> String? { try await browser().trip().headers[.location] }
            #expect(try await trip() == MyPages.path)
            #expect(try await trip() == MyPages.path)
            #expect(try await provider.asked("keys") == 1, "keys are kept")
            try await provider.rotate()
            #expect(try await trip() == outcome(.refused))
            #expect(try await provider.asked("keys") == 1, "asked less than a minute ago")
            clock.advance(seconds: Self.minute)
            #expect(try await trip() == MyPages.path)
            #expect(try await provider.asked("keys") == 2)
            try await provider.lie(#"{"header":{"kid":"verzonnen"}}"#)
            clock.advance(seconds: Self.minute)
            for _ in 0..<3 { #expect(try await trip() == outcome(.refused)) }
            #expect(try await provider.asked("keys") == 3, "made-up names cause no requests")
            try await provider.lie()
            clock.advance(seconds: 3600)
            #expect(try await trip() == MyPages.path)
            #expect(try await provider.asked("keys") == 4, "an hour later they are read anew, also the known ones")
        }
    }

    @Test func `what it says about itself is kept for an hour, and for a day while it is down`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let clock = MovableClock(60_000)
        let asked = OpenIDProvider(provider.settings(), clock: clock.monotonic)
        func address() async throws -> String {
            try await asked.address(for: ProviderTrip(browser: .made()), anew: false)
        }
        for _ in 0..<3 { #expect(try await address().hasPrefix(provider.issuer + "/authorize?")) }
        #expect(try await provider.asked("document") == 1)
        clock.advance(seconds: 3600)
        _ = try await address()
        #expect(try await provider.asked("document") == 2)
        try await provider.lie(#"{"status":["document"]}"#)
        clock.advance(seconds: 3600)
        _ = try await address()
        _ = try await address()
        #expect(try await provider.asked("document") == 3, "and it is not pressed while it is down")
        clock.advance(seconds: 23 * 3600)
        await #expect(throws: OpenIDFailure.trouble(.badStatus)) { try await address() }
        // Another issuer at its address counts for nothing, not even for that day.
        try await provider.lie()
        clock.advance(seconds: 10)
        _ = try await address()
        try await provider.lie(#"{"document":{"issuer":"https://elders.example.org"}}"#)
        clock.advance(seconds: 3600)
        await #expect(throws: OpenIDFailure.trouble(.otherIssuer)) { try await address() }
    }

    @Test func `many who come at once cause one request`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let server = try TestServer.with(provider.settings())
        try await server.browse { browser in
            let browsers = (0..<8).map { _ in browser() }
            try await withThrowingTaskGroup(of: String?.self) { group in
                for browser in browsers { group.addTask { try await browser.trip().headers[.location] } }
                for try await place in group { #expect(place == MyPages.path) }
            }
            #expect(try await provider.asked("document") == 1)
            #expect(try await provider.asked("keys") == 1)
        }
        #expect(try server.providerAccounts().count == 1)
    }
}

@Suite struct `How a provider is set up` {
    @Test func `what is missing or unsafe is said before anything is served`() throws {
        let directory = try Program.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let database = directory.appendingPathComponent("kring.sqlite").path
        let secret = directory.appendingPathComponent("secret").path
        try Data("\n".utf8).write(to: URL(fileURLWithPath: secret))
        func serve(_ arguments: String...) throws -> Int32 {
            try Program.run(arguments: ["serve", "--database", database, "--port", "0"] + arguments).status
        }
        let issuer = "https://toegang.example.org"
        #expect(try serve("--oidc-issuer", issuer) == 64)
        #expect(try serve("--oidc-client", "kring") == 64)
        #expect(try serve("--oidc-issuer", issuer, "--oidc-client", "kring") == 64, "no secret")
        #expect(try serve("--oidc-issuer", issuer, "--oidc-client", "kring", "--oidc-secret-file", secret) == 66, "an empty one")
        #expect(try serve("--oidc-issuer", issuer, "--oidc-client", "kring", "--oidc-secret-file", secret + "x") == 66)
        for unsafe in [
            "http://toegang.example.org", "toegang.example.org", issuer + "?a=b", issuer + "#a", "https://a@b.example.org",
        ] {
            #expect(try serve("--oidc-issuer", unsafe, "--oidc-client", "kring") == 64, "\(unsafe)")
        }
        for scope in ["profile", "openid rrn"] {
            #expect(try serve("--oidc-issuer", issuer, "--oidc-client", "kring", "--oidc-scope", scope) == 64, "\(scope)")
        }
        let help = try Program.run("serve", "--help").output
        for option in ["issuer", "client", "secret-file", "name", "scope", "organisation-claim", "acr", "trust"] {
            #expect(help.contains("--oidc-\(option)"))
        }
    }

    @Test func `a program that is set up shows the button, and asks nobody before it is pressed`() async throws {
        let (peer, provider) = try LyingProvider.begin()
        defer { peer.end() }
        let directory = try Program.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let database = directory.appendingPathComponent("kring.sqlite").path
        let secret = directory.appendingPathComponent("secret").path
        try Data("geheim +/=%\n".utf8).write(to: URL(fileURLWithPath: secret))
        try #require(try Program.run("demo", "--database", database).status == 0)
        let open = ["account", "open", "--role", "careCouncil", "--zone", "dender", "--mail", "zorgraad@example.org"]
        let number = ["--database", database, "--organisation"]
        let wrong = try Program.run(arguments: open + number + ["0316.380.842"])
        #expect(wrong.status == 64 && wrong.errors.contains("KBO"))
        let opened = try Program.run(arguments: open + number + ["0316.380.841"])
        #expect(opened.status == 0, "\(opened.errors)")
        let listed = try Program.run("account", "list", "--database", database).output
        #expect(listed.contains("careCouncil  dender  open  zorgraad@example.org  0316380841"))
        let program = try Program(
            serving: database, "--oidc-issuer", provider.issuer, "--oidc-client", "kring", "--oidc-secret-file", secret,
            "--oidc-name", "Onze toegang")
        let page = try await ProviderSite.ask(.GET, "http://127.0.0.1:\(program.port)/aanmelden")
        #expect(String(decoding: page.bytes, as: UTF8.self).contains("Aanmelden met Onze toegang"))
        #expect(try await provider.asked("document") == 0)
        #expect(program.end(SIGTERM) == .exit(0))
    }

    @Test func `addresses are asked over TLS, but for this machine's own on trying out`() {
        for address in ["https://toegang.example.org", "https://toegang.example.org:8443/a/b?c=d"] {
            #expect(ProviderAddress.isSafe(address, loopback: false), "\(address)")
        }
        for address in ["http://127.0.0.1:8080/a", "http://localhost/a", "http://[::1]:8080/"] {
            #expect(ProviderAddress.isSafe(address, loopback: true), "\(address)")
            #expect(!ProviderAddress.isSafe(address, loopback: false), "\(address)")
        }
        for address in [
            "http://toegang.example.org", "http://127.0.0.1.example.org/", "http://127.0.0.1@elders.example.org/",
            "https://a:b@toegang.example.org", "https://toegang.example.org/#a", "https://", "ftp://toegang.example.org",
            "https://toegang.example.org/\r\nX: y", "https://toegang.example.org/ a", "",
        ] { #expect(!ProviderAddress.isSafe(address, loopback: true), "\(address)") }
    }
}
