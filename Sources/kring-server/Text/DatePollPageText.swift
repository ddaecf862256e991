import KringCore

/// The words of the pages on which a circle chooses a date together.
enum DatePollPageText {
    static let labels = [
        "pollWhen": title,
        "pollBest": "De beste datum eerst",
        "pollAnswers": "Wie antwoordde wat?",
        "pollShow": "Toon data",
        "pollKind": "Waarvoor zoek je een datum?",
    ]

    static let newTitle = "Kies samen een datum"
    static let title = "Wanneer kan je?"

    static func title(_ poll: DatePoll) -> String { "Datum zoeken: \(poll.title ?? StateWords.word(poll.kind))" }

    // MARK: Make one

    static let proposals = "Data die wij voorstellen"
    static let proposalsHint = "Vink aan welke data je wil vragen."
    static let own = "Andere data"
    static let ownHint = "1 datum per regel, bv. 17/11/2026 20.00"
    static let about = "Onderwerp"
    static let make = "Maak de datumprikker"
    static let tooFew = "Voeg minstens 2 data toe."
    static let tooMany = "Kies hoogstens 20 data."
    static let past = "Kies data die nog moeten komen, elk 1 keer."
    static func unread(_ line: String) -> String { "We lezen geen datum in “\(line)”. Schrijf bv. 17/11/2026 20.00." }

    static let noRules = "Voor deze kring stellen we geen data voor. Vul zelf data in."

    // MARK: Answer

    static let help = "Duid bij elke datum aan of je kan. Je kan dit later wijzigen."
    static let suggested = "We vulden in wat je eerder zei over je week. Kijk het na en bewaar."
    static let save = "Bewaren"
    static let saved = "Bewaard. Je kan dit wijzigen tot er een datum gekozen is."
    static let closed = "Er is al een datum gekozen. Antwoorden kan niet meer."
    static let withdrawn = "Deze datumprikker is gestopt."
    static let over = "Deze datum is voorbij."

    static func chosen(_ option: DatePoll.Option) -> String { "Gekozen: \(when(option))." }

    static func greeting(_ name: String, _ host: String) -> String { "Dag \(name). \(host) zoekt een datum." }

    static func word(_ level: Availability.Level) -> String {
        switch level {
        case .can: "Ik kan"
        case .ifNeedBe: "Als het moet"
        case .cannot: "Ik kan niet"
        }
    }

    static func answer(_ level: Availability.Level?) -> String {
        switch level {
        case .can: "kan"
        case .ifNeedBe: "als het moet"
        case .cannot: "kan niet"
        case nil: "?"
        }
    }

    /// `12 kunnen, 3 als het moet, 5 kunnen niet`
    static func counts(_ tally: PollRanking.Tally) -> String {
        if tally.able + tally.cannot == 0 { return "Nog geen antwoorden" }
        var parts = [tally.can == 1 ? "1 kan" : "\(tally.can) kunnen"]
        if tally.ifNeedBe > 0 { parts.append("\(tally.ifNeedBe) als het moet") }
        parts.append(tally.cannot == 1 ? "1 kan niet" : "\(tally.cannot) kunnen niet")
        return parts.joined(separator: ", ")
    }

    /// `di 17 november, 20 uur`
    static func when(_ option: DatePoll.Option) -> String { when(option.start) }

    static func when(_ start: LocalMoment) -> String { "\(MeetingText.day(start.day)), \(Dutch.time(start))" }

    static func answered(_ answered: Int, of invited: Int) -> String {
        answered == 1 ? "1 van de \(invited) antwoordde." : "\(answered) van de \(invited) antwoordden."
    }

    // MARK: Prepare

    static let made = "De datumprikker is klaar. Nog niemand kreeg een mail."
    static let ask = "Vraag het per mail"
    static let choose = "Kies deze datum"
    static let stop = "Stop deze datumprikker"
    static let changedMeanwhile = "Iemand anders wijzigde deze datumprikker intussen. Dit is hoe het nu staat."
    static let gone = "Deze datum kan niet meer gekozen worden."

    static func asked(_ count: Int) -> String {
        switch count {
        case 0: "Iedereen antwoordde al, of kreeg vandaag al een mail."
        case 1: "1 mail vertrekt nu."
        default: "\(count) mails vertrekken nu."
        }
    }
}
