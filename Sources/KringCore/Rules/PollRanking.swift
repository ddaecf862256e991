/// The dates of a poll, the best first: what suits most of those who still need an attendance, then what suits most people.
public struct PollRanking: Hashable, Sendable {
    /// A date as the ranking sees it.
    public struct Option: Hashable, Sendable {
        public var number: Int
        /// Minutes since 1970 UTC at which the meeting would begin.
        public var start: Int
        /// Whom the meeting would be for on that date.
        public var invited: Set<CircleFacts.PersonKey>
        /// Those of them who still need an attendance that it would give.
        public var needing: Set<CircleFacts.PersonKey>

        public init(
            number: Int, start: Int, invited: Set<CircleFacts.PersonKey>, needing: Set<CircleFacts.PersonKey> = []
        ) {
            self.number = number
            self.start = start
            self.invited = invited
            self.needing = needing
        }
    }

    /// What people answered for one date.
    public struct Tally: Hashable, Sendable {
        public var can = 0
        public var ifNeedBe = 0
        public var cannot = 0
        public var unanswered = 0

        /// How many could come.
        public var able: Int { can + ifNeedBe }

        mutating func count(_ level: Availability.Level?) {
            switch level {
            case .can: can += 1
            case .ifNeedBe: ifNeedBe += 1
            case .cannot: cannot += 1
            case nil: unanswered += 1
            }
        }
    }

    /// By which figure a date comes before the one after it.
    public enum Ground: String, Sendable, CaseIterable {
        /// More of those who need it could come.
        case needingAble = "needing_able"
        /// As many of those could come, and more of them easily.
        case needingCan = "needing_can"
        /// More people could come.
        case able
        /// As many could come, and more of them easily.
        case can
        /// The figures are equal: it is earlier.
        case earlier
    }

    /// A date with its figures.
    public struct Line: Hashable, Sendable {
        public var number: Int
        /// 1 for the best. No two dates have the same.
        public var rank: Int
        /// Those who still need an attendance.
        public var needing: Tally
        /// Everybody, those who need one included.
        public var all: Tally
        /// Why it comes before the next; nothing for the last.
        public var ground: Ground?
    }

    /// The dates, the best first.
    public let lines: [Line]

    /// Ranks dates by what was answered.
    ///
    /// - Parameters:
    ///   - options: The dates, with whom they are for.
    ///   - answers: By person and number of the date. Of somebody it is not for they count for nothing; no answer is neither
    ///     yes nor no.
    public init(_ options: [Option], answers: [CircleFacts.PersonKey: [Int: Availability.Level]]) {
        let counted = options.map { option in
            var line = Line(number: option.number, rank: 0, needing: Tally(), all: Tally())
            for person in option.invited {
                let level = answers[person]?[option.number]
                line.all.count(level)
                if option.needing.contains(person) { line.needing.count(level) }
            }
            return (line: line, start: option.start)
        }
        let sorted = counted.sorted { left, right in
            let (mine, theirs) = (Self.figures(left.line), Self.figures(right.line))
            if mine != theirs { return theirs.lexicographicallyPrecedes(mine) }
            return (left.start, left.line.number) < (right.start, right.line.number)
        }
        var lines = sorted.map(\.line)
        for index in lines.indices {
            lines[index].rank = index + 1
            guard index + 1 < lines.count else { continue }
            let pairs = zip(Self.figures(lines[index]), Self.figures(lines[index + 1]))
            let place = pairs.enumerated().first { $0.element.0 != $0.element.1 }?.offset
            lines[index].ground = Ground.allCases[place ?? Ground.allCases.count - 1]
        }
        self.lines = lines
    }

    /// In the order in which they decide, which is that of the grounds.
    private static func figures(_ line: Line) -> [Int] { [line.needing.able, line.needing.can, line.all.able, line.all.can] }
}

extension CircleFacts {
    /// Members who still need an attendance that a meeting would give: credited fewer than required in its working year, and
    /// not on leave on its day.
    ///
    /// - Parameters:
    ///   - kind: The kind of the meeting; a norm that does not count such meetings gives nobody a reason to come.
    ///   - minutes: How long it would last; one that is too short gives nobody an attendance.
    ///   - day: Its day, in the working year.
    ///   - year: The working year of that day.
    public func needing(_ kind: KringCore.Meeting.Kind, minutes: Int, on day: CalendarDay, in year: WorkingYear) -> Set<PersonKey>
    {
        AttendanceNeed(of: self, for: kind, minutes: minutes, in: year).persons(on: day)
    }
}
