/// H1: what a single meeting asks of a slot and a venue, and what they cost it.
///
/// This is the plain reading of the rules, person by person. Search uses bitmaps; tests hold the two against each other.
extension PlanContext {
    /// Every breach of H1 when `meeting` is at `placement`.
    func breaches(of meeting: Int, at placement: Placement) -> [RuleBreach] {
        let rules = problem.meetings[meeting]
        let day = placement.slot / parts
        let part = placement.slot % parts
        let weekday = problem.weekday(ofDay: day)
        var breaches: [RuleBreach] = []
        if let locked = rules.locked, locked != placement { breaches.append(.locked(meeting: meeting)) }
        if !rules.window.contains(day) { breaches.append(.window(meeting: meeting)) }
        if !rules.weekdays[weekday] { breaches.append(.weekday(meeting: meeting)) }
        if !rules.parts[part] { breaches.append(.part(meeting: meeting)) }
        if isClosed[day] { breaches.append(.publicHoliday(meeting: meeting)) }
        if !rules.venues.contains(placement.venue) { breaches.append(.venueNotListed(meeting: meeting)) }
        if !isOpen(placement.venue, slot: placement.slot) { breaches.append(.venueClosed(meeting: meeting)) }
        for person in rules.required where availability.level(person, slot: placement.slot) == 0 {
            breaches.append(.required(meeting: meeting, person: person))
        }
        for (index, group) in rules.oneOf.enumerated()
        where !group.contains(where: { availability.level($0, slot: placement.slot) > 0 }) {
            breaches.append(.oneOf(meeting: meeting, group: index))
        }
        return breaches
    }

    /// Whether a venue is open in a slot; online always is.
    func isOpen(_ venue: Int, slot: Int) -> Bool {
        guard venue >= 0 else { return true }
        let day = slot / parts
        let rules = problem.venues[venue]
        return rules.open[problem.weekday(ofDay: day) * parts + slot % parts]
            && !rules.closed.contains { $0.contains(day) }
    }

    /// Adds the terms that depend on nothing but the meeting's own placement.
    func addOwnCost(of meeting: Int, at placement: Placement, to cost: inout PlanCost) {
        let rules = problem.meetings[meeting]
        let weights = problem.weights
        let day = placement.slot / parts
        var coming = 0
        for person in attendees[meeting] {
            let level = availability.level(person, slot: placement.slot)
            cost[.attendance] += 10 - Self.worth(level, minutes: minutes(person, to: placement.venue))
            if level > 0 { coming += 1 }
        }
        cost[.slot] += isSchoolHoliday[day] ? weights.schoolHoliday : 0
        cost[.slot] += rules.weekdayCost[problem.weekday(ofDay: day)] + rules.partCost[placement.slot % parts]
        cost[.quorum] += weights.quorum * max(0, rules.quorum - coming)
        if placement.venue >= 0 {
            cost[.overflow] += weights.overflow * max(0, coming - problem.venues[placement.venue].capacity)
        }
        if let previous = rules.previous {
            if previous.slot != placement.slot {
                cost[.change] += weights.moveSlot
            } else if previous.venue != placement.venue {
                cost[.change] += weights.moveVenue
            }
        }
    }

    /// Travel minutes of a person, nil online.
    func minutes(_ person: Int, to venue: Int) -> Int? {
        venue < 0 ? nil : problem.travel[problem.persons[person].zone][venue]
    }

    /// What a person's presence is worth: up to 10, less when reluctant or far, 0 when absent.
    static func worth(_ level: Int, minutes: Int?) -> Int {
        switch level {
        case 0: 0
        case 1: 6 - min(4, (minutes ?? 0) / 15)
        default: 10 - min(4, (minutes ?? 0) / 15)
        }
    }
}
