import Testing

@testable import KringCore

@Suite struct `Asking when people can come` {
    private static func mails(_ network: SmallNetwork) throws -> Int {
        try network.kring.database.read { db in
            try db.first("SELECT count(*) FROM outbox WHERE kind = 'availabilityAsked'") { $0.int(0) } ?? 0
        }
    }

    @Test func `mails who did not answer lately, once a day, and can be held back`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        _ = try network.kring.write(by: .person("p-member"), source: .web) { scope in
            var week = Availability.Week()
            week[.tuesday, .evening] = .can
            return try scope.giveAvailability(
                Availability(person: "p-member", givenOn: scope.today, week: week), expectedVersion: 0)
        }
        let host = Meeting.Host.circle("a")
        func round() throws -> AvailabilityRound { try network.kring.read(by: Who.chair) { try $0.availabilityRound(of: host) } }
        #expect(try round() == AvailabilityRound(invited: 4, answered: 1, held: 0, heldUntil: nil))
        let count = try network.kring.write(by: Who.chair, source: .web) { try $0.askAvailability(of: host, after: 600_000) }
        #expect(count == 3)
        #expect(try Self.mails(network) == 3 && round().held == 3 && round().heldUntil != nil)
        #expect(try network.kring.write(by: Who.chair, source: .web) { try $0.askAvailability(of: host, after: 600_000) } == 0)
        #expect(try network.kring.dueMails().isEmpty, "nothing leaves at once")
        #expect(try network.kring.write(by: Who.chair, source: .web) { try $0.holdBackAvailability(of: host) } == 3)
        #expect(try Self.mails(network) == 0 && round().held == 0)
        #expect(try network.kring.write(by: Who.chair, source: .web) { try $0.holdBackAvailability(of: host) } == 0)
    }

    @Test func `is for who plans, for a circle and for an umbrella`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        #expect(
            try network.kring.write(by: .person("p-coordinator"), source: .web) {
                try $0.askAvailability(of: .umbrella("u"))
            } == 2, "the chair and the coordinator")
        for actor in [Actor.person("p-member"), .person("p-chair-b"), .careCouncil(["z"]), .administrator, .open] {
            #expect(throws: KringError.self) {
                try network.kring.write(by: actor, source: .web) { _ = try $0.askAvailability(of: .circle("a")) }
            }
            #expect(throws: KringError.self) {
                try network.kring.write(by: actor, source: .web) { _ = try $0.holdBackAvailability(of: .circle("a")) }
            }
            #expect(throws: KringError.self) {
                try network.kring.read(by: actor) { _ = try $0.availabilityRound(of: .circle("a")) }
            }
        }
        #expect(throws: KringError.notFound) {
            try network.kring.write(by: Who.chair, source: .web) { _ = try $0.askAvailability(of: .circle("geen")) }
        }
    }

    @Test func `the rhythm of a year keeps week and weekday, and gives way to days off`() {
        // The second Tuesday of March; the fifth Thursday of a month that has four the next year; the Tuesday of autumn holiday.
        #expect(YearRhythm.day(day("2026-03-10"), in: 2027) == day("2027-03-09"))
        #expect(YearRhythm.day(day("2026-04-30"), in: 2027)?.weekday == day("2026-04-30").weekday)
        #expect(YearRhythm.day(day("2026-04-30"), in: 2027) == day("2027-04-29"))
        let shifted = YearRhythm.day(day("2026-11-10"), in: 2027)
        #expect(shifted == day("2027-11-09"))
        // 14 May 2026 is Ascension: what was planned on a day off stays in its week.
        #expect(YearRhythm.day(day("2026-05-21"), in: 2027) == day("2027-05-20"))
        for start in stride(from: day("2026-01-01").number, to: day("2027-01-01").number, by: 1) {
            let old = CalendarDay(number: start)
            let new = YearRhythm.day(old, in: 2027)
            #expect(new?.weekday == old.weekday && new?.year == 2027, "\(old)")
        }
    }
}
