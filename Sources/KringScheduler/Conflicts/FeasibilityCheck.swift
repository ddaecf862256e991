/// Whether some meetings can all be placed under a set of rules: an exact search without costs.
///
/// Rules between meetings speak of days, except rooms. So days are narrowed to those that fit the neighbours, then
/// tried, fewest first; rooms are shared out only among meetings that ended up on one day.
///
/// A check that takes more work than it was given answers that it does not know: it always ends.
struct FeasibilityCheck {
    /// What a check can answer.
    enum Answer { case possible, impossible, undecided }

    let context: PlanContext
    let meetings: [Int]
    /// Days tried before a check gives up; far beyond what a circle needs.
    static let nodeLimit = 20_000
    /// Work that is left, in days looked at and pairs of meetings compared.
    private(set) var work: Int

    /// Two meetings (by place in `meetings`) with the days allowed from the first to the second.
    private struct Gap {
        let first: Int
        let second: Int
        let days: ClosedRange<Int>
    }

    private var gaps: [Gap] = []
    private var apart: [(first: Int, second: Int, days: Int)] = []
    /// Three meetings or more (by place in `meetings`) that all keep so many days from each other.
    private var crowds: [(places: [Int], days: Int)] = []
    private var limitedRooms: Set<Int> = []
    private var atoms: Set<ConflictAtom>
    private var nodes = 0

    /// - Parameter work: Most that the check may do; what it leaves of that stands in ``work``.
    init(_ context: PlanContext, meetings: [Int], atoms: Set<ConflictAtom>, work: Int) {
        self.context = context
        self.meetings = meetings
        self.atoms = atoms
        self.work = work - atoms.count
        var place: [Int: Int] = [:]
        for (index, meeting) in meetings.enumerated() { place[meeting] = index }
        let far = context.problem.days
        for atom in atoms {
            let pair = atom.meetings(context.problem).compactMap { place[$0] }
            switch atom {
            case .minGap(let series, _):
                let least = max(-far, context.problem.series[series].minGap)
                gaps.append(Gap(first: pair[0], second: pair[1], days: least...max(far, least)))
            case .maxGap(let series, _):
                let most = min(far, context.problem.series[series].maxGap)
                gaps.append(Gap(first: pair[0], second: pair[1], days: min(-far, most)...most))
            case .circleGap: apart.append((pair[0], pair[1], context.problem.circleGap))
            case .sameDay: apart.append((pair[0], pair[1], 1))
            case .room(let venue): limitedRooms.insert(venue)
            default: break
            }
        }
        gaps.sort { ($0.first, $0.second, $0.days.lowerBound) < ($1.first, $1.second, $1.days.lowerBound) }
        apart.sort { ($0.first, $0.second, $0.days) < ($1.first, $1.second, $1.days) }
        crowds = Set(apart.map(\.days)).sorted().flatMap { findCrowds(apart: $0) }
    }

    /// Groups of meetings that all keep at least so many days from each other, each meeting in one of them.
    private func findCrowds(apart least: Int) -> [(places: [Int], days: Int)] {
        var keep = [Bool](repeating: false, count: meetings.count * meetings.count)
        for pair in apart where pair.days >= least {
            keep[pair.first * meetings.count + pair.second] = true
            keep[pair.second * meetings.count + pair.first] = true
        }
        var found: [[Int]] = []
        for place in meetings.indices {
            let home = found.firstIndex { $0.allSatisfy { keep[$0 * meetings.count + place] } }
            if let home { found[home].append(place) } else { found.append([place]) }
        }
        return found.filter { $0.count > 2 }.map { ($0, least) }
    }

    mutating func answer() -> Answer {
        var days: [DaySet] = []
        for meeting in meetings {
            work -= context.problem.days
            if work < 0 { return .undecided }
            let own = openDays(meeting)
            if own.isEmpty { return .impossible }
            days.append(own)
        }
        nodes = 0
        if search(days, chosen: Array(repeating: nil, count: meetings.count)) { return .possible }
        return isSpent ? .undecided : .impossible
    }

    /// Days on which some slot and venue keeps the meeting's own rules.
    private func openDays(_ meeting: Int) -> DaySet {
        let rules = ownRules(meeting)
        var result = DaySet(days: context.problem.days)
        for day in rules.days where !openSlots(rules, day: day, firstOnly: true).isEmpty { result.insert(day) }
        return result
    }

    /// A meeting's own rules as far as they are in force: looked up once for all days.
    private struct OwnRules {
        let days: Range<Int>
        let locked: Placement?
        let skipsClosedDays: Bool
        /// By weekday.
        let weekdays: [Bool]
        /// A bit per part.
        let parts: UInt16
        let required: [Int]
        let oneOf: [[Int]]
        let venues: [Int]
        let mustBeOpen: Bool
    }

    private func ownRules(_ meeting: Int) -> OwnRules {
        let problem = context.problem
        let rules = problem.meetings[meeting]
        let locked = atoms.contains(.locked(meeting: meeting)) ? rules.locked : nil
        var days = 0..<problem.days
        if atoms.contains(.window(meeting: meeting)) {
            let first = max(0, rules.window.lowerBound)
            days = first..<max(first, min(problem.days - 1, rules.window.upperBound) + 1)
        }
        if let day = locked.map({ $0.slot / context.parts }) { days = days.clamped(to: day..<day + 1) }
        var parts = UInt16(truncatingIfNeeded: (1 << context.parts) - 1)
        if atoms.contains(.parts(meeting: meeting)) {
            for part in 0..<context.parts where !rules.parts[part] { parts &= ~(1 << UInt16(part)) }
        }
        let oneOf = rules.oneOf.enumerated().filter { atoms.contains(.oneOf(meeting: meeting, group: $0.offset)) }
        return OwnRules(
            days: days, locked: locked, skipsClosedDays: atoms.contains(.publicHoliday(meeting: meeting)),
            weekdays: atoms.contains(.weekdays(meeting: meeting)) ? rules.weekdays : Array(repeating: true, count: 7),
            parts: parts, required: rules.required.filter { atoms.contains(.required(meeting: meeting, person: $0)) },
            oneOf: oneOf.map(\.element),
            venues: rules.venues.filter { !limitedRooms.contains($0) || problem.venues[$0].rooms > 0 },
            mustBeOpen: atoms.contains(.venue(meeting: meeting)))
    }

    /// Slots and venues of a day that keep the rules.
    private func openSlots(_ rules: OwnRules, day: Int, firstOnly: Bool) -> [Placement] {
        guard rules.days.contains(day) else { return [] }
        if rules.skipsClosedDays, context.isClosed[day] { return [] }
        if !rules.weekdays[context.problem.weekday(ofDay: day)] { return [] }
        var open = rules.parts
        for person in rules.required where open != 0 { open &= context.availability.canBits(person, day: day) }
        for group in rules.oneOf where open != 0 {
            open &= group.reduce(0) { $0 | context.availability.canBits($1, day: day) }
        }
        if open == 0 { return [] }
        var result: [Placement] = []
        for part in 0..<context.parts where open >> UInt16(part) & 1 == 1 {
            for venue in rules.venues {
                let placement = Placement(slot: day * context.parts + part, venue: venue)
                if let locked = rules.locked, locked != placement { continue }
                if rules.mustBeOpen, !context.isOpen(venue, slot: placement.slot) { continue }
                result.append(placement)
                if firstOnly { return result }
            }
        }
        return result
    }

    private var isSpent: Bool { nodes > Self.nodeLimit || work < 0 }

    private mutating func search(_ start: [DaySet], chosen: [Int?]) -> Bool {
        nodes += 1
        if isSpent { return false }
        var days = start
        guard narrow(&days), stretchesSuffice(days) else { return false }
        let open = days.indices.filter { chosen[$0] == nil }
        guard let next = open.min(by: { (days[$0].count, $0) < (days[$1].count, $1) }) else { return roomsSuffice(chosen) }
        for day in days[next].elements {
            var narrowed = days
            narrowed[next] = DaySet(days: context.problem.days)
            narrowed[next].insert(day)
            var taken = chosen
            taken[next] = day
            work -= meetings.count
            if limitedRooms.isEmpty || roomsSuffice(taken), search(narrowed, chosen: taken) { return true }
            if isSpent { return false }
        }
        return false
    }

    /// Whether no stretch of days is too short for the meetings of a crowd that have no day outside it.
    private func stretchesSuffice(_ days: [DaySet]) -> Bool {
        for crowd in crowds {
            let spans = crowd.places.compactMap { days[$0].span }.sorted { $0.last < $1.last }
            for first in Set(spans.map(\.first)) {
                var inside = 0
                for span in spans where span.first >= first {
                    inside += 1
                    if inside > (span.last - first) / crowd.days + 1 { return false }
                }
            }
        }
        return true
    }

    /// Drops days that no day of a neighbour fits, until nothing changes or the work is spent.
    private mutating func narrow(_ days: inout [DaySet]) -> Bool {
        var changed = true
        while changed, work >= 0 {
            changed = false
            work -= 8 * gaps.count + apart.count
            for gap in gaps {
                let before = (days[gap.first], days[gap.second])
                days[gap.second].formIntersection(days[gap.first].shifted(gap.days))
                days[gap.first].formIntersection(days[gap.second].shifted(-gap.days.upperBound ... -gap.days.lowerBound))
                if days[gap.first].isEmpty || days[gap.second].isEmpty { return false }
                if before.0 != days[gap.first] || before.1 != days[gap.second] { changed = true }
            }
            for pair in apart {
                for (left, right) in [(pair.first, pair.second), (pair.second, pair.first)] {
                    // When all days of one lie within a stretch, the days that are near all of them are lost to the other.
                    guard let span = days[left].span else { return false }
                    let first = span.last - pair.days + 1
                    let last = span.first + pair.days - 1
                    guard first <= last else { continue }
                    let before = days[right]
                    days[right].subtract(first...last)
                    if days[right].isEmpty { return false }
                    if before != days[right] { changed = true }
                }
            }
        }
        return true
    }

    /// Whether the rooms hold the meetings whose day is chosen.
    private func roomsSuffice(_ chosen: [Int?]) -> Bool {
        guard !limitedRooms.isEmpty else { return true }
        var byDay: [Int: [Int]] = [:]
        for (index, day) in chosen.enumerated() {
            if let day { byDay[day, default: []].append(index) }
        }
        for (day, places) in byDay where places.count > 1 {
            let options = places.map { place in
                openSlots(ownRules(meetings[place]), day: day, firstOnly: false)
            }
            if !share(options) { return false }
        }
        return true
    }

    /// Whether every meeting of a day finds one of its slots and venues, in each room at most as many as there are rooms.
    ///
    /// One after the other takes a free place, or one whose holder can go elsewhere: that never has to try all orders.
    private func share(_ options: [[Placement]]) -> Bool {
        var holders: [Placement: [Int]] = [:]
        func seat(_ meeting: Int, _ seen: inout Set<Placement>) -> Bool {
            for placement in options[meeting] {
                guard limitedRooms.contains(placement.venue) else { return true }
                guard seen.insert(placement).inserted else { continue }
                let here = holders[placement, default: []]
                if here.count < context.problem.venues[placement.venue].rooms {
                    holders[placement] = here + [meeting]
                    return true
                }
                for (index, other) in here.enumerated() where seat(other, &seen) {
                    holders[placement]?[index] = meeting
                    return true
                }
            }
            return false
        }
        return options.indices.allSatisfy { meeting in
            var seen: Set<Placement> = []
            return seat(meeting, &seen)
        }
    }
}
