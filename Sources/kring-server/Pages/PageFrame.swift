/// What stands around every page: title, navigation, where one is, and the source line.
struct PageFrame: Sendable {
    /// A link in a navigation.
    struct Link: Sendable {
        var text: String
        var href: String?
        var isCurrent = false

        init(_ text: String, _ href: String? = nil, isCurrent: Bool = false) {
            self.text = text
            self.href = href
            self.isCurrent = isCurrent
        }
    }

    /// The places that the top of every page leads to.
    enum Place: String, CaseIterable, Sendable {
        case flanders = "/vlaanderen"
        case zones = "/zones"
        case professions = "/beroepen"
        case circles = "/kringen"
    }

    var title: String
    /// Where the page belongs in the navigation.
    var place: Place?
    /// From the top of the site down to here; the last is the page itself.
    var trail: [Link] = []
    /// Whether its visitor gets the sheet for forms, signed in or not.
    var isInside = false
    /// Whether one thing is done on it: on a phone its top then holds the way back and nothing else.
    var isTask = false
    /// Where the way back of such a page leads: the page above it.
    var back: Link?
    /// Where the figures come from and of which day they are.
    var source: String?

    /// The navigation, as the template reads it.
    let navigation: [Link]

    // Filled in where the page is put together.
    /// Signing in, or what is one's own.
    var account: [Link] = []
    var content = ""
    var stylesheet = ""
    var icon = ""

    /// The templates of pages on which one thing is done.
    static let tasks: Set = [
        "aanwezigheid", "antwoord", "lijst", "lijst-link", "uitnodiging", "vergadering-formulier", "datumprikker-nieuw",
        "ledenimport", "startstap", "zone-formulier", "oprichten", "ik-ben-er", "qr",
    ]

    init(title: String, place: Place? = nil, trail: [Link] = [], source: String? = nil) {
        self.title = title
        self.place = place
        self.trail = trail
        self.source = source
        navigation = Place.allCases.map { Link(SiteText.name(of: $0), $0.rawValue, isCurrent: $0 == place) }
    }
}

extension PageFrame.Link: TemplateParts {
    func part(_ name: String) -> Any? {
        switch name {
        case "text": text
        case "href": given(href)
        case "isCurrent": isCurrent
        default: nil
        }
    }
}
