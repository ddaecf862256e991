import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `Pages with calendars` {
    private static func key(in page: TestAnswer) throws -> String {
        String(try #require(page.text.firstMatch(of: /\/mijn-agenda\/([A-Za-z0-9_-]{43})\.ics/)?.1, "\(page.text)"))
    }

    @Test func `an address of one's own feeds a phone without signing in, until it is renewed or ended`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let member = try await server.browser(of: .member, client)
            #expect(try await member.get("/mijn-agenda").text.contains("Maak een adres"))
            let first = try Self.key(in: try await member.post("/mijn-agenda", [:]))
            #expect(!(try await member.get("/mijn-agenda").text.contains(first)), "it is shown once")
            let phone = Browser(client)
            let feed = try await phone.get("/mijn-agenda/\(first).ics")
            #expect(feed.status == 200 && feed.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(feed.text.contains("BEGIN:VEVENT") && feed.text.contains("Vroedvrouwenkring Dijle-Nete"))
            for person in server.network.persons { #expect(!feed.text.contains(" \(person.familyName)\r\n")) }
            #expect(try await phone.get("/mijn-agenda").headers[.location]?.hasPrefix("/aanmelden") == true, "and nothing else")
            let second = try Self.key(in: try await member.post("/mijn-agenda", [:]))
            #expect(try await phone.get("/mijn-agenda/\(first).ics").status == 404)
            #expect(try await phone.get("/mijn-agenda/\(second).ics").status == 200)
            #expect(try await phone.get("/mijn-agenda/\(second)").status == 404)
            #expect(try await member.post("/mijn-agenda/uit", [:]).headers[.location] == "/mijn-agenda?uit=ja")
            #expect(try await phone.get("/mijn-agenda/\(second).ics").status == 404)
        }
    }

    @Test func `a circle's calendar is for those inside`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let path = "/kringen/\(TestServer.circle)/agenda.ics"
            let member = try await server.browser(of: .member, client)
            let file = try await member.get(path)
            #expect(file.status == 200 && file.text.hasPrefix("BEGIN:VCALENDAR\r\n"))
            let mine = try await member.get("/mijn-agenda/vergaderingen.ics")
            #expect(mine.text.contains("BEGIN:VEVENT"))
            let page = try await member.get("/mijn-agenda")
            #expect(page.text.contains("/kringen/\(TestServer.circle)/vergaderingen/"))
            for role in [PageRole.careCouncil, .administrator, .open] {
                #expect(try await server.browser(of: role, client).get(path).status != 200)
            }
        }
    }

    @Test func `a key goes with the person, and her own export says that she has one`() throws {
        let server = try TestServer()
        let key = try server.kring.write(by: .person(server.member), source: .web) { try $0.renewCalendarKey() }
        #expect(try server.kring.calendar(byKey: key)?.isEmpty == false)
        #expect(try server.kring.calendar(byKey: Secret.made()) == nil)
        let data = try server.kring.write(by: .person(server.member), source: .web) { try $0.exportMyData() }
        #expect(data.calendarSince == server.kring.clock.milliseconds())
        for actor in [Actor.administrator, .careCouncil([TestServer.zone]), .open] {
            #expect(throws: KringError.self) { try server.kring.write(by: actor, source: .web) { try $0.renewCalendarKey() } }
        }
        _ = try server.kring.write(by: .operator, source: .command) { try $0.erasePerson(server.member) }
        #expect(try server.kring.calendar(byKey: key) == nil)
    }
}
