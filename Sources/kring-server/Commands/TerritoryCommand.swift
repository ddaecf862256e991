import ArgumentParser
import KringCore

/// Brings the playbook's territory into a database.
struct TerritoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "territory",
        abstract: "Load zones, municipalities and professions of the playbook into a database.",
        discussion: """
            New things are added, names brought up to date, and the stays of municipalities that ended are closed. Nothing is \
            deleted, and what reports of earlier days rest on stays as it is; both are listed. A second run changes nothing.

              kring-server territory --database kring.sqlite
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var rules: RulesOptions

    func run() async throws {
        try await CommandFailure.reporting {
            let playbook = try rules.playbook()
            guard !playbook.territory.isEmpty else {
                throw CommandFailure(.noInput, "There is no territory beside these rules.")
            }
            let kring = Kring(database: try Database(path: database.path, mode: .write), playbook: PlaybookShelf(playbook))
            for line in Self.report(try kring.loadTerritory(by: .operator, source: .command)) { Terminal.say(line) }
        }
    }

    /// What changed, in lines.
    static func report(_ changes: TerritoryChanges) -> [String] {
        var lines: [String] = []
        for list in TerritoryChanges.List.allCases {
            if let ids = changes.inserted[list], !ids.isEmpty { lines.append("\(list.rawValue): \(ids.count) added") }
        }
        // Notes and sources come to hundreds of rows at once; what a report rests on is told row by row.
        var onlyNotes: [TerritoryChanges.List: Int] = [:]
        for change in changes.changed {
            if change.what == [TerritoryChanges.notes] {
                onlyNotes[change.list, default: 0] += 1
            } else {
                lines.append("\(change.list.rawValue)/\(change.id) changed: \(change.what.joined(separator: ", "))")
            }
        }
        for list in TerritoryChanges.List.allCases {
            if let count = onlyNotes[list] { lines.append("\(list.rawValue): of \(count), \(TerritoryChanges.notes) changed") }
        }
        if lines.isEmpty { lines.append("Nothing changed.") }
        lines += changes.kept.map {
            "\($0.list.rawValue)/\($0.id) kept as it is stored (stored → playbook): \($0.what.joined(separator: ", "))"
        }
        return lines
    }
}
