/// The words of the page about all of Flanders, or one region.
enum CoverageText {
    static func heading(region: String?) -> String { region.map { "Kringen in \($0)" } ?? "Kringen in Vlaanderen" }
    static func soFar(_ year: Int) -> String { "\(year) (tot nu)" }
    static func allZones(_ count: Int, isRegion: Bool) -> String { isRegion ? "Alle zones" : "Alle \(count) zones" }
    static func barTitle(zones: Int) -> String { "Per beroepsgroep: in hoeveel van de \(zones) zones?" }
    static func barCaption(professions: Int) -> String {
        "Aantal zones per toestand, voor \(professions) beroepsgroepen. Gesorteerd op het aantal werkende kringen."
    }
    /// `+3`, `−2`; nothing for no difference.
    static func change(_ difference: Int) -> String? {
        difference == 0 ? nil : difference > 0 ? "+\(difference)" : "−\(-difference)"
    }

    /// `Er werken er 12 meer dan eind 2025.`
    static func comparison(_ difference: Int, year: Int) -> String {
        if difference == 0 { return "Er werken er evenveel als eind \(year)." }
        let count = abs(difference)
        return "Er \(count == 1 ? "werkt" : "werken") er \(count) \(difference > 0 ? "meer" : "minder") dan eind \(year)."
    }

    static func matrixTitle(zones: Int) -> String { "De \(zones) zones, per beroepsgroep" }
}
