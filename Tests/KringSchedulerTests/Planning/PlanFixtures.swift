import KringScheduler

/// A seeded source of random numbers, so that a failing test can be repeated.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func chance(_ percent: Int) -> Bool { int(1...100) <= percent }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[int(0...elements.count - 1)] }
    mutating func subset(_ elements: [Int], percent: Int) -> [Int] { elements.filter { _ in chance(percent) } }
}

/// How large a random problem may become.
struct RandomShape {
    var days = 12...30
    var circles = 1...1
    var persons = 4...10
    var extraMeetings = 0...1
    var seriesLength = 1...3
    /// Days in a window.
    var window = 2...3
    var circleGap = 0...5
}

/// A small problem with every feature of the format, at random.
func randomProblem(_ seed: Int, _ shape: RandomShape = RandomShape()) -> PlanProblem {
    var random = SeededRandom(seed)
    let days = random.int(shape.days)
    let parts = random.int(1...2)
    let slots = 7 * parts
    let venues = (0..<random.int(1...2)).map { _ in
        PlanProblem.Venue(
            zone: 0, rooms: random.int(1...2), capacity: random.int(1...8), open: (0..<slots).map { _ in random.chance(80) },
            closed: random.chance(30) ? [randomRange(&random, days)] : [])
    }
    let persons = (0..<random.int(shape.persons)).map { _ in
        PlanProblem.Person(
            zone: random.int(0...1), weekly: (0..<slots).map { _ in UInt8(random.pick([0, 1, 2, 2])) },
            off: (0..<random.int(0...2)).map { _ in randomRange(&random, days) })
    }
    let everybody = Array(persons.indices)
    var circles: [PlanProblem.Circle] = []
    var meetings: [PlanProblem.Meeting] = []
    var series: [PlanProblem.Series] = []
    for circle in 0..<random.int(shape.circles) {
        let members = random.subset(everybody, percent: 70).shuffled(using: &random)
        var units: [[Int]] = []
        for member in members {
            if random.chance(30), !units.isEmpty {
                units[random.int(0...units.count - 1)].append(member)
            } else {
                units.append([member])
            }
        }
        if random.chance(5) { units.append([]) }
        let weights = random.chance(30) ? units.map { _ in random.pick([0, 1, 1, 2, 3, 5]) } : []
        circles.append(
            PlanProblem.Circle(
                profession: 0, zones: [0], members: members, chairs: [], units: units, unitWeights: weights))
        let first = meetings.count
        let length = random.int(shape.seriesLength)
        let stride = max(1, days / max(1, length))
        for index in 0..<length {
            meetings.append(
                randomMeeting(&random, shape, circle, members, everybody, venues.count, days, parts, near: index * stride))
        }
        let least = random.int(-2...max(1, stride - 2))
        series.append(
            PlanProblem.Series(
                circle: random.chance(90) ? circle : nil, meetings: Array(first..<meetings.count), minGap: least,
                maxGap: least + random.int(0...2 * stride), idealGap: stride, alternate: random.chance(50),
                rotate: random.chance(70),
                target: random.int(0...2)))
        for _ in 0..<random.int(shape.extraMeetings) {
            let owner = random.chance(80) ? circle : nil
            meetings.append(
                randomMeeting(
                    &random, shape, owner, members, everybody, venues.count, days, parts, near: random.int(0...days - 1)))
        }
    }
    return PlanProblem(
        name: "random \(seed)", startDate: "2026-09-01", days: days, startWeekday: random.int(0...6),
        parts: (0..<parts).map { PlanProblem.DayPart(name: "part \($0)", start: 600 + 120 * $0, end: 720 + 120 * $0) },
        closedDays: random.subset(Array(0..<days), percent: 8), schoolHolidays: random.subset(Array(0..<days), percent: 20),
        circleGap: random.int(shape.circleGap), travel: (0..<2).map { _ in venues.map { _ in random.int(0...90) } },
        weights: PlanProblem.Weights(
            unplaced: random.pick([10_000, 10_000, 60]), quorum: random.int(0...20), overflow: random.int(0...10),
            schoolHoliday: random.int(0...60), gapWeek: random.int(0...4), sameVenue: random.int(0...40),
            sameWeekday: random.int(0...12), coverage: random.pick([[0, 15, 60], [0, 5, 10], [0, 0, 0], [3, 20, 70]]),
            clash: random.int(0...20), moveSlot: random.int(0...80), moveVenue: random.int(0...20)),
        venues: venues, persons: persons, circles: circles, meetings: meetings, series: series)
}

private func randomRange(_ random: inout SeededRandom, _ days: Int) -> ClosedRange<Int> {
    let first = random.int(0...days - 1)
    return first...first + random.int(0...3)
}

private func randomMeeting(
    _ random: inout SeededRandom, _ shape: RandomShape, _ circle: Int?, _ members: [Int], _ everybody: [Int], _ venues: Int,
    _ days: Int, _ parts: Int, near day: Int
) -> PlanProblem.Meeting {
    let first = min(days - 1, max(0, day + random.int(-1...2)))
    let places = random.subset(Array(-1..<venues), percent: 60)
    let slot = random.int(first...min(days - 1, first + 2)) * parts + random.int(0...parts - 1)
    var placement: Placement? { random.chance(15) ? Placement(slot: slot, venue: places.first ?? -1) : nil }
    let previous = placement
    let locked = random.chance(30) ? placement : nil
    return PlanProblem.Meeting(
        kind: "regular", circle: circle, window: first...first + random.int(shape.window) - 1,
        weekdays: (0..<7).map { _ in random.chance(85) }, parts: (0..<parts).map { _ in random.chance(85) },
        venues: places.shuffled(using: &random), members: circle != nil && random.chance(80),
        attendees: random.subset(everybody, percent: 20), required: random.subset(everybody, percent: 8),
        oneOf: random.chance(40) && !everybody.isEmpty ? [[random.pick(everybody), random.pick(everybody)]] : [],
        quorum: random.int(0...6), weekdayCost: (0..<7).map { _ in random.int(0...9) },
        partCost: (0..<parts).map { _ in random.int(0...9) }, locked: locked, previous: previous)
}

/// Every plan of placements that keep H1, and the cheapest that keeps all rules, by trying them all.
func cheapestByTrying(_ problem: PlanProblem, limit: Int = 60_000) -> Int? {
    let slow = SlowEvaluator(problem)
    let options = problem.meetings.indices.map { slow.candidates($0) }
    guard options.reduce(1, { $0 * ($1.count + 1) }) <= limit else { return nil }
    var best = Int.max
    var plan = [Placement?](repeating: nil, count: problem.meetings.count)
    func extend(_ meeting: Int) {
        guard meeting < plan.count else {
            if slow.keepsSharedRules(plan) { best = min(best, slow.cost(plan)) }
            return
        }
        for option in options[meeting].map(Optional.some) + [nil] {
            plan[meeting] = option
            extend(meeting + 1)
        }
        plan[meeting] = nil
    }
    extend(0)
    return best
}
