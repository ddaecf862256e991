/// A page of the playbook for people who start or run a circle: plain Dutch, written in a small strict part of Markdown.
public struct Guidance: Sendable, Equatable, Identifiable {
    /// Words in a row: plain, bold, or a link.
    public enum Span: Sendable, Equatable {
        case text(String)
        case bold(String)
        /// An address on this site, which begins with `/`, or one elsewhere, with `https://`.
        case link(String, to: String)

        /// The words without their dress.
        public var words: String {
            switch self {
            case .text(let words), .bold(let words), .link(let words, _): words
            }
        }
    }

    /// A part of a page.
    public enum Block: Sendable, Equatable {
        /// Level 2 or 3; level 1 is the title of the page.
        case heading(String, level: Int)
        case paragraph([Span])
        case list([[Span]], isNumbered: Bool)
    }

    /// The last part of its address, `statuut`; in the name of its file after the number that gives its place: `02-statuut.md`.
    public var id: String
    /// Where it stands among the others: the number before its name.
    public var place: Int
    public var title: String
    /// The first paragraph: what the page is for, shown in the overview as well.
    public var lead: [Span]
    /// All that follows.
    public var blocks: [Block]

    public init(id: String, place: Int, title: String, lead: [Span], blocks: [Block]) {
        self.id = id
        self.place = place
        self.title = title
        self.lead = lead
        self.blocks = blocks
    }

    /// Every run of words of the page, a heading, paragraph or line of a list each: for whoever reads it as text.
    public var texts: [String] {
        func words(_ spans: [Span]) -> String { spans.map(\.words).joined() }
        return [title, words(lead)]
            + blocks.flatMap { block in
                switch block {
                case .heading(let text, _): [text]
                case .paragraph(let spans): [words(spans)]
                case .list(let lines, _): lines.map(words)
                }
            }
    }
}
