/// The words of the page about all of Flanders, or one region.
enum CoverageText {
    static func heading(region: String?) -> String { region.map { "Kringen in \($0)" } ?? "Kringen in Vlaanderen" }
    static func soFar(_ year: Int) -> String { "\(year) (tot nu)" }
    static func allZones(_ count: Int, isRegion: Bool) -> String { isRegion ? "Alle zones" : "Alle \(count) zones" }
    static func barTitle(zones: Int) -> String { "Per beroepsgroep: in hoeveel van de \(zones) zones?" }
    static func barCaption(professions: Int) -> String {
        "Aantal zones per toestand, voor \(professions) beroepsgroepen. Gesorteerd op het aantal werkende kringen."
    }
    static func matrixTitle(zones: Int) -> String { "De \(zones) zones, per beroepsgroep" }
}
