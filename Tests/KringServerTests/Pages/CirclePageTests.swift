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
                let good = page.all("em").filter { ["in orde", "op schema"].contains($0.text) }.count
                let others = page.all("em").filter {
                    !["in orde", "op schema", "niet van toepassing", "vrijgesteld"].contains($0.text)
                }
                let says = page.all("p").contains { $0.text.contains("Alles in orde.") }
                #expect(says == others.isEmpty, "\(circle.id): \(good) good, \(others.map(\.text))")
                if others.isEmpty { whole += 1 } else { broken += 1 }
            }
            #expect(whole + broken > 0)
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
