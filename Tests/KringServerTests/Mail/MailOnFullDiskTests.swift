import Foundation
import Testing

@testable import KringCore
@testable import kring_server

@Suite struct `Mail on a full disk` {
    @Test func `leaves once, however long it cannot be written down that it did`() async throws {
        let server = try TestServer()
        let disk = FullDisk(under: server)
        // A mail program that writes a line for each mail it is given.
        let path = server.kring.database.path
        let (program, sent) = (path + ".sendmail", path + ".sent")
        let script = Data("#!/bin/sh\ncat > /dev/null\necho \"$5\" >> '\(sent)'\n".utf8)
        _ = FileManager.default.createFile(atPath: program, contents: script, attributes: [.posixPermissions: 0o700])
        let outbox = Outbox(
            kring: server.kring, carrier: .program(MailProgram(path: program)), publicAddress: TestServer.publicAddress,
            sender: "kring@example.org", log: .silent)
        func left() -> Int { (try? String(contentsOfFile: sent, encoding: .utf8))?.split(separator: "\n").count ?? 0 }
        _ = try server.kring.askSignIn(address: "an@example.org", source: "192.0.2.1")
        let waiting = try server.kring.waitingMails()
        try disk.fill()
        for _ in 0..<3 { await #expect(throws: StorageError.full) { try await outbox.sendDue() } }
        #expect(left() == 1)
        #expect(try server.kring.waitingMails() == waiting)
        try disk.empty()
        try await outbox.sendDue()
        #expect(left() == waiting)
        #expect(try server.kring.waitingMails() == 0)
    }
}
