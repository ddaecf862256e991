import Foundation
import KringCore
import KringTestSupport
import Testing

@testable import kring_server

/// The program itself, as an operator runs it: a file in, a service on a port, answers over a socket, and its end.
@Suite struct `The program from import to answer` {
    @Test func `a network that was imported is served, and a signal ends the service cleanly`() throws {
        let directory = try Program.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let database = directory.appendingPathComponent("kring.sqlite").path
        let files = TestServer.project + "/Tests/KringCoreTests/Scenarios/Files"
        let importing = try Program.run("import", "\(files)/scenario-1.json", "--database", database)
        try #require(importing.status == 0, "\(importing.errors)")

        let program = try Program(serving: database, "--rules", "\(files)/rules")
        let scenario = try JSONValue(parsing: Array(Data(contentsOf: URL(fileURLWithPath: "\(files)/scenario-1.json"))))
        let circles = try #require(scenario.object?["circles"]?.array).compactMap { $0.object?["id"]?.string }
        let answer = try program.ask("/circles?pageSize=200")
        #expect(answer.status == 200)
        #expect(answer.fields["belgov-trace-id"] != nil)
        let served = try JSONValue(parsing: answer.body).object?["items"]?.array?.compactMap { $0.object?["id"]?.string }
        #expect(served == circles.sorted())
        #expect(try program.ask("/circles/\(circles[0])/memberships").status == 401)
        #expect(try Program.run("serve", "--database", database, "--port", "0").status == 75, "one program to a file")

        #expect(program.end(SIGTERM) == .exit(0))
    }

    @Test func `what went wrong is said, with the number that stands for it`() throws {
        let directory = try Program.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let database = directory.appendingPathComponent("kring.sqlite").path
        #expect(try Program.run("serve", "--port", "99999").status == 64)
        #expect(try Program.run("nonsense").status == 64)
        #expect(try Program.run("import", directory.path + "/none.json", "--database", database).status == 66)
        let folder = try Program.run("serve", "--database", directory.path + "/none/kring.sqlite", "--port", "0")
        #expect(folder.status == 73)
        #expect(!folder.errors.isEmpty && folder.output.isEmpty)
        let help = try Program.run("--help").output
        for command in [
            "serve", "import", "export", "status", "playbook", "territory", "token", "backup", "restore", "verify", "demo",
        ] {
            #expect(help.contains("  \(command) "), "\(command)")
        }
    }
}
