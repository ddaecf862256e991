import KringCore
import Testing

@Suite struct `The example network` {
    private func network(_ day: CalendarDay) throws -> Network {
        let playbook = try OwnPlaybook.read()
        return ExampleNetwork.network(on: day, territory: playbook.territory, professions: playbook.professions)
    }

    /// Days at the edges of a year, in its middle, on a leap day.
    static let days = ["2026-01-01", "2026-03-15", "2026-07-01", "2026-11-22", "2026-12-31", "2028-02-29", "2027-10-31"]

    /// The example shows this year with the one before it and the one to come: between them everything there is can be seen.
    @Test(arguments: days)
    func `shows every state of a circle, a requirement and a member`(day: String) throws {
        let today = CalendarDay(day)!
        let facts = NetworkFacts(try network(today))
        let ruleSets = try OwnPlaybook.read().ruleSets
        var circles: Set<CircleState> = []
        var requirements: Set<RequirementState> = []
        var members: Set<RequirementState> = []
        var cells: Set<CellState> = []
        for year in [nil, today.year - 1, today.year + 1] {
            let status = try facts.status(by: ruleSets, asOf: today, year: year)
            for circle in status.circles {
                circles.insert(circle.state)
                requirements.formUnion(circle.requirements.filter { $0.requirement.kind.word != "recommendation" }.map(\.state))
                members.formUnion(circle.members.map(\.state))
            }
            for zone in status.zones { cells.formUnion(zone.professions.map(\.state)) }
        }
        #expect(circles == Set(CircleState.allCases), "missing \(Set(CircleState.allCases).subtracting(circles))")
        #expect(
            requirements == Set(RequirementState.allCases), "missing \(Set(RequirementState.allCases).subtracting(requirements))")
        #expect(members == Set(RequirementState.allCases), "missing \(Set(RequirementState.allCases).subtracting(members))")
        #expect(cells == Set(CellState.allCases), "missing \(Set(CellState.allCases).subtracting(cells))")
    }

    @Test func `shows in the middle of a year every state that a year in progress can have`() throws {
        for day in ["2026-05-20", "2026-07-01", "2026-09-30"] {
            let today = CalendarDay(day)!
            let status = try NetworkFacts(network(today)).status(by: OwnPlaybook.read().ruleSets, asOf: today)
            #expect(Set(status.circles.map(\.state)) == Set(CircleState.allCases), "\(day)")
            let members = Set(status.circles.flatMap(\.members).map(\.state))
            #expect(members == Set(RequirementState.allCases).subtracting([.missed]), "\(day): \(members)")
        }
    }

    @Test func `shows in the last weeks of a year every state but that of what can no longer be reached`() throws {
        for day in ["2026-10-20", "2026-11-22", "2026-12-10"] {
            let today = CalendarDay(day)!
            let status = try NetworkFacts(network(today)).status(by: OwnPlaybook.read().ruleSets, asOf: today)
            #expect(Set(status.circles.map(\.state)) == Set(CircleState.allCases), "\(day)")
            let asked = status.circles.flatMap(\.requirements).filter { $0.requirement.kind.word != "recommendation" }
            let states = Set(asked.map(\.state))
            #expect(states == Set(RequirementState.allCases).subtracting([.missed]), "\(day): \(states)")
        }
    }

    @Test(arguments: days)
    func `is an interchange file without a fault, and the same each time`(day: String) throws {
        let today = CalendarDay(day)!
        let bytes = try network(today).interchangeBytes()
        #expect(faults(of: bytes) == [])
        #expect(try network(today).interchangeBytes() == bytes)
    }

    @Test func `has the public facts of the two real circles`() throws {
        let network = try network(CalendarDay("2026-07-01")!)
        let dijleNete = try #require(network.circles.first { $0.id == "dijle-nete" })
        #expect(dijleNete.zones.count == 5)
        #expect(network.memberships.filter { $0.circle == "dijle-nete" }.count == 60)
        let pallieterland = try #require(network.circles.first { $0.id == "pok-pallieterland" })
        #expect(pallieterland.professions == ["klinisch-psycholoog", "klinisch-orthopedagoog"])
    }

    @Test func `writes mail to example_org alone`() throws {
        let network = try network(CalendarDay("2026-07-01")!)
        let mail = network.persons.compactMap(\.email) + network.circles.compactMap { $0.contact?.email }
        #expect(mail.count > 300)
        #expect(mail.allSatisfy { $0.hasSuffix("@example.org") })
    }

    @Test func `has a big sister of the size of Flanders, in batches and without a fault`() throws {
        let playbook = try OwnPlaybook.read()
        var flanders = FlandersNetwork(
            on: CalendarDay("2026-07-01")!, territory: playbook.territory, professions: playbook.professions, scale: 0.03)
        var network = flanders.reference
        while let batch = flanders.next(circles: 7) { try network.take(batch) }
        #expect(network.circles.count == 30)
        #expect(Set(network.circles.flatMap(\.professions)).count == 15)
        #expect(faults(of: network.interchangeBytes()) == [])
        let ids = network.persons.map(\.id.rawValue) + network.meetings.map(\.id.rawValue) + network.circles.map(\.id.rawValue)
        #expect(ids.allSatisfy { $0.utf8.count <= 15 })
    }
}
