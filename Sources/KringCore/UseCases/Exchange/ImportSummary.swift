/// What an import did, or would do: for each list how many values are new, changed and the same as before.
public struct ImportSummary: Hashable, Sendable {
    /// Numbers of one list.
    public struct Count: Hashable, Sendable {
        public var new = 0
        public var changed = 0
        public var same = 0

        public init(new: Int = 0, changed: Int = 0, same: Int = 0) {
            self.new = new
            self.changed = changed
            self.same = same
        }

        /// All of them.
        public var total: Int { new + changed + same }
    }

    /// By list; a list of which the file says nothing has only zeros.
    public private(set) var counts: [NetworkList: Count] = [:]
    /// Rule sets that circles and umbrellas of the file name, in order.
    public internal(set) var ruleSets: [RuleSet.ID] = []

    /// Nothing done.
    public init() {}

    /// Numbers of one list.
    public subscript(list: NetworkList) -> Count {
        get { counts[list] ?? Count() }
        set { counts[list] = newValue }
    }

    /// Values of all lists.
    public var total: Int { counts.values.reduce(0) { $0 + $1.total } }

    /// Whether anything is new or changed.
    public var changesAnything: Bool { counts.values.contains { $0.new + $0.changed > 0 } }
}

/// Counts everything as new: what an import into an empty database would do.
extension ImportSummary: NetworkSink {
    public mutating func take(_: RegionalZone) { self[.regionalZones].new += 1 }
    public mutating func take(_: Zone) { self[.zones].new += 1 }
    public mutating func take(_: Municipality) { self[.municipalities].new += 1 }
    public mutating func take(_: Profession) { self[.professions].new += 1 }
    public mutating func take(_: Umbrella) { self[.umbrellas].new += 1 }
    public mutating func take(_: Circle) { self[.circles].new += 1 }
    public mutating func take(_: Practice) { self[.practices].new += 1 }
    public mutating func take(_: Person) { self[.persons].new += 1 }
    public mutating func take(_: Membership) { self[.memberships].new += 1 }
    public mutating func take(_: Leave) { self[.leaves].new += 1 }
    public mutating func take(_: Office) { self[.offices].new += 1 }
    public mutating func take(_: Venue) { self[.venues].new += 1 }
    public mutating func take(_: Meeting) { self[.meetings].new += 1 }
    public mutating func take(_: Attendance) { self[.attendance].new += 1 }
    public mutating func take(_: Agreement) { self[.agreements].new += 1 }
    public mutating func take(_: Goal) { self[.goals].new += 1 }
    public mutating func take(_: Signal) { self[.signals].new += 1 }
    public mutating func take(_: Finding) { self[.findings].new += 1 }
    public mutating func take(_: Workforce) { self[.workforce].new += 1 }
    public mutating func take(_: Waiver) { self[.waivers].new += 1 }
    public mutating func take(_: Availability) { self[.availability].new += 1 }
    public mutating func take(_: InvitationAnswer) { self[.answers].new += 1 }
    public mutating func take(_: DatePoll) { self[.datePolls].new += 1 }
    public mutating func take(_: PollAnswer) { self[.pollAnswers].new += 1 }

    /// What an import of a file into an empty database would do.
    ///
    /// - Throws: ``KringError/rejected(_:)`` with every fault of the file, at most 100.
    public init(checking source: JSONSource, progress: @escaping (ExchangeProgress) -> Void = { _ in }) throws {
        self.init()
        try InterchangeReader.read(source, into: &self, progress: progress)
    }
}
