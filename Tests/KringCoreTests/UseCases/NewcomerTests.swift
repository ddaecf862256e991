import Testing

@testable import KringCore

@Suite struct `Admitting people by name` {
    private static func newcomer(
        _ given: String, _ family: String, _ email: String? = nil, _ workplace: Newcomer.Workplace = .alone
    ) -> Newcomer {
        Newcomer(givenName: given, familyName: family, email: email, workplace: workplace, from: SmallNetwork.today)
    }

    @Test func `makes one person of each, and one practice of each name`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let list = [
            Self.newcomer("Nora", "Claes", "nora@example.org", .named("De Ooievaar")),
            Self.newcomer("Émile", "Baert", nil, .named(" de  ooievaar ")),
            Self.newcomer("An", "Daems", nil, .named("Praktijk")),
        ]
        let change = try #require(try network.write { _ = try $0.admit(list, to: "a") })
        let people = try network.kring.database.read { try $0.list(Person.self) }.map(\.value)
        #expect(people.filter { $0.familyName == "Claes" }.map(\.professions) == [["vroedvrouw"]])
        let admitted = try network.kring.database.read { try $0.list(Membership.self) }.map(\.value).filter {
            $0.from == SmallNetwork.today
        }
        #expect(admitted.count == 3)
        #expect(Set(admitted.compactMap(\.practice)).count == 2, "one new practice, and one that the circle has")
        #expect(admitted.contains { $0.practice == "praktijk" })
        // The whole list is one save.
        _ = try network.write { _ = try $0.undo(change: change) }
        let left = try network.kring.database.read { try $0.list(Membership.self) }.map(\.value).filter {
            $0.from == SmallNetwork.today && !$0.span.isEmpty
        }
        #expect(left.isEmpty)
    }

    @Test func `knows who is here already by name and address together`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.kring.database.read { try $0.list(Person.self).count }
        let admitted = try network.kring.write(by: Who.chair, source: .web) { scope in
            try scope.admit(
                [
                    Self.newcomer("voornaam", "van P-MEMBER-B", "P-member-b@example.org"),
                    // A mailbox that a practice shares is no proof of who she is.
                    Self.newcomer("Iemand", "Anders", "p-chair-b@example.org"),
                    // Who was a member before is known by her name.
                    Self.newcomer("Voornaam", "Van p-former"),
                ], to: "a")
        }
        #expect(admitted[0].value.person == "p-member-b")
        #expect(admitted[1].value.person != "p-chair-b")
        #expect(admitted[2].value.person == "p-former")
        #expect(try network.kring.database.read { try $0.list(Person.self).count } == before + 1)
    }

    @Test func `tells what is wrong with each, and admits nobody then`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let list = [
            Self.newcomer("Nora", "Claes"), Self.newcomer("", "Claes"), Self.newcomer("Nora", "Maes", "geen adres"),
            Self.newcomer("Nora", "Claes"), Self.newcomer("Voornaam", "Van p-member"),
        ]
        let faults = try network.kring.read(by: Who.chair) { try $0.faults(of: list, to: "a") }
        #expect(faults == [nil, .unsound("givenName"), .unsound("email"), .twice, .isMember])
        let before = try network.contents()
        #expect(throws: KringError.self) { try network.write { _ = try $0.admit(list, to: "a") } }
        #expect(try network.contents() == before)
    }

    @Test func `is for who admits members`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let list = [Self.newcomer("Nora", "Claes")]
        for actor in Who.others {
            #expect(throws: KringError.forbidden, "\(actor.journalName)") {
                try network.kring.write(by: actor, source: .web) { _ = try $0.admit(list, to: "a") }
            }
            #expect(throws: KringError.forbidden) {
                try network.kring.read(by: actor) { _ = try $0.faults(of: list, to: "a") }
            }
        }
        #expect(throws: KringError.notFound) { try network.write { _ = try $0.admit(list, to: "geen") } }
    }
}
