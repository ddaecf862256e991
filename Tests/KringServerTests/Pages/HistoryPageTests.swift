import Foundation
import HTTPTypes
import KringCore
import HummingbirdTesting
import Testing

@testable import kring_server

@Suite struct `The page of a circle's history` {
    private static let path = "/kringen/dijle-nete/geschiedenis"

    /// The address of the first button that undoes something.
    private static func button(_ page: TestAnswer) -> String? {
        page.text.firstMatch(of: /action="(\/kringen\/dijle-nete\/geschiedenis\/[0-9]+\/ongedaan[^"]*)"/).map {
            String($0.1).replacing("&amp;", with: "&")
        }
    }

    private static func setGoal(_ server: TestServer, _ title: String, by actor: Actor? = nil) throws -> Int {
        try server.kring.write(by: actor ?? .person(server.chair), source: .web) { scope in
            _ = try scope.setGoal(Goal(id: .made(prefix: "doel-"), circle: TestServer.circle, title: title))
            return try #require(scope.lastChange)
        }
    }

    @Test func `a chair takes a change back, and puts it back again`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let before = try server.export()
            _ = try Self.setGoal(server, "Elkaar leren kennen")
            let after = try server.export()
            let page = try await browser.get(Self.path)
            #expect(page.status == 200)
            #expect(page.text.contains("Doel toegevoegd: “Elkaar leren kennen”."))
            #expect(try server.export() == after, "looking changes nothing")
            let undone = try await browser.post(try #require(Self.button(page)), [:])
            #expect(undone.status == 303)
            #expect(try server.export() == before)
            let place = try #require(undone.headers[.location])
            #expect(place.hasPrefix("\(Self.path)?ongedaan="))
            let shown = try await browser.get(place)
            #expect(shown.text.contains("role=\"status\"") && shown.text.contains("Ongedaan gemaakt."))
            #expect(shown.text.contains(HistoryText.redo))
            let redone = try await browser.post(try #require(Self.button(shown)), [:])
            #expect(try server.export() == after)
            let again = try await browser.get(try #require(redone.headers[.location]))
            let said = try #require(again.text.firstMatch(of: /role="status">.*?<b>([^<]*)</)?.1)
            #expect(!said.contains(HistoryText.undone) && said.hasPrefix("Bewaard om"))
            #expect(again.text.contains(HistoryText.redone))
        }
    }

    @Test func `a change that others built on says what is in the way`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .chair, client)
            let first = try Self.setGoal(server, "Een doel")
            let goal = try #require(try server.kring.database.network().goals.first { $0.title == "Een doel" })
            try server.kring.write(by: .person(server.chair), source: .web) { scope in
                var changed = goal
                changed.title = "Een ander doel"
                _ = try scope.changeGoal(changed, expectedVersion: nil)
            }
            let after = try server.export()
            try await browser.get(Self.path)
            let refused = try await browser.post("\(Self.path)/\(first)/ongedaan", [:])
            #expect(refused.status == 409)
            #expect(refused.text.contains("<title>Fout: "))
            #expect(refused.text.contains("Doel aangepast: “Een ander doel”."))
            #expect(try server.export() == after)
            // What was shown goes back with it, and nothing that was not.
            #expect(refused.text.contains(HistoryText.builtUpon))
            let shown = String(try #require(refused.text.firstMatch(of: /name="mee" value="([0-9 ]+)"/)?.1))
            let together = try await browser.post("\(Self.path)/\(first)/ongedaan", ["mee": shown])
            #expect(together.headers[.location]?.hasPrefix("\(Self.path)?ongedaan=") == true)
            #expect(try server.kring.database.network().goals.contains { $0.title.hasPrefix("Een ") } == false)
        }
    }

    @Test func `the way back leads nowhere but to pages of ours, and is for nobody else`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let change = try Self.setGoal(server, "Een doel")
            let after = try server.export()
            let member = try await server.browser(of: .member, client)
            try await member.get("/mijn")
            #expect(try await member.post("\(Self.path)/\(change)/ongedaan", [:]).status == 404)
            #expect(try server.export() == after)
            let chair = try await server.browser(of: .chair, client)
            try await chair.get(Self.path)
            let answer = try await chair.post("\(Self.path)/\(change)/ongedaan?naar=//elders.example.org/", [:])
            #expect(answer.headers[.location]?.hasPrefix("\(Self.path)?ongedaan=") == true)
            #expect(try await chair.post("\(Self.path)/999999/ongedaan", [:]).status == 404)
            #expect(try await chair.post("\(Self.path)/twee/ongedaan", [:]).status == 404)
        }
    }

    @Test func `every kind of change is told in a sentence`() throws {
        let server = try TestServer()
        let chair = Actor.person(server.chair)
        let circle = TestServer.circle
        try server.kring.write(by: chair, source: .web) { scope in
            let person = try scope.recordPerson(Person(id: "p-x", givenName: "Nora", familyName: "Claes"))
            let member = try scope.admitMember(
                Membership(circle: circle, person: person.value.id, from: TestServer.today))
            _ = try scope.endMembership(member.id, on: TestServer.today.adding(days: 30), expectedVersion: nil)
            _ = try scope.takeLeave(
                Leave(
                    circle: circle, person: person.value.id, from: TestServer.today.adding(days: 1),
                    to: TestServer.today.adding(days: 9)))
            _ = try scope.appointToOffice(
                Office(holder: .circle(circle), person: person.value.id, kind: .treasurer, from: TestServer.today))
            let meeting = try Meeting(
                id: "geschiedenis", host: .circle(circle), kind: .regular,
                start: LocalMoment(day: TestServer.today.adding(days: 20), minute: 1200),
                end: LocalMoment(day: TestServer.today.adding(days: 20), minute: 1320), status: .planned)
            _ = try scope.planMeeting(meeting)
            _ = try scope.cancelMeeting("geschiedenis", reason: "zaal bezet", expectedVersion: nil)
        }
        let page = try server.kring.read(by: chair) { try $0.history(of: circle) }
        let sentences = HistorySentences(names: page.names, meetings: page.meetings)
        #expect(
            page.entries.first.map(sentences.sentences) == [
                "Nora Claes is lid vanaf zo 22 november 2026.", "Nora Claes stopt als lid op di 22 december 2026.",
                "Onderbreking van Nora Claes: vanaf ma 23 november 2026 tot di 1 december 2026.",
                "Nora Claes is penningmeester vanaf zo 22 november 2026.", "Vergadering op za 12 december 2026 ingepland.",
                "Vergadering van za 12 december 2026 afgelast: zaal bezet",
            ])
    }
}
