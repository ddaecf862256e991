import KringCore

/// The statements: usable by everybody, and what is kept about people. They tell what the code does; whoever changes the one
/// changes the other.
enum StatementText {
    static let labels: [String: String] = [
        "accessibility": "Toegankelijkheid",
        "privacy": "Privacy",
    ]

    /// The day on which both were last compared with the service.
    private static let compared = "Laatst nagekeken op 22 november 2026."

    /// Where to write, or who to ask where the operator gave no address.
    private static func write(_ contact: String?) -> (sentence: String, link: PageFrame.Link?) {
        guard let contact else { return ("Schrijf naar wie deze dienst beheert.", nil) }
        return ("Schrijf naar wie deze dienst beheert:", .init(contact, "mailto:\(contact)"))
    }

    static func accessibility(contact: String?) -> StatementModel {
        let ask = write(contact)
        return StatementModel(
            heading: "Toegankelijkheid",
            sentence: "Iedereen moet deze dienst kunnen gebruiken. We volgen WCAG 2.2, niveau AA.",
            sections: [
                .init(
                    "Wat je mag verwachten",
                    bullets: [
                        "Alles werkt met het toetsenbord alleen.",
                        "Alles werkt zonder JavaScript.",
                        "Alles past op een smal scherm, en bij 400 procent vergroting.",
                        "Wat een kleur zegt, zegt ook een woord of een vorm.",
                        "Bij elke grafiek staat een zin of een tabel met dezelfde cijfers.",
                        "Je meldt je aan met een code uit een mail. Er is geen puzzel.",
                        "Niets beweegt, en niets verdwijnt vanzelf van het scherm.",
                        "Elke pagina kan je afdrukken.",
                    ]),
                .init(
                    "Wat nog niet zo goed gaat",
                    bullets: [
                        "De grote tabel van Vlaanderen schuift op een smal scherm opzij.",
                        "Wat kringen zelf schrijven, kijken we niet na.",
                        "Een link naar een andere website kan minder toegankelijk zijn.",
                    ]),
                .init(
                    "Hoe we dit weten",
                    [
                        "We keken de pagina's zelf na, op een gsm en op een groot scherm.",
                        "Een onafhankelijk onderzoek is er nog niet.",
                    ]),
                .init(
                    "Werkt er iets niet?",
                    [
                        "\(ask.sentence)",
                        "Zeg op welke pagina je was, wat je wou doen en wat er gebeurde.",
                    ], link: ask.link),
            ], dated: compared)
    }

    static func privacy(_ terms: RetentionTerms, contact: String?) -> StatementModel {
        let ask = write(contact)
        return StatementModel(
            heading: "Privacy",
            sentence: "We bewaren weinig over jou, en jij beslist mee. Hier staat wat, waarom, voor wie en hoelang.",
            sections: [
                .init(
                    "Wat weet Kring over mij?",
                    bullets: [
                        "Je naam, je beroep en de gemeente van je praktijk.",
                        "Je mailadres, en je telefoonnummer als je dat geeft.",
                        "Je RIZIV-nummer, als jij of je voorzitter het invult.",
                        "Van welke kring je lid bent, en welke taak je daar hebt.",
                        "Naar welke vergaderingen je kwam, en wat je op een uitnodiging antwoordde.",
                        "Wanneer je kan komen, als je dat invult. Niemand anders ziet dat.",
                        "Wie in jouw plaats komt, of voor wie jij komt, als jullie dat afspreken.",
                        "Waar je aangemeld bent, en welke mails je kreeg.",
                    ]),
                .init(
                    "Wat weet Kring niet?",
                    [
                        "Er is nergens een plaats voor gegevens van cliënten of patiënten.",
                        "We vragen geen rijksregisternummer, geen geboortedatum en geen privéadres.",
                        "Wat in een intervisie gezegd wordt, komt hier niet in.",
                    ]),
                .init(
                    "Waarom?",
                    [
                        "Zo weet je kring wie lid is, en of ze haalt wat ze moet halen.",
                        "Zo kan je een uitnodiging krijgen, en een bewijs dat je er was.",
                    ]),
                .init(
                    "Wie ziet dat?",
                    bullets: [
                        "Jij ziet alles over jezelf.",
                        "De voorzitters en de secretaris van je kring zien je gegevens en je aanwezigheden.",
                        "Andere leden zien je naam en je praktijk. Je mail en telefoon zien ze niet.",
                        "De kringcoördinator ziet wie voorzitter is, en wie in die plaats naar de koepel komt.",
                        "Stelt je kring zich open, dan ziet de kringcoördinator ook de leden.",
                        "De zorgraad, de regio en Vlaanderen zien toestanden en aantallen, nooit namen.",
                        "Een aantal van minder dan 5 mensen tonen we hen niet precies.",
                        "Iedereen ziet het contact dat je kring openbaar maakt.",
                        "Een beheerder ziet geen namen, tenzij met een reden en voor 60 minuten. "
                            + "Je voorzitter krijgt dan een mail, en jij ziet het bij je gegevens.",
                    ]),
                .init(
                    "Als je een kring start",
                    [
                        "Bij je plan bewaren we je naam en je mailadres, en die van je kerngroep.",
                        "Alleen de kerngroep ziet die. De zorgraad ziet het beroep, de zone en de stappen.",
                        "Vraag je een gesprek, dan krijgt de zorgraad je naam en je mailadres.",
                        "Gebeurt er \(terms.contactMonths) maanden niets, dan wissen we die namen en adressen.",
                        "Met de link uit je mail haal je jezelf op elk moment van het plan.",
                    ]),
                .init(
                    "Hoelang?",
                    bullets: [
                        "Je mail en telefoon: tot \(terms.contactMonths) maanden nadat je stopte.",
                        "Je naam: dit jaar en nog \(terms.nameYears) jaar nadat je stopte. Daarna blijft alleen het aantal.",
                        "Agenda's en verslagen: \(terms.minutesYears) jaar.",
                        "Waar je aangemeld was: \(terms.sessionMonths) maanden.",
                        "Welke mail je kreeg: \(terms.mailDays) dagen.",
                        "Wie wat veranderde: \(terms.logYears) jaar.",
                        "Kopieën voor als er iets stukgaat: 35 dagen.",
                    ]),
                .init(
                    "Wat kan ik zelf?",
                    [
                        "Bij Mijn gegevens zie en verbeter je alles, en neem je het mee.",
                        "Je stopt er als lid, of je laat er alles wissen. Dat gaat meteen, en voorgoed.",
                        "Teksten die anderen schreven, zoals een verslag, passen zij zelf aan.",
                    ], link: .init("Mijn gegevens", "/mijn-gegevens")),
                .init(
                    "Cookies",
                    [
                        "Er zijn alleen cookies om je aan te melden en je werk te bewaren.",
                        "Niemand volgt je. We halen niets bij anderen.",
                    ]),
                .init(
                    "Een vraag of een klacht?",
                    ["\(ask.sentence)", "Je kan ook naar de Gegevensbeschermingsautoriteit."], link: ask.link),
            ], dated: compared)
    }
}
