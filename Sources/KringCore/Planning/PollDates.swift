import KringScheduler

/// A date that the planner proposes to ask about.
struct PollDate: Hashable, Sendable {
    var slot: PlanSlot
    /// Whom the meeting would be for on that day, and who of them still needs an attendance.
    var invited: Set<CircleFacts.PersonKey>
    var needing: Set<CircleFacts.PersonKey>
    /// Who said that she can come then, and who of them only if need be.
    var able: Set<CircleFacts.PersonKey>
    var ifNeedBe: Set<CircleFacts.PersonKey>
    /// What the date costs more than the cheapest.
    var difference: Int
    var isSchoolHoliday: Bool

    var day: CalendarDay { slot.day }

    /// When it begins; nothing for an hour that the clock skips that day.
    var start: LocalMoment? { try? LocalMoment(day: slot.day, minute: slot.startMinute) }
}

/// Chooses the dates of a poll from all that keep every rule.
///
/// A poll is there to find a date for those whom the usual one does not suit. So the first date is the one that most can come
/// to, those first who still need an attendance; and each next one is the date for most of those whom none of the dates before
/// suits. When everybody has one, the best that are left follow, on other weekdays first. A date for which less than half as
/// many can come as for the best is not asked about unless somebody can come on no other; a school holiday only when too few
/// other dates are left.
struct PollDateChoice {
    private let dates: [PollDate]

    init(_ dates: [PollDate]) { self.dates = dates }

    /// At most so many dates, on different days, in order of time.
    func dates(_ count: Int) -> [PollDate] {
        let school = dates.filter(\.isSchoolHoliday)
        var chosen = choose(count, from: dates.filter { !$0.isSchoolHoliday }, after: [])
        if chosen.count < 2 { chosen = choose(count, from: school, after: chosen) }
        return chosen.sorted { $0.day < $1.day }
    }

    private func choose(_ count: Int, from dates: [PollDate], after first: [PollDate]) -> [PollDate] {
        var chosen = first
        var left = dates
        let best = dates.map(\.able.count).max() ?? 0
        while chosen.count < count {
            let served = chosen.reduce(into: Set<CircleFacts.PersonKey>()) { $0.formUnion($1.able) }
            let weekdays = chosen.reduce(into: [Int: Int]()) { $0[$1.day.weekday, default: 0] += 1 }
            let ranked = left.enumerated().map { place, date in
                let new = date.able.subtracting(served)
                let key = [
                    new.intersection(date.needing).count, new.count, -(weekdays[date.day.weekday] ?? 0),
                    date.able.intersection(date.needing).count, date.able.count, -date.ifNeedBe.count, -date.difference,
                    -date.day.number,
                ]
                return (key: key, place: place, isNew: !new.isEmpty)
            }.filter { $0.isNew || 2 * left[$0.place].able.count >= best }
            guard let next = ranked.max(by: { $0.key.lexicographicallyPrecedes($1.key) }) else { break }
            let date = left[next.place]
            chosen.append(date)
            left.removeAll { $0.day == date.day }
        }
        return chosen
    }
}

extension PlanReading {
    /// Every day on which a meeting keeps all rules, each with its best slot; what needs an attendance is asked for a day.
    func pollDates(
        ofRow index: Int, needing: (CalendarDay) -> Set<CircleFacts.PersonKey>
    ) -> [PollDate] {
        guard let meeting = translation.meetings[index], let placement = placements[meeting] else { return [] }
        let school = Set(context.problem.schoolHolidays)
        let all = PlanExplainer(placements, in: context, listed: .max).explain(meeting).alternatives
        let found = [(placement, 0)] + all.map { ($0.placement, $0.difference.total) }
        var days: Set<Int> = []
        return found.sorted { ($0.1, $0.0.slot, $0.0.venue) < ($1.1, $1.0.slot, $1.0.venue) }.compactMap { place, difference in
            let day = place.slot / DayPart.allCases.count
            guard days.insert(day).inserted else { return nil }
            let slot = slot(place, index)
            let invited = invited(index, on: slot.day)
            let levels = invited.reduce(into: [CircleFacts.PersonKey: Availability.Level]()) { levels, person in
                levels[person] = translation.known[person]?.level(on: slot.day, slot.part)
            }
            let date = PollDate(
                slot: slot, invited: invited, needing: needing(slot.day).intersection(invited),
                able: Set(levels.filter { $0.value != .cannot }.keys),
                ifNeedBe: Set(levels.filter { $0.value == .ifNeedBe }.keys),
                difference: difference, isSchoolHoliday: school.contains(day))
            return date.start == nil ? nil : date
        }
    }

    /// Who is asked to a row and belongs to it on a day.
    private func invited(_ row: Int, on day: CalendarDay) -> Set<CircleFacts.PersonKey> {
        Set(
            translation.asked[row].filter { person in
                translation.activeDays[person]?.contains { $0.contains(day.number) } ?? false
            })
    }
}
