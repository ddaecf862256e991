extension GroupingProblem {
    /// The name of the file format, as it stands in every file.
    public static let format = "kring-groups/1"

    /// Reads a `kring-groups/1` file.
    ///
    /// - Parameter bytes: JSON in UTF-8, whole numbers only.
    /// - Throws: Every fault of the file, each with a JSON pointer.
    public static func read(_ bytes: [UInt8]) throws(InputFaults) -> GroupingProblem {
        let faults = FaultList()
        let root = try JSONNode.root(of: bytes, faults: faults)
        var problem: GroupingProblem?
        if let object = root.object(
            required: [
                "format", "n", "rounds", "sizes", "absent", "persons", "history", "apart", "weights",
            ], optional: ["name"])
        {
            var reading = GroupingReading(object: object)
            problem = reading.problem()
            problem?.check(faults, unread: reading.unread)
        }
        try faults.throwIfAny()
        guard let problem else {
            throw InputFaults(faults: [
                InputFault(pointer: "", code: .wrongType, message: "not a grouping problem")
            ])
        }
        return problem
    }
}

/// The shape of a file: types and lengths. What the numbers mean is checked on the problem itself, also where some of the
/// shape is wrong: a reading tells every fault at once.
private struct GroupingReading {
    let object: JSONObject
    private(set) var unread = GroupingProblem.Unread()

    init(object: JSONObject) { self.object = object }

    /// - Returns: The problem, with something harmless in the place of what has another shape than asked; nil when there are
    ///   no persons to point at.
    mutating func problem() -> GroupingProblem? {
        if let format = object.string("format"), format != GroupingProblem.format {
            object["format"]?.fault(.outOfRange, "is '\(format)'; asked is '\(GroupingProblem.format)'")
        }
        let count = object.integer("n", in: 0...GroupingProblem.Limit.persons)
        let number = object.integer("rounds", in: 0...GroupingProblem.Limit.rounds)
        let name = object["name"].flatMap { $0.string() } ?? ""
        let persons = persons(count)
        let sizes = lists("sizes", number)
        let absent = lists("absent", number)
        let history = object.array("history")?.map { round in
            round.array()?.map { $0.integers(in: .min ... .max) ?? [] } ?? []
        }
        let pairs = object.array("apart")?.map(pair) ?? []
        let weights = weights()
        for index in pairs.indices where pairs[index] == nil { unread.apart.insert(index) }
        guard let persons else { return nil }
        let rounds = (0..<max(sizes.count, absent.count)).map { index in
            let size = sizes.indices.contains(index) ? sizes[index] : nil
            let away = absent.indices.contains(index) ? absent[index] : nil
            if size == nil { unread.sizes.insert(index) }
            if away == nil { unread.absent.insert(index) }
            return GroupingProblem.Round(sizes: size ?? [], absent: away ?? [])
        }
        return GroupingProblem(
            name: name, persons: persons, rounds: rounds, history: history ?? [],
            apart: pairs.map { $0 ?? GroupingProblem.Pair(0, 0) },
            weights: weights ?? GroupingProblem.Weights(repeated: 0, practice: 0, starter: 0, seniority: 0))
    }

    private func persons(_ count: Int?) -> [GroupingProblem.Person]? {
        guard let nodes = object.array("persons") else { return nil }
        if let count, nodes.count != count {
            object["persons"]?.fault(.inconsistent, "has \(nodes.count) persons, and n is \(count)")
        }
        return nodes.map { node in
            let nobody = GroupingProblem.Person(practice: 0)
            guard let fields = node.object(required: ["practice", "seniority", "starter", "mentor"]) else { return nobody }
            let practice = fields.integer("practice", in: .min ... .max)
            let seniority = fields.integer("seniority", in: 0...GroupingProblem.seniorityLevels - 1)
            let starter = fields.bool("starter")
            let mentor = fields.bool("mentor")
            guard let practice, let seniority, let starter, let mentor else { return nobody }
            return GroupingProblem.Person(
                practice: practice, seniority: seniority, isStarter: starter, isMentor: mentor)
        }
    }

    /// The lists of a key, one a round; nil where one has another shape.
    private func lists(_ key: String, _ rounds: Int?) -> [[Int]?] {
        guard let nodes = object.array(key) else { return [] }
        if let rounds, nodes.count != rounds {
            object[key]?.fault(.inconsistent, "has \(nodes.count) rounds, and rounds is \(rounds)")
        }
        return nodes.map { $0.integers(in: .min ... .max) }
    }

    private func pair(_ node: JSONNode) -> GroupingProblem.Pair? {
        guard let persons = node.integers(in: .min ... .max) else { return nil }
        guard persons.count == 2 else {
            node.fault(.wrongType, "expected two persons, found \(persons.count) numbers")
            return nil
        }
        return GroupingProblem.Pair(persons[0], persons[1])
    }

    private func weights() -> GroupingProblem.Weights? {
        guard let fields = object["weights"]?.object(required: ["repeat", "practice", "starter", "seniority"]) else {
            return nil
        }
        let range = 0...GroupingProblem.Limit.weight
        let repeated = fields.integer("repeat", in: range)
        let practice = fields.integer("practice", in: range)
        let starter = fields.integer("starter", in: range)
        let seniority = fields.integer("seniority", in: range)
        guard let repeated, let practice, let starter, let seniority else { return nil }
        return GroupingProblem.Weights(
            repeated: repeated, practice: practice, starter: starter, seniority: seniority)
    }
}

extension GroupingProblem {
    /// The problem as a `kring-groups/1` file; reading it back gives an equal problem.
    public func written() -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", Self.format)
            writer.field("name", name)
            writer.field("n", persons.count)
            writer.field("rounds", rounds.count)
            writer.key("sizes")
            writer.array { writer in for round in rounds { writer.integers(round.sizes) } }
            writer.key("absent")
            writer.array { writer in for round in rounds { writer.integers(round.absent) } }
            writer.key("persons")
            writer.array { writer in
                for person in persons {
                    writer.object { writer in
                        writer.field("practice", person.practice)
                        writer.field("seniority", person.seniority)
                        writer.field("starter", person.isStarter)
                        writer.field("mentor", person.isMentor)
                    }
                }
            }
            writer.key("history")
            writer.array { writer in for round in history { round.write(to: &writer) } }
            writer.key("apart")
            writer.array { writer in for pair in apart { writer.integers([pair.first, pair.second]) } }
            writer.key("weights")
            writer.object { writer in
                writer.field("repeat", weights.repeated)
                writer.field("practice", weights.practice)
                writer.field("starter", weights.starter)
                writer.field("seniority", weights.seniority)
            }
        }
        writer.newline()
        return writer.bytes
    }
}

extension Grouping {
    /// The name of the file format, as it stands in every file.
    public static let format = "kring-groups-solution/1"

    /// The grouping as a `kring-groups-solution/1` file.
    ///
    /// - Parameters:
    ///   - cost: Written as `cost`, for readers that do not want to count.
    ///   - lowerBound: Written as `lowerBound`: no valid grouping of the problem costs less.
    public func written(cost: Int? = nil, lowerBound: Int? = nil) -> [UInt8] {
        var writer = JSONWriter()
        writer.object { writer in
            writer.field("format", Self.format)
            writer.key("rounds")
            writer.array { writer in
                for round in rounds {
                    writer.newline()
                    round.write(to: &writer)
                }
            }
            if let cost { writer.field("cost", cost) }
            if let lowerBound { writer.field("lowerBound", lowerBound) }
        }
        writer.newline()
        return writer.bytes
    }

    /// Reads a `kring-groups-solution/1` file; whether it fits a problem is for ``GroupingProblem/breaches(of:)``.
    public static func read(_ bytes: [UInt8]) throws(InputFaults) -> Grouping {
        let faults = FaultList()
        let root = try JSONNode.root(of: bytes, faults: faults)
        let object = root.object(required: ["format", "rounds"])
        if let format = object?.string("format"), format != Self.format {
            object?["format"]?.fault(.outOfRange, "is '\(format)'; asked is '\(Self.format)'")
        }
        let rounds = object?.array("rounds")?.compactMap { round in
            round.array()?.compactMap { $0.integers(in: .min ... .max) }
        }
        try faults.throwIfAny()
        return Grouping(rounds: rounds ?? [])
    }
}

extension [[Int]] {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.array { writer in for list in self { writer.integers(list) } }
    }
}
