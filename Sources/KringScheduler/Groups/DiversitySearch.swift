extension DiversityProblem {
    /// A division of everyone over the groups and what it is worth.
    public struct Division: Sendable, Equatable {
        /// For each person the number of her group.
        public let group: [Int]
        /// In units.
        public let value: Int
        /// Spent of the budget; a turn is finished, so it may be a little more.
        public let moves: Int
    }

    /// Divides everyone over the groups so that diversities add up to as much as the budget allows.
    ///
    /// Turns of annealing, each from a stronger or weaker perturbation of the best division so far, and of climbing, whichever
    /// suits the problem. The same problem, budget and seed give the same division.
    ///
    /// - Parameters:
    ///   - budget: Moves; each looks at all swaps of one person and at all groups she could join.
    ///   - target: A value that is good enough: the search stops when it is reached.
    public func divide(budget: Int, seed: UInt64 = 1, target: Int = .max) -> Division {
        let search = DiversitySearch(self, seed: seed)
        search.run(budget: budget, target: target)
        let group = search.best.map(Int.init)
        return Division(group: group, value: value(of: group), moves: search.moves)
    }
}

extension DiversityProblem {
    /// How far diversities lie from their mean, on average; at least 1.
    fileprivate var spread: Int {
        let pairs = max(1, count * (count - 1))
        let mean = diversity.reduce(0, +) / pairs
        var sum = 0
        for one in 0..<count {
            for other in 0..<count where other != one { sum += abs(diversity[one * count + other] - mean) }
        }
        return max(1, sum / pairs)
    }
}

/// Annealing on the gains of every person in every group.
///
/// `gain[g, i]` is the sum of the diversities of i and the members of g, so that a swap and a change of group are
/// judged in a few reads, and done in two passes over everyone.
private final class DiversitySearch {
    typealias Table = UnsafeMutablePointer<Int32>

    let problem: DiversityProblem
    let count: Int
    let stride: Int
    let groups: Int
    private let distance: Table
    private let gain: Table
    /// What everybody has in her own group.
    private let own: Table
    private let group: Table
    private let sizes: Table
    private let offer: Table
    /// Per person the change of a swap, then per group the change of joining it.
    private let change: Table
    /// Where a climb goes back to: the groups of everybody, the sizes and the gains.
    private let kept: (group: Table, sizes: Table, gain: Table)
    private var draw: GroupingDraw
    private var value = 0
    private var bestValue = Int.min
    private(set) var best: [Int32] = []
    private(set) var moves = 0

    private static let forbidden = Int32.min / 2

    init(_ problem: DiversityProblem, seed: UInt64) {
        self.problem = problem
        count = problem.count
        stride = (problem.count + 7) & ~7
        groups = problem.groups.count
        draw = GroupingDraw(seed: seed)
        func table(_ size: Int) -> Table {
            let table = Table.allocate(capacity: max(1, size))
            table.initialize(repeating: 0, count: max(1, size))
            return table
        }
        distance = table(count * stride)
        gain = table(groups * stride)
        own = table(stride)
        group = table(stride)
        sizes = table(groups)
        offer = table(groups + 1)
        change = table(stride + groups)
        kept = (table(stride), table(groups), table(groups * stride))
        for one in 0..<count {
            for other in 0..<count {
                distance[one * stride + other] = Int32(problem.diversity[one * count + other])
            }
        }
        for place in count..<max(count, stride) { group[place] = Int32(groups) }
        seat()
        keepBest()
    }

    deinit {
        for table in [distance, gain, own, group, sizes, offer, change, kept.group, kept.sizes, kept.gain] { table.deallocate() }
    }

    /// Fills the groups to their least sizes, then the rest where there is room, in random order.
    private func seat() {
        var order = Array(0..<count)
        draw.shuffle(&order)
        var places: [Int] = []
        for (number, bounds) in problem.groups.enumerated() {
            places += [Int](repeating: number, count: bounds.least)
        }
        var rooms: [Int] = []
        for (number, bounds) in problem.groups.enumerated() where rooms.count + places.count < 4 * count {
            rooms += [Int](repeating: number, count: bounds.most - bounds.least)
        }
        draw.shuffle(&rooms)
        for (person, place) in zip(order, places + rooms) {
            group[person] = Int32(place)
            sizes[place] += 1
        }
        for one in 0..<count {
            for other in 0..<count {
                gain[Int(group[other]) * stride + one] += distance[one * stride + other]
            }
        }
        refreshOwn()
        value = (0..<count).reduce(0) { $0 + Int(own[$1]) } / 2
    }

    private func refreshOwn() {
        for person in 0..<count { own[person] = gain[Int(group[person]) &* stride &+ person] }
    }

    private func keepBest() {
        bestValue = value
        best = (0..<count).map { group[$0] }
    }

    /// Moves everybody to the best division so far.
    private func returnToBest() {
        for person in 0..<count where group[person] != best[person] {
            move(person, to: Int(best[person]))
        }
        refreshOwn()
        value = bestValue
    }

    private func move(_ person: Int, to: Int) {
        let from = Int(group[person])
        let row = distance + person * stride
        let fromGain = gain + from * stride
        let toGain = gain + to * stride
        for other in 0..<count {
            fromGain[other] &-= row[other]
            toGain[other] &+= row[other]
        }
        group[person] = Int32(to)
        sizes[from] -= 1
        sizes[to] += 1
    }

    // MARK: Turns

    /// Where sizes are given, a short turn of each kind first; then the kind that got furthest, with every eighth turn for the
    /// other. Where they may differ, annealing alone.
    ///
    /// Diversities that come from distances have so many nearly equal divisions that climbing from one to the next gets
    /// further; where people may change group without a swap, annealing does.
    func run(budget: Int, target: Int) {
        if count < 2 || groups < 2 || budget <= 0 { return }
        let unit = min(problem.spread << 16, 1 << 36)
        let isFixed = problem.groups.allSatisfy { $0.least == $0.most }
        let climbsFurther =
            isFixed && climbsFurther(min(budget, max(1_000, min(budget / 16, 1_200 * count))), unit, budget, target)
        var length = max(1_000, min(budget / 3, 10_000 * count))
        var turn = 0
        while moves < budget, bestValue < target {
            returnToBest()
            if climbsFurther != (isFixed && turn % 8 == 7) {
                climb(min(2 * length, budget - moves), target: target)
            } else {
                anneal(min(turn % 2 == 0 ? length : 2 * length, budget - moves), unit, isHot: turn % 2 == 0, target: target)
            }
            turn += 1
            if turn % 2 == 0 { length *= 2 }
        }
    }

    /// A turn of each kind, as long as the other: whether climbing got at least as far as annealing.
    private func climbsFurther(_ length: Int, _ unit: Int, _ budget: Int, _ target: Int) -> Bool {
        anneal(length, unit, isHot: true, target: target)
        let annealed = bestValue
        shake(count)
        return climb(min(length, budget - moves), target: target) >= annealed
    }

    // MARK: Climbing

    /// Betters the division until no swap and no change of group of anybody does, and goes on from a few swaps away, back to
    /// the last such division when that leads lower. When nothing was gained for long, it goes on from far away.
    ///
    /// - Returns: The best that was met on the way.
    @discardableResult private func climb(_ length: Int, target: Int) -> Int {
        let end = moves + length
        var keptValue = Int.min
        var most = Int.min
        var idle = 0
        while moves < end, bestValue < target {
            settle(until: end)
            most = max(most, value)
            if value > bestValue { keepBest() }
            idle = value > keptValue ? 0 : idle + 1
            if value >= keptValue {
                keptValue = value
                kept.group.update(from: group, count: stride)
                kept.sizes.update(from: sizes, count: groups)
                kept.gain.update(from: gain, count: groups * stride)
            } else {
                value = keptValue
                group.update(from: kept.group, count: stride)
                sizes.update(from: kept.sizes, count: groups)
                gain.update(from: kept.gain, count: groups * stride)
            }
            if idle > 2_000 {
                idle = 0
                keptValue = .min
                shake(count / 2)
            } else {
                shake(1 + draw.below(3))
            }
        }
        return most
    }

    /// Makes the best swap or change of group of one person after another, until none gains or the moves are spent.
    private func settle(until end: Int) {
        refreshOwn()
        var person = draw.below(count)
        var still = 0
        while still < count, moves < end {
            moves += 1
            let most = scan(person, Int(group[person]))
            if most > 0 {
                var place = 0
                while change[place] != most { place &+= 1 }
                make(person, place)
                still = 0
            } else {
                still += 1
            }
            person = person + 1 == count ? 0 : person + 1
        }
    }

    /// Swaps people of different groups at random.
    private func shake(_ swaps: Int) {
        for _ in 0..<swaps {
            let one = draw.below(count)
            let other = draw.below(count)
            let (from, to) = (Int(group[one]), Int(group[other]))
            guard from != to else { continue }
            value += Int(gain[to * stride + one] - gain[from * stride + one])
            value += Int(gain[from * stride + other] - gain[to * stride + other] - 2 * distance[one * stride + other])
            swap(one, other)
        }
        refreshOwn()
    }

    // MARK: Annealing

    /// A hot start makes the division anew and stops while small losses are still taken: the best is met on the way.
    /// A mild one shakes the best division so far and cools it right down.
    private func anneal(_ length: Int, _ unit: Int, isHot: Bool, target: Int) {
        cool(length, from: isHot ? unit * 4 : unit * 3, to: isHot ? unit * 2 / 5 : unit / 30, target: target)
    }

    private func cool(_ length: Int, from hot: Int, to cold: Int, target: Int) {
        let steps = 128
        let perStep = max(1, length / steps)
        let factor = CoolingTable.factor(from: max(hot, 1), to: max(cold, 1), steps: steps)
        var temperature = max(hot, 1)
        for _ in 0..<steps {
            CoolingTable.shared.quantiles.withUnsafeBufferPointer { quantiles in
                for _ in 0..<perStep {
                    let bits = draw.next()
                    let threshold = (temperature &* quantiles[Int(truncatingIfNeeded: bits & 4095)]) >> 32
                    let limit = Int32(truncatingIfNeeded: -min(threshold, 1 << 29))
                    tryMove(GroupingDraw.scale(bits >> 32, count), limit)
                }
            }
            moves += perStep
            if bestValue >= target { return }
            temperature = max(1, Int((UInt64(temperature) &* UInt64(factor)) >> 24))
        }
    }

    /// Makes the first swap or change of group, from a random place on, that loses no more than allowed.
    @inline(__always)
    private func tryMove(_ one: Int, _ limit: Int32) {
        let from = Int(group[one])
        let most = scan(one, from)
        if most < limit { return }
        let candidates = stride &+ groups
        var place = draw.below(candidates)
        while change[place] < limit {
            place &+= 1
            if place == candidates { place = 0 }
        }
        make(one, place)
        if value > bestValue { keepBest() }
    }

    /// Makes the swap, or the change of group, that was judged last.
    @inline(__always)
    private func make(_ one: Int, _ place: Int) {
        value += Int(change[place])
        if place < stride {
            swap(one, place)
        } else {
            move(one, to: place - stride)
        }
        refreshOwn()
    }

    private func swap(_ one: Int, _ other: Int) {
        let from = Int(group[one])
        let to = Int(group[other])
        let fromGain = gain + from * stride
        let toGain = gain + to * stride
        let oneRow = distance + one * stride
        let otherRow = distance + other * stride
        for person in 0..<count {
            let difference = otherRow[person] &- oneRow[person]
            fromGain[person] &+= difference
            toGain[person] &-= difference
        }
        group[one] = Int32(to)
        group[other] = Int32(from)
    }

    @inline(__always)
    private func scan(_ one: Int, _ from: Int) -> Int32 {
        let mine = own[one]
        var most = Self.forbidden
        let mayLeave = Int(sizes[from]) > problem.groups[from].least
        for number in 0..<groups {
            let value = gain[number &* stride &+ one] &- mine
            offer[number] = value
            let mayJoin = mayLeave && number != from && Int(sizes[number]) < problem.groups[number].most
            change[stride &+ number] = mayJoin ? value : Self.forbidden
            if mayJoin, value > most { most = value }
        }
        offer[from] = Self.forbidden
        offer[groups] = Self.forbidden
        let change = change
        let offer = offer
        let group = group
        for person in 0..<stride { change[person] = offer[Int(truncatingIfNeeded: group[person])] }
        let column = gain + from &* stride
        let own = own
        let row = distance + one &* stride
        for person in 0..<stride {
            let value = change[person] &+ column[person] &- own[person] &- 2 &* row[person]
            change[person] = value
            most = value > most ? value : most
        }
        return most
    }
}
