/// Designs that repeat under a turn: a few base rounds, each turned m times.
///
/// The points are q wheels of m places and a few that stay fixed; turning moves every wheel by one place. Two points
/// then meet at most once in all turns of the base rounds when no *difference* (wheel, wheel, distance) occurs twice in
/// the base rounds. A search over one or two rounds with a few dozen differences finds what a search over ten rounds
/// does not: Kirkman's schoolgirls, 32 persons in nine rounds of fours, 50 in eight rounds of fives.
struct CyclicDesign {
    /// How the points are laid out and how many base rounds are turned.
    struct Shape: Equatable {
        let order: Int
        let wheels: Int
        let fixed: Int
        let base: Int
        /// Differences there are, less those that the base rounds need.
        let slack: Int
    }

    /// Shapes that could give enough rounds, the roomiest first.
    static func shapes(rounds: Int, sizes: [Int]) -> [Shape] {
        let total = sizes.reduce(0, +)
        let pairs = sizes.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        var shapes: [Shape] = []
        for base in 1...4 {
            for order in max(2, (rounds + base - 1) / base)...max(2, total) {
                var fixed = total % order
                while fixed <= sizes.count, fixed < total {
                    let wheels = (total - fixed) / order
                    let differences =
                        wheels * ((order - 1) / 2) + wheels * (wheels - 1) / 2 * order + wheels * fixed
                    let slack = differences - base * pairs
                    if slack >= 0 {
                        shapes.append(Shape(order: order, wheels: wheels, fixed: fixed, base: base, slack: slack))
                    }
                    fixed += order
                }
            }
        }
        return shapes.sorted { ($0.base, -$0.slack, $0.order, $0.fixed) < ($1.base, -$1.slack, $1.order, $1.fixed) }
    }

    /// Looks for base rounds, shape after shape.
    ///
    /// - Parameter effort: Swaps judged in all.
    /// - Returns: `rounds` rounds in which nobody meets twice, or nil when none was found.
    static func find(rounds: Int, sizes: [Int], effort: Int) -> [[[Int]]]? {
        let total = sizes.reduce(0, +)
        guard rounds > 0, sizes.count > 1, total <= 200, effort > 0 else { return nil }
        let shapes = shapes(rounds: rounds, sizes: sizes)
        if shapes.isEmpty { return nil }
        var left = effort
        var share = 20_000
        var seed: UInt64 = 1
        while left > 0 {
            for shape in shapes.prefix(12) where left > 0 {
                var search = CyclicDesign(shape, sizes: sizes, seed: seed)
                let found = search.anneal(moves: min(share, left))
                left -= share
                if found { return Array(search.developed().prefix(rounds)) }
            }
            share *= 2
            seed += 1
        }
        return nil
    }

    let shape: Shape
    let sizes: [Int]
    private let total: Int
    /// The number of the difference between two points.
    private let difference: [Int32]
    /// How often each difference occurs; those that must not occur at all start high.
    private var used: [Int32]
    /// `round * total + place`: the point there.
    private var seats: [Int]
    private let groupAt: [Int]
    private let bounds: [Range<Int>]
    private var draw: GroupingDraw
    private(set) var conflicts = 0

    init(_ shape: Shape, sizes: [Int], seed: UInt64) {
        self.shape = shape
        self.sizes = sizes
        total = sizes.reduce(0, +)
        (difference, used) = Self.differences(shape, total)
        var draw = GroupingDraw(seed: seed)
        seats = []
        for _ in 0..<shape.base {
            var round = Array(0..<total)
            draw.shuffle(&round)
            seats += round
        }
        self.draw = draw
        var bounds: [Range<Int>] = []
        for size in sizes { bounds.append((bounds.last?.upperBound ?? 0)..<(bounds.last?.upperBound ?? 0) + size) }
        self.bounds = bounds
        groupAt = sizes.indices.flatMap { Array(repeating: $0, count: sizes[$0]) }
        for round in 0..<shape.base {
            for group in bounds {
                for one in group {
                    for other in one + 1..<group.upperBound {
                        let number = Int(difference[seats[round * total + one] * total + seats[round * total + other]])
                        conflicts += Int(used[number])
                        used[number] += 1
                    }
                }
            }
        }
    }

    private static func differences(_ shape: Shape, _ total: Int) -> ([Int32], [Int32]) {
        var number = [Int32](repeating: 0, count: total * total)
        var names: [[Int]: Int32] = [:]
        var used: [Int32] = []
        func name(_ parts: [Int], isForbidden: Bool) -> Int32 {
            if let known = names[parts] { return known }
            names[parts] = Int32(used.count)
            used.append(isForbidden ? 4 : 0)
            return Int32(used.count - 1)
        }
        let turning = shape.wheels * shape.order
        for one in 0..<total {
            for other in one + 1..<total {
                let (wheel, place) = one.quotientAndRemainder(dividingBy: shape.order)
                let (otherWheel, otherPlace) = other.quotientAndRemainder(dividingBy: shape.order)
                let named: Int32
                if one >= turning {
                    named = name([-2], isForbidden: true)
                } else if other >= turning {
                    named = name([-1, wheel, other], isForbidden: false)
                } else {
                    var distance = (otherPlace - place + shape.order) % shape.order
                    if wheel == otherWheel { distance = min(distance, shape.order - distance) }
                    // Half a turn brings such a pair back to itself: it would meet twice.
                    let isHalf = wheel == otherWheel && distance * 2 == shape.order
                    named = name([wheel, otherWheel, distance], isForbidden: isHalf)
                }
                number[one * total + other] = named
                number[other * total + one] = named
            }
        }
        return (number, used)
    }

    /// Anneals until no difference occurs twice; false when the moves ran out.
    mutating func anneal(moves: Int) -> Bool {
        var temperature = 40_000
        let coldest = 10_000
        let steps = 64
        let perStep = max(1, moves / steps)
        for _ in 0..<steps {
            if run(perStep, temperature) { return true }
            temperature -= (40_000 - coldest) / steps
        }
        return conflicts == 0
    }

    private mutating func run(_ moves: Int, _ temperature: Int) -> Bool {
        var draw = draw
        var conflicts = conflicts
        let total = total
        let rounds = shape.base
        let (bounds, groupAt, quantiles) = (bounds, groupAt, CoolingTable.shared.quantiles)
        used.withUnsafeMutableBufferPointer { used in
            seats.withUnsafeMutableBufferPointer { seats in
                difference.withUnsafeBufferPointer { difference in
                    guard let used = used.baseAddress, let seat = seats.baseAddress, let numbers = difference.baseAddress
                    else { return }
                    let table = Table(total: total, bounds: bounds, groupAt: groupAt, used: used, difference: numbers)
                    for _ in 0..<moves where conflicts > 0 {
                        let bits = draw.next()
                        let threshold = (temperature &* quantiles[Int(truncatingIfNeeded: bits & 4095)]) >> 32
                        let round = GroupingDraw.scale(bits >> 32, rounds)
                        conflicts &+= table.tryChange(seat + round &* total, draw.next(), threshold)
                    }
                }
            }
        }
        self.draw = draw
        self.conflicts = conflicts
        return conflicts == 0
    }

    /// The base rounds, each turned `order` times.
    func developed() -> [[[Int]]] {
        let turning = shape.wheels * shape.order
        return (0..<shape.base).flatMap { base in
            (0..<shape.order).map { turn in
                bounds.map { group in
                    group.map { place in
                        let point = seats[base * total + place]
                        if point >= turning { return point }
                        let (wheel, mark) = point.quotientAndRemainder(dividingBy: shape.order)
                        return wheel * shape.order + (mark + turn) % shape.order
                    }
                }
            }
        }
    }
}

/// What a search looks up, by pointer.
private struct Table {
    let total: Int
    let bounds: [Range<Int>]
    let groupAt: [Int]
    let used: UnsafeMutablePointer<Int32>
    let difference: UnsafePointer<Int32>

    /// Lets two points of different groups change places, if that adds at most `threshold` conflicts.
    ///
    /// - Returns: What it added, 0 when it was not done.
    @inline(__always)
    func tryChange(_ seat: UnsafeMutablePointer<Int>, _ bits: UInt64, _ threshold: Int) -> Int {
        let one = GroupingDraw.scale(bits >> 32, total)
        let own = bounds[groupAt[one]]
        if own.count == total { return 0 }
        var other = GroupingDraw.scale(bits & 0xFFFF_FFFF, total &- own.count)
        if other >= own.lowerBound { other &+= own.count }
        let theirs = bounds[groupAt[other]]
        var change = count(seat, own, one, -1) &+ count(seat, theirs, other, -1)
        let mine = seat[one]
        seat[one] = seat[other]
        seat[other] = mine
        change &+= count(seat, own, one, 1) &+ count(seat, theirs, other, 1)
        if Int(change) <= threshold { return Int(change) }
        _ = count(seat, own, one, -1) &+ count(seat, theirs, other, -1)
        seat[other] = seat[one]
        seat[one] = mine
        _ = count(seat, own, one, 1) &+ count(seat, theirs, other, 1)
        return 0
    }

    /// Counts the differences of a place with the others of its group once more or once less.
    ///
    /// - Parameter step: 1 when the point there comes, -1 when it leaves.
    /// - Returns: The conflicts that come with it, negative for those that go.
    @inline(__always)
    private func count(_ seat: UnsafeMutablePointer<Int>, _ group: Range<Int>, _ place: Int, _ step: Int32) -> Int32 {
        let row = difference + seat[place] &* total
        var change: Int32 = 0
        var next = group.lowerBound
        while next < group.upperBound {
            if next != place {
                let number = Int(truncatingIfNeeded: row[seat[next]])
                if step < 0 { used[number] &-= 1 }
                change &+= step &* used[number]
                if step > 0 { used[number] &+= 1 }
            }
            next &+= 1
        }
        return change
    }
}
