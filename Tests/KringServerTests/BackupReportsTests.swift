import Foundation
import KringCore
import Testing

@testable import kring_server

@Suite struct `Reports kept beside a backup` {
    private static func directory() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("kring-reports-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        return url
    }

    @Test func `are the same when it is restored, and others when it is another backup`() async throws {
        let directory = try Self.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let server = try TestServer()
        let playbook = server.kring.playbook.current
        func copy(_ name: String) throws -> String {
            let path = directory.appendingPathComponent(name).path
            return try Backup.make(of: server.kring.database.path, to: path).path
        }
        let first = try copy("first.sqlite")
        let kept = try BackupReports(of: first, asOf: TestServer.today, playbook: playbook)
        #expect(kept.checksums.keys.sorted() == ["export", "status 2025", "status 2026"])
        try kept.write(beside: first)
        #expect(try BackupReports(beside: first) == kept)
        var restored: BackupReports?
        try Backup.verify(first) { restored = try BackupReports(of: $0, asOf: kept.asOf, playbook: playbook) }
        #expect(restored == kept)
        #expect(restored?.differences(from: kept) == [])

        let sheets = server.network.meetings.filter { $0.host == .circle(TestServer.circle) && $0.status == .held }
        let meeting = try #require(sheets.last { $0.start.day.year == 2026 }).id
        try await server.run { client in
            let answer = try await client.put(
                "/meetings/\(meeting)/attendance", as: .chair,
                #"{"attendance":[{"person":"\#(server.member)","status":"absent"}]}"#, version: "*")
            #expect(answer.status == 200)
        }
        let second = try BackupReports(of: try copy("second.sqlite"), asOf: TestServer.today, playbook: playbook)
        #expect(second.differences(from: kept) == ["export", "status 2026"])
    }

    @Test func `leave out what rests on rules that are not there`() throws {
        let directory = try Self.directory()
        defer { try? FileManager.default.removeItem(at: directory) }
        let server = try TestServer()
        let path = directory.appendingPathComponent("copy.sqlite").path
        try Backup.make(of: server.kring.database.path, to: path)
        let reports = try BackupReports(of: path, asOf: TestServer.today, playbook: nil)
        #expect(reports.playbook == nil)
        #expect(reports.checksums.keys.sorted() == ["export"])
        #expect(try BackupReports(beside: path) == nil)
        try Data("{}".utf8).write(to: URL(fileURLWithPath: BackupReports.path(beside: path)))
        #expect(throws: CommandFailure.self) { try BackupReports(beside: path) }
    }
}
