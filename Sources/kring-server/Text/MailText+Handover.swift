import KringCore

// The mails of handing over the chair.
extension MailText {
    static func handover(_ mail: DueMail, _ address: String) -> MailText {
        let circle = mail.content["circle"] ?? ""
        let on = day(mail, "day").map(HandoverText.day) ?? ""
        let from = mail.content["from"] ?? ""
        let page = Part.link(
            "\(address)/kringen/\(mail.content["circleID"] ?? "")/overdracht", title: HandoverText.title)
        switch mail.kind {
        case "chairOffered":
            return MailText(
                "Word jij voorzitter? \(circle)",
                .words("De voorzitter van \(circle) vraagt of jij overneemt, vanaf \(on)."),
                .words("Met deze link zeg je zelf ja of nee. Tot iedereen ja zegt, verandert er niets."),
                .link("\(address)/overdracht/\(mail.content["link"] ?? "")", title: "Zeg ja of nee"),
                .words("De link werkt \(HandoverView.termDays) dagen. Je hoeft je niet aan te melden."))
        case "chairDeclined":
            return MailText(
                "Antwoord op je vraag om over te nemen",
                .words("Iemand die je vroeg voor \(circle), zei nee. Er verandert niets: jij bent nog voorzitter."), page)
        case "chairWithdrawn":
            return MailText(
                "De vraag om voorzitter te worden is ingetrokken",
                .words("De vraag om voorzitter te worden van \(circle) is ingetrokken. Je hoeft niets te doen."))
        default:
            let names = ["to1", "to2"].compactMap { mail.content[$0] }
            let start = day(mail, "day")
            let begins = start.map { HandoverText.begins(names, $0) } ?? ""
            let remains = start.map { HandoverText.remains(from, day(mail, "until"), on: $0) } ?? ""
            return MailText(
                "Het voorzitterschap van \(circle)",
                .words("Iedereen zei ja. \(begins) \(remains)"),
                .words("Geef samen door wat nodig is: mailbox, groep, website, verslagen, afspraken, contact bij de zorgraad."),
                page)
        }
    }

    private static func day(_ mail: DueMail, _ name: String) -> CalendarDay? {
        mail.content[name].flatMap { CalendarDay($0) }
    }
}
