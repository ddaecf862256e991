import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

/// The pages that a link of a mail opens, each as it is found and as it is after the answer, in `Tests/Snapshots/pages/links`.
@Suite struct `Pages behind a link, as they were written down` {
    private static func meeting(_ server: TestServer, _ status: Meeting.Status) throws -> Meeting {
        let own = server.network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.status == status }
        return try #require(status == .held ? own.last { $0.start.day <= TestServer.today } : own.last)
    }

    private static func keep(_ answer: TestAnswer, _ name: String) throws {
        try Snapshot.compare(PageView.text(of: answer), with: "pages/links/\(name).txt")
    }

    /// The part after the host of the first address of a kind in the last mail of a kind to somebody.
    private static func link(_ server: TestServer, _ kind: String, to address: String, _ head: String) throws -> String {
        let mail = try #require(
            try server.kring.dueMails(atMost: 1000).last { $0.address == address && $0.kind.hasPrefix(kind) })
        let text = try #require(MailText(mail, publicAddress: TestServer.publicAddress)).text
        let start = try #require(text.firstRange(of: TestServer.publicAddress + head))
        let tail = text[start.lowerBound...].dropFirst(TestServer.publicAddress.count)
        return String(tail.prefix { !$0.isWhitespace })
    }

    @Test func `an invitation is answered`() async throws {
        let server = try TestServer()
        let later = try Self.meeting(server, .planned).id
        _ = try server.kring.write(by: .person(server.chair), source: .web) { try $0.inviteByMail(to: later) }
        let place = try Self.link(server, "answerLink", to: try server.address(of: server.member), "/antwoord/")
        try await server.browse { browser in
            let browser = browser()
            try Self.keep(try await browser.get(place), "answer")
            _ = try await browser.post(place, ["antwoord": "comes"])
            try Self.keep(try await browser.get("\(place)?bewaard=ja"), "answered")
        }
    }

    @Test func `a sheet is filled in by somebody who has no account`() async throws {
        let server = try TestServer()
        let held = try Self.meeting(server, .held).id
        let secret = try server.kring.write(by: .person(server.chair), source: .web) { try $0.makeSheetLink(for: held).secret }
        try await server.browse { browser in
            let browser = browser()
            try await browser.get("/lijst/\(secret.text)")
            try Self.keep(try await browser.get("/lijst"), "sheet")
            try Self.keep(try await browser.get("/lijst?aanwezig=3"), "sheet-saved")
        }
    }

    @Test func `a date is chosen together`() async throws {
        let server = try TestServer()
        let poll = try #require(server.network.datePolls.first { $0.host == .circle(TestServer.circle) }).id
        let asked = try server.kring.write(by: .person(server.chair), source: .web) { try $0.askByMail(poll) }
        #expect(asked > 0)
        // Whoever answered in the example is not asked.
        let mail = try #require(try server.kring.dueMails(atMost: 500).first { $0.kind == "pollLink" })
        let place = "/datumprikker/\(try #require(mail.content["link"]))"
        try await server.browse { browser in
            let browser = browser()
            try Self.keep(try await browser.get(place), "datePoll")
            _ = try await browser.post(place, ["datum-1": "can", "datum-2": "if_need_be"])
            try Self.keep(try await browser.get("\(place)?gedaan=bewaard"), "datePoll-answered")
        }
    }

    @Test func `a circle is started, step by step`() async throws {
        let server = try TestServer()
        try await server.browse { browser in
            let browser = browser()
            try await browser.get("/start-een-kring")
            let asked = try await browser.post(
                "/start-een-kring",
                [
                    "voornaam": "Nora", "naam": "Proef", "mail": "nora@example.org", "beroep": "podoloog",
                    "gemeenten": "Lier, Berlaar; Nijlen",
                ])
            try Self.keep(try await browser.get(try #require(asked.headers[.location])), "start-asked")
            let link = try Self.link(server, "initiative", to: "nora@example.org", "/kerngroep/")
            try Self.keep(try await browser.get(link), "start-link")
            let place = try #require(try await browser.post(link, [:]).headers[.location])
            try Self.keep(try await browser.get(place), "start-tasks")
            for step in Initiative.Step.allCases.map(StartText.word) {
                let shown = try await browser.get("\(place)/\(step)")
                #expect(shown.status == 200, "\(step)")
                try Self.keep(shown, "start-\(step)")
            }
        }
    }

    @Test func `nobody makes a snapshot of a link any more that is not in these tests`() throws {
        let steps = ["asked", "link", "tasks"] + Initiative.Step.allCases.map(StartText.word)
        let names = ["answer", "answered", "sheet", "sheet-saved", "datePoll", "datePoll-answered"] + steps.map { "start-\($0)" }
        try Snapshot.expectOnly(Set(names.map { "\($0).txt" }), in: "pages/links")
    }
}
