import Testing

@testable import KringCore

@Suite struct `What somebody sees` {
    private func read<T>(_ network: SmallNetwork, _ actor: Actor, _ body: (ReadScope) throws -> T) throws -> T {
        try network.kring.read(by: actor, body)
    }

    @Test func `of a person is as much as her right`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let cases: [(Actor, Person.ID, String?)] = [
            (Who.member, "p-member", "full"), (Who.chair, "p-member", "full"), (Who.chair, "p-former", "full"),
            (Who.chair, "p-nobody", "full"), (Who.partner, "p-member", "name"), (Who.partner, "p-chair", "name"),
            (Who.coordinator, "p-chair", "contact"), (Who.coordinator, "p-member", nil), (Who.chair, "p-member-b", nil),
            (Who.chair, "p-coordinator", "name"), (Who.member, "p-former", nil), (Who.former, "p-former", "full"),
            (Who.former, "p-member", nil), (Who.council, "p-chair", nil), (.region, "p-chair", nil), (.open, "p-chair", nil),
            (.administrator, "p-chair", nil), (.operator, "p-chair", "full"), (.open, "p-unheard-of", nil),
            (.operator, "p-unheard-of", nil),
        ]
        for (actor, id, view) in cases {
            if let view {
                #expect(try read(network, actor) { try $0.person(id).viewWord } == view, "\(actor.journalName) \(id)")
            } else {
                #expect(throws: KringError.notFound, "\(actor.journalName) \(id)") {
                    try read(network, actor) { try $0.person(id) }
                }
            }
        }
    }

    @Test func `of the members of a circle is as much as her right`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func views(_ actor: Actor) throws -> [String] {
            try read(network, actor) { try $0.memberships(of: "a").items.map(\.viewWord) }
        }
        #expect(try views(Who.chair) == Array(repeating: "full", count: 5))
        #expect(try views(Who.secretary) == Array(repeating: "full", count: 5))
        #expect(try views(Who.member) == ["fellow", "full", "fellow", "fellow"])
        for actor in [Who.coordinator, Who.former, Who.chairB, Who.council, .region, .agency, .open, .administrator] {
            #expect(throws: KringError.forbidden, "\(actor.journalName)") { try views(actor) }
        }
        let glass = Actor(
            .administrator,
            breakGlass: .init(circle: "a", reason: "klacht", until: network.kring.clock.milliseconds() + 1))
        #expect(try views(glass) == Array(repeating: "contact", count: 5))
    }

    @Test func `of offices are all in her own circle, and the chairs for a coordinator`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func kinds(_ actor: Actor, _ host: Meeting.Host) throws -> [Office.Kind] {
            try read(network, actor) { try $0.offices(of: host).items.map(\.office.value.kind) }
        }
        #expect(try kinds(Who.member, .circle("a")) == [.chair, .secretary, .careCouncilDelegate, .chair])
        #expect(try kinds(Who.coordinator, .circle("a")) == [.chair, .chair])
        #expect(try kinds(Who.chair, .umbrella("u")) == [.coordinator])
        for actor in [Who.chairB, Who.council, .region, .open] {
            #expect(throws: KringError.forbidden) { try kinds(actor, .circle("a")) }
        }
    }

    @Test func `of leaves are all for the chair and her own for a member`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func count(_ actor: Actor) throws -> Int { try read(network, actor) { try $0.leaves(of: "a").items.count } }
        #expect(try count(Who.chair) == 1)
        #expect(try count(Who.member) == 1)
        #expect(try count(Who.partner) == 0)
        for actor in [Who.coordinator, Who.former, Who.council, .open] {
            #expect(throws: KringError.forbidden) { try count(actor) }
        }
        #expect(throws: KringError.notFound) { try read(network, Who.partner) { try $0.leave(RowID(1)) } }
    }

    @Test func `of minutes and agendas never leaves the circle or umbrella`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        _ = try network.kring.write(by: Who.chair, source: .web) { try $0.openDetail(of: "a", from: day("2026-06-01")) }
        func view(_ actor: Actor, _ id: Meeting.ID) throws -> String? {
            do {
                return try read(network, actor) { try $0.meeting(id).viewWord }
            } catch KringError.notFound { return nil }
        }
        let cases: [(Actor, Meeting.ID, String?)] = [
            (Who.chair, "gehouden", "full"), (Who.member, "gehouden", "full"), (Who.coordinator, "gehouden", "outline"),
            (.sheetLink("gehouden"), "gehouden", "outline"), (.sheetLink("gehouden"), "later", nil),
            (Who.coordinator, "koepel", "full"), (Who.chair, "koepel", "full"), (Who.member, "koepel", nil),
            (Who.chair, "bij-b", nil), (Who.former, "gehouden", nil), (Who.council, "gehouden", nil),
            (.region, "gehouden", nil), (.administrator, "gehouden", nil), (.open, "gehouden", nil),
        ]
        for (actor, id, expected) in cases {
            #expect(try view(actor, id) == expected, "\(actor.journalName) \(id)")
        }
        for (row, _) in try network.journal() {
            #expect(!(row.after ?? "").contains("verwelkoming") && !(row.after ?? "").contains("besproken"))
        }
    }

    @Test func `of agreements, goals, waivers and signals stays with those it concerns`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in [Who.chair, Who.member, .operator] {
            #expect(try read(network, actor) { try $0.agreements(of: "a").items.count } == 1)
            #expect(try read(network, actor) { try $0.goal("doel").value.title } == "elkaar kennen")
            #expect(try read(network, actor) { try $0.waivers(of: "a").items.count } == 1)
            #expect(try read(network, actor) { try $0.signals(of: "a").items.count } == 1)
        }
        #expect(try read(network, Who.coordinator) { try $0.waivers(of: "a").items.count } == 1)
        #expect(try read(network, Who.council) { try $0.signals(to: "z").items.count } == 1)
        #expect(try read(network, Who.council) { try $0.signal("signaal").value.subject } == "wachtlijst")
        for actor in [Who.coordinator, Who.former, Who.chairB, Who.otherCouncil, .region, .open, .administrator] {
            #expect(throws: KringError.forbidden) { try read(network, actor) { try $0.agreements(of: "a") } }
            #expect(throws: KringError.notFound) { try read(network, actor) { try $0.agreement("afspraak") } }
            #expect(throws: KringError.notFound) { try read(network, actor) { try $0.signal("signaal") } }
        }
        #expect(throws: KringError.forbidden) { try read(network, Who.otherCouncil) { try $0.signals(to: "z") } }
    }

    @Test func `of a finding has its note for the care council that noted it`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func view(_ actor: Actor) throws -> String { try read(network, actor) { try $0.findings(about: "z").items[0].viewWord } }
        #expect(try view(Who.council) == "full")
        for actor in [Who.otherCouncil, Who.chair, .region, .open] { #expect(try view(actor) == "published") }
    }

    @Test func `of circles and territory is open, and practices and venues are not`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in [Actor.open, Who.member, Who.council] {
            #expect(try read(network, actor) { try $0.circles().items.map(\.circle.value.id) } == ["a", "b"])
            #expect(try read(network, actor) { try $0.zones().items.map(\.value.id) } == ["y", "z"])
            #expect(try read(network, actor) { try $0.umbrella("u").value.name } == "u")
        }
        #expect(try read(network, Who.member) { try $0.circle("a").viewWord } == "own")
        #expect(try read(network, Who.member) { try $0.circle("b").viewWord } == "published")
        #expect(try read(network, Who.chairB) { try $0.practices().items.count } == 2)
        for actor in [Who.former, Who.council, .region, .open, .administrator] {
            #expect(throws: KringError.forbidden) { try read(network, actor) { try $0.practices() } }
            #expect(throws: KringError.notFound) { try read(network, actor) { try $0.venue("zaal") } }
        }
    }

    @Test func `of circles can be narrowed, and comes in pages without a gap`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func ids(_ filter: CircleFilter) throws -> [Circle.ID] {
            try read(network, .open) { try $0.circles(filter).items.map(\.circle.value.id) }
        }
        #expect(try ids(CircleFilter(zones: ["z"])) == ["a"])
        #expect(try ids(CircleFilter(zones: ["y"])) == ["a", "b"])
        #expect(try ids(CircleFilter(zones: ["y", "z"], umbrellas: ["v"])) == ["b"])
        #expect(try ids(CircleFilter(professions: ["kinesist"])) == [])
        for index in 10..<30 {
            _ = try network.kring.write(by: .operator, source: .command) {
                try $0.foundCircle(SmallNetwork.circle(Slug(known: "c-\(index)"), umbrella: nil, zones: ["z"]))
            }
        }
        var seen: [Circle.ID] = []
        var after: String?
        repeat {
            let page = try read(network, .open) { try $0.circles(page: PageRequest(after: after, size: 7)) }
            #expect(page.items.count <= 7)
            seen += page.items.map(\.circle.value.id)
            after = page.next
        } while after != nil
        #expect(seen == ["a", "b"] + (10..<30).map { Slug(known: "c-\($0)") })
    }

    @Test func `of meetings comes the latest first when asked so, in pages without a gap`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        var seen: [Meeting.ID] = []
        var after: String?
        repeat {
            let page = try read(network, Who.chair) {
                try $0.meetings(of: .circle("a"), MeetingFilter(latestFirst: true), page: PageRequest(after: after, size: 1))
            }
            seen += page.items.map(\.id)
            after = page.next
        } while after != nil
        #expect(seen == ["later", "gisteren", "gehouden"])
        let held = MeetingFilter(from: day("2026-01-01"), to: day("2026-06-14"), kinds: [.regular], statuses: [.held])
        #expect(try read(network, Who.chair) { try $0.meetings(of: .circle("a"), held).items.map(\.id) } == ["gehouden"])
    }
}
