import Foundation
import KringCore

extension Measurement {
    // MARK: What is not there, and what may not be known of

    /// Whether the time of an answer tells a person whom the caller may not know of from one who is not there, and an address
    /// that somebody has from one that nobody has. Asked by turns, in a new order each round, so that what else the machine does
    /// falls on both.
    func measureRefusals() throws {
        let raw = try RawSQLite(database, readOnly: true)
        func texts(_ sql: String) throws -> [String] {
            try raw.rows(sql).compactMap { row in if case .text(let text) = row[0] { text } else { nil } }
        }
        let sheet = try meetingToSave()
        let hidden = try texts(
            """
            SELECT DISTINCT person.slug FROM person JOIN membership ON membership.person = person.id
            JOIN circle ON circle.id = membership.circle WHERE person.id NOT IN (
                SELECT membership.person FROM membership JOIN circle ON circle.id = membership.circle
                WHERE circle.slug = '\(sheet.circle)')
            AND person.id NOT IN (SELECT person FROM office) ORDER BY person.id LIMIT 1000
            """)
        let known = try texts("SELECT email FROM person WHERE email IS NOT NULL ORDER BY id LIMIT 400")
        guard hidden.count == 1000, known.count == 400 else { throw BenchFailure("too few people to ask about") }
        let token = try runProgram(
            server,
            ["token", "create", "--role", "chair", "--person", sheet.chair, "--circle", sheet.circle, "--database", database]
        ).trimmingCharacters(in: .whitespacesAndNewlines)
        try serving { client, _ in
            let (there, nowhere) = try byTurns(hidden, nobody: { "p-" + Self.letters(16) }) { id in
                let answer = try client.send("GET", "\(Self.base)/persons/\(id)", token: token)
                guard answer.status == 404 else { throw BenchFailure("persons/\(id) answered \(answer.status)") }
            }
            add("a person not to be known of, µs over the wire", figure(there * 1e6, 0))
            add("a person who is not there, µs", figure(nowhere * 1e6, 0))
            add("the slower beside the faster", figure(max(there, nowhere) / min(there, nowhere), 3), goal: "≤ 1.05")
        }
        let (somebody, nobody) = try onCopy("refusals") { copy in
            let kring = Kring(
                database: try Database(path: copy), playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])))
            var source = 0
            let medians = try byTurns(known, nobody: { Self.letters(8) + "@example.org" }) { address in
                source += 1
                guard case .asked = try kring.askSignIn(address: address, source: "source \(source)") else {
                    throw BenchFailure("asking for a sign-in was refused")
                }
            }
            try kring.database.close()
            return medians
        }
        add("asking to sign in with an address somebody has, µs", figure(somebody * 1e6, 0))
        add("with one that nobody has, µs", figure(nobody * 1e6, 0))
        add("the slower beside the faster", figure(max(somebody, nobody) / min(somebody, nobody), 3), goal: "≤ 1.05")
    }

    /// The medians of asking about somebody and about nobody.
    private func byTurns(
        _ somebody: [String], nobody: () -> String, _ ask: (String) throws -> Void
    ) throws -> (somebody: Double, nobody: Double) {
        var taken: (somebody: [Double], nobody: [Double]) = ([], [])
        for (round, name) in somebody.enumerated() {
            let other = nobody()
            for turn in 0..<2 {
                if (round + turn).isMultiple(of: 2) {
                    taken.somebody.append(try seconds { try ask(name) }.1)
                } else {
                    taken.nobody.append(try seconds { try ask(other) }.1)
                }
            }
        }
        return (median(taken.somebody), median(taken.nobody))
    }

    static func letters(_ count: Int) -> String {
        String((0..<count).map { _ in "abcdefghijklmnopqrstuvwxyz234567".randomElement()! })
    }
}
