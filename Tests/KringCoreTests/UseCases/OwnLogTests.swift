import Testing

@testable import KringCore

@Suite struct `The log as somebody reads it of herself` {
    private static func log(_ kring: Kring, _ actor: Actor, before: Int? = nil, size: Int = 30) throws -> OwnLog {
        try kring.read(by: actor) { try $0.ownLog(before: before, size: size) }
    }

    /// A chair who keeps a sheet and admits somebody, a coordinator who appoints, a council that notes.
    private static func work(_ network: SmallNetwork) throws {
        let kring = network.kring
        try kring.write(by: Who.chair, source: .web) { scope in
            _ = try scope.recordAttendance(
                [
                    Attendance(meeting: "gisteren", person: "p-member", status: .present),
                    Attendance(meeting: "gisteren", person: "p-partner", status: .excused),
                ], of: "gisteren", expectedVersion: 0)
        }
        try kring.write(by: Who.chair, source: .web) { scope in
            _ = try scope.admitMember(Membership(circle: "a", person: "p-nobody", from: SmallNetwork.today))
        }
        try kring.write(by: Who.coordinator, source: .web) { scope in
            _ = try scope.appointToOffice(
                Office(holder: .umbrella("u"), person: "p-chair", kind: .secretary, from: SmallNetwork.today))
        }
        try kring.write(by: Who.council, source: .web) { scope in
            _ = try scope.noteFinding(Finding(zone: "z", profession: "vroedvrouw", on: SmallNetwork.today))
        }
        try kring.write(by: Who.otherCouncil, source: .web) { scope in
            _ = try scope.noteFinding(Finding(zone: "y", profession: "vroedvrouw", on: SmallNetwork.today))
        }
    }

    @Test func `a member finds what is about her, of others nothing, and of who did it only what she was`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try Self.work(network)
        let mine = try Self.log(network.kring, Who.member)
        #expect(mine.extent == .aboutOneself)
        #expect(mine.entries.map { $0.parts[0].action } == ["recordAttendance"])
        #expect(mine.entries[0].author == .somebody)
        guard case .sheet("gisteren", let lines) = mine.entries[0].parts[0].thing else {
            Testing.Issue.record("\(mine.entries[0].parts[0].thing)")
            return
        }
        #expect(lines.map(\.after?.person) == ["p-member"] && lines[0].after?.status == .present)
        #expect(mine.meetings["gisteren"] != nil && mine.names.keys.allSatisfy { $0 == "p-member" })
        let new = try Self.log(network.kring, Who.nobody)
        #expect(new.entries.map { $0.parts[0].action } == ["admitMember"])
        #expect(try Self.log(network.kring, Who.former).entries.isEmpty)
        #expect(try Self.log(network.kring, Who.chair).entries.map { $0.parts[0].action } == ["appointToOffice"])
    }

    @Test func `who signs in anew, by a token or a link, is the same`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        _ = try network.kring.write(by: Actor(.person("p-member"), token: 7), source: .api) { try $0.renewCalendarKey() }
        #expect(try Self.log(network.kring, Who.member).entries.map(\.author) == [.oneself])
    }

    @Test func `a coordinator finds her own acts too, a care council its own only`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try Self.work(network)
        let coordinator = try Self.log(network.kring, Who.coordinator)
        #expect(coordinator.entries.contains { $0.parts[0].action == "appointToOffice" && $0.author == .oneself })
        #expect(!coordinator.entries.contains { $0.parts[0].action == "recordAttendance" })
        let council = try Self.log(network.kring, Actor(.careCouncil(["z"]), account: "a-later"))
        #expect(council.extent == .ownActs)
        #expect(council.entries.map { $0.parts[0].action } == ["noteFinding"])
        #expect(council.entries[0].author == .oneself)
        #expect(try Self.log(network.kring, Who.otherCouncil).entries.count == 1)
    }

    @Test func `an administrator finds that it happened, and nobody and nothing of what was written`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try Self.work(network)
        let all = try Self.log(network.kring, .administrator)
        #expect(all.extent == .withoutValues && all.entries.count >= 5)
        #expect(all.names.isEmpty && all.meetings.isEmpty && all.looks.isEmpty)
        for part in all.entries.flatMap(\.parts) { #expect(part.thing == .other && part.id.isEmpty && part.persons == 0) }
        #expect(
            all.entries.allSatisfy {
                if case .person = $0.author { false } else { true }
            })
    }

    @Test func `nobody else has a part in it`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try Self.work(network)
        for actor: Actor in [.open, .region, .agency, .sheetLink("gehouden")] {
            #expect(throws: KringError.self, "\(actor)") { try Self.log(network.kring, actor) }
        }
    }

    @Test func `it comes in stretches, the newest first, each entry once`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for _ in 0..<7 { _ = try network.kring.write(by: Who.member, source: .web) { try $0.renewCalendarKey() } }
        var found: [Int] = []
        var before: Int?
        repeat {
            let part = try Self.log(network.kring, Who.member, before: before, size: 3)
            #expect(part.entries.count <= 3)
            found += part.entries.map(\.number)
            before = part.next
        } while before != nil
        #expect(found.count == 7 && found == found.sorted(by: >) && Set(found).count == 7)
    }

    @Test func `after an erasure it says nothing of her to anybody`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try Self.work(network)
        let name = try network.kring.write(by: .operator, source: .command) { try $0.erasePerson("p-member") }
        #expect(throws: KringError.notFound) { try Self.log(network.kring, Who.member) }
        #expect(try Self.log(network.kring, .person(name)).entries.isEmpty)
    }
}
