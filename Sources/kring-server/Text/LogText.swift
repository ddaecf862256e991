import KringCore

/// The words of the log of changes, as somebody reads it of herself or of what she did.
enum LogText {
    static let title = "Logboek"
    static let empty = "Hier staat nog niets."
    static let looks = "Inzage door de beheerder"
    static let look = "De beheerder kon je kring inkijken, met een reden."

    static func intro(_ extent: OwnLog.Extent) -> String {
        switch extent {
        case .aboutOneself: "Alles wat er over jou veranderde, het nieuwste eerst."
        case .ownActs: "Alles wat jullie zorgraad hier deed, het nieuwste eerst."
        case .withoutValues: "Alles wat er gebeurde, het nieuwste eerst. Wat er geschreven werd, zie je hier niet."
        }
    }

    static func author(_ author: ChangeAuthor, _ extent: OwnLog.Extent) -> String {
        switch (author, extent) {
        case (.somebody, .withoutValues): "een lid of voorzitter"
        case (.oneself, .ownActs): "de zorgraad"
        default: HistoryText.author(author)
        }
    }

    static func word(_ status: Attendance.Status) -> String {
        switch status {
        case .present: "aanwezig"
        case .excused: "verontschuldigd"
        case .absent: "afwezig"
        }
    }

    /// What was done, where nothing more of it is told.
    static func act(_ action: String, _ kind: String) -> String {
        acts[action] ?? things[kind] ?? "Iets anders aangepast."
    }

    private static let acts = [
        "accept": "Uitnodiging voor de kerngroep aanvaard.", "admitMember": "Lid toegevoegd.",
        "answerDatePoll": "Datumprikker beantwoord.", "answerInvitation": "Uitnodiging beantwoord.",
        "appointToOffice": "Rol gegeven.", "askByMail": "Datumprikker gemaild.", "askTalk": "Gesprek gevraagd aan de zorgraad.",
        "breakGlass": "Inzage gevraagd, met een reden.", "closeYear": "Jaar afgesloten.", "correctYear": "Jaarcijfers verbeterd.",
        "dropContact": "Mailadres en telefoon gewist na de bewaartermijn.", "dropMinutes": "Oud verslag gewist.",
        "dropGrouping": "Groepjes weggegooid.", "dropSecondFactor": "Tweede stap weggenomen.", "endAccount": "Account beëindigd.",
        "endCalendarKey": "Adres van de agenda stopgezet.", "endInitiative": "Kring in opstart gestopt.",
        "erasePerson": "Iemand gewist op eigen vraag of na de bewaartermijn.", "exportOwnData": "Eigen gegevens gedownload.",
        "formGroups": "Groepjes gemaakt.", "foundCircle": "Kring opgericht.", "foundFromInitiative": "Kring opgericht.",
        "giveAvailability": "Ingevuld wanneer het past.", "giveSeat": "Zitje in het bestuur gegeven.",
        "grantWaiver": "Vrijstelling gegeven.", "holdBackMails": "Mails tegengehouden.", "importNetwork": "Bestand ingelezen.",
        "inviteByMail": "Uitnodigingen verstuurd.", "issuePollLink": "Link voor een datumprikker gemaakt.",
        "issueToken": "Sleutel voor een ander systeem gemaakt.", "leaveCircle": "Lidmaatschap gestopt.",
        "loadTerritory": "Zones en gemeenten ingelezen.", "lookThroughBrokenGlass": "Een pagina ingekeken, met een reden.",
        "makeSheetLink": "Link gemaakt om een lijst in te vullen.", "makeSignInLink": "Link gemaakt om aan te melden.",
        "mendGlass": "Inzage gestopt.", "noteContact": "Contact genoteerd.", "noteFinding": "Bevinding genoteerd.",
        "noteWorkforce": "Aantal beroepsbeoefenaars genoteerd.", "openAccount": "Account geopend.",
        "openDatePoll": "Datumprikker geopend.", "planMeeting": "Vergadering ingepland.",
        "recordAttendance": "Aanwezigheden ingevuld.", "recordPerson": "Persoon toegevoegd.",
        "renewCalendarKey": "Nieuw adres voor de agenda gemaakt.", "reopenYear": "Jaar opnieuw geopend.",
        "resumeMails": "Mails over vergaderingen weer aangezet.", "stopMails": "Mails over vergaderingen stopgezet.",
        "revokeSheetLink": "Link van een lijst ingetrokken.", "revokeToken": "Sleutel van een ander systeem ingetrokken.",
        "setRetention": "Bewaartermijn aangepast.", "setZoneGoal": "Doel van de zone bepaald.",
        "startInitiative": "Kring in opstart begonnen.", "takeLeave": "Onderbreking genoteerd.",
        "tellOfChange": "Mails verstuurd over een wijziging.", "undo": "Een wijziging ongedaan gemaakt.",
        "withdrawContact": "Contact geschrapt.", "withdrawFinding": "Bevinding geschrapt.",
        "withdrawSeat": "Zitje in het bestuur geschrapt.", "withdrawWaiver": "Vrijstelling ingetrokken.",
        "withdrawWorkforce": "Aantal beroepsbeoefenaars geschrapt.",
    ]

    private static let things = [
        "account": "Account aangepast.", "agreement": "Afspraak aangepast.", "answer": "Uitnodiging beantwoord.",
        "attendance": "Aanwezigheden aangepast.", "boardSeat": "Bestuur aangepast.", "circle": "Kring aangepast.",
        "contact": "Contact aangepast.", "datePoll": "Datumprikker aangepast.", "finding": "Bevinding aangepast.",
        "goal": "Doel aangepast.", "grouping": "Groepjes aangepast.", "initiative": "Kring in opstart aangepast.",
        "leave": "Onderbreking aangepast.", "log": "Oude regels van het logboek verwijderd.", "meeting": "Vergadering aangepast.",
        "membership": "Lidmaatschap aangepast.", "network": "Bestand ingelezen.", "office": "Rol aangepast.",
        "person": "Gegevens van iemand aangepast.", "plan": "Jaarplan aangepast.", "pollAnswer": "Datumprikker beantwoord.",
        "practice": "Praktijk aangepast.", "secondFactor": "Tweede stap aangepast.", "setting": "Instelling aangepast.",
        "sheetLink": "Link van een lijst aangepast.", "signal": "Melding aangepast.", "token": "Sleutel aangepast.",
        "umbrella": "Koepelkring aangepast.", "venue": "Plaats aangepast.", "waiver": "Vrijstelling aangepast.",
        "workforce": "Aantal beroepsbeoefenaars aangepast.", "yearReport": "Jaarverslag aangepast.",
        "zoneGoal": "Doel van de zone aangepast.",
    ]
}

/// What was done, entry by entry, in the words of people.
struct LogSentences {
    private let history: HistorySentences
    private let meetings: [Meeting.ID: MeetingOutline]

    init(_ log: OwnLog) {
        history = HistorySentences(names: log.names, meetings: log.meetings)
        meetings = log.meetings
    }

    func sentence(_ part: HistoryEntry.Part) -> String {
        switch part.thing {
        case .other, .undoing: return LogText.act(part.action, part.kind)
        case .sheet(let meeting, let lines):
            guard lines.count == 1, let day = meetings[meeting]?.start.day else {
                return LogText.act(part.action, part.kind)
            }
            let word = lines[0].after.map { LogText.word($0.status) } ?? "geschrapt"
            return "Aanwezigheid van \(Dutch.weekday(day)) \(Dutch.day(day)): \(word)."
        default:
            let words = history.sentence(part)
            return words.isEmpty ? LogText.act(part.action, part.kind) : words
        }
    }
}
