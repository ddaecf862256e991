import KringCore

/// The words of the mails, in Dutch: a subject without names or states, and a few paragraphs.
struct MailText: Hashable, Sendable {
    /// One part of a mail.
    enum Part: Hashable, Sendable {
        /// Some sentences.
        case words(String)
        /// A code to type over.
        case code(String)
        /// An address to go to, with what is there.
        case link(String, title: String)
    }

    var subject: String
    var parts: [Part]

    /// The words of a mail that is due; nothing for a kind that this program does not know.
    ///
    /// - Parameter address: What our own addresses begin with, without a slash at the end.
    init?(_ mail: DueMail, publicAddress address: String) {
        switch mail.kind {
        case "signIn": self = mail.isKnown ? Self.signIn(mail, address) : Self.unknown(address)
        case "glassBroken": self = Self.glassBroken(mail)
        case "secondFactorChanged": self = Self.secondFactorChanged(mail, address)
        case "addressChanged": self = Self.addressChanged
        case "accountOpened": self = Self.accountOpened(address)
        case "answerLink": self = Self.answerLink(mail, address).ending(mail, address)
        case "meetingMoved": self = Self.meetingMoved(mail, address)
        case "meetingCancelled": self = Self.meetingCancelled(mail)
        case "pollLink": self = Self.pollLink(mail, address).ending(mail, address)
        case "availabilityAsked": self = Self.availabilityAsked(mail, address).ending(mail, address)
        case "logHead": self = Self.logHead(mail)
        case "tokenEnds": self = Self.tokenEnds(mail)
        case "attendanceDisputed": self = Self.attendanceDisputed(mail, address)
        case "sheetToFill": self = Self.sheetToFill(mail, address).ending(mail, address)
        case "initiativeLink", "initiativeTeam", "initiativeStuck": self = Self.initiative(mail, address)
        case "chairOffered", "chairDeclined", "chairHandedOver", "chairWithdrawn": self = Self.handover(mail, address)
        case "memberMail": self = MemberMailText.mail(mail).ending(mail, address)
        case "standInAsked": self = StandInText.mail(mail, address)
        case "initiativeTalk": self = Self.initiativeTalk(mail)
        default: return nil
        }
    }

    init(_ subject: String, _ parts: Part...) {
        self.subject = subject
        self.parts = parts
    }

    // MARK: Kinds

    private static func signIn(_ mail: DueMail, _ address: String) -> MailText {
        MailText(
            "Je code om aan te melden",
            .words("Typ deze code op de pagina waar je je aanmeldt:"), .code(mail.content["code"] ?? ""),
            .words("Of open deze link, in dezelfde browser:"),
            .link("\(address)/aanmelden/code?sleutel=\(mail.content["link"] ?? "")", title: "Meld je aan"),
            .words("De code en de link werken 10 minuten, 1 keer."),
            .words("Vroeg je dit niet? Dan hoef je niets te doen. Zonder deze mail kan niemand zich aanmelden."))
    }

    private static func unknown(_ address: String) -> MailText {
        MailText(
            "Aanmelden bij Kring",
            .words("Iemand wilde zich met dit mailadres aanmelden. Dat gaat nog niet met dit adres. Vraag je voorzitter."),
            .words("Was jij dat niet? Dan hoef je niets te doen."), .link("\(address)/aanmelden", title: "Naar Kring"))
    }

    private static func glassBroken(_ mail: DueMail) -> MailText {
        let moment = mail.content["moment"].flatMap { Int($0) } ?? mail.createdAt
        return MailText(
            "Een beheerder kijkt in je kring",
            .words("Een beheerder kan gegevens zien van je kring: \(mail.content["circle"] ?? "")."),
            .words("Dat kan 60 minuten lang, vanaf \(DoorText.moment(moment)). Het mag alleen met een reden."),
            .words("De reden is: \(mail.content["reason"] ?? "")"),
            .words("Wat de beheerder bekijkt, staat in het logboek. Klopt dit niet? Neem contact op met de beheerder."))
    }

    private static func secondFactorChanged(_ mail: DueMail, _ address: String) -> MailText {
        let what =
            switch mail.content["what"] {
            case "setUpSecondFactor": "Je stelde een tweede stap in om je aan te melden."
            case "useRecoveryCode": "Je meldde je aan met een herstelcode. Die code werkt nu niet meer."
            default: "De tweede stap van je aanmelding is weggehaald. Bij je volgende aanmelding stel je een nieuwe in."
            }
        return MailText(
            "Je aanmelding is gewijzigd", .words(what),
            .words("Was jij dat niet? Beëindig dan je sessies en verwittig de beheerder."),
            .link("\(address)/mijn/sessies", title: "Bekijk je sessies"))
    }

    private static let addressChanged = MailText(
        "Je mailadres is gewijzigd",
        .words("Je mailadres bij Kring is gewijzigd. Vanaf nu meld je je aan met het nieuwe adres."),
        .words("Was jij dat niet? Verwittig dan je voorzitter of de beheerder."))

    private static func accountOpened(_ address: String) -> MailText {
        MailText(
            "Je hebt toegang tot Kring",
            .words("Je kan je voortaan aanmelden met dit mailadres. Een wachtwoord heb je niet nodig."),
            .words("De eerste keer stel je een tweede stap in. Hou daarvoor je gsm bij de hand."),
            .link("\(address)/aanmelden", title: "Meld je aan"))
    }

    private static func answerLink(_ mail: DueMail, _ address: String) -> MailText {
        let start = moment(mail, "start")
        let circle = mail.content["circle"] ?? ""
        let question = "Kom je op \(MeetingText.day(start.day))?"
        return MailText(
            mail.content["reminder"] == nil ? "\(question) \(circle)" : "Je antwoordde nog niet. \(question)",
            .words("\(circle) komt samen op \(Dutch.weekday(start.day)) \(Dutch.day(start.day)) om \(Dutch.time(start))."),
            .link("\(address)/antwoord/\(mail.content["link"] ?? "")", title: "Antwoord"),
            .words("Je hoeft je niet aan te melden. Je kan je antwoord wijzigen tot de vergadering begint."))
    }

    /// The subject names both days: `Andere datum: 21 in plaats van 14 januari`.
    private static func meetingMoved(_ mail: DueMail, _ address: String) -> MailText {
        let (start, before) = (moment(mail, "start"), moment(mail, "before"))
        let circle = mail.content["circle"] ?? ""
        let isSameMonth = (start.day.parts.year, start.day.parts.month) == (before.day.parts.year, before.day.parts.month)
        let new = isSameMonth ? "\(start.day.parts.day)" : Dutch.dayAndMonth(start.day)
        return MailText(
            "Andere datum: \(new) in plaats van \(Dutch.dayAndMonth(before.day))",
            .words("\(circle) komt niet samen op \(Dutch.weekday(before.day)) \(Dutch.day(before.day))."),
            .words("De nieuwe datum is \(Dutch.weekday(start.day)) \(Dutch.day(start.day)) om \(Dutch.time(start))."),
            .link("\(address)/antwoord/\(mail.content["link"] ?? "")", title: "Antwoord"),
            .words("Antwoordde je al? Antwoord dan nog eens, voor de nieuwe datum."))
    }

    private static func meetingCancelled(_ mail: DueMail) -> MailText {
        let start = moment(mail, "start")
        let circle = mail.content["circle"] ?? ""
        let reason = mail.content["reason"].map { " De reden: \($0)" } ?? ""
        return MailText(
            "Afgelast: \(Dutch.dayAndMonth(start.day))",
            .words(
                "De vergadering van \(circle) op \(Dutch.weekday(start.day)) \(Dutch.day(start.day)) gaat niet door.\(reason)"),
            .words("Je hoeft niets te doen."))
    }

    private static func pollLink(_ mail: DueMail, _ address: String) -> MailText {
        let circle = mail.content["circle"] ?? ""
        return MailText(
            "Wanneer kan jij? \(circle)",
            .words("\(circle) zoekt een datum. Er zijn \(mail.content["dates"] ?? "") data. Duid aan wanneer je kan."),
            .link("\(address)/datumprikker/\(mail.content["link"] ?? "")", title: "Duid aan wanneer je kan"),
            .words("Je hoeft je niet aan te melden. Je kan je antwoord wijzigen tot er een datum gekozen is."))
    }

    private static func availabilityAsked(_ mail: DueMail, _ address: String) -> MailText {
        let circle = mail.content["circle"] ?? ""
        return MailText(
            "Wanneer kan jij meestal? \(circle)",
            .words("\(circle) plant de vergaderingen van het jaar. Zeg wanneer je meestal kan, dan zoeken we data die passen."),
            .link("\(address)\(MyWeekPages.path)", title: "Zeg wanneer je kan"),
            .words("Je meldt je aan met je mailadres. Je antwoord ziet alleen jij: wie plant, ziet aantallen."))
    }

    /// The same words, with the way out of such mails below them.
    private func ending(_ mail: DueMail, _ address: String) -> MailText {
        guard let stop = MailStopPages.address(for: mail, at: address) else { return self }
        var text = self
        text.parts.append(.link(stop, title: MailStopText.inMail))
        return text
    }

    private static func moment(_ mail: DueMail, _ name: String) -> LocalMoment {
        LocalMoment(utcMinutes: mail.content[name].flatMap { Int($0) } ?? 0)
    }

    private static func logHead(_ mail: DueMail) -> MailText {
        MailText(
            "Logboek van \(mail.content["day"] ?? "")",
            .words("Laatste nummer: \(mail.content["number"] ?? ""). Controlegetal: \(mail.content["hash"] ?? "")."),
            .words("Bewaar deze mail. Met dit getal kan je nagaan of iemand later iets in het logboek veranderde."))
    }

    private static func tokenEnds(_ mail: DueMail) -> MailText {
        let moment = mail.content["moment"].flatMap { Int($0) } ?? mail.createdAt
        return MailText(
            "Een sleutel loopt binnen 2 weken af",
            .words("De sleutel “\(mail.content["label"] ?? "")” werkt tot \(DoorText.moment(moment))."),
            .words("Gebruikt een programma die nog? Maak dan een nieuwe, of vraag ze aan de beheerder."),
            .words("Beide werken naast elkaar tot die dag."))
    }

    private static func attendanceDisputed(_ mail: DueMail, _ address: String) -> MailText {
        let start = LocalMoment(utcMinutes: mail.content["start"].flatMap { Int($0) } ?? 0)
        return MailText(
            "Een lid vraagt om een aanwezigheid na te kijken",
            .words("\(mail.content["who"] ?? "") schrijft over de vergadering van \(Dutch.day(start.day)):"),
            .words(mail.content["words"] ?? ""),
            .words("Klopt het? Pas dan de lijst aan van \(mail.content["circle"] ?? "je kring")."),
            .link("\(address)/mijn", title: "Naar mijn kringen"))
    }

    private static func sheetToFill(_ mail: DueMail, _ address: String) -> MailText {
        let start = moment(mail, "start")
        return MailText(
            "Wie was er \(start.minute < 16 * 60 ? "vandaag" : "vanavond")? \(mail.content["circle"] ?? "")",
            .words("De vergadering van \(Dutch.weekday(start.day)) \(Dutch.day(start.day)) is voorbij. Wie was er?"),
            .link("\(address)\(mail.content["page"] ?? "")/aanwezigheid", title: "Vul in"),
            .words("Het duurt minder dan 1 minuut. Zolang het niet ingevuld is, telt de vergadering niet mee."))
    }

    // MARK: Forms

    /// As plain text.
    var text: String {
        let blocks = parts.map { part in
            switch part {
            case .words(let words): Dutch.wrap(words, width: 72)
            case .code(let code): "    \(code)"
            case .link(let address, let title): "\(title):\n\(address)"
            }
        }
        return blocks.joined(separator: "\n\n") + "\n\n-- \nKring\n"
    }

    /// As a simple HTML document: no picture, no style, nothing that is fetched.
    var html: String {
        let blocks = parts.map { part in
            switch part {
            case .words(let words): "<p>\(HTML.escaped(words))</p>"
            case .code(let code): "<p><strong>\(HTML.escaped(code))</strong></p>"
            case .link(let address, let title): "<p><a href=\"\(HTML.escaped(address))\">\(HTML.escaped(title))</a></p>"
            }
        }
        return """
            <!DOCTYPE html>
            <html lang="nl-BE"><head><meta charset="utf-8"><title>\(HTML.escaped(subject))</title></head>
            <body>
            \(blocks.joined(separator: "\n"))
            <p>Kring</p>
            </body></html>

            """
    }
}

/// Text made harmless in HTML.
enum HTML {
    /// Text with what HTML takes for its own written as references; good between tags and in quoted attributes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
