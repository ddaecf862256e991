import KringCore

/// The words of calendars for phones and programs.
enum CalendarText {
    static let labels = [
        "calendarHelp":
            "Zet de kalender in je gsm. Wijzigingen komen vanzelf mee; bij Google kan dat een dag duren.",
        "calendarSecret": "Deel dit adres met niemand. Wie het heeft, ziet je vergaderingen.",
        "calendarOnce": "Je ziet dit adres maar 1 keer. Kopieer het nu naar je agenda.",
        "calendarReady": "Het adres is klaar.",
        "calendarFile": "Of download je vergaderingen 1 keer",
        "calendarNext": "Wat komt er",
        "calendarPhone": "In je gsm",
        "nextDates": "Wanneer komen we samen?",
    ]

    static let title = "Mijn agenda"
    static let make = "Maak een adres voor je agenda"
    static let renew = "Maak een nieuw adres"
    static let stop = "Zet het adres uit"
    static let stopped = "Het adres staat uit. Je agenda krijgt geen wijzigingen meer."
    static let nothing = "Er is niets gepland."
    static let cancelled = "Afgelast"
    static let circleLink = "Zet de vergaderingen in je agenda"
    static let zoneLink = "Zet de vergaderingen van deze zone in je agenda"

    static func circles(of zone: String) -> String { "Kringen in \(zone)" }

    static func since(_ moment: Int) -> String {
        "Je maakte een adres op \(DoorText.moment(moment)). Een nieuw adres zet het oude uit."
    }
}
