import KringCore

/// The words of a coordinator's page about her umbrella.
enum UmbrellaText {
    static let labels = [
        "umbrellaMeetings": "Koepelkringen van dit jaar",
        "umbrellaCircles": "De kringen",
        "umbrellaWho": "Wie kwam?",
        "needChair": "Zonder opvolger",
        "umbrellaWaivers": "Vrijstellingen",
        "chairWord": "Voorzitter",
        "stateOfCircle": "Toestand en reden",
        "circleWord": "Kring",
        "membersWord": "Leden",
    ]

    static let noMeetings = "Er is nog geen koepelkring gepland dit jaar."
    static let noWaivers = "Er is geen vrijstelling dit jaar."
    static let noChair = "geen voorzitter"
    static let came = "kwam"
    static let stayedAway = "kwam niet"
    static let toCome = "nog te komen"
    static let unrecorded = "niet ingevuld"

    /// `3 van de 4 koepelkringen zijn gehouden. De volgende is op 8 december.`
    static func sentence(held: Int, asked: Int?, next: LocalMoment?, needing: Int, today: CalendarDay) -> Sentence {
        var parts: [Sentence.Part] = []
        if let asked, asked > 0 {
            parts = [
                .strong("\(held) van de \(asked)"),
                .plain(held == 1 ? " koepelkringen is gehouden." : " koepelkringen zijn gehouden."),
            ]
        } else {
            parts = [.strong("\(held)"), .plain(held == 1 ? " koepelkring is gehouden." : " koepelkringen zijn gehouden.")]
        }
        if let next {
            parts += [.plain(" De volgende is op "), .strong("\(Dutch.near(next.day, today)), \(Dutch.time(next))"), .plain(".")]
        } else {
            parts.append(.plain(" Er is geen volgende gepland."))
        }
        if needing > 0 {
            parts += [
                .plain(" "), .strong("\(needing)"),
                .plain(needing == 1 ? " kring zoekt een voorzitter." : " kringen zoeken een voorzitter."),
            ]
        }
        return Sentence(parts)
    }

    static func until(_ day: CalendarDay?, today: CalendarDay) -> String? {
        day.map { "tot \(Dutch.near($0.adding(days: -1), today))" }
    }

    static func share(_ came: Int, of all: Int) -> String { "\(came) van \(all) kringen" }

    static func waiver(_ requirement: String, _ reason: String) -> String { "\(requirement): \(reason)" }
    static func chairEnds(_ day: CalendarDay, today: CalendarDay) -> String {
        "De voorzitter stopt op \(Dutch.near(day, today))."
    }
    static let meetingAbout = "Per kring: of de voorzitter of een collega in haar plaats kwam."
}
