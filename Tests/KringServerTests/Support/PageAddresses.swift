import HTTPTypes
import KringCore
import Testing

@testable import kring_server

/// Real values for the named parts of the addresses of all pages, from the network of a test.
struct PageAddresses: Sendable {
    /// Values of a part, whatever stands before it.
    private let values: [String: [String]]
    /// Values of a part that belongs to a circle: those of the own circle.
    private let own: [String: [String]]

    init(_ server: TestServer) throws {
        let network = server.network
        let circle = Meeting.Host.circle(TestServer.circle)
        let contacts = try server.kring.read(by: .careCouncil([TestServer.zone])) { try $0.contacts(about: TestServer.zone) }
        let covered = Set(network.circles.flatMap { $0.zones.map(\.zone.rawValue) }).sorted()
        values = [
            "{circle}": network.circles.map(\.id.rawValue), "{zone}": covered + ["dender"],
            "{profession}": network.professions.map(\.id.rawValue), "{region}": network.regionalZones.map(\.id.rawValue),
            "{umbrella}": network.umbrellas.map(\.id.rawValue), "{year}": ["2025", "2026"],
            "{topic}": ["statuut"], "{signal}": network.signals.map(\.id.rawValue), "{seat}": (1...12).map { "b-\($0)" },
            "{day}": network.meetings.filter { $0.host == .umbrella(TestServer.umbrella) }.map { "\($0.start.day)" },
            "{secret}": [String(repeating: "A", count: 43)], "{key}": ["\(String(repeating: "A", count: 43)).ics"],
            "{initiative}": ["i-aaaaaaaaaaaaaaaa"], "{step}": ["doelen"],
            "{contact}": contacts.items.prefix(2).map { "\($0.id)" },
        ]
        let meetings = network.meetings.filter { $0.host == circle }.map { "\($0.start.day)" }
        let cards = try server.kring.read(by: .operator) { try $0.memberCards(of: TestServer.circle) }
        let groups = try server.kring.read(by: .person(server.chair)) { try $0.groupings(of: TestServer.circle) }
        own = [
            "{meeting}": Array(meetings.suffix(3)), "{membership}": cards.prefix(3).map { "\($0.membership.id)" },
            "{agreement}": network.agreements.map(\.id.rawValue),
            "{practice}": Array(network.practices.map(\.id.rawValue).prefix(3)), "{row}": ["new-1"],
            "{poll}": network.datePolls.map(\.id.rawValue),
            "{grouping}": groups.items.map { "\($0.value.id)" } + ["groep-onbekend"],
        ]
    }

    /// The addresses of a page: at every circle and zone there is, or, where it is a part of a circle, of the own one.
    func addresses(of route: PageRoute) -> [String] {
        let isPart = own.keys.contains { route.path.contains($0) }
        var found = [""]
        for part in route.path.split(separator: "/") {
            var known = [String(part)]
            if part == "{circle}", isPart {
                known = [TestServer.circle.rawValue]
            } else if part.hasPrefix("{") {
                known = values[String(part)] ?? own[String(part)] ?? []
            }
            found = found.flatMap { head in known.map { "\(head)/\($0)" } }
        }
        return route.path == "/" ? ["/"] : found
    }

    /// Everything there is to look at.
    var all: [String] { Site.routes.filter { $0.method == .get }.flatMap(addresses) }
}

extension TestServer {
    /// The same service for a test that asks for more pages than anybody would in a minute.
    func unhurried(log: RequestLog = .silent) throws -> Composition {
        Composition(
            kring: kring, publicAddress: Self.publicAddress, templates: try Templates.bundled(), log: log,
            pagePace: RequestPace(most: .max))
    }

    /// Does what makes the newest pages tell something: a circle that is being started by marked people, a closed year, a poll
    /// that people were asked for, groups, links and a calendar's key.
    ///
    /// - Returns: Every secret that opens something, in the address it is sent in.
    func goOn() throws -> [String] {
        var opened: [String] = []
        let beginning = InitiativeBeginning(
            givenName: "Gemerktv900001", familyName: "Gemerktf900001", email: "gemerkt900001@example.org",
            profession: "podoloog", municipalities: ["mechelen"])
        _ = try kring.startInitiative(beginning, source: "192.0.2.1")
        let mail = try #require(try kring.dueMails(atMost: 1000).last { $0.kind == "initiativeLink" })
        let word = try #require(mail.content["link"])
        let link = try #require(Secret(word))
        opened.append("/kerngroep/\(word)")
        try kring.write(by: .open, source: .link) { scope in
            try scope.joinInitiative(by: link)
            try scope.askIntoInitiative(
                givenName: "Gemerktv900002", familyName: "Gemerktf900002", email: "gemerkt900002@example.org", by: link)
        }
        try kring.write(by: .careCouncil([Self.zone]), source: .web) { try $0.closeYear(2025, of: Self.zone) }
        let days = [9, 10].map { Self.today.adding(days: $0) }
        let options = try days.enumerated().map { index, day in
            DatePoll.Option(
                number: index + 1, start: try LocalMoment(day: day, minute: 1200), end: try LocalMoment(day: day, minute: 1320))
        }
        let poll = try kring.write(by: .person(chair), source: .web) { scope in
            let poll = DatePoll(id: "d-herfst", host: .circle(Self.circle), kind: .regular, options: options)
            return try scope.openDatePoll(poll).value.id
        }
        let asked = try kring.write(by: .person(chair), source: .web) { try $0.askByMail(poll) }
        try #require(asked > 5)
        let groups = try kring.formGroups(of: Self.circle, GroupingWish(rounds: 1), by: .person(chair))
        try kring.write(by: .person(chair), source: .web) { _ = try $0.keepGrouping(groups) }
        let key = try kring.write(by: .person(member), source: .web) { try $0.renewCalendarKey() }
        opened.append("/mijn-agenda/\(key.text).ics")
        return opened
    }
}
