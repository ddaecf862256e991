/// The headings of a table about zones and professions.
enum TerritoryTableText {
    static let columns = [
        "Zone", "Beroepsgroep", "Toestand", "Kringen", "Gemeenten met een kring", "Gemeenten in de zone",
        "Leden uit de zone", "Zorgverleners (raming)", "Op datum",
    ]
}
