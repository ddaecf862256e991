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
        let weights = problem.weights
        let parts = context.parts
        let audience = audience(of: meeting)
        let travel = rules.venues.map { audience.travelMasks($0, problem) }
        let allowed = rules.parts.enumerated().reduce(UInt16(0)) { $1.element ? $0 | 1 << UInt16($1.offset) : $0 }
        let words = audience.words
        var window =
            max(0, rules.window.lowerBound)..<max(0, min(problem.days, rules.window.upperBound + 1), rules.window.lowerBound)
        if let locked = rules.locked { window = window.clamped(to: locked.slot / parts..<locked.slot / parts + 1) }
        let full = 10 * audience.persons.count
        var present = [UInt64](repeating: 0, count: parts * words)
        var fixed = [Int](repeating: 0, count: parts)
        var coming = fixed
        audience.can.withUnsafeBufferPointer { can in
            audience.yes.withUnsafeBufferPointer { yes in
                for day in window where !context.isClosed[day] {
                    let weekday = problem.weekday(ofDay: day)
                    guard rules.weekdays[weekday] else { continue }
                    let gate = gate(rules, day: day, parts: allowed)
                    if gate == 0 { continue }
                    let dayCost = (context.isSchoolHoliday[day] ? weights.schoolHoliday : 0) + rules.weekdayCost[weekday]
                    for part in 0..<parts where gate >> UInt16(part) & 1 == 1 {
                        let pattern = (weekday * parts + part) * words
                        var number = 0
                        var sure = 0
                        for word in 0..<words {
                            let here = ~audience.off[day * words + word]
                            let bits = can[pattern + word] & here
                            present[part * words + word] = bits
                            number += bits.nonzeroBitCount
                            sure += (yes[pattern + word] & here).nonzeroBitCount
                        }
                        coming[part] = number
                        fixed[part] =
                            full - 6 * number - 4 * sure + dayCost + rules.partCost[part]
                            + weights.quorum * max(0, rules.quorum - number)
                    }
                    for (index, venue) in rules.venues.enumerated() {
                        let bits = venue < 0 ? gate : gate & open[venue * problem.days + day]
                        if bits == 0 { continue }
                        for part in 0..<parts where bits >> UInt16(part) & 1 == 1 {
                            var cost = fixed[part]
                            if venue >= 0 {
                                cost += weights.overflow * max(0, coming[part] - problem.venues[venue].capacity)
                                for step in 0..<4 {
                                    for word in 0..<words {
                                        cost +=
                                            (present[part * words + word] & travel[index][step * words + word]).nonzeroBitCount
                                    }
                                }
                            }
                            let placement = Placement(slot: day * parts + part, venue: venue)
                            if let locked = rules.locked, locked != placement { continue }
                            if let previous = rules.previous {
                                if previous.slot != placement.slot {
                                    cost += weights.moveSlot
                                } else if previous.venue != venue {
                                    cost += weights.moveVenue
                                }
                            }
                            list.slots.append(Int32(placement.slot))
                            list.venues.append(Int32(venue))
                            list.costs.append(cost)
                        }
                    }
                }
            }
        }
        list.starts.append(list.slots.count)
    }
}
