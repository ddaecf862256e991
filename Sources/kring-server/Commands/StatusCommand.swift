import ArgumentParser
import Foundation
import KringCore

/// Says how a circle, a zone or everything stands.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say how a circle, a zone or the whole network stands, and why.",
        discussion: """
            Looks at the database directly, as whoever runs this machine, so it shows members too. It may be used beside a \
            running server. With --format json it writes one object with circles, umbrellas and zones, for programs.

            Examples:
              kring-server status --database kring.sqlite --circle dijle-nete
              kring-server status --database kring.sqlite --zone mechelen-katelijne --as-of 2026-06-30
              kring-server status --database kring.sqlite --year 2025 --format json
            """)

    @OptionGroup var database: DatabaseOptions
    @OptionGroup var rules: RulesOptions
    @OptionGroup var period: PeriodOptions

    @Option(help: ArgumentHelp("Only this circle, with its members.", valueName: "id"))
    var circle: String?

    @Option(help: ArgumentHelp("Only this zone, with the circles that cover it.", valueName: "id"))
    var zone: String?

    @Option(help: "How to write it: text for people, json for programs.")
    var format = OutputFormat.text

    func validate() throws {
        guard circle == nil || zone == nil else { throw ValidationError("Ask for one circle or for one zone, not for both.") }
        for (option, id) in [("--circle", circle), ("--zone", zone)] {
            guard let id, !Circle.ID.isValid(id) else { continue }
            throw ValidationError("\(option): an id is 1 to 80 of a-z, 0-9 and -; “\(id)” is not.")
        }
        if let year = period.year, !(1900...2200).contains(year) {
            throw ValidationError("--year is a calendar year, 1900 to 2200, not \(year).")
        }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            let kring = Kring(
                database: try Database(path: database.path, mode: .read),
                playbook: PlaybookShelf(try rules.playbook()))
            let asked = ReportPeriod(asOf: period.asOf?.value ?? kring.today, year: period.year)
            do {
                let report = try kring.read(by: .operator) { try $0.networkStatus(scope, asked) }
                switch format {
                case .text: Terminal.say(StatusText.text(of: report))
                case .json: Terminal.say(StatusJSON.text(of: report))
                }
                RulesOptions.warn(of: kring.playbook.current.missing(among: try kring.database.ruleSetsInUse()))
            } catch KringError.notFound {
                let what = circle.map { "circle “\($0)”" } ?? zone.map { "zone “\($0)”" } ?? "such thing"
                throw CommandFailure(.data, "There is no \(what) in \(database.path).")
            } catch let missing as RuleSetMissing {
                throw CommandFailure(
                    .data, "A circle is held to the rules “\(missing.ruleSet)”, which the playbook does not have.")
            }
        }
    }

    private var scope: NetworkScope {
        if let circle { return .circle(Circle.ID(known: circle)) }
        if let zone { return .zone(Zone.ID(known: zone)) }
        return .everything
    }
}
