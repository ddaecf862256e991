import Testing

@testable import KringCore

@Suite struct `What speaks against a moment` {
    private static func clashes(
        _ network: SmallNetwork, on text: String, at venue: Venue.ID? = nil, besides: Meeting.ID? = nil,
        by actor: Actor = .person("p-chair")
    ) throws -> MomentClashes {
        let start = try LocalMoment(day: day(text), minute: 20 * 60)
        return try network.kring.read(by: actor) {
            try $0.clashes(
                of: "a", from: start, to: LocalMoment(utcMinutes: start.utcMinutes + 120), at: venue, besides: besides)
        }
    }

    @Test func `is a day off, a school holiday, another meeting, a place that is taken`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        #expect(try Self.clashes(network, on: "2026-10-13").isEmpty)
        #expect(try Self.clashes(network, on: "2026-11-11").publicHoliday == .armistice)
        #expect(try Self.clashes(network, on: "2026-11-03").schoolHoliday == .autumn)
        #expect(try Self.clashes(network, on: "2027-07-06").schoolHoliday == .summer)
        #expect(try Self.clashes(network, on: "2026-04-07").umbrella.map(\.id) == ["koepel"])
        let taken = try Self.clashes(network, on: "2026-09-07", at: "zaal")
        #expect(taken.own.map(\.id) == ["later"] && taken.isVenueTaken)
        #expect(try Self.clashes(network, on: "2026-09-07", at: "zaal", besides: "later").isEmpty)
    }

    @Test func `is a meeting of another circle of the same members, told in numbers`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        #expect(try Self.clashes(network, on: "2026-03-03").membersElsewhere == 0)
        try network.kring.database.write(touching: .everything) { db in
            try db.insert(Membership(circle: "b", person: "p-member", from: day("2021-01-01")))
        }
        #expect(try Self.clashes(network, on: "2026-03-03").membersElsewhere == 1)
        #expect(try Self.clashes(network, on: "2026-03-04").membersElsewhere == 0)
    }

    @Test func `is only for who plans the meetings of the circle`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in [
            Actor.person("p-member"), .person("p-chair-b"), .person("p-coordinator"), .administrator, .careCouncil(["z"]), .open,
        ] {
            #expect(throws: KringError.self) { try Self.clashes(network, on: "2026-10-13", by: actor) }
        }
        #expect(try network.kring.read(by: .person("p-member")) { try $0.presentCounts(of: "a") } == nil)
        #expect(try network.kring.read(by: .person("p-chair")) { try $0.presentCounts(of: "a") } == ["gehouden": 2])
    }

    @Test func `a meeting that was moved is found from its old day, inside its circle`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try network.kring.write(by: .person("p-chair"), source: .web) { scope in
            var meeting = try SmallNetwork.meeting("later", of: .circle("a"), on: day("2026-09-08"))
            meeting.title = "Verplaatst"
            _ = try scope.changeMeeting(meeting, expectedVersion: nil)
        }
        func found(_ text: String, by actor: Actor) throws -> [Meeting.ID] {
            try network.kring.read(by: actor) { try $0.meetings(movedFrom: day(text), of: .circle("a")).map(\.id) }
        }
        #expect(try found("2026-09-07", by: .person("p-member")) == ["later"])
        #expect(try found("2026-09-08", by: .person("p-member")) == [])
        #expect(throws: KringError.self) { try found("2026-09-07", by: .person("p-chair-b")) }
        #expect(throws: KringError.self) { try found("2026-09-07", by: .open) }
    }
}
