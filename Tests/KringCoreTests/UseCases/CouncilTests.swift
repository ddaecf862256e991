import GRDB
import Testing

@testable import KringCore

extension `What a person can do` {
    private static let outside = [Who.otherCouncil, Who.chair, Who.coordinator, .region, .administrator, .open]

    static let contact = ZoneContact(zone: "z", subject: .circle("a"), on: day("2026-06-15"), outcome: .reached)
    static let seat = BoardSeat(
        zone: "z", cluster: .healthCare, organisation: "Kring a", profession: "vroedvrouw", circle: "a", from: day("2026-06-15"))

    static let councils: [Doing] = [
        Doing(
            name: "note a contact", allowed: [Who.council, .operator], forbidden: outside, words: ["noteContact"]
        ) { scope, _ in _ = try scope.noteContact(contact) },
        Doing(
            name: "correct a contact", allowed: [Who.council, .operator], unknown: outside, words: ["changeContact"],
            isVersioned: true
        ) { scope, version in _ = try scope.changeContact(RowID(1), to: contact, expectedVersion: version) },
        Doing(
            name: "withdraw a contact", allowed: [Who.council, .operator], unknown: outside, words: ["withdrawContact"],
            isVersioned: true
        ) { scope, version in try scope.withdrawContact(RowID(1), expectedVersion: version) },
        Doing(
            name: "set a goal of a zone", allowed: [Who.council, .operator], forbidden: outside, words: ["setZoneGoal"]
        ) { scope, _ in _ = try scope.setZoneGoal(ZoneGoal(zone: "z", year: 2028, professions: 2)) },
        Doing(
            name: "change a goal of a zone", allowed: [Who.council, .operator], forbidden: outside, words: ["setZoneGoal"],
            isVersioned: true
        ) { scope, version in
            _ = try scope.setZoneGoal(ZoneGoal(zone: "z", year: 2027, professions: 1), expectedVersion: version)
        },
        Doing(
            name: "drop a goal of a zone", allowed: [Who.council, .operator], unknown: outside, words: ["dropZoneGoal"],
            isVersioned: true
        ) { scope, version in try scope.dropZoneGoal(RowID(1), expectedVersion: version) },
        Doing(
            name: "give a seat", allowed: [Who.council, .operator], forbidden: outside, words: ["giveSeat"]
        ) { scope, _ in _ = try scope.giveSeat(seat) },
        Doing(
            name: "change a seat", allowed: [Who.council, .operator], forbidden: outside, words: ["changeSeat"],
            isVersioned: true
        ) { scope, version in _ = try scope.changeSeat(RowID(1), to: seat, expectedVersion: version) },
        Doing(
            name: "withdraw a seat", allowed: [Who.council, .operator], forbidden: outside, words: ["withdrawSeat"],
            isVersioned: true
        ) { scope, version in try scope.withdrawSeat(RowID(1), expectedVersion: version) },
        Doing(
            name: "close a year", allowed: [Who.council, .operator], forbidden: outside, words: ["closeYear"]
        ) { scope, _ in try scope.closeYear(2025, of: "z") },
    ]
}

@Suite struct `The work of a care council` {
    private func refused(_ network: SmallNetwork, _ body: (WriteScope) throws -> Void) throws -> [String] {
        do {
            try network.kring.write(by: Who.council, source: .web, body)
            return []
        } catch KringError.rejected(let issues) {
            return issues.map { "\($0.pointer) \($0.code)" }
        }
    }

    @Test func `a contact names what is there, a day that has come, and a later day to ask again`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        var contact = `What a person can do`.contact
        contact.subject = .circle("b")
        contact.on = day("2026-06-16")
        contact.askAgainOn = day("2026-06-16")
        contact.note = String(repeating: "x", count: 2001)
        #expect(
            try refused(network) { _ = try $0.noteContact(contact) } == [
                "/circle valueNotAllowed", "/on outOfRange", "/askAgainOn outOfRange", "/note tooLong",
            ])
        contact = `What a person can do`.contact
        contact.subject = .profession("onbekend")
        #expect(try refused(network) { _ = try $0.noteContact(contact) } == ["/profession referenceNotFound"])
    }

    @Test func `nobody but the council itself sees its contacts, its goals and its reports`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        for actor in [Who.otherCouncil, Who.chair, Who.coordinator, .region, .agency, .administrator, .open] {
            try network.kring.read(by: actor) { scope throws in
                #expect(throws: KringError.forbidden) { try scope.contacts(about: "z") }
                #expect(throws: KringError.notFound) { try scope.contact(RowID(1)) }
                #expect(throws: KringError.forbidden) { try scope.zoneGoals(of: "z") }
                #expect(throws: KringError.forbidden) { try scope.zoneWork("z", ReportPeriod(asOf: scope.today)) }
                #expect(throws: KringError.forbidden) { try scope.yearReport(of: "z", year: 2025) }
                #expect(try scope.board(of: "z").count == 1, "the board is for everybody")
            }
        }
        try network.kring.read(by: Who.council) { scope throws in
            #expect(try scope.contacts(about: "z").items.count == 1)
            #expect(try scope.zoneGoals(of: "z").map(\.value.professions) == [2])
        }
    }

    @Test func `the note of a contact stays out of the log of changes`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        var contact = `What a person can do`.contact
        contact.note = "Geheime nota"
        try network.kring.write(by: Who.council, source: .web) { _ = try $0.noteContact(contact) }
        let texts = try network.journal().flatMap { [$0.row.before, $0.row.after].compactMap(\.self) }
        #expect(!texts.isEmpty && !texts.contains { $0.contains("Geheime") })
    }

    @Test func `it is asked again when the day has come and nothing was noted since`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func due() throws -> [ZoneContact.Subject] {
            try network.kring.read(by: Who.council) { scope throws in
                try scope.zoneWork("z", ReportPeriod(asOf: scope.today)).toAskAgain(on: scope.today).map(\.value.subject)
            }
        }
        #expect(try due() == [.profession("kinesist")])
        try network.kring.write(by: Who.council, source: .web) { scope in
            _ = try scope.noteContact(
                ZoneContact(zone: "z", subject: .profession("kinesist"), on: scope.today, outcome: .reached))
        }
        #expect(try due().isEmpty)
    }

    @Test(arguments: [(BoardSeat.Cluster.healthCare, 8), (.optionalPartner, 4)])
    func `a cluster has so many seats on any day and no more`(cluster: BoardSeat.Cluster, most: Int) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func seat(_ from: CalendarDay, _ to: CalendarDay? = nil) -> BoardSeat {
            BoardSeat(zone: "z", cluster: cluster, organisation: "Een", from: from, to: to)
        }
        let present = cluster == .healthCare ? 1 : 0
        try network.kring.write(by: Who.council, source: .web) { scope in
            for _ in present..<most { _ = try scope.giveSeat(seat(day("2026-07-01"), day("2027-01-01"))) }
        }
        #expect(try refused(network) { _ = try $0.giveSeat(seat(day("2026-01-01"))) } == ["/cluster outOfRange"])
        #expect(try refused(network) { _ = try $0.giveSeat(seat(day("2026-12-31"))) } == ["/cluster outOfRange"])
        #expect(try refused(network) { _ = try $0.giveSeat(seat(day("2027-01-01"))) }.isEmpty)
        #expect(try refused(network) { _ = try $0.giveSeat(seat(day("2026-02-01"), day("2026-01-01"))) } == ["/to invalidPeriod"])
    }

    @Test func `a goal is of a year that can come, and of no more professions than there are`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let goal = ZoneGoal(zone: "z", year: 1999, professions: 3)
        #expect(
            try refused(network) { _ = try $0.setZoneGoal(goal) } == ["/year outOfRange", "/professions outOfRange"])
    }

    @Test func `the figures of a year are read back as they were written`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        try network.kring.read(by: Who.council) { scope throws in
            let figures = ZoneYear(try scope.zoneWork("z", ReportPeriod(asOf: scope.today, year: 2026)))
            #expect(figures.held == 1 && figures.unrecorded == 1 && figures.contacts == 1 && figures.signals == ["wachtlijst"])
            #expect(figures.seated == 1 && figures.professions.count == 2)
            #expect(try ZoneYear.read(figures.recordBytes()) == figures)
            #expect(figures.differences(since: figures).isEmpty)
        }
    }

    @Test func `a closed year keeps its figures, and what is corrected later stands beside them with its day`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let kring = network.kring
        #expect(
            try refused(network) { try $0.closeYear(2026, of: "z") } == ["/year outOfRange"], "the year is not over")
        try kring.write(by: Who.council, source: .web) { try $0.closeYear(2025, of: "z") }
        #expect(throws: KringError.conflict(.duplicate)) {
            try kring.write(by: Who.council, source: .web) { try $0.closeYear(2025, of: "z") }
        }
        func report() throws -> YearReport { try kring.read(by: Who.council) { try $0.yearReport(of: "z", year: 2025) } }
        let closed = try report()
        #expect(closed.closedOn == SmallNetwork.today && closed.pending.isEmpty && closed.figures.held == 0)
        try kring.database.write(touching: .everything) { db in
            try db.insert(SmallNetwork.meeting("vroeger", of: .circle("a"), on: day("2025-10-06"), .held))
        }
        #expect(try report().figures == closed.figures)
        #expect(try report().pending.contains(.held(circle: "Kring a", from: 0, to: 1)))
        try kring.write(by: Who.council, source: .web) { try $0.correctYear(2025, of: "z") }
        try kring.write(by: Who.council, source: .web) { try $0.correctYear(2025, of: "z") }
        let corrected = try report()
        #expect(corrected.figures == closed.figures && corrected.pending.isEmpty)
        #expect(corrected.corrections.map(\.on) == [SmallNetwork.today])
        #expect(corrected.corrections.first?.differences.contains(.held(circle: "Kring a", from: 0, to: 1)) == true)
        try kring.write(by: Who.council, source: .web) { try $0.reopenYear(2025, of: "z") }
        #expect(try report().closedOn == nil)
        #expect(try report().figures.held == 1)
    }

    @Test func `a chair who stops is seen without a name, and one who is followed at once is not`() throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        func outlook() throws -> CircleLife.ChairOutlook? {
            try network.kring.read(by: Who.council) { scope throws in
                try scope.zoneWork("z", ReportPeriod(asOf: scope.today)).circles["a"]?.chair
            }
        }
        #expect(try outlook() == .lasting)
        try network.kring.database.write(touching: .everything) { db in
            try db.execute(
                sql: "UPDATE office SET to_day = ? WHERE office = 0 AND to_day IS NULL", arguments: [day("2026-09-01").number])
        }
        #expect(try outlook() == .until(day("2026-09-01")))
        try network.kring.database.write(touching: .everything) { db in
            try db.insert(Office(holder: .circle("a"), person: "p-member", kind: .chair, from: day("2026-09-01")))
        }
        #expect(try outlook() == .lasting)
        try network.kring.database.write(touching: .everything) { db in
            try db.execute(sql: "DELETE FROM office WHERE office = 0")
        }
        #expect(try outlook() == CircleLife.ChairOutlook.none)
    }
}
