import KringCore

/// The words of the links with which somebody else keeps a sheet.
enum SheetLinkText {
    static let labels = [
        "sheetLinkMake": "Maak een link",
        "sheetLinkHelp": "Wie de link heeft, vult deze ene lijst in. Aanmelden hoeft niet. De link werkt 14 dagen.",
        "sheetLinkOnce": "Je ziet deze link maar 1 keer. Kopieer hem en stuur hem door.",
        "sheetLinkReady": "De link is klaar.",
        "sheetLinkRevoke": "Trek in",
        "sheetLinks": "Gemaakte links",
        "sheetLinkElse": title,
        "sheetSearch": SheetText.search,
        "sheetLost": "Nog niet bewaard: geen verbinding. We proberen opnieuw.",
        "sheetSaving": "Bewaren …",
    ]

    static let title = "Laat iemand anders invullen"
    static let revoked = "De link is ingetrokken. Hij werkt niet meer."

    static func made(_ link: SheetLink) -> String { "Gemaakt op \(DoorText.moment(link.createdAt))" }

    static func state(_ link: SheetLink, now: Int) -> String {
        if link.revokedAt != nil { return "ingetrokken" }
        return link.expiresAt > now ? "werkt tot \(DoorText.moment(link.expiresAt))" : "werkt niet meer"
    }
}
