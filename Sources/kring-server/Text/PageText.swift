import KringCore

/// Sentences of the pages that are not in their templates: what went wrong, what was done.
enum PageText {
    /// A page that says no: its heading, one sentence, and where to go from here.
    struct Refusal: Hashable, Sendable {
        struct Way: Hashable, Sendable {
            var to: String
            var words: String
        }

        var heading: String
        var sentence: String
        var way: Way?
    }

    static func refusal(_ refusal: PageRefusal) -> Refusal {
        switch refusal {
        case .notFound:
            Refusal(heading: "Deze pagina vinden we niet", sentence: "Ze bestaat niet, of jij kan ze niet zien.", way: home)
        case .notThisWay:
            Refusal(heading: "Dat kan hier niet", sentence: "Open de pagina opnieuw en probeer het nog eens.", way: home)
        case .forbidden:
            Refusal(heading: "Dit kan jij niet", sentence: "Deze pagina is voor iemand met een andere taak.", way: home)
        case .signIn:
            Refusal(heading: "Meld je aan", sentence: "Je was te lang weg. Meld je aan en probeer het opnieuw.", way: signIn)
        case .foreignForm:
            Refusal(
                heading: "Dat formulier kwam niet van hier", sentence: "Er is niets bewaard. Open de pagina hier opnieuw.",
                way: home)
        case .oldForm:
            Refusal(
                heading: "Dit formulier is te oud",
                sentence: "Er is niets bewaard. Open de pagina opnieuw en vul ze nog eens in.",
                way: signIn)
        case .badInput:
            Refusal(heading: "Dat lezen we niet goed", sentence: "Er is niets bewaard. Ga terug en kijk na wat je invulde.")
        case .changedMeanwhile:
            Refusal(
                heading: "Iemand anders was eerst", sentence: "Dit is intussen gewijzigd. Open de pagina opnieuw en kijk het na.")
        case .tooLarge: Refusal(heading: "Dat is te veel", sentence: "Er is niets bewaard. Stuur het in kleinere delen.")
        case .tooSlow: Refusal(heading: "Dat duurde te lang", sentence: "Er is niets bewaard. Probeer het opnieuw.")
        case .tooMany(let seconds):
            Refusal(heading: "Even wachten", sentence: "Dat was te vaak. Probeer het opnieuw over \(wait(seconds)).")
        case .unavailable:
            Refusal(heading: "Even niet beschikbaar", sentence: "Wat je invulde, is niet bewaard. Probeer het straks opnieuw.")
        case .broken:
            Refusal(
                heading: "Er ging bij ons iets mis", sentence: "Wat je invulde, is niet bewaard. Probeer het opnieuw.", way: home)
        }
    }

    private static let home = Refusal.Way(to: "/", words: "Naar het begin")
    private static let signIn = Refusal.Way(to: "/aanmelden", words: "Aanmelden")

    /// `40 seconden`, `12 minuten`.
    static func wait(_ seconds: Int) -> String {
        if seconds < 60 { return seconds == 1 ? "1 seconde" : "\(max(seconds, 1)) seconden" }
        let minutes = (seconds + 59) / 60
        return minutes == 1 ? "1 minuut" : "\(minutes) minuten"
    }

    static let noAddress = "Vul je mailadres in, bv. an@example.org"

    static func wrongCode(left: Int) -> String {
        left == 1 ? "Die code klopt niet. Je kan nog 1 keer proberen." : "Die code klopt niet. Je kan nog \(left) keer proberen."
    }

    static let codeOver = "Deze code werkt niet meer. Vraag een nieuwe code."
    static let wrongFactor = "Die code klopt niet. Wacht op de volgende code van je app en typ die over."
    static let linkOver = Refusal(
        heading: "Deze link werkt niet meer", sentence: "Vraag een nieuwe link aan wie je deze gaf, of meld je aan.", way: signIn)
    static let answerSaved = "Je antwoord is bewaard."
    static let sheetChanged = "Iemand anders bewaarde de lijst intussen. Dit is de lijst van nu: kijk ze na en bewaar opnieuw."

    static func sheetSaved(present: Int) -> String {
        present == 1 ? "Bewaard. Er was 1 aanwezige." : "Bewaard. Er waren \(present) aanwezigen."
    }

    static func answer(_ choice: InvitationAnswer.Choice) -> String {
        switch choice {
        case .comes: "ik kom"
        case .cannot: "ik kan niet"
        case .colleagueComes: "een collega komt in mijn plaats"
        }
    }

    static let left = "Je bent gestopt. Vanaf morgen ben je geen lid meer."
    static let notSure = "Vink aan dat je het zeker weet."
    static let erased = Refusal(
        heading: "Je gegevens zijn gewist", sentence: "Je bent afgemeld. Bedankt voor je inzet.",
        way: Refusal.Way(to: "/", words: "Naar het begin"))
    static let sessionEnded = "De sessie is beëindigd."
    static let othersEnded = "Alle andere sessies zijn beëindigd."

    /// `22 november 2026, 20.05 uur`.
    static func moment(_ milliseconds: Int) -> String {
        let local = LocalMoment(utcMinutes: Int((Double(milliseconds) / 60_000).rounded(.down)))
        let minute = local.minute % 60
        return "\(Dutch.day(local.day)), \(local.minute / 60).\(minute < 10 ? "0" : "")\(minute) uur"
    }
}
