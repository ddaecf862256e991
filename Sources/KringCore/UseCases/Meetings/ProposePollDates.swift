import KringScheduler

/// Which dates the planner is asked to propose.
public struct PollDatesWish: Hashable, Sendable {
    /// So many dates are proposed at most.
    public static let counts = 2...10

    /// The kind of meeting.
    public var kind: Meeting.Kind
    /// How many dates.
    public var count: Int
    /// How long it lasts; nothing for what is usual for its kind.
    public var minutes: Int?
    /// First and last day, both included, in one working year; nothing for the first day for which people can still be asked,
    /// and the end of the working year.
    public var from: CalendarDay?
    public var through: CalendarDay?

    public init(
        kind: Meeting.Kind, count: Int = 5, minutes: Int? = nil, from: CalendarDay? = nil, through: CalendarDay? = nil
    ) {
        self.kind = kind
        self.count = count
        self.minutes = minutes
        self.from = from
        self.through = through
    }
}

/// Dates to ask about in a poll, the best first, as far as it is known when people can come. Nobody is named.
public struct PollDates: Hashable, Sendable {
    /// One of them.
    public struct Date: Hashable, Sendable {
        public var start: LocalMoment
        public var end: LocalMoment
        /// Where; nothing for a meeting online, or one of which the place is still to be found.
        public var venue: Venue.ID?
        public var isOnline: Bool
        /// Its figures, as in the results of a poll: what people said of their week stands for their answers.
        public var line: PollRanking.Line
        public var isSchoolHoliday: Bool
    }

    /// Figures of a smaller group would tell of one person when she can come.
    public static let smallestTold = 5

    public var host: Meeting.Host
    public var kind: Meeting.Kind
    /// The calendar year in which the working year of the dates begins.
    public var year: Int
    public var from: CalendarDay
    public var through: CalendarDay
    public var dates: [Date]
    /// People who are asked on any of the dates.
    public var asked: Int
    /// Of them: those of whom it is known whether they can come on any of them.
    public var known: Int
    /// Of these: those who can come on at least one.
    public var served: Int
    /// Whether so many still need an attendance on each of the dates that their figures are told.
    public var tellsNeeding: Bool
}

extension Kring {
    /// Proposes the dates of a poll: those that keep the rules of the year, chosen so that most find one that suits.
    ///
    /// - Throws: ``KringError/rejected(_:)`` when the days asked are over, or not of one working year; ``RuleSetMissing``.
    public func proposePollDates(of host: Meeting.Host, _ wish: PollDatesWish, by actor: Actor) throws -> PollDates {
        let question = try read(by: actor) { try $0.pollQuestion(host, wish) }
        let maker = PlanMaker(try question.translator.translate())
        let reading = PlanReading(maker.translation, maker.context, maker.outcome.plan.placements, blocks: [])
        let days = question.days
        var dates = PollDates(
            host: host, kind: wish.kind, year: question.year.year, from: CalendarDay(number: days.lowerBound),
            through: CalendarDay(number: days.upperBound), dates: [], asked: 0, known: 0, served: 0, tellsNeeding: true)
        guard let index = maker.translation.rows.firstIndex(where: { $0.key == PlanAgenda.extraKey }) else { return dates }
        let minutes = maker.translation.rows[index].minutes
        let need = question.need(minutes: minutes, kind: wish.kind)
        let chosen = PollDateChoice(reading.pollDates(ofRow: index) { need.persons(on: $0) }).dates(wish.count)
        let answers = Self.answers(chosen, known: maker.translation.known)
        let ranking = PollRanking(
            chosen.enumerated().map { number, date in
                PollRanking.Option(
                    number: number, start: date.day.number * 1440 + date.slot.startMinute, invited: date.invited,
                    needing: date.needing)
            }, answers: answers)
        dates.dates = ranking.lines.compactMap { line in
            let date = chosen[line.number]
            guard let start = date.start else { return nil }
            return PollDates.Date(
                start: start, end: LocalMoment(utcMinutes: start.utcMinutes + minutes), venue: date.slot.venue,
                isOnline: date.slot.isOnline, line: line, isSchoolHoliday: date.isSchoolHoliday)
        }
        dates.asked = chosen.reduce(into: Set<CircleFacts.PersonKey>()) { $0.formUnion($1.invited) }.count
        dates.known = answers.values.count { !$0.isEmpty }
        dates.served = answers.values.count { $0.values.contains { $0 != .cannot } }
        dates.tellsNeeding = chosen.allSatisfy { $0.needing.isEmpty || $0.needing.count >= PollDates.smallestTold }
        return dates
    }

    /// What everybody would answer to dates, going by her week.
    private static func answers(
        _ dates: [PollDate], known: [CircleFacts.PersonKey: KnownAvailability]
    ) -> [CircleFacts.PersonKey: [Int: Availability.Level]] {
        var answers: [CircleFacts.PersonKey: [Int: Availability.Level]] = [:]
        for (number, date) in dates.enumerated() {
            for person in date.invited {
                answers[person, default: [:]][number] = known[person]?.level(on: date.day, date.slot.part)
            }
        }
        return answers
    }
}

/// What the dates of a poll are looked for in.
struct PollQuestion {
    var place: PlanningFacts.Host
    var translator: PlanTranslator
    var year: WorkingYear
    /// First and last day, by number.
    var days: ClosedRange<Int>

    /// Who still needs an attendance that the meeting would give.
    func need(minutes: Int, kind: Meeting.Kind) -> AttendanceNeed {
        switch place {
        case .circle(let row):
            guard let circle = translator.facts.circles.first(where: { $0.row == row }) else { return .nobody }
            return AttendanceNeed(of: circle.facts, for: kind, minutes: minutes, in: year)
        case .umbrella(let row):
            guard let umbrella = translator.facts.umbrellas.first(where: { $0.row == row }) else { return .nobody }
            return AttendanceNeed(of: umbrella.facts, in: year)
        }
    }
}

extension ReadScope {
    /// With fewer days left than this, dates are looked for in the next working year, unless days are named.
    private static var fewDays: Int { 28 }

    /// Refuses whoever may not ask a circle or umbrella for dates, before anything else is looked at.
    public func mayAskDates(_ host: Meeting.Host) throws {
        _ = try planningHost(host)
        switch host {
        case .circle(let id): try require(.manageMeetings, in: .circle(id))
        case .umbrella(let id): try require(.manageMeetings, in: .umbrella(id))
        }
    }

    /// Reads what the dates of a poll rest on.
    func pollQuestion(_ host: Meeting.Host, _ wish: PollDatesWish) throws -> PollQuestion {
        try mayAskDates(host)
        guard let ruleSet = try ruleSet(of: host) else { throw KringError.notFound }
        let notice = ruleSet.version(forYear: ruleSet.workingYear(containing: today)).planning.noticeDays
        var first = wish.from ?? today.adding(days: notice)
        var year = WorkingYear(of: ruleSet, year: ruleSet.workingYear(containing: first), asOf: today)
        if wish.from == nil, wish.through == nil, year.lastDay - first < Self.fewDays {
            year = WorkingYear(of: ruleSet, year: year.year + 1, asOf: today)
            first = max(first, year.firstDay)
        }
        let last = wish.through ?? year.lastDay
        var faults = Faults()
        if first <= today { faults.note("/from", .outOfRange, "a day that is still to come is asked") }
        if last < first {
            faults.note("/through", .invalidPeriod, "ends before it begins")
        } else if last > year.lastDay {
            faults.note("/through", .outOfRange, "the working year of \(first) ends on \(year.lastDay)")
        }
        try faults.refuse()
        var translator = try translator(of: [host], PlanWish(year: year.year, items: []))
        translator.demand.extra = ExtraMeeting(kind: wish.kind, minutes: wish.minutes, days: first.number...last.number)
        return PollQuestion(
            place: try planningHost(host), translator: translator, year: year, days: first.number...last.number)
    }
}
