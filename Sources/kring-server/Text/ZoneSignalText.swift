import KringCore

/// The words of what circles tell a care council.
enum ZoneSignalText {
    static let labels = [
        "waitingSignals": "Wacht op antwoord",
        "settledSignals": "Beantwoord of afgesloten",
        "openSignal": "Antwoord",
        "seeSignal": "Bekijk",
        "yourAnswer": "Jouw antwoord",
    ]

    static let answer = "Jouw antwoord"
    static let answerHint = "De leden van de kring lezen dit."
    static let answerButton = "Antwoord"
    static let lookButton = "Ik kijk het na"
    static let closeButton = "Sluit af"
    static let answerFault = "Schrijf eerst een antwoord, of kies een andere knop."
    static let answerLong = "Maak je antwoord korter."
    static let changed = "Iemand anders paste dit intussen aan. Kijk het na en bewaar opnieuw."

    static func sentence(_ count: Int) -> String {
        switch count {
        case 0: "Er wacht geen enkel signaal op antwoord."
        case 1: "1 signaal wacht op antwoord."
        default: "\(count) signalen wachten op antwoord."
        }
    }

    static func from(_ circle: String, _ day: CalendarDay) -> String { "Van \(circle), op \(Dutch.day(day))." }

    static func status(_ status: Signal.Status) -> String {
        switch status {
        case .open: "Nog niet bekeken."
        case .acknowledged: "Je kijkt het na."
        case .answered: "Beantwoord."
        case .closed: "Afgesloten."
        }
    }

    static func done(_ status: Signal.Status) -> String {
        switch status {
        case .open, .acknowledged: "Bewaard: de kring ziet dat je het nakijkt."
        case .answered: "Je antwoord is bewaard. De kring ziet het."
        case .closed: "Het signaal is afgesloten."
        }
    }
}
