import Testing

@testable import KringCore

@Suite struct `Handing over the chair` {
    private static func offer(
        _ door: Door, to people: [Person.ID] = ["p-member"], on day: CalendarDay = day("2026-07-01"),
        until: CalendarDay? = day("2026-10-01")
    ) throws -> HandoverView {
        try door.kring.write(by: Who.chair, source: .web) {
            try $0.offerChair(of: "a", to: people, on: day, until: until)
        }
    }

    private static func links(_ door: Door) throws -> [String: Secret] {
        try door.kring.dueMails(atMost: 100).filter { $0.kind == "chairOffered" }.reduce(into: [:]) { found, mail in
            found[mail.address] = Secret(mail.content["link"] ?? "")
        }
    }

    private static func chairs(_ door: Door) throws -> [Person.ID: DateSpan] {
        try door.kring.database.read { db in
            try db.list(Office.self, where: Condition("office.office = ?", Office.Kind.chair.code)).map(\.value).filter {
                $0.holder == .circle("a") && !$0.span.isEmpty && $0.person != "p-former"
            }.reduce(into: [:]) { $0[$1.person] = $1.span }
        }
    }

    private static func stage(_ door: Door) throws -> HandoverStage? {
        try door.kring.read(by: Who.chair) { try $0.handover(of: "a")?.stage }
    }

    @Test func `nothing changes until all said yes, and then from the day on, with an overlap`() throws {
        let door = try Door()
        defer { door.remove() }
        let before = try Self.chairs(door)
        let offered = try Self.offer(door, to: ["p-member", "p-partner"])
        #expect(offered.stage == .asked && offered.offers.map(\.name.id) == ["p-member", "p-partner"])
        #expect(try Self.chairs(door) == before)
        let links = try Self.links(door)
        #expect(links.keys.sorted() == ["p-member@example.org", "p-partner@example.org"])
        let first = try #require(links["p-member@example.org"])
        // Looking changes nothing, however often.
        for _ in 0..<3 { #expect(try door.kring.handoverOffer(first)?.answer == nil) }
        #expect(try door.kring.answerOffer(by: first, true)?.answer == true)
        #expect(try Self.chairs(door) == before && Self.stage(door) == .asked)
        _ = try door.kring.write(by: Who.partner, source: .web) { try $0.answerOffer(of: "a", true) }
        #expect(try Self.stage(door) == .agreed)
        let after = try Self.chairs(door)
        #expect(after["p-member"] == DateSpan(from: day("2026-07-01")))
        #expect(after["p-partner"] == DateSpan(from: day("2026-07-01")))
        #expect(after["p-chair"]?.to == day("2026-10-01"))
        // The day has not come: who said yes leads nothing yet.
        #expect(try door.kring.read(by: Who.member) { $0.standing.leads }.isEmpty)
        let told = try door.kring.dueMails(atMost: 100).filter { $0.kind == "chairHandedOver" }
        #expect(told.map(\.address).sorted() == ["p-chair@example.org", "p-member@example.org", "p-partner@example.org"])
        #expect(Set(told.map(\.content)).count == 1, "the same mail to all")
        door.clocks.pass(seconds: 16 * 86_400)
        #expect(try Self.stage(door) == .done)
        #expect(try door.kring.read(by: Who.member) { $0.standing.leads } == ["a"])
        #expect(try door.kring.read(by: Who.chair) { $0.standing.leads } == ["a"], "she helps for some months")
    }

    @Test func `only a chair offers hers, to one or two others who are members and can be written to`() throws {
        let door = try Door()
        defer { door.remove() }
        let before = try door.network.contents()
        for actor in [Who.secretary, .operator] {
            #expect(throws: KringError.forbidden, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) {
                    _ = try $0.offerChair(of: "a", to: ["p-member"], on: day("2026-07-01"), until: nil)
                }
            }
        }
        for actor in Who.others {
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) {
                    _ = try $0.offerChair(of: "a", to: ["p-member"], on: day("2026-07-01"), until: nil)
                }
            }
        }
        let wrong: [(people: [Person.ID], on: CalendarDay, until: CalendarDay?, pointer: String)] = [
            ([], day("2026-07-01"), nil, "/successors"), (["p-chair"], day("2026-07-01"), nil, "/successors"),
            (["p-member", "p-partner", "p-colleague"], day("2026-07-01"), nil, "/successors"),
            (["p-nobody"], day("2026-07-01"), nil, "/successors"), (["p-former"], day("2026-07-01"), nil, "/successors"),
            (["p-member"], day("2026-06-14"), nil, "/on"), (["p-member"], day("2028-06-14"), nil, "/on"),
            (["p-member"], day("2026-07-01"), day("2026-06-30"), "/until"),
        ]
        for (people, on, until, pointer) in wrong {
            do {
                _ = try Self.offer(door, to: people, on: on, until: until)
                Issue.record("\(people) from \(on) was taken")
            } catch KringError.rejected(let issues) {
                #expect(issues.map(\.pointer).contains(pointer))
            }
        }
        #expect(try door.network.contents() == before)
    }

    @Test func `a no is told, and the chair goes on with who said yes`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try Self.offer(door, to: ["p-member", "p-partner"], until: nil)
        for who in [Who.chair, .person("p-colleague"), Who.nobody, Who.council] {
            #expect(throws: KringError.notFound, "\(who.journalName)") {
                try door.kring.write(by: who, source: .web) { try $0.answerOffer(of: "a", true) }
            }
        }
        try door.kring.write(by: Who.member, source: .web) { try $0.answerOffer(of: "a", false) }
        let told = try door.kring.dueMails(atMost: 100).filter { $0.kind == "chairDeclined" }
        #expect(told.map(\.address) == ["p-chair@example.org"])
        #expect(throws: KringError.conflict(.duplicate)) {
            try door.kring.write(by: Who.chair, source: .web) { try $0.settleWithoutDeclined(of: "a") }
        }
        try door.kring.write(by: Who.partner, source: .web) { try $0.answerOffer(of: "a", true) }
        #expect(try Self.stage(door) == .declined)
        let settled = try door.kring.write(by: Who.chair, source: .web) { try $0.settleWithoutDeclined(of: "a") }
        #expect(settled.stage == .agreed && settled.offers.map(\.name.id) == ["p-partner"])
        let chairs = try Self.chairs(door)
        #expect(chairs.keys.sorted() == ["p-chair", "p-partner"] && chairs["p-chair"]?.to == nil)
    }

    @Test func `what was agreed is taken back before its day, and everything is as it was`() throws {
        let door = try Door()
        defer { door.remove() }
        let before = try Self.chairs(door)
        _ = try Self.offer(door)
        try door.kring.write(by: Who.member, source: .web) { try $0.answerOffer(of: "a", true) }
        #expect(try Self.chairs(door) != before)
        // Whoever may appoint somebody may withdraw the offer: the chair, and the coordinator.
        for actor in Who.others where actor != Who.member && actor != Who.coordinator {
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) { try $0.withdrawOffer(of: "a") }
            }
        }
        try door.kring.write(by: Who.chair, source: .web) { try $0.withdrawOffer(of: "a") }
        #expect(try Self.chairs(door) == before && Self.stage(door) == nil)
        #expect(try door.kring.dueMails(atMost: 100).contains { $0.kind == "chairWithdrawn" })
        let link = try #require(try Self.links(door)["p-member@example.org"])
        #expect(try door.kring.handoverOffer(link) == nil)
        #expect(try door.kring.answerOffer(by: link, true) == nil)
        // Once the new chair began there is nothing to take back.
        _ = try Self.offer(door, on: SmallNetwork.today, until: nil)
        try door.kring.write(by: Who.member, source: .web) { try $0.answerOffer(of: "a", true) }
        #expect(throws: KringError.conflict(.duplicate)) {
            try door.kring.write(by: Who.chair, source: .web) { try $0.withdrawOffer(of: "a") }
        }
    }

    @Test func `an offer is over after thirty days, and a new one takes its place`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try Self.offer(door, on: day("2026-09-01"), until: nil)
        let link = try #require(try Self.links(door)["p-member@example.org"])
        door.clocks.pass(seconds: 30 * 86_400)
        #expect(try Self.stage(door) == .asked)
        door.clocks.pass(seconds: 86_400)
        #expect(try Self.stage(door) == .over)
        #expect(try door.kring.handoverOffer(link) == nil)
        #expect(throws: KringError.conflict(.duplicate)) {
            try door.kring.write(by: Who.member, source: .web) { try $0.answerOffer(of: "a", true) }
        }
        #expect(try Self.offer(door, to: ["p-partner"], on: day("2026-09-01"), until: nil).offers.map(\.name.id) == ["p-partner"])
    }

    @Test func `who left the circle before the last one said yes becomes no chair of it`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try Self.offer(door, to: ["p-member", "p-partner"])
        try door.kring.write(by: Who.member, source: .web) { try $0.answerOffer(of: "a", true) }
        _ = try door.kring.write(by: Who.member, source: .web) { try $0.leave("a") }
        try door.kring.write(by: Who.partner, source: .web) { try $0.answerOffer(of: "a", true) }
        #expect(try Self.chairs(door).keys.sorted() == ["p-chair"])
        #expect(try Self.stage(door) == .declined)
        let told = try door.kring.dueMails(atMost: 100).filter { $0.kind == "chairDeclined" }
        #expect(told.map(\.address) == ["p-chair@example.org"])
        let settled = try door.kring.write(by: Who.chair, source: .web) { try $0.settleWithoutDeclined(of: "a") }
        #expect(settled.offers.map(\.name.id) == ["p-partner"])
        #expect(try Self.chairs(door).keys.sorted() == ["p-chair", "p-partner"])
    }

    @Test func `who agreed and leaves before her day never begins, and the circle looks for another`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try Self.offer(door)
        try door.kring.write(by: Who.member, source: .web) { try $0.answerOffer(of: "a", true) }
        #expect(try Self.chairs(door)["p-member"] != nil)
        _ = try door.kring.write(by: Who.member, source: .web) { try $0.leave("a") }
        #expect(try Self.chairs(door)["p-member"] == nil)
        #expect(try door.kring.read(by: Who.chair) { try $0.successorSearch(of: "a") } == SmallNetwork.today)
        door.clocks.pass(seconds: 30 * 86_400)
        #expect(try door.kring.read(by: Who.member) { $0.standing.columns } == [.open])
    }

    @Test func `what is passed on is ticked by who leads the circle, nobody over another unseen`() throws {
        let door = try Door()
        defer { door.remove() }
        let offered = try Self.offer(door)
        let ticked = try door.kring.write(by: Who.secretary, source: .web) {
            try $0.tickHandover(of: "a", [.mailbox, .careCouncil], expectedVersion: offered.version)
        }
        #expect(ticked.checks == [.mailbox, .careCouncil] && ticked.version == offered.version + 1)
        #expect(throws: KringError.conflict(.staleVersion(present: ticked.version))) {
            try door.kring.write(by: Who.chair, source: .web) {
                _ = try $0.tickHandover(of: "a", [.website], expectedVersion: offered.version)
            }
        }
        for actor in Who.others {
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) {
                    _ = try $0.tickHandover(of: "a", [], expectedVersion: nil)
                }
            }
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.read(by: actor) { _ = try $0.handover(of: "a") }
            }
        }
    }

    @Test func `an export tells of it to each, and erasing or time lets it go`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try Self.offer(door)
        let mine = try door.kring.write(by: Who.member, source: .web) { try $0.exportMyData() }
        #expect(mine.handovers == [.init(circle: "a", isOffered: true, on: day("2026-07-01"), answer: nil)])
        let hers = try door.kring.write(by: Who.chair, source: .web) { try $0.exportMyData() }
        #expect(hers.handovers == [.init(circle: "a", isOffered: false, on: day("2026-07-01"), answer: nil)])
        _ = try door.kring.write(by: Who.member, source: .web) { try $0.erasePerson("p-member") }
        #expect(try Self.stage(door) == nil)
        _ = try Self.offer(door, to: ["p-partner"])
        func apply() throws -> RetentionList { try door.kring.write(by: .operator, source: .command) { try $0.applyRetention() } }
        door.clocks.pass(seconds: 59 * 86_400)
        _ = try apply()
        #expect(try Self.stage(door) == .over)
        door.clocks.pass(seconds: 3 * 86_400)
        #expect(try apply().links > 0)
        #expect(try Self.stage(door) == nil)
    }
}

@Suite struct `Circles that look for a successor` {
    private static func since(_ door: Door, by actor: Actor = Who.chair) throws -> CalendarDay? {
        try door.kring.read(by: actor) { try $0.successorSearch(of: "a") }
    }

    @Test func `say so to their care councils and their coordinator, and to nobody else`() throws {
        let door = try Door()
        defer { door.remove() }
        for actor in Who.others {
            #expect(throws: KringError.self, "\(actor.journalName)") {
                try door.kring.write(by: actor, source: .web) { try $0.seekSuccessor(of: "a", true) }
            }
        }
        try door.kring.write(by: Who.chair, source: .web) { try $0.seekSuccessor(of: "a", true) }
        for actor in [Who.chair, Who.secretary, Who.council, Who.otherCouncil, Who.coordinator] {
            #expect(try Self.since(door, by: actor) == SmallNetwork.today, "\(actor.journalName)")
        }
        for actor in [Who.member, Who.chairB, Who.nobody, .open, .region, .agency] {
            #expect(try Self.since(door, by: actor) == nil, "\(actor.journalName)")
        }
        let work = try door.kring.read(by: Who.council) {
            try $0.zoneWork("z", ReportPeriod(asOf: SmallNetwork.today))
        }
        #expect(work.circles["a"]?.seeksSuccessorSince == SmallNetwork.today)
        let umbrella = try door.kring.read(by: Who.coordinator) {
            try $0.umbrellaWork("u", ReportPeriod(asOf: SmallNetwork.today))
        }
        #expect(umbrella.circles.first { $0.status.circle.id == "a" }?.seeksSuccessorSince == SmallNetwork.today)
        try door.kring.write(by: Who.chair, source: .web) { try $0.seekSuccessor(of: "a", false) }
        #expect(try Self.since(door) == nil)
    }

    @Test func `begin to by themselves when their last chair stops, however she does`() throws {
        for way in 0..<3 {
            let door = try Door()
            defer { door.remove() }
            switch way {
            case 0:
                try door.kring.write(by: Who.chair, source: .web) { scope in
                    let own = try #require(try scope.reading.ownChair(of: "a"))
                    #expect(try scope.reading.isLastChair(own.id, of: "a", on: day("2026-06-20")))
                    var office = own.value
                    office.to = day("2026-06-20")
                    _ = try scope.changeOffice(own.id, to: office, expectedVersion: own.version)
                }
            case 1: _ = try door.kring.write(by: Who.chair, source: .web) { try $0.leave("a") }
            default: _ = try door.kring.write(by: Who.chair, source: .web) { try $0.erasePerson("p-chair") }
            }
            #expect(try Self.since(door, by: Who.coordinator) == SmallNetwork.today, "way \(way)")
        }
    }

    @Test func `stop looking once somebody is in the chair, and not before`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try door.kring.write(by: Who.chair, source: .web) { try $0.leave("a") }
        #expect(throws: KringError.conflict(.duplicate)) {
            try door.kring.write(by: Who.secretary, source: .web) { try $0.seekSuccessor(of: "a", false) }
        }
        _ = try door.kring.write(by: Who.secretary, source: .web) {
            try $0.appointToOffice(
                Office(holder: .circle("a"), person: "p-member", kind: .chair, from: SmallNetwork.today))
        }
        #expect(try Self.since(door, by: Who.coordinator) == nil)
    }

    @Test func `look for nobody any more when the chair who stopped stays after all`() throws {
        let door = try Door()
        defer { door.remove() }
        let change = try door.kring.write(by: Who.chair, source: .web, trace: "stop") { scope in
            let own = try #require(try scope.reading.ownChair(of: "a"))
            var office = own.value
            office.to = day("2026-06-20")
            _ = try scope.changeOffice(own.id, to: office, expectedVersion: nil)
            return try #require(scope.lastChange)
        }
        #expect(try Self.since(door) != nil)
        _ = try door.kring.write(by: Who.chair, source: .web, trace: "undo") { try $0.undo(change: change) }
        #expect(try Self.since(door) == nil)
        #expect(try door.kring.read(by: Who.chair) { try $0.ownChair(of: "a") }?.value.to == nil)
    }

    @Test func `look for nobody while a second chair stays`() throws {
        let door = try Door()
        defer { door.remove() }
        _ = try door.kring.write(by: Who.chair, source: .web) {
            try $0.appointToOffice(
                Office(holder: .circle("a"), person: "p-member", kind: .chair, from: SmallNetwork.today))
        }
        _ = try door.kring.write(by: Who.chair, source: .web) { try $0.leave("a") }
        #expect(try Self.since(door, by: Who.member) == nil)
    }
}
