import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Signing in on the pages` {
    @Test func `a code of a mail signs in, the session is listed, and signing out ends it`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            let answer = try await server.signIn(try server.address(of: server.chair), in: browser)
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == MyPages.path)
            #expect(browser.cookies["__Host-kring"] != nil)
            #expect(browser.cookies["__Host-kring-aanmelden"] == nil)
            let list = try await browser.get("/mijn/sessies")
            #expect(list.status == 200)
            #expect(list.text.contains("Firefox op Linux"))
            let secret = try #require(browser.cookies["__Host-kring"])
            #expect(!list.text.contains(secret))
            try await browser.get("/afmelden")
            #expect(try await browser.post("/afmelden", [:]).status == 303)
            #expect(browser.cookies["__Host-kring"] == nil)
            browser.cookies = ["__Host-kring": secret]
            let after = try await browser.get("/mijn/sessies")
            #expect(after.status == 303)
            #expect(after.headers[.location] == "/aanmelden?naar=/mijn/sessies")
        }
    }

    @Test func `a link signs in after a press of a button, and looking at it changes nothing`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let mine = browser()
            let scanner = browser()
            try await mine.get("/aanmelden")
            try await mine.post(
                "/aanmelden", ["mail": try server.address(of: server.member), "naar": "/mijn/sessies?gedaan=een"])
            let link = try server.lastSignInMail().link
            let place = "/aanmelden/code?sleutel=\(link)"
            let before = try server.export()
            for _ in 0..<3 {
                let seen = try await scanner.get(place)
                #expect(seen.text.contains("in een andere browser"))
                #expect(!seen.text.contains("Meld me aan"))
                _ = try await scanner.send(.head, place, headers: [:], body: nil)
            }
            #expect(try server.export() == before)
            #expect(scanner.cookies["__Host-kring"] == nil)
            let page = try await mine.get(place)
            #expect(page.text.contains("Meld me aan"))
            let answer = try await mine.post("/aanmelden/code", ["sleutel": link])
            #expect(answer.status == 303)
            #expect(answer.headers[.location] == "/mijn/sessies?gedaan=een")
            #expect(try await mine.get(place).text.contains("werkt niet meer"))
        }
    }

    @Test func `known and unknown addresses hear the same, to the byte, and only the mail tells`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            var pages: [[String]] = []
            for address in [try server.address(of: server.member), "niemand@example.org"] {
                let browser = browser()
                try await browser.get("/aanmelden")
                let asked = try await browser.post("/aanmelden", ["mail": address])
                let code = try await browser.get("/aanmelden/code")
                let wrong = try await browser.post("/aanmelden/code", ["code": "x"])
                let token = try #require(browser.formToken)
                pages.append(
                    [asked, code, wrong].map { answer in
                        "\(answer.status) \(answer.headers[.location] ?? "") " + answer.text.replacing(token, with: "…")
                    })
            }
            #expect(pages[0] == pages[1])
        }
        let mails = try server.kring.dueMails()
        try #require(mails.count == 2)
        let texts = mails.compactMap { MailText($0, publicAddress: TestServer.publicAddress)?.text }
        #expect(mails.map(\.isKnown) == [true, false])
        #expect(texts[0].contains(try #require(mails[0].content["code"])))
        #expect(!texts[1].contains(try #require(mails[1].content["code"])))
        #expect(texts[1].replacing("\n", with: " ").contains("Dat gaat nog niet met dit adres. Vraag je voorzitter."))
    }

    @Test func `five wrong codes end it, and the right one is worth nothing afterwards`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            try await browser.get("/aanmelden")
            try await browser.post("/aanmelden", ["mail": try server.address(of: server.member)])
            let code = try server.lastSignInMail().code
            try await browser.get("/aanmelden/code")
            for left in [4, 3, 2, 1] {
                let answer = try await browser.post("/aanmelden/code", ["code": code == "000000" ? "000001" : "000000"])
                #expect(answer.text.contains(DoorText.wrongCode(left: left)))
                #expect(answer.text.contains("<title>Fout: "))
            }
            #expect(try await browser.post("/aanmelden/code", ["code": "abc"]).text.contains(DoorText.codeOver))
            #expect(try await browser.post("/aanmelden/code", ["code": code]).text.contains(DoorText.codeOver))
            #expect(browser.cookies["__Host-kring"] == nil)
        }
    }

    @Test func `a form that did not come from here, or without its token, does nothing`() async throws {
        let server = try TestServer()
        let address = try server.address(of: server.member)
        try await server.browse { browser in
            let browser = browser()
            try await browser.get("/aanmelden")
            let refused: [(HTTPFields, Bool, Int)] = [
                ([.secFetchSite: "cross-site"], true, 403), ([.secFetchSite: "same-site"], true, 403), ([:], true, 403),
                ([.origin: "https://elders.example.org"], true, 403), ([.origin: "null"], true, 403),
                ([.secFetchSite: "same-origin"], false, 400),
            ]
            for (headers, withToken, status) in refused {
                let answer = try await browser.post("/aanmelden", ["mail": address], headers: headers, withToken: withToken)
                #expect(answer.status == status, "\(headers)")
            }
            #expect(try server.kring.dueMails().isEmpty)
            let own: [HTTPFields] = [[.origin: TestServer.publicAddress], [.secFetchSite: "none"]]
            for headers in own {
                #expect(try await browser.post("/aanmelden", ["mail": address], headers: headers).status == 303)
            }
        }
    }

    @Test func `nobody is led away by the place to go on with`() {
        for place in ["/mijn/sessies", "/kringen/dijle-nete?jaar=2026"] { #expect(LocalPlace(place)?.path == place) }
        for place in [
            "//elders.example.org", "https://elders.example.org", "/\\elders.example.org", "mijn", "", "/a\r\nSet-Cookie: x=y",
            "/aanmelden", "/api/kringwerking/v1/me", "/" + String(repeating: "a", count: 600), "javascript:alert(1)",
        ] { #expect(LocalPlace(place) == nil, "\(place)") }
    }

    @Test func `cookies are bound to this host, unread by scripts, and doubled ones are not believed`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            let form = try await browser.get("/aanmelden")
            #expect(form.headers[values: .setCookie].count == 1)
            let answer = try await server.signIn(try server.address(of: server.chair), in: browser)
            let line = try #require(answer.headers[values: .setCookie].first { $0.hasPrefix("__Host-kring=") })
            for part in ["Path=/;", "HttpOnly", "Secure", "SameSite=Lax"] { #expect(line.contains(part)) }
            #expect(!line.contains("Domain"))
            #expect(line.contains("Max-Age=2592000"))
        }
        let cookies = Cookies(publicAddress: TestServer.publicAddress)
        #expect(cookies.value(of: .session, in: [.cookie: "a=b; __Host-kring=x; c=d"]) == "x")
        #expect(cookies.value(of: .session, in: [.cookie: "__Host-kring=x; __Host-kring=y"]) == nil)
        #expect(cookies.value(of: .session, in: [.cookie: "kring=x"]) == nil)
        #expect(Cookies(publicAddress: "http://127.0.0.1:8080").name(of: .session) == "kring")
        for address in ["http://kring.example.org", "https://127.0.0.1", "http://127.evil.example.org.example.org"] {
            #expect(Cookies(publicAddress: address).isSecure == !address.hasPrefix("http://127."), "\(address)")
        }
    }

    @Test func `the API reads no cookie, and a page no token`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            let api = try await browser.get(Composition.base + "/circles/dijle-nete/memberships")
            #expect(api.status == 401)
            browser.cookies = [:]
            let token = try #require(server.tokens[.chair])
            let page = try await browser.get("/mijn/sessies", headers: [.authorization: "Bearer \(token)"])
            #expect(page.status == 303)
        }
    }

    @Test func `a session is ended from another browser, and nobody ends one of somebody else`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let (one, other, stranger) = (browser(), browser(), browser())
            let address = try server.address(of: server.chair)
            _ = try await server.signIn(address, in: one)
            _ = try await server.signIn(address, in: other)
            _ = try await server.signIn(try server.address(of: server.member), in: stranger)
            let list = try await one.get("/mijn/sessies")
            let id = try #require(list.text.firstMatch(of: /sessies\/(s-[a-z2-7]+)\/einde/)?.1)
            try await stranger.get("/afmelden")
            for foreign in [String(id), "s-aaaaaaaaaaaaaaaa"] {
                let refused = try await stranger.post("/mijn/sessies/\(foreign)/einde", [:])
                #expect(refused.status == 404, "\(refused.headers) \(refused.text)")
            }
            #expect(try await other.get("/mijn/sessies").status == 200)
            #expect(try await one.post("/mijn/sessies/\(id)/einde", [:]).status == 303)
            #expect(try await other.get("/mijn/sessies").status == 303)
            #expect(try await one.get("/mijn/sessies").status == 200)
        }
    }

    @Test func `a coordinator sets up a second factor, and shows it the next time`() async throws {
        let server = try TestServer()
        let coordinator = try #require(server.network.offices.first { $0.kind == .coordinator }).person
        try await server.browse { browser in
            let browser = browser()
            let first = try await server.signIn(try server.address(of: coordinator), in: browser)
            #expect(first.headers[.location] == "/aanmelden/tweede-stap/instellen?naar=/mijn")
            let before = browser.cookies["__Host-kring"]
            let page = try await browser.get("/aanmelden/tweede-stap/instellen")
            #expect(page.text.contains("<svg"))
            #expect(page.text.contains("<code>"))
            let wrong = try await browser.post("/aanmelden/tweede-stap/instellen", ["code": "1"])
            #expect(wrong.text.contains(DoorText.wrongFactor))
            #expect(browser.cookies["__Host-kring"] == before)
            // What she may not see without it leads to it.
            let umbrella = "/koepelkringen/\(TestServer.umbrella)"
            let led = try await browser.get(umbrella)
            #expect(led.headers[.location] == "/aanmelden/tweede-stap/instellen?naar=\(umbrella)")
            #expect(try await browser.get("/mijn-agenda").status == 200)
        }
    }

    @Test func `looking at a new second factor stores nothing, and each try leaves a line without its code`() async throws {
        let server = try TestServer()
        let coordinator = try #require(server.network.offices.first { $0.kind == .coordinator }).person
        let log = KeptLog()
        try await server.browse(keeping: log) { client in
            let browser = Browser(client)
            _ = try await server.signIn(try server.address(of: coordinator), in: browser)
            let generation = server.kring.database.generation
            let pages = try await [
                browser.get("/aanmelden/tweede-stap/instellen"), browser.get("/aanmelden/tweede-stap/instellen"),
            ]
            #expect(pages[0].text == pages[1].text && server.kring.database.generation == generation)
            #expect(!log.text.contains("second-factor"))
            _ = try await browser.post("/aanmelden/tweede-stap/instellen", ["code": "424 242"])
        }
        let line = try #require(log.text.split(separator: "\n").first { $0.contains("\"message\":\"second-factor\"") })
        #expect(line.contains("\"outcome\":\"wrong\"") && line.contains("\"session\":\"s-"))
        #expect(!log.text.contains("424242") && !log.text.contains("424 242"))
    }
}

@Suite struct `The headers of pages` {
    @Test(arguments: ["/aanmelden", "/afmelden", "/aanmelden/code", "/niets", "/mijn/sessies", "/aanmelden/code?sleutel=x"])
    func `every page and every failure has them all`(path: String) async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let answer = try await browser().get(path)
            #expect(answer.headers[.strictTransportSecurity] == "max-age=31536000")
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            for part in [
                "default-src 'none'", "style-src 'self'", "img-src 'self'", "script-src 'self'", "form-action 'self'",
                "base-uri 'none'", "frame-ancestors 'none'",
            ] { #expect(policy.contains(part)) }
            #expect(!policy.contains("unsafe"))
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            #expect(answer.headers[.referrerPolicy] == "no-referrer")
            #expect(answer.headers[.permissionsPolicy] != nil)
            #expect(answer.headers[.cacheControl]?.contains("no-store") == true)
            #expect(answer.headers[.accessControlAllowOrigin] == nil)
            if answer.status != 303 {
                #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
                #expect(answer.text.contains("<html lang=\"nl-BE\">"))
                for forbidden in ["style=", "<style", "<script>", "onclick", "http://", "{{"] {
                    #expect(!answer.text.contains(forbidden), "\(path): \(forbidden)")
                }
            }
        }
    }

    @Test func `what is wrong with a request is a page that says so`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            #expect(try await browser.get("/niets").status == 404)
            #expect(try await browser.send(.put, "/aanmelden", headers: [.secFetchSite: "none"], body: nil).status == 415)
            let big = String(repeating: "a", count: 70_000)
            try await browser.get("/aanmelden")
            #expect(try await browser.post("/aanmelden", ["mail": big]).status == 413)
            let json = try await browser.send(
                .post, "/aanmelden", headers: [.secFetchSite: "same-origin", .contentType: "application/json"], body: "{}")
            #expect(json.status == 415)
        }
    }

    @Test func `everything typed is shown as text`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            let sent = "\"><script>alert(1)</script>"
            let form = try await browser.get("/aanmelden?naar=\(FormText.encoded(sent))")
            #expect(!form.text.contains("<script"))
            let answer = try await browser.post("/aanmelden", ["mail": sent])
            #expect(answer.text.contains(DoorText.noAddress))
            #expect(!answer.text.contains("<script"))
            #expect(answer.text.contains("&lt;script&gt;"))
            let link = try await browser.get("/aanmelden/code?sleutel=\(FormText.encoded(sent))")
            #expect(!link.text.contains("<script"))
        }
    }
}

@Suite struct `From where a request comes` {
    @Test func `a forwarded address is believed from a proxy of ours only, and only the last one`() {
        func place(_ connection: String?, _ forwarded: String?, _ proxies: Set<String> = ["127.0.0.1", "10.0.0.2"]) -> String {
            var headers: HTTPFields = [:]
            if let forwarded { headers[.xForwardedFor] = forwarded }
            return SourceAddress.place(connection: connection, headers: headers, proxies: proxies)
        }
        #expect(place("192.0.2.7", "198.51.100.1") == "192.0.2.7")
        #expect(place("127.0.0.1", "198.51.100.1") == "198.51.100.1")
        #expect(place("127.0.0.1", "203.0.113.9, 198.51.100.1") == "198.51.100.1")
        #expect(place("127.0.0.1", "203.0.113.9, 198.51.100.1, 10.0.0.2") == "198.51.100.1")
        #expect(place("127.0.0.1", "203.0.113.9, onzin") == "127.0.0.1")
        #expect(place("127.0.0.1", nil) == "127.0.0.1")
        #expect(place(nil, "198.51.100.1") == "unix")
        #expect(place(nil, "198.51.100.1", ["unix"]) == "198.51.100.1")
        #expect(place("2001:db8:1:2:3:4:5:6", nil) == place("2001:db8:1:2:9:9:9:9", nil))
        #expect(place("2001:db8:1:2:3:4:5:6", nil) != place("2001:db8:1:3:3:4:5:6", nil))
        #expect(place("::ffff:192.0.2.7", nil) == "192.0.2.7")
    }

    @Test func `more than 300 pages a minute are too many, until the next minute`() {
        let clock = MovableClock(60_000)
        let pace = RequestPace(most: RequestPace.pages, clock: clock.monotonic)
        for _ in 0..<300 { #expect(pace.wait(afterOneBy: "s-1") == nil) }
        #expect(pace.wait(afterOneBy: "s-1") == 60)
        #expect(pace.wait(afterOneBy: "s-2") == nil)
        clock.advance(seconds: 60)
        #expect(pace.wait(afterOneBy: "s-1") == nil)
    }
}
