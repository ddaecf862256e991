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
