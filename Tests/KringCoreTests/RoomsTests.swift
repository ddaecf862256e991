import Foundation
import Testing

/// The walls that the compiler does not keep: which room may import what (docs/house-style.md, section 1).
@Suite struct `Rooms` {
    private static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

    /// Every module a room imports, with the file that does.
    private static func imports(in room: String) throws -> [(module: String, file: String)] {
        let folder = sources.appendingPathComponent(room)
        let files = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
            .filter { $0.hasSuffix(".swift") }
        #expect(!files.isEmpty, "there is nothing in \(room)")
        return try files.flatMap { file in
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                .split(separator: "\n").map { $0.drop(while: { $0 == " " }) }.filter { $0.hasPrefix("import ") }
                .map { (String($0.dropFirst(7)), file) }
        }
    }

    @Test(arguments: [
        ("KringScheduler", []),
        ("KringCore/Domain", []),
        ("KringCore/Rules", []),
        ("KringCore/Planning", ["KringScheduler", "Crypto"]),
        ("KringCore/JSON", ["Glibc", "Musl", "Darwin"]),
        ("KringCore/Access", ["Crypto", "Foundation", "Synchronization"]),
        ("KringCore/Playbook", ["Yams", "Crypto", "Foundation", "Synchronization"]),
    ])
    func `import only what they know`(room: String, allowed: [String]) throws {
        for (module, file) in try Self.imports(in: room) {
            #expect(allowed.contains(module), "\(room)/\(file) imports \(module)")
        }
    }

    @Test func `only storage and use cases meet the database, and the server meets no SQL`() throws {
        for (module, file) in try Self.imports(in: "kring-server") {
            #expect(!["GRDB", "CSQLite", "Yams"].contains(module), "kring-server/\(file) imports \(module)")
        }
        for (module, file) in try Self.imports(in: "KringCore") where ["GRDB", "CSQLite"].contains(module) {
            let isAllowed = ["Storage/", "UseCases/", "Access/"].contains { file.hasPrefix($0) }
            #expect(isAllowed, "KringCore/\(file) imports \(module)")
        }
    }

    @Test func `only the playbook's reader meets YAML`() throws {
        let files = try Self.imports(in: "KringCore").filter { $0.module == "Yams" }.map(\.file)
        #expect(files == ["Playbook/PlaybookReader.swift"])
    }
}
