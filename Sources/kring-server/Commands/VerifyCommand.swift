import ArgumentParser
import KringCore

/// Checks a database: its file, its references, its log of changes.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check the database file, its references and its log of changes.",
        discussion: """
            The log of changes is a chain: every entry holds the hash of the one before it. An entry that was altered, \
            removed or swapped breaks the chain, and the first broken number is named. Works beside a running server.

            The last line shows the number and hash of the last entry: compare it with one that was kept elsewhere.
            """)

    @OptionGroup var database: DatabaseOptions

    @OptionGroup var rules: RulesOptions

    func run() async throws {
        try await CommandFailure.reporting {
            let database = try Database(path: database.path, mode: .read)
            let check = try database.check()
            guard check.isSound else { throw CommandFailure(.data, check.faults.joined(separator: "\n")) }
            Terminal.say("The file and its references are sound.")
            Terminal.say("The log of changes is whole: \(check.journalRows) entries, the last has hash \(check.journalHead)")
        }
    }
}
