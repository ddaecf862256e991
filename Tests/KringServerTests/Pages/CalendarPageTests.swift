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

    /// What another parser reads in a calendar: unfolded, line by line, an event a dictionary.
    private static func events(_ text: String) -> [[String: String]] {
        var events: [[String: String]] = []
        for line in text.replacing("\r\n ", with: "").split(separator: "\r\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let name = line[..<colon].split(separator: ";")[0]
            if line == "BEGIN:VEVENT" { events.append([:]) }
            if !events.isEmpty { events[events.count - 1][String(name)] = String(line[line.index(after: colon)...]) }
        }
        return events
    }

    @Test func `a circle that tells its dates tells everybody the day, the hour and the municipality, and nothing else`()
        async throws
    {
        let server = try TestServer()
        let path = "/kringen/\(TestServer.circle)/agenda.ics"
        try await server.composition.application().test(.router) { client in
            let (everybody, chair) = (Browser(client), try await server.browser(of: .chair, client))
            #expect(try await everybody.get(path).status == 404)
            #expect(!(try await everybody.get("/kringen/\(TestServer.circle)").text.contains("agenda.ics")))
            let settings = try await chair.get("/kringen/\(TestServer.circle)/instellingen")
            let version = String(try #require(settings.text.firstMatch(of: /name="versie" value="([0-9]+)"/)?.1))
            let saved = try await chair.post("/kringen/\(TestServer.circle)/instellingen", ["versie": version, "data": "ja"])
            #expect(saved.status == 303, "\(saved.text)")
            #expect(try await everybody.get("/kringen/\(TestServer.circle)").text.contains("agenda.ics"))
            let file = try await everybody.get(path)
            #expect(file.status == 200 && file.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(file.headers[.cacheControl] == "public, max-age=300")
            let events = Self.events(file.text)
            let planned = server.network.meetings.filter {
                $0.host == .circle(TestServer.circle) && $0.status == .planned && $0.start.day > TestServer.today
            }
            #expect(events.count > planned.count && planned.count > 0)
            for meeting in planned {
                let event = try #require(events.first { $0["UID"]?.hasPrefix("\(meeting.id)@") == true })
                #expect(event["DTSTART"]?.hasPrefix("\(meeting.start.day)".replacing("-", with: "")) == true)
                #expect(event["URL"] == nil && event["ATTENDEE"] == nil && event["DESCRIPTION"] == nil)
            }
            for venue in server.network.venues {
                #expect(!file.text.contains(venue.name), "\(venue.name)")
                if let address = venue.address { #expect(!file.text.contains(address)) }
            }
            for title in server.network.meetings.compactMap(\.title) where title.count > 12 {
                #expect(!file.text.contains(title), "\(title)")
            }
            // Nothing changed: the same bytes under the same tag, and nothing is sent again.
            let tag = try #require(file.headers[.eTag])
            #expect(try await everybody.get(path).bytes == file.bytes)
            let again = try await everybody.get(path, headers: [.ifNoneMatch: tag])
            #expect(again.status == 304 && again.bytes.isEmpty)
            // Whoever is inside sees the place as well, at the same address.
            let inside = try await chair.get(path)
            #expect(Self.events(inside.text).contains { $0["URL"] != nil })
            #expect(inside.headers[.cacheControl] == "private, no-store")
        }
    }

    @Test func `the calendar of a zone holds what its circles let everybody know, and nothing of the others`() async throws {
        let server = try TestServer { network in
            let circles = network.circles.filter { [TestServer.circle, TestServer.otherCircle].contains($0.id) }.map { circle in
                var circle = circle
                circle.publishesDates = true
                return circle
            }
            return ["circles": .array(circles.map(\.recordValue))]
        }
        let published: Set<Meeting.Host> = [.circle(TestServer.circle), .circle(TestServer.otherCircle)]
        let path = "/zones/\(TestServer.zone)/agenda.ics"
        try await server.composition.application().test(.router) { client in
            let everybody = Browser(client)
            let file = try await everybody.get(path)
            #expect(file.status == 200 && file.headers[.contentType] == "text/calendar; charset=utf-8")
            #expect(file.headers[.cacheControl] == "public, max-age=300")
            let events = Self.events(file.text)
            let hosts = Set(
                events.compactMap { event in
                    event["UID"].flatMap { uid in server.network.meetings.first { uid.hasPrefix("\($0.id)@") }?.host }
                })
            let near = server.network.circles.filter { $0.zones.contains { $0.zone == TestServer.zone } }
                .map { Meeting.Host.circle($0.id) }
            #expect(hosts == published.intersection(near) && !hosts.isEmpty)
            #expect(events.allSatisfy { $0["URL"] == nil }, "no page that opens for those inside alone")
            for person in server.network.persons { #expect(!file.text.contains(person.familyName)) }
            for venue in server.network.venues { #expect(!file.text.contains(venue.name)) }
            let circle = try await everybody.get("/kringen/\(TestServer.circle)/agenda.ics")
            #expect(Set(Self.events(circle.text).compactMap { $0["UID"] }).isSubset(of: events.compactMap { $0["UID"] }))
            for visitor in [everybody, try await server.browser(of: .careCouncil, client)] {
                let page = try await visitor.get("/zones/\(TestServer.zone)")
                #expect(page.text.contains(path))
            }
            let nowhere = try await everybody.get("/zones/nergens/agenda.ics")
            #expect(nowhere.status == 404)
        }
        let silent = try TestServer()
        try await silent.composition.application().test(.router) { client in
            let browser = Browser(client)
            let (file, page) = (try await browser.get(path), try await browser.get("/zones/\(TestServer.zone)"))
            #expect(file.status == 200 && !file.text.contains("BEGIN:VEVENT"))
            #expect(!page.text.contains(path), "nothing to take along")
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
