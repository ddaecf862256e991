import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `Pages of a coordinator` {
    private static let umbrella = "/koepelkringen/\(TestServer.umbrella)"

    private func work(_ test: @Sendable (TestServer, Browser) async throws -> Void) async throws {
        let server = try TestServer()
        let coordinator = try #require(server.network.offices.first { $0.kind == .coordinator }).person
        try await server.browse { browser in
            let browser = browser()
            let link = try server.kring.write(by: .operator, source: .command) {
                try $0.makeSignInLink(for: .person(coordinator), hours: 1, vouched: true)
            }
            try await browser.get("/aanmelden/code?sleutel=\(link.text)")
            try await browser.post("/aanmelden/code", ["sleutel": link.text])
            try await test(server, browser)
        }
    }

    private static func held(_ server: TestServer) throws -> Meeting {
        try #require(
            server.network.meetings.last {
                $0.host == .umbrella(TestServer.umbrella) && $0.status == .held && $0.start.day.year == 2026
            })
    }

    private static func undo(on page: TestAnswer, _ browser: Browser) async throws -> TestAnswer {
        let action = try #require(page.text.firstMatch(of: /action="([^"]+\/ongedaan[^"]*)"/).map { String($0.1) })
        return try await browser.post(action.replacing("&amp;", with: "&"), [:])
    }

    @Test func `her umbrella shows circles, chairs and who came, and her own page leads there`() async throws {
        try await work { server, browser in
            let mine = try await browser.get("/mijn")
            #expect(mine.text.contains(Self.umbrella))
            let page = try await browser.get(Self.umbrella)
            #expect(page.status == 200 && page.text.contains("Vroedvrouwenkring Dijle-Nete"))
            let chair = try #require(server.network.persons.first { $0.id == server.chair })
            #expect(page.text.contains(chair.familyName))
            #expect(page.text.contains("Laat data voorstellen") && page.text.contains("Datumprikker met alle voorzitters"))
            let meeting = try await browser.get("\(Self.umbrella)/\(try Self.held(server).start.day)")
            #expect(meeting.status == 200 && meeting.text.contains(UmbrellaText.came))
            #expect(meeting.text.contains("kringen waren er."))
        }
    }

    @Test func `several dates are planned at once, warned of days off, and undone at once`() async throws {
        try await work { server, browser in
            let path = "\(Self.umbrella)/plannen?jaar=2027"
            var fields = FormFields.of(try await browser.get(path).text)
            #expect(fields["jaar"] == "2027" && fields["begin"] == "20.00")
            let bare = try await browser.post("\(Self.umbrella)/plannen", fields)
            #expect(bare.status == 400 && bare.text.contains(UmbrellaText.noDay))
            (fields["datum-1"], fields["datum-2"], fields["datum-3"]) = ("9 mrt", "11/5/2026", "9/3/2027")
            let wrong = try await browser.post("\(Self.umbrella)/plannen", fields)
            #expect(wrong.text.contains(UmbrellaText.dayFault) && wrong.text.contains(UmbrellaText.sameDay))
            (fields["datum-2"], fields["datum-3"]) = ("11/5", "11/11")
            let warned = try await browser.post("\(Self.umbrella)/plannen", fields)
            #expect(warned.text.contains("is een feestdag: Wapenstilstand.") && warned.text.contains(UmbrellaText.planAnyway))
            let saved = try await browser.post("\(Self.umbrella)/plannen", FormFields.of(warned.text))
            let place = try #require(saved.headers[.location])
            let page = try await browser.get(place)
            #expect(page.text.contains("3 koepelkringen zijn ingepland."), "\(saved.text)")
            #expect(try await browser.get("\(Self.umbrella)/2027-03-09").status == 200)
            #expect(try await Self.undo(on: page, browser).status == 303)
            #expect(try await browser.get("\(Self.umbrella)/2027-03-09").status == 404)
            #expect(try server.kring.dueMails(atMost: 100).allSatisfy { $0.kind == "signIn" })
        }
    }

    @Test func `a meeting is moved, called off with a reason, and its chairs are mailed`() async throws {
        try await work { server, browser in
            let next = try #require(
                server.network.meetings.filter {
                    $0.host == .umbrella(TestServer.umbrella) && $0.start.day > TestServer.today.adding(days: 5)
                }.min { $0.start < $1.start })
            let path = "\(Self.umbrella)/\(next.start.day)"
            let invitation = try await browser.get("\(path)/uitnodiging")
            #expect(invitation.status == 200 && invitation.text.contains("mensen krijgen een uitnodiging"))
            #expect(try await browser.post("\(path)/uitnodiging", FormFields.of(invitation.text)).status == 303)
            let day = next.start.day.adding(days: 7)
            var fields = FormFields.of(try await browser.get("\(path)/wijzig").text)
            fields["datum"] = FormText.day(day)
            var moved = try await browser.post("\(path)/wijzig", fields)
            if moved.status == 200 { moved = try await browser.post("\(path)/wijzig", FormFields.of(moved.text)) }
            #expect(moved.headers[.location]?.hasPrefix("\(Self.umbrella)/\(day)?gedaan=verplaatst") == true, "\(moved.text)")
            #expect(try await browser.get(path).headers[.location] == "\(Self.umbrella)/\(day)", "the old address leads on")
            let tell = try await browser.get("\(Self.umbrella)/\(day)/uitnodiging")
            #expect(tell.text.contains(InvitationText.tellTitle))
            let off = try await browser.get("\(Self.umbrella)/\(day)/aflassen")
            var reason = FormFields.of(off.text)
            reason["reden"] = "De zaal is dicht"
            let cancelled = try await browser.post("\(Self.umbrella)/\(day)/aflassen", reason)
            let page = try await browser.get(cancelled.headers[.location] ?? "")
            #expect(page.text.contains("Reden: De zaal is dicht"))
            #expect(try await Self.undo(on: page, browser).status == 303)
            #expect(try await !browser.get("\(Self.umbrella)/\(day)").text.contains("De zaal is dicht"))
        }
    }

    @Test func `the sheet says who came for each circle, a chair or a deputy by name, and is undone`() async throws {
        try await work { server, browser in
            let held = try Self.held(server)
            let path = "\(Self.umbrella)/\(held.start.day)/aanwezigheid"
            let page = try await browser.get(path)
            #expect(page.status == 200 && page.text.contains(UmbrellaText.sheetHelp))
            var fields = FormFields.of(page.text)
            fields["vervanger-\(TestServer.circle)"] = "Niemand Zo Geheten"
            let unknown = try await browser.post(path, fields)
            #expect(unknown.status == 400 && unknown.text.contains("Niemand Zo Geheten"))
            let member = try #require(server.network.persons.first { $0.id == server.member })
            fields["vervanger-\(TestServer.circle)"] = "\(member.givenName) \(member.familyName)".uppercased()
            let saved = try await browser.post(path, fields)
            #expect(saved.status == 303, "\(saved.text)")
            let done = try await browser.get(saved.headers[.location] ?? "")
            #expect(done.text.contains("Bewaard om") && done.text.contains("kringen waren er."))
            let meeting = try await browser.get("\(Self.umbrella)/\(held.start.day)")
            #expect(meeting.text.contains(UmbrellaText.deputyCame) && meeting.text.contains(member.familyName))
            #expect(try await browser.get(Self.umbrella).text.contains(UmbrellaText.deputyCame))
            #expect(try await Self.undo(on: done, browser).status == 303)
            #expect(try await !browser.get("\(Self.umbrella)/\(held.start.day)").text.contains(UmbrellaText.deputyCame))
        }
    }

    @Test func `she asks all chairs for a date, and has a year proposed`() async throws {
        try await work { server, browser in
            let form = try await browser.get("\(Self.umbrella)/datumprikker/nieuw")
            #expect(form.status == 200)
            var fields = FormFields.of(form.text)
            fields["datum"] = nil
            fields["eigen"] = "9/3/2027 20.00\n10/3/2027 20.00"
            let made = try await browser.post("\(Self.umbrella)/datumprikker/nieuw", fields)
            let place = try #require(made.headers[.location], "\(made.text)")
            let poll = try await browser.get(place)
            #expect(poll.status == 200 && poll.text.contains(DatePollPageText.made))
            #expect(try await browser.get(Self.umbrella).text.contains("Open datumprikkers"))
            let plan = try await browser.get("\(Self.umbrella)/jaarplan/2027")
            #expect(plan.status == 200 && plan.text.contains("Plan 2027 in 1 keer"))
            let proposed = try await browser.post("\(Self.umbrella)/jaarplan/2027", FormFields.of(plan.text))
            #expect(proposed.headers[.location] == "\(Self.umbrella)/jaarplan/2027?gedaan=voorstel", "\(proposed.text)")
            #expect(try await browser.get("\(Self.umbrella)/jaarplan/2027").text.contains("Neem dit plan over"))
            // In a circle of the umbrella she plans nothing.
            #expect(try await browser.get("/kringen/\(TestServer.circle)/jaarplan/2027").status == 403)
        }
    }

    @Test func `a waiver is given with a reason, seen in the circle, corrected, taken back and undone`() async throws {
        try await work { server, browser in
            let path = "\(Self.umbrella)/vrijstellingen/\(TestServer.circle)"
            #expect(try await browser.get("\(Self.umbrella)/vrijstellingen").text.contains(path))
            let bare = try await browser.post(path, FormFields.of(try await browser.get(path).text))
            #expect(bare.status == 400 && bare.text.contains(UmbrellaText.waiverReasonFault))
            var fields = FormFields.of(bare.text)
            (fields["wat"], fields["reden"]) = ("meetings", "Lange ziekte in het bestuur")
            let given = try await browser.post(path, fields)
            let page = try await browser.get(given.headers[.location] ?? "")
            #expect(page.text.contains("De vrijstelling is gegeven.") && page.text.contains("Lange ziekte in het bestuur"))
            let again = try await browser.post(path, fields.merging(["eenmalig": ""]) { $1 })
            #expect(again.status == 400 && again.text.contains(UmbrellaText.waiverTwice))
            let circle = try await browser.get("/kringen/\(TestServer.circle)")
            #expect(circle.text.contains("Vrijgesteld: Lange ziekte in het bestuur."))
            let open = try await server.run { try await $0.page("/kringen/\(TestServer.circle)") }
            #expect(!open.text.contains("Lange ziekte"), "the reason is for those inside")

            let entry = try #require(page.text.firstMatch(of: /action="([^"]+\/v-[0-9]+)"/).map { String($0.1) })
            let number = try #require(entry.split(separator: "/").last)
            let version = FormFields.of(page.text)["versie"] ?? "1"
            let corrected = try await browser.post(entry, ["versie": version, "reden-\(number)": "Verhuis van het bestuur"])
            #expect(corrected.status == 303, "\(corrected.text)")
            let stale = try await browser.post(entry, ["versie": version, "reden-\(number)": "Iets anders"])
            #expect(stale.status == 409 && stale.text.contains(UmbrellaText.waiverMeanwhile))
            let gone = try await browser.post("\(entry)/weg", [:])
            let after = try await browser.get(gone.headers[.location] ?? "")
            #expect(after.text.contains("De vrijstelling is ingetrokken.") && !after.text.contains("Verhuis van het bestuur"))
            #expect(try await Self.undo(on: after, browser).status == 303)
            #expect(try await browser.get(path).text.contains("Verhuis van het bestuur"))
            // A circle of no umbrella of hers.
            #expect(try await browser.get("\(Self.umbrella)/vrijstellingen/\(TestServer.otherCircle)").status == 404)
        }
    }

    @Test func `a chair sees a meeting of her umbrella and answers, and does nothing else there`() async throws {
        let server = try TestServer()
        let next = try #require(
            server.network.meetings.filter { $0.host == .umbrella(TestServer.umbrella) && $0.start.day > TestServer.today }
                .min { $0.start < $1.start })
        let path = "\(Self.umbrella)/\(next.start.day)"
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let page = try await chair.get(path)
            #expect(page.status == 200 && page.text.contains("Ik kom"))
            #expect(try await chair.post("\(path)/antwoord", ["antwoord": "comes"]).status == 303)
            for form in ["wijzig", "aflassen", "verslag", "uitnodiging", "aanwezigheid"] {
                #expect(try await chair.post("\(path)/\(form)", ["versie": "1", "reden": "x"]).status >= 400, "\(form)")
            }
        }
    }
}
