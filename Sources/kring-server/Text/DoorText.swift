import KringCore

/// Every word of the door: signing in, one's own data, links of mails. Templates hold none.
enum DoorText {
    /// The words of one template, by the names it uses: `{{w.heading}}`.
    struct Words: Sendable {
        var title: String
        var words: [String: String]

        init(_ heading: String, _ words: [String: String] = [:]) {
            title = heading
            self.words = words.merging(["heading": heading]) { first, _ in first }
        }
    }

    /// A page of one sentence, and where to go from here.
    struct Notice: Hashable, Sendable {
        var title: String
        var sentence: String
        var wayTo: String?
        var wayWords: String?

        init(_ title: String, _ sentence: String, to place: String? = nil, _ words: String? = nil) {
            self.title = title
            self.sentence = sentence
            wayTo = place
            wayWords = words
        }
    }

    static let faultMark = "Fout: "

    /// What the top of every page leads to, for who is signed in or not.
    static func links(isSignedIn: Bool) -> [PageFrame.Link] {
        isSignedIn
            ? [PageFrame.Link(MyText.title, MyPages.path), PageFrame.Link("Afmelden", "/afmelden")]
            : [PageFrame.Link("Aanmelden", "/aanmelden")]
    }

    // MARK: Signing in

    static let signIn = Words(
        "Aanmelden",
        [
            "again": "Bevestig wie je bent. Daarna ga je verder waar je was.", "mail": "Wat is je mailadres?",
            "hint": "We sturen je een code. Een wachtwoord heb je niet nodig.", "send": "Stuur me een code",
            "organisation": "Werk je voor een zorgraad of een overheid?",
        ])
    static let code = Words(
        "Typ de code",
        [
            "look": "Kijk in je mailbox. De code en de link werken 10 minuten, 1 keer.",
            "code": "De 6 cijfers van de mail", "send": "Meld me aan",
            "none": "Geen mail gekregen? Kijk bij ongewenste mail.", "anew": "Vraag een nieuwe code",
        ])
    static let link = Words(
        "Aanmelden",
        [
            "press": "Druk op de knop om je aan te melden.", "send": "Meld me aan",
            "elsewhere": "Je opende deze link in een andere browser dan die waar je de code vroeg.",
            "goThere": "Ga naar die browser en typ daar de code uit de mail.", "anew": "Vraag een nieuwe code",
            "over": "Deze link werkt niet meer. Een link werkt 10 minuten, 1 keer.",
        ])
    static let choice = Words("Wie ben je?", ["many": "Meer mensen gebruiken dit mailadres. Kies je naam."])
    static let secondStep = Words(
        "Tweede stap",
        ["code": "De 6 cijfers van je app", "lost": "Is je gsm weg? Typ dan een herstelcode.", "send": "Ga verder"])
    static let setUp = Words(
        "Stel een tweede stap in",
        [
            "why": "Je ziet gegevens van meer dan 1 kring. Daarom vragen we naast de mail een tweede stap.",
            "one": "Open een app voor aanmeldcodes op je gsm.", "two": "Scan deze tekening, of typ de sleutel over.",
            "three": "Typ hier de 6 cijfers die de app toont.", "key": "Sleutel:", "code": "De 6 cijfers van je app",
            "send": "Stel in",
        ])
    static let recovery = Words(
        "Bewaar je herstelcodes",
        [
            "done": "Je tweede stap is ingesteld.",
            "keep": "Met deze codes meld je je aan als je gsm weg is. Elke code werkt 1 keer. Je ziet ze alleen nu.",
            "goOn": "Ga verder",
        ])
    static let signOut = Words(
        "Afmelden", ["send": "Meld me af", "done": "Je bent afgemeld.", "anew": "Opnieuw aanmelden"])
    static let sessions = Words(
        "Mijn sessies",
        [
            "intro": "Hier zie je waar je aangemeld bent.", "device": "Toestel", "began": "Aangemeld",
            "used": "Laatst gebruikt", "end": "Einde", "here": "Meld me hier af", "send": "Beëindig",
            "others": "Beëindig alle andere", "data": "Mijn gegevens", "look": "Inzage in een kring",
        ])
    static let now = "nu, dit is deze browser"

    static let noAddress = "Vul je mailadres in, bv. an@example.org"

    static func wrongCode(left: Int) -> String {
        left == 1 ? "Die code klopt niet. Je kan nog 1 keer proberen." : "Die code klopt niet. Je kan nog \(left) keer proberen."
    }

    static let codeOver = "Deze code werkt niet meer. Vraag een nieuwe code."
    static let wrongFactor = "Die code klopt niet. Wacht op de volgende code van je app en typ die over."
    static let sessionEnded = "De sessie is beëindigd."
    static let othersEnded = "Alle andere sessies zijn beëindigd."

    // MARK: Links of mails

    static let linkOver = Notice(
        "Deze link werkt niet meer", "Vraag een nieuwe link aan wie je deze gaf, of meld je aan.", to: "/aanmelden", "Aanmelden")
    static let sheet = Words(
        "Wie was er?",
        [
            "hint": "Duid aan wie er was. Wie je niet aanduidt, telt als afwezig.",
            "tooEarly": "Je kan invullen vanaf de dag zelf.", "present": "aanwezig", "excused": "verontschuldigd",
            "absent": "afwezig", "send": "Bewaren",
        ])
    static let answerWords = Words(
        "Kom je?",
        [
            "moved": "De datum is gewijzigd sinds je antwoordde. Antwoord je opnieuw?", "answer": "Je antwoord:",
            "who": "Wie komt voor jou?",
            "again": "Je kan je antwoord wijzigen tot de vergadering begint.", "cancelled": "Deze vergadering gaat niet door.",
            "calendar": "Zet de vergadering in je agenda",
        ])
    static let answerSaved = "Je antwoord is bewaard."
    static let begun = Notice(
        "Deze vergadering is begonnen", "Antwoorden kan niet meer.", to: MyAttendancePages.path, "Bekijk je aanwezigheid")
    static let online = "De vergadering is online."

    static func place(_ name: String) -> String { "De plaats is \(name)." }
    static let sheetChanged = "Iemand anders bewaarde de lijst intussen. Dit is de lijst van nu: kijk ze na en bewaar opnieuw."

    static func comes(on day: CalendarDay) -> String { "Kom je op \(Dutch.weekday(day)) \(Dutch.dayAndMonth(day))?" }

    static func invitation(_ givenName: String, _ host: String, _ start: LocalMoment) -> String {
        "Dag \(givenName). \(host) komt samen op \(moment(start))."
    }

    /// `di 17 november 2026 om 20 uur`.
    static func moment(_ start: LocalMoment) -> String {
        "\(Dutch.weekday(start.day)) \(Dutch.day(start.day)) om \(Dutch.time(start))"
    }

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

    // MARK: One's own data

    static let noOwnData = Notice(
        "Mijn gegevens",
        "Je bent aangemeld voor een organisatie. Van jou bewaren we je mailadres, waar je aangemeld bent en wat je hier deed.",
        to: "/mijn/sessies", "Mijn sessies")
    static let myData = Words(
        "Mijn gegevens",
        [
            "givenName": "Voornaam", "familyName": "Familienaam", "mail": "Mail",
            "mailHint": "Met dit adres meld je je aan. Wijzig je het, dan krijgt je oude adres een mail.",
            "phone": "Telefoon", "number": "RIZIV-nummer, als je het wil geven", "place": "Gemeente van je praktijk",
            "keep": "Bewaren", "mails": "Mails over vergaderingen", "all": "Alles wat we over je bewaren",
            "allHint": "Ook je aanwezigheden, je antwoorden en wat er in het logboek over je staat.",
            "csv": "Download als rekenblad", "json": "Download als JSON", "leave": "Stoppen als lid", "stop": "Stop bij",
            "noCircle": "Je bent van geen enkele kring lid.", "erase": "Alles laten wissen",
            "eraseHint":
                "Je naam, je mailadres en je nummers gaan weg, voorgoed. Je aanwezigheden blijven in de telling van de kring. "
                + "Daar staan ze onder een nummer dat niets over je zegt.",
            "sure": "Ja, wis mijn gegevens", "eraseAll": "Wis alles",
        ])
    static let notKnown = "niet bekend"
    static let corrected = "Je gegevens zijn bewaard."
    static let left = "Je bent gestopt. Vanaf morgen ben je geen lid meer."
    static let notSure = "Vink aan dat je het zeker weet."
    static let erased = Notice(
        "Je gegevens zijn gewist", "Je bent afgemeld. Bedankt voor je inzet.", to: "/", "Naar de startpagina")

    // MARK: Looking into a circle

    static let breakGlass = Words(
        "Inzage in een kring",
        [
            "intro": "Je ziet gewoonlijk geen namen. Hier vraag je inzage voor 60 minuten. De voorzitter krijgt een mail.",
            "circle": "Welke kring?", "choose": "Kies een kring", "all": everyCircle, "why": "Waarom?",
            "whyHint": "Je reden staat in de mail en in het logboek. Schrijf er geen namen in.", "send": "Kijk 60 minuten",
            "end": "Stop de inzage", "export": "Download het bestand",
        ])
    static let exportAll =
        "Je kan nu alles meenemen in 1 bestand, zonder agenda's en verslagen. Wanneer leden kunnen, staat er niet in. "
        + "Dat je het meenam, staat in het logboek."
    static let everyCircle = "alle kringen"
    /// What the form says for all of them.
    static let everyCircleWord = "alle"
    static let whichCircle = "Kies een kring."
    static let whyLook = "Schrijf in minstens 10 tekens waarom."

    static func looking(into name: String, until moment: Int) -> String {
        "Je hebt inzage in \(name), tot \(Self.moment(moment)). Wat je bekijkt, staat in het logboek."
    }

    /// What is wrong with a field of hers, by its name in the interchange file.
    static func wrong(field: String?) -> String {
        switch field {
        case "givenName": "Vul je voornaam in."
        case "familyName": "Vul je familienaam in."
        case "email": noAddress
        case "phone": "Dat telefoonnummer is te lang."
        case "nihdi": "Een RIZIV-nummer heeft 11 cijfers."
        case "municipality": "Kies een gemeente van de lijst."
        default: "Kijk na wat je invulde."
        }
    }

    // MARK: Saying no

    /// - Parameter door: Where to sign in, so as to come back to the page that the form was on.
    static func refusal(_ refusal: PageRefusal, door: String = "/aanmelden") -> Notice {
        switch refusal {
        case .signIn:
            Notice(
                "Meld je aan", "Je bent te lang geleden aangemeld. Meld je aan en probeer het opnieuw.", to: door, "Aanmelden")
        case .foreignForm:
            Notice(
                "Dat formulier kwam niet van hier", "Er is niets bewaard. Open de pagina hier opnieuw.", to: "/",
                "Naar de startpagina")
        case .oldForm:
            Notice(
                "Dit formulier is te oud", "Er is niets bewaard. Open de pagina opnieuw en vul ze nog eens in.",
                to: "/aanmelden", "Aanmelden")
        case .badInput: Notice("Dat lezen we niet goed", "Er is niets bewaard. Ga terug en kijk na wat je invulde.")
        case .changedMeanwhile:
            Notice("Iemand anders was eerst", "Dit is intussen gewijzigd. Open de pagina opnieuw en kijk het na.")
        case .tooMany(let seconds): Notice("Even wachten", "Dat was te vaak. Probeer het opnieuw over \(wait(seconds)).")
        }
    }

    /// `40 seconden`, `12 minuten`.
    static func wait(_ seconds: Int) -> String {
        if seconds < 60 { return seconds == 1 ? "1 seconde" : "\(max(seconds, 1)) seconden" }
        let minutes = (seconds + 59) / 60
        return minutes == 1 ? "1 minuut" : "\(minutes) minuten"
    }

    /// `22 november 2026, 20.05 uur`.
    static func moment(_ milliseconds: Int) -> String {
        let local = LocalMoment(utcMinutes: Int((Double(milliseconds) / 60_000).rounded(.down)))
        let minute = local.minute % 60
        return "\(Dutch.day(local.day)), \(local.minute / 60).\(minute < 10 ? "0" : "")\(minute) uur"
    }
}

// Devices and pictures.
extension DoorText {
    static let scanPicture = "Tekening om te scannen; de sleutel staat eronder"
    static let unknownDevice = "Onbekend toestel"
    static let someBrowser = "Een browser"
    static func device(_ browser: String, _ system: String) -> String { "\(browser) op \(system)" }
}
