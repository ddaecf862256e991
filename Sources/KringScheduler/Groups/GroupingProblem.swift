/// Members of a circle to be split into intervision groups, round after round: format `kring-groups/1`.
///
/// Persons are the numbers 0 ..< `persons.count`. Everything is an integer, so that equal problems have
/// equal answers on every machine. A value may be built in any state; ``faults()`` tells whether it can be
/// answered, and every solver asks it first.
public struct GroupingProblem: Sendable, Equatable {
    /// What a member brings to a group.
    public struct Person: Sendable, Equatable {
        /// Members with the same number work in the same practice.
        public var practice: Int
        /// Years in the profession as a level, 0 (least) to 3.
        public var seniority: Int
        /// In the first years of practice: should sit with a mentor.
        public var isStarter: Bool
        /// Willing to guide starters.
        public var isMentor: Bool

        /// A member; a level outside 0...3 is a fault of the problem.
        public init(practice: Int, seniority: Int = 0, isStarter: Bool = false, isMentor: Bool = false) {
            self.practice = practice
            self.seniority = seniority
            self.isStarter = isStarter
            self.isMentor = isMentor
        }
    }

    /// Two members who must never share a group.
    public struct Pair: Sendable, Equatable, Hashable {
        /// One of the two, by number.
        public var first: Int
        /// The other; the same as the first is a fault of the problem.
        public var second: Int

        /// In any order.
        public init(_ first: Int, _ second: Int) {
            self.first = first
            self.second = second
        }
    }

    /// What each unwanted thing costs, in points; never negative.
    public struct Weights: Sendable, Equatable {
        /// Per pair that sits together, for every earlier round in which it already did.
        public var repeated: Int
        /// Per pair of one practice in one group.
        public var practice: Int
        /// Per starter in a group without a mentor.
        public var starter: Int
        /// Per person by which a group's share of a seniority level is off.
        public var seniority: Int

        /// In points; 0 makes a term count for nothing.
        public init(repeated: Int, practice: Int, starter: Int, seniority: Int) {
            self.repeated = repeated
            self.practice = practice
            self.starter = starter
            self.seniority = seniority
        }
    }

    /// One evening: who is away, and how large the groups are (in any order).
    public struct Round: Sendable, Equatable {
        /// Together as many as are present; each at least 1.
        public var sizes: [Int]
        /// Persons who are away, each once.
        public var absent: [Int]

        /// A round in which everybody but `absent` sits in groups of these sizes.
        public init(sizes: [Int], absent: [Int] = []) {
            self.sizes = sizes
            self.absent = absent
        }
    }

    /// For people.
    public var name: String
    /// By number.
    public var persons: [Person]
    /// In order of time.
    public var rounds: [Round]
    /// Rounds of earlier years: each a list of groups, each a list of persons.
    public var history: [[[Int]]]
    /// Who must never share a group, in no round.
    public var apart: [Pair]
    /// What each unwanted thing costs.
    public var weights: Weights

    /// A problem as given; ``faults()`` tells whether it can be answered.
    public init(
        name: String = "", persons: [Person], rounds: [Round], history: [[[Int]]] = [], apart: [Pair] = [],
        weights: Weights
    ) {
        self.name = name
        self.persons = persons
        self.rounds = rounds
        self.history = history
        self.apart = apart
        self.weights = weights
    }

    /// The levels of seniority that are told apart.
    public static let seniorityLevels = 4

    /// The most a problem may hold; beyond it a file is refused rather than left to exhaust the memory.
    public enum Limit {
        /// Most persons.
        public static let persons = 2_000
        /// Most rounds, and most earlier rounds.
        public static let rounds = 200
        /// Largest weight, in points.
        public static let weight = 1_000_000
        /// Persons times rounds times the groups of a round.
        public static let places = 20_000_000
        /// What a search may add up in one number of 32 bits.
        static let tableNumber = 1 << 29
    }
}

extension GroupingProblem {
    /// Who is there in a round, ascending.
    ///
    /// Numbers outside the list of persons are passed over; ``faults()`` reports them.
    func present(in round: Int) -> [Int] {
        var isAbsent = [Bool](repeating: false, count: persons.count)
        for person in rounds[round].absent where persons.indices.contains(person) { isAbsent[person] = true }
        return persons.indices.filter { !isAbsent[$0] }
    }
}

/// Groups for every round: format `kring-groups-solution/1`.
public struct Grouping: Sendable, Equatable {
    /// Per round the groups, per group its persons.
    public var rounds: [[[Int]]]

    /// Groups as they are; ``GroupingProblem/breaches(of:)`` tells what is wrong with them.
    public init(rounds: [[[Int]]]) {
        self.rounds = rounds
    }

    /// The same groups in one fixed order: persons ascending, groups by their first person.
    ///
    /// Two searches that end in the same groups then write the same bytes.
    public var normalised: Grouping {
        Grouping(
            rounds: rounds.map { round in
                round.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
            })
    }
}
