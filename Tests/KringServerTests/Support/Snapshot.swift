import Foundation
import Testing

/// Texts that were written down in `Tests/Snapshots`, to hold what is said now against. `KRING_RECORD=1` writes them anew
/// (`make record`); their diff is read before it is committed.
enum Snapshot {
    static let folder = TestServer.project + "/Tests/Snapshots"

    /// Holds a text against what was written down under a name, and shows the lines that differ.
    static func compare(_ text: String, with name: String, _ place: SourceLocation = #_sourceLocation) throws {
        let file = URL(fileURLWithPath: "\(folder)/\(name)")
        if ProcessInfo.processInfo.environment["KRING_RECORD"] != nil {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        guard let written = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record("\(name) was never written down: make record", sourceLocation: place)
            return
        }
        let isSame = text == written
        #expect(isSame, "\(name): \(difference(from: written, to: text))", sourceLocation: place)
    }

    /// The lines that went and came, each with its number, at most 40 of them.
    static func difference(from old: String, to new: String) -> String {
        let before = old.split(separator: "\n", omittingEmptySubsequences: false)
        let after = new.split(separator: "\n", omittingEmptySubsequences: false)
        let changes = after.difference(from: before).map { change in
            switch change {
            case .remove(let index, let line, _): (place: index, order: 0, text: "-\(index + 1) \(line)")
            case .insert(let index, let line, _): (place: index, order: 1, text: "+\(index + 1) \(line)")
            }
        }
        let lines = changes.sorted { ($0.place, $0.order) < ($1.place, $1.order) }.map(\.text)
        let rest = lines.count > 40 ? ["… and \(lines.count - 40) lines more"] : []
        return "\n" + (lines.prefix(40) + rest).joined(separator: "\n")
    }
}
