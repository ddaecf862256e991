import KringScheduler
import Testing

@Suite struct `A problem file` {
    /// Runs the reader on a text with one stretch replaced.
    private func faults(_ replaced: String, by text: String) throws -> [InputFault] {
        var json = try String(decoding: instanceBytes("plan-c1-s1.json"), as: UTF8.self)
        let start = try #require(json.firstRange(of: replaced), "the instance holds '\(replaced)'")
        json.replaceSubrange(start, with: text)
        do {
            _ = try PlanProblem(json: Array(json.utf8))
            return []
        } catch {
            return error.faults
        }
    }

    @Test(arguments: [
        ("\"days\": 365", "\"days\": 0", "/days", InputFault.Code.outOfRange),
        ("\"days\": 365,", "", "/days", .missing),
        ("\"startWeekday\": 1", "\"startWeekday\": \"di\"", "/startWeekday", .wrongType),
        ("\"format\": \"kring-plan/1\"", "\"format\": \"kring-plan/2\"", "/format", .outOfRange),
        ("\"circleGap\": 7", "\"circleGap\": -1", "/circleGap", .outOfRange),
        ("\"closedDays\": [61", "\"closedDays\": [365", "/closedDays/0", .outOfRange),
        ("\"start\":720", "\"start\":850", "/parts/0", .inconsistent),
    ])
    func `names the place and kind of a fault`(old: String, new: String, pointer: String, code: InputFault.Code) throws {
        let faults = try faults(old, by: new)
        #expect(faults.map(\.pointer) == [pointer] || faults.first?.pointer == pointer)
        #expect(faults.first?.code == code)
    }

    @Test func `lists all faults at once, in the order of the file`() {
        var problem = randomProblem(3, RandomShape(extraMeetings: 2...2))
        problem.meetings[0].venues = [7]
        problem.meetings[1].attendees = [400, 500]
        problem.series[0].meetings = [0, 0]
        problem.weights.clash = -4
        #expect {
            try problem.validate()
        } throws: { error in
            let pointers = (error as? InputFaults)?.faults.map(\.pointer)
            return pointers == [
                "/weights/clash", "/meetings/0/venues/0", "/meetings/1/attendees/0", "/meetings/1/attendees/1",
                "/series/0/meetings/1",
            ]
        }
    }

    @Test func `tells of what stands next to a fault as well`() throws {
        var text = try String(decoding: instanceBytes("plan-c1-s1.json"), as: UTF8.self)
        for (old, new) in [
            ("\"name\": \"plan-c1-s1\"", "\"name\": 7"), ("\"startDate\": \"2026-09-01\"", "\"startDate\": 20260901"),
            ("\"start\":720", "\"start\":-1"), ("\"circleGap\": 7", "\"circleGap\": 7.5"),
            ("\"schoolHolidays\": [", "\"schoolHolidays\": [1e2, 99999999999999999999, "),
            ("\"days\": 365", "\"days\": 365, \"days\": -1"),
        ] {
            let place = try #require(text.firstRange(of: old), "the instance holds '\(old)'")
            text.replaceSubrange(place, with: new)
        }
        let error = #expect(throws: InputFaults.self) { try PlanProblem(json: Array(text.utf8)) }
        #expect(
            error?.faults.map(\.pointer) == [
                "/days", "/name", "/startDate", "/parts/0/start", "/schoolHolidays/0", "/schoolHolidays/1", "/circleGap",
            ])
        #expect(error?.faults.first?.code == .duplicate)
        var problem = try instance("plan-c1-s1.json")
        problem.travel[0][0] = -1
        problem.venues[0].zone = 3
        problem.persons[4].zone = 3
        problem.persons[5].weekly.removeLast()
        problem.circles[0].zones = [0, -1]
        let others = #expect(throws: InputFaults.self) { try problem.validate() }
        #expect(
            others?.faults.map(\.pointer) == [
                "/travel/0/0", "/venues/0/zone", "/persons/4/zone", "/persons/5/weekly", "/circles/0/zones/1",
            ])
    }

    @Test func `stops listing after a hundred faults, but counts them`() {
        var problem = randomProblem(1)
        problem.closedDays = Array(repeating: 9_999, count: 250)
        #expect {
            try problem.validate()
        } throws: { error in
            let faults = error as? InputFaults
            return faults?.faults.count == 100 && faults?.omitted == 150
        }
    }

    @Test func `may carry remarks, but no misspelt rule`() throws {
        #expect(try faults("\"quorum\":", by: "\"remark\": [1.5], \"quorum\":").isEmpty)
        #expect(try faults("\"quorum\":", by: "\"remark\": \"x\", \"quorum\":").isEmpty)
        let misspelt = try faults("\"weekdayCost\":", by: "\"lokced\": [3, 0], \"weekdayCost\":")
        #expect(misspelt.map(\.code) == [.unknownKey])
    }

    @Test(arguments: [
        "", "{", "[1,2", "{\"a\":1,\"a\":2}", "nul", "1.5", "\"\\u12\"", "[01]", "{\"a\" 1}", "99999999999999999999", "\"\u{1}\"",
        "[1]x",
        String(repeating: "[", count: 200), "-", "{\"format\":\"kring-plan/1\"}",
    ])
    func `that is not JSON, or not a problem, is refused`(text: String) {
        #expect(throws: InputFaults.self) { try PlanProblem(json: Array(text.utf8)) }
    }

    @Test(arguments: 0..<40)
    func `is read back as it was written`(seed: Int) throws {
        let problem = randomProblem(seed, RandomShape(circles: 1...3, extraMeetings: 0...3))
        #expect(try PlanProblem(json: problem.json()) == problem, "seed \(seed)")
    }

    @Test func `with damage anywhere is read or refused, never fatal`() throws {
        let bytes = try instanceBytes("conflict-1.json")
        var random = SeededRandom(11)
        for _ in 0..<300 {
            var broken = bytes
            for _ in 0..<random.int(1...4) {
                let place = random.int(0...broken.count - 1)
                switch random.int(0...2) {
                case 0: broken[place] = UInt8(random.int(32...126))
                case 1: broken.remove(at: place)
                default: broken.insert(random.pick(Array("0123456789[]{},:\"-".utf8)), at: place)
                }
            }
            if let problem = try? PlanProblem(json: broken) { #expect(try PlanProblem(json: problem.json()) == problem) }
        }
    }

    @Test func `of a plan is read back, and its faults are named`() throws {
        let problem = randomProblem(4)
        #expect(throws: InputFaults.self) {
            try Plan(
                json: Array("{\"format\":\"kring-plan-solution/1\",\"placements\":[[0,1]],\"lowerBound\":0}".utf8), for: problem)
        }
        #expect(throws: InputFaults.self) {
            try Plan(
                json: Array("{\"format\":\"kring-plan-solution/1\",\"placements\":[[99,1,0]],\"lowerBound\":0}".utf8),
                for: problem)
        }
    }
}
