import KringCore

/// The words of handing over the chair of a circle.
enum HandoverText {
    static let title = "Voorzitterschap overdragen"
    static let question = "Wie neemt over? Zij moeten zelf ja zeggen. Tot dan verandert er niets."
    static let successor = "Opvolger"
    static let second = "Tweede opvolger"
    static let secondHint = "Met 2 voorzitters is het werk lichter."
    static let nobody = "kies een lid"
    static let from = "Vanaf wanneer?"
    static let andYou = "En jij?"
    static let overlap = "Ik help 3 maanden als medevoorzitter"
    static let overlapNote = "Zo leren ze het werk. Daarna stopt je taak vanzelf."
    static let stay = "Ik blijf medevoorzitter"
    static let stopThen = "Ik stop op die dag"
    static let offer = "Vraag het met een mail"
    static let chooseWho = "Kies wie overneemt"
    static let chooseOther = "Vraag het toch iemand anders"
    static let offerText = "Kies 1 of 2 leden. Elk krijgt een mail en zegt zelf ja of nee."
    static let onlyWithMail = "Alleen leden met een mailadres staan in de lijst."
    static let noMembers = "Er is nog geen lid met een mailadres om het te vragen."
    static let successorMissing = "Kies wie overneemt."
    static let twice = "Kies 2 verschillende leden."
    static let notPossible = "Dit lid kan nu niet overnemen. Kies iemand anders."
    static let dayWrong = "Kies een dag vanaf vandaag, hoogstens 1 jaar ver."
    static let busy = "Een andere overdracht is al afgesproken. Trek die eerst in."
    static let fresh = "Het voorzitterschap geeft rechten. Daarom vragen we eerst of jij het echt bent."
    static let onlyChair = "Alleen een voorzitter draagt het voorzitterschap over."

    // MARK: How far it is

    static let stillYours = "Nog bij jou"
    static let agreed = "Afgesproken"
    static let handedOver = "Overgedragen"
    static let notTaken = "Niet aangenomen"
    static let withdraw = "Trek het aanbod in"
    static let withdrawn = "Ingetrokken. Alles is weer zoals voordien."
    static let callOff = "Laat de overdracht niet doorgaan"
    static let asked = "Gevraagd. Zij krijgen nu een mail."
    static let overText = "Niemand nam dit aanbod op tijd aan. Vraag het opnieuw, of vraag iemand anders."
    static let declinedText = "Niet iedereen zei ja. Vraag het iemand anders, of trek het aanbod in."
    static let changed = "Intussen veranderde er iets. Kijk na hoe het nu staat."

    static func stillWith(_ name: String) -> String { "Nog bij \(name)" }

    static func answer(_ answer: Bool?) -> String {
        switch answer {
        case true?: "zei ja"
        case false?: "zei nee"
        case nil: "antwoordde nog niet"
        }
    }

    static func untilThen(_ on: CalendarDay, _ lastDay: CalendarDay) -> String {
        "Zegt iedereen ja, dan begint het op \(day(on)). Antwoorden kan tot en met \(day(lastDay))."
    }

    static func goOn(_ names: [String]) -> String { "Ga verder met \(Dutch.list(names))" }

    /// `Sofie Maes is voorzitter vanaf zo 3 januari 2027.`
    static func begins(_ names: [String], _ on: CalendarDay) -> String {
        "\(Dutch.list(names)) \(names.count == 1 ? "is" : "zijn") voorzitter vanaf \(day(on))."
    }

    static func remains(_ name: String, _ until: CalendarDay?, on: CalendarDay) -> String {
        guard let until else { return "\(name) blijft medevoorzitter." }
        if until <= on { return "\(name) is voorzitter tot en met \(day(until.adding(days: -1)))." }
        return "\(name) helpt als medevoorzitter tot en met \(day(until.adding(days: -1)))."
    }

    // MARK: What is passed on

    static let checklist = "Wat geef je door?"
    static let checklistText = "Vink aan wat klaar is. Je kan later verder doen."
    static let checks = "Doorgegeven"

    static func check(_ check: HandoverCheck) -> (text: String, note: String) {
        switch check {
        case .mailbox: ("Mailbox van de kring", "Geef het wachtwoord door en verander het daarna.")
        case .chatGroup: ("WhatsApp-groep", "Maak de opvolger beheerder.")
        case .website: ("Website en sociale media", "Geef de toegang door.")
        case .minutes: ("Verslagen", "Zet wat op je eigen computer staat bij de vergaderingen.")
        case .agreements: ("Lopende afspraken", "Overloop samen wat nog openstaat.")
        case .careCouncil: ("Contact bij de zorgraad", "Stel de opvolger voor.")
        }
    }

    static func checked(_ count: Int) -> String { "\(count) van \(HandoverCheck.allCases.count) klaar" }

    // MARK: Nobody found yet

    static let search = "Opvolger gezocht"
    static let noneFound = "Nog niemand gevonden?"
    static let noneFoundText = "Laat het weten. De zorgraad en de kringcoördinator zien dan dat je iemand zoekt."
    static let seek = "Laat weten dat je iemand zoekt"
    static let seekNoLonger = "We zoeken niemand meer"
    static let needsChair = "Zonder voorzitter blijft dit staan. Geef eerst iemand de taak van voorzitter."

    /// `Opvolger gezocht sinds 22 november 2026.`
    static func sought(_ since: CalendarDay) -> String { "\(search) sinds \(Dutch.day(since))." }

    static func seeking(_ since: CalendarDay) -> String {
        "De kring zoekt een opvolger sinds \(Dutch.day(since)). De zorgraad en de kringcoördinator zien dat."
    }

    static let stop = "Stoppen zonder opvolger"
    static let stopText = "Je stopt als voorzitter. Je blijft wel lid van de kring."
    static let stopLast = "Je bent de enige voorzitter. De kring staat dan op “\(search)”, ook bij de zorgraad."
    static let stopDay = "Laatste dag als voorzitter"
    static let stopSure = "Ja, de kring blijft zonder voorzitter achter"
    static let stopSureMissing = "Vink aan dat je dit weet, of vraag eerst een opvolger."
    static let stopButton = "Stop als voorzitter"
    static let stopped = "Bewaard. Je laatste dag als voorzitter staat vast."
    static let stopsOn = "Je stopt al op een vaste dag."

    // MARK: To whom it is offered

    static let wouldYou = "Word jij voorzitter?"
    static func wouldYou(_ circle: String) -> String { "Word jij voorzitter van \(circle)?" }
    static let yes = "Ja, ik neem over"
    static let no = "Nee, dat lukt me niet"
    static let saidYes = "Bewaard: je zei ja. Bedankt."
    static let saidNo = "Bewaard: je zei nee. Dat mag, de voorzitter weet het."
    static let saidYesBefore = "Je zei ja."
    static let saidNoBefore = "Je zei nee. Je kan nog van gedacht veranderen."
    static let nothingYet = "Er verandert niets tot iedereen ja zei en de dag er is."
    static let toGuidance = "Lees in het draaiboek hoe overdragen gaat"
    static let toGuidanceHandOver = "Zo draag je goed over"

    static func offered(_ offer: HandoverOffer) -> [String] {
        let others = offer.others.map(MemberText.name)
        var text = [
            "Dag \(offer.givenName). \(MemberText.name(offer.from)) vraagt of jij voorzitter wordt van \(offer.circleName).",
            "Je zou beginnen op \(day(offer.on)).",
        ]
        if !others.isEmpty { text.append("Samen met \(Dutch.list(others)), als die ook ja zegt.") }
        text.append(remains(MemberText.name(offer.from), offer.until, on: offer.on))
        return text
    }

    static func takenOver(_ offer: HandoverOffer) -> String {
        offer.stage == .done ? "Je bent voorzitter sinds \(day(offer.on))." : "Je bent voorzitter vanaf \(day(offer.on))."
    }

    static func day(_ day: CalendarDay) -> String { "\(Dutch.weekday(day)) \(Dutch.day(day))" }

    // MARK: History

    /// What was done, in the words of the history; nothing for what is no part of handing over.
    static func history(_ action: String) -> String? {
        switch action {
        case "offerChair": "Voorzitterschap aangeboden."
        case "withdrawOffer": "Aanbod van het voorzitterschap ingetrokken."
        case "acceptChair": "Iemand zei ja op het voorzitterschap."
        case "declineChair": "Iemand zei nee op het voorzitterschap."
        case "seekSuccessor": "De kring zoekt een opvolger."
        case "endSuccessorSearch": "De kring zoekt geen opvolger meer."
        default: nil
        }
    }
}
