/// Reads the habits of planning in a version of a rule set.
struct PlanningReader {
    let faults: InputFaults
    /// The keys of `sources.yaml`; nothing where any source will do.
    let sources: Set<String>?

    static let keys = ["notice_days", "circle_gap_days", "school_holidays", "fairness", "series"]
    static let seriesKeys = [
        "requirement", "weekdays", "day_parts", "starts", "minutes", "smallest_gap_days", "ideal_gap_days", "largest_gap_days",
        "earliest", "latest", "alternate_venues", "rotate_weekdays", "online", "kind", "other_kinds", "who", "chairs",
        "hoped_percent", "source", "quote", "open_question", "checked",
    ]

    /// Reads the block `planning` of a version.
    ///
    /// - Parameter requirements: What the version asks: each series names one of them that asks for meetings.
    func read(_ node: InputNode, at pointer: String, for requirements: [Requirement]) -> PlanningHabits {
        var habits = PlanningHabits()
        guard let fields = FieldReader(node, at: pointer, keys: Self.keys, faults: faults) else { return habits }
        habits.noticeDays = fields.integer("notice_days", in: 0...180) ?? habits.noticeDays
        habits.circleGapDays = fields.integer("circle_gap_days", in: 0...90) ?? habits.circleGapDays
        habits.schoolHolidays = fields.word("school_holidays") ?? habits.schoolHolidays
        habits.fairness = fields.integer("fairness", in: 0...20) ?? habits.fairness
        for (index, item) in (fields.list("series") ?? []).enumerated() {
            let place = "\(fields.place("series"))/\(index)"
            guard let fields = FieldReader(item, at: place, keys: Self.seriesKeys, faults: faults) else { continue }
            guard let (id, requirement) = requirement(fields, requirements) else { continue }
            if habits.series[id] != nil {
                fields.fault(.doubleValue, "requirement", "the habits of \(id) are there already")
                continue
            }
            habits.series[id] = series(fields, of: requirement)
        }
        return habits
    }

    private func requirement(_ fields: FieldReader, _ all: [Requirement]) -> (String, Requirement)? {
        guard let id = fields.text("requirement", required: true) else { return nil }
        let plannable = all.filter { $0.meetingsPerYear != nil }
        if let found = plannable.first(where: { $0.id == id }) { return (id, found) }
        fields.fault(
            .unknownReference, "requirement", "\(id) is not an event_count or umbrella_count of this version",
            suggestion: nearest(to: id, among: plannable.map(\.id)))
        return nil
    }

    private func series(_ fields: FieldReader, of requirement: Requirement) -> MeetingHabits {
        var habits = MeetingHabits()
        if fields.has("weekdays") { habits.weekdays = fields.words("weekdays") }
        if fields.has("day_parts") { habits.dayParts = fields.words("day_parts") }
        habits.startMinute = starts(fields, habits.dayParts)
        habits.minutes = minutes(fields, of: requirement)
        readGaps(fields, into: &habits, of: requirement)
        habits.earliest = monthDay("earliest", fields)
        habits.latest = monthDay("latest", fields)
        habits.alternatesVenues = fields.bool("alternate_venues") ?? habits.alternatesVenues
        habits.rotatesWeekdays = fields.bool("rotate_weekdays") ?? habits.rotatesWeekdays
        habits.isOnline = fields.bool("online") ?? habits.isOnline
        if habits.isOnline, habits.alternatesVenues {
            fields.fault(.contradiction, "alternate_venues", "meetings online have no venue to alternate")
        }
        readKinds(fields, into: &habits, of: requirement)
        habits.audience = fields.word("who")
        habits.chairs = fields.word("chairs") ?? habits.chairs
        habits.hopedPercent = fields.integer("hoped_percent", in: 0...100) ?? habits.hopedPercent
        habits.source = fields.text("source")
        if let sources, let source = habits.source, !sources.contains(source) {
            fields.fault(
                .unknownSource, "source", "\(source) is not a key of sources.yaml",
                suggestion: nearest(to: source, among: sources.sorted()))
        }
        habits.quote = fields.text("quote")
        habits.openQuestion = fields.text("open_question")
        habits.checked = fields.day("checked")
        return habits
    }

    private func starts(_ fields: FieldReader, _ parts: [DayPart]?) -> Int? {
        guard let text = fields.text("starts") else { return nil }
        let digits = Array(text.utf8)
        let isTime = digits.count == 5 && digits[2] == 58 && digits.enumerated().allSatisfy { $0 == 2 || (48...57).contains($1) }
        guard isTime, let hour = Int(text.prefix(2)), let minute = Int(text.suffix(2)), hour < 24, minute < 60 else {
            fields.fault(.outOfRange, "starts", "\(text) is not a time of the day, written as \"20:00\"")
            return nil
        }
        let part = DayPart(containing: hour * 60 + minute)
        // Of no part that could be read nothing can be said.
        if parts != [], !(parts ?? [.evening]).contains(part) {
            fields.fault(.contradiction, "starts", "\(text) lies in the \(part.rawValue), which is not among day_parts")
        }
        return hour * 60 + minute
    }

    private func minutes(_ fields: FieldReader, of requirement: Requirement) -> Int? {
        guard let minutes = fields.integer("minutes", in: 15...720) else { return nil }
        if let least = requirement.meetingMinutes, minutes < least {
            fields.fault(.contradiction, "minutes", "a meeting of \(minutes) minutes does not count: \(least) are asked")
        }
        return minutes
    }

    private func readGaps(_ fields: FieldReader, into habits: inout MeetingHabits, of requirement: Requirement) {
        let range = 1...366
        habits.smallestGapDays = fields.integer("smallest_gap_days", in: range)
        habits.idealGapDays = fields.integer("ideal_gap_days", in: range)
        habits.largestGapDays = fields.integer("largest_gap_days", in: range)
        if let smallest = habits.smallestGapDays, let ideal = habits.idealGapDays, ideal < smallest {
            fields.fault(.contradiction, "ideal_gap_days", "\(ideal) is less than the smallest gap, \(smallest)")
        }
        if let largest = habits.largestGapDays, let least = habits.idealGapDays ?? habits.smallestGapDays, largest < least {
            fields.fault(.contradiction, "largest_gap_days", "\(largest) is less than the other gaps, \(least)")
        }
        if let smallest = habits.smallestGapDays, let count = requirement.meetingsPerYear, smallest * (count - 1) > 364 {
            fields.fault(
                .contradiction, "smallest_gap_days", "\(count) meetings \(smallest) days apart do not fit in a year")
        }
    }

    private func monthDay(_ key: String, _ fields: FieldReader) -> MonthDay? {
        guard let text = fields.text(key) else { return nil }
        if let day = MonthDay(text) { return day }
        fields.fault(.invalidDate, key, "\(text) is not a day that every year has, written as \"09-01\"")
        return nil
    }

    private func readKinds(_ fields: FieldReader, into habits: inout MeetingHabits, of requirement: Requirement) {
        let counted = requirement.meetingKinds
        func isCounted(_ kind: Meeting.Kind, _ key: String) -> Bool {
            if counted.contains(kind) { return true }
            fields.fault(.contradiction, key, "\(kind.rawValue) does not count for \(requirement.id)")
            return false
        }
        if let kind: Meeting.Kind = fields.word("kind"), isCounted(kind, "kind") { habits.kind = kind }
        guard let node = fields.node("other_kinds") else { return }
        let keys = Meeting.Kind.allCases.map(\.rawValue)
        guard let others = FieldReader(node, at: fields.place("other_kinds"), keys: keys, faults: faults) else { return }
        for kind in Meeting.Kind.allCases where others.has(kind.rawValue) {
            guard let count = others.integer(kind.rawValue, in: 1...366), isCounted(kind, "other_kinds") else { continue }
            habits.otherKinds[kind] = count
        }
        let sum = habits.otherKinds.values.reduce(0, +)
        if let most = requirement.meetingsPerYear, sum > most {
            fields.fault(.contradiction, "other_kinds", "\(sum) meetings of other kinds, \(most) are asked in all")
        }
    }
}

extension Requirement {
    /// How many meetings a year it asks for; nothing when it asks for something else.
    public var meetingsPerYear: Int? {
        switch kind {
        case .eventCount(let count): count.perYear
        case .umbrellaCount(let count): count.perYear
        default: nil
        }
    }

    /// How long a meeting must last to count.
    var meetingMinutes: Int? {
        switch kind {
        case .eventCount(let count): count.minimumMinutes
        case .umbrellaCount(let count): count.minimumMinutes
        default: nil
        }
    }

    /// The kinds of meeting that count, in the order of the domain.
    var meetingKinds: [Meeting.Kind] {
        switch kind {
        case .eventCount(let count): Meeting.Kind.allCases.filter(count.kinds.contains)
        case .umbrellaCount: Meeting.Kind.allCases
        default: []
        }
    }
}
