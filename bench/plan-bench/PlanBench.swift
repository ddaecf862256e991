import Foundation
import KringScheduler

/// Measures the scheduler on one file and prints one JSON object: nothing but the scheduler runs in this process.
///
/// Times are of solving alone, in milliseconds of processor time, so that other work on the machine counts as little as can
/// be: the first run, and the quickest of several.
@main
struct PlanBench {
    private static let usage = """
        usage: kring-plan-bench plan FILE [--output FILE] [--certificate FILE] [--budget SOLVES] [--runs N]
               kring-plan-bench groups FILE [--output FILE] [--budget MOVES] [--runs N]
               kring-plan-bench singles FILE        every circle of a problem alone
               kring-plan-bench absence FILE        each of 200 absences, one by one, in a plan at hand
               kring-plan-bench conflict FILE       why what has no place has none
               kring-plan-bench diversity FILE --target VALUE [--budget MOVES] [--runs N]
        """

    static func main() throws {
        var arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
        let options = Options(
            output: arguments.value(of: "--output"), certificate: arguments.value(of: "--certificate"),
            budget: arguments.value(of: "--budget").flatMap { Int($0) },
            runs: max(1, arguments.value(of: "--runs").flatMap { Int($0) } ?? 1),
            target: arguments.value(of: "--target").flatMap { Double($0) })
        guard arguments.rest.count == 2 else { fail(usage, code: 64) }
        let bytes = try file(arguments.rest[1])
        do {
            switch arguments.rest[0] {
            case "plan": try plan(bytes, options)
            case "groups": try groups(bytes, options)
            case "singles": try singles(bytes)
            case "absence": try absences(bytes)
            case "conflict": try conflict(bytes)
            case "diversity": try diversity(bytes, options)
            default: fail(usage, code: 64)
            }
        } catch let faults as InputFaults {
            fail("\(faults)", code: 65)
        }
    }

    struct Options {
        let output: String?
        let certificate: String?
        let budget: Int?
        let runs: Int
        let target: Double?
    }

    /// Words of the command line, of which options are taken out one by one.
    struct Arguments {
        private(set) var rest: [String]

        init(_ words: [String]) { rest = words }

        mutating func value(of name: String) -> String? {
            guard let at = rest.firstIndex(of: name), at + 1 < rest.count else { return nil }
            defer { rest.removeSubrange(at...(at + 1)) }
            return rest[at + 1]
        }
    }

    static func fail(_ message: String, code: Int32) -> Never {
        FileHandle.standardError.write(Data((message + "\n").utf8))
        exit(code)
    }

    private static func file(_ path: String) throws -> [UInt8] {
        let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
        return Gunzip.isGzip(bytes) ? try Gunzip.unpack(bytes) : bytes
    }

    private static func write(_ bytes: [UInt8], to path: String?) throws {
        if let path { try Data(bytes).write(to: URL(filePath: path), options: .atomic) }
    }

    private static func plan(_ bytes: [UInt8], _ options: Options) throws {
        var problem: PlanProblem?
        let parse = try milliseconds { problem = try PlanProblem(json: bytes) }
        guard let problem else { return }
        var times: [Double] = []
        var outcome: PlanOutcome?
        for _ in 0..<options.runs {
            times.append(
                milliseconds { outcome = PlanSolver(problem).solve(budget: options.budget.map { PlanBudget(solves: $0) }) })
        }
        guard let outcome else { return }
        try write(outcome.plan.json(), to: options.output)
        try write(outcome.certificate(), to: options.certificate)
        var line = Line()
        line.add("meetings", problem.meetings.count)
        line.add("cost", outcome.cost.total)
        line.add("bound", outcome.plan.lowerBound)
        line.add("unplaced", outcome.plan.unplaced.count)
        line.add("missing", outcome.cost[.unplaced])
        line.add("solves", outcome.solves)
        line.add("parse", parse)
        line.add(times)
        line.end()
    }

    private static func groups(_ bytes: [UInt8], _ options: Options) throws {
        var problem: GroupingProblem?
        let parse = try milliseconds { problem = try GroupingProblem.read(bytes) }
        guard let problem else { return }
        var times: [Double] = []
        var solution: GroupingSolver.Solution?
        for _ in 0..<options.runs {
            times.append(
                try milliseconds { solution = try GroupingSolver.solve(problem, options: .init(budget: options.budget)) })
        }
        guard let solution else { return }
        try write(solution.grouping.written(cost: solution.cost.total, lowerBound: solution.bound.total), to: options.output)
        var line = Line()
        line.add("cost", solution.cost.total)
        line.add("bound", solution.bound.total)
        line.add("breaches", solution.breaches.count)
        line.add("moves", solution.moves)
        line.add("parse", parse)
        line.add(times)
        line.end()
    }

    /// Every circle by itself, as if the others were not there.
    private static func singles(_ bytes: [UInt8]) throws {
        let problem = try PlanProblem(json: bytes)
        var times: [Double] = []
        var proved = 0
        for circle in problem.circles.indices {
            let alone = problem.alone(circle)
            var best = Double.infinity
            for _ in 0..<3 {
                var outcome: PlanOutcome?
                best = min(best, milliseconds { outcome = PlanSolver(alone).solve() })
                if outcome?.gap != 0 { best = .infinity }
            }
            if best.isFinite { proved += 1 }
            times.append(best)
        }
        times.sort()
        var line = Line()
        line.add("circles", times.count)
        line.add("proved", proved)
        line.add("median", times[times.count / 2])
        line.add("max", times[times.count - 1])
        line.end()
    }

    /// One more absence at a time in a plan that stands: the first day of a meeting, of one who attends it.
    private static func absences(_ bytes: [UInt8]) throws {
        let problem = try PlanProblem(json: bytes)
        var session: PlanSession?
        let start = milliseconds { session = PlanSession(problem) }
        guard let session else { return }
        var times: [Double] = []
        var moved = 0
        let places = session.placements
        let meetings = problem.meetings.indices.filter { problem.meetings[$0].locked == nil && places[$0] != nil }
        for turn in 0..<min(200, meetings.count) {
            let meeting = meetings[turn * 37 % meetings.count]
            let rules = problem.meetings[meeting]
            let people = rules.circle.map { problem.circles[$0].members } ?? rules.attendees
            guard !people.isEmpty, let place = session.placements[meeting] else { continue }
            let person = people[turn % people.count]
            let day = place.slot / problem.parts.count
            times.append(milliseconds { moved += session.addAbsence(of: person, days: day...day).moved.count })
        }
        times.sort()
        var line = Line()
        line.add("start", start)
        line.add("absences", times.count)
        line.add("median", times.isEmpty ? 0 : times[times.count / 2])
        line.add("max", times.last ?? 0)
        line.add("moved", moved)
        line.add("cost", session.cost)
        line.add("bound", session.lowerBound)
        line.add("memory", peakMemory())
        line.end()
    }

    /// Sets of rules that exclude each other, for whatever a plan leaves without a place.
    private static func conflict(_ bytes: [UInt8]) throws {
        let context = PlanContext(try PlanProblem(json: bytes))
        let outcome = PlanSolver(context).solve()
        var times: [Double] = []
        var sizes: [Int] = []
        for meeting in outcome.plan.unplaced {
            var found: PlanConflict?
            for _ in 0..<11 {
                times.append(
                    milliseconds { found = ConflictFinder(context).conflict(for: meeting, in: outcome.plan.placements) })
            }
            sizes.append(found?.atoms.count ?? 0)
        }
        var line = Line()
        line.add("cost", outcome.cost.total)
        line.add("bound", outcome.plan.lowerBound)
        line.add("unplaced", outcome.plan.unplaced.count)
        line.add("atoms", sizes.first ?? 0)
        line.add(times)
        line.end()
    }

    private static func diversity(_ bytes: [UInt8], _ options: Options) throws {
        let problem = try DiversityProblem.read(text: bytes)
        let target = options.target.map { Int(($0 * Double(problem.unit)).rounded()) } ?? .max
        var times: [Double] = []
        var values: [Int] = []
        for seed in 1...options.runs {
            times.append(
                milliseconds {
                    values.append(
                        problem.divide(budget: options.budget ?? 100_000_000, seed: UInt64(seed), target: target).value)
                })
        }
        var line = Line()
        line.add("value", Double(values.min() ?? 0) / Double(problem.unit))
        line.add("reached", values.count { $0 >= target })
        line.add(times)
        line.end()
    }
}

/// A JSON object of numbers, on one line.
struct Line {
    private var fields: [String] = []

    mutating func add(_ name: String, _ value: Int) { fields.append("\"\(name)\": \(value)") }

    mutating func add(_ name: String, _ value: Double) {
        let thousandths = value.isFinite ? Int((value * 1_000).rounded()) : -1_000
        let decimals = String(abs(thousandths) % 1_000)
        let sign = thousandths < 0 ? "-" : ""
        fields.append(
            "\"\(name)\": \(sign)\(abs(thousandths) / 1_000).\(String(repeating: "0", count: 3 - decimals.count))\(decimals)")
    }

    /// First and least time, and the memory.
    mutating func add(_ times: [Double]) {
        add("runs", times.count)
        add("first", times.first ?? 0)
        add("solve", times.min() ?? 0)
        add("memory", peakMemory())
    }

    func end() { print("{" + fields.joined(separator: ", ") + "}") }
}

/// Milliseconds of processor time that a piece of work took.
func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let start = processorTime()
    try work()
    return processorTime() - start
}

/// Processor time of this process so far, in milliseconds.
private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
}

/// Most memory this program held in RAM, in megabytes.
///
/// On Linux what `getrusage` tells outlives the start of a program, and so counts whoever started this one: the kernel's own
/// mark of this program's memory does not.
func peakMemory() -> Double {
    #if os(Linux)
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        for line in status.split(separator: "\n") where line.hasPrefix("VmHWM:") {
            return (Double(line.split(whereSeparator: \.isWhitespace)[1]) ?? 0) / 1_024
        }
    #endif
    var usage = rusage()
    // RUSAGE_SELF, whose type differs from system to system, is 0 on all of them.
    getrusage(0, &usage)
    return Double(usage.ru_maxrss) / 1_048_576
}

extension PlanProblem {
    /// One circle with its own meetings and series; the persons and venues keep their numbers.
    func alone(_ circle: Int) -> PlanProblem {
        var other = self
        let own = meetings.indices.filter { meetings[$0].circle == circle }
        let number = Dictionary(uniqueKeysWithValues: own.enumerated().map { ($1, $0) })
        other.meetings = own.map { meetings[$0] }
        other.series = series.filter { $0.circle == circle }.map { series in
            var own = series
            own.meetings = series.meetings.compactMap { number[$0] }
            return own
        }
        // Who is not in it plays no part: without them the look-ups are those of a circle that is planned alone.
        var used: [Int: Int] = [:]
        func person(_ old: Int) -> Int {
            if let known = used[old] { return known }
            used[old] = used.count
            return used.count - 1
        }
        var rules = circles[circle]
        rules.members = rules.members.map(person)
        rules.units = rules.units.map { $0.map(person) }
        rules.chairs = rules.chairs.map(person)
        other.circles = [rules]
        for index in other.meetings.indices {
            other.meetings[index].circle = 0
            other.meetings[index].attendees = other.meetings[index].attendees.map(person)
            other.meetings[index].required = other.meetings[index].required.map(person)
            other.meetings[index].oneOf = other.meetings[index].oneOf.map { $0.map(person) }
        }
        for index in other.series.indices { other.series[index].circle = 0 }
        let old = used.sorted { $0.value < $1.value }.map(\.key)
        other.persons = old.map { persons[$0] }
        return other
    }
}
