import KringCore

/// The words of the page that invites people to a meeting, and reminds them.
enum InvitationText {
    static let labels = [
        "mailPreview": "De mail",
        "mailSubject": "Onderwerp:",
        "mailNone": "Wie krijgt geen mail?",
        "mailSent": "Wie kreeg wat?",
        "holdBack": hold,
        "whoExactly": "Wie precies?",
    ]

    static let title = "Uitnodigen en herinneren"
    static let send = "Verstuur over 10 minuten"
    static let hold = "Hou tegen"
    static let nothingHeld = "Deze mails waren al vertrokken."
    static let nobodySent = "Nog niemand kreeg een mail."
    static let nobodyLeft = "Er is nu niemand om te mailen."
    static let fillIn = "Vul in wie er was"
    static let link = "een link voor iedereen apart"
    static let tellTitle = "Verwittig wie de oude datum kent"
    static let tellCancelled = "Verwittig dat de vergadering niet doorgaat"
    static let closed = "Deze vergadering is voorbij. Uitnodigen kan niet meer."
    static let isCancelled = "Deze vergadering gaat niet door."

    /// `Vertrekt om 21.34 uur.`
    static func held(until moment: Int, _ count: Int) -> String {
        let people = count == 1 ? "1 mail vertrekt" : "\(count) mails vertrekken"
        return "\(people) om \(clock(moment))."
    }

    /// `21.34 uur`
    static func clock(_ milliseconds: Int) -> String {
        // A minute is told that has not begun before the mail leaves.
        Dutch.time(LocalMoment(utcMinutes: (milliseconds + 59_999) / 60_000))
    }

    /// Whom a meeting is for: members of a circle; chairs of an umbrella, and who guides them.
    enum People: Sendable {
        case members, chairs

        init(_ host: Meeting.Host) { self = host.isUmbrella ? .chairs : .members }

        var one: String { self == .members ? "lid" : "persoon" }
        var many: String { self == .members ? "leden" : "mensen" }
    }

    static func recipients(invite: Int, remind: Int, _ people: People) -> String {
        let (one, many) = (people.one, people.many)
        return switch (invite, remind) {
        case (0, 0): nobodyLeft
        case (let new, 0): new == 1 ? "1 \(one) krijgt een uitnodiging" : "\(new) \(many) krijgen een uitnodiging"
        case (0, let old): old == 1 ? "1 \(one) krijgt een herinnering" : "\(old) \(many) krijgen een herinnering"
        default: "\(invite + remind) \(many) krijgen een mail: \(invite) een uitnodiging, \(remind) een herinnering"
        }
    }

    static func tell(_ count: Int, _ people: People) -> String {
        count == 1
            ? "1 \(people.one) kreeg een mail of antwoordde al." : "\(count) \(people.many) kregen een mail of antwoordden al."
    }

    static func fillInFirst(_ meeting: MeetingOutline, today: CalendarDay) -> String {
        "Wie was er op \(MeetingText.day(meeting.start.day, seen: today))? "
            + "Zolang dat niet ingevuld is, sturen we geen herinneringen."
    }

    /// Why somebody gets no mail now, by the reason; nothing for who gets one.
    static func reason(_ next: InvitationMails.Next, _ count: Int, _ people: People) -> String? {
        let who = count == 1 ? "1 \(people.one)" : "\(count) \(people.many)"
        let (one, many): (String, String)
        switch next {
        case .invite, .remind: return nil
        case .noAddress: return "Van \(who) kennen we geen mailadres"
        case .stopped: (one, many) = ("wil geen mails over vergaderingen", "willen geen mails over vergaderingen")
        case .answered: (one, many) = ("antwoordde al", "antwoordden al")
        case .today: (one, many) = ("kreeg vandaag al een mail", "kregen vandaag al een mail")
        case .enoughThisWeek: (one, many) = ("kreeg deze week al 3 mails", "kregen deze week al 3 mails")
        case .remindedEnough: (one, many) = ("is al 2 keer herinnerd", "zijn al 2 keer herinnerd")
        case .fillInFirst: (one, many) = ("krijgt nog geen herinnering", "krijgen nog geen herinnering")
        }
        return "\(who) \(count == 1 ? one : many)"
    }

    /// `uitnodiging op 3 november`
    static func sent(_ mail: InvitationMails.Sent, isFirst: Bool) -> String {
        let what =
            switch mail.about {
            case .invitation: isFirst ? "uitnodiging" : "herinnering"
            case .moved: "mail over de nieuwe datum"
            case .cancelled: "mail dat het niet doorgaat"
            }
        let local = LocalMoment(utcMinutes: mail.moment / 60_000)
        switch mail.state {
        case .held: return "\(what) vertrekt om \(clock(mail.moment))"
        case .waiting: return "\(what) is onderweg"
        case .sent: return "\(what) op \(MeetingText.day(local.day)), \(Dutch.time(local))"
        case .refused: return "\(what) kwam niet aan"
        case .expired: return "\(what) is niet vertrokken"
        }
    }

    static func sent(to count: Int, _ people: People) -> String {
        "Voor \(count) \(count == 1 ? people.one : people.many) ging er een mail weg"
    }

    /// Who has a mail ready that did not leave yet.
    static func soon(_ count: Int, _ people: People) -> String {
        count == 1 ? "1 \(people.one) krijgt straks een mail" : "\(count) \(people.many) krijgen straks een mail"
    }

    static func ready(_ count: Int, _ people: People) -> String {
        "Voor \(count) \(count == 1 ? people.one : people.many) staat er een mail klaar"
    }

    static func stopped(_ count: Int) -> String {
        switch count {
        case 0: nothingHeld
        case 1: "Tegengehouden. 1 mail vertrekt niet."
        default: "Tegengehouden. \(count) mails vertrekken niet."
        }
    }
}
