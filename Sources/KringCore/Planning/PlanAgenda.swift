/// Which meetings a host has and which it still needs, in the order in which they will follow each other.
struct PlanAgenda: Sendable {
    /// Why a meeting stays where it is.
    enum Hold: String, Sendable {
        /// It was held, or its day has passed.
        case past
        /// It begins too soon for people to hear of a change.
        case soon
        /// It counts for nothing that is planned.
        case apart
        /// Somebody decided it.
        case pinned
        /// It belongs to a host that is not planned here.
        case other
    }

    /// One meeting of the year.
    struct Row: Sendable {
        /// The id of the meeting, or `new-…`.
        var key: String
        var host: PlanningFacts.Host
        /// The requirement or goal it is planned for.
        var item: String?
        var kind: Meeting.Kind
        var minutes: Int
        /// The meeting as it is, unless it is new.
        var existing: PlanningFacts.Meeting?
        var hold: Hold?
        var habits = MeetingHabits()
        var pin: PlanPin?
        /// Where an earlier proposal had it.
        var earlier: PlanPin?
    }

    /// The meetings of one requirement or goal, in order.
    struct Series: Sendable {
        var item: String
        var rows: [Int]
        var habits: MeetingHabits
        /// First and last day for new meetings, both included; empty when there is no such day.
        var window: Range<Int>
        /// Days that are left for each meeting that is not past.
        var spread: Int
        /// At most so many of a calendar month count.
        var atMostPerMonth: Int?
    }

    var host: PlanningFacts.Host
    var year: WorkingYear
    var rows: [Row] = []
    var series: [Series] = []

    /// The first day on which somebody can still be asked to come.
    var earliest: CalendarDay
}

/// One thing that asks for meetings: a requirement of the rule set, or a goal of the circle.
struct PlanItem: Sendable {
    var id: String
    var perYear: Int
    var measure: MeetingMeasure
    var kinds: [Meeting.Kind]
    var habits: MeetingHabits
    var atMostPerMonth: Int?
    /// Goals of the circle that want more of the same.
    var goals: [String] = []

    /// Every id it is known by.
    var ids: [String] { [id] + goals }

    /// The items of a rule set's version that a circle, or an umbrella, is held to, and its own goals.
    static func items(of version: RuleSet.Version, goals: [Goal], isUmbrella: Bool) -> [PlanItem] {
        var items: [PlanItem] = []
        for requirement in version.requirements {
            let habits = version.planning.series[requirement.id]
            switch requirement.kind {
            case .eventCount(let count) where !isUmbrella:
                items.append(PlanItem(requirement.id, count, habits ?? MeetingHabits()))
            case .umbrellaCount(let count) where isUmbrella:
                var usual = MeetingHabits()
                usual.isOnline = true
                items.append(
                    PlanItem(
                        id: requirement.id, perYear: count.perYear, measure: MeetingMeasure(count),
                        kinds: [.umbrella] + requirement.meetingKinds.filter { $0 != .umbrella }, habits: habits ?? usual))
            default: break
            }
        }
        for goal in goals {
            guard case .eventCount(let count)? = goal.requirement?.kind else { continue }
            // A goal that wants more of the same is planned with it; one that only overlaps is planned as that is.
            if let same = items.firstIndex(where: { Set($0.kinds) == count.kinds }) {
                items[same].perYear = max(items[same].perYear, count.perYear)
                items[same].goals.append(goal.id.rawValue)
                continue
            }
            let alike = items.first { !count.kinds.isDisjoint(with: $0.kinds) }
            items.append(PlanItem(goal.id.rawValue, count, alike?.habits ?? MeetingHabits()))
        }
        return items
    }

    private init(_ id: String, _ count: Requirement.EventCount, _ habits: MeetingHabits) {
        self.init(
            id: id, perYear: count.perYear, measure: MeetingMeasure(count),
            kinds: Meeting.Kind.allCases.filter(count.kinds.contains), habits: habits, atMostPerMonth: count.atMostPerMonth)
    }

    init(
        id: String, perYear: Int, measure: MeetingMeasure, kinds: [Meeting.Kind], habits: MeetingHabits,
        atMostPerMonth: Int? = nil
    ) {
        self.id = id
        self.perYear = perYear
        self.measure = measure
        self.kinds = kinds
        self.habits = habits
        self.atMostPerMonth = atMostPerMonth
    }

    /// The kind of a meeting that has no other.
    var kind: Meeting.Kind { habits.kind ?? kinds.first ?? .regular }

    /// How long a new meeting lasts.
    var minutes: Int { max(habits.minutes ?? max(measure.minimumMinutes, 120), measure.minimumMinutes) }
}

extension PlanAgenda {
    /// Works out the agenda of one host.
    ///
    /// - Parameters:
    ///   - meetings: All meetings of the host, also of the year before.
    ///   - sheets: The same meetings with their sheets, for rules that count who was there.
    ///   - span: Days on which the host exists.
    init(
        of host: PlanningFacts.Host, in year: WorkingYear, items: [PlanItem], meetings: [PlanningFacts.Meeting],
        sheets: [CircleFacts.Meeting], span: DateSpan, demand: PlanDemand
    ) {
        self.host = host
        self.year = year
        let notice = demand.asOf.adding(days: year.version.planning.noticeDays)
        let first = [year.firstDay, notice, span.from ?? year.firstDay].max()!
        earliest = first
        let ordered = sheets.inOrder()
        let range = ordered.range(from: year.firstDay, through: year.lastDay)
        let byID = Dictionary(meetings.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let pins = Dictionary(demand.pins.map { ($0.row, $0) }, uniquingKeysWith: { _, last in last })
        let earlier = Dictionary(demand.earlier.map { ($0.row, $0) }, uniquingKeysWith: { _, last in last })
        var taken: Set<Meeting.ID> = []
        var newOnes: [(kind: Meeting.Kind, minutes: Int)] = []
        for item in items where demand.items.map({ !$0.isDisjoint(with: item.ids) }) ?? true {
            let tally = MeetingTally(ordered, in: range, for: item.measure, end: year.end)
            let eligible = tally.entries.filter(\.isEligible).map { ordered[$0.index].id }
            let start = year.effectiveStart(foundedOn: span.from)
            let owed = owedMeetings(perYear: item.perYear, span: year.span(from: start), periodDays: year.days)
            let others = newOnes.count { item.measure.kinds & $0.kind.bit != 0 && $0.minutes >= item.measure.minimumMinutes }
            let missing = year.isOver ? 0 : max(0, owed - eligible.count - others)
            let own = eligible.filter { taken.insert($0).inserted }.compactMap { byID[$0] }
            guard !own.isEmpty || missing > 0 else { continue }
            let made = add(item, own, missing, pins, earlier, latest: meetings, span: span, noticeDay: notice)
            newOnes += made.map { (rows[$0].kind, rows[$0].minutes) }
        }
        for meeting in meetings where !taken.contains(meeting.id) && meeting.status != .cancelled {
            guard year.firstDay <= meeting.day, meeting.day <= year.lastDay else { continue }
            rows.append(
                Row(
                    key: meeting.id.rawValue, host: host, item: nil, kind: meeting.kind, minutes: meeting.minutes,
                    existing: meeting, hold: meeting.day <= demand.asOf ? .past : .apart))
        }
        if let extra = demand.extra { add(extra, as: items.first { $0.kinds.contains(extra.kind) }, span: span) }
    }

    /// The key of the row of a meeting that is looked for beside everything that is planned.
    static let extraKey = "extra"

    /// Adds a meeting that nothing asks for, with the habits of those of its kind; it stands in no series with others.
    private mutating func add(_ extra: ExtraMeeting, as item: PlanItem?, span: DateSpan) {
        let habits = item?.habits ?? MeetingHabits()
        let days = span.numbers.clamped(to: extra.days.lowerBound..<extra.days.upperBound + 1)
        series.append(
            Series(
                item: Self.extraKey, rows: [rows.count], habits: habits, window: days, spread: max(1, days.count)))
        rows.append(
            Row(
                key: Self.extraKey, host: host, item: nil, kind: extra.kind, minutes: extra.minutes ?? item?.minutes ?? 120,
                habits: habits))
    }

    /// Adds the meetings of one item, the new ones between those that are there.
    ///
    /// - Returns: The places of the new rows.
    private mutating func add(
        _ item: PlanItem, _ own: [PlanningFacts.Meeting], _ missing: Int, _ pins: [String: PlanPin], _ earlier: [String: PlanPin],
        latest meetings: [PlanningFacts.Meeting], span: DateSpan, noticeDay: CalendarDay
    ) -> [Int] {
        let asOf = year.asOf
        let past = own.filter { $0.day <= asOf }
        let coming = own.filter { $0.day > asOf }
        var window = window(of: item, span: span)
        if let before = meetings.last(where: { $0.day < year.firstDay && $0.status != .cancelled && item.kinds.contains($0.kind) }
        ),
            let gap = item.habits.smallestGapDays
        {
            window = max(window.lowerBound, min(before.day.number + gap, window.upperBound))..<window.upperBound
        }
        let kinds = Self.kinds(of: item, own: own, missing)
        // What has a day, those that somebody decided included, and between them what has none yet.
        var dated = coming.map { (day: pins[$0.id.rawValue]?.day ?? $0.day, meeting: Optional($0), number: 0) }
        var free: [Int] = []
        for number in 1..<missing + 1 {
            if let pin = pins[Self.key(item, number)] { dated.append((pin.day, nil, number)) } else { free.append(number) }
        }
        dated.sort { ($0.day.number, $0.number) < ($1.day.number, $1.number) }
        var places = past.map { place($0, item, .past, pins) }
        var made: [Int] = []
        for index in Self.interleave(dated.map(\.day.number), free.count, in: window) {
            if let index, let meeting = dated[index].meeting {
                places.append(place(meeting, item, meeting.day < noticeDay ? .soon : nil, pins))
                continue
            }
            let number = index.map { dated[$0].number } ?? free.removeFirst()
            let key = Self.key(item, number)
            made.append(rows.count)
            places.append(rows.count)
            rows.append(
                Row(
                    key: key, host: host, item: item.id, kind: kinds[number - 1], minutes: item.minutes,
                    hold: pins[key] == nil ? nil : .pinned, habits: item.habits, pin: pins[key], earlier: earlier[key]))
        }
        series.append(
            Series(
                item: item.id, rows: places, habits: item.habits, window: window,
                spread: max(1, window.count / max(1, coming.count + missing)), atMostPerMonth: item.atMostPerMonth))
        return made
    }

    private static func key(_ item: PlanItem, _ number: Int) -> String {
        "new-\(item.id.replacing("_", with: "-"))-\(number)"
    }

    private mutating func place(
        _ meeting: PlanningFacts.Meeting, _ item: PlanItem, _ hold: Hold?, _ pins: [String: PlanPin]
    ) -> Int {
        let pin = hold == nil ? pins[meeting.id.rawValue] : nil
        rows.append(
            Row(
                key: meeting.id.rawValue, host: host, item: item.id, kind: meeting.kind, minutes: meeting.minutes,
                existing: meeting, hold: pin == nil ? hold : .pinned, habits: item.habits, pin: pin))
        return rows.count - 1
    }

    /// Days on which a new meeting of an item may be, by number.
    private func window(of item: PlanItem, span: DateSpan) -> Range<Int> {
        var first = max(earliest, year.firstDay)
        var last = year.lastDay
        if let day = item.habits.earliest { first = max(first, self.day(day)) }
        if let day = item.habits.latest { last = min(last, self.day(day)) }
        if let end = span.to { last = min(last, end.adding(days: -1)) }
        return first <= last ? first.number..<last.number + 1 : first.number..<first.number
    }

    /// A day of every year, in this working year.
    private func day(_ monthDay: MonthDay) -> CalendarDay {
        let day = monthDay.day(in: year.year)
        return day < year.firstDay ? monthDay.day(in: year.year + 1) : day
    }

    /// Where new meetings come between those that have a date, such that an even spread fits best.
    ///
    /// - Returns: For each place in order the index of the one with a date, or nothing for a new one.
    static func interleave(_ days: [Int], _ missing: Int, in window: Range<Int>) -> [Int?] {
        let count = days.count + missing
        guard missing > 0, !days.isEmpty else { return days.indices.map { $0 } + [Int?](repeating: nil, count: missing) }
        func ideal(_ place: Int) -> Int { window.lowerBound + (2 * place + 1) * window.count / (2 * count) }
        // best[i][j]: least distance when i dated and j new meetings stand in the first i + j places.
        var best = [[Int]](repeating: [Int](repeating: .max, count: missing + 1), count: days.count + 1)
        var takesDated = [[Bool]](repeating: [Bool](repeating: false, count: missing + 1), count: days.count + 1)
        best[0] = [Int](repeating: 0, count: missing + 1)
        for dated in 1...days.count {
            for new in 0...missing {
                let here = best[dated - 1][new] + abs(days[dated - 1] - ideal(dated + new - 1))
                let later = new > 0 ? best[dated][new - 1] : .max
                takesDated[dated][new] = here <= later
                best[dated][new] = min(here, later)
            }
        }
        var order: [Int?] = []
        var (dated, new) = (days.count, missing)
        while dated + new > 0 {
            if dated > 0, takesDated[dated][new] {
                dated -= 1
                order.append(dated)
            } else {
                new -= 1
                order.append(nil)
            }
        }
        return order.reversed()
    }

    /// The kinds of so many new meetings: the usual one, and others spread between them until each has its number.
    private static func kinds(of item: PlanItem, own: [PlanningFacts.Meeting], _ count: Int) -> [Meeting.Kind] {
        var kinds = [Meeting.Kind](repeating: item.kind, count: count)
        for other in Meeting.Kind.allCases {
            guard let wanted = item.habits.otherKinds[other] else { continue }
            let missing = min(count, max(0, wanted - own.count { $0.kind == other }))
            for number in 0..<missing {
                let place = (2 * number + 1) * count / (2 * missing)
                if let free = (place..<count).first(where: { kinds[$0] == item.kind }) ?? kinds.firstIndex(of: item.kind) {
                    kinds[free] = other
                }
            }
        }
        return kinds
    }
}

extension PlanAgenda.Row {
    /// The day on which it stays; nothing while the planner may choose.
    var fixedDay: CalendarDay? { pin?.day ?? (hold == nil ? nil : existing?.day) }
}
