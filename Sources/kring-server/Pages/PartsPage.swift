import HTTPTypes
import KringCore

/// A page made of parts: each says something, lists something, and may ask something. The template `onderdelen` shows it.
struct PartsPage: Sendable {
    /// A line of a list.
    struct Line: Sendable {
        var title: String
        var note: String?
        var href: String?
        /// What its link says.
        var action: String?
        /// A button that does something at once, with an undo after it.
        var post: Done.Undo?

        init(_ title: String, note: String? = nil, href: String? = nil, action: String? = nil, post: Done.Undo? = nil) {
            self.title = title
            self.note = note
            self.href = href
            self.action = action
            self.post = post
        }
    }

    /// One part.
    struct Part: Sendable {
        var place: String
        var heading: String
        var text: [String] = []
        var lines: [Line] = []
        var links: [PageFrame.Link] = []
        /// The attendance of a year, as SVG.
        var strip: String?
        var form: FormModel?
        var isFolded = false
        /// Whether a part that can be folded is open: something in it is to be looked at.
        var isOpen = false

        init(_ place: String, _ heading: String, _ text: [String] = []) {
            self.place = place
            self.heading = heading
            self.text = text
        }

        /// The same with a form, folded until it is wanted or holds a fault.
        func asking(_ form: FormModel, folded: Bool = true) -> Part {
            var part = self
            part.form = form
            part.isFolded = folded
            part.isOpen = !form.wrongs.isEmpty
            return part
        }
    }

    var heading: String
    var sub: String?
    var tabs: CircleTabs?
    var done: Done?
    var text: [String] = []
    /// Something to be seen first: attention, with its reason.
    var notice: String?
    /// The attendance of a year, as SVG.
    var strip: String?
    var parts: [Part] = []
    var links: [PageFrame.Link] = []

    init(_ heading: String) { self.heading = heading }

    /// Whether what was typed could not be kept.
    var isFaulty: Bool { parts.contains { $0.form.map { !$0.wrongs.isEmpty } ?? false } }
}

extension Visit {
    /// A page of parts within a circle.
    func partsPage(
        _ page: PartsPage, circle: Circle.ID, named name: String, trail: [PageFrame.Link] = [],
        status: HTTPStatusOfPage = .asItIs
    ) -> PageAnswer {
        var frame = PageFrame(title: "\(page.heading) · \(name)", place: .circles)
        frame.trail = [.init(name, "/kringen/\(circle)")] + trail + [.init(page.heading)]
        return personalPage(
            frame, "onderdelen", page, isFaulty: page.isFaulty, status: status == .conflict ? .conflict : .ok)
    }

    /// What a page of parts answers.
    enum HTTPStatusOfPage: Sendable {
        case asItIs
        /// Somebody else changed the same.
        case conflict
    }
}
