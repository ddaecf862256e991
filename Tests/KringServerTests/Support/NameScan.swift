import HTTPTypes
import KringCore

@testable import kring_server

/// All that would give a person of the marked network away, and nothing that a circle publishes.
struct NameScan: Sendable {
    private let ids: Set<String>
    private let allowed: Set<String>

    /// - Parameter own: Who may see herself in what is looked through.
    init(_ network: Network, own: Person.ID? = nil) {
        ids = Set(network.persons.map(\.id.rawValue))
        let contacts = network.circles.compactMap(\.contact)
        var allowed = Set(contacts.compactMap(\.email) + contacts.compactMap(\.phone))
        if let person = network.persons.first(where: { $0.id == own }) {
            allowed.formUnion([person.id.rawValue, person.givenName, person.familyName])
            allowed.formUnion([person.email, person.phone, person.nihdi].compactMap(\.self))
        }
        self.allowed = allowed
    }

    /// The words in an answer that give a person away.
    func hits(in answer: TestAnswer) -> [String] {
        let headers = answer.headers.map(\.value).joined(separator: "\n")
        return hits(in: answer.text) + hits(in: headers)
    }

    /// The words of a text that do.
    func hits(in text: String) -> [String] {
        let isWord: (UInt8) -> Bool = { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 64
                || byte == 46 || byte == 43
        }
        return text.utf8.split(whereSeparator: { !isWord($0) }).compactMap { word in
            let word = String(decoding: word, as: UTF8.self)
            // A sentence may end behind a name.
            let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
            if allowed.contains(bare) { return nil }
            // A number has the mark among digits; among letters it may be the trace of a request by chance.
            let isNumber = word.utf8.allSatisfy { (48...57).contains($0) || [43, 45, 46].contains($0) }
            let isMarked =
                word.lowercased().contains(TestServer.mark) || isNumber && word.contains(TestServer.numberMark)
            return isMarked || ids.contains(bare) ? word : nil
        }
    }
}
