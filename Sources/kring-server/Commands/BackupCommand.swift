import ArgumentParser
import Foundation
import KringCore

/// Makes a checked copy of the database, or checks one that was made.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a checked copy of the database, also while the server runs.",
        discussion: """
            The copy is made from one moment of the database, checked (integrity, references, log of changes), and only \
            then given its name. Its SHA-256 checksum is beside it; `sha256sum -c FILE.sha256` reads it.

              kring-server backup --database kring.sqlite kring-2026-11-22.sqlite
              kring-server backup --verify kring-2026-11-22.sqlite

            Keep copies on another machine, and try to put one back now and then: see `kring-server help restore`.
            """)

    @OptionGroup var database: DatabaseOptions

    @OptionGroup var rules: RulesOptions

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Check a copy instead of making one: it is restored to a temporary place and checked there.", valueName: "file"))
    var verify: String?

    @Argument(help: ArgumentHelp("The copy to make; it must not exist yet.", valueName: "copy"))
    var target: String?

    func validate() throws {
        guard (verify == nil) != (target == nil) else {
            throw ValidationError("Name the copy to make, or the copy to check with --verify.")
        }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            if let verify {
                let check = try Backup.verify(verify)
                Terminal.say("\(verify) is sound: schema \(check.schema), \(check.journalRows) changes in the log.")
            } else if let target {
                let made = try Backup.make(of: database.path, to: target)
                Terminal.say("\(made.path): \(made.bytes) bytes, \(made.check.journalRows) changes in the log.")
                Terminal.say("SHA-256 \(made.sha256), also in \(made.manifestPath)")
            }
        }
    }
}
