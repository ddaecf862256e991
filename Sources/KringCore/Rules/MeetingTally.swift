/// The meetings of one working year as one requirement sees them: which count, which do not, and why.
///
/// Section 3 of the status page.
struct MeetingTally {
    /// A meeting, as its place in the list that was tallied, and what became of it.
    struct Entry {
        var index: Int
        var reason: MeetingReason

        /// Whether it counts: held, still to come, or its day passed and nothing recorded.
        var isEligible: Bool { reason == .counted || reason == .planned || reason == .unrecorded }
    }

    var done = 0
    var planned = 0
    var unrecorded = 0
    /// Held, and too short to count.
    var tooShort = 0
    /// In order of time.
    var entries: [Entry] = []

    /// Tallies the meetings of a year.
    ///
    /// - Parameters:
    ///   - meetings: In order of time.
    ///   - range: Those of them within the year.
    ///   - end: The last day looked at.
    init(_ meetings: [CircleFacts.Meeting], in range: Range<Int>, for measure: MeetingMeasure, end: CalendarDay) {
        var month = -1
        var doneInMonth = 0
        var plannedInMonth = 0
        for index in range {
            let meeting = meetings[index]
            guard measure.kinds & meeting.kind.bit != 0 else { continue }
            var reason = measure.reason(of: meeting, end: end)
            if measure.atMostPerMonth < Int.max, reason == .counted || reason == .planned {
                let (year, monthOfYear, _) = meeting.day.parts
                if year * 12 + monthOfYear != month {
                    month = year * 12 + monthOfYear
                    doneInMonth = 0
                    plannedInMonth = 0
                }
                let already = reason == .counted ? doneInMonth : plannedInMonth
                if already >= measure.atMostPerMonth {
                    reason = .overMonthlyLimit
                } else if reason == .counted {
                    doneInMonth += 1
                } else {
                    plannedInMonth += 1
                }
            }
            switch reason {
            case .counted: done += 1
            case .planned: planned += 1
            case .unrecorded: unrecorded += 1
            case .tooShort: if meeting.day <= end, meeting.status == .held { tooShort += 1 }
            case .tooFewPresent, .overMonthlyLimit, .cancelled: break
            }
            entries.append(Entry(index: index, reason: reason))
        }
    }

    /// The meetings with their reasons, for people to read.
    func verdicts(_ meetings: [CircleFacts.Meeting]) -> [MeetingVerdict] {
        entries.map { entry in
            let meeting = meetings[entry.index]
            return MeetingVerdict(meeting: meeting.id, day: meeting.day, kind: meeting.kind, reason: entry.reason)
        }
    }
}

/// What a meeting must be to count.
struct MeetingMeasure: Equatable {
    /// The bits of the kinds that count.
    var kinds: UInt8
    var minimumMinutes: Int
    var minimumPresent: Int
    /// `Int.max` when there is no limit.
    var atMostPerMonth: Int

    init(_ count: Requirement.EventCount) {
        kinds = count.kinds.reduce(0) { $0 | $1.bit }
        minimumMinutes = count.minimumMinutes ?? 0
        minimumPresent = count.minimumPresent ?? 0
        atMostPerMonth = count.atMostPerMonth ?? Int.max
    }

    /// All meetings of the umbrella's own, of whatever kind.
    init(_ count: Requirement.UmbrellaCount) {
        kinds = .max
        minimumMinutes = count.minimumMinutes ?? 0
        minimumPresent = 0
        atMostPerMonth = Int.max
    }

    /// What becomes of one meeting of the year, other meetings apart.
    func reason(of meeting: CircleFacts.Meeting, end: CalendarDay) -> MeetingReason {
        if meeting.status == .cancelled { return .cancelled }
        if meeting.minutes < minimumMinutes { return .tooShort }
        if meeting.day > end { return .planned }
        if meeting.status == .planned { return .unrecorded }
        guard minimumPresent > 0 else { return .counted }
        var present = 0
        for line in meeting.attendance where line.status == .present { present += 1 }
        return present < minimumPresent ? .tooFewPresent : .counted
    }
}

extension Meeting.Kind {
    /// A bit of its own for each kind, so that a set of kinds is a number.
    var bit: UInt8 {
        switch self {
        case .regular: 1
        case .activity: 2
        case .intervision: 4
        case .hospitalConsultation: 8
        case .umbrella: 16
        case .interdisciplinary: 32
        case .generalAssembly: 64
        }
    }
}

extension CircleFacts.Meeting {
    /// Whether it comes before another: by start, then by id.
    func comes(before other: Self) -> Bool {
        if day != other.day { return day < other.day }
        if startMinute != other.startMinute { return startMinute < other.startMinute }
        return id < other.id
    }
}

extension [CircleFacts.Meeting] {
    /// In order of time; costs one look when they already are.
    func inOrder() -> Self {
        for index in indices.dropFirst() where !self[index - 1].comes(before: self[index]) {
            return sorted { $0.comes(before: $1) }
        }
        return self
    }

    /// Where the meetings from one day up to and including another stand in a list in order of time.
    func range(from first: CalendarDay, through last: CalendarDay) -> Range<Int> {
        let lower = firstIndex { $0.day >= first } ?? count
        let upper = self[lower...].firstIndex { $0.day > last } ?? count
        return lower..<upper
    }
}
