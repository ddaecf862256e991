import Testing

@testable import KringCore

@Suite struct `Rights of today` {
    @Test(arguments: [("2026-06-14", true), ("2026-06-15", false), ("2020-12-31", false), ("2021-01-01", true)])
    func `follow the days of an office`(today: String, isChair: Bool) throws {
        let network = try SmallNetwork(today: day(today))
        defer { network.remove() }
        let standing = try network.kring.read(by: Who.former) { $0.standing }
        #expect(standing.leads.contains("a") == isChair)
        #expect(standing.memberOf.contains("a") == isChair)
        #expect(standing.may(.changeCircle, in: .circle("a")) == isChair)
        #expect(standing.may(.seeNames, in: .circle("a")) == isChair)
    }

    @Test func `are none for a person who is not there`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let standing = try network.kring.read(by: Who.stranger) { $0.standing }
        #expect(standing == Standing(actor: Who.stranger, moment: standing.moment))
        #expect(standing.columns == [.open])
    }

    @Test func `are looked up from memberships, offices and umbrellas`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let chair = try network.kring.read(by: Who.chair) { $0.standing }
        #expect(chair.memberOf == ["a"] && chair.leads == ["a"] && chair.umbrellas == ["u"])
        let secretary = try network.kring.read(by: Who.secretary) { $0.standing }
        #expect(secretary.leads == ["a"] && secretary.umbrellas == [] && secretary.memberOf == [])
        let speaker = try network.kring.read(by: Who.speaker) { $0.standing }
        #expect(speaker.speaksFor == ["a"] && speaker.leads == [])
        let partner = try network.kring.read(by: Who.partner) { $0.standing }
        #expect(partner.practices == ["a": "praktijk"])
        let coordinator = try network.kring.read(by: Who.coordinator) { $0.standing }
        #expect(coordinator.coordinates == ["u"] && coordinator.coordinatedCircles == ["a"])
        #expect(coordinator.openedCircles == [])
    }

    @Test func `of a coordinator open with the circle, and close again`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func members() throws -> Int {
            try network.kring.read(by: Who.coordinator) { try $0.memberships(of: "a").items.count }
        }
        #expect(throws: KringError.forbidden) { try members() }
        let opened = try network.kring.write(by: Who.chair, source: .web) {
            try $0.openDetail(of: "a", from: day("2026-06-15"))
        }
        #expect(opened == [DateSpan(from: day("2026-06-15"))])
        #expect(try members() == 5)
        #expect(throws: KringError.conflict(.duplicate)) {
            try network.kring.write(by: Who.chair, source: .web) { try $0.openDetail(of: "a", from: day("2026-07-01")) }
        }
        let first = try network.kring.read(by: Who.coordinator) { try $0.memberships(of: "a").items[0] }
        guard case .contact = first else {
            Issue.record("a coordinator sees names and contacts, not \(first.viewWord)")
            return
        }
        let closed = try network.kring.write(by: Who.chair, source: .web) {
            try $0.closeDetail(of: "a", from: day("2026-06-15"))
        }
        #expect(closed == [DateSpan(from: day("2026-06-15"), to: day("2026-06-15"))])
        #expect(throws: KringError.forbidden) { try members() }
    }

    @Test func `let an administrator appoint the first chair, and no other`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let chair = try network.kring.write(by: .administrator, source: .web) { scope in
            _ = try scope.foundCircle(SmallNetwork.circle("nieuw", umbrella: nil, zones: ["z"]))
            let person = try scope.recordPerson(Person(id: "p-x", givenName: "Nele", familyName: "Nieuw")).value.id
            var office = Office(holder: .circle("nieuw"), person: person, kind: .secretary, from: day("2026-06-15"))
            #expect(throws: KringError.forbidden) { try scope.appointToOffice(office) }
            office.kind = .chair
            _ = try scope.appointToOffice(office)
            return person
        }
        let second = Office(holder: .circle("nieuw"), person: "p-nobody", kind: .chair, from: day("2026-06-15"))
        #expect(throws: KringError.forbidden) {
            try network.kring.write(by: .administrator, source: .web) { try $0.appointToOffice(second) }
        }
        #expect(try network.kring.read(by: .person(chair)) { $0.standing.leads } == ["nieuw"])
    }

    @Test func `let a chair leave an umbrella, and join none in which she may not found a circle`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func move(to umbrella: Umbrella.ID?, by actor: Actor) throws {
            _ = try network.kring.write(by: actor, source: .web) { scope in
                var circle = try scope.reading.circle("a").circle.value
                circle.umbrella = umbrella
                return try scope.changeCircle(circle, expectedVersion: nil)
            }
        }
        // The coordinator leads the circle too: of her own umbrella, and of no other.
        _ = try network.kring.write(by: Who.chair, source: .web) {
            try $0.appointToOffice(
                Office(holder: .circle("a"), person: "p-coordinator", kind: .secretary, from: SmallNetwork.today))
        }
        for actor in [Who.chair, Who.secretary, Who.coordinator, .administrator] {
            #expect(throws: KringError.forbidden, "\(actor.journalName)") { try move(to: "v", by: actor) }
        }
        #expect(try network.kring.read(by: Who.chair) { $0.standing.umbrellas } == ["u"])
        try move(to: nil, by: Who.chair)
        #expect(throws: KringError.forbidden) { try move(to: "u", by: Who.chair) }
        try move(to: "u", by: Who.coordinator)
        #expect(try network.kring.read(by: Who.chair) { $0.standing.umbrellas } == ["u"])
    }

    @Test func `let a chair set the mail address of her own members only`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func change(_ id: Person.ID, by actor: Actor) throws {
            _ = try network.kring.write(by: actor, source: .web) { scope in
                guard var person = try scope.db.stored(id)?.value else { throw KringError.notFound }
                person.email = "nieuw@example.org"
                return try scope.changePerson(person, expectedVersion: nil)
            }
        }
        try change("p-member", by: Who.chair)
        #expect(throws: KringError.forbidden) { try change("p-chair", by: Who.secretary) }
        try change("p-chair", by: Who.chair)
        _ = try network.kring.write(by: Who.chairB, source: .web) {
            try $0.admitMember(
                Membership(circle: "b", person: "p-partner", from: day("2026-01-01")), knownBy: "P-Partner@example.org")
        }
        #expect(throws: KringError.forbidden) { try change("p-partner", by: Who.chair) }
        #expect(throws: KringError.forbidden) { try change("p-partner", by: Who.chairB) }
        try change("p-partner", by: Who.partner)
    }
}
