extension UmbrellaStatus {
    /// How an umbrella stands in a working year, and at how many of its meetings each circle was represented.
    ///
    /// An umbrella owes its meetings whole: it has no founding day. The first umbrella count of the rule set is the one that
    /// binds it; where there is none, all meetings held are counted and nothing is asked.
    public init(of facts: UmbrellaFacts, in year: WorkingYear) {
        let requirement = year.version.requirements.first { if case .umbrellaCount = $0.kind { true } else { false } }
        var measure = MeetingMeasure(Requirement.UmbrellaCount(perYear: 0))
        var perYear = 0
        if let requirement, case .umbrellaCount(let count) = requirement.kind {
            measure = MeetingMeasure(count)
            perYear = count.perYear
        }
        let ordered = facts.meetings.sorted {
            ($0.day, $0.startMinute, $0.id) < ($1.day, $1.startMinute, $1.id)
        }
        let meetings = ordered.map {
            CircleFacts.Meeting(
                id: $0.id, kind: $0.kind, day: $0.day, startMinute: $0.startMinute, minutes: $0.minutes, status: $0.status)
        }
        let tally = MeetingTally(
            meetings, in: meetings.range(from: year.firstDay, through: year.lastDay), for: measure, end: year.end)
        let verdict = requirement.map {
            EventCountVerdict(perYear: perYear, tally: tally, start: year.firstDay, year: year)
                .explained($0, measure: measure, tally: tally, meetings: meetings, start: year.firstDay, year: year, waiver: nil)
        }
        let held = tally.entries.filter { $0.reason == .counted }.map { ordered[$0.index] }
        self.init(
            umbrella: facts.umbrella, asOf: year.asOf, year: year.year, firstDay: year.firstDay, lastDay: year.lastDay,
            ruleSet: year.ruleSet, ruleVersion: year.version.validFrom, verdict: verdict,
            circles: facts.circles.map { circle in
                let meetings = held.filter { facts.speaks(for: circle.key, at: $0) }.map(\.id)
                return Representation(
                    circle: circle.circle, represented: meetings.count, held: held.count, meetings: meetings)
            },
            unrecordedMeetings: meetings.count {
                $0.status == .planned && year.firstDay <= $0.day && $0.day <= year.end
            })
    }
}

extension UmbrellaFacts {
    /// Whether somebody present spoke for a circle: named so on the sheet, or else because she was its chair that day.
    fileprivate func speaks(for circle: CircleKey, at meeting: Meeting) -> Bool {
        meeting.present.contains { line in
            if let named = line.representsCircle { return named == circle }
            return chairs.contains { $0.circle == circle && $0.person == line.person && $0.span.contains(meeting.day) }
        }
    }
}
