import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `My data on a page` {
    @Test func `a member sees hers, takes it along as a sheet and as JSON, and nobody else is in it`() async throws {
        let server = try TestServer.marked()
        let address = try server.address(of: server.member)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(address, in: browser)
            let page = try await browser.get("/mijn-gegevens")
            #expect(page.status == 200)
            #expect(page.text.contains(address))
            for form in ["csv", "json"] {
                let file = try await browser.post("/mijn-gegevens/uitvoer", ["vorm": form])
                #expect(file.status == 200)
                #expect(file.headers[.contentDisposition] == "attachment; filename=\"mijn-gegevens-2026-11-22.\(form)\"")
                #expect(file.headers[.cacheControl] == "private, no-store")
                #expect(file.text.contains(address))
                for person in server.network.persons where person.id != server.member {
                    #expect(!file.text.contains(person.id.rawValue))
                }
                if form == "json" { #expect(try file.json.object?["person"]?.object?["id"]?.string == server.member.rawValue) }
            }
        }
    }

    @Test func `a member takes the same along over the API, it is written down, and her chair does not get it`() async throws {
        let server = try TestServer.marked()
        let address = try server.address(of: server.member)
        let before = try server.kring.database.check().journalRows
        try await server.run { client in
            let own = try await client.get("/persons/\(server.member)/dataExport", as: .member)
            #expect(own.status == 200, "\(own.text)")
            #expect(own.headers[.cacheControl] == "private, no-store" && own.headers[.eTag] == nil)
            let file = try #require(try own.json.object)
            #expect(file["person"]?.object?["email"]?.string == address)
            #expect(file["memberships"]?.array?.isEmpty == false && file["attendance"]?.array?.isEmpty == false)
            #expect(file["log"]?.array?.last?.object?["action"]?.string == "exportOwnData")
            #expect(NameScan(server.network, own: server.member).hits(in: own).isEmpty)
            #expect(try await client.get("/persons/\(server.member)/dataExport", as: .chair).status == 403)
            let hidden = try await client.get("/persons/\(server.member)/dataExport", as: .otherChair)
            let nothing = try await client.get("/persons/p-er-is-niemand/dataExport", as: .otherChair)
            #expect(hidden.status == 404 && hidden.masked == nothing.masked)
        }
        #expect(try server.kring.database.check().journalRows == before + 1, "one line for the one who got it")
    }

    @Test func `a member corrects her own data, hears what is wrong, and her old address hears of a new one`() async throws {
        let server = try TestServer()
        let address = try server.address(of: server.member)
        let before = try #require(server.network.persons.first { $0.id == server.member })
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(address, in: browser)
            let page = try await browser.get("/mijn-gegevens")
            let version = String(try #require(page.text.firstMatch(of: /name="versie" value="([0-9]+)"/)?.1))
            var fields = [
                "versie": version, "voornaam": before.givenName, "naam": before.familyName, "mail": address,
                "telefoon": "+32 470 00 00 00", "riziv": "1-23456-78-901", "gemeente": "lier",
            ]
            fields["mail"] = "geen adres"
            let wrong = try await browser.post("/mijn-gegevens/verbeteren", fields)
            #expect(wrong.status == 200 && wrong.text.contains(DoorText.noAddress))
            #expect(wrong.text.contains("value=\"+32 470 00 00 00\""), "what she typed is still there")
            fields["mail"] = address
            fields["riziv"] = "12"
            #expect(try await browser.post("/mijn-gegevens/verbeteren", fields).text.contains("11 cijfers"))
            fields["riziv"] = "1-23456-78-901"
            fields["mail"] = "nieuw-adres@example.org"
            let kept = try await browser.post("/mijn-gegevens/verbeteren", fields)
            #expect(kept.headers[.location] == "/mijn-gegevens?bewaard=ja", "\(kept.text)")
            let shown = try await browser.get("/mijn-gegevens?bewaard=ja")
            #expect(shown.text.contains(DoorText.corrected) && shown.text.contains("value=\"nieuw-adres@example.org\""))
            #expect(try await browser.post("/mijn-gegevens/verbeteren", fields).status == 409, "that version is gone")
        }
        let after = try #require(try server.kring.database.network().persons.first { $0.id == server.member })
        #expect(after.email == "nieuw-adres@example.org" && after.nihdi == "12345678901" && after.municipality == "lier")
        let mails = try server.kring.dueMails(atMost: 100).filter { $0.kind == "addressChanged" }
        #expect(mails.map(\.address) == [address])
    }

    @Test func `erasing asks twice, and signs out`() async throws {
        let server = try TestServer()
        let address = try server.address(of: server.member)
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(address, in: browser)
            try await browser.get("/mijn-gegevens")
            let asked = try await browser.post("/mijn-gegevens/wissen", [:])
            #expect(asked.text.contains(DoorText.notSure))
            #expect(try await browser.get("/mijn-gegevens").status == 200)
            let left = try await browser.post("/mijn-gegevens/stoppen", ["kring": TestServer.circle.rawValue])
            #expect(left.headers[.location] == "/mijn-gegevens?gestopt=ja")
            try await browser.get("/mijn-gegevens")
            let erased = try await browser.post("/mijn-gegevens/wissen", ["zeker": "ja"])
            #expect(erased.status == 200 && erased.text.contains(DoorText.erased.title))
            #expect(browser.cookies["__Host-kring"] == nil)
        }
        let persons = try server.kring.database.network().persons
        #expect(!persons.contains { $0.id == server.member || $0.email == address })
    }

    @Test func `a cell that a spreadsheet would run is text`() {
        #expect(MyDataFile.cell("=1+1") == "\"'=1+1\"")
        #expect(MyDataFile.cell("zeg \"dag\"") == "\"zeg \"\"dag\"\"\"")
    }
}
