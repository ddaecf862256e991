/// The number of meetings a circle owes for the part of the year it existed.
///
/// A circle founded in July owes about half of what a whole year asks. Halves round up, because nobody can hold half a
/// meeting.
///
/// - Parameters:
///   - perYear: What the rule set asks of a whole working year.
///   - span: Days from the circle's effective start to the last day, both included.
///   - periodDays: Days of the whole working year.
/// - Returns: Zero when the circle existed too briefly to owe anything.
public func owedMeetings(perYear: Int, span: Int, periodDays: Int) -> Int {
    roundedHalfUp(perYear, times: span, over: periodDays)
}

/// The number of meetings that ought to be done by now, if they are spread evenly over the circle's time in the year.
///
/// - Parameters:
///   - required: What the circle owes for the year.
///   - elapsed: Days from the effective start to the last day looked at, both included.
///   - span: Days from the effective start to the last day of the year, both included; more than 0 when anything is owed.
/// - Returns: Rounded down: a meeting is late when its whole share of the year has passed.
public func dueMeetings(required: Int, elapsed: Int, span: Int) -> Int {
    span == 0 ? 0 : required * elapsed / span
}

/// How a number of meetings stands towards what is asked (section 4 of the status page).
///
/// - Parameters:
///   - due: How many ought to be done by now.
///   - isOver: Whether the year is over.
func eventCountState(
    required: Int, done: Int, planned: Int, unrecorded: Int, due: Int, isOver: Bool
) -> RequirementState {
    if required == 0 { return .notApplicable }
    if done >= required { return .met }
    if isOver { return done + unrecorded >= required ? .incomplete : .missed }
    if done + planned >= required { return .onTrack }
    if done >= due { return .toPlan }
    return done + unrecorded >= due ? .incomplete : .atRisk
}

/// What an event count asks of one circle or umbrella, and how it stands.
struct EventCountVerdict {
    var required: Int
    var due: Int
    var state: RequirementState

    /// - Parameter start: The first day on which anything is owed.
    init(perYear: Int, tally: MeetingTally, start: CalendarDay, year: WorkingYear) {
        let span = year.span(from: start)
        required = owedMeetings(perYear: perYear, span: span, periodDays: year.days)
        due = dueMeetings(required: required, elapsed: year.elapsed(from: start), span: span)
        state = eventCountState(
            required: required, done: tally.done, planned: tally.planned, unrecorded: tally.unrecorded, due: due,
            isOver: year.isOver)
    }

    /// The verdict for people to read, with its meetings and what is still to plan.
    func explained(
        _ requirement: Requirement, measure: MeetingMeasure, tally: MeetingTally, meetings: [CircleFacts.Meeting],
        start: CalendarDay, year: WorkingYear, waiver: Waiver?
    ) -> RequirementVerdict {
        let forecast = MeetingForecast(
            required: required, tally: tally, meetings: meetings, measure: measure, start: start, year: year)
        return RequirementVerdict(
            requirement: requirement, state: state, waiver: waiver, required: required, done: tally.done,
            planned: tally.planned, unrecorded: tally.unrecorded, tooShort: tally.tooShort, due: due,
            toPlan: forecast.toPlan, planBy: forecast.planBy, meetings: tally.verdicts(meetings))
    }
}
