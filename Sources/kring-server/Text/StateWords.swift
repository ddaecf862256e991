import KringCore

/// The Dutch words for states and for why things count, the same in every text and on every page.
enum StateWords {
    static func word(_ state: CircleState) -> String {
        switch state {
        case .organised: "gezond"
        case .incomplete: "nog niet alles ingevuld"
        case .atRisk: "aandacht nodig"
        case .starting: "in opstart"
        case .dormant: "slaapt"
        case .dissolved: "opgeheven"
        }
    }

    static func word(_ state: CellState) -> String {
        switch state {
        case .organised: "gezond"
        case .incomplete: "nog niet alles ingevuld"
        case .atRisk: "aandacht nodig"
        case .starting: "in opstart"
        case .dormant: "slaapt"
        case .none: "geen kring"
        case .unknown: "nog niet nagevraagd"
        }
    }

    static func word(_ state: RequirementState) -> String {
        switch state {
        case .notApplicable: "niet van toepassing"
        case .met: "gehaald"
        case .onTrack: "op schema"
        case .toPlan: "nog te plannen"
        case .incomplete: "nog niet alles ingevuld"
        case .atRisk: "aandacht nodig"
        case .missed: "niet gehaald"
        }
    }

    static func word(_ reason: MeetingReason) -> String {
        switch reason {
        case .counted: "telt mee"
        case .tooShort: "te kort"
        case .tooFewPresent: "te weinig aanwezigen"
        case .overMonthlyLimit: "te veel in één maand"
        case .unrecorded: "nog niet ingevuld"
        case .planned: "gepland"
        case .cancelled: "afgelast"
        }
    }

    static func word(_ kind: Meeting.Kind) -> String {
        switch kind {
        case .regular: "vergadering"
        case .activity: "activiteit"
        case .intervision: "intervisie"
        case .hospitalConsultation: "overleg met het ziekenhuis"
        case .umbrella: "koepelkring"
        case .interdisciplinary: "overleg met andere beroepen"
        case .generalAssembly: "algemene vergadering"
        }
    }
}

extension DayPart {
    /// What people call it.
    var dutchName: String {
        switch self {
        case .morning: "voormiddag"
        case .midday: "middag"
        case .afternoon: "namiddag"
        case .evening: "avond"
        }
    }
}
