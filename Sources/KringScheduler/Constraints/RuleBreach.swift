/// One hard rule that a plan breaks.
public enum RuleBreach: Hashable, Sendable {
    /// H1: before or after the meeting's window.
    case window(meeting: Int)
    /// H1: not on one of its weekdays.
    case weekday(meeting: Int)
    /// H1: not in one of its parts of the day.
    case part(meeting: Int)
    /// H1: on a day without meetings.
    case publicHoliday(meeting: Int)
    /// H1: the venue is not one of its venues.
    case venueNotListed(meeting: Int)
    /// H1: the venue is closed then.
    case venueClosed(meeting: Int)
    /// H1: somebody who must come cannot.
    case required(meeting: Int, person: Int)
    /// H1: nobody of a group can come.
    case oneOf(meeting: Int, group: Int)
    /// H1: locked to another slot or venue.
    case locked(meeting: Int)
    /// H2: closer to the next of its series than `minGap`; `index` is the place of the earlier one in the series.
    case minGap(series: Int, index: Int)
    /// H2: farther from the next of its series than `maxGap`.
    case maxGap(series: Int, index: Int)
    /// H3: two meetings of a circle closer than `circleGap`, `first` < `second`.
    case circleGap(first: Int, second: Int)
    /// H4: two meetings on one day that both require the person, `first` < `second`.
    case sameDay(first: Int, second: Int, person: Int)
    /// H5: more meetings in a slot than the venue has rooms.
    case room(venue: Int, slot: Int)
}
