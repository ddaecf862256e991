import KringCore

/// The words of the pages about what a circle agreed, and what it is after.
enum AgreementText {
    static let heading = "Afspraken"
    static let add = "Voeg een afspraak toe"
    static let agreements = "Afspraken en protocollen"
    static let goals = "Doelen van de kring"
    static let goalsText = "Doelen kies je zelf. Ze tellen niet mee voor wat de kring moet halen."
    static let noAgreements = "De kring legde nog geen afspraken vast."
    static let noGoals = "De kring koos nog geen doelen."
    static let title = "Titel"
    static let titleMissing = "Vul een titel in."
    static let kind = "Soort"
    static let adopted = "Afgesproken op"
    static let review = "Opnieuw bekijken op"
    static let reviewWrong = "Opnieuw bekijken kan pas na de dag van de afspraak."
    static let text = "Wat spraken jullie af?"
    static let textHint = "Schrijf hier nooit iets over een patiënt."
    static let goal = "Nieuw doel"
    static let addGoal = "Voeg dit doel toe"
    static let drop = "Schrap"
    static let look = "Bekijk"
    static let edit = "Bekijk of wijzig"
    static let other = "Dit lukte niet. Kijk alles na."

    static func word(_ kind: Agreement.Kind) -> String {
        switch kind {
        case .intercollegial: "tussen collega's"
        case .multidisciplinary: "met andere beroepen"
        case .protocol: "protocol"
        }
    }

    /// Since when it holds, and when it is to be looked at again.
    static func dates(_ agreement: Agreement, today: CalendarDay) -> String {
        let since = "\(SiteText.heading(word(agreement.kind))), sinds \(Dutch.day(agreement.adoptedOn))"
        guard let review = agreement.reviewOn else { return "\(since)." }
        return review <= today
            ? "\(since). Opnieuw te bekijken sinds \(Dutch.day(review))."
            : "\(since). Opnieuw te bekijken op \(Dutch.day(review))."
    }
}
