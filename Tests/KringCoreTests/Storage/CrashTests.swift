import Foundation
import KringTestSupport
import Testing

@testable import KringCore

/// A process of its own writes rows and says so after each; it is killed in the middle, and every row it spoke of is there.
@Suite struct `A process killed while it writes` {
    static let childVariable = "KRING_CRASH_CHILD"

    /// Writes rows and hands each number to `acknowledge` once it is stored.
    func write(_ count: Int, to path: String, acknowledge: (Int) throws -> Void) throws {
        let database = try Database(path: path)
        let origin = ChangeOrigin(actor: "operator", source: .command, moment: 1)
        for number in 1...count {
            try database.write(touching: .nothing) { db throws in
                try db.run("INSERT INTO setting (key, value) VALUES (?, ?)", "k\(number)", String(repeating: "x", count: 300))
                try database.journal.note(Change("set", "setting", "k\(number)"), by: origin, in: db)
            }
            try acknowledge(number)
        }
    }

    /// In the child: writes until it is killed. Otherwise: writes a few rows and finds them.
    @Test func `writer that is killed`() throws {
        if let path = ProcessInfo.processInfo.environment[Self.childVariable] {
            try write(1_000_000, to: path) { number in
                FileHandle.standardError.write(Data("stored \(number)\n".utf8))
            }
        } else {
            let directory = try TestDirectory()
            var last = 0
            try write(3, to: directory.path()) { last = $0 }
            #expect(last == 3)
        }
    }

    @Test(arguments: [5, 40, 90])
    func `loses nothing that it said was stored`(afterRows rows: Int) throws {
        let directory = try TestDirectory()
        let pipe = try Channel()
        let child = try ChildProgram(
            try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            CommandLine.arguments.dropFirst().prefix { $0 != "--filter" } + [
                "--testing-library", "swift-testing", "--filter", "writer that is killed",
            ],
            environment: ProcessInfo.processInfo.environment.merging([Self.childVariable: directory.path()]) { $1 },
            errors: pipe.writing)
        pipe.closeWriting()
        var text = ""
        var stored = 0
        while stored < rows, case let piece = pipe.next(), !piece.isEmpty {
            text += String(decoding: piece, as: UTF8.self)
            stored = text.components(separatedBy: "stored ").count - 1
        }
        child.send(SIGKILL)
        child.wait()
        text += String(decoding: pipe.rest(), as: UTF8.self)
        // A line that was cut off in the middle was not said.
        let said =
            text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
            .compactMap { line in line.hasPrefix("stored ") ? Int(line.dropFirst(7)) : nil }.max() ?? 0
        #expect(said >= rows)
        let database = try directory.database()
        let found = try database.read { try $0.all("SELECT key FROM setting") { $0.text(0) } }
        #expect(Set(found).isSuperset(of: (1...max(1, said)).map { "k\($0)" }))
        #expect(found.count <= said + 1)
        let check = try database.check()
        #expect(check.isSound)
        #expect(check.journalRows == found.count)
    }
}
