import Testing

@testable import KringCore

@Suite struct `A zone and a profession` {
    private static func link(_ from: String? = nil, _ to: String? = nil, zone: Int = 1) -> TerritoryFacts.Link {
        .init(zone: zone, span: Fact.span(from, to))
    }

    /// Two zones, three municipalities in the first and one in the second; two professions.
    private func facts(_ circles: [TerritoryFacts.Circle], findings: [Finding] = [], workforce: [Workforce] = [])
        -> TerritoryFacts
    {
        TerritoryFacts(
            zones: [.init(key: 1, id: "z1"), .init(key: 2, id: "z2")],
            professions: [.init(key: 5, id: "vroedvrouw"), .init(key: 6, id: "dietist")],
            municipalities: [
                .init(key: 11, zone: 1, valid: Fact.span(nil, "2025-01-01")),
                .init(key: 12, zone: 1, valid: Fact.span("2025-01-01")),
                .init(key: 13, zone: 1, valid: Fact.span(nil)), .init(key: 21, zone: 2, valid: Fact.span(nil)),
            ], circles: circles, findings: findings, workforce: workforce)
    }

    private func circle(
        _ key: Int, _ professions: [Int] = [5], _ links: [TerritoryFacts.Link] = [link()], in municipalities: [Int] = []
    ) -> TerritoryFacts.Circle {
        .init(key: key, id: Slug(known: "k\(key)"), professions: professions, links: links, municipalities: municipalities)
    }

    private func cell(
        _ facts: TerritoryFacts, _ states: [CircleState], places: [[MemberPlace]] = [], members: Int = 10, zone: Int = 0,
        profession: Int = 0, asOf: String = "2026-06-30", year: Int? = nil
    ) -> CellStatus {
        TerritoryMap(facts, asOf: Fact.day(asOf), year: year).status(ofZone: zone) { index in
            CircleStanding(
                state: states[index], places: places.indices.contains(index) ? places[index] : [], memberCount: members)
        }.professions[profession]
    }

    @Test(arguments: [
        ([CircleState.dormant, .starting], CellState.starting), ([.starting, .atRisk], .atRisk),
        ([.atRisk, .incomplete], .incomplete), ([.incomplete, .organised], .organised), ([.dormant], .dormant),
        ([.dissolved, .dormant], .dormant), ([.dissolved], .unknown), ([], .unknown),
    ])
    func `stand as the best of the circles that cover the zone`(states: [CircleState], state: CellState) {
        let circles = states.indices.map { circle($0) }
        #expect(cell(facts(circles), states).state == state)
        #expect(cell(facts(circles.reversed()), states.reversed()).state == state)
    }

    @Test(
        arguments: [
            ("2026-07-01", nil, false), ("2026-06-30", nil, true), (nil, "2026-06-30", false), (nil, "2026-07-01", true),
            (nil, nil, true),
        ] as [(String?, String?, Bool)])
    func `are covered while a circle's link is active`(from: String?, to: String?, covers: Bool) {
        let found = cell(facts([circle(1, [5], [Self.link(from, to)])]), [.organised])
        #expect(found.circles.map(\.circle) == (covers ? ["k1"] : []))
        #expect(found.covered == (covers ? 2 : 0))
    }

    @Test(
        arguments: [
            ("2026-06-30", nil, true), ("2026-06-30", 2025, false), ("2026-06-30", 2027, true), ("2027-06-30", 2026, true),
        ] as [(String, Int?, Bool)])
    func `of a year that is over are looked at on its last of December`(asOf: String, year: Int?, covers: Bool) {
        let found = cell(facts([circle(1, [5], [Self.link("2026-03-01")])]), [.organised], asOf: asOf, year: year)
        #expect(!found.circles.isEmpty == covers)
    }

    @Test func `are both covered by a circle of two professions`() {
        let both = facts([circle(1, [5, 6])])
        #expect(cell(both, [.organised]).state == .organised && cell(both, [.organised], profession: 1).state == .organised)
        #expect(cell(both, [.organised], zone: 1).state == .unknown)
    }

    @Test func `stand at none when it was found so, up to the day and where there is no circle`() {
        func found(on date: String, _ circles: [TerritoryFacts.Circle] = [], _ states: [CircleState] = []) -> CellState {
            let finding = Finding(zone: "z1", profession: "vroedvrouw", on: Fact.day(date))
            return cell(facts(circles, findings: [finding]), states).state
        }
        #expect(found(on: "2026-06-30") == .none)
        #expect(found(on: "2026-07-01") == .unknown)
        #expect(found(on: "2026-01-01", [circle(1)], [.dormant]) == .dormant)
        #expect(found(on: "2026-01-01", [circle(1)], [.dissolved]) == .none)
        let elsewhere = Finding(zone: "z2", profession: "vroedvrouw", on: Fact.day("2026-01-01"))
        #expect(cell(facts([], findings: [elsewhere]), []).state == .unknown)
    }

    @Test(arguments: [
        ([[Int]()], [CircleState.organised], 2), ([[12]], [.atRisk], 1), ([[12], [12, 13]], [.starting, .incomplete], 2),
        ([[11]], [.organised], 0), ([[21]], [.organised], 0), ([[]], [.dormant], 0), ([[]], [.dissolved], 0),
        ([[12], []], [.organised, .dormant], 1),
    ])
    func `are covered in the municipalities of circles that are awake`(
        listed: [[Int]], states: [CircleState], covered: Int
    ) {
        let circles = listed.enumerated().map { circle($0, [5], [Self.link(), Self.link(zone: 2)], in: $1) }
        let found = cell(facts(circles), states)
        #expect(found.covered == covered && found.total == 2)
    }

    @Test func `have the municipalities of the day`() {
        let listing = facts([circle(1, [5], [Self.link()], in: [11])])
        let before = cell(listing, [.organised], asOf: "2024-12-31")
        #expect(before.covered == 1 && before.total == 2)
        #expect(cell(listing, [.organised], asOf: "2025-01-01").covered == 0)
    }

    @Test func `count each member from the zone once, and none of a dissolved circle`() {
        let places = [
            [
                MemberPlace(person: 1, municipality: 12), MemberPlace(person: 2, municipality: 21),
                MemberPlace(person: 3, municipality: 13),
            ],
            [MemberPlace(person: 1, municipality: 12), MemberPlace(person: 4, municipality: 11)],
            [MemberPlace(person: 9, municipality: 12)],
        ]
        let circles = facts([circle(1), circle(2), circle(3)])
        #expect(cell(circles, [.organised, .atRisk, .dissolved], places: places).membersFromZone == 2)
        #expect(cell(circles, [.organised, .atRisk, .dissolved], places: places, asOf: "2024-06-30").membersFromZone == 2)
    }

    @Test func `have an unknown number of members where nobody knows where they practise, and none where everybody does`() {
        let one = facts([circle(1)])
        func count(_ places: [MemberPlace], of members: Int, _ state: CircleState = .organised) -> Int? {
            cell(one, [state], places: [places], members: members).membersFromZone
        }
        let here = MemberPlace(person: 1, municipality: 12)
        let elsewhere = MemberPlace(person: 2, municipality: 21)
        #expect(count([], of: 3) == nil, "read in without a municipality")
        #expect(count([elsewhere], of: 3) == nil, "of two it is not known")
        #expect(count([elsewhere], of: 1) == 0 && count([], of: 0) == 0)
        #expect(count([here], of: 3) == 1, "at least her")
        #expect(count([], of: 3, .dissolved) == 0)
        #expect(cell(facts([]), []).membersFromZone == 0, "no circle has no members")
    }

    @Test func `show the latest estimate of practitioners up to the year`() {
        let estimates = [2024, 2026, 2025, 2027].map {
            Workforce(zone: "z1", profession: "vroedvrouw", year: $0, count: $0, source: "s")
        }
        #expect(cell(facts([], workforce: estimates), []).workforce?.year == 2026)
        #expect(cell(facts([], workforce: estimates), [], year: 2025).workforce?.year == 2025)
        #expect(cell(facts([], workforce: estimates), [], year: 2023).workforce == nil)
    }

    @Test func `know where a circle's members practise on the day`() {
        let facts = Fact.circle([
            Fact.member(1, municipality: 12), Fact.member(2), Fact.member(3, to: "2026-06-30", municipality: 12),
            Fact.member(4, from: "2026-06-30", municipality: 13),
        ])
        let standing = CircleStanding(of: facts, in: Fact.year(asOf: "2026-06-30"), on: Fact.day("2026-06-30"))
        #expect(standing.places == [.init(person: 1, municipality: 12), .init(person: 4, municipality: 13)])
        #expect(standing.memberCount == 3)
    }
}
