import ArgumentParser
import Foundation
import KringCore
import KringScheduler

/// Places the meetings of a `kring-plan/1` file, or of a circle's year straight from the database.
struct PlanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Zoek voor elke vergadering van een jaar, of van een planbestand, een moment en een plaats.",
        discussion: """
            Uit de databank, met redenen in gewone taal; er wordt niets bewaard:
              kring-server plan --database kring.sqlite --circle dijle-nete --year 2027
              kring-server plan --database kring.sqlite --umbrella koepel-vroedvrouwen --year 2027 --format json

            Wat verschuift er wanneer een voorzitter 's avonds niet meer kan, en waarom:
              kring-server plan --database kring.sqlite --circle dijle-nete --year 2027 --without-evenings-of p-002

            Uit een bestand:
              kring-server plan jaar.json --output jaar.plan.json

            Dezelfde gegevens en hetzelfde budget geven altijd hetzelfde plan, byte voor byte. Vergaderingen die geen plaats \
            vinden, staan op het scherm met de regels die elkaar in de weg staan; het plan wordt dan toch geschreven.

            Afsluitcode 65: het bestand is onbruikbaar; alle fouten staan op het foutkanaal.
            """)

    @Argument(help: ArgumentHelp("Een bestand kring-plan/1, eventueel met gzip ingepakt.", valueName: "bestand"))
    var file: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("Waar het plan van een bestand komt.", valueName: "bestand"))
    var output: String?

    @Option(help: ArgumentHelp("Hoeveel keer een kring opnieuw geplaatst mag worden.", valueName: "aantal"))
    var budget: Int?

    @Flag(help: "Schrijf ook waarom elke vergadering staat waar ze staat (naast het plan, als .uitleg.json).")
    var explain = false

    @Option(help: ArgumentHelp("De databank, in plaats van een bestand.", valueName: "bestand"))
    var database: String?

    @Option(help: ArgumentHelp("De kring waarvan het jaar gepland wordt.", valueName: "id"))
    var circle: String?

    @Option(help: ArgumentHelp("De koepelkring waarvan het jaar gepland wordt.", valueName: "id"))
    var umbrella: String?

    @Option(help: ArgumentHelp("Het werkjaar, genoemd naar het kalenderjaar waarin het begint.", valueName: "jaar"))
    var year: Int?

    @Option(name: .customLong("as-of"), help: ArgumentHelp("De dag van waaruit gekeken wordt; anders vandaag.", valueName: "dag"))
    var asOf: Day?

    @Option(
        name: .customLong("without-evenings-of"),
        help: ArgumentHelp("Toon wat er verschuift wanneer deze persoon geen enkele avond meer kan.", valueName: "id"))
    var withoutEveningsOf: String?

    @Option(help: "Hoe het plan uit de databank getoond wordt: text voor mensen, json voor programma's.")
    var format = OutputFormat.text

    @OptionGroup var rules: RulesOptions

    mutating func validate() throws {
        if let budget, budget < 0 { throw ValidationError("Het budget is een aantal, dus niet negatief.") }
        if database == nil {
            guard file != nil, output != nil else {
                throw ValidationError("Noem een bestand en --output, of --database met --circle of --umbrella en --year.")
            }
            return
        }
        if let withoutEveningsOf, !Person.ID.isValid(withoutEveningsOf) {
            throw ValidationError("Een id bestaat uit 1 tot 80 tekens van a-z, 0-9 en -.")
        }
        guard file == nil, output == nil else { throw ValidationError("Een bestand of een databank, niet allebei.") }
        guard (circle == nil) != (umbrella == nil) else { throw ValidationError("Noem één --circle of één --umbrella.") }
        guard let id = circle ?? umbrella, Circle.ID.isValid(id) else {
            throw ValidationError("Een id bestaat uit 1 tot 80 tekens van a-z, 0-9 en -.")
        }
        guard let year, (1900...2200).contains(year) else { throw ValidationError("--year is een jaar van 1900 tot 2200.") }
    }

    func run() async throws {
        guard let database, let year else { return try planFile() }
        try await CommandFailure.reporting {
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
                if onTerminal { PlanFile.complain(PlanText.progress(progress)) }
            }
        }
        guard let outcome else { return }
        try Data(outcome.plan.json()).write(to: URL(filePath: output), options: .atomic)
        if explain {
            try Data(outcome.explanation(in: context)).write(to: URL(filePath: output + ".uitleg.json"), options: .atomic)
        }
        print(PlanText.summary(outcome, reading: reading, solving: solving))
        let finder = ConflictFinder(context)
        for meeting in outcome.plan.unplaced {
            print(PlanText.unplaced(meeting, finder.conflict(for: meeting, in: outcome.plan.placements), in: problem))
        }
    }
}

/// Reading files of the scheduler, and saying what is wrong with them.
enum PlanFile {
    /// Sysexits' EX_DATAERR: the input was wrong, not the program.
    static let dataError = ExitCode(65)

    /// The bytes of a file, unpacked when it is a gzip file.
    static func bytes(_ path: String) throws -> [UInt8] {
        let bytes: [UInt8]
        do {
            bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        } catch {
            complain("\(path): kan niet gelezen worden.")
            throw dataError
        }
        guard Gunzip.isGzip(bytes) else { return bytes }
        do {
            return try Gunzip.unpack(bytes)
        } catch {
            complain("\(path): geen gaaf gzip-bestand (\(error)).")
            throw dataError
        }
    }

    static func read(_ path: String) throws -> PlanProblem {
        let bytes = try bytes(path)
        do {
            return try PlanProblem(json: bytes)
        } catch {
            complain("\(path): \(error.faults.count + error.omitted) fouten.\n\(error)")
            throw dataError
        }
    }

    static func complain(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// What the plan command says, in Dutch.
enum PlanText {
    static func progress(_ progress: PlanProgress) -> String {
        let stage =
            switch progress.stage {
            case .apart: "elke kring apart"
            case .inserted: "samengebracht"
            case .settled: "bijgeschaafd"
            case .pushed: "plaats geruild"
            }
        guard let cost = progress.cost else { return "\(stage): ondergrens \(progress.lowerBound)" }
        return
            "\(stage): kost \(cost), ondergrens \(progress.lowerBound), verschil \(share(cost - progress.lowerBound, of: cost)), "
            + "zonder plaats \(progress.unplaced)"
    }

    static func summary(_ outcome: PlanOutcome, reading: Duration, solving: Duration) -> String {
        let proof = outcome.gap == 0 ? "bewezen beste plan" : "verschil \(share(outcome.gap, of: outcome.cost.total))"
        let placed = outcome.plan.placements.count - outcome.plan.unplaced.count
        return """
            \(placed) van \(outcome.plan.placements.count) vergaderingen geplaatst; kost \(outcome.cost.total), \
            ondergrens \(outcome.plan.lowerBound), \(proof)
            lezen \(milliseconds(reading)) ms, plannen \(milliseconds(solving)) ms, geheugen \(peakMemory()) MB
            """
    }

    static func unplaced(_ meeting: Int, _ conflict: PlanConflict?, in problem: PlanProblem) -> String {
        let name = "vergadering \(meeting) (\(problem.meetings[meeting].kind)) heeft geen plaats"
        guard let conflict else {
            return name
                + ": geen regels die elkaar uitsluiten; ze past niet naast de rest van dit plan (een groter budget kan helpen)"
        }
        let atoms = conflict.atoms.map { "\($0.name) \($0.numbers.map(String.init).joined(separator: " "))" }
        return name + ": " + atoms.joined(separator: ", ") + " gaan niet samen"
    }

    private static func share(_ part: Int, of whole: Int) -> String {
        let hundredths = whole == 0 ? 0 : (part * 10_000 + whole / 2) / whole
        let decimals = hundredths % 100
        return "\(hundredths / 100),\(decimals < 10 ? "0" : "")\(decimals) %"
    }

    private static func milliseconds(_ duration: Duration) -> String {
        let tenths = duration.components.seconds * 10_000 + duration.components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10),\(tenths % 10)"
    }

    /// Largest resident size so far, in megabytes.
    private static func peakMemory() -> Int {
        var usage = rusage()
        // RUSAGE_SELF, whose type differs from system to system, is 0 on all of them; so does the unit differ.
        getrusage(0, &usage)
        #if canImport(Darwin)
            return usage.ru_maxrss / 1_048_576
        #else
            return usage.ru_maxrss / 1_024
        #endif
    }
}
