import HTTPTypes
import Hummingbird
import HummingbirdTesting
import KringCore
import Testing

@testable import kring_server

/// What a page may weigh. The numbers and their reasons are in docs/decisions/0014-what-a-page-may-weigh.md; compressed pages are
/// weighed by Tests/peers/browser_pages.py.
@Suite struct `What a page weighs` {
    /// Bytes of a page with the rules it uses; more for every row of a list above forty.
    private static let mostBytes = 30_000, rowBytes = 400, manyRows = 40
    private static let mostElements = 800, rowElements = 8
    /// The dashboard of a zone may weigh more: tiles, work, figures and a table of all professions on one page; the list of members
    /// a little, for what is done with several of them at once.
    private static let more = ["zone": 6_000, "members": 2_000]
    /// The matrix of zones and professions: 45 KB with the eleven professions of the first design, and more for each one since.
    private static let matrix: Set<String> = ["flanders", "region"]
    private static func matrixBytes(professions: Int) -> Int { 45_000 + max(0, professions - 11) * 600 }

    /// Rows of lists and tables: what grows with the network.
    private static func rows(of page: PageNode) -> Int {
        page.all.count { element in
            switch element.name {
            case "tr", "option": true
            case "li": true
            case "label": element.has(style: "rij")
            default: false
            }
        }
    }

    @Test func `each page stays within its bytes and its elements, for each kind of visitor`() async throws {
        let server = try TestServer()
        let open = StyleRules(try #require(EmbeddedText.files["stijl.css"]))
        let inside = StyleRules(try #require(EmbeddedText.files["binnen.css"]))
        try await server.composition.application().test(.router) { client in
            var weighed = 0
            for viewer in `Pages as they were written down`.Viewer.allCases {
                let browser = try await `Pages as they were written down`.browser(viewer, server, client)
                for route in Site.routes where route.method == .get {
                    let answer = try await browser.get(`Who may see which page`.address(of: route, server))
                    guard answer.status == 200, answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                    weighed += 1
                    let (page, faults) = PageNode.reading(answer.text)
                    #expect(faults.isEmpty, "\(route.id) as \(viewer): \(faults.prefix(3))")
                    let names = page.all.compactMap { $0.attributes["id"] }
                    let twice = Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys
                    #expect(twice.isEmpty, "\(route.id) as \(viewer) has twice: \(twice)")
                    let isInside = answer.text.contains("/vast/binnen.")
                    let style = open.bytesUsed(by: page) + (isInside ? inside.bytesUsed(by: page) : 0)
                    let extra = max(0, Self.rows(of: page) - Self.manyRows)
                    let isMatrix = Self.matrix.contains(route.id)
                    let most =
                        isMatrix
                        ? Self.matrixBytes(professions: server.network.professions.count)
                        : Self.mostBytes + (Self.more[route.id] ?? 0) + extra * Self.rowBytes
                    #expect(
                        answer.bytes.count + style <= most,
                        "\(route.id) as \(viewer): \(answer.bytes.count) and \(style) of style, \(extra) rows above forty")
                    let cells = isMatrix ? page.all("td").count : 0
                    #expect(
                        page.all.count <= Self.mostElements + cells + extra * Self.rowElements,
                        "\(route.id) as \(viewer): \(page.all.count) elements, \(extra) rows above forty")
                }
            }
            #expect(weighed > 150)
        }
    }

    @Test func `each page asks for one sheet, one icon and at most one script, all from here`() async throws {
        let server = try TestServer()
        try await server.composition.application().test(.router) { client in
            for viewer in [`Pages as they were written down`.Viewer.open, .chair, .careCouncil] {
                let browser = try await `Pages as they were written down`.browser(viewer, server, client)
                for route in Site.routes where route.method == .get {
                    let answer = try await browser.get(`Who may see which page`.address(of: route, server))
                    guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
                    let page = PageNode.reading(answer.text).page
                    let asked = page.all("link").compactMap { $0.attributes["href"] }
                    let scripts = page.all("script").compactMap { $0.attributes["src"] }
                    #expect(asked.count == 2 && scripts.count <= 1, "\(route.id) as \(viewer): \(asked) \(scripts)")
                    let loaded = page.all.filter { ["img", "iframe", "object", "video", "audio", "embed"].contains($0.name) }
                    #expect(loaded.isEmpty, "\(route.id) as \(viewer)")
                    #expect((asked + scripts).allSatisfy { $0.hasPrefix("/vast/") }, "\(route.id) as \(viewer)")
                    #expect(scripts.isEmpty || page.all("script").allSatisfy { $0.attributes["defer"] != nil })
                }
            }
        }
    }

    @Test func `all scripts of a page fit in six kilobytes`() {
        let scripts = EmbeddedText.files.filter { $0.key.hasSuffix(".js") }
        #expect(!scripts.isEmpty)
        for (name, text) in scripts { #expect(text.utf8.count <= 6_000, "\(name): \(text.utf8.count)") }
    }

    @Test func `a rule counts when all that it names is on the page`() {
        let rules = StyleRules("a{x:1}.b p{y:2}@media print{.c{z:3}#d:hover,i[e]{q:4}}")
        #expect(rules.bytesUsed(by: PageNode.reading("<a></a>").page) == 6)
        #expect(rules.bytesUsed(by: PageNode.reading("<p class=\"k b\"></p>").page) == 9)
        #expect(rules.bytesUsed(by: PageNode.reading("<p class=\"c\"></p><p id=\"d\"></p>").page) == 7 + 18)
        #expect(rules.bytesUsed(by: PageNode.reading("<u></u>").page) == 0)
    }
}
