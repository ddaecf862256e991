import Testing

@testable import KringCore

@Suite struct `Facts from the database` {
    let directory = try! TestDirectory()

    /// A window on all days, made as a rule set of a very long memory makes it.
    func window(asOf: String, monthsAwake: Int = 12) -> FactWindow {
        let version = RuleSet.Version(
            validFrom: SampleNetwork.day("2000-01-01"), startupMonths: 12, dormantAfterMonths: monthsAwake, requirements: [])
        let rules = RuleSet(id: "vbov", name: "VBOV", professions: [], versions: [version])
        return FactWindow(circle: WorkingYear(of: rules, asOf: SampleNetwork.day(asOf)))
    }

    @Test func `one circle is read whole`() throws {
        let database = try directory.filledDatabase()
        let facts = try #require(try database.read { try FactsLoader($0).circle(1, window: window(asOf: "2026-06-30")) })
        let day = SampleNetwork.day
        #expect(facts.circle == "dijle" && facts.ruleSet == "vbov")
        #expect(facts.foundedOn == day("2014-05-01") && facts.dissolvedOn == day("2030-01-01"))
        #expect(
            facts.memberships == [
                .init(person: 1, practice: 1, municipality: 1, span: DateSpan(from: day("2015-01-01"), to: day("2016-01-01"))),
                .init(person: 1, practice: 1, municipality: 1, span: DateSpan(from: day("2016-01-01"))),
                .init(person: 2, practice: 1, municipality: 3, span: DateSpan(from: day("2020-02-29"))),
                .init(person: 3, span: DateSpan(from: day("2021-01-01"))),
            ])
        #expect(facts.leaves.map(\.person) == [2, 3])
        #expect(facts.offices == [.init(person: 1, kind: .chair, span: DateSpan(from: day("2015-01-01")))])
        #expect(facts.waivers == SampleNetwork.network.waivers)
        #expect(facts.goals == SampleNetwork.network.goals)
        #expect(facts.meetings.map(\.id) == ["m-1", "m-2"])
        #expect(facts.meetings[0].minutes == 135 && facts.meetings[0].startMinute == 20 * 60)
        #expect(
            facts.meetings[0].attendance == [
                .init(person: 1, status: .present, delegateForPractice: 1), .init(person: 2, status: .excused),
                .init(person: 3, status: .present, delegateForPerson: 2),
            ])
        #expect(facts.meetings[1].attendance.isEmpty)
    }

    @Test(arguments: ["2026-06-30", "2026-03-04", "2025-01-01", "2030-06-01", "2020-01-01"])
    func `a sweep over all circles gives each the facts it has alone`(asOf: String) throws {
        let database = try directory.filledDatabase()
        try database.read { db throws in
            let loader = FactsLoader(db)
            let window = window(asOf: asOf)
            var swept: [Int: CircleFacts] = [:]
            var order: [Int] = []
            try loader.allCircles(window: window) { row, facts in
                swept[row] = facts
                order.append(row)
            }
            #expect(order == (try loader.circleRows()))
            for row in order { #expect(swept[row] == (try loader.circle(row, window: window))) }
            var halves: [Int: CircleFacts] = [:]
            try loader.allCircles(in: 0...1, window: window) { halves[$0] = $1 }
            try loader.allCircles(in: 2...Int.max, window: window) { halves[$0] = $1 }
            #expect(halves == swept)
            var some: [Int] = []
            try loader.circles([2, 1, 2], window: window) { row, facts in
                some.append(row)
                #expect(facts == swept[row])
            }
            #expect(some == [1, 2])
        }
    }

    @Test func `a window leaves out meetings before it and sheets outside it`() throws {
        let database = try directory.filledDatabase()
        try database.read { db throws in
            let loader = FactsLoader(db)
            let late = try #require(try loader.circle(1, window: window(asOf: "2028-01-01")))
            #expect(late.meetings.isEmpty)
            let dozing = try #require(try loader.circle(1, window: window(asOf: "2027-06-01", monthsAwake: 36)))
            #expect(dozing.meetings.map(\.id) == ["m-1", "m-2"])
            #expect(dozing.meetings.allSatisfy { $0.attendance.isEmpty })
            let early = try #require(try loader.circle(1, window: window(asOf: "2026-03-04")))
            #expect(early.meetings.map(\.attendance.count) == [0, 0])
            #expect(try loader.circle(99, window: window(asOf: "2026-03-04")) == nil)
        }
    }

    @Test func `the territory is read whole, or for some zones`() throws {
        let database = try directory.filledDatabase()
        let day = SampleNetwork.day
        try database.read { db throws in
            let loader = FactsLoader(db)
            let all = try loader.territory()
            #expect(all.zones.map(\.id) == ["bonstato", "demerland"])
            #expect(all.zones.map(\.regionalZone) == ["mechelen", nil])
            #expect(all.professions.map(\.id) == ["huisarts", "maatschappelijk-werker", "vroedvrouw"])
            #expect(all.municipalities.map(\.key) == [1, 3, 2])
            #expect(all.municipalities[2].valid == DateSpan(to: day("2025-01-01")))
            #expect(all.circles.map(\.id) == ["dijle", "nete"])
            #expect(
                all.circles[0].links == [
                    .init(zone: 1, span: DateSpan(to: day("2024-01-01"))),
                    .init(zone: 1, span: DateSpan(from: day("2024-06-01"))),
                    .init(zone: 2, span: DateSpan()),
                ])
            #expect(all.circles[0].municipalities == [1, 3] && all.circles[1].municipalities.isEmpty)
            #expect(all.circles[1].professions == [1, 2])
            #expect(all.findings == SampleNetwork.network.findings)
            #expect(all.workforce == SampleNetwork.network.workforce)
            let some = try loader.territory(zones: [2])
            #expect(some.zones == [all.zones[1]] && some.circles == [all.circles[0]])
            #expect(
                some.municipalities == [all.municipalities[2]] && some.findings == [all.findings[1]] && some.workforce.isEmpty)
            #expect(try loader.zoneRows(ofRegionalZone: 1) == [1])
        }
    }

    @Test func `an umbrella is read with its circles, their chairs and who was present`() throws {
        let database = try directory.filledDatabase()
        try database.read { db throws in
            let loader = FactsLoader(db)
            #expect(try loader.umbrellaRows() == [1])
            let facts = try #require(try loader.umbrella(1, window: window(asOf: "2026-06-30")))
            #expect(facts.umbrella == "koepel" && facts.ruleSet == "vbov")
            #expect(facts.circles == [.init(key: 1, circle: "dijle")])
            #expect(facts.chairs == [.init(circle: 1, person: 1, span: DateSpan(from: SampleNetwork.day("2015-01-01")))])
            #expect(facts.meetings.map(\.id) == ["u-1"])
            #expect(facts.meetings[0].present == [.init(person: 1, representsCircle: 1)])
            #expect(try loader.umbrella(9, window: window(asOf: "2026-06-30")) == nil)
        }
    }
}
