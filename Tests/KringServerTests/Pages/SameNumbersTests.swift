import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

/// The sentence, the chart, the table and the files of one overview, read from what is shown, on networks of all kinds.
@Suite struct `One overview gives the same numbers everywhere` {
    static let kinds = ["example", "empty", "chance 1", "chance 2", "chance 3"]

    private static func server(_ kind: String) throws -> NetworkServer {
        let example = try TestServer().network
        switch kind {
        case "example": return try NetworkServer(example)
        case "empty": return try NetworkServer(ChanceNetwork.empty(example))
        default: return try NetworkServer(ChanceNetwork(seed: UInt64(kind.dropFirst(7)) ?? 1, example).network)
        }
    }

    // MARK: Reading

    private static func page(_ browser: Browser, _ path: String) async throws -> PageNode {
        let answer = try await browser.get(path)
        try #require(answer.status == 200, "\(path): \(answer.status)")
        let (page, faults) = PageNode.reading(answer.text)
        #expect(faults.isEmpty, "\(path): \(faults.prefix(3))")
        return try #require(page.all("main").first)
    }

    private static func json(_ browser: Browser, _ path: String) async throws -> JSONObject {
        let answer = try await browser.get("\(Composition.base)\(path)")
        return try #require(try answer.json.object, "\(path): \(answer.status)")
    }

    /// The lines of a table for a spreadsheet, without its head.
    private static func lines(_ browser: Browser, _ path: String) async throws -> [[String]] {
        let answer = try await browser.get(path)
        try #require(answer.status == 200, "\(path): \(answer.status)")
        return answer.text.split(separator: "\r\n").dropFirst().map { line in
            line.dropFirst().dropLast().split(separator: "\";\"", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private static func sentence(_ page: PageNode) throws -> String {
        try #require(page.all.first { $0.has(style: "zin") }).text
    }

    /// How often each word comes, as everybody reads it.
    private static func counts(_ words: [String]) -> [String: Int] {
        words.reduce(into: [:]) { $0[$1.lowercased(), default: 0] += 1 }
    }

    private static func words(_ cells: [JSONValue]) -> [String] {
        let states: [String: CellState] = [
            "organised": .organised, "incomplete": .incomplete, "at_risk": .atRisk, "starting": .starting, "dormant": .dormant,
            "none": .none, "unknown": .unknown,
        ]
        return cells.compactMap { $0.object?["state"]?.string.flatMap { states[$0] }.map(SiteText.word) }
    }

    private static func working(_ counts: [String: Int]) -> Int {
        ["gezond", "nog niet ingevuld", "aandacht nodig"].reduce(0) { $0 + (counts[$1] ?? 0) }
    }

    /// Holds the sentence of a zone against how many stand in each state.
    private static func expect(_ sentence: String, tells counts: [String: Int], total: Int, _ place: String) {
        let working = working(counts)
        if let match = sentence.firstMatch(of: /([0-9]+) van de ([0-9]+) beroepsgroepen/) {
            #expect(Int(match.1) == working && Int(match.2) == total, "\(place): \(sentence)")
        } else {
            #expect(sentence.contains("Alle \(total)") && working == total, "\(place): \(sentence)")
        }
        let starting = sentence.firstMatch(of: /en ([0-9]+) (?:is|zijn) in opstart/).flatMap { Int($0.1) } ?? 0
        #expect(working == total || starting == counts["in opstart"] ?? 0, "\(place): \(sentence)")
    }

    // MARK: A zone

    @Test(arguments: kinds) func `a zone, for everybody`(kind: String) async throws {
        try await Self.server(kind).ask { client in
            let browser = Browser(client)
            for zone in ChanceNetwork.zones {
                let page = try await Self.page(browser, "/zones/\(zone)")
                let table = page.all("tbody").flatMap { $0.all("tr") }
                let shown = Self.counts(table.compactMap { $0.all("b").first { $0.attributes["class"] != nil }?.text })
                let tiles = Self.counts(
                    page.all("li").filter { $0.attributes["class"]?.hasPrefix("t-") == true }.compactMap {
                        $0.all("small").first?.text
                    })
                let file = try await Self.lines(browser, "/zones/\(zone)/gegevens.csv")
                let answer = try await Self.json(browser, "/zones/\(zone)/professions")
                let cells = answer["professions"]?.array ?? []
                #expect(shown == tiles && shown == Self.counts(file.map { $0[2] }) && shown == Self.counts(Self.words(cells)))
                #expect(table.count == file.count && table.count == cells.count && table.count > 10)
                Self.expect(try Self.sentence(page), tells: shown, total: table.count, "\(zone)")
                // Line by line, not only in all.
                for (row, line) in zip(table, file) {
                    #expect(row.all("th").first?.all("b").first?.text == line[1])
                    let names = row.all("th").flatMap { $0.all("a") }.map(\.text)
                    #expect(names.joined(separator: ", ") == line[3], "\(zone) \(line[1])")
                }
            }
        }
    }

    @Test(arguments: kinds) func `a zone, for its care council: page, yearly report and files`(kind: String) async throws {
        let server = try Self.server(kind)
        try await server.ask { client in
            let zone = TestServer.zone
            let browser = try await Browser.signedIn(
                for: try server.kring.testAccount(.careCouncil, zone: zone), of: server.kring, client)
            let page = try await Self.page(browser, "/zones/\(zone)")
            let table = page.all("tbody").flatMap { $0.all("tr") }
            let shown = Self.counts(
                table.compactMap { $0.all("b").first { $0.attributes["class"]?.hasPrefix("k-") == true }?.text })
            let tiles = page.all("li").filter { $0.attributes["class"]?.hasPrefix("t-") == true && !$0.all("small").isEmpty }
                .filter { $0.all("a").first?.attributes["href"]?.hasPrefix("#") == true }.compactMap {
                    $0.all("small").first?.text
                }
            let file = try await Self.lines(browser, "/zones/\(zone)/gegevens.csv?jaar=2026")
            let figures = try await ZoneYear.read(browser.get("/zones/\(zone)/gegevens.json?jaar=2026").bytes)
            let total = try #require(file.last)
            let professions = file.dropLast()
            #expect(shown == Self.counts(tiles) && shown == Self.counts(professions.map { $0[1] }))
            #expect(shown == Self.counts(figures.professions.map { SiteText.word($0.state) }))
            Self.expect(try Self.sentence(page), tells: shown, total: table.count, "\(kind)")
            let chart = page.all("svg").compactMap { $0.attributes["aria-label"] }.first { $0.contains("nu: ") } ?? ""
            let now = chart.firstMatch(of: /nu: ([0-9]+), waarvan ([0-9]+) in opstart/)
            #expect(now.flatMap { Int($0.1) } == Self.working(shown) + (shown["in opstart"] ?? 0), "\(chart)")
            #expect(now.flatMap { Int($0.2) } == shown["in opstart"] ?? 0, "\(chart)")

            let report = try await Self.page(browser, "/zones/\(zone)/jaarverslag/2026")
            let rows = report.all("tbody").flatMap { $0.all("tr") }
            let words = rows.compactMap { $0.all("b").first { $0.attributes["class"]?.hasPrefix("k-") == true }?.text }
            #expect(Self.counts(words) == shown)
            let sum = try #require(rows.last).all("td").map(\.text)
            #expect(sum[3] == "\(figures.held)" && sum[3] == total[5] && sum[4] == "\(figures.unrecorded)" && sum[4] == total[6])
            let summary = try #require(report.all("p").first { $0.attributes["data-kopie"] != nil }).text
            #expect(page.all("blockquote").first?.text == summary, "the dashboard and the report say the same")
            if Self.working(shown) < table.count {
                #expect(summary.contains("\(Self.working(shown)) van de \(table.count)"), "\(summary)")
            }
            if figures.held > 1 { #expect(summary.contains("\(figures.held) vergaderingen"), "\(summary)") }
            let column = report.all("svg").compactMap { $0.attributes["aria-label"] }.first { $0.contains("nu: ") }
            #expect(column?.contains("nu: \(Self.working(shown) + (shown["in opstart"] ?? 0)),") == true)
            for (row, line) in zip(rows.dropLast(), professions) {
                let cells = row.all("td").map(\.text)
                #expect(row.all("th").first?.all("b").first?.text == line[0])
                #expect(cells[3] == (line[5].isEmpty ? "–" : line[5]) && cells[4] == (line[6].isEmpty ? "–" : line[6]))
            }
        }
    }

    // MARK: Flanders and its regions

    @Test(arguments: kinds) func `all of Flanders, and each region`(kind: String) async throws {
        let server = try Self.server(kind)
        try await server.ask { client in
            let browser = Browser(client)
            let all = try await Self.lines(browser, "/vlaanderen/gegevens.csv")
            let answer = try await Self.json(browser, "/flanders/professions")
            try await Self.holdCoverage(try await Self.page(browser, "/vlaanderen"), all, answer, "Flanders")
            for region in server.network.regionalZones {
                let answer = try await Self.json(browser, "/regionalZones/\(region.id)/professions")
                let names = Set(server.network.zones.filter { $0.regionalZone == region.id }.map(\.name))
                let page = try await Self.page(browser, "/regios/\(region.id)")
                try await Self.holdCoverage(page, all.filter { names.contains($0[0]) }, answer, region.name)
            }
        }
    }

    private static func holdCoverage(
        _ page: PageNode, _ file: [[String]], _ answer: JSONObject, _ place: String
    ) async throws {
        let counts = counts(file.map { $0[2] })
        let cells = (answer["zones"]?.array ?? []).flatMap { $0.object?["professions"]?.array ?? [] }
        #expect(Self.counts(words(cells)) == counts, "\(place)")
        let sentence = try sentence(page)
        let told = sentence.firstMatch(of: /([0-9]+) van de ([0-9]+) combinaties.*Bij ([0-9]+)/)
        #expect(
            told.flatMap { Int($0.1) } == working(counts) && told.flatMap { Int($0.2) } == file.count, "\(place): \(sentence)")
        let without = (counts["geen kring"] ?? 0) + (counts["niet bekend"] ?? 0)
        #expect(told.flatMap { Int($0.3) } == without, "\(place): \(sentence)")
        // The legend, each bar with its hidden figures, and the matrix.
        let legend = try #require(page.all.first { $0.has(style: "leg") }).all("li")
        for line in legend {
            let word = line.children.filter(\.isText).map(\.said).joined().split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            #expect(line.all("b").first?.text == "\(counts[word.lowercased()] ?? 0)", "\(place): \(line.text)")
        }
        // A region that no zone lies in has nothing to draw.
        if file.isEmpty { return }
        let tables = page.all("table")
        let bars = try #require(tables.first).all("tbody").flatMap { $0.all("tr") }
        let byProfession = Dictionary(grouping: file, by: { $0[1] })
        #expect(bars.count == byProfession.count, "\(place)")
        for bar in bars {
            let name = bar.all("th").first?.text ?? ""
            let own = Self.counts((byProfession[name] ?? []).map { $0[2] })
            #expect(bar.all("b").first?.text == "\(working(own))", "\(place): \(name)")
            let figures = bar.all("td").filter { $0.has(style: "vh") }.compactMap { Int($0.text) }
            #expect(figures.reduce(0, +) == byProfession[name]?.count && figures.count == 7, "\(place): \(name)")
            #expect(figures.first == own["gezond"] ?? 0, "\(place): \(name)")
            // Numbers inside the bar are among its figures.
            let drawn = bar.all("text").compactMap { Int($0.children.map(\.said).joined()) }
            #expect(Set(drawn).isSubset(of: Set(figures)), "\(place): \(name) \(drawn) \(figures)")
        }
        // The lines that name a province hold no cells.
        let rows = try #require(tables.last).all("tbody").flatMap { $0.all("tr") }.filter { !$0.all("td").isEmpty }
        let byZone = Dictionary(grouping: file, by: { $0[0] })
        #expect(rows.count == byZone.count, "\(place)")
        for row in rows {
            let zone = row.all("th").first?.text ?? ""
            let own = Self.counts((byZone[zone] ?? []).map { $0[2] })
            let letters = row.all("td").dropLast().map(\.text)
            #expect(letters.count == byZone[zone]?.count, "\(place): \(zone)")
            #expect(letters.count { $0 == "G" } == own["gezond"] ?? 0 && letters.count { $0 == "O" } == own["in opstart"] ?? 0)
            #expect(row.all("b").first?.text == "\(working(own))", "\(place): \(zone)")
        }
    }

    // MARK: A circle and its members

    @Test(arguments: ["example", "chance 1", "chance 2", "chance 3"]) func `a circle`(kind: String) async throws {
        let server = try Self.server(kind)
        try await server.ask { client in
            let browser = Browser(client)
            for circle in server.network.circles.prefix(12) {
                let page = try await Self.page(browser, "/kringen/\(circle.id)")
                let answer = try await Self.json(browser, "/circles/\(circle.id)/status")
                let asked = (answer["requirements"]?.array ?? []).compactMap(\.object)
                let lines = page.all.first { $0.has(style: "crit") }?.all("li") ?? []
                #expect(lines.count == asked.count, "\(circle.id)")
                let ring = page.all("svg").first { $0.has(style: "ring") }
                let label = ring?.attributes["aria-label"] ?? ""
                let shown = lines.filter { $0.all("span").first?.children.first?.said != "–" }
                for (index, line) in shown.enumerated() {
                    let word = line.all("em").first?.text ?? ""
                    let title = line.all("b").first?.text ?? ""
                    #expect(label.contains("\(index + 1). \(title): \(word)"), "\(circle.id): \(label)")
                }
                let good = asked.count {
                    $0["waived"] != .boolean(true) && ["met", "on_track"].contains($0["state"]?.string ?? "")
                }
                let centre = ring?.all("text").map { $0.children.map(\.said).joined() } ?? []
                #expect(centre.contains("\(good) van \(shown.count)"), "\(circle.id): \(centre)")
                let figures = page.all("dd").map(\.text)
                for requirement in asked where requirement["type"]?.string == "event_count" {
                    guard let done = requirement["done"]?.integer, let required = requirement["required"]?.integer, required > 0
                    else { continue }
                    #expect(figures.contains("\(done) van \(required)"), "\(circle.id): \(figures)")
                }
            }
        }
    }

    @Test(arguments: ["example", "chance 1", "chance 2", "chance 3"]) func `a member`(kind: String) async throws {
        let server = try Self.server(kind)
        let circle = kind == "example" ? TestServer.circle : ChanceNetwork.first
        let chair = try #require(server.network.offices.first { $0.holder == .circle(circle) && $0.kind == .chair }).person
        let people = server.network.memberships.filter { $0.circle == circle && $0.to == nil }.map(\.person).prefix(6)
        try await server.ask { client in
            let chairs = try await Browser.signedIn(for: .person(chair), of: server.kring, client)
            let list = try await Self.page(chairs, "/kringen/\(circle)/leden")
            for person in people {
                let browser = try await Browser.signedIn(for: .person(person), of: server.kring, client)
                let page = try await Self.page(browser, "/mijn-aanwezigheid")
                guard let part = page.all("section").first(where: { $0.attributes["id"] == "kring-\(circle)" }) else { continue }
                let strip = part.all("svg").compactMap { $0.attributes["aria-label"] }.first ?? ""
                let meetings = strip.replacing(", telt", with: " telt").split(separator: ", ").map(String.init)
                let lines = part.all("ul").first { $0.has(style: "lijst") }?.all("li") ?? []
                #expect(meetings.count == lines.count, "\(person): \(strip)")
                let came = meetings.count { $0.hasSuffix(" aanwezig") || $0.hasSuffix("collega van de praktijk") }
                // Beside it stands where that was.
                let said = lines.compactMap { $0.all("small").first?.text.split(separator: " · ").first.map(String.init) }
                #expect(said.count { $0 == "Aanwezig" || $0 == "Een collega was er voor jou" } == came, "\(person): \(said)")
                let sentence = try #require(part.all("p").first).text
                if let match = sentence.firstMatch(of: /je was er ([0-9]+) (?:van de [0-9]+ )?keer/.ignoresCase()) {
                    #expect(Int(match.1) == came, "\(person): \(sentence)")
                }
                // The same strip, seen by the chair.
                let name = try #require(server.network.persons.first { $0.id == person })
                let full = "\(name.givenName) \(name.familyName)"
                let rows = list.all("tr").filter { $0.all("th").first?.all("a").first?.text == full }
                #expect(rows.contains { ($0.all("svg").first?.attributes["aria-label"] ?? "") == strip }, "\(person)")
            }
        }
    }

    // MARK: An umbrella

    @Test(arguments: ["example", "chance 1", "chance 2", "chance 3"]) func `an umbrella`(kind: String) async throws {
        let server = try Self.server(kind)
        let coordinator = try #require(server.network.offices.first { $0.kind == .coordinator }).person
        try await server.ask { client in
            let browser = try await Browser.signedIn(for: .person(coordinator), of: server.kring, client)
            let page = try await Self.page(browser, "/koepelkringen/\(TestServer.umbrella)")
            let rows = page.all("tbody").first?.all("tr") ?? []
            let grid = rows.map { row in
                row.all("td").last?.all("span").filter { $0.has(style: "vh") }.map(\.text) ?? []
            }
            let columns = page.all("ul").first { $0.has(style: "lijst") }?.all("li") ?? []
            try #require(grid.allSatisfy { $0.count == columns.count }, "\(kind)")
            var held = 0
            for (index, column) in columns.enumerated() {
                let words = grid.map { $0[index] }
                guard let share = column.all("small").first?.text.firstMatch(of: /([0-9]+) van ([0-9]+) kringen/) else {
                    continue
                }
                held += 1
                let came = words.count { $0 == UmbrellaText.came || $0 == UmbrellaText.deputyCame }
                #expect(Int(share.1) == came && Int(share.2) == rows.count, "\(kind): \(words)")
            }
            let sentence = try Self.sentence(page)
            let told = sentence.firstMatch(of: /^([0-9]+)/).flatMap { Int($0.1) }
            #expect(told == held, "\(kind): \(sentence)")
            let needing =
                page.all("ul").filter { $0.has(style: "regels") }.first?.all("li").filter {
                    $0.text.contains("voorzitter")
                }.count ?? 0
            let seeking = sentence.firstMatch(of: /([0-9]+) kring(?:en)? zoek/).flatMap { Int($0.1) } ?? 0
            #expect(seeking == needing, "\(kind): \(sentence)")
            for column in columns {
                guard let href = column.all("a").first?.attributes["href"] else { continue }
                let meeting = try await Self.page(browser, href)
                if let share = column.all("small").first?.text, !share.isEmpty {
                    #expect(meeting.text.contains(share), "\(href)")
                }
            }
        }
    }
}
