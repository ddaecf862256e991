/// A stretch of days: the first day, and the first day after it, or open.
///
/// Every dated tie in the network is one: a membership, a leave, an office, a circle's link to a zone.
public struct DateSpan: Hashable, Sendable {
    /// The first day that counts; nothing means since always.
    public var from: CalendarDay?
    /// The first day that counts no more; nothing means without an end.
    public var to: CalendarDay?

    /// A span from its first day up to, not including, its end.
    public init(from: CalendarDay? = nil, to: CalendarDay? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether a day lies in the span.
    public func contains(_ day: CalendarDay) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day < $0 } ?? true)
    }

    /// Whether two spans share a day. A span that ends on the day another begins does not.
    public func overlaps(_ other: DateSpan) -> Bool {
        let startsBeforeOtherEnds = Self.isBefore(from, other.to)
        let otherStartsBeforeEnd = Self.isBefore(other.from, to)
        return startsBeforeOtherEnds && otherStartsBeforeEnd && !isEmpty && !other.isEmpty
    }

    /// Whether no day lies in it: the end is not after the first day.
    public var isEmpty: Bool {
        guard let from, let to else { return false }
        return to <= from
    }

    private static func isBefore(_ start: CalendarDay?, _ end: CalendarDay?) -> Bool {
        guard let start, let end else { return true }
        return start < end
    }
}
