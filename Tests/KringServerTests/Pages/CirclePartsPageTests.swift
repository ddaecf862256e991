import Foundation
import HTTPTypes
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `The pages of agreements, settings and signals` {
    private static let circle = "/kringen/dijle-nete"

    /// Takes back what was saved last, by the button on the page that an answer leads to.
    private static func undo(_ answer: TestAnswer, in browser: Browser) async throws {
        let page = try await browser.get(try #require(answer.headers[.location], "\(answer.text)"))
        let button = try #require(page.text.firstMatch(of: /action="([^"]+ongedaan[^"]*)"/))
        let undone = try await browser.post(String(button.1).replacing("&amp;", with: "&"), [:])
        #expect(undone.status == 303)
    }

    private static func version(_ server: TestServer) throws -> String {
        let view = try server.kring.read(by: .person(server.chair)) { try $0.circle(TestServer.circle) }
        return "\(view.circle.version)"
    }

    @Test func `a chair records an agreement and a goal, and takes both back`() async throws {
        let server = try TestServer()
        let path = "\(Self.circle)/afspraken"
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get("\(path)/nieuw")
            let before = try server.export()
            let fields = [
                "titel": "Vlot doorverwijzen", "soort": "protocol", "op": "1/11/2026", "nazicht": "1/11/2027",
                "tekst": "Bel eerst.\nMail daarna.",
            ]
            let saved = try await browser.post("\(path)/nieuw", fields)
            #expect(saved.status == 303, "\(saved.text)")
            let made = try #require(try server.kring.database.network().agreements.first { $0.title == "Vlot doorverwijzen" })
            #expect(made.kind == .protocol && made.reviewOn == CalendarDay("2027-11-01"))
            let page = try await browser.get("\(path)/\(made.id)")
            #expect(page.text.contains("Bel eerst.") && page.text.contains("Opnieuw te bekijken op 1 november 2027."))
            let early = try await browser.post(
                "\(path)/nieuw", fields.merging(["nazicht": "1/10/2026"]) { _, new in new })
            #expect(early.status == 400 && early.text.contains(AgreementText.reviewWrong))
            #expect(early.text.contains("value=\"Vlot doorverwijzen\""))
            try await Self.undo(saved, in: browser)
            #expect(try server.export() == before)
            let goal = try await browser.post("\(path)/doelen/nieuw", ["doel": "Gezien worden"])
            let list = try await browser.get(path)
            #expect(list.text.contains("Gezien worden"))
            try await Self.undo(goal, in: browser)
            #expect(try server.export() == before)
            let empty = try await browser.post("\(path)/doelen/nieuw", ["doel": " "])
            #expect(empty.status == 400 && empty.text.contains(AgreementText.titleMissing))
        }
    }

    @Test func `a member reads what was agreed, and changes nothing`() async throws {
        let server = try TestServer()
        let path = "\(Self.circle)/afspraken"
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .member, client)
            let page = try await browser.get(path)
            #expect(page.status == 200 && !page.text.contains(AgreementText.addGoal))
            #expect(page.text.contains(">\(AgreementText.look)<") && !page.text.contains(AgreementText.edit))
            let before = try server.export()
            try await browser.get("/mijn")
            for (place, fields) in [
                ("\(path)/nieuw", ["titel": "X", "op": "1/11/2026"]), ("\(path)/doelen/nieuw", ["doel": "X"]),
                ("\(Self.circle)/instellingen", ["versie": "1"]), ("\(Self.circle)/instellingen/openen", ["openvanaf": "22 nov"]),
                ("\(Self.circle)/signalen", ["zone": "mechelen-katelijne", "onderwerp": "X", "bericht": "X"]),
            ] {
                let answer = try await browser.post(place, fields)
                #expect([403, 404].contains(answer.status), "\(place): \(answer.status)")
            }
            #expect(try server.export() == before)
        }
    }

    @Test func `what is public is changed with its faults at the field, and taken back`() async throws {
        let server = try TestServer()
        let path = "\(Self.circle)/instellingen"
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get(path)
            let before = try server.export()
            let wrong = try await browser.post(
                path, ["versie": try Self.version(server), "beschrijving": "Voor iedereen", "mail": "geen adres"])
            #expect(wrong.status == 400 && wrong.text.contains(CircleSettingsText.mailWrong))
            #expect(wrong.text.contains("value=\"geen adres\"") && wrong.text.contains("Voor iedereen"))
            let saved = try await browser.post(
                path, ["versie": try Self.version(server), "beschrijving": "Voor iedereen", "mail": "kring@example.org"])
            #expect(saved.status == 303, "\(saved.text)")
            let open = try await browser.get(Self.circle)
            #expect(open.text.contains("kring@example.org"))
            try await Self.undo(saved, in: browser)
            #expect(try server.export() == before)
        }
    }

    @Test func `the detail is opened to the coordinator from a day on, and closed`() async throws {
        let server = try TestServer()
        let path = "\(Self.circle)/instellingen"
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get(path)
            let opened = try await browser.post("\(path)/openen", ["openvanaf": "22 nov"])
            #expect(opened.status == 303, "\(opened.text)")
            #expect(try await browser.get(path).text.contains(CircleSettingsText.isOpen))
            #expect(try await browser.post("\(path)/sluiten", [:]).status == 303)
            #expect(try await browser.get(path).text.contains(CircleSettingsText.notOpen))
        }
    }

    @Test func `a circle stops only when that is said twice, and may go on after all`() async throws {
        let server = try TestServer()
        let path = "\(Self.circle)/instellingen"
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get(path)
            let before = try server.export()
            let unsure = try await browser.post(
                "\(path)/stoppen", ["versie": try Self.version(server), "laatstedag": "31/12/2026"])
            #expect(unsure.status == 400 && unsure.text.contains(CircleSettingsText.sureMissing))
            #expect(try server.export() == before)
            let stopped = try await browser.post(
                "\(path)/stoppen", ["versie": try Self.version(server), "laatstedag": "31/12/2026", "zeker": "ja"])
            #expect(stopped.status == 303, "\(stopped.text)")
            let known = try server.kring.database.network().circles.first { $0.id == TestServer.circle }
            #expect(known?.dissolvedOn == CalendarDay("2027-01-01"))
            try await Self.undo(stopped, in: browser)
            #expect(try server.export() == before)
        }
    }

    @Test func `something is told to the care council, which sees the circle and no name`() async throws {
        let server = try TestServer()
        let path = "\(Self.circle)/signalen"
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            try await browser.get(path)
            let empty = try await browser.post(path, ["zone": "mechelen-katelijne", "onderwerp": "Plaats"])
            #expect(empty.status == 400 && empty.text.contains(CircleSettingsText.messageMissing))
            let told = try await browser.post(
                path, ["zone": "mechelen-katelijne", "onderwerp": "Geen plaats", "bericht": "Er is geen plaats in de zorgraad."])
            #expect(told.status == 303, "\(told.text)")
            let page = try await browser.get(path)
            #expect(page.text.contains("Geen plaats") && page.text.contains("nog niet bekeken"))
            let seen = try server.kring.read(by: .careCouncil([TestServer.zone])) { scope in
                try Page.everything { try scope.signals(to: TestServer.zone, page: $0) }
            }
            #expect(seen.contains { $0.value.subject == "Geen plaats" })
        }
    }

    @Test func `a member sees her year, and tells her chair what is not right`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .member, client)
            let page = try await browser.get("/mijn-aanwezigheid")
            #expect(page.status == 200 && page.text.contains("<svg class=\"sr\" role=\"img\""))
            let meeting = try #require(page.text.firstMatch(of: /<option value="([a-z0-9-]+)"/)).1
            let empty = try await browser.post(
                "/mijn-aanwezigheid", ["kring": "dijle-nete", "vergadering": String(meeting), "bericht-dijle-nete": " "])
            #expect(empty.status == 400 && empty.text.contains(MyAttendanceText.messageMissing))
            let before = try server.export()
            let sent = try await browser.post(
                "/mijn-aanwezigheid",
                ["kring": "dijle-nete", "vergadering": String(meeting), "bericht-dijle-nete": "Ik was er wel."])
            #expect(sent.status == 303, "\(sent.text)")
            #expect(try server.export() == before, "nothing is changed by it")
            let mails = try server.kring.dueMails(atMost: 100).filter { $0.kind == "attendanceDisputed" }
            #expect(try mails.contains { try $0.address == server.address(of: server.chair) })
            #expect(mails.allSatisfy { $0.content["words"] == "Ik was er wel." })
            let paper = try await browser.get("/mijn-aanwezigheid/attest?kring=dijle-nete&jaar=2026")
            #expect(paper.status == 200 && paper.text.contains(MyAttendanceText.certificateHeading))
            let foreign = try await browser.get("/mijn-aanwezigheid/attest?kring=kine-mechelen&jaar=2026")
            #expect(foreign.status == 404)
        }
    }
}
