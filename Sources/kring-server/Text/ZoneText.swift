import KringCore

/// The words of the pages about zones.
enum ZoneText {
    static let notAsked = "Nog niet nagevraagd."
    static let otherProvince = "Andere"
    static let mail = "mail"
    static let call = "bel"
    static let website = "website"

    static func heading(_ name: String) -> String { "Eerstelijnszone \(name)" }
    static func listHeading(_ count: Int) -> String { "De \(count) eerstelijnszones" }
    static func lookAt(_ year: Int) -> String { "Bekijk \(year)" }
    static func tableTitle(_ count: Int) -> String { "Alle \(count) beroepsgroepen" }

    /// `5 van 11 beroepsgroepen werken, 2 in opstart`
    static func summary(_ text: TerritoryText) -> String {
        let starting = text.count(.starting)
        let working = "\(text.working) van \(text.total) met een werkende kring"
        return starting == 0 ? working : "\(working), \(starting) in opstart"
    }

    static func noneFound(on day: CalendarDay?) -> String {
        day.map { "Nagevraagd op \(Dutch.day($0)): er is geen kring." } ?? "Nagevraagd: er is geen kring."
    }

    static func part(_ count: Int, of all: Int) -> String { "\(count) van \(all)" }

    /// `12 van 19`, `5–9`, or a dash where nothing is told.
    static func members(_ cell: CellReport) -> String {
        guard let count = cell.membersFromZone, count != .exactly(0) else { return "–" }
        return cell.workforce.map { "\(count.text) van \($0.count)" } ?? count.text
    }
}
