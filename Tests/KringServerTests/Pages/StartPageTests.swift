import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

extension TestServer {
    /// The link in the last mail about a circle being started to an address.
    fileprivate func startLink(to address: String) throws -> String {
        let mail = try #require(
            try kring.dueMails(atMost: 1000).last { $0.address == address && $0.kind.hasPrefix("initiative") })
        let text = try #require(MailText(mail, publicAddress: Self.publicAddress)).text
        let link = try #require(text.firstMatch(of: #/https://kring\.example\.org(/kerngroep/\S+)/#)).1
        return String(link)
    }

    /// Begins to start a circle, and opens the link of the mail.
    ///
    /// - Returns: The address of its list of tasks.
    fileprivate func begin(in browser: Browser, profession: String = "podoloog") async throws -> String {
        try await browser.get("/start-een-kring")
        let asked = try await browser.post(
            "/start-een-kring",
            [
                "voornaam": "Nora", "naam": "Proef", "mail": "nora@example.org", "beroep": profession,
                "gemeenten": "Lier, Berlaar; Nijlen",
            ])
        try #require(asked.headers[.location] == "/start-een-kring?gevraagd=ja", "\(asked.text)")
        let link = try startLink(to: "nora@example.org")
        try await browser.get(link)
        let opened = try await browser.post(link, [:])
        return try #require(opened.headers[.location])
    }
}

@Suite struct `Pages to start a circle` {
    @Test func `what was typed comes back with what is wrong, at the field and on top`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            try await browser.get("/start-een-kring")
            let answer = try await browser.post(
                "/start-een-kring", ["voornaam": "Nora", "mail": "nora", "beroep": "", "gemeenten": "Nergenshuizen"])
            #expect(answer.status == 400 && answer.text.contains("<title>Fout: "))
            #expect(answer.text.contains("value=\"Nora\"") && answer.text.contains("value=\"Nergenshuizen\""))
            #expect(answer.text.contains(StartText.noPlace("Nergenshuizen")))
            let other = try await browser.post("/start-een-kring", ["voornaam": "Nora", "mail": "nora", "beroep": ""])
            for field in ["naam", "mail", "beroep"] { #expect(other.text.contains("id=\"\(field)-fout\""), "\(field)") }
            #expect(try server.kring.dueMails(atMost: 10).isEmpty)
        }
    }

    @Test func `who does not know the legal form answers the questions first, and goes on from what was kept`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let hers = browser()
            let place = try await server.begin(in: hers)
            func headings(_ page: TestAnswer) -> [String] {
                PageNode.reading(page.text).page.all("section").map { $0.all("legend").first?.text ?? "" }
            }
            let asked = try await hers.get("\(place)/statuut")
            #expect(headings(asked) == [StartText.money, StartText.choice])
            var fields = FormFields.of(asked.text).merging(["statuut": "informal"]) { $1 }
            fields["wat"] = nil
            let saved = try await hers.post("\(place)/statuut", fields)
            let page = try await hers.get(try #require(saved.headers[.location], "\(saved.text)"))
            #expect(headings(page) == [StartText.choice, StartText.money])
            let done = PageNode.reading(page.text).page.all.first { $0.attributes["role"] == "status" }
            #expect(done?.all("a").first?.attributes["href"] == "\(place)/leden")
        }
    }

    @Test func `looking at a link changes nothing, and a browser without one sees nothing`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let hers = browser()
            let place = try await server.begin(in: hers)
            #expect(try await hers.get(place).status == 200)
            #expect(try await browser().get(place).status == 404)
            try await hers.get("\(place)/kerngroep")
            try await hers.post("\(place)/kerngroep", ["voornaam": "Bo", "naam": "Proef", "mail": "bo@example.org"])
            let link = try server.startLink(to: "bo@example.org")
            let scanner = browser()
            let shown = try await scanner.get(link)
            #expect(shown.text.contains(StartText.join) && shown.text.contains(StartText.refuse))
            #expect(try await scanner.get(place).status == 404)
            let team = try await hers.get("\(place)/kerngroep").text
            #expect(team.contains(StartText.waitsForAnswer))
            // Saying no takes her name and address away.
            let refused = try await scanner.post(link, ["wat": "nee"])
            #expect(refused.text.contains("gewist"))
            #expect(try await !hers.get("\(place)/kerngroep").text.contains("Bo Proef"))
            #expect(try await scanner.get(link).status == 404)
        }
    }

    @Test func `every step is saved by itself and shown on the list, from zero of seven to ready`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let hers = browser()
            let place = try await server.begin(in: hers)
            let first = try await hers.get(place).text
            #expect(first.contains("0 van 7 klaar") && first.contains("Kan nog niet: eerst stap 1"))
            let zone = try await hers.get("\(place)/zone").text
            #expect(zone.contains("Pallieterland") && zone.contains("value=\"Berlaar, Lier, Nijlen\""))
            try await save(
                hers, "\(place)/zone", ["beroep": "podoloog", "gemeenten": "Lier", "kring": "Podologenkring", "gesprek": "held"])
            try await save(hers, "\(place)/doelen", ["doel": "starters", "eigen": "Samen eten"])
            let advice = try await hers.post(
                "\(place)/statuut",
                ["wat": "advies", "geld": "nee", "contract": "nee", "personeel": "ja", "aansprakelijk": "ja"])
            #expect(advice.headers[.location] == "\(place)/statuut?advies=nonprofit")
            #expect(try await hers.get("\(place)/statuut?advies=nonprofit").text.contains(StartText.advice(.nonprofit)))
            try await save(hers, "\(place)/statuut", ["statuut": "nonprofit"])
            try await hers.get("\(place)/kerngroep")
            try await hers.post("\(place)/kerngroep", ["voornaam": "Bo", "naam": "Proef", "mail": "bo@example.org"])
            let theirs = browser()
            let link = try server.startLink(to: "bo@example.org")
            try await theirs.get(link)
            #expect(try await theirs.post(link, [:]).headers[.location] == place)
            let list = try await theirs.get(place).text
            #expect(list.contains("4 van 7 klaar") && list.contains(StartText.ready))
            #expect(list.contains("Podologenkring"))
        }
    }

    /// Saves a step with the version that its page carries.
    private func save(_ browser: Browser, _ place: String, _ fields: [String: String]) async throws {
        let page = try await browser.get(place).text
        let version = try #require(page.firstMatch(of: #/name="versie" value="(\d+)"/#)).1
        let answer = try await browser.post(place, fields.merging(["versie": String(version)]) { first, _ in first })
        #expect(answer.headers[.location] == "\(place)?gedaan=ja", "\(place): \(answer.status) \(answer.text)")
    }

    @Test func `a stale form, too many goals and no choice come back with what was typed`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let hers = browser()
            let place = try await server.begin(in: hers)
            try await hers.get("\(place)/doelen")
            let stale = try await hers.post("\(place)/doelen", ["doel": "starters", "versie": "77"])
            #expect(stale.status == 400 && stale.text.contains(StartText.changed))
            let none = try await hers.post("\(place)/statuut", ["versie": "1"])
            #expect(none.text.contains(StartText.chooseForm))
            let questions = try await hers.post("\(place)/statuut", ["wat": "advies", "geld": "ja"])
            #expect(questions.text.contains(StartText.answerAll))
        }
    }

    @Test func `pausing keeps everything, and whoever stops is gone`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let hers = browser()
            let place = try await server.begin(in: hers)
            try await hers.get(place)
            #expect(try await hers.post(place, ["wat": "pauze"]).headers[.location] == "\(place)?gedaan=ja")
            #expect(try await hers.get(place).text.contains(StartText.paused))
            try await hers.post(place, ["wat": "verder"])
            #expect(try await !hers.get(place).text.contains(StartText.paused))
            #expect(try await hers.post(place, ["wat": "weg"]).text.contains("gewist"))
            #expect(try await hers.get(place).status == 404)
        }
    }

    @Test func `an administrator founds what is ready, and the steps of the circle open`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let hers = Browser(client)
            let place = try await server.begin(in: hers)
            try await save(hers, "\(place)/zone", ["beroep": "podoloog", "gemeenten": "Lier", "gesprek": "held"])
            try await hers.get("\(place)/kerngroep")
            try await hers.post("\(place)/kerngroep", ["voornaam": "Bo", "naam": "Proef", "mail": "bo@example.org"])
            let link = try server.startLink(to: "bo@example.org")
            let theirs = Browser(client)
            try await theirs.get(link)
            try await theirs.post(link, [:])
            let administrator = try await server.browser(of: .administrator, client)
            let page = try await administrator.get("/beheer/oprichten").text
            #expect(page.contains("Podologen in Pallieterland") && !page.contains("Nora") && !page.contains("@example.org"))
            let id = try #require(place.split(separator: "/").last)
            let bare = try await administrator.post("/beheer/oprichten", ["start": String(id), "naam": ""])
            #expect(bare.text.contains(StartText.nameMissing))
            let founded = try await administrator.post(
                "/beheer/oprichten", ["start": String(id), "naam": "Podologenkring Nete"])
            #expect(founded.headers[.location] == "/beheer/oprichten?gedaan=ja", "\(founded.text)")
            #expect(try await administrator.get("/beheer/oprichten").text.contains(StartText.nothingToFound))
            let circle = try await hers.get("/kringen/podologenkring-nete").text
            #expect(circle.contains("Podologenkring Nete") && circle.contains("In opstart"))
            let members = try await hers.get("\(place)/leden").text
            #expect(members.contains("/kringen/podologenkring-nete/leden") && members.contains("<svg"))
            #expect(members.contains("Voor WhatsApp of mail"))
            for step in ["vergadering", "bekendmaken"] { #expect(try await hers.get("\(place)/\(step)").status == 200) }
        }
    }

    @Test func `the zorgraad of the zone sees how far it is, and no name`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let hers = Browser(client)
            try await hers.get("/start-een-kring")
            try await hers.post(
                "/start-een-kring",
                [
                    "voornaam": "Nora", "naam": "Proef", "mail": "nora@example.org", "beroep": "podoloog",
                    "gemeenten": "Mechelen",
                ])
            let link = try server.startLink(to: "nora@example.org")
            let council = try await server.browser(of: .careCouncil, client)
            #expect(try await !council.get("/zones/mechelen-katelijne").text.contains("0 van 7 stappen klaar"))
            try await hers.get(link)
            try await hers.post(link, [:])
            let page = try await council.get("/zones/mechelen-katelijne").text
            #expect(page.contains("Hier start een kring") && page.contains("0 van 7 stappen klaar"))
            #expect(!page.contains("Nora") && !page.contains("nora@"))
            #expect(try await !Browser(client).get("/zones/mechelen-katelijne").text.contains("Hier start een kring"))
        }
    }

    @Test func `a name becomes an address, whatever is in it`() {
        #expect(FoundingPages.address(of: "Diëtistenkring Noord & Zuid") == "dietistenkring-noord-zuid")
        #expect(FoundingPages.address(of: "Kring 't Getouw") == "kring-t-getouw")
        #expect(FoundingPages.address(of: "…").rawValue.hasPrefix("kring-"))
    }
}

@Suite struct `Links for trying the example out` {
    @Test func `each of the example people gets one, and lands on the page for her job`() async throws {
        let server = try TestServer()
        let lines = try ExampleLinks(server.kring).lines(TestServer.publicAddress)
        let pages = lines.filter { $0.hasPrefix("    ") && !$0.hasPrefix("     ") }
        let links = lines.compactMap { $0.firstMatch(of: #/sleutel=(\S+)/#).map { String($0.1) } }
        #expect(pages.count == 6 && links.count == 6)
        try await server.browse { browser in
            for (line, link) in zip(pages, links) {
                let page = try #require(line.split(separator: TestServer.publicAddress).last).trimmingCharacters(in: .whitespaces)
                let hers = browser()
                try await hers.get("/aanmelden/code?sleutel=\(link)")
                let answer = try await hers.post("/aanmelden/code", ["sleutel": link])
                #expect(answer.headers[.location] == page, "\(line)")
                #expect(try await hers.get(page).status == 200, "\(line)")
            }
        }
    }
}
