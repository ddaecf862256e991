import ArgumentParser
import Foundation
import KringCore

/// Writes the whole network as an interchange file.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write everything in the database as an interchange file (kring/1).",
        discussion: """
            The file holds everything, members' names and minutes of meetings included: keep it as carefully as the \
            database. The same database always gives the same bytes. Works beside a running server.

              kring-server export --database kring.sqlite --output network.json
            """)

    @OptionGroup var database: DatabaseOptions

    @OptionGroup var rules: RulesOptions

    @Option(name: .long, help: ArgumentHelp("The file to write; standard output when left out.", valueName: "file"))
    var output: String?

    func run() async throws {
        try await CommandFailure.reporting {
            let database = try Database(path: database.path, mode: .read)
            let line = ProgressLine("values")
            defer { line.end() }
            if let output {
                try write(database, to: output, line)
            } else {
                try database.exportNetwork(progress: { line.show($0) }) { piece in
                    try FileHandle.standardOutput.write(contentsOf: Data(piece))
                }
            }
        }
    }

    /// The file gets its name only when it is whole, and only its owner may read it.
    private func write(_ database: Database, to path: String, _ line: ProgressLine) throws {
        let unfinished = path + ".unfinished"
        let isMade = FileManager.default.createFile(atPath: unfinished, contents: nil, attributes: [.posixPermissions: 0o600])
        guard isMade, let file = FileHandle(forWritingAtPath: unfinished) else {
            throw CommandFailure(.cannotCreate, "\(path) cannot be made")
        }
        do {
            try database.exportNetwork(progress: { line.show($0) }) { piece in try file.write(contentsOf: Data(piece)) }
            try file.synchronize()
            try file.close()
        } catch {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw error
        }
        guard rename(unfinished, path) == 0 else {
            try? FileManager.default.removeItem(atPath: unfinished)
            throw CommandFailure(.cannotCreate, "\(path) cannot be made")
        }
    }
}
