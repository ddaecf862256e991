import KringCore

/// The words of the lists that programs read: a code and what people call it, the same as on the pages.
enum ReferenceText {
    static func word(of form: Circle.LegalForm) -> String {
        switch form {
        case .informal: "informeel"
        case .unincorporatedAssociation: "feitelijke vereniging"
        case .nonprofit: "vzw"
        }
    }

    static func word(of status: Attendance.Status) -> String {
        switch status {
        case .present: "aanwezig"
        case .excused: "verontschuldigd"
        case .absent: "afwezig"
        }
    }

    static func word(of office: Office.Kind) -> String { RuleSetText.words(for: office).singular }

    static func word(of choice: InvitationAnswer.Choice) -> String {
        switch choice {
        case .comes: "ik kom"
        case .cannot: "ik kan niet"
        case .colleagueComes: "een collega komt voor mij"
        }
    }

    static func word(of level: Availability.Level) -> String {
        switch level {
        case .can: "kan"
        case .ifNeedBe: "als het moet"
        case .cannot: "kan niet"
        }
    }
}
