import Testing

@testable import KringCore

/// Two circles over two zones, their members as so many in each place, and what is told of that outside.
private struct TwoCircles {
    static let circles: [Circle.ID] = ["c", "d"]
    static let zones: [Zone.ID] = ["y", "z"]
    /// Members of one circle at most.
    static let most = 9

    /// The members of each circle who practise in the first zone, in the second, and elsewhere.
    typealias World = [[Int]]

    let network: SmallNetwork
    let kring: Kring
    private var persons: [[Person.ID]] = []
    private(set) var world: World = [[0, 0, 0], [0, 0, 0]]

    init(rights: RightsTable = .standard) throws {
        network = try SmallNetwork()
        kring = Kring(
            database: network.kring.database, playbook: network.kring.playbook, clock: network.kring.clock, rights: rights)
        persons = try kring.write(by: .operator, source: .command) { scope in
            try Self.circles.map { id in
                var circle = SmallNetwork.circle(id, umbrella: nil, zones: Self.zones)
                circle.professions = ["kinesist"]
                _ = try scope.foundCircle(circle)
                return try (0..<Self.most).map { _ in
                    try scope.recordPerson(Person(id: "p-x", givenName: "An", familyName: "Nieuw")).value.id
                }
            }
        }
    }

    /// Makes the world as it is said, member by member.
    mutating func become(_ wanted: World) throws {
        world = wanted
        let persons = persons
        try kring.database.write(touching: .everything) { db in
            for (circle, places) in wanted.enumerated() {
                var rest = persons[circle][...]
                for (place, count) in places.enumerated() {
                    for _ in 0..<count {
                        guard let id = rest.popFirst(), let row = try db.row(of: id) else { throw KringError.notFound }
                        try db.run("DELETE FROM membership WHERE person = ?", row)
                        try db.insert(Membership(circle: Self.circles[circle], person: id, from: day("2026-01-01")))
                        var municipality: Int?
                        if place < 2 { municipality = try db.row(of: Municipality.ID(known: "gemeente-\(Self.zones[place])")) }
                        try db.run("UPDATE person SET municipality = ? WHERE id = ?", municipality, row)
                    }
                }
                for id in rest {
                    guard let row = try db.row(of: id) else { continue }
                    try db.run("DELETE FROM membership WHERE person = ?", row)
                }
            }
        }
    }

    /// The numbers that are told: the members of each circle, and those from each zone; nothing where a number is left out.
    func told(to actor: Actor) throws -> [PersonCount?] {
        let period = ReportPeriod(asOf: SmallNetwork.today)
        return try kring.read(by: actor) { scope in
            var told: [PersonCount?] = try Self.circles.map { id in
                switch try scope.circleStatus(id, period) {
                case .upward(let status), .open(let status): status.memberCount
                case .own(let status): .exactly(status.memberCount)
                default: throw KringError.forbidden
                }
            }
            for zone in Self.zones {
                let cell = try scope.zoneStatus(zone, period).professions.first { $0.profession.id == "kinesist" }
                told.append(cell?.membersFromZone)
            }
            return told
        }
    }

    /// All numbers of people in a world: of each circle, from each zone, of each circle in each place.
    static func numbers(of world: World) -> [Int] {
        [world[0].reduce(0, +), world[1].reduce(0, +), world[0][0] + world[1][0], world[0][1] + world[1][1]]
            + world[0] + world[1]
    }

    /// The members of one circle in every way in which so many can lie.
    static let ways: [[Int]] = {
        var ways: [[Int]] = []
        for first in 0...most {
            for second in 0...(most - first) {
                for elsewhere in 0...(most - first - second) { ways.append([first, second, elsewhere]) }
            }
        }
        return ways
    }()
    /// Those of a circle with one to four members.
    static let fewWays = ways.filter { (1..<PersonCount.threshold).contains($0.reduce(0, +)) }

    /// Which numbers of one to four people are the only ones that agree with what is told: their places in the numbers.
    static func workedOut(_ world: World, from told: [PersonCount?]) -> [Int] {
        let truth = numbers(of: world)
        var open = Set(truth.indices.filter { (1..<PersonCount.threshold).contains(truth[$0]) })
        let first = ways.filter { told[0].agrees(with: $0.reduce(0, +)) }
        let second = ways.filter { told[1].agrees(with: $0.reduce(0, +)) }
        for one in first {
            for other in second {
                guard !open.isEmpty else { return [] }
                guard told[2].agrees(with: one[0] + other[0]), told[3].agrees(with: one[1] + other[1]) else { continue }
                let numbers = numbers(of: [one, other])
                open = open.filter { numbers[$0] == truth[$0] }
            }
        }
        return open.sorted()
    }
}

extension PersonCount? {
    /// Whether a number may stand behind what is told.
    fileprivate func agrees(with number: Int) -> Bool {
        switch self {
        case nil: true
        case .exactly(let count)?: number == count
        case .belowFive?: (1..<PersonCount.threshold).contains(number)
        case .band(let from, let upTo)?: number >= from && number <= upTo ?? .max
        }
    }
}

/// R12 of the test plan: change one person, and compare all upward answers of before and after.
@Suite struct `What one person who comes, goes or moves gives away` {
    private static let lookers: [Actor] = [.region, .open, Who.council]

    /// The world with one person more, less or elsewhere.
    private static func changed(_ world: TwoCircles.World, by random: inout SplitMix) -> TwoCircles.World {
        while true {
            var next = world
            let circle = Int.random(in: 0...1, using: &random)
            let from = Int.random(in: -1...2, using: &random)
            let to = Int.random(in: -1...2, using: &random)
            if from == to { continue }
            if from >= 0 { next[circle][from] -= 1 }
            if to >= 0 { next[circle][to] += 1 }
            if next[circle].contains(where: { $0 < 0 }) || next[circle].reduce(0, +) > TwoCircles.most { continue }
            return next
        }
    }

    @Test func `is nothing as long as every number she is in is held back, and never a number below five`() throws {
        var seeds = SystemRandomNumberGenerator()
        let seed = UInt64.random(in: .min ... .max, using: &seeds)
        var random = SplitMix(seed: seed)
        var circles = try TwoCircles()
        defer { circles.network.remove() }
        var before: [[PersonCount?]] = []
        var small = 0
        var heldBack = 0
        for pair in 0...500 {
            let old = circles.world
            // Now and then somewhere else altogether, so that large and small circles come by.
            let isElsewhere = pair % 25 == 0
            var next = old
            if isElsewhere {
                let ways = pair % 50 == 0 ? TwoCircles.ways : TwoCircles.fewWays
                for circle in 0...1 { next[circle] = ways[Int.random(in: 0..<ways.count, using: &random)] }
            } else {
                next = Self.changed(old, by: &random)
            }
            try circles.become(next)
            let after = try Self.lookers.map { try circles.told(to: $0) }
            for (looker, told) in zip(Self.lookers, after) {
                let found = TwoCircles.workedOut(next, from: told)
                #expect(found.isEmpty, "seed \(seed), \(looker): \(told) of \(next) gives away \(found)")
                heldBack += told.count { $0 == nil || $0 == .belowFive }
            }
            let moved = zip(TwoCircles.numbers(of: old), TwoCircles.numbers(of: next)).filter { $0 != $1 }
            let few = 1..<PersonCount.threshold
            if !isElsewhere, moved.allSatisfy({ few.contains($0) && few.contains($1) }) {
                small += 1
                #expect(before == after, "seed \(seed): \(old), then \(next)")
            }
            before = after
        }
        #expect(small > 10, "seed \(seed): pairs of which nothing may show")
        #expect(heldBack > 500, "seed \(seed)")
    }

    @Test func `is seen at once when a right is widened`() throws {
        let rights = RightsTable.standard.changing(.seeStates, for: .administrator, to: .own)
        var circles = try TwoCircles(rights: rights)
        defer { circles.network.remove() }
        try circles.become([[3, 1, 0], [2, 2, 2]])
        let exact = try circles.told(to: .administrator)
        #expect(!TwoCircles.workedOut(circles.world, from: exact).isEmpty)
        #expect(TwoCircles.workedOut(circles.world, from: try circles.told(to: .region)).isEmpty)
        try circles.become([[2, 1, 0], [2, 2, 2]])
        #expect(try circles.told(to: .administrator) != exact)
    }
}
