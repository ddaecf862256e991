import Testing

@testable import KringCore

@Suite struct `The sheet of an umbrella` {
    private static let coordinator = Actor.person("p-coordinator")

    private static func sheet(_ network: SmallNetwork, by actor: Actor = coordinator) throws -> UmbrellaSheet {
        try network.kring.read(by: actor) { try $0.umbrellaSheet(of: "koepel") }
    }

    private static func record(_ network: SmallNetwork, _ lines: [Attendance]) throws {
        _ = try network.kring.write(by: coordinator, source: .web) { scope in
            let version = try scope.reading.sheetToFill(of: "koepel").version
            return try scope.recordAttendance(lines, of: "koepel", expectedVersion: version)
        }
    }

    private static func line(_ person: Person.ID, for circle: Circle.ID? = nil) -> Attendance {
        Attendance(meeting: "koepel", person: person, status: .present, representsCircle: circle)
    }

    @Test func `has a line for each circle, with who is in the chair that day`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let sheet = try Self.sheet(network)
        #expect(sheet.circles.map(\.circle.id) == ["a"] && sheet.hostName == "u" && sheet.version == 0)
        #expect(Set(sheet.circles[0].chairs.map(\.id)) == ["p-chair", "p-former"], "on the day itself")
        #expect(sheet.circles[0].deputies.isEmpty && sheet.circles[0].came == nil)
        #expect(sheet.others.map(\.name.id) == ["p-coordinator"])
    }

    @Test func `tells a chair who came from a deputy who did`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try Self.record(network, [Self.line("p-chair")])
        #expect(try Self.sheet(network).circles[0].came == "p-chair")
        func deputed() throws -> Set<Meeting.ID> {
            let period = ReportPeriod(asOf: SmallNetwork.today)
            return try network.kring.read(by: Self.coordinator) { try $0.umbrellaWork("u", period).circles[0].deputed }
        }
        #expect(try deputed().isEmpty)
        try Self.record(network, [Self.line("p-member", for: "a")])
        let line = try Self.sheet(network).circles[0]
        #expect(line.came == "p-member" && line.deputies.map(\.id) == ["p-member"])
        #expect(try deputed() == ["koepel"])
        try Self.record(network, [Self.line("p-chair"), Self.line("p-member", for: "a")])
        #expect(try deputed().isEmpty, "a chair was there too")
    }

    @Test func `takes a member of the circle she speaks for, and nobody of another`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        #expect(throws: KringError.self) { try Self.record(network, [Self.line("p-member-b", for: "a")]) }
        #expect(throws: KringError.self) { try Self.record(network, [Self.line("p-member-b", for: "b")]) }
        #expect(throws: KringError.self) { try Self.record(network, [Self.line("p-member")]) }
        #expect(try Self.sheet(network).version == 0)
    }

    @Test func `finds a deputy by her whole name, in her own circle, once the day has come`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func deputy(_ name: String, of circle: Circle.ID = "a", by actor: Actor = Self.coordinator) throws -> Person.ID? {
            try network.kring.read(by: actor) { try $0.deputy(named: name, of: circle, at: "koepel") }
        }
        #expect(try deputy(" voornaam  VAN p-member ") == "p-member")
        #expect(try deputy("Voornaam") == nil)
        #expect(try deputy("Voornaam Van p-member-b") == nil, "a member of another circle")
        #expect(try deputy("Voornaam Van p-member-b", of: "b") == nil, "a circle of another umbrella")
        for actor in [Actor.person("p-chair"), .person("p-member"), .careCouncil(["z"]), .administrator, .open] {
            #expect(throws: KringError.self) { try deputy("Voornaam Van p-member", by: actor) }
        }
        let later = try SmallNetwork(today: day("2026-04-06"))
        defer { later.remove() }
        #expect(
            try later.kring.read(by: Self.coordinator) {
                try $0.deputy(named: "Voornaam Van p-member", of: "a", at: "koepel")
            } == nil)
    }

    @Test func `is for the coordinator alone, and only of her umbrella`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in [
            Actor.person("p-chair"), .person("p-chair-b"), .person("p-member"), .careCouncil(["z"]), .administrator, .open,
        ] {
            #expect(throws: KringError.self) { try Self.sheet(network, by: actor) }
        }
        #expect(throws: KringError.notFound) {
            try network.kring.read(by: .operator) { try $0.umbrellaSheet(of: "gehouden") }
        }
    }

    @Test func `what speaks against a moment counts the circles that meet, for who plans`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func clashes(_ text: String, by actor: Actor = Self.coordinator) throws -> MomentClashes {
            let start = try LocalMoment(day: day(text), minute: 20 * 60)
            return try network.kring.read(by: actor) {
                try $0.clashes(
                    of: .umbrella("u"), from: start, to: LocalMoment(utcMinutes: start.utcMinutes + 60), at: "zaal")
            }
        }
        let busy = try clashes("2026-09-07")
        #expect(busy.circlesMeeting == 1 && busy.isVenueTaken && busy.umbrella.isEmpty)
        #expect(try clashes("2026-04-07").umbrella.map(\.id) == ["koepel"])
        #expect(try clashes("2026-09-08").isEmpty)
        #expect(throws: KringError.self) { try clashes("2026-09-08", by: .person("p-chair")) }
        #expect(throws: KringError.self) { try clashes("2026-09-08", by: .open) }
    }

    @Test func `a meeting that was moved is told with its old day`() throws {
        let network = try SmallNetwork(today: day("2026-04-01"))
        defer { network.remove() }
        _ = try network.kring.write(by: Self.coordinator, source: .web) { scope in
            try scope.changeMeeting(
                SmallNetwork.meeting("koepel", of: .umbrella("u"), on: day("2026-04-14")), expectedVersion: nil)
        }
        let (starts, found) = try network.kring.read(by: .person("p-chair")) { scope in
            (try scope.earlierStarts(of: "koepel"), try scope.meetings(movedFrom: day("2026-04-07"), of: .umbrella("u")))
        }
        #expect(starts.map(\.day) == [day("2026-04-07")] && found.map(\.id) == ["koepel"])
        #expect(throws: KringError.self) {
            try network.kring.read(by: .person("p-member")) {
                try $0.meetings(movedFrom: day("2026-04-07"), of: .umbrella("u"))
            }
        }
    }
}
