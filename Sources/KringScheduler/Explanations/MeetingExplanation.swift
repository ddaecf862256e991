/// Why a meeting is where it is, in numbers and codes; sentences are for whoever shows them.
public struct MeetingExplanation: Equatable, Sendable {
    /// Another slot and venue that would keep every rule with the rest of the plan fixed.
    public struct Alternative: Equatable, Sendable {
        /// Where.
        public let placement: Placement
        /// How many attendees can come then.
        public let coming: Int
        /// What the whole plan would cost more, term by term; its total is exact.
        public let difference: PlanCost
    }

    /// A slot that suits at least as many people but that a rule excludes.
    public struct Rejection: Equatable, Sendable {
        /// Where.
        public let placement: Placement
        /// How many attendees could have come.
        public let coming: Int
        /// The rules it breaks with the rest of the plan fixed.
        public let breaches: [RuleBreach]
    }

    /// Index of the meeting.
    public let meeting: Int
    /// Nil when it has no place.
    public let placement: Placement?
    /// How many are asked.
    public let asked: Int
    /// Attendees who can come, ascending. Names of the others are only for those entitled to see them.
    public let coming: [Int]
    /// The terms in which the meeting alone, or with its neighbours, plays a part; coverage is the series' as a whole.
    public let cost: PlanCost
    /// Best first.
    public let alternatives: [Alternative]
    /// Most popular first; of equals those that break fewest rules, then those nearest to where the meeting is.
    public let rejections: [Rejection]
    /// Why it has no place; nil for a placed meeting, or when no conflict was found.
    public let conflict: PlanConflict?
    /// What would give it a place, cheapest first; empty for a placed meeting.
    public let relaxations: [Relaxation]
}

/// Rules that would have to give way for a meeting to get a place next to the rest of a plan.
public struct Relaxation: Equatable, Sendable {
    /// One rule, or two when no single one is enough.
    public let atoms: [ConflictAtom]
    /// Where the meeting would be.
    public let placement: Placement
    /// What the plan would cost more or less than without the meeting.
    public let difference: Int
}

/// Explains the meetings of one plan.
public struct PlanExplainer: Sendable {
    let context: PlanContext
    let placements: [Placement?]
    /// Alternatives, rejections and relaxations listed at most.
    public let listed: Int
    /// The first slot that a relaxation may propose: what lies before it is over.
    private let firstRelaxed: Int

    /// For a plan that keeps the hard rules.
    public init(_ placements: [Placement?], in context: PlanContext, listed: Int = 3, relaxingFrom first: Int = 0) {
        self.context = context
        self.placements = placements
        self.listed = listed
        firstRelaxed = max(0, first)
    }

    /// Explains every meeting among `meetings`.
    public func explain(_ meetings: some Sequence<Int>) -> [MeetingExplanation] {
        var moves = MoveEvaluation(placements, in: context)
        return meetings.map { explain($0, &moves) }
    }

    /// Explains one meeting.
    public func explain(_ meeting: Int) -> MeetingExplanation {
        var moves = MoveEvaluation(placements, in: context)
        return explain(meeting, &moves)
    }

    private func explain(_ meeting: Int, _ moves: inout MoveEvaluation) -> MeetingExplanation {
        let rules = context.problem.meetings[meeting]
        let placement = placements[meeting]
        let here = moves.cost(around: meeting, at: placement)
        var found: [MeetingExplanation.Alternative] = []
        var rejected: [Int: MeetingExplanation.Rejection] = [:]
        let comingNow = placement.map { moves.coming(meeting, slot: $0.slot).count } ?? 0
        for slot in slots(of: rules) {
            let number = moves.coming(meeting, slot: slot).count
            for venue in rules.venues.sorted() {
                let there = Placement(slot: slot, venue: venue)
                if there == placement { continue }
                let breaches = moves.breaches(of: meeting, at: there)
                if breaches.isEmpty {
                    let difference = moves.cost(around: meeting, at: there) - here
                    found.append(MeetingExplanation.Alternative(placement: there, coming: number, difference: difference))
                } else if number >= comingNow, breaches.count < rejected[slot]?.breaches.count ?? .max {
                    rejected[slot] = MeetingExplanation.Rejection(placement: there, coming: number, breaches: breaches)
                }
            }
        }
        for alternative in found { rejected[alternative.placement.slot] = nil }
        if let placement { rejected[placement.slot] = nil }
        found.sort { order($0) < order($1) }
        let popular = rejected.values.sorted { rank($0, around: placement) < rank($1, around: placement) }
        return MeetingExplanation(
            meeting: meeting, placement: placement, asked: context.attendees[meeting].count,
            coming: placement.map { moves.coming(meeting, slot: $0.slot) } ?? [], cost: here,
            alternatives: Array(found.prefix(listed)), rejections: Array(popular.prefix(listed)),
            conflict: placement == nil ? ConflictFinder(context).conflict(for: meeting, in: placements) : nil,
            relaxations: placement == nil ? relaxations(meeting, &moves) : [])
    }

    private func order(_ alternative: MeetingExplanation.Alternative) -> (Int, Int, Int) {
        (alternative.difference.total, alternative.placement.slot, alternative.placement.venue)
    }

    private func rank(_ rejection: MeetingExplanation.Rejection, around placement: Placement?) -> (Int, Int, Int, Int) {
        let slot = rejection.placement.slot
        return (-rejection.coming, rejection.breaches.count, placement.map { abs($0.slot - slot) } ?? 0, slot)
    }

    /// Slots of the window, part by part: outside it nobody asks why not.
    private func slots(of rules: PlanProblem.Meeting) -> Range<Int> {
        let first = max(0, rules.window.lowerBound)
        let end = min(context.problem.days, rules.window.upperBound + 1)
        return first < end ? first * context.parts..<end * context.parts : 0..<0
    }

    /// The cheapest place per rule that would have to give way, over the whole year that is left.
    private func relaxations(_ meeting: Int, _ moves: inout MoveEvaluation) -> [Relaxation] {
        let missing = moves.cost(around: meeting, at: nil).total
        for most in 1...2 {
            var best: [[ConflictAtom]: Relaxation] = [:]
            for slot in min(firstRelaxed, context.problem.slots)..<context.problem.slots {
                for venue in context.problem.meetings[meeting].venues.sorted() {
                    let there = Placement(slot: slot, venue: venue)
                    let atoms = self.atoms(moves.breaches(of: meeting, at: there), meeting)
                    guard (1...most).contains(atoms.count) else { continue }
                    let difference = moves.cost(around: meeting, at: there).total - missing
                    if difference < best[atoms]?.difference ?? .max {
                        best[atoms] = Relaxation(atoms: atoms, placement: there, difference: difference)
                    }
                }
            }
            if !best.isEmpty {
                let sorted = best.values.sorted {
                    ($0.difference, $0.placement.slot, $0.placement.venue) < (
                        $1.difference, $1.placement.slot, $1.placement.venue
                    )
                }
                return Array(sorted.prefix(listed))
            }
        }
        return []
    }

    private func atoms(_ breaches: [RuleBreach], _ meeting: Int) -> [ConflictAtom] {
        var atoms: [ConflictAtom] = []
        for breach in breaches {
            guard let atom = breach.atom, !atoms.contains(atom) else { continue }
            atoms.append(atom)
        }
        return atoms
    }
}

extension RuleBreach {
    /// The rule as an atom of a conflict; nil for a venue outside the list, which is no rule to drop.
    public var atom: ConflictAtom? {
        switch self {
        case .window(let meeting): .window(meeting: meeting)
        case .weekday(let meeting): .weekdays(meeting: meeting)
        case .part(let meeting): .parts(meeting: meeting)
        case .publicHoliday(let meeting): .publicHoliday(meeting: meeting)
        case .venueNotListed: nil
        case .venueClosed(let meeting): .venue(meeting: meeting)
        case .required(let meeting, let person): .required(meeting: meeting, person: person)
        case .oneOf(let meeting, let group): .oneOf(meeting: meeting, group: group)
        case .locked(let meeting): .locked(meeting: meeting)
        case .minGap(let series, let index): .minGap(series: series, index: index)
        case .maxGap(let series, let index): .maxGap(series: series, index: index)
        case .circleGap(let first, let second): .circleGap(first: first, second: second)
        case .sameDay(let first, let second, _): .sameDay(first: first, second: second)
        case .room(let venue, _): .room(venue: venue)
        }
    }
}
