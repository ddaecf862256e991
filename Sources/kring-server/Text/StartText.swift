import KringCore

/// The words of starting a circle in seven steps.
enum StartText {
    static let heading = "Start een kring"
    static let sentence = "Start een kring in 7 stappen. Je hoeft niet alles vandaag te doen."
    static let small = "Ook kleine stappen tellen."
    static let stepsHeading = "De 7 stappen"

    static let labels: [String: String] = [
        "startSteps": stepsHeading,
        "readMore": "Meer in het draaiboek",
        "coreTeam": "De kerngroep",
        "startsHere": "Hier start een kring",
        "toCopy": "Teksten om over te nemen",
        "copyHint": "Kies de tekst, kopieer ze en pas ze aan.",
        "scanMe": scan,
        "whereYouAre": "Hoever staan jullie?",
        "startHere": "Begin hier",
        "againHere": "Al begonnen?",
        "pauseOrStop": "Even stoppen",
    ]

    static let withdraw = "Neem de vraag terug"
    static let scan = "Scan om de pagina van de kring te openen"

    // MARK: The door

    static let begin = "Stuur me de link"
    static let again = "Stuur mijn link opnieuw"
    static let againHint = "We sturen je de link van je kring in opstart."
    static let givenName = "Voornaam"
    static let familyName = "Familienaam"
    static let mail = "Mailadres"
    static let mailHint = "Je krijgt een link. Daarmee kan je altijd verder."
    static let profession = "Beroep"
    static let choose = "Kies een beroep"
    static let places = "Gemeenten"
    static let placesHint = "Waar wil je werken? bv. Lier, Nijlen"
    static let asked = "Kijk in je mailbox. De link opent je kring in opstart."
    static let door = "Je kring in opstart"
    static let openIt = "Open"
    static let join = "Ja, ik doe mee"
    static let refuse = "Nee, haal me eruit"
    static let removed = DoorText.Notice(
        "Je staat er niet meer bij", "Je naam en je mailadres zijn gewist.", to: StartPages.path, "Naar Start een kring")
    static let linkOver = DoorText.Notice(
        "Deze link werkt niet meer", "Vraag een nieuwe link met je mailadres.", to: StartPages.path, "Vraag een nieuwe link")

    static func invitation(_ profession: String) -> String {
        "Iemand vraagt je voor de kerngroep van een kring voor \(profession)."
    }

    static let joining = "Doe je mee, dan zien de anderen van de kerngroep je naam. Komt er een kring, dan word je lid."

    // MARK: What is wrong

    static let faults: [String: (field: String, text: String)] = [
        "givenName": ("voornaam", "Vul een voornaam in."),
        "familyName": ("naam", "Vul een familienaam in."),
        "email": ("mail", "Vul een mailadres in dat er nog niet bij staat, bv. an@example.org"),
        "profession": ("beroep", "Kies een beroep van de lijst."),
        "municipalities": ("gemeenten", "Vul gemeenten van vandaag in, bv. Lier, Nijlen"),
        "name": ("kring", "Die naam is te lang."),
        "ownGoal": ("eigen", "Dat doel is te lang."),
        "goals": ("doel", "Kies hoogstens 3 doelen."),
    ]
    static let other = "Dit lukt nu niet. Kijk na wat je invulde."

    static func noPlace(_ word: String) -> String { "We vinden geen gemeente met de naam \(word)." }
    static let teamFull = "De kerngroep is vol: 5 mensen is het meeste."
    static let changed = "Iemand anders bewaarde intussen iets. Dit staat er nu: kijk het na en bewaar opnieuw."

    // MARK: The steps

    static func name(_ step: Initiative.Step) -> String {
        switch step {
        case .zone: "Kennismaking met je eerstelijnszone"
        case .team: "Kerngroep"
        case .goals: "Doelen"
        case .form: "Statuut"
        case .members: "Leden"
        case .meeting: "Eerste vergadering"
        case .publish: "Bekendmaken"
        }
    }

    /// The last part of a step's address.
    static func word(_ step: Initiative.Step) -> String {
        switch step {
        case .zone: "zone"
        case .team: "kerngroep"
        case .goals: "doelen"
        case .form: "statuut"
        case .members: "leden"
        case .meeting: "vergadering"
        case .publish: "bekendmaken"
        }
    }

    static func note(_ step: Initiative.Step) -> String {
        switch step {
        case .zone: "Kies je beroep en je gemeenten, en praat met de zorgraad."
        case .team: "Zoek 1 tot 4 collega's die mee willen trekken."
        case .goals: "Kies hoogstens 3 doelen."
        case .form: "4 vragen, en je weet welk statuut past."
        case .members: "Nodig collega's uit, tot jullie met genoeg zijn."
        case .meeting: "Kies een datum en een plaats, met een agenda om over te nemen."
        case .publish: "Laat weten dat jullie er zijn."
        }
    }

    /// The page of the draaiboek that helps with a step.
    static func topic(_ step: Initiative.Step) -> String {
        switch step {
        case .zone, .team, .goals: "opstarten"
        case .form: "statuut"
        case .members: "ledenwerving"
        case .meeting: "eerste-vergadering"
        case .publish: "wat-de-zorgraad-ziet"
        }
    }

    static func heading(_ step: Initiative.Step) -> String { "Stap \(step.rawValue): \(name(step))" }

    static func state(_ state: StepState) -> String {
        switch state {
        case .done: "Klaar"
        case .busy: "Bezig"
        case .toDo: "Nog te doen"
        case .waits(let step): "Kan nog niet: eerst stap \(step.rawValue)"
        case .waitsForFounding: "Wacht op de oprichting"
        }
    }

    /// The class of its arc and its disc.
    static func style(_ state: StepState) -> String {
        switch state {
        case .done: "ok"
        case .busy: "op"
        case .toDo: "pl"
        case .waits, .waitsForFounding: "nvt"
        }
    }

    static func progress(_ done: Int) -> String {
        done == 7 ? "Alle 7 stappen zijn klaar." : "\(done) van 7 klaar. \(small)"
    }

    static func ringCentre(_ done: Int) -> (String, String) { ("\(done) van 7", "klaar") }
    static func ringLabel(_ steps: [(name: String, state: String)]) -> String {
        steps.map { "\($0.name): \($0.state)" }.joined(separator: ". ")
    }

    static func circle(for professions: String) -> String { "Een kring voor \(professions)" }
    static let ready = "Jullie zijn klaar om op te richten. Een beheerder of je kringcoördinator doet dat nu."
    static let paused = "Deze kring in opstart staat op pauze. Alles blijft bewaard."
    static let pause = "Zet op pauze"
    static let resume = "Ga weer verder"
    static let stop = "Haal me uit de kerngroep"
    static let stopHint = "Je naam en je mailadres worden dan gewist."
    static let saved = "Bewaard."
    static let overview = "Alle stappen"
    static let foundedAs = "Naar de pagina van de kring"

    static func next(_ step: Initiative.Step) -> String { "Verder met stap \(step.rawValue)" }

    // MARK: Seen from a zone

    static func steps(_ done: Int) -> String { "\(done) van 7 stappen klaar" }

    static func outlook(
        lastProgress: CalendarDay, isStuck: Bool, isPaused: Bool, isReady: Bool
    ) -> String {
        let last = "Laatst iets gedaan op \(Dutch.day(lastProgress))."
        if isPaused { return "Staat op pauze. \(last)" }
        if isStuck { return "Al 4 maanden stil. \(last) Vraag of je kan helpen." }
        return isReady ? "Klaar om op te richten. \(last)" : last
    }

    // MARK: Step 1

    static let zoneSentence = "In welke zone werk je, en is er al een kring?"
    static let circleName = "Naam van de kring, als je die al weet"
    static let talk = "Praatte je al met de zorgraad?"
    static let talkNotYet = "Nog niet"
    static let talkAsked = "Ik schreef of mailde hen"
    static let talkHeld = "Ja, we spraken elkaar"
    static let talkHeading = "Vraag een gesprek"
    static let talkHint = "De zorgraad van je zone krijgt een mail met je naam en je mailadres."
    static let askTalk = "Vraag een gesprek"
    static let talkSent = "De zorgraad kreeg je vraag. Ze mailt je terug."

    static func zones(_ names: [String]) -> String {
        names.count == 1 ? "Je zone is \(names[0])." : "Je zones zijn \(Dutch.list(names))."
    }

    static func asleep(_ circle: String, _ zone: String) -> String {
        "In \(zone) slaapt er al een kring: \(circle). Misschien maak je die wakker."
    }
    static func awake(_ circle: String, _ zone: String, _ state: String) -> String {
        "In \(zone) is er al een kring: \(circle) (\(state.lowercased()))."
    }
    static func noCircle(_ zone: String) -> String { "In \(zone) is er nog geen kring bekend." }

    // MARK: Step 2

    static let teamSentence = "Met wie begin je? 2 tot 5 mensen is goed."
    static let accepted = "doet mee"
    static let waitsForAnswer = "antwoordde nog niet"
    static let you = "jij"
    static let ask = "Vraag een collega"
    static let askHint = "Ze krijgt een mail met een link, en zegt zelf ja of nee."
    static let askedColleague = "Je collega krijgt een mail."
    static let withdrawn = "De vraag is teruggenomen."

    // MARK: Step 3

    static let goalsSentence = "Wat wil de kring bereiken? Kies hoogstens 3 doelen."
    static let goals = "Doelen"
    static let ownGoal = "Of in je eigen woorden"

    static func goal(_ goal: Initiative.Goal) -> String {
        switch goal {
        case .colleagues: "Collega's leren kennen"
        case .intervision: "Intervisie"
        case .visibility: "Ons beroep zichtbaar maken"
        case .hospitals: "Afspraken met ziekenhuizen"
        case .contactPoint: "Aanspreekpunt zijn voor de zorgraad"
        case .starters: "Starters begeleiden"
        }
    }

    // MARK: Step 4

    static let formSentence = "Hoe werken jullie samen? Je kan later veranderen."
    static let questions = "4 vragen"
    static let money = "Ontvangt de kring geld?"
    static let contracts = "Tekent de kring contracten?"
    static let staff = "Neemt de kring iemand in dienst?"
    static let liability = "Willen jullie zelf aansprakelijk zijn?"
    static let yes = "Ja"
    static let no = "Nee"
    static let advise = "Toon het advies"
    static let answerAll = "Antwoord op de 4 vragen."
    static let choice = "Wat kiezen jullie?"
    static let chooseForm = "Kies een statuut."

    static func form(_ form: Circle.LegalForm) -> String {
        switch form {
        case .informal: "Informeel"
        case .unincorporatedAssociation: "Feitelijke vereniging"
        case .nonprofit: "Vzw"
        }
    }

    static func comparison(_ form: Circle.LegalForm) -> String {
        switch form {
        case .informal: "Kost: geen. Werk: bijna geen. Risico: wie iets tekent, doet dat in eigen naam."
        case .unincorporatedAssociation: "Kost: klein. Werk: beperkt. Risico: wie tekent, staat zelf in voor wat hij tekent."
        case .nonprofit: "Kost: de hoogste. Werk: het meeste. Risico: het kleinste voor de leden."
        }
    }

    static func advice(_ form: Circle.LegalForm) -> String {
        switch form {
        case .informal: "Ons advies: begin informeel."
        case .unincorporatedAssociation: "Ons advies: een feitelijke vereniging."
        case .nonprofit: "Ons advies: een vzw."
        }
    }

    // MARK: Steps 5 to 7

    static let membersSentence = "Nodig collega's uit, tot jullie met genoeg zijn."
    static let meetingSentence = "Plan de eerste vergadering, en nodig iedereen uit."
    static let publishSentence = "Laat weten dat jullie er zijn."

    static func members(_ count: Int, norm: Int?) -> String {
        norm.map { "\(count) van minstens \($0) leden." } ?? "\(count) leden. Voor dit beroep is er geen minimum."
    }

    static func waiting(_ state: StepState) -> String? {
        switch state {
        case .waits(let step): "Dit kan nog niet: werk eerst stap \(step.rawValue) af."
        case .waitsForFounding: ready
        case .done, .busy, .toDo: nil
        }
    }

    static let addMembers = "Voeg leden toe"
    static let planMeeting = "Plan een vergadering"
    static let meetings = "Alle vergaderingen"
    static let agenda = "Agenda om over te nemen"
    static let settings = "Zet het contact van de kring open"

    static func meetings(held: Int, planned: Int) -> String {
        if held > 0 { return held == 1 ? "Jullie kwamen 1 keer samen." : "Jullie kwamen \(held) keer samen." }
        return planned > 0 ? "De eerste vergadering is gepland." : "Er is nog geen vergadering gepland."
    }

    static let founding = "De kring bestaat"
    static let foundingHint = "Jullie zijn met genoeg en kwamen samen. Vanaf de eerste vergadering bestaat de kring."
    static let noteFounded = "Zeg dat de kring bestaat"
    static let isFounded = "De kring bestaat nu. Proficiat."

    static func published(_ isPublic: Bool) -> String {
        isPublic ? "Iedereen kan de kring nu bereiken." : "Zet een mailadres of website van de kring open."
    }

    static func invite(_ professions: String, _ name: String, _ address: String) -> String {
        """
        Dag, we beginnen een kring van \(professions): \(name).
        We willen elkaar leren kennen en elkaar helpen.
        Meer over de kring: \(address)
        Doe je mee? Antwoord op dit bericht. Je zit nog nergens aan vast.
        """
    }

    static func tellCouncil(_ professions: String, _ name: String, _ address: String) -> String {
        """
        Beste zorgraad,
        In onze zone is er nu een kring van \(professions): \(name).
        Hoe je ons bereikt, staat hier: \(address)
        Willen jullie ons toevoegen aan jullie lijst, en aan de Sociale Kaart?
        """
    }

    static let inviteLabel = "Voor WhatsApp of mail"
    static let councilLabel = "Voor de zorgraad en de Sociale Kaart"

    // MARK: Founding

    static let foundHeading = "Kringen oprichten"
    static let foundSentence = "Deze kringen hebben een kerngroep en een zone. Jij richt ze op."
    static let nothingToFound = "Nu wacht er geen kring op jou."
    static let found = "Richt op"
    static let foundName = "Naam van de kring"
    static let foundHint = "De kerngroep wordt lid, en wie begon, wordt voorzitter."
    static let founded = "De kring is opgericht. Ze is nu in opstart."
    static let nameMissing = "Vul een naam in."
    static let nameTaken = "Er is al een kring met die naam."

    static func found(_ professions: String, _ zones: [String]) -> String {
        zones.isEmpty ? professions : "\(professions) in \(Dutch.list(zones))"
    }
}
