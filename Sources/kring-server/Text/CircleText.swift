import KringCore

/// The words of the pages about circles.
enum CircleText {
    static let listHeading = "Kringen"
    static let allProfessions = "alle beroepen"
    static let allZones = "alle zones"
    static let noContact = "Deze kring maakte nog geen contact bekend."
    static let rules = "De regels voor deze kring, met hun bron"

    static func found(_ count: Int) -> String {
        switch count {
        case 0: "We vonden geen kring. Kies een ander beroep of een andere zone."
        case 1: "We vonden 1 kring."
        default: "We vonden \(count) kringen."
        }
    }

    static func area(_ zones: Int) -> String { zones == 1 ? "In 1 eerstelijnszone:" : "In \(zones) eerstelijnszones:" }

    static func ringCentre(_ good: Int, of all: Int) -> (String, String) {
        ("\(good) van \(all)", good == 1 ? "loopt goed" : "lopen goed")
    }

    static func ringLabel(_ lines: [(title: String, word: String)]) -> String {
        lines.enumerated().map { "\($0 + 1). \($1.title): \($1.word)" }.joined(separator: "; ")
    }

    /// The figures on top: members, and what was held of what is asked.
    static func figures(_ status: OutwardCircleStatus) -> [(value: String, beside: String, words: String)] {
        var figures: [(value: String, beside: String, words: String)] = [
            (status.memberCount.text, "", status.memberCount == .exactly(1) ? "lid" : "leden")
        ]
        for requirement in status.requirements {
            switch (requirement.requirement.kind, requirement.measure) {
            case (.eventCount(let count), .meetings(let numbers)) where numbers.required > 0:
                let names = RequirementText.name(of: count.kinds)
                figures.append(
                    (
                        "\(numbers.done)", "van \(numbers.required)",
                        "\(numbers.required == 1 ? names.one : names.many) gehouden in \(status.header.year)"
                    ))
            default: continue
            }
        }
        return Array(figures.prefix(4))
    }
}
