import Testing

@testable import KringCore

@Suite struct `What everybody sees of a report` {
    @Test func `of a circle`() throws {
        let example = try ExampleKring()
        let views: [(Actor, String)] = [
            (ExampleKring.chair, "own"), (ExampleKring.member, "own"), (.person("p-061"), "open"),
            (.person("p-unheard-of"), "open"), (try example.coordinator(), "coordinator"),
            (.careCouncil(["mechelen-katelijne"]), "upward"), (.careCouncil(["dender"]), "upward"), (.region, "upward"),
            (.agency, "upward"), (.administrator, "upward"), (.open, "open"), (.operator, "own"),
        ]
        for (actor, view) in views { #expect(try example.circle(by: actor).viewWord == view, "\(actor.journalName)") }
    }

    @Test func `of the members' rows of a circle`() throws {
        let example = try ExampleKring()
        func attendance(_ actor: Actor) throws -> CircleAttendanceView {
            try example.kring.read(by: actor) { try $0.circleAttendance("dijle-nete", ExampleKring.now) }
        }
        guard case .all(let all) = try attendance(ExampleKring.chair) else {
            Issue.record("a chair sees every row")
            return
        }
        #expect(Set(all.members.map(\.name.id)).count == 59, "sixty, of whom one left")
        guard case .itself(let own) = try attendance(ExampleKring.member) else {
            Issue.record("a member sees her own rows")
            return
        }
        #expect(own.lines == all.members.filter { $0.name.id == "p-003" } && !own.lines.isEmpty)
        for line in own.stoodInFor { #expect(line.name.id != "p-003") }
        let refused = [
            Actor.person("p-061"), try example.coordinator(), .careCouncil(["mechelen-katelijne"]), .careCouncil(["dender"]),
            .region, .agency, .administrator, .open,
        ]
        for actor in refused {
            #expect(throws: KringError.forbidden, "\(actor.journalName)") { try attendance(actor) }
        }
    }

    @Test func `of an umbrella`() throws {
        let example = try ExampleKring()
        func umbrella(_ actor: Actor) throws -> UmbrellaStatusView {
            try example.kring.read(by: actor) { try $0.umbrellaStatus("koepel-vroedvrouwen", ExampleKring.now) }
        }
        guard case .coordinator(let whole) = try umbrella(try example.coordinator()) else {
            Issue.record("a coordinator sees all of the umbrella")
            return
        }
        #expect(whole.circles.map(\.circle.id).count == 5)
        #expect(whole.circles.first { $0.circle.id == "dijle-nete" }?.chairs.map(\.name.id) == ["p-001", "p-002"])
        guard case .ownLine(let line) = try umbrella(ExampleKring.chair) else {
            Issue.record("a chair sees her own line")
            return
        }
        #expect(line.circles.map(\.circle.id) == ["dijle-nete"])
        for actor in [Actor.region, .agency, .administrator] {
            guard case .numbers(let numbers) = try umbrella(actor) else {
                Issue.record("\(actor.journalName) sees numbers")
                continue
            }
            #expect(numbers.circles.map(\.circle.id) == whole.circles.map(\.circle.id))
            #expect(numbers.circles.map(\.represented) == whole.circles.map(\.represented))
        }
        for actor in [ExampleKring.member, .person("p-061"), .careCouncil(["mechelen-katelijne"]), .open] {
            #expect(throws: KringError.forbidden, "\(actor.journalName)") { try umbrella(actor) }
        }
    }

    @Test func `of one person, and no hint of who is not to be known`() throws {
        let example = try ExampleKring()
        func rows(of id: Person.ID, by actor: Actor) throws -> PersonAttendance {
            try example.kring.read(by: actor) { try $0.personAttendance(id, ExampleKring.now) }
        }
        #expect(try rows(of: "p-003", by: ExampleKring.member).circles.map(\.circle.id) == ["dijle-nete"])
        #expect(try rows(of: "p-003", by: ExampleKring.chair) == rows(of: "p-003", by: ExampleKring.member))
        #expect(throws: KringError.forbidden) { try rows(of: "p-004", by: ExampleKring.member) }
        let outsiders = [
            Actor.person("p-061"), .careCouncil(["mechelen-katelijne"]), .region, .agency, .administrator, .open,
            try example.coordinator(),
        ]
        for actor in outsiders {
            for id in ["p-003", "p-unheard-of"] as [Person.ID] {
                #expect(throws: KringError.notFound, "\(actor.journalName), \(id)") { try rows(of: id, by: actor) }
            }
        }
        #expect(throws: KringError.notFound) { try rows(of: "p-061", by: ExampleKring.chair) }
    }

    @Test func `is a member's view for who was chair until yesterday`() throws {
        let example = try ExampleKring()
        func attendance() throws -> String {
            try example.kring.read(by: ExampleKring.chair) { try $0.circleAttendance("dijle-nete", ExampleKring.now) }.viewWord
        }
        func umbrella() throws -> String {
            try example.kring.read(by: ExampleKring.chair) {
                try $0.umbrellaStatus("koepel-vroedvrouwen", ExampleKring.now)
            }.viewWord
        }
        #expect(try attendance() == "all")
        #expect(try umbrella() == "ownLine")
        try example.change { scope in
            let offices = try scope.db.list(Office.self).filter { $0.value.person == "p-001" && $0.value.kind == .chair }
            for stored in offices {
                var office = stored.value
                office.to = ExampleKring.today
                _ = try scope.changeOffice(RowID(stored.row), to: office, expectedVersion: nil)
            }
        }
        #expect(try attendance() == "itself")
        #expect(throws: KringError.forbidden) { try umbrella() }
        #expect(try example.circle(by: ExampleKring.chair).viewWord == "own")
        #expect(throws: KringError.forbidden) {
            try example.kring.read(by: ExampleKring.chair) { try $0.personAttendance("p-003", ExampleKring.now) }
        }
    }
}
