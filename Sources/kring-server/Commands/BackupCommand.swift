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
            then given its name. Beside it are its SHA-256 checksum (`sha256sum -c FILE.sha256` reads it) and the checksums \
            of three reports made from it (FILE.reports): everything as an interchange file, and how everything stands this \
            year and stood last year. --verify restores the copy to a temporary place, checks it there, makes the three \
            reports again and compares them byte for byte.

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
                try check(verify)
            } else if let target {
                let made = try Backup.make(of: database.path, to: target)
                Terminal.say("\(made.path): \(made.bytes) bytes, \(made.check.journalRows) changes in the log.")
                Terminal.say("SHA-256 \(made.sha256), also in \(made.manifestPath)")
                // A copy is worth having whatever the rules are like: without them only what rests on them is left out.
                let playbook = try? rules.playbook()
                let reports = try BackupReports(of: made.path, asOf: WallClock.system.today, playbook: playbook)
                try reports.write(beside: made.path)
                Terminal.say("Checksums of \(reports.checksums.count) reports: \(BackupReports.path(beside: made.path))")
            }
        }
    }

    private func check(_ copy: String) throws {
        let kept = try BackupReports(beside: copy)
        let playbook = try? rules.playbook()
        var compared: [String] = []
        let check = try Backup.verify(copy) { restored in
            guard let kept else { return }
            let sameRules = playbook.flatMap { $0.identity == kept.playbook ? $0 : nil }
            let made = try BackupReports(of: restored, asOf: kept.asOf, playbook: sameRules)
            let different = made.differences(from: kept)
            guard different.isEmpty else {
                throw CommandFailure(
                    .data, "\(copy), restored, gives other reports than when it was made: \(different.joined(separator: ", "))")
            }
            compared = made.checksums.keys.filter { kept.checksums[$0] != nil }.sorted()
        }
        Terminal.say("\(copy) is sound: schema \(check.schema), \(check.journalRows) changes in the log.")
        guard let kept else {
            Terminal.say("Reports were not compared: there is no \(BackupReports.path(beside: copy)).")
            return
        }
        Terminal.say("The same byte for byte when restored: \(compared.joined(separator: ", ")).")
        let left = kept.checksums.keys.filter { !compared.contains($0) }.sorted()
        guard !left.isEmpty else { return }
        Terminal.say(
            "Not compared, because the rules are not those of the day of the copy (name those with --rules): "
                + "\(left.joined(separator: ", ")).")
    }
}
