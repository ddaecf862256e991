import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

@Suite struct `What pages, mails and log lines say about people` {
    @Test(arguments: [PageRole.open, .half, .careCouncil, .region, .agency, .administrator])
    func `no page names, numbers or points at a person`(role: PageRole) async throws {
        let server = try TestServer.marked(people: 500)
        #expect(server.network.persons.count == 500)
        _ = try server.goOn()
        let scan = NameScan(server.network)
        let addresses = try PageAddresses(server)
        for route in Site.routes where route.method == .get {
            #expect(!addresses.addresses(of: route).isEmpty, "no address for \(route.id): \(route.path)")
        }
        let searches = [
            "/?zoek=gemerkt", "/?zoek=\(TestServer.mark)f100001", "/kringen?beroep=vroedvrouw&zone=mechelen-katelijne",
        ]
        try await server.unhurried().application().test(.router) { client in
            let browser = try await server.browser(of: role, client)
            var shown = 0
            for address in addresses.all + searches {
                let answer = try await browser.get(address)
                #expect(answer.status < 500 && answer.status != 429, "\(address)")
                if answer.status == 200 { shown += 1 }
                // What somebody typed herself comes back to her.
                let hits = address.contains("zoek=") ? [] : scan.hits(in: answer)
                #expect(hits.isEmpty, "\(role) at \(address): \(hits.prefix(5))")
                if address.contains("zoek=") { #expect(!answer.text.contains("Gemerkt")) }
            }
            #expect(shown > 80)
        }
    }

    @Test(arguments: [PageRole.member, .chair])
    func `of other circles a member and a chair see nobody`(role: PageRole) async throws {
        let server = try TestServer.marked(people: 500)
        _ = try server.goOn()
        let scan = NameScan(server.network, own: role == .member ? server.member : server.chair)
        let addresses = try PageAddresses(server).all.filter {
            $0.hasPrefix("/kringen/") && !$0.hasPrefix("/kringen/\(TestServer.circle)")
        }
        #expect(addresses.count > 200)
        try await server.unhurried().application().test(.router) { client in
            let browser = try await server.browser(of: role, client)
            var shown = 0
            for address in addresses {
                let answer = try await browser.get(address)
                #expect(answer.status < 500 && answer.status != 429, "\(address)")
                if answer.status == 200 { shown += 1 }
                let hits = scan.hits(in: answer)
                #expect(hits.isEmpty, "\(role) at \(address): \(hits.prefix(5))")
            }
            #expect(shown > 15)
        }
    }

    @Test func `a member finds herself on her pages, and a chair her own, and the same scan sees it`() async throws {
        let server = try TestServer.marked()
        try await server.composition.application().test(.router) { client in
            for (role, own) in [(PageRole.member, server.member), (.chair, server.chair)] {
                let browser = try await server.browser(of: role, client)
                let page = try await browser.get("/mijn-gegevens")
                #expect(NameScan(server.network).hits(in: page).count > 3)
                #expect(NameScan(server.network, own: own).hits(in: page).isEmpty)
            }
        }
    }

    /// Everything that happens at the door and on the API, with names in every place where somebody could type one.
    @Test func `no log line holds a person or a secret, and no mail anybody but whom it is to`() async throws {
        let server = try TestServer.marked(people: 500)
        let log = KeptLog()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kring-mail-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let address = try server.address(of: server.member)
        // Every link that opens something, in the address it is sent in.
        var opened = try server.goOn()
        let planned = try server.kring.write(by: .person(server.chair), source: .web) { scope in
            let day = TestServer.today.adding(days: 9)
            return try scope.planMeeting(
                Meeting(
                    id: "b-gepland", host: .circle(TestServer.circle), kind: .regular,
                    start: try LocalMoment(day: day, minute: 1200), end: try LocalMoment(day: day, minute: 1320),
                    status: .planned)
            ).value.id
        }
        let sheet = try server.kring.write(by: .person(server.chair), source: .web) { try $0.makeSheetLink(for: planned).secret }
        opened.append("/lijst/\(sheet.text)")
        let invited = try server.kring.write(by: .person(server.chair), source: .web) { try $0.inviteByMail(to: planned) }
        #expect(invited > 5)
        let mails = try server.kring.dueMails(atMost: 2000)
        for (kind, door) in [("answerLink", "/antwoord/"), ("pollLink", "/datumprikker/"), ("initiativeTeam", "/kerngroep/")] {
            opened.append(door + (try #require(mails.first { $0.kind == kind }?.content["link"], "\(kind)")))
        }
        let keys = opened.compactMap { address in
            address.split(separator: "/").last.map { String($0).replacingOccurrences(of: ".ics", with: "") }
        }
        let secrets: [String] = mails.compactMap { $0.content["link"] } + keys
        try await server.browse(keeping: log) { [opened] client in
            let browser = Browser(client)
            _ = try await server.signIn(address, in: browser)
            try await browser.get("/mijn-gegevens")
            try await browser.post("/mijn-gegevens/uitvoer", ["vorm": "json"])
            try await browser.get("/kringen/gemerktf100001")
            try await browser.get("/?zoek=Gemerktf100001")
            try await browser.post("/aanmelden", ["mail": "gemerkt100009@example.org"])
            try await browser.post("/aanmelden", ["mail": "niemand-gemerkt@example.org"])
            try await browser.post("/aanmelden/code", ["code": "000000"])
            for role in [PageRole.careCouncil, .administrator] { _ = try await server.browser(of: role, client) }
            for address in opened {
                let answer = try await Browser(client).get(address)
                #expect([200, 303].contains(answer.status), "\(address.prefix(12)): \(answer.status)")
            }
            // An administrator who looks through broken glass; a chair who looks back, and makes something undone.
            let administrator = try await server.browser(of: .administrator, client)
            try await administrator.get("/beheer/inzage")
            try await administrator.post("/beheer/inzage", ["kring": "dijle-nete", "reden": "Een lid vraagt hulp."])
            try await administrator.get("/kringen/\(TestServer.circle)/leden")
            try await administrator.get("/logboek")
            let chair = try await server.browser(of: .chair, client)
            for part in ["geschiedenis", "leden", "instellingen"] { try await chair.get("/kringen/\(TestServer.circle)/\(part)") }
            try await chair.post("/kringen/\(TestServer.circle)/geschiedenis/3/ongedaan?naar=/gemerktf100001", [:])
            try await chair.get("/logboek?voor=gemerktf100001")
            let asker = TestClient(client: client, tokens: server.tokens)
            for role in Role.allCases {
                _ = try await asker.get("/persons/\(server.fellow)", as: role)
                _ = try await asker.get("/circles/gemerktf100001", as: role)
                _ = try await asker.get("/circles?name=Gemerktf100001", as: role)
                _ = try await asker.post("/persons", as: role, #"{"givenName":"Gemerktv1","familyName":["Gemerktf1"]}"#)
            }
        }
        let outbox = Outbox(
            kring: server.kring, carrier: .folder(folder.path), publicAddress: TestServer.publicAddress,
            sender: "kring@example.org", log: log.log)
        #expect(try await outbox.sendDue() >= mails.count)

        let scan = NameScan(server.network)
        let lines = log.text.split(separator: "\n")
        #expect(lines.count > 60)
        for line in lines {
            // An actor is named by id, and nobody else is.
            let bare = line.replacing(/"actor":"[^"]*"/, with: "")
            #expect(scan.hits(in: String(bare)).isEmpty, "\(line)")
            for secret in secrets { #expect(!line.contains(secret)) }
            for secret in server.tokens.values { #expect(!line.contains(secret)) }
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(files.count >= mails.count)
        for file in files {
            #expect(scan.hits(in: file).isEmpty)
            let text = try Self.read(folder.appendingPathComponent(file))
            let to = try #require(text.firstMatch(of: /\nTo:(?:[^<\n]*(?:\n [^<\n]*)*<)?\s*([^\s<>]+@[^\s<>]+)/)?.1)
            let own = server.network.persons.first { $0.email == String(to) }?.id
            // Whoever starts a circle is no person of the network: by her own given name she may be called.
            let given = "Gemerktv\(to.filter(\.isNumber))"
            let hits = NameScan(server.network, own: own).hits(in: text).filter { $0 != String(to) && $0 != given }
            #expect(hits.isEmpty, "\(file): \(hits)")
        }
    }

    /// A mail with soft line ends taken away.
    private static func read(_ file: URL) throws -> String {
        String(decoding: try Data(contentsOf: file), as: UTF8.self).replacing("=\r\n", with: "")
            .replacing("\r\n", with: "\n")
    }
}
