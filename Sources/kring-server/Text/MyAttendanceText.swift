import KringCore

/// The words of one's own attendance.
enum MyAttendanceText {
    static let labels = [
        "printed": "Afgedrukt op"
    ]

    static let title = "Mijn aanwezigheid"
    static let wrong = "Dit klopt niet"
    static let wrongText = "Zeg wat er niet klopt. Je bericht gaat naar de voorzitters van je kring, met je naam."
    static let message = "Wat klopt er niet?"
    static let messageMissing = "Schrijf wat er niet klopt."
    static let enoughToday = "Je schreef vandaag al genoeg berichten. Probeer het morgen opnieuw."
    static let send = "Stuur naar mijn voorzitter"
    static let sent = "Verstuurd naar je voorzitter."
    static let earlier = "Vroegere jaren"
    static let certificate = "Attest om af te drukken"
    static let noCircle = "Je bent nog geen lid van een kring."
    static let findOne = "Vind de kring van je beroep"
    static let meetings = "Vergaderingen"
    static let cancelled = "ging niet door"
    static let printHint = "Druk deze pagina af met je browser."

    static func heading(_ circle: String, _ year: Int) -> String { "\(circle), \(year)" }

    /// For who is a member since a short while and missed nothing yet.
    static func newcomer(_ from: CalendarDay, next: CalendarDay?) -> String {
        let since = "Je bent lid sinds \(Dutch.dayAndMonth(from))."
        return next.map { "\(since) De eerste vergadering is op \(Dutch.dayAndMonth($0))." } ?? since
    }

    static func count(_ verdict: MemberVerdict, year: Int) -> String {
        "\(year): \(SheetText.standing(verdict.credited, of: verdict.required))"
    }

    // MARK: On paper

    static let certificateHeading = "Attest van aanwezigheid"

    static func certifies(_ name: String, _ circle: String, _ year: Int) -> String {
        "\(circle) bevestigt dat \(name) in \(year) aanwezig was op:"
    }

    static func nothing(_ year: Int) -> String { "In \(year) is nog geen aanwezigheid ingevuld." }

    static func total(_ count: Int) -> String { count == 1 ? "Samen 1 vergadering." : "Samen \(count) vergaderingen." }

    static func chair(_ names: [String]) -> String {
        names.isEmpty ? "Voorzitter:" : "\(names.count == 1 ? "Voorzitter" : "Voorzitters"): \(Dutch.list(names))"
    }

    static let signature = "Datum en handtekening:"
}
