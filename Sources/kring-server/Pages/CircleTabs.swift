import KringCore

/// The parts of a circle, as those inside go from one to another. The template `tabs` shows them.
struct CircleTabs: Sendable {
    /// One part.
    enum Tab: String, CaseIterable, Sendable {
        case overview = ""
        case meetings = "/vergaderingen"
        case members = "/leden"
        case plan = "/jaarplan"
        case agreements = "/afspraken"
        case settings = "/instellingen"
    }

    var links: [PageFrame.Link]

    /// The parts of a circle that somebody may see; nothing for who has no more than the overview.
    init?(_ circle: Circle.ID, at current: Tab, _ scope: ReadScope) {
        let object = Object.circle(circle)
        let standing = scope.standing
        let shown = Tab.allCases.filter { tab in
            switch tab {
            case .overview: true
            case .meetings: standing.may(.seeMeetings, in: object)
            case .members: standing.may(.seeContacts, in: object) && standing.may(.admitMembers, in: object)
            case .plan: standing.may(.makePlans, in: object)
            case .agreements: standing.may(.seeAgreements, in: object)
            case .settings: standing.may(.changeCircle, in: object)
            }
        }
        guard shown.count > 1 else { return nil }
        links = shown.map { .init(FormWords.name(of: $0), "/kringen/\(circle)\($0.rawValue)", isCurrent: $0 == current) }
    }
}
