/// Finds every placement that keeps H1, and its cost, by counting bits.
///
/// Lives through the building of one problem; circles share their audiences.
struct CandidateBuilder {
    private(set) var context: PlanContext
    private var circleAudiences: [Audience?]
    private var otherAudiences: [[Int]: Audience] = [:]
    /// `venue * days + day`: a bit per part.
    private let open: [UInt16]

    init(_ context: PlanContext) {
        self.context = context
        let problem = context.problem
        let parts = context.parts
        circleAudiences = Array(repeating: nil, count: problem.circles.count)
        var open = [UInt16](repeating: 0, count: problem.venues.count * problem.days)
        for (index, venue) in problem.venues.enumerated() {
            for day in 0..<problem.days {
                let weekday = problem.weekday(ofDay: day)
                for part in 0..<parts where venue.open[weekday * parts + part] {
                    open[index * problem.days + day] |= 1 << UInt16(part)
                }
            }
            for range in venue.closed {
                let inside = range.clamped(to: 0...problem.days - 1)
                guard range.overlaps(0...problem.days - 1) else { continue }
                for day in inside { open[index * problem.days + day] = 0 }
            }
        }
        self.open = open
    }

    /// Takes over changed availability, of members of these circles only.
    mutating func update(_ context: PlanContext, circles: some Sequence<Int>) {
        self.context = context
        for circle in circles { circleAudiences[circle] = nil }
        otherAudiences.removeAll()
    }

    mutating func audience(ofCircle circle: Int) -> Audience {
        if let audience = circleAudiences[circle] { return audience }
        let rules = context.problem.circles[circle]
        let audience = Audience(rules.members, units: rules.units, context.availability)
        circleAudiences[circle] = audience
        return audience
    }

    private mutating func audience(of meeting: Int) -> Audience {
        let rules = context.problem.meetings[meeting]
        let persons = context.attendees[meeting]
        if rules.members, let circle = rules.circle, persons.count == context.problem.circles[circle].members.count {
            return audience(ofCircle: circle)
        }
        if let audience = otherAudiences[persons] { return audience }
        let audience = Audience(persons, units: [], context.availability)
        otherAudiences[persons] = audience
        return audience
    }

    /// A bit per part of `day` in which everybody required and somebody of each group can come.
    private func gate(_ rules: PlanProblem.Meeting, day: Int, parts: UInt16) -> UInt16 {
        var gate = parts
        for person in rules.required {
            gate &= context.availability.canBits(person, day: day)
            if gate == 0 { return 0 }
        }
        for group in rules.oneOf {
            var anybody: UInt16 = 0
            for person in group { anybody |= context.availability.canBits(person, day: day) }
            gate &= anybody
        }
        return gate
    }

    /// Appends the candidates of a meeting, by day, venue and part.
    mutating func append(_ meeting: Int, to list: inout CandidateList) {
        let problem = context.problem
        let rules = problem.meetings[meeting]
        let parts = context.parts
        let crowd = Crowd(audience(of: meeting), rules, context)
        let allowed = rules.parts.enumerated().reduce(UInt16(0)) { $1.element ? $0 | 1 << UInt16($1.offset) : $0 }
        var window =
            max(0, rules.window.lowerBound)..<max(0, min(problem.days, rules.window.upperBound + 1), rules.window.lowerBound)
        if let locked = rules.locked { window = window.clamped(to: locked.slot / parts..<locked.slot / parts + 1) }
        let venues = rules.venues.count
        // Per part of the day: cost and persons without the way there; then what the way costs, per venue.
        var fixed = [Int](repeating: 0, count: parts)
        var coming = fixed
        var travel = [Int](repeating: 0, count: parts * venues)
        for day in window where !context.isClosed[day] {
            let weekday = problem.weekday(ofDay: day)
            guard rules.weekdays[weekday] else { continue }
            let gate = gate(rules, day: day, parts: allowed)
            if gate == 0 { continue }
            let dayCost = (context.isSchoolHoliday[day] ? problem.weights.schoolHoliday : 0) + rules.weekdayCost[weekday]
            for part in 0..<parts where gate >> UInt16(part) & 1 == 1 {
                let found = crowd.count(day: day, pattern: weekday * parts + part, travel: &travel, at: part * venues)
                coming[part] = found.coming
                fixed[part] =
                    found.cost + dayCost + rules.partCost[part]
                    + problem.weights.quorum * max(0, rules.quorum - found.coming)
            }
            for (index, venue) in rules.venues.enumerated() {
                let bits = venue < 0 ? gate : gate & open[venue * problem.days + day]
                if bits == 0 { continue }
                for part in 0..<parts where bits >> UInt16(part) & 1 == 1 {
                    var cost = fixed[part]
                    if venue >= 0 {
                        cost += problem.weights.overflow * max(0, coming[part] - problem.venues[venue].capacity)
                        cost += travel[part * venues + index]
                    }
                    let placement = Placement(slot: day * parts + part, venue: venue)
                    if let locked = rules.locked, locked != placement { continue }
                    if let previous = rules.previous {
                        if previous.slot != placement.slot {
                            cost += problem.weights.moveSlot
                        } else if previous.venue != venue {
                            cost += problem.weights.moveVenue
                        }
                    }
                    list.slots.append(Int32(placement.slot))
                    list.venues.append(Int32(venue))
                    list.costs.append(cost)
                }
            }
        }
        list.starts.append(list.slots.count)
    }
}

/// Who comes to a meeting, and what that costs: worked out for the weekly pattern, and corrected for those who are off.
///
/// On most days nearly everybody keeps to the week, so that a day costs a few corrections instead of a new count.
private struct Crowd {
    let audience: Audience
    let venues: Int
    /// By person of the audience and venue: what the way costs.
    private var penalties: [Int]
    /// By pattern (weekday and part): who comes, and what they cost without the way.
    private var coming: [Int]
    private var costs: [Int]
    /// By pattern and venue.
    private var travel: [Int]

    init(_ audience: Audience, _ rules: PlanProblem.Meeting, _ context: PlanContext) {
        self.audience = audience
        venues = rules.venues.count
        let problem = context.problem
        let parts = context.parts
        let words = audience.words
        var penalties = [Int](repeating: 0, count: audience.persons.count * venues)
        for (person, number) in audience.persons.enumerated() {
            let minutes = problem.travel[problem.persons[number].zone]
            for (index, venue) in rules.venues.enumerated() where venue >= 0 {
                penalties[person * venues + index] = min(4, minutes[venue] / 15)
            }
        }
        var coming = [Int](repeating: 0, count: 7 * parts)
        var costs = coming
        var travel = [Int](repeating: 0, count: 7 * parts * venues)
        for pattern in 0..<7 * parts where rules.weekdays[pattern / parts] && rules.parts[pattern % parts] {
            var sure = 0
            for word in 0..<words {
                sure += audience.yes[pattern * words + word].nonzeroBitCount
                var bits = audience.can[pattern * words + word]
                coming[pattern] += bits.nonzeroBitCount
                while bits != 0 {
                    let person = word << 6 + bits.trailingZeroBitCount
                    bits &= bits - 1
                    for venue in 0..<venues { travel[pattern * venues + venue] += penalties[person * venues + venue] }
                }
            }
            costs[pattern] = 10 * audience.persons.count - 6 * coming[pattern] - 4 * sure
        }
        self.penalties = penalties
        self.coming = coming
        self.costs = costs
        self.travel = travel
    }

    /// Who comes on a day, what they cost without the way, and what the way costs, written by venue from `start` on.
    @inline(__always)
    func count(day: Int, pattern: Int, travel here: inout [Int], at start: Int) -> (coming: Int, cost: Int) {
        let words = audience.words
        var coming = coming[pattern]
        var cost = costs[pattern]
        for venue in 0..<venues { here[start + venue] = travel[pattern * venues + venue] }
        for word in 0..<words {
            var away = audience.can[pattern * words + word] & audience.off[day * words + word]
            let sure = audience.yes[pattern * words + word]
            while away != 0 {
                let bit = away & (0 &- away)
                let person = word << 6 + away.trailingZeroBitCount
                away ^= bit
                coming -= 1
                cost += sure & bit != 0 ? 10 : 6
                for venue in 0..<venues { here[start + venue] -= penalties[person * venues + venue] }
            }
        }
        return (coming, cost)
    }
}
