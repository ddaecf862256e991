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
    static let link = "een link voor elk lid apart"
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

    static func recipients(invite: Int, remind: Int) -> String {
        switch (invite, remind) {
        case (0, 0): nobodyLeft
        case (let new, 0): new == 1 ? "1 lid krijgt een uitnodiging" : "\(new) leden krijgen een uitnodiging"
        case (0, let old): old == 1 ? "1 lid krijgt een herinnering" : "\(old) leden krijgen een herinnering"
        default: "\(invite + remind) leden krijgen een mail: \(invite) een uitnodiging, \(remind) een herinnering"
        }
    }

    static func tell(_ count: Int) -> String {
        count == 1 ? "1 lid kreeg een mail of antwoordde al." : "\(count) leden kregen een mail of antwoordden al."
    }

    static func fillInFirst(_ meeting: MeetingOutline, today: CalendarDay) -> String {
        "Wie was er op \(MeetingText.day(meeting.start.day, seen: today))? "
            + "Zolang dat niet ingevuld is, sturen we geen herinneringen."
    }

    /// Why somebody gets no mail now, by the reason; nothing for who gets one.
    static func reason(_ next: InvitationMails.Next, _ count: Int) -> String? {
        let one = count == 1
        switch next {
        case .invite, .remind: return nil
        case .answered: return one ? "1 lid antwoordde al" : "\(count) leden antwoordden al"
        case .noAddress: return one ? "Van 1 lid kennen we geen mailadres" : "Van \(count) leden kennen we geen mailadres"
        case .stopped:
            return one ? "1 lid wil geen mails over vergaderingen" : "\(count) leden willen geen mails over vergaderingen"
        case .today: return one ? "1 lid kreeg vandaag al een mail" : "\(count) leden kregen vandaag al een mail"
        case .enoughThisWeek:
            return one ? "1 lid kreeg deze week al 3 mails" : "\(count) leden kregen deze week al 3 mails"
        case .remindedEnough:
            return one ? "1 lid is al 2 keer herinnerd" : "\(count) leden zijn al 2 keer herinnerd"
        case .fillInFirst:
            return one ? "1 lid krijgt nog geen herinnering" : "\(count) leden krijgen nog geen herinnering"
        }
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

    static func sent(to count: Int) -> String {
        count == 1 ? "Voor 1 lid ging er een mail weg" : "Voor \(count) leden ging er een mail weg"
    }

    /// Who has a mail ready that did not leave yet.
    static func soon(_ count: Int) -> String {
        count == 1 ? "1 lid krijgt straks een mail" : "\(count) leden krijgen straks een mail"
    }

    static func ready(_ count: Int) -> String {
        count == 1 ? "Voor 1 lid staat er een mail klaar" : "Voor \(count) leden staat er een mail klaar"
    }

    static func stopped(_ count: Int) -> String {
        switch count {
        case 0: nothingHeld
        case 1: "Tegengehouden. 1 mail vertrekt niet."
        default: "Tegengehouden. \(count) mails vertrekken niet."
        }
    }
}
