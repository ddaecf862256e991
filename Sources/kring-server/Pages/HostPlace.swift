import HummingbirdCore
import KringCore

// Circles and umbrellas hold meetings alike: the same pages stand under the address of either.
extension Meeting.Host {
    /// Its own page.
    var href: String {
        switch self {
        case .circle(let id): "/kringen/\(id)"
        case .umbrella(let id): "/koepelkringen/\(id)"
        }
    }

    /// Under which its meetings stand, and where they are listed.
    var meetingsHref: String {
        switch self {
        case .circle: "\(href)/vergaderingen"
        case .umbrella: href
        }
    }

    /// What rights on its meetings are asked of.
    var object: Object {
        switch self {
        case .circle(let id): .circle(id)
        case .umbrella(let id): .umbrella(id)
        }
    }

    var isUmbrella: Bool {
        if case .umbrella = self { true } else { false }
    }

    /// From the top of the site down to the host itself.
    func trail(named name: String) -> [PageFrame.Link] {
        switch self {
        case .circle: [.init(SiteText.name(of: .circles), "/kringen"), .init(name, href)]
        case .umbrella: [.init(MyText.title, MyPages.path), .init(name, href)]
        }
    }

    /// Whose pages a set of routes is about: where they begin, and what their ids end in.
    static let roots = [("/kringen/{circle}", "/vergaderingen", ""), ("/koepelkringen/{umbrella}", "", "OfUmbrella")]
}

extension Visit {
    /// The circle or umbrella in the address.
    func host() throws(KringError) -> Meeting.Host {
        if parameters["umbrella"] != nil { return .umbrella(try id("umbrella")) }
        return .circle(try id("circle"))
    }
}
