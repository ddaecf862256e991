import HummingbirdCore
import KringCore

/// The draaiboek: what the playbook's guidance tells people who start or run a circle.
enum GuidancePages {
    static let path = "/draaiboek"

    static let routes: [PageRoute] = [
        .get("guidance", path) { visit in
            let model = GuidanceOverview(visit.kring.playbook.current.guidance)
            return visit.page(PageFrame(title: model.heading), "draaiboek", model)
        },
        .get("guidancePage", "\(path)/{topic}") { visit in
            let pages = visit.kring.playbook.current.guidance
            let topic = visit.parameters["topic"].map(String.init)
            guard let model = GuidanceModel(topic, among: pages) else { throw KringError.notFound }
            var frame = PageFrame(title: model.heading)
            frame.trail = [.init(GuidanceText.heading, path), .init(model.heading)]
            return visit.page(frame, "draaiboek-pagina", model)
        },
    ]

    static func address(of page: Guidance) -> String { "\(path)/\(page.id)" }
}

/// Words of the playbook as a template shows them.
struct GuidanceWords: Sendable {
    var text: String
    var isBold = false
    var href: String?
    var isPlain = false

    init(_ span: Guidance.Span) {
        text = span.words
        switch span {
        case .text: isPlain = true
        case .bold: isBold = true
        case .link(_, let address): href = address
        }
    }
}

/// All pages of the draaiboek, each with what it is for.
struct GuidanceOverview: Sendable {
    struct Row: Sendable {
        var title: String
        var href: String
        var lead: String
    }

    var heading = GuidanceText.heading
    var sentence = GuidanceText.sentence
    var nothing: String?
    var rows: [Row]

    init(_ pages: [Guidance]) {
        rows = pages.map {
            Row(title: $0.title, href: GuidancePages.address(of: $0), lead: $0.lead.map(\.words).joined())
        }
        nothing = rows.isEmpty ? GuidanceText.nothing : nil
    }
}

/// One page of the draaiboek, with the way to the others.
struct GuidanceModel: Sendable {
    struct Line: Sendable {
        var words: [GuidanceWords]
    }

    /// One part; just one of its fields is there.
    struct Block: Sendable {
        var title: String?
        var subtitle: String?
        var paragraph: Line?
        var bullets: [Line] = []
        var steps: [Line] = []

        init(_ block: Guidance.Block) {
            switch block {
            case .heading(let text, let level): if level == 2 { title = text } else { subtitle = text }
            case .paragraph(let spans): paragraph = Line(words: spans.map(GuidanceWords.init))
            case .list(let lines, let isNumbered):
                let lines = lines.map { Line(words: $0.map(GuidanceWords.init)) }
                if isNumbered { steps = lines } else { bullets = lines }
            }
        }
    }

    var heading: String
    var lead: Line
    var blocks: [Block]
    /// All pages; the one shown is marked.
    var others: [PageFrame.Link]
    var next: PageFrame.Link?

    /// - Returns: Nothing when there is no such page.
    init?(_ topic: String?, among pages: [Guidance]) {
        guard let index = pages.firstIndex(where: { $0.id == topic }) else { return nil }
        let page = pages[index]
        heading = page.title
        lead = Line(words: page.lead.map(GuidanceWords.init))
        blocks = page.blocks.map(Block.init)
        others = pages.map { .init($0.title, GuidancePages.address(of: $0), isCurrent: $0.id == page.id) }
        next =
            pages.indices.contains(index + 1)
            ? .init(GuidanceText.next(pages[index + 1].title), GuidancePages.address(of: pages[index + 1])) : nil
    }
}
