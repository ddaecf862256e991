/// The words around the pages of the draaiboek; the pages themselves are in `playbook/guidance`.
enum GuidanceText {
    static let heading = "Draaiboek"
    static let sentence = "Hoe begin je een kring, en hoe hou je ze in leven? Kies een onderwerp."
    static let nothing = "Er zijn nog geen onderwerpen."

    static let labels: [String: String] = [
        "guidance": heading,
        "guidanceTopics": "Onderwerpen",
        "guidanceStart": "Start een kring",
    ]

    static func next(_ title: String) -> String { "Volgende: \(title)" }
}
