import KringCore

/// The words of the pages about members.
enum MemberText {
    /// What somebody is called who holds an office.
    static func word(_ office: Office.Kind) -> String {
        switch office {
        case .chair: "voorzitter"
        case .secretary: "secretaris"
        case .treasurer: "penningmeester"
        case .careCouncilDelegate: "vertegenwoordiger in de zorgraad"
        case .coordinator: "kringcoördinator"
        }
    }
}
