import ArgumentParser
import Foundation
import KringCore

/// Reads and checks the playbook.
struct PlaybookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "playbook",
        abstract: "Read and check the rules that circles are held to.",
        discussion: """
            The playbook is a directory of files that people can read and change: rules/*.yaml, their sources, the \
            professions and the territory. It is looked for in --rules, then in the environment as KRING_PLAYBOOK, then in \
            ./playbook, then beside the program in ../share/kring/playbook. How to change a rule: playbook/README.md.
            """,
        subcommands: [Explain.self, Check.self])

    /// A rule set as a Dutch text.
    struct Explain: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "explain",
            abstract: "Print a rule set as a Dutch text, made from the data that decides the state of circles.",
            discussion: "Example: kring-server playbook explain vbov-vroedvrouwenkring")

        @Argument(help: ArgumentHelp("The id of a rule set; without it, the ids there are.", valueName: "id"))
        var id: String?

        @OptionGroup var rules: RulesOptions

        func run() async throws {
            try await CommandFailure.reporting {
                let playbook = try rules.playbook()
                guard let id else {
                    for id in playbook.ruleSetIDs { Terminal.say("\(id.rawValue)\t\(playbook.ruleSet(id)?.name ?? "")") }
                    return
                }
                guard let ruleSet = RuleSet.ID(id).flatMap(playbook.ruleSet) else {
                    let known = playbook.ruleSetIDs.map(\.rawValue).joined(separator: ", ")
                    throw CommandFailure(.noInput, "There is no rule set \(id). There are: \(known).")
                }
                Terminal.say(RuleSetText(ruleSet: ruleSet, playbook: playbook).text)
            }
        }
    }

    /// Every fault of every file.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Read every file of the playbook and list every fault.",
            discussion: """
                Each fault is a line: file, line, place in the file, what is wrong, and what may be meant. With a fault the \
                exit code is 65, and a running server would keep the version it has. The situations in cases/ are tried as well: one \
                that comes out otherwise than it tells is listed, also with exit code 65. Requirements that nobody compared with \
                their document for a year are listed as well; those are no faults.
                """)

        @OptionGroup var rules: RulesOptions

        @Option(
            name: .customLong("as-of"),
            help: ArgumentHelp("The day to count a year back from, YYYY-MM-DD; today when left out.", valueName: "day"))
        var asOf: Day?

        func run() async throws {
            try await CommandFailure.reporting {
                let playbook = try rules.playbook()
                let day = asOf?.value ?? LocalMoment(utcMinutes: Int(Date().timeIntervalSince1970 / 60)).day
                for line in Self.report(playbook, asOf: day) { Terminal.say(line) }
                Terminal.say(try Self.checkCases(of: playbook, at: try rules.location()))
            }
        }

        /// Tries the cases that stand beside the rules.
        ///
        /// - Throws: ``CommandFailure`` of kind `data` with every case that comes out otherwise than it tells.
        static func checkCases(of playbook: Playbook, at location: PlaybookLocation) throws -> String {
            do throws(PlaybookRefused) {
                let cases = try playbook.cases(PlaybookFiles.cases(at: location))
                let failures = cases.flatMap { $0.failures() }
                guard failures.isEmpty else {
                    throw PlaybookRefused(
                        faults: failures.map {
                            PlaybookFault(
                                file: $0.file, line: $0.line, code: .contradiction, message: "\($0.name): \($0.message)")
                        })
                }
                return "\(cases.count) cases, all as told."
            } catch {
                throw CommandFailure(.data, error.description)
            }
        }

        /// What is there, and what is due for a look.
        static func report(_ playbook: Playbook, asOf day: CalendarDay) -> [String] {
            let territory = playbook.territory
            var lines = [
                "\(playbook.ruleSets.count) rule sets, \(playbook.sources.count) sources, \(playbook.professions.count) professions, "
                    + "\(territory.zones.count) zones, \(territory.municipalities.count) municipalities, "
                    + "\(playbook.guidance.count) guidance pages: no faults."
            ]
            let due = playbook.unchecked(asOf: day)
            if !due.isEmpty { lines.append("Not compared with their document for a year, as of \(day):") }
            for requirement in due {
                let looked = requirement.checked.map { "last on \($0)" } ?? "never"
                lines.append("  \(requirement.ruleSet) \(requirement.validFrom) \(requirement.requirement): \(looked)")
            }
            return lines
        }
    }
}
