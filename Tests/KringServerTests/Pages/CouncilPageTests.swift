import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `Pages of a care council` {
    private static let zone = "/zones/\(TestServer.zone)"

    private func work(_ test: @Sendable (TestServer, Browser) async throws -> Void) async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            try await test(server, try await server.browser(of: .careCouncil, client))
        }
    }

    @Test func `its zone says what to do now, and everybody else sees the page as it was`() async throws {
        try await work { server, browser in
            let own = try await browser.get(Self.zone)
            #expect(own.status == 200)
            for words in ["Nu te doen", "Geen zitje in de zorgraad", "Start een belronde", "Voor je jaarverslag", "doel 2028"] {
                #expect(own.text.contains(words), "\(words)")
            }
            let other = try await browser.get("/zones/pallieterland")
            #expect(other.status == 200 && !other.text.contains("Nu te doen"))
            try await server.run { client in
                let open = String(decoding: try await client.page(Self.zone).bytes, as: UTF8.self)
                #expect(!open.contains("Nu te doen") && !open.contains("laatste contact"))
            }
        }
    }

    @Test func `the mail that asks who was there leads to the sheet, and past the door to it`() async throws {
        // Two meetings on one day that nobody filled in: the second has an address of its own.
        let day = TestServer.today.adding(days: -5)
        let server = try TestServer { _ in
            let meetings = [(1, 600), (2, 720)].map { number, minute in
                Meeting(
                    id: Slug("v-open-\(number)")!, host: .circle(TestServer.circle), kind: .regular,
                    start: try! LocalMoment(day: day, minute: minute), end: try! LocalMoment(day: day, minute: minute + 60),
                    status: .planned)
            }
            return ["meetings": .array(meetings.map(\.recordValue))]
        }
        let sheets = ["\(day)", "\(day)-2"].map { "/kringen/\(TestServer.circle)/vergaderingen/\($0)/aanwezigheid" }
        try await server.composition.application().test(.router) { client in
            let own = try await server.browser(of: .careCouncil, client).get(Self.zone)
            let page = PageNode.reading(own.text).page
            let mails = page.all("a").compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("mailto:") }
            let mail = try #require(
                mails.compactMap(\.removingPercentEncoding).first { $0.contains("kringen/\(TestServer.circle)/") }, "\(mails)")
            for sheet in sheets { #expect(mail.contains("\(TestServer.publicAddress)\(sheet)\n"), "\(mail)") }
            // Whoever follows it signs in first, and is on the sheet then.
            let chair = Browser(client)
            let door = try #require(try await chair.get(sheets[1]).headers[.location])
            let form = try await chair.get(door)
            #expect(form.text.contains("name=\"naar\" value=\"\(sheets[1])\""))
            let asked = try await chair.post(
                "/aanmelden", ["mail": try server.address(of: server.chair), "naar": sheets[1]])
            #expect(asked.status == 303)
            try await chair.get("/aanmelden/code")
            var inside = try await chair.post("/aanmelden/code", ["code": try server.lastSignInMail().code])
            if let place = inside.headers[.location] { inside = try await chair.get(place) }
            #expect(inside.status == 200 && inside.text.contains("action=\"\(sheets[1])\""), "\(inside.text.prefix(2000))")
        }
    }

    @Test func `sentence, chart, table and files of a year give the same numbers`() async throws {
        try await work { server, browser in
            let council = Actor.careCouncil([TestServer.zone])
            let model = try server.kring.read(by: council) { try YearReportModel(TestServer.zone, 2026, $0) }
            let figures = model.figures
            let summary = try #require(model.paragraphs.first).text
            #expect(summary.contains("\(figures.working) van de \(figures.professions.count)"))
            #expect(summary.contains("samen \(figures.held) vergaderingen"))
            #expect(model.chart.contains("nu: \(figures.working + figures.count(.starting))"))
            #expect(model.rows.count { $0.look.style == "gezond" } == figures.count(.organised))
            #expect(model.totalHeld == "\(figures.held)")
            let page = try await browser.get("\(Self.zone)/jaarverslag/2026")
            #expect(page.text.contains(summary))
            let dashboard = try await browser.get(Self.zone)
            #expect(dashboard.text.contains(summary))
            let table = try await browser.get("\(Self.zone)/gegevens.csv?jaar=2026")
            let lines = table.text.split(separator: "\r\n").dropFirst()
            #expect(lines.count == figures.professions.count + 1)
            #expect(lines.last?.contains("\"\(figures.held)\"") == true)
            let json = try await browser.get("\(Self.zone)/gegevens.json?jaar=2026")
            #expect(try ZoneYear.read(json.bytes) == figures)
        }
    }

    @Test func `the spreadsheet opens in another reader, with the numbers of the other files`() async throws {
        try await work { _, browser in
            let sheet = try await browser.get("\(Self.zone)/gegevens.ods?jaar=2026")
            #expect(sheet.headers[.contentType] == OpenDocumentTable.type)
            #expect(sheet.headers[.contentDisposition]?.contains(".ods\"") == true)
            let read = String(decoding: try Peer.run("read_ods.py", input: sheet.bytes), as: UTF8.self)
            let rows = try read.split(separator: "\n").map { line in
                try #require(try JSONValue(parsing: Array(line.utf8)).array).map { $0.array?.compactMap(\.string) ?? [] }
            }
            let csv = try await browser.get("\(Self.zone)/gegevens.csv?jaar=2026").text.split(separator: "\r\n").map {
                $0.drop { $0 == "\u{FEFF}" }.dropFirst().dropLast().split(separator: "\";\"", omittingEmptySubsequences: false)
                    .map(String.init)
            }
            #expect(rows.map { $0.map { $0.last ?? "" } } == csv)
            let types = Set(rows.dropFirst().flatMap { $0.compactMap(\.first) })
            #expect(types == ["string", "float", "date", "empty"])
        }
    }

    @Test func `a spreadsheet takes nothing for a formula, and its bytes are the same again`() throws {
        var table = OpenDocumentTable("Zone <A> & b", ["Naam", "Aantal"])
        table.add(["=1+1", "007"])
        table.add(["Lijn 1\u{1}", "-3"])
        #expect(table.bytes == table.bytes)
        let read = String(decoding: try Peer.run("read_ods.py", input: table.bytes), as: UTF8.self)
        #expect(
            read.split(separator: "\n").map(String.init) == [
                #"[["string", "Naam"], ["string", "Aantal"]]"#, #"[["string", "=1+1"], ["string", "007"]]"#,
                #"[["string", "Lijn 1"], ["float", "-3"]]"#,
            ])
        #expect(StoredZip.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    }

    @Test func `a contact is noted once, with its faults at the fields and a way back`() async throws {
        try await work { _, browser in
            let form = try await browser.get("\(Self.zone)/contacten/nieuw?beroep=logopedist")
            #expect(form.text.contains("value=\"beroep:logopedist\" selected"))
            let wrong = try await browser.post(
                "\(Self.zone)/contacten/nieuw", ["met": "beroep:logopedist", "op": "morgen", "nota": "Belde terug"])
            #expect(wrong.status == 400 && wrong.text.contains("<title>Fout:") && wrong.text.contains("Belde terug"))
            #expect(wrong.text.contains(ZoneContactText.outcomeFault))
            let saved = try await browser.post(
                "\(Self.zone)/contacten/nieuw",
                [
                    "met": "beroep:logopedist", "op": "20/11/2026", "uitkomst": "no_interest", "niemand": "ja",
                    "nota": "Belde terug",
                ])
            let place = try #require(saved.headers[.location])
            #expect(saved.status == 303 && place.contains("contacten?gedaan="))
            let list = try await browser.get(place)
            #expect(list.text.contains(ZoneContactText.saved) && list.text.contains("Belde terug"))
            #expect(list.text.contains("Nagevraagd op 20 november"))
            // Corrected, its day shown back and the note kept.
            let page = try #require(
                list.text.firstMatch(of: /Belde terug<\/small><\/div><a class="knop licht" href="([^"]+)"/).map { String($0.1) })
            var fields = FormFields.of(try await browser.get(page).text)
            #expect(fields["nota"] == "Belde terug" && fields["uitkomst"] == "no_interest")
            fields["uitkomst"] = "reached"
            #expect(try await browser.post(page, fields).status == 303)
            let stale = try await browser.post(page, fields.merging(["eenmalig": "", "uitkomst": "no_answer"]) { $1 })
            #expect(stale.status == 409 && stale.text.contains(ZoneContactText.meanwhile))
            // Taken back, and put back with its note.
            let gone = try await browser.post("\(page)/weg", [:])
            let after = try await browser.get(gone.headers[.location] ?? "")
            #expect(after.text.contains(ZoneContactText.withdrawn) && !after.text.contains("\(page)\""))
            let undo = try #require(after.text.firstMatch(of: /action="([^"]+\/ongedaan[^"]*)"/).map { String($0.1) })
            let back = try await browser.post(undo.replacing("&amp;", with: "&"), [:])
            let list2 = try await browser.get(back.headers[.location] ?? "")
            #expect(list2.text.contains("Ongedaan gemaakt.") && list2.text.contains("Belde terug"), "\(back.text)")
        }
    }

    @Test func `a signal is answered, and leaves the list of what waits`() async throws {
        try await work { _, browser in
            let page = try await browser.get("\(Self.zone)/signalen/signaal-1")
            let version = try #require(page.text.firstMatch(of: /name="versie" value="([0-9]+)"/)?.1)
            let empty = try await browser.post(
                "\(Self.zone)/signalen/signaal-1", ["versie": String(version), "doe": "answered"])
            #expect(empty.status == 400 && empty.text.contains(ZoneSignalText.answerFault))
            let sent = try await browser.post(
                "\(Self.zone)/signalen/signaal-1",
                ["versie": String(version), "doe": "answered", "antwoord": "Kom naar de volgende zorgraad."])
            let place = try #require(sent.headers[.location])
            #expect(place.hasPrefix("\(Self.zone)/signalen?gedaan=answered"))
            let list = try await browser.get(place)
            #expect(list.text.contains(ZoneSignalText.sentence(0)) && list.text.contains("Kom naar de volgende zorgraad."))
            #expect(list.text.contains(ZoneSignalText.done(.answered)))
            let after = try await Self.undone(on: list, browser)
            #expect(after.text.contains(ZoneSignalText.sentence(1)) && after.text.contains("Ongedaan gemaakt."))
        }
    }

    @Test func `a year that is over is closed, opened again the same day, and the present year is not`() async throws {
        try await work { _, browser in
            let report = "\(Self.zone)/jaarverslag"
            #expect(try await browser.get("\(report)/2026").text.contains("31 december"))
            #expect(try await browser.get("\(report)/2025").text.contains("Sluit 2025 af"))
            #expect(try await browser.get(Self.zone).text.contains("stap van jou"))
            let closed = try await browser.post("\(report)/2025/sluiten", [:])
            #expect(closed.headers[.location] == "\(report)/2025?gedaan=gesloten")
            let page = try await browser.get("\(report)/2025?gedaan=gesloten")
            #expect(page.text.contains("Afgesloten op 22 november 2026") && page.text.contains("/heropenen"))
            #expect(try await browser.post("\(report)/2025/heropenen", [:]).status == 303)
            #expect(try await browser.get("\(report)/2025").text.contains("Sluit 2025 af"))
        }
    }

    /// The page after the way back that another page offers.
    private static func undone(on page: TestAnswer, _ browser: Browser) async throws -> TestAnswer {
        let action = try #require(
            page.text.firstMatch(of: /action="([^"]+\/ongedaan[^"]*)"/).map { String($0.1) }, "\(page.text)")
        let back = try await browser.post(action.replacing("&amp;", with: "&"), [:])
        return try await browser.get(try #require(back.headers[.location], "\(back.text)"))
    }

    @Test func `a seat is given, taken away and put back, and a goal and an estimate too`() async throws {
        try await work { _, browser in
            let board = "\(Self.zone)/bestuur"
            let list = try await browser.get(board)
            let seat = try #require(list.text.firstMatch(of: /href="([^"]+\/bestuur\/b-[0-9]+)"/).map { String($0.1) })
            let name = "Stad, schepen van welzijn"
            let form = FormFields.of(try await browser.get(seat).text)
            let gone = try await browser.get(
                try #require(try await browser.post(seat, form.merging(["doe": "weg"]) { $1 }).headers[.location]))
            #expect(gone.text.contains(BoardText.gone) && gone.text.contains("1 van hoogstens 8"))
            let back = try await Self.undone(on: gone, browser)
            #expect(back.text.contains(name) && back.text.contains("2 van hoogstens 8"))

            let plan = "\(Self.zone)/meerjarenplan"
            let set = try await browser.post(plan, ["jaar": "2030", "aantal": "9", "nota": "Elk jaar 1 erbij."])
            let page = try await browser.get(try #require(set.headers[.location], "\(set.text)"))
            #expect(page.text.contains(ZoneReportText.goalSaved) && page.text.contains("Elk jaar 1 erbij."))
            // To change it, it stands in the form.
            #expect(FormFields.of(try await browser.get("\(plan)?jaar=2030").text)["nota"] == "Elk jaar 1 erbij.")
            let without = try await Self.undone(on: page, browser)
            #expect(!without.text.contains("Elk jaar 1 erbij.") && without.text.contains("Ongedaan gemaakt."))

            let noted = try await browser.post(
                "\(Self.zone)/contacten/raming", ["beroep": "podoloog", "jaar": "2026", "aantal": "17", "bron": "Sociale Kaart"])
            let notes = try await browser.get(try #require(noted.headers[.location], "\(noted.text)"))
            #expect(notes.text.contains(ZoneContactText.savedWorkforce) && notes.text.contains("17 in 2026. Bron: Sociale Kaart"))
            let rest = try await Self.undone(on: notes, browser)
            #expect(!rest.text.contains("Sociale Kaart"))
        }
    }

    @Test func `a round along everybody keeps what was heard with it, and asks for the answer beside a note`() async throws {
        try await work { _, browser in
            let round = "\(Self.zone)/contacten/belronde"
            let form = try await browser.get(round)
            #expect(form.text.contains("Nota bij logopedisten"))
            let wrong = try await browser.post(round, ["n-logopedist": "Belt terug in maart"])
            #expect(wrong.status == 400 && wrong.text.contains("Belt terug in maart"))
            let saved = try await browser.post(round, ["b-logopedist": "later", "n-logopedist": "Belt terug in maart"])
            let list = try await browser.get(try #require(saved.headers[.location], "\(saved.text)"))
            #expect(list.text.contains(ZoneContactText.saved) && list.text.contains("Belt terug in maart"))
        }
    }

    @Test func `a contact is noted with nobody when nobody was chosen`() async throws {
        try await work { _, browser in
            let form = try await browser.get("\(Self.zone)/contacten/nieuw")
            #expect(form.text.contains("<option value=\"\" selected>\(ZoneContactText.choose)"))
            let sent = try await browser.post(
                "\(Self.zone)/contacten/nieuw", ["met": "", "op": "20/11/2026", "uitkomst": "reached"])
            #expect(sent.status == 400 && sent.text.contains(ZoneContactText.withWhomFault))
        }
    }

    @Test func `a seat is given by the council, and seen by everybody`() async throws {
        try await work { server, browser in
            try await browser.get("\(Self.zone)/bestuur/nieuw")
            let given = try await browser.post(
                "\(Self.zone)/bestuur/nieuw",
                ["naam": "Vroedvrouwenkring", "cluster": "gezondheidszorg", "beroep": "vroedvrouw", "van": "1/1/2026"])
            #expect(given.status == 303)
            try await server.run { client in
                let open = String(decoding: try await client.page("\(Self.zone)/bestuur").bytes, as: UTF8.self)
                #expect(open.contains("Vroedvrouwenkring") && !open.contains("Voeg een zitje toe"))
                let circle = String(decoding: try await client.page("/kringen/dijle-nete").bytes, as: UTF8.self)
                #expect(circle.contains("zit in de zorgraad van Mechelen-Katelijne"))
            }
        }
    }

    @Test func `a key is shown once, works, and stops when it is taken back`() async throws {
        try await work { server, browser in
            try await browser.get("/mijn-sleutels")
            let made = try await browser.post(
                "/mijn-sleutels", ["waarvoor": "zone:\(TestServer.zone)", "naam": "Website", "dagen": "30", "voor": "zone.read"])
            let secret = try #require(made.text.firstMatch(of: /<code>([^<]+)<\/code>/)?.1)
            let actor = try server.kring.actor(forToken: String(secret))
            #expect(actor.kind == .careCouncil([TestServer.zone]) && actor.limit?.scopes == [.zoneRead])
            let list = try await browser.get("/mijn-sleutels")
            #expect(list.text.contains("Website") && !list.text.contains(secret))
            #expect(list.text.contains(KeyText.word(.zoneRead)))
            let narrow = try server.kring.actor(forToken: String(secret))
            #expect(narrow.limit?.scopes == [.zoneRead])
            let none = try await browser.post(
                "/mijn-sleutels", ["waarvoor": "zone:\(TestServer.zone)", "naam": "Website", "dagen": "30"])
            #expect(none.status == 400 && none.text.contains(KeyText.scopesFault))
            let revoke = try #require(list.text.firstMatch(of: /action="(\/mijn-sleutels\/[^"]+\/intrekken)"/)?.1)
            #expect(try await browser.post(String(revoke), [:]).status == 303)
        }
    }
}
