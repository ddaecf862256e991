import KringCore

/// What this service promises about being usable by everybody, and about what it keeps of people.
enum StatementPages {
    static let routes: [PageRoute] = [
        .get("accessibility", "/toegankelijkheid") { visit in
            let model = StatementText.accessibility(contact: visit.site.contact)
            return visit.page(PageFrame(title: model.heading), "verklaring", model)
        },
        .get("privacy", "/privacy") { visit in
            let terms = try visit.read { try $0.retentionTerms() }
            let model = StatementText.privacy(terms, contact: visit.site.contact)
            return visit.page(PageFrame(title: model.heading), "verklaring", model)
        },
    ]
}

/// A page of headings, sentences and lists, with where to write to.
struct StatementModel: Sendable {
    struct Section: Sendable {
        var heading: String
        var paragraphs: [String]
        var bullets: [String]
        var link: PageFrame.Link?

        init(_ heading: String, _ paragraphs: [String] = [], bullets: [String] = [], link: PageFrame.Link? = nil) {
            self.heading = heading
            self.paragraphs = paragraphs
            self.bullets = bullets
            self.link = link
        }
    }

    var heading: String
    var sentence: String
    var sections: [Section]
    /// Of which day it is.
    var dated: String
}
