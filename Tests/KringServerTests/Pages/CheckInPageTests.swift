import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `A member who says herself that she is there` {
    /// A meeting of today that runs at noon, when the clock of the tests stands still.
    private static func meeting(_ server: TestServer) throws -> (id: Meeting.ID, path: String) {
        let id: Meeting.ID = "vandaag"
        _ = try server.kring.write(by: .operator, source: .command) { scope in
            try scope.planMeeting(
                Meeting(
                    id: id, host: .circle(TestServer.circle), kind: .regular,
                    start: try LocalMoment(day: TestServer.today, minute: 11 * 60),
                    end: try LocalMoment(day: TestServer.today, minute: 13 * 60), status: .planned))
        }
        return (id, "/kringen/\(TestServer.circle)/vergaderingen/\(TestServer.today)")
    }

    @Test func `scans a code, presses once, and stands ticked on the sheet until the chair saves it`() async throws {
        let server = try TestServer()
        let (id, path) = try Self.meeting(server)
        try await server.browse { browser in
            let (chair, member) = (browser(), browser())
            _ = try await server.signIn(try server.address(of: server.chair), in: chair)
            _ = try await server.signIn(try server.address(of: server.member), in: member)
            let code = try await chair.get("\(path)/aanwezigheid/qr")
            #expect(code.status == 200 && code.text.contains("<svg") && code.text.contains("\(path)/ik-ben-er"))
            #expect(try await member.get("\(path)/aanwezigheid/qr").status == 403)
            let before = try server.export()
            #expect(try await member.get("\(path)/ik-ben-er").text.contains(CheckInText.here))
            #expect(try server.export() == before, "looking says nothing")
            #expect(try await member.post("\(path)/ik-ben-er", ["er": "misschien"]).status == 400)
            let said = try await member.post("\(path)/ik-ben-er", ["er": "ja"])
            #expect(try await member.get(try #require(said.headers[.location])).text.contains(CheckInText.saved))
            let sheet = try server.kring.read(by: .person(server.chair)) { try $0.sheet(of: id) }
            #expect(sheet.lines.isEmpty, "it is no attendance")
            let row = try await chair.get("\(path)/aanwezigheid").text
            #expect(row.contains("name=\"wie-\(server.member)\" value=\"1\" checked"))
            #expect(row.contains(SheetText.saysHere))
            let version = String(try #require(row.firstMatch(of: /name="versie" value="([0-9]+)"/)?.1))
            _ = try await chair.post(
                "\(path)/aanwezigheid", ["versie": version, "einde": "13.00", "wie-\(server.fellow)": "1"])
            // The chair knew better: what she did not tick is not ticked again by itself.
            let after = try await chair.get("\(path)/aanwezigheid").text
            #expect(!after.contains("name=\"wie-\(server.member)\" value=\"1\" checked") && after.contains(SheetText.saysHere))
            _ = try await member.post("\(path)/ik-ben-er", ["er": "nee"])
            #expect(!(try await chair.get("\(path)/aanwezigheid").text.contains(SheetText.saysHere)))
        }
    }

    @Test func `does so while the meeting runs, and only where she is invited`() async throws {
        let server = try TestServer()
        _ = try Self.meeting(server)
        let held = try #require(
            server.network.meetings.last { $0.host == .circle(TestServer.circle) && $0.status == .held })
        let path = "/kringen/\(TestServer.circle)/vergaderingen/\(held.start.day)/ik-ben-er"
        try await server.browse { browser in
            let (member, nobody) = (browser(), browser())
            #expect(try await nobody.get(path).headers[.location]?.hasPrefix("/aanmelden?naar=") == true)
            _ = try await server.signIn(try server.address(of: server.member), in: member)
            let page = try await member.get(path)
            #expect(page.status == 200 && !page.text.contains("<form"))
            let before = try server.export()
            try await member.get("/afmelden")
            #expect(try await member.post(path, ["er": "ja"]).status == 409)
            #expect(try server.export() == before)
        }
        for actor in [Actor.administrator, .careCouncil([TestServer.zone]), .open, .operator] {
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try server.kring.write(by: actor, source: .web) { try $0.sayHere(true, at: "vandaag") }
            }
        }
    }
}
