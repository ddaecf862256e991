import KringCore
import Testing

@Suite struct `Pages of the draaiboek` {
    /// A page with this after its title and first paragraph.
    static func page(_ body: String) -> String { "# Titel\n\nWaarvoor dit is.\n\n\(body)\n" }

    static func read(_ files: [String: String]) throws -> Playbook {
        var texts = ["rules/proef.yaml": SmallPlaybook.rule, "sources.yaml": SmallPlaybook.sources]
        for (name, text) in files { texts["guidance/" + name] = text }
        return try PlaybookReader.read(PlaybookFiles(texts: texts))
    }

    /// What is wrong with one page, as lines.
    static func faults(_ text: String, name: String = "01-proef.md") -> [String] {
        do {
            _ = try read([name: text])
            return []
        } catch {
            return (error as? PlaybookRefused)?.faults.map(\.description) ?? ["\(error)"]
        }
    }

    @Test func `title, first paragraph, headings, lists, bold words and links are read`() throws {
        let text = """
            # Een titel

            Waarvoor **dit** is,
            op twee regels.

            ## Een kop

            Ga naar [de zones](/zones) of [elders](https://example.org/a?b=c).

            - Eén
              en verder
            - Twee

            1. Eerst
            2. Dan

            ### Kleiner

            Klaar.

            """
        let page = try #require(try Self.read(["07-proef-stuk.md": text]).guidance.first)
        #expect(page.id == "proef-stuk" && page.place == 7 && page.title == "Een titel")
        #expect(page.lead == [.text("Waarvoor "), .bold("dit"), .text(" is, op twee regels.")])
        #expect(
            page.blocks == [
                .heading("Een kop", level: 2),
                .paragraph([
                    .text("Ga naar "), .link("de zones", to: "/zones"), .text(" of "),
                    .link("elders", to: "https://example.org/a?b=c"), .text("."),
                ]),
                .list([[.text("Eén en verder")], [.text("Twee")]], isNumbered: false),
                .list([[.text("Eerst")], [.text("Dan")]], isNumbered: true),
                .heading("Kleiner", level: 3), .paragraph([.text("Klaar.")]),
            ])
        #expect(page.texts.contains("Eén en verder"))
        #expect(try Self.read(["07-proef-stuk.md": text.replacing("\n", with: "\r\n")]).guidance.first == page)
    }

    static let wrong: [(body: String, line: Int, says: String)] = [
        ("<b>dik</b>", 5, "< is not read here"),
        ("Een `stukje` code", 5, "` is not read here"),
        ("![beeld](/a.png)", 5, "! is not read here"),
        ("| a | b |", 5, "only headings, paragraphs and lists"),
        ("> zei iemand", 5, "only headings, paragraphs and lists"),
        ("  ingesprongen", 5, "only headings, paragraphs and lists"),
        ("* ster", 5, "only headings, paragraphs and lists"),
        ("---", 5, "only headings, paragraphs and lists"),
        ("#### Te diep", 5, "a heading is #, ## or ###"),
        ("##Zonder blanco", 5, "a heading is #, ## or ###"),
        ("## Met **dik**", 5, "a heading has words only"),
        ("# Nog een titel", 5, "a page has one title"),
        ("Dit is **niet af", 5, "** is not closed"),
        ("[weg](zones)", 5, "a link is [words]"),
        ("[weg](javascript:alert)", 5, "a link is [words]"),
        ("[weg](//elders.example)", 5, "a link is [words]"),
        ("[weg](http://elders.example)", 5, "a link is [words]"),
        ("[weg](/a\"b)", 5, "a link is [words]"),
        ("Los ] haakje", 5, "] is not read here"),
        ("- een\n  - dieper", 6, "an empty line was expected"),
        ("Tekst\n- lijst", 6, "an empty line was expected"),
        ("1. een\n3. drie", 6, "number 2 was expected, found 3"),
        ("[weg](/draaiboek/nergens)", 5, "there is no page /draaiboek/nergens"),
    ]

    @Test(arguments: wrong)
    func `anything else is refused with its file and line`(body: String, line: Int, says: String) {
        let found = Self.faults(Self.page(body))
        #expect(
            found.contains { $0.hasPrefix("guidance/01-proef.md:\(line): ") && $0.contains(says) }, "\(found)")
    }

    @Test func `a page without a title, without a first paragraph or with another name is refused`() {
        #expect(Self.faults("Zomaar tekst.\n").contains { $0.contains("a page begins with its title") })
        #expect(Self.faults("# Titel\n\n- lijst\n").contains { $0.contains("after the title comes a paragraph") })
        for name in ["proef.md", "1-proef.md", "00-proef.md", "01-Proef.md", "01-.md", "01_proef.md"] {
            #expect(Self.faults(Self.page("Tekst."), name: name).contains { $0.contains("02-statuut.md") }, "\(name)")
        }
    }

    @Test func `two pages of one place or one address are refused, and a slip in a link is told`() {
        let page = Self.page("Tekst.")
        #expect(throws: PlaybookRefused.self) { try Self.read(["01-een.md": page, "01-twee.md": page]) }
        #expect(throws: PlaybookRefused.self) { try Self.read(["01-een.md": page, "02-een.md": page]) }
        do {
            _ = try Self.read(["01-statuut.md": page, "02-twee.md": Self.page("[x](/draaiboek/statut)")])
            Issue.record("a link to nowhere was taken")
        } catch {
            #expect("\(error)".contains("did you mean /draaiboek/statuut?"))
        }
    }

    /// Words that the screens do not use, and the most words that a sentence has.
    static let avoided = ["afgevaardigde", "quorum", "dashboard", "status", "item", "deadline", "ongeldig"]

    @Test func `our own pages are in short sentences and plain words`() throws {
        let pages = try OwnPlaybook.read().guidance
        #expect(
            pages.map(\.id) == [
                "opstarten", "statuut", "eerste-vergadering", "ledenwerving", "intervisie", "ziekenhuisoverleg", "overdragen",
                "wat-de-zorgraad-ziet",
            ])
        for page in pages {
            for text in page.texts {
                let words = text.lowercased().split { !$0.isLetter }.map(String.init)
                for word in Self.avoided { #expect(!words.contains(word), "\(page.id): \(word) in: \(text)") }
                #expect(!text.contains("!"), "\(page.id): \(text)")
                for sentence in text.split(whereSeparator: { ".?:".contains($0) }) {
                    let count = sentence.split(separator: " ").count
                    #expect(count <= 15, "\(page.id), \(count) words: \(sentence)")
                }
            }
        }
    }
}
