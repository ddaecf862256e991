import KringCore

// What the page of a circle says to those inside: its year, how one stands oneself, and how the others do.
extension CircleText {
    /// The lanes of a year: kinds of meetings that are looked at together.
    enum Lane: CaseIterable {
        case meetings, intervision, umbrella, consultation

        var kinds: Set<Meeting.Kind> {
            switch self {
            case .meetings: [.regular, .activity, .generalAssembly]
            case .intervision: [.intervision]
            case .umbrella: [.umbrella]
            case .consultation: [.hospitalConsultation, .interdisciplinary]
            }
        }

        var name: String {
            switch self {
            case .meetings: "Vergadering"
            case .intervision: "Intervisie"
            case .umbrella: "Koepelkring"
            case .consultation: "Overleg"
            }
        }
    }

    static let toPlan = "nog te plannen"
    static let today = "vandaag"
    static let nothingYet = "Er is dit jaar nog geen vergadering."
    static let onlyChairs = "Alleen voorzitter en secretaris zien deze lijst. Elk lid ziet zichzelf."
    static let planExtra = "Plan een extra vergadering"
    static let planDay = "Plan een datum"
    static let fillInMeetings = "Vul in wie er was"
    static let findSuccessor = "Zoek een opvolger"
    static let addMembers = "Voeg leden toe"
    static let ownLink = "Bekijk je aanwezigheid"
    static let join = "Word lid"
    static let joining = "Ik wil graag lid worden"
    static let wake = "Maak de kring weer wakker"
    static let contact = "Contact"
    static let chairsAndContact = "Voorzitters en contact"

    static func year(_ year: Int) -> String { "Jaarplan \(year)" }

    static func ownHeading(_ year: Int) -> String { "Jouw aanwezigheid in \(year)" }

    static func fellows(_ count: Int) -> String { count == 1 ? "Het lid" : "De \(count) leden" }

    static func allMembers(_ count: Int) -> String { count == 1 ? "Bekijk het lid" : "Bekijk alle \(count) leden" }

    /// `1 overleg met ziekenhuizen`, `2 vergaderingen`.
    static func stillToPlan(_ count: Int, _ names: (one: String, many: String)) -> String {
        Dutch.count(count, names.one, names.many)
    }

    /// Where a day is chosen for a meeting of some kinds.
    static func plan(_ kinds: Set<Meeting.Kind>, in circle: Circle.ID) -> PageFrame.Link {
        let kind = kinds.contains(.regular) ? nil : Meeting.Kind.allCases.first(where: kinds.contains)
        return .init(planDay, "/kringen/\(circle)/vergaderingen/nieuw" + (kind.map { "?soort=\($0.rawValue)" } ?? ""))
    }

    /// `van wie 27 in 8 praktijken`; nothing where nobody works together.
    static func inPractices(_ members: Int, _ practices: Int) -> String? {
        guard practices > 0 else { return nil }
        return "van wie \(members) in \(Dutch.count(practices, "praktijk", "praktijken"))"
    }

    /// `voorzitter tot en met 31 december 2026`.
    static func officer(_ office: Office) -> String {
        let word = MemberText.word(office.kind)
        return office.to.map { "\(word) tot en met \(Dutch.day($0.adding(days: -1)))" } ?? word
    }

    /// `16 leden zijn nog niet 2 keer geweest`; without the number where it is not the same for all of them.
    static func notYet(_ count: Int, norm: Int?) -> String {
        guard let norm, count > 0 else { return count == 0 ? "Alle leden zijn in orde" : String(notYet(count).dropLast()) }
        return count == 1 ? "1 lid is nog niet \(norm) keer geweest" : "\(count) leden zijn nog niet \(norm) keer geweest"
    }

    /// Beside the share of members who reached their number: `leden waren er al 2 keer, zelf of via een collega`.
    static func reached(_ perYear: Int, _ count: PersonCount) -> String {
        count == .exactly(1)
            ? "lid was er al \(perYear) keer, zelf of via een collega"
            : "leden waren er al \(perYear) keer, zelf of via een collega"
    }
}
