import Foundation
import KringScheduler

/// What the plan command says, in Dutch.
enum PlanText {
    static func progress(_ progress: PlanProgress, of problem: PlanProblem) -> String {
        let stage =
            switch progress.stage {
            case .apart: "elke kring apart"
            case .inserted: "samengebracht"
            case .settled: "bijgeschaafd"
            case .pushed: "plaats geruild"
            }
        guard let cost = progress.cost else { return "\(stage): ondergrens \(progress.lowerBound)" }
        let gap = gap(cost, progress.lowerBound, missing: progress.unplaced * problem.weights.unplaced)
        return
            "\(stage): kost \(cost), ondergrens \(progress.lowerBound), \(gap), zonder plaats \(progress.unplaced)"
    }

    static func summary(_ outcome: PlanOutcome, reading: Duration, solving: Duration) -> String {
        let proof =
            outcome.gap == 0
            ? "bewezen beste plan"
            : gap(outcome.cost.total, outcome.plan.lowerBound, missing: outcome.cost[.unplaced])
        let placed = outcome.plan.placements.count - outcome.plan.unplaced.count
        return """
            \(placed) van \(outcome.plan.placements.count) vergaderingen geplaatst; kost \(outcome.cost.total), \
            ondergrens \(outcome.plan.lowerBound), \(proof)
            lezen \(milliseconds(reading)) ms, plannen \(milliseconds(solving)) ms, geheugen \(peakMemory()) MB
            """
    }

    /// Why a meeting has no place: the rules in words, and the same as a line of `kring-conflict/1` for programs.
    static func unplaced(_ meeting: Int, _ conflict: PlanConflict?, in problem: PlanProblem) -> String {
        let name = "vergadering \(meeting) (\(problem.meetings[meeting].kind)) heeft geen plaats"
        guard let conflict else {
            return name
                + ": er zijn geen regels gevonden die elkaar uitsluiten, maar ze past niet naast de rest van dit plan "
                + "(een groter budget kan helpen)"
        }
        guard !conflict.atoms.isEmpty else { return name + ": er is geen plaats waar ze mag zijn\n" + line(conflict) }
        let atoms = conflict.atoms.map { words($0, in: problem) }.joined(separator: "; ")
        let end = conflict.atoms.count == 1 ? "dat kan niet" : "dat gaat niet samen"
        return "\(name): \(atoms); \(end)\n\(line(conflict))"
    }

    private static func line(_ conflict: PlanConflict) -> String {
        String(decoding: conflict.json(), as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    /// A rule of a file in words; meetings, people and places are numbers there.
    private static func words(_ atom: ConflictAtom, in problem: PlanProblem) -> String {
        switch atom {
        case .window(let meeting):
            let window = problem.meetings[meeting].window
            return "vergadering \(meeting) valt van dag \(window.lowerBound) tot dag \(window.upperBound)"
        case .weekdays(let meeting): return "vergadering \(meeting) valt op een van haar weekdagen"
        case .parts(let meeting): return "vergadering \(meeting) valt in een van haar delen van de dag"
        case .publicHoliday(let meeting): return "vergadering \(meeting) valt niet op een feestdag"
        case .venue(let meeting): return "de plaats van vergadering \(meeting) is dan open"
        case .locked(let meeting): return "vergadering \(meeting) staat vast"
        case .required(let meeting, let person): return "persoon \(person) kan komen naar vergadering \(meeting)"
        case .oneOf(let meeting, let group): return "iemand van groep \(group) kan komen naar vergadering \(meeting)"
        case .minGap(let series, let index):
            return "na vergadering \(problem.series[series].meetings[index]) gaan minstens "
                + "\(problem.series[series].minGap) dagen voorbij"
        case .maxGap(let series, let index):
            return "na vergadering \(problem.series[series].meetings[index]) gaan hoogstens "
                + "\(problem.series[series].maxGap) dagen voorbij"
        case .circleGap(let first, let second):
            return "tussen vergaderingen \(first) en \(second) zitten minstens \(problem.circleGap) dagen"
        case .sameDay(let first, let second): return "vergaderingen \(first) en \(second) vallen niet op dezelfde dag"
        case .room(let venue): return "plaats \(venue) heeft \(Dutch.count(problem.venues[venue].rooms, "zaal", "zalen"))"
        }
    }

    /// How far a cost is above its bound: a meeting without a place would drown everything else, so the share is of the rest.
    private static func gap(_ cost: Int, _ bound: Int, missing: Int) -> String {
        let (part, whole) = (cost - bound, cost - missing)
        guard whole > 0 else { return "verschil \(part)" }
        let hundredths = (part * 10_000 + whole / 2) / whole
        let decimals = hundredths % 100
        return "verschil \(part) (\(hundredths / 100),\(decimals < 10 ? "0" : "")\(decimals) %)"
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
