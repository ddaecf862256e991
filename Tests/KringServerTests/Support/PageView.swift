import Foundation
import HTTPTypes
import Testing

@testable import kring_server

/// What somebody gets to see at an address, as a text without what differs by chance.
struct PageView: Sendable {
    let viewer: String
    let text: String

    init(_ viewer: String, _ answer: TestAnswer) {
        self.viewer = viewer
        text = Self.text(of: answer)
    }

    /// A page in outline; of anything else what kind of answer it is.
    static func text(of answer: TestAnswer) -> String {
        let type = answer.headers[.contentType] ?? ""
        let said: String
        if let place = answer.headers[.location] {
            said = "\(answer.status) to \(place)\n"
        } else if !type.hasPrefix("text/html") {
            said = "\(answer.status) \(type)\n"
        } else if answer.status == 200 || answer.status == 400 || answer.status == 409 {
            said = (answer.status == 200 ? "" : "\(answer.status)\n") + PageOutline.text(of: answer.text)
        } else {
            said = "\(answer.status) \(PageNode.reading(answer.text).page.all("title").first?.text ?? "")\n"
        }
        return masked(said)
    }

    /// Keys, ids made by chance and names of files that hold a hash, taken out.
    static func masked(_ text: String) -> String {
        text.replacing(/\b[A-Za-z0-9_-]{43}\b/, with: "KEY").replacing(/\bkrw_[a-z]+_[A-Za-z0-9_-]+/, with: "KEY")
            .replacing(/\b(?:[A-Z2-7]{4} ){3,}[A-Z2-7]{4}\b/, with: "KEY").replacing(/secret=[A-Z2-7]+/, with: "secret=KEY")
            .replacing(/\b([a-z]{1,12})-[a-z2-9]{16}\b/) { "\($0.1)-ID" }.replacing(/\.[0-9a-f]{12}\.(?=css|js|svg)/, with: ".")
    }

    /// What everybody sees at one address; those who see the same are told together.
    static func together(_ views: [PageView]) -> String {
        var groups: [(viewers: [String], text: String)] = []
        for view in views {
            if let index = groups.firstIndex(where: { $0.text == view.text }) {
                groups[index].viewers.append(view.viewer)
            } else {
                groups.append(([view.viewer], view.text))
            }
        }
        return groups.map { "== \($0.viewers.joined(separator: ", "))\n\($0.text)" }.joined(separator: "\n")
    }
}

extension Snapshot {
    /// Holds what a folder of snapshots has against the names that are made.
    static func expectOnly(_ names: Set<String>, in folder: String) throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(Self.folder)/\(folder)")
        let old = Set(files.filter { $0.hasSuffix(".txt") }).subtracting(names)
        #expect(old.isEmpty, "nothing makes these snapshots any more: \(old.sorted())")
    }
}
