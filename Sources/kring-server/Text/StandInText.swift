import KringCore

/// The words of who comes in somebody's place.
enum StandInText {
    static let title = "Mijn vervanger"
    static let intro = "Kies een collega van je praktijk die in jouw plaats mag komen."
    static let agrees = "Je collega krijgt een mail en zegt zelf ja. Pas dan telt het."
    static let chosen = "Wie komt voor jou?"
    static let nobodyYet = "Je koos nog niemand."
    static let asked = "Voor wie kom jij?"
    static let colleague = "Collega"
    static let when = "Wanneer?"
    static let always = "altijd als ik niet kan"
    static let ask = "Vraag het je collega"
    static let drop = "Haal weg"
    static let stopStanding = "Toch niet"
    static let yesAfterAll = "Toch wel"
    static let yes = "Ja, ik kom"
    static let no = "Nee, dat lukt niet"
    static let noColleagues = "Er werkt nog geen ander lid van je kring in jouw praktijk. Klopt dat niet? Vraag je voorzitter."
    static let sent = "Gevraagd. Je collega krijgt een mail."
    static let dropped = "Weggehaald."
    static let saidYes = "Bewaard: je zei ja. Bedankt."
    static let saidNo = "Bewaard: je zei nee."
    static let notPossible = "Dit kan niet. Werkt je collega nog in jouw praktijk, en is er een mailadres?"
    static let choose = "Kies een collega."
    static let unknownYet = "dat weet ik nog niet"
    static let question = "Kom jij in de plaats van een collega?"
    static let changeLater = "Je kan je antwoord later veranderen, hier of bij Mijn vervanger."

    /// In which circle somebody is chosen: only said where there are several.
    static func choose(in circle: String, isOnly: Bool) -> String {
        isOnly ? "Vraag een collega" : "Vraag een collega: \(circle)"
    }

    /// For what she was asked, and what she said.
    static func note(_ standIn: StandIn, seen today: CalendarDay) -> String {
        let answer =
            switch standIn.agrees {
            case _ where !standIn.holds: "telt niet meer: jullie werken niet meer in 1 praktijk"
            case true?: "zei ja"
            case false?: "zei nee"
            case nil: "antwoordde nog niet"
            }
        return "\(SiteText.heading(moment(standIn, seen: today))): \(answer)"
    }

    static func moment(_ standIn: StandIn, seen today: CalendarDay) -> String {
        standIn.meeting.map { "op \(MeetingText.day($0.start.day, seen: today))" } ?? "altijd"
    }

    /// What a colleague is asked.
    static func request(_ standIn: StandIn, seen today: CalendarDay) -> String {
        let who = "\(standIn.person.givenName) \(standIn.person.familyName)"
        guard standIn.meeting != nil else { return "\(who) vraagt of jij komt, telkens als dat zelf niet lukt." }
        return "\(who) vraagt of jij komt \(moment(standIn, seen: today))."
    }

    /// In whose place one comes, and when.
    static func standing(_ standIn: StandIn, seen today: CalendarDay) -> String {
        let said = standIn.agrees == true ? "je zei ja" : "je zei nee"
        return "\(SiteText.heading(moment(standIn, seen: today))): \(said)"
    }

    static func name(_ choice: StandInChoice) -> String {
        let name = "\(choice.name.givenName) \(choice.name.familyName)"
        return choice.agrees ? "\(name) (zei al ja)" : name
    }

    /// After answering that a colleague comes.
    static func comes(_ name: PersonName, agrees: Bool) -> String {
        agrees
            ? "\(name.givenName) komt in jouw plaats."
            : "\(name.givenName) krijgt een mail en zegt zelf ja. Pas dan telt het."
    }

    static func mail(_ mail: DueMail, _ address: String) -> MailText {
        let who = mail.content["who"] ?? ""
        let circle = mail.content["circle"] ?? ""
        let start = mail.content["start"].flatMap { Int($0) }.map(LocalMoment.init(utcMinutes:))
        let asks =
            start.map { "\(who) vraagt of jij komt naar de vergadering van \(circle), op \(DoorText.moment($0))." }
            ?? "\(who) vraagt of jij naar de vergaderingen van \(circle) komt. Telkens als dat zelf niet lukt."
        return MailText(
            "Kom jij in de plaats van een collega?", .words(asks),
            .link("\(address)/vervanger/\(mail.content["link"] ?? "")", title: "Zeg ja of nee"),
            .words("Je hoeft je niet aan te melden. Het telt pas als je ja zegt. De link werkt \(StandIn.termDays) dagen."))
    }
}
