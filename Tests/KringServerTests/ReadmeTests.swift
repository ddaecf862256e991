import Foundation
import KringCore
import Testing

@testable import kring_server

/// What a newcomer is shown is what the program says, of the example network on the day that stands there.
@Suite struct `The README` {
    /// What stands between a fence of some kind and the next one.
    private func block(_ fence: String) throws -> String {
        let text = try String(contentsOfFile: TestServer.project + "/README.md", encoding: .utf8)
        let start = try #require(text.range(of: fence)).upperBound
        let end = try #require(text.range(of: "\n```", range: start..<text.endIndex)).lowerBound
        return String(text[start..<end])
    }

    @Test func `shows a circle as the command does`() throws {
        let server = try TestServer()
        let shown = try block("the example network:\n\n```\n")
        try withExtendedLifetime(server) {
            let report = try server.kring.read(by: .operator) {
                try $0.networkStatus(.circle("vroedvrouwen-denderland"), ReportPeriod(asOf: TestServer.today))
            }
            #expect(StatusText.text(of: report).contains(shown))
        }
    }

    @Test func `shows a profession of a zone as the API does`() async throws {
        let server = try TestServer()
        let text = try block("```json\n").replacing("http://127.0.0.1:8080", with: TestServer.publicAddress)
        let shown = try JSONValue(parsing: Array(text.utf8))
        try await server.run { client in
            let zone = try await client.get("/zones/mechelen-katelijne/professions").json
            let cells = zone.object?["professions"]?.array ?? []
            let cell = cells.first { $0.object?["profession"] == "vroedvrouw" }
            #expect(cell == shown)
        }
    }
}
