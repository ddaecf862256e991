import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `What a page asks of the database` {
    /// The example, and the same with more of all that a page lists: members, meetings, agreements, goals, signals, circles.
    private static func grown() throws -> TestServer {
        try TestServer { network in
            guard let circle = network.circles.first(where: { $0.id == TestServer.circle }) else { return [:] }
            let numbers = 1...30
            let people = numbers.map { number in
                Person(
                    id: Slug("p-meer-\(number)")!, givenName: "Meer", familyName: "Mens \(number)",
                    email: "meer\(number)@example.org")
            }
            let memberships = people.map {
                Membership(circle: TestServer.circle, person: $0.id, from: TestServer.today.adding(days: -300))
            }
            let meetings = (1...8).map { number in
                let day = TestServer.today.adding(days: number * 9)
                return Meeting(
                    id: Slug("v-meer-\(number)")!, host: .circle(TestServer.circle), kind: .regular,
                    start: try! LocalMoment(day: day, minute: 1200), end: try! LocalMoment(day: day, minute: 1320),
                    status: .planned)
            }
            let agreements = (1...8).map { number in
                Agreement(
                    id: Slug("a-meer-\(number)")!, circle: TestServer.circle, title: "Afspraak \(number)",
                    kind: .intercollegial, adoptedOn: TestServer.today.adding(days: -number))
            }
            let goals = (1...8).map { Goal(id: Slug("g-meer-\($0)")!, circle: TestServer.circle, title: "Doel \($0)") }
            let signals = (1...8).map { number in
                Signal(
                    id: Slug("s-meer-\(number)")!, circle: TestServer.circle, zone: TestServer.zone,
                    raisedOn: TestServer.today.adding(days: -number), subject: "Signaal \(number)", text: "Een vraag.")
            }
            let circles = (1...8).map { number in
                var more = circle
                more.id = Slug("kring-meer-\(number)")!
                more.name = "Nog een kring \(number)"
                return more
            }
            return [
                "persons": .array(people.map(\.recordValue)), "memberships": .array(memberships.map(\.recordValue)),
                "meetings": .array(meetings.map(\.recordValue)), "agreements": .array(agreements.map(\.recordValue)),
                "goals": .array(goals.map(\.recordValue)), "signals": .array(signals.map(\.recordValue)),
                "circles": .array(circles.map(\.recordValue)),
            ]
        }
    }

    /// How many statements each page asks for, for each kind of visitor, the second time it is opened.
    private static func counts(_ server: TestServer) async throws -> [String: [String]] {
        try await server.composition.application().test(.router) { client in
            var counts: [String: [String]] = [:]
            for role in [PageRole.open, .member, .chair, .careCouncil] {
                let browser = try await server.browser(of: role, client)
                for page in Site.routes where page.method == .get {
                    let address = `Who may see which page`.address(of: page, server)
                    let first = try await browser.get(address)
                    guard first.status == 200 else { continue }
                    _ = server.statements.taken()
                    _ = try await browser.get(address)
                    counts["\(page.id) as \(role)"] = server.statements.taken()
                }
            }
            return counts
        }
    }

    @Test func `no page asks a question a row: where there is more to show, it asks hardly more often`() async throws {
        let few = try await Self.counts(try TestServer())
        let many = try await Self.counts(try Self.grown())
        #expect(few.count > 30)
        for (page, asked) in many.sorted(by: { $0.key < $1.key }) {
            let before = few[page]?.count ?? 0
            let most = Dictionary(grouping: asked, by: \.self).max { $0.value.count < $1.value.count }
            #expect(
                asked.count <= before + 4,
                "\(page): \(before) statements, then \(asked.count); most often: \(most?.value.count ?? 0) x \(most?.key ?? "")")
            #expect(asked.count <= 150, "\(page): \(asked.count) statements")
        }
    }
}
