import Foundation
import KringScheduler

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
