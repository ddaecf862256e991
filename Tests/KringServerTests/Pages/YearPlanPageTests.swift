import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `Pages that plan a year` {
    private static let circle: Circle.ID = TestServer.circle
    private static let path = "/kringen/\(circle)/jaarplan/2027"

    private static func planned(_ server: TestServer) throws -> Int {
        try server.kring.read(by: .person(server.chair)) { scope in
            let span = MeetingFilter(from: CalendarDay("2027-01-01"), to: CalendarDay("2028-01-01"))
            return try Page.everything { try scope.meetings(of: .circle(circle), span, page: $0) }.count
        }
    }

    @Test func `a chair asks for a year, holds a date, makes it anew and takes it over`() async throws {
        let server = try TestServer()
        let before = try Self.planned(server)
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let empty = try await chair.get(Self.path)
            #expect(empty.text.contains("Plan 2027 in 1 keer") && empty.text.contains("Nog te plannen"))
            let made = try await chair.post(Self.path, FormFields.of(empty.text))
            #expect(made.headers[.location] == "\(Self.path)?gedaan=voorstel", "\(made.text)")
            let page = try await chair.get(Self.path)
            #expect(page.text.contains("Waarom deze datum?") && page.text.contains("Neem dit plan over"))
            #expect(try Self.planned(server) == before, "a proposal plans nothing")

            let row = try #require(page.text.firstMatch(of: /href="([^"]+\/rijen\/new-[^"]+)"/).map { String($0.1) })
            let form = try await chair.get(row)
            var fields = FormFields.of(form.text)
            fields["datum"] = "31/12/2025"
            let refused = try await chair.post(row, fields)
            #expect(refused.status == 400 && refused.text.contains(PlanPageText.dayFault), "\(refused.text)")
            fields["datum"] = "14 okt"
            fields["begin"] = "19u30"
            let saved = try await chair.post(row, fields)
            #expect(saved.headers[.location] == "\(Self.path)?gedaan=gewijzigd", "\(saved.text)")
            let stale = try await chair.post(row, fields.merging(["eenmalig": "anders-anders-anders"]) { $1 })
            #expect(stale.status == 409 && stale.text.contains(PlanPageText.changedMeanwhile))
            let held = try await chair.get(Self.path)
            #expect(held.text.contains("do 14 oktober, 19.30 uur") && held.text.contains(PlanPageText.pinned))

            let again = try await chair.post(Self.path, ["doe": "opnieuw"])
            #expect(again.headers[.location] == "\(Self.path)?gedaan=opnieuw", "\(again.text)")
            let anew = try await chair.get(Self.path)
            #expect(anew.text.contains("do 14 oktober, 19.30 uur"), "what was held stays")
            let plan = try #require(anew.text.firstMatch(of: /name="plan" value="([^"]+)"/).map { String($0.1) })
            let versions = anew.text.matches(of: /name="versie" value="([0-9]+)"/).map { String($0.1) }
            let adopted = try await chair.post("\(Self.path)/overnemen", ["plan": plan, "versie": try #require(versions.last)])
            let count = try #require(adopted.headers[.location]?.firstMatch(of: /aantal=([0-9]+)/).flatMap { Int($0.1) })
            #expect(count > 0)
            #expect(try Self.planned(server) == before + count)
            let done = try await chair.get("\(Self.path)?gedaan=overgenomen&aantal=\(count)")
            #expect(done.text.contains(PlanPageText.adopted(count)) && !done.text.contains("Neem dit plan over"))
        }
    }

    @Test func `nobody but who plans the circle sees or makes a year, and no year far away is there`() async throws {
        let server = try TestServer()
        let before = try server.export()
        try await server.composition.application().test(.router) { client in
            for role in [PageRole.member, .careCouncil, .administrator] {
                let browser = try await server.browser(of: role, client)
                #expect(try await browser.get(Self.path).status != 200)
                #expect(try await browser.post(Self.path, [:]).status >= 400)
                #expect(try await browser.post("\(Self.path)/overnemen", ["plan": "plan-x", "versie": "1"]).status >= 400)
            }
            let chair = try await server.browser(of: .chair, client)
            for year in ["1999", "2090", "nu"] {
                #expect(try await chair.get("/kringen/\(Self.circle)/jaarplan/\(year)").status == 404)
            }
            let past = try await chair.get("/kringen/\(Self.circle)/jaarplan/2024")
            #expect(past.text.contains(PlanPageText.over) && !past.text.contains("in 1 keer"))
        }
        #expect(try server.export() == before)
    }
}
