import KringCore

/// The Dutch words for states and for why things count, the same in every text and on every page.
enum StateWords {
    /// The word of a state as it stands within a line: the same as on the pages.
    static func word(_ state: CircleState) -> String { SiteText.word(state).lowercased() }
    static func word(_ state: CellState) -> String { SiteText.word(state).lowercased() }
    static func word(_ state: RequirementState) -> String { SiteText.word(state) }

    static func word(_ reason: MeetingReason) -> String {
        switch reason {
        case .counted: "telt mee"
        case .tooShort: "te kort"
        case .tooFewPresent: "te weinig aanwezigen"
        case .overMonthlyLimit: "te veel in 1 maand"
        case .unrecorded: "nog niet ingevuld"
        case .planned: "gepland"
        case .cancelled: "afgelast"
        }
    }

    /// `1 intervisie`, `11 vergaderingen`.
    static func count(_ count: Int, _ kind: Meeting.Kind) -> String {
        let many =
            switch kind {
            case .regular: "vergaderingen"
            case .activity: "activiteiten"
            case .intervision: "intervisies"
            case .hospitalConsultation: "keer overleg met het ziekenhuis"
            case .umbrella: "koepelkringen"
            case .interdisciplinary: "keer overleg met andere beroepen"
            case .generalAssembly: "algemene vergaderingen"
            }
        return Dutch.count(count, word(kind), many)
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
