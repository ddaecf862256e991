import KringCore

/// The parts of a zone, as its care council goes from one to another. The template `zonetabs` shows them.
struct ZoneTabs: Sendable {
    /// One part.
    enum Tab: String, CaseIterable, Sendable {
        case overview = ""
        case contacts = "/contacten"
        case signals = "/signalen"
        case report = "/jaarverslag"
        case plan = "/meerjarenplan"
        case board = "/bestuur"
    }

    var links: [PageFrame.Link]

    /// The parts of a zone for its own care council; nothing for anybody else.
    init?(_ zone: Zone.ID, at current: Tab?, _ scope: ReadScope) {
        guard Self.isOwn(zone, scope) else { return nil }
        let year = scope.today.year
        links = Tab.allCases.map { tab in
            let path = "/zones/\(zone)\(tab.rawValue)" + (tab == .report ? "/\(year)" : "")
            return .init(ZoneWorkText.name(of: tab), path, isCurrent: tab == current)
        }
    }

    /// Whether somebody keeps the care council of a zone.
    static func isOwn(_ zone: Zone.ID, _ scope: ReadScope) -> Bool { scope.standing.may(.keepCouncil, in: .zone(zone)) }
}

/// Where a page of a zone stands.
enum ZonePlace {
    static func trail(_ zone: ZoneName, _ here: String) -> [PageFrame.Link] {
        [.init(SiteText.name(of: .zones), "/zones"), .init(zone.name, "/zones/\(zone.id)"), .init(here)]
    }
}
