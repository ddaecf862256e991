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
        network = try Network(reading: Self.bytes("scenario-\(number).json"))
        cases = try Self.json("scenario-\(number).expected.json").array ?? []
    }

    private static func json(_ name: String) throws -> JSONValue {
        try JSONValue(parsing: bytes(name))
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appendingPathComponent(name)))
    }
}
