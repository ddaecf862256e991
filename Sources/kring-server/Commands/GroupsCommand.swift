import ArgumentParser
import Foundation
import KringScheduler

/// Splits the members of a `kring-groups/1` file into groups and writes a `kring-groups-solution/1` file.
struct GroupsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "Split the members of a groups file into intervision groups, round after round.",
        discussion: """
              kring-server groups circle.json --output circle.groups.json

            The same file, the same budget and the same seed always give the same groups, byte for byte.

            Exit code 65: the file is no use; all its faults are on standard error.
            """)

    @Argument(help: ArgumentHelp("A file kring-groups/1, packed with gzip or not.", valueName: "file"))
    var file: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the groups go.", valueName: "file"))
    var output: String

    @Option(help: ArgumentHelp("How many moves the search may make.", valueName: "number"))
    var budget: Int?

    @Option(help: ArgumentHelp("Where the random numbers begin.", valueName: "number"))
    var seed: UInt64 = 1

    @Flag(help: "Say what each group costs, where the bound comes from, and which number of groups would mix better.")
    var explain = false

    mutating func validate() throws {
        if let budget, budget < 0 { throw ValidationError("--budget is 0 or more, not \(budget).") }
    }

    func run() async throws {
        try await CommandFailure.reporting { try split() }
    }

    private func split() throws {
        let clock = ContinuousClock()
        let bytes = try PlanFile.bytes(file)
        var problem: GroupingProblem?
        let reading = try clock.measure { problem = try Self.problem(in: bytes, named: file) }
        guard let problem else { return }

        let line = SearchLine()
        var solution: GroupingSolver.Solution?
        let solving = try clock.measure {
            let options = GroupingSolver.Options(budget: budget, seed: seed)
            solution = try GroupingSolver.solve(problem, options: options) { line.show($0) }
        }
        line.clear()
        guard let solution else { return }
        let answer = solution.grouping.written(cost: solution.cost.total, lowerBound: solution.bound.total)
        try PlanFile.write(answer, to: output)
        print(GroupsText.summary(solution, reading: reading, solving: solving))
        for breach in solution.breaches { print(GroupsText.breach(breach)) }
        if explain { print(GroupsText.explanation(solution, of: problem)) }
    }

    private static func problem(in bytes: [UInt8], named file: String) throws -> GroupingProblem {
        do {
            return try GroupingProblem.read(bytes)
        } catch {
            throw CommandFailure(.data, "\(file), faults: \(error.faults.count + error.omitted)\n\(error)")
        }
    }
}

/// One line on a terminal that is written over and over; nothing when the error channel goes elsewhere.
private final class SearchLine {
    private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
    private var shown = ""

    func show(_ progress: GroupingSolver.Progress) {
        if !isTerminal { return }
        let text = GroupsText.progress(progress)
        if text == shown { return }
        shown = text
        FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }

    func clear() {
        if isTerminal, !shown.isEmpty { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
    }
}

/// What the groups command says, in Dutch.
enum GroupsText {
    static func progress(_ progress: GroupingSolver.Progress) -> String {
        let percent = progress.budget == 0 ? 100 : min(100, progress.moves * 100 / progress.budget)
        return "\(percent) %: kost \(progress.cost), ondergrens \(progress.lowerBound), "
            + "verschil \(share(progress.cost - progress.lowerBound, of: progress.cost))"
    }

    static func summary(_ solution: GroupingSolver.Solution, reading: Duration, solving: Duration) -> String {
        let gap = solution.cost.total - solution.bound.total
        let proof =
            solution.isProvedBest ? "bewezen beste verdeling" : "verschil \(share(gap, of: solution.cost.total))"
        return """
            kost \(solution.cost.total) (herhaling \(solution.cost.repeated), praktijk \(solution.cost.practice), \
            starters \(solution.cost.starter), anciënniteit \(solution.cost.seniority)), \
            ondergrens \(solution.bound.total), \(proof)
            lezen \(milliseconds(reading)) ms, verdelen \(milliseconds(solving)) ms
            """
    }

    static func breach(_ breach: GroupingBreach) -> String {
        switch breach {
        case .roundCount(let found, let asked): "er zijn \(found) rondes in plaats van \(asked)"
        case .misplaced(let round, let person): "ronde \(round): persoon \(person) zit verkeerd of dubbel"
        case .missing(let round, let person): "ronde \(round): persoon \(person) heeft geen groep"
        case .sizes(let round, let found, let asked): "ronde \(round): de groepen tellen \(found) leden, gevraagd is \(asked)"
        case .together(let round, let pair):
            "ronde \(round): \(pair.first) en \(pair.second) mogen niet samen en zitten toch in één groep"
        }
    }

    static func explanation(_ solution: GroupingSolver.Solution, of problem: GroupingProblem) -> String {
        let bound = solution.bound
        var lines = [
            "ondergrens: rondes twee aan twee \(bound.pairsOfRounds) + elke ronde apart \(bound.alone); "
                + "alle paren \(bound.pairPlaces); persoon per persoon \(bound.partnerPlaces)"
        ]
        if solution.isConstructed { lines.append("uit een schema waarin niemand elkaar twee keer ontmoet") }
        for report in problem.reports(on: solution.grouping) where report.cost.total > 0 { lines.append(describe(report)) }
        for choice in GroupChoice.better(than: solution, for: problem) {
            let sizes = choice.sizes.map(String.init).joined(separator: ", ")
            lines.append(
                "met \(choice.sizes.count) groepen (\(sizes)) zijn er \(choice.rounds) rondes waarin niemand elkaar twee keer ontmoet"
            )
        }
        return lines.joined(separator: "\n")
    }

    private static func describe(_ report: GroupReport) -> String {
        var parts: [String] = []
        if !report.repeated.isEmpty {
            let pairs = report.repeated.map { "\($0.pair.first)-\($0.pair.second) (\($0.before)×)" }
            parts.append("ontmoetten elkaar al: " + pairs.joined(separator: ", "))
        }
        if !report.samePractice.isEmpty {
            let pairs = report.samePractice.map { "\($0.first)-\($0.second)" }
            parts.append("zelfde praktijk: " + pairs.joined(separator: ", "))
        }
        if !report.unguidedStarters.isEmpty {
            parts.append("starters zonder mentor: " + report.unguidedStarters.map(String.init).joined(separator: ", "))
        }
        for level in report.unevenLevels {
            parts.append("anciënniteit \(level.level): \(level.found) leden, eerlijk is \(level.floor) tot \(level.ceiling)")
        }
        return "ronde \(report.round), groep \(report.group): kost \(report.cost.total); " + parts.joined(separator: "; ")
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        let tenths = whole == 0 ? 0 : (part * 1_000 + whole / 2) / whole
        return "\(tenths / 10),\(tenths % 10) %"
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10),\(tenths % 10)"
    }
}
