import KringCore

// The mails of circles that are being started.
extension MailText {
    /// To somebody who starts a circle: her link, being asked along, or how it goes.
    static func initiative(_ mail: DueMail, _ address: String) -> MailText {
        let link = Part.link("\(address)/kerngroep/\(mail.content["link"] ?? "")", title: "Open je kring in opstart")
        let profession = mail.content["profession"] ?? ""
        let greeting = Part.words("Dag \(mail.content["name"] ?? ""),")
        switch mail.kind {
        case "initiativeTeam":
            return MailText(
                "Doe je mee met een nieuwe kring?", greeting,
                .words("Een collega begint een kring voor het beroep \(profession) en vraagt je voor de kerngroep."),
                .words("Met deze link zeg je zelf ja of nee. Zeg je nee, dan wissen we je naam en je mailadres."), link)
        case "initiativeStuck":
            return MailText(
                "Hoe gaat het met je kring in opstart?", greeting,
                .words("Er gebeurde 4 maanden niets met je kring in opstart. Dat geeft niet: ook kleine stappen tellen."),
                .words("1 vraag: wat heb je nodig voor de volgende stap? Je kan alles ook op pauze zetten."), link)
        default:
            return MailText(
                "Je link om een kring te starten", greeting,
                .words("Met deze link werk je verder aan je kring in opstart. Bewaar deze mail."), link,
                .words("Vroeg je dit niet? Open dan de link en kies: \(StartText.refuse)."))
        }
    }

    static func initiativeTalk(_ mail: DueMail) -> MailText {
        MailText(
            "Iemand wil een kring starten en vraagt een gesprek",
            .words("\(mail.content["name"] ?? "") wil een kring starten voor \(mail.content["profession"] ?? "")."),
            .words("Zone: \(mail.content["zones"] ?? "")."),
            .words("Je kan antwoorden op dit adres: \(mail.content["email"] ?? "")"))
    }
}
