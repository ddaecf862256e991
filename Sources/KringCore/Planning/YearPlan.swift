/// A proposal for a year as it is kept: what was chosen for every meeting, until somebody takes it over.
public struct YearPlan: Hashable, Sendable {
    /// The id of a plan.
    public typealias ID = Slug<YearPlan>

    /// How far it is.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case proposed
        /// Its meetings were planned; it never changes again.
        case adopted
    }

    /// What is chosen for one meeting.
    public struct Row: Hashable, Sendable {
        /// Unique in the plan: the id of the meeting, or `new-…`.
        public var key: String
        public var item: String?
        public var kind: Meeting.Kind
        public var minutes: Int
        /// The meeting, when it is there already; once the plan is adopted, every row with a date has one.
        public var meeting: Meeting.ID?
        public var hold: PlanRow.Hold?
        public var slot: PlanSlot?
        /// Where it was before the plan was made anew; nothing for a meeting, and for what was not there then.
        public var before: PlanSlot?
    }

    public var id: ID
    public var host: Meeting.Host
    /// The calendar year in which the working year begins.
    public var year: Int
    /// The day it was made from.
    public var asOf: CalendarDay
    public var status: Status
    /// What is planned; nothing for everything.
    public var items: [String]?
    /// A hash of the facts it rests on.
    public var fingerprint: String
    public var cost: Int
    public var lowerBound: Int
    /// In order of time, those without a date last.
    public var rows: [Row]

    /// A proposal, ready to be kept.
    init(_ id: ID, _ proposal: PlanProposal, items: [String]?) {
        self.id = id
        host = proposal.host
        year = proposal.year
        asOf = proposal.asOf
        status = .proposed
        self.items = items
        fingerprint = proposal.fingerprint
        cost = proposal.cost
        lowerBound = proposal.lowerBound
        rows = proposal.rows.map(Row.init)
    }

    init(
        id: ID, host: Meeting.Host, year: Int, asOf: CalendarDay, status: Status, items: [String]?, fingerprint: String,
        cost: Int, lowerBound: Int, rows: [Row]
    ) {
        self.id = id
        self.host = host
        self.year = year
        self.asOf = asOf
        self.status = status
        self.items = items
        self.fingerprint = fingerprint
        self.cost = cost
        self.lowerBound = lowerBound
        self.rows = rows
    }

    /// What the planner is asked to make it, or to make it anew.
    var wish: PlanWish {
        var wish = PlanWish(year: year, items: items, pins: pins, asOf: asOf)
        wish.earlier = rows.filter { $0.hold == nil && $0.meeting == nil }.compactMap(\.pin)
        return wish
    }

    /// What it was made from: what was decided, and where an earlier proposal had the rest.
    var ownWish: PlanWish {
        var wish = PlanWish(year: year, items: items, pins: pins, asOf: asOf)
        wish.earlier = rows.filter { $0.hold == nil && $0.meeting == nil }.compactMap(\.earlierPin)
        return wish
    }

    private var pins: [PlanPin] { rows.filter { $0.hold == .pinned }.compactMap(\.pin) }
}

extension YearPlan.Row {
    init(_ row: PlanRow) {
        self.init(
            key: row.key, item: row.item, kind: row.kind, minutes: row.minutes, meeting: row.meeting, hold: row.hold,
            slot: row.slot, before: row.meeting == nil ? row.move?.from ?? (row.isKept ? row.slot : nil) : nil)
    }

    /// What is chosen, as somebody's decision; nothing without a date.
    var pin: PlanPin? { slot.map(pin) }

    /// Where it was before the plan was made anew.
    var earlierPin: PlanPin? { before.map(pin) }

    private func pin(_ slot: PlanSlot) -> PlanPin {
        PlanPin(row: key, day: slot.day, startMinute: slot.startMinute, venue: slot.venue, isOnline: slot.isOnline)
    }
}
