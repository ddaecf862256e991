import ArgumentParser
import Foundation
import KringCore
import KringScheduler

/// Places the meetings of a `kring-plan/1` file, or of a circle's year straight from the database.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Find a moment and a place for every meeting of a year, or of a plan file.",
        discussion: """
            From the database, with reasons in plain Dutch; nothing is kept:
              kring-server plan --database kring.sqlite --circle dijle-nete --year 2027
              kring-server plan --database kring.sqlite --umbrella koepel-vroedvrouwen --year 2027 --format json

            What moves when a chair cannot come in the evening any more, and why:
              kring-server plan --database kring.sqlite --circle dijle-nete --year 2027 --without-evenings-of p-002

            From a file:
              kring-server plan year.json --output year.plan.json

            The same facts and the same budget always give the same plan, byte for byte. A meeting that finds no place is \
            shown with the rules that stand in each other's way, in words and as a line kring-conflict/1; the plan is written \
            all the same.

            Exit code 65: the file is no use; all its faults are on standard error.
            """)

    @Argument(help: ArgumentHelp("A file kring-plan/1, packed with gzip or not.", valueName: "file"))
    var file: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Where the plan of a file goes.", valueName: "file"))
    var output: String?

    @Option(help: ArgumentHelp("How many times a circle may be placed anew.", valueName: "number"))
    var budget: Int?

    @Flag(
        help: """
            Also write, beside the plan, why each meeting stands where it stands (.uitleg.json), and the proof of the lower \
            bound that another program can check (.bewijs.json).
            """)
    var explain = false

    @Option(help: ArgumentHelp("The database, instead of a file.", valueName: "file"))
    var database: String?

    @Option(help: ArgumentHelp("The circle whose year is planned.", valueName: "id"))
    var circle: String?

    @Option(help: ArgumentHelp("The umbrella whose year is planned.", valueName: "id"))
    var umbrella: String?

    @Option(help: ArgumentHelp("The working year, named after the calendar year it begins in.", valueName: "year"))
    var year: Int?

    @Option(
        name: .customLong("as-of"), help: ArgumentHelp("The day to look from, YYYY-MM-DD; today when left out.", valueName: "day")
    )
    var asOf: Day?

    @Option(
        name: .customLong("without-evenings-of"),
        help: ArgumentHelp("Show what moves when this person cannot come on any evening.", valueName: "id"))
    var withoutEveningsOf: String?

    @Option(help: "How to write a plan from the database: text for people, json for programs.")
    var format = OutputFormat.text

    @OptionGroup var rules: RulesOptions

    mutating func validate() throws {
        if let budget, budget < 0 { throw ValidationError("--budget is 0 or more, not \(budget).") }
        if database == nil {
            guard file != nil, output != nil else {
                throw ValidationError("Name a file and --output, or --database with --circle or --umbrella, and --year.")
            }
            return
        }
        if let withoutEveningsOf, !Person.ID.isValid(withoutEveningsOf) {
            throw ValidationError("An id is 1 to 80 of a-z, 0-9 and -.")
        }
        guard file == nil, output == nil else { throw ValidationError("A file or a database, not both.") }
        guard (circle == nil) != (umbrella == nil) else { throw ValidationError("Name one --circle or one --umbrella.") }
        guard let id = circle ?? umbrella, Circle.ID.isValid(id) else {
            throw ValidationError("An id is 1 to 80 of a-z, 0-9 and -.")
        }
        guard let year, (1900...2200).contains(year) else { throw ValidationError("--year is a calendar year, 1900 to 2200.") }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            guard let database, let year else { return try planFile() }
            let host: Meeting.Host = circle.map { .circle(Slug(known: $0)) } ?? .umbrella(Slug(known: umbrella ?? ""))
            let plan = YearPlanPrint(
                database: database, rules: rules, host: host, wish: PlanWish(year: year, asOf: asOf?.value),
                withoutEveningsOf: withoutEveningsOf.map { Slug(known: $0) }, format: format)
            Terminal.say(try plan.run())
        }
    }

    private func planFile() throws {
        guard let file, let output else { return }
        let clock = ContinuousClock()
        var problem: PlanProblem?
        let reading = try clock.measure { problem = try PlanFile.read(file) }
        guard let problem else { return }
        let context = PlanContext(problem)
        let onTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
        var outcome: PlanOutcome?
        let solving = clock.measure {
            outcome = PlanSolver(context).solve(budget: budget.map { PlanBudget(solves: $0) }) { progress in
                if onTerminal { PlanFile.complain(PlanText.progress(progress, of: problem)) }
            }
        }
        guard let outcome else { return }
        try PlanFile.write(outcome.plan.json(), to: output)
        if explain {
            try PlanFile.write(outcome.explanation(in: context), to: output + ".uitleg.json")
            try PlanFile.write(outcome.certificate(), to: output + ".bewijs.json")
        }
        print(PlanText.summary(outcome, reading: reading, solving: solving))
        let finder = ConflictFinder(context)
        for meeting in outcome.plan.unplaced {
            print(PlanText.unplaced(meeting, finder.conflict(for: meeting, in: outcome.plan.placements), in: problem))
        }
    }
}

/// Reading and writing files of the scheduler, and saying what is wrong with them.
enum PlanFile {
    /// The bytes of a file, unpacked when it is a gzip file.
    static func bytes(_ path: String) throws(CommandFailure) -> [UInt8] {
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw CommandFailure(.noInput, "\(path) cannot be read")
        }
        let bytes = [UInt8](data)
        guard Gunzip.isGzip(bytes) else { return bytes }
        do {
            return try Gunzip.unpack(bytes)
        } catch {
            throw CommandFailure(.data, "\(path) is no sound gzip file: \(error)")
        }
    }

    static func read(_ path: String) throws(CommandFailure) -> PlanProblem {
        let bytes = try bytes(path)
        do {
            return try PlanProblem(json: bytes)
        } catch {
            throw CommandFailure(.data, "\(path), faults: \(error.faults.count + error.omitted)\n\(error)")
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure(.cannotCreate, "\(path) cannot be made")
        }
    }

    static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}
