import ArgumentParser
import Foundation
import KringCore

/// Fills a database with an invented network.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Fill a database with an example network: real zones, invented people.",
        discussion: """
            The example has the real map and professions, two real circles with what is publicly known of them, and invented \
            circles around them, so that every state can be seen. It is made relative to today, so that a year is always in \
            progress. All people are invented; all mail goes to example.org.

              kring-server demo --database demo.sqlite
              kring-server serve --database demo.sqlite

            --size flanders makes 1,000 circles with 40,000 members and ten years of meetings, for measuring; with \
            --scale 0.1 a tenth of that.
            """)

    enum Size: String, ExpressibleByArgument, CaseIterable {
        case example
        case flanders
    }

    @OptionGroup var database: DatabaseOptions

    @OptionGroup var rules: RulesOptions

    @Option(name: .long, help: "Which network: example or flanders.")
    var size = Size.example

    @Option(name: .long, help: "With --size flanders: how many times that size, 0.001 to 10.")
    var scale = 1.0

    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("The day to make it relative to, YYYY-MM-DD; today when left out.", valueName: "day"))
    var asOf: Day?

    @Option(
        help: ArgumentHelp(
            "With the example: also make a token for every kind of caller, and write them to this file.", valueName: "file"))
    var tokens: String?

    func validate() throws {
        guard (0.001...10).contains(scale) else { throw ValidationError("--scale is a number from 0.001 to 10.") }
        guard size == .flanders || scale == 1 else { throw ValidationError("--scale goes with --size flanders.") }
        guard size == .example || tokens == nil else { throw ValidationError("--tokens goes with the example.") }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            let playbook = try rules.playbook()
            guard !playbook.territory.isEmpty else {
                throw CommandFailure(.noInput, "There is no territory beside these rules; leave --rules out.")
            }
            let database = try Database(path: database.path, mode: .create)
            guard try !database.hasCircles() else {
                throw CommandFailure(
                    .cannotCreate, "\(database.path) holds circles already; name a database that is not there yet.")
            }
            let today = asOf?.value ?? WallClock.system.today
            let kring = Kring(database: database, playbook: PlaybookShelf(playbook))
            _ = try kring.loadTerritory(by: .operator, source: .command)
            switch size {
            case .example:
                let summary = try database.fillWithExample(on: today, playbook: playbook, at: WallClock.system.milliseconds())
                Terminal.say(
                    "\(database.path): \(summary[.circles].total) circles, \(summary[.persons].total) invented people, "
                        + "\(summary[.meetings].total) meetings, as of \(today).")
                if let tokens { try ExampleTokens(kring).write(to: tokens) }
            case .flanders:
                let line = ProgressLine("circles")
                let rows = try database.fillWithFlanders(
                    on: today, playbook: playbook, scale: scale, at: WallClock.system.milliseconds()
                ) { line.show($0) }
                line.end()
                Terminal.say("\(database.path): \(rows) rows, as of \(today).")
            }
            try database.close()
        }
    }
}
