// What can still be done: for a circle, how many meetings must get a date and by when; for a member, her last chance.

/// How many meetings of one requirement must still get a date, and by when.
struct MeetingForecast {
    /// Meetings that are owed and neither done nor planned; those whose day passed without a record are still in it.
    var toPlan: Int
    /// The last day on which the first of them can be held so that the circle is never behind; nothing when nothing is to
    /// plan, or when recording what was held may be enough. A circle that is behind gets the last day looked at.
    var planBy: CalendarDay?

    init(
        required: Int, tally: MeetingTally, meetings: [CircleFacts.Meeting], measure: MeetingMeasure, start: CalendarDay,
        year: WorkingYear
    ) {
        toPlan = year.isOver ? 0 : max(0, required - tally.done - tally.planned)
        guard toPlan > 0 else { return }
        let span = year.span(from: start)
        let planned = tally.entries.lazy.filter { $0.reason == .planned }.map { meetings[$0.index].day }
        let held = tally.done + tally.unrecorded
        guard held + tally.planned < required else { return }
        for number in (held + 1)...required {
            // The day on which the share of the year of this many meetings has passed.
            let day = start.adding(days: (number * span + required - 1) / required - 1)
            guard held + planned.count(where: { $0 <= day }) < number else { continue }
            planBy = max(day, year.end)
            break
        }
        guard measure.atMostPerMonth < Int.max, let day = planBy else { return }
        planBy = Self.lastDay(upTo: day, after: year.end, tally: tally, meetings: meetings, atMost: measure.atMostPerMonth)
    }

    /// The last day in a month that still has room.
    private static func lastDay(
        upTo day: CalendarDay, after end: CalendarDay, tally: MeetingTally, meetings: [CircleFacts.Meeting], atMost: Int
    ) -> CalendarDay {
        var candidate = day
        while candidate > end {
            let (year, month, dayOfMonth) = candidate.parts
            let first = candidate.adding(days: 1 - dayOfMonth)
            let last = first.adding(days: CalendarDay.daysInMonth(year: year, month: month) - 1)
            let taken = tally.entries.count { entry in
                entry.isEligible && first <= meetings[entry.index].day && meetings[entry.index].day <= last
            }
            if taken < atMost { return candidate }
            candidate = first.adding(days: -1)
        }
        return max(candidate, end)
    }
}

extension AttendanceTally {
    /// The planned meeting after which a member can no longer reach the norm, if she misses it and those before it.
    ///
    /// - Returns: Nothing for a member who met the norm, owes none, or cannot reach it with what is planned.
    func lastChance(
        ofMember index: Int, roster: Roster, tally: MeetingTally, meetings: [CircleFacts.Meeting]
    ) -> CalendarDay? {
        let member = members[index]
        guard member.required > 0, member.credited < member.required, member.slack >= 0 else { return nil }
        var canMiss = member.slack
        for entry in tally.entries where entry.reason == .planned {
            let day = meetings[entry.index].day
            guard roster.activeStay(of: roster.members[index], on: day.number) != nil else { continue }
            if canMiss == 0 { return day }
            canMiss -= 1
        }
        return nil
    }
}
