/// Splits members into groups: by construction where one is known, by search everywhere else.
///
/// The same problem, budget and seed give the same groups, byte for byte, on every machine. Nothing looks at a clock.
public struct GroupingSolver {
    /// What a solve may spend and where its random numbers begin.
    public struct Options: Sendable {
        /// Moves of the search; each looks at all swaps of one person in one round. nil takes
        /// ``GroupingSolver/usualBudget(for:)``; 0 gives groups at once, without improving them.
        public var budget: Int?
        /// Where the random numbers begin: another seed, other groups of about the same cost.
        public var seed: UInt64

        /// The usual budget and seed, where nothing else is asked.
        public init(budget: Int? = nil, seed: UInt64 = 1) {
            self.budget = budget
            self.seed = seed
        }
    }

    /// How far a solve is.
    public struct Progress: Sendable {
        /// Moves made.
        public let moves: Int
        /// Moves there are.
        public let budget: Int
        /// Of the best groups so far; includes a surcharge as long as an `apart` pair shares a group.
        public let cost: Int
        /// No valid grouping costs less, in points.
        public let lowerBound: Int
    }

    /// Groups with their certificate.
    public struct Solution: Sendable, Equatable {
        /// The groups in one fixed order.
        public let grouping: Grouping
        /// What they cost, counted the plain way.
        public let cost: GroupingCost
        /// No valid grouping costs less; equal to the cost when the groups are proved best.
        public let bound: GroupingBound
        /// Hard rules that are broken: empty, unless `apart` pairs leave no way out or none was found.
        public let breaches: [GroupingBreach]
        /// The repeats come from a construction in which nobody meets twice.
        public let isConstructed: Bool
        /// Moves made.
        public let moves: Int

        /// Whether every hard rule is kept and nothing can cost less.
        public var isProvedBest: Bool { breaches.isEmpty && cost.total == bound.total }
    }

    /// Places in all rounds together above which a circle is large.
    private static let largeSeats = 300

    /// Moves after which longer searching seldom pays: few for small circles, about a second's worth for forty persons, and
    /// never more than some seconds.
    public static func usualBudget(for problem: GroupingProblem) -> Int {
        let seats = problem.rounds.reduce(0) { $0 + $1.sizes.reduce(0, +) }
        let persons = max(64, problem.persons.count)
        if seats > largeSeats { return 320_000_000 / persons }
        return min(281_600_000 / persons, max(2_000, seats * seats * seats * seats * seats / 5_000))
    }

    /// Groups for every round.
    ///
    /// - Throws: Every fault of the problem.
    public static func solve(
        _ problem: GroupingProblem, options: Options = Options(), progress: ((Progress) -> Void)? = nil
    ) throws(InputFaults) -> Solution {
        if let faults = problem.faults() { throw faults }
        var solver = GroupingSolver(problem, options, progress)
        return solver.solve()
    }

    private let problem: GroupingProblem
    private let bound: GroupingBound
    private let design: Grouping?
    private let budget: Int
    private let seed: UInt64
    private let goal: Int
    private let unit: Int
    private let progress: ((Progress) -> Void)?
    private var moves = 0
    private var best: Grouping
    private var bestCost = Int.max
    private var isConstructed = false

    private init(_ problem: GroupingProblem, _ options: Options, _ progress: ((Progress) -> Void)?) {
        self.problem = problem
        self.progress = progress
        budget = max(0, options.budget ?? Self.usualBudget(for: problem))
        seed = options.seed
        unit = GroupingScale(of: problem).unit
        design = Self.design(for: problem, budget: budget)
        if let design, problem.cost(of: design).total == 0, problem.breaches(of: design).isEmpty {
            // Nothing can be below zero: no need to count on.
            bound = .zero
            best = design
            bestCost = 0
            isConstructed = true
        } else {
            bound = GroupingBound(of: problem)
            best = Self.random(problem, seed: options.seed)
        }
        goal = (bound.total + unit - 1) / unit
    }

    /// Everyone who is there, shuffled and cut into groups.
    static func random(_ problem: GroupingProblem, seed: UInt64) -> Grouping {
        var draw = GroupingDraw(seed: seed)
        return Grouping(
            rounds: problem.rounds.indices.map { round in
                var persons = problem.present(in: round)
                draw.shuffle(&persons)
                var next = 0
                return problem.rounds[round].sizes.map { size in
                    defer { next += size }
                    return Array(persons[next..<next + size])
                }
            })
    }

    private mutating func solve() -> Solution {
        if bestCost > goal, let design { improve(design) }
        if bestCost > goal { search() }
        let grouping = best.normalised
        return Solution(
            grouping: grouping, cost: problem.cost(of: grouping), bound: bound,
            breaches: problem.breaches(of: grouping), isConstructed: isConstructed, moves: moves)
    }

    // MARK: Constructions

    /// Rounds in which nobody meets twice, when everybody comes to groups of the same sizes every time.
    private static func design(for problem: GroupingProblem, budget: Int) -> Grouping? {
        guard problem.weights.repeated > 0, problem.rounds.count > 1, let sizes = problem.rounds.first?.sizes.sorted(),
            problem.rounds.allSatisfy({ $0.absent.isEmpty && $0.sizes.sorted() == sizes })
        else { return nil }
        // Where repeats are all that counts a design is the whole answer; elsewhere it must leave time for the rest.
        let weights = problem.weights
        let isPure = weights.practice == 0 && weights.starter == 0 && weights.seniority == 0
        let effort = min(10_000_000, isPure ? budget : budget / 4)
        guard let rounds = GroupDesign.rounds(problem.rounds.count, sizes: sizes.reversed(), effort: effort) else {
            return nil
        }
        // The order of the sizes is free in the answer, but the tables follow the problem.
        return Grouping(
            rounds: zip(rounds, problem.rounds).map { groups, round in
                var bySize = Dictionary(grouping: groups, by: \.count)
                return round.sizes.map { bySize[$0]!.removeLast() }
            })
    }

    /// Lets members change places in a design: repeats stay away while everything else gets better.
    private mutating func improve(_ design: Grouping) {
        let tables = GroupingTables(problem, from: design)
        var annealer = GroupingAnnealer(tables: tables, seed: seed)
        if annealer.bestCost > goal, tables.usesProfile || tables.hasFixedCosts {
            let (hot, cold) = temperatures
            cool(&annealer, moves: budget / 4, from: hot, to: cold, exchanges: 256)
            annealer.returnToBest()
            cool(&annealer, moves: budget / 4, from: hot / 6, to: cold, exchanges: 64)
        }
        keep(annealer)
        isConstructed = bestCost < Int.max && problem.cost(of: best).repeated == 0
    }

    // MARK: Search

    private mutating func search() {
        let tables = GroupingTables(problem, from: Self.random(problem, seed: seed))
        let total = max(0, budget - moves)
        // A small circle is explored by starting anew, one of middling size by cooling once, slowly and from a warmer start,
        // with more exchanges; what is larger has no budget for that.
        let isLarge = tables.seats > Self.largeSeats
        let runs = tables.seats < 32 ? 8 : isLarge ? 2 : 1
        let (hot, cold) = isLarge ? temperatures : warmTemperatures
        for run in 0..<runs {
            if run > 0 { tables.load(Self.random(problem, seed: seed &+ UInt64(run) &* 1_000_003)) }
            var annealer = GroupingAnnealer(tables: tables, seed: seed &+ UInt64(run))
            cool(&annealer, moves: total / runs, from: hot, to: cold, exchanges: isLarge ? 16 : 32)
            keep(annealer)
            if bestCost <= goal { return }
        }
    }

    private mutating func cool(
        _ annealer: inout GroupingAnnealer, moves: Int, from hot: Int, to cold: Int, exchanges: Int
    ) {
        let before = self.moves - annealer.moves
        let bestBefore = bestCost
        annealer.cool(moves: moves, from: hot, to: cold, exchanges: exchanges, goal: goal) { [self] now in
            progress?(
                Progress(
                    moves: before + now.moves, budget: budget, cost: min(bestBefore, now.bestCost) * unit,
                    lowerBound: bound.total))
        }
        self.moves = before + annealer.moves
    }

    private mutating func keep(_ annealer: GroupingAnnealer) {
        if annealer.bestCost < bestCost {
            bestCost = annealer.bestCost
            best = annealer.best
            isConstructed = false
        }
    }

    /// From where a repeat is taken now and then to where the cheapest thing no longer is, in 1/65536 unit.
    private var temperatures: (hot: Int, cold: Int) {
        let (dearest, cheapest) = extremes
        return (max(dearest * 39_322, 2), max(1, cheapest * 9_830))
    }

    /// The same for a search that begins, and ends, a little warmer: at four and two fifths.
    private var warmTemperatures: (hot: Int, cold: Int) {
        let (dearest, cheapest) = extremes
        return (max(dearest * 4 * 65_536 / 5, 2), max(1, cheapest * 2 * 65_536 / 5))
    }

    /// The largest and the smallest weight that counts, in units of the search.
    private var extremes: (dearest: Int, cheapest: Int) {
        let scale = GroupingScale(of: problem)
        let weights = [scale.repeated, scale.practice, scale.seniority, scale.starter].filter { $0 > 0 }
        let pairs = max(scale.repeated, scale.practice, scale.seniority)
        return (pairs > 0 ? pairs : scale.starter, weights.min() ?? 1)
    }
}
