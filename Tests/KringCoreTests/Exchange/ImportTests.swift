import Foundation
import Testing

@testable import KringCore

/// Imports bytes the way a command does.
@discardableResult
private func put(_ bytes: [UInt8], _ database: Database, isDryRun: Bool = false) throws -> ImportSummary {
    try database.importNetwork(JSONSource(bytes), by: "test", at: 1_790_000_000_000, isDryRun: isDryRun)
}

private func export(_ database: Database) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try database.exportNetwork { bytes += $0 }
    return bytes
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// The first line that two files do not share.
private func difference(_ left: [UInt8], _ right: [UInt8]) -> String {
    let lines = zip(left.split(separator: 10), right.split(separator: 10)).first { $0 != $1 }
    return lines.map { "\(text(Array($0))) instead of \(text(Array($1)))" } ?? "no line differs"
}

@Suite struct `An import` {
    private func example(_ day: String = "2026-07-01") throws -> Network {
        let playbook = try OwnPlaybook.read()
        return ExampleNetwork.network(
            on: CalendarDay(day)!, territory: playbook.territory, professions: playbook.professions)
    }

    /// File to database to file to database to file: from the first export on, the same bytes.
    private func roundTrip(_ network: Network, _ label: String) throws {
        let file = network.interchangeBytes()
        let inMemory = try Network(reading: file).interchangeBytes()
        #expect(inMemory == file, "\(label): in memory, \(difference(inMemory, file))")
        let directory = try TestDirectory()
        let first = try directory.database("first.sqlite")
        try put(file, first)
        let exported = try export(first)
        #expect(exported == file, "\(label): out of the database, \(difference(exported, file))")
        let second = try directory.database("second.sqlite")
        try put(exported, second)
        #expect(try export(second) == exported, "\(label): a second time")
    }

    @Test(arguments: [1, 2, 3])
    func `of a scenario comes out again, byte for byte`(number: Int) throws {
        let url = Scenario.folder.appendingPathComponent("scenario-\(number).json")
        try roundTrip(Network(reading: [UInt8](Data(contentsOf: url))), "scenario \(number)")
    }

    @Test func `of the example comes out again, byte for byte`() throws { try roundTrip(example(), "example") }

    @Test func `of chance comes out again, byte for byte`() throws {
        for _ in 0..<6 {
            let seed = UInt64.random(in: 0...UInt64.max)
            try roundTrip(RandomNetwork(seed: seed).network, "seed \(seed)")
        }
    }

    @Test func `of the same file a second time changes nothing at all`() throws {
        let directory = try TestDirectory()
        let database = try directory.database()
        let file = RandomNetwork(seed: 7).network.interchangeBytes()
        let first = try put(file, database)
        #expect(first.changesAnything)
        #expect(NetworkList.allCases.allSatisfy { first[$0].changed == 0 && first[$0].same == 0 && first[$0].new > 0 })
        let before = try fingerprint(database)
        let second = try put(file, database)
        #expect(!second.changesAnything)
        #expect(second.total == first.total)
        #expect(try fingerprint(database) == before)
    }

    /// Versions, sheet versions and the journal's last number.
    private func fingerprint(_ database: Database) throws -> [String] {
        try database.read { db in
            var lines: [String] = []
            for table in [
                "circle", "person", "membership", "meeting", "goal", "finding", "office", "availability", "invitation_answer",
                "date_poll", "poll_answer",
            ] {
                lines += try db.all("SELECT sum(version), count(*) FROM \(table)") { "\(table) \($0.int(0)) \($0.int(1))" }
            }
            lines += try db.all("SELECT sum(sheet_version) FROM meeting") { "sheets \($0.int(0))" }
            lines += try db.all("SELECT number FROM journal_head") { "journal \($0.int(0))" }
            return lines
        }
    }

    @Test func `writes one entry in the log of changes, with the hash of the file`() throws {
        let directory = try TestDirectory()
        let database = try directory.database()
        let source = JSONSource(Array(soundFile.utf8))
        _ = try database.importNetwork(source, by: "test", at: 1_790_000_000_000)
        let entries = try database.read { db in
            try db.all("SELECT action, new_values FROM journal") { "\($0.text(0)) \($0.text(1))" }
        }
        #expect(entries.count == 1)
        #expect(entries[0].contains("importNetwork"))
        #expect(entries[0].contains(source.sha256))
        #expect(source.sha256.utf8.count == 64)
    }

    @Test func `says what is new, changed and the same, list by list`() throws {
        let directory = try TestDirectory()
        let database = try directory.database()
        try put(Array(soundFile.utf8), database)
        var file = replacingFirst(#""name": "Kring""#, with: #""name": "Kring twee""#, in: soundFile)
        file = replacingFirst(#""status": "excused""#, with: #""status": "absent""#, in: file)
        file = replacingFirst(#""venues": ["#, with: #""venues": [{"id": "w", "name": "Nieuw"}, "#, in: file)
        file = replacingFirst(#""to": "2021-02-01""#, with: #""to": "2021-03-01""#, in: file)
        let rehearsed = try put(Array(file.utf8), database, isDryRun: true)
        #expect(text(try export(database)).contains("Kring twee") == false)
        let summary = try put(Array(file.utf8), database)
        #expect(rehearsed == summary)
        #expect(summary[.circles] == ImportSummary.Count(changed: 1))
        #expect(summary[.attendance] == ImportSummary.Count(changed: 1, same: 1))
        #expect(summary[.venues] == ImportSummary.Count(new: 1, same: 1))
        #expect(summary[.leaves] == ImportSummary.Count(changed: 1))
        #expect(summary[.memberships] == ImportSummary.Count(same: 2))
        let versions = try database.read { db in
            (
                try db.stored("k" as Circle.ID)?.version,
                try db.first("SELECT sheet_version FROM meeting WHERE slug = 'm1'") { $0.int(0) }
            )
        }
        #expect(versions.0 == 2)
        #expect(versions.1 == 2)
    }

    @Test func `with a fault leaves the database as it was`() throws {
        let directory = try TestDirectory()
        let database = try directory.database()
        try put(Array(soundFile.utf8), database)
        let before = (try export(database), try fingerprint(database))
        var file = replacingFirst(#""name": "Kring""#, with: #""name": "Kring twee""#, in: soundFile)
        file = replacingFirst(#""grantedBy": "Koepel""#, with: #""grantedBy": """#, in: file)
        #expect(throws: KringError.self) { try put(Array(file.utf8), database) }
        #expect(throws: KringError.self) { try put(Array(file.utf8.dropLast(3)), database) }
        #expect(try export(database) == before.0)
        #expect(try fingerprint(database) == before.1)
    }

    @Test func `may refer to what the database holds already, and to nothing else`() throws {
        let directory = try TestDirectory()
        let database = try directory.database()
        try put(Array(soundFile.utf8), database)
        let circle = """
            {"format": "kring/1", "circles": [{"id": "k2", "name": "Twee", "professions": ["b"], "ruleSet": "generic",
            "legalForm": "informal", "zones": [{"zone": "z"}]}], "memberships": [{"circle": "k2", "person": "p2", "from": "2026-01-01"}]}
            """
        #expect(
            faults(of: circle).map(\.pointer) == ["/circles/0/professions/0", "/circles/0/zones/0/zone", "/memberships/0/person"])
        let summary = try put(Array(circle.utf8), database)
        #expect(summary[.circles].new == 1 && summary[.memberships].new == 1 && summary.total == 2)
        let overlap = #"{"format": "kring/1", "memberships": [{"circle": "k", "person": "p1", "from": "2025-01-01"}]}"#
        do {
            try put(Array(overlap.utf8), database)
            Testing.Issue.record("an overlap with a stored membership was taken")
        } catch KringError.rejected(let issues) {
            #expect(issues.map(\.code) == ["membershipOverlap"])
            #expect(issues.map(\.pointer) == ["/memberships/0"])
        }
    }

    @Test func `may let two memberships change places, though neither could go first`() throws {
        func file(_ first: String, _ second: String) -> [UInt8] {
            Array(
                """
                {"format": "kring/1", "memberships": [
                {"circle": "k", "person": "p2", "from": "2020-01-01", "to": "\(first)"},
                {"circle": "k", "person": "p2", "from": "2021-01-01", "to": "\(second)"},
                {"circle": "k", "person": "p2", "from": "2022-01-01"}]}
                """.utf8)
        }
        let directory = try TestDirectory()
        let database = try directory.database()
        try put(Array(soundFile.utf8), database)
        try put(file("2020-06-01", "2022-01-01"), database)
        let longer = Array(
            """
            {"format": "kring/1", "memberships": [
            {"circle": "k", "person": "p2", "from": "2020-01-01", "to": "2021-12-01"},
            {"circle": "k", "person": "p2", "from": "2021-01-01", "to": "2021-01-01"},
            {"circle": "k", "person": "p2", "from": "2021-12-01", "to": "2022-01-01"}]}
            """.utf8)
        let summary = try put(longer, database)
        #expect(summary[.memberships] == ImportSummary.Count(new: 1, changed: 2))
        let spans = try database.network().memberships.filter { $0.person == "p2" }.map {
            "\($0.from) \($0.to?.description ?? "")"
        }
        #expect(spans == ["2020-01-01 2021-12-01", "2021-01-01 2021-01-01", "2021-12-01 2022-01-01", "2022-01-01 "])
    }

    @Test func `survives any change of any byte, and what it takes it gives back`() throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var chance = SplitMix(seed: seed)
        let sound = Array(soundFile.utf8)
        let spice = Array("\"\\{}[],:0123456789-eE.ntf \u{0}é".utf8) + [0xFF, 0xC0, 0x80]
        for round in 0..<3000 {
            var bytes = sound
            for _ in 0...Int(chance.next() % 3) {
                let place = Int(chance.next() % UInt64(bytes.count))
                switch chance.next() % 4 {
                case 0: bytes[place] = spice[Int(chance.next() % UInt64(spice.count))]
                case 1: bytes.remove(at: place)
                case 2: bytes.insert(spice[Int(chance.next() % UInt64(spice.count))], at: place)
                default: bytes.removeSubrange(place..<min(bytes.count, place + Int(chance.next() % 40)))
                }
            }
            guard let network = try? Network(reading: bytes) else {
                #expect(!faults(of: bytes).isEmpty, "seed \(seed), round \(round)")
                continue
            }
            let written = network.interchangeBytes()
            #expect(try Network(reading: written).interchangeBytes() == written, "seed \(seed), round \(round)")
        }
    }
}
