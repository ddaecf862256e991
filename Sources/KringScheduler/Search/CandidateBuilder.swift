/// Finds every placement that keeps H1, and its cost, by counting bits.
///
/// Lives through the building of one problem; circles share their audiences.
struct CandidateBuilder {
    private(set) var context: PlanContext
    private var circleAudiences: [Audience?]
    private var otherAudiences: [[Int]: Audience] = [:]
    private let crowd = Crowd()
    /// By person: place in the audience that is being made, -1 outside.
    private let places: ScratchBuffer<Int32>
    /// `venue * days + day`: a bit per part.
    private let open: [UInt16]

    init(_ context: PlanContext) {
        self.context = context
        let problem = context.problem
        let parts = context.parts
        places = ScratchBuffer(-1, capacity: max(1, problem.persons.count))
        circleAudiences = Array(repeating: nil, count: problem.circles.count)
        var open = [UInt16](repeating: 0, count: problem.venues.count * problem.days)
        for (index, venue) in problem.venues.enumerated() {
            let week = (0..<7).map { weekday in
                (0..<parts).reduce(UInt16(0)) { venue.open[weekday * parts + $1] ? $0 | 1 << UInt16($1) : $0 }
            }
            var weekday = problem.startWeekday
            for day in 0..<problem.days {
                open[index * problem.days + day] = week[weekday]
                weekday = weekday == 6 ? 0 : weekday + 1
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
        let audience = Audience(rules.members, units: rules.units, context.availability, places)
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
        let audience = Audience(persons, units: [], context.availability, places)
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
    mutating func append(_ meeting: Int, to list: CandidateList) {
        let rules = context.problem.meetings[meeting]
        let parts = context.parts
        let days = context.problem.days
        crowd.load(audience(of: meeting), rules, context.problem, parts)
        let allowed = rules.parts.enumerated().reduce(UInt16(0)) { $1.element ? $0 | 1 << UInt16($1.offset) : $0 }
        var window =
            max(0, rules.window.lowerBound)..<max(0, min(days, rules.window.upperBound + 1), rules.window.lowerBound)
        if let locked = rules.locked { window = window.clamped(to: locked.slot / parts..<locked.slot / parts + 1) }
        list.reserve(window.count * parts * rules.venues.count)
        let weights = context.problem.weights
        let fixed = crowd.fixed.pointer
        let coming = crowd.coming.pointer
        let travel = crowd.travel.pointer
        let lockedSlot = rules.locked?.slot ?? -1
        let previousSlot = rules.previous?.slot ?? -1
        let venues = rules.venues.map { venue in
            (
                number: venue, rooms: venue * days, capacity: venue < 0 ? Int.max : context.problem.venues[venue].capacity,
                isLocked: rules.locked.map { $0.venue == venue } ?? true,
                isPrevious: rules.previous.map { $0.venue == venue } ?? true
            )
        }
        var next = list.count
        open.withUnsafeBufferPointer { open in
            for day in window where !context.isClosed[day] {
                let weekday = context.problem.weekday(ofDay: day)
                guard rules.weekdays[weekday] else { continue }
                let gate = gate(rules, day: day, parts: allowed)
                if gate == 0 { continue }
                let dayCost = (context.isSchoolHoliday[day] ? weights.schoolHoliday : 0) + rules.weekdayCost[weekday]
                var bits = gate
                while bits != 0 {
                    let part = bits.trailingZeroBitCount
                    bits &= bits &- 1
                    crowd.count(day: day, part: part, pattern: weekday * parts + part)
                    fixed[part] += dayCost + rules.partCost[part] + weights.quorum * max(0, rules.quorum - coming[part])
                    if previousSlot >= 0, previousSlot != day * parts + part { fixed[part] += weights.moveSlot }
                }
                for (index, venue) in venues.enumerated() where venue.isLocked {
                    var bits = venue.number < 0 ? gate : gate & open[venue.rooms + day]
                    while bits != 0 {
                        let part = bits.trailingZeroBitCount
                        bits &= bits &- 1
                        let slot = day * parts + part
                        if lockedSlot >= 0, lockedSlot != slot { continue }
                        var cost = fixed[part] + travel[part * venues.count + index]
                        if coming[part] > venue.capacity { cost += weights.overflow * (coming[part] - venue.capacity) }
                        if !venue.isPrevious, previousSlot == slot { cost += weights.moveVenue }
                        list.slots[next] = Int32(truncatingIfNeeded: slot)
                        list.venues[next] = Int32(truncatingIfNeeded: venue.number)
                        list.costs[next] = cost
                        next += 1
                    }
                }
            }
        }
        list.endMeeting(at: next)
    }
}

/// Who comes to a meeting, and what that costs: worked out for the weekly pattern, and corrected for those who are off.
///
/// On most days nearly everybody keeps to the week, so that a day costs a few corrections instead of a new count.
private final class Crowd {
    private var audience: Audience?
    private var venues: [Int] = []
    private var patterns = 0
    private var words = 0
    /// By person of the audience and venue: what the way costs.
    private let penalties = ScratchBuffer<Int>(0)
    /// By pattern (weekday and part): who comes, what they cost without the way, and then the way by venue; -1: not yet.
    private let weekComing = ScratchBuffer<Int>(-1)
    private let weekCost = ScratchBuffer<Int>(0)
    private let weekTravel = ScratchBuffer<Int>(0)
    // By part of the day counted last: the same.
    let coming = ScratchBuffer<Int>(0)
    let fixed = ScratchBuffer<Int>(0)
    let travel = ScratchBuffer<Int>(0)

    /// Turns to the people and venues of a meeting; those of the last one are at hand.
    func load(_ audience: Audience, _ rules: PlanProblem.Meeting, _ problem: PlanProblem, _ parts: Int) {
        if self.audience === audience, venues == rules.venues { return }
        self.audience = audience
        venues = rules.venues
        words = audience.words
        patterns = 7 * parts
        let count = venues.count
        coming.reserve(parts)
        fixed.reserve(parts)
        travel.reserve(parts * count)
        weekCost.reserve(patterns)
        weekTravel.reserve(patterns * count)
        let week = weekComing.reserve(patterns)
        for pattern in 0..<patterns { week[pattern] = -1 }
        let penalties = penalties.reserve(audience.persons.count * count)
        for (person, number) in audience.persons.enumerated() {
            let zone = problem.persons[number].zone
            for (index, venue) in venues.enumerated() {
                penalties[person * count + index] = venue < 0 ? 0 : min(4, problem.travel[zone][venue] / 15)
            }
        }
    }

    private func fillWeek(_ audience: Audience, _ pattern: Int) {
        let count = venues.count
        let penalties = penalties.pointer
        let travel = weekTravel.pointer + pattern * count
        for venue in 0..<count { travel[venue] = 0 }
        var coming = 0
        var sure = 0
        for word in 0..<words {
            var bits = audience.can[pattern * words + word]
            coming += bits.nonzeroBitCount
            sure += audience.yes[pattern * words + word].nonzeroBitCount
            while bits != 0 {
                let person = word << 6 + bits.trailingZeroBitCount
                bits &= bits - 1
                for venue in 0..<count { travel[venue] += penalties[person * count + venue] }
            }
        }
        weekComing.pointer[pattern] = coming
        weekCost.pointer[pattern] = 10 * audience.persons.count - 6 * coming - 4 * sure
    }

    /// Counts a part of a day.
    @inline(__always)
    func count(day: Int, part: Int, pattern: Int) {
        guard let audience else { return }
        if weekComing.pointer[pattern] < 0 { fillWeek(audience, pattern) }
        let count = venues.count
        let penalties = penalties.pointer
        let here = travel.pointer + part * count
        let week = weekTravel.pointer + pattern * count
        for venue in 0..<count { here[venue] = week[venue] }
        var coming = weekComing.pointer[pattern]
        var cost = weekCost.pointer[pattern]
        let can = audience.can + pattern * words
        let yes = audience.yes + pattern * words
        let off = audience.off + day * words
        for word in 0..<words {
            var away = can[word] & off[word]
            while away != 0 {
                let bit = away & (0 &- away)
                let person = word << 6 + away.trailingZeroBitCount
                away ^= bit
                coming -= 1
                cost += yes[word] & bit != 0 ? 10 : 6
                for venue in 0..<count { here[venue] -= penalties[person * count + venue] }
            }
        }
        self.coming.pointer[part] = coming
        fixed.pointer[part] = cost
    }
}
