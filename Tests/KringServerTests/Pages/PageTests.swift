import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Pages` {
    private static let addresses = [
        "/", "/?zoek=lier", "/?zoek=2500", "/?zoek=vroedvrouw", "/?zoek=zzz", "/vlaanderen", "/vlaanderen?jaar=2025", "/zones",
        "/zones/mechelen-katelijne", "/zones/mechelen-katelijne?jaar=2025", "/beroepen", "/beroepen/vroedvrouw", "/kringen",
        "/kringen?beroep=vroedvrouw", "/kringen?beroep=vroedvrouw&zone=pallieterland", "/kringen/dijle-nete",
        "/kringen/dijle-nete?jaar=2025", "/uitleg/toestanden", "/draaiboek", "/draaiboek/statuut", "/toegankelijkheid",
        "/privacy", "/start-een-kring",
    ]

    @Test(arguments: addresses)
    func `each is whole, asks nobody else for anything, and stays within its budget`(address: String) async throws {
        let answer = try await TestServer().run { try await $0.page(address) }
        #expect(answer.status == 200)
        let html = String(decoding: answer.bytes, as: UTF8.self)
        #expect(html.matches(of: /<h1[ >]/).count == 1)
        #expect(html.contains("<html lang=\"nl-BE\">"))
        #expect(!html.contains("{{"))
        let ids = html.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
        for target in html.matches(of: /<use href="#([a-z]+)"/).map({ String($0.1) }) { #expect(ids.contains(target)) }
        for source in html.matches(of: /(?:src|action|rel="[a-z]+" href)="([^"]*)"/).map({ String($0.1) }) {
            #expect(source.hasPrefix("/"))
        }
        #expect(html.matches(of: /<[a-z]/).count <= (address.hasPrefix("/vlaanderen") ? 2_200 : 1_200))
        #expect(answer.bytes.count <= 60_000)
        #expect(answer.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
        #expect(answer.headers[.xContentTypeOptions] == "nosniff")
    }

    @Test func `what is not there is a page in Dutch, and a problem under the API`() async throws {
        try await TestServer().run { client in
            for address in [
                "/kringen/nergens", "/zones/nergens", "/beroepen/nergens", "/regios/nergens", "/nergens", "/vast/x.css",
            ] {
                let answer = try await client.page(address)
                #expect(answer.status == 404)
                #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
                #expect(String(decoding: answer.bytes, as: UTF8.self).contains("Deze pagina vinden we niet"))
            }
            let problem = try await client.get("/nergens")
            #expect(problem.status == 404)
            #expect(problem.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `style sheet and icon are served under the hash of what is in them, to be kept for a year`() async throws {
        try await TestServer().run { client in
            let html = String(decoding: try await client.page("/").bytes, as: UTF8.self)
            let address = try #require(html.firstMatch(of: /href="(\/vast\/stijl\.[0-9a-f]{12}\.css)"/)).1
            let answer = try await client.page(String(address))
            #expect(answer.status == 200)
            #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
        }
    }

    @Test func `sentence, bars, matrix, table and API of Flanders give the same numbers`() async throws {
        let server = try TestServer()
        let report = try server.kring.flandersStatus(by: .open, ReportPeriod(asOf: TestServer.today))
        let text = TerritoryText(report.zones.flatMap { $0.professions.map(\.state) })
        let before = try server.kring.flandersStatus(by: .open, ReportPeriod(asOf: TestServer.today, year: 2025))
        let here = report.zones.prefix(20).map(\.zone.id)
        let provinces = Dictionary(here.map { ($0, "Antwerpen") }) { first, _ in first }
        func overview(_ provinces: [Zone.ID: String]) throws -> CoverageModel {
            try server.kring.read(by: .open) { scope in
                CoverageModel(
                    report, try ProfessionPlurals(scope), before: before, region: nil, regions: [], provinces: provinces,
                    year: nil, today: TestServer.today)
            }
        }
        let model = try overview(provinces)
        #expect(model.sentence.contains("<b>\(text.working) van de \(text.total)</b>"))
        let then = TerritoryText(before.zones.flatMap { $0.professions.map(\.state) })
        #expect(model.comparison == CoverageText.comparison(text.working - then.working, year: 2025))
        let changes = model.bars.compactMap(\.change).compactMap { Int($0.replacing("−", with: "-")) }
        #expect(changes.reduce(0, +) == text.working - then.working)
        #expect(model.bars.map(\.working).reduce(0, +) == text.working)
        let rows = model.groups.flatMap(\.rows)
        #expect(rows.count == report.zones.count && rows.map(\.working).reduce(0, +) == text.working)
        #expect(model.groups.map(\.name) == ["Antwerpen", ZoneText.otherProvince] && model.groups[0].rows.count == here.count)
        #expect(try overview([:]).groups.map(\.name) == [nil], "one group needs no name")
        #expect(model.legend.map(\.count).reduce(0, +) == text.total)
        let letters = rows.flatMap { $0.cells.map(\.letter) }
        #expect(letters.count { $0 == "G" } == text.count(.organised))
        #expect(letters.count { $0 == "A" } == text.count(.atRisk))
        try await server.run { client in
            let table = String(decoding: try await client.page("/vlaanderen/gegevens.csv").bytes, as: UTF8.self)
            let lines = table.split(separator: "\r\n").dropFirst()
            #expect(lines.count == text.total)
            #expect(lines.count { $0.contains("\"Gezond\"") } == text.count(.organised))
            let json = String(decoding: try await client.get("/flanders/professions").bytes, as: UTF8.self)
            #expect(json.matches(of: /"state":"at_risk","coverage"/).count == text.count(.atRisk) || text.count(.atRisk) > 0)
        }
    }

    @Test func `the search finds a municipality, a postal code, a profession and a circle`() async throws {
        try await TestServer().run { client in
            func hrefs(_ asked: String) async throws -> [String] {
                let html = String(decoding: try await client.page("/?zoek=\(asked)").bytes, as: UTF8.self)
                return html.matches(of: /<li><a href="([^"]+)"/).map { String($0.1) }
            }
            #expect(try await hrefs("Lier").contains("/zones/pallieterland"))
            #expect(try await hrefs("vroedvrouwen").contains("/beroepen/vroedvrouw"))
            let spelled = try await hrefs("di%C3%ABtist")
            #expect(try await hrefs("dietist") == spelled && !spelled.isEmpty)
            #expect(try await hrefs("x").isEmpty)
            // A profession and a place in one field, either way round.
            let inLier = try await hrefs("vroedvrouw%20Lier")
            #expect(inLier.contains("/kringen/dijle-nete"))
            #expect(try await hrefs("Lier%20vroedvrouwen") == inLier)
        }
    }

    @Test func `circles are narrowed by state, and the table holds the same ones`() async throws {
        let server = try TestServer()
        try await server.run { client in
            func page(_ path: String) async throws -> String {
                String(decoding: try await client.page(path).bytes, as: UTF8.self)
            }
            func circles(_ text: String) -> Int { text.matches(of: /<span><a href="\/kringen\//).count }
            let all = try await page("/kringen")
            let asleep = try await page("/kringen?toestand=slaapt")
            #expect(circles(asleep) == 1 && circles(all) > 10 && asleep.contains("We vonden 1 kring."))
            #expect(asleep.contains("/kringen/gegevens.csv?toestand=slaapt"))
            let table = try await page("/kringen/gegevens.csv?toestand=slaapt")
            #expect(table.split(separator: "\r\n").count == 2 && table.contains("\"Slaapt\""))
            #expect(try await page("/kringen/gegevens.csv").split(separator: "\r\n").count == circles(all) + 1)
            let none = try await page("/kringen?beroep=podoloog")
            #expect(circles(none) == 0 && none.contains("/start-een-kring") && !none.contains("class=\"lijst\""))
        }
    }

    @Test func `the plural of a profession leads to its page, and professions stand in the order of their names`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let answer = try await client.page("/beroepen/vroedvrouwen")
            #expect(answer.headers[.location] == "/beroepen/vroedvrouw")
            let list = String(decoding: try await client.page("/beroepen").bytes, as: UTF8.self)
            let names = list.matches(of: /<a href="\/beroepen\/[a-z-]+">([^<]+)<\/a>/).map { SearchWords.plain(String($0.1)) }
            #expect(names.count > 10 && names == names.sorted())
            let zone = String(decoding: try await client.page("/zones/\(TestServer.zone)").bytes, as: UTF8.self)
            let rows = zone.matches(of: /<tr id="b-[a-z-]+"><th scope="row"><b>([^<]+)<\/b>/).map {
                SearchWords.plain(String($0.1))
            }
            #expect(rows == names)
        }
    }

    @Test func `what somebody typed comes back as text and never as markup`() async throws {
        try await TestServer().run { client in
            let html = String(decoding: try await client.page("/?zoek=%3Cscript%3Ealert(1)%3C/script%3E").bytes, as: UTF8.self)
            #expect(!html.contains("<script>alert"))
            #expect(html.contains("&lt;script&gt;alert"))
        }
    }

    @Test func `no page of the open web holds the name, mail or id of a member`() async throws {
        let server = try TestServer()
        let persons = server.network.persons
        let published = Set(server.network.circles.compactMap { $0.contact?.email })
        try await server.run { client in
            for address in Self.addresses {
                let html = String(decoding: try await client.page(address).bytes, as: UTF8.self)
                for person in persons {
                    #expect(!html.contains("\(person.givenName) \(person.familyName)"), "\(address) names a member")
                    #expect(!html.contains(person.id.rawValue))
                    if let email = person.email, !published.contains(email) { #expect(!html.contains(email)) }
                }
            }
        }
    }

    @Test func `a cell that a spreadsheet would take for a formula is guarded`() {
        var table = SpreadsheetTable(["a"])
        table.add(["=1+1", "say \"hi\"", "-5", "gewoon"])
        #expect(table.text == "\u{FEFF}\"a\"\r\n\"'=1+1\";\"say \"\"hi\"\"\";\"'-5\";\"gewoon\"\r\n")
    }
}
