import KringCore

/// The words of the settings of a circle, and of what it tells the care council.
enum CircleSettingsText {
    static let heading = "Instellingen"
    static let published = "Wat iedereen ziet"
    static let publishedText = "Dit staat op de pagina van de kring, voor iedereen. Gebruik liefst een mailbox van de kring."
    static let description = "Over de kring"
    static let mail = "Mailadres van de kring"
    static let phone = "Telefoon"
    static let website = "Website"
    static let facebook = "Facebook"
    static let dates = "Iedereen mag zien wanneer we samenkomen"
    static let datesHint = "De dag, het uur en de gemeente. Nooit de agenda of wie er komt."
    static let mailWrong = "Dit mailadres klopt niet. Kijk de spelling na."
    static let linkWrong = "Vul een adres in dat begint met https://"
    static let form = "Statuut"
    static let formText = "Dit kan je later veranderen."
    static let zones = "Zones"
    static let zonesText =
        "De kring telt mee in deze eerstelijnszones. Een zone die eindigt, blijft in de cijfers van vroeger."
    static let addZone = "Voeg een zone toe"
    static let zone = "Zone"
    static let zoneFrom = "Vanaf"
    static let zoneTwice = "Aan deze zone is de kring al gekoppeld."
    static let endZone = "Laat vandaag eindigen"
    static let lastZone = "Een kring werkt in minstens 1 zone. Voeg eerst een andere toe."
    static let opening = "Open voor de kringcoördinator"
    static let openingText = """
        Standaard ziet de kringcoördinator cijfers en de namen van voorzitters. Zet je de kring open, dan ziet ze ook leden, \
        aanwezigheden, afspraken en signalen. Agenda en verslag blijven van de kring.
        """
    static let openFrom = "Open vanaf"
    static let open = "Zet de kring open"
    static let close = "Sluit vandaag"
    static let isOpen = "De kring staat nu open."
    static let openTwice = "De kring staat al open."
    static let notOpen = "De kring staat nu niet open."
    static let dissolve = "De kring stoppen"
    static let dissolveText = "De kring verdwijnt dan uit de lijsten. Alles van vroeger blijft bewaard en telt mee in de cijfers."
    static let dissolveDay = "Laatste dag van de kring"
    static let sure = "Ja, deze kring stopt"
    static let sureMissing = "Vink aan dat je het zeker weet."
    static let dissolveButton = "Stop de kring"
    static let dayWrong = "Die dag valt voor het begin van de kring."
    static let tellCouncil = "Meld iets aan de zorgraad"
    static let history = "Geschiedenis: wat veranderde er?"
    static let other = "Dit lukte niet. Kijk alles na."

    static func word(_ form: Circle.LegalForm) -> String {
        switch form {
        case .informal: "Informeel: gewoon collega's die samenkomen"
        case .unincorporatedAssociation: "Feitelijke vereniging"
        case .nonprofit: "Vzw"
        }
    }

    static func stops(_ day: CalendarDay) -> String { "De kring stopt. Laatste dag: \(Dutch.day(day.adding(days: -1)))." }

    // MARK: Signals

    static let signals = "Meld iets aan de zorgraad"
    static let signalsText = """
        Zit er iets vast in de zorg in jullie zone? Laat het weten: geen plaats bij collega's, te weinig aanbod, een plek in de \
        zorgraad. De zorgraad antwoordt hier.
        """
    static let signalsSent = "Wat jullie meldden"
    static let noSignals = "De kring meldde nog niets."
    static let toWhich = "Aan welke zorgraad?"
    static let subject = "Waarover gaat het?"
    static let subjectMissing = "Zeg in een paar woorden waarover het gaat."
    static let message = "Wat wil je melden?"
    static let messageHint = "Schrijf hier nooit iets over een patiënt. De zorgraad ziet de naam van de kring, niet de jouwe."
    static let messageMissing = "Schrijf wat je wil melden."
    static let send = "Meld dit"
    static let sent = "Gemeld. De zorgraad ziet het nu."
    static let noZone = "De kring is aan geen zone gekoppeld. Voeg eerst een zone toe bij Instellingen."

    static func word(_ status: Signal.Status) -> String {
        switch status {
        case .open: "nog niet bekeken"
        case .acknowledged: "bekeken door de zorgraad"
        case .answered: "beantwoord"
        case .closed: "afgerond"
        }
    }

    /// When it was told to whom, and what came of it.
    static func note(_ signal: Signal, zone: String) -> String {
        let told = "Zone \(zone), \(Dutch.day(signal.raisedOn)): \(word(signal.status))."
        return signal.answer.map { "\(told) Antwoord: \($0)" } ?? told
    }

    static let export = "Neem de gegevens mee"
    static let exportText = """
        Je krijgt 1 bestand met alles van deze kring: leden, vergaderingen, verslagen, afspraken. Bewaar het veilig: \
        er staan namen in. Meldde je je langer dan 15 minuten geleden aan? Dan vragen we dat eerst opnieuw.
        """
    static let exportButton = "Download het bestand"
}
