import KringCore

/// The words of the pages about circles.
enum CircleText {
    static let listHeading = "Kringen"
    static let allProfessions = "alle beroepen"
    static let allZones = "alle zones"
    static let allStates = "alle toestanden"
    static let columns = ["Kring", "Toestand", "Beroepsgroepen", "Zones", "Op datum"]
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

    static let meetings = "Vergaderingen"
    static let members = "Aanwezigheden van de leden"

    /// The meetings that matter now: the last three, all that nobody filled in, and the next three.
    static func around(_ today: CalendarDay, _ meetings: [MeetingOutline]) -> [MeetingOutline] {
        let past = meetings.filter { $0.start.day <= today }
        let open = past.filter { $0.status == .planned }
        let last = past.filter { $0.status != .planned }.suffix(3)
        return (open + last).sorted { ($0.start, $0.id) < ($1.start, $1.id) }
            + meetings.filter { $0.start.day > today && $0.status == .planned }.prefix(3)
    }

    static func words(_ meeting: MeetingOutline, today: CalendarDay) -> String {
        let kind = StateWords.word(meeting.kind)
        switch meeting.status {
        case .cancelled: return "\(kind), afgelast"
        case .held: return "\(kind), gehouden"
        case .planned: return meeting.start.day <= today ? "\(kind), nog in te vullen" : "\(kind), gepland"
        }
    }

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
