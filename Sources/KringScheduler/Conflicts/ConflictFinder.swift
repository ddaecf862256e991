/// Finds out why a meeting cannot be placed: a smallest-as-possible set of rules that together leave it no room.
public struct ConflictFinder: Sendable {
    let context: PlanContext

    /// Work that one conflict may take, in days looked at and pairs of meetings compared: a second or so. A circle takes a
    /// hundredth of it.
    static let workLimit = 4_000_000
    /// Of more meetings than this, those that a conflict does without are dropped as a whole before its rules are.
    private static let fewMeetings = 8

    /// For any meetings of the problem.
    public init(_ context: PlanContext) { self.context = context }

    /// A minimal conflict that explains why `meeting` has no place in a plan.
    ///
    /// Looks at the meeting alone, then with its neighbours in the series, its series, its circle, and at last with the
    /// meetings that the plan has in its rooms and that need its people, as far as those are locked or few. The conflict
    /// names the meeting itself, unless the others exclude each other without it.
    ///
    /// - Returns: Nil when a place exists for all of these together: then the plan left the meeting out because
    ///   placing it costs more, or because search did not find the way.
    public func conflict(for meeting: Int, in placements: [Placement?]) -> PlanConflict? {
        var seen: Set<[Int]> = []
        for group in groups(around: meeting, placements) where seen.insert(group).inserted {
            if let conflict = conflict(among: group, about: meeting) { return conflict }
        }
        return nil
    }

    /// A minimal conflict among meetings, nil when all of them can be placed together (or that cannot be decided).
    ///
    /// The work is limited, so that an answer always comes. Among very many meetings it may be spent before every rule was
    /// tried; rules that were not tried stay in the conflict, which then is one, but perhaps not a minimal one.
    ///
    /// - Parameters:
    ///   - group: Meetings; one that is there twice counts once.
    ///   - meeting: One of them that the conflict should name, if it can.
    public func conflict(among group: [Int], about meeting: Int? = nil) -> PlanConflict? {
        var work = Self.workLimit
        var meetings = Array(Set(group)).sorted()
        guard isImpossible(meetings, Set(allAtoms(of: meetings)), &work) else { return nil }
        if meetings.count > Self.fewMeetings {
            // What comes last is dropped last.
            let order = meetings.filter { $0 != meeting } + meetings.filter { $0 == meeting }
            meetings = dropping(order) { isImpossible($0.sorted(), Set(allAtoms(of: $0.sorted())), &work) }.sorted()
        }
        let all = allAtoms(of: meetings)
        let atoms = atoms(all, of: meetings, about: meeting.flatMap { meetings.contains($0) ? $0 : nil }, &work)
        var named = Set(atoms.flatMap { $0.meetings(context.problem) })
        var rest = Self.workLimit
        if !isImpossible(named.sorted(), Set(atoms), &rest) { named = Set(meetings) }
        return PlanConflict(meetings: named.sorted(), atoms: all.filter(Set(atoms).contains))
    }

    /// The fewest rules that were found to leave the meetings no place, rather some about `meeting`.
    private func atoms(
        _ all: [ConflictAtom], of meetings: [Int], about meeting: Int?, _ work: inout Int
    ) -> [ConflictAtom] {
        let isOwn: (ConflictAtom) -> Bool = { atom in
            meeting.map { atom.meetings(context.problem).contains($0) } ?? true
        }
        var best: [ConflictAtom]?
        for order in [all, all.reversed()] {
            let kept = dropping(order) { isImpossible(meetings, Set($0), &work) }
            if kept.count < best?.count ?? .max { best = kept }
        }
        if let best, best.contains(where: isOwn) { return best }
        let order = all.filter { !isOwn($0) } + all.filter(isOwn)
        let own = dropping(order) { isImpossible(meetings, Set($0), &work) }
        return own.contains(where: isOwn) ? own : best ?? own
    }

    /// Drops every element that the conflict does without: chunks first, then one by one.
    private func dropping<Element>(_ order: [Element], while isConflict: ([Element]) -> Bool) -> [Element] {
        var kept = order
        var chunk = max(1, kept.count / 2)
        while true {
            var index = 0
            while index < kept.count {
                let end = min(kept.count, index + chunk)
                let rest = Array(kept[..<index] + kept[end...])
                if isConflict(rest) { kept = rest } else { index = end }
            }
            if chunk == 1 { return kept }
            chunk = max(1, chunk / 2)
        }
    }

    /// Whether that is certain; once the work is spent nothing is.
    private func isImpossible(_ meetings: [Int], _ atoms: Set<ConflictAtom>, _ work: inout Int) -> Bool {
        if work < 0 { return false }
        var check = FeasibilityCheck(context, meetings: meetings, atoms: atoms, work: work)
        let answer = check.answer()
        work = check.work
        if case .impossible = answer { return true }
        return false
    }

    /// Every atom of the rules among the meetings; those a chair can do least about come first and are dropped first.
    public func allAtoms(of meetings: [Int]) -> [ConflictAtom] {
        let problem = context.problem
        let inside = Set(meetings)
        var atoms: [ConflictAtom] = []
        for venue in Set(meetings.flatMap { problem.meetings[$0].venues }).sorted() where venue >= 0 {
            atoms.append(.room(venue: venue))
        }
        for (index, second) in meetings.enumerated() {
            for first in meetings[..<index] {
                let left = problem.meetings[first]
                let right = problem.meetings[second]
                if problem.circleGap > 0, left.circle != nil, left.circle == right.circle {
                    atoms.append(.circleGap(first: first, second: second))
                }
                if left.required.contains(where: right.required.contains) { atoms.append(.sameDay(first: first, second: second)) }
            }
        }
        for meeting in meetings {
            atoms.append(.publicHoliday(meeting: meeting))
            atoms.append(.weekdays(meeting: meeting))
            atoms.append(.parts(meeting: meeting))
            atoms.append(.venue(meeting: meeting))
        }
        for meeting in meetings {
            atoms.append(.window(meeting: meeting))
            guard let place = context.seriesOfMeeting[meeting] else { continue }
            let order = problem.series[place.series].meetings
            if place.index + 1 < order.count, inside.contains(order[place.index + 1]) {
                atoms.append(.minGap(series: place.series, index: place.index))
                atoms.append(.maxGap(series: place.series, index: place.index))
            }
        }
        for meeting in meetings {
            let rules = problem.meetings[meeting]
            for group in rules.oneOf.indices { atoms.append(.oneOf(meeting: meeting, group: group)) }
            for person in rules.required { atoms.append(.required(meeting: meeting, person: person)) }
            if rules.locked != nil { atoms.append(.locked(meeting: meeting)) }
        }
        return atoms
    }

    /// Growing groups of meetings in which the reason may lie.
    private func groups(around meeting: Int, _ placements: [Placement?]) -> [[Int]] {
        let problem = context.problem
        var groups: [[Int]] = [[meeting]]
        var family: Set<Int> = [meeting]
        if let place = context.seriesOfMeeting[meeting] {
            let order = problem.series[place.series].meetings
            for index in [place.index - 1, place.index + 1] where order.indices.contains(index) {
                groups.append([meeting, order[index]].sorted())
            }
            family.formUnion(order)
            groups.append(family.sorted())
        }
        if let circle = problem.meetings[meeting].circle {
            family.formUnion(context.meetingsOfCircle[circle])
            groups.append(family.sorted())
        }
        let outside = rivals(of: meeting, placements).filter { !family.contains($0) }
        let locked = outside.filter { problem.meetings[$0].locked != nil }
        if !locked.isEmpty {
            groups.append(([meeting] + locked).sorted())
            groups.append((Array(family) + locked).sorted())
        }
        if outside.count > locked.count, outside.count <= 12 {
            groups.append(([meeting] + outside).sorted())
            groups.append((Array(family) + outside).sorted())
        }
        return groups
    }

    /// Placed meetings that stand where the meeting could be, or need somebody it needs.
    private func rivals(of meeting: Int, _ placements: [Placement?]) -> [Int] {
        let rules = context.problem.meetings[meeting]
        let required = Set(rules.required)
        return placements.indices.filter { other in
            guard other != meeting, let placement = placements[other] else { return false }
            if context.problem.meetings[other].required.contains(where: required.contains) { return true }
            guard placement.venue >= 0, rules.venues.contains(placement.venue) else { return false }
            return context.breaches(of: meeting, at: placement).isEmpty
        }
    }
}
