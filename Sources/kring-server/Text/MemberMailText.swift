import KringCore

/// The words of doing something for several members at once.
enum MemberMailText {
    static let labels = [
        "chooseMember": "Kies",
        "forChosen": "Voor wie je aanduidt:",
        "mailThem": mail,
        "leaveThem": MemberText.leave,
    ]

    static let mail = "Mail"
    static let title = "Mail naar leden"
    static let chooseAll = "Duid iedereen in de lijst aan"
    static let chooseNobody = "Duid niemand aan"
    static let nobodyChosen = "Je duidde nog niemand aan. Kies eerst leden in de lijst."
    static let toList = "Terug naar de leden"
    static let to = "Aan wie?"
    static let write = "Wat wil je schrijven?"
    static let subject = "Onderwerp"
    static let subjectHint = "Zet hier geen namen in."
    static let subjectMissing = "Vul een onderwerp in, op 1 regel."
    static let words = "Tekst"
    static let wordsHint = "Schrijf nooit iets over een patiënt."
    static let wordsMissing = "Schrijf wat je wil zeggen, in hoogstens 5000 tekens."
    static let look = "Bekijk de mail"
    static let lookAgain = "Bekijk opnieuw"
    static let preview = "Zo ziet de mail eruit"
    static let sent = "Wat vertrok er al?"
    static let nobodyGets = "Niemand van wie je aanduidde, kan nu een mail krijgen."
    static let noReply = "Op deze mail kan je niet antwoorden. Spreek je voorzitter aan."

    static func gets(_ names: [String]) -> String {
        names.count == 1 ? "1 lid krijgt de mail: \(names[0])." : "\(names.count) leden krijgen de mail: \(Dutch.list(names))."
    }

    static func noAddress(_ names: [String]) -> String { "Zonder mailadres: \(Dutch.list(names))." }
    static func stopped(_ names: [String]) -> String { "Willen zulke mails niet: \(Dutch.list(names))." }
    static func enough(_ names: [String]) -> String {
        "Kregen deze week al genoeg mails: \(Dutch.list(names)). Probeer het later."
    }

    /// `Aan 12 leden, op di 17 november, 21.34 uur`.
    static func mailing(_ mailing: MemberMailing) -> String {
        "Aan \(mailing.count == 1 ? "1 lid" : "\(mailing.count) leden")"
    }

    static func asked(_ moment: Int, seen today: CalendarDay) -> String {
        "Gevraagd op \(MeetingText.day(HistoryText.local(moment).day, seen: today)), \(HistoryText.clock(moment))"
    }

    static func mail(_ mail: DueMail) -> MailText {
        let circle = mail.content["circle"] ?? ""
        let words = (mail.content["words"] ?? "").split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
        let reply = mail.content["replyTo"].map { "Antwoorden kan op \($0)." } ?? noReply
        var text = MailText(mail.content["subject"] ?? circle)
        text.parts =
            words.map { MailText.Part.words(String($0)) } + [
                .words("Deze mail komt van de voorzitter of secretaris van \(circle). \(reply)")
            ]
        return text
    }

    // MARK: Leave

    static let leaveTitle = "Onderbreking voor meer leden"

    static func leaveFor(_ names: [String]) -> String {
        names.count == 1 ? "Voor \(names[0])." : "Voor \(names.count) leden: \(Dutch.list(names))."
    }

    static func leaveButton(_ count: Int) -> String {
        count == 1 ? MemberText.addLeave : "Voeg \(count) onderbrekingen toe"
    }

    static func leaveTwice(_ names: [String]) -> String {
        "Er is al een onderbreking in die periode voor \(Dutch.list(names)). Duid deze leden niet aan, of kies andere dagen."
    }

    static func leaveSaved(_ count: Int) -> String {
        count == 1 ? "1 onderbreking toegevoegd." : "\(count) onderbrekingen toegevoegd."
    }
}
