extension GroupingProblem {
    /// Everything that keeps this problem from being answered; nil when it can be.
    ///
    /// Rules that may contradict each other (`apart` pairs that no split can honour) are not faults: they need a
    /// search to be found, and show as breaches of the grouping.
    ///
    /// - Returns: Faults with the pointers of `kring-groups/1`, also for a problem that was built in memory.
    public func faults() -> InputFaults? {
        let list = FaultList()
        check(list)
        return list.isEmpty ? nil : InputFaults(faults: list.faults, omitted: list.omitted)
    }

    /// What of a file could not be read: its faults are known already, and something harmless stands in its place.
    struct Unread {
        /// Rounds whose sizes are not known.
        var sizes: Set<Int> = []
        /// Rounds of which it is not known who is away.
        var absent: Set<Int> = []
        /// Pairs that are not known.
        var apart: Set<Int> = []
    }

    /// Adds every fault of what the numbers mean.
    func check(_ list: FaultList, unread: Unread = Unread()) {
        guard isWithinLimits(list) else { return }
        for (index, person) in persons.enumerated() where !(0..<Self.seniorityLevels).contains(person.seniority) {
            list.add(
                Self.path("persons", index).appending("seniority"), .outOfRange,
                "\(person.seniority) is not in 0...\(Self.seniorityLevels - 1)")
        }
        for index in rounds.indices { checkRound(index, unread, list) }
        for index in history.indices { checkHistory(index, list) }
        for index in apart.indices where !unread.apart.contains(index) { checkApart(index, list) }
        let weighs = checkWeights(list)
        let areSizesSane = rounds.allSatisfy { $0.sizes.allSatisfy { $0 <= persons.count } }
        if weighs, areSizesSane, GroupingScale(of: self).largest > Limit.tableNumber {
            list.add(
                JSONPath.root.appending("weights"), .outOfRange,
                "weights times rounds times group sizes are too large to be added up safely")
        }
    }

    private static func path(_ key: String, _ indices: Int...) -> JSONPath {
        indices.reduce(JSONPath.root.appending(key)) { $0.appending($1) }
    }

    /// Adds a fault for everything that is too much of it; then nothing else is looked at.
    private func isWithinLimits(_ list: FaultList) -> Bool {
        let before = list.count
        if persons.count > Limit.persons {
            list.add(Self.path("persons"), .outOfRange, "\(persons.count) persons; at most \(Limit.persons)")
        }
        for (key, number) in [("rounds", rounds.count), ("history", history.count)] where number > Limit.rounds {
            list.add(Self.path(key), .outOfRange, "\(number) rounds; at most \(Limit.rounds)")
        }
        if list.count > before { return false }
        // More groups than persons are a fault of their round.
        let widest = min(persons.count, rounds.map(\.sizes.count).max() ?? 0)
        if persons.count * rounds.count * widest > Limit.places {
            list.add(
                Self.path("sizes"), .outOfRange, "persons times rounds times groups is above \(Limit.places)")
        }
        return list.count == before
    }

    private func checkRound(_ index: Int, _ unread: Unread, _ list: FaultList) {
        let round = rounds[index]
        var isAbsent = [Bool](repeating: false, count: persons.count)
        for (place, person) in round.absent.enumerated() {
            let path = Self.path("absent", index, place)
            if !persons.indices.contains(person) {
                list.add(path, .unknownReference, "\(person) points at none of the \(persons.count) persons")
            } else if isAbsent[person] {
                list.add(path, .duplicate, "person \(person) is absent twice in this round")
            } else {
                isAbsent[person] = true
            }
        }
        if unread.sizes.contains(index) { return }
        if round.sizes.count > persons.count {
            list.add(
                Self.path("sizes", index), .inconsistent, "\(round.sizes.count) groups for \(persons.count) persons")
            return
        }
        let odd = round.sizes.indices.filter { !(1...max(1, persons.count)).contains(round.sizes[$0]) }
        for group in odd {
            list.add(
                Self.path("sizes", index, group), .outOfRange,
                "\(round.sizes[group]) is not in 1...\(max(1, persons.count))")
        }
        if !odd.isEmpty || unread.absent.contains(index) { return }
        let places = round.sizes.reduce(0, +)
        let here = isAbsent.count { !$0 }
        if places != here {
            list.add(
                Self.path("sizes", index), .inconsistent,
                "the sizes add up to \(places), and \(here) persons are present")
        }
    }

    private func checkHistory(_ index: Int, _ list: FaultList) {
        var seen = [Bool](repeating: false, count: persons.count)
        for (group, members) in history[index].enumerated() {
            for (place, person) in members.enumerated() {
                let path = Self.path("history", index, group, place)
                if !persons.indices.contains(person) {
                    list.add(path, .unknownReference, "\(person) points at none of the \(persons.count) persons")
                } else if seen[person] {
                    list.add(path, .duplicate, "person \(person) sat in two places of this round")
                } else {
                    seen[person] = true
                }
            }
        }
    }

    private func checkApart(_ index: Int, _ list: FaultList) {
        let pair = apart[index]
        for (place, person) in [pair.first, pair.second].enumerated() where !persons.indices.contains(person) {
            list.add(
                Self.path("apart", index, place), .unknownReference,
                "\(person) points at none of the \(persons.count) persons")
        }
        if pair.first == pair.second {
            list.add(Self.path("apart", index), .inconsistent, "nobody can be kept apart from herself")
        }
    }

    /// - Returns: Whether all of them can be counted with.
    private func checkWeights(_ list: FaultList) -> Bool {
        let before = list.count
        let named = [
            ("repeat", weights.repeated), ("practice", weights.practice), ("starter", weights.starter),
            ("seniority", weights.seniority),
        ]
        for (name, value) in named where !(0...Limit.weight).contains(value) {
            list.add(
                JSONPath.root.appending("weights").appending(name), .outOfRange,
                "\(value) is not in 0...\(Limit.weight)")
        }
        return list.count == before
    }
}
