import KringCore

/// The words of a care council's notes about its zone.
enum ZoneContactText {
    static let labels = [
        "askAgainNow": "Nu opnieuw vragen",
        "allContacts": "Alle contacten",
        "findings": "Nagevraagd: er is geen kring",
        "workforceFigures": "Hoeveel zorgverleners zijn er?",
        "noteWorkforce": "Noteer een raming",
        "newContact": "Noteer contact",
        "takeAway": "Haal weg",
        "correct": "Pas aan",
        "onlyYou": "Deze nota's ziet alleen jouw zorgraad.",
    ]

    static let heading = "Contacten"
    static let newHeading = "Noteer contact"
    static let roundHeading = "Belronde"
    static let workforceHeading = "Noteer een raming"
    static let nothing = "Je noteerde nog geen contact. Begin met een belronde."
    static let saved = "Het contact is bewaard."
    static let savedWorkforce = "De raming is bewaard."
    static let withdrawn = "Het is weggehaald."
    static let findingChanged = "Wat je naging over een beroepsgroep is aangepast."
    static let changeHeading = "Pas een contact aan"
    static let meanwhile = "Iemand anders wijzigde dit contact intussen. Dit is hoe het nu is."

    /// What was saved, after any change of the notes.
    static func done(_ entry: HistoryEntry) -> String {
        let noted = entry.parts.count { $0.action == "noteContact" }
        switch entry.parts.first?.action {
        case "noteContact": return noted == 1 ? saved : savedRound(noted)
        case "withdrawContact", "withdrawFinding", "withdrawWorkforce": return withdrawn
        case "noteWorkforce": return savedWorkforce
        default: return HistoryText.saved(entry)
        }
    }
    static func savedRound(_ count: Int) -> String {
        count == 1 ? "1 antwoord is bewaard." : "\(count) antwoorden zijn bewaard."
    }

    static let withWhom = "Met wie?"
    static let choose = "kies een kring of een beroepsgroep"
    static func note(about plural: String) -> String { "Nota bij \(plural.prefix(1).lowercased() + plural.dropFirst())" }
    static let withWhomFault = "Kies een kring of een beroepsgroep uit de lijst."
    static let when = "Wanneer?"
    static let outcome = "Wat kwam eruit?"
    static let outcomeFault = "Duid aan wat eruit kwam."
    static let noneTick = "Ik weet nu: er is geen kring"
    static let noneHint = "Alleen bij een beroepsgroep. Iedereen ziet dan dat je het navroeg, niet je nota."
    static let noneFault = "Dit kan alleen bij een beroepsgroep zonder kring."
    static let noneTwice = "Je noteerde op die dag al dat er geen kring is."
    static let again = "Wanneer vraag je het opnieuw?"
    static let againFault = "Vul een dag in na het contact, of laat dit leeg."
    static let dayFault = "Vul een dag in tot en met vandaag."
    static let note = "Nota"
    static let noteHint = "Zonder namen van personen."
    static let noteFault = "Maak je nota korter."
    static let fault = "Kijk na wat je invulde."
    static let profession = "Beroepsgroep"
    static let year = "Jaar"
    static let count = "Hoeveel zorgverleners?"
    static let source = "Bron"
    static let sourceHint = "bv. Sociale Kaart"
    static let sourceFault = "Vul in waar het getal vandaan komt."
    static let workforceTwice = "Voor dat jaar en die bron is er al een raming."

    static func again(_ day: String) -> String { "Opnieuw vragen vanaf \(day)." }
    static func found(_ day: String, _ note: String?) -> String {
        note.map { "Nagevraagd op \(day). \($0)" } ?? "Nagevraagd op \(day)."
    }

    static func estimate(_ workforce: Workforce) -> String {
        "\(workforce.count) in \(workforce.year). Bron: \(workforce.source)"
    }

    // MARK: The round

    /// What somebody may hear on a round along all professions.
    enum Answer: String, CaseIterable, Sendable {
        case none = "geen"
        case begin = "wil-starten"
        case later = "later"
        case unreached = "niet-bereikt"

        var outcome: ZoneContact.Outcome {
            switch self {
            case .none: .noInterest
            case .begin: .willStart
            case .later: .reached
            case .unreached: .noAnswer
            }
        }

        /// After so many months it is asked again.
        var again: Int? {
            switch self {
            case .none: 12
            case .begin: 1
            case .later: 6
            case .unreached: 1
            }
        }
    }

    static let notAsked = "nog niet gevraagd"
    static let roundAbout = "Vraag na wie er al samenwerkt. Vul in wat je hoorde; de rest kan later."
    static let roundDone = "Elke beroepsgroep is nagevraagd."
    static let roundFault = "Duid bij minstens 1 beroepsgroep aan wat je hoorde."

    static func word(_ answer: Answer) -> String {
        switch answer {
        case .none: "er is geen kring"
        case .begin: "er wil iemand starten"
        case .later: "gesproken, nog niet zeker"
        case .unreached: "niet bereikt"
        }
    }
}
