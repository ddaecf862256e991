import Foundation

@testable import KringCore

/// One of the scenario files: a network, and the statuses expected of it, worked out by another program from the page alone.
struct Scenario {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Files")

    /// The rule sets of the scenarios.
    static let ruleSets: [RuleSet.ID: RuleSet] = {
        do {
            let location = PlaybookLocation(rules: folder.appendingPathComponent("rules").path, root: nil)
            return try PlaybookReader.read(PlaybookFiles(at: location)).ruleSets
        } catch {
            fatalError("the rules of the scenarios: \(error)")
        }
    }()

    let network: Network
    /// One answer for each pair of `asOf` and `year`.
    let cases: [JSONValue]

    init(_ number: Int) throws {
        network = try Network(reading: Self.json("scenario-\(number).json"))
        cases = try Self.json("scenario-\(number).expected.json").array ?? []
    }

    private static func json(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: Array(Data(contentsOf: folder.appendingPathComponent(name))))
    }
}

extension Network {
    /// Reads the lists that scenarios have.
    fileprivate init(reading document: JSONValue) throws {
        func list<Record: RecordCodable>(_ name: String, of: Record.Type = Record.self) throws -> [Record] {
            try (document.object?[name]?.array ?? []).map { try Record.read($0) }
        }
        self.init()
        regionalZones = try list("regionalZones")
        zones = try list("zones")
        municipalities = try list("municipalities")
        professions = try list("professions")
        umbrellas = try list("umbrellas")
        circles = try list("circles")
        practices = try list("practices")
        persons = try list("persons")
        memberships = try list("memberships")
        leaves = try list("leaves")
        offices = try list("offices")
        meetings = try list("meetings")
        attendance = try list("attendance")
        goals = try list("goals")
        findings = try list("findings")
        workforce = try list("workforce")
        waivers = try list("waivers")
    }
}
