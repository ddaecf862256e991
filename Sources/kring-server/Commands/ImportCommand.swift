import ArgumentParser
import Foundation
import KringCore

/// Puts an interchange file into a database.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put an interchange file (kring/1) into the database: whole, or not at all.",
        discussion: """
            What is new is added, what the file says differently is changed, and what only the database holds stays. The file \
            may refer to what is in it and to what is in the database already. Importing the same file again changes nothing.

              kring-server import network.json --database kring.sqlite --dry-run
              kring-server import network.json --database kring.sqlite

            A database that is not there yet is made, with just this file in it. With a fault nothing is written: each fault \
            is a line on standard error, a JSON pointer into the file and what is wrong there, at most 100; the exit code is 65.
            """)

    @Argument(help: ArgumentHelp("The interchange file.", valueName: "file"))
    var file: String

    @OptionGroup var database: DatabaseOptions

    @OptionGroup var rules: RulesOptions

    @Flag(name: .customLong("dry-run"), help: "Say what would be done, and change nothing.")
    var isDryRun = false

    func run() async throws {
        try await CommandFailure.reporting {
            let source = try Self.open(file)
            let line = ProgressLine("values")
            defer { line.end() }
            let summary = try isDryRun ? rehearse(source, line) : put(source, line)
            line.end()
            for text in Self.report(summary, isDryRun: isDryRun) { Terminal.say(text) }
            if !isDryRun { try warnOfUnknownRules() }
        }
    }

    private func warnOfUnknownRules() throws {
        guard let playbook = try? rules.playbook() else { return }
        let database = try Database(path: database.path, mode: .read)
        RulesOptions.warn(of: playbook.missing(among: try database.ruleSetsInUse()))
    }

    private static func open(_ path: String) throws -> JSONSource {
        do throws(JSONSource.Unreadable) {
            return try JSONSource(path: path)
        } catch {
            throw CommandFailure(.noInput, "\(path) cannot be read: \(error.reason)")
        }
    }

    private func rehearse(_ source: JSONSource, _ line: ProgressLine) throws -> ImportSummary {
        guard FileManager.default.fileExists(atPath: database.path) else {
            return try ImportSummary(checking: source) { line.show($0) }
        }
        let database = try Database(path: database.path, mode: .read)
        return try database.importNetwork(source, by: Self.actor, at: 0, isDryRun: true) { line.show($0) }
    }

    private func put(_ source: JSONSource, _ line: ProgressLine) throws -> ImportSummary {
        let database = try Database(path: database.path, mode: .create)
        do {
            let summary = try database.importNetwork(source, by: Self.actor, at: WallClock.system.milliseconds()) {
                line.show($0)
            }
            try database.close()
            return summary
        } catch {
            try? database.close()
            if database.isNew { Self.remove(database.path) }
            throw error
        }
    }

    private static let actor = "command:import"

    /// Takes away the database that was made for a file that turned out wrong.
    private static func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm", ".lock"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    static func report(_ summary: ImportSummary, isDryRun: Bool) -> [String] {
        func padded(_ text: String, _ width: Int) -> String {
            String(repeating: " ", count: max(0, width - text.count)) + text
        }
        let heading = "list".padding(toLength: 16, withPad: " ", startingAt: 0)
        var lines = [heading + ["new", "changed", "same"].map { padded($0, 10) }.joined()]
        for list in NetworkList.allCases where summary[list].total > 0 {
            let count = summary[list]
            let numbers = [count.new, count.changed, count.same].map { padded(String($0), 10) }.joined()
            lines.append(list.rawValue.padding(toLength: 16, withPad: " ", startingAt: 0) + numbers)
        }
        if isDryRun {
            lines.append("Nothing was written: this was a dry run.")
        } else if !summary.changesAnything {
            lines.append("Nothing was written: the database says all this already.")
        }
        return lines
    }
}

/// One line on standard error that says how far a long work is, where somebody is looking.
final class ProgressLine {
    private let what: String
    private let began = Date()
    private let isShown = Terminal.showsProgress
    private var isOpen = false

    init(_ what: String) {
        self.what = what
    }

    /// Shows how far it is and how many are done in a second.
    func show(_ progress: ExchangeProgress) {
        guard isShown, progress.total > 0 else { return }
        isOpen = true
        let seconds = max(Date().timeIntervalSince(began), 0.001)
        let rate = Int(Double(progress.done) / seconds)
        let share = progress.done * 100 / progress.total
        Terminal.replaceLine("\(progress.done) of \(progress.total) \(what), \(share) %, \(rate) a second")
    }

    /// Leaves the line empty.
    func end() {
        guard isOpen else { return }
        isOpen = false
        Terminal.replaceLine("")
    }
}

extension Terminal {
    /// Writes over the line that standard error is on.
    static func replaceLine(_ text: String) {
        writeWhole(Array("\r\u{1B}[K\(text)".utf8), to: FileHandle.standardError.fileDescriptor)
    }
}
