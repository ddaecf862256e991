/// A series, or a meeting outside any series, with every placement its meetings could take.
///
/// The unit of exact search. Everything here depends on the problem alone, so a chain is built once.
final class Chain: @unchecked Sendable {
    /// Its place in the list of chains.
    let id: Int
    /// Meetings in series order.
    let meetings: [Int]
    let minGap: Int
    let maxGap: Int
    let idealGap: Int
    let gapWeek: Int
    /// 0 unless the series alternates.
    let sameVenue: Int
    /// 0 unless the series rotates.
    let sameWeekday: Int
    let unplaced: Int
    /// Attendances hoped for per unit.
    let target: Int
    /// By attendance 0...target, relative to reaching the target.
    let shortfall: UnsafeMutablePointer<Int>
    /// Cost of units that reach the target; constant.
    let coverageFloor: Int
    /// How many times the shortfall of each unit counts.
    let unitWeights: [Int]
    /// The same, for counting units by the word.
    let weighing: UnitWeighing
    let unitCount: Int
    let unitWords: Int
    /// `slot * unitWords`; nothing without a target.
    let unitMasks: UnsafeMutablePointer<UInt64>
    /// Candidates of meeting i: `starts[i]..<starts[i + 1]`, by day, venue and part.
    let starts: [Int]
    let slots: UnsafeMutablePointer<Int32>
    let venues: UnsafeMutablePointer<Int32>
    /// Cost of a placement by itself, everything but series and others.
    let costs: UnsafeMutablePointer<Int>
    /// By candidate: another of the same meeting and day that is as good in every respect, or -1. Where the other is
    /// allowed and nothing from outside makes it dearer, this one need not be looked at.
    let dominators: UnsafeMutablePointer<Int32>
    /// `i * n + j`: least days between two of its meetings that are not neighbours in it (0: may share a day).
    let distance: [Int]
    /// `i * n + j`: persons who clash when both are in one slot.
    let shared: [Int]
    /// By place in the series: buildings in which both this meeting and the next may be.
    let commonVenues: [[Int32]]
    /// By place in the series: whether all venues of the meeting are among those of the next; then the same for the one
    /// before.
    let sharesAllVenues: [Bool]
    /// Cost per clashing person.
    let clash: Int
    /// Whether two of its meetings can be in one room at once, so that rooms must be counted inside the chain.
    let mayShareRoom: Bool

    /// Whether the gaps between neighbours keep every other rule between its meetings, as long as all are placed.
    let isOrdered: Bool

    var count: Int { meetings.count }

    init(
        id: Int, meetings: [Int], series: PlanProblem.Series?, context: PlanContext, units: ChainUnits?,
        candidates: CandidateList
    ) {
        let problem = context.problem
        let weights = problem.weights
        self.id = id
        self.meetings = meetings
        minGap = max(series?.minGap ?? 0, -problem.days)
        maxGap = min(series?.maxGap ?? 0, problem.days)
        idealGap = series?.idealGap ?? 0
        gapWeek = weights.gapWeek
        sameVenue = series?.alternate == true ? weights.sameVenue : 0
        sameWeekday = series?.rotate == true ? weights.sameWeekday : 0
        unplaced = weights.unplaced
        let target = series?.target ?? 0
        if let units, target > 0, !units.weights.isEmpty {
            self.target = target
            unitWeights = units.weights
            unitCount = units.weights.count
            unitWords = max(1, (unitCount + 63) / 64)
            weighing = UnitWeighing(units.weights)
            unitMasks = .allocate(capacity: units.masks.count)
            unitMasks.initialize(from: units.masks, count: units.masks.count)
            shortfall = .allocate(capacity: target + 1)
            for count in 0...target { shortfall[count] = weights.coverage[target - count] - weights.coverage[0] }
            coverageFloor = weights.coverage[0] * units.weights.reduce(0, +) + weights.coverage[target] * units.nobody
        } else {
            self.target = 0
            unitWeights = []
            weighing = UnitWeighing([])
            unitCount = 0
            unitWords = 0
            unitMasks = .allocate(capacity: 1)
            unitMasks.initialize(to: 0)
            shortfall = .allocate(capacity: 1)
            shortfall.initialize(to: 0)
            coverageFloor = target > 0 ? weights.coverage[target] * (units?.nobody ?? 0) : 0
        }
        let total = candidates.count
        starts = candidates.starts
        slots = .allocate(capacity: max(1, total))
        venues = .allocate(capacity: max(1, total))
        costs = .allocate(capacity: max(1, total))
        slots.initialize(from: candidates.slots, count: total)
        venues.initialize(from: candidates.venues, count: total)
        costs.initialize(from: candidates.costs, count: total)
        let n = meetings.count
        var distance = [Int](repeating: 0, count: n * n)
        var clashing = distance
        for i in 0..<n {
            for j in 0..<i {
                let relation = context.relation(meetings[i], meetings[j])
                distance[i * n + j] = relation.distance
                distance[j * n + i] = relation.distance
                clashing[i * n + j] = relation.clashing
                clashing[j * n + i] = relation.clashing
            }
        }
        self.distance = distance
        shared = clashing
        commonVenues = zip(meetings, meetings.dropFirst()).map { left, right in
            let there = Set(problem.meetings[right].venues)
            return problem.meetings[left].venues.filter { $0 >= 0 && there.contains($0) }.map(Int32.init)
        }
        let isShared: (Int, Int) -> Bool = { [commonVenues] meeting, step in
            guard commonVenues.indices.contains(step) else { return false }
            return problem.meetings[meetings[meeting]].venues.allSatisfy { commonVenues[step].contains(Int32($0)) }
        }
        sharesAllVenues = (0..<n).map { isShared($0, $0) } + (0..<n).map { isShared($0, $0 - 1) }
        clash = weights.clash
        dominators = .allocate(capacity: max(1, total))
        dominators.initialize(repeating: -1, count: max(1, total))
        isOrdered = minGap >= max(1, distance.max() ?? 0)
        mayShareRoom = n > 1 && distance.enumerated().contains { $0.offset / n != $0.offset % n && $0.element == 0 }
        findDominators(parts: context.parts)
    }

    deinit {
        slots.deallocate()
        venues.deallocate()
        costs.deallocate()
        unitMasks.deallocate()
        weighing.deallocate()
        dominators.deallocate()
        shortfall.deallocate()
    }

    /// Cost of the days between two neighbours.
    func gapCost(_ gap: Int) -> Int { gapWeek * (abs(gap - idealGap) / 7) }
}

extension PlanContext {
    /// What two meetings ask of each other whatever their series.
    ///
    /// - Returns: `distance`, the least days between them, and `clashing`, the persons who clash in one slot.
    func relation(_ first: Int, _ second: Int) -> (distance: Int, clashing: Int) {
        let left = problem.meetings[first]
        let right = problem.meetings[second]
        let sameCircle = left.circle != nil && left.circle == right.circle
        let circleGap = sameCircle ? problem.circleGap : 0
        if circleGap > 0 { return (circleGap, 0) }
        let required = Set(left.required)
        let both = right.required.count { required.contains($0) }
        let people = required.union(attendees[first])
        let shared = Set(right.required).union(attendees[second]).count { people.contains($0) }
        return (both > 0 ? 1 : 0, shared - both)
    }
}

/// Whose attendances a chain counts.
struct ChainUnits {
    /// Of the units that have somebody: how many times the shortfall of each counts.
    let weights: [Int]
    /// `slot` times words of those units: who can come.
    let masks: [UInt64]
    /// Weight of units without anybody, who always fall short.
    let nobody: Int
}

/// How many times each unit counts, as the bits of words: bit `b` of all weights is one plane.
struct UnitWeighing: @unchecked Sendable {
    private let planes: UnsafeMutablePointer<UInt64>
    /// 0: every unit counts once.
    private let bits: Int
    private let words: Int

    init(_ weights: [Int]) {
        words = (weights.count + 63) / 64
        bits = weights.allSatisfy { $0 == 1 } ? 0 : max(1, Int.bitWidth - (weights.max() ?? 1).leadingZeroBitCount)
        planes = .allocate(capacity: max(1, bits * words))
        planes.initialize(repeating: 0, count: max(1, bits * words))
        for (unit, weight) in weights.enumerated() {
            for bit in 0..<bits where weight >> bit & 1 == 1 {
                planes[bit * words + unit >> 6] |= 1 << UInt64(unit & 63)
            }
        }
    }

    func deallocate() { planes.deallocate() }

    /// Units among those of one word, each as often as it counts.
    @inline(__always)
    func weight(_ units: UInt64, word: Int) -> Int {
        if bits == 0 { return units.nonzeroBitCount }
        var sum = 0
        for bit in 0..<bits { sum &+= (units & planes[bit &* words &+ word]).nonzeroBitCount << bit }
        return sum
    }
}

/// Placements of the meetings of a chain that keep H1, meeting after meeting, each by day, venue and part.
///
/// Its memory is used again for chain after chain.
final class CandidateList {
    /// Where each meeting's candidates begin, and the end of all.
    private(set) var starts: [Int] = [0]
    private(set) var slots: UnsafeMutablePointer<Int32>
    private(set) var venues: UnsafeMutablePointer<Int32>
    private(set) var costs: UnsafeMutablePointer<Int>
    private var capacity = 1_024

    var count: Int { starts[starts.count - 1] }

    init() {
        slots = .allocate(capacity: capacity)
        venues = .allocate(capacity: capacity)
        costs = .allocate(capacity: capacity)
    }

    deinit {
        slots.deallocate()
        venues.deallocate()
        costs.deallocate()
    }

    /// Empties the list and keeps its memory.
    func clear() {
        starts.removeAll(keepingCapacity: true)
        starts.append(0)
    }

    /// Room for so many candidates of one more meeting.
    func reserve(_ more: Int) {
        if count + more <= capacity { return }
        capacity = max(count + more, 2 * capacity)
        slots = Self.moved(slots, count, capacity)
        venues = Self.moved(venues, count, capacity)
        costs = Self.moved(costs, count, capacity)
    }

    private static func moved<Element: BitwiseCopyable>(
        _ old: UnsafeMutablePointer<Element>, _ count: Int, _ capacity: Int
    ) -> UnsafeMutablePointer<Element> {
        let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
        new.moveInitialize(from: old, count: count)
        old.deallocate()
        return new
    }

    /// What was written up to `end` are the candidates of a meeting.
    func endMeeting(at end: Int) { starts.append(end) }
}
