import KringScheduler

/// Groups with why they are so, round by round: for whoever leads the circle.
public struct GroupingSketch: Hashable, Sendable {
    /// One place in a group.
    public struct Seat: Hashable, Sendable {
        public var name: PersonName
        /// What her practice is called; nothing for who works alone.
        public var practice: String?
        /// Whether somebody put her there.
        public var isHeld: Bool
    }

    /// One group.
    public struct Group: Hashable, Sendable {
        /// By name.
        public var seats: [Seat]
        /// How many practices they come from; who works alone is one of her own.
        public var practices: Int
        /// Pairs of one practice.
        public var samePractice: Int
        /// All pairs in it, and those of them who sat together before.
        public var pairs: Int
        public var met: [[PersonName]]
        /// Starters, and those of them without anybody who guides starters.
        public var starters: Int
        public var unguided: Int
    }

    public var rounds: [[Group]]
}

/// The groups that somebody sits in, for herself: with whom, round by round.
public struct OwnGroups: Hashable, Sendable {
    public var id: CircleGrouping.ID
    public var on: CalendarDay
    /// The others of her group, by name; nothing in a round in which she has no group.
    public var rounds: [[PersonName]?]
}

extension Kring {
    /// Proposes groups to be shaped. Nothing is stored.
    public func draftGroups(of circle: Circle.ID, _ wish: GroupingWish, by actor: Actor) throws -> GroupingDraft {
        GroupingDraft(rounds: try formGroups(of: circle, wish, by: actor).rounds)
    }

    /// Makes groups anew around those who were put where they are. Nothing is stored.
    ///
    /// - Throws: ``KringError/rejected(_:)`` when the groups hold somebody who is no member any more.
    public func regroup(_ draft: GroupingDraft, of circle: Circle.ID, by actor: Actor) throws -> GroupingDraft {
        let maker = try read(by: actor) { try $0.groupingMaker(for: circle, draft) }
        var repair = GroupingRepair(
            maker.grouping(draft), held: draft.held.map { Set(maker.places(of: $0)) }, of: maker.problem(of: draft))
        repair.run()
        let rounds = repair.grouping.rounds.map { round in round.map { group in group.map { maker.members[$0].person } } }
        return GroupingDraft(rounds: rounds, held: draft.held)
    }

    /// Groups as they were shaped, ready to be kept.
    ///
    /// - Throws: ``KringError/rejected(_:)`` when they hold somebody who is no member any more, or who would sit alone.
    public func grouping(_ draft: GroupingDraft, of circle: Circle.ID, by actor: Actor) throws -> CircleGrouping {
        let maker = try read(by: actor) { try $0.groupingMaker(for: circle, draft) }
        var faults = Faults()
        for (round, groups) in draft.rounds.enumerated() {
            for (place, group) in groups.enumerated() where group.count < 2 {
                faults.note("/rounds/\(round)/\(place)", .outOfRange, "a group holds at least two people")
            }
        }
        try faults.refuse()
        let problem = maker.problem(of: draft)
        let grouping = maker.grouping(draft)
        let cost = problem.cost(of: grouping).total
        return CircleGrouping(
            id: Slug.made(prefix: "groep-"), circle: circle, on: maker.on, cost: cost,
            lowerBound: min(cost, GroupingBound(of: problem).total), rounds: draft.rounds)
    }
}

extension ReadScope {
    /// Groups that are being shaped, with why they are so.
    public func sketch(_ draft: GroupingDraft, of circle: Circle.ID) throws -> GroupingSketch {
        try sketch(draft, of: circleRow(circle), groupingMaker(for: circle, draft))
    }

    /// Groups that were kept, with why they are so: who met before that, and the practices of that day.
    public func sketch(_ id: CircleGrouping.ID) throws -> GroupingSketch {
        guard let stored = try db.stored(id) else { throw KringError.notFound }
        let grouping = stored.value
        try require(.makePlans, in: .circle(grouping.circle))
        let row = try circleRow(grouping.circle)
        let people = Set(grouping.rounds.joined().joined())
        let memberships = try db.list(Membership.self, where: Condition("membership.circle = ?", row)).map(\.value)
            .filter { people.contains($0.person) }.sorted { ($0.person, $0.from) < ($1.person, $1.from) }
        let members = Dictionary(grouping: memberships, by: \.person).compactMap { _, spans in
            spans.first { $0.span.contains(grouping.on) } ?? spans.last
        }.sorted { $0.person < $1.person }
        let earlier = try db.list(CircleGrouping.self, where: Condition("grouping.circle = ?", row))
            .filter { $0.row < stored.row }.map(\.value)
        let maker = GroupingMaker(
            members: members, earlier: earlier, wish: GroupingWish(rounds: grouping.rounds.count), on: grouping.on)
        return try sketch(GroupingDraft(rounds: grouping.rounds), of: row, maker)
    }

    private func sketch(_ draft: GroupingDraft, of circle: Int, _ maker: GroupingMaker) throws -> GroupingSketch {
        let members = maker.members
        let names = try names(of: draft.rounds.joined().joined())
        let named = Condition("practice.id IN (SELECT practice FROM membership WHERE circle = ?)", circle)
        let practices = Dictionary(
            try db.list(Practice.self, where: named).map { ($0.value.id, $0.value.name) }, uniquingKeysWith: { first, _ in first }
        )
        let byPerson = Dictionary(members.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
        let problem = maker.problem(of: draft)
        let reports = problem.reports(on: maker.grouping(draft))
        var rounds: [[GroupingSketch.Group]] = draft.rounds.map { _ in [] }
        for report in reports {
            let group = draft.rounds[report.round][report.group]
            let seats = group.compactMap { person in
                names[person].map { name in
                    GroupingSketch.Seat(
                        name: name, practice: byPerson[person]?.practice.flatMap { practices[$0] },
                        isHeld: draft.held[report.round].contains(person))
                }
            }.sorted { ($0.name.familyName, $0.name.givenName, $0.name.id) < ($1.name.familyName, $1.name.givenName, $1.name.id) }
            let count = report.members.count
            rounds[report.round].append(
                GroupingSketch.Group(
                    seats: seats, practices: Set(report.members.map { problem.persons[$0].practice }).count,
                    samePractice: report.samePractice.count, pairs: count * (count - 1) / 2,
                    met: report.repeated.map { [$0.pair.first, $0.pair.second].compactMap { names[members[$0].person] } },
                    starters: report.members.count { problem.persons[$0].isStarter }, unguided: report.unguidedStarters.count))
        }
        return GroupingSketch(rounds: rounds)
    }

    /// The groups that somebody sits in, the newest first: for a member of the circle, and of hers alone.
    public func ownGroups(in circle: Circle.ID) throws -> [OwnGroups] {
        let row = try circleRow(circle)
        try require(.seeNames, in: .circle(circle))
        guard let me = actor.person, let person = try db.row(of: me), standing.memberOf.contains(circle) else {
            throw KringError.forbidden
        }
        let seated = Condition(
            "grouping.circle = ? AND grouping.id IN (SELECT grouping FROM grouping_seat WHERE person = ?)", row, person)
        let groupings = try db.list(CircleGrouping.self, where: seated).sorted { $0.row > $1.row }.map(\.value)
        let names = try names(of: groupings.flatMap { $0.rounds.joined().joined() })
        return groupings.map { grouping in
            OwnGroups(
                id: grouping.id, on: grouping.on,
                rounds: grouping.rounds.map { round in
                    round.first { $0.contains(me) }?.filter { $0 != me }.compactMap { names[$0] }
                        .sorted { ($0.familyName, $0.givenName, $0.id) < ($1.familyName, $1.givenName, $1.id) }
                })
        }
    }

    /// Whether somebody sits in any group of a circle of hers.
    public func sitsInGroups(of circle: Circle.ID) throws -> Bool {
        guard let me = actor.person, let person = try db.row(of: me), standing.memberOf.contains(circle) else { return false }
        let found = try db.all(
            """
            SELECT 1 FROM grouping_seat JOIN grouping ON grouping.id = grouping_seat.grouping
            WHERE grouping_seat.person = ? AND grouping.circle = ? LIMIT 1
            """, person, try circleRow(circle)
        ) { $0.int(0) }
        return !found.isEmpty
    }

    /// What groups that are being shaped are made of: those of their members who are there.
    ///
    /// - Throws: ``KringError/rejected(_:)`` when they hold somebody twice, or somebody who is no member who could be there.
    func groupingMaker(for circle: Circle.ID, _ draft: GroupingDraft) throws -> GroupingMaker {
        var maker = try groupingMaker(for: circle, GroupingWish(rounds: max(1, draft.rounds.count)))
        let seated = Set(draft.rounds.joined().joined())
        var faults = Faults()
        if !(1...GroupingDraft.mostRounds).contains(draft.rounds.count) {
            faults.note("/rounds", .outOfRange, "1 to \(GroupingDraft.mostRounds) rounds are asked")
        }
        let known = Set(maker.members.map(\.person))
        for person in seated.subtracting(known).sorted() {
            faults.note("/rounds", .referenceNotFound, "there is no member “\(person)” who could be there")
        }
        for (index, round) in draft.rounds.enumerated() where Set(round.joined()).count != round.joined().count {
            faults.note("/rounds/\(index)", .duplicateItem, "somebody sits in two groups of one round")
        }
        try faults.refuse()
        maker.members = maker.members.filter { seated.contains($0.person) }
        return maker
    }
}

extension GroupingDraft {
    /// So many rounds are shaped at once.
    public static let mostRounds = 12
}

extension GroupingMaker {
    /// Members by their place in the problem.
    func places(of persons: some Sequence<Person.ID>) -> [Int] {
        let place = Dictionary(members.enumerated().map { ($1.person, $0) }, uniquingKeysWith: { first, _ in first })
        return persons.compactMap { place[$0] }
    }

    /// The groups of a draft as the scheduler numbers them.
    func grouping(_ draft: GroupingDraft) -> Grouping {
        Grouping(rounds: draft.rounds.map { round in round.map(places) })
    }

    /// The problem of which the groups of a draft are an answer: its sizes, and who is in no group of a round is not there.
    func problem(of draft: GroupingDraft) -> GroupingProblem {
        problem(
            in: grouping(draft).rounds.map { groups in
                let seated = Set(groups.joined())
                return GroupingProblem.Round(sizes: groups.map(\.count), absent: members.indices.filter { !seated.contains($0) })
            })
    }
}

extension WriteScope {
    /// Throws groups away that were kept: later rounds no longer count who met in them.
    public func dropGrouping(_ id: CircleGrouping.ID) throws {
        let stored = try found(db.stored(id))
        try require(.makePlans, in: .circle(stored.value.circle))
        try db.delete(grouping: stored.row)
        try note(
            Change(
                "dropGrouping", "grouping", id.rawValue, circle: db.row(of: stored.value.circle),
                before: ["rounds": .int(stored.value.rounds.count), "groups": .int(stored.value.rounds.first?.count ?? 0)]))
    }
}
