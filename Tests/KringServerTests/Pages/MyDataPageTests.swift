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
