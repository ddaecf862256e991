import Testing

@testable import KringCore

/// The small network with one umbrella for its second profession, and an initiative in it.
private struct Start {
    let door: Door

    init() throws {
        door = try Door()
        try door.kring.database.write(touching: .everything) { db in
            try db.insert(Umbrella(id: "w", name: "w", professions: ["kinesist"], ruleSet: "rules"))
            try db.insert(Office(holder: .umbrella("w"), person: "p-nobody", kind: .coordinator, from: day("2021-01-01")))
        }
    }

    static let beginning = InitiativeBeginning(
        givenName: "An", familyName: "Proef", email: "an@example.org", profession: "kinesist", municipalities: ["gemeente-z"])

    func begin(_ beginning: InitiativeBeginning = beginning) throws -> Secret {
        #expect(try door.kring.startInitiative(beginning, source: "192.0.2.1") == .asked)
        let link = try self.link(to: beginning.email)
        try write { try $0.joinInitiative(by: link) }
        return link
    }

    /// The link in the last mail to an address.
    func link(to address: String) throws -> Secret {
        let mail = try #require(
            try door.kring.dueMails(atMost: 1000).last { $0.address == address && $0.kind.hasPrefix("initiative") })
        return try #require(Secret(mail.content["link"] ?? ""))
    }

    @discardableResult
    func write<T>(by actor: Actor = .open, _ act: (WriteScope) throws -> T) throws -> T {
        try door.kring.write(by: actor, source: .link, act)
    }

    func view(_ link: Secret) throws -> InitiativeView { try door.kring.read(by: .open) { try $0.initiative(by: link) } }

    /// A second one of the core team, who said yes.
    func second(_ link: Secret, _ address: String = "bo@example.org") throws -> Secret {
        try write { try $0.askIntoInitiative(givenName: "Bo", familyName: "Proef", email: address, by: link) }
        let theirs = try self.link(to: address)
        try write { try $0.joinInitiative(by: theirs) }
        return theirs
    }

    func settle(_ link: Secret) throws {
        var changed = try view(link).initiative.value
        changed.talk = .held
        let asked = changed
        try write { try $0.changeInitiative(asked, by: link, expectedVersion: nil) }
    }
}

@Suite struct `Starting a circle` {
    @Test func `whoever begins gets a link by mail, which opens her initiative and shows it to nobody before she did`() throws {
        let start = try Start()
        defer { start.door.remove() }
        #expect(try start.door.kring.startInitiative(Start.beginning, source: "192.0.2.1") == .asked)
        let council = Actor.careCouncil(["z"])
        #expect(try start.door.kring.read(by: council) { try $0.initiatives(in: "z") }.isEmpty)
        let link = try start.link(to: "an@example.org")
        try start.write { try $0.joinInitiative(by: link) }
        let view = try start.view(link)
        #expect(view.team.map(\.givenName) == ["An"] && view.team[0].isMe && view.zones == ["z"])
        let seen = try start.door.kring.read(by: council) { try $0.initiatives(in: "z") }
        #expect(seen.map(\.profession) == ["kinesist"] && seen[0].progress.done == 0)
        #expect(throws: KringError.notFound) { try start.view(Secret.made()) }
    }

    @Test func `what is wrong is told all at once, and nothing is stored`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let before = try start.door.network.contents()
        let wrong = InitiativeBeginning(
            givenName: " ", familyName: String(repeating: "x", count: 121), email: "an", profession: "nergens",
            municipalities: ["nergens"])
        do {
            _ = try start.door.kring.startInitiative(wrong, source: "192.0.2.1")
            Issue.record("it was taken")
        } catch KringError.rejected(let issues) {
            #expect(
                issues.map(\.pointer) == ["/givenName", "/familyName", "/email", "/profession", "/municipalities/0"])
        }
        #expect(try start.door.network.contents() == before)
    }

    @Test func `mails are limited as those for signing in, and an unknown address hears the same`() throws {
        let start = try Start()
        defer { start.door.remove() }
        _ = try start.begin()
        let count = try start.door.kring.dueMails(atMost: 1000).count
        #expect(try start.door.kring.askInitiativeLinks(address: "niemand@example.org", source: "192.0.2.9") == .asked)
        #expect(try start.door.kring.dueMails(atMost: 1000).count == count)
        #expect(try start.door.kring.askInitiativeLinks(address: "AN@example.org", source: "192.0.2.9") == .asked)
        #expect(try start.door.kring.dueMails(atMost: 1000).count == count + 1)
        for _ in 0..<3 { _ = try start.door.kring.askInitiativeLinks(address: "an@example.org", source: "192.0.2.9") }
        guard case .wait = try start.door.kring.askInitiativeLinks(address: "an@example.org", source: "192.0.2.9") else {
            Issue.record("a sixth mail to one address in an hour")
            return
        }
    }

    @Test func `steps are saved in any order, by either of the team, and a stale form is refused`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        let other = try start.second(link)
        var changed = try start.view(other).initiative.value
        changed.goals = [.starters, .colleagues]
        changed.ownGoal = " Samen eten "
        changed.legalForm = .informal
        changed.circle = "a"
        let asked = changed
        let version = try start.view(link).initiative.version
        try start.write { try $0.changeInitiative(asked, by: other, expectedVersion: version) }
        let stored = try start.view(link).initiative.value
        #expect(stored.goals == [.colleagues, .starters] && stored.ownGoal == "Samen eten" && stored.circle == nil)
        #expect(throws: KringError.conflict(.staleVersion(present: version + 1))) {
            try start.write { try $0.changeInitiative(asked, by: link, expectedVersion: version) }
        }
        changed.goals = Initiative.Goal.allCases
        let tooMany = changed
        #expect(throws: KringError.self) {
            try start.write { try $0.changeInitiative(tooMany, by: link, expectedVersion: nil) }
        }
    }

    @Test func `a team has five at most, each once, and who did not answer can be taken back`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        for address in ["AN@example.org", "geen adres"] {
            #expect(throws: KringError.self) {
                try start.write { try $0.askIntoInitiative(givenName: "A", familyName: "B", email: address, by: link) }
            }
        }
        for number in 1...4 {
            try start.write {
                try $0.askIntoInitiative(givenName: "A", familyName: "B", email: "p\(number)@example.org", by: link)
            }
        }
        #expect(throws: KringError.self) {
            try start.write { try $0.askIntoInitiative(givenName: "A", familyName: "B", email: "p5@example.org", by: link) }
        }
        let last = try #require(try start.view(link).team.last)
        try start.write { try $0.withdrawFromInitiative(last.number, by: link) }
        #expect(try start.view(link).team.count == 4)
        let me = try #require(try start.view(link).team.first { $0.isMe })
        #expect(throws: KringError.forbidden) { try start.write { try $0.withdrawFromInitiative(me.number, by: link) } }
    }

    @Test func `whoever says no is gone, and with the last one the initiative`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        let other = try start.second(link)
        try start.write { try $0.leaveInitiative(by: other) }
        #expect(throws: KringError.notFound) { try start.view(other) }
        #expect(try start.view(link).team.count == 1)
        try start.write { try $0.leaveInitiative(by: link) }
        let left = try start.door.network.contents().filter { $0.hasPrefix("initiative") }
        #expect(left.isEmpty, "\(left)")
    }

    @Test func `a care council is asked for a talk by mail, when it can be written to`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        #expect(throws: KringError.self) { try start.write { try $0.askTalk(by: link) } }
        _ = try start.door.account(.careCouncil, zone: "z", "raad@example.org")
        #expect(try start.write { try $0.askTalk(by: link) } == 1)
        let mail = try #require(try start.door.kring.dueMails(atMost: 1000).last { $0.kind == "initiativeTalk" })
        #expect(mail.address == "raad@example.org" && mail.content["email"] == "an@example.org")
        #expect(try start.view(link).progress.states[.zone] == .done)
    }
}

@Suite struct `Founding what was started` {
    private func ready() throws -> (Start, Secret, Secret, Initiative.ID) {
        let start = try Start()
        let link = try start.begin()
        // Somebody whom the network knows already.
        let other = try start.second(link, "p-former@example.org")
        try start.settle(link)
        return (start, link, other, try start.view(link).initiative.value.id)
    }

    @Test func `an administrator and the coordinator of its umbrella may, when it is ready, and nobody else`() throws {
        let (start, link, _, id) = try ready()
        defer { start.door.remove() }
        let before = try start.door.network.contents()
        for actor in [
            Actor.open, .person("p-chair"), .person("p-coordinator"), .careCouncil(["z"]), .region, .agency, .person("p-member"),
        ] {
            #expect(throws: KringError.self, "\(actor)") {
                try start.write(by: actor) { try $0.foundCircle(from: id, as: "nieuw", named: "Nieuw") }
            }
        }
        #expect(try start.door.network.contents() == before)
        for actor in [Actor.administrator, .person("p-nobody")] {
            let listed = try start.door.kring.read(by: actor) { try $0.initiativesToFound() }
            #expect(listed.map(\.outline.id) == [id])
        }
        #expect(throws: KringError.forbidden) { try start.door.kring.read(by: .region) { try $0.initiativesToFound() } }
        _ = try start.write(by: .person("p-nobody")) { try $0.foundCircle(from: id, as: "nieuw", named: "Nieuw") }
        #expect(try start.view(link).initiative.value.circle == "nieuw")
        #expect(throws: KringError.forbidden) {
            try start.write(by: .administrator) { try $0.foundCircle(from: id, as: "nieuw-2", named: "Nog een") }
        }
    }

    @Test func `it is not ready before two said yes and there was a talk`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        let id = try start.view(link).initiative.value.id
        try start.settle(link)
        #expect(throws: KringError.forbidden) {
            try start.write(by: .administrator) { try $0.foundCircle(from: id, as: "nieuw", named: "Nieuw") }
        }
        #expect(try start.door.kring.read(by: .administrator) { try $0.initiativesToFound() }.isEmpty)
    }

    @Test func `its core team become members, who began becomes chair, and it is starting`() throws {
        let (start, link, other, id) = try ready()
        defer { start.door.remove() }
        _ = try start.write(by: .administrator) { try $0.foundCircle(from: id, as: "nieuw", named: "Nieuw") }
        let (circle, members, offices) = try start.door.kring.database.read { db in
            (
                try #require(try db.stored(Circle.ID(known: "nieuw"))?.value),
                try db.list(Membership.self).map(\.value).filter { $0.circle == "nieuw" },
                try db.list(Office.self).map(\.value).filter { $0.holder == .circle("nieuw") }
            )
        }
        #expect(circle.foundedOn == nil && circle.zones.map(\.zone) == ["z"] && circle.ruleSet == "rules")
        #expect(members.count == 2 && members.contains { $0.person == "p-former" })
        #expect(offices.map(\.kind) == [.chair] && offices[0].person != "p-former")
        let status = try start.door.kring.read(by: .open) { try $0.circleStatus("nieuw", ReportPeriod(asOf: SmallNetwork.today)) }
        guard case .open(let outward) = status else {
            Issue.record("the open web sees the outward status")
            return
        }
        #expect(outward.state == .starting)
        #expect(try start.door.kring.read(by: .open) { try $0.stepsDone(of: "nieuw") } == 3)
        #expect(try start.door.kring.read(by: .open) { try $0.stepsDone(of: "a") } == nil)
        // From now on their names are those of persons, and nowhere else.
        let kept = try start.door.network.contents().filter { $0.hasPrefix("initiative_member") }
        #expect(kept.count == 2 && !kept.contains { $0.contains("Proef") || $0.contains("@") }, "\(kept)")
        #expect(try start.view(other).team.map(\.givenName) == ["An", "Voornaam"])
        // She signs in as anybody does.
        #expect(throws: Never.self) { try start.door.signIn("an@example.org") }
        #expect(throws: KringError.forbidden) {
            try start.write { try $0.askIntoInitiative(givenName: "C", familyName: "D", email: "c@example.org", by: link) }
        }
    }

    @Test func `once founded, a link opens as long as she is in the circle, and shows no address but her own`() throws {
        let (start, link, other, id) = try ready()
        defer { start.door.remove() }
        #expect(try start.view(link).team.allSatisfy { $0.email != nil })
        _ = try start.write(by: .administrator) { try $0.foundCircle(from: id, as: "nieuw", named: "Nieuw") }
        let team = try start.view(link).team
        #expect(team.count == 2 && team.allSatisfy { ($0.email != nil) == $0.isMe })
        // Who said yes by the other link is out of the circle since.
        try start.door.kring.database.write(touching: .everything) { db in
            try db.run(
                "DELETE FROM membership WHERE circle = ? AND person = ?", try db.row(of: Circle.ID(known: "nieuw")),
                try db.row(of: Person.ID(known: "p-former")))
        }
        #expect(throws: KringError.notFound) { try start.view(other) }
        #expect(throws: KringError.notFound) { try start.write { try $0.noteFounded(by: other) } }
        #expect(try start.view(link).team.map(\.givenName) == ["An"])
    }

    @Test func `asking along and taking back, over and over, mails ten people a day and no more`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        func ask(_ address: String) throws {
            try start.write { try $0.askIntoInitiative(givenName: "A", familyName: "B", email: address, by: link) }
            let last = try #require(try start.view(link).team.last)
            try start.write { try $0.withdrawFromInitiative(last.number, by: link) }
        }
        for number in 1...Initiative.mostAskedADay { try ask("p\(number)@example.org") }
        let mails = try start.door.kring.dueMails(atMost: 1000).count
        #expect(throws: KringError.self) { try ask("nog-een@example.org") }
        #expect(try start.door.kring.dueMails(atMost: 1000).count == mails)
        start.door.clocks.pass(seconds: 86_400)
        try ask("nog-een@example.org")
    }

    @Test(arguments: ["https://win.example.org", "www.win.example.org", "an@example.org", "<b>An</b>"])
    func `a name that is an address gets nobody a mail`(name: String) throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        let mails = try start.door.kring.dueMails(atMost: 1000).count
        #expect(throws: KringError.self) {
            try start.write { try $0.askIntoInitiative(givenName: name, familyName: "B", email: "b@example.org", by: link) }
        }
        var beginning = Start.beginning
        beginning.familyName = name
        #expect(throws: KringError.self) { try start.door.kring.startInitiative(beginning, source: "192.0.2.9") }
        #expect(try start.door.kring.dueMails(atMost: 1000).count == mails)
    }

    @Test func `it exists from its first meeting on, once it has members enough, and its team says so`() throws {
        let (start, link, _, id) = try ready()
        defer { start.door.remove() }
        _ = try start.write(by: .administrator) { try $0.foundCircle(from: id, as: "nieuw", named: "Nieuw") }
        #expect(throws: KringError.forbidden) { try start.write { try $0.noteFounded(by: link) } }
        try start.door.kring.database.write(touching: .everything) { db in
            try db.insert(try SmallNetwork.meeting("eerste", of: .circle("nieuw"), on: day("2026-06-10"), .held))
        }
        #expect(try start.write { try $0.noteFounded(by: link) } == "nieuw")
        let founded = try start.door.kring.read(by: .open) { try $0.circle("nieuw").circle.value.foundedOn }
        #expect(founded == day("2026-06-10"))
    }
}

@Suite struct `Initiatives and privacy` {
    @Test func `what a care council and a region see has no name, no address and no word of the team`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        _ = try start.second(link)
        var changed = try start.view(link).initiative.value
        changed.name = "Kring van An"
        changed.ownGoal = "Geheim doel"
        let asked = changed
        try start.write { try $0.changeInitiative(asked, by: link, expectedVersion: nil) }
        for actor in [Actor.careCouncil(["z"]), .region, .agency, .administrator] {
            let seen = "\(try start.door.kring.read(by: actor) { try $0.initiatives(in: "z") })"
            for word in ["An", "Proef", "@", "Geheim"] { #expect(!seen.contains(word), "\(actor): \(word)") }
            #expect(seen.contains("kinesist"))
        }
        for actor in [Actor.open, .person("p-chair"), .careCouncil(["y"])] {
            #expect(throws: KringError.self, "\(actor)") {
                try start.door.kring.read(by: actor) { try $0.initiatives(in: "z") }
            }
        }
    }

    @Test func `a person takes along what she helps to start, and erasing her takes her out of it`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        let hers = try start.second(link, "p-member@example.org")
        _ = try start.door.signIn("p-member@example.org")
        let data = try start.door.kring.write(by: .person("p-member"), source: .web) { try $0.exportMyData() }
        #expect(data.initiatives.map(\.profession) == ["kinesist"])
        _ = try start.door.kring.write(by: .person("p-member"), source: .web) { try $0.erasePerson("p-member") }
        #expect(throws: KringError.notFound) { try start.view(hers) }
        #expect(try start.view(link).team.count == 1)
    }

    @Test func `an initiative nobody confirmed goes after 30 days, one without progress after 12 months`() throws {
        let start = try Start()
        defer { start.door.remove() }
        _ = try start.door.kring.startInitiative(Start.beginning, source: "192.0.2.1")
        var other = Start.beginning
        other.email = "bo@example.org"
        _ = try start.begin(other)
        func left() throws -> Int {
            try start.door.kring.database.read { try $0.list(Initiative.self).count }
        }
        func retain() throws -> RetentionList {
            try start.door.kring.write(by: .operator, source: .command) { try $0.applyRetention() }
        }
        _ = try retain()
        #expect(try left() == 2)
        start.door.clocks.pass(seconds: 32 * 86_400)
        #expect(try retain().initiatives == 1)
        #expect(try left() == 1)
        start.door.clocks.pass(seconds: 340 * 86_400)
        _ = try retain()
        #expect(try left() == 0)
    }

    @Test func `the team of a stuck one is asked once how it goes, not while it pauses`() throws {
        let start = try Start()
        defer { start.door.remove() }
        let link = try start.begin()
        #expect(try start.door.kring.askStuckInitiatives() == 0)
        start.door.clocks.pass(seconds: 125 * 86_400)
        #expect(try start.door.kring.askStuckInitiatives() == 1)
        #expect(try start.door.kring.askStuckInitiatives() == 0)
        let seen = try start.door.kring.read(by: .careCouncil(["z"])) { try $0.initiatives(in: "z") }
        #expect(seen.first?.progress.isStuck(asOf: start.door.kring.today) == true)
        var changed = try start.view(link).initiative.value
        changed.isPaused = true
        let paused = changed
        try start.write { try $0.changeInitiative(paused, by: link, expectedVersion: nil) }
        start.door.clocks.pass(seconds: 125 * 86_400)
        #expect(try start.door.kring.askStuckInitiatives() == 0)
    }
}
