import KringCore

/// What the states mean, in plain words.
enum ExplanationText {
    static let heading = "Wat betekent elke toestand?"
    static let introduction =
        "De toestand volgt uit de regels van het beroep en uit wat de kring invult. Niemand zet hem met de hand."
    static let circleHeading = "Een kring, of een beroepsgroep in een zone"
    static let requirementHeading = "Wat de kring moet halen"
    static let working = "Een kring werkt als ze gezond is, nog niet alles invulde of aandacht nodig heeft."

    static let dissolved = "De kring bestaat niet meer. Ze staat alleen nog in wat voorbij is."
    static let waived = "De kring hoeft dit 1 jaar lang niet te halen. De reden staat erbij."
    static let letters = "In de tabel van Vlaanderen staat elke toestand als een letter of een teken."

    static func meaning(_ state: CellState) -> String {
        switch state {
        case .organised: "De kring haalt wat ze moet halen, of ligt daarvoor op schema."
        case .incomplete: "Een vergadering is nog niet ingevuld. Daarom weten we nog niet of alles in orde is."
        case .atRisk: "Iets wat de kring moet halen, komt in gevaar. Er is een stap nodig."
        case .starting: "De kring is pas opgericht, of nog niet. Bij de kring staat tot wanneer."
        case .dormant: "De kring kwam al lang niet meer samen en plande ook niets."
        case .none: "De zorgraad vroeg het na: er is geen kring."
        case .unknown: "Nog niemand vroeg na of er een kring is."
        }
    }

    static func meaning(_ state: RequirementState) -> String {
        switch state {
        case .met: "Gehaald."
        case .onTrack: "Nog niet gehaald, maar er is genoeg gepland."
        case .toPlan: "Er is nog tijd. Plan wat ontbreekt."
        case .incomplete: "Eerst invullen wat voorbij is. Dan weten we meer."
        case .atRisk: "Er is minder gedaan dan nu nodig is."
        case .missed: "Het jaar is voorbij en dit is niet gehaald."
        case .notApplicable: "Dit geldt dit jaar niet voor deze kring."
        }
    }
}
