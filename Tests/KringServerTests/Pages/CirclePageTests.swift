import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `The page of a circle` {
    private static let path = "/kringen/\(TestServer.circle)"

    private static func main(_ browser: Browser, _ path: String = path) async throws -> PageNode {
        let answer = try await browser.get(path)
        try #require(answer.status == 200, "\(path): \(answer.status)")
        return try #require(PageNode.reading(answer.text).page.all("main").first)
    }

    private static func part(_ page: PageNode, _ id: String) -> PageNode? {
        page.all("section").first { $0.attributes["id"] == id }
    }

    private static func hrefs(_ node: PageNode?) -> [String] { node?.all("a").compactMap { $0.attributes["href"] } ?? [] }

    @Test func `it says that all is well only where the ring is whole`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .open, client)
            var (whole, broken) = (0, 0)
            for circle in server.network.circles {
                let page = try await Self.main(browser, "/kringen/\(circle.id)")
                guard page.all.first(where: { $0.has(style: "s-gezond") }) != nil else { continue }
                let others = page.all("em").filter {
                    !["in orde", "op schema", "niet van toepassing", "vrijgesteld"].contains($0.text)
                }
                let says = page.all("p").contains { $0.text.contains("Alles in orde.") }
                #expect(!says || others.isEmpty, "\(circle.id): \(others.map(\.text))")
                if says { whole += 1 }
                if !others.isEmpty { broken += 1 }
            }
            #expect(whole > 0 && broken > 0)
        }
    }

    @Test func `the list of circles gives the reason that stands on the page of each that is not organised`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            let browser = try await server.browser(of: .open, client)
            let list = try await Self.main(browser, "/kringen")
            let rows = list.all("li").filter { Self.hrefs($0).first?.hasPrefix("/kringen/") == true }
            var states: Set<String> = []
            for row in rows {
                let line = try #require(row.all("small").first?.text)
                let page = try await Self.main(browser, try #require(Self.hrefs(row).first))
                let banner = try #require(page.all.first { $0.has(style: "st") }?.all("p").first)
                let word = String(line.prefix { $0 != "." })
                if word == "Gezond" {
                    #expect(line == word, "what goes well needs no reason")
                } else {
                    #expect(line.count > word.count + 5 && banner.text.hasPrefix(line), "\(line) beside \(banner.text)")
                    states.insert(word)
                }
            }
            #expect(states.isSuperset(of: ["Aandacht nodig", "In opstart", "Slaapt"]), "\(states)")
            let table = try await browser.get("/kringen/gegevens.csv?toestand=aandacht").text.split(separator: "\r\n")
            #expect(table.count > 1 && table.dropFirst().allSatisfy { $0.contains("\"Aandacht nodig\";\"") })
            #expect(!table.dropFirst().contains { $0.contains("\"Aandacht nodig\";\"\";") }, "each has its reason")
        }
    }

    /// A circle with its chair and nothing else, as it is when it was only just founded.
    private static func beginning() throws -> TestServer {
        try TestServer { network in
            guard var circle = network.circles.first(where: { $0.id == TestServer.circle }),
                let chair = network.offices.first(where: {
                    $0.kind == .chair && $0.holder == .circle(TestServer.circle) && $0.to == nil
                })
            else { return [:] }
            (circle.id, circle.name, circle.foundedOn, circle.contact) = ("pas-begonnen", "Pas begonnen", nil, nil)
            circle.zones = []
            let office = Office(
                holder: .circle(circle.id), person: chair.person, kind: .chair, from: TestServer.today.adding(days: -1))
            let members = network.memberships.filter { $0.circle == TestServer.circle && $0.to == nil }.prefix(2).map {
                Membership(circle: circle.id, person: $0.person, from: TestServer.today.adding(days: -1))
            }
            return [
                "circles": .array([circle.recordValue]), "offices": .array([office.recordValue]),
                "memberships": .array(members.map(\.recordValue)),
            ]
        }
    }

    @Test func `a circle that only just began shows its chair what to do first, and no numbers; each step goes once it is done`()
        async throws
    {
        let server = try Self.beginning()
        let path = "/kringen/pas-begonnen"
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let page = try await Self.main(chair, path)
            let first = try #require(Self.part(page, "eerst"))
            #expect(first.all("h2").first?.text == "Je eerste 4 stappen")
            #expect(first.text.contains("Er zijn 2 leden. Minstens 6 zijn nodig."))
            #expect(
                Self.hrefs(first) == [
                    "\(path)/instellingen#zones", "\(path)/leden/nieuw", "\(path)/vergaderingen/nieuw",
                    "\(path)/instellingen#openbaar",
                ])
            for place in Self.hrefs(first) {
                let parts = place.split(separator: "#")
                let there = try await chair.get(String(parts[0]))
                #expect(there.status == 200, "\(place)")
                if parts.count > 1 { #expect(there.text.contains("id=\"\(parts[1])\""), "\(place)") }
            }
            #expect(!page.all("dl").contains { $0.has(style: "cij") } && Self.part(page, "leden") == nil)
            #expect(!page.text.contains(MeetingText.Card.nothing), "it stands among the steps")
            // The public sees no steps.
            let open = try await Self.main(server.browser(of: .open, client), path)
            #expect(Self.part(open, "eerst") == nil)
            // Done: a contact, a meeting.
            try server.kring.write(by: .person(server.chair), source: .web) { scope in
                var circle = try scope.reading.circle("pas-begonnen").circle.value
                circle.contact = Circle.Contact(email: "pas@example.org")
                circle.zones = [.init(zone: TestServer.zone, span: DateSpan(from: TestServer.today))]
                _ = try scope.changeCircle(circle, expectedVersion: nil)
                let day = TestServer.today.adding(days: 9)
                _ = try scope.planMeeting(
                    Meeting(
                        id: "v-eerste", host: .circle("pas-begonnen"), kind: .regular,
                        start: try LocalMoment(day: day, minute: 1200), end: try LocalMoment(day: day, minute: 1320),
                        status: .planned))
            }
            let later = try #require(Self.part(try await Self.main(chair, path), "eerst"))
            #expect(!Self.hrefs(later).contains { $0.contains("/instellingen") || $0.hasSuffix("/vergaderingen/nieuw") })
            #expect(Self.hrefs(later).contains("\(path)/leden/nieuw"))
        }
    }

    @Test func `a chair sees everybody who did not reach her number once, with her strip and her page`() async throws {
        let server = try TestServer()
        guard
            case .all(let all) = try server.kring.read(
                by: .person(server.chair),
                { try $0.circleAttendance(TestServer.circle, ReportPeriod(asOf: TestServer.today)) })
        else { throw KringError.forbidden }
        let counted = all.members.filter { $0.verdict.state != .notApplicable }
        let met = counted.count { $0.verdict.state == .met }
        try await server.composition.application().test(.router) { client in
            let page = try await Self.main(server.browser(of: .chair, client))
            let part = try #require(Self.part(page, "leden"))
            let legend = part.all("i").compactMap { Int($0.text) }
            #expect(legend.reduce(0, +) == counted.count && legend.contains(met), "\(legend)")
            let heading = part.all("h2").first?.text ?? ""
            #expect(heading.hasPrefix("\(counted.count - met) leden zijn nog niet "), "\(heading)")
            let rows = part.all("tr")
            #expect(rows.count == counted.count { [.atRisk, .toPlan, .incomplete, .missed].contains($0.verdict.state) })
            let places = rows.compactMap { $0.all("a").first?.attributes["href"] }
            #expect(places.count == rows.count && Set(places).count == rows.count)
            for place in places.prefix(3) {
                #expect(try await server.browser(of: .chair, client).get(place).status == 200, "\(place)")
            }
            #expect(rows.allSatisfy { $0.all("td").last?.text.contains(" van ") == true })
            #expect(Self.hrefs(part).contains("\(Self.path)/leden"))
        }
    }

    @Test func `a member sees how she stands, who leads it and who is in it, and nobody else's attendance`() async throws {
        let server = try TestServer()
        let chair = try #require(server.network.persons.first { $0.id == server.chair })
        let fellow = try #require(server.network.persons.first { $0.id == server.fellow })
        try await server.composition.application().test(.router) { client in
            let page = try await Self.main(server.browser(of: .member, client))
            #expect(page.all("h2").contains { $0.text == CircleText.ownHeading(2026) })
            #expect(Self.hrefs(page).contains(MyAttendancePages.path))
            #expect(Self.part(page, "leden") == nil && !Self.hrefs(page).contains { $0.contains("/leden") })
            let contact = try #require(Self.part(page, "contact"))
            #expect(contact.text.contains("\(chair.givenName) \(chair.familyName)"))
            #expect(!Self.hrefs(contact).contains { $0.hasSuffix("/overdracht") || $0.hasSuffix("/signalen") })
            #expect(page.all("li").contains { $0.text == "\(fellow.givenName) \(fellow.familyName)" })
            #expect(!Self.hrefs(page).contains { $0.contains("/nieuw") }, "a member plans nothing")
        }
    }

    @Test func `everybody reads how to become a member, and no name`() async throws {
        let server = try TestServer()
        let contact = try #require(server.network.circles.first { $0.id == TestServer.circle }?.contact?.email)
        try await server.composition.application().test(.router) { client in
            let page = try await Self.main(server.browser(of: .open, client))
            let part = try #require(Self.part(page, "contact"))
            #expect(Self.hrefs(part).contains { $0.hasPrefix("mailto:\(contact)?subject=") })
            #expect(part.all("a").contains { $0.text == contact }, "the address itself is to be read, to copy it")
            #expect(Self.part(page, "jaarplan") == nil)
            let chair = try #require(server.network.persons.first { $0.id == server.chair })
            #expect(!page.text.contains(chair.familyName))
            for role in [PageRole.member, .chair, .careCouncil] {
                let own = try await Self.main(server.browser(of: role, client))
                #expect(!Self.hrefs(Self.part(own, "contact")).contains { $0.contains("subject=") }, "\(role)")
            }
        }
    }

    @Test func `the year stands as a picture and as a list, with what is still to plan`() async throws {
        let server = try TestServer { network in
            // The consultation with the hospital did not go on: it is asked for again.
            let gone = network.meetings.filter {
                $0.host == .circle(TestServer.circle) && $0.kind == .hospitalConsultation && $0.start.day.year == 2026
            }.map { meeting in
                var meeting = meeting
                meeting.status = .cancelled
                return meeting
            }
            return ["meetings": .array(gone.map(\.recordValue))]
        }
        let meetings = server.network.meetings.filter {
            $0.host == .circle(TestServer.circle) && $0.start.day.year == 2026
        }
        try await server.composition.application().test(.router) { client in
            let chair = try await server.browser(of: .chair, client)
            let page = try await Self.main(chair)
            let part = try #require(Self.part(page, "jaarplan"))
            #expect(part.all("svg").first?.has(style: "jl") == true)
            for meeting in meetings where meeting.status != .cancelled {
                #expect(
                    Self.hrefs(part).contains { $0.hasPrefix("\(Self.path)/vergaderingen/\(meeting.start.day)") },
                    "\(meeting.start.day)")
            }
            let plan = try #require(Self.hrefs(part).first { $0.contains("/nieuw?soort=") }, "\(Self.hrefs(part))")
            let form = try await chair.get(plan)
            #expect(form.status == 200 && form.text.contains("value=\"hospital_consultation\" selected"))
            // The same step stands beside the requirement.
            let lines = try #require(page.all("ol").first { $0.has(style: "crit") })
            #expect(Self.hrefs(lines).contains(plan))
            let own = try await Self.main(server.browser(of: .member, client))
            let read = try #require(Self.part(own, "jaarplan"))
            #expect(!Self.hrefs(read).contains { $0.contains("nieuw") } && read.text.contains(CircleText.toPlan))
        }
    }

    @Test func `who leads a sleeping circle is asked to plan, and others to start again`() async throws {
        let server = try TestServer()
        let report = try server.kring.flandersStatus(by: .operator, ReportPeriod(asOf: TestServer.today))
        let asleep = try #require(
            report.zones.flatMap { $0.professions.flatMap(\.circles) }.first { $0.state == .dormant }
        ).circle.id
        try await server.composition.application().test(.router) { client in
            let page = try await Self.main(server.browser(of: .open, client), "/kringen/\(asleep)")
            let way = page.all("a").first { $0.text == CircleText.wake }
            #expect(way?.attributes["href"] == StartPages.path)
            if let chair = server.network.offices.first(where: {
                $0.holder == .circle(asleep) && $0.kind == .chair && $0.to == nil
            }) {
                let own = try await Self.main(server.browser(for: .person(chair.person), client), "/kringen/\(asleep)")
                let plan = own.all("a").first { $0.text == CircleText.wake }
                #expect(plan?.attributes["href"] == "/kringen/\(asleep)/vergaderingen/nieuw")
            }
        }
    }

    @Test func `a list of names has commas, and one word before the last`() {
        let three = (0..<3).map { "x" + Dutch.separator(after: $0, of: 3) }.joined()
        #expect(three == "x, x en x")
        #expect("x" + Dutch.separator(after: 0, of: 1) == "x")
        #expect(CircleText.notYet(1, norm: 2) == "1 lid is nog niet 2 keer geweest")
        #expect(CircleText.notYet(3, norm: nil) == "3 leden zijn nog niet in orde")
        #expect(CircleText.notYet(0, norm: nil) == "Alle leden zijn in orde")
        #expect(CircleText.inPractices(0, 0) == nil && CircleText.inPractices(2, 1) == "van wie 2 in 1 praktijk")
    }
}
