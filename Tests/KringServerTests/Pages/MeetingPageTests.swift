import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `Pages about meetings` {
    static let list = "/kringen/\(TestServer.circle)/vergaderingen"

    private static func chair(_ server: TestServer, _ test: @Sendable (Browser) async throws -> Void) async throws {
        try await server.browse { browser in
            let browser = browser()
            _ = try await server.signIn(try server.address(of: server.chair), in: browser)
            try await test(browser)
        }
    }

    private static func meeting(_ server: TestServer, on day: CalendarDay) throws -> Meeting? {
        try server.kring.read(by: .person(server.chair)) { scope in
            try Page.everything {
                try scope.meetings(of: .circle(TestServer.circle), MeetingFilter(from: day, to: day.adding(days: 1)), page: $0)
            }.lazy.compactMap { view -> Meeting? in
                guard case .full(let meeting) = view else { return nil }
                return meeting.value
            }.first
        }
    }

    @Test func `a chair plans a meeting at a new place, once however often she taps`() async throws {
        let server = try TestServer()
        try await Self.chair(server) { browser in
            let page = try await browser.get("\(Self.list)/nieuw")
            #expect(page.status == 200)
            var fields = FormFields.of(page.text)
            #expect(fields["begin"] == "20.00" && fields["einde"] == "22.00")
            fields["datum"] = "di 19 jan 2027"
            fields["plaats"] = "anders"
            fields["plaatsnaam"] = "Buurthuis De Linde"
            let saved = try await browser.post("\(Self.list)/nieuw", fields)
            #expect(saved.headers[.location] == "\(Self.list)/2027-01-19?gedaan=ingepland", "\(saved.text)")
            let again = try await browser.post("\(Self.list)/nieuw", fields)
            #expect(again.headers[.location] == saved.headers[.location])
            let shown = try await browser.get(saved.headers[.location] ?? "")
            #expect(shown.text.contains("Ingepland op di 19 januari 2027. Nog niemand kreeg een mail."))
            #expect(shown.text.contains("Nodig ") && shown.text.contains("Buurthuis De Linde"))
            #expect(try await browser.get("\(Self.list)/2027-01-19-2").status == 404, "there is no second one")
            let list = try await browser.get(Self.list)
            #expect(list.text.contains("di 19 januari 2027, 20 uur") && list.text.contains("Buurthuis De Linde"))
        }
        let planned = try #require(try Self.meeting(server, on: CalendarDay("2027-01-19")!))
        #expect(planned.kind == .regular && planned.durationMinutes == 120 && planned.status == .planned)
        #expect(try server.kring.dueMails(atMost: 100).allSatisfy { $0.kind == "signIn" })
    }

    @Test func `what cannot be read comes back whole, with a word at each field`() async throws {
        let server = try TestServer()
        let before = try server.export()
        try await Self.chair(server) { browser in
            var fields = FormFields.of(try await browser.get("\(Self.list)/nieuw").text)
            (fields["datum"], fields["begin"], fields["plaats"]) = ("ooit", "laat", "anders")
            fields["onderwerp"] = "Slaap & rust"
            let answer = try await browser.post("\(Self.list)/nieuw", fields)
            #expect(answer.status == 400)
            for part in [
                "<title>Fout: ", FormWords.dayFault, FormWords.hourFault, MeetingText.Fault.venueName, "value=\"ooit\"",
                "value=\"laat\"", "Slaap &amp; rust", "href=\"#datum\"",
            ] {
                #expect(answer.text.contains(part), "\(part)")
            }
            (fields["datum"], fields["begin"], fields["einde"], fields["plaats"]) = ("19/1/2027", "22", "20", "online")
            #expect(try await browser.post("\(Self.list)/nieuw", fields).text.contains(MeetingText.Fault.end))
        }
        #expect(try server.export() == before)
    }

    @Test func `a day off is told before anything is saved, and may be kept`() async throws {
        let server = try TestServer()
        let before = try server.export()
        try await Self.chair(server) { browser in
            var fields = FormFields.of(try await browser.get("\(Self.list)/nieuw").text)
            fields["datum"] = "25/12/2026"
            let warned = try await browser.post("\(Self.list)/nieuw", fields)
            #expect(warned.status == 200 && warned.text.contains("is een feestdag: Kerstmis."))
            #expect(warned.text.contains(MeetingText.Button.planAnyway))
            #expect(try server.export() == before)
            // Another day than the one that was looked at is looked at again.
            var other = FormFields.of(warned.text)
            other["datum"] = "28/12/2026"
            #expect(try await browser.post("\(Self.list)/nieuw", other).text.contains("kerstvakantie"))
            let saved = try await browser.post("\(Self.list)/nieuw", FormFields.of(warned.text))
            let place = try #require(saved.headers[.location])
            #expect(place.hasPrefix("\(Self.list)/2026-12-25?gedaan=ingepland&wijziging="))
            // What was saved by mistake is taken back by one button.
            let undo = try #require(
                try await browser.get(place).text.firstMatch(of: /action="([^"]+\/ongedaan[^"]*)"/).map { String($0.1) })
            let undone = try await browser.post(undo.replacing("&amp;", with: "&"), [:])
            #expect(undone.headers[.location]?.hasPrefix("\(Self.list)?ongedaan=") == true, "\(undone.text)")
            #expect(try await browser.get("\(Self.list)/2026-12-25").status == 404)
        }
    }

    @Test func `what a date would do for members is shown without saving`() async throws {
        let server = try TestServer()
        let before = try server.export()
        try await Self.chair(server) { browser in
            var fields = FormFields.of(try await browser.get("\(Self.list)/nieuw").text)
            (fields["datum"], fields["doe"]) = ("9/12/2026", "bekijk")
            let shown = try await browser.post("\(Self.list)/nieuw", fields)
            #expect(shown.status == 200 && shown.text.contains("Wat dit doet"))
        }
        #expect(try server.export() == before)
    }

    @Test func `a meeting is moved, its old address leads to it, and it is called off and on again`() async throws {
        let server = try TestServer()
        _ = try server.kring.write(by: .person(server.chair), source: .web) { scope in
            try scope.planMeeting(
                Meeting(
                    id: "m-proef", host: .circle(TestServer.circle), kind: .intervision,
                    start: LocalMoment(day: CalendarDay("2027-01-14")!, minute: 1200),
                    end: LocalMoment(day: CalendarDay("2027-01-14")!, minute: 1320), status: .planned))
        }
        _ = try server.kring.write(by: .person(server.member), source: .web) { scope in
            try scope.answerInvitation(
                InvitationAnswer(
                    meeting: "m-proef", person: server.member, choice: .comes,
                    start: LocalMoment(day: CalendarDay("2027-01-14")!, minute: 1200)), expectedVersion: nil)
        }
        try await Self.chair(server) { browser in
            let form = try await browser.get("\(Self.list)/2027-01-14/wijzig")
            var fields = FormFields.of(form.text)
            #expect(fields["datum"] == "14/1/2027" && fields["soort"] == "intervision")
            fields["datum"] = "21 januari"
            let moved = try await browser.post("\(Self.list)/2027-01-14/wijzig", fields)
            #expect(moved.headers[.location]?.hasPrefix("\(Self.list)/2027-01-21?gedaan=verplaatst") == true, "\(moved.text)")
            let page = try await browser.get("\(Self.list)/2027-01-21?gedaan=verplaatst")
            #expect(page.text.contains("Verplaatst van do 14 januari 2027 naar do 21 januari 2027."))
            #expect(page.text.contains("1 antwoord moet bevestigd worden."))
            #expect(page.text.contains(MeetingText.tell(1, .circle(TestServer.circle))))
            #expect(try await browser.get("\(Self.list)/2027-01-14").headers[.location] == "\(Self.list)/2027-01-21")
            // A form of before the move.
            let stale = try await browser.post("\(Self.list)/2027-01-21/wijzig", fields)
            #expect(stale.status == 409 && stale.text.contains("Iemand anders wijzigde deze vergadering intussen."))

            let off = try await browser.get("\(Self.list)/2027-01-21/aflassen")
            let bare = try await browser.post("\(Self.list)/2027-01-21/aflassen", FormFields.of(off.text))
            #expect(bare.status == 400 && bare.text.contains(MeetingText.Fault.reason))
            var reason = FormFields.of(bare.text)
            reason["reden"] = "De zaal is dicht"
            let done = try await browser.post("\(Self.list)/2027-01-21/aflassen", reason)
            #expect(done.headers[.location]?.hasPrefix("\(Self.list)/2027-01-21?gedaan=afgelast") == true)
            let cancelled = try await browser.get("\(Self.list)/2027-01-21?gedaan=afgelast")
            #expect(cancelled.text.contains("gaat niet door. Reden: De zaal is dicht"))
            let version = try #require(FormFields.of(cancelled.text)["versie"])
            let back = try await browser.post("\(Self.list)/2027-01-21/heropenen", ["versie": version])
            #expect(back.headers[.location] == "\(Self.list)/2027-01-21?gedaan=heropend")
        }
        #expect(try Self.meeting(server, on: CalendarDay("2027-01-21")!)?.status == .planned)
    }

    @Test func `minutes are written by a chair and read by members, and never by others`() async throws {
        let server = try TestServer()
        let held = try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .held && $0.kind == .regular && $0.start.day.year == 2026
            })
        let path = "\(Self.list)/\(held.start.day)"
        try await Self.chair(server) { browser in
            let form = try await browser.get("\(path)/verslag")
            #expect(form.text.contains("Schrijf niets over een patiënt"))
            var fields = FormFields.of(form.text)
            fields["verslag"] = "We kozen een nieuwe zaal.\nEn een datum."
            let saved = try await browser.post("\(path)/verslag", fields)
            #expect(saved.headers[.location]?.hasPrefix("\(path)?gedaan=verslag") == true)
            #expect(try await browser.get("\(path)?gedaan=verslag").text.contains("We kozen een nieuwe zaal."))
            fields["verslag"] = "Iets anders."
            fields["eenmalig"] = nil
            let stale = try await browser.post("\(path)/verslag", fields)
            #expect(
                stale.status == 409 && stale.text.contains("We kozen een nieuwe zaal.") && stale.text.contains("Iets anders."))
        }
        try await server.composition.application().test(.router) { client in
            let member = try await server.browser(of: .member, client)
            let page = try await member.get(path)
            #expect(page.text.contains("We kozen een nieuwe zaal.") && !page.text.contains("\(path)/verslag"))
            let council = try await server.browser(of: .careCouncil, client)
            #expect(try await council.get(path).status != 200)
        }
    }

    @Test func `a member answers on the page of the meeting, and sees no name of who else comes`() async throws {
        let server = try TestServer()
        let next = try #require(
            server.network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.start.day > TestServer.today }
                .min { $0.start < $1.start })
        let path = "\(Self.list)/\(next.start.day)"
        let chair = try #require(server.network.persons.first { $0.id == server.chair }).familyName
        try await server.composition.application().test(.router) { client in
            let member = try await server.browser(of: .member, client)
            let page = try await member.get(path)
            #expect(page.text.contains("Ik kom") && !page.text.contains(chair), "\(path)")
            let saved = try await member.post("\(path)/antwoord", ["antwoord": "cannot"])
            #expect(saved.headers[.location] == "\(path)?gedaan=cannot")
            #expect(try await member.get("\(path)?gedaan=cannot").text.contains("Bewaard: ik kan niet."))
            let circle = try await member.get("/kringen/\(TestServer.circle)")
            #expect(circle.text.contains("Volgende: ") && circle.text.contains("\(path)/antwoord"))
            #expect(!circle.text.contains("zonder antwoord"))
            for form in ["wijzig", "aflassen", "heropenen", "verslag", "uitnodiging"] {
                #expect(try await member.post("\(path)/\(form)", ["versie": "1", "reden": "x"]).status >= 400, "\(form)")
            }
        }
    }

    @Test func `an invitation is looked at, leaves after ten minutes, and can be held back`() async throws {
        let server = try TestServer()
        let next = try #require(
            server.network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.start.day > TestServer.today }
                .min { $0.start < $1.start })
        let path = "\(Self.list)/\(next.start.day)/uitnodiging"
        try await Self.chair(server) { browser in
            let page = try await browser.get(path)
            #expect(page.status == 200 && page.text.contains("Kom je op \(MeetingText.day(next.start.day))?"))
            let before = try server.export()
            let sent = try await browser.post(path, FormFields.of(page.text))
            #expect(sent.headers[.location] == path)
            #expect(try server.kring.dueMails(atMost: 100).allSatisfy { $0.kind != "answerLink" }, "nothing leaves at once")
            let held = try await browser.get(path)
            #expect(held.text.contains("vertrekken om 12.10 uur.") && held.text.contains(InvitationText.hold))
            let stopped = try await browser.post("\(path)/tegenhouden", [:])
            let count = try #require(stopped.headers[.location]?.split(separator: "=").last.flatMap { Int($0) })
            #expect(count > 20)
            #expect(try await browser.get("\(path)?gestopt=\(count)").text.contains(InvitationText.stopped(count)))
            #expect(try server.export() == before)
        }
    }

    @Test func `the words keep to what the site avoids, and to short sentences`() {
        let meeting = MeetingOutline(
            Meeting(
                id: "m", host: .circle("k"), kind: .regular, start: try! LocalMoment(day: TestServer.today, minute: 1200),
                end: try! LocalMoment(day: TestServer.today, minute: 1320), status: .planned))
        let lines = [
            MeetingText.heading(meeting, today: TestServer.today), MeetingText.unfilled, MeetingText.Field.minutesHint,
            MeetingText.planned(TestServer.today, today: TestServer.today), MeetingText.calledOff, MeetingText.reopened,
            InvitationText.fillInFirst(meeting, today: TestServer.today),
            InvitationText.recipients(invite: 2, remind: 3, .members),
        ]
        for line in lines {
            #expect(!line.contains("!"))
            for sentence in line.split(separator: ".") {
                #expect(sentence.split(separator: " ").count <= 16, "\(sentence)")
            }
        }
        #expect(MeetingText.span(meeting) == "zo 22 november 2026, 20 uur tot 22 uur")
    }
}
