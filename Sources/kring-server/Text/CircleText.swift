import KringCore

/// The words of the pages about circles.
enum CircleText {
    static let listHeading = "Kringen"
    static let allProfessions = "alle beroepen"
    static let allZones = "alle zones"
    static let allStates = "alle toestanden"
    static let columns = ["Kring", "Toestand", "Reden", "Beroepsgroepen", "Zones", "Op datum"]
    static let noContact = "Deze kring maakte nog geen contact bekend."
    static let rules = "De regels voor deze kring, met hun bron"

    /// `Klinisch orthopedagogen en klinisch psychologen`: a capital only where the line begins.
    static func professions(_ plurals: [String]) -> String {
        Dutch.list(plurals.prefix(1) + plurals.dropFirst().map { $0.prefix(1).lowercased() + $0.dropFirst() })
    }

    static func found(_ count: Int) -> String {
        switch count {
        case 0: "We vonden geen kring. Kies iets anders, of start er een."
        case 1: "We vonden 1 kring."
        default: "We vonden \(count) kringen."
        }
    }

    static func area(_ zones: Int) -> String { zones == 1 ? "In 1 eerstelijnszone:" : "In \(zones) eerstelijnszones:" }

    static func notYet(_ count: Int) -> String {
        switch count {
        case 0: "Alle leden zijn in orde."
        case 1: "1 lid is nog niet in orde."
        default: "\(count) leden zijn nog niet in orde."
        }
    }

    static func risk(_ state: RequirementState, _ count: Int) -> String {
        let words: String
        switch state {
        case .atRisk: words = "Laatste kans"
        case .toPlan: words = "Alleen met een extra vergadering"
        case .incomplete: words = "Eerst een vergadering invullen"
        case .missed: words = "Niet gehaald"
        default: words = "Op schema"
        }
        return "\(words) (\(count))"
    }

    static func ringCentre(_ good: Int, of all: Int) -> (String, String) {
        ("\(good) van \(all)", good == 1 ? "loopt goed" : "lopen goed")
    }

    static func ringLabel(_ lines: [(title: String, word: String)]) -> String {
        lines.enumerated().map { "\($0 + 1). \($1.title): \($1.word)" }.joined(separator: "; ")
    }

    /// The figures on top: members, what was held of what is asked, and how many members reached their number.
    ///
    /// - Parameter practices: How many of the members work together, for who may know who they are.
    static func figures(
        _ status: OutwardCircleStatus, practices: String?
    ) -> [(value: String, beside: String, words: String)] {
        let members = status.memberCount == .exactly(1) ? "lid" : "leden"
        var events: [(value: String, beside: String, words: String)] = []
        var reached: [(value: String, beside: String, words: String)] = []
        for requirement in status.requirements {
            switch (requirement.requirement.kind, requirement.measure) {
            case (.eventCount(let count), .meetings(let numbers)) where numbers.required > 0:
                let names = RequirementText.name(of: count.kinds)
                events.append(
                    (
                        "\(numbers.done)", "van \(numbers.required)",
                        "\(numbers.required == 1 ? names.one : names.many) gehouden in \(status.header.year)"
                    ))
            case (.memberAttendance(let norm), .attendance(let share?)) where reached.isEmpty:
                var beside = ""
                if case .exactly(let all) = share.of { beside = "van \(all)" }
                reached.append((share.met.text, beside, Self.reached(norm.perYear, share.met)))
            default: continue
            }
        }
        let first = (status.memberCount.text, "", [members, practices].compactMap(\.self).joined(separator: ", "))
        return [first] + events.prefix(1) + reached + events.dropFirst().prefix(3)
    }
}
