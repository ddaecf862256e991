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
