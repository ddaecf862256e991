import HTTPTypes
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `The pages on which a chair is handed over` {
    private static let path = "/kringen/dijle-nete/overdracht"

    /// The page that a form leads to.
    private static func follow(_ answer: TestAnswer, in browser: Browser) async throws -> TestAnswer {
        try #require(answer.status == 303, "\(answer.text)")
        return try await browser.get(try #require(answer.headers[.location]))
    }

    /// Where the link of the last such mail leads, for somebody.
    private static func link(_ kind: String, to person: Person.ID, _ server: TestServer) throws -> String {
        let address = try server.address(of: person)
        let mail = try #require(try server.kring.dueMails(atMost: 200).last { $0.kind == kind && $0.address == address })
        let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress))
        return String(try #require(text.text.firstMatch(of: /https:\/\/kring\.example\.org(\/[a-z]+\/[A-Za-z0-9_-]{43})/)?.1))
    }

    private static func leads(_ person: Person.ID, _ server: TestServer) throws -> Bool {
        try server.kring.read(by: .person(person)) { $0.standing.leads.contains(TestServer.circle) }
    }

    @Test func `a chair asks a member, who takes over by a button behind the link of her mail`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let page = try await browser.get(Self.path)
            #expect(page.status == 200 && page.text.contains(HandoverText.question))
            #expect(page.text.contains(HandoverText.overlap) && page.text.contains("value=\"\(server.member)\""))
            #expect(!page.text.contains("value=\"\(server.chair)\""), "a chair does not follow herself")
            let fields = [
                "opvolger": server.member.rawValue, "vanaf": "22/11/2026", "en-jij": "helpt", "eenmalig": "0123456789abcdef",
            ]
            let asked = try await Self.follow(try await browser.post(Self.path, fields), in: browser)
            #expect(asked.text.contains(HandoverText.asked) && asked.text.contains(HandoverText.stillYours))
            #expect(asked.text.contains("antwoordde nog niet"))
            // The second of two taps asks nobody again.
            _ = try await browser.post(Self.path, fields)
            #expect(try server.kring.dueMails(atMost: 200).count { $0.kind == "chairOffered" } == 1)
            let place = try Self.link("chairOffered", to: server.member, server)
            let hers = Browser(client)
            let before = try server.kring.database.check().journalRows
            for _ in 0..<3 { #expect(try await hers.get(place).text.contains(HandoverText.yes)) }
            #expect(try server.kring.database.check().journalRows == before, "looking changes nothing")
            #expect(try await hers.post(place, ["antwoord": "misschien"]).status == 400)
            #expect(try !Self.leads(server.member, server))
            let taken = try await Self.follow(try await hers.post(place, ["antwoord": "ja"]), in: hers)
            #expect(taken.text.contains(HandoverText.saidYes))
            #expect(try Self.leads(server.member, server) && Self.leads(server.chair, server))
            let done = try await browser.get(Self.path)
            #expect(done.text.contains(HandoverText.handedOver) && done.text.contains("tot en met zo 21 februari 2027"))
            let history = try await browser.get("/kringen/dijle-nete/geschiedenis")
            #expect(history.text.contains("Voorzitterschap aangeboden."))
        }
    }

    @Test func `what cannot be is said at the field, and what was asked is withdrawn by a button`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get(Self.path)
            let nobody = try await browser.post(Self.path, ["vanaf": "ooit", "en-jij": "stopt"])
            #expect(nobody.status == 400 && nobody.text.contains(HandoverText.successorMissing))
            #expect(nobody.text.contains(FormWords.dayFault) && nobody.text.contains("value=\"ooit\""))
            let member = server.member.rawValue
            let twice = try await browser.post(Self.path, ["opvolger": member, "tweede": member, "vanaf": "1/12/2026"])
            #expect(twice.text.contains(HandoverText.twice))
            let past = try await browser.post(Self.path, ["opvolger": member, "vanaf": "1/11/2026"])
            #expect(past.status == 400 && past.text.contains(HandoverText.dayWrong))
            let stranger = try await browser.post(Self.path, ["opvolger": "p-onbekend", "vanaf": "1/12/2026"])
            #expect(stranger.text.contains(HandoverText.notPossible))
            #expect(try await browser.post(Self.path, ["opvolger": member, "vanaf": "1/12/2026"]).status == 303)
            let place = try Self.link("chairOffered", to: server.member, server)
            let own = try await server.browser(of: .member, client)
            #expect(try await own.get("/mijn").text.contains("href=\"\(Self.path)\">Word jij voorzitter van "))
            let question = try await own.get(Self.path)
            #expect(question.status == 200 && question.text.contains(HandoverText.wouldYou))
            #expect(!question.text.contains(HandoverText.offer), "she sees her own question and nothing else")
            let no = try await Self.follow(try await own.post("\(Self.path)/antwoord", ["antwoord": "nee"]), in: own)
            #expect(no.text.contains(HandoverText.saidNo))
            let told = try await browser.get(Self.path)
            #expect(told.text.contains(HandoverText.declinedText) && told.text.contains("zei nee"))
            let withdrawn = try await Self.follow(try await browser.post("\(Self.path)/intrekken", [:]), in: browser)
            #expect(withdrawn.text.contains(HandoverText.withdrawn))
            #expect(try await own.get(place).status == 404)
            #expect(try await own.get(Self.path).status != 200)
            #expect(try await own.get(Self.path).status == 403)
            #expect(try await browser.post("\(Self.path)/intrekken", [:]).status == 404)
        }
    }

    @Test func `the list of what is passed on is kept, and nobody overwrites it unseen`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get(Self.path)
            #expect(try await browser.post("\(Self.path)/lijst", ["versie": "1", "klaar": "0"]).status == 404)
            _ = try await browser.post(Self.path, ["opvolger": server.member.rawValue, "vanaf": "1/12/2026"])
            let saved = try await Self.follow(
                try await browser.post("\(Self.path)/lijst", ["versie": "1", "klaar": "0"]), in: browser)
            #expect(saved.text.contains("name=\"klaar\" value=\"0\" checked"))
            #expect(!saved.text.contains("name=\"klaar\" value=\"1\" checked"))
            let stale = try await browser.post("\(Self.path)/lijst", ["versie": "1", "klaar": "1"])
            #expect(stale.status == 409 && stale.text.contains(HandoverText.changed))
        }
    }

    @Test func `the last chair stops only when she says that she knows, and then a successor is looked for`() async throws {
        let server = try TestServer()
        let offices = try server.kring.read(by: .operator) { scope in
            try Page.everything { try scope.offices(of: .circle(TestServer.circle), page: $0) }
        }
        for office in offices where office.office.value.kind == .chair && office.name.id != server.chair {
            guard office.office.value.to == nil else { continue }
            try server.kring.write(by: .operator, source: .command) { scope in
                var ended = office.office.value
                ended.to = TestServer.today
                _ = try scope.changeOffice(office.office.id, to: ended, expectedVersion: nil)
            }
        }
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let page = try await browser.get(Self.path)
            #expect(page.text.contains(HandoverText.stopSure))
            let unsure = try await browser.post("\(Self.path)/stoppen", ["laatste": "30/11/2026"])
            #expect(unsure.status == 400 && unsure.text.contains(HandoverText.stopSureMissing))
            #expect(try await browser.post("\(Self.path)/stoppen", ["laatste": "1/1/2026", "zeker": "ja"]).status == 400)
            let stopped = try await Self.follow(
                try await browser.post("\(Self.path)/stoppen", ["laatste": "30/11/2026", "zeker": "ja"]), in: browser)
            #expect(stopped.text.contains(HandoverText.stopped) && stopped.text.contains(HandoverText.seeking(TestServer.today)))
            let still = try await browser.post("\(Self.path)/gezocht", ["zoekt": "nee"])
            #expect(still.status == 409 && still.text.contains(HandoverText.needsChair))
            let sought = HandoverText.sought(TestServer.today)
            let council = try await server.browser(of: .careCouncil, client)
            #expect(try await council.get("/kringen/dijle-nete").text.contains(sought))
            #expect(try await council.get("/zones/\(TestServer.zone)").text.contains(sought))
            let open = try await server.browser(of: .open, client)
            #expect(try await !open.get("/kringen/dijle-nete").text.contains(HandoverText.search))
        }
    }
}

@Suite struct `The page of who comes in somebody's place` {
    @Test func `a member chooses a colleague, who agrees by a button behind the link of her mail`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let mine = browser()
            _ = try await server.signIn(try server.address(of: server.delegate), in: mine)
            let page = try await mine.get(StandInPages.path)
            #expect(page.status == 200 && page.text.contains(StandInText.nobodyYet))
            #expect(page.text.contains("value=\"\(server.colleague)\""))
            #expect(!page.text.contains("value=\"\(server.member)\""), "only colleagues of the practice")
            let circle = TestServer.circle.rawValue
            let none = try await mine.post(StandInPages.path, ["kring": circle])
            #expect(none.status == 400 && none.text.contains(StandInText.choose))
            let other = try await mine.post(
                StandInPages.path, ["kring": circle, "collega-\(circle)": server.member.rawValue])
            #expect(other.status == 400 && other.text.contains(StandInText.notPossible))
            let asked = try await mine.post(
                StandInPages.path, ["kring": circle, "collega-\(circle)": server.colleague.rawValue])
            #expect(asked.status == 303)
            #expect(try await mine.get(StandInPages.path).text.contains("Altijd: antwoordde nog niet"))
            let address = try server.address(of: server.colleague)
            let mail = try #require(
                try server.kring.dueMails(atMost: 200).last { $0.kind == "standInAsked" && $0.address == address })
            let place = "/vervanger/\(try #require(mail.content["link"]))"
            let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress)).text
            #expect(text.contains(TestServer.publicAddress + place))
            let hers = browser()
            for _ in 0..<2 { #expect(try await hers.get(place).text.contains(StandInText.yes)) }
            let signedIn = browser()
            _ = try await server.signIn(address, in: signedIn)
            #expect(try await signedIn.get("/mijn").text.contains("vraagt of jij komt"))
            #expect(try await signedIn.get(StandInPages.path).text.contains(StandInText.asked))
            #expect(try await hers.post(place, ["antwoord": "misschien"]).status == 400)
            #expect(try await hers.post(place, ["antwoord": "ja"]).headers[.location] == "\(place)?bewaard=ja")
            #expect(try await hers.get("\(place)?bewaard=ja").text.contains(StandInText.saidYes))
            let agreed = try await mine.get(StandInPages.path)
            #expect(agreed.text.contains("Altijd: zei ja"))
            let drop = try #require(agreed.text.firstMatch(of: /action="(\/mijn-vervanger\/[0-9]+\/weg)"/))
            #expect(try await hers.post(String(drop.1), [:]).status == 403, "it signs nobody in")
            #expect(try await mine.post(String(drop.1), [:]).status == 303)
            #expect(try await hers.get(place).status == 404)
        }
    }

    @Test func `the answer page offers colleagues, and says when one has to agree yet`() async throws {
        let server = try TestServer()
        let later = try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .planned && $0.start.day > TestServer.today
            }
        ).id
        _ = try server.kring.write(by: .person(server.chair), source: .web) { try $0.inviteByMail(to: later) }
        let address = try server.address(of: server.delegate)
        let mail = try #require(
            try server.kring.dueMails(atMost: 200).first { $0.address == address && $0.kind == "answerLink" })
        let place = "/antwoord/\(try #require(mail.content["link"]))"
        try await server.browse { browser in
            let browser = browser()
            let page = try await browser.get(place)
            #expect(page.text.contains("<option value=\"\(server.colleague)\""))
            let saved = try await browser.post(
                place, ["antwoord": "colleague_comes", "collega": server.colleague.rawValue])
            #expect(saved.status == 303)
            #expect(try await browser.get(place).text.contains("zegt zelf ja. Pas dan telt het."))
        }
        #expect(try server.kring.dueMails(atMost: 500).count { $0.kind == "standInAsked" } == 1)
    }
}
