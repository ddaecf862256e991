import Testing

@testable import KringCore

@Suite struct `Undoing outside a circle` {
    private static let coordinator = Actor.person("p-coordinator")
    private static let council = Actor.careCouncil(["z"])

    private static func change(
        _ network: SmallNetwork, by actor: Actor, _ act: (WriteScope) throws -> Void
    ) throws -> Int {
        let change = try network.kring.write(by: actor, source: .web) { scope in
            try act(scope)
            return scope.lastChange
        }
        return try #require(change)
    }

    private static func waivers(_ network: SmallNetwork) throws -> [Waiver] {
        try network.kring.read(by: coordinator) { try $0.waiversWithNames(of: "a").map(\.entry.value) }
    }

    private static func contacts(_ network: SmallNetwork) throws -> [ZoneContact] {
        try network.kring.read(by: council) { try $0.contacts(about: "z").items.map(\.value) }
    }

    @Test func `a waiver is given, corrected and taken back, and each of it undone`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try Self.waivers(network)
        let given = try Self.change(network, by: Self.coordinator) {
            _ = try $0.grantWaiver(
                Waiver(circle: "a", requirement: "meetings", year: 2026, reason: "ziekte", grantedBy: "-"))
        }
        #expect(try Self.waivers(network).count == before.count + 1)
        let undone = try network.kring.write(by: Self.coordinator, source: .web) { try $0.undo(change: given) }
        #expect(try Self.waivers(network) == before)
        _ = try network.kring.write(by: Self.coordinator, source: .web) { try $0.undo(change: undone) }
        #expect(try Self.waivers(network).last?.reason == "ziekte")

        let id = try network.kring.read(by: Self.coordinator) { try #require(try $0.waiversWithNames(of: "a").last).entry.id }
        let corrected = try Self.change(network, by: Self.coordinator) { scope in
            var waiver = try scope.reading.waiver(id).value
            waiver.reason = "verhuis"
            _ = try scope.changeWaiver(id, to: waiver, expectedVersion: nil)
        }
        _ = try network.kring.write(by: Self.coordinator, source: .web) { try $0.undo(change: corrected) }
        #expect(try Self.waivers(network).last?.reason == "ziekte")
        let gone = try Self.change(network, by: Self.coordinator) { try $0.withdrawWaiver(id, expectedVersion: nil) }
        #expect(try Self.waivers(network) == before)
        _ = try network.kring.write(by: Self.coordinator, source: .web) { try $0.undo(change: gone) }
        #expect(try Self.waivers(network).last?.reason == "ziekte")
    }

    @Test func `a chair reads of a waiver in the history of her circle, and takes none back`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let given = try Self.change(network, by: Self.coordinator) {
            _ = try $0.grantWaiver(
                Waiver(circle: "a", requirement: "meetings", year: 2026, reason: "ziekte", grantedBy: "-"))
        }
        let entry = try network.kring.read(by: Who.chair) { try #require(try $0.history(of: "a").entries.first) }
        #expect(entry.number == given && entry.undo == .refused(.neverUndone))
        #expect(throws: UndoRefusal.neverUndone) {
            try network.kring.write(by: Who.chair, source: .web) { _ = try $0.undo(change: given) }
        }
        #expect(throws: KringError.notFound) {
            try network.kring.write(by: .person("p-chair-b"), source: .web) { _ = try $0.undo(change: given) }
        }
    }

    @Test func `the name of who gave a waiver is told to who may see it`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let seen = try network.kring.read(by: .person("p-member")) { try $0.waiversWithNames(of: "a") }
        #expect(seen.map(\.by) == ["Voornaam Van p-coordinator"])
        for actor in [Actor.person("p-chair-b"), Self.council, .open, .administrator] {
            #expect(throws: KringError.self) { try network.kring.read(by: actor) { try $0.waiversWithNames(of: "a") } }
        }
    }

    @Test func `a contact that was taken back comes back with its note, for a day`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try Self.contacts(network)
        let id = try network.kring.read(by: Self.council) { try #require(try $0.contacts(about: "z").items.first).id }
        let gone = try Self.change(network, by: Self.council) { try $0.withdrawContact(id, expectedVersion: 1) }
        #expect(try Self.contacts(network).isEmpty)
        #expect(throws: KringError.notFound) { try network.kring.read(by: Self.council) { try $0.contact(id) } }
        #expect(throws: KringError.notFound) {
            try network.kring.write(by: .careCouncil(["y"]), source: .web) { _ = try $0.undo(change: gone) }
        }
        let undone = try network.kring.write(by: Self.council, source: .web) { try $0.undo(change: gone) }
        #expect(try Self.contacts(network) == before && before[0].note == "gebeld")
        _ = try network.kring.write(by: Self.council, source: .web) { try $0.undo(change: undone) }
        #expect(try Self.contacts(network).isEmpty)
    }

    @Test func `a contact that was corrected is as it was, but for its note`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let entry = try network.kring.read(by: Self.council) { try #require(try $0.contacts(about: "z").items.first) }
        let corrected = try Self.change(network, by: Self.council) { scope in
            var contact = entry.value
            (contact.outcome, contact.note) = (.willStart, "belt terug")
            _ = try scope.changeContact(entry.id, to: contact, expectedVersion: entry.version)
        }
        _ = try network.kring.write(by: Self.council, source: .web) { try $0.undo(change: corrected) }
        let contact = try #require(try Self.contacts(network).first)
        #expect(contact.outcome == entry.value.outcome && contact.note == "belt terug")
    }

    @Test func `a seat, a goal and an estimate are noted, changed and taken away, and each of it undone`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func seats() throws -> [BoardSeat] { try network.kring.read(by: Self.council) { try $0.board(of: "z").map(\.value) } }
        func goals() throws -> [ZoneGoal] { try network.kring.read(by: Self.council) { try $0.zoneGoals(of: "z").map(\.value) } }
        func estimates() throws -> [Workforce] {
            try network.kring.read(by: Self.council) { try $0.workforce(of: "z").items.map(\.value) }
        }
        func undo(_ change: Int) throws {
            _ = try network.kring.write(by: Self.council, source: .web) { try $0.undo(change: change) }
        }
        let (seat, goal, estimate) = (try seats(), try goals(), try estimates())
        #expect(seat.count == 1 && goal.count == 1 && estimate.count == 1)

        let made = try Self.change(network, by: Self.council) { scope in
            _ = try scope.giveSeat(
                BoardSeat(zone: "z", cluster: .welfare, organisation: "OCMW", from: day("2026-01-01"), to: day("2027-01-01")))
            _ = try scope.setZoneGoal(ZoneGoal(zone: "z", year: 2028, professions: 1, note: "samen"))
            _ = try scope.noteWorkforce(Workforce(zone: "z", profession: "vroedvrouw", year: 2026, count: 9, source: "telling"))
        }
        #expect(try seats().count == 2 && goals().count == 2 && estimates().count == 2)
        #expect(throws: KringError.notFound) {
            try network.kring.write(by: .careCouncil(["y"]), source: .web) { _ = try $0.undo(change: made) }
        }
        try undo(made)
        #expect(try seats() == seat && goals() == goal && estimates() == estimate)

        let changed = try Self.change(network, by: Self.council) { scope in
            var other = seat[0]
            (other.organisation, other.profession, other.circle) = ("Andere", nil, nil)
            _ = try scope.changeSeat(RowID(1), to: other, expectedVersion: nil)
            _ = try scope.setZoneGoal(ZoneGoal(zone: "z", year: goal[0].year, professions: 0))
        }
        #expect(try seats() != seat && goals() != goal)
        try undo(changed)
        #expect(try seats() == seat && goals() == goal)

        let gone = try Self.change(network, by: Self.council) { scope in
            try scope.withdrawSeat(RowID(1), expectedVersion: nil)
            try scope.dropZoneGoal(RowID(1), expectedVersion: nil)
            try scope.withdrawWorkforce(RowID(1), expectedVersion: nil)
        }
        #expect(try seats().isEmpty && goals().isEmpty && estimates().isEmpty)
        try undo(gone)
        #expect(try seats() == seat && goals() == goal && estimates() == estimate)
    }

    @Test func `a signal that was answered by mistake waits again, which no other change brings about`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func signal() throws -> Signal {
            try network.kring.read(by: Self.council) { try #require(try $0.signals(to: "z").items.first).value }
        }
        let open = try signal()
        #expect(open.status == .open)
        let answered = try Self.change(network, by: Self.council) { scope in
            var signal = open
            (signal.status, signal.answer) = (.answered, "Kom langs.")
            _ = try scope.changeSignal(signal, expectedVersion: nil)
        }
        #expect(throws: KringError.self) {
            try network.kring.write(by: Self.council, source: .web) { _ = try $0.changeSignal(open, expectedVersion: nil) }
        }
        _ = try network.kring.write(by: Self.council, source: .web) { try $0.undo(change: answered) }
        #expect(try signal() == open)
    }

    @Test func `a goal that was set anew for the same year is not written over by undoing`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let gone = try Self.change(network, by: Self.council) { try $0.dropZoneGoal(RowID(1), expectedVersion: nil) }
        // Another row may get the number of the one that is gone; it is another goal all the same.
        let later = try Self.change(network, by: Self.council) {
            _ = try $0.setZoneGoal(ZoneGoal(zone: "z", year: 2027, professions: 1))
        }
        #expect(later > gone)
        #expect(throws: UndoRefusal.self) {
            try network.kring.write(by: Self.council, source: .web) { _ = try $0.undo(change: gone) }
        }
        let goals = try network.kring.read(by: Self.council) { try $0.zoneGoals(of: "z").map(\.value) }
        #expect(goals == [ZoneGoal(zone: "z", year: 2027, professions: 1)])
    }

    @Test func `what was noted with a finding goes with it, and what is over stays`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func findings() throws -> Int {
            try network.kring.read(by: Self.council) { try $0.findings(about: "z").items.count }
        }
        let before = try findings()
        let noted = try Self.change(network, by: Self.council) { scope in
            _ = try scope.noteContact(
                ZoneContact(zone: "z", subject: .profession("vroedvrouw"), on: SmallNetwork.today, outcome: .noInterest))
            _ = try scope.noteFinding(Finding(zone: "z", profession: "vroedvrouw", on: SmallNetwork.today))
        }
        #expect(try findings() == before + 1)
        _ = try network.kring.write(by: Self.council, source: .web) { try $0.undo(change: noted) }
        #expect(try findings() == before && Self.contacts(network).count == 1)
    }
}
