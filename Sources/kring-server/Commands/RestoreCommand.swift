import ArgumentParser
import Foundation
import KringCore

/// Puts a backup back.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup where the server looks for its database.",
        discussion: """
            The backup is checked first, and nothing happens when it is not sound. A database that is there already stays, \
            unless --replace is given: then it is set aside under another name, not deleted. The server must not run.

            Whoever was erased since the backup was made is erased again: their ids are kept in a file beside the database \
            (kring.sqlite.erased). On another machine, bring that file along and name it with --erased.

              kring-server restore kring-2026-11-22.sqlite --database kring.sqlite
            """)

    @Argument(help: ArgumentHelp("The backup.", valueName: "backup"))
    var backup: String

    @OptionGroup var database: DatabaseOptions

    @OptionGroup var rules: RulesOptions

    @Flag(name: .long, help: "Set a database that is there already aside.")
    var replace = false

    @Option(help: ArgumentHelp("The list of erased persons, when it is not beside the database.", valueName: "file"))
    var erased: String?

    func run() async throws {
        try await CommandFailure.reporting {
            let restored: (check: DatabaseCheck, setAside: String?)
            do {
                restored = try Backup.restore(backup, to: database.path, replacing: replace)
            } catch Backup.Refusal.exists(let path) {
                throw CommandFailure(.cannotCreate, "\(path) exists already; with --replace it is set aside under another name")
            }
            if let aside = restored.setAside { Terminal.say("The database that was there is now \(aside)") }
            Terminal.say(
                "\(database.path) is restored: schema \(restored.check.schema), \(restored.check.journalRows) changes in the log."
            )
            let list = erased ?? ErasedList.path(besides: database.path)
            if let erased, !FileManager.default.fileExists(atPath: erased) {
                throw CommandFailure(.noInput, "there is no file \(erased)")
            }
            guard FileManager.default.fileExists(atPath: list) else { return }
            let kring = Kring(
                database: try Database(path: database.path, mode: .write),
                playbook: PlaybookShelf(Playbook(identity: "", ruleSets: [:])))
            defer { try? kring.database.close() }
            let again = try kring.eraseAgain(from: list)
            if !again.isEmpty { Terminal.say("Erased again: \(again.count) persons of \(list).") }
        }
    }
}
