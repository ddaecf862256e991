import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `Saying when one can come` {
    @Test func `a member gives her week and the days she is away, and finds them back`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let member = try await server.browser(of: .member, client)
            var fields = FormFields.of(try await member.get("/mijn-week").text)
            fields["tuesday-evening"] = "can"
            fields["friday-evening"] = "cannot"
            fields["weg"] = "ooit"
            let wrong = try await member.post("/mijn-week", fields)
            #expect(wrong.status == 400 && wrong.text.contains(WeekText.unread("ooit")))
            #expect(wrong.text.contains("value=\"can\" selected"))
            fields["weg"] = "3/7/2027 - 18/7/2027\n24/12/2026 avond"
            let saved = try await member.post("/mijn-week", fields)
            #expect(saved.headers[.location] == "/mijn-week?bewaard=ja", "\(saved.text)")
            let page = try await member.get("/mijn-week?bewaard=ja")
            #expect(page.text.contains(WeekText.saved) && page.text.contains("24/12/2026 avond\n3/7/2027 - 18/7/2027"))
            let stale = try await member.post("/mijn-week", fields.merging(["eenmalig": ""]) { $1 })
            #expect(stale.status == 409 && stale.text.contains(WeekText.meanwhile))
            let council = try await server.browser(of: .careCouncil, client)
            #expect(try await council.get("/mijn-week").status == 404)
        }
        let known = try server.kring.read(by: .person(server.member)) { try $0.availability(of: server.member) }
        #expect(known.answer?.week[.tuesday, .evening] == .can && known.answer?.week[.friday, .evening] == .cannot)
        #expect(known.answer?.exceptions.count == 2)
    }

    @Test func `days are read as people write them`() {
        let today = TestServer.today
        let range = WeekText.exception("3 juli 2027 tot 18 juli 2027", near: today)
        #expect(range?.from == CalendarDay("2027-07-03") && range?.to == CalendarDay("2027-07-19"))
        let evening = WeekText.exception("24/12 Avond", near: today)
        #expect(evening?.parts == [.evening] && evening?.from == CalendarDay("2026-12-24"))
        #expect(WeekText.exception("18/7/2027 - 3/7/2027", near: today) == nil)
        #expect(WeekText.exception("avond", near: today) == nil)
    }

    @Test func `a chair carries the rhythm of the year before over, and undoes it at once`() async throws {
        let server = try TestServer(changing: { network in
            // Nothing is planned for the next year yet.
            let ids = Set(
                network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.start.day.year == 2027 }.map(\.id))
            let cancelled = network.meetings.filter { ids.contains($0.id) }.map { meeting in
                var meeting = meeting
                (meeting.status, meeting.reason) = (.cancelled, "nog te plannen")
                return meeting.recordValue
            }
            return ["meetings": .array(cancelled)]
        })
        let path = "/kringen/\(TestServer.circle)/jaarplan/2027"
        @Sendable func planned() throws -> Int {
            try server.kring.read(by: .person(server.chair)) { scope in
                let span = MeetingFilter(
                    from: CalendarDay("2027-01-01"), to: CalendarDay("2028-01-01"), statuses: [.planned])
                return try Page.everything { try scope.meetings(of: .circle(TestServer.circle), span, page: $0) }.count
            }
        }
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let form = try await chair.get("\(path)/ritme")
            #expect(form.status == 200 && form.text.contains("Vorig jaar op"))
            let none = try await chair.post("\(path)/ritme", ["eenmalig": "een-twee-drie-vier"])
            #expect(none.status == 400 && none.text.contains(PlanPageText.rhythmFault))
            let before = try planned()
            let saved = try await chair.post("\(path)/ritme", FormFields.of(form.text))
            let page = try await chair.get(saved.headers[.location] ?? "")
            #expect(try planned() > before && page.text.contains("Nog niemand kreeg een mail."), "\(saved.text)")
            let undo = try #require(page.text.firstMatch(of: /action="([^"]+\/ongedaan[^"]*)"/).map { String($0.1) })
            #expect(try await chair.post(undo.replacing("&amp;", with: "&"), [:]).status == 303)
            #expect(try planned() == before)

            let ask = try await chair.post("\(path)/vragen", ["doe": "vraag"])
            let asked = try await chair.get(ask.headers[.location] ?? "")
            #expect(asked.text.contains("mails vertrekken over 10 minuten.") && asked.text.contains(InvitationText.hold))
            #expect(try server.kring.dueMails(atMost: 100).allSatisfy { $0.kind == "signIn" }, "nothing leaves at once")
            let stopped = try await chair.post("\(path)/tegenhouden", [:])
            #expect(try await chair.get(stopped.headers[.location] ?? "").text.contains("Tegengehouden."))
        }
    }

    @Test func `a chair downloads her circle, and an administrator everything once she broke the glass of all`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let settings = "/kringen/\(TestServer.circle)/instellingen"
            #expect(try await chair.get(settings).text.contains(CircleSettingsText.exportButton))
            let file = try await chair.post("\(settings)/uitvoer", [:])
            #expect(file.status == 200 && file.headers[.contentDisposition]?.contains("dijle-nete-2026-11-22.json") == true)
            #expect(file.text.contains("\"kring/1\"") && file.text.contains(server.member.rawValue))
            let member = try await server.browser(of: .member, client)
            try await member.get("/mijn")
            #expect(try await member.post("\(settings)/uitvoer", [:]).status == 403)
            let administrator = try await server.browser(of: .administrator, client)
            try await administrator.get("/beheer/inzage")
            #expect(try await administrator.post("/beheer/inzage/uitvoer", [:]).status == 403)
            try await administrator.post("/beheer/inzage", ["kring": "alle", "reden": "De dienst verhuist naar elders."])
            #expect(try await administrator.get("/beheer/inzage").text.contains("Je kan nu alles meenemen in 1 bestand"))
            let all = try await administrator.post("/beheer/inzage/uitvoer", [:])
            #expect(all.status == 200 && all.text.contains("kine-mechelen"))
        }
    }
}
