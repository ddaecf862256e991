/// The words that every form has.
enum FormWords {
    static let labels = [
        "lookAtThis": "Kijk dit na",
        "mayStayEmpty": "(mag leeg blijven)",
        "thinkBetter": "Toch niet",
        "circleParts": "Onderdelen van de kring",
    ]

    static let dayHint = "bv. 17/11/2026 of 17 nov"
    static let dayFault = "Vul een datum in, bv. 17/11/2026."
    static let hourFault = "Vul een uur in, bv. 20.00."
    static let undo = "Ongedaan maken"
    static let save = "Bewaren"

    static func numberFault(_ bounds: ClosedRange<Int>) -> String {
        "Vul een getal in van \(bounds.lowerBound) tot \(bounds.upperBound)."
    }

    static func name(of tab: CircleTabs.Tab) -> String {
        switch tab {
        case .overview: "Overzicht"
        case .meetings: "Vergaderingen"
        case .members: "Leden"
        case .plan: "Jaarplan"
        case .agreements: "Afspraken"
        case .settings: "Instellingen"
        }
    }
}
