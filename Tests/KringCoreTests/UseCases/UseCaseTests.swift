import Testing

@testable import KringCore

/// One thing a person can do: who may, who may not, and who may not even know of it.
struct Doing: CustomTestStringConvertible, Sendable {
    var name: String
    var allowed: [Actor]
    var forbidden: [Actor] = []
    var unknown: [Actor] = []
    /// The words of the journal, in the order in which they are written.
    var words: [String]
    /// Whether the journal holds values before and after, or lines about persons that do.
    var isVersioned = false
    /// Does it, expecting a version where there is one.
    var perform: @Sendable (WriteScope, Int?) throws -> Void

    var testDescription: String { name }
}

enum Who {
    static let chair = Actor.person("p-chair")
    static let secretary = Actor.person("p-secretary")
    static let speaker = Actor.person("p-speaker")
    static let member = Actor.person("p-member")
    static let partner = Actor.person("p-partner")
    static let former = Actor.person("p-former")
    static let coordinator = Actor.person("p-coordinator")
    static let chairB = Actor.person("p-chair-b")
    static let nobody = Actor.person("p-nobody")
    static let stranger = Actor.person("p-unheard-of")
    static let council = Actor.careCouncil(["z"])
    static let otherCouncil = Actor.careCouncil(["y"])

    static let leaders = [chair, secretary, .operator]
    static let outsiders = [chairB, nobody, stranger, council, .region, .agency, .open, .administrator]
    /// Whoever never changes a circle: everybody but its chair and secretary.
    static let others = [speaker, member, partner, former, coordinator] + outsiders
    static let everybody = leaders + others
}

@Suite struct `What a person can do` {
    static let doings: [Doing] = circles + members + meetings + zones + councils

    static let circles: [Doing] = [
        Doing(
            name: "found a circle", allowed: [.administrator, Who.coordinator, .operator],
            forbidden: [Who.chair, Who.member, Who.chairB, Who.council, .region, .open], words: ["foundCircle"]
        ) { scope, _ in _ = try scope.foundCircle(SmallNetwork.circle("nieuw", umbrella: "u", zones: ["z"])) },
        Doing(
            name: "rename a circle", allowed: Who.leaders, forbidden: Who.others, words: ["changeCircle"], isVersioned: true
        ) { scope, version in
            var circle = SmallNetwork.circle("a", umbrella: "u", zones: ["y", "z"])
            circle.name = "Kring Alfa"
            _ = try scope.changeCircle(circle, expectedVersion: version)
        },
        Doing(
            name: "end a link to a zone", allowed: Who.leaders + [.administrator],
            forbidden: [Who.speaker, Who.member, Who.former, Who.coordinator, Who.chairB, Who.council, .region, .open],
            words: ["changeCircle"], isVersioned: true
        ) { scope, version in
            var circle = SmallNetwork.circle("a", umbrella: "u", zones: ["y", "z"])
            circle.zones[0].span.to = day("2026-06-15")
            _ = try scope.changeCircle(circle, expectedVersion: version)
        },
        Doing(
            name: "dissolve a circle", allowed: Who.leaders + [.administrator],
            forbidden: [Who.speaker, Who.member, Who.former, Who.coordinator, Who.chairB, Who.council, .region, .open],
            words: ["dissolveCircle"], isVersioned: true
        ) { scope, version in _ = try scope.dissolveCircle("a", on: day("2026-06-15"), expectedVersion: version) },
        Doing(name: "open detail", allowed: Who.leaders, forbidden: Who.others, words: ["openDetail"]) { scope, _ in
            _ = try scope.openDetail(of: "a", from: day("2026-06-15"))
        },
        Doing(
            name: "grant a waiver", allowed: [Who.coordinator, .operator],
            forbidden: [Who.chair, Who.member, Who.former] + Who.outsiders, words: ["grantWaiver"]
        ) { scope, _ in
            _ = try scope.grantWaiver(
                Waiver(circle: "a", requirement: "meetings", year: 2026, reason: "ziekte", grantedBy: "iemand"))
        },
        Doing(
            name: "correct a waiver", allowed: [Who.coordinator, .operator], forbidden: [Who.chair, Who.member],
            unknown: [Who.former] + Who.outsiders, words: ["changeWaiver"], isVersioned: true
        ) { scope, version in
            let waiver = Waiver(circle: "a", requirement: "chairs", year: 2025, reason: "anders", grantedBy: "")
            _ = try scope.changeWaiver(RowID(1), to: waiver, expectedVersion: version)
        },
        Doing(
            name: "withdraw a waiver", allowed: [Who.coordinator, .operator], forbidden: [Who.chair, Who.member],
            unknown: [Who.former] + Who.outsiders, words: ["withdrawWaiver"], isVersioned: true
        ) { scope, version in try scope.withdrawWaiver(RowID(1), expectedVersion: version) },
        Doing(name: "record an agreement", allowed: Who.leaders, forbidden: Who.others, words: ["recordAgreement"]) {
            scope, _ in
            _ = try scope.recordAgreement(
                Agreement(
                    id: "nieuw", circle: "a", title: "t", kind: .protocol, adoptedOn: day("2026-01-01"), meeting: "gehouden"))
        },
        Doing(
            name: "change an agreement", allowed: Who.leaders, forbidden: [Who.member, Who.partner],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["changeAgreement"], isVersioned: true
        ) { scope, version in
            let agreement = Agreement(
                id: "afspraak", circle: "a", title: "terugverwijzen", kind: .intercollegial, adoptedOn: day("2026-01-10"))
            _ = try scope.changeAgreement(agreement, expectedVersion: version)
        },
        Doing(name: "set a goal", allowed: Who.leaders, forbidden: Who.others, words: ["setGoal"]) { scope, _ in
            _ = try scope.setGoal(Goal(id: "nieuw", circle: "a", title: "t"))
        },
        Doing(
            name: "drop a goal", allowed: Who.leaders, forbidden: [Who.member],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["dropGoal"], isVersioned: true
        ) { scope, version in try scope.dropGoal("doel", expectedVersion: version) },
    ]

    static let members: [Doing] = [
        Doing(
            name: "record a person", allowed: [Who.chair, Who.secretary, Who.chairB, Who.coordinator, .administrator, .operator],
            forbidden: [Who.speaker, Who.member, Who.former, Who.council, .region, .open, Who.nobody],
            words: ["recordPerson"]
        ) { scope, _ in
            _ = try scope.recordPerson(Person(id: "p-x", givenName: "Nele", familyName: "Nieuw", email: "n@example.org"))
        },
        Doing(
            name: "change a member's data", allowed: [Who.chair, Who.secretary, .operator, Who.member],
            forbidden: [Who.partner],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["changePerson"], isVersioned: true
        ) { scope, version in
            let person = Person(
                id: "p-member", givenName: "Ander", familyName: "Naam", email: "p-member@example.org",
                professions: ["vroedvrouw"])
            _ = try scope.changePerson(person, expectedVersion: version)
        },
        Doing(
            name: "admit a member", allowed: Who.leaders,
            forbidden: Who.others, words: ["admitMember"]
        ) { scope, _ in
            _ = try scope.admitMember(Membership(circle: "a", person: "p-nobody", from: day("2026-06-15")))
        },
        Doing(
            name: "end a membership", allowed: Who.leaders, forbidden: [Who.member, Who.partner],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["endMembership"], isVersioned: true
        ) { scope, version in
            let id = try scope.membership(of: "p-member")
            _ = try scope.endMembership(id, on: day("2026-06-15"), expectedVersion: version)
        },
        Doing(
            name: "take leave", allowed: Who.leaders + [Who.member], forbidden: [Who.partner],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["takeLeave"]
        ) { scope, _ in
            _ = try scope.takeLeave(Leave(circle: "a", person: "p-member", from: day("2026-07-01")))
        },
        Doing(
            name: "change a leave", allowed: Who.leaders + [Who.member],
            unknown: [Who.partner, Who.former, Who.coordinator] + Who.outsiders, words: ["changeLeave"], isVersioned: true
        ) { scope, version in
            let leave = Leave(circle: "a", person: "p-member", from: day("2025-01-01"), to: day("2025-02-01"))
            _ = try scope.changeLeave(RowID(1), to: leave, expectedVersion: version)
        },
        Doing(
            name: "appoint a second chair", allowed: Who.leaders, forbidden: Who.others, words: ["appointToOffice"]
        ) { scope, _ in
            _ = try scope.appointToOffice(Office(holder: .circle("a"), person: "p-member", kind: .chair, from: day("2026-06-15")))
        },
        Doing(
            name: "end an office", allowed: Who.leaders, forbidden: [Who.member, Who.partner, Who.coordinator, .administrator],
            unknown: [Who.former, Who.chairB, Who.nobody, Who.council, .region, .open], words: ["endOffice"], isVersioned: true
        ) { scope, version in
            let office = Office(
                holder: .circle("a"), person: "p-secretary", kind: .secretary, from: day("2021-01-01"), to: day("2026-06-15"))
            _ = try scope.changeOffice(RowID(2), to: office, expectedVersion: version)
        },
        Doing(
            name: "change a practice", allowed: [Who.chair, Who.secretary, .operator],
            forbidden: [Who.member, Who.coordinator, Who.chairB],
            unknown: [Who.former, Who.nobody, Who.council, .region, .open], words: ["changePractice"], isVersioned: true
        ) { scope, version in
            _ = try scope.changePractice(Practice(id: "praktijk", name: "De Praktijk"), expectedVersion: version)
        },
    ]

    static let meetings: [Doing] = [
        Doing(name: "plan a meeting", allowed: Who.leaders, forbidden: Who.others, words: ["planMeeting"]) { scope, _ in
            _ = try scope.planMeeting(SmallNetwork.meeting("nieuw", of: .circle("a"), on: day("2026-10-01")))
        },
        Doing(
            name: "plan an umbrella meeting", allowed: [Who.coordinator, .operator],
            forbidden: [Who.chair, Who.member, Who.chairB, Who.council, .region, .open, .administrator],
            words: ["planMeeting"]
        ) { scope, _ in
            _ = try scope.planMeeting(SmallNetwork.meeting("nieuw", of: .umbrella("u"), on: day("2026-10-01")))
        },
        Doing(
            name: "cancel a meeting", allowed: Who.leaders, forbidden: [Who.member, Who.partner],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["cancelMeeting"], isVersioned: true
        ) { scope, version in _ = try scope.cancelMeeting("later", reason: "te weinig volk", expectedVersion: version) },
        Doing(
            name: "record a meeting as held", allowed: Who.leaders, forbidden: [Who.member],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["closeMeeting"], isVersioned: true
        ) { scope, version in
            _ = try scope.changeMeeting(
                SmallNetwork.meeting("gisteren", of: .circle("a"), on: day("2026-06-14"), .held), expectedVersion: version)
        },
        Doing(
            name: "reopen a meeting", allowed: Who.leaders, forbidden: [Who.member],
            unknown: [Who.former, Who.coordinator] + Who.outsiders, words: ["reopenMeeting"], isVersioned: true
        ) { scope, version in
            _ = try scope.changeMeeting(
                SmallNetwork.meeting("gehouden", of: .circle("a"), on: day("2026-03-02")), expectedVersion: version)
        },
        Doing(
            name: "keep a sheet", allowed: Who.leaders + [.sheetLink("gisteren")],
            forbidden: [Who.member, Who.partner],
            unknown: [Who.former, Who.coordinator, .sheetLink("gehouden")] + Who.outsiders,
            words: ["recordAttendance", "closeMeeting"], isVersioned: true
        ) { scope, version in
            _ = try scope.recordAttendance(
                [Attendance(meeting: "gisteren", person: "p-member", status: .present)], of: "gisteren",
                expectedVersion: version == 1 ? 0 : version)
        },
        Doing(
            name: "keep an umbrella's sheet", allowed: [Who.coordinator, .operator], forbidden: [Who.chair],
            unknown: [Who.secretary, Who.member, Who.chairB, Who.council, .region, .open, .administrator],
            words: ["recordAttendance", "closeMeeting"]
        ) { scope, _ in
            let line = Attendance(meeting: "koepel", person: "p-chair", status: .present, representsCircle: "a")
            _ = try scope.recordAttendance([line], of: "koepel", expectedVersion: 0)
        },
        Doing(
            name: "change a venue", allowed: [.operator], forbidden: [Who.chair, Who.chairB, Who.coordinator, Who.member],
            unknown: [Who.former, Who.nobody, Who.council, .region, .open], words: ["changeVenue"], isVersioned: true
        ) { scope, version in _ = try scope.changeVenue(Venue(id: "zaal", name: "Grote zaal"), expectedVersion: version) },
    ]

    static let zones: [Doing] = [
        Doing(
            name: "raise a signal", allowed: Who.leaders + [Who.speaker],
            forbidden: [Who.member, Who.former, Who.coordinator, Who.council] + Who.outsiders, words: ["raiseSignal"]
        ) { scope, _ in
            _ = try scope.raiseSignal(
                Signal(id: "nieuw", circle: "a", zone: "z", raisedOn: day("2026-06-15"), subject: "s", text: "t"))
        },
        Doing(
            name: "reword a signal", allowed: Who.leaders + [Who.speaker], forbidden: [Who.member, Who.council],
            unknown: [Who.former, Who.coordinator, Who.chairB, Who.otherCouncil, .region, .open], words: ["changeSignal"],
            isVersioned: true
        ) { scope, version in
            let signal = Signal(
                id: "signaal", circle: "a", zone: "z", raisedOn: day("2026-05-01"), subject: "wachttijd", text: "te lang")
            _ = try scope.changeSignal(signal, expectedVersion: version)
        },
        Doing(
            name: "answer a signal", allowed: [Who.council, .operator], forbidden: [Who.chair, Who.speaker, Who.member],
            unknown: [Who.former, Who.coordinator, Who.chairB, Who.otherCouncil, .region, .open], words: ["answerSignal"],
            isVersioned: true
        ) { scope, version in
            let signal = Signal(
                id: "signaal", circle: "a", zone: "z", raisedOn: day("2026-05-01"), subject: "wachtlijst", text: "te lang",
                status: .answered, answer: "we bekijken het")
            _ = try scope.changeSignal(signal, expectedVersion: version)
        },
        Doing(
            name: "note a finding", allowed: [Who.council, .operator],
            forbidden: [Who.otherCouncil, Who.chair, Who.coordinator, .region, .administrator, .open], words: ["noteFinding"]
        ) { scope, _ in _ = try scope.noteFinding(Finding(zone: "z", profession: "kinesist", on: day("2026-06-15"))) },
        Doing(
            name: "withdraw a finding", allowed: [Who.council, .operator], forbidden: [Who.otherCouncil, Who.chair, .open],
            words: ["withdrawFinding"], isVersioned: true
        ) { scope, version in try scope.withdrawFinding(RowID(1), expectedVersion: version) },
        Doing(
            name: "correct a workforce figure", allowed: [Who.council, .operator],
            forbidden: [Who.otherCouncil, Who.chair, .region, .open], words: ["changeWorkforce"], isVersioned: true
        ) { scope, version in
            let figure = Workforce(zone: "z", profession: "kinesist", year: 2025, count: 90, source: "schatting")
            _ = try scope.changeWorkforce(RowID(1), to: figure, expectedVersion: version)
        },
    ]

    @Test(arguments: doings) func `is done by who may, and written in the journal`(doing: Doing) throws {
        for actor in doing.allowed {
            let network = try SmallNetwork()
            defer { network.remove() }
            let before = network.kring.database.generation
            try network.kring.write(by: actor, source: .api, trace: "spoor") { try doing.perform($0, 1) }
            let journal = try network.journal()
            #expect(journal.map(\.row.action) == doing.words, "\(actor.journalName)")
            for (row, lines) in journal {
                #expect(row.actor == actor.journalName)
                #expect(row.trace == "spoor")
                #expect(row.after != nil || row.before != nil || !lines.isEmpty)
                #expect(row.before != nil || !row.action.hasPrefix("change") || lines.contains { $0.contains("before") })
                for text in [row.before, row.after].compactMap(\.self) {
                    #expect(!text.contains("example.org") && !text.contains("Van p-"), "no person's values in the open")
                }
            }
            #expect(network.kring.database.generation > before)
            #expect(try network.kring.database.check().isSound)
        }
    }

    /// Things that no state of circle a depends on, or that only the rest of a report shows.
    static let besideTheState: Set<String> = [
        "open detail", "record an agreement", "change an agreement", "record a person", "plan an umbrella meeting",
        "keep an umbrella's sheet", "change a venue", "raise a signal", "reword a signal", "answer a signal",
        "note a finding", "withdraw a finding", "correct a workforce figure", "note a contact", "correct a contact",
        "withdraw a contact", "set a goal of a zone", "change a goal of a zone", "drop a goal of a zone", "give a seat",
        "change a seat", "withdraw a seat", "close a year",
    ]

    /// Things that change the map all circles are read with: everything is worked out again.
    static let wide: Set<String> = [
        "found a circle", "rename a circle", "end a link to a zone", "dissolve a circle",
    ]

    @Test(arguments: doings) func `makes the state of its circle be worked out again, and of no other`(doing: Doing) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let database = network.kring.database
        let rows = try database.read { db in try ["a", "b"].map { try db.row(of: Circle.ID(known: $0)) ?? 0 } }
        let before = database.revisions
        try network.kring.write(by: doing.allowed[0], source: .api) { try doing.perform($0, 1) }
        let after = database.revisions
        let changed = rows.map { after.revision(ofCircle: $0) > before.revision(ofCircle: $0) }
        #expect(changed[0] == !Self.besideTheState.contains(doing.name))
        #expect(changed[1] == Self.wide.contains(doing.name))
        #expect(after.generation > before.generation)
    }

    @Test(arguments: doings) func `is refused to everybody else, and nothing is written`(doing: Doing) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.contents()
        for (actors, refusal) in [(doing.forbidden, KringError.forbidden), (doing.unknown, .notFound)] {
            for actor in actors {
                #expect(throws: refusal, "\(doing.name): \(actor.journalName)") {
                    try network.kring.write(by: actor, source: .api) { try doing.perform($0, 1) }
                }
            }
        }
        #expect(try network.contents() == before)
    }

    @Test(arguments: doings.filter(\.isVersioned)) func `is refused when the thing changed meanwhile`(doing: Doing) throws {
        let network = try SmallNetwork()
        defer { network.remove() }
        let before = try network.contents()
        let present = doing.name == "keep a sheet" ? 0 : 1
        #expect(throws: KringError.conflict(.staleVersion(present: present))) {
            try network.kring.write(by: doing.allowed[0], source: .api) { try doing.perform($0, 99) }
        }
        #expect(try network.contents() == before)
    }
}

extension WriteScope {
    /// The number of a person's membership in circle a.
    func membership(of person: Person.ID) throws -> RowID<Membership> {
        let hers = Condition("circle.slug = ? AND person.slug = ?", "a", person)
        return RowID(try db.list(Membership.self, where: hers)[0].row)
    }
}
