import Testing

@testable import KringCore

@Suite struct `What everybody sees of numbers` {
    @Test func `is never exact below five for a care council, and never exact on the open web`() throws {
        let example = try ExampleKring()
        let ids = try example.kring.database.read { try $0.list(Circle.self) }.map(\.value.id)
        var heldBack = 0
        for id in ids {
            guard case .own(let own) = try example.circle(id, by: .operator),
                case .upward(let upward) = try example.circle(id, by: .careCouncil(["mechelen-katelijne"])),
                case .open(let open) = try example.circle(id, by: .open)
            else {
                Issue.record("\(id)")
                continue
            }
            #expect(upward.memberCount == PersonCount.upward(own.memberCount))
            #expect(open.memberCount == PersonCount.open(own.memberCount))
            for (verdict, (seen, told)) in zip(own.requirements, zip(upward.requirements, open.requirements)) {
                switch (seen.measure, told.measure) {
                case (.people(_, let upward), .people(_, let open)):
                    #expect(upward == PersonCount.upward(verdict.done ?? 0) && open == PersonCount.open(verdict.done ?? 0))
                case (.attendance(let upward), .attendance(let open)):
                    let isTold = (verdict.evaluated ?? 0) >= PersonCount.threshold
                    #expect((upward != nil) == isTold && (open != nil) == isTold, "\(id)")
                    for side in [verdict.met ?? 0, (verdict.evaluated ?? 0) - (verdict.met ?? 0)] where 1..<5 ~= side {
                        if case .exactly? = upward?.met { Issue.record("\(id): \(side) of \(verdict.evaluated ?? 0) is told") }
                    }
                    if let open { #expect(open.of == PersonCount.open(verdict.evaluated ?? 0)) }
                    if !isTold { heldBack += 1 }
                case (.meetings(let upward), .meetings(let open)): #expect(upward == open)
                default: Issue.record("\(id): \(seen.measure) beside \(told.measure)")
                }
            }
        }
        #expect(heldBack > 0, "some circle has fewer than five members with a norm")
    }

    /// Tries every way in which up to eleven members can lie over two zones and elsewhere, and groups those that look the same
    /// to the care council and on the open web together. Whoever sees the answer, and knows how it is made, knows the group.
    @Test func `never lets anybody work out a number below five, whichever members come, go or move`() throws {
        #expect(try betrayals(to: [.region, .open]).isEmpty)
    }

    @Test func `and finds it at once when whoever looks gets more than numbers of five and up`() throws {
        #expect(try !betrayals(to: [.operator]).isEmpty)
        #expect(
            try !betrayals(
                to: [.region, .administrator],
                under: RightsTable.standard.changing(
                    .seeStates, for: .administrator, to: .own)
            ).isEmpty)
    }

    /// What lets a number of one to four members be worked out, over all the ways in which they can lie.
    private func betrayals(to lookers: [Actor], under rights: RightsTable = .standard) throws -> [String] {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = Kring(
            database: network.kring.database, playbook: network.kring.playbook, clock: network.kring.clock, rights: rights)
        try kring.write(by: .operator, source: .command) { scope in
            var circle = SmallNetwork.circle("c", umbrella: nil, zones: ["y", "z"])
            circle.professions = ["kinesist"]
            _ = try scope.foundCircle(circle)
        }
        var looks: [Look: [[Int]]] = [:]
        var persons: [Person.ID] = []
        for size in 1...11 {
            try kring.write(by: .operator, source: .command) { scope in
                let person = try scope.recordPerson(Person(id: "p-x", givenName: "An", familyName: "Nieuw")).value.id
                _ = try scope.admitMember(Membership(circle: "c", person: person, from: day("2026-01-01")))
                persons.append(person)
            }
            for inZ in 0...size {
                for inY in 0...(size - inZ) {
                    try place(persons, inZ: inZ, inY: inY, kring)
                    looks[try Look(kring, by: lookers), default: []].append([inZ, inY, size - inZ - inY, size])
                }
            }
        }
        #expect(looks.values.reduce(0) { $0 + $1.count } == 363)
        var betrayals: [String] = []
        for (look, group) in looks {
            for part in 0..<4 {
                let values = Set(group.map { $0[part] })
                let isBetrayed = values.count == 1 && (1..<PersonCount.threshold).contains(values.first ?? 0)
                if isBetrayed { betrayals.append("\(look) betrays \(values) in \(group)") }
            }
        }
        return betrayals
    }

    @Test func `hides a small circle beside a large one in the same zone`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try network.kring.write(by: .operator, source: .command) { scope in
            for (id, size) in [("groot", 6), ("klein", 3)] as [(Circle.ID, Int)] {
                var circle = SmallNetwork.circle(id, umbrella: nil, zones: ["z"])
                circle.professions = ["kinesist"]
                _ = try scope.foundCircle(circle)
                for _ in 0..<size {
                    let person = try scope.recordPerson(
                        Person(id: "p-x", givenName: "An", familyName: "Nieuw", municipality: "gemeente-z")
                    ).value.id
                    _ = try scope.admitMember(Membership(circle: id, person: person, from: day("2026-01-01")))
                }
            }
        }
        let period = ReportPeriod(asOf: SmallNetwork.today)
        for actor in [Actor.region, .open, Who.council] {
            let cell = try network.kring.read(by: actor) { try $0.zoneStatus("z", period) }.professions
                .first { $0.profession.id == "kinesist" }
            #expect(cell?.circles.count == 2)
            #expect(cell?.membersFromZone == nil, "nine, and six of them are told")
        }
    }

    private func place(_ persons: [Person.ID], inZ: Int, inY: Int, _ kring: Kring) throws {
        try kring.database.write(touching: .everything) { db in
            for (index, id) in persons.enumerated() {
                guard let stored = try db.stored(id) else { throw KringError.notFound }
                var person = stored.value
                person.municipality = index < inZ ? "gemeente-z" : index < inZ + inY ? "gemeente-y" : nil
                try db.update(person, row: stored.row)
            }
        }
    }

    /// All that is told of the members of circle c outside of it.
    private struct Look: Hashable {
        var members: [PersonCount] = []
        var cells: [PersonCount?] = []

        init(_ kring: Kring, by actors: [Actor]) throws {
            let period = ReportPeriod(asOf: SmallNetwork.today)
            for actor in actors {
                switch try kring.read(by: actor, { try $0.circleStatus("c", period) }) {
                case .upward(let status), .open(let status): members.append(status.memberCount)
                case .own(let status): members.append(.exactly(status.memberCount))
                default: throw KringError.forbidden
                }
                for zone in try kring.read(by: actor, { try $0.flandersStatus(period) }).zones {
                    cells += zone.professions.filter { $0.profession.id == "kinesist" }.map(\.membersFromZone)
                }
            }
        }
    }
}
