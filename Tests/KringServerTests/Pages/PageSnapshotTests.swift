import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

/// Every page as each kind of visitor sees it, in outline, in `Tests/Snapshots/pages`: a file a page, on a fixed day.
/// `make record` writes them anew; what changed is read before it is committed.
@Suite struct `Pages as they were written down` {
    enum Viewer: String, CaseIterable { case open, member, chair, coordinator, careCouncil, region, administrator }

    static func browser(_ viewer: Viewer, _ server: TestServer, _ client: any TestClientProtocol) async throws -> Browser {
        switch viewer {
        case .open: return try await server.browser(of: .open, client)
        case .member: return try await server.browser(of: .member, client)
        case .chair: return try await server.browser(of: .chair, client)
        case .careCouncil: return try await server.browser(of: .careCouncil, client)
        case .region: return try await server.browser(of: .region, client)
        case .administrator: return try await server.browser(of: .administrator, client)
        case .coordinator:
            let coordinator = try #require(server.network.offices.first { $0.kind == .coordinator }).person
            return try await server.browser(for: .person(coordinator), client)
        }
    }

    /// Where pages are whose address needs more than the table of rights does to be asked.
    private static func places(_ server: TestServer) throws -> [String: String] {
        let later = try #require(
            server.network.meetings.last {
                $0.host == .circle(TestServer.circle) && $0.status == .planned && $0.start.day > TestServer.today
            })
        let umbrella = try #require(server.network.meetings.first { $0.host == .umbrella(TestServer.umbrella) })
        let circle = "/kringen/\(TestServer.circle)"
        return [
            "certificate": "/mijn-aanwezigheid/attest?kring=\(TestServer.circle)&jaar=2026",
            "datePoll": "\(circle)/datumprikker/\(server.network.datePolls.first?.id.rawValue ?? "geen")",
            "invitation": "\(circle)/vergaderingen/\(later.start.day)/uitnodiging",
            "cancelMeeting": "\(circle)/vergaderingen/\(later.start.day)/aflassen",
            "umbrellaMeeting": "/koepelkringen/\(TestServer.umbrella)/\(umbrella.start.day)",
            "yearPlan": "\(circle)/jaarplan/2027",
        ]
    }

    @Test func `each page says to each kind of visitor what it said before`() async throws {
        let server = try TestServer()
        let places = try Self.places(server)
        try await server.composition.application().test(.router) { client in
            var browsers: [(Viewer, Browser)] = []
            for viewer in Viewer.allCases { browsers.append((viewer, try await Self.browser(viewer, server, client))) }
            let routes = Site.routes.filter { $0.method == .get }
            for route in routes {
                let path = places[route.id] ?? `Who may see which page`.address(of: route, server)
                var views: [PageView] = []
                for (viewer, browser) in browsers {
                    views.append(PageView(viewer.rawValue, try await browser.get(path)))
                }
                try Snapshot.compare("GET \(PageView.masked(path))\n\n" + PageView.together(views), with: "pages/\(route.id).txt")
            }
            try Snapshot.expectOnly(Set(routes.map { "\($0.id).txt" }), in: "pages")
        }
    }

    @Test func `what is found, what is filtered, what sleeps or starts, and what is not there`() async throws {
        let server = try TestServer()
        let places = [
            "found": "/?zoek=vroedvrouw+lier", "not-found": "/?zoek=loodgieter", "filtered": "/kringen?beroep=vroedvrouw",
            "asleep": "/kringen/\(try Self.circle(of: server, .dormant))",
            "starting": "/kringen/\(try Self.circle(of: server, .starting))",
            "nobody-organised": "/zones/\(try Self.bareZone(of: server))", "last-year": "/zones/\(TestServer.zone)?jaar=2025",
            "flanders-last-year": "/vlaanderen?jaar=2025", "missing": "/kringen/nergens", "not-hers": "/mijn-gegevens",
        ]
        try await server.browse { browser in
            for (name, path) in places {
                let browser = browser()
                let answer = try await browser.get(path)
                let text = answer.status == 404 ? PageOutline.text(of: answer.text) : PageView.text(of: answer)
                try Snapshot.compare("GET \(path)\n\n\(text)", with: "pages/open/\(name).txt")
            }
        }
        try Snapshot.expectOnly(Set(places.keys.map { "\($0).txt" }), in: "pages/open")
    }

    /// A circle of the example in a state.
    private static func circle(of server: TestServer, _ state: CircleState) throws -> Circle.ID {
        let period = ReportPeriod(asOf: TestServer.today)
        let report = try server.kring.flandersStatus(by: .operator, period)
        let circles = report.zones.flatMap { $0.professions.flatMap(\.circles) }
        return try #require(circles.first { $0.state == state }).circle.id
    }

    /// A zone of the example without a circle.
    static func bareZone(of server: TestServer) throws -> Zone.ID {
        let taken = Set(server.network.circles.flatMap { $0.zones.map(\.zone) })
        return try #require(server.network.zones.map(\.id).sorted().first { !taken.contains($0) })
    }

    // MARK: Nothing there yet

    private static let empty: Circle.ID = "kring-in-begin"
    private static let founder: Person.ID = "p-in-begin"

    /// The example with a circle that has a chair and nothing else.
    private static func beginning() throws -> TestServer {
        try TestServer { network in
            guard var circle = network.circles.first(where: { $0.id == TestServer.otherCircle }) else { return [:] }
            circle.id = empty
            circle.name = "Kring in het begin"
            circle.foundedOn = TestServer.today.adding(days: -9)
            circle.contact = nil
            circle.description = nil
            circle.zones = circle.zones.prefix(1).map {
                Circle.ZoneLink(zone: $0.zone, span: DateSpan(from: circle.foundedOn, to: nil))
            }
            let person = Person(id: founder, givenName: "Nora", familyName: "Proef", email: "nora.proef@example.org")
            let from = TestServer.today.adding(days: -9)
            return [
                "circles": .array([circle.recordValue]), "persons": .array([person.recordValue]),
                "memberships": .array([Membership(circle: empty, person: founder, from: from).recordValue]),
                "offices": .array([Office(holder: .circle(empty), person: founder, kind: .chair, from: from).recordValue]),
            ]
        }
    }

    @Test func `where nothing is yet, a page says what to begin with`() async throws {
        let server = try Self.beginning()
        let bare = try Self.bareZone(of: server)
        let circle = "/kringen/\(Self.empty)"
        let chairPages = [
            "mine": "/mijn", "circle": circle, "meetings": "\(circle)/vergaderingen", "members": "\(circle)/leden",
            "agreements": "\(circle)/afspraken", "yearPlan": "\(circle)/jaarplan/2027", "settings": "\(circle)/instellingen",
            "history": "\(circle)/geschiedenis", "circleSignals": "\(circle)/signalen", "myAttendance": "/mijn-aanwezigheid",
            "newDatePoll": "\(circle)/datumprikker/nieuw",
        ]
        let councilPages = [
            "zone": "/zones/\(bare)", "zoneContacts": "/zones/\(bare)/contacten", "zoneSignals": "/zones/\(bare)/signalen",
            "yearReport": "/zones/\(bare)/jaarverslag/2026", "multiYearPlan": "/zones/\(bare)/meerjarenplan",
            "board": "/zones/\(bare)/bestuur", "myKeys": "/mijn-sleutels",
        ]
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(for: .person(Self.founder), client)
            let council = try await server.browser(for: try server.account(.careCouncil, zone: bare), client)
            for (browser, pages) in [(chair, chairPages), (council, councilPages)] {
                for (name, path) in pages {
                    let text = PageView.text(of: try await browser.get(path))
                    try Snapshot.compare("GET \(path)\n\n\(text)", with: "pages/empty/\(name).txt")
                }
            }
        }
        try Snapshot.expectOnly(
            Set((Array(chairPages.keys) + Array(councilPages.keys)).map { "\($0).txt" }), in: "pages/empty")
    }

    // MARK: What is wrong

    @Test func `a form that cannot be taken says at each field how to mend it`() async throws {
        let server = try TestServer()
        let circle = "/kringen/\(TestServer.circle)"
        let zone = "/zones/\(TestServer.zone)"
        let forms: [(name: String, viewer: Viewer, path: String, typed: [String: String])] = [
            ("signIn", .open, "/aanmelden", ["mail": "nora"]),
            ("start", .open, "/start-een-kring", ["voornaam": "Nora", "mail": "nora", "beroep": "", "gemeenten": "Nergens"]),
            ("planMeeting", .chair, "\(circle)/vergaderingen/nieuw", ["datum": "morgen", "begin": "25u", "einde": ""]),
            ("newMember", .chair, "\(circle)/leden/nieuw", ["voornaam": "", "naam": "", "mail": "nora", "vanaf": "ooit"]),
            ("importMembers", .chair, "\(circle)/leden/importeren", ["lijst": "voornaam;naam;mail\n;;niets"]),
            ("newAgreement", .chair, "\(circle)/afspraken/nieuw", ["titel": "", "op": "ooit"]),
            ("newDatePoll", .chair, "\(circle)/datumprikker/nieuw", ["eigen": "ergens in 2027"]),
            ("circleSignals", .chair, "\(circle)/signalen", ["onderwerp": "", "tekst": ""]),
            ("newContact", .careCouncil, "\(zone)/contacten/nieuw", ["met": "", "op": "morgen", "nota": "Belde terug"]),
            ("newSeat", .careCouncil, "\(zone)/bestuur/nieuw", ["naam": "", "van": "ooit"]),
            ("breakGlass", .administrator, "/beheer/inzage", ["reden": "kort"]),
        ]
        try await server.composition.application().test(.router) { client in
            for form in forms {
                let browser = try await Self.browser(form.viewer, server, client)
                let shown = try await browser.get(form.path)
                let fields = FormFields.of(shown.text).merging(form.typed) { $1 }
                let answer = try await browser.post(form.path, fields)
                #expect(
                    answer.status == 200 || answer.status == 400,
                    "\(form.name): \(answer.status) \(answer.headers[.location] ?? "")")
                let text = PageView.text(of: answer)
                try Snapshot.compare("POST \(form.path)\n\n\(text)", with: "pages/faults/\(form.name).txt")
            }
        }
        try Snapshot.expectOnly(Set(forms.map { "\($0.name).txt" }), in: "pages/faults")
    }
}
