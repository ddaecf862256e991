/// Prices of attendances and weekdays with which a chain's bound was found: a later solve starts from them.
struct ChainPrices: Sendable {
    /// Per unit, in 1/64: what one more attendance is worth.
    var units: [Int] = []
    /// Per weekday, in 1/64: what one more meeting on it costs.
    var weekdays: [Int] = []
}

/// How far a solve may go. Counts, never time: the same input gives the same answer everywhere.
struct ChainEffort: Sendable {
    /// Price steps, each one dynamic program.
    var steps: Int
    /// Nodes of the final tree search.
    var nodes: Int

    static let thorough = ChainEffort(steps: 120, nodes: 200_000)
    /// One look: a valid solution and a bound, for when there is no time left.
    static let glance = ChainEffort(steps: 1, nodes: 0)
    static let quick = ChainEffort(steps: 25, nodes: 4_000)
}

/// What a solve found.
struct ChainSolution {
    /// Cost of `picks`; nil when nothing cheaper than asked was found.
    var cost: Int?
    /// Candidate per meeting, -1 for none.
    var picks: [Int32]
    /// No solution that is allowed costs less, unless it costs at least what was asked to be beaten.
    var bound: Int
    /// Whether `bound` is exactly the cost found, or the cost to beat when nothing was found.
    var proved: Bool
}

/// Exact search for one chain: a dynamic program over days and venues, prices for what it cannot count, and a tree
/// search for the little that then remains.
///
/// Coverage and weekday rotation are convex counts over the whole series. A price per unit and per weekday makes
/// them additive, the program then gives a lower bound (see section 3.3 of the design page), and every candidate
/// whose cheapest completion cannot beat the best known solution is dropped. Prices are integers of 1/64, so that
/// every comparison is exact.
final class ChainSolver {
    static let scale = 64
    static let infinity = 1 << 58

    let days: Int
    let parts: Int
    let startWeekday: Int
    let roomsOfVenue: [Int]
    let slotCount: Int

    // The chain at hand; the structure keeps it alive, and counting references would cost a tenth of the time.
    unowned(unsafe) var chain: Chain
    var n = 0
    /// Added cost per candidate, negative: forbidden. Nil: nothing is added.
    var extra: UnsafePointer<Int>?
    /// Meetings of others per `venue * slots + slot`.
    var usage: UnsafePointer<UInt16>?
    var unitCount = 0
    var unitWords = 0
    var unitBytes = 0
    /// 0: no rotation; 1: exact between two; 2: by counts.
    var rotation = 0

    // Candidates still in play, and the states (day and venue) and days they form.
    let work = ScratchBuffer<Int32>(0)
    let workCost = ScratchBuffer<Int>(0)
    let workSlot = ScratchBuffer<Int32>(0)
    let stateCand = ScratchBuffer<Int32>(0)
    let stateDay = ScratchBuffer<Int32>(0)
    let stateVenue = ScratchBuffer<Int32>(0)
    let stateArg = ScratchBuffer<Int32>(0)
    let reduced = ScratchBuffer<Int>(0)
    let after = ScratchBuffer<Int>(0)
    let before = ScratchBuffer<Int>(0)
    let runDay = ScratchBuffer<Int32>(0)
    let runState = ScratchBuffer<Int32>(0)
    let distinctSlot = ScratchBuffer<Int32>(0)
    let slotPrice = ScratchBuffer<Int>(0)
    let slotPlace = ScratchBuffer<Int32>(-1)
    let slotStamp = ScratchBuffer<Int32>(0)
    var stamp: Int32 = 0
    var distinctCount = 0
    let candStart = ScratchBuffer<Int>(0)
    let stateStart = ScratchBuffer<Int>(0)
    let runStart = ScratchBuffer<Int>(0)
    let noneAlive = ScratchBuffer<Bool>(false)
    let afterNone = ScratchBuffer<Int>(0)
    let beforeNone = ScratchBuffer<Int>(0)
    /// Price of the units that each candidate in play lets attend.
    let workPrice = ScratchBuffer<Int>(0)

    // Prices and tables.
    let unitPrices = ScratchBuffer<Int>(0)
    /// Units, then weekdays: where prices went last, in 1/64.
    let directions = ScratchBuffer<Int>(0)
    let weekdayPrices = ScratchBuffer<Int>(0)
    let unitTable = ScratchBuffer<Int>(0)
    let gapTable = ScratchBuffer<Int>(0)
    /// Stretches of equal cost in the gap table, the highest of their levels and the dearest.
    var windows: [GapWindow] = []
    var highestWindow = 0
    var dearestWindow = 0
    // The least per stretch of days, and of each day asked; in 32 bits and in 64.
    let narrowLevels = ScratchBuffer<Int32>(0)
    let narrowOut = ScratchBuffer<Int32>(0)
    let wideLevels = ScratchBuffer<Int>(0)
    let wideOut = ScratchBuffer<Int>(0)
    let sweepIn = ScratchBuffer<Int>(0)
    let sweepOut = ScratchBuffer<Int>(0)
    /// Attendance-count classes: `a * unitWords`.
    let classes = ScratchBuffer<UInt64>(0)
    let pathCounts = ScratchBuffer<Int>(0)

    // Tree search.
    let treeTable = ScratchBuffer<Int>(0)
    let treeClasses = ScratchBuffer<UInt64>(0)
    let treePick = ScratchBuffer<Int32>(-1)
    let treeWeekday = ScratchBuffer<Int>(0)
    let treeCounts = ScratchBuffer<Int>(0)

    // Best solution so far.
    var limit = 0
    var bestPicks: [Int32] = []
    var found = false
    let path = ScratchBuffer<Int32>(-1)
    let trial = ScratchBuffer<Int32>(-1)

    /// Counters for measuring; no decision depends on them.
    private(set) var statistics = (solves: 0, steps: 0, nodes: 0)

    init(_ context: PlanContext, first: Chain) {
        days = context.problem.days
        parts = context.parts
        startWeekday = context.problem.startWeekday
        roomsOfVenue = context.problem.venues.map(\.rooms)
        slotCount = context.problem.slots
        chain = first
        slotPlace.reserve(slotCount)
        slotStamp.reserve(slotCount)
    }

    /// The cheapest way to place the chain's meetings, if it costs less than `below`.
    ///
    /// - Parameters:
    ///   - extra: Added cost per candidate, negative for forbidden ones.
    ///   - usage: Rooms taken by others; only asked when meetings of the chain itself may share a room.
    ///   - below: Solutions that cost this or more are of no interest.
    ///   - prices: Where to start; on return, where the best bound was found.
    func solve(
        _ chain: Chain, extra: UnsafePointer<Int>?, usage: UnsafePointer<UInt16>?, below: Int, prices start: inout ChainPrices,
        effort: ChainEffort
    ) -> ChainSolution {
        statistics.solves += 1
        prepare(chain, extra: extra, usage: usage)
        limit = min(below, Self.infinity / 4096)
        found = false
        bestPicks = Array(repeating: -1, count: n)
        for buffer in [candStart, stateStart, runStart, afterNone, beforeNone] { buffer.reserve(n + 1) }
        noneAlive.reserve(n + 1)
        load()
        if n == 1 { return single() }
        fillGapTable()
        startPrices(start)
        let bound = closeGap(effort, &start)
        return ChainSolution(
            cost: found ? limit : nil, picks: bestPicks, bound: min(bound, limit), proved: bound >= limit)
    }

    /// What given picks cost with nothing added; nil when they break a rule.
    func cost(_ chain: Chain, _ picks: [Int32]) -> Int? {
        prepare(chain, extra: nil, usage: nil)
        for (index, pick) in picks.enumerated() { trial.pointer[index] = pick }
        let cost = evaluate(trial.pointer)
        return cost < Self.infinity ? cost : nil
    }

    private func prepare(_ chain: Chain, extra: UnsafePointer<Int>?, usage: UnsafePointer<UInt16>?) {
        self.chain = chain
        self.extra = extra
        self.usage = usage
        n = chain.count
        unitCount = chain.unitCount
        unitWords = chain.unitWords
        unitBytes = (unitCount + 7) / 8
        rotation = chain.sameWeekday == 0 || n < 2 ? 0 : n == 2 ? 1 : 2
        path.reserve(n)
        trial.reserve(n)
        classes.reserve((chain.target + 1) * max(1, unitWords))
    }

    /// One meeting: every candidate is looked at.
    private func single() -> ChainSolution {
        trial.pointer[0] = -1
        consider(trial.pointer)
        for index in 0..<candStart.pointer[1] {
            trial.pointer[0] = work.pointer[index]
            consider(trial.pointer)
        }
        return ChainSolution(cost: found ? limit : nil, picks: bestPicks, bound: limit, proved: true)
    }

    /// Alternates between better prices, better solutions and fewer candidates until nothing cheaper can remain.
    ///
    /// - Returns: A bound in whole units.
    private func closeGap(_ effort: ChainEffort, _ start: inout ChainPrices) -> Int {
        var bestBound = -Self.infinity
        var fixedGap = Int.max
        var stale = 0
        var halvings = 0
        savePrices(&start)
        for step in 0..<effort.steps {
            statistics.steps += 1
            let constant = priceCandidates()
            let bound = constant + runBackward()
            if bound > bestBound {
                let risen = bound - bestBound > max(8, (limit * Self.scale - bound) / 50)
                stale = risen ? 0 : stale + 1
                bestBound = bound
                savePrices(&start)
            } else {
                stale += 1
            }
            if beaten(bestBound) { return limit }
            findSolutions()
            if beaten(bestBound) { return limit }
            let gap = limit * Self.scale - bound
            if gap < fixedGap - fixedGap / 4 || step % 8 == 7 {
                fixedGap = gap
                runForward()
                drop(constant: constant)
                let most = (step % 8 == 7 ? 60 : 24) * n
                if candStart.pointer[n] <= most {
                    if search(nodes: min(effort.nodes, 100 + 10 * step)) { return limit }
                }
            }
            if stale >= 6 {
                stale = 0
                halvings += 1
                if halvings > 3 { break }
                takePrices(start)
            }
            if !adjustPrices(bound: bound, halvings: halvings) { break }
        }
        takePrices(start)
        let constant = priceCandidates()
        bestBound = max(bestBound, constant + runBackward())
        runForward()
        drop(constant: constant)
        if search(nodes: effort.nodes) { return limit }
        return (bestBound + Self.scale - 1) >> 6
    }

    /// Turns the path of the last dynamic program into a solution, and improves it when it is promising.
    private func findSolutions() {
        extractPath()
        var cost = evaluate(path.pointer)
        for index in 0..<n { trial.pointer[index] = path.pointer[index] }
        if cost >= Self.infinity, !found {
            // The path breaks a rule it does not see: grow a solution from nothing.
            for index in 0..<n { trial.pointer[index] = -1 }
            cost = evaluate(trial.pointer)
        }
        guard cost < Self.infinity else { return }
        if cost < limit { keep(trial.pointer, cost) }
        if cost < limit + limit / 32 { improve(trial.pointer, cost) }
    }

    /// Whether no solution cheaper than the best known can exist when none costs less than `bound` (in 1/64).
    func beaten(_ bound: Int) -> Bool { bound > (limit - 1) * Self.scale }

    func keep(_ picks: UnsafeMutablePointer<Int32>, _ cost: Int) {
        limit = cost
        found = true
        for index in 0..<n { bestPicks[index] = picks[index] }
    }

    private func consider(_ picks: UnsafeMutablePointer<Int32>) {
        let cost = evaluate(picks)
        if cost < limit { keep(picks, cost) }
    }

    func note(nodes: Int) { statistics.nodes += nodes }
}
