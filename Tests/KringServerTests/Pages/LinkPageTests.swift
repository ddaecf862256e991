import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Links of mails on the pages` {
    /// A meeting of today or before whose sheet the chair keeps.
    private static func meeting(_ server: TestServer) throws -> Meeting.ID {
        try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status != .cancelled && $0.start.day <= TestServer.today
            }
        ).id
    }

    @Test func `a sheet link leaves the address, opens one sheet, and saves it`() async throws {
        let server = try TestServer()
        let meeting = try Self.meeting(server)
        let (link, secret) = try server.kring.write(by: .person(server.chair), source: .web) {
            try $0.makeSheetLink(for: meeting)
        }
        try await server.browse { browser in
            let browser = browser()
            let before = try server.export()
            let opened = try await browser.get("/lijst/\(secret.text)")
            #expect(opened.status == 303)
            #expect(opened.headers[.location] == "/lijst")
            let line = try #require(opened.headers[values: .setCookie].first)
            #expect(line.hasPrefix("__Secure-kring-lijst=\(secret.text); Path=/lijst; HttpOnly; SameSite=Lax; Secure"))
            let page = try await browser.get("/lijst")
            #expect(page.status == 200)
            #expect(page.text.contains("Wie was er?") && !page.text.contains(secret.text))
            #expect(try server.export() == before, "looking changes nothing")
            #expect(try await browser.get("/mijn/sessies").status == 303, "it signs nobody in")
            let version = try #require(page.text.firstMatch(of: /name="versie" value="([0-9]+)"/)?.1)
            let people = page.text.matches(of: /name="wie-([a-z0-9-]+)" value="present"/).map { String($0.1) }
            #expect(people.contains(server.member.rawValue))
            var fields = ["versie": String(version)]
            for person in people { fields["wie-\(person)"] = "present" }
            fields["wie-\(server.member)"] = "excused"
            let saved = try await browser.post("/lijst", fields)
            #expect(saved.headers[.location] == "/lijst?aanwezig=\(people.count - 1)")
            let again = try await browser.get("/lijst?aanwezig=\(people.count - 1)")
            #expect(again.text.contains(DoorText.sheetSaved(present: people.count - 1)))
            let stale = try await browser.post("/lijst", fields)
            #expect(stale.status == 409)
            #expect(stale.text.contains(DoorText.sheetChanged))
            _ = try server.kring.write(by: .person(server.chair), source: .web) {
                try $0.revokeSheetLink(link.id, of: meeting)
            }
            #expect(try await browser.get("/lijst").status == 404)
            #expect(try await browser.post("/lijst", fields).status == 404)
            #expect(try await browser.get("/lijst/\(secret.text)").status == 404)
        }
    }

    @Test func `an answer is given by a press of a button, and by nothing else`() async throws {
        let server = try TestServer()
        let later = try #require(
            // Not the next one: she answered that already.
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .planned && $0.start.day > TestServer.today
            }
        ).id
        let count = try server.kring.write(by: .person(server.chair), source: .web) { try $0.inviteByMail(to: later) }
        #expect(count > 3)
        let address = try server.address(of: server.member)
        let mails = try server.kring.dueMails(atMost: 200)
        let mail = try #require(mails.first { $0.address == address && $0.kind == "answerLink" })
        let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress))
        let place = try #require(text.text.firstMatch(of: /https:\/\/kring\.example\.org(\/antwoord\/[A-Za-z0-9_-]+)/)?.1)
        try await server.browse { browser in
            let browser = browser()
            let before = try server.export()
            for _ in 0..<3 {
                #expect(try await browser.get(String(place)).status == 200)
                _ = try await browser.send(.head, String(place), headers: [:], body: nil)
            }
            #expect(try server.export() == before)
            let answered = try await browser.post(String(place), ["antwoord": "comes"])
            #expect(answered.headers[.location] == "\(place)?bewaard=ja")
            let page = try await browser.get("\(place)?bewaard=ja")
            #expect(page.text.contains(DoorText.answerSaved) && page.text.contains("ik kom"))
            #expect(page.text.contains("value=\"comes\" aria-pressed=\"true\""))
            #expect(try await browser.post(String(place), ["antwoord": "misschien"]).status == 400)
            #expect(try await browser.get("/mijn/sessies").status == 303, "it signs nobody in")
            #expect(page.text.contains("href=\"\(place)/agenda.ics\""))
            let file = try await browser.get("\(place)/agenda.ics")
            #expect(file.headers[.contentType] == CalendarFile.type && file.headers[.cacheControl] == "private, no-store")
            let events = file.text.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
            #expect(events == ["UID:\(later)@kring.example.org"], "that one meeting, and no other")
            #expect(try await browser.get("/antwoord/\(String(repeating: "A", count: 43))/agenda.ics").status == 404)
            #expect(try await browser.get("/antwoord/\(String(repeating: "A", count: 43))").status == 404)
            #expect(try await browser.get("/antwoord/x").status == 404)
        }
        let answers = try server.kring.read(by: .person(server.chair)) { try $0.answers(to: later) }
        #expect(answers.answers.filter { $0.answer?.choice == .comes }.contains { $0.name.id == server.member })
    }
}
