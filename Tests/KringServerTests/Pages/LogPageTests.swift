import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `The page of the log` {
    private static func meeting(_ server: TestServer) throws -> Meeting {
        try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .held && $0.start.day < TestServer.today
            })
    }

    @Test func `a member reads in plain Dutch what was written about her, and that an administrator could look`() async throws {
        let server = try TestServer.marked()
        let meeting = try Self.meeting(server)
        try server.kring.write(by: .person(server.chair), source: .web) { scope in
            let lines = [server.member, server.fellow].map { Attendance(meeting: meeting.id, person: $0, status: .excused) }
            _ = try scope.recordAttendance(lines, of: meeting.id, expectedVersion: nil)
        }
        try await server.composition.application().test(.router) { client in
            let administrator = try await server.browser(of: .administrator, client)
            try await administrator.get("/beheer/inzage")
            try await administrator.post("/beheer/inzage", ["kring": "dijle-nete", "reden": "Een lid vraagt hulp."])
            let member = try await server.browser(of: .member, client)
            #expect(try await member.get("/mijn").text.contains("href=\"/logboek\""))
            let page = try await member.get("/logboek")
            #expect(page.status == 200)
            let day = meeting.start.day
            #expect(page.text.contains("Aanwezigheid van \(Dutch.weekday(day)) \(Dutch.day(day)): verontschuldigd."))
            #expect(page.text.contains("iemand van je kring"))
            #expect(page.text.contains(LogText.looks) && page.text.contains(LogText.look))
            #expect(NameScan(server.network, own: server.member).hits(in: page).isEmpty)
            let before = try server.export()
            _ = try await member.get("/logboek?voor=3")
            #expect(try server.export() == before)
        }
    }

    @Test func `a care council reads what it did, an administrator what happened, without a name`() async throws {
        let server = try TestServer.marked()
        _ = try server.goOn()
        let scan = NameScan(server.network)
        try await server.composition.application().test(.router) { client in
            let council = try await server.browser(of: .careCouncil, client).get("/logboek")
            #expect(council.status == 200 && council.text.contains("Jaar afgesloten.") && council.text.contains("de zorgraad"))
            #expect(!council.text.contains("Datumprikker gemaild."))
            let administrator = try await server.browser(of: .administrator, client).get("/logboek")
            #expect(administrator.text.contains("Datumprikker gemaild.") && administrator.text.contains("een lid of voorzitter"))
            for page in [council, administrator] {
                let hits = scan.hits(in: page)
                #expect(hits.isEmpty, "\(hits)")
            }
        }
    }

    @Test func `every act of the log has its words`() {
        for action in ["recordAttendance", "closeYear", "issueToken", "erasePerson"] {
            #expect(!LogText.act(action, "").hasPrefix("Iets anders"), "\(action)")
        }
        #expect(LogText.act("onbekend", "meeting") == "Vergadering aangepast.")
        #expect(LogText.act("onbekend", "onbekend") == "Iets anders aangepast.")
    }
}
