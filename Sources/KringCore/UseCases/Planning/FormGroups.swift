import KringScheduler

/// What is asked of who forms groups.
public struct GroupingWish: Hashable, Sendable {
    /// How many rounds.
    public var rounds: Int
    /// How many people a group holds at least and at most.
    public var sizes: ClosedRange<Int>
    /// How many groups; nothing for the number that lets people meet most others.
    public var groups: Int?
    /// Members who will not be there.
    public var absent: [Person.ID]
    /// Which of many about equally good groups: another number, other groups.
    public var draw: Int

    public init(
        rounds: Int, sizes: ClosedRange<Int> = 4...8, groups: Int? = nil, absent: [Person.ID] = [], draw: Int = 1
    ) {
        self.rounds = rounds
        self.sizes = sizes
        self.groups = groups
        self.absent = absent
        self.draw = draw
    }
}

/// A number of groups, and how many rounds it promises in which nobody meets anybody twice.
public struct GroupingAdvice: Hashable, Sendable {
    public var groups: Int
    public var sizes: [Int]
    public var rounds: Int
}

/// Groups with the names of who sits in them: for whoever leads the circle.
public struct CircleGroupingView: Hashable, Sendable {
    public var grouping: Versioned<CircleGrouping>
    public var names: [Person.ID: PersonName]
    /// Other numbers of groups, those that promise most rounds first: a few, and none that promises a single round.
    public var advice: [GroupingAdvice]
}

extension ReadScope {
    /// Groups that were formed.
    public func grouping(_ id: CircleGrouping.ID) throws -> CircleGroupingView {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        try require(.makePlans, in: .circle(stored.value.circle))
        return try view(stored)
    }

    /// The groups a circle formed, by id.
    public func groupings(of circle: Circle.ID, page: PageRequest = PageRequest()) throws -> Page<Versioned<CircleGrouping>> {
        let row = try circleRow(circle)
        try require(.makePlans, in: .circle(circle))
        let stored = try db.page(
            of: CircleGrouping.self, after: page.after.map { Slug(known: $0) }, limit: page.size + 1,
            where: Condition("grouping.circle = ?", row))
        return Page(cutting: stored.map { Versioned($0.value, version: $0.version) }, to: page.size) { $0.value.id.rawValue }
    }

    func view(_ stored: Stored<CircleGrouping>) throws -> CircleGroupingView {
        let grouping = stored.value
        let members = Set(grouping.rounds.joined().joined()).sorted()
        let count = grouping.rounds.first?.joined().count ?? 0
        let sizes = grouping.rounds.first?.map(\.count) ?? []
        let near = max(2, (sizes.min() ?? 4) - 2)...max(3, (sizes.max() ?? 8) + 2)
        return CircleGroupingView(
            grouping: Versioned(grouping, version: stored.version), names: try names(of: members),
            advice: count < 2 ? [] : Array(GroupingMaker.advice(members: count, sizes: near).filter { $0.rounds > 1 }.prefix(6)))
    }

    /// Members of today, their practices, who starts and who guides, and who met whom before.
    func groupingMaker(for circle: Circle.ID, _ wish: GroupingWish) throws -> GroupingMaker {
        let row = try circleRow(circle)
        try require(.makePlans, in: .circle(circle))
        let memberships = try db.list(Membership.self, where: Condition("membership.circle = ?", row)).map(\.value)
        let leaves = try db.list(Leave.self, where: Condition("leave.circle = ?", row)).map(\.value)
        let away = Set(leaves.filter { $0.span.contains(today) }.map(\.person))
        let earlier = try db.list(CircleGrouping.self, where: Condition("grouping.circle = ?", row)).map(\.value)
            .sorted { ($0.on, $0.id) < ($1.on, $1.id) }
        let present = memberships.filter { $0.span.contains(today) && !away.contains($0.person) }.sorted { $0.person < $1.person }
        var faults = Faults()
        let known = Set(present.map(\.person))
        for (index, person) in wish.absent.enumerated() where !known.contains(person) {
            faults.note("/absent/\(index)", .referenceNotFound, "there is no member “\(person)” who could be there")
        }
        let absent = Set(wish.absent)
        let members = present.filter { !absent.contains($0.person) }
        if members.count < 2 { faults.note("", .valueNotAllowed, "at least two members are needed to form groups") }
        if let groups = wish.groups, groups > max(1, members.count / 2) {
            faults.note("/groups", .outOfRange, "\(members.count) members make at most \(members.count / 2) groups of two")
        }
        try faults.refuse()
        return GroupingMaker(members: members, earlier: earlier, wish: wish, on: today)
    }
}

extension Kring {
    /// Forms groups of the members of today. Nothing is stored; the search runs after the snapshot is closed.
    public func formGroups(of circle: Circle.ID, _ wish: GroupingWish, by actor: Actor) throws -> CircleGrouping {
        let maker = try read(by: actor) { try $0.groupingMaker(for: circle, wish) }
        return try maker.grouping(of: circle)
    }
}

extension WriteScope {
    /// Keeps groups that were formed, so that later rounds know who met already.
    public func keepGrouping(_ grouping: CircleGrouping) throws -> CircleGroupingView {
        guard let circle = try db.row(of: grouping.circle) else { throw KringError.notFound }
        try require(.makePlans, in: .circle(grouping.circle))
        let row = try db.insert(grouping)
        let lines = try grouping.rounds.joined().joined().reduce(into: [Person.ID: Int]()) { $0[$1, default: 0] += 1 }
            .sorted { $0.key < $1.key }.compactMap { person, rounds in
                try db.row(ofPerson: person).map { Change.Line(person: $0, after: ["rounds": .int(rounds)]) }
            }
        try note(
            Change(
                "formGroups", "grouping", grouping.id.rawValue, circle: circle,
                after: [
                    "rounds": .int(grouping.rounds.count), "groups": .int(grouping.rounds.first?.count ?? 0),
                    "cost": .int(grouping.cost), "lowerBound": .int(grouping.lowerBound),
                ], lines: lines))
        return try reading.view(Stored(row: row, version: 1, value: grouping))
    }
}

/// Turns members into a problem of groups, and groups back into members.
struct GroupingMaker {
    var members: [Membership]
    let earlier: [CircleGrouping]
    let wish: GroupingWish
    let on: CalendarDay

    /// So many moves take about a second: whoever asks waits for the answer.
    private static let mostMoves = 300_000

    /// Groups for every round.
    func grouping(of circle: Circle.ID) throws -> CircleGrouping {
        let problem = problem
        let solution = try GroupingSolver.solve(
            problem,
            options: GroupingSolver.Options(
                budget: min(Self.mostMoves, GroupingSolver.usualBudget(for: problem)), seed: UInt64(max(1, wish.draw))))
        let rounds = solution.grouping.normalised.rounds.map { round in round.map { group in group.map { members[$0].person } } }
        return CircleGrouping(
            id: Slug.made(prefix: "groep-"), circle: circle, on: on, cost: solution.cost.total, lowerBound: solution.bound.total,
            rounds: rounds)
    }

    /// Practices, levels of seniority by years of membership, starters and those who guide one, and who met before.
    var problem: GroupingProblem {
        let sizes = Self.sizes(members.count, groups)
        return problem(in: (0..<wish.rounds).map { _ in GroupingProblem.Round(sizes: sizes) })
    }

    /// The same with other rounds.
    func problem(in rounds: [GroupingProblem.Round]) -> GroupingProblem {
        var practices: [Practice.ID: Int] = [:]
        let mentors = Set(members.compactMap(\.mentor))
        let persons = members.enumerated().map { index, member in
            // Who works alone is of a practice of her own.
            let practice = member.practice.map { id in
                if let known = practices[id] { return known }
                practices[id] = index
                return index
            }
            return GroupingProblem.Person(
                practice: practice ?? index, seniority: Self.seniority(since: member.from, on: on), isStarter: member.starter,
                isMentor: mentors.contains(member.person))
        }
        let place = Dictionary(members.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { first, _ in first })
        let history = earlier.flatMap(\.rounds).map { round in
            round.map { group in group.compactMap { place[$0] } }.filter { $0.count > 1 }
        }.filter { !$0.isEmpty }
        return GroupingProblem(
            persons: persons, rounds: rounds, history: history,
            weights: GroupingProblem.Weights(repeated: 20, practice: 10, starter: 15, seniority: 2))
    }

    /// The number of groups that was asked, or the one that promises most rounds without a pair meeting twice.
    private var groups: Int {
        if let groups = wish.groups { return groups }
        let count = members.count
        if let best = Self.advice(members: count, sizes: wish.sizes).first { return best.groups }
        // No number of groups gives these sizes: the one that is least off over all its groups, and nobody alone.
        func off(_ groups: Int) -> Int {
            Self.sizes(count, groups).reduce(0) { sum, size in
                sum + max(0, wish.sizes.lowerBound - size) + max(0, size - wish.sizes.upperBound)
            }
        }
        return (1...max(1, count / 2)).min { (off($0), $0) < (off($1), $1) } ?? 1
    }

    static func sizes(_ members: Int, _ groups: Int) -> [Int] {
        (0..<groups).map { (members + groups - 1 - $0) / groups }
    }

    /// 0 in the first year, 1 up to five years, 2 up to fifteen, 3 beyond.
    static func seniority(since day: CalendarDay, on today: CalendarDay) -> Int {
        let years = [12, 60, 180]
        return years.count { day.adding(months: $0) <= today }
    }

    /// Numbers of groups and the rounds they promise, the best first.
    static func advice(members: Int, sizes: ClosedRange<Int>) -> [GroupingAdvice] {
        GroupChoice.all(members: members, sizes: sizes).map {
            GroupingAdvice(groups: $0.sizes.count, sizes: $0.sizes, rounds: $0.rounds)
        }.sorted { ($1.rounds, $0.groups) < ($0.rounds, $1.groups) }
    }
}
