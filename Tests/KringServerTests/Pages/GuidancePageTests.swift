import Foundation
import HTTPTypes
import KringCore
import Testing

@testable import kring_server

@Suite struct `Pages of the draaiboek, and statements` {
    @Test func `every topic is shown with all its words, and leads to the others`() async throws {
        let server = try TestServer()
        let pages = server.kring.playbook.current.guidance
        try await server.run { client in
            let overview = try await client.page("/draaiboek").text
            for page in pages {
                #expect(overview.contains("href=\"/draaiboek/\(page.id)\""))
                let html = try await client.page("/draaiboek/\(page.id)").text
                #expect(html.contains("<h1>\(page.title)</h1>"))
                #expect(html.contains("aria-current=\"page\">\(page.title)</a>"))
                let words = Self.words(html)
                for text in page.texts { #expect(words.contains(Self.plain(text)), "\(page.id): \(text)") }
                for other in pages { #expect(html.contains("href=\"/draaiboek/\(other.id)\"")) }
            }
            let shown = try await client.page("/draaiboek/nergens")
            #expect(shown.status == 404)
        }
    }

    @Test func `every link of a topic on this site leads to a page`() async throws {
        let server = try TestServer()
        let links = server.kring.playbook.current.guidance.flatMap { page in
            (page.blocks.flatMap(Self.spans) + page.lead).compactMap { span in
                if case .link(_, let to) = span { to } else { nil }
            }
        }
        #expect(links.count > 5)
        try await server.run { client in
            for link in Set(links) where link.hasPrefix("/") {
                let shown = try await client.page(link)
                #expect(shown.status == 200, "\(link)")
            }
        }
    }

    @Test func `words that mean something in HTML are shown as words`() throws {
        let templates = try Templates.bundled()
        let page = Guidance(
            id: "a", place: 1, title: "A & B", lead: [.text("1 > 0 & \"x\"")],
            blocks: [.paragraph([.bold("<b>"), .link("w", to: "/zones?a=1&b=2")])])
        let html = templates.render("draaiboek-pagina", try #require(GuidanceModel("a", among: [page])))
        #expect(html.contains("<h1>A &amp; B</h1>") && html.contains("<b>&lt;b&gt;</b>"))
        #expect(html.contains("href=\"/zones?a=1&amp;b=2\"") && !html.contains("<b><b>"))
    }

    @Test func `the footer of every page leads to the statements, which say where to write`() async throws {
        let server = try TestServer()
        try await server.run { client in
            let home = try await client.page("/").text
            for path in ["/draaiboek", "/toegankelijkheid", "/privacy"] { #expect(home.contains("href=\"\(path)\"")) }
        }
        let model = StatementText.accessibility(contact: "hulp@example.org")
        #expect(model.sections.contains { $0.link?.href == "mailto:hulp@example.org" })
        let terms = try server.kring.read(by: .open) { try $0.retentionTerms() }
        #expect(StatementText.privacy(terms, contact: nil).sections.allSatisfy { $0.link?.href != "mailto:" })
    }

    @Test func `the page about privacy tells the terms that are set`() async throws {
        let server = try TestServer()
        try server.kring.write(by: .operator, source: .command) { try $0.setRetention("retention.mailDays", to: 77) }
        try await server.run { client in
            let shown = try await client.page("/privacy")
            #expect(shown.text.contains("Welke mail je kreeg: 77 dagen."))
        }
    }

    @Test func `statements are in short sentences and plain words`() throws {
        for model in [StatementText.accessibility(contact: nil), StatementText.privacy(RetentionTerms(), contact: nil)] {
            for text in [model.sentence] + model.sections.flatMap({ $0.paragraphs + $0.bullets }) {
                for word in ["dashboard", "status", "item", "deadline", "!"] { #expect(!text.contains(word), "\(text)") }
                for sentence in text.split(whereSeparator: { ".?:".contains($0) }) {
                    #expect(sentence.split(separator: " ").count <= 15, "\(sentence)")
                }
            }
        }
    }

    private static func spans(_ block: Guidance.Block) -> [Guidance.Span] {
        switch block {
        case .heading: []
        case .paragraph(let spans): spans
        case .list(let lines, _): lines.flatMap(\.self)
        }
    }

    /// The words of a page without its tags.
    private static func words(_ html: String) -> String {
        plain(
            html.replacing(/<[^>]*>/, with: "").replacing("&amp;", with: "&").replacing("&quot;", with: "\"")
                .replacing("&#39;", with: "'"))
    }

    private static func plain(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
