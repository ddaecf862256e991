/// Finds out why a meeting cannot be placed: a smallest-as-possible set of rules that together leave it no room.
public struct ConflictFinder: Sendable {
    let context: PlanContext

    /// For any meetings of the problem.
    public init(_ context: PlanContext) { self.context = context }

    /// A minimal conflict that explains why `meeting` has no place in a plan.
    ///
    /// Looks at the meeting alone, then with its neighbours in the series, its series, its circle, and at last with the
    /// meetings that the plan has in its rooms and that need its people, as far as those are locked or few.
    ///
    /// - Returns: Nil when a place exists for all of these together: then the plan left the meeting out because
    ///   placing it costs more, or because search did not find the way.
    public func conflict(for meeting: Int, in placements: [Placement?]) -> PlanConflict? {
        var seen: Set<[Int]> = []
        for group in groups(around: meeting, placements) where seen.insert(group).inserted {
            if let conflict = conflict(among: group) { return conflict }
        }
        return nil
    }

    /// A minimal conflict among meetings, nil when all of them can be placed together (or that cannot be decided).
    public func conflict(among group: [Int]) -> PlanConflict? {
        let meetings = Array(Set(group)).sorted()
        let all = allAtoms(of: meetings)
        guard isImpossible(meetings, Set(all)) else { return nil }
        var best: [ConflictAtom]?
        for order in [all, all.reversed()] {
            let kept = minimal(meetings, order)
            if kept.count < best?.count ?? .max { best = kept }
        }
        let atoms = best ?? []
        var named = Set(atoms.flatMap { $0.meetings(context.problem) })
        if !isImpossible(named.sorted(), Set(atoms)) { named = Set(meetings) }
        let sorted = all.filter(Set(atoms).contains)
        return PlanConflict(meetings: named.sorted(), atoms: sorted)
    }

    /// Drops every atom that the conflict does without: chunks first, then one by one.
    private func minimal(_ meetings: [Int], _ order: [ConflictAtom]) -> [ConflictAtom] {
        var kept = order
        var chunk = max(1, kept.count / 2)
        while true {
            var index = 0
            while index < kept.count {
                let end = min(kept.count, index + chunk)
                let rest = kept[..<index] + kept[end...]
                if isImpossible(meetings, Set(rest)) { kept = Array(rest) } else { index = end }
            }
            if chunk == 1 { return kept }
            chunk = max(1, chunk / 2)
        }
    }

    private func isImpossible(_ meetings: [Int], _ atoms: Set<ConflictAtom>) -> Bool {
        var check = FeasibilityCheck(context, meetings: meetings, atoms: atoms)
        if case .impossible = check.answer() { return true }
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
