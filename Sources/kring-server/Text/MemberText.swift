import KringCore

/// The words of the pages about members.
enum MemberText {
    static let labels = [
        "name": "Naam",
        "practice": "Praktijk",
        "attendance": "Aanwezigheid",
        "standing": "Stand",
        "whoSees": "Wie ziet dit?",
        "searchName": "Zoek een naam",
        "here": "Aanwezig",
        "signature": "Handtekening",
        "problem": "Wat is er mis?",
        "mail": "Mailadres",
        "row": "Rij",
    ]

    static let heading = "Leden"
    static let add = "Voeg een lid toe"
    static let addMany = "Voeg een hele lijst toe"
    static let printList = "Print de lijst"
    static let history = "Geschiedenis"
    static let look = "Bekijk"
    static let nobody = "Deze kring heeft nog geen leden."
    static let noneFound = "Geen lid past bij wat je zoekt."
    static let all = "alle leden"
    static let lastChance = "laatste kans"
    static let needMeeting = "extra vergadering nodig"
    static let former = "wie stopte"
    static let everyPractice = "alle praktijken"
    static let everyZone = "alle zones"
    static let noPractice = "Werkt alleen"
    static let whoSees = [
        "Voorzitter en secretaris zien namen, mailadressen en aanwezigheden.",
        "Leden zien de namen van elkaar, en hun eigen aanwezigheid.",
        "De zorgraad en de kringcoördinator zien aantallen, geen namen van leden.",
    ]
    static func coordinatorSees(_ isOpen: Bool) -> String? {
        isOpen ? "Je kring staat open: ook de kringcoördinator ziet nu de namen." : nil
    }

    /// `60 leden. 16 leden zijn nog niet in orde.`
    static func sentence(_ members: Int, notYet: Int?) -> String {
        let count = members == 1 ? "1 lid." : "\(members) leden."
        return notYet.map { "\(count) \(CircleText.notYet($0))" } ?? count
    }

    /// What somebody is called who holds an office.
    static func word(_ office: Office.Kind) -> String {
        switch office {
        case .chair: "voorzitter"
        case .secretary: "secretaris"
        case .treasurer: "penningmeester"
        case .careCouncilDelegate: "vertegenwoordiger in de zorgraad"
        case .coordinator: "kringcoördinator"
        }
    }

    /// How a member stands, in the words of her line.
    static func state(_ state: RequirementState) -> String {
        switch state {
        case .met: "in orde"
        case .onTrack: "op schema"
        case .atRisk: "laatste kans"
        case .toPlan: "extra vergadering nodig"
        case .incomplete: "eerst invullen"
        case .missed: "niet gehaald"
        case .notApplicable: "onderbreking"
        }
    }

    /// How she was, or will be, at a meeting, as others say it of her.
    static func presence(_ presence: MemberVerdict.Presence) -> String {
        switch presence {
        case .attended: "aanwezig"
        case .represented: "collega van de praktijk"
        case .overRepresentationLimit: "collega van de praktijk, telt niet meer mee"
        case .excused: "verontschuldigd"
        case .absent: "afwezig"
        case .unknown: "niet ingevuld"
        case .remaining: "nog te komen"
        }
    }

    static func count(_ verdict: MemberVerdict) -> String {
        verdict.required == 0 ? "" : SheetText.standing(verdict.credited, of: verdict.required)
    }

    static func name(_ name: PersonName) -> String { "\(name.givenName) \(name.familyName)" }

    static func day(_ day: CalendarDay) -> String { "\(Dutch.weekday(day)) \(Dutch.day(day))" }

    // MARK: One member

    static let givenName = "Voornaam"
    static let familyName = "Naam"
    static let email = "Mailadres"
    static let emailHint = "Met dit adres meldt het lid zich aan."
    static let emailOwn = "Dit mailadres verandert het lid zelf: ermee meldt het zich aan."
    static let phone = "Telefoon"
    static let nihdi = "RIZIV-nummer"
    static let practice = "Praktijk"
    static let otherPractice = "Andere praktijk"
    static let otherPracticeHint = "De naam, als ze niet in de lijst staat."
    static let from = "Lid vanaf"
    static let starter = "Starter: nog geen 2 jaar aan het werk"
    static let mentor = "Mentor"
    static let noMentor = "geen"
    static let addMember = "Voeg toe"
    static let nameMissing = "Vul een naam in."
    static let givenNameMissing = "Vul een voornaam in."
    static let mailWrong = "Dit mailadres klopt niet. Kijk de spelling na."
    static let nihdiWrong = "Een RIZIV-nummer heeft 11 cijfers."
    static let phoneWrong = "Kijk het telefoonnummer na."
    static let isMember = "Deze persoon is al lid van de kring."
    static let other = "Dit lukte niet. Kijk alles na."
    static let practiceWrong = "Deze praktijk vinden we niet. Kies er een uit de lijst."
    static let mentorWrong = "Kies iemand anders als mentor."

    static let membership = "Lidmaatschap"
    static let data = "Gegevens"
    static let leave = "Onderbreking"
    static let leaveText =
        "Bij ziekte, zwangerschap of iets anders. De reden vragen we niet. Vergaderingen in die periode tellen niet mee."
    static let leaveFrom = "Van"
    static let leaveTo = "Tot en met"
    static let addLeave = "Voeg de onderbreking toe"
    static let leaveWrong = "Deze onderbreking past niet: er is er al een, of het einde valt voor het begin."
    static let drop = "Schrap"
    static let stop = "Stoppen als lid"
    static let stopDay = "Laatste dag als lid"
    static let stopButton = "Laat stoppen"
    static let stopWrong = "Die dag valt voor de eerste dag als lid."
    static let again = "Toch lid laten blijven"
    static let offices = "Taken in de kring"
    static let office = "Taak"
    static let officeFrom = "Vanaf"
    static let appoint = "Geef deze taak"
    static let endOffice = "Laat vandaag eindigen"
    static let officeTwice = "Die taak heeft dit lid al."
    static let lastChair = "Dit is de enige voorzitter. Draag het voorzitterschap eerst over."
    static let fresh = "Taken geven rechten. Daarom vragen we eerst of jij het echt bent."
    static let signInAgain = "Meld je opnieuw aan"

    static func stopped(_ given: String) -> String {
        "\(given) stopt als lid. De aanwezigheden van dit jaar blijven in de telling."
    }

    static func admitted(_ count: Int) -> String { count == 1 ? "1 lid toegevoegd." : "\(count) leden toegevoegd." }

    static func span(_ from: CalendarDay, _ to: CalendarDay?) -> String {
        guard let to else { return "vanaf \(day(from))" }
        return "van \(day(from)) tot en met \(day(to.adding(days: -1)))"
    }

    static func memberSince(_ membership: Membership, today: CalendarDay) -> String {
        guard let to = membership.to else { return "Lid vanaf \(day(membership.from))." }
        let last = day(to.adding(days: -1))
        return to <= today ? "Was lid van \(day(membership.from)) tot en met \(last)." : "Stopt als lid. Laatste dag: \(last)."
    }

    // MARK: A list at once

    static let importHeading = "Voeg een hele lijst toe"
    static let importText = """
        Plak hier de leden: 1 per regel, met voornaam, naam, mailadres en praktijk. Dat mag uit een rekenblad komen, of \
        uit een csv-bestand.
        """
    static let importExample = "Een eerste rij met titels mag: voornaam, naam, mail, telefoon, riziv, praktijk."
    static let list = "De lijst"
    static let check = "Bekijk wat we lezen"
    static let importEmpty = "Plak eerst een lijst, met 1 lid per regel."
    static let importTooLong = "Dit zijn te veel rijen. Voeg er hoogstens 300 per keer toe."
    static let preview = "Dit lezen we"
    static let toCorrect = "Nog te verbeteren"
    static let correctText = "Verbeter deze rijen hieronder, of haal ze weg."
    static let fine = "in orde"

    static func importButton(_ count: Int) -> String { count == 1 ? "Voeg 1 lid toe" : "Voeg \(count) leden toe" }

    static func fault(_ fault: NewcomerFault?) -> String? {
        switch fault {
        case nil: nil
        case .unsound("email"): "Het mailadres klopt niet."
        case .unsound("nihdi"): "Het RIZIV-nummer klopt niet."
        case .unsound("phone"): "Het telefoonnummer klopt niet."
        case .unsound: "Voornaam en naam zijn nodig."
        case .isMember: "Is al lid van de kring."
        case .twice: "Staat 2 keer in de lijst."
        }
    }

    // MARK: Practices

    static let practiceName = "Naam van de praktijk"
    static let practiceMembers = "Leden in deze praktijk"
    static let practiceElsewhere = "In deze praktijk werken ook leden van een andere kring. Vraag het hun voorzitter."
    static let practiceText = "Als 1 collega komt, telt dat voor de hele praktijk. Zo staat het in de regels van je beroep."

    static func printHeading(_ circle: String) -> String { "Aanwezigheidslijst \(circle)" }
    static let printHint = "Druk deze pagina af met je browser."
    static let printPlace = "Datum en plaats:"
}
