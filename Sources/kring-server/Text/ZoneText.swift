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
    static let beside = "Rechts: hoeveel beroepsgroepen een werkende kring hebben."

    /// `In 9 van de 60 zones werkt minstens 1 kring.`
    static func listSentence(_ working: Int, of all: Int) -> Sentence {
        Sentence([.plain("In "), .strong("\(working) van de \(all)"), .plain(" zones werkt minstens 1 kring.")])
    }

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

    static let notKnown = "niet bekend"
    /// What would betray how many people a small number is about.
    static let notTold = "niet getoond"

    /// `12 van 19`, `5–9`, or a dash where there is no circle and so nobody to count.
    static func members(_ cell: CellReport) -> String {
        guard cell.circles.contains(where: { $0.state != .dissolved }) else { return "–" }
        return cell.isHeldBack ? notTold : members(cell.membersFromZone?.text, of: cell.workforce?.count)
    }

    /// How many members are from a zone, of how many people who practise there; of nobody knows is not nobody.
    static func members(_ count: String?, of workforce: Int?) -> String {
        guard let count else { return notKnown }
        return workforce.map { "\(count) van \($0)" } ?? count
    }
}
